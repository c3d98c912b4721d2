#include "tests/crash/killed_work.h"
#include "tests/support/test_main.h"

#include <QFileInfo>
#include <QUrlQuery>

#include <csignal>
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

    void aDatabaseThatGoesAndComesBack()
    {
        const OwnCluster cluster;
        createDatabase(cluster, QStringLiteral("ulpan_live"));
        createDatabase(cluster, QStringLiteral("ulpan_test"));
        const ServerInstallation installation(cluster.url(QStringLiteral("ulpan_live")), cluster.url(QStringLiteral("ulpan_test")));
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
        cluster.run("resume");
        QCOMPARE(caller.read().first, 200);
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
    static void createDatabase(const OwnCluster &cluster, const QString &name)
    {
        QProcess psql;
        const QString folder = QUrlQuery(QUrl(cluster.url(name))).queryItemValue(QStringLiteral("host"));
        psql.start(QStringLiteral("psql"), {QStringLiteral("-h"), folder, QStringLiteral("-U"), QStringLiteral("ulpan"), QStringLiteral("-d"),
                                            QStringLiteral("postgres"), QStringLiteral("-c"), QStringLiteral("create database ") + name});
        if (!psql.waitForFinished(60'000) || psql.exitCode() != 0)
            qFatal("%s", psql.readAllStandardError().constData());
    }
};

ULPAN_TEST(OutageTest)
#include "outage_test.moc"
