#include "net/client/client.h"
#include "net/http/network_transport.h"
#include "tests/support/outcome.h"
#include "tests/support/scripted_peer.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QFile>
#include <QSslKey>
#include <QTemporaryDir>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

Outgoing outgoing(HttpMethod method, const QByteArray &target, const QByteArray &body = {})
{
    Outgoing result;
    result.request.method = method;
    result.request.target = target;
    result.request.body = body;
    return result;
}

// Many bytes that are nowhere.
class EndlessDevice : public QIODevice
{
public:
    explicit EndlessDevice(qint64 bytes) : m_size(bytes) { open(ReadOnly | Unbuffered); }
    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] qint64 largestPiece() const { return m_largestPiece; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 count = std::min(maximum, m_size - pos());
        m_largestPiece = std::max(m_largestPiece, count);
        std::fill_n(data, count, 'x');
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_size;
    qint64 m_largestPiece = 0;
};

QByteArray pem(const std::function<int(BIO *)> &write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), &BIO_free);
    write(memory.get());
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return {data, size};
}

// A server that shows a certificate which nobody but itself has signed.
std::unique_ptr<QTcpServer> selfSignedServer()
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("ulpan"), -1, -1, 0);
    X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
    X509_sign(certificate, key, EVP_sha256());
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(
        QSslCertificate(pem([&](BIO *out) { return PEM_write_bio_X509(out, certificate); })));
    configuration.setPrivateKey(QSslKey(pem([&](BIO *out) {
                                            return PEM_write_bio_PrivateKey(out, key, nullptr, nullptr, 0,
                                                                            nullptr, nullptr);
                                        }),
                                        QSsl::Ec));
    X509_free(certificate);
    EVP_PKEY_free(key);
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    return server;
}

} // namespace

class ClientTransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesRequestAndAnswer_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const char *method : {"GET", "POST", "PUT", "PATCH", "DELETE"})
            QTest::newRow(method) << QByteArray(method);
    }

    void carriesRequestAndAnswer()
    {
        QFETCH(QByteArray, method);
        QByteArray head, body;
        const ScriptedPeer peer(
            [&](QTcpSocket &socket, const QByteArray &gotHead, const QByteArray &gotBody) {
                head = gotHead;
                body = gotBody;
                socket.write(ScriptedPeer::answer("201 Created", "{\"a\":\"\xd7\x90\"}",
                                                  "ETag: \"3\"\r\nX-Request-Id: abc\r\n"));
            });
        NetworkTransport transport(peer.url().resolved(QUrl(QStringLiteral("/sub/"))));
        const QByteArray sent = method == "GET" ? QByteArray() : QByteArray("{\"b\":1}");
        Outgoing request = outgoing(httpMethod(method), "/api/things?filter%5Ba%5D=%D7%90%26", sent);
        request.request.headers.add("Authorization", "Bearer secret");
        request.request.headers.add("Content-Type", "application/json");
        const Result<HttpResponse> response = outcomeOf(transport.send(std::move(request)));
        QCOMPARE(reasonIn(response), QByteArray("none"));
        QCOMPARE(response->status, 201);
        QCOMPARE(response->bytes(), QByteArray("{\"a\":\"\xd7\x90\"}"));
        QCOMPARE(response->headers.value("etag"), QByteArray("\"3\""));
        QVERIFY2(head.startsWith(method + " /sub/api/things?filter%5Ba%5D=%D7%90%26 HTTP/1.1\r\n"),
                 head.constData());
        QVERIFY(head.contains("Authorization: Bearer secret"));
        QCOMPARE(body, sent);
    }

    void refusalsAreAnswers_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {302, 400, 401, 402, 403, 404, 405, 409, 410, 412,
                                 413, 415, 418, 422, 429, 431, 500, 502, 503, 504})
            QTest::addRow("%d", status) << status;
    }

    void refusalsAreAnswers()
    {
        QFETCH(int, status);
        const ScriptedPeer peer([status](QTcpSocket &socket, const QByteArray &, const QByteArray &) {
            socket.write(ScriptedPeer::answer(QByteArray::number(status) + " No", "{\"why\":1}",
                                              "WWW-Authenticate: Bearer\r\nLocation: /elsewhere\r\n"));
        });
        NetworkTransport transport(peer.url());
        const Result<HttpResponse> response =
            outcomeOf(transport.send(outgoing(HttpMethod::Post, "/x", "{}")));
        QCOMPARE(reasonIn(response), QByteArray("none"));
        QCOMPARE(response->status, status);
        QCOMPARE(response->bytes(), QByteArray("{\"why\":1}"));
        QCOMPARE(peer.requests(), 1);
    }

    void saysWhyThereIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("closed at once") << QByteArray("-") << QByteArray("connection.cut");
        QTest::newRow("body cut off")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{") << QByteArray("connection.cut");
        QTest::newRow("silence") << QByteArray() << QByteArray("connection.timed_out");
    }

    void saysWhyThereIsNoAnswer()
    {
        QFETCH(QByteArray, answer);
        const ScriptedPeer peer([&](QTcpSocket &socket, const QByteArray &, const QByteArray &) {
            if (answer.isEmpty())
                return;
            if (answer != "-")
                socket.write(answer);
            socket.disconnectFromHost();
        });
        NetworkTransport transport(peer.url());
        Outgoing request = outgoing(HttpMethod::Post, "/x", "{}");
        request.patience = std::chrono::milliseconds(answer.isEmpty() ? 100 : 30'000);
        const Result<HttpResponse> response = outcomeOf(transport.send(std::move(request)));
        QTEST(reasonIn(response), "reason");
        QCOMPARE(int(response.error().kind), int(ErrorKind::Unavailable));
    }

    void saysWhereNobodyAnswers()
    {
        QUrl url;
        {
            const ScriptedPeer peer({});
            url = peer.url();
        }
        NetworkTransport transport(url);
        const Result<HttpResponse> response = outcomeOf(transport.send(outgoing(HttpMethod::Get, "/x")));
        QCOMPARE(reasonIn(response), QByteArray("connection.unreachable"));
        QCOMPARE(response.error().arguments, QStringList{url.authority()});
    }

    void cancellingHangsUp()
    {
        ScriptedPeer peer([](QTcpSocket &, const QByteArray &, const QByteArray &) {});
        NetworkTransport transport(peer.url());
        bool isCalled = false;
        PendingCall pending = whenDone(transport.send(outgoing(HttpMethod::Get, "/x")), this,
                                       [&](const Result<HttpResponse> &) { isCalled = true; });
        QTRY_COMPARE(peer.requests(), 1);
        pending.cancel();
        QTRY_COMPARE(peer.disconnected(), 1);
        QVERIFY(!isCalled);
    }

    // The chain from a page to the socket: the page dies, the server's side hears it.
    void dyingReceiverHangsUp()
    {
        ScriptedPeer peer([](QTcpSocket &, const QByteArray &, const QByteArray &) {});
        Client client(std::make_unique<NetworkTransport>(peer.url()), {});
        auto page = std::make_unique<QObject>();
        (void)whenDone(client.me(), page.get(),
                       [](const Result<Profile> &) { QFAIL("nobody is there to hear it"); });
        QTRY_COMPARE(peer.requests(), 1);
        page.reset();
        QTRY_COMPARE(peer.disconnected(), 1);
    }

    void dyingClientHangsUp()
    {
        ScriptedPeer peer([](QTcpSocket &, const QByteArray &, const QByteArray &) {});
        auto client =
            std::make_unique<Client>(std::make_unique<NetworkTransport>(peer.url()), ClientSession{});
        const QFuture<Result<Profile>> future = client->me();
        QTRY_COMPARE(peer.requests(), 1);
        client.reset();
        QVERIFY(future.isCanceled());
        QTRY_COMPARE(peer.disconnected(), 1);
    }

    void uploadsInPieces()
    {
        auto file = std::make_shared<EndlessDevice>(8 << 20);
        qint64 length = 0;
        const ScriptedPeer peer([&](QTcpSocket &socket, const QByteArray &, const QByteArray &body) {
            length = body.size();
            socket.write(ScriptedPeer::answer("202 Accepted", "{}"));
        });
        NetworkTransport transport(peer.url());
        Outgoing request = outgoing(HttpMethod::Post, "/x");
        request.upload = file;
        QList<qint64> steps;
        request.progress = [&](qint64 done, qint64 total) {
            QCOMPARE(total, file->size());
            steps << done;
        };
        const Result<HttpResponse> response = outcomeOf(transport.send(std::move(request)));
        QCOMPARE(reasonIn(response), QByteArray("none"));
        QCOMPARE(response->status, 202);
        QCOMPARE(length, file->size());
        QVERIFY2(file->largestPiece() <= 64 * 1024, qPrintable(QString::number(file->largestPiece())));
        QVERIFY(std::is_sorted(steps.begin(), steps.end()));
        QCOMPARE(steps.value(steps.size() - 1), file->size());
    }

    void cancellingEndsAnUpload()
    {
        auto file = std::make_shared<EndlessDevice>(qint64(1) << 30);
        ScriptedPeer peer([](QTcpSocket &, const QByteArray &, const QByteArray &) {});
        NetworkTransport transport(peer.url());
        Outgoing request = outgoing(HttpMethod::Post, "/x");
        request.upload = file;
        PendingCall pending = whenDone(transport.send(std::move(request)), this,
                                       [](const Result<HttpResponse> &) { QFAIL("it was cancelled"); });
        QTRY_VERIFY(peer.received() > 0);
        pending.cancel();
        QTRY_COMPARE(peer.disconnected(), 1);
        QVERIFY(peer.received() < file->size());
        QCOMPARE(peer.requests(), 0);
    }

    void deadReceiverHearsOfNoProgress()
    {
        ScriptedPeer peer([](QTcpSocket &, const QByteArray &, const QByteArray &) {});
        Client client(std::make_unique<NetworkTransport>(peer.url()), {});
        auto page = std::make_unique<QObject>();
        Outgoing request = outgoing(HttpMethod::Post, "/x");
        request.upload = std::make_shared<EndlessDevice>(qint64(1) << 30);
        int steps = 0, stepsAfterDeath = 0;
        request.progress = [&](qint64, qint64) {
            page ? ++steps : ++stepsAfterDeath;
            page.reset();
        };
        (void)whenDone(client.call<void>(std::move(request), &nothingOf), page.get(),
                       [](const Result<void> &) { QFAIL("nobody is there to hear it"); });
        QTRY_COMPARE(peer.disconnected(), 1);
        QCOMPARE(steps, 1);
        QCOMPARE(stepsAfterDeath, 0);
    }

    void downloadsOnlyWhatSucceeds_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("ok") << QByteArray("200 OK") << true;
        QTest::newRow("refused") << QByteArray("403 Forbidden") << false;
    }

    void downloadsOnlyWhatSucceeds()
    {
        QFETCH(QByteArray, status);
        QFETCH(bool, isKept);
        const QByteArray text(300'000, 'x');
        const ScriptedPeer peer([&](QTcpSocket &socket, const QByteArray &, const QByteArray &) {
            socket.write(ScriptedPeer::answer(status, text));
        });
        NetworkTransport transport(peer.url());
        auto buffer = std::make_shared<QBuffer>();
        QVERIFY(buffer->open(QIODevice::WriteOnly));
        Outgoing request = outgoing(HttpMethod::Get, "/x");
        request.download = buffer;
        qint64 last = 0;
        request.progress = [&last](qint64 done, qint64) { last = done; };
        const Result<HttpResponse> response = outcomeOf(transport.send(std::move(request)));
        QCOMPARE(reasonIn(response), QByteArray("none"));
        QCOMPARE(buffer->data(), isKept ? text : QByteArray());
        QCOMPARE(response->bytes(), isKept ? QByteArray() : text);
        QCOMPARE(last, text.size());
    }

    void noticesThatADownloadBrokeOff()
    {
        QTcpSocket *server = nullptr;
        const ScriptedPeer peer([&](QTcpSocket &socket, const QByteArray &, const QByteArray &) {
            server = &socket;
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\na,b\r\n1,");
        });
        NetworkTransport transport(peer.url());
        auto buffer = std::make_shared<QBuffer>();
        QVERIFY(buffer->open(QIODevice::WriteOnly));
        Outgoing request = outgoing(HttpMethod::Get, "/x");
        request.download = buffer;
        connect(buffer.get(), &QIODevice::bytesWritten, this, [&server] { server->disconnectFromHost(); });
        const Result<HttpResponse> response = outcomeOf(transport.send(std::move(request)));
        QCOMPARE(buffer->data(), QByteArray("a,b\r\n1,"));
        QCOMPARE(reasonIn(response), QByteArray("connection.cut"));
    }

    void saysThatAFileCannotBeWritten()
    {
        const ScriptedPeer peer([](QTcpSocket &socket, const QByteArray &, const QByteArray &) {
            socket.write(ScriptedPeer::answer("200 OK", "text"));
        });
        NetworkTransport transport(peer.url());
        const QTemporaryDir folder;
        QFile(folder.filePath(QStringLiteral("out.csv"))).open(QIODevice::WriteOnly);
        auto file = std::make_shared<QFile>(folder.filePath(QStringLiteral("out.csv")));
        QVERIFY(file->open(QIODevice::ReadOnly));
        Outgoing request = outgoing(HttpMethod::Get, "/x");
        request.download = file;
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QFile, \"" + file->fileName().toUtf8() +
                                               "\"): ReadOnly device");
        const Result<HttpResponse> response = outcomeOf(transport.send(std::move(request)));
        QCOMPARE(reasonIn(response), QByteArray("file.unwritable"));
        QCOMPARE(response.error().arguments, QStringList{file->fileName()});
    }

    void trustsOnlyThePinnedCertificate()
    {
        const ScriptedPeer peer(
            [](QTcpSocket &socket, const QByteArray &, const QByteArray &) {
                socket.write(ScriptedPeer::answer("200 OK", "{}"));
            },
            selfSignedServer());
        const auto ask = [&](const QString &pinned) {
            NetworkTransport transport(peer.url(QStringLiteral("https")), pinned);
            return outcomeOf(transport.send(outgoing(HttpMethod::Get, "/x")));
        };
        const Result<HttpResponse> refused = ask({});
        QCOMPARE(reasonIn(refused), QByteArray("connection.certificate_untrusted"));
        QCOMPARE(peer.requests(), 0);
        const QString fingerprint = refused.error().arguments.value(0);
        QCOMPARE(fingerprint.size(), 95);
        QCOMPARE(reasonIn(ask(QString(fingerprint).replace(0, 2, QStringLiteral("zz")))),
                 QByteArray("connection.certificate_untrusted"));
        QCOMPARE(peer.requests(), 0);
        QCOMPARE(reasonIn(ask(fingerprint)), QByteArray("none"));
        QCOMPARE(peer.requests(), 1);
    }
};

ULPAN_TEST(ClientTransportTest)
#include "client_transport_test.moc"
