#include "models/base/crypto.h"
#include "tests/support/json_compare.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QJsonArray>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

Answer signIn(TestBackend &backend, const QString &login, const char *password)
{
    return backend.send("POST /api/auth/sign-in", {},
                        "{\"email\":\"" + login.toUtf8() + "\",\"password\":\"" + password + "\"}");
}

int statusOf(TestBackend &backend, const HttpHeaders &credential)
{
    return backend.send("GET /api/auth/me", credential).status;
}

QStringList abilitiesOf(TestBackend &backend, const HttpHeaders &credential)
{
    QStringList abilities;
    for (const QJsonValue &ability :
         backend.send("GET /api/auth/me", credential).json()[QLatin1StringView("abilities")].toArray())
        abilities << ability.toString();
    return abilities;
}

void execute(TestBackend &backend, const QString &sql)
{
    QVERIFY(backend.store().write([&](Connection &database) { return database.execute(sql); }));
}

} // namespace

// Who gets in with what, and when no longer.
class AccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Neither the words nor the work tell whether there is such a login.
    void everyWrongSignInIsTheSame()
    {
        TestBackend backend(Engine::Sqlite);
        execute(backend,
                QStringLiteral("update member set status = 'suspended' where login = 'support@example.org'"));
        struct Attempt
        {
            const char *name;
            QString login;
            const char *password;
        };
        const Attempt attempts[] = {
            {"unknown login", QStringLiteral("nobody@example.org"), "some password"},
            {"wrong password", TestBackend::loginOf(Persona::Admin), "some password"},
            {"a password with more behind", TestBackend::loginOf(Persona::Admin), "correct horse 42 "},
            {"member without a password", QStringLiteral("dana@alpha.example.org"), "some password"},
            {"suspended member", TestBackend::loginOf(Persona::Support), personaPassword},
        };
        QByteArray first;
        for (const Attempt &attempt : attempts) {
            const quint64 before = passwordHashEvaluations();
            const Answer answer = signIn(backend, attempt.login, attempt.password);
            QVERIFY2(passwordHashEvaluations() - before == 1, attempt.name);
            QCOMPARE(answer.status, 401);
            if (first.isEmpty())
                first = answer.body;
            COMPARE_JSON(answer.body, first);
        }
        QCOMPARE(backend.query(QStringLiteral("select count(*) from audit_entry where action = "
                                              "'member.signed_in' and actor_name = 'nobody@example.org'")),
                 QStringList{QStringLiteral("0")});
    }

    // Blanks at its ends are part of a password wherever it is set and asked.
    void aPasswordIsTakenAsItIsTyped()
    {
        TestBackend backend(Engine::Sqlite);
        const QByteArray path =
            "/api/institutions/alpha/members/" + QByteArray::number(backend.place().learner);
        QCOMPARE(backend.send("PATCH " + path, backend.as(Persona::Admin), R"({"password":" two blanks "})")
                     .status,
                 200);
        const QString login = QStringLiteral("dana@alpha.example.org");
        QCOMPARE(signIn(backend, login, " two blanks ").status, 200);
        QCOMPARE(signIn(backend, login, "two blanks").status, 401);
    }

    void signingInIsNoted()
    {
        TestBackend backend(Engine::Sqlite);
        const Answer answer =
            signIn(backend, TestBackend::loginOf(Persona::Teacher).toUpper(), personaPassword);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("Cache-Control"), QByteArray("no-store"));
        QCOMPARE(backend.query(QStringLiteral("select action || ' ' || actor_name || ' ' || actor_kind from "
                                              "audit_entry order by id desc limit 1")),
                 QStringList{QStringLiteral("member.signed_in teacher@example.org member")});
    }

    void aSignInEndsAfterTwelveHours()
    {
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders admin = backend.signedInAnew(Persona::Admin);
        backend.clock().advance(std::chrono::hours(12));
        QCOMPARE(statusOf(backend, admin), 401);
    }

    void aTokenEndsWhenItSays()
    {
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders brief = backend.withToken(Persona::Admin, QStringLiteral("members:read"),
                                                    backend.clock().now().plusSeconds(60));
        const HttpHeaders lasting = backend.withToken(Persona::Admin, QStringLiteral("members:read"));
        backend.clock().advance(std::chrono::seconds(59));
        QCOMPARE(statusOf(backend, brief), 200);
        backend.clock().advance(std::chrono::seconds(1));
        QCOMPARE(statusOf(backend, brief), 401);
        backend.clock().advance(std::chrono::hours(24 * 365));
        QCOMPARE(statusOf(backend, lasting), 200);
    }

    void aClientsTokenEndsAfterAnHour()
    {
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders client = backend.withClient(backend.place());
        backend.clock().advance(std::chrono::seconds(3599));
        QCOMPARE(statusOf(backend, client), 200);
        backend.clock().advance(std::chrono::seconds(1));
        QCOMPARE(statusOf(backend, client), 401);
    }

    void rotatingASecretEndsItsTokens()
    {
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders client = backend.withClient(backend.place()),
                          other = backend.withClient(backend.otherPlace());
        execute(
            backend,
            QStringLiteral("update client_credential set generation = generation + 1 where client_id = '%1'")
                .arg(QLatin1StringView(backend.place().clientId)));
        QCOMPARE(statusOf(backend, client), 401);
        QCOMPARE(statusOf(backend, other), 200);
        QCOMPARE(statusOf(backend, backend.withClient(backend.place())), 200);
    }

    void signingOutEndsWhatWasPresentedAlone()
    {
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders one = backend.signedInAnew(Persona::Admin),
                          two = backend.signedInAnew(Persona::Admin);
        const HttpHeaders token = backend.withToken(Persona::Admin, QStringLiteral("members:read"));
        QCOMPARE(backend.send("POST /api/auth/sign-out", one).status, 204);
        QCOMPARE(statusOf(backend, one), 401);
        QCOMPARE(statusOf(backend, two), 200);
        QCOMPARE(statusOf(backend, token), 200);
        QCOMPARE(backend.send("POST /api/auth/sign-out", token).status, 204);
        QCOMPARE(statusOf(backend, token), 401);
    }

    // Each says in the audit what has ended; other JWTs of the same client do not end with it.
    void programsSignOut_data() { addEngineRows(); }
    void programsSignOut()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders token = backend.withToken(Persona::Admin, QStringLiteral("members:read"));
        const HttpHeaders one = backend.withClient(backend.place()), two = backend.withClient(backend.place());
        const QString before = backend.query(QStringLiteral("select coalesce(max(id), 0) from audit_entry")).value(0);
        for (const HttpHeaders &who : {token, one}) {
            QCOMPARE(backend.send("POST /api/auth/sign-out", who).status, 204);
            QCOMPARE(statusOf(backend, who), 401);
        }
        QCOMPARE(statusOf(backend, two), 200);
        QCOMPARE(backend.query(QStringLiteral("select action from audit_entry where id > %1 order by id").arg(before)),
                 (QStringList{QStringLiteral("access_token.revoked"), QStringLiteral("client_credential.signed_out")}));
        // Nothing is kept of it once it had ended by itself.
        backend.clock().advance(std::chrono::hours(1));
        QCOMPARE(statusOf(backend, two), 401);
        QCOMPARE(backend.send("POST /api/auth/sign-out", backend.withClient(backend.place())).status, 204);
        QCOMPARE(backend.query(QStringLiteral("select count(*) from ended_jwt")), QStringList{QStringLiteral("1")});
    }

    void aSuspendedInstitutionIsShutAtOnce()
    {
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders signedIn = backend.as(Persona::Owner),
                          token = backend.withToken(Persona::Owner, QStringLiteral("members:read")),
                          client = backend.withClient(backend.place());
        const auto statuses = [&] {
            return QList<int>{statusOf(backend, signedIn), statusOf(backend, token),
                              statusOf(backend, client)};
        };
        QCOMPARE(statuses(), (QList<int>{200, 200, 200}));
        QCOMPARE(backend
                     .send("PATCH /api/institutions/alpha", backend.as(Persona::Operator),
                           R"({"status":"suspended"})")
                     .status,
                 200);
        QCOMPARE(statuses(), (QList<int>{401, 401, 401}));
        QCOMPARE(signIn(backend, TestBackend::loginOf(Persona::Owner), personaPassword).status, 403);
        QCOMPARE(statusOf(backend, backend.withClient(backend.place())), 401);
        QCOMPARE(statusOf(backend, backend.as(Persona::Operator)), 200);
        QCOMPARE(statusOf(backend, backend.as(Persona::OtherAdmin)), 200);
        QCOMPARE(backend
                     .send("PATCH /api/institutions/alpha", backend.as(Persona::Operator),
                           R"({"status":"active"})")
                     .status,
                 200);
        // What has ended does not begin again: people sign in anew, programs ask for a new JWT; API tokens were never ended.
        QCOMPARE(statuses(), (QList<int>{401, 200, 401}));
        QCOMPARE(statusOf(backend, backend.signedInAnew(Persona::Owner)), 200);
        QCOMPARE(statusOf(backend, backend.withClient(backend.place())), 200);
    }

    // Whoever had got in with the old password is out; API tokens are no password's.
    void aPasswordThatAnAdminSetsEndsSignIns()
    {
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders signedIn = backend.as(Persona::Teacher);
        const HttpHeaders token = backend.withToken(Persona::Teacher, QStringLiteral("members:read"));
        QCOMPARE(statusOf(backend, signedIn), 200);
        const QByteArray teacher = QByteArray::number(backend.memberOf(Persona::Teacher));
        QCOMPARE(backend.send("PATCH /api/institutions/alpha/members/" + teacher, backend.as(Persona::Owner),
                              R"({"password":"another horse 43"})")
                     .status,
                 200);
        QCOMPARE(statusOf(backend, signedIn), 401);
        QCOMPARE(statusOf(backend, token), 200);
    }

    void onlyAnOperatorSuspends()
    {
        TestBackend backend(Engine::Sqlite);
        const Answer answer = backend.send("PATCH /api/institutions/alpha", backend.as(Persona::Owner),
                                           R"({"status":"suspended","city":"Akko"})");
        QCOMPARE(answer.reason(), QByteArray("institution.operators_only"));
        QCOMPARE(backend.query(QStringLiteral("select status || ' ' || coalesce(city, '') from institution where slug = 'alpha'")),
                 QStringList{QStringLiteral("active ")});
    }

    void aSuspendedMemberIsShutAtOnce()
    {
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders token = backend.withToken(Persona::Support, QStringLiteral("members:read"));
        execute(backend,
                QStringLiteral("update member set status = 'suspended' where login = 'support@example.org'"));
        QCOMPARE(statusOf(backend, token), 401);
        QCOMPARE(statusOf(backend, backend.as(Persona::Support)), 401);
    }

    void aTokenNeverDoesMoreThanItsMember()
    {
        TestBackend backend(Engine::Sqlite);
        const Answer made =
            backend.send("POST /api/integrations/tokens", backend.as(Persona::Admin),
                         R"({"name":"All","abilities":["members:write","members:read"]})");
        QCOMPARE(made.status, 201);
        const HttpHeaders token{
            {"Authorization", "Bearer " + made.json()[QLatin1StringView("token")].toString().toLatin1()}};
        QCOMPARE(abilitiesOf(backend, token),
                 (QStringList{QStringLiteral("members:read"), QStringLiteral("members:write")}));
        // What its member may no longer, it may no longer.
        execute(backend,
                QStringLiteral("update member set role = 'support' where login = 'admin@example.org'"));
        QCOMPARE(abilitiesOf(backend, token), QStringList{QStringLiteral("members:read")});
    }

    void anUnknownAbilityIsNamed()
    {
        TestBackend backend(Engine::Sqlite);
        const Answer answer = backend.send("POST /api/integrations/tokens", backend.as(Persona::Admin),
                                           R"({"name":"X","abilities":["members:read","members:eat"]})");
        QCOMPARE(answer.status, 422);
        QVERIFY2(answer.body.contains("members:eat"), answer.text().constData());
    }

    void noByteOfATokenCanBeChanged()
    {
        TestBackend backend(Engine::Sqlite);
        const QByteArray good =
            backend.withToken(Persona::Admin, QStringLiteral("members:read")).value("Authorization");
        QCOMPARE(statusOf(backend, {{"Authorization", good}}), 200);
        for (qsizetype i = 7; i < good.size(); ++i) {
            QByteArray changed = good;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            QVERIFY2(statusOf(backend, {{"Authorization", changed}}) == 401, qPrintable(QString::number(i)));
        }
        QCOMPARE(statusOf(backend, {{"Authorization", good + 'A'}}), 401);
        QCOMPARE(statusOf(backend, {{"Authorization", good.chopped(1)}}), 401);
    }

    // Everybody else belongs to an institution; one who does not must not see them all.
    void aMemberOfNoInstitutionIsNobody()
    {
        TestBackend backend(Engine::Sqlite);
        execute(backend, QStringLiteral("update access_token set institution_id = null where member_id = %1")
                             .arg(backend.memberOf(Persona::Admin)));
        QCOMPARE(statusOf(backend, backend.as(Persona::Admin)), 401);
        QCOMPARE(statusOf(backend, backend.as(Persona::Operator)), 200);
    }
};

ULPAN_TEST(AccessTest)
#include "access_test.moc"
