#include "models/base/totp.h"
#include "tests/support/json_compare.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

Answer signIn(TestBackend &backend, const char *login, const char *password)
{
    return backend.send("POST /api/auth/sign-in", {},
                        QByteArray("{\"email\":\"") + login + "\",\"password\":\"" + password + "\"}");
}

constexpr char admin[] = "admin@example.org";

} // namespace

// Guessing is slowed down, and nobody is locked out.
class ThrottleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guessingHasToWait_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QByteArray>("login");
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            for (const char *login : {admin, "nobody@example.org"})
                QTest::addRow("%s, %s", nameOf(engine), login) << engine << QByteArray(login);
        }
    }
    void guessingHasToWait()
    {
        QFETCH(Engine, engine);
        QFETCH(QByteArray, login);
        TestBackend backend(engine);
        backend.comeFrom("192.0.2.7");
        for (int i = 0; i < 5; ++i)
            QCOMPARE(signIn(backend, login.constData(), "wrong horse").status, 401);
        int before = 0;
        for (int i = 0; i < 4; ++i) {
            const quint64 hashes = passwordHashEvaluations();
            const Answer slowed = signIn(backend, login.constData(), personaPassword);
            QCOMPARE(slowed.status, 429);
            QCOMPARE(slowed.reason(), QByteArray("auth.too_many_failures"));
            // It costs the server nothing.
            QCOMPARE(passwordHashEvaluations(), hashes);
            const int seconds = slowed.headers.value("Retry-After").toInt();
            QVERIFY(seconds > before);
            before = seconds;
            // Upper case is the same login; the wait is as long as was said.
            backend.clock().advance(std::chrono::seconds(seconds) - std::chrono::milliseconds(1));
            QCOMPARE(signIn(backend, login.toUpper().constData(), "wrong horse").status, 429);
            backend.clock().advance(std::chrono::milliseconds(1));
            QCOMPARE(signIn(backend, login.constData(), "wrong horse").status, 401);
        }
        // Another address and another login are not concerned.
        QCOMPARE(signIn(backend, "owner@example.org", personaPassword).status, 200);
        backend.comeFrom("192.0.2.8");
        QCOMPARE(signIn(backend, admin, personaPassword).status, 200);
        // After an hour all is forgotten.
        backend.comeFrom("192.0.2.7");
        backend.clock().advance(std::chrono::hours(1));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(signIn(backend, login.constData(), "wrong horse").status, 401);
    }

    void aSuccessCostsNothing()
    {
        TestBackend backend(Engine::Sqlite);
        backend.comeFrom("192.0.2.7");
        for (int i = 0; i < 12; ++i) {
            QCOMPARE(signIn(backend, admin, "wrong horse").status, 401);
            QCOMPARE(signIn(backend, admin, personaPassword).status, 200);
        }
    }

    // Many addresses together slow strangers down, not those who sign in from where they always do.
    void manyAddressesSlowOnlyStrangers_data() { addEngineRows(); }
    void manyAddressesSlowOnlyStrangers()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        backend.comeFrom("198.51.100.1");
        QCOMPARE(signIn(backend, admin, personaPassword).status, 200);
        for (int i = 0; i < 20; ++i) {
            backend.comeFrom(QByteArray("203.0.113." + QByteArray::number(i)).constData());
            QCOMPARE(signIn(backend, admin, "wrong horse").status, 401);
        }
        backend.comeFrom("203.0.113.99");
        const Answer stranger = signIn(backend, admin, personaPassword);
        QCOMPARE(stranger.status, 429);
        QVERIFY(stranger.headers.value("Retry-After").toInt() >= 1);
        backend.comeFrom("198.51.100.1");
        QCOMPARE(signIn(backend, admin, personaPassword).status, 200);
        // Thirty days on it is an address like any other.
        backend.clock().advance(std::chrono::hours(24 * 31));
        for (int i = 0; i < 20; ++i) {
            backend.comeFrom(QByteArray("203.0.113." + QByteArray::number(i)).constData());
            QCOMPARE(signIn(backend, admin, "wrong horse").status, 401);
        }
        backend.comeFrom("198.51.100.1");
        QCOMPARE(signIn(backend, admin, personaPassword).status, 429);
    }

    // Whoever has an IPv6 network has all its addresses.
    void aNetworkIsOneAddress()
    {
        TestBackend backend(Engine::Sqlite);
        for (int i = 0; i < 5; ++i) {
            backend.comeFrom(QByteArray("2001:db8:1:2::" + QByteArray::number(i + 1)).constData());
            QCOMPARE(signIn(backend, admin, "wrong horse").status, 401);
        }
        backend.comeFrom("2001:db8:1:2:ffff::1");
        QCOMPARE(signIn(backend, admin, personaPassword).status, 429);
        backend.comeFrom("2001:db8:1:3::1");
        QCOMPARE(signIn(backend, admin, personaPassword).status, 200);
    }

    void clientsAreSlowedDownAsWell_data() { addEngineRows(); }
    void clientsAreSlowedDownAsWell()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const auto token = [&](const QByteArray &secret) {
            return backend.send("POST /api/token", {},
                                "{\"grant_type\":\"client_credentials\",\"client_id\":\"" +
                                    backend.place().clientId + "\",\"client_secret\":\"" + secret + "\"}");
        };
        backend.comeFrom("192.0.2.7");
        for (int i = 0; i < 10; ++i)
            QCOMPARE(token("wrong").status, 401);
        const Answer slowed = token(backend.place().clientSecret);
        QCOMPARE(slowed.status, 429);
        backend.clock().advance(std::chrono::seconds(slowed.headers.value("Retry-After").toInt()));
        QCOMPARE(token(backend.place().clientSecret).status, 200);
        // A success is written down once a day, not with each token.
        const QStringList seen = backend.query(QStringLiteral("select last_at from known_address"));
        backend.clock().advance(std::chrono::hours(1));
        QCOMPARE(token(backend.place().clientSecret).status, 200);
        QCOMPARE(backend.query(QStringLiteral("select last_at from known_address")), seen);
    }

    void linksCannotBeGuessed()
    {
        TestBackend backend(Engine::Sqlite);
        backend.comeFrom("192.0.2.7");
        const QByteArray body = R"({"token":"x","password":"long enough 1"})";
        for (int i = 0; i < 10; ++i)
            QCOMPARE(
                backend.send(i % 2 ? "POST /api/auth/invitation" : "POST /api/auth/password/reset", {}, body)
                    .status,
                404);
        QCOMPARE(backend.send("POST /api/auth/invitation", {}, body).status, 429);
        QCOMPARE(backend.send("POST /api/auth/second-factor", {}, R"({"challenge":"x","code":"1"})").status,
                 429);
    }

    // Neither logins nor addresses can be read in what is kept of failures.
    void nothingOfItIsReadable()
    {
        TestBackend backend(Engine::Sqlite);
        backend.comeFrom("192.0.2.7");
        QCOMPARE(signIn(backend, admin, "wrong horse").status, 401);
        QCOMPARE(signIn(backend, "owner@example.org", personaPassword).status, 200);
        const QString kept =
            backend
                .query(QStringLiteral(
                    "select subject from failed_attempt union select subject || address from known_address"))
                .join(u' ');
        QVERIFY(!kept.contains(u'@') && !kept.contains(QLatin1StringView("192.0.2")));
        QVERIFY(!kept.isEmpty());
    }
};

ULPAN_TEST(ThrottleTest)
#include "throttle_test.moc"
