#include "models/services/audit_keeper.h"

#include "models/records/audit_entry.h"
#include "models/records/bulk_edit.h"
#include "models/store/record_store.h"

namespace ulpan {

namespace {

constexpr int entriesAStatement = 500;
constexpr qint64 secondsADay = 24 * 3600;

// Deletes some rows of a type that are older, with their totals; the answer is how many.
Result<qint64> deleteOlder(Connection &database, const RecordType &type, const QString &before)
{
    QHash<Id, qint64> ofInstitution;
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
            ++ofInstitution[old->id(1)];
        }
    }
    if (ids.isEmpty())
        return 0;
    Result<void> deleted = database.execute(
        QStringLiteral("delete from %1 where id in (%2)").arg(QLatin1StringView(type.table), ids.join(u',')));
    for (auto count = ofInstitution.cbegin(); deleted && count != ofInstitution.cend(); ++count)
        deleted = noteRemoved(database, type, count.key(), count.value());
    return deleted ? Result<qint64>(ids.size()) : deleted.error();
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
    return {};
}

} // namespace ulpan
