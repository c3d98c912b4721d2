#include "app/console/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

namespace ulpan {

namespace {

constexpr int callPatience = 2'000; // milliseconds
constexpr qint64 longestCall = 8'192;

} // namespace

SingleInstance::SingleInstance(const QString &dataFolder)
{
    // A link or a relative path to the same folder is the same.
    const QFileInfo folder(dataFolder);
    const QString path =
        folder.exists() ? folder.canonicalFilePath() : QDir::cleanPath(folder.absoluteFilePath());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QDir::homePath().toUtf8());
    hash.addData(path.toUtf8());
    m_name = QStringLiteral("ulpan-") + QString::fromLatin1(hash.result().toHex().left(24));
#ifdef Q_OS_UNIX
    // A folder of this person's alone, where nobody else can take the name.
    if (const QString own = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation); !own.isEmpty())
        m_name.prepend(own + QLatin1Char('/'));
#endif
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
}

bool SingleInstance::handOver(const QString &link)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(callPatience))
        return false;
    socket.write(link.toUtf8() + '\n');
    // One that hangs is as good as none.
    return socket.waitForBytesWritten(callPatience) && socket.waitForReadyRead(callPatience);
}

void SingleInstance::listen()
{
    if (m_server.listen(m_name))
        return;
    // The socket of one that was killed.
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
