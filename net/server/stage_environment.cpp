#include "net/server/stages.h"

namespace ulpan::stages {

Result<void> chooseEnvironment(const RouterParts &parts, Journey &journey)
{
    const RouterConfig &config = parts.config;
    journey.test = journey.call.path.startsWith("/test/");
    const QByteArray host = plainHost(journey.request.headers.value("Host"));
    // A host of the test environment's own needs no prefix; under the live host the prefix says it.
    if (config.test.hosts.contains(host)) {
        journey.test = true;
    } else if (!config.live.hosts.contains(host)) {
        // What watches over a server does not know its name.
        const Operation *operation = parts.routes.find(journey.request.method, journey.call.path).operation;
        if (!operation || !operation->is(AnyHost))
            return Error{ErrorKind::Misdirected, "request.host_unknown"};
    }
    const RoutedEnvironment &environment = parts.environment(journey.test);
    if (!environment.store)
        return notFound("route.not_found");
    journey.environment = &environment;
    journey.institutions = environment.institutions->content(parts.clock.now());
    return {};
}

} // namespace ulpan::stages
