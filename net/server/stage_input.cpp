#include "net/server/stages.h"

namespace ulpan::stages {

Result<void> readBody(const RouterParts &, Journey &journey)
{
    Result<void> read = readInput(journey.request, journey.call);
    if (!read)
        return read;
    Result<BoundCall> bound = journey.match.operation->bind(journey.environment->services, journey.call);
    if (!bound)
        return bound.error();
    journey.rule = std::move(*bound);
    return {};
}

} // namespace ulpan::stages
