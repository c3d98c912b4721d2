#pragma once

#include "models/base/clock.h"
#include "models/bulk/bulk_batch.h"
#include "models/bulk/bulk_selection.h"
#include "models/jobs/job_lease.h"

#include <QDeadlineTimer>

#include <atomic>

namespace ulpan {

// What the merge of an entity into another would do.
struct MergePlan
{
    Entity into;
    qint64 moved = 0;       // members, whatever their role
    qint64 learners = 0;    // of them
    qint64 assignments = 0; // of those who move, which stay as they are
};

// Why a change of many, or its undo, ended before its end, and whose doing that is; 0: of nobody who is a member.
struct BulkEnd
{
    Problem why;
    Id by = 0;
};

// One change to many members, and taking it back. It is done in batches that hold the writer for about 40 ms,
// each of which says how far it is: who is killed in between is gone on from there, and nothing is called
// done before it is. Members whose rules forbid the change are left out and counted; events tell of each who
// changed, the audit of the whole, a member's history of their part.
class BulkEditor : public JobWorker
{
public:
    static constexpr qint64 undoDays = 30;

    // Both outlive this.
    BulkEditor(Store &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    // Works on it at once, for a while, or for a moment where another request waits so: what is left then is gone on with by whoever works on jobs. The
    // context is of no transaction; `also` is told what has begun, and then how far it is. Forbidden "auth.role_too_low" for a role above the caller's and
    // "auth.ability_missing" for a session without sessions:write, Invalid for an entity or session that is
    // not there.
    [[nodiscard]] Result<BulkEdit> edit(Context &context, const BulkSelection &selection,
                                        const BulkChange &change, const Alongside<BulkEdit> &also = {}) const;
    // The counts alone: nothing is changed.
    [[nodiscard]] Result<BulkEdit> tryOut(Context &context, const BulkSelection &selection,
                                          const BulkChange &change) const;
    // Moves all members of the entity into the other and deletes it. Forbidden without members:write, Conflict "entity.merging".
    [[nodiscard]] Result<BulkEdit> merge(Context &context, Id entity, Id into,
                                         const Alongside<BulkEdit> &also = {}) const;
    // The same refusals, and what would come of it: nothing is changed.
    [[nodiscard]] Result<MergePlan> planMerge(Context &context, Id entity, Id into) const;
    // NotFound "undo.not_found", Precondition "record.stale", Conflict "undo.done" or "undo.too_early", Gone "undo.lapsed"; Forbidden as edit(), also for who
    // may not change one of the members, so that it is left for somebody who may take back the whole.
    [[nodiscard]] Result<BulkEdit> undo(Context &context, const QString &id, const Alongside<BulkEdit> &also = {}) const;
    // Ends an edit, or its undo, where it stands: the rest is left as it was, and what was done can be undone, or what was taken
    // back gone on with. Part of the transaction it is called in. NotFound "undo.not_found", Precondition "record.stale", Conflict
    // "bulk_edit.merge_runs" or "bulk_edit.ended".
    [[nodiscard]] Result<BulkEdit> cancel(Context &context, const QString &id) const;
    [[nodiscard]] Result<BulkEdit> get(Context &context, const QString &id) const;
    // Merges too, which cannot be undone; the newest first unless asked otherwise.
    [[nodiscard]] Result<JsonPage> list(Context &context, const ListQuery &query) const;

    [[nodiscard]] const char *table() const override { return "bulk_edit"; }
    [[nodiscard]] QStringList states() const override
    {
        return {QStringLiteral("applying"), QStringLiteral("undoing")};
    }
    [[nodiscard]] Result<void> work(JobLease &lease) override
    {
        return workUntil(lease, QDeadlineTimer(QDeadlineTimer::Forever));
    }

private:
    // The entity, and the one into which it may be merged. NotFound, Invalid, Precondition "record.stale".
    [[nodiscard]] Result<std::pair<Entity, Entity>> mergeEnds(Context &context, Id entity, Id into) const;
    // In the institution's turn. Conflict "entity.merging" where a merge that runs empties one of the two, or fills the first: both
    // would wait for what the other moves.
    [[nodiscard]] Result<void> mayMerge(Context &context, Id entity, Id into) const;
    // Whether what the change names is there, and with which name. Invalid.
    [[nodiscard]] Result<void> checkTargets(Context &context, BulkChange &change) const;
    [[nodiscard]] Result<void> checkEntity(Context &context, BulkChange &change) const;
    [[nodiscard]] Result<BulkEdit> begin(Context &context, BulkEdit edit,
                                         const BulkSelection &selection) const;
    // Under a lease that this takes in the transaction of `step`, which gives the edit its state.
    [[nodiscard]] Result<BulkEdit> workNow(Context &context,
                                           const std::function<Result<BulkEdit>(Context &)> &step,
                                           const Alongside<BulkEdit> &also) const;
    [[nodiscard]] Result<void> workUntil(JobLease &lease, QDeadlineTimer until) const;
    // Each is one transaction.
    [[nodiscard]] Result<void> apply(Context &context, BulkEdit &edit, const BulkSelection &selection,
                                     int rows) const;
    [[nodiscard]] Result<void> takeBack(Context &context, BulkEdit &edit, int rows) const;
    [[nodiscard]] Result<void> finish(Context &context, BulkEdit &edit) const;
    [[nodiscard]] Result<void> leave(Context &context, BulkEdit &edit, const BulkEnd &end) const;
    // As it is once nobody else may write to it in this transaction; refused as undo() and cancel() say.
    [[nodiscard]] Result<BulkEdit> take(Context &context, const QString &id) const;
    [[nodiscard]] Result<void> finishMerge(Context &context, BulkEdit &edit) const;

    Store &m_store;
    const Clock &m_clock;
    mutable std::atomic<bool> m_isWaitedFor = false; // by a request, for longer than a moment
};

} // namespace ulpan
