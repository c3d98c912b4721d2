#include "app/server/doctor.h"

#include "app/backend/apart.h"
#include "models/services/environment_mark.h"
#include "models/store/migrator.h"
#include "models/store/postgres_address.h"

#include <QFileInfo>

namespace ulpan {

namespace {

using enum Diagnosis::State;

constexpr qint64 mostClockDifference = 5'000; // milliseconds between two machines
constexpr qint64 earliestTime = 1'767'225'600'000; // 2026-01-01: no machine's clock is right before that

Result<QString> oneText(Store &store, const QString &sql)
{
    return store.look([&](Connection &database) -> Result<QString> {
        Result<Cursor> cursor = database.run(sql);
        if (!cursor)
            return cursor.error();
        return cursor->next() ? cursor->text(0) : QString();
    });
}

Diagnosis engineOf(Store &store)
{
    const bool sqlite = store.engine() == Engine::Sqlite;
    const Result<QString> version = oneText(store, sqlite ? QStringLiteral("select sqlite_version()") : QStringLiteral("select current_setting('server_version')"));
    const QString engine = sqlite ? QStringLiteral("SQLite ") : QStringLiteral("PostgreSQL ");
    if (!version)
        return {"database", Bad, version.error().detail, QStringLiteral("see the database's own log")};
    if (sqlite)
        return {"database", Good, engine + *version};
    const Result<QString> trigrams = oneText(store, QStringLiteral("select 1 from pg_available_extensions where name = 'pg_trgm'"));
    if (!trigrams || trigrams->isEmpty())
        return {"database", Doubtful, engine + *version + QStringLiteral(" has no extension pg_trgm"), QStringLiteral("install PostgreSQL's contrib package")};
    return {"database", Good, engine + *version};
}

Diagnosis schemaOf(Store &store)
{
    const int newest = allMigrations().last().version;
    const Result<int> version = store.schemaVersion();
    if (!version)
        return {"schema", Bad, QStringLiteral("there is none"), QStringLiteral("run ulpan-server init")};
    const QString found = QStringLiteral("version %1 of %2").arg(*version).arg(newest);
    if (*version > newest)
        return {"schema", Bad, found, QStringLiteral("use the newer program this database was made with")};
    return {"schema", *version < newest ? Doubtful : Good, found, *version < newest ? QStringLiteral("run ulpan-server migrate, or start the server") : QString()};
}

Diagnosis keyIn(Store &store, const InstallationKey &key)
{
    const Result<QString> bound = oneText(store, QStringLiteral("select value from environment_fact where name = 'key_fingerprint'"));
    if (!bound || bound->isEmpty())
        return {"key", Doubtful, QStringLiteral("the database is bound to no key yet"), QStringLiteral("start the server once")};
    if (bound->toLatin1() != key.fingerprint() && !(key.previous() && bound->toLatin1() == key.previous()->fingerprint()))
        return {"key", Bad, QStringLiteral("the key file is not the one this database was made with"), QStringLiteral("put the right key file in the data folder")};
    return {"key", Good, QStringLiteral("it is the database's")};
}

Diagnosis environmentOf(Store &store, bool test)
{
    const QString own = environmentName(test);
    const Result<QString> mark = environmentMark(store);
    if (!mark || mark->isEmpty())
        return {"environment", Doubtful, QStringLiteral("the database is not marked as that of the %1 environment yet").arg(own), QStringLiteral("start the server once")};
    if (!isOfEnvironment(store.location(), *mark, test))
        return {"environment", Bad, QStringLiteral("this is the database of the %1 environment, where that of the %2 environment should be").arg(*mark, own),
                QStringLiteral("give each environment its own again: --database and --test-database, or the files, were exchanged or copied")};
    return {"environment", Good, QStringLiteral("it is that of the %1 environment").arg(own)};
}

// What people are told to do by mail, they are not told yet.
Diagnosis mailsOf(Store &store, const Environment::Config &environment)
{
    if (environment.test)
        return {"mail", Good, QStringLiteral("no mail leaves the test environment; GET /api/test/outbox shows what is kept")};
    const Result<QString> waiting = oneText(store, QStringLiteral("select count(*) from mail where state = 'waiting'"));
    const QString number = waiting && !waiting->isEmpty() ? *waiting : QStringLiteral("0");
    const QString pages = QString::fromUtf8(environment.publicUrl);
    return {"mail", Doubtful,
            QStringLiteral("this version sends no mail: %1 wait in the outbox. The links in them lead to %2/invitation and "
                           "%2/reset-password, where this server has no pages")
                .arg(number, pages),
            QStringLiteral("give people a password when you make them; for the links, let pages of your own at these addresses "
                           "send the token to POST /api/auth/invitation and POST /api/auth/password/reset")};
}

Diagnosis clockOf(Store &store, const Clock &clock)
{
    const Instant now = clock.now();
    if (now.milliseconds < earliestTime)
        return {"clock", Bad, QStringLiteral("it is said to be %1").arg(QString::fromLatin1(now.text())), QStringLiteral("set the machine's clock; let it be kept by NTP")};
    const Result<QString> newest = oneText(store, QStringLiteral("select max(created_at) from audit_entry"));
    if (newest && !newest->isEmpty() && Instant::fromText(newest->toLatin1()).milliseconds > now.milliseconds + mostClockDifference)
        return {"clock", Bad, QStringLiteral("the last change was made at %1, which has not come yet").arg(*newest), QStringLiteral("set the machine's clock; let it be kept by NTP")};
    if (store.engine() == Engine::Sqlite)
        return {"clock", Good, QString::fromLatin1(now.text())};
    const Result<QString> there = oneText(store, QStringLiteral("select (extract(epoch from clock_timestamp()) * 1000)::bigint"));
    const qint64 difference = there ? there->toLongLong() - clock.now().milliseconds : 0;
    if (qAbs(difference) > mostClockDifference)
        return {"clock", Bad, QStringLiteral("the database's clock is %1 ms away from this machine's").arg(difference), QStringLiteral("let both clocks be kept by NTP")};
    return {"clock", Good, QStringLiteral("%1 ms away from the database's").arg(difference)};
}

} // namespace

QList<Diagnosis> examineDatabase(const Environment::Config &environment, const InstallationKey *key, const Clock &clock)
{
    const bool postgres = isPostgres(environment.location);
    if (!postgres && !QFileInfo::exists(environment.location))
        return {{"database", Bad, environment.location + QStringLiteral(" is not there"), QStringLiteral("run ulpan-server init, or restore a backup")}};
    const Result<std::unique_ptr<Store>> opened = Store::open(environment.location);
    if (!opened)
        return {{"database", Bad, opened.error().detail.isEmpty() ? opened.error().arguments.join(u' ') : opened.error().detail,
                 postgres ? QStringLiteral("check --database, and that PostgreSQL runs and lets this user in") : QStringLiteral("check the file and its rights")}};
    Store &store = **opened;
    QList<Diagnosis> found{engineOf(store), schemaOf(store), environmentOf(store, environment.test)};
    if (key)
        found << keyIn(store, *key);
    return found << mailsOf(store, environment) << clockOf(store, clock);
}

QList<Diagnosis> examineApart(const BackendConfig &config)
{
    const std::array<Environment::Config, 2> both = Backend::environmentConfigs(config, InstallationKey::random());
    const Result<void> apart = areApart(both[0].location, both[1].location);
    // What cannot be reached is a diagnosis of its environment.
    if (apart || apart.error().reason != "installation.same_database")
        return {};
    return {{"databases", Bad, QStringLiteral("the live and the test environment are both on %1").arg(apart.error().arguments.join(u' ')),
             QStringLiteral("give each its own: another --test-database, or a file instead of the link; nothing starts until then")}};
}

} // namespace ulpan
