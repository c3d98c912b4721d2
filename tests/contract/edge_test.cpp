#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"
#include "tests/unit/http_front_fixture.h"

#include <QDir>
#include <QJsonArray>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr char imports[] = "/api/institutions/alpha/members/bulk";
constexpr char oneListedOrigin[] = R"({"cors_origins":["https://app.example.org"]})";
constexpr qsizetype fileSize = 1'500'000; // bytes; more than a body that is no file may have

// The whole server on a socket.
struct OpenServer
{
    explicit OpenServer(const std::function<void(BackendConfig &)> &adjust = {})
        : backend(Engine::Sqlite, [&](BackendConfig &config) {
              folder = config.dataFolder;
              if (adjust)
                  adjust(config);
          })
    {
        const Result<QByteArray> url = backend.backend().serve();
        if (!url)
            qFatal("%s", url.error().reason.constData());
        port = url->mid(url->lastIndexOf(':') + 1).toUShort();
    }
    // Files without a name that this process holds in the data folder; −1 where that cannot be seen.
    [[nodiscard]] int spooledFiles() const
    {
        const QDir descriptors(QStringLiteral("/proc/self/fd"));
        if (!descriptors.exists())
            return -1;
        int count = 0;
        for (const QString &name : descriptors.entryList(QDir::Files | QDir::System)) {
            const QString target = QFile::symLinkTarget(descriptors.filePath(name));
            count += target.startsWith(folder) && target.endsWith(QLatin1StringView(" (deleted)"));
        }
        return count;
    }

    QString folder;
    TestBackend backend;
    quint16 port = 0;
};

QByteArray headOf(const QByteArray &methodAndTarget, const HttpHeaders &headers)
{
    QByteArray head = methodAndTarget + " HTTP/1.1\r\nHost: localhost\r\n";
    for (const auto &[name, value] : headers.lines())
        head += name + ": " + value + "\r\n";
    return head + "\r\n";
}

QByteArray reasonIn(const RawAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body)[QLatin1StringView("error")][QLatin1StringView("reason")]
        .toString()
        .toLatin1();
}

// A form with a file of learners that is too large to be anything else.
QByteArray formWithFile()
{
    const QByteArray row = "Dana,Levi,Mme,Haifa,dana.";
    QByteArray file = "firstname,lastname,civility,entity,login\r\n";
    for (int i = 0; file.size() < fileSize; ++i)
        file += row + QByteArray::number(i) + "@example.org\r\n";
    return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"learners.csv\"\r\n\r\n" + file +
           "\r\n--b\r\nContent-Disposition: form-data; name=\"dry_run\"\r\n\r\n1\r\n--b--\r\n";
}

} // namespace

// What the edge and the router behind it do together, over real sockets.
class EdgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAFileBeforeItIsSent_data()
    {
        QTest::addColumn<QByteArray>("caller");
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char *name, const char *caller, const char *request, const char *type,
                            int status, const char *reason) {
            QTest::newRow(name) << QByteArray(caller) << QByteArray(request) << QByteArray(type) << status
                                << QByteArray(reason);
        };
        const QByteArray upload = QByteArray("POST ") + imports;
        row("nobody", "", upload, "multipart/form-data; boundary=b", 401, "auth.required");
        row("nobody, CSV", "", upload, "text/csv", 401, "auth.required");
        row("an unknown token", "unknown", upload, "text/csv", 401, "auth.required");
        row("who may only read", "support", upload, "multipart/form-data; boundary=b", 403,
            "auth.ability_missing");
        row("a stranger", "stranger", upload, "multipart/form-data; boundary=b", 404, "institution.not_found");
        row("a stranger, CSV", "stranger", "POST /api/institutions/alpha/members/bulk", "text/csv", 404,
            "institution.not_found");
        row("into nothing", "admin", "POST /api/institutions/nowhere/members/bulk", "text/csv", 404,
            "institution.not_found");
        row("where nothing is", "admin", "POST /api/nothing", "multipart/form-data; boundary=b", 404,
            "route.not_found");
        row("where this is not done", "admin", "DELETE /api/institutions/alpha/imports", "text/csv", 405,
            "request.method_not_allowed");
        row("where no file is taken", "admin", "POST /api/institutions/alpha/members",
            "multipart/form-data; boundary=b", 413, "request.too_large");
        row("what is no file", "admin", upload, "application/json", 413, "request.too_large");
    }
    void refusesAFileBeforeItIsSent()
    {
        QFETCH(QByteArray, caller);
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, type);
        QFETCH(int, status);
        QFETCH(QByteArray, reason);
        OpenServer server;
        HttpHeaders headers = callerOf(server, caller);
        headers.add("Content-Type", type);
        HttpHeaders waiting = headers + HttpHeaders{{"Content-Length", QByteArray::number(fileSize)},
                                                    {"Expect", "100-continue"}};
        RawClient asking(server.port);
        QVERIFY(asking.send(headOf(request, waiting)));
        RawAnswer answer = asking.answer();
        QCOMPARE(answer.status, status); // and not 100, which would ask for the body
        QCOMPARE(reasonIn(answer), reason);
        QVERIFY(asking.closes());
        QVERIFY(server.spooledFiles() <= 0);
        // Whoever does not say how much there is is stopped where a body that is no file would be.
        RawClient sending(server.port);
        QVERIFY(sending.send(headOf(request, headers + HttpHeaders{{"Transfer-Encoding", "chunked"}})));
        const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, 'x') + "\r\n";
        for (int sent = 0; sent < fileSize && !sending.received.contains("\r\n\r\n") && !sending.isClosed;
             sent += 0x10000)
            QVERIFY(sending.send(chunk) || sending.isClosed || sending.received.contains("\r\n\r\n"));
        answer = sending.answer();
        QCOMPARE(answer.status, status);
        QCOMPARE(reasonIn(answer), reason);
        QVERIFY(sending.closes());
        QVERIFY(server.spooledFiles() <= 0);
    }

    void takesAFileOfWhoMay()
    {
        OpenServer server;
        const QByteArray form = formWithFile();
        const HttpHeaders headers = server.backend.as(Persona::Admin) +
                                    HttpHeaders{{"Content-Type", "multipart/form-data; boundary=b"},
                                                {"Content-Length", QByteArray::number(form.size())},
                                                {"Expect", "100-continue"}};
        RawClient client(server.port);
        QVERIFY(client.send(headOf(QByteArray("POST ") + imports, headers)));
        QCOMPARE(client.answer().status, 100);
        QVERIFY(client.send(form.first(form.size() / 2)));
        if (server.spooledFiles() >= 0)
            QTRY_COMPARE(server.spooledFiles(), 1);
        QVERIFY(client.send(form.mid(form.size() / 2)));
        const RawAnswer answer = client.answer();
        QVERIFY2(answer.status == 202, answer.body);
    }

    // An answer that a page may read, in the language it asked for, also where nothing but the head was
    // looked at.
    void refusesInTheCallersLanguage_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("length");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("platform") << QByteArray("POST /api/auth/sign-in") << QByteArray("2000000") << 413
                                  << QByteArray("payload_too_large");
        QTest::newRow("provisioning")
            << QByteArray("POST /api/token") << QByteArray("2000000") << 413 << QByteArray("bad_request");
        QTest::newRow("nowhere") << QByteArray("POST /api/nothing") << QByteArray("2000000") << 413
                                 << QByteArray("payload_too_large");
    }
    void refusesInTheCallersLanguage()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, length);
        QFETCH(int, status);
        QFETCH(QByteArray, says);
        OpenServer server;
        QCOMPARE(
            server.backend
                .send("PATCH /api/institutions/alpha", server.backend.as(Persona::Admin), oneListedOrigin)
                .status,
            200);
        RawClient client(server.port);
        QVERIFY(client.send(headOf(request, {{"Content-Type", "application/json"},
                                             {"Content-Length", length},
                                             {"Origin", "https://app.example.org"},
                                             {"Accept-Language", "fr"},
                                             {"X-Request-Id", "my-id"}})));
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, status);
        QVERIFY2(answer.body.contains(says) && answer.body.contains("trop"), answer.body);
        for (const char *line :
             {"Content-Language: fr", "Access-Control-Allow-Origin: https://app.example.org",
              "X-Request-Id: my-id", "X-RateLimit-Limit: 1000000"})
            QVERIFY2(answer.head.contains(QByteArray("\r\n") + line + "\r\n"), answer.head);
        QVERIFY2(answer.head.contains("Vary: Origin"), answer.head);
    }

    // The same of a head that cannot be read to its end.
    void refusesAHeadInItsDialect_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("line"); // the last of the head
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        const QByteArray longQuery = '?' + QByteArray(9000, 'x'), longLine = "X-Much: " + QByteArray(20'000, 'x');
        QTest::newRow("too long, platform") << "GET /api/institutions" + longQuery << QByteArray("X-A: b") << 414 << QByteArray("uri_too_long");
        QTest::newRow("too long, provisioning") << "GET /api/getEntities" + longQuery << QByteArray("X-A: b") << 414 << QByteArray("bad_request");
        QTest::newRow("too large, platform") << QByteArray("GET /api/institutions") << longLine << 431 << QByteArray("headers_too_large");
        QTest::newRow("too large, provisioning") << QByteArray("GET /test/api/getEntities") << longLine << 431 << QByteArray("bad_request");
        QTest::newRow("broken, provisioning") << QByteArray("POST /api/token") << QByteArray("no header") << 400 << QByteArray("bad_request");
        QTest::newRow("broken, nowhere") << QByteArray("POST /api/nothing") << QByteArray("no header") << 400 << QByteArray("bad_request");
    }
    void refusesAHeadInItsDialect()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, line);
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        OpenServer server;
        for (const char *institution : {"PATCH /api/institutions/alpha", "PATCH /test/api/institutions/alpha"})
            (void)server.backend.send(institution, server.backend.as(Persona::Admin), oneListedOrigin);
        RawClient client(server.port);
        QVERIFY(client.send(headOf(request, {{"Origin", "https://app.example.org"}, {"Accept-Language", "fr"}, {"X-Request-Id", "my-id"}}).chopped(2) +
                            line + "\r\n\r\n"));
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, status);
        const QJsonObject error = QJsonDocument::fromJson(answer.body)[QLatin1StringView("error")].toObject();
        QVERIFY2(error[QLatin1StringView("code")].toString().toLatin1() == code, answer.body);
        for (const char *told : {"Content-Language: fr", "X-Request-Id: my-id", "X-RateLimit-Limit: 1000000"})
            QVERIFY2(answer.head.contains(QByteArray("\r\n") + told + "\r\n"), answer.head);
        const bool isTest = request.contains("/test/");
        QVERIFY2(isTest || answer.head.contains("\r\nAccess-Control-Allow-Origin: https://app.example.org\r\n"), answer.head);
    }

    // Whoever tries the edge leaves a trace.
    void notesWhatItRefuses()
    {
        QTemporaryDir logs;
        const QString file = logs.filePath(QStringLiteral("requests.log"));
        OpenServer server([&](BackendConfig &config) {
            config.logFile = file;
            config.logLevel = RequestLog::Level::All;
        });
        const QByteArray requests[] = {headOf("GET /api/getEntities?" + QByteArray(9000, 'x'), {{"X-Request-Id", "one"}}),
                                       headOf("POST /api/auth/sign-in", {{"Content-Length", "2000000"}, {"X-Request-Id", "two"}}),
                                       QByteArray("\x16\x03\x01\0\n\n", 6)};
        for (const QByteArray &request : requests) {
            RawClient client(server.port);
            QVERIFY(client.send(request));
            const RawAnswer answer = client.answer();
            QVERIFY2(answer.status >= 400 && answer.head.contains("\r\nX-RateLimit-Limit: 1000000\r\n"), answer.head);
        }
        QFile log(file);
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArrayList lines = log.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        const char *told[][4] = {{R"("id":"one")", R"("method":"GET")", R"("path":"/api/getEntities")", R"("status":414)"},
                                 {R"("id":"two")", R"("route":"/api/auth/sign-in")", R"("address":"127.0.0.1")", R"("status":413)"},
                                 {R"("route":"")", R"("path":"")", R"("address":"127.0.0.1")", R"("status":400)"}};
        for (qsizetype i = 0; i < lines.size(); ++i) {
            for (const char *part : told[i])
                QVERIFY2(lines[i].contains(part), lines[i]);
        }
        const QByteArray metrics = server.backend.send("GET /metrics", server.backend.as(Persona::Operator)).body;
        for (const char *line : {"ulpan_requests_total{operation=\"auth.sign_in\",status=\"413\"} 1\n", "ulpan_requests_total{operation=\"none\",status=\"400\"} 1\n",
                                 "ulpan_requests_total{operation=\"provisioning.get_entities\",status=\"414\"} 1\n", "ulpan_requests_in_flight 1\n"})
            QVERIFY2(metrics.contains(line), metrics);
    }

    // What a proxy passes on as Host counts; nobody's word is taken for another.
    void answersTheHostThatAProxyPasses()
    {
        OpenServer server([](BackendConfig &config) {
            config.publicUrl = "https://ulpan.example";
            config.proxies = *TrustedProxies::parse(QStringLiteral("127.0.0.0/8"));
        });
        const auto ask = [&](const QByteArray &host, const QByteArray &forwarded) {
            RawClient client(server.port);
            const QByteArray lines =
                forwarded.isEmpty() ? QByteArray() : "X-Forwarded-Host: " + forwarded + "\r\n";
            if (!client.send("GET /api/nothing HTTP/1.1\r\nHost: " + host +
                             "\r\nX-Forwarded-For: 203.0.113.7\r\n" + lines + "\r\n"))
                return 0;
            return client.answer().status;
        };
        QCOMPARE(ask("ulpan.example", {}), 404);
        QCOMPARE(ask("evil.example", {}), 421);
        QCOMPARE(ask("evil.example", "ulpan.example"), 421);
        QCOMPARE(ask("ulpan.example", "evil.example"), 404);
    }

    // A browser must not make a page or a script of what is none.
    void everyAnswerSaysWhatItIs()
    {
        OpenServer server;
        const QByteArray form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                                "login,lastname,firstname,entity\r\nnobody,<b>,B,Paris\r\n\r\n--b--\r\n";
        const Answer uploaded = server.backend.send(QByteArray("POST ") + imports,
                                                    server.backend.as(Persona::Admin) +
                                                        HttpHeaders{{"Content-Type", "multipart/form-data; boundary=b"}},
                                                    form);
        QVERIFY2(uploaded.status == 202, uploaded.text());
        const QByteArray job = "GET /api/institutions/alpha/imports/" +
                               uploaded.json()[QLatin1StringView("id")].toString().toLatin1();
        const std::atomic<bool> stopping = false;
        while (workOnJob(server.backend.store(), server.backend.live().imports(), QStringLiteral("test"), stopping).value_or(false)) {
        }
        struct Asked
        {
            QByteArray request, type;
            int status;
        };
        const Asked asked[] = {{"GET /api/institutions/alpha/members", "application/json", 200},
                               {"GET /api/nothing", "application/json", 404},
                               {"GET /api/getAllLearners", "application/json", 200},
                               {"GET /api/docs", "text/html", 200},
                               {"GET /api/openapi.yaml", "application/yaml", 200},
                               {"GET /metrics", "text/plain", 200},
                               {job + "/rejected.csv", "text/csv", 200},
                               {job + "/plan.csv", "text/csv", 200},
                               {"OPTIONS /api/institutions", "", 204},
                               {"BAD request line HTTP/1.1", "application/json", 400}};
        for (const Asked &row : asked) {
            RawClient client(server.port);
            QVERIFY(client.send(headOf(row.request, server.backend.as(Persona::Admin))));
            const RawAnswer answer = client.answer();
            const QByteArray seen = row.request + '\n' + answer.head;
            QVERIFY2(answer.status == row.status, seen);
            QVERIFY2(row.type.isEmpty() || answer.head.contains("\r\nContent-Type: " + row.type), seen);
            QVERIFY2(answer.head.count("\r\nX-Content-Type-Options: nosniff\r\n") == 1, seen);
        }
    }

private:
    static HttpHeaders callerOf(const OpenServer &server, const QByteArray &name)
    {
        if (name == "unknown")
            return {{"Authorization", "Bearer nobodys"}};
        if (name == "support")
            return server.backend.as(Persona::Support);
        if (name == "stranger")
            return server.backend.as(Persona::OtherAdmin);
        return name.isEmpty() ? HttpHeaders() : server.backend.as(Persona::Admin);
    }
};

ULPAN_TEST(EdgeTest)
#include "edge_test.moc"
