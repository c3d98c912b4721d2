#include "net/server/http_front.h"
#include "tests/support/test_certificate.h"
#include "tests/support/test_main.h"
#include "tests/unit/http_front_fixture.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// A client that speaks TLS, trusts anybody and tells whom it met.
class TlsClient
{
public:
    explicit TlsClient(quint16 port)
    {
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        QObject::connect(&socket, &QIODevice::readyRead, &socket, [this] { received += socket.readAll(); });
        QObject::connect(&socket, &QAbstractSocket::disconnected, &socket, [this] { isClosed = true; });
    }
    bool send(const QByteArray &bytes)
    {
        if (!QTest::qWaitFor([this] { return socket.isEncrypted() || isClosed; }, 20'000) || isClosed)
            return false;
        socket.write(bytes);
        return true;
    }
    // All that has come once `end` has.
    bool receives(const QByteArray &end)
    {
        return QTest::qWaitFor([&] { return received.contains(end); }, 20'000);
    }
    bool closes()
    {
        return QTest::qWaitFor([this] { return isClosed; }, 20'000);
    }
    [[nodiscard]] QString met() const
    {
        return socket.peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
    }

    QSslSocket socket;
    QByteArray received;
    bool isClosed = false;
};

} // namespace

class HttpFrontTlsTest : public HttpFrontFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void answersEncrypted_data()
    {
        QTest::addColumn<bool>("isRsa");
        QTest::newRow("EC") << false;
        QTest::newRow("RSA") << true;
    }
    void answersEncrypted()
    {
        QFETCH(const bool, isRsa);
        start(configuration(TestCertificate::make("first", isRsa)));
        TlsClient client(m_port);
        QVERIFY(client.send(get("/peer") + get("/late/20")));
        QVERIFY(client.receives("GET /late/20 "));
        QVERIFY2(client.received.contains("127.0.0.1 tls"), client.received);
        QCOMPARE(client.received.count("Strict-Transport-Security: max-age="), 2);
        QCOMPARE(client.met(), QStringLiteral("first"));
        QVERIFY(client.socket.sessionProtocol() >= QSsl::TlsV1_2);
    }

    void saysNothingOfTlsWithoutIt()
    {
        start();
        RawClient client(m_port);
        QVERIFY(client.send(get("/peer")));
        QVERIFY(!client.answer().head.contains("Strict-Transport-Security"));
    }

    void tellsPlainClients()
    {
        start(configuration(TestCertificate::make("first")));
        RawClient client(m_port);
        QVERIFY(client.send(get("/")));
        const auto answer = client.answer();
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.body, QByteArray("request.tls_needed"));
        QVERIFY(client.closes());
        RawClient garbage(m_port);
        QVERIFY(garbage.send(QByteArray("\x16\x03\x01\x00\x05hello and no handshake", 27)));
        QVERIFY(garbage.closes());
        QCOMPARE(m_requests.load(), 0);
        TlsClient other(m_port);
        QVERIFY(other.send(get("/")) && other.receives("GET / "));
    }

    void carriesMuchBothWays()
    {
        start(configuration(TestCertificate::make("first")));
        TlsClient client(m_port);
        QVERIFY(client.send("POST /size HTTP/1.1\r\nHost: h\r\nContent-Type: text/csv\r\nContent-Length: "
                            "5000000\r\n\r\n" +
                            QByteArray(5'000'000, 'x')));
        QVERIFY(client.receives("5000000 file"));
        client.received.clear();
        m_stream->size = 3'000'000;
        QVERIFY(client.send(get("/stream") + get("/large", "Connection: close\r\n")));
        QVERIFY(client.closes());
        QCOMPARE(client.socket.error(), QAbstractSocket::RemoteHostClosedError);
        QVERIFY(client.received.size() > 3'000'000 + 4 * 1024 * 1024);
        QVERIFY(client.received.endsWith(QByteArray(4 * 1024 * 1024, 'x')));
    }

    void pullsNoMoreThanTheClientReads()
    {
        HttpFrontConfig config = configuration(TestCertificate::make("first"));
        config.limits.stallTime = 300;
        start(config);
        m_stream->size = 4'000'000'000;
        TlsClient client(m_port);
        client.socket.disconnect(&client.socket);
        client.socket.setReadBufferSize(1000);
        QVERIFY(client.send(get("/stream")));
        QTRY_VERIFY(m_stream->pulled > 0);
        QTRY_VERIFY_WITH_TIMEOUT(!m_stream->isAlive, 20'000); // and what stands still is cut
        QVERIFY2(m_stream->pulled < 32 * 1024 * 1024, QByteArray::number(m_stream->pulled.load()));
    }

    void givesRefusalsTimeToArrive()
    {
        start(configuration(TestCertificate::make("first")));
        TlsClient client(m_port);
        QVERIFY(client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3000000\r\n\r\n" +
                            QByteArray(3'000'000, 'x')));
        QVERIFY(client.receives("request.too_large"));
        client.socket.disconnectFromHost();
        QVERIFY(client.closes());
    }

    void countsHandshakes()
    {
        HttpFrontConfig config = configuration(TestCertificate::make("first"));
        config.limits.addressConnections = 1;
        config.limits.headTime = 400;
        start(config);
        RawClient silent(m_port); // has a place, though it says nothing
        QTRY_COMPARE(silent.socket.state(), QAbstractSocket::ConnectedState);
        TlsClient late(m_port);
        QVERIFY(late.receives("server.full_for_address"));
        QVERIFY(late.received.startsWith("HTTP/1.1 429 "));
        late.socket.disconnectFromHost();
        QVERIFY(silent.closes());
        QCOMPARE(silent.received, QByteArray());
        TlsClient next(m_port);
        QVERIFY(next.send(get("/")) && next.receives("GET / "));
    }

    void endsHandshakesThatLast()
    {
        HttpFrontConfig config = configuration(TestCertificate::make("first"));
        config.limits.headTime = 100;
        start(config);
        RawClient slow(m_port);
        QVERIFY(slow.send(QByteArray("\x16\x03\x01\x02\x00", 5)));
        QVERIFY(slow.closes());
    }

    void readsTheCertificateAgain()
    {
        start(configuration(TestCertificate::make("first")));
        TlsClient before(m_port);
        QVERIFY(before.send(get("/")) && before.receives("GET / "));
        const TestCertificate second = TestCertificate::make("second", true);
        second.write(m_folder->filePath(QStringLiteral("cert")), m_folder->filePath(QStringLiteral("wrong")));
        const Result<void> mismatch = m_front->reloadCertificate(); // the key is still the first one's
        QVERIFY(!mismatch);
        QCOMPARE(mismatch.error().reason, QByteArray("server.certificate_unusable"));
        TlsClient between(m_port);
        QVERIFY(between.send(get("/")) && between.receives("GET / "));
        QCOMPARE(between.met(), QStringLiteral("first"));
        writeCertificate(second);
        QVERIFY(m_front->reloadCertificate().has_value());
        TlsClient after(m_port);
        QVERIFY(after.send(get("/")) && after.receives("GET / "));
        QCOMPARE(after.met(), QStringLiteral("second"));
        QVERIFY(before.send(get("/again")) && before.receives("GET /again "));
        QVERIFY(!before.isClosed);
    }

    void refusesToListenWithoutAGoodCertificate_data()
    {
        QTest::addColumn<QByteArray>("certificate"); // null: no file
        QTest::addColumn<QByteArray>("key");
        const TestCertificate one = TestCertificate::make("one"), other = TestCertificate::make("other");
        QTest::newRow("no files") << QByteArray() << QByteArray();
        QTest::newRow("no key") << one.certificate << QByteArray();
        QTest::newRow("no certificate") << QByteArray() << one.key;
        QTest::newRow("of another") << one.certificate << other.key;
        QTest::newRow("garbage") << QByteArray("hello") << one.key;
        QTest::newRow("garbage key") << one.certificate << QByteArray("hello");
        QTest::newRow("turned round") << one.key << one.certificate;
        QTest::newRow("cut") << one.certificate.chopped(60) << one.key;
    }
    void refusesToListenWithoutAGoodCertificate()
    {
        QFETCH(const QByteArray, certificate);
        QFETCH(const QByteArray, key);
        HttpFrontConfig config = configuration({certificate, key});
        if (certificate.isNull())
            QFile::remove(config.tls.certificate);
        if (key.isNull())
            QFile::remove(config.tls.key);
        HttpFront front(
            config, [](const HttpRequest &, const Reply &) {}, [](const Error &, const HttpRequest *) { return HttpResponse(); });
        const Result<quint16> port = front.listen();
        QVERIFY(!port);
        QCOMPARE(port.error().reason, QByteArray("server.certificate_unusable"));
        QVERIFY(!port.error().detail.isEmpty());
    }

private:
    void writeCertificate(const TestCertificate &certificate)
    {
        certificate.write(m_folder->filePath(QStringLiteral("cert")),
                          m_folder->filePath(QStringLiteral("key")));
    }
    HttpFrontConfig configuration(const TestCertificate &certificate)
    {
        writeCertificate(certificate);
        HttpFrontConfig config;
        config.tls = {m_folder->filePath(QStringLiteral("cert")), m_folder->filePath(QStringLiteral("key"))};
        return config;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

ULPAN_TEST(HttpFrontTlsTest)
#include "http_front_tls_test.moc"
