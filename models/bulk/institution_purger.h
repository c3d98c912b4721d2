#pragma once

#include "models/base/clock.h"
#include "models/jobs/job_lease.h"

#include <functional>

namespace ulpan {

// Deletes all that an institution has, in batches that hold the writer for about 40 ms, and then itself.
// Which tables there are and in what order they can be emptied is read from the database, so that none is
// forgotten. What is left of it is one audit entry of no institution.
class InstitutionPurger : public JobWorker
{
public:
    // All outlive this; `removeUpload` is given the id of each import, whose file may still be there.
    InstitutionPurger(Store &store, const Clock &clock, std::function<void(const QString &)> removeUpload)
        : m_store(store), m_clock(clock), m_removeUpload(std::move(removeUpload))
    {
    }
    // Makes jobs of the institutions whose time has come.
    [[nodiscard]] Result<void> takeUpDue() const;

    [[nodiscard]] const char *table() const override { return "institution_purge"; }
    [[nodiscard]] QStringList states() const override { return {QStringLiteral("purging")}; }
    [[nodiscard]] Result<void> work(JobLease &lease) override;

private:
    [[nodiscard]] Result<void> removeUploads(Id institution) const;
    [[nodiscard]] Result<void> finish(Connection &database, const JobLease &lease, Id institution) const;

    Store &m_store;
    const Clock &m_clock;
    std::function<void(const QString &)> m_removeUpload;
};

} // namespace ulpan
