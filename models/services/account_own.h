#pragma once

#include "models/services/account_service.h"
#include "models/services/caller_rights.h"

namespace ulpan {

template<class Step>
auto AccountService::writeOwn(Context &context, const Learner &member, const Proof &proof, Step &&step) const
    -> std::invoke_result_t<Step, Context &, Learner>
{
    using Outcome = std::invoke_result_t<Step, Context &, Learner>;
    // An operator may have named an institution, and belongs to none.
    Context own{context.caller, context.scope, member.institutionId, context.store, context.database, context.now};
    return writeAsCaller(own, Ability::SignedIn, [&](Context &asCaller) -> Outcome {
        Context writing{asCaller.caller, Caller::system().scope(), asCaller.institution, asCaller.store, asCaller.database, asCaller.now};
        Result<Learner> now = stillSelf(writing, member.id, proof);
        return now ? step(writing, std::move(*now)) : Outcome(now.error());
    });
}

} // namespace ulpan
