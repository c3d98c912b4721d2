#include "net/server/stages.h"

namespace ulpan::stages {

Result<void> checkAbility(const RouterParts &, Journey &journey)
{
    const Ability ability = journey.match.operation->ability;
    if (journey.caller.may(ability))
        return {};
    if (journey.caller.kind == Caller::Kind::Nobody)
        return Error{ErrorKind::Unauthenticated, "auth.required"};
    if (ability == Ability::Operate)
        return Error{ErrorKind::Forbidden, "auth.role_too_low"};
    return Error{ErrorKind::Forbidden, "auth.ability_missing", {}, {}, {QString::fromLatin1(nameOf(ability))}};
}

} // namespace ulpan::stages
