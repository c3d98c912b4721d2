#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"
#include "tests/transcripts/transcript.h"

#include <QDir>
#include <QEventLoop>
#include <QTcpSocket>
#include <QUrl>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// All that a server answers until it closes.
QByteArray bytesOver(const QUrl &server, const QByteArray &request)
{
    QTcpSocket socket;
    QEventLoop loop;
    QByteArray received;
    QObject::connect(&socket, &QTcpSocket::readyRead, &loop, [&] { received += socket.readAll(); });
    QObject::connect(&socket, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &loop, &QEventLoop::quit);
    socket.connectToHost(server.host(), quint16(server.port()));
    socket.write(request);
    loop.exec();
    return received + socket.readAll();
}

Names knownNames(TestBackend &backend)
{
    const auto bearer = [](const HttpHeaders &headers) { return headers.value("Authorization").mid(7); };
    Names names{
        {"client_id", backend.place().clientId},
        {"client_secret", backend.place().clientSecret},
        {"client_basic", (backend.place().clientId + ':' + backend.place().clientSecret).toBase64()},
        {"client_jwt", bearer(backend.withClient(backend.place()))},
        {"admin", bearer(backend.as(Persona::Admin))},
        {"support", bearer(backend.as(Persona::Support))},
        {"password", personaPassword},
        {"institution", QByteArray::number(backend.place().institution)},
        {"entity", QByteArray::number(backend.place().entity)},
        {"dana", QByteArray::number(backend.place().learner)},
        {"other_entity", QByteArray::number(backend.otherPlace().entity)},
        {"other_learner", QByteArray::number(backend.otherPlace().learner)},
    };
    // What a person would find in their mail.
    (void)backend.send("POST /api/auth/password/forgot", {}, R"({"email":"teacher@example.org"})");
    names["reset_link"] = backend.lastLink();
    (void)backend.send("POST /api/institutions/alpha/members/" + names["dana"] + "/invite", backend.as(Persona::Admin));
    names["invitation_link"] = backend.lastLink();
    names["recovery_code"] = backend.operatorsRecoveryCode();
    return names;
}

// The server works on imports beside its answers.
bool hasWorkedOff(TestBackend &backend)
{
    constexpr int milliseconds = 60'000;
    const QString query = QStringLiteral("select count(*) from import_job where state in ('%1')")
                              .arg(backend.live().imports().states().join(QStringLiteral("', '")));
    return QTest::qWaitFor([&] { return backend.query(query) == QStringList{QStringLiteral("0")}; }, milliseconds);
}

} // namespace

// Plays every file beside this one over a real socket, on both engines: conversations as existing clients
// hold them.
class TranscriptsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsTold_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<Engine>("engine");
        const QDir folder(QStringLiteral(ULPAN_SOURCE_DIR "/tests/transcripts"));
        const QStringList files = folder.entryList({QStringLiteral("*.http")}, QDir::Files, QDir::Name);
        QVERIFY(!files.isEmpty());
        for (const QString &file : files) {
            for (const Engine engine : {Engine::Sqlite, Engine::Postgres})
                QTest::addRow("%s, %s", qUtf8Printable(file), nameOf(engine))
                    << folder.filePath(file) << engine;
        }
    }
    void isAsTold()
    {
        QFETCH(QString, file);
        QFETCH(Engine, engine);
        QFile transcript(file);
        QVERIFY(transcript.open(QIODevice::ReadOnly));
        const QList<Exchange> exchanges = readTranscript(transcript.readAll());
        QVERIFY(!exchanges.isEmpty());
        TestBackend backend(engine);
        const Result<QByteArray> url = backend.backend().serve();
        QVERIFY(url.has_value());
        const QUrl server(QString::fromUtf8(*url));
        Names names = knownNames(backend);
        names["host"] = url->mid(7);
        QByteArray faults;
        for (const Exchange &exchange : exchanges) {
            QVERIFY2(!exchange.statusLine.isEmpty(), exchange.title.constData());
            faults += answerDifference(
                exchange, readAnswer(bytesOver(server, requestBytes(exchange, names, names.at("host")))),
                names);
            QVERIFY2(hasWorkedOff(backend), exchange.title.constData());
        }
        if (!faults.isEmpty())
            QFAIL(faults.constData());
    }
};

ULPAN_TEST(TranscriptsTest)
#include "transcripts_test.moc"
