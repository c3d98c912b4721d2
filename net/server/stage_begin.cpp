#include "net/server/stages.h"

#include "models/base/crypto.h"

namespace ulpan::stages {

namespace {

constexpr qsizetype longestRequestId = 128;

QByteArray requestIdOf(const HttpRequest &request)
{
    const QByteArray given = request.headers.value("X-Request-Id");
    const bool plain = !given.isEmpty() && given.size() <= longestRequestId
        && std::all_of(given.begin(), given.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    return plain ? given : randomName(20);
}

} // namespace

void begin(const RouterParts &parts, Journey &journey)
{
    parts.config.live.metrics->begin();
    look(journey);
}

void look(Journey &journey)
{
    const HttpRequest &request = journey.request;
    journey.requestId = requestIdOf(request);
    journey.language = acceptedLanguage(request.headers.value("Accept-Language"), Language::English);
    journey.call.request = &request;
    journey.call.path = request.path();
    journey.call.baseUrl = QByteArray(request.encrypted ? "https://" : "http://") + request.headers.value("Host");
}

} // namespace ulpan::stages
