#pragma once

#include "models/base/result.h"
#include "net/server/http_config.h"

#include <QSslConfiguration>

#include <memory>
#include <mutex>

namespace ulpan {

// The server's certificate, which can be read again while it serves. Safe from any thread.
class HttpCertificate
{
public:
    explicit HttpCertificate(HttpTls files) : m_files(std::move(files)) {}

    // Reads the files; what was there stays where they are no good. Without files it does nothing.
    // Unavailable "server.certificate_unusable": unreadable, or the key is not the certificate's.
    [[nodiscard]] Result<void> load();
    // For new connections; null: no TLS.
    [[nodiscard]] std::shared_ptr<const QSslConfiguration> current() const;

private:
    const HttpTls m_files;
    mutable std::mutex m_mutex;
    std::shared_ptr<const QSslConfiguration> m_current;
};

} // namespace ulpan
