#pragma once

#include "net/server/connection_guard.h"
#include "net/server/http_admission.h"
#include "net/server/http_answer.h"
#include "net/server/http_front_adapter.h"
#include "net/server/http_patience.h"
#include "net/server/http_wire.h"

#include <QPointer>

#include <optional>

namespace ulpan {

class HttpWorker;

// One client: guards what it sends, hands its requests on one at a time, writes the answers. Lives on one I/O
// thread.
class HttpConnection : public QObject
{
public:
    // Without a facade and a place it can only refuse.
    HttpConnection(HttpWorker &worker, quint64 ticket, std::unique_ptr<HttpWire> wire, HttpFacade *facade,
                   HttpAdmission::Place place);
    ~HttpConnection() override;
    // Instead of listening to the client: says so and closes.
    void refuse(const Error &error);

    // QtHttpServer has handed the request over.
    void run();
    // A request runs or its answer is being sent.
    [[nodiscard]] bool isPending() const { return m_phase == Phase::Running || m_phase == Phase::Sending; }
    void keep(HttpFrontAdapter::Hold hold) { m_hold = std::move(hold); }
    // The answer to the request with this serial, and the next piece of one; those of earlier requests are
    // dropped.
    void answer(quint64 serial, HttpResponse response);
    void continueWith(quint64 serial, Result<QByteArray> piece);
    // Reads on; needed when nothing new arrives but something has been left.
    void pump();

    // In the worker's milliseconds; not const, because a body has a share to bring again and again.
    [[nodiscard]] bool isOverdue(qint64 now) { return m_patience.isOver(now, m_wire->waiting() > 0); }
    // Since when no request has begun, in the worker's milliseconds; null while one runs or arrives.
    [[nodiscard]] std::optional<qint64> idleSince() const;
    // Since when the head of a request has been arriving, or a body slower than it may; null where none does.
    [[nodiscard]] std::optional<qint64> dawdlingSince() const;
    // It is one of those that its address may have only so many of.
    [[nodiscard]] bool countsFor(const QHostAddress &address) const { return m_place.countsFor(address); }
    // Something of a request has come that the worker had no time to look at.
    [[nodiscard]] bool hasArrived() const { return m_wire->hasArrived(); }
    // Ends what has waited too long.
    void expire();
    // Closes as soon as the running request is answered.
    void drain();
    // Closes now.
    void cut();

private:
    enum class Phase : quint8
    {
        Idle,
        Head,
        Body,
        Running,
        Sending,
        Closing,
        Lingering,
        Gone
    };
    void enter(Phase phase);
    void addClient(HttpRequest &request) const;
    void receive();
    void updateReading();
    void present();
    void write(const QByteArray &bytes);
    void onBytesWritten();
    void onReadyRead();
    void pull();
    void endSource();
    void finish();
    void beginClosing();
    void linger();
    void hangUp();
    void reset();
    void onDisconnected();

    HttpWorker &m_worker;
    const quint64 m_ticket;
    const std::unique_ptr<HttpWire> m_wire;
    QPointer<HttpFacade> m_facade;
    HttpFrontAdapter::Hold m_hold;
    ConnectionGuard m_guard;
    GuardedRequest m_current;
    HttpPatience m_patience;
    HttpAdmission::Place m_place;
    Phase m_phase = Phase::Head;
    qint64 m_idleSince, m_headSince;
    quint64 m_serial = 0;   // of the current request
    bool m_isTaken = false; // the current request has reached run()
    bool m_isPumping = false;
    bool m_isDraining = false;
    bool m_isRefused = false;
    bool m_closes = false; // after the current answer
    std::shared_ptr<BodySource> m_source;
    BodyFraming m_framing = BodyFraming::None;
    qint64 m_left = 0; // bytes the source owes, with BodyFraming::Length
    bool m_isPulling = false;
};

} // namespace ulpan
