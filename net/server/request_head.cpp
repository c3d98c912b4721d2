#include "net/server/request_head.h"

#include "net/http/header_value.h"
#include "net/http/host_name.h"

#include <algorithm>
#include <cstring>

namespace ulpan {

namespace {

constexpr qsizetype maximumHeaderLines = 200;
constexpr qsizetype maximumLengthDigits = 18; // fits qint64

Error headMalformed(const char *detail)
{
    return {ErrorKind::Malformed, QByteArrayLiteral("request.header_malformed"), QLatin1StringView(detail)};
}

Error lengthContradicts(const char *detail)
{
    return {ErrorKind::Malformed, QByteArrayLiteral("request.length_contradicts"), QLatin1StringView(detail)};
}

bool isHeadToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenByte);
}

// Bytes from 0x80 on are let pass: many clients send UTF-8 unescaped.
bool isTargetText(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) > 0x20 && c != 0x7f; });
}

bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return uchar(c) >= 0x20 ? c != 0x7f : c == '\t'; });
}

// A name or an address, perhaps with a port; no user, no path and nothing that could end a link.
bool isHostText(QByteArrayView text)
{
    const bool isText = std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               QByteArrayView("-._~:[]%").contains(c);
    });
    return isText && hasReadablePort(text);
}

bool isLengthText(QByteArrayView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Cuts the next line off `rest`; the scanner has seen that every line ends with CR LF.
QByteArrayView takeHeadLine(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf("\r\n");
    const QByteArrayView line = rest.first(end);
    rest = rest.sliced(end + 2);
    return line;
}

// From "http://host/path" to "/path"; the host replaces the Host line (RFC 9112, 3.2.2).
bool splitAbsoluteTarget(RequestHead &head, QByteArray &host)
{
    const qsizetype scheme = head.target.indexOf("://");
    if (scheme <= 0)
        return false;
    const QByteArray name = head.target.first(scheme).toLower();
    if (name != "http" && name != "https")
        return false;
    const qsizetype hostStart = scheme + 3;
    qsizetype hostEnd = hostStart;
    while (hostEnd < head.target.size() && head.target[hostEnd] != '/' && head.target[hostEnd] != '?')
        ++hostEnd;
    host = head.target.sliced(hostStart, hostEnd - hostStart);
    head.target.remove(0, hostEnd);
    if (!head.target.startsWith('/'))
        head.target.prepend('/');
    return !host.isEmpty();
}

Result<void> parseRequestLine(QByteArrayView line, RequestHead &head, QByteArray &host, qint64 uriLimit)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first + 1)
        return headMalformed("request line");
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    const QByteArrayView version = line.sliced(last + 1);
    if (target.size() > uriLimit)
        return Error{ErrorKind::UriTooLong, QByteArrayLiteral("request.uri_too_long")};
    if (!isHeadToken(method) || !isTargetText(target))
        return headMalformed("request line");
    if (version.size() != 8 || !version.startsWith("HTTP/1.") || version[7] < '0' || version[7] > '9')
        return headMalformed("protocol version");
    head.method = httpMethod(method);
    head.target = target.toByteArray();
    head.isHttp11 = version[7] != '0';
    if (head.target.startsWith('/') || (head.target == "*" && head.method == HttpMethod::Options))
        return {};
    if (!splitAbsoluteTarget(head, host))
        return headMalformed("request target");
    return {};
}

Result<void> parseHeaderLine(QByteArrayView line, HttpHeaders &headers)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 ||
        !isHeadToken(line.first(colon))) // a folded line begins with a space, so it has no name either
        return headMalformed("header name");
    const QByteArrayView value = withoutBlanks(line.sliced(colon + 1));
    if (!isFieldValue(value))
        return headMalformed("header value");
    headers.add(line.first(colon).toByteArray(), value.toByteArray());
    return {};
}

qsizetype countHeaderLines(const HttpHeaders &headers, QByteArrayView name)
{
    return std::count_if(
        headers.lines().begin(), headers.lines().end(),
        [name](const HttpHeaders::Line &line) { return line.first.compare(name, Qt::CaseInsensitive) == 0; });
}

// A length is said once: who says it twice, be it the same, hopes that two readers choose differently.
Result<qint64> lengthOf(const HttpHeaders &headers)
{
    const QByteArray text = headers.value("Content-Length");
    if (countHeaderLines(headers, "Content-Length") > 1 || text.contains(','))
        return lengthContradicts("Content-Length");
    if (!isLengthText(text))
        return Error{ErrorKind::Malformed, QByteArrayLiteral("request.length_malformed")};
    QByteArrayView digits = text;
    while (digits.size() > 1 && digits.front() == '0')
        digits = digits.sliced(1);
    return digits.size() > maximumLengthDigits ? std::numeric_limits<qint64>::max() : digits.toLongLong();
}

Result<void> parseFraming(RequestHead &head)
{
    const bool hasCoding = head.headers.contains("Transfer-Encoding");
    const bool hasLength = head.headers.contains("Content-Length");
    if (hasCoding && hasLength)
        return lengthContradicts("Transfer-Encoding beside Content-Length");
    if (hasCoding) {
        const QByteArrayList codings = headerTokens(head.headers, "Transfer-Encoding");
        // HTTP/1.0 has no codings, so what stands before it may have read another body.
        if (!head.isHttp11 || codings.size() != 1 || codings.first() != "chunked")
            return Error{ErrorKind::Malformed, QByteArrayLiteral("request.coding_unknown")};
        head.isChunked = true;
    }
    if (hasLength) {
        const Result<qint64> length = lengthOf(head.headers);
        if (!length)
            return length.error();
        head.contentLength = *length;
    }
    return {};
}

} // namespace

QByteArrayList headerTokens(const HttpHeaders &headers, QByteArrayView name)
{
    QByteArrayList result;
    for (const HttpHeaders::Line &line : headers.lines()) {
        if (line.first.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &element : line.second.split(',')) {
            const QByteArray token = element.trimmed().toLower();
            if (!token.isEmpty())
                result << token;
        }
    }
    return result;
}

Result<RequestHead> RequestHead::parse(QByteArrayView text, qint64 uriLimit)
{
    RequestHead head;
    QByteArray host;
    QByteArrayView rest = text;
    const Result<void> line = parseRequestLine(takeHeadLine(rest), head, host, uriLimit);
    if (!line)
        return line.error();
    for (QByteArrayView field = takeHeadLine(rest); !field.isEmpty(); field = takeHeadLine(rest)) {
        const Result<void> added = parseHeaderLine(field, head.headers);
        if (!added)
            return added.error();
        if (head.headers.lines().size() > maximumHeaderLines)
            return Error{ErrorKind::HeadersTooLarge, QByteArrayLiteral("request.headers_too_large")};
    }
    const qsizetype hosts = countHeaderLines(head.headers, "Host");
    const bool isReadable = isHostText(host) && isHostText(head.headers.value("Host"));
    if (hosts > 1 || (hosts == 0 && head.isHttp11) || !isReadable)
        return headMalformed("Host");
    // As with a length: of two, another reader may have chosen the other.
    if (countHeaderLines(head.headers, "Authorization") > 1)
        return headMalformed("Authorization");
    if (!host.isEmpty())
        head.headers.set(QByteArrayLiteral("Host"), host);
    const Result<void> framing = parseFraming(head);
    if (!framing)
        return framing.error();
    const QByteArrayList connection = headerTokens(head.headers, "Connection");
    head.keepAlive = head.isHttp11 ? !connection.contains("close") : connection.contains("keep-alive");
    head.expectsContinue = head.isHttp11 && headerTokens(head.headers, "Expect").contains("100-continue");
    return head;
}

RequestHead RequestHead::glimpse(QByteArrayView text)
{
    RequestHead head;
    head.method = HttpMethod::Other;
    qsizetype end = text.indexOf("\r\n");
    QByteArrayView line = end < 0 ? text : text.first(end);
    const qsizetype space = line.indexOf(' ');
    if (space <= 0 || !isHeadToken(line.first(space)))
        return head;
    const QByteArrayView method = line.first(space);
    line = line.sliced(space + 1);
    const qsizetype targetEnd = line.indexOf(' ');
    const QByteArrayView target = targetEnd < 0 ? line : line.first(targetEnd);
    if (!target.startsWith('/') || !isTargetText(target))
        return head;
    head.method = httpMethod(method);
    head.target = target.toByteArray();
    while (end >= 0 && head.headers.lines().size() < maximumHeaderLines) {
        text = text.sliced(end + 2);
        end = text.indexOf("\r\n");
        if (end <= 0)
            break;
        // A line that cannot be read says nothing of the others.
        (void)parseHeaderLine(text.first(end), head.headers);
    }
    return head;
}

HeadScanner::Found HeadScanner::scan(QByteArrayView bytes)
{
    while (m_at < bytes.size()) {
        const char *const from = bytes.data() + m_at;
        const void *const hit = std::memchr(from, '\n', size_t(bytes.size() - m_at));
        if (!hit) {
            const bool hasNul = std::memchr(from, 0, size_t(bytes.size() - m_at));
            m_at = bytes.size();
            return hasNul ? Found::Broken : Found::Incomplete;
        }
        const qsizetype newline = static_cast<const char *>(hit) - bytes.data();
        if (newline == m_lineStart || bytes[newline - 1] != '\r')
            return Found::Broken;
        const QByteArrayView line = bytes.sliced(m_lineStart, newline - 1 - m_lineStart);
        if (line.contains('\r') || line.contains('\0'))
            return Found::Broken;
        m_at = m_lineStart = newline + 1;
        if (m_firstLine < 0)
            m_firstLine = line.size();
        else if (line.isEmpty())
            return Found::Complete;
    }
    return Found::Incomplete;
}

} // namespace ulpan
