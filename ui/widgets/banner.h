#pragma once

#include "ui/widgets/toast.h"

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace ulpan {

// A message that stays beside what caused it: icon, word, sentence, and what can be done.
class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(Tone tone, QWidget *parent = nullptr);
    void setText(const QString &text);
    // Empty hides the button.
    void setActionText(const QString &text);
    void setTone(Tone tone);

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();

    Tone m_tone;
    IconLabel *m_icon;
    TextLabel *m_word, *m_text;
    QPushButton *m_action;
    QGridLayout *m_grid = nullptr;
    bool m_isNarrow = false;
};

} // namespace ulpan
