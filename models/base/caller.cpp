#include "models/base/caller.h"

namespace ulpan {

Result<Scope> Caller::scope(Id oneInstitution) const
{
    if (kind == Kind::Nobody || (institution && *institution != oneInstitution))
        return notFound("institution.not_found");
    return Scope(oneInstitution, trainer());
}

Caller Caller::system(Language language)
{
    Caller caller;
    caller.kind = Kind::System;
    caller.role = Role::Operator;
    caller.abilities = AbilitySet::of(Role::Operator);
    caller.name = QStringLiteral("system");
    caller.language = language;
    return caller;
}

} // namespace ulpan
