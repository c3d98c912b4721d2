#include "app/console/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

namespace ulpan {

namespace {

constexpr int callPatience = 5'000;               // milliseconds
constexpr int callAttempts = 50, callPause = 100; // milliseconds between two
constexpr qint64 longestCall = 8'192;

QString instanceName(const QString &dataFolder)
{
    // A link or a relative path to the same folder is the same.
    const QFileInfo folder(dataFolder);
    const QString path =
        folder.exists() ? folder.canonicalFilePath() : QDir::cleanPath(folder.absoluteFilePath());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QDir::homePath().toUtf8());
    hash.addData(path.toUtf8());
    QString name = QStringLiteral("ulpan-") + QString::fromLatin1(hash.result().toHex().left(24));
#ifdef Q_OS_UNIX
    // A folder of this person's alone, where nobody else can take the name.
    if (const QString own = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation); !own.isEmpty())
        name.prepend(own + QLatin1Char('/'));
#endif
    return name;
}

// Beside the socket where that is a file.
QString lockPath(const QString &name)
{
    return (QFileInfo(name).isAbsolute() ? name : QDir::temp().filePath(name)) + QStringLiteral(".lock");
}

} // namespace

SingleInstance::SingleInstance(const QString &dataFolder)
    : m_name(instanceName(dataFolder)), m_lock(lockPath(m_name))
{
    // However long it runs; that of one that was killed is known by its process.
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
}

bool SingleInstance::begin(const QString &link)
{
    // Of two that start at once, one has the lock and may not be heard yet.
    for (int attempt = 0; attempt < callAttempts; ++attempt) {
        if (m_lock.tryLock(attempt == 0 ? 0 : callPause)) {
            listen();
            return true;
        }
        if (m_lock.error() != QLockFile::LockFailedError)
            return true; // nowhere to keep one: each start is a program of its own
        const Answer answer = call(link);
        if (answer != Answer::Nobody)
            return answer == Answer::Silence;
    }
    return true;
}

SingleInstance::Answer SingleInstance::call(const QString &link) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(callPatience))
        return Answer::Nobody;
    socket.write(link.toUtf8() + '\n');
    // Where it is only just starting it answers once its window is made.
    return socket.waitForBytesWritten(callPatience) && socket.waitForReadyRead(callPatience)
               ? Answer::Here
               : Answer::Silence;
}

void SingleInstance::listen()
{
    if (m_server.listen(m_name))
        return;
    // The socket of one that was killed: whoever lives has the lock.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

void SingleInstance::take()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QIODevice::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > longestCall) {
                socket->abort();
                return;
            }
            if (!socket->canReadLine())
                return;
            const QString link = QString::fromUtf8(socket->readLine()).trimmed();
            socket->write("here\n");
            Q_EMIT called(link);
        });
    }
}

} // namespace ulpan
