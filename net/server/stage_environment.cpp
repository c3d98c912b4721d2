#include "net/server/stages.h"

namespace ulpan::stages {

Result<void> chooseEnvironment(const RouterParts &parts, Journey &journey)
{
    const RouterConfig &config = parts.config;
    const QByteArray host = journey.request.headers.value("Host").toLower();
    journey.test = journey.call.path.startsWith("/test/");
    // A host of the test environment's own needs no prefix; under the live host the prefix says it.
    if (!journey.test && !config.test.hosts.isEmpty() && config.test.hosts.contains(host))
        journey.test = true;
    else if (!config.live.hosts.isEmpty() && !config.live.hosts.contains(host))
        return Error{ErrorKind::Misdirected, "request.host_unknown"};
    journey.environment = journey.test ? &config.test : &config.live;
    return journey.environment->store ? Result<void>() : notFound("route.not_found");
}

} // namespace ulpan::stages
