#include "net/server/http_connection.h"

#include "net/server/http_socket_options.h"
#include "net/server/http_worker.h"

#include <QScopedValueRollback>

#include <limits>

namespace ulpan {

namespace {

constexpr qint64 wireReadAhead = 64 * 1024; // bytes that wait unread while a request runs
constexpr qint64 waitingLimit = 256 * 1024; // bytes that wait to be sent before no more are made
constexpr int lingerTime = 5'000;           // milliseconds for the client to read its last answer
constexpr qint64 noDeadline = std::numeric_limits<qint64>::max();

QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // also of ::ffff:1.2.3.4
    return isIpv4 ? QHostAddress(ipv4) : address;
}

} // namespace

HttpConnection::HttpConnection(HttpWorker &worker, quint64 ticket, std::unique_ptr<QTcpSocket> wire,
                               HttpFacade *facade)
    : m_worker(worker), m_ticket(ticket), m_wire(wire.release()), m_facade(facade),
      m_guard(worker.config().limits, worker.config().spoolFolder),
      m_deadline(worker.now() + worker.config().limits.headTime)
{
    m_wire->setParent(this);
    m_wire->setReadBufferSize(wireReadAhead);
    m_wire->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_wire, &QIODevice::readyRead, this, &HttpConnection::onReadyRead);
    connect(m_wire, &QIODevice::bytesWritten, this, &HttpConnection::onBytesWritten);
    connect(m_wire, &QAbstractSocket::disconnected, this, &HttpConnection::onDisconnected);
}

void HttpConnection::enter(Phase phase)
{
    const HttpLimits &limits = m_worker.config().limits;
    m_phase = phase;
    switch (phase) {
    case Phase::Idle:
        m_deadline = m_worker.now() + limits.idleTime;
        return;
    case Phase::Head:
        m_deadline = m_worker.now() + limits.headTime;
        return;
    case Phase::Lingering:
        m_deadline = m_worker.now() + lingerTime;
        return;
    case Phase::Body:
    case Phase::Running:
    case Phase::Sending:
    case Phase::Closing:
    case Phase::Gone:
        m_deadline = noDeadline;
        return;
    }
}

void HttpConnection::onReadyRead()
{
    if (m_phase < Phase::Closing)
        return pump();
    while (!readWire().isEmpty())
        continue;
}

QByteArrayView HttpConnection::readWire()
{
    QByteArray &scratch = m_worker.scratch();
    // Asking for more than there is makes the socket look for new bytes again.
    const qint64 size = m_wire->isOpen() ? m_wire->read(scratch.data(), scratch.size()) : 0;
    return QByteArrayView(scratch).first(qsizetype(std::max<qint64>(size, 0)));
}

void HttpConnection::pump()
{
    if (m_isPumping)
        return;
    const QScopedValueRollback pumping(m_isPumping, true);
    receive();
    if (m_phase == Phase::Idle && m_guard.hasBegun())
        enter(Phase::Head);
    if (m_phase == Phase::Head && m_guard.state() == ConnectionGuard::State::Body)
        enter(Phase::Body);
}

void HttpConnection::receive()
{
    while (m_phase <= Phase::Body && m_wire->bytesToWrite() < waitingLimit) {
        ConnectionGuard::State state = m_guard.resume();
        if (state == ConnectionGuard::State::Head || state == ConnectionGuard::State::Body) {
            const QByteArrayView bytes = readWire();
            if (bytes.isEmpty())
                return;
            state = m_guard.feed(bytes);
        }
        if (state == ConnectionGuard::State::Complete)
            present();
        else if (state == ConnectionGuard::State::Refused)
            refuse();
        else if (m_guard.takeContinue())
            write(QByteArrayLiteral("HTTP/1.1 100 Continue\r\n\r\n"));
    }
}

void HttpConnection::present()
{
    m_current = m_guard.take();
    ++m_serial;
    m_isTaken = false;
    enter(Phase::Running);
    if (m_facade)
        m_facade->present(m_ticket);
    if (m_isTaken)
        return;
    qWarning("QtHttpServer did not take a request; its connection is closed.");
    cut();
}

void HttpConnection::run()
{
    m_isTaken = true;
    HttpRequest request = std::move(m_current.request);
    m_current.request.method = request.method;
    request.peer = plainAddress(m_wire->peerAddress());
    m_worker.start(m_ticket, m_serial, std::move(request));
}

void HttpConnection::refuse()
{
    const Error &error = m_guard.refusal();
    HttpResponse response = m_worker.refusal(error);
    if (error.reason == unknownCodingReason)
        response.status = 501;
    write(HttpAnswer::make(std::move(response), HttpMethod::Other, true, true).bytes);
    if (m_phase != Phase::Gone)
        beginClosing();
}

void HttpConnection::answer(quint64 serial, HttpResponse response)
{
    if (m_phase != Phase::Running || serial != m_serial)
        return;
    HttpAnswer answer = HttpAnswer::make(std::move(response), m_current.request.method, m_current.isHttp11,
                                         m_isDraining || !m_current.keepAlive);
    m_closes = answer.closes;
    write(answer.bytes);
    if (m_phase == Phase::Gone)
        return;
    if (!answer.source)
        return finish();
    m_source = std::make_shared<BodySource>(std::move(answer.source));
    m_framing = answer.framing;
    m_left = answer.length;
    enter(Phase::Sending);
    pull();
}

void HttpConnection::write(const QByteArray &bytes)
{
    m_wire->write(bytes);
    m_wire->flush(); // now, without another turn of the event loop; may find out that the client has gone
}

void HttpConnection::onBytesWritten()
{
    if (m_phase == Phase::Sending)
        pull();
    else if (m_phase <= Phase::Body)
        pump();
    else if (m_phase == Phase::Closing && m_wire->bytesToWrite() == 0)
        linger();
}

void HttpConnection::pull()
{
    if (m_isPulling || m_wire->bytesToWrite() >= waitingLimit)
        return;
    m_isPulling = true;
    m_worker.pull(m_ticket, m_serial, m_source);
}

void HttpConnection::continueWith(quint64 serial, Result<QByteArray> piece)
{
    if (m_phase != Phase::Sending || serial != m_serial)
        return;
    m_isPulling = false;
    const bool isTooLong = piece && m_framing == BodyFraming::Length && piece->size() > m_left;
    const bool isTooShort = piece && m_framing == BodyFraming::Length && piece->isEmpty() && m_left > 0;
    if (!piece || isTooLong || isTooShort) {
        qWarning("A body was cut off: %s",
                 piece ? "its source does not keep to its length" : qUtf8Printable(piece.error().detail));
        resetOnClose(m_wire->socketDescriptor());
        return cut();
    }
    if (piece->isEmpty())
        return endSource();
    m_left -= piece->size();
    write(m_framing == BodyFraming::Chunks ? chunkOf(*piece) : *piece);
    if (m_phase == Phase::Gone)
        return;
    if (m_framing == BodyFraming::Length && m_left == 0)
        return finish();
    pull();
}

void HttpConnection::endSource()
{
    if (m_framing == BodyFraming::Chunks)
        write(chunkOf({}));
    if (m_phase != Phase::Gone)
        finish();
}

void HttpConnection::finish()
{
    m_source.reset();
    m_hold.reset();
    if (m_closes || m_isDraining)
        return beginClosing();
    enter(Phase::Idle);
    // By letter, so that answers given one within the other do not pile up on the stack.
    if (!m_isPumping && (m_guard.hasBegun() || m_wire->bytesAvailable() > 0))
        m_worker.pumpLater(m_ticket);
}

void HttpConnection::beginClosing()
{
    enter(Phase::Closing);
    hangUp();
    if (m_isDraining)
        m_wire->disconnectFromHost(); // when all is written
    else if (m_wire->bytesToWrite() == 0)
        linger();
}

// Closing at once while the client still sends would be a reset, which takes the answer along.
void HttpConnection::linger()
{
    enter(Phase::Lingering);
    endSending(m_wire->socketDescriptor());
    onReadyRead();
}

void HttpConnection::hangUp()
{
    m_source.reset();
    m_hold.reset();
    if (m_facade)
        m_facade->hangUp();
    m_facade = nullptr;
}

void HttpConnection::onDisconnected()
{
    if (m_phase == Phase::Gone)
        return;
    enter(Phase::Gone);
    hangUp();
    m_worker.forget(m_ticket);
}

void HttpConnection::expire()
{
    if (m_phase == Phase::Lingering)
        return cut();
    m_wire->disconnectFromHost();
}

void HttpConnection::drain()
{
    m_isDraining = true;
    if (m_phase != Phase::Body && !isPending())
        m_wire->disconnectFromHost();
}

void HttpConnection::cut()
{
    m_wire->abort();
    onDisconnected();
}

} // namespace ulpan
