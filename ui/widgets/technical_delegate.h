#pragma once

#include <QStyledItemDelegate>

namespace ulpan {

// For codes, addresses, links and telephone numbers: always left to right in the fixed font, at the leading
// side of the cell.
class TechnicalDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

// Has a text that is written the other way than the window reads cut off at its own end, on the same side of
// its cell as all others.
void followTextDirection(QStyleOptionViewItem *option);

} // namespace ulpan
