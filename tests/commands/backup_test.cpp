#include "models/base/installation_key.h"
#include "models/store/store.h"
#include "tests/support/server_process.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QJsonArray>

#include <array>
#include <atomic>
#include <thread>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr char passphrase[] = "a long way to Haifa\n";

QStringList wordsOf(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

} // namespace

// An installation saved and brought back with the real program, while a server runs on the one that is saved.
class BackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackWithItsKey_data() { addEngineRows(); }
    void comesBackWithItsKey()
    {
        QFETCH(Engine, engine);
        const ServerInstallation installation(engine);
        const QByteArray token = makeToken(installation);
        const QString file = installation.path(QStringLiteral("saved.tar"));
        {
            ServerProcess server(installation);
            const CommandRun saved = installation.run({QStringLiteral("backup"), file, QStringLiteral("--with-key"), QStringLiteral("--passphrase-stdin")}, passphrase);
            QVERIFY2(saved.status == 0, qUtf8Printable(saved.text()));
            QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        }
        ServerInstallation other(engine, false);
        const QStringList restore{QStringLiteral("restore"), file, QStringLiteral("--passphrase-stdin")};
        const CommandRun none = other.run({QStringLiteral("restore"), file});
        QCOMPARE(none.status, 1);
        QVERIFY2(none.err.contains("passphrase"), qUtf8Printable(none.text()));
        const CommandRun wrong = other.run(restore, "another passphrase\n");
        QCOMPARE(wrong.status, 1);
        QVERIFY2(wrong.err.contains("does not open"), qUtf8Printable(wrong.text()));
        QVERIFY(!QFile::exists(other.folder() + QStringLiteral("/key")));
        const CommandRun restored = other.run(restore, passphrase);
        QVERIFY2(restored.status == 0, qUtf8Printable(restored.text()));
        QVERIFY(!restored.out.contains("enter anew"));
        QCOMPARE(QDir(other.folder()).entryList({QStringLiteral("restor*")}), QStringList());
        QCOMPARE(other.run(wordsOf("check")).status, 0);
        const ServerProcess server(other);
        QCOMPARE(server.get("/api/institutions/nord", token).first, 200);
    }

    void namesWhatTheKeyTookAlong_data() { addEngineRows(); }
    void namesWhatTheKeyTookAlong()
    {
        QFETCH(Engine, engine);
        const ServerInstallation installation(engine);
        const QByteArray token = makeToken(installation);
        QCOMPARE(installation.run(wordsOf("credentials create --institution nord")).status, 0);
        const QString file = installation.path(QStringLiteral("saved.tar"));
        QCOMPARE(installation.run({QStringLiteral("backup"), file}).status, 0);
        ServerInstallation other(engine, false);
        const CommandRun expecting = other.run({QStringLiteral("restore"), file, QStringLiteral("--passphrase-stdin")}, passphrase);
        QVERIFY2(expecting.status == 1 && expecting.err.contains("no key in this backup"), qUtf8Printable(expecting.text()));
        const CommandRun restored = other.run({QStringLiteral("restore"), file, QStringLiteral("--json")});
        QVERIFY2(restored.status == 0, qUtf8Printable(restored.text()));
        QCOMPARE(restored.json()[QLatin1StringView("enter_anew")].toArray().size(), 2);
        QCOMPARE(other.run(wordsOf("check")).status, 0);
        {
            const ServerProcess server(other);
            QCOMPARE(server.get("/api/institutions/nord", token).first, 401);
        }
        // Where its own key still is, nothing is lost, and what was there is put aside.
        QCOMPARE(installation.run(wordsOf("institution create --name Sud --slug sud")).status, 0);
        QCOMPARE(installation.run({QStringLiteral("restore"), file}).status, 1);
        const CommandRun back = installation.run({QStringLiteral("restore"), file, QStringLiteral("--force")});
        QVERIFY2(back.status == 0, qUtf8Printable(back.text()));
        QVERIFY(back.out.contains("put aside"));
        QVERIFY(!back.out.contains("enter anew"));
        const ServerProcess server(installation);
        QCOMPARE(server.get("/api/institutions/nord", token).first, 200);
        QCOMPARE(installation.query(QStringLiteral("select slug from institution")), QStringList{QStringLiteral("nord")});
    }

    // While four clients write: what was acknowledged before it began is in it, of each client as much as had come until then, and
    // what belongs together is.
    void isTakenWhileClientsWrite_data() { addEngineRows(); }
    void isTakenWhileClientsWrite()
    {
        QFETCH(Engine, engine);
        const ServerInstallation installation(engine);
        QCOMPARE(installation.run(wordsOf("institution create --name Nord --slug nord")).status, 0);
        const QByteArray token = installation.run(wordsOf("token create --institution nord --name t --abilities entities:read,entities:write --json"))
                                     .json()[QLatin1StringView("token")].toString().toLatin1();
        const QJsonObject client = installation.run(wordsOf("credentials create --institution nord --json")).json();
        const QString file = installation.path(QStringLiteral("saved.tar"));
        constexpr int writers = 4;
        std::array<std::atomic<int>, writers> acknowledged = {};
        std::array<int, writers> before = {};
        std::array<int, writers> until = {};
        {
            const ServerProcess server(installation, {QStringLiteral("--rate-limit"), QStringLiteral("1000000"), QStringLiteral("--rate-burst"),
                                                      QStringLiteral("1000000"), QStringLiteral("--log-level"), QStringLiteral("off")});
            std::atomic<bool> enough = false;
            std::vector<std::thread> threads;
            for (int writer = 0; writer < writers; ++writer) {
                threads.emplace_back([&, writer] {
                    for (int i = 0; !enough; ++i) {
                        const QByteArray name = QByteArray::number(writer) + ' ' + QByteArray::number(i);
                        const auto [status, answer] = server.send("POST", "/api/institutions/nord/entities", token, "{\"name\":\"" + name + "\"}");
                        if (status != 201)
                            qFatal("%s", answer.constData());
                        acknowledged[size_t(writer)] = i + 1;
                        acknowledged[size_t(writer)].notify_all();
                    }
                });
            }
            const auto copy = [&](std::array<int, writers> &counts) {
                for (size_t i = 0; i < writers; ++i)
                    counts[i] = acknowledged[i];
            };
            const auto awaitMore = [&](const std::array<int, writers> &counts) {
                for (size_t i = 0; i < writers; ++i) {
                    while (acknowledged[i] <= counts[i])
                        acknowledged[i].wait(counts[i]);
                }
            };
            awaitMore(before);
            copy(before);
            const CommandRun saved = installation.run({QStringLiteral("backup"), file, QStringLiteral("--with-key"), QStringLiteral("--passphrase-stdin")}, passphrase);
            copy(until);
            awaitMore(until);
            enough = true;
            for (std::thread &thread : threads)
                thread.join();
            QVERIFY2(saved.status == 0, qUtf8Printable(saved.text()));
        }
        // They did write meanwhile.
        for (size_t i = 0; i < writers; ++i)
            QVERIFY2(until[i] > before[i], QByteArray::number(before[i]).constData());
        ServerInstallation other(engine, false);
        const CommandRun restored = other.run({QStringLiteral("restore"), file, QStringLiteral("--passphrase-stdin")}, passphrase);
        QVERIFY2(restored.status == 0, qUtf8Printable(restored.text()));
        for (size_t i = 0; i < writers; ++i) {
            const QString own = QStringLiteral("where name like '%1 %'").arg(i);
            const int kept = other.query(QStringLiteral("select count(*) from entity ") + own).first().toInt();
            QVERIFY2(kept >= before[i], QByteArray::number(kept).constData());
            // One was on its way when the backup ended.
            QVERIFY2(kept <= until[i] + 1, QByteArray::number(kept).constData());
            // Nobody's later one is there without their earlier ones.
            const QString last = QStringLiteral("select coalesce(max(cast(substr(name, 3) as integer)), -1) from entity ") + own;
            QCOMPARE(other.query(last).first().toInt(), kept - 1);
        }
        const QString changes = QStringLiteral("select count(*) from audit_entry where action = 'entity.created'");
        QCOMPARE(other.query(changes), other.query(QStringLiteral("select count(*) from entity")));
        QCOMPARE(other.query(QStringLiteral("select count(*) from event where type = 'entity.created'")), other.query(changes));
        QCOMPARE(other.run(wordsOf("check")).status, 0);
        const ServerProcess server(other);
        QCOMPARE(server.get("/api/institutions/nord/entities", token).first, 200);
        const auto secret = [&client](const char *name) { return client[QLatin1StringView(name)].toString().toLatin1(); };
        const auto jwt = server.send("POST", "/api/token", {},
                                     "{\"grant_type\":\"client_credentials\",\"client_id\":\"" + secret("client_id") + "\",\"client_secret\":\"" + secret("client_secret") + "\"}");
        QCOMPARE(jwt.first, 200);
        // Without the passphrase what is lost with the key is named.
        ServerInstallation keyless(engine, false);
        const CommandRun bare = keyless.run({QStringLiteral("restore"), file, QStringLiteral("--without-key"), QStringLiteral("--json")});
        QVERIFY2(bare.status == 0, qUtf8Printable(bare.text()));
        QCOMPARE(bare.json()[QLatin1StringView("enter_anew")].toArray().size(), 2);
    }

    // As after the loss of a machine whose key was kept elsewhere.
    void takesTheKeyThatLiesThere_data() { addEngineRows(); }
    void takesTheKeyThatLiesThere()
    {
        QFETCH(Engine, engine);
        const ServerInstallation installation(engine);
        const QByteArray token = makeToken(installation);
        const QString file = installation.path(QStringLiteral("saved.tar"));
        QCOMPARE(installation.run({QStringLiteral("backup"), file}).status, 0);
        ServerInstallation other(engine, false);
        QVERIFY(QDir().mkpath(other.folder()));
        const QString key = other.folder() + QStringLiteral("/key");
        QVERIFY(InstallationKey::random().save(key));
        const CommandRun refused = other.run({QStringLiteral("restore"), file});
        QVERIFY2(refused.status == 1 && refused.err.contains("--force"), qUtf8Printable(refused.text()));
        QVERIFY(QFile::remove(key) && QFile::copy(installation.folder() + QStringLiteral("/key"), key));
        const CommandRun restored = other.run({QStringLiteral("restore"), file, QStringLiteral("--json")});
        QVERIFY2(restored.status == 0, qUtf8Printable(restored.text()));
        QVERIFY(restored.json()[QLatin1StringView("enter_anew")].toArray().isEmpty());
        const ServerProcess server(other);
        QCOMPARE(server.get("/api/institutions/nord", token).first, 200);
    }

    void writesOverNothingUnasked()
    {
        const ServerInstallation installation(Engine::Sqlite);
        QFile file(installation.path(QStringLiteral("saved.tar")));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write("something else") > 0 && file.flush());
        const CommandRun refused = installation.run({QStringLiteral("backup"), file.fileName()});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("--force"), qUtf8Printable(refused.text()));
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), QByteArray("something else"));
        const CommandRun saved = installation.run({QStringLiteral("backup"), file.fileName(), QStringLiteral("--force"), QStringLiteral("--json")});
        QVERIFY2(saved.status == 0, qUtf8Printable(saved.text()));
        QVERIFY(saved.json()[QLatin1StringView("bytes")].toInteger() > 1000);
        QCOMPARE(saved.json()[QLatin1StringView("with_key")], QJsonValue(false));
        QCOMPARE(ServerInstallation(Engine::Sqlite, false).run({QStringLiteral("restore"), file.fileName()}).status, 0);
        const QString key = installation.folder() + QStringLiteral("/key");
        const CommandRun own = installation.run({QStringLiteral("backup"), key, QStringLiteral("--force")});
        QCOMPARE(own.status, 1);
        QVERIFY2(own.err.contains(key.toUtf8()), qUtf8Printable(own.text()));
        QCOMPARE(installation.run({QStringLiteral("check")}).status, 0);
    }

    void refusesADamagedFile()
    {
        const ServerInstallation installation(Engine::Sqlite);
        const QString path = installation.path(QStringLiteral("saved.tar"));
        QCOMPARE(installation.run({QStringLiteral("backup"), path}).status, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray whole = file.readAll();
        for (const QByteArray &broken : {whole.first(whole.size() / 2), QByteArray("no archive at all"), QByteArray()}) {
            QVERIFY(file.seek(0) && file.resize(0) && file.write(broken) == broken.size() && file.flush());
            const ServerInstallation other(Engine::Sqlite, false);
            const CommandRun refused = other.run({QStringLiteral("restore"), path});
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.err.contains("backup"), qUtf8Printable(refused.text()));
            QVERIFY(!QFile::exists(other.folder()));
            // In a folder that was there nothing is left, either.
            QVERIFY(QDir().mkpath(other.folder()));
            QCOMPARE(other.run({QStringLiteral("restore"), path}).status, 1);
            QCOMPARE(QDir(other.folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
        }
    }

    void isRefusedBesideAServer()
    {
        const ServerInstallation installation(Engine::Sqlite);
        const QString path = installation.path(QStringLiteral("saved.tar"));
        QCOMPARE(installation.run({QStringLiteral("backup"), path}).status, 0);
        const ServerProcess server(installation);
        for (const char *command : {"empty-test --yes", "key rotate"})
            QCOMPARE(installation.run(wordsOf(command)).status, 1);
        const CommandRun refused = installation.run({QStringLiteral("restore"), path, QStringLiteral("--force")});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("uses"), qUtf8Printable(refused.text()));
    }

private:
    static QByteArray makeToken(const ServerInstallation &installation)
    {
        if (installation.run(wordsOf("institution create --name Nord --slug nord")).status != 0)
            qFatal("no institution could be made");
        return installation.run(wordsOf("token create --institution nord --name t --abilities institutions:read --json"))
            .json()[QLatin1StringView("token")].toString().toLatin1();
    }
};

ULPAN_TEST(BackupTest)
#include "backup_test.moc"
