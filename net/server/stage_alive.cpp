#include "net/api/health.h"
#include "net/server/stages.h"

namespace ulpan::stages {

Result<void> answerAlive(const RouterParts &, Journey &journey)
{
    if (journey.match.operation->is(Alive))
        journey.answer = aliveResponse();
    return {};
}

} // namespace ulpan::stages
