#pragma once

#include "net/http/transport.h"

#include <QPromise>

namespace ulpan::tests {

// Reaches a handler without a socket, as if over one: the answer may come from any thread.
class InProcessTransport : public Transport
{
public:
    explicit InProcessTransport(HttpHandler handler) : m_handler(std::move(handler)) {}

    [[nodiscard]] QFuture<Result<HttpResponse>> send(Outgoing outgoing) override
    {
        auto promise = std::make_shared<QPromise<Result<HttpResponse>>>();
        promise->start();
        if (outgoing.upload)
            outgoing.request.body = outgoing.upload->readAll();
        if (!outgoing.request.headers.contains("Host"))
            outgoing.request.headers.add("Host", "localhost");
        const QFuture<Result<HttpResponse>> future = promise->future();
        m_handler(std::move(outgoing.request),
                  [promise, download = outgoing.download](HttpResponse response) {
                      if (download && response.status / 100 == 2) {
                          download->write(response.bytes());
                          response.body = QByteArray();
                      }
                      promise->addResult(Result<HttpResponse>(std::move(response)));
                      promise->finish();
                  });
        return future;
    }

private:
    HttpHandler m_handler;
};

} // namespace ulpan::tests
