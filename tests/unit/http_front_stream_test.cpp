#include "net/server/http_front.h"
#include "tests/support/test_main.h"
#include "tests/unit/http_front_fixture.h"

#include <QElapsedTimer>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QByteArray undoChunks(QByteArray bytes)
{
    QByteArray result;
    for (;;) {
        const qsizetype line = bytes.indexOf("\r\n");
        const qsizetype size = bytes.first(std::max<qsizetype>(line, 0)).toLongLong(nullptr, 16);
        if (line < 0 || size == 0 || bytes.size() < line + 4 + size)
            return bytes == "0\r\n\r\n" ? result : QByteArray("incomplete");
        result += bytes.sliced(line + 2, size);
        bytes.remove(0, line + 4 + size);
    }
}

} // namespace

// Answers that take their time: bodies from a source, slow readers, and the end of the server among them.
class HttpFrontStreamTest : public HttpFrontFixture
{
    Q_OBJECT

private Q_SLOTS:
    void streamsChunks()
    {
        start();
        m_stream->size = 1'000'000;
        RawClient client(m_port);
        QVERIFY(client.send(get("/stream") + get("/", "Connection: close\r\n")));
        const RawAnswer answer = client.answer();
        QVERIFY2(answer.head.contains("Transfer-Encoding: chunked\r\n"), answer.head);
        QVERIFY(client.closes());
        const qsizetype next = client.received.indexOf("HTTP/1.1 200 OK");
        QVERIFY(next > 0);
        QCOMPARE(undoChunks(client.received.first(next)), QByteArray(1'000'000, 'x'));
    }

    void streamsOneAfterTheOther()
    {
        start();
        RawClient client(m_port);
        for (int i = 0; i < 3; ++i) {
            m_stream->pulled = 0;
            m_stream->size = 200'000;
            QVERIFY(client.send(get("/stream")));
            QVERIFY(client.answer().head.contains("Transfer-Encoding: chunked\r\n"));
            QTRY_VERIFY(client.received.endsWith("\r\n0\r\n\r\n"));
            QCOMPARE(undoChunks(client.received), QByteArray(200'000, 'x'));
            client.received.clear();
        }
    }

    void streamsByClosingToOldClients()
    {
        start();
        m_stream->size = 300'000;
        RawClient client(m_port);
        QVERIFY(client.send("GET /stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
        QVERIFY(client.answer().head.contains("Connection: close"));
        QVERIFY(client.closes());
        QCOMPARE(client.socket.error(), QAbstractSocket::RemoteHostClosedError);
        QCOMPARE(client.received, QByteArray(300'000, 'x'));
    }

    void cutsABrokenStream()
    {
        start();
        m_stream->size = 100'000;
        m_stream->breaks = true;
        QTest::ignoreMessage(QtWarningMsg, "A body was cut off: broken on purpose");
        RawClient client(m_port);
        QVERIFY(client.send(get("/stream")));
        QVERIFY(client.closes());
        QVERIFY(!client.received.endsWith("0\r\n\r\n"));
    }

    void pullsNoMoreThanTheClientReads()
    {
        start();
        m_stream->size = 4'000'000'000;
        auto client = std::make_unique<RawClient>(m_port);
        client->socket.setReadBufferSize(1000);
        client->socket.disconnect(&client->socket);
        QVERIFY(client->send(get("/stream")));
        QTRY_VERIFY(m_stream->pulled > 0);
        // Until nothing moves any more: then only what the system keeps and 256 KiB have been made.
        qint64 before = -1;
        const auto standsStill = [&] { return std::exchange(before, m_stream->pulled) == m_stream->pulled; };
        QTRY_VERIFY_WITH_TIMEOUT(
            standsStill() && QTest::qWaitFor([&] { return !standsStill(); }, 300) == false, 20'000);
        QVERIFY2(m_stream->pulled < 32 * 1024 * 1024, QByteArray::number(m_stream->pulled.load()));
        const qint64 stopped = m_stream->pulled;
        client->socket.setReadBufferSize(0);
        QObject::connect(&client->socket, &QIODevice::readyRead, &client->socket,
                         [&] { client->socket.readAll(); });
        client->socket.readAll();
        QTRY_VERIFY(m_stream->pulled > stopped + 1'000'000);
        client.reset();
        QTRY_VERIFY(!m_stream->isAlive);
        QVERIFY(m_stream->pulled < m_stream->size);
    }

    void writesLargeAnswersToSlowReaders()
    {
        start();
        RawClient client(m_port);
        client.socket.setReadBufferSize(64 * 1024);
        QVERIFY(client.send(get("/large") + get("/large", "Connection: close\r\n")));
        QCOMPARE(client.answer().body.size(), 4 * 1024 * 1024);
        QCOMPARE(client.answer().body.size(), 4 * 1024 * 1024);
        QVERIFY(client.closes());
    }

    void letsRunningRequestsFinishWhenStopped()
    {
        start();
        RawClient client(m_port);
        RawClient idle(m_port);
        QVERIFY(client.send(get("/late/100")));
        QVERIFY(idle.send(get("/")));
        QCOMPARE(idle.answer().status, 200);
        QTRY_COMPARE(m_requests.load(), 2);
        m_front->stop(20'000);
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.head.contains("Connection: close"));
        QVERIFY(idle.closes());
        RawClient late(m_port);
        QVERIFY(
            QTest::qWaitFor([&] { return late.socket.error() == QAbstractSocket::ConnectionRefusedError; }));
        m_front->stop(); // twice does no harm
    }

    void cutsWhatDoesNotFinishWhenStopped()
    {
        start();
        RawClient client(m_port);
        RawClient stream(m_port);
        stream.socket.setReadBufferSize(1000);
        stream.socket.disconnect(&stream.socket);
        m_stream->size = 4'000'000'000;
        QVERIFY(client.send(get("/never")));
        QVERIFY(stream.send(get("/stream")));
        QTRY_VERIFY(kept() && m_stream->pulled > 0);
        QElapsedTimer time;
        time.start();
        m_front->stop(50);
        QVERIFY2(time.elapsed() < 10'000, QByteArray::number(time.elapsed()));
        QVERIFY(client.closes());
        kept()({200, {}, QByteArray("late")}); // dropped
        m_front.reset();
        m_kept.clear(); // and so is this
        QVERIFY(!m_stream->isAlive);
    }
};

ULPAN_TEST(HttpFrontStreamTest)
#include "http_front_stream_test.moc"
