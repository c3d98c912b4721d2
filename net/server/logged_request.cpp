#include "net/server/logged_request.h"

#include <algorithm>

namespace ulpan {

namespace {

constexpr qsizetype longestLoggedPath = 500;
constexpr qsizetype longestPlainSegment = 24;
constexpr QByteArrayView secretPlaceholders[] = {"{token}", "{link}", "{secret}", "{key}", "{state}", "{challenge}"};

const char *kindOf(const Caller &caller)
{
    switch (caller.kind) {
    case Caller::Kind::Member: return "member";
    case Caller::Kind::Token: return "token";
    case Caller::Kind::Client: return "client";
    case Caller::Kind::System: return "system";
    case Caller::Kind::Nobody: return "nobody";
    }
    Q_UNREACHABLE();
}

bool isSecret(const QList<QByteArray> &pattern, qsizetype place, const QByteArray &segment)
{
    if (pattern.isEmpty())
        return segment.size() > longestPlainSegment;
    return std::find(std::begin(secretPlaceholders), std::end(secretPlaceholders), pattern.value(place)) != std::end(secretPlaceholders);
}

QByteArray patternOf(const RouteTable::Match &match)
{
    return match.operation ? QByteArray(match.operation->endpoint(match.dialect).path) : QByteArray();
}

} // namespace

QByteArray loggedPath(const RouteTable::Match &match, const QByteArray &path)
{
    const QByteArray pattern = patternOf(match);
    if (match.operation && !pattern.contains('{'))
        return path;
    QList<QByteArray> segments = path.split('/');
    QList<QByteArray> placeholders = match.operation ? pattern.split('/') : QList<QByteArray>();
    if (!placeholders.isEmpty() && segments.size() == placeholders.size() + 1)
        placeholders.prepend(QByteArray()); // "/test" stands before it
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (isSecret(placeholders, i, segments.at(i)))
            segments[i] = "***";
    }
    return segments.join('/').left(longestLoggedPath);
}

RequestLogEntry logEntryOf(const Journey &journey, const HttpResponse &response, Instant now, std::chrono::microseconds duration)
{
    const Caller &caller = journey.caller;
    const bool isMember = caller.kind == Caller::Kind::Member;
    const auto *body = std::get_if<QByteArray>(&response.body);
    return {
        .time = now,
        .requestId = journey.requestId,
        .environment = journey.test ? "test" : "live",
        .method = name(journey.request.method),
        .route = patternOf(journey.match),
        .path = loggedPath(journey.match, journey.call.path),
        .status = response.status,
        .duration = duration,
        .bytes = body ? body->size() : -1,
        .caller = kindOf(caller),
        .credential = isMember && caller.member ? QByteArray::number(caller.member) : caller.credential,
        .address = caller.address.isEmpty() ? journey.request.peer.toString() : caller.address,
    };
}

} // namespace ulpan
