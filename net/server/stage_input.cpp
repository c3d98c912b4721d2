#include "net/server/stages.h"

#include "net/api/switches.h"

namespace ulpan::stages {

Result<void> readBody(const RouterParts &parts, Journey &journey)
{
    return readInput(journey.request, journey.call, parts.config.inputLimits);
}

Result<void> understand(const RouterParts &, Journey &journey)
{
    const Result<void> meant = checkSwitches(*journey.match.operation, journey.call);
    if (!meant)
        return meant.error();
    Result<BoundCall> bound = journey.match.operation->bind(journey.environment->services, journey.call);
    if (!bound)
        return bound.error();
    journey.rule = std::move(*bound);
    return {};
}

} // namespace ulpan::stages
