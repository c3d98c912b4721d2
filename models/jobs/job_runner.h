#pragma once

#include "models/base/clock.h"
#include "models/base/mailbox.h"
#include "models/jobs/job_lease.h"
#include "models/jobs/worker_presence.h"

#include <QThread>

#include <chrono>
#include <vector>

namespace ulpan {

// A thread that works on durable jobs, those of several institutions in turns: when woken, and every few seconds because another
// process may have left one behind. The destructor waits for the step that runs, not for the job.
class JobRunner
{
public:
    static constexpr std::chrono::seconds lookInterval{3};

    // All are the caller's and outlive this.
    // `chores` is called on the thread at each look, before the jobs: it makes jobs of what has become due.
    JobRunner(Store &store, Clock &clock, std::vector<JobWorker *> workers, std::function<void()> chores = {});
    ~JobRunner();
    JobRunner(const JobRunner &) = delete;
    JobRunner &operator=(const JobRunner &) = delete;

    // From any thread, after the transaction that made a job or gave it a state with work in it.
    void wake();

private:
    void lookAgainLater();
    void look();
    // Whether there may be more to do.
    [[nodiscard]] bool workOnce(JobWorker &worker);

    Store &m_store;
    Clock &m_clock;
    std::vector<JobWorker *> m_workers;
    std::function<void()> m_chores;
    JobTurns m_turns;
    WorkerPresence m_presence;
    QString m_owner;
    std::atomic<bool> m_stopping = false;
    std::atomic<bool> m_ended = false;
    QThread m_thread;
    Mailbox m_mailbox;
};

} // namespace ulpan
