#pragma once

#include "models/base/clock.h"
#include "models/base/error.h"
#include "models/base/when_done.h"

namespace ulpan {

class Client;

// Whether the server can be reached, as the calls of a client tell; while it cannot, it is asked again, ever
// more seldom: after a second, two, four … up to half a minute.
class ConnectionWatch : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it.
    ConnectionWatch(Client &client, Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] bool isLost() const { return m_isLost; }
    // Why, while it is lost.
    [[nodiscard]] const Error &error() const { return m_error; }
    // Null unless it is lost and waits.
    [[nodiscard]] Instant nextTry() const { return m_nextTry; }
    // At once instead of then.
    void tryNow();

Q_SIGNALS:
    // Lost, found again, or another try was made in vain.
    void changed();

private:
    void noticeFailure(const Error &error);
    void noticeAnswer();
    void waitForNextTry();

    Client &m_client;
    Clock &m_clock;
    bool m_isLost = false;
    Error m_error;
    Instant m_nextTry;
    int m_failures = 0;
    int m_round = 0; // a wait that was cut short is known by its number
    PendingCall m_try;
};

} // namespace ulpan
