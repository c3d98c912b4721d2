#include "tests/support/server_process.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// The key of an installation, and what becomes of it, with the real program.
class KeyRotateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTokensAndCredentials_data() { addEngineRows(); }
    void keepsTokensAndCredentials()
    {
        QFETCH(Engine, engine);
        const ServerInstallation installation(engine);
        const QByteArray token = makeToken(installation);
        const QJsonObject credentials = installation.run(words("credentials create --institution nord --json")).json();
        QByteArray jwt;
        {
            ServerProcess server(installation);
            QCOMPARE(server.get("/api/institutions/nord", token).first, 200);
            jwt = clientToken(server, credentials);
            const CommandRun refused = installation.run(words("key rotate"));
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.err.contains("uses"), qUtf8Printable(refused.text()));
            QCOMPARE(server.stop(), 0);
        }
        const QByteArray before = keyFile(installation);
        const QStringList sealed = installation.query(QStringLiteral("select lti_secret from client_credential"));
        const CommandRun rotated = installation.run(words("key rotate --json"));
        QVERIFY2(rotated.status == 0, qUtf8Printable(rotated.text()));
        QCOMPARE(keyFile(installation).count('\n'), 1);
        QVERIFY(keyFile(installation) != before);
        QCOMPARE(installation.query(QStringLiteral("select value from environment_fact where name = 'key_fingerprint'")),
                 QStringList{rotated.json()[QLatin1StringView("fingerprint")].toString()});
        QVERIFY(installation.query(QStringLiteral("select lti_secret from client_credential")) != sealed);
        QCOMPARE(installation.query(QStringLiteral("select count(*) from signing_key where purpose = 'access'")), QStringList{QStringLiteral("2")});
        const ServerProcess server(installation);
        QCOMPARE(server.get("/api/institutions/nord", token).first, 200);
        QCOMPARE(server.get("/api/getClient", jwt).first, 200);
        QCOMPARE(server.get("/api/getClient", clientToken(server, credentials)).first, 200);
    }

    void anotherKeyIsRefused_data() { addEngineRows(); }
    void anotherKeyIsRefused()
    {
        QFETCH(Engine, engine);
        const ServerInstallation installation(engine);
        QFile key(installation.folder() + QStringLiteral("/key"));
        QVERIFY(key.open(QIODevice::WriteOnly | QIODevice::Truncate));
        key.write(QByteArray(32, 'x').toBase64() + '\n');
        key.close();
        for (const char *command : {"serve --listen 127.0.0.1:0", "migrate", "key rotate"}) {
            const CommandRun run = installation.run(words(command));
            QCOMPARE(run.status, 1);
            QVERIFY2(run.err.contains("not the one this database was made with"), qUtf8Printable(run.text()));
        }
        QCOMPARE(keyFile(installation), QByteArray(32, 'x').toBase64() + '\n');
    }

private:
    static QStringList words(const char *text) { return QString::fromUtf8(text).split(u' '); }
    static QByteArray keyFile(const ServerInstallation &installation)
    {
        QFile file(installation.folder() + QStringLiteral("/key"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray makeToken(const ServerInstallation &installation)
    {
        if (installation.run(words("institution create --name Nord --slug nord")).status != 0)
            qFatal("no institution could be made");
        return installation.run(words("token create --institution nord --name t --abilities institutions:read,members:read --json"))
            .json()[QLatin1StringView("token")].toString().toLatin1();
    }
    static QByteArray clientToken(const ServerProcess &server, const QJsonObject &credentials)
    {
        const QJsonObject input{{QStringLiteral("grant_type"), QStringLiteral("client_credentials")},
                                {QStringLiteral("client_id"), credentials[QLatin1StringView("client_id")]},
                                {QStringLiteral("client_secret"), credentials[QLatin1StringView("client_secret")]}};
        const QByteArray answer = server.send("POST", "/api/token", {}, QJsonDocument(input).toJson()).second;
        return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object()[QLatin1StringView("access_token")].toString().toLatin1();
    }
};

ULPAN_TEST(KeyRotateTest)
#include "key_rotate_test.moc"
