#include "net/server/cors.h"
#include "net/server/stages.h"

namespace ulpan::stages {

Result<void> answerPreflight(const RouterParts &parts, Journey &journey)
{
    if (journey.request.method != HttpMethod::Options)
        return {};
    const QByteArray path = journey.call.path.startsWith("/test/") ? journey.call.path.mid(5) : journey.call.path;
    const QByteArray allow = parts.routes.find(HttpMethod::Options, path).allow;
    // A path that is not there is told of by the next stage.
    if (!allow.isEmpty())
        journey.answer = preflightResponse(journey, allow);
    return {};
}

} // namespace ulpan::stages
