#pragma once

#include "net/http/http_message.h"

namespace ulpan {

// How the end of a body is told.
enum class BodyFraming : quint8
{
    None,
    Length,
    Chunks,
    Close
};

// An answer's first bytes on the wire, and how its body goes on.
struct HttpAnswer
{
    QByteArray bytes = {};  // the head, and the body with it where it is in memory
    BodySource source = {}; // the rest of the body; null where there is none
    BodyFraming framing = BodyFraming::None;
    qint64 length = 0; // bytes the source owes, with Length
    bool closes = false;

    // `closes` says whether the connection is to close; an answer that ends by closing or says so itself
    // closes anyway. Content-Length, Transfer-Encoding, Connection and X-Content-Type-Options are the edge's own, but
    // a source may name its Content-Length.
    [[nodiscard]] static HttpAnswer make(HttpResponse response, HttpMethod method, bool isHttp11,
                                         bool closes);
};

// A piece of a body as a chunk; the empty one ends the body.
[[nodiscard]] QByteArray chunkOf(const QByteArray &piece);

} // namespace ulpan
