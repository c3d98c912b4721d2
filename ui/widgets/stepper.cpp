#include "ui/widgets/stepper.h"

#include "ui/shell/fonts.h"
#include "ui/shell/style_paint.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/retranslate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace ulpan {

StepButton::StepButton(int number, QWidget *parent) : QPushButton(parent), m_number(number)
{
    setFlat(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StepButton::setState(StepState state)
{
    m_state = state;
    updateGeometry();
    update();
}

void StepButton::setShort(bool isShort)
{
    m_isShort = isShort;
    setToolTip(isShort ? text() : QString());
    updateGeometry();
    update();
}

void StepButton::setTitle(const QString &title, int count)
{
    setText(title);
    const QString state = m_state == StepState::Done      ? tr("done")
                          : m_state == StepState::Current ? tr("current")
                          : m_state == StepState::Skipped ? tr("left out")
                                                          : tr("not yet");
    setAccessibleName(
        tr("Step %1 of %2: %3, %4").arg(QString::number(m_number), QString::number(count), title, state));
    updateGeometry();
}

QSize StepButton::sizeHint() const
{
    // Room for the bold form, so that nothing moves when a step becomes the current one.
    return {m_isShort && m_state != StepState::Current ? scaled(40) : wholeWidth(), scaled(36)};
}

int StepButton::wholeWidth() const
{
    return QFontMetrics(ulpan::font(TextStyle::Strong)).horizontalAdvance(text()) + scaled(52);
}

void StepButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool current = m_state == StepState::Current, done = m_state == StepState::Done;
    if (underMouse() && isEnabled())
        paintRounded(&painter, rect(), scaled(8), colour(Colour::Hover), Qt::transparent);
    if (hasFocus())
        paintRounded(&painter, rect(), scaled(8), Qt::transparent, colour(Colour::Accent), 2);
    const int side = scaled(24);
    const QRect logical(scaled(8), (height() - side) / 2, side, side);
    const QRect circle = QStyle::visualRect(layoutDirection(), rect(), logical);
    const QColor accent = colour(Colour::Accent);
    paintRounded(&painter, circle, side / 2.0,
                 current ? accent
                 : done  ? colour(Colour::AccentTint)
                         : QColor(Qt::transparent),
                 current || done ? accent : colour(Colour::Outline), 1.5);
    if (done) {
        paintIcon(&painter, circle.adjusted(4, 4, -4, -4), Icon::Check, accent);
    } else if (m_state == StepState::Skipped) {
        paintIcon(&painter, circle.adjusted(4, 4, -4, -4), Icon::Minus, colour(Colour::Secondary));
    } else {
        painter.setFont(ulpan::font(TextStyle::Strong));
        painter.setPen(colour(current ? Colour::OnAccent : Colour::Secondary));
        painter.drawText(circle, Qt::AlignCenter, QLocale().toString(m_number));
    }
    if (m_isShort && !current)
        return;
    const QRect words =
        QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(scaled(40), 0, -scaled(8), 0));
    painter.setFont(ulpan::font(current ? TextStyle::Strong : TextStyle::Body));
    painter.setPen(colour(current || done ? Colour::Text : Colour::Secondary));
    painter.drawText(words, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
                     text());
}

Stepper::Stepper(QWidget *parent) : QWidget(parent)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(40));
    line->addStretch();
    retranslate(this, [this] { setAccessibleName(tr("Steps")); });
}

void Stepper::setSteps(const QStringList &titles)
{
    m_titles = titles;
    while (m_buttons.size() > titles.size())
        delete m_buttons.takeLast();
    while (m_buttons.size() < titles.size()) {
        const int step = int(m_buttons.size());
        auto *button = new StepButton(step + 1, this);
        static_cast<QHBoxLayout *>(layout())->insertWidget(step, button);
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this, step] {
            if (step < m_current)
                Q_EMIT stepRequested(step);
        });
        m_buttons.append(button);
    }
    refresh();
}

int Stepper::roomFor(bool isShort) const
{
    int room = layout()->spacing() * int(m_buttons.size());
    for (int step = 0; step < m_buttons.size(); ++step)
        room += isShort && step != m_current ? scaled(40) : m_buttons[step]->wholeWidth();
    return room;
}

// Where there is no room for all titles, the current one's is left.
void Stepper::shareRoom()
{
    const bool isShort = width() < roomFor(false);
    for (StepButton *button : std::as_const(m_buttons))
        button->setShort(isShort);
}

QSize Stepper::minimumSizeHint() const
{
    return {roomFor(true), QWidget::minimumSizeHint().height()};
}

void Stepper::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareRoom();
}

void Stepper::setCurrent(int step)
{
    m_current = step;
    refresh();
}

void Stepper::setSkipped(int step)
{
    m_skipped = step;
    refresh();
}

void Stepper::setLocked(bool locked)
{
    m_locked = locked;
    refresh();
}

void Stepper::refresh()
{
    for (int i = 0; i < m_buttons.size(); ++i) {
        StepButton *button = m_buttons[i];
        button->setState(i == m_current   ? StepState::Current
                         : i > m_current  ? StepState::Pending
                         : i == m_skipped ? StepState::Skipped
                                          : StepState::Done);
        button->setTitle(m_titles.value(i), int(m_buttons.size()));
        button->setEnabled(i == m_current || (i < m_current && !m_locked));
    }
    shareRoom();
    update();
}

void Stepper::moveFocus(int from, int by)
{
    for (int i = from + by; i >= 0 && i < m_buttons.size(); i += by) {
        if (m_buttons[i]->isEnabled()) {
            m_buttons[i]->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

bool Stepper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int at = int(m_buttons.indexOf(static_cast<StepButton *>(watched)));
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Left:
        moveFocus(at, -forward);
        return true;
    case Qt::Key_Right:
        moveFocus(at, forward);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_buttons[at]->click();
        return true;
    default:
        return false;
    }
}

void Stepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int i = 1; i < m_buttons.size(); ++i) {
        const QRect before = m_buttons[i - 1]->geometry(), after = m_buttons[i]->geometry();
        const int from = qMin(before.right(), after.right()) + scaled(4),
                  to = qMax(before.left(), after.left()) - scaled(4);
        painter.fillRect(QRect(from, height() / 2, to - from, 1),
                         colour(i <= m_current ? Colour::Accent : Colour::Outline));
    }
}

} // namespace ulpan
