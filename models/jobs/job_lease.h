#pragma once

#include "models/jobs/job_turns.h"

#include <atomic>

namespace ulpan {

// A kind of durable job: the table its rows stand in, with the columns id, state, lease_owner and
// lease_until, and the work.
class JobWorker
{
public:
    virtual ~JobWorker() = default;
    [[nodiscard]] virtual const char *table() const = 0;
    // The states, all of them plain words of ours, in which a job waits for work.
    [[nodiscard]] virtual QStringList states() const = 0;
    // SQL for the institution whose job a row of the table is.
    [[nodiscard]] virtual QString institutionColumn() const { return QStringLiteral("institution_id"); }
    // SQL: the row waits for somebody to work on it.
    [[nodiscard]] QString waitingCondition(Engine engine) const;
    // Goes on where the job stands and comes back when its state is none of the above, or soon after
    // lease.shouldStop(). After an error the job is tried again when the lease has lapsed: what trying again
    // cannot mend is the worker's to note in the job.
    [[nodiscard]] virtual Result<void> work(class JobLease &lease) = 0;
};

// The right to work on one job, which no two processes have at a time. It lapses after leaseSeconds by the
// database's clock.
class JobLease
{
public:
    static constexpr int leaseSeconds = 10;

    // Takes the longest waiting job whose lease is free or lapsed, or `only` that one; null where there is
    // none. With turns: rather one of another institution than had the last turn, and the turn begins.
    [[nodiscard]] static Result<std::optional<JobLease>> take(Store &store, const JobWorker &worker,
                                                              const QString &owner,
                                                              const std::atomic<bool> &stopping, Id only = 0,
                                                              JobTurns *turns = nullptr);
    // Takes a job in the transaction that makes it, or gives it a state with work in it, for whoever works on it next: the maker.
    [[nodiscard]] static Result<JobLease> hold(Connection &database, const JobWorker &worker, Id job, const QString &owner,
                                               const std::atomic<bool> &stopping);
    [[nodiscard]] Id job() const { return m_job; }
    [[nodiscard]] bool shouldStop() const { return m_stopping->load(std::memory_order_relaxed) || isTurnOver(); }
    // Others wait and this has had its turn.
    [[nodiscard]] bool isTurnOver() const { return m_turns && m_turns->isOver(); }
    // For work that would have to begin anew: from keepTurn() to endKeeping() no turn ends.
    void keepTurn() const;
    void endKeeping() const;
    // The first statement of every transaction of the work: whatever happens to the lease, two processes
    // never both commit. Conflict "job.lease_lost" when somebody has revoked it or taken the job over.
    [[nodiscard]] Result<void> renew(Connection &database) const;
    // Lets nobody take the job before so many seconds have gone, by the database's clock.
    [[nodiscard]] Result<void> postpone(Connection &database, int seconds) const;
    // Lets others take the job at once, before all that wait.
    [[nodiscard]] Result<void> release(Connection &database) const;
    // Lets others take the job behind all that wait.
    [[nodiscard]] Result<void> makeWay(Connection &database) const { return postpone(database, 0); }

    // Takes a job from whoever works on it and keeps it until the transaction ends; what it was doing is
    // rolled back.
    [[nodiscard]] static Result<void> revoke(Connection &database, const char *table, Id job);

private:
    JobLease(const char *table, Id job, QString owner, const std::atomic<bool> &stopping, JobTurns *turns = nullptr)
        : m_table(QLatin1StringView(table)), m_owner(std::move(owner)), m_job(job), m_stopping(&stopping), m_turns(turns)
    {
    }
    QString m_table, m_owner;
    Id m_job;
    const std::atomic<bool> *m_stopping;
    JobTurns *m_turns; // null: as long as it takes
};

// Works on one waiting job on this thread, or on `only` that one, with turns until its turn is over; false when there is none to
// take.
[[nodiscard]] Result<bool> workOnJob(Store &store, JobWorker &worker, const QString &owner,
                                     const std::atomic<bool> &stopping, Id only = 0,
                                     JobTurns *turns = nullptr);

} // namespace ulpan
