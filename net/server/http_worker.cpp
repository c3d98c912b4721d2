#include "net/server/http_worker.h"

#include "net/server/http_socket_options.h"

#include <QThread>

#include <algorithm>

namespace ulpan {

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
    auto wire = std::make_unique<QTcpSocket>();
    if (m_isDraining || !wire->setSocketDescriptor(descriptor))
        return closeDescriptor(descriptor);
    const quint64 ticket = ++m_lastTicket;
    HttpFacade *const facade = m_adapter.admit(wire->peerAddress(), wire->peerPort());
    m_connections.emplace(ticket, new HttpConnection(*this, ticket, std::move(wire), facade));
    const HttpLimits &limits = config().limits;
    if (!m_sweep.isActive())
        m_sweep.start(std::clamp(std::min(limits.headTime, limits.idleTime) / 10, 10, 1000), Qt::CoarseTimer,
                      this);
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
        connection->answer(serial, refusal(internal(QStringLiteral("a request was never answered"))));
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

void HttpWorker::timerEvent(QTimerEvent *)
{
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
