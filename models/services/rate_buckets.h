#pragma once

#include "models/store/store.h"

#include <atomic>

namespace ulpan {

// The token buckets that the processes on one PostgreSQL share: each takes a few tokens at a time, so that not every request needs
// a statement. Safe to use from several threads.
class RateBuckets
{
public:
    explicit RateBuckets(Store &store) : m_store(store) {}

    struct Wish
    {
        double perSecond = 10; // what a bucket gains
        int burst = 120;       // what it holds
        int debt = 0;          // tokens already spent
        int tokens = 15;       // wanted beside them; fewer are given where there are not as many
    };
    struct Given
    {
        double level = 0; // what is left; below 0 where more was owed than there was
        int tokens = 0;
    };
    [[nodiscard]] Result<Given> take(const QByteArray &name, Instant now, const Wish &wish);

private:
    Store &m_store;
    std::atomic<unsigned> m_takes = 0;
};

} // namespace ulpan
