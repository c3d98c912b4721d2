#pragma once

#include "models/base/clock.h"

#include <QPointer>

#include <deque>
#include <mutex>

namespace ulpan::tests {

// A clock that stands still until it is advanced; what was asked of after() is called then, in order of its
// time.
class TestClock : public Clock
{
public:
    explicit TestClock(Instant start = Instant::fromText("2026-03-01T08:00:00.000Z")) : m_now(start) {}

    [[nodiscard]] Instant now() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_now;
    }
    void after(std::chrono::milliseconds delay, QObject *receiver, std::function<void()> call) override
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back({{m_now.milliseconds + delay.count()}, receiver, std::move(call)});
    }
    void advance(std::chrono::milliseconds step)
    {
        const Instant until{now().milliseconds + step.count()};
        while (std::optional<Waiting> due = takeDue(until)) {
            if (due->receiver)
                QMetaObject::invokeMethod(due->receiver, due->call);
        }
        const std::lock_guard lock(m_mutex);
        m_now = until;
    }

private:
    struct Waiting
    {
        Instant at;
        QPointer<QObject> receiver;
        std::function<void()> call;
    };
    // The earliest that is due by then, with the clock moved to its time.
    std::optional<Waiting> takeDue(Instant until)
    {
        const std::lock_guard lock(m_mutex);
        const auto first = std::min_element(m_waiting.begin(), m_waiting.end(),
                                            [](const Waiting &a, const Waiting &b) { return a.at < b.at; });
        if (first == m_waiting.end() || first->at > until)
            return std::nullopt;
        Waiting due = std::move(*first);
        m_waiting.erase(first);
        m_now = std::max(m_now, due.at);
        return due;
    }

    mutable std::mutex m_mutex;
    Instant m_now;
    std::deque<Waiting> m_waiting;
};

} // namespace ulpan::tests
