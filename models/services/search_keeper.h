#pragma once

#include "models/base/clock.h"
#include "models/services/context.h"

namespace ulpan {

// SQLite's index of words keeps what is taken out of it until it merges the parts that it consists of, and its
// log what was written until others write over it, which may be never. After somebody was made nobody the log
// is emptied within the hour, and the index is merged a day later, a little at each look. PostgreSQL's needs
// nothing.
class SearchKeeper
{
public:
    static constexpr qint64 secondsUntilMerged = 24 * 3600;

    // Both outlive this.
    SearchKeeper(Store &store, const Clock &clock) : m_store(store), m_clock(clock) {}
    // In the transaction in which somebody is taken out for good.
    [[nodiscard]] static Result<void> noteErased(Context &context);
    // Looks once an hour, and while there is something to merge at each call, which takes a fraction of a
    // second.
    [[nodiscard]] Result<void> tidy();

private:
    [[nodiscard]] Result<bool> wasErased(Instant until) const; // and the index not merged since
    [[nodiscard]] Result<bool> mergeSome(int pages) const;
    [[nodiscard]] Result<void> finish();

    Store &m_store;
    const Clock &m_clock;
    Instant m_next, m_begun; // null: nothing is being merged
};

} // namespace ulpan
