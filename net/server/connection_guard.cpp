#include "net/server/connection_guard.h"

#include <QDir>

#include <algorithm>

namespace ulpan {

namespace {

constexpr qsizetype requestLineOverhead = 64; // method, spaces and version
constexpr qsizetype keptCapacity = 64 * 1024;

bool mayHoldFile(const RequestHead &head)
{
    const QByteArray essence = head.headers.value("Content-Type").split(';').first().trimmed().toLower();
    return essence == "text/csv" || essence == "multipart/form-data";
}

} // namespace

ConnectionGuard::ConnectionGuard(const HttpLimits &limits, QString spoolFolder)
    : m_limits(limits), m_spoolFolder(spoolFolder.isEmpty() ? QDir::tempPath() : std::move(spoolFolder))
{
}

ConnectionGuard::State ConnectionGuard::feed(QByteArrayView bytes)
{
    if (m_state != State::Refused)
        m_bytes.append(bytes);
    return resume();
}

ConnectionGuard::State ConnectionGuard::resume()
{
    if (m_state == State::Head)
        readHead();
    if (m_state == State::Body)
        readBody();
    dropUsed();
    return m_state;
}

bool ConnectionGuard::takeContinue()
{
    return m_state == State::Body && std::exchange(m_owesContinue, false);
}

GuardedRequest ConnectionGuard::take()
{
    GuardedRequest result;
    result.request.method = m_head.method;
    result.request.target = std::move(m_head.target);
    result.request.headers = std::move(m_head.headers);
    result.request.body = m_spool ? HttpBody(m_spool->file()) : HttpBody(std::move(m_body));
    result.isHttp11 = m_head.isHttp11;
    result.keepAlive = m_head.keepAlive;
    m_spool.reset();
    m_body = {};
    m_bodySize = 0;
    m_scanner.reset();
    m_hasHead = false;
    m_state = State::Head;
    return result;
}

HttpRequest ConnectionGuard::head() const
{
    const RequestHead head = m_hasHead ? m_head : RequestHead::glimpse(QByteArrayView(m_bytes).sliced(m_at));
    return {.method = head.method, .target = head.target, .headers = head.headers};
}

void ConnectionGuard::readHead()
{
    while (m_scanner.firstLineSize() < 0 && QByteArrayView(m_bytes).sliced(m_at).startsWith("\r\n")) {
        m_at += 2; // some clients send an empty line after a body (RFC 9112, 2.2)
        m_scanner.reset();
    }
    const QByteArrayView bytes = QByteArrayView(m_bytes).sliced(m_at);
    if (bytes.isEmpty() || bytes == "\r")
        return;
    const HeadScanner::Found found = m_scanner.scan(bytes);
    // Of an unfinished line the last byte may belong to its end.
    const qsizetype lineSize = m_scanner.firstLineSize() < 0 ? bytes.size() - 1 : m_scanner.firstLineSize();
    if (found == HeadScanner::Found::Broken)
        return refuseHead(bytes, {ErrorKind::Malformed, QByteArrayLiteral("request.header_malformed"),
                                  QStringLiteral("line end or NUL")});
    if (lineSize > m_limits.uri + requestLineOverhead)
        return refuseHead(bytes, {ErrorKind::UriTooLong, QByteArrayLiteral("request.uri_too_long")});
    if ((found == HeadScanner::Found::Complete ? m_scanner.size() : bytes.size()) > m_limits.head)
        return refuseHead(bytes, {ErrorKind::HeadersTooLarge, QByteArrayLiteral("request.headers_too_large")});
    if (found == HeadScanner::Found::Incomplete)
        return;
    Result<RequestHead> head = RequestHead::parse(bytes.first(m_scanner.size()), m_limits.uri);
    m_at += m_scanner.size();
    if (!head)
        return refuseHead(bytes, head.error());
    m_head = std::move(*head);
    m_hasHead = true;
    beginBody();
}

void ConnectionGuard::beginBody()
{
    if (!m_head.isChunked && m_head.contentLength == 0)
        return complete();
    allowLength();
    if (m_head.contentLength > m_bodyLimit)
        return refuseTooLarge();
    if (m_head.contentLength > m_limits.spoolOver && !openSpool())
        return;
    m_owesContinue = m_head.expectsContinue && m_at == m_bytes.size();
    m_decoder = {};
    m_state = State::Body;
}

// Nobody is asked for who sends little.
void ConnectionGuard::allowLength()
{
    m_bodyLimit = m_limits.body;
    m_uploadFault.reset();
    if (!mayHoldFile(m_head))
        return;
    const bool mayGrow = m_head.isChunked || m_head.contentLength > m_limits.body;
    const Result<void> allowed = mayGrow && m_limits.mayUpload ? m_limits.mayUpload(head()) : Result<void>();
    if (allowed)
        m_bodyLimit = m_limits.upload;
    else if (allowed.error().kind != ErrorKind::TooLarge)
        m_uploadFault = allowed.error();
}

void ConnectionGuard::readBody()
{
    if (m_head.isChunked)
        return readChunks();
    const qint64 size = std::min<qint64>(m_head.contentLength - m_bodySize, m_bytes.size() - m_at);
    if (!keepBody(QByteArrayView(m_bytes).sliced(m_at, qsizetype(size))))
        return;
    m_at += qsizetype(size);
    if (m_bodySize == m_head.contentLength)
        complete();
}

void ConnectionGuard::readChunks()
{
    QByteArray decoded;
    m_at += m_decoder.feed(QByteArrayView(m_bytes).sliced(m_at), decoded);
    if (m_bodySize + decoded.size() > m_bodyLimit)
        return refuseTooLarge();
    if (m_decoder.state() == ChunkedDecoder::State::Broken)
        return refuse({ErrorKind::Malformed, QByteArrayLiteral("request.chunk_malformed")});
    if (keepBody(decoded) && m_decoder.state() == ChunkedDecoder::State::Done)
        complete();
}

bool ConnectionGuard::keepBody(QByteArrayView bytes)
{
    m_bodySize += bytes.size();
    if (!m_spool && m_bodySize > m_limits.spoolOver && !openSpool())
        return false;
    if (!m_spool) {
        m_body.append(bytes);
        return true;
    }
    const Result<void> appended = m_spool->append(bytes);
    if (!appended)
        refuse(appended.error());
    return appended.has_value();
}

bool ConnectionGuard::openSpool()
{
    Result<std::unique_ptr<UploadSpool>> spool = UploadSpool::open(m_spoolFolder, m_head.contentLength);
    const Result<void> appended = spool ? (*spool)->append(m_body) : spool.error();
    if (!appended) {
        refuse(appended.error());
        return false;
    }
    m_body = {};
    m_spool = std::move(*spool);
    return true;
}

void ConnectionGuard::complete()
{
    m_state = State::Complete;
    m_owesContinue = false;
}

void ConnectionGuard::refuse(Error error)
{
    m_state = State::Refused;
    m_refusal = std::move(error);
    m_body = {};
    m_spool.reset();
    m_at = m_bytes.size();
}

void ConnectionGuard::refuseHead(QByteArrayView bytes, Error error)
{
    m_head = RequestHead::glimpse(bytes);
    m_hasHead = true;
    refuse(std::move(error));
}

void ConnectionGuard::refuseTooLarge()
{
    if (m_uploadFault)
        return refuse(*m_uploadFault);
    refuse({ErrorKind::TooLarge,
            QByteArrayLiteral("request.too_large"),
            {},
            {},
            {QString::number(m_bodyLimit)}});
}

void ConnectionGuard::dropUsed()
{
    if (m_at == m_bytes.size()) {
        if (m_bytes.capacity() > keptCapacity)
            m_bytes = {};
        else
            m_bytes.resize(0);
        m_at = 0;
    } else if (m_at >= keptCapacity) {
        m_bytes.remove(0, m_at);
        m_at = 0;
    }
}

} // namespace ulpan
