#include "models/jobs/job_lease.h"

#include "models/jobs/worker_presence.h"

namespace ulpan {

namespace {

// The database's clock, as instants are written, so many seconds from now.
QString databaseTime(Engine engine, double seconds)
{
    return engine == Engine::Sqlite
               ? QStringLiteral("strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '%1 seconds')").arg(seconds)
               : QStringLiteral("to_char(clock_timestamp() at time zone 'UTC' + interval '%1 seconds', "
                                "'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')")
                     .arg(seconds);
}

QString waitingJob(Engine engine, const JobWorker &worker, bool one, const JobTurns *turns)
{
    const QString last = turns ? QStringLiteral("case when %1 = %2 then 1 else 0 end, ")
                                     .arg(worker.institutionColumn(), QString::number(turns->lastOf(worker.table())))
                               : QString();
    return QStringLiteral("select id from %1 where %2%3 order by %4lease_until, id limit 1")
        .arg(QLatin1StringView(worker.table()), worker.waitingCondition(engine), QLatin1StringView(one ? " and id = ?" : ""), last);
}

// Whoever came since the last look joins the end of the line, so that nobody who makes way waits for ever; and before whoever
// makes way in the same moment.
Result<void> joinLine(Connection &database, const JobWorker &worker)
{
    const bool locking = database.engine() == Engine::Postgres;
    return database.perform(QStringLiteral("update %1 set lease_until = (select %2) where id in (select id "
                                           "from %1 where %3 and lease_until = ''%4)")
                                .arg(QLatin1StringView(worker.table()),
                                     databaseTime(database.engine(), -0.001),
                                     worker.waitingCondition(database.engine()),
                                     QLatin1StringView(locking ? " for update skip locked" : "")));
}

} // namespace

QString JobWorker::waitingCondition(Engine engine) const
{
    QStringList quoted;
    const QStringList waiting = states();
    for (const QString &state : waiting)
        quoted << u'\'' + state + u'\'';
    return QStringLiteral("state in (%1) and lease_until <= %2").arg(quoted.join(u','), databaseTime(engine, 0));
}

Result<std::optional<JobLease>> JobLease::take(Store &store, const JobWorker &worker, const QString &owner,
                                               const std::atomic<bool> &stopping, Id only, JobTurns *turns)
{
    const Engine engine = store.engine();
    QString waiting = waitingJob(engine, worker, only != 0, turns);
    const QVariantList which = only ? QVariantList{only} : QVariantList();
    // Looking first spares an idle database a write every few seconds.
    const Result<bool> any = store.look([&](Connection &database) -> Result<bool> {
        Result<Cursor> cursor = database.run(waiting, which);
        if (!cursor)
            return cursor.error();
        return cursor->next();
    });
    if (!any)
        return any.error();
    if (!*any)
        return std::optional<JobLease>();
    if (engine == Engine::Postgres)
        waiting += QStringLiteral(" for update skip locked");
    return store.write([&](Connection &database) -> Result<std::optional<JobLease>> {
        Result<void> joined = turns ? joinLine(database, worker) : Result<void>();
        if (!joined)
            return joined.error();
        Result<Cursor> cursor = database.run(
            QStringLiteral("update %1 set lease_owner = ?, lease_until = %2 where id = (%3) returning id, %4")
                .arg(QLatin1StringView(worker.table()), databaseTime(engine, leaseSeconds), waiting, worker.institutionColumn()),
            QVariantList{owner} << which);
        if (!cursor)
            return cursor.error();
        if (!cursor->next())
            return std::optional<JobLease>();
        if (turns)
            turns->begin(worker.table(), cursor->id(1));
        return std::optional(JobLease(worker.table(), cursor->id(0), owner, stopping, turns));
    });
}

Result<JobLease> JobLease::hold(Connection &database, const JobWorker &worker, Id job, const QString &owner,
                                const std::atomic<bool> &stopping)
{
    Result<Cursor> held = database.run(
        QStringLiteral("update %1 set lease_owner = ?, lease_until = %2 where id = ?")
            .arg(QLatin1StringView(worker.table()), databaseTime(database.engine(), leaseSeconds)),
        {owner, job});
    if (!held)
        return held.error();
    return JobLease(worker.table(), job, owner, stopping);
}

Result<void> JobLease::renew(Connection &database) const
{
    Result<Cursor> renewed =
        database.run(QStringLiteral("update %1 set lease_until = %2 where id = ? and lease_owner = ?")
                         .arg(m_table, databaseTime(database.engine(), leaseSeconds)),
                     {m_job, m_owner});
    if (!renewed)
        return renewed.error();
    if (renewed->rowsAffected() != 1)
        return Error{ErrorKind::Conflict, "job.lease_lost"};
    return m_turns ? m_turns->look(database) : Result<void>();
}

void JobLease::keepTurn() const
{
    if (m_turns)
        m_turns->keep();
}

void JobLease::endKeeping() const
{
    if (m_turns)
        m_turns->endKeeping();
}

Result<void> JobLease::postpone(Connection &database, int seconds) const
{
    return database.perform(
        QStringLiteral("update %1 set lease_owner = '', lease_until = %2 where id = ? and lease_owner = ?")
            .arg(m_table, databaseTime(database.engine(), seconds)),
        {m_job, m_owner});
}

Result<void> JobLease::release(Connection &database) const
{
    return database.perform(
        QStringLiteral("update %1 set lease_owner = '', lease_until = '' where id = ? and lease_owner = ?")
            .arg(m_table),
        {m_job, m_owner});
}

Result<void> JobLease::revoke(Connection &database, const char *table, Id job)
{
    return database.perform(QStringLiteral("update %1 set lease_owner = '', lease_until = '' where id = ?")
                                .arg(QLatin1StringView(table)),
                            {job});
}

Result<bool> workOnJob(Store &store, JobWorker &worker, const QString &owner,
                       const std::atomic<bool> &stopping, Id only, JobTurns *turns)
{
    Result<std::optional<JobLease>> lease = JobLease::take(store, worker, owner, stopping, only, turns);
    if (lease && !*lease) {
        Result<bool> released = WorkerPresence::releaseOfTheDead(store, worker);
        if (!released)
            return released;
        if (*released)
            lease = JobLease::take(store, worker, owner, stopping, only, turns);
    }
    if (!lease)
        return lease.error();
    if (!*lease)
        return false;
    Result<void> worked = worker.work(**lease);
    // A job that somebody else was given to meanwhile is no longer ours to speak of.
    if (!worked && worked.error().reason == "job.lease_lost")
        return true;
    if (!worked)
        return worked.error();
    const bool over = (*lease)->isTurnOver() && !stopping;
    Result<void> released = store.write(
        [&](Connection &database) { return over ? (*lease)->makeWay(database) : (*lease)->release(database); });
    if (!released)
        return released.error();
    return true;
}

} // namespace ulpan
