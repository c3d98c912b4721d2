#pragma once

#include "ui/shell/theme.h"

#include <QRectF>

class QPainter;
class QStyleOption;

namespace ulpan {

// The strokes that our style and our own widgets share.
struct ControlColours
{
    QColor fill, line, ink;
};
[[nodiscard]] ControlColours controlColours(const QStyleOption *option, bool primary);
// A transparent fill or line is left out; the line lies inside the rectangle.
void paintRounded(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &line,
                  qreal width = 1);

} // namespace ulpan
