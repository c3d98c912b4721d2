#pragma once

#include <QPointer>
#include <QSslConfiguration>
#include <QTcpSocket>

#include <memory>

class QSocketNotifier;

namespace ulpan {

// A client's socket, with or without TLS, and what QTcpSocket cannot do: not to look at what arrives, so that
// a client that ends its sending still gets its answer.
class HttpWire
{
public:
    // Takes over a connected descriptor; null where that fails, and then it is still the caller's.
    [[nodiscard]] static std::unique_ptr<HttpWire> open(qintptr descriptor, const QSslConfiguration *tls);

    // For its signals; alive as long as the wire.
    [[nodiscard]] QTcpSocket *socket() const { return m_socket.get(); }
    [[nodiscard]] const QHostAddress &peer() const { return m_peer; }
    [[nodiscard]] bool isEncrypted() const { return m_isEncrypted; }
    // Nothing can be read or sent yet.
    [[nodiscard]] bool isShakingHands() const;
    // With TLS: begins when the client does; false where the client speaks plainly, and then the wire does,
    // too.
    [[nodiscard]] bool shakeHands();
    // With TLS: begins without waiting for the client.
    void begin();

    // Empty where nothing has arrived.
    [[nodiscard]] QByteArrayView read(QByteArray &scratch);
    [[nodiscard]] bool hasUnread() const { return m_socket->bytesAvailable() > 0; }
    // As above, or the system has something that nobody has looked at yet.
    [[nodiscard]] bool hasArrived() const;
    // Does not wait for the event loop to tell what has arrived.
    void lookAgain() { m_socket->waitForReadyRead(0); }
    // Leaves what arrives, and its end, where it is.
    void setReading(bool reads);
    // Sends without another turn of the event loop; may find out that the client has gone.
    void write(const QByteArray &bytes);
    // Bytes that wait to be sent.
    [[nodiscard]] qint64 waiting() const;

    // Tells the client that nothing more will come; false where it cannot be told apart from closing.
    [[nodiscard]] bool endSending();
    // When all is sent.
    void close() { m_socket->disconnectFromHost(); }
    void abort() { m_socket->abort(); }
    // As abort(), and it looks like a fault to the client, not like an end.
    void reset();

private:
    HttpWire(std::unique_ptr<QTcpSocket> socket, bool isEncrypted);

    std::unique_ptr<QTcpSocket> m_socket;
    bool m_isEncrypted;
    bool m_hasBegun = false; // to shake hands
    QHostAddress m_peer;
    QPointer<QSocketNotifier> m_notifier;
};

} // namespace ulpan
