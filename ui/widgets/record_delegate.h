#pragma once

#include "ui/widgets/chips.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/technical_delegate.h"

#include <QHash>

namespace ulpan {

class Clock;

// Draws the cells of a RecordModel as their field rows ask: technical text left to right, lists as chips,
// moments as the time that has passed, what `describe` knows as icon and word, and a quiet bar for a row that
// is not there yet.
class RecordDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RecordDelegate(Clock &clock, QObject *parent = nullptr);
    // How a choice is shown: the field's wire name, and what each name of its values means.
    void describe(const QByteArray &wire, std::function<Status(const QByteArray &name)> status);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    [[nodiscard]] QStyledItemDelegate *delegateFor(const QModelIndex &index) const;

    Clock &m_clock;
    TechnicalDelegate m_technical;
    ChipDelegate m_chips;
    StatusDelegate m_status;
    QHash<QByteArray, std::function<Status(const QByteArray &)>> m_describe;
};

} // namespace ulpan
