#pragma once

#include "models/services/rate_buckets.h"

#include <array>
#include <mutex>
#include <unordered_map>

namespace ulpan {

// How often somebody may call.
struct RateLimit
{
    int perMinute = 600;
    int burst = 120; // that may come at once
};

// What a request is told of its limit.
struct RateState
{
    bool isAllowed = true;
    int limit = 0;      // requests a minute; 0: none
    int remaining = 0;  // that may come at once now
    int fullIn = 0;     // seconds until the whole burst is there again
    int retryAfter = 0; // seconds, from 1 on, where it is not allowed
};

// Token buckets in memory, at most 65,536 of them: those not seen for longest are forgotten. With `shared`, a process may let a few
// requests of each bucket through on its own account, an eighth of the burst, and then asks the database, which is told of them:
// together the processes exceed a limit by no more than that each, and make up for it. Safe to use from several threads.
class RateLimiter
{
public:
    // `shared` may be null and outlives this.
    explicit RateLimiter(RateBuckets *shared) : m_shared(shared) {}
    [[nodiscard]] RateState take(const QByteArray &name, const RateLimit &limit, Instant now);
    // What is left, as far as it is known here, for a request that costs nothing.
    [[nodiscard]] RateState look(const QByteArray &name, const RateLimit &limit, Instant now);
    // Buckets in memory.
    [[nodiscard]] size_t size();

private:
    struct Bucket
    {
        double level = 0;
        qint64 at = 0;  // milliseconds
        int free = 0;   // requests that may come on the process's own account
        int paid = 0;   // requests that the database has granted
        int debt = 0;   // requests that it has not been told of
    };
    // Two ages, so that forgetting costs nothing: what is seen again moves to the younger one.
    struct Shelf
    {
        std::mutex mutex;
        std::unordered_map<QByteArray, Bucket> young, old;
        Bucket &find(const QByteArray &name, const RateLimit &limit, qint64 now, int free);
    };
    [[nodiscard]] Shelf &shelfOf(const QByteArray &name);
    // What the database grants; where it cannot be asked, enough to go on.
    [[nodiscard]] RateBuckets::Given ask(const QByteArray &name, const RateLimit &limit, Instant now, int debt);

    RateBuckets *m_shared;
    std::array<Shelf, 8> m_shelves;
};

} // namespace ulpan
