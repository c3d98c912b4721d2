#include "tests/support/test_certificate.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTemporaryDir>

#include <csignal>

using namespace ulpan::tests;

namespace {

constexpr int patience = 30'000; // milliseconds for anything that ought to happen

const QByteArray upload = "POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                          "Content-Length: 20\r\n\r\n{\"login\"";

// One connection, with TLS where it is asked for.
class Caller
{
public:
    explicit Caller(const QByteArray &port, bool isEncrypted = false)
    {
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        if (isEncrypted)
            socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port.toUShort());
        else
            socket.connectToHost(QStringLiteral("127.0.0.1"), port.toUShort());
    }
    bool send(const QByteArray &bytes)
    {
        const bool isThere = socket.mode() == QSslSocket::UnencryptedMode
                                 ? socket.waitForConnected(patience)
                                 : (socket.isEncrypted() || socket.waitForEncrypted(patience));
        socket.write(bytes);
        return isThere && socket.waitForBytesWritten(patience);
    }
    bool ask() { return send("GET /api/nothing HTTP/1.1\r\nHost: localhost\r\n\r\n") && receives("route.not_found"); }
    bool receives(const QByteArray &text)
    {
        while (!received.contains(text)) {
            if (!socket.waitForReadyRead(patience))
                return false;
            received += socket.readAll();
        }
        return true;
    }
    bool closes()
    {
        return socket.state() == QAbstractSocket::UnconnectedState || socket.waitForDisconnected(patience);
    }

    QSslSocket socket;
    QByteArray received;
};

} // namespace

// The program itself: how it starts, obeys signals and ends.
class ServeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QProcess maker;
        maker.setStandardInputFile(QProcess::nullDevice());
        maker.start(QStringLiteral(ULPAN_SERVER_PROGRAM),
                    {QStringLiteral("init"), QStringLiteral("--data"), data(), QStringLiteral("--operator"),
                     QStringLiteral("op@example.org")});
        QVERIFY(maker.waitForFinished(patience));
        QCOMPARE(maker.exitCode(), 0);
    }
    void cleanup()
    {
        m_server.reset();
        m_folder.reset();
    }

    void stopsWhenAsked()
    {
        start();
        Caller idle(m_port);
        QVERIFY(idle.ask());
        QElapsedTimer time;
        time.start();
        m_server->terminate();
        QVERIFY(idle.closes());
        QVERIFY(m_server->waitForFinished(patience));
        QCOMPARE(m_server->exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_server->exitCode(), 0);
        QVERIFY2(time.elapsed() < 8'000,
                 QByteArray::number(time.elapsed())); // an idle connection holds up nothing
    }

    void finishesWhatRuns()
    {
        start();
        Caller running(m_port);
        QVERIFY(running.send(upload));
        Caller idle(m_port);
        QVERIFY(idle.ask()); // what was sent before has arrived, too
        m_server->terminate();
        QVERIFY(idle.closes());
        Caller late(m_port);
        QVERIFY(!late.socket.waitForConnected(patience));
        QVERIFY(running.send(": \"nobody\" }"));
        QVERIFY(running.receives("\r\n\r\n{"));
        QVERIFY2(running.received.contains("Connection: close\r\n"), running.received);
        QVERIFY(m_server->waitForFinished(patience));
        QCOMPARE(m_server->exitCode(), 0);
    }

    void endsWhatDoesNotFinish()
    {
        start({QStringLiteral("--stop-time"), QStringLiteral("1")});
        Caller running(m_port);
        QVERIFY(running.send(upload));
        Caller idle(m_port);
        QVERIFY(idle.ask());
        m_server->terminate();
        QVERIFY(m_server->waitForFinished(patience));
        QCOMPARE(m_server->exitCode(), 0);
    }

    void endsAtOnceWhenAskedTwice()
    {
        start({QStringLiteral("--stop-time"), QStringLiteral("1000"), QStringLiteral("--head-time"),
               QStringLiteral("1000")});
        Caller running(m_port);
        QVERIFY(running.send(upload));
        Caller idle(m_port);
        QVERIFY(idle.ask());
        m_server->terminate();
        QVERIFY(idle.closes());
        m_server->terminate();
        QVERIFY(m_server->waitForFinished(patience));
        QCOMPARE(m_server->exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_server->exitCode(), 1);
    }

    void readsTheCertificateAgain()
    {
        const QString certificate = m_folder->filePath(QStringLiteral("cert"));
        const QString key = m_folder->filePath(QStringLiteral("key"));
        TestCertificate::make("first").write(certificate, key);
        start({QStringLiteral("--tls-cert"), certificate, QStringLiteral("--tls-key"), key});
        Caller before(m_port, true);
        QVERIFY(before.ask());
        TestCertificate::make("second").write(certificate, m_folder->filePath(QStringLiteral("elsewhere")));
        hangUp("certificate or its key");
        Caller between(m_port, true);
        QVERIFY(between.ask());
        QCOMPARE(met(between), QStringLiteral("first"));
        TestCertificate::make("third").write(certificate, key);
        hangUp("Took up the log and the certificate again.");
        Caller after(m_port, true);
        QVERIFY(after.ask());
        QCOMPARE(met(after), QStringLiteral("third"));
        before.received.clear();
        QVERIFY(before.ask());
        m_server->terminate();
        QVERIFY(m_server->waitForFinished(patience));
        QCOMPARE(m_server->exitCode(), 0);
    }

    void limitsWhatIsSentAsItIsTold()
    {
        QFile config(m_folder->filePath(QStringLiteral("config")));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("max-depth = 1\n");
        config.close();
        start({QStringLiteral("--config"), config.fileName(), QStringLiteral("--max-fields"), QStringLiteral("2")});
        const auto refuses = [this](const QByteArray &body, const QByteArray &reason) {
            Caller caller(m_port);
            return caller.send("POST /api/auth/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                               "Content-Length: " +
                               QByteArray::number(body.size()) + "\r\n\r\n" + body) &&
                   caller.receives(reason);
        };
        QVERIFY(refuses(R"({"email":"a@example.org","password":"wrong"})", "auth."));
        QVERIFY(refuses(R"({"email":"a@example.org","password":"wrong","more":1})", "request.too_many_fields"));
        QVERIFY(refuses(R"({"email":["a@example.org"]})", "request.body_depth"));
        m_server->terminate();
        QVERIFY(m_server->waitForFinished(patience));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *option, const char *value, int code, const char *says) {
            QTest::newRow(value) << QStringList{QLatin1String(option), QLatin1String(value)} << code
                                 << QByteArray(says);
        };
        row("--listen", "localhost", 2, "--listen");
        row("--max-body", "1T", 2, "--max-body");
        row("--max-fields", "10001", 2, "--max-fields is a number from 1 to 10000");
        row("--max-depth", "501", 2, "--max-depth is a number from 1 to 500");
        row("--max-connections", "0", 2, "--max-connections");
        row("--idle-time", "-1", 2, "--idle-time");
        row("--idle-time", "3000000000", 2, "--idle-time");
        row("--trusted-proxy", "10.0.0.0/99", 2, "--trusted-proxy");
        row("--tls-cert", "alone.pem", 2, "--tls-key");
        row("--listen", "192.0.2.1:1", 1, "192.0.2.1:1");
    }
    void saysWhatIsWrong()
    {
        QFETCH(const QStringList, options);
        QFETCH(const int, code);
        QFETCH(const QByteArray, says);
        launch(options);
        QVERIFY(m_server->waitForFinished(patience));
        QCOMPARE(m_server->exitCode(), code);
        const QByteArray error = m_server->readAllStandardError();
        QVERIFY2(error.contains(says), error);
        QCOMPARE(m_server->readAllStandardOutput(), QByteArray());
    }

private:
    [[nodiscard]] QString data() const { return m_folder->filePath(QStringLiteral("data")); }
    void launch(const QStringList &options)
    {
        m_server = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        m_server->setProcessEnvironment(environment);
        const bool says = options.contains(QStringLiteral("--listen"));
        const QStringList listen =
            says ? QStringList() : QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")};
        m_server->start(QStringLiteral(ULPAN_SERVER_PROGRAM),
                        QStringList{QStringLiteral("serve"), QStringLiteral("--data"), data()} + listen +
                            options);
    }
    void start(const QStringList &options = {})
    {
        launch(options);
        QByteArray line;
        while (!line.contains('\n')) {
            QVERIFY2(m_server->waitForReadyRead(patience), m_server->readAllStandardError());
            line += m_server->readAllStandardOutput();
        }
        QVERIFY2(line.startsWith("listening on http"), line);
        m_port = line.trimmed().split(':').last();
    }
    // Sends SIGHUP and waits for what the program says to it.
    void hangUp(const QByteArray &says)
    {
        ::kill(pid_t(m_server->processId()), SIGHUP);
        QByteArray said;
        m_server->setReadChannel(QProcess::StandardError);
        while (!said.contains(says)) {
            QVERIFY2(m_server->waitForReadyRead(patience), said);
            said += m_server->readAllStandardError();
        }
        m_server->setReadChannel(QProcess::StandardOutput);
    }
    static QString met(const Caller &caller)
    {
        return caller.socket.peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_server;
    QByteArray m_port;
};

ULPAN_TEST(ServeTest)
#include "serve_test.moc"
