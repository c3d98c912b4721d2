#include "net/http/host_name.h"
#include "net/server/stages.h"

namespace ulpan::stages {

Result<void> chooseEnvironment(const RouterParts &parts, Journey &journey)
{
    const RouterConfig &config = parts.config;
    journey.test = journey.call.path.startsWith("/test/");
    const bool anyHost = config.live.hosts.isEmpty() && config.test.hosts.isEmpty();
    const QByteArray host = anyHost ? QByteArray() : plainHost(journey.request.headers.value("Host"));
    // A host of the test environment's own needs no prefix; under the live host the prefix says it.
    const bool isTestHost = !config.test.hosts.isEmpty() && config.test.hosts.contains(host);
    const bool isLiveHost = config.live.hosts.isEmpty() || config.live.hosts.contains(host);
    if (isTestHost) {
        journey.test = true;
    } else if (!isLiveHost) {
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
