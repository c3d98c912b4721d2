#pragma once

#include "net/server/http_certificate.h"
#include "net/server/http_connection.h"
#include "net/server/http_crew.h"
#include "net/server/http_desk.h"
#include "net/server/http_front.h"

#include <QBasicTimer>
#include <QElapsedTimer>

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace ulpan {

// What all workers share; the handler and the refusal must be safe to call on several threads.
struct HttpShared
{
    HttpFrontConfig config;
    HttpHandler handler;
    HttpFront::Refusal refusal;
    std::unique_ptr<HttpCrew> crew;
    std::unique_ptr<HttpAdmission> admission;
    std::unique_ptr<HttpCertificate> certificate;
};

// All connections of one I/O thread, on which it is made, used and destroyed.
class HttpWorker : public QObject, private HttpFrontAdapter::Receiver
{
public:
    HttpWorker(std::shared_ptr<const HttpShared> shared, std::shared_ptr<HttpDesk> desk);
    ~HttpWorker() override;

    // False where QtHttpServer could not be set up.
    [[nodiscard]] bool isReady() const { return m_adapter.isReady(); }
    // Takes over a connected socket.
    void admit(qintptr descriptor);
    void answer(quint64 ticket, quint64 serial, HttpResponse response);
    void answerForNobody(quint64 ticket, quint64 serial);
    void continueWith(quint64 ticket, quint64 serial, Result<QByteArray> piece);
    void pump(quint64 ticket);
    // Ends the thread's event loop when the last connection has ended.
    void drain();
    void cut();

    // For its connections:
    [[nodiscard]] const HttpFrontConfig &config() const { return m_shared->config; }
    [[nodiscard]] HttpResponse refusal(const Error &error, const HttpRequest *head) const
    {
        return m_shared->refusal(error, head);
    }
    [[nodiscard]] qint64 now() const { return m_time.elapsed(); }
    // 64 KiB to read into; whose turn it is may use them.
    [[nodiscard]] QByteArray &scratch() { return m_scratch; }
    void start(quint64 ticket, quint64 serial, HttpRequest request);
    void pull(quint64 ticket, quint64 serial, std::shared_ptr<BodySource> source);
    void pumpLater(quint64 ticket);
    void forget(quint64 ticket);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void handle(quint64 ticket) override;
    [[nodiscard]] bool isPending(quint64 ticket) const override;
    void keep(quint64 ticket, HttpFrontAdapter::Hold hold) override;
    void welcome(std::unique_ptr<HttpWire> wire, HttpAdmission::Place place);
    void turnAway(std::unique_ptr<HttpWire> wire, const Error &error);
    void add(quint64 ticket, HttpConnection *connection);
    void closeLongestIdle();
    // False where none of those that count for the address dawdles.
    bool closeDawdlerOf(const QHostAddress &address);
    // The one that has been so for longest, at least since then, of those that count for an address or of all; null where none has.
    [[nodiscard]] HttpConnection *longestOf(std::optional<qint64> (HttpConnection::*sinceWhen)() const, qint64 since,
                                            const QHostAddress *address = nullptr) const;
    void giveMemoryBack();
    [[nodiscard]] HttpConnection *connectionOf(quint64 ticket) const;
    [[nodiscard]] std::vector<HttpConnection *> allConnections() const;

    const std::shared_ptr<const HttpShared> m_shared;
    const std::shared_ptr<HttpDesk> m_desk;
    Mailbox m_mailbox;
    HttpFrontAdapter m_adapter;
    QElapsedTimer m_time;
    QBasicTimer m_sweep; // runs while there are connections
    QByteArray m_scratch;
    std::unordered_map<quint64, HttpConnection *> m_connections;
    std::unordered_set<quint64> m_turnedAway; // those among the connections that have no place
    quint64 m_lastTicket = 0;
    size_t m_most = 0; // connections since memory was given back
    bool m_isDraining = false;
};

} // namespace ulpan
