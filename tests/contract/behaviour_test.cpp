#include "tests/support/json_compare.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// What holds for every operation and takes more than one request to see.
class BehaviourTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestWithoutACredentialIsTold()
    {
        TestBackend backend(Engine::Sqlite);
        for (const QByteArray &credential :
             {QByteArray(), QByteArray("Bearer "), QByteArray("Bearer ulp_x_y"), QByteArray("Bearer a.b.c"),
              QByteArray("Basic YTpi")}) {
            const Answer answer = backend.send("GET /api/auth/me", {{"Authorization", credential}});
            QCOMPARE(answer.status, 401);
            QCOMPARE(answer.headers.value("WWW-Authenticate"), QByteArray("Bearer"));
            QCOMPARE(answer.reason(), QByteArray("auth.required"));
        }
        HttpHeaders headers = backend.as(Persona::Admin);
        headers.set("Authorization", headers.value("Authorization").replace("Bearer", "bEARER"));
        QCOMPARE(backend.send("GET /api/auth/me", headers).status, 200);
    }

    void anIdIsMadeForARequestWithoutOne()
    {
        TestBackend backend(Engine::Sqlite);
        const QByteArray first = backend.send("GET /api/nothing").headers.value("X-Request-Id");
        QVERIFY(first.size() >= 16);
        QVERIFY(first != backend.send("GET /api/nothing").headers.value("X-Request-Id"));
        // One that could break a log line is not taken over.
        QVERIFY(
            backend.send("GET /api/nothing", {{"X-Request-Id", "two words"}}).headers.value("X-Request-Id") !=
            "two words");
    }

    void aVersionSparesAndGuards_data() { addEngineRows(); }
    void aVersionSparesAndGuards()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const QByteArray path =
            "/api/institutions/alpha/entities/" + QByteArray::number(backend.place().entity);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const Answer first = backend.send("GET " + path, admin);
        const QByteArray tag = first.headers.value("ETag");
        const Answer same = backend.send("GET " + path, admin + HttpHeaders{{"If-None-Match", tag}});
        QCOMPARE(same.status, 304);
        QCOMPARE(same.body, QByteArray());
        QCOMPARE(same.headers.value("ETag"), tag);
        const Answer changed =
            backend.send("PATCH " + path, admin + HttpHeaders{{"If-Match", tag}}, R"({"city":"Haifa"})");
        QCOMPARE(changed.status, 200);
        QVERIFY(changed.headers.value("ETag") != tag);
        QCOMPARE(backend.send("GET " + path, admin + HttpHeaders{{"If-None-Match", tag}}).status, 200);
        QCOMPARE(backend.send("PATCH " + path, admin + HttpHeaders{{"If-Match", tag}}, R"({"city":"Akko"})")
                     .status,
                 412);
        QVERIFY(backend.send("GET " + path, admin).body.contains(R"("city":"Haifa")"));
        // What changes nothing makes no version.
        QCOMPARE(backend.send("PATCH " + path, admin, R"({"city":"Haifa"})").headers.value("ETag"),
                 changed.headers.value("ETag"));
    }

    void aListHasItsEnvelope_data() { addEngineRows(); }
    void aListHasItsEnvelope()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const auto envelope = [&](const QByteArray &query) {
            QByteArray body = backend.send("GET /api/institutions/alpha/members?" + query, admin).body;
            return body.mid(body.indexOf(R"("links":)") - 1);
        };
        // Six members: the five personas and the learner without a password.
        COMPARE_JSON(
            envelope("per_page=2&page=2&role=learner&sort=-login"),
            QByteArray(
                R"(,"links":{"first":"http://localhost/api/institutions/alpha/members?per_page=2&role=learner&sort=-login&page=1",)"
                R"("last":"http://localhost/api/institutions/alpha/members?per_page=2&role=learner&sort=-login&page=1",)"
                R"("prev":"http://localhost/api/institutions/alpha/members?per_page=2&role=learner&sort=-login&page=1","next":null},)"
                R"("meta":{"current_page":2,"from":null,"last_page":1,"path":"http://localhost/api/institutions/alpha/members",)"
                R"("per_page":2,"to":null,"total":2}})"));
        COMPARE_JSON(
            envelope("per_page=4&page=1"),
            QByteArray(
                R"(,"links":{"first":"http://localhost/api/institutions/alpha/members?per_page=4&page=1",)"
                R"("last":"http://localhost/api/institutions/alpha/members?per_page=4&page=2","prev":null,)"
                R"("next":"http://localhost/api/institutions/alpha/members?per_page=4&page=2"},)"
                R"("meta":{"current_page":1,"from":1,"last_page":2,"path":"http://localhost/api/institutions/alpha/members",)"
                R"("per_page":4,"to":4,"total":6}})"));
        COMPARE_JSON(
            backend.send("GET /api/institutions/alpha/members?q=nobody", admin).body,
            QByteArray(
                R"({"data":[],"links":{"first":"http://localhost/api/institutions/alpha/members?q=nobody&page=1",)"
                R"("last":"http://localhost/api/institutions/alpha/members?q=nobody&page=1","prev":null,"next":null},)"
                R"("meta":{"current_page":1,"from":null,"last_page":1,"path":"http://localhost/api/institutions/alpha/members",)"
                R"("per_page":25,"to":null,"total":0}})"));
    }

    void aMessageIsInTheCallersLanguage()
    {
        TestBackend backend(Engine::Sqlite);
        const std::pair<QByteArray, Language> languages[] = {
            {"he", Language::Hebrew},
            {"fr-CH, en;q=0.5", Language::French},
            {"de, en;q=0.1, he;q=0.9", Language::Hebrew},
            {"iw", Language::Hebrew},
            {"de", Language::English},
            {"", Language::English},
        };
        for (const auto &[header, language] : languages) {
            const Answer answer = backend.send("GET /api/nothing", {{"Accept-Language", header}});
            QCOMPARE(answer.json()[QLatin1StringView("error")][QLatin1StringView("message")].toString(),
                     backend.backend().catalogue().reason(language, "route.not_found"));
        }
    }

    void anOperatorSaysWhichInstitution_data() { addEngineRows(); }
    void anOperatorSaysWhichInstitution()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders bare = backend.as(Persona::Operator);
        const Answer missing = backend.send("GET /api/getClient", bare);
        QCOMPARE(missing.status, 400);
        QCOMPARE(missing.reason(), QByteArray("institution.needed"));
        for (const QByteArray &named :
             {QByteArray("beta"), QByteArray("BETA"), QByteArray::number(backend.otherPlace().institution)}) {
            const Answer header =
                backend.send("GET /api/getClient", bare + HttpHeaders{{"X-Institution", named}});
            const Answer query = backend.send("GET /api/getClient?institution=" + named, bare);
            QVERIFY2(header.body.startsWith(R"({"name":"Beta")"), header.text().constData());
            QCOMPARE(query.body, header.body);
        }
        QCOMPARE(backend.send("GET /api/getClient?institution=gamma", bare).status, 404);
        QVERIFY(backend.send("GET /api/institutions", bare).body.contains(R"("total":2)"));
        QVERIFY(
            backend.send("GET /api/institutions", backend.as(Persona::Admin)).body.contains(R"("total":1)"));
    }

    void aChangeLeavesOneAuditEntryAndOneEvent_data() { addEngineRows(); }
    void aChangeLeavesOneAuditEntryAndOneEvent()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const auto counts = [&] {
            return backend.query(
                QStringLiteral("select count(*) from audit_entry union all select count(*) from event"));
        };
        const QStringList before = counts();
        const QByteArray path =
            "/api/institutions/alpha/members/" + QByteArray::number(backend.place().learner);
        const HttpHeaders admin = backend.as(Persona::Admin) + HttpHeaders{{"X-Request-Id", "the-request"}};
        QCOMPARE(backend.send("PATCH " + path, admin, R"({"level":"B2"})").status, 200);
        QCOMPARE(counts(), (QStringList{QString::number(before[0].toInt() + 1),
                                        QString::number(before[1].toInt() + 1)}));
        const QString last =
            QStringLiteral("select action || '|' || actor_kind || '|' || actor_name || '|' || request_id || "
                           "'|' || before_values || '|' || after_values || '|' || record_id "
                           "from audit_entry order by id desc limit 1");
        QCOMPARE(backend.query(last),
                 QStringList{QStringLiteral("member.updated|member|admin@example.org|the-request|{\"level\":"
                                            "null}|{\"level\":\"B2\"}|%1")
                                 .arg(backend.place().learner)});
        const QByteArray payload =
            backend.query(QStringLiteral("select payload from event order by id desc limit 1"))
                .first()
                .toUtf8();
        QVERIFY2(
            payload.startsWith(
                R"({"event":"member.updated","livemode":true,"created_at":"2026-03-01T08:00:00.000Z","data":{"id":)"),
            payload.constData());

        const QStringList after = counts();
        const QStringList entities = backend.query(QStringLiteral("select count(*) from entity"));
        QCOMPARE(backend.send("PATCH " + path, admin, R"({"level":"B2"})").status, 200);
        QCOMPARE(backend.send("PATCH " + path, admin, R"({"level":"C2","code":"not a code"})").status, 422);
        // The entity was made before the login turned out to be taken.
        QCOMPARE(
            backend
                .send(
                    "POST /api/insertLearner", admin,
                    R"({"entity":{"identifier":"Made for nothing","create":1},"login":"dana@alpha.example.org","civility":"m","lastname":"L","firstname":"D"})")
                .status,
            409);
        QCOMPARE(counts(), after);
        QCOMPARE(backend.query(QStringLiteral("select count(*) from entity")), entities);
    }

    void noSecretStandsInAnswersAuditOrEvents_data() { addEngineRows(); }
    void noSecretStandsInAnswersAuditOrEvents()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const Answer created = backend.send(
            "POST /api/institutions/alpha/members", backend.as(Persona::Owner),
            R"({"login":"secret@example.org","lastname":"L","firstname":"D","password":"very secret word","entity":)" +
                QByteArray::number(backend.place().entity) + '}');
        QCOMPARE(created.status, 201);
        const QByteArray token =
            backend.withToken(Persona::Owner, QStringLiteral("members:read")).value("Authorization").mid(7);
        const QString noted =
            backend
                .query(QStringLiteral(
                    "select coalesce(after_values, '') from audit_entry union all select payload from event"))
                .join(u'\n');
        const QString stored =
            backend.query(QStringLiteral("select secret_hash from access_token")).join(u'\n');
        for (const QString &secret : {QStringLiteral("very secret"), QStringLiteral("scrypt"),
                                      QString::fromLatin1(token), QStringLiteral("_hash")}) {
            QVERIFY(!noted.contains(secret));
            QVERIFY(!stored.contains(secret));
            QVERIFY(!created.body.contains(secret.toUtf8()));
        }
    }

    // A token that may write members must not become its institution's owner by setting the owner's password.
    void nobodyChangesSomebodyWhoMayDoMore_data() { addEngineRows(); }
    void nobodyChangesSomebodyWhoMayDoMore()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const QString owner = backend
                                  .query(QStringLiteral("select id from member where role = 'owner' and institution_id = ?"),
                                         {backend.place().institution})
                                  .value(0);
        const QByteArray request = "PATCH /api/institutions/alpha/members/" + owner.toLatin1();
        const QByteArray body = R"({"password":"TakenOver1234"})";
        const HttpHeaders token = backend.withToken(Persona::Owner, QStringLiteral("members:read members:write"));
        for (const HttpHeaders &caller : {token, backend.as(Persona::Admin)}) {
            const Answer answer = backend.send(request, caller, body);
            QVERIFY2(answer.status == 403, answer.text().constData());
            QVERIFY(answer.body.contains("auth.role_too_low"));
        }
        QCOMPARE(backend.send(request, backend.as(Persona::Owner), body).status, 200);
    }

    void theTestEnvironmentIsAnother_data() { addEngineRows(); }
    void theTestEnvironmentIsAnother()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine,
                            [](BackendConfig &config) { config.publicUrl = "https://ulpan.example.org"; });
        Environment &test = backend.backend().environment(true);
        Change<Institution> institution;
        institution.value.name = QStringLiteral("Only in test");
        institution.value.slug = QStringLiteral("only-in-test");
        institution.set = recordType<Institution>().mask({"name", "slug"});
        QVERIFY(test.asSystem(
            {}, [&](Context &context) { return test.institutions().create(context, institution); }));
        const Result<IssuedCredential> issued =
            test.asSystem(QStringLiteral("only-in-test"),
                          [&](Context &context) { return test.access().createCredential(context, {}); });
        QVERIFY(issued.has_value());
        const QByteArray body = "{\"grant_type\":\"client_credentials\",\"client_id\":\"" +
                                issued->credential.clientId.toLatin1() + "\",\"client_secret\":\"" +
                                issued->clientSecret + "\"}";

        QCOMPARE(backend.send("POST /api/token", {}, body).status, 401);
        const Answer token = backend.send("POST /test/api/token", {}, body);
        QCOMPARE(token.status, 200);
        const QByteArray bearer =
            "Bearer " + token.json()[QLatin1StringView("access_token")].toString().toLatin1();
        const HttpHeaders client{{"Authorization", bearer}},
            testHost{{"Authorization", bearer}, {"Host", "test.ulpan.example.org"}};
        QCOMPARE(backend.send("GET /api/getClient", client).status, 401);
        QVERIFY(backend.send("GET /test/api/getClient", client).body.contains("Only in test"));
        QVERIFY(backend.send("GET /api/getClient", testHost).body.contains("Only in test"));
        QCOMPARE(backend.send("GET /test/api/auth/me", backend.as(Persona::Owner)).status, 401);
        // Addresses in answers lead back to where they came from.
        QVERIFY(backend.send("GET /test/api/institutions", client)
                    .body.contains("\"path\":\"http://localhost/test/api/institutions\""));
        const QByteArray made =
            backend.send("POST /test/api/institutions/only-in-test/entities", client, R"({"name":"E"})")
                .headers.value("Location");
        QVERIFY2(made.startsWith("http://localhost/test/api/institutions/only-in-test/entities/"),
                 made.constData());
    }

    void localModeKnowsItsAddressAndItsOwner()
    {
        TestBackend backend(Engine::Sqlite, [](BackendConfig &config) { config.local = true; });
        const Result<QByteArray> url = backend.backend().serve();
        QVERIFY(url.has_value());
        const QByteArray authority = url->mid(7);
        const QByteArray token = backend.backend().ownerToken();
        QVERIFY(token.size() >= 40);
        const auto ask = [&](const QByteArray &host, const QByteArray &bearer) {
            return backend.send("GET /api/institutions",
                                {{"Host", host}, {"Authorization", "Bearer " + bearer}});
        };
        QCOMPARE(ask(authority, token).status, 200);
        QVERIFY(ask(authority, token).body.contains(R"("total":2)"));
        QCOMPARE(ask(authority, token.chopped(1)).status, 401);
        for (const QByteArray &host :
             {QByteArray("localhost"), QByteArray("evil.example.org"),
              "localhost" + authority.mid(authority.indexOf(':')), authority + '0', QByteArray()})
            QCOMPARE(ask(host, token).status, 421);
        QCOMPARE(ask("evil.example.org", token).reason(), QByteArray("request.host_unknown"));
        QCOMPARE(backend
                     .send("GET /test/api/institutions",
                           {{"Host", "evil.example.org"}, {"Authorization", "Bearer " + token}})
                     .status,
                 421);
    }
};

ULPAN_TEST(BehaviourTest)
#include "behaviour_test.moc"
