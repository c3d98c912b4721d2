#pragma once

#include "net/http/http_message.h"
#include "net/server/trusted_proxies.h"

namespace ulpan {

// What the edge allows; sizes in bytes, times in milliseconds.
struct HttpLimits
{
    qint64 head = 16 * 1024;
    qint64 uri = 8 * 1024;
    qint64 body = 1024 * 1024;            // JSON and forms
    qint64 upload = 1024LL * 1024 * 1024; // text/csv and multipart/form-data
    int fields = 1000;                    // of a query, a form or a JSON body
    int depth = 32;                       // of JSON
    qint64 spoolOver = 64 * 1024;         // a larger body goes to a temporary file
    int connections = 1024;               // in all
    int addressConnections = 64; // of one address, until a request with a valid credential was answered
    int proxyConnections = 1024; // of a trusted proxy
    int headTime = 10'000;       // until a head is complete, the handshake of TLS included
    int bodyRate = 1024;         // bytes a second, measured over each bodyTime
    int bodyTime = 10'000;
    int idleTime = 60'000;  // between requests
    int stallTime = 30'000; // without a byte of an answer leaving
    // What keeps the sender of this head from uploading there, TooLarge where it is the place; without an answer by
    // this, any CSV file and any form may be large.
    std::function<Result<void>(const HttpRequest &head)> mayUpload = {};
};

// PEM files: the certificate with its chain, and its private key. No certificate: no TLS.
struct HttpTls
{
    QString certificate = {};
    QString key = {};
};

struct HttpFrontConfig
{
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 0; // 0: a free one
    int threads = 1;
    QString spoolFolder = {}; // empty: the system's temporary folder
    HttpLimits limits = {};
    TrustedProxies proxies = {};
    HttpTls tls = {};
};

} // namespace ulpan
