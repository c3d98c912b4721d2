#include "ui/widgets/toast.h"

#include "ui/shell/style_paint.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <array>

namespace ulpan {

namespace {

struct ToneRow
{
    Icon icon;
    Colour ink, tint;
    const char *word;
};

// In the order of Tone.
constexpr std::array toneRows = {
    ToneRow{Icon::Information, Colour::Accent, Colour::AccentTint, QT_TRANSLATE_NOOP("Tone", "Note")},
    ToneRow{Icon::Good, Colour::Good, Colour::GoodTint, QT_TRANSLATE_NOOP("Tone", "Done")},
    ToneRow{Icon::Warning, Colour::Warn, Colour::WarnTint, QT_TRANSLATE_NOOP("Tone", "Warning")},
    ToneRow{Icon::Bad, Colour::Bad, Colour::BadTint, QT_TRANSLATE_NOOP("Tone", "Error")},
};

constexpr int toastMilliseconds = 6000, toastUndoMilliseconds = 10000;

} // namespace

Icon toneIcon(Tone tone)
{
    return toneRows[size_t(tone)].icon;
}

Colour toneColour(Tone tone)
{
    return toneRows[size_t(tone)].ink;
}

Colour toneTint(Tone tone)
{
    return toneRows[size_t(tone)].tint;
}

QString toneWord(Tone tone)
{
    return QCoreApplication::translate("Tone", toneRows[size_t(tone)].word);
}

Toast::Toast(QWidget *host, std::function<QWidget *()> bar)
    : QFrame(host), m_bar(std::move(bar)), m_icon(new IconLabel(Icon::Information, Colour::Accent)),
      m_text(new TextLabel(TextStyle::Body)), m_undo(new QPushButton), m_close(new QToolButton)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    line->addWidget(m_icon);
    line->addWidget(m_text, 1);
    line->addSpacing(scaled(8));
    line->addWidget(m_undo);
    line->addWidget(m_close);
    m_undo->setIcon(icon(Icon::Undo));
    m_undo->setFlat(true);
    m_close->setIcon(icon(Icon::Clear, Colour::Secondary));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto undo = std::exchange(m_message.undo, {}))
            undo();
    });
    connect(m_close, &QToolButton::clicked, this, &Toast::hide);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (underMouse() || isAncestorOf(QWidget::focusWidget()))
            leaveLater();
        else
            hide();
    });
    host->installEventFilter(this);
    retranslate(this, [this] {
        m_undo->setText(tr("Undo"));
        m_close->setAccessibleName(tr("Close message"));
        m_close->setToolTip(tr("Close message"));
    });
    hide();
}

void Toast::say(ToastMessage message)
{
    m_message = std::move(message);
    ++m_number;
    if (m_message.subject)
        connect(m_message.subject, &QObject::destroyed, this,
                [this, number = m_number] { takeAway(number); });
    m_icon->setIcon(toneIcon(m_message.tone), toneColour(m_message.tone));
    m_text->setText(m_message.text);
    m_undo->setVisible(bool(m_message.undo));
    setAccessibleName(toneWord(m_message.tone) + QStringLiteral(": ") + m_message.text);
    show();
    place();
    raise();
    leaveLater();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::takeAway(int number)
{
    if (number == m_number)
        hide();
}

QString Toast::text() const
{
    return m_message.text;
}

void Toast::leaveLater()
{
    m_timer.start(m_message.undo ? toastUndoMilliseconds : toastMilliseconds);
}

void Toast::place()
{
    const QWidget *host = parentWidget();
    // A long sentence takes more lines, and not the whole width of a large screen.
    m_text->setWordWrap(false);
    const int most = qMin(scaled(760), host->width() - scaled(48));
    const bool isLong = layout()->sizeHint().width() > most;
    m_text->setWordWrap(isLong);
    if (isLong)
        resize(most, layout()->heightForWidth(most));
    else
        resize(layout()->sizeHint());
    int lowest = host->height() - scaled(40);
    if (const QWidget *bar = m_bar ? m_bar() : nullptr; bar && bar->isVisible())
        lowest = qMin(lowest, bar->mapTo(host, QPoint()).y() - scaled(8));
    move((host->width() - width()) / 2, lowest - height());
}

bool Toast::event(QEvent *event)
{
    const bool handled = QFrame::event(event);
    // Another language or text size while it is shown.
    if (event->type() == QEvent::LayoutRequest && isVisible())
        place();
    return handled;
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return false;
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(&painter, rect(), scaled(8), colour(Colour::Surface), colour(Colour::Outline));
}

void Toast::enterEvent(QEnterEvent *)
{
    m_timer.stop();
}

void Toast::leaveEvent(QEvent *)
{
    if (isVisible())
        leaveLater();
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace ulpan
