#include "tests/support/server_process.h"

#include "models/store/store.h"
#include "tests/support/postgres.h"

#include <QDir>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QUrl>

#ifdef Q_OS_LINUX
#include <linux/capability.h>
#include <sys/prctl.h>
#endif

namespace ulpan::tests {

namespace {

constexpr int longestRun = 120'000; // milliseconds

} // namespace

QJsonObject CommandRun::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QString CommandRun::text() const
{
    return QStringLiteral("status %1\n%2\n%3").arg(status).arg(QString::fromUtf8(out), QString::fromUtf8(err));
}

ServerInstallation::ServerInstallation(Engine engine, bool initialised)
{
    if (engine == Engine::Postgres) {
        m_live = std::make_unique<PostgresDatabase>();
        m_test = std::make_unique<PostgresDatabase>();
        m_urls[0] = m_live->url();
        m_urls[1] = m_test->url();
    }
    if (initialised)
        init();
}

ServerInstallation::ServerInstallation(const QString &liveUrl, const QString &testUrl) : m_urls{liveUrl, testUrl}
{
    init();
}

ServerInstallation::ServerInstallation(const QString &liveUrl, const QString &testUrl, NoInit) : m_urls{liveUrl, testUrl} {}

ServerInstallation::~ServerInstallation() = default;

std::unique_ptr<ServerInstallation> ServerInstallation::besides() const
{
    std::unique_ptr<ServerInstallation> other(new ServerInstallation(m_urls[0], m_urls[1], NoInit()));
    if (m_urls[0].isEmpty() || !QDir().mkpath(other->folder()) || !QFile::copy(folder() + QStringLiteral("/key"), other->folder() + QStringLiteral("/key")))
        qFatal("no second server can be put beside %s", qUtf8Printable(folder()));
    return other;
}

void ServerInstallation::init() const
{
    const CommandRun made = run({QStringLiteral("init"), QStringLiteral("--operator"), QStringLiteral("op@example.org"),
                                 QStringLiteral("--password-stdin")},
                                "correct horse 42\n");
    if (made.status != 0)
        qFatal("init failed: %s", qUtf8Printable(made.text()));
}

QString ServerInstallation::location(bool test) const
{
    if (!m_urls[test].isEmpty())
        return m_urls[test];
    return folder() + (test ? QStringLiteral("/test.sqlite") : QStringLiteral("/live.sqlite"));
}

QStringList ServerInstallation::arguments(const QStringList &words) const
{
    QStringList all = words + QStringList{QStringLiteral("--data"), folder()};
    if (!m_urls[0].isEmpty())
        all << QStringLiteral("--database") << m_urls[0] << QStringLiteral("--test-database") << m_urls[1];
    return all;
}

std::unique_ptr<QProcess> ServerInstallation::start(const QStringList &words, void (*prepare)()) const
{
    auto process = std::make_unique<QProcess>();
#ifdef Q_OS_UNIX
    if (prepare)
        process->setChildProcessModifier(prepare);
#else
    Q_UNUSED(prepare)
#endif
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), m_locale);
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(ULPAN_SERVER), arguments(words));
    return process;
}

CommandRun ServerInstallation::run(const QStringList &words, const QByteArray &input, void (*prepare)()) const
{
    const std::unique_ptr<QProcess> process = start(words, prepare);
    process->write(input);
    process->closeWriteChannel();
    if (!process->waitForFinished(longestRun))
        qFatal("%s does not end", qUtf8Printable(words.join(u' ')));
    const int status = process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1;
    return {status, process->readAllStandardOutput(), process->readAllStandardError()};
}

QStringList ServerInstallation::query(const QString &sql) const
{
    // Not by a store, which would be in the way of a process that has to be alone.
    if (m_live)
        return m_live->execute(sql);
    Result<std::unique_ptr<Store>> store = Store::open(location());
    Result<QStringList> rows = !store ? Result<QStringList>(store.error()) : (*store)->look([&](Connection &database) -> Result<QStringList> {
        Result<Cursor> cursor = database.run(sql);
        if (!cursor)
            return cursor.error();
        QStringList texts;
        while (cursor->next())
            texts << cursor->text(0);
        return texts;
    });
    if (!rows)
        qFatal("%s: %s", qUtf8Printable(sql), qUtf8Printable(rows.error().detail));
    return *rows;
}

ServerProcess::ServerProcess(const ServerInstallation &installation, const QStringList &more, void (*prepare)())
    : m_process(installation.start(QStringList{QStringLiteral("serve"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")} + more, prepare))
{
    m_process->setReadChannel(QProcess::StandardOutput);
    QByteArray line;
    while (!line.startsWith("listening on ")) {
        if (!m_process->canReadLine() && !m_process->waitForReadyRead(longestRun))
            qFatal("The server does not start: %s", m_process->readAllStandardError().constData());
        line = m_process->readLine();
    }
    m_port = quint16(QUrl(QString::fromUtf8(line.mid(13).trimmed())).port());
}

ServerProcess::~ServerProcess()
{
    m_process->kill();
    m_process->waitForFinished();
}

int ServerProcess::stop()
{
    m_process->terminate();
    if (!m_process->waitForFinished(longestRun))
        qFatal("The server does not stop");
    // Seldom enough to need its last words, which nobody else has.
    if (m_process->exitStatus() == QProcess::CrashExit)
        qWarning("The server crashed: %s", m_process->readAllStandardError().constData());
    return m_process->exitCode();
}

std::pair<int, QByteArray> ServerProcess::get(const QByteArray &target, const QByteArray &token) const
{
    return send("GET", target, token, {});
}

std::pair<int, QByteArray> ServerProcess::send(const QByteArray &method, const QByteArray &target, const QByteArray &token,
                                               const QByteArray &body, const QByteArray &type) const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) + "\r\nConnection: close\r\n";
    if (!token.isEmpty())
        request += "Authorization: Bearer " + token + "\r\n";
    if (!body.isEmpty())
        request += "Content-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    socket.write(request + "\r\n" + body);
    while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(longestRun)) { }
    const QByteArray answer = socket.readAll();
    return {answer.mid(9, 3).toInt(), answer};
}

void obeyFileRights()
{
#ifdef Q_OS_LINUX
    (void)::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0);
    (void)::prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH, 0, 0, 0);
#endif
}

} // namespace ulpan::tests
