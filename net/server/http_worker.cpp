#include "net/server/http_worker.h"

#include "net/server/http_socket_options.h"

#include <QThread>

#include <algorithm>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace ulpan {

namespace {

constexpr size_t maximumTurnedAway = 128; // that are told why, at one time
constexpr qint64 idleBeforeClosing = 500;      // milliseconds, when room is made for others
constexpr qint64 dawdlingBeforeClosing = 2000; // the same of a head or a body that does not get on

} // namespace

HttpWorker::HttpWorker(std::shared_ptr<const HttpShared> shared, std::shared_ptr<HttpDesk> desk)
    : m_shared(std::move(shared)), m_desk(std::move(desk)), m_adapter(*this),
      m_scratch(64 * 1024, Qt::Uninitialized)
{
    m_time.start();
    m_desk->open(*this, m_mailbox);
}

HttpWorker::~HttpWorker()
{
    m_desk->close();
    for (HttpConnection *connection : allConnections())
        connection->cut();
}

void HttpWorker::admit(qintptr descriptor)
{
    const std::shared_ptr<const QSslConfiguration> tls = m_shared->certificate->current();
    std::unique_ptr<HttpWire> wire = m_isDraining ? nullptr : HttpWire::open(descriptor, tls.get());
    if (!wire)
        return closeDescriptor(descriptor);
    HttpAdmission &admission = *m_shared->admission;
    if (admission.isCrowded())
        closeLongestIdle();
    const HttpLimits &limits = config().limits;
    const bool isProxy = config().proxies.contains(wire->peer());
    const int ofAddress = isProxy ? limits.proxyConnections : limits.addressConnections;
    HttpAdmission::Place place;
    HttpAdmission::Verdict verdict = admission.admit(wire->peer(), ofAddress, place);
    if (verdict == HttpAdmission::Verdict::TooManyOfAddress && closeDawdlerOf(wire->peer()))
        verdict = admission.admit(wire->peer(), ofAddress, place);
    switch (verdict) {
    case HttpAdmission::Verdict::Admitted:
        return welcome(std::move(wire), std::move(place));
    case HttpAdmission::Verdict::Full:
        return turnAway(std::move(wire), {ErrorKind::Unavailable, QByteArrayLiteral("server.full")});
    case HttpAdmission::Verdict::TooManyOfAddress:
        return turnAway(std::move(wire), {ErrorKind::TooMany, QByteArrayLiteral("server.full_for_address")});
    }
}

void HttpWorker::welcome(std::unique_ptr<HttpWire> wire, HttpAdmission::Place place)
{
    const quint64 ticket = ++m_lastTicket;
    HttpFacade *const facade = m_adapter.admit(wire->peer(), wire->socket()->peerPort());
    add(ticket, new HttpConnection(*this, ticket, std::move(wire), facade, std::move(place)));
}

// Politely, as long as that costs little.
void HttpWorker::turnAway(std::unique_ptr<HttpWire> wire, const Error &error)
{
    if (m_turnedAway.size() >= maximumTurnedAway)
        return wire->abort();
    const quint64 ticket = ++m_lastTicket;
    auto *const connection = new HttpConnection(*this, ticket, std::move(wire), nullptr, {});
    m_turnedAway.insert(ticket);
    add(ticket, connection);
    connection->refuse(error);
}

void HttpWorker::add(quint64 ticket, HttpConnection *connection)
{
    m_connections.emplace(ticket, connection);
    const HttpLimits &limits = config().limits;
    const int shortest = std::min({limits.headTime, limits.bodyTime, limits.idleTime, limits.stallTime});
    if (!m_sweep.isActive())
        m_sweep.start(std::clamp(shortest / 10, 10, 1000), Qt::CoarseTimer, this);
}

// Who has only just come is given the time to ask; and whose request waits for a busy server is not idle. A head is said within a
// moment by who means to say it, so whoever takes longer makes room after those who say nothing.
void HttpWorker::closeLongestIdle()
{
    HttpConnection *longest = longestOf(&HttpConnection::idleSince, now() - idleBeforeClosing);
    if (!longest)
        longest = longestOf(&HttpConnection::dawdlingSince, now() - dawdlingBeforeClosing);
    if (longest)
        longest->cut();
}

bool HttpWorker::closeDawdlerOf(const QHostAddress &address)
{
    HttpConnection *const longest = longestOf(&HttpConnection::dawdlingSince, now() - dawdlingBeforeClosing, &address);
    if (longest)
        longest->cut();
    return longest;
}

HttpConnection *HttpWorker::longestOf(std::optional<qint64> (HttpConnection::*sinceWhen)() const, qint64 since,
                                      const QHostAddress *address) const
{
    HttpConnection *longest = nullptr;
    for (const auto &[ticket, connection] : m_connections) {
        const std::optional<qint64> begun = (connection->*sinceWhen)();
        if (!begun || *begun > since || connection->hasArrived() || (address && !connection->countsFor(*address)))
            continue;
        longest = connection;
        since = *begun;
    }
    return longest;
}

void HttpWorker::start(quint64 ticket, quint64 serial, HttpRequest request)
{
    const auto pending = std::make_shared<PendingReply>(m_desk, ticket, serial);
    m_shared->handler(std::move(request),
                      [pending](HttpResponse response) { pending->answer(std::move(response)); });
}

void HttpWorker::pull(quint64 ticket, quint64 serial, std::shared_ptr<BodySource> source)
{
    m_shared->crew->start([desk = m_desk, ticket, serial, source = std::move(source)] {
        desk->post([ticket, serial, piece = (*source)()](HttpWorker &worker) {
            worker.continueWith(ticket, serial, piece);
        });
    });
}

void HttpWorker::pumpLater(quint64 ticket)
{
    m_desk->post([ticket](HttpWorker &worker) { worker.pump(ticket); });
}

void HttpWorker::answer(quint64 ticket, quint64 serial, HttpResponse response)
{
    if (HttpConnection *const connection = connectionOf(ticket))
        connection->answer(serial, std::move(response));
}

void HttpWorker::answerForNobody(quint64 ticket, quint64 serial)
{
    if (HttpConnection *const connection = connectionOf(ticket))
        connection->answer(serial, refusal(internal(QStringLiteral("a request was never answered")), nullptr));
}

void HttpWorker::continueWith(quint64 ticket, quint64 serial, Result<QByteArray> piece)
{
    if (HttpConnection *const connection = connectionOf(ticket))
        connection->continueWith(serial, std::move(piece));
}

void HttpWorker::pump(quint64 ticket)
{
    if (HttpConnection *const connection = connectionOf(ticket))
        connection->pump();
}

void HttpWorker::handle(quint64 ticket)
{
    if (HttpConnection *const connection = connectionOf(ticket))
        connection->run();
}

bool HttpWorker::isPending(quint64 ticket) const
{
    const HttpConnection *const connection = connectionOf(ticket);
    return connection && connection->isPending();
}

void HttpWorker::keep(quint64 ticket, HttpFrontAdapter::Hold hold)
{
    if (HttpConnection *const connection = connectionOf(ticket))
        connection->keep(std::move(hold));
}

void HttpWorker::forget(quint64 ticket)
{
    const auto found = m_connections.find(ticket);
    if (found == m_connections.end())
        return;
    found->second->deleteLater();
    m_connections.erase(found);
    m_turnedAway.erase(ticket);
    if (m_isDraining && m_connections.empty())
        thread()->quit();
}

void HttpWorker::drain()
{
    m_isDraining = true;
    for (HttpConnection *connection : allConnections())
        connection->drain();
    if (m_connections.empty())
        thread()->quit();
}

void HttpWorker::cut()
{
    m_isDraining = true;
    for (HttpConnection *connection : allConnections())
        connection->cut();
    thread()->quit();
}

// After a rush the allocator would keep what thousands of connections needed, in pieces that serve nobody.
void HttpWorker::giveMemoryBack()
{
    constexpr size_t rush = 256;
    m_most = std::max(m_most, m_connections.size());
    if (m_most < rush || m_connections.size() > m_most / 4)
        return;
    m_most = m_connections.size();
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

void HttpWorker::timerEvent(QTimerEvent *)
{
    giveMemoryBack();
    if (m_connections.empty())
        return m_sweep.stop();
    const qint64 time = now();
    for (HttpConnection *connection : allConnections()) {
        if (connection->isOverdue(time))
            connection->expire();
    }
}

HttpConnection *HttpWorker::connectionOf(quint64 ticket) const
{
    const auto found = m_connections.find(ticket);
    return found == m_connections.end() ? nullptr : found->second;
}

// A copy: what is done with a connection may end it, which deletes it later, but forgets it now.
std::vector<HttpConnection *> HttpWorker::allConnections() const
{
    std::vector<HttpConnection *> result;
    result.reserve(m_connections.size());
    for (const auto &[ticket, connection] : m_connections)
        result.push_back(connection);
    return result;
}

} // namespace ulpan
