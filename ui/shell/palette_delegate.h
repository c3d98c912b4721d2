#pragma once

#include <QStyledItemDelegate>

namespace ulpan {

// A row of the palette: icon and title, what tells records of the same name apart, and at the trailing end
// the keys that do the same.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role
    {
        DetailRole = Qt::UserRole + 1,
        KeysRole,
        QuietRole // true: it cannot be done now
    };
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] static int rowHeight();
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ulpan
