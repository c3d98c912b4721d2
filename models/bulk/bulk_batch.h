#pragma once

#include "models/bulk/bulk_sessions.h"
#include "models/bulk/bulk_tally.h"
#include "models/records/bulk_edit.h"
#include "models/services/seat_tally.h"

namespace ulpan {

// Some members on their way to what a change makes of them: those who may not become it are left out, the
// others written.
class BulkBatch
{
public:
    explicit BulkBatch(Context &context) : m_context(context), m_sessions(context) {}

    // What the change makes of each; `named` when each was meant by their id. A merge moves everybody,
    // whatever their role.
    [[nodiscard]] Result<void> plan(const BulkChange &change, BulkEditKind kind, bool named,
                                    std::span<const Learner> members);
    // Each back to what the rows say they were, but for those who are something else by now.
    [[nodiscard]] Result<void> planBack(std::span<const BulkEditRow> rows, std::span<const Learner> members);
    void refuse(Id member, const Problem &problem);

    // Writes those of the plan; at most one of these is called, once.
    [[nodiscard]] Result<void> write(const BulkEdit &edit);
    [[nodiscard]] Result<void> writeBack(const BulkEdit &edit);

    [[nodiscard]] qint64 changed() const { return qint64(m_after.size()); }
    [[nodiscard]] qint64 unchanged() const { return m_unchanged; }
    [[nodiscard]] qint64 refused() const { return m_refused; }
    BulkTally &tally() { return m_tally; }

private:
    [[nodiscard]] Result<void> consider(const Learner &before, const Learner &after,
                                        std::span<const SessionStep> steps);
    [[nodiscard]] Result<void> save();
    // Of those who change, whom the edit has changed before.
    [[nodiscard]] Result<QSet<Id>> noted(const BulkEdit &edit);

    Context &m_context;
    BulkSessions m_sessions;
    SeatTally m_seats;
    bool m_moves = false;                          // whether anybody comes into a session or leaves one
    std::vector<Learner> m_before, m_after;        // who changes
    std::vector<BulkSessions::Moved> m_moved;      // the sessions of each
    std::vector<Learner> m_owners, m_formerOwners; // who is an owner no more, as they were and would be
    qint64 m_unchanged = 0, m_refused = 0;
    BulkTally m_tally;
};

} // namespace ulpan
