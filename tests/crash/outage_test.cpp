#include "tests/crash/killed_work.h"
#include "tests/support/test_main.h"

#include <QFileInfo>
#include <QUrlQuery>

#include <csignal>
#include <future>
#include <sys/resource.h>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// A cluster of its own, which may go away.
class OwnCluster
{
public:
    OwnCluster() { run("start"); }
    ~OwnCluster() { run("stop"); }
    void run(const char *action) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(ULPAN_SOURCE_DIR "/tests/support/postgres.sh"), {QLatin1StringView(action), m_folder.path()});
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            qFatal("%s: %s", action, process.readAll().constData());
    }
    [[nodiscard]] QString url(const QString &database) const
    {
        QFile note(m_folder.filePath(QStringLiteral("postgres.env")));
        (void)note.open(QIODevice::ReadOnly);
        return QStringLiteral("postgresql:///%1?host=%2&user=ulpan").arg(database, QString::fromUtf8(note.readAll().trimmed()));
    }

private:
    QTemporaryDir m_folder;
};

struct Visitor
{
    const ServerProcess &server;
    QByteArray token;

    [[nodiscard]] std::pair<int, QByteArray> read() const { return server.get("/api/institutions/nord", token); }
    [[nodiscard]] std::pair<int, QByteArray> add(const QByteArray &name) const
    {
        return server.send("POST", "/api/institutions/nord/entities", token, "{\"name\":\"" + name + "\"}");
    }
};

void tell(const OwnCluster &cluster, const QString &sql)
{
    QProcess psql;
    const QString folder = QUrlQuery(QUrl(cluster.url(QStringLiteral("postgres")))).queryItemValue(QStringLiteral("host"));
    psql.start(QStringLiteral("psql"), {QStringLiteral("-h"), folder, QStringLiteral("-U"), QStringLiteral("ulpan"), QStringLiteral("-d"),
                                        QStringLiteral("postgres"), QStringLiteral("-c"), sql});
    if (!psql.waitForFinished(60'000) || psql.exitCode() != 0)
        qFatal("%s", psql.readAllStandardError().constData());
}

ServerInstallation installationIn(const OwnCluster &cluster)
{
    for (const char *name : {"ulpan_live", "ulpan_test"})
        tell(cluster, QStringLiteral("create database ") + QLatin1StringView(name));
    return ServerInstallation(cluster.url(QStringLiteral("ulpan_live")), cluster.url(QStringLiteral("ulpan_test")));
}

QByteArray tokenFor(const ServerInstallation &installation)
{
    if (installation.run(words("institution create --name Nord --slug nord")).status != 0)
        qFatal("no institution could be made");
    const CommandRun made =
        installation.run(words("token create --institution nord --name t --abilities institutions:read,entities:read,entities:write --json"));
    return made.json()[QLatin1StringView("token")].toString().toLatin1();
}

} // namespace

// What happens to the server's world while it runs, and that it goes on afterwards without being started again.
class OutageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDisk()
    {
        const ServerInstallation installation(Engine::Sqlite);
        const QByteArray token = tokenFor(installation);
        ServerProcess server(installation);
        const Visitor caller{server, token};
        QCOMPARE(caller.add("before").first, 201);
        // No file can grow any more, as on a disk that is full.
        limitFiles(server, QFileInfo(installation.folder() + QStringLiteral("/live.sqlite-wal")).size());
        const auto [status, answer] = caller.add("during");
        QVERIFY2(status == 503, answer.constData());
        QVERIFY2(answer.contains("Retry-After:"), answer.constData());
        QCOMPARE(caller.read().first, 200);
        limitFiles(server, RLIM_INFINITY);
        QCOMPARE(caller.add("during").first, 201);
        QCOMPARE(installation.query(QStringLiteral("select name from entity order by id")),
                 (QStringList{QStringLiteral("before"), QStringLiteral("during")}));
        QCOMPARE(server.stop(), 0);
    }

    // Opened when it could only be read, a file is written again once it can be.
    void aFileThatCanOnlyBeRead()
    {
        const ServerInstallation installation(Engine::Sqlite);
        const QByteArray token = tokenFor(installation);
        const QString file = installation.folder() + QStringLiteral("/live.sqlite");
        ServerProcess server(installation, {}, &obeyFileRights);
        const Visitor caller{server, token};
        // No thread that writes has opened it yet.
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner));
        for (int i = 0; i < 2; ++i) {
            const auto [status, answer] = caller.add("during");
            QVERIFY2(status == 503, answer.constData());
            QVERIFY2(answer.contains("Retry-After:"), answer.constData());
            QCOMPARE(caller.read().first, 200);
        }
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
        // Each thread opens it anew once it has failed.
        std::pair<int, QByteArray> after{503, {}};
        for (int i = 0; after.first == 503 && i < 100; ++i)
            after = caller.add("after");
        QVERIFY2(after.first == 201, after.second.constData());
        QCOMPARE(installation.query(QStringLiteral("select name from entity")), QStringList{QStringLiteral("after")});
        QCOMPARE(server.stop(), 0);
    }

    // Another program writes for longer than anybody waits.
    void aFileThatAnotherHasLocked()
    {
        const ServerInstallation installation(Engine::Sqlite);
        const QByteArray token = tokenFor(installation);
        ServerProcess server(installation);
        const Visitor caller{server, token};
        const Result<std::unique_ptr<Store>> other = Store::open(installation.location());
        QVERIFY(other.has_value());
        std::pair<int, QByteArray> during;
        const Result<void> held = (*other)->write([&](Connection &database) -> Result<void> {
            during = caller.add("during");
            Result<Cursor> reads = database.run(QStringLiteral("select 1"));
            return reads ? Result<void>() : reads.error();
        });
        QVERIFY(held.has_value());
        QVERIFY2(during.first == 503 && during.second.contains("Retry-After:"), during.second.constData());
        QCOMPARE(caller.read().first, 200);
        QCOMPARE(caller.add("after").first, 201);
        QCOMPARE(installation.query(QStringLiteral("select name from entity")), QStringList{QStringLiteral("after")});
        QCOMPARE(server.stop(), 0);
    }

    // As one that is made a replica, or whose disk is full and whose operators let it be read.
    void aDatabaseThatOnlyReads()
    {
        const OwnCluster cluster;
        const ServerInstallation installation = installationIn(cluster);
        const QByteArray token = tokenFor(installation);
        ServerProcess server(installation);
        const Visitor caller{server, token};
        QCOMPARE(caller.add("before").first, 201);
        tell(cluster, QStringLiteral("alter system set default_transaction_read_only = on"));
        tell(cluster, QStringLiteral("select pg_reload_conf()"));
        // It takes its time to read its settings again.
        std::pair<int, QByteArray> during{201, {}};
        for (int i = 0; during.first == 201 && i < 1000; ++i)
            during = caller.add("during " + QByteArray::number(i));
        QVERIFY2(during.first == 503 && during.second.contains("Retry-After:"), during.second.constData());
        QCOMPARE(caller.read().first, 200);
        tell(cluster, QStringLiteral("alter system reset default_transaction_read_only"));
        tell(cluster, QStringLiteral("select pg_reload_conf()"));
        std::pair<int, QByteArray> after{503, {}};
        for (int i = 0; after.first == 503 && i < 1000; ++i)
            after = caller.add("after " + QByteArray::number(i));
        QVERIFY2(after.first == 201, after.second.constData());
        QCOMPARE(server.stop(), 0);
    }

    // A rule that only looks and writes within it, when the database goes: it is told so, and nothing else breaks.
    void aDatabaseThatGoesUnderASignIn()
    {
        const OwnCluster cluster;
        const ServerInstallation installation = installationIn(cluster);
        ServerProcess server(installation);
        const auto signIn = [&] { return server.send("POST", "/api/auth/sign-in", {}, R"({"email":"nobody@example.org","password":"wrong"})"); };
        QCOMPARE(signIn().first, 401);
        // While a password is hashed.
        std::future<std::pair<int, QByteArray>> asked = std::async(std::launch::async, signIn);
        cluster.run("halt");
        const int status = asked.get().first;
        QVERIFY2(status == 401 || status == 503, QByteArray::number(status).constData());
        QCOMPARE(signIn().first, 503);
        cluster.run("resume");
        QCOMPARE(signIn().first, 401);
        QCOMPARE(server.stop(), 0);
    }

    void aDatabaseThatGoesAndComesBack()
    {
        const OwnCluster cluster;
        const ServerInstallation installation = installationIn(cluster);
        const QByteArray token = tokenFor(installation);
        ServerProcess server(installation);
        const Visitor caller{server, token};
        QCOMPARE(caller.add("before").first, 201);
        cluster.run("halt");
        for (int i = 0; i < 3; ++i) {
            const auto [status, answer] = i == 0 ? caller.add("during") : caller.read();
            QVERIFY2(status == 503, answer.constData());
            QVERIFY2(answer.contains("Retry-After:"), answer.constData());
        }
        // The process is alive all the same, and to start it again would not help.
        QCOMPARE(server.get("/healthz").first, 200);
        QCOMPARE(server.get("/readyz").first, 503);
        const auto [watched, metrics] = server.get("/metrics");
        QCOMPARE(watched, 200);
        QVERIFY2(metrics.contains("ulpan_database_up 0") && metrics.contains("ulpan_requests_total{"), metrics.constData());
        cluster.run("resume");
        QCOMPARE(caller.read().first, 200);
        QVERIFY(server.get("/metrics").second.contains("ulpan_database_up 1"));
        const auto [after, answer] = caller.add("after");
        QVERIFY2(after == 201, (answer + server.process().readAllStandardError()).constData());
        QCOMPARE(server.stop(), 0);
    }

private:
    static void limitFiles(ServerProcess &server, rlim_t bytes)
    {
        rlimit limits = {};
        ::prlimit(pid_t(server.process().processId()), RLIMIT_FSIZE, nullptr, &limits);
        limits.rlim_cur = bytes;
        if (::prlimit(pid_t(server.process().processId()), RLIMIT_FSIZE, &limits, nullptr) != 0)
            qFatal("the server's limit cannot be set");
    }
};

ULPAN_TEST(OutageTest)
#include "outage_test.moc"
