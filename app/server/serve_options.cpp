#include "app/server/serve_options.h"

#include <QUrl>

#include <algorithm>
#include <limits>

namespace ulpan {

namespace {

constexpr CommandOption serveOptionRows[] = {
    {"listen", "ADDR:PORT", "where to listen; port 0 takes a free one; 127.0.0.1:8080 unless said otherwise"},
    {"workers", "N", "threads that serve connections; 2 unless said otherwise"},
    {"tls-cert", "FILE", "PEM certificate with its chain; makes the server speak TLS; read again on SIGHUP"},
    {"tls-key", "FILE", "its private key, PEM, without a passphrase"},
    {"trusted-proxy", "CIDR,…", "proxies whose X-Forwarded-For and X-Forwarded-Proto are believed"},
    {"stop-time", "SECONDS", "how long running requests may finish after SIGTERM; 10"},
    {"max-connections", "N", "connections at one time; 1024"},
    {"max-address-connections", "N", "of one address, while it has shown no valid credential; 64, at most half of all"},
    {"max-proxy-connections", "N", "of a trusted proxy; 1024"},
    {"max-head", "SIZE", "request line and headers; 16K"},
    {"max-uri", "SIZE", "path and query; 8K"},
    {"max-body", "SIZE", "JSON and forms; 1M"},
    {"max-upload", "SIZE", "CSV and multipart; 1G"},
    {"max-fields", "N", "fields of a query, a form or a JSON body; 1000, at most 10000"},
    {"max-depth", "N", "levels of JSON in a body; 32, at most 500"},
    {"head-time", "SECONDS", "for a head to arrive, the handshake of TLS included; 10"},
    {"min-body-rate", "SIZE", "what must arrive of a body each second; 1K"},
    {"idle-time", "SECONDS", "that a connection may stay without a request; 60"},
    {"rate-limit", "N", "requests a minute of each credential, and of each address without one; 600"},
    {"rate-burst", "N", "how many of them at once; 120"},
    {"max-mappings", "N", "mappings of columns that an institution can keep; 200"},
    {"log", "FILE", "where requests are noted, a JSON object a line; standard error; opened anew on SIGHUP"},
    {"log-level", "LEVEL", "which of them: off, error (5xx), warning (4xx too) or info (all); info"},
    {"stall-time", "SECONDS", "that an answer may stand still; 30"},
};

// "4096", "16K", "1M", "2G"; −1 for anything else.
qint64 sizeIn(QString text)
{
    static constexpr char units[] = "KMG";
    qint64 factor = 1;
    for (int i = 0; i < 3; ++i) {
        if (text.endsWith(QLatin1Char(units[i]), Qt::CaseInsensitive))
            factor = qint64(1) << (10 * (i + 1));
    }
    if (factor > 1)
        text.chop(1);
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber && number > 0 && number <= std::numeric_limits<qint64>::max() / factor ? number * factor
                                                                                           : -1;
}

// A whole number from 1 to a billion; −1 for anything else.
int countIn(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number > 0 && number <= 1'000'000'000 ? number : -1;
}

// Elements of one list are looked for one after the other, and levels are walked on the stack.
constexpr int mostFields = 10'000;
constexpr int mostDepth = 500;

// Of what reads as "KIND is needed" where it cannot be read.
struct LimitReader
{
    const CommandLine &line;
    QString fault = {};

    void size(const char *name, qint64 &value)
    {
        take(name, "a size such as 4096, 16K, 1M or 1G", [&](const QString &text) {
            const qint64 read = sizeIn(text);
            value = read > 0 ? read : value;
            return read > 0;
        });
    }
    void count(const char *name, int &value, int factor = 1)
    {
        take(name, factor == 1 ? "a number from 1 on" : "a number of seconds from 1 on",
             [&](const QString &text) {
                 const int read = countIn(text);
                 const bool fits = read > 0 && read <= std::numeric_limits<int>::max() / factor;
                 value = fits ? read * factor : value;
                 return fits;
             });
    }
    // From 1 to `most`.
    void bounded(const char *name, int &value, int most)
    {
        const QByteArray kind = "a number from 1 to " + QByteArray::number(most);
        take(name, kind.constData(), [&](const QString &text) {
            const int read = countIn(text);
            const bool fits = read > 0 && read <= most;
            value = fits ? read : value;
            return fits;
        });
    }
    void take(const char *name, const char *kind, const std::function<bool(const QString &)> &read)
    {
        const QString option = QLatin1StringView(name);
        if (!line.value(option).isNull() && !read(line.value(option)))
            fault = QStringLiteral("--%1 is %2").arg(option, QLatin1StringView(kind));
    }
};

QString readLimits(const CommandLine &line, BackendConfig &config)
{
    HttpLimits &limits = config.limits;
    constexpr int milliseconds = 1000;
    qint64 bodyRate = limits.bodyRate;
    LimitReader reader{line};
    reader.count("workers", config.workers);
    reader.count("stop-time", config.stopTime, milliseconds);
    reader.count("max-connections", limits.connections);
    // One stranger alone should not be able to take every place.
    limits.addressConnections = std::clamp(limits.connections / 2, 1, limits.addressConnections);
    reader.count("max-address-connections", limits.addressConnections);
    reader.count("max-proxy-connections", limits.proxyConnections);
    reader.size("max-head", limits.head);
    reader.size("max-uri", limits.uri);
    reader.size("max-body", limits.body);
    reader.size("max-upload", limits.upload);
    reader.bounded("max-fields", limits.fields, mostFields);
    reader.bounded("max-depth", limits.depth, mostDepth);
    reader.count("head-time", limits.headTime, milliseconds);
    reader.size("min-body-rate", bodyRate);
    reader.count("idle-time", limits.idleTime, milliseconds);
    reader.count("stall-time", limits.stallTime, milliseconds);
    reader.count("rate-limit", config.rateLimit.perMinute);
    reader.count("rate-burst", config.rateLimit.burst);
    reader.count("max-mappings", config.mostMappings);
    limits.bodyRate = int(std::min<qint64>(bodyRate, std::numeric_limits<int>::max()));
    return reader.fault;
}

} // namespace

std::span<const CommandOption> serveOptions()
{
    return serveOptionRows;
}

QString readServeOptions(const CommandLine &line, BackendConfig &config)
{
    for (const char *name : {"public-url", "test-public-url"}) {
        for (const QString &text : line.value(QLatin1StringView(name)).split(u',', Qt::SkipEmptyParts)) {
            const QUrl url(text.trimmed());
            if (url.host().isEmpty() || (url.scheme() != u"http" && url.scheme() != u"https"))
                return QStringLiteral("--%1 is an address such as https://ulpan.example.org").arg(QLatin1StringView(name));
        }
    }
    // Something unreadable must never come out as "listen everywhere".
    const auto listen = listenAddress(line.value(QStringLiteral("listen"), QStringLiteral("127.0.0.1:8080")));
    if (!listen)
        return QStringLiteral("--listen is ADDR:PORT, for example 127.0.0.1:8080");
    config.address = listen->address;
    config.port = listen->port;
    config.workers = 2;
    config.tls = {line.value(QStringLiteral("tls-cert")), line.value(QStringLiteral("tls-key"))};
    if (config.tls.certificate.isEmpty() != config.tls.key.isEmpty())
        return QStringLiteral("--tls-cert and --tls-key belong together");
    const auto proxies = TrustedProxies::parse(line.value(QStringLiteral("trusted-proxy")));
    if (!proxies)
        return QStringLiteral(
            "--trusted-proxy is a list of addresses and CIDR ranges, for example 10.0.0.0/8,::1");
    config.proxies = *proxies;
    const auto level = RequestLog::level(line.value(QStringLiteral("log-level"), QStringLiteral("info")));
    if (!level)
        return QStringLiteral("--log-level is off, error, warning or info");
    config.logLevel = *level;
    config.logFile = line.value(QStringLiteral("log"));
    return readLimits(line, config);
}

} // namespace ulpan
