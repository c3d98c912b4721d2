#pragma once

#include "models/base/clock.h"
#include "models/store/store.h"

namespace ulpan {

// Forgets what the audit no longer has to keep, and what bulk edits of that time did to whom; and what lapses much sooner: kept
// answers, failed attempts and the addresses from where sign-ins succeeded.
class AuditKeeper
{
public:
    static constexpr int keptDays = 7 * 365 + 2;

    // Both outlive this.
    AuditKeeper(Store &store, const Clock &clock) : m_store(store), m_clock(clock) {}
    // Looks once an hour, and deletes at most `most` entries at a look.
    [[nodiscard]] Result<void> tidy(int most = 20'000);

private:
    [[nodiscard]] Result<void> forgetLapsed(Instant now);

    Store &m_store;
    const Clock &m_clock;
    Instant m_next;
};

} // namespace ulpan
