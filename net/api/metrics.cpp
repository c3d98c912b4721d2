#include "net/api/metrics.h"

#include "net/api/operation.h"

#include <algorithm>

namespace ulpan {

namespace {

// The last one is for any other.
constexpr int countedStatuses[] = {200, 201, 202, 204, 206, 302, 304, 400, 401, 402, 403, 404, 405, 409, 410, 412,
                                   413, 414, 415, 416, 421, 422, 429, 431, 500, 502, 503, 504, 0};
constexpr size_t statusSlots = std::size(countedStatuses);

// Upper bounds in microseconds, with their text in seconds.
struct DurationSlot
{
    qint64 microseconds;
    const char *seconds;
};
constexpr DurationSlot durationSlots[] = {
    {1'000, "0.001"},   {2'500, "0.0025"},  {5'000, "0.005"},   {10'000, "0.01"},     {25'000, "0.025"},
    {50'000, "0.05"},   {100'000, "0.1"},   {250'000, "0.25"},  {500'000, "0.5"},     {1'000'000, "1"},
    {2'500'000, "2.5"}, {5'000'000, "5"},   {10'000'000, "10"},
};
constexpr size_t durationCount = std::size(durationSlots) + 1; // and beyond all of them

size_t statusSlot(int status)
{
    return size_t(std::find(countedStatuses, countedStatuses + statusSlots - 1, status) - countedStatuses);
}

size_t durationSlot(qint64 microseconds)
{
    size_t slot = 0;
    while (slot < std::size(durationSlots) && microseconds > durationSlots[slot].microseconds)
        ++slot;
    return slot;
}

void writeHead(QByteArray &out, const char *metric, const char *type, const char *help)
{
    out += QByteArray("# HELP ") + metric + ' ' + help + "\n# TYPE " + metric + ' ' + type + '\n';
}

} // namespace

Metrics::Metrics() : m_size(1)
{
    for (const auto &page : operationPages()) {
        for (const Operation &operation : page)
            m_places.emplace(&operation, m_size++);
    }
    m_rows = std::make_unique<Row[]>(m_size);
    for (size_t i = 0; i < m_size; ++i) {
        m_rows[i].byStatus = std::make_unique<Counter[]>(statusSlots);
        m_rows[i].byDuration = std::make_unique<Counter[]>(durationCount);
    }
}

void Metrics::count(const Done &done)
{
    const auto found = m_places.find(done.operation);
    Row &row = m_rows[found == m_places.end() ? 0 : found->second];
    row.byStatus[statusSlot(done.status)].fetch_add(1, std::memory_order_relaxed);
    row.byDuration[durationSlot(done.duration.count())].fetch_add(1, std::memory_order_relaxed);
    row.microseconds.fetch_add(quint64(done.duration.count()), std::memory_order_relaxed);
    if (done.isLimited)
        m_limited.fetch_add(1, std::memory_order_relaxed);
}

QByteArray Metrics::text() const
{
    std::vector<QByteArray> names(m_size, "none");
    for (const auto &[operation, place] : m_places)
        names[place] = operation->name;
    QByteArray out;
    writeHead(out, "ulpan_requests_total", "counter", "Requests answered, by operation and status.");
    for (size_t i = 0; i < m_size; ++i) {
        for (size_t slot = 0; slot < statusSlots; ++slot) {
            const quint64 count = m_rows[i].byStatus[slot].load(std::memory_order_relaxed);
            const QByteArray status = countedStatuses[slot] ? QByteArray::number(countedStatuses[slot]) : "other";
            if (count)
                out += "ulpan_requests_total{operation=\"" + names[i] + "\",status=\"" + status + "\"} " + QByteArray::number(count) + '\n';
        }
    }
    writeHead(out, "ulpan_request_seconds", "histogram", "How long requests took until their answer began.");
    for (size_t i = 0; i < m_size; ++i) {
        quint64 total = 0;
        QByteArray lines;
        for (size_t slot = 0; slot < durationCount; ++slot) {
            total += m_rows[i].byDuration[slot].load(std::memory_order_relaxed);
            const char *bound = slot < std::size(durationSlots) ? durationSlots[slot].seconds : "+Inf";
            lines += "ulpan_request_seconds_bucket{operation=\"" + names[i] + "\",le=\"" + bound + "\"} " + QByteArray::number(total) + '\n';
        }
        if (!total)
            continue;
        const double seconds = double(m_rows[i].microseconds.load(std::memory_order_relaxed)) / 1e6;
        out += lines + "ulpan_request_seconds_sum{operation=\"" + names[i] + "\"} " + QByteArray::number(seconds, 'f', 6) + '\n';
        out += "ulpan_request_seconds_count{operation=\"" + names[i] + "\"} " + QByteArray::number(total) + '\n';
    }
    writeHead(out, "ulpan_requests_in_flight", "gauge", "Requests that are being answered, of both environments.");
    out += "ulpan_requests_in_flight " + QByteArray::number(m_inFlight.load(std::memory_order_relaxed)) + '\n';
    writeHead(out, "ulpan_rate_limited_total", "counter", "Requests refused because there were too many.");
    out += "ulpan_rate_limited_total " + QByteArray::number(m_limited.load(std::memory_order_relaxed)) + '\n';
    return out;
}

} // namespace ulpan
