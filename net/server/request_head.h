#pragma once

#include "net/http/http_message.h"

namespace ulpan {

// The head of a request, read as strictly as RFC 9112 allows, so that no second reader can understand it
// otherwise.
struct RequestHead
{
    HttpMethod method = HttpMethod::Get;
    QByteArray target =
        {}; // path and query; an absolute form has lost its scheme and given its host to the headers
    HttpHeaders headers = {};
    bool isHttp11 = true;
    bool keepAlive = true;
    bool expectsContinue = false;
    bool isChunked = false;
    qint64 contentLength = 0; // bytes; 0 where there is no body and where it is chunked

    // `head` ends with its empty line. Malformed "request.header_malformed", "request.length_contradicts",
    // "request.length_malformed" or "request.coding_unknown"; UriTooLong; HeadersTooLarge where there are more than
    // 200 lines.
    [[nodiscard]] static Result<RequestHead> parse(QByteArrayView head, qint64 uriLimit);
    // What can be made out of a head that is refused, whole or not: good for nothing but the words of the refusal. Method
    // Other and no target where not even the first line can be read so far.
    [[nodiscard]] static RequestHead glimpse(QByteArrayView head);
};

// Finds where a head ends while its bytes arrive; every byte is looked at once.
class HeadScanner
{
public:
    enum class Found : quint8
    {
        Incomplete,
        Complete,
        Broken
    };
    // `bytes` begins with the head and may only have grown since the last call.
    [[nodiscard]] Found scan(QByteArrayView bytes);
    // The head's size, its empty line included, once Complete.
    [[nodiscard]] qsizetype size() const { return m_at; }
    // Without its line end; −1 while the first line is incomplete.
    [[nodiscard]] qsizetype firstLineSize() const { return m_firstLine; }
    void reset() { *this = HeadScanner(); }

private:
    qsizetype m_at = 0;        // where looking goes on
    qsizetype m_lineStart = 0; // of the line looked at
    qsizetype m_firstLine = -1;
};

// The elements of a comma-separated header, over all its lines, trimmed and in lower case.
[[nodiscard]] QByteArrayList headerTokens(const HttpHeaders &headers, QByteArrayView name);

} // namespace ulpan
