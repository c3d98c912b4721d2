#include "net/server/stages.h"

namespace ulpan::stages {

Result<void> findRow(const RouterParts &parts, Journey &journey)
{
    QByteArray path = journey.call.path;
    if (path.startsWith("/test/"))
        path.remove(0, 5);
    journey.match = parts.routes.find(journey.request.method, path);
    journey.call.dialect = journey.match.dialect;
    journey.call.pathValues = journey.match.values;
    if (journey.match.isUnreadable)
        return Error{ErrorKind::Malformed, "request.path"};
    if (const Operation *operation = journey.match.operation) {
        journey.call.takesFile = operation->is(TakesFile);
        journey.call.creates = operation->creates();
        journey.call.declared = operation->inputShapes();
        return {};
    }
    if (journey.match.allow.isEmpty())
        return notFound("route.not_found");
    return Error{ErrorKind::NotAllowed, "request.method_not_allowed"};
}

} // namespace ulpan::stages
