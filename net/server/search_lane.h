#pragma once

#include "models/base/result.h"
#include "models/base/work_pool.h"

#include <deque>
#include <functional>
#include <mutex>

namespace ulpan {

// What looks at very many rows, so that it holds a thread for seconds: no more of it at once than has places,
// so that the other threads of the pool are there for everybody else. What waits its turn holds none.
class SearchLane
{
public:
    static constexpr size_t mostWaiting = 64;

    // The pool outlives this, and waits for its end.
    SearchLane(WorkPool &pool, int places) : m_pool(pool), m_places(places) {}

    // Unavailable "list.busy"; `work` is then not run.
    [[nodiscard]] Result<void> start(std::function<void()> work);

private:
    void run(std::function<void()> work);
    // Gives the place to who has waited longest.
    void leave();

    WorkPool &m_pool;
    const int m_places;
    std::mutex m_mutex;
    int m_taken = 0;
    std::deque<std::function<void()>> m_waiting;
};

} // namespace ulpan
