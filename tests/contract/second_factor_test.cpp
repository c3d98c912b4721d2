#include "models/base/totp.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QJsonArray>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QByteArray credentials(Persona persona)
{
    return "{\"email\":\"" + TestBackend::loginOf(persona).toLatin1() + "\",\"password\":\"" +
           personaPassword + "\"}";
}

QByteArray text(const Answer &answer, const char *key)
{
    return answer.json()[QLatin1StringView(key)].toString().toLatin1();
}

// A persona with a second factor.
struct Enrolled
{
    QByteArray secret;
    QList<QByteArray> recoveryCodes;

    Enrolled(TestBackend &backend, const HttpHeaders &who)
    {
        const Answer begun = backend.send("POST /api/auth/second-factor/enrol", who,
                                          QByteArray("{\"password\":\"") + personaPassword + "\"}");
        secret = fromBase32(text(begun, "secret"));
        const Answer confirmed =
            backend.send("POST /api/auth/second-factor/confirm", who, "{\"code\":\"" + code(backend) + "\"}");
        for (const QJsonValue &recovery : confirmed.json()[QLatin1StringView("recovery_codes")].toArray())
            recoveryCodes << recovery.toString().toLatin1();
    }
    [[nodiscard]] QByteArray code(TestBackend &backend) const
    {
        return totpCode(secret, totpStep(backend.clock().now()));
    }
};

QByteArray challengeOf(TestBackend &backend, Persona persona)
{
    return text(backend.send("POST /api/auth/sign-in", {}, credentials(persona)), "challenge");
}

Answer complete(TestBackend &backend, const QByteArray &challenge, const QByteArray &code)
{
    return backend.send("POST /api/auth/second-factor", {},
                        "{\"challenge\":\"" + challenge + "\",\"code\":\"" + code + "\"}");
}

} // namespace

// Signing in with more than a password.
class SecondFactorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignInAsksForIt_data() { addEngineRows(); }
    void aSignInAsksForIt()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const Enrolled admin(backend, backend.as(Persona::Admin));
        QCOMPARE(admin.recoveryCodes.size(), 10);
        // The secret is readable nowhere.
        QVERIFY(!backend.query(QStringLiteral("select secret from second_factor"))
                     .join(u' ')
                     .contains(QString::fromLatin1(base32(admin.secret))));
        const Answer asked = backend.send("POST /api/auth/sign-in", {}, credentials(Persona::Admin));
        QCOMPARE(asked.status, 401);
        QCOMPARE(asked.reason(), QByteArray("auth.second_factor_required"));
        QVERIFY(!asked.body.contains("\"token\""));
        const QByteArray challenge = text(asked, "challenge");
        // The step was used to switch it on.
        QCOMPARE(complete(backend, challenge, admin.code(backend)).reason(), QByteArray("auth.code_wrong"));
        backend.clock().advance(std::chrono::seconds(30));
        const Answer done = complete(backend, challenge, admin.code(backend));
        QVERIFY2(done.status == 200, done.text());
        QCOMPARE(
            backend.send("GET /api/auth/me", {{"Authorization", "Bearer " + text(done, "token")}}).status,
            200);
        // A challenge is good once, for five minutes.
        QCOMPARE(complete(backend, challenge, admin.recoveryCodes.at(0)).reason(),
                 QByteArray("auth.challenge_lapsed"));
        const QByteArray late = challengeOf(backend, Persona::Admin);
        backend.clock().advance(std::chrono::minutes(5));
        QCOMPARE(complete(backend, late, admin.recoveryCodes.at(0)).reason(),
                 QByteArray("auth.challenge_lapsed"));
        // A recovery code is good once, however it is typed.
        QCOMPARE(complete(backend, challengeOf(backend, Persona::Admin),
                          ' ' + admin.recoveryCodes.at(0).toUpper().replace('-', ' '))
                     .status,
                 200);
        QCOMPARE(complete(backend, challengeOf(backend, Persona::Admin), admin.recoveryCodes.at(0)).reason(),
                 QByteArray("auth.code_wrong"));
        QCOMPARE(backend.query(QStringLiteral("select count(*) from recovery_code where member_id = ?"),
                               {backend.memberOf(Persona::Admin)}),
                 QStringList(QStringLiteral("9")));
    }

    void codesCannotBeGuessed_data() { addEngineRows(); }
    void codesCannotBeGuessed()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const Enrolled admin(backend, backend.as(Persona::Admin));
        QByteArray challenge = challengeOf(backend, Persona::Admin);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(complete(backend, challenge, "none").status, 401);
        const Answer slowed = complete(backend, challenge, admin.recoveryCodes.at(0));
        QCOMPARE(slowed.status, 429);
        const int seconds = slowed.headers.value("Retry-After").toInt();
        QVERIFY(seconds >= 1);
        backend.clock().advance(std::chrono::seconds(seconds));
        // A new challenge is no new chance, and the old one has had its tries.
        QCOMPARE(complete(backend, challenge, admin.recoveryCodes.at(0)).reason(),
                 QByteArray("auth.challenge_lapsed"));
        QCOMPARE(complete(backend, challengeOf(backend, Persona::Admin), admin.recoveryCodes.at(0)).status,
                 200);
    }

    void anOperatorCannotDoWithout_data() { addEngineRows(); }
    void anOperatorCannotDoWithout()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const QByteArray hash = hashPassword(QLatin1StringView(personaPassword));
        QVERIFY(backend.live().asSystem({}, [&](Context &context) {
            return backend.live().access().createMember(context, Role::Operator,
                                                        QStringLiteral("new@example.org"), hash);
        }));
        const Answer in =
            backend.send("POST /api/auth/sign-in", {},
                         QByteArray(R"({"email":"new@example.org","password":")") + personaPassword + "\"}");
        QCOMPARE(in.status, 200);
        QCOMPARE(in.json()[QLatin1StringView("user")][QLatin1StringView("pending")].toString(),
                 QStringLiteral("auth.second_factor_needed"));
        const HttpHeaders fresh{{"Authorization", "Bearer " + text(in, "token")}};
        const Answer shut = backend.send("GET /api/institutions", fresh);
        QCOMPARE(shut.status, 403);
        QCOMPARE(shut.reason(), QByteArray("auth.second_factor_needed"));
        // Whoever finds this sign-in has not the password, and makes no second factor of theirs.
        for (const char *body : {"", R"({"password":""})", R"({"password":"wrong horse 42"})"}) {
            const Answer wrong = backend.send("POST /api/auth/second-factor/enrol", fresh, body);
            QVERIFY2(wrong.status == 422 && wrong.body.contains("\"password\":["), wrong.text());
        }
        const HttpHeaders found{{"Authorization", "Bearer " + text(backend.send("POST /api/auth/sign-in", {},
            QByteArray(R"({"email":"new@example.org","password":")") + personaPassword + "\"}"), "token")}};
        QCOMPARE(backend.send("GET /api/auth/me", found).status, 200);
        const Enrolled enrolled(backend, fresh);
        QCOMPARE(enrolled.recoveryCodes.size(), 10);
        // Sign-ins without the factor do not become ones with it.
        QCOMPARE(backend.send("GET /api/auth/me", found).status, 401);
        QCOMPARE(backend.send("GET /api/institutions", fresh).status, 200);
        QCOMPARE(backend
                     .send("POST /api/auth/second-factor/disable", fresh,
                           QByteArray("{\"password\":\"") + personaPassword + "\",\"code\":\"" +
                               enrolled.recoveryCodes.at(0) + "\"}")
                     .reason(),
                 QByteArray("second_factor.required"));
    }

    // What has only a password is let near nothing but what it lacks.
    void aHalfSignInIsOpenToLittle()
    {
        TestBackend backend(Engine::Sqlite);
        QCOMPARE(backend.send("PATCH /api/institutions/alpha", backend.as(Persona::Owner), R"({"require_second_factor":true})").status, 200);
        const HttpHeaders half = backend.as(Persona::Owner);
        for (const char *shut : {"GET /api/test/outbox", "POST /api/auth/second-factor/recovery-codes", "POST /api/auth/second-factor/disable",
                                 "GET /api/institutions/alpha/members", "POST /api/integrations/tokens"})
            QCOMPARE(backend.send(shut, half, QByteArrayView(shut).startsWith("POST") ? "{}" : "").reason(), QByteArray("auth.second_factor_needed"));
        QCOMPARE(backend.send("GET /api/auth/me", half).status, 200);
        QCOMPARE(backend.send("POST /api/auth/password", half, "{}").status, 422);
        QCOMPARE(backend.send("POST /api/auth/second-factor/enrol", half, "{}").status, 422);
        QCOMPARE(backend.send("POST /api/auth/second-factor/confirm", half, R"({"code":"1"})").reason(), QByteArray("second_factor.missing"));
        QCOMPARE(backend.send("GET /healthz", half).status, 200);
        QCOMPARE(backend.send("POST /api/auth/sign-out", half).status, 204);
    }

    // Nobody guesses the code of a factor that somebody else is just switching on.
    void firstCodesCannotBeGuessed_data() { addEngineRows(); }
    void firstCodesCannotBeGuessed()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        QCOMPARE(backend.send("POST /api/auth/second-factor/enrol", admin, QByteArray("{\"password\":\"") + personaPassword + "\"}").status, 200);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(backend.send("POST /api/auth/second-factor/confirm", admin, R"({"code":"none"})").status, 422);
        QCOMPARE(backend.send("POST /api/auth/second-factor/confirm", admin, R"({"code":"none"})").status, 429);
    }

    // What was begun and left is worth nothing an hour later.
    void whatIsNotConfirmedLapses_data() { addEngineRows(); }
    void whatIsNotConfirmedLapses()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const auto enrol = [&] {
            return backend.send("POST /api/auth/second-factor/enrol", admin, QByteArray("{\"password\":\"") + personaPassword + "\"}");
        };
        const auto confirm = [&](const Answer &begun) {
            const QByteArray secret = fromBase32(text(begun, "secret"));
            return backend.send("POST /api/auth/second-factor/confirm", admin, "{\"code\":\"" + totpCode(secret, totpStep(backend.clock().now())) + "\"}");
        };
        const Answer first = enrol();
        backend.clock().advance(std::chrono::minutes(60));
        const Answer late = confirm(first);
        QCOMPARE(late.status, 409);
        QCOMPARE(late.reason(), QByteArray("second_factor.lapsed"));
        const Answer again = enrol();
        QCOMPARE(again.status, 200);
        backend.clock().advance(std::chrono::minutes(59));
        QCOMPARE(confirm(again).status, 200);
    }

    void itIsBegunWithThePassword_data() { addEngineRows(); }
    void itIsBegunWithThePassword()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        for (const char *body : {"", R"({"password":""})", R"({"password":"wrong horse 42"})"}) {
            const Answer refused = backend.send("POST /api/auth/second-factor/enrol", admin, body);
            QVERIFY2(refused.status == 422 && refused.body.contains("\"password\":["), refused.text());
        }
        QCOMPARE(backend.query(QStringLiteral("select count(*) from second_factor where confirmed_at is null")),
                 QStringList(QStringLiteral("0")));
        QCOMPARE(Enrolled(backend, admin).recoveryCodes.size(), 10);
        // An institution that requires one makes no exception for sign-ins that are there.
        QCOMPARE(backend.send("PATCH /api/institutions/beta", backend.as(Persona::OtherAdmin), R"({"require_second_factor":true})").status, 200);
        QCOMPARE(backend.send("POST /api/auth/second-factor/enrol", backend.as(Persona::OtherAdmin)).status, 422);
    }

    void whoHasLostItIsLetInAgain_data() { addEngineRows(); }
    void whoHasLostItIsLetInAgain()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin), owner = backend.as(Persona::Owner);
        const Enrolled support(backend, backend.as(Persona::Support)), boss(backend, owner), self(backend, admin);
        const auto reset = [&](Persona whom, const HttpHeaders &who) {
            return backend.send("POST /api/institutions/alpha/members/" + QByteArray::number(backend.memberOf(whom)) + "/second-factor/reset", who);
        };
        QCOMPARE(reset(Persona::Owner, admin).reason(), QByteArray("auth.role_too_low"));
        QCOMPARE(reset(Persona::Admin, admin).reason(), QByteArray("second_factor.own"));
        QCOMPARE(reset(Persona::Learner, admin).reason(), QByteArray("second_factor.missing"));
        QCOMPARE(reset(Persona::OtherAdmin, admin).status, 404);
        QCOMPARE(reset(Persona::Support, backend.as(Persona::OtherAdmin)).status, 404);
        QCOMPARE(reset(Persona::Support, backend.withToken(Persona::Owner, QStringLiteral("members:write"))).reason(),
                 QByteArray("auth.sign_in_needed"));
        QVERIFY(!challengeOf(backend, Persona::Support).isEmpty());
        const HttpHeaders before = backend.as(Persona::Support);
        QCOMPARE(reset(Persona::Support, admin).status, 204);
        QCOMPARE(backend.send("GET /api/auth/me", before).status, 401);
        QCOMPARE(backend.send("POST /api/auth/sign-in", {}, credentials(Persona::Support)).status, 200);
        const QString ofSupport = QStringLiteral(" where action = 'member.second_factor_reset' and record_id = %1").arg(backend.memberOf(Persona::Support));
        QCOMPARE(backend.query(QStringLiteral("select actor_id from audit_entry") + ofSupport), QStringList{QString::number(backend.memberOf(Persona::Admin))});
        QCOMPARE(backend.query(QStringLiteral("select count(*) from event where type = 'member.second_factor_reset'")), QStringList{QStringLiteral("1")});
        QCOMPARE(backend.query(QStringLiteral("select template || ' ' || recipient from mail order by id desc limit 1")),
                 QStringList{QStringLiteral("second_factor_reset ") + TestBackend::loginOf(Persona::Support)});
        QCOMPARE(reset(Persona::Support, admin).reason(), QByteArray("second_factor.missing"));
    }

    void anInstitutionCanRequireIt()
    {
        TestBackend backend(Engine::Sqlite);
        QCOMPARE(backend
                     .send("PATCH /api/institutions/alpha", backend.as(Persona::Owner),
                           R"({"require_second_factor":true})")
                     .status,
                 200);
        QCOMPARE(backend.send("GET /api/institutions/alpha/members", backend.as(Persona::Admin)).reason(),
                 QByteArray("auth.second_factor_needed"));
        QCOMPARE(backend.send("GET /api/institutions/alpha/members", backend.as(Persona::Support)).status,
                 200);
        QCOMPARE(backend.send("GET /api/institutions/beta/members", backend.as(Persona::OtherAdmin)).status,
                 200);
        const Enrolled admin(backend, backend.as(Persona::Admin));
        QCOMPARE(backend.send("GET /api/institutions/alpha/members", backend.as(Persona::Admin)).status, 200);
    }

    void switchingItOffTakesBothFactors_data() { addEngineRows(); }
    void switchingItOffTakesBothFactors()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const Enrolled enrolled(backend, admin);
        const auto off = [&](const char *password, const QByteArray &code) {
            return backend.send("POST /api/auth/second-factor/disable", admin,
                                QByteArray("{\"password\":\"") + password + "\",\"code\":\"" + code + "\"}");
        };
        QCOMPARE(backend.send("POST /api/auth/second-factor/enrol", admin).reason(),
                 QByteArray("second_factor.exists"));
        QVERIFY(off("wrong horse 42", enrolled.recoveryCodes.at(0)).body.contains("\"password\":["));
        QVERIFY(off(personaPassword, "none").body.contains("\"code\":["));
        const Answer renewed = backend.send("POST /api/auth/second-factor/recovery-codes", admin,
                                            "{\"code\":\"" + enrolled.recoveryCodes.at(0) + "\"}");
        QCOMPARE(renewed.status, 200);
        QVERIFY(off(personaPassword, enrolled.recoveryCodes.at(1)).body.contains("\"code\":["));
        const QByteArray code = renewed.json()[QLatin1StringView("recovery_codes")][3].toString().toLatin1();
        QCOMPARE(off(personaPassword, code).status, 204);
        QCOMPARE(backend.send("POST /api/auth/sign-in", {}, credentials(Persona::Admin)).status, 200);
        QCOMPARE(backend.query(QStringLiteral("select template from mail order by id")),
                 (QStringList{QStringLiteral("second_factor_on"), QStringLiteral("second_factor_off")}));
        QCOMPARE(backend
                     .send("POST /api/auth/second-factor/enrol",
                           backend.withToken(Persona::Admin, QStringLiteral("members:read")))
                     .reason(),
                 QByteArray("auth.sign_in_needed"));
    }
};

ULPAN_TEST(SecondFactorTest)
#include "second_factor_test.moc"
