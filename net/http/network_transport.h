#pragma once

#include "net/http/transport.h"

#include <QNetworkAccessManager>
#include <QUrl>

namespace ulpan {

// Reaches one server over a socket: no cookies, no cache, no redirects. It lives on one thread and aborts
// what runs when it dies.
class NetworkTransport : public QObject, public Transport
{
public:
    // `server` is a scheme and a host, perhaps with a port and a path before /api; `pinned` is the
    // fingerprint of a certificate that a person trusts though nobody signed it, empty for none.
    explicit NetworkTransport(QUrl server, QString pinned = {});
    ~NetworkTransport() override;

    // Unavailable also "connection.certificate_untrusted", whose arguments are what the certificate says: the
    // fingerprint to pin, whom it is for, who issued it (empty: itself), from and until when it is valid
    // (ISO 8601, UTC), and the names and addresses it is for, one a line.
    [[nodiscard]] QFuture<Result<HttpResponse>> send(Outgoing outgoing) override;

private:
    QUrl m_server;
    QString m_pinned;
    QNetworkAccessManager m_manager;
};

} // namespace ulpan
