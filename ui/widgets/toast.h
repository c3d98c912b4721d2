#pragma once

#include "ui/widgets/icon.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <functional>

class QPushButton;
class QToolButton;

namespace ulpan {

class IconLabel;
class TextLabel;

enum class Tone : quint8
{
    Information,
    Good,
    Warning,
    Bad
};
[[nodiscard]] Icon toneIcon(Tone tone);
[[nodiscard]] Colour toneColour(Tone tone);
[[nodiscard]] Colour toneTint(Tone tone);
// The word that goes with the icon, for screen readers too.
[[nodiscard]] QString toneWord(Tone tone);

struct ToastMessage
{
    QString text;
    Tone tone = Tone::Information;
    // Null: nothing to undo.
    std::function<void()> undo = {};
    // The message goes when this does; null: nothing that ends sooner than the message.
    QPointer<QObject> subject = {};
    // What was done, as a menu has it beside "Undo": "change of Lea Martin". Asked for in each language.
    std::function<QString()> what = {};
    // A sentence: why that cannot be taken back. Null: it can, or nothing was changed.
    std::function<QString()> whyNot = {};
};

// One message at the lower edge of `host`, above the bar that is there, gone by itself after a while unless
// the pointer or focus is on it.
class Toast : public QFrame
{
    Q_OBJECT

public:
    // `bar` is asked for what may not be covered; null: nothing.
    explicit Toast(QWidget *host, std::function<QWidget *()> bar = {});
    // Replaces what is shown.
    void say(ToastMessage message);
    // Of the message that is said next.
    [[nodiscard]] int nextNumber() const { return m_number + 1; }
    // Nothing where another message is shown by now.
    void takeAway(int number);
    [[nodiscard]] QString text() const;

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void place();
    void leaveLater();

    const std::function<QWidget *()> m_bar;
    IconLabel *m_icon;
    TextLabel *m_text;
    QPushButton *m_undo;
    QToolButton *m_close;
    QTimer m_timer;
    ToastMessage m_message;
    int m_number = 0; // of the message
};

} // namespace ulpan
