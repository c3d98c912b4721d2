#include "net/server/http_connection.h"

#include "net/server/http_worker.h"

#include <QScopedValueRollback>
#include <QSslSocket>

namespace ulpan {

namespace {

constexpr qint64 waitingLimit = 256 * 1024; // bytes that wait to be sent before no more are made
constexpr int sharesOfStrangers = 16; // who has shown nothing brings a body this much faster to keep a place that others want

} // namespace

HttpConnection::HttpConnection(HttpWorker &worker, quint64 ticket, std::unique_ptr<HttpWire> wire,
                               HttpFacade *facade, HttpAdmission::Place place)
    : m_worker(worker), m_ticket(ticket), m_wire(std::move(wire)), m_facade(facade),
      m_guard(worker.config().limits, worker.config().spoolFolder),
      m_patience(worker.config().limits, worker.now()), m_place(std::move(place)), m_idleSince(worker.now()), m_headSince(m_idleSince)
{
    QTcpSocket *const socket = m_wire->socket();
    connect(socket, &QIODevice::readyRead, this, &HttpConnection::onReadyRead);
    connect(socket, &QIODevice::bytesWritten, this, &HttpConnection::onBytesWritten);
    connect(socket, &QAbstractSocket::disconnected, this, &HttpConnection::onDisconnected);
    if (auto *const secure = qobject_cast<QSslSocket *>(socket))
        connect(secure, &QSslSocket::encryptedBytesWritten, this, &HttpConnection::onBytesWritten);
}

HttpConnection::~HttpConnection()
{
    m_wire->socket()->disconnect(this);
}

void HttpConnection::enter(Phase phase)
{
    using Wait = HttpPatience::Wait;
    static constexpr Wait waits[] = {Wait::Idle,    Wait::Head,    Wait::Body,   Wait::Forever,
                                     Wait::Forever, Wait::Forever, Wait::Linger, Wait::Forever};
    m_phase = phase;
    m_patience.begin(waits[size_t(phase)], m_worker.now());
    if (phase == Phase::Idle)
        m_idleSince = m_worker.now();
    if (phase == Phase::Head)
        m_headSince = m_worker.now();
}

std::optional<qint64> HttpConnection::idleSince() const
{
    const bool isSilent = m_phase == Phase::Idle || (m_phase == Phase::Head && !m_guard.hasBegun());
    return isSilent && m_wire->waiting() == 0 ? std::optional(m_idleSince) : std::nullopt;
}

std::optional<qint64> HttpConnection::dawdlingSince() const
{
    if (m_phase == Phase::Body) {
        const int shares = m_place.isStrangers() && !m_guard.isUpload() ? sharesOfStrangers : 1;
        return m_wire->waiting() == 0 ? m_patience.bodyBehindSince(m_worker.now(), shares) : std::nullopt;
    }
    return m_phase == Phase::Head && m_guard.hasBegun() ? std::optional(m_headSince) : std::nullopt;
}

// What arrives while a request runs, the end of the client's sending among it, is left where it is.
void HttpConnection::updateReading()
{
    m_wire->setReading(m_wire->isShakingHands() || m_phase == Phase::Lingering ||
                       (m_phase <= Phase::Body && m_wire->waiting() == 0));
}

void HttpConnection::onReadyRead()
{
    if (!m_wire->shakeHands())
        return refuse({ErrorKind::Malformed, QByteArrayLiteral("request.tls_needed")});
    if (m_phase <= Phase::Body)
        return pump();
    while (m_phase == Phase::Lingering && !m_wire->read(m_worker.scratch()).isEmpty())
        continue;
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
    updateReading();
}

void HttpConnection::receive()
{
    while (m_phase <= Phase::Body && m_wire->waiting() == 0) {
        ConnectionGuard::State state = m_guard.resume();
        if (state == ConnectionGuard::State::Head || state == ConnectionGuard::State::Body) {
            const QByteArrayView bytes = m_wire->read(m_worker.scratch());
            if (bytes.isEmpty())
                return;
            m_patience.received(bytes.size());
            state = m_guard.feed(bytes);
        }
        if (state == ConnectionGuard::State::Complete)
            present();
        else if (state == ConnectionGuard::State::Refused)
            refuse(m_guard.refusal());
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
    addClient(request);
    m_worker.start(m_ticket, m_serial, std::move(request));
}

void HttpConnection::addClient(HttpRequest &request) const
{
    const TrustedProxies::Client client =
        m_worker.config().proxies.clientOf(m_wire->peer(), m_wire->isEncrypted(), request.headers);
    request.peer = client.address;
    request.encrypted = client.encrypted;
}

void HttpConnection::refuse(const Error &error)
{
    HttpRequest head = m_guard.head();
    addClient(head);
    HttpResponse response = m_worker.refusal(error, &head);
    const bool mayComeAgain = error.kind == ErrorKind::TooMany || error.kind == ErrorKind::Unavailable;
    if (mayComeAgain && !response.headers.contains("Retry-After"))
        response.headers.add("Retry-After", "5");
    m_isRefused = true;
    m_wire->begin();
    enter(Phase::Closing); // before anything is written, which may come back here
    write(HttpAnswer::make(std::move(response), HttpMethod::Other, true, true).bytes);
    if (m_phase == Phase::Closing)
        beginClosing();
    else
        hangUp();
}

void HttpConnection::answer(quint64 serial, HttpResponse response)
{
    if (m_phase != Phase::Running || serial != m_serial)
        return;
    if (response.authenticated)
        m_place.vouch(); // no longer one of the strangers of its address
    if (m_wire->isEncrypted())
        response.headers.add("Strict-Transport-Security", "max-age=31536000");
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
    m_isPulling = false;
    enter(Phase::Sending);
    pull();
}

void HttpConnection::write(const QByteArray &bytes)
{
    if (m_wire->waiting() == 0)
        m_patience.moved(m_worker.now());
    m_wire->write(bytes);
}

void HttpConnection::onBytesWritten()
{
    m_patience.moved(m_worker.now());
    if (m_phase == Phase::Sending)
        return pull();
    if (m_wire->waiting() > 0)
        return;
    if (m_phase == Phase::Idle)
        enter(Phase::Idle); // the rest begins when the answer has left
    if (m_phase <= Phase::Body)
        pump();
    else if (m_phase == Phase::Closing)
        linger();
}

void HttpConnection::pull()
{
    if (m_isPulling || m_wire->waiting() >= waitingLimit)
        return;
    m_isPulling = true;
    m_worker.pull(m_ticket, m_serial, m_source);
}

void HttpConnection::continueWith(quint64 serial, Result<QByteArray> piece)
{
    if (m_phase != Phase::Sending || serial != m_serial)
        return;
    const bool isTooLong = piece && m_framing == BodyFraming::Length && piece->size() > m_left;
    const bool isTooShort = piece && m_framing == BodyFraming::Length && piece->isEmpty() && m_left > 0;
    if (!piece || isTooLong || isTooShort) {
        qWarning("A body was cut off: %s",
                 piece ? "its source does not keep to its length" : qUtf8Printable(piece.error().detail));
        return reset();
    }
    if (piece->isEmpty())
        return endSource();
    m_left -= piece->size();
    write(m_framing == BodyFraming::Chunks ? chunkOf(*piece) : *piece);
    if (m_phase == Phase::Gone)
        return;
    if (m_framing == BodyFraming::Length && m_left == 0)
        return finish();
    m_isPulling = false; // only now, because writing asks for more where it can
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
    if (!m_isPumping && (m_guard.hasBegun() || m_wire->hasUnread()))
        m_worker.pumpLater(m_ticket);
    updateReading();
}

void HttpConnection::beginClosing()
{
    enter(Phase::Closing);
    hangUp();
    updateReading();
    if (m_wire->waiting() == 0)
        linger();
}

// Closing at once while the client still sends would be a reset, which takes the answer along.
void HttpConnection::linger()
{
    enter(Phase::Lingering);
    // TLS cannot end one direction; only who was refused may still be sending.
    if (m_isDraining || (!m_wire->endSending() && !m_isRefused))
        return m_wire->close();
    updateReading();
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
    m_place.giveBack();
    m_worker.forget(m_ticket);
}

void HttpConnection::expire()
{
    if (m_wire->isShakingHands() || m_phase == Phase::Lingering)
        return cut();
    if (m_wire->waiting() > 0)
        return reset();
    if (m_phase == Phase::Body || (m_phase == Phase::Head && m_guard.hasBegun()))
        return refuse({ErrorKind::TimedOut, QByteArrayLiteral("request.timed_out")});
    m_wire->close();
}

void HttpConnection::drain()
{
    m_isDraining = true;
    if (m_phase == Phase::Idle || m_phase == Phase::Head)
        m_wire->lookAgain(); // a request may have arrived and not been seen
    const bool isWaiting = m_phase == Phase::Idle || m_phase == Phase::Head || m_phase == Phase::Lingering;
    if (isWaiting)
        m_wire->close();
}

void HttpConnection::cut()
{
    m_wire->abort();
    onDisconnected();
}

void HttpConnection::reset()
{
    m_wire->reset();
    onDisconnected();
}

} // namespace ulpan
