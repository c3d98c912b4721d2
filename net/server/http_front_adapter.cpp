#include "net/server/http_front_adapter.h"

#include <QAbstractHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QMetaMethod>
#include <QTcpServer>
#include <QUrl>

#include <algorithm>
#include <cstring>

namespace ulpan {

namespace {

quint64 ticketOf(const QHttpServerRequest &request)
{
    return QStringView(request.url().path()).sliced(1).toULongLong();
}

} // namespace

HttpFacade::HttpFacade(const QHostAddress &peer, quint16 peerPort, QObject *parent) : QTcpSocket(parent)
{
    setPeerAddress(peer);
    setPeerPort(peerPort);
    setSocketState(ConnectedState);
    setOpenMode(ReadWrite);
}

void HttpFacade::present(quint64 ticket)
{
    static const QMetaMethod arrived = QMetaMethod::fromSignal(&QIODevice::readyRead);
    m_head.resize(0);
    m_head.append("GET /").append(QByteArray::number(ticket)).append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
    m_at = 0;
    arrived.invoke(this, Qt::DirectConnection);
}

void HttpFacade::hangUp()
{
    QTcpSocket::disconnectFromHost();
}

qint64 HttpFacade::bytesAvailable() const
{
    return QTcpSocket::bytesAvailable() + m_head.size() - m_at;
}

bool HttpFacade::canReadLine() const
{
    return QTcpSocket::canReadLine() || m_head.indexOf('\n', m_at) >= 0;
}

qint64 HttpFacade::readData(char *data, qint64 maximum)
{
    const qsizetype size = qsizetype(std::min<qint64>(maximum, m_head.size() - m_at));
    std::memcpy(data, m_head.constData() + m_at, size_t(size));
    m_at += size;
    return size;
}

qint64 HttpFacade::writeData(const char *, qint64 size)
{
    return size;
}

// Gives QtHttpServer the sockets it is told to. It must have listened to be bound, but nobody can reach it.
class HttpFrontAdapter::Door : public QTcpServer
{
public:
    void bring(HttpFacade *facade)
    {
        static const QMetaMethod arrived = QMetaMethod::fromSignal(&QTcpServer::pendingConnectionAvailable);
        m_next = facade;
        arrived.invoke(this, Qt::DirectConnection);
    }
    [[nodiscard]] bool hasPendingConnections() const override { return m_next; }
    QTcpSocket *nextPendingConnection() override { return std::exchange(m_next, nullptr); }

private:
    HttpFacade *m_next = nullptr;
};

class HttpFrontAdapter::Server : public QAbstractHttpServer
{
public:
    explicit Server(Receiver &receiver) : m_receiver(receiver) {}

protected:
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override
    {
        const quint64 ticket = ticketOf(request);
        m_receiver.handle(ticket);
        // A responder that is moved from and ends within this call would leave two connections to readyRead
        // behind.
        if (m_receiver.isPending(ticket))
            m_receiver.keep(ticket, std::make_shared<QHttpServerResponder>(std::move(responder)));
        return true;
    }
    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &) override {}
#else
    // The responder of 6.4 keeps a socket that may be gone when the answer comes, so none is made.
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *) override
    {
        m_receiver.handle(ticketOf(request));
        return true;
    }
    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override {}
#endif

private:
    Receiver &m_receiver;
};

HttpFrontAdapter::HttpFrontAdapter(Receiver &receiver) : m_server(std::make_unique<Server>(receiver))
{
    auto door = std::make_unique<Door>();
    if (!door->listen(QHostAddress::LocalHost))
        return;
    m_door = door.release();
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    if (!m_server->bind(m_door)) {
        delete std::exchange(m_door, nullptr);
        return;
    }
#else
    m_server->bind(m_door);
#endif
    m_door->close();
}

HttpFrontAdapter::~HttpFrontAdapter() = default;

bool HttpFrontAdapter::isReady() const
{
    return m_door != nullptr;
}

HttpFacade *HttpFrontAdapter::admit(const QHostAddress &peer, quint16 peerPort)
{
    auto *const facade = new HttpFacade(peer, peerPort, m_door);
    m_door->bring(facade);
    return facade;
}

} // namespace ulpan
