#include "models/base/installation_key.h"
#include "models/store/migrator.h"
#include "models/store/store.h"
#include "tests/crash/killed_work.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// Asks SQLite itself whether somebody is writing.
class WriterProbe
{
public:
    explicit WriterProbe(const QString &file)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=0"));
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("%s cannot be opened", qUtf8Printable(file));
    }
    ~WriterProbe() { QSqlDatabase::removeDatabase(name); }
    [[nodiscard]] bool somebodyWrites() const
    {
        QSqlQuery query(QSqlDatabase::database(name));
        if (!query.exec(QStringLiteral("begin immediate")))
            return true;
        query.exec(QStringLiteral("rollback"));
        return false;
    }

private:
    inline static const QString name = QStringLiteral("probe");
};

constexpr int tokens = 150'000;

// A database of schema 2 that takes a while to bring on.
void makeOldDatabase(const QString &file)
{
    const std::unique_ptr<Store> store = std::move(*Store::open(file));
    const Result<void> made = store->write([](Connection &database) -> Result<void> {
        QStringList statements{QStringLiteral("create table schema_version (version integer primary key, name text not null, applied_at text not null)")};
        for (const Migration &migration : allMigrations()) {
            if (migration.version <= 2)
                statements << migrationStatements(migration.sql, Engine::Sqlite)
                           << QStringLiteral("insert into schema_version values (%1, '', '')").arg(migration.version);
        }
        statements << QStringLiteral("insert into institution (id, name, slug, created_at, updated_at) values (1, 'Nord', 'nord', 't', 't')")
                   << QStringLiteral("insert into member (id, institution_id, login, login_key, created_at, updated_at) values (1, 1, 'a@x.org', 'a@x.org', 't', 't')")
                   << QStringLiteral("with recursive n(i) as (select 1 union all select i + 1 from n where i < %1) insert into access_token "
                                     "(institution_id, public_id, kind, member_id, secret_hash, created_at) select 1, 'token' || i, 'api', 1, 'hash' || i, 't' from n")
                          .arg(tokens);
        for (const QString &statement : std::as_const(statements)) {
            Result<void> done = database.execute(statement);
            if (!done)
                return done;
        }
        return {};
    });
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().detail));
}

} // namespace

// A migration that is killed has not happened, and happens at the next start.
class MigrationCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAgain()
    {
        const ServerInstallation installation(Engine::Sqlite, false);
        QVERIFY(QDir().mkpath(installation.folder()));
        QVERIFY(InstallationKey::fromFile(installation.folder() + QStringLiteral("/key")));
        makeOldDatabase(installation.location());
        const QString version = QStringLiteral("select max(version) from schema_version");
        {
            const WriterProbe probe(installation.location());
            KilledWork migrate(installation, words("migrate"));
            QVERIFY2(migrate.killWhen([&] { return probe.somebodyWrites(); }), migrate.said().constData());
        }
        const int reached = installation.query(version).first().toInt();
        QVERIFY2(reached >= 2 && reached < allMigrations().last().version, "the migrations were done before they could be killed");
        const CommandRun again = installation.run(words("migrate"));
        QVERIFY2(again.status == 0, qUtf8Printable(again.text()));
        QCOMPARE(installation.query(version).first().toInt(), allMigrations().last().version);
        QCOMPARE(installation.query(QStringLiteral("select count(*) from access_token where secret_hash = replace(public_id, 'token', 'hash')")),
                 QStringList{QString::number(tokens)});
        QCOMPARE(installation.run(words("check rebuild")).status, 0);
    }
};

ULPAN_TEST(MigrationCrashTest)
#include "migration_test.moc"
