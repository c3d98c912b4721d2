#pragma once

#include "net/server/http_config.h"

#include <optional>

namespace ulpan {

// How long a connection waits for its client; all times in milliseconds of one clock that the caller reads.
class HttpPatience
{
public:
    enum class Wait : quint8
    {
        Head,
        Body,
        Idle,
        Linger, // for the client to read its last answer
        Forever
    };
    // `limits` must outlive this object.
    HttpPatience(const HttpLimits &limits, qint64 now) : m_limits(limits) { begin(Wait::Head, now); }

    void begin(Wait wait, qint64 now);
    void received(qint64 bytes) { m_received += bytes; }
    // Something of an answer has begun to wait for being sent, or has left.
    void moved(qint64 now) { m_movedAt = now; }
    // Since when a body has brought less than so many times its share, which is counted anew each bodyTime; null where none does.
    [[nodiscard]] std::optional<qint64> bodyBehindSince(qint64 now, int shares) const;
    // While bytes wait to be sent it is only asked whether they move.
    [[nodiscard]] bool isOver(qint64 now, bool isSending);

private:
    const HttpLimits &m_limits;
    Wait m_wait = Wait::Head;
    qint64 m_deadline = 0;
    qint64 m_received = 0; // since the body's deadline was set
    qint64 m_movedAt = 0;
};

} // namespace ulpan
