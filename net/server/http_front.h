#pragma once

#include "net/http/http_message.h"

#include <QObject>

#include <memory>
#include <vector>

namespace ulpan {

// What the edge allows; sizes in bytes, times in milliseconds.
struct HttpLimits
{
    qint64 head = 16 * 1024;
    qint64 uri = 8 * 1024;
    qint64 body = 1024 * 1024;          // JSON and forms
    qint64 upload = 1024LL * 1024 * 1024; // text/csv and multipart/form-data
    qint64 spoolOver = 64 * 1024;       // a larger body goes to a temporary file
    int headTime = 10'000;
    int idleTime = 60'000;
};

struct HttpFrontConfig
{
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 0; // 0: a free one
    int threads = 1;
    QString spoolFolder = {}; // empty: the system's temporary folder
    HttpLimits limits = {};
};

// The server's edge and the only user of QtHttpServer: accepts, guards, spools, and writes answers in the order of the requests.
class HttpFront : public QObject
{
    Q_OBJECT
public:
    using Refusal = std::function<HttpResponse(const Error &)>;

    // `handler` is called on an I/O thread; its Reply may be called once from any thread, also after this object is gone.
    // `refusal` turns what the guard refuses into an answer.
    HttpFront(HttpFrontConfig config, HttpHandler handler, Refusal refusal, QObject *parent = nullptr);
    ~HttpFront() override; // as stop()

    // The port; Unavailable "server.cannot_listen" where it cannot.
    [[nodiscard]] Result<quint16> listen();
    // Stops accepting, lets what runs finish for at most `patience` milliseconds, closes the rest.
    void stop(int patience = 5000);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ulpan
