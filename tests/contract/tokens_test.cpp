#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QJsonArray>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

HttpHeaders bearer(const QByteArray &token)
{
    return {{"Authorization", "Bearer " + token}};
}

QByteArray text(const Answer &answer, const char *key)
{
    return answer.json()[QLatin1StringView(key)].toString().toLatin1();
}

int statusOf(TestBackend &backend, const HttpHeaders &who)
{
    return backend.send("GET /api/auth/me", who).status;
}

} // namespace

// API tokens and client credentials over their life.
class TokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenIsShownOnce_data() { addEngineRows(); }
    void aTokenIsShownOnce()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const Answer made = backend.send(
            "POST /api/integrations/tokens", admin,
            R"({"name":"Sync","abilities":["members:read","entities:read"],"expires_at":"2100-01-01T00:00:00Z"})");
        QCOMPARE(made.status, 201);
        const QByteArray plain = text(made, "token"), id = text(made, "id");
        QCOMPARE(made.headers.value("Location"), "http://localhost/api/integrations/tokens/" + id);
        const Answer list = backend.send("GET /api/integrations/tokens", admin);
        QVERIFY(!list.body.contains(plain.mid(17)));
        const QJsonObject row = list.json()[QLatin1StringView("data")][0].toObject();
        QCOMPARE(row.keys(),
                 (QStringList{QStringLiteral("abilities"), QStringLiteral("created_at"),
                              QStringLiteral("created_by"), QStringLiteral("expires_at"),
                              QStringLiteral("id"), QStringLiteral("last_used_at"), QStringLiteral("name")}));
        QVERIFY(row[QLatin1StringView("last_used_at")].isNull());
        QCOMPARE(row[QLatin1StringView("expires_at")].toString(), QStringLiteral("2100-01-01T00:00:00.000Z"));
        QCOMPARE(statusOf(backend, bearer(plain)), 200);
        QCOMPARE(
            backend.send("DELETE /api/integrations/tokens/" + id, backend.as(Persona::OtherAdmin)).status,
            404);
        QCOMPARE(backend.send("DELETE /api/integrations/tokens/" + id, admin).status, 204);
        QCOMPARE(statusOf(backend, bearer(plain)), 401);
        QCOMPARE(backend.send("DELETE /api/integrations/tokens/" + id, admin).reason(),
                 QByteArray("token.not_found"));
        // A sign-in is no API token.
        const QByteArray signIn = backend.as(Persona::Owner).value("Authorization").split('_').at(1);
        QCOMPARE(backend.send("DELETE /api/integrations/tokens/" + signIn, admin).status, 404);
    }

    void nobodyGivesWhatTheyHaveNot()
    {
        TestBackend backend(Engine::Sqlite);
        for (const char *path : {"POST /api/integrations/tokens", "POST /api/integrations/credentials"}) {
            const Answer beyond =
                backend.send(path, backend.as(Persona::Admin),
                             R"({"name":"X","abilities":["members:read","billing:manage"]})");
            QCOMPARE(beyond.status, 403);
            QCOMPARE(beyond.reason(), QByteArray("token.ability_beyond"));
            QVERIFY(beyond.body.contains("billing:manage") && !beyond.body.contains("members:read"));
            QCOMPARE(
                backend
                    .send(path, backend.as(Persona::Owner), R"({"name":"X","abilities":["billing:manage"]})")
                    .status,
                201);
            const HttpHeaders narrow =
                backend.withToken(Persona::Owner, QStringLiteral("tokens:manage members:read"));
            QCOMPARE(backend.send(path, narrow, R"({"name":"X","abilities":["members:write"]})").status, 403);
        }
        const Answer past =
            backend.send("POST /api/integrations/tokens", backend.as(Persona::Admin),
                         R"({"name":"X","abilities":["members:read"],"expires_at":"2020-01-01T00:00:00Z"})");
        QCOMPARE(past.status, 422);
        QVERIFY(past.body.contains("\"expires_at\":["));
    }

    void useIsRecordedAndNarrows_data() { addEngineRows(); }
    void useIsRecordedAndNarrows()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const HttpHeaders token =
            backend.withToken(Persona::Admin, QStringLiteral("members:read entities:read audit:read"));
        const QByteArray path = "/api/integrations/tokens/" + token.value("Authorization").split('_').at(1);
        QCOMPARE(backend.send("POST " + path + "/narrow", admin).reason(), QByteArray("token.unused"));
        backend.comeFrom("192.0.2.7");
        for (int i = 0; i < 3; ++i)
            QCOMPARE(backend.send("GET /api/institutions/alpha/members", token).status, 200);
        backend.comeFrom("192.0.2.8");
        QCOMPARE(backend.send("GET /api/institutions/alpha/entities", token).status, 200);
        QCOMPARE(backend.send("POST /api/institutions/alpha/entities", token, R"({"name":"X"})").status, 403);
        const QJsonObject usage = backend.send("GET " + path + "/usage", admin).json();
        QCOMPARE(usage[QLatin1StringView("unused_abilities")].toArray(),
                 QJsonArray{QStringLiteral("audit:read")});
        const QJsonArray operations = usage[QLatin1StringView("operations")].toArray();
        QCOMPARE(operations.size(), 2);
        QCOMPARE(operations[1][QLatin1StringView("operation")].toString(), QStringLiteral("learners.list"));
        QCOMPARE(operations[1][QLatin1StringView("uses")].toInt(), 3);
        QCOMPARE(operations[1][QLatin1StringView("addresses")].toArray(),
                 QJsonArray{QStringLiteral("192.0.2.7")});
        const Answer narrowed = backend.send("POST " + path + "/narrow", admin);
        QCOMPARE(narrowed.json()[QLatin1StringView("abilities")].toArray(),
                 (QJsonArray{QStringLiteral("entities:read"), QStringLiteral("members:read")}));
        QVERIFY(!backend.send("GET " + path + "/usage", admin)
                     .json()[QLatin1StringView("operations")]
                     .toArray()
                     .isEmpty());
        QVERIFY(!backend.send("GET /api/integrations/tokens", admin)
                     .json()[QLatin1StringView("data")][0][QLatin1StringView("last_used_at")]
                     .isNull());
        // A month later nothing of it counts.
        backend.clock().advance(std::chrono::hours(24 * 32));
        QCOMPARE(backend.send("GET /api/auth/me", token).status, 200);
        const QJsonObject later =
            backend.send("GET " + path + "/usage", backend.signedInAnew(Persona::Admin)).json();
        QCOMPARE(later[QLatin1StringView("used_abilities")].toArray(), QJsonArray());
    }

    // Also of what nobody has written yet; another institution's are not there.
    void useOfClientCredentialsIsTold_data() { addEngineRows(); }
    void useOfClientCredentialsIsTold()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const QString id = backend.query(QStringLiteral("select id from client_credential where client_id = ?"),
                                         {QString::fromLatin1(backend.place().clientId)})
                               .value(0);
        const QByteArray path = "GET /api/integrations/credentials/" + id.toLatin1() + "/usage";
        const QJsonObject before = backend.send(path, admin).json();
        QCOMPARE(before[QLatin1StringView("id")].toString(), QString::fromLatin1(backend.place().clientId));
        QVERIFY(before[QLatin1StringView("used_abilities")].toArray().isEmpty());
        QVERIFY(!before[QLatin1StringView("unused_abilities")].toArray().isEmpty());
        const HttpHeaders client = backend.withClient(backend.place());
        backend.comeFrom("192.0.2.9");
        QCOMPARE(backend.send("GET /api/institutions/alpha/members", client).status, 200);
        const QJsonObject usage = backend.send(path, admin).json();
        QCOMPARE(usage[QLatin1StringView("used_abilities")].toArray(), QJsonArray{QStringLiteral("members:read")});
        const QJsonArray operations = usage[QLatin1StringView("operations")].toArray();
        QCOMPARE(operations.last()[QLatin1StringView("operation")].toString(), QStringLiteral("learners.list"));
        QCOMPARE(operations.last()[QLatin1StringView("addresses")].toArray(), QJsonArray{QStringLiteral("192.0.2.9")});
        QCOMPARE(backend.send(path, backend.as(Persona::OtherAdmin)).status, 404);
        QCOMPARE(backend.send(path, backend.as(Persona::Support)).status, 403);
    }

    // What only some calls of an operation need is used, whichever of them came last.
    void whatOneCallNeededStaysUsed_data() { addEngineRows(); }
    void whatOneCallNeededStaysUsed()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders token = backend.withToken(
            Persona::Admin, QStringLiteral("members:write entities:write sessions:write members:read"));
        const QByteArray path = "/api/integrations/tokens/" + token.value("Authorization").split('_').at(1);
        backend.comeFrom("192.0.2.7");
        int people = 0;
        for (const char *entity : {R"({"identifier":"New","create":1})", R"({"identifier":"Haifa"},"assignation":1)", R"({"identifier":"Haifa"})"}) {
            const Answer made = backend.send("POST /api/insertLearner", token,
                                             R"({"lastname":"A","firstname":"B","civility":"mme","login":"p)" + QByteArray::number(++people) +
                                                 R"(@example.org","entity":)" + entity + '}');
            QVERIFY2(made.status == 200, made.text().constData());
            backend.live().settleUses();
            backend.clock().advance(std::chrono::minutes(2));
        }
        const HttpHeaders admin = backend.as(Persona::Admin);
        const QJsonObject usage = backend.send("GET " + path + "/usage", admin).json();
        QCOMPARE(usage[QLatin1StringView("unused_abilities")].toArray(), QJsonArray{QStringLiteral("members:read")});
        QCOMPARE(backend.send("POST " + path + "/narrow", admin).json()[QLatin1StringView("abilities")].toArray().size(), 3);
    }

    // A sign-in lasts while it is used, and reading writes at most every five minutes.
    void aSignInSlides_data() { addEngineRows(); }
    void aSignInSlides()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.signedInAnew(Persona::Admin);
        const QString id = QString::fromLatin1(admin.value("Authorization").split('_').at(1));
        const auto expiry = [&] {
            backend.live().settleUses();
            return backend
                .query(QStringLiteral("select expires_at from access_token where public_id = ?"), {id})
                .value(0);
        };
        const QString first = expiry();
        backend.clock().advance(std::chrono::minutes(5) - std::chrono::milliseconds(1));
        QCOMPARE(statusOf(backend, admin), 200);
        QCOMPARE(expiry(), first);
        backend.clock().advance(std::chrono::milliseconds(1));
        QCOMPARE(statusOf(backend, admin), 200);
        QVERIFY(expiry() > first);
        for (int i = 0; i < 3; ++i) {
            backend.clock().advance(std::chrono::hours(11));
            QCOMPARE(statusOf(backend, admin), 200);
            backend.live().settleUses();
        }
        backend.clock().advance(std::chrono::hours(12));
        QCOMPARE(statusOf(backend, admin), 401);
    }

    void aCredentialsSecretsAreRenewedEachOnItsOwn_data() { addEngineRows(); }
    void aCredentialsSecretsAreRenewedEachOnItsOwn()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const Answer made = backend.send("POST /api/integrations/credentials", admin,
                                         R"({"name":"LMS","abilities":["members:read"]})");
        QCOMPARE(made.status, 201);
        const QByteArray id = QByteArray::number(made.json()[QLatin1StringView("id")].toInteger());
        Place place{.clientId = text(made, "client_id"), .clientSecret = text(made, "client_secret")};
        const HttpHeaders jwt = backend.withClient(place);
        QCOMPARE(statusOf(backend, jwt), 200);
        const QByteArray rotate = "POST /api/integrations/credentials/" + id + "/rotate";
        const Answer lti = backend.send(rotate, admin, R"({"what":"lti_shared_secret"})");
        QVERIFY(!text(lti, "lti_shared_secret").isEmpty() &&
                text(lti, "lti_shared_secret") != text(made, "lti_shared_secret"));
        QVERIFY(!lti.body.contains("client_secret"));
        QCOMPARE(statusOf(backend, jwt), 200);
        const Answer renewed = backend.send(rotate, admin, R"({"what":"client_secret"})");
        QVERIFY(!renewed.body.contains("lti_shared_secret"));
        QCOMPARE(statusOf(backend, jwt), 401);
        QCOMPARE(statusOf(backend, backend.withClient(place)), 401);
        place.clientSecret = text(renewed, "client_secret");
        const HttpHeaders fresh = backend.withClient(place);
        QCOMPARE(statusOf(backend, fresh), 200);
        QCOMPARE(backend.send(rotate, admin, R"({"what":"both"})").status, 422);
        const Answer list = backend.send("GET /api/integrations/credentials", admin);
        QVERIFY(list.body.contains(place.clientId) && !list.body.contains("secret"));
        QCOMPARE(backend.send("DELETE /api/integrations/credentials/" + id, backend.as(Persona::OtherAdmin))
                     .status,
                 404);
        QCOMPARE(backend.send("DELETE /api/integrations/credentials/" + id, admin).status, 204);
        QCOMPARE(statusOf(backend, fresh), 401);
    }

    // What the previous key signed stays good, what the one before it signed does not; no key opens what
    // another is for.
    void signingKeysRotate_data() { addEngineRows(); }
    void signingKeysRotate()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const AccessService &access = backend.live().access();
        const auto rotate = [&](KeyPurpose purpose) {
            return backend.live()
                .asSystem({}, [&](Context &context) { return access.rotateSigningKey(context, purpose); })
                .has_value();
        };
        const auto link = [&] {
            return *backend.store().look([&](Connection &database) {
                return access.linkToken(database, backend.clock().now(), {}, 60);
            });
        };
        const auto opens = [&](const QByteArray &token) {
            return backend.store()
                .look([&](Connection &database) {
                    return access.linkClaims(database, backend.clock().now(), token);
                })
                .has_value();
        };
        const HttpHeaders first = backend.withClient(backend.place());
        const QByteArray firstLink = link();
        QVERIFY(opens(firstLink));
        QCOMPARE(statusOf(backend, bearer(firstLink)), 401);
        QVERIFY(!opens(first.value("Authorization").mid(7)));
        QVERIFY(rotate(KeyPurpose::Access));
        const HttpHeaders second = backend.withClient(backend.place());
        QCOMPARE(statusOf(backend, first), 200);
        QCOMPARE(statusOf(backend, second), 200);
        QVERIFY(rotate(KeyPurpose::Access));
        QCOMPARE(statusOf(backend, first), 401);
        QCOMPARE(statusOf(backend, second), 200);
        QVERIFY(opens(firstLink));
        QVERIFY(rotate(KeyPurpose::Link));
        QVERIFY(opens(firstLink) && opens(link()));
        backend.clock().advance(std::chrono::seconds(60));
        QVERIFY(!opens(firstLink));
    }
};

ULPAN_TEST(TokensTest)
#include "tokens_test.moc"
