#pragma once

#include "net/http/http_message.h"

#include <QFuture>

#include <chrono>

namespace ulpan {

// A request on its way out, with what only a client has to say of it.
struct Outgoing
{
    HttpRequest request = {};
    // Sent instead of the request's body; open for reading, with random access, read in pieces. Null: the
    // request's body.
    std::shared_ptr<QIODevice> upload = {};
    // Takes the body of a 2xx answer, whose own is then empty; open for writing. Null: the answer keeps its
    // body.
    std::shared_ptr<QIODevice> download = {};
    // Bytes moved of the upload, or of the answer where there is none; `total` is -1 while unknown. Not
    // called once cancelled.
    std::function<void(qint64 done, qint64 total)> progress = {};
    // How long no byte may move.
    std::chrono::milliseconds patience{30'000};
};

// How requests reach a server.
class Transport
{
public:
    virtual ~Transport() = default;
    // The answer, whatever its status; Unavailable "connection.…" or "file.unwritable" where there is none.
    // Cancelling the future aborts the request. Its consumer is whenDone().
    [[nodiscard]] virtual QFuture<Result<HttpResponse>> send(Outgoing outgoing) = 0;
};

} // namespace ulpan
