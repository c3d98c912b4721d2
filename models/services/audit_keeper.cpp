#include "models/services/audit_keeper.h"

#include "models/records/audit_entry.h"
#include "models/records/bulk_edit.h"
#include "models/services/attempt_throttle.h"
#include "models/store/record_store.h"

namespace ulpan {

namespace {

constexpr int entriesAStatement = 500;
constexpr qint64 secondsADay = 24 * 3600;

// Deletes some rows of a type that are older, with their totals, in the turns of whose they are; the answer is how many.
Result<qint64> deleteOlder(Connection &database, const RecordType &type, const QString &before)
{
    QMap<Id, qint64> ofInstitution; // in one order, so that no two who take several turns wait for each other
    QStringList ids;
    {
        Result<Cursor> old = database.run(
            QStringLiteral(
                "select id, institution_id from %1 where created_at < ? order by created_at limit %2")
                .arg(QLatin1StringView(type.table))
                .arg(entriesAStatement),
            {before});
        if (!old)
            return old.error();
        while (old->next()) {
            ids << old->text(0);
            ofInstitution.insert(old->id(1), 0);
        }
    }
    if (ids.isEmpty())
        return 0;
    Result<void> done;
    for (auto institution = ofInstitution.keyBegin(); done && institution != ofInstitution.keyEnd(); ++institution)
        done = takeTurn(database, *institution);
    if (!done)
        return done.error();
    {
        Result<Cursor> gone = database.run(QStringLiteral("delete from %1 where id in (%2) returning coalesce(institution_id, 0)")
                                               .arg(QLatin1StringView(type.table), ids.join(u',')));
        if (!gone)
            return gone.error();
        while (gone->next())
            ++ofInstitution[gone->id(0)];
    }
    for (auto count = ofInstitution.cbegin(); done && count != ofInstitution.cend(); ++count)
        done = *count ? noteRemoved(database, type, count.key(), *count) : done;
    return done ? Result<qint64>(ids.size()) : done.error();
}

} // namespace

Result<void> AuditKeeper::tidy(int most)
{
    const Instant now = m_clock.now();
    if (!m_next.isNull() && now < m_next)
        return {};
    m_next = now.plusSeconds(3600);
    const QString before = QString::fromLatin1(now.plusSeconds(-keptDays * secondsADay).text());
    for (const RecordType *type : {&recordType<BulkEditRow>(), &recordType<AuditEntry>()}) {
        for (int deleted = 0; deleted < most;) {
            Result<qint64> some =
                m_store.write([&](Connection &database) { return deleteOlder(database, *type, before); });
            if (!some)
                return some.error();
            if (*some == 0)
                break;
            deleted += int(*some);
        }
    }
    return forgetLapsed(now);
}

// Each goes as well when another is written, but nobody may write one for long.
Result<void> AuditKeeper::forgetLapsed(Instant now)
{
    const QString moment = QString::fromLatin1(now.text());
    struct Lapsed
    {
        const char *rows;
        QString before;
    };
    const Lapsed lapsed[] = {
        {"kept_answer where expires_at <= ?", moment},
        {"failed_attempt where forgotten_at <= ?", moment},
        {"known_address where last_at <= ?", QString::fromLatin1(now.plusSeconds(-AttemptThrottle::knownDays * secondsADay).text())},
    };
    for (const Lapsed &some : lapsed) {
        const QString from = QLatin1StringView(some.rows);
        Result<bool> any = m_store.look([&](Connection &database) -> Result<bool> {
            Result<Cursor> cursor = database.run(QStringLiteral("select 1 from %1 limit 1").arg(from), {some.before});
            return cursor ? Result<bool>(cursor->next()) : cursor.error();
        });
        if (!any)
            return any.error();
        if (!*any)
            continue;
        Result<void> gone = m_store.write([&](Connection &database) {
            return database.perform(QStringLiteral("delete from ") + from, {some.before});
        });
        if (!gone)
            return gone;
    }
    return {};
}

} // namespace ulpan
