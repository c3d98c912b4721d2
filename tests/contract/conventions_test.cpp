#include "tests/support/json_compare.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// A request of the first institution's admin, and what must stand in its answer (status line, headers and body).
struct ConventionRow
{
    const char *name;
    const char *request; // {member}, {entity} and {other} (the other institution's learner) are filled in
    HttpHeaders headers;
    const char *body;
    int status;
    const char *part;
};

const ConventionRow conventionRows[] = {
    {"unknown path", "GET /api/nothing", {}, "", 404, R"({"error":{"code":"not_found","message":"There is nothing at this address.","reason":"route.not_found"}})"},
    {"unknown path is JSON", "GET /nothing", {}, "", 404, "Content-Type: application/json"},
    {"a path is not a prefix", "GET /api/institutions/alpha/members/{member}/more", {}, "", 404, "route.not_found"},
    {"a trailing slash is another path", "GET /api/institutions/", {}, "", 404, "route.not_found"},
    {"an id that is none", "GET /api/institutions/alpha/members/abc", {}, "", 404, "not_found"},
    {"an id beyond all numbers", "GET /api/institutions/alpha/members/99999999999999999999", {}, "", 404, "not_found"},
    {"an id below all", "GET /api/institutions/alpha/members/-1", {}, "", 404, "not_found"},
    {"another's record", "GET /api/institutions/alpha/members/{other}", {}, "", 404, R"("reason":"learner.not_found")"},
    {"another's institution by id", "GET /api/institutions/{otherInstitution}", {}, "", 404, R"("reason":"institution.not_found")"},
    {"another's institution by slug", "GET /api/institutions/beta", {}, "", 404, R"("reason":"institution.not_found")"},
    {"method not allowed", "DELETE /api/institutions", {}, "", 405, "Allow: GET, HEAD, POST"},
    {"method not allowed has a body", "DELETE /api/institutions", {}, "", 405, R"("code":"method_not_allowed")"},
    {"method not allowed, changed by PUT and PATCH", "POST /api/institutions/alpha", {}, "", 405, "Allow: GET, HEAD, PATCH, PUT"},
    {"method not allowed, provisioning", "GET /api/insertLearner", {}, "", 405, "Allow: POST"},
    {"head is get", "HEAD /api/institutions/alpha", {}, "", 200, "ETag: "},

    {"patch changes", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"level":"B1"})", 200, R"("level":"B1")"},
    {"put means the same", "PUT /api/institutions/alpha/members/{member}", {}, R"({"seniority":"2"})", 200, R"("lastname":"Levi")"},
    {"null clears", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"level":null})", 200, R"("level":null)"},
    {"null cannot clear what is needed", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"lastname":null})", 422, R"("errors":{"lastname":["This is needed."]})"},
    {"lists are replaced", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"filter":["X","Y"]})", 200, R"("filter":["X","Y"])"},
    {"one value for a list", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"filter":"Z"})", 200, R"("filter":["Z"])"},
    {"null empties a list", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"location":null})", 200, R"("location":[])"},
    {"tags are one whatever their case", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"filter":["Été"," été ","Ete"]})", 200, R"("filter":["Été","Ete"])"},
    {"unknown fields are passed over", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"nothing":1,"level":"C1"})", 200, R"("level":"C1")"},
    {"read-only fields are passed over", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"id":99,"role":"owner","status":"active","institution_id":2})", 200, R"("role":"learner")"},
    {"a text for a number", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"external_id":"24"})", 200, R"("external_id":24,)"},
    {"a number for a text", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"code":24})", 200, R"("code":"24")"},
    {"the greatest number", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"external_id":9223372036854775807})", 200, R"("external_id":9223372036854775807,)"},
    {"a text for a flag", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"test_user":"1"})", 200, R"("test_user":true)"},
    {"a word for a flag", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"test_user":"false"})", 200, R"("test_user":false)"},
    {"no flag", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"test_user":"yes"})", 422, R"("errors":{"test_user":["Write 1 or 0 here."]})"},
    {"no number", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"external_id":"x24"})", 422, R"("errors":{"external_id":["Only a whole number is possible here."]})"},
    {"no whole number", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"external_id":2.5})", 422, R"("errors":{"external_id")"},
    {"no choice", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"civility":"sir"})", 422, "This is none of the possible values: m, mme."},
    {"an object for a text", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"level":{"a":1}})", 422, R"("errors":{"level")"},
    {"a login never changes", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"login":"new@example.org"})", 422, R"("errors":{"login":["This cannot be changed any more."]})"},
    {"another's entity", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"entity":{otherEntity}})", 422, R"("errors":{"entity":["There is no such entity."]})"},
    {"all faults at once", "POST /api/institutions/alpha/members", {}, R"({"login":"x","code":"a b"})", 422, R"("errors":{"login":["This is not an e-mail address."],"entity":["This is needed."],"lastname":)"},
    {"a taken login, whatever its case", "POST /api/institutions/alpha/members", {}, R"({"login":"DANA@beta.example.org","lastname":"L","firstname":"D","entity":{entity}})", 409, R"("code":"conflict","message":"This login is already in use.","reason":"learner.login_taken")"},
    {"a taken name, whatever its case", "POST /api/institutions/alpha/entities", {}, R"({"name":"HAÏFA"})", 409, "entity.name_taken"},

    {"created", "POST /api/institutions/alpha/entities", {}, R"({"name":"Location"})", 201, "Location: http://localhost/api/institutions/alpha/entities/"},
    {"a form", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/x-www-form-urlencoded"}}, "level=A1&filter[]=F&filter[]=G", 200, R"("level":"A1")"},
    {"no JSON", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"level":)", 400, R"("reason":"request.body_json")"},
    {"JSON that is no object", "PATCH /api/institutions/alpha/members/{member}", {}, R"([1])", 400, R"("code":"bad_request")"},
    {"no form that we know", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "text/xml"}}, "<a/>", 415, R"("code":"unsupported_media_type")"},
    {"the same in the other dialect", "POST /api/insertLearner", {{"Content-Type", "text/xml"}}, "<a/>", 415, R"("code":"bad_request")"},

    {"a stale version", "PATCH /api/institutions/alpha/members/{member}", {{"If-Match", "\"999\""}}, R"({"level":"stale"})", 412, R"("reason":"record.stale")"},
    {"a version that was never ours", "PATCH /api/institutions/alpha/members/{member}", {{"If-Match", "\"abc\""}}, R"({"level":"stale"})", 412, "precondition_failed"},
    {"any version", "PATCH /api/institutions/alpha/members/{member}", {{"If-Match", "*"}}, R"({"level":"any"})", 200, R"("level":"any")"},

    {"no rows a page", "GET /api/institutions/alpha/members?per_page=0", {}, "", 422, R"("errors":{"per_page":["Between 1 and 100 rows a page are possible."]})"},
    {"too many rows a page", "GET /api/institutions/alpha/members?per_page=101", {}, "", 422, "list.per_page\"|per_page"},
    {"a page of no number", "GET /api/institutions/alpha/members?page=x", {}, "", 422, R"("errors":{"page")"},
    {"the page before the first", "GET /api/institutions/alpha/members?page=0", {}, "", 422, R"("errors":{"page")"},
    {"an unknown sort", "GET /api/institutions/alpha/members?sort=password_hash", {}, "", 422, R"("errors":{"password_hash":["This list cannot be sorted by this."]})"},
    {"an unknown filter", "GET /api/institutions/alpha/members?filter[nothing]=1", {}, "", 422, R"("errors":{"nothing":["This list has no filter with this name."]})"},
    {"a value no filter can have", "GET /api/institutions/alpha/members?filter[role]=king", {}, "", 422, R"("errors":{"role")"},
    {"a filter by either name", "GET /api/institutions/alpha/members?role=teacher", {}, "", 200, R"("total":1}})"},
    {"a filter in brackets", "GET /api/institutions/alpha/members?filter[role]=teacher", {}, "", 200, R"("total":1}})"},
    {"free text", "GET /api/institutions/alpha/members?q=L%C3%89VI", {}, "", 200, R"("total":1}})"},
    {"free text finds no wild card", "GET /api/institutions/alpha/members?q=%25", {}, "", 200, R"("total":0}})"},
    {"a page beyond the last", "GET /api/institutions/alpha/members?page=9&per_page=2", {}, "", 200, R"({"data":[],)"},

    {"the scheme in any case", "GET /api/auth/me", {}, "", 200, R"("role":"admin")"},
    {"the request's own id", "GET /api/auth/me", {{"X-Request-Id", "my-id-7"}}, "", 200, "X-Request-Id: my-id-7\n"},
};

QByteArray filledIn(QByteArray text, const TestBackend &backend)
{
    return text.replace("{member}", QByteArray::number(backend.place().learner))
        .replace("{entity}", QByteArray::number(backend.place().entity))
        .replace("{other}", QByteArray::number(backend.otherPlace().learner))
        .replace("{otherEntity}", QByteArray::number(backend.otherPlace().entity))
        .replace("{otherInstitution}", QByteArray::number(backend.otherPlace().institution));
}

} // namespace

// What spec and clients count on in every operation, whichever it is.
class ConventionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data() { addEngineRows(); }
    void answers()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        QByteArray faults;
        for (const ConventionRow &row : conventionRows) {
            const Answer answer = backend.send(filledIn(row.request, backend), backend.as(Persona::Admin) + row.headers, filledIn(row.body, backend));
            bool found = false;
            for (const QByteArray &part : QByteArray(row.part).split('|'))
                found = found || answer.text().contains(part);
            if (answer.status != row.status || !found)
                faults += QByteArray("\n") + row.name + ": " + row.request + "\nexpected " + QByteArray::number(row.status) + " and " + row.part + "\ngot " + answer.text() + '\n';
        }
        if (!faults.isEmpty())
            QFAIL(faults.constData());
    }

    void aRequestWithoutACredentialIsTold()
    {
        TestBackend backend(Engine::Sqlite);
        for (const QByteArray &credential : {QByteArray(), QByteArray("Bearer "), QByteArray("Bearer ulp_x_y"), QByteArray("Bearer a.b.c"), QByteArray("Basic YTpi")}) {
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
        QVERIFY(backend.send("GET /api/nothing", {{"X-Request-Id", "two words"}}).headers.value("X-Request-Id") != "two words");
    }

    void aVersionSparesAndGuards_data() { addEngineRows(); }
    void aVersionSparesAndGuards()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const QByteArray path = "/api/institutions/alpha/entities/" + QByteArray::number(backend.place().entity);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const Answer first = backend.send("GET " + path, admin);
        const QByteArray tag = first.headers.value("ETag");
        const Answer same = backend.send("GET " + path, admin + HttpHeaders{{"If-None-Match", tag}});
        QCOMPARE(same.status, 304);
        QCOMPARE(same.body, QByteArray());
        QCOMPARE(same.headers.value("ETag"), tag);
        const Answer changed = backend.send("PATCH " + path, admin + HttpHeaders{{"If-Match", tag}}, R"({"city":"Haifa"})");
        QCOMPARE(changed.status, 200);
        QVERIFY(changed.headers.value("ETag") != tag);
        QCOMPARE(backend.send("GET " + path, admin + HttpHeaders{{"If-None-Match", tag}}).status, 200);
        QCOMPARE(backend.send("PATCH " + path, admin + HttpHeaders{{"If-Match", tag}}, R"({"city":"Akko"})").status, 412);
        QVERIFY(backend.send("GET " + path, admin).body.contains(R"("city":"Haifa")"));
        // What changes nothing makes no version.
        QCOMPARE(backend.send("PATCH " + path, admin, R"({"city":"Haifa"})").headers.value("ETag"), changed.headers.value("ETag"));
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
        COMPARE_JSON(envelope("per_page=2&page=2&role=&sort=-login"),
                     QByteArray(R"(,"links":{"first":"http://localhost/api/institutions/alpha/members?per_page=2&role=&sort=-login&page=1",)"
                                R"("last":"http://localhost/api/institutions/alpha/members?per_page=2&role=&sort=-login&page=1",)"
                                R"("prev":"http://localhost/api/institutions/alpha/members?per_page=2&role=&sort=-login&page=1","next":null},)"
                                R"("meta":{"current_page":2,"from":null,"last_page":1,"path":"http://localhost/api/institutions/alpha/members",)"
                                R"("per_page":2,"to":null,"total":2}})"));
        COMPARE_JSON(envelope("per_page=4&page=1"),
                     QByteArray(R"(,"links":{"first":"http://localhost/api/institutions/alpha/members?per_page=4&page=1",)"
                                R"("last":"http://localhost/api/institutions/alpha/members?per_page=4&page=2","prev":null,)"
                                R"("next":"http://localhost/api/institutions/alpha/members?per_page=4&page=2"},)"
                                R"("meta":{"current_page":1,"from":1,"last_page":2,"path":"http://localhost/api/institutions/alpha/members",)"
                                R"("per_page":4,"to":4,"total":6}})"));
        COMPARE_JSON(backend.send("GET /api/institutions/alpha/members?q=nobody", admin).body,
                     QByteArray(R"({"data":[],"links":{"first":"http://localhost/api/institutions/alpha/members?q=nobody&page=1",)"
                                R"("last":"http://localhost/api/institutions/alpha/members?q=nobody&page=1","prev":null,"next":null},)"
                                R"("meta":{"current_page":1,"from":null,"last_page":1,"path":"http://localhost/api/institutions/alpha/members",)"
                                R"("per_page":25,"to":null,"total":0}})"));
    }

    void aMessageIsInTheCallersLanguage()
    {
        TestBackend backend(Engine::Sqlite);
        const std::pair<QByteArray, Language> languages[] = {
            {"he", Language::Hebrew}, {"fr-CH, en;q=0.5", Language::French}, {"de, en;q=0.1, he;q=0.9", Language::Hebrew}, {"iw", Language::Hebrew}, {"de", Language::English}, {"", Language::English},
        };
        for (const auto &[header, language] : languages) {
            const Answer answer = backend.send("GET /api/nothing", {{"Accept-Language", header}});
            QCOMPARE(answer.json()[QLatin1StringView("error")][QLatin1StringView("message")].toString(), backend.backend().catalogue().reason(language, "route.not_found"));
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
        for (const QByteArray &named : {QByteArray("beta"), QByteArray("BETA"), QByteArray::number(backend.otherPlace().institution)}) {
            const Answer header = backend.send("GET /api/getClient", bare + HttpHeaders{{"X-Institution", named}});
            const Answer query = backend.send("GET /api/getClient?institution=" + named, bare);
            QVERIFY2(header.body.startsWith(R"({"name":"Beta")"), header.text().constData());
            QCOMPARE(query.body, header.body);
        }
        QCOMPARE(backend.send("GET /api/getClient?institution=gamma", bare).status, 404);
        QVERIFY(backend.send("GET /api/institutions", bare).body.contains(R"("total":2)"));
        QVERIFY(backend.send("GET /api/institutions", backend.as(Persona::Admin)).body.contains(R"("total":1)"));
    }

    void aChangeLeavesOneAuditEntryAndOneEvent_data() { addEngineRows(); }
    void aChangeLeavesOneAuditEntryAndOneEvent()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const auto counts = [&] { return backend.query(QStringLiteral("select count(*) from audit_entry union all select count(*) from event")); };
        const QStringList before = counts();
        const QByteArray path = "/api/institutions/alpha/members/" + QByteArray::number(backend.place().learner);
        const HttpHeaders admin = backend.as(Persona::Admin) + HttpHeaders{{"X-Request-Id", "the-request"}};
        QCOMPARE(backend.send("PATCH " + path, admin, R"({"level":"B2"})").status, 200);
        QCOMPARE(counts(), (QStringList{QString::number(before[0].toInt() + 1), QString::number(before[1].toInt() + 1)}));
        const QString last = QStringLiteral("select action || '|' || actor_kind || '|' || actor_name || '|' || request_id || '|' || before_values || '|' || after_values || '|' || record_id "
                                            "from audit_entry order by id desc limit 1");
        QCOMPARE(backend.query(last), QStringList{QStringLiteral("learner.updated|member|admin@example.org|the-request|{\"level\":null}|{\"level\":\"B2\"}|%1").arg(backend.place().learner)});
        const QByteArray payload = backend.query(QStringLiteral("select payload from event order by id desc limit 1")).first().toUtf8();
        QVERIFY2(payload.startsWith(R"({"event":"learner.updated","livemode":true,"created_at":"2026-03-01T08:00:00.000Z","data":{"id":)"), payload.constData());

        const QStringList after = counts();
        const QStringList entities = backend.query(QStringLiteral("select count(*) from entity"));
        QCOMPARE(backend.send("PATCH " + path, admin, R"({"level":"B2"})").status, 200);
        QCOMPARE(backend.send("PATCH " + path, admin, R"({"level":"C2","code":"not a code"})").status, 422);
        // The entity was made before the login turned out to be taken.
        QCOMPARE(backend.send("POST /api/insertLearner", admin,
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
        const Answer created = backend.send("POST /api/institutions/alpha/members", backend.as(Persona::Owner),
                                            R"({"login":"secret@example.org","lastname":"L","firstname":"D","password":"very secret word","entity":)" + QByteArray::number(backend.place().entity) + '}');
        QCOMPARE(created.status, 201);
        const QByteArray token = backend.withToken(Persona::Owner, QStringLiteral("members:read")).value("Authorization").mid(7);
        const QString noted = backend.query(QStringLiteral("select coalesce(after_values, '') from audit_entry union all select payload from event")).join(u'\n');
        const QString stored = backend.query(QStringLiteral("select secret_hash from access_token")).join(u'\n');
        for (const QString &secret : {QStringLiteral("very secret"), QStringLiteral("scrypt"), QString::fromLatin1(token), QStringLiteral("_hash")}) {
            QVERIFY(!noted.contains(secret));
            QVERIFY(!stored.contains(secret));
            QVERIFY(!created.body.contains(secret.toUtf8()));
        }
    }

    void theTestEnvironmentIsAnother_data() { addEngineRows(); }
    void theTestEnvironmentIsAnother()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine, [](BackendConfig &config) { config.publicUrl = "https://ulpan.example.org"; });
        Environment &test = backend.backend().environment(true);
        Change<Institution> institution;
        institution.value.name = QStringLiteral("Only in test");
        institution.value.slug = QStringLiteral("only-in-test");
        institution.set = recordType<Institution>().mask({"name", "slug"});
        QVERIFY(test.asSystem({}, [&](Context &context) { return test.institutions().create(context, institution); }));
        const Result<IssuedCredential> issued = test.asSystem(QStringLiteral("only-in-test"), [&](Context &context) { return test.access().createCredential(context, {}); });
        QVERIFY(issued.has_value());
        const QByteArray body = "{\"grant_type\":\"client_credentials\",\"client_id\":\"" + issued->credential.clientId.toLatin1() + "\",\"client_secret\":\"" + issued->clientSecret + "\"}";

        QCOMPARE(backend.send("POST /api/token", {}, body).status, 401);
        const Answer token = backend.send("POST /test/api/token", {}, body);
        QCOMPARE(token.status, 200);
        const QByteArray bearer = "Bearer " + token.json()[QLatin1StringView("access_token")].toString().toLatin1();
        const HttpHeaders client{{"Authorization", bearer}}, testHost{{"Authorization", bearer}, {"Host", "test.ulpan.example.org"}};
        QCOMPARE(backend.send("GET /api/getClient", client).status, 401);
        QVERIFY(backend.send("GET /test/api/getClient", client).body.contains("Only in test"));
        QVERIFY(backend.send("GET /api/getClient", testHost).body.contains("Only in test"));
        QCOMPARE(backend.send("GET /test/api/auth/me", backend.as(Persona::Owner)).status, 401);
        // Addresses in answers lead back to where they came from.
        QVERIFY(backend.send("GET /test/api/institutions", client).body.contains("\"path\":\"http://localhost/test/api/institutions\""));
        const QByteArray made = backend.send("POST /test/api/institutions/only-in-test/entities", client, R"({"name":"E"})").headers.value("Location");
        QVERIFY2(made.startsWith("http://localhost/test/api/institutions/only-in-test/entities/"), made.constData());
    }

    void localModeKnowsItsAddressAndItsOwner()
    {
        TestBackend backend(Engine::Sqlite, [](BackendConfig &config) { config.local = true; });
        const Result<QByteArray> url = backend.backend().serve();
        QVERIFY(url.has_value());
        const QByteArray authority = url->mid(7);
        const QByteArray token = backend.backend().ownerToken();
        QVERIFY(token.size() >= 40);
        const auto ask = [&](const QByteArray &host, const QByteArray &bearer) { return backend.send("GET /api/institutions", {{"Host", host}, {"Authorization", "Bearer " + bearer}}); };
        QCOMPARE(ask(authority, token).status, 200);
        QVERIFY(ask(authority, token).body.contains(R"("total":2)"));
        QCOMPARE(ask(authority, token.chopped(1)).status, 401);
        for (const QByteArray &host : {QByteArray("localhost"), QByteArray("evil.example.org"), "localhost" + authority.mid(authority.indexOf(':')), authority + '0', QByteArray()})
            QCOMPARE(ask(host, token).status, 421);
        QCOMPARE(ask("evil.example.org", token).reason(), QByteArray("request.host_unknown"));
        QCOMPARE(backend.send("GET /test/api/institutions", {{"Host", "evil.example.org"}, {"Authorization", "Bearer " + token}}).status, 421);
    }
};

ULPAN_TEST(ConventionsTest)
#include "conventions_test.moc"
