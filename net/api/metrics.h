#pragma once

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <memory>
#include <unordered_map>

namespace ulpan {

struct Operation;

// What is counted of the requests of one environment since the program started. Safe to use from several threads, without locks.
class Metrics
{
public:
    Metrics();

    struct Done
    {
        const Operation *operation = nullptr; // null: none was found
        int status = 0;
        std::chrono::microseconds duration{0};
        bool isLimited = false;
    };
    void begin() { m_inFlight.fetch_add(1, std::memory_order_relaxed); }
    void leave() { m_inFlight.fetch_sub(1, std::memory_order_relaxed); }
    void count(const Done &done);

    // In Prometheus' text format.
    [[nodiscard]] QByteArray text() const;

private:
    using Counter = std::atomic<quint64>;
    // Of one operation.
    struct Row
    {
        std::unique_ptr<Counter[]> byStatus, byDuration;
        Counter microseconds = 0;
    };
    size_t m_size;
    std::unordered_map<const Operation *, size_t> m_places; // from 1 on; 0 is for what has no operation
    std::unique_ptr<Row[]> m_rows;
    std::atomic<qint64> m_inFlight = 0;
    Counter m_limited = 0;
};

} // namespace ulpan
