#include "ui/shell/jobs_watch.h"

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

// The newest are enough: what runs was begun lately.
JobsState jobsIn(const RecordPage &page)
{
    JobsState jobs;
    bool isKnown = true;
    qint64 total = 0;
    for (const AnyRecord &record : page.rows) {
        const auto &job = record.as<ImportJob>();
        if (!isRunning(job.state))
            continue;
        ++jobs.running;
        jobs.done += job.doneRows.value_or(0);
        total += job.totalRows.value_or(0);
        isKnown = isKnown && job.totalRows.value_or(0) > 0;
    }
    jobs.total = isKnown ? total : -1;
    return jobs;
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
            const JobsState jobs = page ? jobsIn(*page) : JobsState{};
            Q_EMIT changed(jobs);
            // Whoever may not see imports need not be asked again.
            if (page || page.error().kind == ErrorKind::Unavailable)
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
