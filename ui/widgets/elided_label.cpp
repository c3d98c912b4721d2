#include "ui/widgets/elided_label.h"

#include <QPainter>
#include <QStyle>

namespace ulpan {

namespace {

// Of a text as long as any that is not the name of something, nothing is left out.
constexpr int alwaysShown = 240; // pixels at 100 %

} // namespace

void ElidedLabel::setText(const QString &text)
{
    TextLabel::setText(text);
    followRoom();
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = TextLabel::minimumSizeHint();
    return wordWrap() ? whole : QSize(qMin(whole.width(), scaled(alwaysShown)), whole.height());
}

void ElidedLabel::changeEvent(QEvent *event)
{
    TextLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        followRoom();
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    TextLabel::resizeEvent(event);
    followRoom();
}

QString ElidedLabel::shownText() const
{
    return wordWrap() ? text() : fontMetrics().elidedText(text(), Qt::ElideMiddle, contentsRect().width());
}

void ElidedLabel::followRoom()
{
    setToolTip(shownText() == text() ? QString() : text());
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    const QString shown = shownText();
    if (shown == text()) {
        TextLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const int direction = text().isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    style()->drawItemText(&painter, contentsRect(), int(alignment()) | direction, palette(), isEnabled(),
                          shown, foregroundRole());
}

} // namespace ulpan
