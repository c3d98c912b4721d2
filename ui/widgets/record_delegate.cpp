#include "ui/widgets/record_delegate.h"

#include "models/tables/record_model.h"
#include "ui/shell/locale_text.h"
#include "ui/widgets/skeleton.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QToolTip>

namespace ulpan {

namespace {

QByteArray cellWire(const QModelIndex &index)
{
    return static_cast<const RecordModel *>(index.model())->fieldAt(index.column()).wire;
}

Instant cellInstant(const QModelIndex &index)
{
    const QVariant moment = index.data(RecordModel::InstantRole);
    return moment.isValid() ? Instant{moment.toDateTime().toMSecsSinceEpoch()} : Instant();
}

} // namespace

RecordDelegate::RecordDelegate(Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent), m_clock(clock), m_chips(RecordModel::ListRole),
      m_status([this](const QModelIndex &index) {
          return m_describe.value(cellWire(index))(index.data(RecordModel::ChoiceRole).toByteArray());
      })
{
}

void RecordDelegate::describe(const QByteArray &wire, std::function<Status(const QByteArray &)> status)
{
    m_describe.insert(wire, std::move(status));
}

QStyledItemDelegate *RecordDelegate::delegateFor(const QModelIndex &index) const
{
    auto *self = const_cast<RecordDelegate *>(this);
    if (m_describe.contains(cellWire(index)))
        return &self->m_status;
    if (index.data(RecordModel::ListRole).isValid())
        return &self->m_chips;
    return index.data(RecordModel::TechnicalRole).toBool() ? &self->m_technical : nullptr;
}

void RecordDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.data(RecordModel::LoadedRole).toBool())
        option->text.clear();
    else if (const Instant instant = cellInstant(index); !instant.isNull())
        option->text = relativeTime(instant, m_clock.now());
    followTextDirection(option);
}

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const bool loaded = index.data(RecordModel::LoadedRole).toBool();
    if (QStyledItemDelegate *special = loaded ? delegateFor(index) : nullptr)
        return special->paint(painter, option, index);
    // A place that is jumped to is first painted with no row at all, and nothing may make that wait.
    const bool plain =
        !(option.state & (QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver));
    if (loaded || !plain)
        QStyledItemDelegate::paint(painter, option, index);
    if (!loaded)
        paintSkeleton(painter, option.rect, index.row() * 7 + index.column(), option.direction);
}

bool RecordDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.data(RecordModel::LoadedRole).toBool())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    if (const Instant instant = cellInstant(index); !instant.isNull()) {
        QToolTip::showText(event->globalPos(), longDateTime(instant), view);
        return true;
    }
    if (QStyledItemDelegate *special = delegateFor(index))
        return special->helpEvent(event, view, option, index);
    // What is too long for its column.
    const bool isWhole = sizeHint(option, index).width() <= option.rect.width();
    QToolTip::showText(event->globalPos(), isWhole ? QString() : index.data().toString(), view);
    return true;
}

} // namespace ulpan
