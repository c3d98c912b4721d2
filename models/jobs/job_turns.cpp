#include "models/jobs/job_turns.h"

#include "models/jobs/job_lease.h"

namespace ulpan {

namespace {

constexpr qint64 askAgainMilliseconds = 500;

Instant later(Instant from, qint64 milliseconds)
{
    return {from.milliseconds + milliseconds};
}

} // namespace

JobTurns::JobTurns(const Clock &clock, std::vector<JobWorker *> workers) : m_clock(clock), m_workers(std::move(workers)) {}

void JobTurns::begin(const char *table, Id institution)
{
    m_institution = institution;
    m_last[table] = institution;
    m_until = later(m_clock.now(), turnMilliseconds);
    m_keptSince.reset();
    m_over = false;
}

Result<void> JobTurns::look(Connection &database)
{
    if (m_over || m_keptSince)
        return {};
    const Instant now = m_clock.now();
    if (now < m_until)
        return {};
    QStringList waiting;
    for (const JobWorker *worker : m_workers)
        waiting << QStringLiteral("exists (select 1 from %1 where %2 and %3 <> %4)")
                       .arg(QLatin1StringView(worker->table()), worker->waitingCondition(database.engine()),
                            worker->institutionColumn(), QString::number(m_institution));
    Result<Cursor> asked = database.run(QStringLiteral("select 1 where ") + waiting.join(QStringLiteral(" or ")));
    if (!asked)
        return asked.error();
    m_over = asked->next();
    m_until = later(now, askAgainMilliseconds);
    return {};
}

void JobTurns::keep()
{
    if (!m_keptSince)
        m_keptSince = m_clock.now();
}

void JobTurns::endKeeping()
{
    if (!m_keptSince)
        return;
    const Instant now = m_clock.now();
    m_until = later(now, std::max(turnMilliseconds, now.milliseconds - m_keptSince->milliseconds));
    m_keptSince.reset();
    m_over = false;
}

} // namespace ulpan
