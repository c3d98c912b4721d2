#include "ui/widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>

namespace ulpan {

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::insertBeforeLast(QWidget *widget)
{
    addWidget(widget);
    if (m_items.size() > 1)
        m_items.swapItemsAt(m_items.size() - 1, m_items.size() - 2);
    invalidate();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrangeShares(const QRect &rect, bool apply) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    QSize size(1, 0);
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->sizeHint());
    const int count = qMax(1, int(m_items.size())), gap = qMax(0, spacing());
    const int fitting = qBound(1, (room.width() + gap) / (size.width() + gap), count);
    const int lines = (count + fitting - 1) / fitting, inLine = (count + lines - 1) / lines;
    size.setWidth((room.width() - (inLine - 1) * gap) / inLine);
    for (int number = 0; apply && number < int(m_items.size()); ++number) {
        const QPoint at(room.left() + number % inLine * (size.width() + gap),
                        room.top() + number / inLine * (size.height() + gap));
        m_items[number]->setGeometry(QStyle::visualRect(direction, room, QRect(at, size)));
    }
    const QMargins margins = contentsMargins();
    return lines * (size.height() + gap) - gap + margins.top() + margins.bottom();
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    if (m_sharesLines)
        return arrangeShares(rect, apply);
    const QRect room = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = room.left(), y = room.top(), height = 0;
    for (QLayoutItem *item : m_items) {
        QSize size = item->sizeHint().boundedTo({room.width(), QWIDGETSIZE_MAX});
        const bool isLast = item == m_items.last();
        const int needed = isLast ? item->minimumSize().width() : size.width();
        if (x > room.left() && x + needed > room.right() + 1) {
            x = room.left();
            y += height + spacing();
            height = 0;
        }
        if (isLast)
            size.setWidth(room.right() + 1 - x);
        height = qMax(height, size.height());
        if (apply)
            item->setGeometry(QStyle::visualRect(direction, room, QRect(QPoint(x, y), size)));
        x += size.width() + spacing();
    }
    return y + height - rect.top() + contentsMargins().bottom();
}

} // namespace ulpan
