#include "net/server/http_patience.h"

#include <limits>

namespace ulpan {

namespace {

constexpr int lingerTime = 5'000;
constexpr qint64 noDeadline = std::numeric_limits<qint64>::max();

} // namespace

void HttpPatience::begin(Wait wait, qint64 now)
{
    m_wait = wait;
    m_received = 0;
    switch (wait) {
    case Wait::Head:
        m_deadline = now + m_limits.headTime;
        return;
    case Wait::Body:
        m_deadline = now + m_limits.bodyTime;
        return;
    case Wait::Idle:
        m_deadline = now + m_limits.idleTime;
        return;
    case Wait::Linger:
        m_deadline = now + lingerTime;
        return;
    case Wait::Forever:
        m_deadline = noDeadline;
        return;
    }
}

std::optional<qint64> HttpPatience::bodyBehindSince(qint64 now, int shares) const
{
    if (m_wait != Wait::Body)
        return std::nullopt;
    const qint64 begun = m_deadline - m_limits.bodyTime;
    return m_received * 1000 < m_limits.bodyRate * shares * (now - begun) ? std::optional(begun) : std::nullopt;
}

bool HttpPatience::isOver(qint64 now, bool isSending)
{
    if (isSending)
        return now >= m_movedAt + m_limits.stallTime;
    if (now < m_deadline)
        return false;
    // A quick beginning buys no rest later: each stretch of time must bring its share.
    if (m_wait != Wait::Body || m_received * 1000 < qint64(m_limits.bodyRate) * m_limits.bodyTime)
        return true;
    begin(Wait::Body, now);
    return false;
}

} // namespace ulpan
