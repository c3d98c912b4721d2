#include "net/server/trusted_proxies.h"
#include "tests/fuzz/fuzz_target.h"

using namespace ulpan;
using namespace ulpan::tests;

// Whatever the header says, who is not trusted is the client, and a client that is found through the header
// is written in it.
ULPAN_FUZZ_TARGET(20000, 8'500'000)
{
    static const TrustedProxies proxies = *TrustedProxies::parse(QStringLiteral("10.0.0.0/8,fd00::/8"));
    const QByteArray bytes = input.toByteArray();
    HttpHeaders headers;
    for (const QByteArray &line : bytes.split('\n')) {
        headers.add("X-Forwarded-For", line);
        headers.add("X-Forwarded-Proto", line);
    }
    const QHostAddress proxy(QStringLiteral("10.0.0.1")), stranger(QStringLiteral("192.0.2.1"));
    require(proxies.clientOf(stranger, false, headers).address == stranger);
    const QHostAddress found = proxies.clientOf(proxy, false, headers).address;
    require(!found.isNull() && (found == proxy || bytes.contains(':') || bytes.contains('.')));
    if (const auto range = TrustedProxies::parse(QString::fromLatin1(bytes)))
        (void)range->contains(stranger);
}
