#include "net/server/trusted_proxies.h"

#include <cstdlib>

using namespace ulpan;

// Whatever the header says, who is not trusted is the client, and a client that is found through the header
// is written in it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const TrustedProxies proxies = *TrustedProxies::parse(QStringLiteral("10.0.0.0/8,fd00::/8"));
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    HttpHeaders headers;
    for (const QByteArray &line : bytes.split('\n')) {
        headers.add("X-Forwarded-For", line);
        headers.add("X-Forwarded-Proto", line);
    }
    const QHostAddress proxy(QStringLiteral("10.0.0.1")), stranger(QStringLiteral("192.0.2.1"));
    if (proxies.clientOf(stranger, false, headers).address != stranger)
        std::abort();
    const QHostAddress found = proxies.clientOf(proxy, false, headers).address;
    if (found.isNull() || (found != proxy && !bytes.contains(':') && !bytes.contains('.')))
        std::abort();
    if (const auto range = TrustedProxies::parse(QString::fromLatin1(bytes)))
        (void)range->contains(stranger);
    return 0;
}
