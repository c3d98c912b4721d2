#pragma once

#include "models/store/connection.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace ulpan::tests {

class PostgresDatabase;

// What a command left behind.
struct CommandRun
{
    int status = -1;
    QByteArray out, err;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString text() const; // for a message
};

// An installation of its own for the real ulpan-server: a folder, and databases of its engine.
class ServerInstallation
{
public:
    // With an operator, unless `init` is false.
    explicit ServerInstallation(Engine engine, bool init = true);
    // On PostgreSQL databases of the caller's, with an operator.
    ServerInstallation(const QString &liveUrl, const QString &testUrl);
    ~ServerInstallation();
    // Another folder with the same key on the same databases, which outlive it: where a second server of them runs.
    [[nodiscard]] std::unique_ptr<ServerInstallation> besides() const;

    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("data")); }
    // A path beside the data folder.
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    // Where the environment's database is.
    [[nodiscard]] QString location(bool test = false) const;
    // The arguments with --data and the databases behind them.
    [[nodiscard]] QStringList arguments(const QStringList &words) const;
    // The language of the surroundings from now on, as the system calls it: "fr_FR.UTF-8".
    void speak(const QString &locale) { m_locale = locale; }
    // Runs it to its end; `prepare` is called in the new process before the program is, here and below.
    [[nodiscard]] CommandRun run(const QStringList &words, const QByteArray &input = {}, void (*prepare)() = nullptr) const;
    // Starts it; the process is killed when this goes.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &words, void (*prepare)() = nullptr) const;
    // The first column of the rows of a statement on the live database.
    [[nodiscard]] QStringList query(const QString &sql) const;

private:
    struct NoInit
    {
    };
    ServerInstallation(const QString &liveUrl, const QString &testUrl, NoInit);
    void init() const;
    QTemporaryDir m_folder;
    std::unique_ptr<PostgresDatabase> m_live, m_test;
    QString m_urls[2]; // empty: files
    QString m_locale = QStringLiteral("C.UTF-8");
};

// A server that listens on a port of its own, killed when this goes.
class ServerProcess
{
public:
    explicit ServerProcess(const ServerInstallation &installation, const QStringList &more = {}, void (*prepare)() = nullptr);
    ~ServerProcess();
    [[nodiscard]] QProcess &process() { return *m_process; }
    [[nodiscard]] quint16 port() const { return m_port; }
    // As SIGTERM asks for; the exit status.
    int stop();
    // The status of a GET, and the answer with its head.
    [[nodiscard]] std::pair<int, QByteArray> get(const QByteArray &target, const QByteArray &token = {}) const;
    [[nodiscard]] std::pair<int, QByteArray> send(const QByteArray &method, const QByteArray &target, const QByteArray &token,
                                                  const QByteArray &body, const QByteArray &type = "application/json") const;

private:
    std::unique_ptr<QProcess> m_process;
    quint16 m_port = 0;
};

// To prepare a process with: the root of tests may write whatever a file's rights say, and this one may not.
void obeyFileRights();

} // namespace ulpan::tests
