#include "models/tables/record_model.h"

#include <algorithm>

// Which pages are fetched when.

namespace ulpan {

namespace {

constexpr int pagesGuessed = 3; // of those missed last, while no view says what is visible

} // namespace

AnyRecord RecordModel::recordAt(int row) const
{
    if (row < 0 || row >= m_rows)
        return {};
    const Page *page = m_pages.object(row / pageSize);
    if (!page || page->isStale)
        want(row / pageSize);
    return page && row % pageSize < page->rows.size() ? page->rows.at(row % pageSize) : AnyRecord();
}

void RecordModel::want(int page) const
{
    if (m_renewing || m_pending.contains(page) || m_failed.contains(page) || m_wanted.contains(page))
        return;
    m_wanted << page;
    if (m_wanted.size() > pagesGuessed)
        m_wanted.removeFirst();
    const_cast<RecordModel *>(this)->scheduleFetch();
}

void RecordModel::setVisibleRows(int first, int last)
{
    if (first == m_firstVisible && last == m_lastVisible)
        return;
    m_firstVisible = first;
    m_lastVisible = last;
    follow();
}

// Where somebody goes after a rest, rows are fetched at once; on a way that goes on, now and then, and where it ends.
void RecordModel::follow()
{
    const bool isJump = std::exchange(m_isStill, false);
    scheduleFetch();
    if (!isJump)
        return;
    fetchVisible();
    fetchOnTheWay(++m_way);
}

void RecordModel::fetchOnTheWay(quint64 way)
{
    m_clock.after(onTheWay, this, [this, way] {
        if (m_isStill || way != m_way)
            return;
        fetchVisible();
        fetchOnTheWay(way);
    });
}

void RecordModel::scheduleFetch()
{
    m_clock.after(stillness, this, [this, movement = ++m_movement] {
        if (movement != m_movement)
            return;
        m_isStill = true;
        fetchVisible();
    });
}

QList<int> RecordModel::visiblePages(int beyond) const
{
    QList<int> pages;
    if (m_firstVisible < 0 || m_firstVisible >= m_rows || m_lastVisible < m_firstVisible)
        return pages;
    const int first = std::max(0, m_firstVisible - beyond) / pageSize;
    const int last = std::min(m_rows - 1, m_lastVisible + beyond) / pageSize;
    for (int page = first; page <= last; ++page)
        pages << page;
    return pages;
}

void RecordModel::fetchVisible()
{
    if (m_renewing)
        return;
    const QList<int> near = visiblePages(margin);
    const QList<int> wanted = std::exchange(m_wanted, {});
    if (near.isEmpty()) {
        requestMissing(wanted);
        return;
    }
    m_pending.removeIf([&](const QHash<int, PendingCall>::iterator &pending) {
        const bool unseen = !near.contains(pending.key());
        if (unseen)
            pending->cancel();
        return unseen;
    });
    // What is seen comes first: a page in the middle of a long list takes the server a while, and its
    // neighbours would only hold it up.
    const QList<int> seen = visiblePages(0);
    requestMissing(seen);
    const bool isWaiting =
        std::any_of(seen.begin(), seen.end(), [this](int page) { return m_pending.contains(page); });
    if (!isWaiting)
        requestMissing(near);
}

void RecordModel::requestMissing(const QList<int> &pages)
{
    for (const int page : pages) {
        const Page *present = m_pages.object(page);
        const bool missing = !present || present->isStale;
        if (missing && page * pageSize < m_rows && !m_pending.contains(page) && !m_failed.contains(page))
            request(page);
    }
}

void RecordModel::request(int page)
{
    m_pending[page] = whenDone(m_loader(queryOf(page)), this,
                               [this, page](const Result<RecordPage> &result) { takePage(page, result); });
}

QFuture<Result<RecordPage>> RecordModel::load(ListQuery query, int page) const
{
    query.page = page + 1;
    query.perPage = pageSize;
    return m_loader(query);
}

void RecordModel::cancelPending()
{
    for (PendingCall &pending : m_pending)
        pending.cancel();
    m_pending.clear();
    m_failed.clear();
    m_wanted.clear();
}

ListQuery RecordModel::queryOf(int page) const
{
    ListQuery query = m_query;
    query.page = page + 1;
    query.perPage = pageSize;
    return query;
}

} // namespace ulpan
