#include "net/http/gzip.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonDocument>

#include <zlib.h>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QByteArray ungzipped(const QByteArray &bytes)
{
    z_stream stream = {};
    QByteArray out(1 << 20, '\0');
    if (inflateInit2(&stream, 15 + 16) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    const bool done = inflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.resize(done ? qsizetype(stream.total_out) : 0);
    inflateEnd(&stream);
    return out;
}

constexpr char somebodysSignIn[] = R"({"email":"a@example.org","password":"SomebodysPassword"})";
constexpr char inHebrew[] = R"({"language":"he"})";
constexpr char healthy[] = R"({"status":"ok"})";
constexpr char twoOrigins[] = R"({"cors_origins":["https://app.example.org","http://localhost:3000"]})";

QByteArray oneOrigin(const char *origin)
{
    return QByteArray(R"({"cors_origins":[")") + origin + R"("]})";
}

QByteArray tokenNamed(const QByteArray &name)
{
    return R"({"name":")" + name + R"(","abilities":["members:read"]})";
}

HttpHeaders preflight(const char *origin, const char *method = "POST", const char *headers = "authorization,idempotency-key")
{
    return {{"Origin", origin}, {"Access-Control-Request-Method", method}, {"Access-Control-Request-Headers", headers}};
}

std::function<void(BackendConfig &)> noting(const QString &file, RequestLog::Level level)
{
    return [=](BackendConfig &config) {
        config.logFile = file;
        config.logLevel = level;
    };
}

QList<QJsonObject> linesOf(const QString &file)
{
    QFile log(file);
    QList<QJsonObject> lines;
    if (!log.open(QIODevice::ReadOnly))
        return lines;
    for (const QByteArray &line : log.readAll().split('\n')) {
        if (!line.isEmpty())
            lines << QJsonDocument::fromJson(line).object();
    }
    return lines;
}

} // namespace

// What surrounds an answer: other origins, host names, compression, languages, the log and the measures.
class AnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersOtherOrigins_data() { addEngineRows(); }
    void answersOtherOrigins()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const QByteArray members = "OPTIONS /api/institutions/alpha/members";
        // None by default, yet answered.
        const Answer before = backend.send(members, preflight("https://app.example.org"));
        QCOMPARE(before.status, 204);
        QVERIFY(!before.headers.contains("Access-Control-Allow-Origin"));
        QCOMPARE(backend.send("PATCH /api/institutions/alpha", admin, twoOrigins).status, 200);
        for (const char *bad : {"*", "https://app.example.org/", "app.example.org", "ftp://a.example", "https://A.example", "https://u@a.example", "null"}) {
            const Answer refused = backend.send("PATCH /api/institutions/alpha", admin, oneOrigin(bad));
            QVERIFY2(refused.status == 422 && refused.body.contains("\"cors_origins\":"), bad);
        }
        const Answer allowed = backend.send(members, preflight("https://app.example.org"));
        QCOMPARE(allowed.status, 204);
        QCOMPARE(allowed.headers.value("Access-Control-Allow-Origin"), QByteArray("https://app.example.org"));
        QCOMPARE(allowed.headers.value("Access-Control-Allow-Methods"), QByteArray("GET, HEAD, POST, OPTIONS"));
        QCOMPARE(allowed.headers.value("Access-Control-Allow-Headers"), QByteArray("authorization,idempotency-key"));
        QVERIFY(allowed.headers.value("Access-Control-Max-Age").toInt() > 0);
        QVERIFY(!allowed.headers.contains("Access-Control-Allow-Credentials"));
        QVERIFY(allowed.headers.value("Vary").contains("Origin"));
        QVERIFY(!backend.send(members, preflight("https://evil.example")).headers.contains("Access-Control-Allow-Origin"));
        QVERIFY(!backend.send(members, preflight("https://app.example.org.evil.example")).headers.contains("Access-Control-Allow-Origin"));

        const HttpHeaders origin{{"Origin", "https://app.example.org"}};
        const Answer own = backend.send("GET /api/institutions/alpha", admin + origin);
        QCOMPARE(own.headers.value("Access-Control-Allow-Origin"), QByteArray("https://app.example.org"));
        QVERIFY(own.headers.value("Access-Control-Expose-Headers").contains("ETag"));
        QVERIFY(own.headers.value("Vary").contains("Origin"));
        // Another institution's caller is not answered to that page; an error is readable where the answer would be.
        const Answer others = backend.send("GET /api/institutions/beta", backend.as(Persona::OtherAdmin) + origin);
        QCOMPARE(others.status, 200);
        QVERIFY(!others.headers.contains("Access-Control-Allow-Origin"));
        QVERIFY(others.headers.value("Vary").contains("Origin"));
        QCOMPARE(backend.send("GET /api/institutions/alpha/members/0", admin + origin).headers.value("Access-Control-Allow-Origin"),
                 QByteArray("https://app.example.org"));
        QCOMPARE(backend.send("GET /api/auth/me", origin).headers.value("Access-Control-Allow-Origin"), QByteArray("https://app.example.org"));
    }

    // What a preflight promises holds for whoever has not signed in, and whatever the answer is.
    void answersOtherOriginsBeforeSignIn_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const char *request, const QByteArray &body, int status) {
            QTest::newRow(name) << QByteArray(request) << body << status;
        };
        const QByteArray owner = "{\"email\":\"owner@example.org\",\"password\":\"" + QByteArray(personaPassword) + "\"}";
        row("sign-in", "POST /api/auth/sign-in", owner, 200);
        row("wrong sign-in", "POST /api/auth/sign-in", somebodysSignIn, 401);
        row("incomplete sign-in", "POST /api/auth/sign-in", "{}", 422);
        row("wrong client", "POST /api/token", R"({"grant_type":"client_credentials","client_id":"x","client_secret":"y"})", 401);
        row("no credential", "GET /api/institutions/alpha", {}, 401);
        row("no such path", "GET /api/nothing", {}, 404);
        row("no such method", "DELETE /api/auth/sign-in", {}, 405);
        row("too many fields", "POST /api/auth/sign-in", R"({"a":0)" + QByteArray(R"(,"b":0)").repeated(1000) + '}', 413);
        row("too often", "GET /api/docs", {}, 429);
    }
    void answersOtherOriginsBeforeSignIn()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        TestBackend backend(Engine::Sqlite, [&](BackendConfig &config) { config.rateLimit = {60, status == 429 ? 2 : 9}; });
        QCOMPARE(backend.send("PATCH /api/institutions/alpha", backend.as(Persona::Admin), twoOrigins).status, 200);
        const QByteArray path = request.split(' ').at(1);
        for (const char *origin : {"https://app.example.org", "https://evil.example"}) {
            const Answer asked = backend.send("OPTIONS " + path, preflight(origin));
            const QByteArray allowed = QByteArray(origin).contains("evil") ? QByteArray() : QByteArray(origin);
            if (asked.status == 204)
                QCOMPARE(asked.headers.value("Access-Control-Allow-Origin"), allowed);
            if (status == 429)
                (void)backend.send(request);
            const Answer answer = backend.send(request, {{"Origin", origin}}, body);
            QVERIFY2(answer.status == status, answer.text());
            QCOMPARE(answer.headers.value("Access-Control-Allow-Origin"), allowed);
            QVERIFY2(answer.headers.value("Vary").split(',').first() == "Origin", answer.text());
        }
    }

    void answersEveryRoutesPreflight()
    {
        TestBackend backend(Engine::Sqlite);
        for (const auto &page : operationPages()) {
            for (const Operation &operation : page) {
                for (const Dialect dialect : {Dialect::Platform, Dialect::Provisioning}) {
                    const Endpoint &endpoint = operation.endpoint(dialect);
                    if (!endpoint.path)
                        continue;
                    const Answer answer =
                        backend.send(QByteArray("OPTIONS ") + endpoint.path, preflight("https://a.example", name(endpoint.method)));
                    QVERIFY2(answer.status == 204, endpoint.path);
                    QVERIFY2(answer.headers.value("Allow").split(',').first().size() > 0 && answer.headers.value("Allow").contains(name(endpoint.method)),
                             endpoint.path);
                }
            }
        }
    }

    void answersOnlyItsHosts_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        const auto row = [](const char *host, const char *path, int status) { QTest::addRow("%s %s", host, path) << QByteArray(host) << QByteArray(path) << status; };
        row("ulpan.example", "/api/docs", 200);
        row("ULPAN.Example.", "/api/docs", 200);
        row("ulpan.example:443", "/api/docs", 200);
        row("test.ulpan.example", "/api/docs", 200);
        row("ulpan.example:8443", "/api/docs", 421);
        row("evil.example", "/api/docs", 421);
        row("evil.example", "/api/nothing", 421);
        row("", "/api/docs", 421);
        row("ulpan.example.evil.example", "/api/docs", 421);
        row("10.0.0.7:8080", "/healthz", 200);
        row("10.0.0.7:8080", "/readyz", 200);
        row("10.0.0.7:8080", "/metrics", 421);
        row("localhost:8080", "/api/docs", 200);
        row("127.0.0.1", "/api/docs", 200);
    }
    void answersOnlyItsHosts()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, path);
        TestBackend backend(Engine::Sqlite, [](BackendConfig &config) { config.publicUrl = "https://ulpan.example"; });
        QVERIFY(backend.backend().serve().has_value());
        QTEST(backend.send("GET " + path, {{"Host", host}}).status, "status");
    }

    // Without a public address it is this machine alone that may ask, under whatever of its names and ports.
    void answersThisMachine_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        const auto row = [](const char *host, const char *path, int status) { QTest::addRow("%s", host) << QByteArray(path) << status; };
        row("localhost", "/api/docs", 200);
        row("LocalHost.:9999", "/api/docs", 200);
        row("127.0.0.1:9999", "/api/docs", 200);
        row("127.1.2.3", "/api/docs", 200);
        row("[::1]", "/api/docs", 200);
        row("[::1]:8080", "/api/docs", 200);
        row("[0:0:0:0:0:0:0:1]", "/api/docs", 200);
        row("test.localhost:8080", "/api/docs", 200);
        row("127.evil.example", "/api/docs", 421);
        row("127.0.0.1.evil.example", "/api/docs", 421);
        row("localhost.evil.example", "/api/docs", 421);
        row("evil.localhost", "/api/docs", 421);
        row("192.0.2.7", "/api/docs", 421);
        row("[::2]", "/api/docs", 421);
        row("[::1", "/api/docs", 421);
        row("", "/api/docs", 421);
        row("evil.example", "/api/docs", 421);
        row("probe.example", "/healthz", 200);
        row("prober.example", "/readyz", 200);
    }
    void answersThisMachine()
    {
        QFETCH(QByteArray, path);
        TestBackend backend(Engine::Sqlite);
        QTEST(backend.send("GET " + path, {{"Host", QTest::currentDataTag()}}).status, "status");
        QVERIFY(backend.backend().serve().has_value());
        QTEST(backend.send("GET " + path, {{"Host", QTest::currentDataTag()}}).status, "status");
    }

    void answersUnderSeveralNames()
    {
        TestBackend backend(Engine::Sqlite, [](BackendConfig &config) {
            config.publicUrl = "https://ulpan.example";
            config.otherPublicUrls = {"http://10.0.0.7:8080"};
        });
        const auto status = [&](const char *host) { return backend.send("GET /api/docs", {{"Host", host}}).status; };
        for (const char *known : {"ulpan.example", "test.ulpan.example", "10.0.0.7:8080", "localhost"})
            QVERIFY2(status(known) == 200, known);
        for (const char *unknown : {"10.0.0.7", "10.0.0.8:8080", "test.localhost"})
            QVERIFY2(status(unknown) == 421, unknown);
    }

    // What is not understood is not read as if it were something else.
    void refusesWhatIsCompressed_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<int>("status");
        QTest::newRow("gzip") << QByteArray("gzip") << 415;
        QTest::newRow("none") << QByteArray("identity") << 201;
    }
    void refusesWhatIsCompressed()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(int, status);
        TestBackend backend(Engine::Sqlite);
        HttpHeaders headers = backend.as(Persona::Admin);
        headers.add("Content-Encoding", encoding);
        QCOMPARE(backend.send("POST /api/integrations/tokens", headers, tokenNamed("Moodle")).status, status);
        headers.add("Content-Type", "text/csv");
        QCOMPARE(backend.send("POST /api/institutions/" + backend.place().slug + "/members/bulk", headers, "login\n").status == 415, status == 415);
    }

    void compresses_data()
    {
        QTest::addColumn<QByteArray>("accepted");
        QTest::addColumn<bool>("isGzip");
        const auto row = [](const char *accepted, bool isGzip) { QTest::newRow(accepted) << QByteArray(accepted) << isGzip; };
        row("gzip", true);
        row("br, GZIP;q=0.5", true);
        row("*", true);
        row("identity;q=0, *", true);
        row("gzip;q=0.2, identity;q=0.1", true);
        row("", false);
        row("br", false);
        row("gzip;q=0", false);
        row("gzip;q=0, *", false);
        row("gzip;q=0.1, identity", false);
    }
    void compresses()
    {
        QFETCH(QByteArray, accepted);
        QFETCH(bool, isGzip);
        TestBackend backend(Engine::Sqlite);
        const Answer plain = backend.send("GET /api/openapi.json");
        const Answer answer = backend.send("GET /api/openapi.json", {{"Accept-Encoding", accepted}});
        QCOMPARE(answer.headers.value("Content-Encoding"), QByteArray(isGzip ? "gzip" : ""));
        QCOMPARE(isGzip ? ungzipped(answer.body) : answer.body, plain.body);
        QVERIFY(plain.headers.value("Vary").contains("Accept-Encoding"));
    }

    // What is made while it is sent is compressed as it is made.
    void compressesWhatIsStreamed()
    {
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders admin = backend.as(Persona::Admin);
        for (int i = 0; i < 250; ++i) // in several batches
            (void)backend.query(QStringLiteral("insert into entity (institution_id, name, name_key, created_at, updated_at) select institution_id, name || ?, "
                                               "name_key || ?, created_at, updated_at from entity where id = ?"),
                                {QString::number(i), QString::number(i), backend.place().entity});
        const Answer plain = backend.send("GET /api/getEntities", admin);
        QVERIFY(plain.body.size() > 20'000);
        QVERIFY(plain.headers.value("Vary").contains("Accept-Encoding"));
        const Answer packed = backend.send("GET /api/getEntities", admin + HttpHeaders{{"Accept-Encoding", "gzip"}});
        QCOMPARE(packed.headers.value("Content-Encoding"), QByteArray("gzip"));
        QVERIFY(packed.body.size() < plain.body.size() / 4);
        QCOMPARE(ungzipped(packed.body), plain.body);
        const Answer head = backend.send("HEAD /api/getEntities", admin + HttpHeaders{{"Accept-Encoding", "gzip"}});
        QCOMPARE(head.headers.value("Content-Encoding"), QByteArray("gzip"));
    }

    void compressesNoSecretAndNothingSmall()
    {
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders gzip{{"Accept-Encoding", "gzip"}};
        const Answer secret = backend.send("POST /api/integrations/tokens", backend.as(Persona::Owner) + gzip, tokenNamed(QByteArray(120, 'n')));
        QCOMPARE(secret.status, 201);
        QCOMPARE(secret.headers.value("Cache-Control"), QByteArray("no-store"));
        QVERIFY(!secret.headers.contains("Content-Encoding"));
        QVERIFY(!backend.send("GET /api/auth/me", backend.as(Persona::Owner) + gzip).headers.contains("Content-Encoding"));
    }

    void speaksTheCallersLanguage_data() { addEngineRows(); }
    void speaksTheCallersLanguage()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        QCOMPARE(backend.send("PATCH /api/institutions/alpha", backend.as(Persona::Admin), inHebrew).status, 200);
        const auto language = [&](const HttpHeaders &caller, const char *accepted) {
            const Answer answer = backend.send("GET /api/institutions/alpha/members/0", caller + HttpHeaders{{"Accept-Language", accepted}});
            return answer.headers.value("Content-Language");
        };
        const HttpHeaders client = backend.withClient(backend.place());
        const HttpHeaders token = backend.withToken(Persona::Owner, QStringLiteral("members:read"));
        for (const HttpHeaders &program : {client, token}) {
            QCOMPARE(language(program, ""), QByteArray("he"));
            QCOMPARE(language(program, "de, *;q=0.1"), QByteArray("he"));
            QCOMPARE(language(program, "en;q=0.3, fr-CH;q=0.8, he;q=0"), QByteArray("fr"));
        }
        // A person who signed in has a language of their own.
        QCOMPARE(language(backend.as(Persona::Admin), ""), QByteArray("en"));
    }

    void notesRequests()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("requests.log"));
        TestBackend backend(Engine::Sqlite, noting(file, RequestLog::Level::All));
        const HttpHeaders token = backend.withToken(Persona::Owner, QStringLiteral("members:read"));
        const QByteArray secret = token.value("Authorization").mid(7);
        (void)backend.send("GET /api/institutions/alpha/members?q=SomebodysName", token + HttpHeaders{{"X-Request-Id", "my-id"}});
        (void)backend.send("GET /test/api/nothing/" + secret);
        (void)backend.send("POST /api/auth/sign-in", {}, somebodysSignIn);
        QFile raw(file);
        QVERIFY(raw.open(QIODevice::ReadOnly));
        const QByteArray all = raw.readAll();
        for (const QByteArray &hidden : {secret, QByteArray("SomebodysName"), QByteArray("SomebodysPassword"), QByteArray("a@example.org")})
            QVERIFY2(!all.contains(hidden), all);
        const QList<QJsonObject> lines = linesOf(file);
        QCOMPARE(lines.size(), 3);
        const QJsonObject &first = lines.first();
        QCOMPARE(first[QLatin1StringView("id")].toString(), QStringLiteral("my-id"));
        QCOMPARE(first[QLatin1StringView("environment")].toString(), QStringLiteral("live"));
        QCOMPARE(first[QLatin1StringView("route")].toString(), QStringLiteral("/api/institutions/{institution}/members"));
        QCOMPARE(first[QLatin1StringView("status")].toInt(), 200);
        QVERIFY(first[QLatin1StringView("bytes")].toInt() > 100);
        QCOMPARE(first[QLatin1StringView("caller")].toString(), QStringLiteral("token"));
        QVERIFY(secret.contains(first[QLatin1StringView("credential")].toString().toLatin1()));
        QCOMPARE(lines.at(1)[QLatin1StringView("environment")].toString(), QStringLiteral("test"));
        QCOMPARE(lines.at(1)[QLatin1StringView("path")].toString(), QStringLiteral("/test/api/nothing/***"));
        QCOMPARE(lines.at(2)[QLatin1StringView("status")].toInt(), 401);

        // As log rotation does.
        QVERIFY(QFile::rename(file, file + QStringLiteral(".1")));
        (void)backend.send("GET /healthz");
        QVERIFY(!QFile::exists(file));
        QVERIFY(backend.backend().reload().has_value());
        (void)backend.send("GET /healthz");
        QCOMPARE(linesOf(file).size(), 1);
        QCOMPARE(linesOf(file + QStringLiteral(".1")).size(), 4);
    }

    void notesOnlyWhatIsAskedFor()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("requests.log"));
        TestBackend backend(Engine::Sqlite, noting(file, RequestLog::Level::Refusals));
        (void)backend.send("GET /healthz");
        (void)backend.send("GET /api/nothing");
        QCOMPARE(linesOf(file).size(), 1);
        QVERIFY(!RequestLog::level(u"loud"));
        QVERIFY(!RequestLog::open(folder.path(), RequestLog::Level::All).has_value());
    }

    void tellsItsHealth_data() { addEngineRows(); }
    void tellsItsHealth()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        QCOMPARE(backend.send("GET /healthz").body, QByteArray(healthy));
        QCOMPARE(backend.send("HEAD /healthz").status, 200);
        QCOMPARE(backend.send("GET /readyz").status, 200);
        const auto change = [&](const char *sql) {
            return backend.store().look([&](Connection &database) { return database.execute(QLatin1StringView(sql)); }).has_value();
        };
        QVERIFY(change("delete from schema_version where version = (select max(version) from schema_version)"));
        const Answer outdated = backend.send("GET /readyz");
        QCOMPARE(outdated.status, 503);
        QCOMPARE(outdated.reason(), QByteArray("store.outdated"));
        QVERIFY(outdated.headers.contains("Retry-After"));
    }

    void tellsWhatItCounted_data() { addEngineRows(); }
    void tellsWhatItCounted()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine, [](BackendConfig &config) { config.rateLimit = {60, 3}; });
        for (int i = 0; i < 4; ++i)
            (void)backend.send("GET /api/auth/me", backend.as(Persona::Admin));
        (void)backend.send("GET /api/nothing");
        const Answer metrics = backend.send("GET /metrics", backend.as(Persona::Operator));
        QCOMPARE(metrics.status, 200);
        QVERIFY(metrics.headers.value("Content-Type").startsWith("text/plain; version=0.0.4"));
        for (const char *line : {"ulpan_requests_total{operation=\"auth.me\",status=\"200\"} 3\n", "ulpan_requests_total{operation=\"auth.me\",status=\"429\"} 1\n",
                                 "ulpan_requests_total{operation=\"none\",status=\"404\"} 1\n", "ulpan_request_seconds_count{operation=\"auth.me\"} 4\n",
                                 "ulpan_request_seconds_bucket{operation=\"auth.me\",le=\"+Inf\"} 4\n", "ulpan_rate_limited_total 1\n",
                                 "ulpan_requests_in_flight 1\n", "ulpan_jobs_waiting{kind=\"import_job\"} 0\n",
                                 "ulpan_jobs_waiting{kind=\"import_follow_up\"} 0\n", "ulpan_jobs_waiting{kind=\"bulk_edit\"} 0\n",
                                 "ulpan_jobs_waiting{kind=\"institution_purge\"} 0\n", "ulpan_mails{state=\"waiting\"} 0\n"})
            QVERIFY2(metrics.body.contains(line), metrics.body);
        const QByteArray invite = "POST /api/institutions/alpha/members/" + QByteArray::number(backend.place().learner) + "/invite";
        QCOMPARE(backend.send(invite, backend.as(Persona::Owner)).status, 204);
        const Answer later = backend.send("GET /metrics", backend.as(Persona::Operator));
        QVERIFY2(later.body.contains("ulpan_mails{state=\"waiting\"} 1\n"), later.body);
    }

    // A program elsewhere reads them with a token that can do nothing else.
    void tellsMeasuresToAToken_data() { addEngineRows(); }
    void tellsMeasuresToAToken()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const char body[] = R"({"name":"Prometheus","abilities":["metrics:read"]})";
        const auto tokenOf = [](const Answer &made) {
            return HttpHeaders{{"Authorization", "Bearer " + made.json()[QLatin1StringView("token")].toString().toLatin1()}};
        };
        const Answer made = backend.send("POST /api/integrations/tokens", backend.as(Persona::Operator), body);
        QVERIFY2(made.status == 201, made.text());
        QCOMPARE(backend.send("GET /metrics", tokenOf(made)).status, 200);
        QCOMPARE(backend.send("GET /api/institutions", tokenOf(made)).status, 403);
        // What all institutions do together is no institution's affair.
        QCOMPARE(backend.send("POST /api/integrations/tokens", backend.as(Persona::Owner), body).reason(), QByteArray("token.ability_beyond"));
        QCOMPARE(backend.send("GET /metrics", backend.as(Persona::Owner)).status, 403);
        QCOMPARE(backend.send("GET /metrics", backend.withToken(Persona::Owner, QStringLiteral("members:read"))).status, 403);
    }

    void tellsMeasuresOnItsOwnMachine_data()
    {
        QTest::addColumn<QString>("peer");
        QTest::addColumn<HttpHeaders>("headers");
        QTest::addColumn<int>("status");
        QTest::newRow("same machine") << QStringLiteral("127.0.0.1") << HttpHeaders{} << 200;
        QTest::newRow("same machine, IPv6") << QStringLiteral("::1") << HttpHeaders{} << 200;
        QTest::newRow("a proxy on it") << QStringLiteral("127.0.0.1") << HttpHeaders{{"X-Forwarded-For", "127.0.0.1"}} << 401;
        QTest::newRow("a page whose name leads here") << QStringLiteral("127.0.0.1") << HttpHeaders{{"Host", "evil.example"}} << 421;
        QTest::newRow("another machine") << QStringLiteral("192.0.2.1") << HttpHeaders{} << 401;
    }
    void tellsMeasuresOnItsOwnMachine()
    {
        QFETCH(QString, peer);
        QFETCH(HttpHeaders, headers);
        TestBackend backend(Engine::Sqlite);
        int status = 0;
        if (!headers.contains("Host"))
            headers.add("Host", "127.0.0.1:8080");
        backend.backend().dispatch({.target = "/metrics", .headers = headers, .peer = QHostAddress(peer)},
                                   [&status](const HttpResponse &response) { status = response.status; });
        QTEST(status, "status");
    }
};

ULPAN_TEST(AnswersTest)
#include "answers_test.moc"
