#include "models/store/store.h"
#include "tests/support/server_process.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QJsonArray>

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
