#include "models/store/database_copy.h"

#include "models/store/database_aside.h"
#include "models/store/postgres_address.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

namespace ulpan {

namespace {

// The newest there is: pg_dump refuses servers that are newer than itself.
QString postgresProgram(const QString &name)
{
    QStringList folders;
    const QDir debian(QStringLiteral("/usr/lib/postgresql"));
    for (const QString &version : debian.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        folders << debian.filePath(version + QStringLiteral("/bin"));
    std::sort(folders.begin(), folders.end(), [](const QString &a, const QString &b) { return a.section(u'/', 4, 4).toInt() > b.section(u'/', 4, 4).toInt(); });
    const QString newest = QStandardPaths::findExecutable(name, folders);
    return newest.isEmpty() ? QStandardPaths::findExecutable(name) : newest;
}

Result<void> runPostgresProgram(const QString &name, const QString &location, const QStringList &arguments)
{
    const QString program = postgresProgram(name);
    if (program.isEmpty())
        return Error{ErrorKind::Unavailable, "tool.missing", {}, {}, {name}};
    // Not as arguments, where every user of the machine would see the password.
    const PostgresAddress address = PostgresAddress::of(location);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto tell = [&environment](const char *variable, const QString &value) {
        if (!value.isEmpty())
            environment.insert(QLatin1StringView(variable), value);
    };
    tell("PGHOST", address.host);
    tell("PGPORT", QString::number(address.port));
    tell("PGUSER", address.user);
    tell("PGPASSWORD", address.password);
    tell("PGDATABASE", address.name);
    tell("PGCONNECT_TIMEOUT", QStringLiteral("5"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    const QString said = QString::fromUtf8(process.readAllStandardError()).trimmed();
    return Error{ErrorKind::Unavailable, "tool.failed", said, {}, {name, said.section(u'\n', 0, 0)}};
}

// Only its owner may say what an extension is for, and that can be an administrator who made it. pg_dump writes it before all tables.
Result<void> leaveOutRemarks(const QString &path)
{
    constexpr qint64 headBytes = 1 << 16;
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return Error{ErrorKind::Unavailable, "file.unreadable", {}, {}, {path}};
    const QByteArray remark = "\nCOMMENT ON EXTENSION ";
    const QByteArray head = file.read(headBytes);
    for (qsizetype at = head.indexOf(remark); at >= 0; at = head.indexOf(remark, at + 1)) {
        if (!file.seek(at + 1) || file.write("--") != 2)
            return Error{ErrorKind::Unavailable, "file.unwritable", {}, {}, {path}};
    }
    return file.flush() ? Result<void>() : Error{ErrorKind::Unavailable, "file.unwritable", {}, {}, {path}};
}

} // namespace

Result<void> copyDatabase(Store &store, const QString &path)
{
    if (store.engine() == Engine::Postgres)
        return runPostgresProgram(QStringLiteral("pg_dump"), store.location(),
                                  {QStringLiteral("--format=plain"), QStringLiteral("--no-owner"), QStringLiteral("--no-privileges"),
                                   QStringLiteral("--exclude-schema=%1*").arg(QLatin1StringView(asidePrefix)), QStringLiteral("--encoding=UTF8"), QStringLiteral("--file=") + path});
    return store.look([&](Connection &database) -> Result<void> {
        return database.perform(QStringLiteral("vacuum into ?"), {path});
    });
}

Result<void> loadPostgres(const QString &location, const QString &path, const QString &aside)
{
    Result<void> ready = leaveOutRemarks(path);
    if (!ready)
        return ready;
    return runPostgresProgram(QStringLiteral("psql"), location,
                              {QStringLiteral("--no-psqlrc"), QStringLiteral("--quiet"), QStringLiteral("--single-transaction"),
                               QStringLiteral("--set=ON_ERROR_STOP=1"), QStringLiteral("--command=set client_min_messages = warning"),
                               QStringLiteral("--command=") + putAsideSql(aside), QStringLiteral("--file=") + path});
}

Result<QStringList> databaseFaults(Store &store)
{
    // What a restore has put aside may be what was wrong. PostgreSQL checks its constraints at every change; what nobody has checked yet is marked.
    const QStringList questions = store.engine() == Engine::Postgres
        ? QStringList{QStringLiteral("select 'not checked: ' || conname from pg_constraint where not convalidated "
                                     "and connamespace = to_regnamespace(current_schema())"),
                      QStringLiteral("select 'broken index: ' || c.oid::regclass from pg_index i join pg_class c on c.oid = i.indexrelid "
                                     "where not i.indisvalid and c.relnamespace = to_regnamespace(current_schema())")}
        : QStringList{QStringLiteral("select integrity_check from pragma_integrity_check where integrity_check <> 'ok'"),
                      QStringLiteral("select \"table\" || ' ' || coalesce(rowid, '') || ' points to a row of ' || parent || ' that is not there' "
                                     "from pragma_foreign_key_check")};
    return store.look([&](Connection &database) -> Result<QStringList> {
        QStringList faults;
        for (const QString &question : questions) {
            Result<Cursor> cursor = database.run(question);
            if (!cursor)
                return cursor.error();
            while (cursor->next())
                faults << cursor->text(0);
        }
        return faults;
    });
}

} // namespace ulpan
