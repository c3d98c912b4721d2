#include "ui/widgets/status_pill.h"

#include "ui/shell/fonts.h"

#include <QApplication>
#include <QPainter>

namespace ulpan {

StatusPill::StatusPill(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusPill::setStatus(const Status &status)
{
    m_status = status;
    setAccessibleName(status.word);
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_status.word) + scaled(40),
            qMax(scaled(24), fontMetrics().height() + scaled(4))};
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStatus(&painter, rect(), m_status, font(), layoutDirection(), false);
}

void paintStatus(QPainter *painter, const QRect &cell, const Status &status, const QFont &font,
                 Qt::LayoutDirection direction, bool selected)
{
    if (status.word.isEmpty())
        return;
    const int side = scaled(18);
    const QColor ink = colour(selected ? Colour::Text : status.ink);
    const QRect picture(cell.left() + scaled(8), cell.top() + (cell.height() - side) / 2, side, side);
    paintIcon(painter, QStyle::visualRect(direction, cell, picture), status.icon, ink);
    const QRect words = cell.adjusted(scaled(14) + side, 0, -scaled(4), 0);
    painter->save();
    painter->setFont(font);
    painter->setPen(ink);
    painter->setLayoutDirection(direction);
    painter->drawText(
        QStyle::visualRect(direction, cell, words),
        int(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine),
        QFontMetrics(font).elidedText(status.word, Qt::ElideRight, words.width()));
    painter->restore();
}

void StatusDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    paintStatus(painter, item.rect, m_describe(index), item.font, item.direction,
                item.state & QStyle::State_Selected);
}

} // namespace ulpan
