#include "ui/shell/jobs_watch.h"

#include "models/records/bulk_edit.h"
#include "models/records/import_job.h"
#include "net/client/client.h"
#include "ui/shell/running_job.h"

#include <algorithm>

namespace ulpan {

namespace {

constexpr std::chrono::milliseconds idlePause{5'000}, busyPause{1'000};

// Of whatever age: an import of last month may be taken back now.
ListQuery runningQuery(const QList<QByteArray> &states)
{
    ListQuery query;
    query.perPage = 25;
    for (const QByteArray &state : states)
        query.filters << ListQuery::Filter{"state", QString::fromLatin1(state)};
    return query;
}

// Whoever may not see what runs need not be asked again, and who is signed out is asked once they are back.
bool isFinal(const Error &error)
{
    using enum ErrorKind;
    return error.kind == Forbidden || error.kind == NotFound || error.kind == NotAllowed ||
           error.kind == Unauthenticated;
}

std::chrono::milliseconds pauseAfter(const Error &error)
{
    return std::max<std::chrono::milliseconds>(idlePause, std::chrono::seconds(error.retryAfter));
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
    using enum ImportState;
    m_call.cancel();
    const ListQuery query =
        runningQuery({nameOf(Received), nameOf(Planning), nameOf(Applying), nameOf(Undoing)});
    m_call = whenDone(m_client.list(recordType<ImportJob>(), query), this,
                      [this](const Result<RecordPage> &page) { takeImports(page); });
}

void JobsWatch::takeImports(const Result<RecordPage> &page)
{
    if (!page) {
        // What is known of stays until more is.
        if (isFinal(page.error()))
            Q_EMIT changed({});
        else
            askLater(pauseAfter(page.error()));
        return;
    }
    JobsState state;
    for (const AnyRecord &record : page->rows)
        state.jobs << runningJobOf(record.as<ImportJob>());
    using enum BulkEditState;
    m_call =
        whenDone(m_client.list(recordType<BulkEdit>(), runningQuery({nameOf(Applying), nameOf(Undoing)})),
                 this, [this, state](const Result<RecordPage> &edits) { takeBulkEdits(state, edits); });
}

void JobsWatch::takeBulkEdits(JobsState state, const Result<RecordPage> &page)
{
    if (!page && !isFinal(page.error())) {
        askLater(pauseAfter(page.error()));
        return;
    }
    for (const AnyRecord &record : page ? page->rows : QList<AnyRecord>())
        state.jobs << runningJobOf(record.as<BulkEdit>());
    Q_EMIT changed(state);
    askLater(state.jobs.isEmpty() ? idlePause : busyPause);
}

void JobsWatch::askLater(std::chrono::milliseconds pause)
{
    m_clock.after(pause, this, [this, round = ++m_round] {
        if (round == m_round)
            ask();
    });
}

} // namespace ulpan
