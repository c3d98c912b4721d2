#include "net/server/search_lane.h"

namespace ulpan {

namespace {

constexpr int secondsUntilSearched = 2;

} // namespace

Result<void> SearchLane::start(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_taken >= m_places) {
            if (m_waiting.size() >= mostWaiting)
                return Error{.kind = ErrorKind::Unavailable,
                             .reason = "list.busy",
                             .retryAfter = secondsUntilSearched};
            m_waiting.push_back(std::move(work));
            return {};
        }
        ++m_taken;
    }
    run(std::move(work));
    return {};
}

void SearchLane::run(std::function<void()> work)
{
    m_pool.start([this, work = std::move(work)] {
        work();
        leave();
    });
}

void SearchLane::leave()
{
    std::function<void()> next;
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.empty()) {
            --m_taken;
            return;
        }
        next = std::move(m_waiting.front());
        m_waiting.pop_front();
    }
    run(std::move(next));
}

} // namespace ulpan
