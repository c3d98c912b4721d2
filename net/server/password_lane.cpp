#include "net/server/password_lane.h"

namespace ulpan {

namespace {

constexpr int secondsUntilFree = 2;

Error busy(ErrorKind kind)
{
    return {.kind = kind, .reason = "auth.busy", .retryAfter = secondsUntilFree};
}

} // namespace

PasswordLane::PasswordLane(int threads)
{
    m_pool.setThreads(threads);
    m_pool.keepThreads();
}

PasswordLane::~PasswordLane()
{
    m_pool.waitForDone();
}

Result<void> PasswordLane::start(const QString &address, std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_byAddress.value(address) >= mostWaitingOfAddress)
            return busy(ErrorKind::TooMany);
        if (m_waiting >= mostWaiting)
            return busy(ErrorKind::Unavailable);
        ++m_byAddress[address];
        ++m_waiting;
    }
    m_pool.start([this, address, work = std::move(work)] {
        work();
        leave(address);
    });
    return {};
}

void PasswordLane::leave(const QString &address)
{
    const std::lock_guard lock(m_mutex);
    --m_waiting;
    const auto place = m_byAddress.find(address);
    if (--*place == 0)
        m_byAddress.erase(place);
}

} // namespace ulpan
