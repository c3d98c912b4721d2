#include "ui/widgets/skeleton.h"

#include "ui/shell/fonts.h"
#include "ui/shell/style_paint.h"

#include <QPainter>
#include <QPixmapCache>
#include <QStyle>

namespace ulpan {

namespace {

// Both ends of a bar beside each other, which are copied, because round ones take long to draw and there are
// hundreds.
QPixmap barEnds(const QSize &size, const QColor &fill, qreal ratio)
{
    const QString key = QStringLiteral("skeleton %1 %2 %3").arg(size.height()).arg(fill.rgba()).arg(ratio);
    QPixmap ends;
    if (QPixmapCache::find(key, &ends))
        return ends;
    ends = QPixmap((QSizeF(size) * ratio).toSize());
    ends.setDevicePixelRatio(ratio);
    ends.fill(Qt::transparent);
    {
        QPainter painter(&ends);
        paintRounded(&painter, QRectF({}, size), size.width() / 2.0, fill, Qt::transparent);
    }
    QPixmapCache::insert(key, ends);
    return ends;
}

} // namespace

void paintSkeleton(QPainter *painter, const QRect &cell, int seed, Qt::LayoutDirection direction)
{
    const int room = cell.width() - scaled(16);
    if (room <= 0)
        return;
    const int percent = 45 + int(uint(seed) * 2654435761u >> 16) % 45;
    const QRect bar(cell.left() + scaled(8), cell.center().y() - scaled(5), room * percent / 100, scaled(10));
    const QRect seen = QStyle::visualRect(direction, cell, bar);
    const QColor fill = colour(Colour::Pressed);
    const int end = scaled(4);
    if (seen.width() < 2 * end)
        return painter->fillRect(seen, fill);
    const qreal ratio = painter->device()->devicePixelRatio();
    const QPixmap ends = barEnds({2 * end, seen.height()}, fill, ratio);
    const QSizeF half(ends.width() / 2.0, ends.height());
    painter->fillRect(seen.adjusted(end, 0, -end, 0), fill);
    painter->drawPixmap(QRectF(seen.left(), seen.top(), end, seen.height()), ends, QRectF({}, half));
    painter->drawPixmap(QRectF(seen.right() + 1 - end, seen.top(), end, seen.height()), ends,
                        QRectF({half.width(), 0}, half));
}

} // namespace ulpan
