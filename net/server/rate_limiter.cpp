#include "net/server/rate_limiter.h"

#include <cmath>
#include <limits>

namespace ulpan {

namespace {

constexpr size_t bucketsAnAge = 4096; // of a shelf: 8 shelves × 2 ages × 4,096
constexpr double almostOne = 1 - 1e-6; // so that nobody waits in vain for a rounding
constexpr int unlimitedCredit = std::numeric_limits<int>::max();

double tokensASecond(const RateLimit &limit)
{
    return limit.perMinute / 60.0;
}

int shareOf(const RateLimit &limit)
{
    return std::max(1, limit.burst / 8);
}

RateState stateOf(double level, const RateLimit &limit, bool isAllowed)
{
    const double speed = tokensASecond(limit);
    RateState state{.isAllowed = isAllowed, .limit = limit.perMinute};
    state.remaining = std::max(0, int(std::floor(level + 1e-6)));
    state.fullIn = std::max(0, int(std::ceil((limit.burst - level) / speed - 1e-6)));
    if (!isAllowed)
        state.retryAfter = std::max(1, int(std::ceil((1 - level) / speed - 1e-6)));
    return state;
}

} // namespace

RateLimiter::Bucket &RateLimiter::Shelf::find(const QByteArray &name, const RateLimit &limit, qint64 now, int free)
{
    const double speed = tokensASecond(limit);
    const auto fill = [&](Bucket &bucket) -> Bucket & {
        bucket.level = std::min<double>(limit.burst, bucket.level + std::max<qint64>(0, now - bucket.at) / 1000.0 * speed);
        // A bucket that has stood long enough to be full anywhere begins anew.
        if (double(now - bucket.at) > 1000.0 * limit.burst / speed)
            bucket = {double(limit.burst), now, free, 0, 0};
        bucket.at = std::max(bucket.at, now);
        return bucket;
    };
    if (const auto known = young.find(name); known != young.end())
        return fill(known->second);
    Bucket bucket{double(limit.burst), now, free, 0, 0};
    if (const auto known = old.find(name); known != old.end())
        bucket = known->second;
    if (young.size() >= bucketsAnAge) {
        old = std::move(young);
        young.clear();
    }
    return fill(young[name] = bucket);
}

size_t RateLimiter::size()
{
    size_t size = 0;
    for (Shelf &shelf : m_shelves) {
        const std::lock_guard lock(shelf.mutex);
        size += shelf.young.size() + shelf.old.size();
    }
    return size;
}

RateLimiter::Shelf &RateLimiter::shelfOf(const QByteArray &name)
{
    return m_shelves[qHash(name) % m_shelves.size()];
}

RateBuckets::Given RateLimiter::ask(const QByteArray &name, const RateLimit &limit, Instant now, int debt)
{
    const int share = shareOf(limit);
    Result<RateBuckets::Given> given = m_shared->take(name, now, {tokensASecond(limit), limit.burst, debt, share});
    return given ? *given : RateBuckets::Given{double(limit.burst), share};
}

RateState RateLimiter::look(const QByteArray &name, const RateLimit &limit, Instant now)
{
    Shelf &shelf = shelfOf(name);
    const std::lock_guard lock(shelf.mutex);
    return stateOf(shelf.find(name, limit, now.milliseconds, m_shared ? shareOf(limit) : unlimitedCredit).level, limit, true);
}

RateState RateLimiter::take(const QByteArray &name, const RateLimit &limit, Instant now)
{
    Shelf &shelf = shelfOf(name);
    const int free = m_shared ? shareOf(limit) : unlimitedCredit;
    std::unique_lock lock(shelf.mutex);
    Bucket *bucket = &shelf.find(name, limit, now.milliseconds, free);
    if (bucket->level >= almostOne && bucket->free + bucket->paid < 1) {
        const int debt = std::exchange(bucket->debt, 0);
        lock.unlock();
        const RateBuckets::Given given = ask(name, limit, now, debt);
        lock.lock();
        bucket = &shelf.find(name, limit, now.milliseconds, free);
        bucket->paid += given.tokens;
        bucket->level = std::min<double>(limit.burst, given.level + bucket->paid);
    }
    const bool isAllowed = bucket->level >= almostOne && bucket->free + bucket->paid >= 1;
    if (!isAllowed)
        return stateOf(std::min(bucket->level, almostOne), limit, false);
    bucket->level -= 1;
    if (bucket->paid > 0) {
        --bucket->paid;
    } else if (m_shared) {
        --bucket->free;
        ++bucket->debt;
    }
    return stateOf(bucket->level, limit, true);
}

} // namespace ulpan
