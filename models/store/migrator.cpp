#include "models/store/migrator.h"

#include "models/records/institution.h"
#include "models/records/learner.h"
#include "models/records/session.h"
#include "models/store/derived_columns.h"
#include "models/store/store.h"

#include <QDir>
#include <QFile>

namespace ulpan {

namespace {

Result<int> installedVersion(Connection &database)
{
    Result<Cursor> cursor = database.run(QStringLiteral("select coalesce(max(version), 0) from schema_version"));
    if (!cursor)
        return cursor.error();
    return cursor->next() ? int(cursor->id(0)) : 0;
}

// As all instants are written; by the database's clock, because there is no other here.
QString nowSql(Engine engine)
{
    return engine == Engine::Sqlite ? QStringLiteral("strftime('%Y-%m-%dT%H:%M:%fZ', 'now')")
                                    : QStringLiteral("to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')");
}

// By number, so that one that came to the program after a later one is not passed over.
Result<bool> isApplied(Connection &database, const Migration &migration)
{
    Result<Cursor> cursor = database.run(QStringLiteral("select 1 from schema_version where version = ?"), {migration.version});
    return cursor ? Result<bool>(cursor->next()) : cursor.error();
}

Result<void> refillSearched(Connection &database)
{
    for (const RecordType *type : {&recordType<Institution>(), &recordType<Entity>(), &recordType<Learner>()}) {
        Result<void> done = refillDerived(database, *type);
        if (!done)
            return done;
    }
    return {};
}

// Those alone in which there is a letter that is folded otherwise since.
Result<void> refillOwnLetters(Connection &database)
{
    QStringList tests;
    for (const char16_t letter : {u'\u0131', u'\u00df', u'\u0142', u'\u00f8', u'\u0111', u'\u0153', u'\u00e6'})
        tests << QStringLiteral("search_text like '%%1%'").arg(QChar(letter));
    const QString searched = tests.join(QStringLiteral(" or "));
    const QString tagged =
        QStringLiteral(" or tag_keys like '%\u0131%' or tag_keys like '%\u0130%' or tag_keys like '%i\u0307%'");
    for (const RecordType *type : {&recordType<Institution>(), &recordType<Entity>(), &recordType<Learner>(),
                                   &recordType<Session>()}) {
        Result<void> done = refillDerived(database, *type, type->isTagged() ? searched + tagged : searched);
        if (!done)
            return done;
    }
    return {};
}

Result<void> refillInstitutions(Connection &database)
{
    return refillDerived(database, recordType<Institution>());
}

Result<void> fillSortKeys(Connection &database)
{
    for (const RecordType *type : {&recordType<Institution>(), &recordType<Learner>(), &recordType<Session>()}) {
        Result<void> done = fillSortKeys(database, *type);
        if (!done)
            return done;
    }
    return {};
}

struct AfterMigration
{
    int version;
    Result<void> (*finish)(Connection &);
};
constexpr AfterMigration afterMigrations[] = {
    {6, &refillSearched}, {18, &refillOwnLetters}, {30, &fillSortKeys}, {32, &refillInstitutions}};

QString extensionOf(const QString &statement)
{
    const QLatin1StringView beginning("create extension if not exists ");
    return statement.startsWith(beginning) ? statement.mid(beginning.size()) : QString();
}

Result<void> applyMigration(Connection &database, const Migration &migration)
{
    for (const QString &statement : migrationStatements(migration.sql, database.engine())) {
        Result<void> done = database.execute(statement);
        if (!done) {
            Error error = done.error();
            error.detail = QStringLiteral("migration %1: %2").arg(migration.name, error.detail);
            // Adding one is a right that an administrator may have kept.
            if (const QString name = extensionOf(statement); !name.isEmpty())
                return Error{ErrorKind::Unavailable, "store.extension", error.detail, {}, {name}};
            return error;
        }
    }
    if (migration.finish) {
        Result<void> done = migration.finish(database);
        if (!done)
            return done;
    }
    Result<Cursor> noted = database.run(
        QStringLiteral("insert into schema_version (version, name, applied_at) values (?, ?, %1)").arg(nowSql(database.engine())),
        {migration.version, migration.name});
    if (!noted)
        return noted.error();
    if (database.engine() == Engine::Postgres)
        return {};
    Result<Cursor> broken = database.run(QStringLiteral("pragma foreign_key_check"));
    if (!broken)
        return broken.error();
    if (broken->next())
        return internal(QStringLiteral("migration %1 leaves rows of %2 without their parents").arg(migration.name, broken->text(0)));
    return {};
}

} // namespace

QList<Migration> allMigrations()
{
    QList<Migration> result;
    const QDir folder(QStringLiteral(":/store"));
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            result << Migration{name.left(4).toInt(), name, QString::fromUtf8(file.readAll())};
    }
    for (Migration &migration : result) {
        for (const AfterMigration &after : afterMigrations) {
            if (after.version == migration.version)
                migration.finish = after.finish;
        }
    }
    return result;
}

QStringList migrationStatements(const QString &sql, Engine engine)
{
    QStringList statements;
    QString current;
    bool meant = true;
    for (const QString &line : sql.split(u'\n')) {
        if (line == u"-- sqlite" || line == u"-- postgres" || line == u"-- both") {
            meant = line == u"-- both" || (line == u"-- sqlite") == (engine == Engine::Sqlite);
        } else if (line == u";") {
            statements << current.trimmed();
            current.clear();
        } else if (meant && !line.startsWith(u"--")) {
            current += line + u'\n';
        }
    }
    statements.removeAll(QString());
    return statements;
}

Result<int> Store::schemaVersion()
{
    return look([](Connection &database) { return installedVersion(database); });
}

Result<void> Store::migrate()
{
    const QList<Migration> migrations = allMigrations();
    Result<void> prepared = look([](Connection &database) {
        return database.execute(QStringLiteral(
            "create table if not exists schema_version (version integer primary key, name text not null, applied_at text not null)"));
    });
    if (!prepared)
        return prepared;
    Result<int> version = schemaVersion();
    if (!version)
        return version.error();
    if (*version > migrations.last().version)
        return Error{ErrorKind::Unavailable, "store.newer"};
    for (const Migration &migration : migrations) {
        Result<bool> there = look([&](Connection &database) { return isApplied(database, migration); });
        if (!there)
            return there.error();
        if (*there)
            continue;
        // Inside a transaction the pragma does nothing, and rebuilding a parent table would delete its children.
        const auto foreignKeys = [this](const char *onOff) {
            if (m_engine == Engine::Postgres)
                return Result<void>();
            return look([&](Connection &database) { return database.execute(QStringLiteral("pragma foreign_keys = ") + QLatin1StringView(onOff)); });
        };
        Result<void> off = foreignKeys("off");
        if (!off)
            return off;
        Result<void> done = write([&](Connection &database) -> Result<void> {
            if (m_engine == Engine::Postgres) {
                Result<void> locked = database.execute(QStringLiteral("lock table schema_version in exclusive mode"));
                if (!locked)
                    return locked;
            }
            // Another process may have been here while this one waited.
            Result<bool> applied = isApplied(database, migration);
            if (!applied)
                return applied.error();
            return *applied ? Result<void>() : applyMigration(database, migration);
        });
        Result<void> on = foreignKeys("on");
        if (!done)
            return done;
        if (!on)
            return on;
    }
    return {};
}

} // namespace ulpan
