#include "ui/widgets/technical_delegate.h"

#include "ui/shell/fonts.h"

#include <QWidget>

namespace ulpan {

QWidget *TechnicalDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                         const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (editor)
        editor->setLayoutDirection(Qt::LeftToRight);
    return editor;
}

void TechnicalDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->font = ulpan::font(TextStyle::Technical);
    option->fontMetrics = QFontMetrics(option->font);
    // Left to right from here on, so the side has to be said outright.
    option->displayAlignment =
        (option->direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    option->direction = Qt::LeftToRight;
    option->textElideMode = Qt::ElideRight;
}

} // namespace ulpan
