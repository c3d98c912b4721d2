#pragma once

#include "models/jobs/job_lease.h"

#include <QFile>

namespace ulpan {

// Says that an owner of leases lives, in a way that ends with its process however it ends: a locked file
// beside an SQLite database, an advisory lock of the connection with PostgreSQL. So the jobs of a process
// that was killed need not wait until their leases lapse. It is a hint and no more: what keeps two processes
// from committing both is the lease itself.
class WorkerPresence
{
public:
    // The store outlives this. Used on one thread, whose connection it is.
    explicit WorkerPresence(Store &store);
    ~WorkerPresence();
    WorkerPresence(const WorkerPresence &) = delete;
    WorkerPresence &operator=(const WorkerPresence &) = delete;

    // Shows it, again if the connection has been another since, and gives the name to take leases under.
    // Where it cannot be shown the name says so, and the leases lapse as they would without it.
    [[nodiscard]] QString owner();

    // Gives free the leases of such owners that live no more; whether there were any.
    [[nodiscard]] static Result<bool> releaseOfTheDead(Store &store, const JobWorker &worker);

private:
    [[nodiscard]] bool show();

    Store &m_store;
    QString m_name;
    QFile m_file;
};

} // namespace ulpan
