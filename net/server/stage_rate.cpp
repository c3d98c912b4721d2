#include "net/server/stages.h"

namespace ulpan::stages {

namespace {

// An IPv6 network of 64 bits is one customer's, who may have all its addresses.
QByteArray networkOf(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QByteArray::number(ipv4, 16);
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(ipv6.c), 8).toHex();
}

// Who a bucket belongs to: all JWTs of a client share one, as do all sign-ins of a member.
QByteArray bucketOf(const Journey &journey)
{
    const Caller &caller = journey.caller;
    switch (caller.kind) {
    case Caller::Kind::Token: return "token " + caller.credential;
    case Caller::Kind::Client: return "client " + caller.credential;
    case Caller::Kind::Member: return "member " + QByteArray::number(caller.member);
    case Caller::Kind::Nobody:
    case Caller::Kind::System: break;
    }
    return "address " + networkOf(journey.request.peer);
}

RateLimit limitOf(const RouterParts &parts, const Journey &journey)
{
    RateLimit limit = parts.config.rateLimit;
    if (!journey.institutions || !journey.caller.institution)
        return limit;
    const InstitutionDirectory::Entry &entry = journey.institutions->of(journey.caller.institution);
    if (entry.rateLimit > 0)
        limit.perMinute = entry.rateLimit;
    if (entry.rateBurst > 0)
        limit.burst = entry.rateBurst;
    return limit;
}

} // namespace

void tellRate(const RouterParts &parts, Journey &journey)
{
    RateLimiters &limiters = *parts.limiters[journey.test && journey.environment];
    RateLimiter &limiter = journey.caller.kind == Caller::Kind::Nobody ? limiters.addresses : limiters.credentials;
    journey.rate = limiter.look(bucketOf(journey), limitOf(parts, journey), parts.clock.now());
}

Result<void> limitRate(const RouterParts &parts, Journey &journey)
{
    // The console's own backend serves nobody else.
    const bool isConsole = journey.caller.kind == Caller::Kind::Member && journey.caller.member == 0;
    if (isConsole)
        return {};
    const Operation *operation = journey.match.operation;
    if (operation && operation->is(Unmetered)) {
        tellRate(parts, journey);
        return {};
    }
    RateLimiters &limiters = *parts.limiters[journey.test && journey.environment];
    RateLimiter &limiter = journey.caller.kind == Caller::Kind::Nobody ? limiters.addresses : limiters.credentials;
    journey.rate = limiter.take(bucketOf(journey), limitOf(parts, journey), parts.clock.now());
    if (journey.rate.isAllowed)
        return {};
    return Error{ErrorKind::TooMany, "request.too_many", {}, {}, {QString::number(journey.rate.retryAfter)}};
}

} // namespace ulpan::stages
