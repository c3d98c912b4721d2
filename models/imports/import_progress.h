#pragma once

#include "models/base/clock.h"
#include "models/jobs/job_lease.h"
#include "models/records/import_job.h"
#include "models/services/context.h"
#include "models/store/long_log.h"
#include "models/store/page_cache.h"

#include <QElapsedTimer>

namespace ulpan {

// The steps of a job under its lease: each is one transaction that leaves the job saying how far it is. It holds the writer for about
// 12 ms where others wait for it or write; where nobody does, for up to a second of batches, behind each of which they can come in.
class ImportProgress
{
public:
    static constexpr int fewestRows = 50, mostRows = 2000;
    // Rows until the tables are looked at again: how many times the rows would not do, since those that are applied into begin to fill
    // when the plan is done.
    static constexpr qint64 rowsBetweenLooks = 2000;

    // All are the caller's and outlive this.
    ImportProgress(Store &store, const Clock &clock, const JobLease &lease, ImportJob &job);

    using Step = std::function<Result<void>(Context &)>;
    // Runs the step, then writes the job, under the lease. After an error the job here is as it was.
    [[nodiscard]] Result<void> write(const Step &step);
    // The same for a step over as many rows, which the next batch's size follows from.
    [[nodiscard]] Result<void> writeRows(qint64 rows, const Step &step);
    // For a step over one batch or more: each is told once it is done, and whether there may be another in the same transaction.
    [[nodiscard]] bool noteBatch(qint64 rows);
    // One snapshot for what only reads.
    [[nodiscard]] Result<void> read(const Step &step);

    [[nodiscard]] int batchRows() const { return std::min(m_batchRows, m_heldRows); }
    // What the learners whom so many rows mean came to, as heldBytes(); so many are held with the next rows, too.
    void noteHeld(qint64 rows, qint64 bytes);
    [[nodiscard]] bool shouldStop() const { return m_lease.shouldStop(); }
    // Around work that would have to begin anew if it were interrupted for others.
    void keepTurn() { m_lease.keepTurn(); }
    void endKeeping() { m_lease.endKeeping(); }
    void setNoting(Noting noting) { m_noting = noting; }
    // What is still written ends or pauses the job, which needs nobody's right.
    void setEnding() { m_ending = true; }
    // Whether who asked for the job may still apply it.
    [[nodiscard]] Result<bool> mayApply(Connection &database);

private:
    [[nodiscard]] Context contextFor(Connection &database) const;
    // Forbidden "import.caller_gone" where who asked has lost what the work takes.
    [[nodiscard]] Result<void> checkCaller(Connection &database);
    // Whether for some time nobody else has waited for the writer, or has written.
    [[nodiscard]] bool isAlone() const;
    void lookAtOthers();
    // So that lists and the next batches are planned for the tables as they have become.
    void countTables();

    Store &m_store;
    const Clock &m_clock;
    const JobLease &m_lease;
    ImportJob &m_job;
    Caller m_caller;
    bool m_ending = false;
    Noting m_noting = Noting::Each;
    PageCache m_cache{m_store};
    LongLog m_log{m_store};
    QElapsedTimer m_since;
    QElapsedTimer m_held;                      // since the transaction began
    qint64 m_written = 0, m_writtenBefore = 0; // rows of the transaction and of the one before
    qint64 m_othersData = 0;                   // dataVersion()
    QElapsedTimer m_othersSince;               // since that became so
    qint64 m_rows = 0;                         // of this run
    int m_batchRows = 200, m_heldRows = mostRows;
    qint64 m_countAt = rowsBetweenLooks; // rows of this run
};

} // namespace ulpan
