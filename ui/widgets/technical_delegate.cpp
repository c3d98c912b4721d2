#include "ui/widgets/technical_delegate.h"

#include "ui/shell/fonts.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

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

void followTextDirection(QStyleOptionViewItem *option)
{
    const bool letters = std::any_of(option->text.begin(), option->text.end(), [](QChar one) { return one.isLetter(); });
    const Qt::LayoutDirection written = option->text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    if (!letters || written == option->direction || !option->icon.isNull())
        return;
    option->displayAlignment =
        QStyle::visualAlignment(option->direction, option->displayAlignment) | Qt::AlignAbsolute;
    option->direction = written;
}

} // namespace ulpan
