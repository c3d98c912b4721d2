#pragma once

#include "net/server/http_config.h"

#include <QObject>

#include <memory>
#include <vector>

namespace ulpan {

// The server's edge and the only user of QtHttpServer: accepts, guards, spools, and writes answers in the
// order of the requests.
class HttpFront : public QObject
{
    Q_OBJECT
public:
    // `head` is null where nothing of the request was understood.
    using Refusal = std::function<HttpResponse(const Error &error, const HttpRequest *head)>;

    // `handler` is called on an I/O thread; its Reply may be called once from any thread, also after this
    // object is gone. `refusal` turns what the guard refuses into an answer.
    HttpFront(HttpFrontConfig config, HttpHandler handler, Refusal refusal, QObject *parent = nullptr);
    ~HttpFront() override; // as stop()

    // The port; Unavailable "server.cannot_listen" or "server.certificate_unusable" where it cannot.
    [[nodiscard]] Result<quint16> listen();
    // Reads the certificate's files again, for new connections; an unusable one changes nothing.
    [[nodiscard]] Result<void> reloadCertificate();
    // Stops accepting, lets what runs finish for at most `patience` milliseconds, closes the rest.
    void stop(int patience = 5000);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ulpan
