#pragma once

#include <QHostAddress>
#include <QTcpSocket>

#include <functional>
#include <memory>

namespace ulpan {

// What QtHttpServer takes for the client's socket. It has no descriptor: it gives the heads its connection
// writes, one at a time, and takes nothing, so that no byte of the client's ever reaches QtHttpServer.
class HttpFacade : public QTcpSocket
{
public:
    HttpFacade(const QHostAddress &peer, quint16 peerPort, QObject *parent);

    // Lets QtHttpServer read "GET /<ticket>" now.
    void present(quint64 ticket);
    // The client has gone; QtHttpServer deletes this object later.
    void hangUp();

    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool canReadLine() const override;
    // Only the connection decides when it ends.
    void disconnectFromHost() override {}

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_head;
    qsizetype m_at = 0;
};

// The one place that knows QtHttpServer, in its interface of 6.4 and that of 6.8 and later.
class HttpFrontAdapter
{
public:
    // Must be kept until the answer is complete; QtHttpServer hands over no request of that connection
    // before.
    using Hold = std::shared_ptr<void>;
    struct Receiver
    {
        virtual ~Receiver() = default;
        // QtHttpServer has understood the head with this ticket.
        virtual void handle(quint64 ticket) = 0;
        // After handle(): the answer is still to come.
        [[nodiscard]] virtual bool isPending(quint64 ticket) const = 0;
        virtual void keep(quint64 ticket, Hold hold) = 0;
    };

    explicit HttpFrontAdapter(Receiver &receiver);
    ~HttpFrontAdapter();

    [[nodiscard]] bool isReady() const;
    // Owned by QtHttpServer, until some time after hangUp().
    [[nodiscard]] HttpFacade *admit(const QHostAddress &peer, quint16 peerPort);

private:
    class Door;
    class Server;
    std::unique_ptr<Server> m_server;
    Door *m_door = nullptr;
};

} // namespace ulpan
