#pragma once

#include <QStyledItemDelegate>

namespace ulpan {

// Draws as many chips as fit from the leading side, then "+3"; returns how many were left out.
int paintChips(QPainter *painter, const QRect &cell, const QStringList &texts, const QFont &font,
               Qt::LayoutDirection direction, bool selected);

// Shows a list of texts as chips; all of them in the tooltip where some did not fit. Reads a QStringList from
// `role`.
class ChipDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ChipDelegate(int role = Qt::DisplayRole, QObject *parent = nullptr)
        : QStyledItemDelegate(parent), m_role(role)
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    int m_role;
};

} // namespace ulpan
