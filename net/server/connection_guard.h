#pragma once

#include "net/server/chunked_decoder.h"
#include "net/server/http_config.h"
#include "net/server/request_head.h"
#include "net/server/upload_spool.h"

#include <optional>

namespace ulpan {

// A request that is complete and clean, and what its connection has to know of it.
struct GuardedRequest
{
    HttpRequest request = {};
    bool isHttp11 = true;
    bool keepAlive = true;
};

// Turns the bytes of one connection, cut anywhere, into requests, one at a time; knows nothing of sockets.
// Keeps the limits and puts a large body into a temporary file.
class ConnectionGuard
{
public:
    enum class State : quint8
    {
        Head,
        Body,
        Complete,
        Refused
    };

    // `limits` must outlive the guard; an empty folder is the system's temporary one.
    ConnectionGuard(const HttpLimits &limits, QString spoolFolder);

    // Adds bytes and reads on, but not beyond one request.
    State feed(QByteArrayView bytes);
    [[nodiscard]] State state() const { return m_state; }
    // Some of the next request has arrived.
    [[nodiscard]] bool hasBegun() const { return m_state != State::Head || m_at < m_bytes.size(); }
    // True once a request: its sender waits for "100 Continue" before it sends the body.
    [[nodiscard]] bool takeContinue();
    // The body that is being read may be an upload, because of whom its head has shown.
    [[nodiscard]] bool isUpload() const { return m_state == State::Body && m_bodyLimit > m_limits.body; }
    // When Complete: the request; reads on with what has arrived after it.
    [[nodiscard]] GuardedRequest take();
    // When Refused: why; nothing of this connection can be trusted any more.
    [[nodiscard]] const Error &refusal() const { return m_refusal; }
    // What is known of the request that is being read, without its body; of a head that is not understood what can be
    // made out of it, perhaps nothing (RequestHead::glimpse).
    [[nodiscard]] HttpRequest head() const;
    // Looks at the bytes that were left when the last request was complete.
    State resume();

private:
    void readHead();
    void beginBody();
    void allowLength();
    void readBody();
    void readChunks();
    void refuse(Error error);
    void refuseHead(QByteArrayView bytes, Error error);
    void refuseTooLarge();
    [[nodiscard]] bool keepBody(QByteArrayView bytes);
    [[nodiscard]] bool openSpool();
    void complete();
    void dropUsed();

    const HttpLimits &m_limits;
    QString m_spoolFolder;
    State m_state = State::Head;
    QByteArray m_bytes; // arrived and not yet used from m_at on
    qsizetype m_at = 0;
    HeadScanner m_scanner;
    RequestHead m_head;
    bool m_hasHead = false; // of a request that has not been taken, or of a refused one
    bool m_owesContinue = false;
    qint64 m_bodyLimit = 0;
    std::optional<Error> m_uploadFault; // why the limit is not that of an upload
    qint64 m_bodySize = 0; // so far
    QByteArray m_body;
    std::unique_ptr<UploadSpool> m_spool;
    ChunkedDecoder m_decoder;
    Error m_refusal;
};

} // namespace ulpan
