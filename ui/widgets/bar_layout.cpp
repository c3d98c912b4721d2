#include "ui/widgets/bar_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace ulpan {

BarLayout::~BarLayout()
{
    for (const Place &place : std::as_const(m_places))
        delete place.item;
}

void BarLayout::add(QWidget *widget, Stand stand)
{
    addChildWidget(widget);
    m_places.append({new QWidgetItem(widget), stand});
    invalidate();
}

QLayoutItem *BarLayout::takeAt(int index)
{
    return index >= 0 && index < m_places.size() ? m_places.takeAt(index).item : nullptr;
}

QList<BarLayout::Place> BarLayout::shown() const
{
    QList<Place> places = m_places;
    places.removeIf([](const Place &place) { return place.item->isEmpty(); });
    return places;
}

int BarLayout::widthOf(const QList<Place> &line) const
{
    int width = spacing() * std::max(0, int(line.size()) - 1);
    for (const Place &place : line)
        width += place.item->sizeHint().width();
    return width;
}

QSize BarLayout::framed(QSize size) const
{
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize BarLayout::minimumSize() const
{
    QSize size;
    for (const Place &place : shown())
        size = size.expandedTo(place.item->minimumSize());
    return framed(size);
}

QSize BarLayout::sizeHint() const
{
    const QList<Place> line = shown();
    int height = 0;
    for (const Place &place : line)
        height = std::max(height, place.item->sizeHint().height());
    return framed({widthOf(line), height});
}

int BarLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

void BarLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int BarLayout::arrange(const QRect &rect, bool apply) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    QList<QList<Place>> lines;
    for (const Place &place : shown()) {
        const bool fits = !lines.isEmpty() &&
                          widthOf(lines.last()) + spacing() + place.item->sizeHint().width() <= room.width();
        if (fits)
            lines.last() << place;
        else
            lines << QList{place};
    }
    int y = room.top();
    for (const QList<Place> &line : std::as_const(lines)) {
        int height = 0;
        for (const Place &place : line)
            height = std::max(height, place.item->sizeHint().height());
        if (apply)
            arrangeLine(line, {room.left(), y, room.width(), height});
        y += height + spacing();
    }
    if (!lines.isEmpty())
        y -= spacing();
    return y - rect.top() + contentsMargins().bottom();
}

void BarLayout::arrangeLine(const QList<Place> &line, const QRect &rect) const
{
    const QWidget *parent = parentWidget();
    const Qt::LayoutDirection direction = parent ? parent->layoutDirection() : Qt::LeftToRight;
    int left = std::max(0, rect.width() - widthOf(line));
    int x = rect.left();
    for (const Place &place : line) {
        // What is left of the line stands before the first one at its end, unless something fills it.
        if (place.stand == Stand::Trailing)
            x += std::exchange(left, 0);
        QSize size = place.item->sizeHint().boundedTo(rect.size());
        if (place.stand == Stand::Between)
            size.rwidth() += std::exchange(left, 0);
        const QRect own(QPoint(x, rect.top() + (rect.height() - size.height()) / 2), size);
        place.item->setGeometry(QStyle::visualRect(direction, rect, own));
        x += size.width() + spacing();
    }
}

} // namespace ulpan
