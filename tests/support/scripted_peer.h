#pragma once

#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace ulpan::tests {

// A server of the network that answers each whole request with what a script says, byte for byte.
class ScriptedPeer : public QObject
{
public:
    // `script` is given the request's head and body and writes the answer itself.
    using Script = std::function<void(QTcpSocket &socket, const QByteArray &head, const QByteArray &body)>;

    explicit ScriptedPeer(Script script, std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>())
        : m_script(std::move(script)), m_server(std::move(server))
    {
        connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptedPeer::accept);
        connect(m_server.get(), &QTcpServer::newConnection, this, &ScriptedPeer::accept);
        m_server->listen(QHostAddress::LocalHost, 0);
    }
    ~ScriptedPeer() override
    {
        for (QTcpSocket *socket : std::as_const(m_sockets))
            socket->disconnect(this);
    }

    [[nodiscard]] QUrl url(const QString &scheme = QStringLiteral("http")) const
    {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(m_server->serverPort()));
    }
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] qint64 received() const { return m_received; }
    [[nodiscard]] int disconnected() const { return m_disconnected; }

    [[nodiscard]] static QByteArray answer(const QByteArray &status, const QByteArray &body,
                                           const QByteArray &lines = {})
    {
        return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" +
               lines + "\r\n" + body;
    }

private:
    void accept()
    {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            m_sockets << socket;
            connect(socket, &QTcpSocket::disconnected, this, [this] { ++m_disconnected; });
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, bytes = QByteArray()]() mutable {
                const QByteArray piece = socket->readAll();
                m_received += piece.size();
                bytes += piece;
                const qsizetype end = bytes.indexOf("\r\n\r\n");
                const qsizetype length = lengthIn(bytes.left(end));
                if (end < 0 || bytes.size() < end + 4 + length)
                    return;
                ++m_requests;
                const QByteArray whole = std::exchange(bytes, {});
                m_script(*socket, whole.left(end), whole.mid(end + 4));
            });
        }
    }
    [[nodiscard]] static qsizetype lengthIn(const QByteArray &head)
    {
        const qsizetype at = head.toLower().indexOf("content-length:");
        return at < 0 ? 0 : head.mid(at + 15).trimmed().split('\r').first().toLongLong();
    }

    Script m_script;
    std::unique_ptr<QTcpServer> m_server;
    QList<QTcpSocket *> m_sockets;
    int m_requests = 0, m_disconnected = 0;
    qint64 m_received = 0;
};

} // namespace ulpan::tests
