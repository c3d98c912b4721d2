#include "models/imports/import_seats.h"

#include "models/imports/import_gates.h"

namespace ulpan {

ImportSeats::ImportSeats(const ImportJob &job) : m_job(job)
{
    QList<ImportGate> gates = readGates(job.gates);
    const ImportGate *gate = findGate(gates, QStringLiteral("seats"));
    m_confirmed = gate && gate->confirmed;
}

// From this batch on; what becomes of its rows is written after they were all looked at.
Result<qint64> ImportSeats::leaving(Context &context) const
{
    if (*m_job.toDeactivate == 0 && *m_job.toUpdate == 0)
        return 0;
    Result<Cursor> leaving = context.database.run(
        QStringLiteral("select count(*) from import_row r join member m on m.id = r.member_id where r.job_id = ? and r.line > ? and "
                       "m.institution_id = ? and m.role = 'learner' and m.status in ('invited', 'active') and "
                       "((r.outcome = 'deactivate' and r.before_values like '%\"status\":\"' || m.status || '\"%') or "
                       "(r.outcome = 'update' and r.before_values like '%\"role\":\"learner\"%'))"),
        {m_job.number, *m_job.appliedLine, m_job.institutionId});
    if (!leaving)
        return leaving.error();
    return leaving->next() ? leaving->id(0) : 0;
}

Result<bool> ImportSeats::take(Context &context, const Learner *before, const Learner &after)
{
    if (m_confirmed)
        return true;
    if (before && takesSeat(*before) && !takesSeat(after)) {
        ++m_left;
        if (m_leaving)
            m_seats.expect(std::max<qint64>(0, *m_leaving - m_left));
    }
    Result<bool> taken = m_seats.take(context, before, after);
    if (!taken || *taken || m_leaving)
        return taken;
    Result<qint64> more = leaving(context);
    if (!more)
        return more.error();
    m_leaving = *more;
    m_seats.expect(std::max<qint64>(0, *m_leaving - m_left));
    return m_seats.take(context, before, after);
}

} // namespace ulpan
