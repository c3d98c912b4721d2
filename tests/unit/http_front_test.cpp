#include "net/server/http_front.h"
#include "tests/support/test_main.h"
#include "tests/unit/http_front_fixture.h"

#include <QTemporaryDir>

using namespace ulpan;
using namespace ulpan::tests;

class HttpFrontTest : public HttpFrontFixture
{
    Q_OBJECT

private Q_SLOTS:
    void answersTranscripts_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QList<int>>("statuses");
        QTest::addColumn<bool>("closes");
        const auto row = [](const char *name, const QByteArray &sent, const QList<int> &statuses,
                            bool closes) { QTest::newRow(name) << sent << statuses << closes; };
        row("get", get("/"), {200}, false);
        row("three", get("/1") + get("/2") + get("/3"), {200, 200, 200}, false);
        row("close", get("/", "Connection: close\r\n"), {200}, true);
        row("close hides the rest", get("/", "Connection: close\r\n") + get("/2"), {200}, true);
        row("1.0", "GET / HTTP/1.0\r\n\r\n", {200}, true);
        row("1.0 kept", "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", {200}, false);
        row("unknown method", "BREW / HTTP/1.1\r\nHost: h\r\n\r\n", {200}, false);
        row("body", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc" + get("/"), {200, 200},
            false);
        row("chunks",
            "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\nX: "
            "y\r\n\r\n" +
                get("/"),
            {200, 200}, false);
        row("websocket is not spoken", get("/", "Upgrade: websocket\r\nConnection: Upgrade\r\n"), {200},
            false);
        row("request line", "GET /\r\n\r\n", {400}, true);
        row("nul", QByteArray("GET /\0 HTTP/1.1\r\n", 17), {400}, true);
        row("two lengths", get("/", "Content-Length: 1\r\nContent-Length: 2\r\n"), {400}, true);
        row("length and coding", get("/", "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n"), {400},
            true);
        row("header", get("/", "a b: c\r\n"), {400}, true);
        row("chunk", get("/", "Transfer-Encoding: chunked\r\n") + "z\r\n", {400}, true);
        row("good, then bad", get("/") + "nonsense\r\n\r\n" + get("/"), {200, 400}, true);
        row("coding", get("/", "Transfer-Encoding: gzip\r\n"), {400}, true);
        row("uri", get("/" + QByteArray(9000, 'x')), {414}, true);
        row("head", get("/", "X: " + QByteArray(17'000, 'x')), {431}, true);
        row("body too large", get("/", "Content-Length: 1048577\r\n") + "abc", {413}, true);
    }
    // Whole, and cut in two everywhere; what arrives together is up to the system, so the guard's own test is
    // the exact one.
    void answersTranscripts()
    {
        QFETCH(const QByteArray, sent);
        QFETCH(const QList<int>, statuses);
        QFETCH(const bool, closes);
        HttpFrontConfig config;
        config.threads = 2;
        config.limits.addressConnections = 1000;
        start(config);
        const qsizetype cuts = sent.size() < 200 ? sent.size() : 1;
        std::vector<std::unique_ptr<RawClient>> clients;
        for (qsizetype cut = 0; cut < cuts; ++cut)
            clients.push_back(std::make_unique<RawClient>(m_port));
        for (qsizetype cut = 1; cut < cuts; ++cut)
            QVERIFY(clients[size_t(cut)]->send(sent.first(cut)));
        for (qsizetype cut = 0; cut < cuts; ++cut)
            clients[size_t(cut)]->send(sent.sliced(cut)); // no use where the first part was refused
        for (const std::unique_ptr<RawClient> &client : clients) {
            for (const int status : statuses)
                QCOMPARE(client->answer().status, status);
            if (closes)
                QVERIFY(client->closes());
            QCOMPARE(client->received, QByteArray());
            QCOMPARE(client->isClosed, closes);
        }
    }

    void answersInTheOrderOfTheRequests()
    {
        start();
        RawClient client(m_port);
        QByteArray sent;
        for (int i = 0; i < 10; ++i)
            sent += get("/late/" + QByteArray::number((10 - i) * 3)) + get("/now" + QByteArray::number(i));
        QVERIFY(client.send(sent));
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(client.answer().body, "GET /late/" + QByteArray::number((10 - i) * 3) + ' ');
            QCOMPARE(client.answer().body, "GET /now" + QByteArray::number(i) + ' ');
        }
    }

    void answersALongPipelineWithoutSinkingIntoTheStack()
    {
        start();
        RawClient client(m_port);
        constexpr int count = 20'000;
        QVERIFY(client.send(get("/").repeated(count)));
        for (int i = 0; i < count; ++i)
            QCOMPARE(client.answer().status, 200);
    }

    void livesOnWhenClientsHangUp()
    {
        HttpFrontConfig config;
        config.threads = 2;
        config.limits.addressConnections = 1000; // who has hung up keeps its place until it is answered
        start(config);
        constexpr int rounds = 10;
        constexpr int count = 30;
        for (int round = 0; round < rounds; ++round) {
            std::vector<std::unique_ptr<RawClient>> clients;
            for (int i = 0; i < count; ++i) {
                clients.push_back(std::make_unique<RawClient>(m_port));
                QVERIFY(clients.back()->send(get("/late/20") + get("/late/1")));
            }
            const int expected = (round + 1) * count;
            QTRY_VERIFY(m_requests >=
                        expected - count / 2); // some are cut before they are read, most while they run
            for (int i = 0; i < count; ++i) {
                if (i % 2)
                    clients[size_t(i)]->socket.abort();
                else
                    clients[size_t(i)]->socket.disconnectFromHost();
            }
        }
        RawClient client(m_port);
        QVERIFY(client.send(get("/late/40"))); // after all the others
        QCOMPARE(client.answer().body, QByteArray("GET /late/40 "));
    }

    void spoolsLargeBodies()
    {
        const QTemporaryDir folder;
        HttpFrontConfig config;
        config.spoolFolder = folder.path();
        QByteArray body(5 * 1024 * 1024, Qt::Uninitialized);
        for (qsizetype i = 0; i < body.size(); ++i)
            body[i] = char(i * 31 + i / 251);
        QByteArray found;
        bool isFile = false;
        const QByteArrayList forged{"X-Spool: /etc/passwd", "X-Ticket: 1"};
        HttpFront front(
            config,
            [&](HttpRequest request, const Reply &reply) {
                isFile = request.body.isFile();
                found = request.body.open()->readAll();
                reply({200, {}, request.headers.value("X-Spool")});
            },
            [](const Error &error, const HttpRequest *) {
                return HttpResponse{400, {}, error.reason + ' ' + error.detail.toUtf8()};
            });
        const Result<quint16> port = front.listen();
        QVERIFY(port.has_value());
        RawClient client(*port);
        QVERIFY(client.send("POST /1 HTTP/1.1\r\nHost: h\r\nContent-Type: text/csv\r\n" +
                            forged.join("\r\n") + "\r\nContent-Length: " + QByteArray::number(body.size()) +
                            "\r\n\r\n" + body));
        QCOMPARE(client.answer().body, QByteArray("/etc/passwd")); // an ordinary header and nothing else
        front.stop();
        QVERIFY(isFile);
        QVERIFY(found == body);
    }

    void measuresBodies()
    {
        start();
        RawClient client(m_port);
        const auto post = [](const QByteArray &type, qsizetype size) {
            return "POST /size HTTP/1.1\r\nHost: h\r\nContent-Type: " + type +
                   "\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n" + QByteArray(size, 'x');
        };
        QVERIFY(client.send(post("application/json", 64 * 1024) + post("application/json", 64 * 1024 + 1) +
                            post("multipart/form-data; boundary=b", 1'100'000)));
        QCOMPARE(client.answer().body, QByteArray("65536 bytes"));
        QCOMPARE(client.answer().body, QByteArray("65537 file"));
        QCOMPARE(client.answer().body, QByteArray("1100000 file"));
    }

    void answersARefusalWhileTheBodyStillComes()
    {
        start();
        RawClient client(m_port);
        QVERIFY(client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3000000\r\n\r\n" +
                            QByteArray(3'000'000, 'x')));
        QCOMPARE(client.answer().status, 413);
        QVERIFY(client.closes());
        QCOMPARE(m_requests.load(), 0);
    }

    void answersHead()
    {
        start();
        RawClient client(m_port);
        QVERIFY(client.send("HEAD /abc HTTP/1.1\r\nHost: h\r\n\r\n" + get("/")));
        const RawAnswer answer = client.answer(true);
        QVERIFY2(answer.head.contains("Content-Length: 10\r\n"), answer.head);
        QCOMPARE(client.answer().body, QByteArray("GET / "));
    }

    void sendsContinue()
    {
        start();
        RawClient client(m_port);
        QVERIFY(
            client.send("PUT /a HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"));
        QTRY_COMPARE(client.received, QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
        client.received.clear();
        QVERIFY(client.send("xy"));
        QCOMPARE(client.answer().body, QByteArray("PUT /a xy"));
    }

    void closesWhatIsSilent()
    {
        HttpFrontConfig config;
        config.limits.headTime = 60;
        config.limits.idleTime = 100'000;
        start(config);
        RawClient silent(m_port);
        RawClient slow(m_port);
        RawClient idle(m_port);
        QVERIFY(slow.send("GET / HT"));
        QVERIFY(idle.send(get("/")));
        QVERIFY(silent.closes());
        QCOMPARE(slow.answer().status, 408);
        QVERIFY(slow.closes());
        QCOMPARE(silent.received, QByteArray());
        QVERIFY(idle.send(get("/")));
        QCOMPARE(idle.answer().status, 200);
        QCOMPARE(idle.answer().status, 200);
        m_front.reset();
        config.limits.headTime = 100'000;
        config.limits.idleTime = 60;
        start(config);
        RawClient busy(m_port);
        QVERIFY(busy.send(get("/late/300"))); // what runs is not idle
        QCOMPARE(busy.answer().status, 200);
        QVERIFY(busy.closes());
    }

    void answersWhenTheHandlerForgets()
    {
        start();
        RawClient client(m_port);
        QVERIFY(client.send(get("/dropped") + get("/")));
        QCOMPARE(client.answer().status, 500);
        QCOMPARE(client.answer().status, 200);
    }

    void takesOneAnswerOnly()
    {
        start();
        RawClient client(m_port);
        QVERIFY(client.send(get("/never")));
        QTRY_VERIFY(kept());
        kept()({200, {}, QByteArray("one")});
        kept()({200, {}, QByteArray("two")});
        QCOMPARE(client.answer().body, QByteArray("one"));
        QVERIFY(client.send(get("/")));
        QCOMPARE(client.answer().body, QByteArray("GET / "));
    }

    void saysWhenItCannotListen()
    {
        start();
        HttpFrontConfig config;
        config.port = m_port;
        HttpFront second(
            config, [](const HttpRequest &, const Reply &) {}, [](const Error &, const HttpRequest *) { return HttpResponse(); });
        const Result<quint16> port = second.listen();
        QVERIFY(!port);
        QCOMPARE(port.error().kind, ErrorKind::Unavailable);
        QCOMPARE(port.error().arguments, QStringList{QStringLiteral("127.0.0.1:%1").arg(m_port)});
    }

    void namesThePeerPlainly()
    {
        HttpFrontConfig config;
        config.address = QHostAddress::Any;
        HttpFront front(
            config,
            [](const HttpRequest &request, const Reply &reply) {
                reply({200, {}, request.peer.toString().toUtf8()});
            },
            [](const Error &, const HttpRequest *) {
                return HttpResponse{400, {}, {}};
            });
        const Result<quint16> port = front.listen();
        QVERIFY(port.has_value());
        RawClient client(*port);
        QVERIFY(client.send(get("/")));
        QCOMPARE(client.answer().body, QByteArray("127.0.0.1"));
    }
};

ULPAN_TEST(HttpFrontTest)
#include "http_front_test.moc"
