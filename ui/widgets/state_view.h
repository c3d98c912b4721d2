#pragma once

#include "ui/widgets/icon.h"

#include <QWidget>

class QPushButton;

namespace ulpan {

class IconLabel;
class TextLabel;

// What stands where content would be: an icon, one sentence, what to do about it.
class StateView : public QWidget
{
    Q_OBJECT

public:
    StateView(Icon name, Colour ink, QWidget *parent = nullptr);
    void setText(const QString &sentence, const QString &hint = {});
    // Empty hides the button.
    void setActionText(const QString &text);
    // Another one, which is not what one came for; empty hides it.
    void setOfferText(const QString &text);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionTriggered();
    void offerTaken();

protected:
    QPushButton *m_action;

private:
    void measure();

    TextLabel *m_sentence, *m_hint;
    QPushButton *m_offer;
};

// There is nothing yet: says what would be here and offers the first action.
class EmptyState : public StateView
{
    Q_OBJECT

public:
    explicit EmptyState(Icon name = Icon::Empty, QWidget *parent = nullptr);
};

// It could not be loaded: says why, offers Retry.
class ErrorState : public StateView
{
    Q_OBJECT

public:
    explicit ErrorState(QWidget *parent = nullptr);
};

} // namespace ulpan
