#include "tests/support/postgres.h"
#include "tests/support/server_process.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QJsonArray>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// A user of the cluster who is no superuser.
class PostgresRole
{
public:
    explicit PostgresRole(const PostgresDatabase &maintenance)
        : m_maintenance(maintenance), m_name(maintenance.name() + QStringLiteral("_owner"))
    {
        m_maintenance.execute(QStringLiteral("create role %1 login").arg(m_name));
    }
    ~PostgresRole() { m_maintenance.execute(QStringLiteral("drop role ") + m_name); }
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] QString url(const PostgresDatabase &database) const
    {
        return database.url().replace(QStringLiteral("user=") + postgresUser(),
                                      QStringLiteral("user=") + m_name);
    }

private:
    const PostgresDatabase &m_maintenance;
    QString m_name;
};

QStringList wordsOf(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

const QString schemas =
    QStringLiteral("select nspname from pg_namespace where nspname like 'before\\_restore\\_%' order by 1");

} // namespace

// What stood in PostgreSQL before a restore is still there afterwards.
class RestoreAsideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // As an administrator sets it up: the databases are the user's, the extension in them is not.
    void putsTheDatabasesAside()
    {
        const PostgresDatabase maintenance;
        const PostgresRole owner(maintenance);
        const PostgresDatabase live;
        const PostgresDatabase test;
        for (const PostgresDatabase *database : {&live, &test}) {
            database->execute(QStringLiteral("create extension pg_trgm"));
            database->execute(
                QStringLiteral("alter database %1 owner to %2").arg(database->name(), owner.name()));
        }
        const ServerInstallation installation(owner.url(live), owner.url(test));
        QCOMPARE(installation.run(wordsOf("institution create --name Nord --slug nord")).status, 0);
        const QByteArray token =
            installation
                .run(wordsOf("token create --institution nord --name t --abilities members:read --json"))
                .json()[QLatin1StringView("token")]
                .toString()
                .toLatin1();
        importLearner(installation);
        const QString file = installation.path(QStringLiteral("saved.tar"));
        QCOMPARE(installation.run({QStringLiteral("backup"), file}).status, 0);
        const QStringList restore{QStringLiteral("restore"), file, QStringLiteral("--force"),
                                  QStringLiteral("--json")};
        QCOMPARE(installation.run(wordsOf("institution create --name Marker --slug marker")).status, 0);
        QCOMPARE(installation.run({QStringLiteral("restore"), file}).status, 1);

        const CommandRun restored = installation.run(restore);
        QVERIFY2(restored.status == 0, qUtf8Printable(restored.text()));
        const QStringList first = live.execute(schemas);
        QCOMPARE(first.size(), 1);
        QCOMPARE(test.execute(schemas), first);
        const QJsonArray told = restored.json()[QLatin1StringView("schemas_put_aside")].toArray();
        QCOMPARE(told.size(), 2);
        QCOMPARE(told[0][QLatin1StringView("database")].toString(), live.name());
        QCOMPARE(told[0][QLatin1StringView("schema")].toString(), first.first());
        const QString marker = QStringLiteral("select slug from %1.institution where slug = 'marker'");
        QCOMPARE(live.execute(marker.arg(first.first())), QStringList{QStringLiteral("marker")});
        QCOMPARE(live.execute(QStringLiteral("select slug from public.institution")),
                 QStringList{QStringLiteral("nord")});

        // One that was broken off with both databases loaded, and its repetition.
        QFile broken(installation.folder() + QStringLiteral("/restoring"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        const CommandRun again = installation.run({QStringLiteral("restore"), file});
        QVERIFY2(again.status == 0, qUtf8Printable(again.text()));
        QCOMPARE(live.execute(schemas).size(), 2);
        QCOMPARE(live.execute(marker.arg(first.first())), QStringList{QStringLiteral("marker")});
        for (const QString &schema : live.execute(schemas))
            QVERIFY2(again.out.contains("drop schema " + schema.toUtf8() + " cascade"),
                     qUtf8Printable(again.text()));
        QCOMPARE(installation.run(wordsOf("check")).status, 0);
        {
            const ServerProcess server(installation);
            const auto [status, answer] = server.get("/api/institutions/nord/members?q=alevi", token);
            QCOMPARE(status, 200);
            QVERIFY2(answer.contains("\"a@example.org\""), answer.constData());
        }

        // A backup has nothing of it, and comes back elsewhere.
        const QString later = installation.path(QStringLiteral("later.tar"));
        QCOMPARE(installation.run({QStringLiteral("backup"), later}).status, 0);
        const ServerInstallation other(Engine::Postgres, false);
        const CommandRun moved = other.run({QStringLiteral("restore"), later});
        QVERIFY2(moved.status == 0 && !moved.out.contains("schema"), qUtf8Printable(moved.text()));
        QCOMPARE(other.query(schemas), QStringList());

        for (const QString &schema : live.execute(schemas))
            live.execute(QStringLiteral("drop schema %1 cascade").arg(schema));
        QCOMPARE(installation.run(wordsOf("check")).status, 0);
        for (const PostgresDatabase *database : {&live, &test}) {
            database->execute(QStringLiteral("reassign owned by %1 to %2").arg(owner.name(), postgresUser()));
            database->execute(QStringLiteral("drop owned by ") + owner.name());
        }
    }

    // Whoever may not move the tables changes nothing.
    void isRefusedToWhoDoesNotOwnThem()
    {
        const PostgresDatabase maintenance;
        const PostgresRole guest(maintenance);
        const PostgresDatabase live;
        const PostgresDatabase test;
        for (const PostgresDatabase *database : {&live, &test})
            database->execute(
                QStringLiteral("alter database %1 owner to %2").arg(database->name(), guest.name()));
        const ServerInstallation installation(guest.url(live), guest.url(test));
        const QString file = installation.path(QStringLiteral("saved.tar"));
        QCOMPARE(installation.run({QStringLiteral("backup"), file}).status, 0);
        for (const PostgresDatabase *database : {&live, &test})
            database->execute(QStringLiteral("reassign owned by %1 to %2").arg(guest.name(), postgresUser()));
        const CommandRun refused =
            installation.run({QStringLiteral("restore"), file, QStringLiteral("--force")});
        QVERIFY2(refused.status == 1 && refused.err.contains("may not put aside"),
                 qUtf8Printable(refused.text()));
        QVERIFY(QFile::exists(installation.folder() + QStringLiteral("/key")) &&
                !QFile::exists(installation.folder() + QStringLiteral("/restoring")));
        for (const PostgresDatabase *database : {&live, &test}) {
            QCOMPARE(database->execute(schemas), QStringList());
            QCOMPARE(database->execute(
                         QStringLiteral("select count(*) from public.member where role = 'operator'")),
                     QStringList{QStringLiteral("1")});
        }
    }

private:
    static void importLearner(const ServerInstallation &installation)
    {
        QFile file(installation.path(QStringLiteral("learners.csv")));
        if (!file.open(QIODevice::WriteOnly) ||
            file.write("login,firstname,lastname,civility,entity\na@example.org,Anna,Alevi,Mme,E\n") < 0 ||
            !file.flush())
            qFatal("no file could be written");
        const CommandRun imported = installation.run(
            wordsOf("import --institution nord --create-entities --confirm") + QStringList{file.fileName()});
        if (imported.status != 0)
            qFatal("%s", qUtf8Printable(imported.text()));
    }
};

ULPAN_TEST(RestoreAsideTest)
#include "restore_aside_test.moc"
