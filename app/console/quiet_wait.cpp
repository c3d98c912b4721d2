#include "app/console/quiet_wait.h"

#include "net/client/client.h"

namespace ulpan {

namespace {

constexpr std::chrono::milliseconds lookAgain{50};

} // namespace

QuietWait::QuietWait(Client &client, Clock &clock, QObject *parent)
    : QObject(parent), m_client(client), m_clock(clock)
{
    connect(&client, &Client::answered, this, &QuietWait::rest);
    connect(&client, &Client::unanswered, this, &QuietWait::rest);
}

void QuietWait::begin(std::function<void(bool isStill)> done)
{
    m_done = std::move(done);
    m_until = {m_clock.now().milliseconds + limit.count()};
    rest();
}

// Timers that were set before end before this one, also where the machine is slow.
void QuietWait::rest()
{
    if (!m_done)
        return;
    m_wasBusy = false;
    m_clock.after(stillness, this, [this, round = ++m_round] {
        if (round == m_round)
            look();
    });
}

void QuietWait::look()
{
    const bool isLate = m_clock.now() >= m_until, isBusy = m_client.isBusy();
    if (isLate || (!isBusy && !m_wasBusy)) {
        ++m_round;
        std::exchange(m_done, {})(!isBusy);
        return;
    }
    // A call that was cancelled is not answered.
    if (!isBusy) {
        rest();
        return;
    }
    m_wasBusy = true;
    m_clock.after(lookAgain, this, [this, round = m_round] {
        if (round == m_round)
            look();
    });
}

} // namespace ulpan
