#include "net/server/http_wire.h"

#include "net/server/http_socket_options.h"
#include "net/server/trusted_proxies.h"

#include <QSocketNotifier>
#include <QSslSocket>

#include <algorithm>
#include <utility>

namespace ulpan {

namespace {

constexpr qint64 wireReadAhead = 64 * 1024; // bytes that wait unread while a request runs

} // namespace

std::unique_ptr<HttpWire> HttpWire::open(qintptr descriptor, const QSslConfiguration *tls)
{
    std::unique_ptr<QTcpSocket> socket;
    if (tls) {
        auto secure = std::make_unique<QSslSocket>();
        secure->setSslConfiguration(*tls);
        socket = std::move(secure);
    } else {
        socket = std::make_unique<QTcpSocket>();
    }
    if (!socket->setSocketDescriptor(descriptor))
        return nullptr;
    return std::unique_ptr<HttpWire>(new HttpWire(std::move(socket), tls != nullptr));
}

HttpWire::HttpWire(std::unique_ptr<QTcpSocket> socket, bool isEncrypted)
    : m_socket(std::move(socket)), m_isEncrypted(isEncrypted), m_peer(plainAddress(m_socket->peerAddress()))
{
    m_socket->setReadBufferSize(wireReadAhead);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // QTcpSocket drops what it has still to send as soon as it reads the client's end, and has no function
    // for not reading.
    for (QSocketNotifier *notifier : m_socket->findChildren<QSocketNotifier *>()) {
        if (notifier->type() == QSocketNotifier::Read)
            m_notifier = notifier;
    }
}

bool HttpWire::isShakingHands() const
{
    return m_isEncrypted && !static_cast<QSslSocket *>(m_socket.get())->isEncrypted();
}

bool HttpWire::shakeHands()
{
    constexpr char handshake = 0x16; // the first byte of every TLS client
    char first = 0;
    if (!m_isEncrypted || m_hasBegun || m_socket->peek(&first, 1) != 1)
        return true;
    m_isEncrypted = first == handshake;
    begin();
    return m_isEncrypted;
}

void HttpWire::begin()
{
    if (m_isEncrypted && !std::exchange(m_hasBegun, true))
        static_cast<QSslSocket *>(m_socket.get())->startServerEncryption();
}

QByteArrayView HttpWire::read(QByteArray &scratch)
{
    // Asking for more than there is makes the socket look for new bytes again.
    const qint64 size = m_socket->isOpen() ? m_socket->read(scratch.data(), scratch.size()) : 0;
    return QByteArrayView(scratch).first(qsizetype(std::max<qint64>(size, 0)));
}

void HttpWire::setReading(bool reads)
{
    if (m_notifier && m_notifier->isEnabled() != reads)
        m_notifier->setEnabled(reads);
}

void HttpWire::write(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->flush();
}

qint64 HttpWire::waiting() const
{
    const qint64 plain = m_socket->bytesToWrite();
    return m_isEncrypted ? plain + static_cast<QSslSocket *>(m_socket.get())->encryptedBytesToWrite() : plain;
}

bool HttpWire::hasArrived() const
{
    return hasUnread() || ulpan::hasArrived(m_socket->socketDescriptor());
}

bool HttpWire::endSending()
{
    if (m_isEncrypted)
        return false;
    ulpan::endSending(m_socket->socketDescriptor());
    return true;
}

void HttpWire::reset()
{
    resetOnClose(m_socket->socketDescriptor());
    abort();
}

} // namespace ulpan
