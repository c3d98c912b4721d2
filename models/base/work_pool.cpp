#include "models/base/work_pool.h"

#include <memory>

namespace ulpan {

void WorkPool::start(std::function<void()> work)
{
    auto *const handed = new std::function<void()>(std::move(work));
    m_handed.fetch_add(1, std::memory_order_release);
    m_threads.start([this, handed] {
        (void)m_handed.load(std::memory_order_acquire);
        {
            const std::unique_ptr<std::function<void()>> mine(handed);
            (*mine)();
        }
        m_done.fetch_add(1, std::memory_order_release);
    });
}

void WorkPool::waitForDone()
{
    m_threads.waitForDone();
    (void)m_done.load(std::memory_order_acquire);
}

} // namespace ulpan
