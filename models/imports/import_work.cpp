#include "models/imports/import_applier.h"
#include "models/imports/import_engine.h"
#include "models/imports/import_file.h"
#include "models/imports/import_planner.h"
#include "models/imports/import_report.h"
#include "models/imports/import_undoer.h"

#include <QSet>

namespace ulpan {

namespace {

// What trying again cannot mend is for the job to keep.
Result<void> failJob(ImportProgress &progress, ImportJob &job, const Error &error)
{
    progress.setEnding();
    progress.keepTurn(); // rows that are left would be nobody's
    const bool undoing = job.state == ImportState::Undoing;
    const bool planning = !undoing && job.state != ImportState::Applying;
    if (planning) {
        Result<void> forgotten = forgetRows(progress, job);
        if (!forgotten)
            return forgotten;
    }
    progress.setNoting(Noting::Each);
    return progress.write([&](Context &context) -> Result<void> {
        job.state = ImportState::Failed;
        job.fault = faultJson(error);
        job.secondsLeft.reset();
        // What was applied remains so, and the rest of it may be taken back later.
        if (undoing)
            return noteUndo(context, job);
        job.finishedAt = context.now;
        for (auto *figure : {&job.toCreate, &job.toUpdate, &job.unchanged, &job.rejected, &job.skipped, &job.toDeactivate, &job.inScope, &job.edited,
                             &job.doneRows, &job.planOffset, &job.planLine}) {
            if (planning)
                *figure = 0;
        }
        return noteEnd(context, job);
    });
}

// Whoever may can go on with it, and asks for it then.
Result<void> pauseJob(ImportProgress &progress, ImportJob &job, const Error &error)
{
    progress.setEnding();
    return progress.write([&](Context &context) -> Result<void> {
        job.state = ImportState::Paused;
        job.fault = faultJson(error);
        job.secondsLeft.reset();
        return noteStep(context, QStringLiteral("import.paused"), job);
    });
}

} // namespace

QStringList ImportEngine::states() const
{
    return {QStringLiteral("received"), QStringLiteral("planning"), QStringLiteral("applying"), QStringLiteral("undoing")};
}

Result<void> ImportEngine::work(JobLease &lease)
{
    Result<std::optional<ImportJob>> found = m_store.look([&](Connection &database) {
        return findOne<ImportJob>(database, Caller::system().scope(), "number", QString::number(lease.job()));
    });
    if (!found)
        return found.error();
    if (!*found)
        return {};
    ImportJob &job = **found;
    Result<void> done;
    if (job.state == ImportState::Undoing) {
        ImportProgress progress(m_store, m_clock, lease, job);
        done = ImportUndoer(progress, job).run();
    } else if (job.state != ImportState::Applying) {
        ImportProgress progress(m_store, m_clock, lease, job);
        done = ImportPlanner(m_spool, m_surveys, progress, job).run();
    }
    if (done && job.state == ImportState::Applying && !lease.shouldStop()) {
        ImportProgress progress(m_store, m_clock, lease, job);
        done = ImportApplier(m_spool, progress, job).run();
    }
    const bool lasting =
        !done && done.error().reason != "job.lease_lost" &&
        (done.error().kind != ErrorKind::Unavailable || done.error().reason == "csv.unreadable");
    if (!lasting)
        return done;
    ImportProgress progress(m_store, m_clock, lease, job);
    if (done.error().reason == "import.caller_gone" && (job.state == ImportState::Applying || job.state == ImportState::Undoing))
        return pauseJob(progress, job, done.error());
    return failJob(progress, job, done.error());
}

Result<void> ImportEngine::tidy() const
{
    // A file may be on its way to its job just now.
    constexpr qint64 settled = 3600;
    const QStringList names = m_spool.namesBefore(m_clock.now().plusSeconds(-settled));
    if (names.isEmpty())
        return {};
    Result<std::vector<ImportJob>> jobs = m_store.look([&](Connection &database) {
        return findAll<ImportJob>(database, Caller::system().scope(), "id", names);
    });
    if (!jobs)
        return jobs.error();
    QSet<QString> wanted;
    for (const ImportJob &job : *jobs) {
        using enum ImportState;
        const bool ended = job.state == Applied || job.state == Cancelled || job.state == Undoing ||
                           job.state == Undone || job.state == PartlyUndone;
        if (!ended)
            wanted << job.id;
    }
    for (const QString &name : names) {
        if (!wanted.contains(name))
            m_spool.remove(name);
    }
    return {};
}

} // namespace ulpan
