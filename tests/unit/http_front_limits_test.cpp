#include "net/server/http_front.h"
#include "net/server/http_socket_options.h"
#include "tests/support/test_main.h"
#include "tests/unit/http_front_fixture.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr int farAway = 1'000'000; // milliseconds

} // namespace

// How many may connect and how long they may take, over real sockets.
class HttpFrontLimitsTest : public HttpFrontFixture
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        m_clients.clear();
        stop();
    }

    void turnsAwayTooManyOfAnAddress()
    {
        HttpFrontConfig config;
        config.threads = 2;
        config.limits.addressConnections = 3;
        start(config);
        connectClients(3, "/");
        expectTurnedAway(429, "server.full_for_address");
        // A credential that is good makes room, and so does an end.
        QVERIFY(m_clients[0]->send(get("/known")));
        QCOMPARE(m_clients[0]->answer().status, 200);
        connectClients(1, "/");
        expectTurnedAway(429, "server.full_for_address");
        QVERIFY(m_clients[1]->send(get("/", "Connection: close\r\n")));
        QVERIFY(m_clients[1]->answer().status == 200 && m_clients[1]->closes());
        // The server sees that end a moment after the client does.
        const auto isLetIn = [&] {
            m_clients.push_back(std::make_unique<RawClient>(m_port));
            return m_clients.back()->send(get("/")) && m_clients.back()->answer().status == 200;
        };
        QVERIFY(QTest::qWaitFor(isLetIn, 20'000));
        QVERIFY(m_clients[0]->send(get("/known"))); // once is enough
        QCOMPARE(m_clients[0]->answer().status, 200);
        expectTurnedAway(429, "server.full_for_address");
    }

    void allowsATrustedProxyMore()
    {
        HttpFrontConfig config;
        config.limits.addressConnections = 1;
        config.limits.proxyConnections = 3;
        config.proxies = *TrustedProxies::parse(QStringLiteral("127.0.0.0/8"));
        start(config);
        connectClients(3, "/");
        expectTurnedAway(429, "server.full_for_address");
        QVERIFY(m_clients[0]->send(
            get("/peer", "X-Forwarded-For: 1.1.1.1, 203.0.113.7\r\nX-Forwarded-Proto: https\r\n")));
        QCOMPARE(m_clients[0]->answer().body, QByteArray("203.0.113.7 tls"));
    }

    void believesNobodyElse()
    {
        start();
        RawClient client(m_port);
        QVERIFY(client.send(get("/peer", "X-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Proto: https\r\n")));
        QCOMPARE(client.answer().body, QByteArray("127.0.0.1 plain"));
    }

    void turnsAwayWhenFull()
    {
        HttpFrontConfig config;
        config.limits.connections = 4;
        start(config);
        connectClients(4, "/never"); // none of them is idle
        QTRY_COMPARE(m_requests.load(), 4);
        expectTurnedAway(503, "server.full");
        answerKept();
        for (const std::unique_ptr<RawClient> &client : m_clients)
            QCOMPARE(client->answer().status, 200);
    }

    void endsTheLongestIdleWhenCrowded()
    {
        HttpFrontConfig config;
        config.limits.connections = 5;
        start(config);
        connectClients(4, "/known");
        QVERIFY(m_clients[0]->send(get("/known"))); // so that the second is the longest idle one
        QCOMPARE(m_clients[0]->answer().status, 200);
        QVERIFY(m_clients[3]->send(get("/never"))); // not idle at all
        QTRY_VERIFY(kept());
        // Newcomers are let in at the cost of the idle, who are given half a second.
        const auto newcomerEnds = [&](std::initializer_list<size_t> idle) {
            m_clients.push_back(std::make_unique<RawClient>(m_port));
            return m_clients.back()->send(get("/")) && m_clients.back()->answer().status == 200 &&
                   std::all_of(idle.begin(), idle.end(), [&](size_t i) { return m_clients[i]->isClosed; });
        };
        QVERIFY(QTest::qWaitFor([&] { return newcomerEnds({1}); }, 20'000));
        QVERIFY(!m_clients[0]->isClosed);
        QVERIFY(QTest::qWaitFor([&] { return newcomerEnds({0, 2}); }, 20'000));
        kept()({200, {}, QByteArray("still there")});
        QCOMPARE(m_clients[3]->answer().body, QByteArray("still there"));
    }

    // A byte of a request, or a head that never ends, holds no place for long that others need.
    void endsWhoDawdlesWhenCrowded()
    {
        HttpFrontConfig config;
        config.limits.connections = 5;
        config.threads = 1;
        start(config);
        for (const char *begun : {"G", "G", "GET / HTTP/1.1\r\nHost: h\r\nX: ", "GET / HTTP/1.1\r\nHost: h\r\n"}) {
            m_clients.push_back(std::make_unique<RawClient>(m_port));
            QVERIFY(m_clients.back()->send(begun));
        }
        // Who is idle goes before who has begun.
        m_clients.push_back(std::make_unique<RawClient>(m_port));
        QVERIFY(m_clients.back()->send(get("/known")));
        QCOMPARE(m_clients.back()->answer().status, 200);
        const auto isLetIn = [&] {
            RawClient newcomer(m_port);
            return newcomer.send(get("/")) && newcomer.answer().status == 200;
        };
        QVERIFY(QTest::qWaitFor(isLetIn, 20'000));
        QVERIFY(m_clients[4]->closes());
        // The rest of a head is not waited for as long as it may take where nobody else wants the place.
        const auto closed = [&] { return std::count_if(m_clients.begin(), m_clients.begin() + 4, [](const auto &client) { return client->isClosed; }); };
        QElapsedTimer time;
        time.start();
        QVERIFY(QTest::qWaitFor([&] { return isLetIn() && closed() > 0; }, 20'000));
        QVERIFY(time.elapsed() < config.limits.headTime);
        QVERIFY(closed() < 4);
    }

    // A body that was announced and does not come holds a place no longer than a head, nor does one that crawls.
    void endsWhoSendsNoBodyWhenCrowded_data()
    {
        QTest::addColumn<int>("connections");
        QTest::addColumn<int>("ofAddress");
        QTest::addColumn<int>("bytes");
        QTest::newRow("all places are taken") << 4 << 64 << 1;
        QTest::newRow("those of the address are taken") << 64 << 4 << 1;
        QTest::newRow("all places are taken, by who crawls") << 4 << 64 << 20'000;
        QTest::newRow("those of the address are taken, by who crawls") << 64 << 4 << 20'000;
    }
    void endsWhoSendsNoBodyWhenCrowded()
    {
        QFETCH(int, connections);
        QFETCH(int, ofAddress);
        QFETCH(int, bytes);
        HttpFrontConfig config;
        config.limits.connections = connections;
        config.limits.addressConnections = ofAddress;
        config.threads = 1;
        start(config);
        for (int i = 0; i < 3; ++i) {
            m_clients.push_back(std::make_unique<RawClient>(m_port));
            QVERIFY(m_clients.back()->send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 900000\r\n\r\n" + QByteArray(bytes, 'x')));
        }
        // This one brings more than its share.
        m_clients.push_back(std::make_unique<RawClient>(m_port));
        QVERIFY(m_clients.back()->send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 900000\r\n\r\n"));
        QElapsedTimer time;
        time.start();
        const auto isLetIn = [&] {
            RawClient newcomer(m_port);
            return newcomer.send(get("/")) && newcomer.answer().status == 200;
        };
        QVERIFY(!isLetIn());
        QVERIFY(m_clients[3]->send(QByteArray(100'000, 'x')));
        QVERIFY(QTest::qWaitFor(isLetIn, 20'000));
        QVERIFY(time.elapsed() < config.limits.bodyTime);
        QVERIFY(!m_clients[3]->isClosed);
    }

    // The server alone is to blame that it has not been read.
    void doesNotTakeARequestThatWaitsForIdleness()
    {
        HttpFrontConfig config;
        config.limits.connections = 5;
        config.threads = 1;
        start(config);
        connectClients(3, "/known");
        QVERIFY(m_clients[2]->send(get("/busy")));
        QTRY_COMPARE(m_requests.load(), 4);
        QVERIFY(m_clients[0]->send(get("/known"))); // the longest idle, as far as the worker knows
        const QDeadlineTimer idle(600);
        QVERIFY(QTest::qWaitFor([&] { return idle.hasExpired(); }, 20'000));
        m_clients.push_back(std::make_unique<RawClient>(m_port));
        QVERIFY(m_clients.back()->send(get("/")));
        m_clients.push_back(std::make_unique<RawClient>(m_port));
        QVERIFY(m_clients.back()->send(get("/")));
        m_free.release();
        QCOMPARE(m_clients.back()->answer().status, 200);
        QCOMPARE(m_clients[0]->answer().status, 200);
        QVERIFY(m_clients[1]->closes());
    }

    void answersSlowRequests_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("head") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n");
        QTest::newRow("body") << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5000\r\n\r\nabc");
        QTest::newRow("chunks") << QByteArray(
            "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc");
        QTest::newRow("continue") << QByteArray(
            "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
        QTest::newRow("second head") << get("/") + "GET / HT";
    }
    void answersSlowRequests()
    {
        QFETCH(const QByteArray, sent);
        HttpFrontConfig config;
        config.limits.headTime = config.limits.bodyTime = 100;
        config.limits.idleTime = farAway;
        start(config);
        RawClient client(m_port);
        QVERIFY(client.send(sent));
        QVERIFY(client.closes());
        QVERIFY2(client.received.contains("HTTP/1.1 408 Request Timeout\r\n"), client.received);
        QVERIFY(client.received.endsWith("request.timed_out"));
    }

    void bearsSlowBodiesThatCome()
    {
        HttpFrontConfig config;
        config.limits.headTime = 100;
        config.limits.bodyTime = 400;
        config.limits.bodyRate = 10;
        start(config);
        RawClient client(m_port);
        QVERIFY(client.send("POST /size HTTP/1.1\r\nHost: h\r\nContent-Length: 24\r\n\r\n"));
        // Twice what is asked for, and longer than any limit.
        for (int sent = 0; sent < 24; sent += 4) {
            QVERIFY(client.send("abcd"));
            QVERIFY(!QTest::qWaitFor([&] { return client.isClosed; }, 100));
        }
        QCOMPARE(client.answer().body, QByteArray("24 bytes"));
    }

    void cutsAnAnswerThatStandsStill()
    {
        HttpFrontConfig config;
        config.limits.stallTime = 200;
        start(config);
        m_stream->size = 4'000'000'000;
        RawClient client(m_port);
        client.socket.setReadBufferSize(1000);
        client.socket.disconnect(&client.socket);
        QVERIFY(client.send(get("/stream")));
        QTRY_VERIFY(m_stream->pulled > 0);
        QTRY_VERIFY_WITH_TIMEOUT(!m_stream->isAlive, 20'000);
        QVERIFY(m_stream->pulled < m_stream->size);
    }

    // It is the answer that takes long, and the client waits for it.
    void bearsAnswersThatAreWaitedFor()
    {
        HttpFrontConfig config;
        config.limits.headTime = config.limits.bodyTime = config.limits.idleTime = config.limits.stallTime =
            50;
        start(config);
        RawClient client(m_port);
        QVERIFY(client.send(get("/late/250")));
        QCOMPARE(client.answer().status, 200);
    }

    void answersWhoHasEndedSending_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QList<qsizetype>>("sizes"); // of the bodies that come back
        QTest::newRow("at once") << get("/") << QList<qsizetype>{6};
        QTest::newRow("late") << get("/late/200") << QList<qsizetype>{14};
        QTest::newRow("large") << get("/large") << QList<qsizetype>{4 * 1024 * 1024};
        QTest::newRow("pipeline") << get("/late/100") + get("/late/50") + get("/large")
                                  << QList<qsizetype>{14, 13, 4 * 1024 * 1024};
        QTest::newRow("close") << get("/large", "Connection: close\r\n") << QList<qsizetype>{4 * 1024 * 1024};
        QTest::newRow("body") << QByteArray("POST /late/100 HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc")
                              << QList<qsizetype>{18};
    }
    void answersWhoHasEndedSending()
    {
        QFETCH(const QByteArray, sent);
        QFETCH(const QList<qsizetype>, sizes);
        start();
        RawClient client(m_port);
        client.socket.setReadBufferSize(128 * 1024);
        QVERIFY(client.send(sent));
        endSending(client.socket.socketDescriptor());
        for (const qsizetype size : sizes)
            QCOMPARE(client.answer().body.size(), size);
        QVERIFY(client.closes());
        QCOMPARE(client.received, QByteArray());
    }

private:
    void connectClients(int count, const QByteArray &path)
    {
        for (int i = 0; i < count; ++i) {
            m_clients.push_back(std::make_unique<RawClient>(m_port));
            QVERIFY(m_clients.back()->send(get(path)));
            if (path != "/never")
                QCOMPARE(m_clients.back()->answer().status, 200);
        }
    }
    void expectTurnedAway(int status, const QByteArray &reason)
    {
        const int before = m_requests;
        RawClient client(m_port);
        QVERIFY(client.send(get("/")));
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.body, reason);
        QVERIFY2(answer.head.contains("\r\nRetry-After: ") &&
                     answer.head.contains("\r\nConnection: close\r\n"),
                 answer.head);
        QVERIFY(client.closes());
        QCOMPARE(m_requests.load(), before);
    }

    std::vector<std::unique_ptr<RawClient>> m_clients;
};

ULPAN_TEST(HttpFrontLimitsTest)
#include "http_front_limits_test.moc"
