#pragma once

#include <QRect>

class QPainter;

namespace ulpan {

// A quiet bar where text will be; `seed` varies its length so that rows do not look stamped. Nothing moves.
void paintSkeleton(QPainter *painter, const QRect &cell, int seed, Qt::LayoutDirection direction);

} // namespace ulpan
