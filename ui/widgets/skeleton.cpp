#include "ui/widgets/skeleton.h"

#include "ui/shell/fonts.h"
#include "ui/shell/style_paint.h"

#include <QStyle>

namespace ulpan {

void paintSkeleton(QPainter *painter, const QRect &cell, int seed, Qt::LayoutDirection direction)
{
    const int room = cell.width() - scaled(16);
    if (room <= 0)
        return;
    const int percent = 45 + int(uint(seed) * 2654435761u >> 16) % 45;
    const QRect bar(cell.left() + scaled(8), cell.center().y() - scaled(5), room * percent / 100, scaled(10));
    paintRounded(painter, QStyle::visualRect(direction, cell, bar), scaled(4), colour(Colour::Pressed),
                 Qt::transparent);
}

} // namespace ulpan
