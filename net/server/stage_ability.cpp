#include "net/server/stages.h"

namespace ulpan::stages {

namespace {

// What a proxy on this machine brings comes from elsewhere.
bool isAtHome(const Journey &journey)
{
    const HttpHeaders &headers = journey.request.headers;
    return journey.match.operation->is(OpenToThisMachine) && journey.request.peer.isLoopback() && !headers.contains("X-Forwarded-For")
        && !headers.contains("Forwarded");
}

} // namespace

Result<void> checkAbility(const RouterParts &, Journey &journey)
{
    if (journey.credentialFault)
        return *journey.credentialFault;
    const Ability ability = journey.match.operation->ability;
    const bool half = !journey.caller.pending.isEmpty() && ability != Ability::Anybody
        && !journey.match.operation->is(OpenWhilePending);
    if ((journey.caller.may(ability) && !half) || isAtHome(journey))
        return {};
    if (journey.caller.kind == Caller::Kind::Nobody)
        return Error{ErrorKind::Unauthenticated, "auth.required"};
    if (!journey.caller.pending.isEmpty())
        return Error{ErrorKind::Forbidden, journey.caller.pending};
    if (ability == Ability::Operate)
        return Error{ErrorKind::Forbidden, "auth.role_too_low"};
    return Error{ErrorKind::Forbidden, "auth.ability_missing", {}, {}, {QString::fromLatin1(nameOf(ability))}};
}

} // namespace ulpan::stages
