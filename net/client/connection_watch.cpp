#include "net/client/connection_watch.h"

#include "net/client/client.h"

namespace ulpan {

namespace {

constexpr std::chrono::milliseconds shortestPause{1'000}, longestPause{30'000};

} // namespace

ConnectionWatch::ConnectionWatch(Client &client, Clock &clock, QObject *parent)
    : QObject(parent), m_client(client), m_clock(clock)
{
    connect(&client, &Client::unanswered, this, &ConnectionWatch::noticeFailure);
    connect(&client, &Client::answered, this, &ConnectionWatch::noticeAnswer);
    // A refused sign-in is an answer, too; a call that waits for another tells of no other.
    connect(&client, &Client::signInNeeded, this, &ConnectionWatch::noticeAnswer);
}

void ConnectionWatch::noticeFailure(const Error &error)
{
    // While it is lost, only its own tries count.
    if (m_isLost)
        return;
    m_isLost = true;
    m_error = error;
    m_failures = 0;
    waitForNextTry();
}

void ConnectionWatch::noticeAnswer()
{
    if (!m_isLost)
        return;
    m_isLost = false;
    m_nextTry = {};
    ++m_round;
    m_try.cancel();
    Q_EMIT changed();
}

void ConnectionWatch::waitForNextTry()
{
    const std::chrono::milliseconds pause =
        std::min(shortestPause * (1 << std::min(m_failures, 10)), longestPause);
    m_nextTry = Instant{m_clock.now().milliseconds + pause.count()};
    m_clock.after(pause, this, [this, round = ++m_round] {
        if (round == m_round)
            tryNow();
    });
    Q_EMIT changed();
}

void ConnectionWatch::tryNow()
{
    if (!m_isLost)
        return;
    ++m_round;
    m_nextTry = {};
    Q_EMIT changed();
    m_try.cancel();
    m_try = whenDone(m_client.me(), this, [this](const Result<Profile> &profile) {
        // Any answer was noticed already.
        if (!m_isLost)
            return;
        if (profile || !profile.error().reason.startsWith("connection.")) {
            noticeAnswer();
            return;
        }
        m_error = profile.error();
        ++m_failures;
        waitForNextTry();
    });
}

} // namespace ulpan
