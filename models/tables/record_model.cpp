#include "models/tables/record_model.h"

#include <algorithm>
#include <utility>

namespace ulpan {

RecordModel::RecordModel(const RecordType &type, Loader loader, Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_type(type), m_loader(std::move(loader)), m_clock(clock)
{
    for (const FieldInfo &field : type.fields) {
        if (field.is(InTable))
            m_columns << &field;
    }
}

void RecordModel::setQuery(ListQuery query)
{
    m_query = std::move(query);
    cancelPending();
    m_renewing = true;
    m_outdated = false;
    setState(State::Loading);
    m_first.cancel();
    m_first =
        whenDone(m_loader(queryOf(0)), this, [this](const Result<RecordPage> &result) { takeFirst(result); });
}

void RecordModel::setSearch(const QString &search)
{
    ListQuery query = m_query;
    query.search = search;
    setQuery(std::move(query));
}

void RecordModel::setFilters(const QList<ListQuery::Filter> &filters)
{
    ListQuery query = m_query;
    query.filters = filters;
    setQuery(std::move(query));
}

void RecordModel::sort(int column, Qt::SortOrder order)
{
    QList<ListQuery::SortKey> keys;
    if (column >= 0 && column < m_columns.size() && isSortable(column))
        keys << ListQuery::SortKey{fieldAt(column).wire, order == Qt::DescendingOrder};
    // A header says its order again whenever it is shown.
    if (keys == m_query.sort && m_state != State::Idle)
        return;
    m_query.sort = keys;
    if (m_state != State::Idle)
        setQuery(m_query);
}

void RecordModel::takeFirst(const Result<RecordPage> &result)
{
    m_renewing = false;
    beginResetModel();
    m_pages.clear();
    m_total = result ? result->total : 0;
    m_rows = int(std::min<qint64>(m_total, std::numeric_limits<int>::max()));
    if (result)
        m_pages.insert(0, new Page{result->rows});
    endResetModel();
    Q_EMIT totalChanged(m_total);
    const bool outdated = std::exchange(m_outdated, false);
    if (!result && outdated) {
        setQuery(m_query);
        return;
    }
    if (!result) {
        setState(State::Failed, result.error());
        return;
    }
    setState(m_total > 0 ? State::Ready : State::Empty);
    if (!result->rows.isEmpty())
        Q_EMIT pageArrived(0, int(result->rows.size()) - 1);
    scheduleFetch();
    if (outdated)
        refresh();
}

void RecordModel::takePage(int page, const Result<RecordPage> &result)
{
    m_pending.remove(page);
    if (!result) {
        m_failed.insert(page);
        setState(State::Failed, result.error());
        return;
    }
    m_pages.insert(page, new Page{result->rows});
    setTotal(result->total);
    const int first = page * pageSize;
    const int last = std::min(first + pageSize, m_rows) - 1;
    if (last >= first) {
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
        Q_EMIT pageArrived(first, last);
    }
    if (m_failed.isEmpty())
        setState(m_total > 0 ? State::Ready : State::Empty);
    // The neighbours of what is seen; while somebody is on the way they would be passed.
    if (m_isStill)
        fetchVisible();
}

void RecordModel::setTotal(qint64 total)
{
    if (total == m_total)
        return;
    m_total = total;
    const int rows = int(std::min<qint64>(total, std::numeric_limits<int>::max()));
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
    Q_EMIT totalChanged(total);
}

void RecordModel::refresh()
{
    // What is on its way may have been read before the change.
    if (m_renewing) {
        m_outdated = true;
        return;
    }
    if (m_state == State::Idle || (m_state == State::Failed && m_pages.isEmpty())) {
        setQuery(m_query);
        return;
    }
    cancelPending();
    const QList<int> pages = m_pages.keys();
    for (const int page : pages)
        m_pages.object(page)->isStale = true;
    if (visiblePages(0).isEmpty())
        request(0);
    fetchVisible();
}

void RecordModel::clear()
{
    cancelPending();
    m_first.cancel();
    m_renewing = m_outdated = false;
    beginResetModel();
    m_pages.clear();
    m_total = 0;
    m_rows = 0;
    endResetModel();
    Q_EMIT totalChanged(0);
    setState(State::Idle);
}

void RecordModel::retry()
{
    if (m_renewing || m_state != State::Failed)
        return;
    if (m_pages.isEmpty()) {
        setQuery(m_query);
        return;
    }
    const QSet<int> failed = std::exchange(m_failed, {});
    setState(State::Ready);
    fetchVisible();
    if (visiblePages(0).isEmpty()) {
        for (const int page : failed)
            request(page);
    }
}

bool RecordModel::replace(const AnyRecord &record)
{
    const int row = rowOf(idOf(record));
    if (row < 0)
        return false;
    m_pages.object(row / pageSize)->rows[row % pageSize] = record;
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    return true;
}

void RecordModel::setColumns(const QList<QByteArray> &wires)
{
    beginResetModel();
    m_columns.clear();
    for (const QByteArray &wire : wires) {
        if (const FieldInfo *field = m_type.find(wire))
            m_columns << field;
    }
    endResetModel();
}

int RecordModel::columnOf(QByteArrayView wire) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                    [&](const FieldInfo *field) { return wire == field->wire; });
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

QString RecordModel::idOf(const AnyRecord &record)
{
    return record ? textOf(*record.type->find("id"), record.data.get()) : QString();
}

QString RecordModel::idAt(int row) const
{
    return idOf(recordAt(row));
}

int RecordModel::rowOf(const QString &id) const
{
    const QList<int> pages = m_pages.keys();
    for (const int page : pages) {
        const QList<AnyRecord> &rows = m_pages.object(page)->rows;
        const auto found = std::find_if(rows.begin(), rows.end(),
                                        [&](const AnyRecord &record) { return idOf(record) == id; });
        const int row = page * pageSize + int(found - rows.begin());
        if (found != rows.end() && row < m_rows)
            return row;
    }
    return -1;
}

void RecordModel::setState(State state, Error error)
{
    const bool changed = state != m_state || state == State::Failed;
    m_state = state;
    m_error = std::move(error);
    if (changed)
        Q_EMIT stateChanged();
}

} // namespace ulpan
