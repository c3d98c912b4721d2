#include "ui/shell/jobs_watch.h"

#include "models/records/bulk_edit.h"
#include "models/records/import_job.h"
#include "net/client/client.h"
#include "ui/shell/status_bar.h"

namespace ulpan {

namespace {

constexpr std::chrono::milliseconds idlePause{5'000}, busyPause{1'000};

bool isRunning(ImportState state)
{
    return state == ImportState::Received || state == ImportState::Planning ||
           state == ImportState::Applying || state == ImportState::Undoing;
}

// Where one does not know how much there is, nobody knows of all.
void addJob(JobsState &jobs, qint64 done, qint64 total)
{
    const bool isKnown = total > 0 && (jobs.running == 0 || jobs.total >= 0);
    jobs.total = isKnown ? (jobs.running ? jobs.total : 0) + total : -1;
    jobs.done += done;
    ++jobs.running;
}

// The newest are enough: what runs was begun lately.
void addImports(JobsState &jobs, const RecordPage &page)
{
    for (const AnyRecord &record : page.rows) {
        const auto &job = record.as<ImportJob>();
        if (isRunning(job.state))
            addJob(jobs, job.doneRows.value_or(0), job.totalRows.value_or(0));
    }
}

// Changes to many members, merges of entities, and what is being undone of them.
void addBulkEdits(JobsState &jobs, const RecordPage &page)
{
    for (const AnyRecord &record : page.rows) {
        const auto &edit = record.as<BulkEdit>();
        const qint64 changed = edit.changed.value_or(0);
        if (edit.state == BulkEditState::Undoing)
            addJob(jobs, edit.restored.value_or(0) + edit.skipped.value_or(0), changed);
        else if (edit.state == BulkEditState::Applying)
            addJob(jobs, changed + edit.unchanged.value_or(0) + edit.refused.value_or(0),
                   edit.matched.value_or(0));
    }
}

} // namespace

JobsWatch::JobsWatch(Client &client, Clock &clock, QObject *parent)
    : QObject(parent), m_client(client), m_clock(clock)
{
}

void JobsWatch::start()
{
    ++m_round;
    ask();
}

void JobsWatch::stop()
{
    ++m_round;
    m_call.cancel();
}

void JobsWatch::ask()
{
    m_call.cancel();
    ListQuery query;
    query.perPage = 25;
    m_call =
        whenDone(m_client.list(recordType<ImportJob>(), query), this, [this](const Result<RecordPage> &page) {
            JobsState jobs;
            if (page) {
                addImports(jobs, *page);
                askBulkEdits(jobs);
                return;
            }
            Q_EMIT changed(jobs);
            // Whoever may not see imports need not be asked again.
            if (page.error().kind == ErrorKind::Unavailable)
                askLater(idlePause);
        });
}

void JobsWatch::askBulkEdits(const JobsState &imports)
{
    ListQuery query;
    query.perPage = 25;
    query.filters = {{"state", QString::fromLatin1(nameOf(BulkEditState::Applying))},
                     {"state", QString::fromLatin1(nameOf(BulkEditState::Undoing))}};
    m_call = whenDone(m_client.list(recordType<BulkEdit>(), m_client.institutionPath("/bulk-edits"), query),
                      this, [this, jobs = imports](const Result<RecordPage> &page) mutable {
                          if (page)
                              addBulkEdits(jobs, *page);
                          Q_EMIT changed(jobs);
                          askLater(jobs.running ? busyPause : idlePause);
                      });
}

void JobsWatch::askLater(std::chrono::milliseconds pause)
{
    m_clock.after(pause, this, [this, round = ++m_round] {
        if (round == m_round)
            ask();
    });
}

} // namespace ulpan
