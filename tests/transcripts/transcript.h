#pragma once

#include "net/http/http_message.h"

#include <map>

namespace ulpan::tests {

// One request and its answer as a file tells them: what is sent, to the byte, and what must come back.
//
//   ### What it shows
//   POST /api/token HTTP/1.1
//   Content-Type: …
//
//   body
//   HTTP/1.1 200 OK
//   Content-Type: …
//
//   body
//
// Host, Connection and Content-Length are added when it is played. {name} in a request stands for a known
// value; in an answer it stands for one if it is known, and otherwise takes what is there. A multipart body
// has CRLF line ends. An answer's JSON may be broken over lines between its values. A header that is not told
// may be there or not.
struct Exchange
{
    QByteArray title;
    QByteArray requestLine;
    QList<QByteArray> requestHeaders;
    QByteArray requestBody;
    QByteArray statusLine;
    QList<QByteArray> answerHeaders;
    QByteArray answerBody;
};

using Names = std::map<QByteArray, QByteArray>;

[[nodiscard]] QList<Exchange> readTranscript(const QByteArray &text);

// The bytes to send, with all names filled in.
[[nodiscard]] QByteArray requestBytes(const Exchange &exchange, const Names &names, const QByteArray &host);

// What came over the wire, its chunks joined.
struct WireAnswer
{
    QByteArray statusLine;
    QList<QByteArray> headers;
    QByteArray body;
};
[[nodiscard]] WireAnswer readAnswer(const QByteArray &bytes);

// What is not as told, readable; empty when all is. Takes new names over.
[[nodiscard]] QByteArray answerDifference(const Exchange &exchange, const WireAnswer &answer, Names &names);

} // namespace ulpan::tests
