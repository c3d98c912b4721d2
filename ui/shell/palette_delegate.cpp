#include "ui/shell/palette_delegate.h"

#include "models/base/text.h"
#include "ui/shell/fonts.h"
#include "ui/shell/style_paint.h"

#include <QIcon>
#include <QPainter>
#include <QStyle>

namespace ulpan {

namespace {

int paintPaletteText(QPainter *painter, const QStyleOptionViewItem &option, QRect space, const QString &text,
                     TextStyle style, Colour ink, Qt::Alignment side)
{
    painter->setFont(ulpan::font(style));
    painter->setPen(colour(ink));
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, space.width());
    const int width = painter->fontMetrics().horizontalAdvance(shown);
    painter->drawText(QStyle::visualRect(option.direction, option.rect, space),
                      int(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter), shown);
    return width;
}

} // namespace

int PaletteDelegate::rowHeight()
{
    return scaled(36);
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(200), rowHeight()};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    if (option.state & QStyle::State_Selected)
        paintRounded(painter, option.rect, scaled(6), colour(Colour::Selection), Qt::transparent);
    const int side = scaled(20), gap = scaled(8);
    QRect space = option.rect.adjusted(gap, 0, -gap, 0);
    const QRect picture(space.left(), space.center().y() - side / 2, side, side);
    qvariant_cast<QIcon>(index.data(Qt::DecorationRole))
        .paint(painter, QStyle::visualRect(option.direction, option.rect, picture));
    space.setLeft(picture.right() + gap);
    if (const QString keys = index.data(KeysRole).toString(); !keys.isEmpty())
        space.setRight(space.right() - gap -
                       paintPaletteText(painter, option, space, leftToRight(keys), TextStyle::Technical,
                                        Colour::Secondary, Qt::AlignRight));
    const QString detail = index.data(DetailRole).toString();
    const QRect title = detail.isEmpty() ? space : space.adjusted(0, 0, -space.width() / 3, 0);
    const Colour ink = index.data(QuietRole).toBool() ? Colour::Secondary : Colour::Text;
    space.setLeft(space.left() + gap +
                  paintPaletteText(painter, option, title, index.data().toString(), TextStyle::Body, ink,
                                   Qt::AlignLeft));
    if (!detail.isEmpty())
        paintPaletteText(painter, option, space, detail, TextStyle::Secondary, Colour::Secondary,
                         Qt::AlignLeft);
    painter->restore();
}

} // namespace ulpan
