#include "net/server/http_answer.h"

#include <algorithm>

namespace ulpan {

namespace {

// What the edge says itself.
struct OwnHeaders
{
    qint64 length = -1; // bytes; −1: said otherwise
    bool closes = false;
};

bool isAnswerHeader(const HttpHeaders::Line &line, QByteArrayView name)
{
    return line.first.compare(name, Qt::CaseInsensitive) == 0;
}

// A line break in a value would let data write headers of its own.
void appendClean(QByteArray &bytes, const QByteArray &value)
{
    const auto breaks = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    const qsizetype from = bytes.size();
    bytes.append(value);
    std::replace_if(bytes.begin() + from, bytes.end(), breaks, ' ');
}

void appendHeaders(QByteArray &bytes, const HttpHeaders &headers, OwnHeaders &own)
{
    for (const HttpHeaders::Line &line : headers.lines()) {
        if (isAnswerHeader(line, "Transfer-Encoding"))
            continue;
        if (isAnswerHeader(line, "Connection")) {
            own.closes = own.closes || line.second.compare("close", Qt::CaseInsensitive) == 0;
            continue;
        }
        if (isAnswerHeader(line, "Content-Length")) {
            bool isNumber = false;
            const qint64 length = line.second.toLongLong(&isNumber);
            own.length = isNumber && length >= 0 ? length : -1;
            continue;
        }
        appendClean(bytes, line.first);
        bytes.append(": ");
        appendClean(bytes, line.second);
        bytes.append("\r\n");
    }
}

bool isBodiless(int status)
{
    return status == 204 || status == 304 || status < 200;
}

BodyFraming framingOf(const HttpResponse &response, qint64 namedLength, bool isHttp11)
{
    if (isBodiless(response.status))
        return BodyFraming::None;
    if (std::holds_alternative<QByteArray>(response.body) || namedLength >= 0)
        return BodyFraming::Length;
    return isHttp11 ? BodyFraming::Chunks : BodyFraming::Close;
}

} // namespace

HttpAnswer HttpAnswer::make(HttpResponse response, HttpMethod method, bool isHttp11, bool closes)
{
    HttpAnswer answer;
    const QByteArray body = response.bytes();
    QByteArray &bytes = answer.bytes;
    bytes.reserve(512 + body.size());
    bytes.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    bytes.append(reasonPhrase(response.status)).append("\r\n");
    // Whatever an answer holds, a browser takes it for what it says it is.
    bytes.append("X-Content-Type-Options: nosniff\r\n");
    OwnHeaders own;
    appendHeaders(bytes, response.headers, own);
    answer.framing = framingOf(response, own.length, isHttp11);
    // A handler may answer HEAD without making the body, and name its length.
    const bool isInMemory = std::holds_alternative<QByteArray>(response.body);
    if (isInMemory && (method != HttpMethod::Head || !body.isEmpty() || own.length < 0))
        own.length = body.size();
    if (answer.framing == BodyFraming::Length)
        bytes.append("Content-Length: ").append(QByteArray::number(own.length)).append("\r\n");
    else if (answer.framing == BodyFraming::Chunks)
        bytes.append("Transfer-Encoding: chunked\r\n");
    const bool endsByClosing = answer.framing == BodyFraming::Close && method != HttpMethod::Head;
    answer.closes = closes || own.closes || endsByClosing;
    if (answer.closes)
        bytes.append("Connection: close\r\n");
    else if (!isHttp11)
        bytes.append("Connection: keep-alive\r\n");
    bytes.append("\r\n");
    if (method == HttpMethod::Head || answer.framing == BodyFraming::None)
        return answer;
    answer.length = own.length;
    if (isInMemory)
        bytes.append(body);
    else
        answer.source = std::move(std::get<BodySource>(response.body));
    return answer;
}

QByteArray chunkOf(const QByteArray &piece)
{
    QByteArray chunk;
    chunk.reserve(piece.size() + 16);
    chunk.append(QByteArray::number(piece.size(), 16)).append("\r\n").append(piece).append("\r\n");
    return chunk;
}

} // namespace ulpan
