#include "ui/widgets/chips.h"

#include "ui/shell/fonts.h"
#include "ui/shell/style_paint.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ulpan {

namespace {

QString chipOverflow(qsizetype left)
{
    // Isolated, because a plus sign would jump to the other side of the figure in Hebrew.
    return QChar(0x2066) + QStringLiteral("+%1").arg(left) + QChar(0x2069);
}

void paintChip(QPainter *painter, const QRect &chip, const QString &text, bool selected)
{
    paintRounded(painter, chip, chip.height() / 2.0, colour(selected ? Colour::Surface : Colour::Hover),
                 colour(selected ? Colour::Outline : Colour::Line));
    painter->setPen(colour(Colour::Text));
    // Each chip keeps the direction of what is written in it.
    painter->setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter->drawText(chip.adjusted(scaled(8), 0, -scaled(8), 0), Qt::AlignCenter | Qt::TextSingleLine, text);
}

} // namespace

int paintChips(QPainter *painter, const QRect &cell, const QStringList &texts, const QFont &font,
               Qt::LayoutDirection direction, bool selected)
{
    const QFontMetrics metrics(font);
    const int height = qMin(metrics.height() + scaled(4), cell.height() - scaled(4)), gap = scaled(4);
    const int end = cell.width() - scaled(8);
    const int longest = scaled(160);
    int x = scaled(8);
    painter->save();
    painter->setFont(font);
    painter->setClipRect(cell);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const qsizetype after = texts.size() - i - 1;
        const int reserve = after ? metrics.horizontalAdvance(chipOverflow(after)) + gap + scaled(4) : 0;
        const int room = end - x - reserve;
        int width = qMin(metrics.horizontalAdvance(texts[i]) + scaled(18), longest);
        // The first one is always shown, shortened if it must be: an overflow alone would say nothing.
        if (width > room && i == 0 && room > scaled(40))
            width = room;
        if (width > room) {
            painter->setPen(colour(selected ? Colour::Text : Colour::Secondary));
            const QRect rest(cell.left() + x, cell.top(), end - x, cell.height());
            painter->setLayoutDirection(Qt::LeftToRight);
            painter->drawText(QStyle::visualRect(direction, cell, rest),
                              int(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter),
                              chipOverflow(texts.size() - i));
            painter->restore();
            return int(texts.size() - i);
        }
        const QRect chip(cell.left() + x, cell.center().y() - height / 2, width, height);
        paintChip(painter, QStyle::visualRect(direction, cell, chip),
                  metrics.elidedText(texts[i], Qt::ElideRight, width - scaled(16)), selected);
        x += width + gap;
    }
    painter->restore();
    return 0;
}

void ChipDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    paintChips(painter, item.rect, index.data(m_role).toStringList(), ulpan::font(TextStyle::Secondary),
               item.direction, item.state & QStyle::State_Selected);
}

bool ChipDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    const QStringList texts = index.data(m_role).toStringList();
    QPixmap scratch(1, 1);
    QPainter painter(&scratch);
    if (event->type() != QEvent::ToolTip || texts.isEmpty() ||
        !paintChips(&painter, option.rect, texts, ulpan::font(TextStyle::Secondary), option.direction, false))
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), texts.join(QLatin1Char('\n')), view);
    return true;
}

} // namespace ulpan
