#include "models/bulk/institution_purger.h"

#include "models/bulk/purge_tables.h"
#include "models/records/institution.h"
#include "models/services/caller_json.h"
#include "models/services/record_service.h"

#include <QElapsedTimer>

namespace ulpan {

namespace {

constexpr int fewestRowsPurged = 100, mostRowsPurged = 5000;
constexpr qint64 purgeHold = 40'000'000; // nanoseconds
constexpr int dueAtOnce = 20;

QString purgeStatement(Engine engine, const PurgeTable &table)
{
    const QString rows =
        QStringLiteral("select %1 from %2 where %3 limit ?").arg(table.key, table.name, table.condition);
    return (engine == Engine::Sqlite ? QStringLiteral("delete from %1 where (%2) in (%3)")
                                     : QStringLiteral("delete from %1 where %2 = any(array(%3))"))
        .arg(table.name, table.key, rows);
}

} // namespace

Result<void> InstitutionPurger::takeUpDue() const
{
    const QString now = QString::fromLatin1(m_clock.now().text());
    const QString due = QStringLiteral("from institution i where i.purge_at <= ? and not exists (select 1 "
                                       "from institution_purge p where p.institution_id = i.id)");
    // Looking first spares an idle database a write every few seconds.
    const Result<bool> any = m_store.look([&](Connection &database) -> Result<bool> {
        Result<Cursor> cursor =
            database.run(QStringLiteral("select 1 ") + due + QStringLiteral(" limit 1"), {now});
        return cursor ? Result<bool>(cursor->next()) : cursor.error();
    });
    if (!any || !*any)
        return any ? Result<void>() : any.error();
    return m_store.write([&](Connection &database) -> Result<void> {
        return database.perform(
            QStringLiteral("insert into institution_purge (institution_id, state, caller, "
                           "created_at) select i.id, 'purging', null, ? ") +
                due + QStringLiteral(" order by i.id limit ? on conflict do nothing"),
            {now, now, dueAtOnce});
    });
}

Result<void> InstitutionPurger::removeUploads(Id institution) const
{
    Result<QStringList> uploads = m_store.look([&](Connection &database) -> Result<QStringList> {
        Result<Cursor> cursor = database.run(
            QStringLiteral("select public_id from import_job where institution_id = ?"), {institution});
        if (!cursor)
            return cursor.error();
        QStringList ids;
        while (cursor->next())
            ids << cursor->text(0);
        return ids;
    });
    if (!uploads)
        return uploads.error();
    for (const QString &upload : std::as_const(*uploads))
        m_removeUpload(upload);
    return {};
}

Result<void> InstitutionPurger::work(JobLease &lease)
{
    struct Job
    {
        Id institution = 0;
        std::vector<PurgeTable> tables;
    };
    Result<Job> job = m_store.look([&](Connection &database) -> Result<Job> {
        Job read;
        {
            Result<Cursor> cursor = database.run(
                QStringLiteral("select institution_id from institution_purge where id = ?"), {lease.job()});
            if (!cursor)
                return cursor.error();
            read.institution = cursor->next() ? cursor->id(0) : 0;
        }
        Result<std::vector<PurgeTable>> tables = purgeTables(database);
        if (!tables)
            return tables.error();
        read.tables = std::move(*tables);
        return read;
    });
    if (!job)
        return job.error();
    if (!job->institution)
        return {};
    Result<void> removed = removeUploads(job->institution);
    if (!removed)
        return removed;
    int rows = fewestRowsPurged;
    for (const PurgeTable &table : job->tables) {
        for (bool more = true; more;) {
            if (lease.shouldStop())
                return {};
            qint64 worked = 0;
            Result<bool> emptied = m_store.write([&](Connection &database) -> Result<bool> {
                QElapsedTimer held;
                held.start();
                Result<void> renewed = lease.renew(database);
                if (!renewed)
                    return renewed.error();
                Result<Cursor> deleted = database.run(purgeStatement(database.engine(), table),
                                                      QVariantList(table.marks, job->institution) << rows);
                if (!deleted)
                    return deleted.error();
                worked = held.nsecsElapsed();
                return deleted->rowsAffected() == 0;
            });
            if (!emptied)
                return emptied.error();
            more = !*emptied;
            if (more)
                rows = int(std::clamp<qint64>(
                    std::min<qint64>(purgeHold * rows / std::max<qint64>(1, worked), 2 * rows),
                    fewestRowsPurged, mostRowsPurged));
        }
    }
    return m_store.write([&](Connection &database) { return finish(database, lease, job->institution); });
}

Result<void> InstitutionPurger::finish(Connection &database, const JobLease &lease, Id id) const
{
    Result<void> renewed = lease.renew(database);
    if (!renewed)
        return renewed;
    QByteArray who;
    {
        Result<Cursor> cursor =
            database.run(QStringLiteral("select caller from institution_purge where id = ?"), {lease.job()});
        if (!cursor)
            return cursor.error();
        who = cursor->next() ? cursor->bytes(0) : QByteArray();
    }
    const Caller caller = who.isEmpty() ? Caller::system() : readCaller(who);
    Result<std::optional<Institution>> institution =
        findById<Institution>(database, Caller::system().scope(), id);
    if (!institution)
        return institution.error();
    // Who wrote something into it meanwhile has the database refuse this, and it begins again.
    Result<void> done;
    if (*institution) {
        Context context{caller, Caller::system().scope(), 0, m_store, database, m_clock.now()};
        QByteArray named;
        JsonWriter json(named);
        json.beginObject()
            .key("name")
            .text((*institution)->name)
            .key("slug")
            .text((*institution)->slug)
            .endObject();
        void *gone = &**institution;
        done = deleteRecords(database, recordType<Institution>(), std::span(&gone, 1));
        if (done)
            done = noteAction(context, QStringLiteral("institution.purged"), QStringLiteral("institution"),
                              id, {}, named);
    }
    if (!done)
        return done;
    return database.perform(QStringLiteral("delete from institution_purge where id = ?"), {lease.job()});
}

} // namespace ulpan
