#pragma once

#include "models/services/context.h"

namespace ulpan {

// The same caller without their name; from where and in which request they asked stays for the audit.
[[nodiscard]] Caller namelessCaller(Caller caller);

// A caller that was kept for later work as they are by now: with no more than they had, and without what they or the
// credential have lost since; with no abilities at all where they are suspended or gone, the token or client was
// deleted, or their institution is suspended; and nameless once they are nobody. A sign-in that has ended, a token whose
// time is over and a secret that was renewed take nothing away. One statement, none for
// the system.
[[nodiscard]] Result<Caller> callerByNow(Connection &database, const Caller &kept);

// The same for a call that was let in before it had the writer: what it was let in for must still be open to it now, so that nothing
// is written in the name of who was suspended, demoted or made nobody meanwhile. Unauthenticated "auth.required", Forbidden
// "auth.ability_missing". Asked once no other writer of the institution can be under way.
[[nodiscard]] Result<Caller> callerStillMay(Connection &database, const Caller &letIn, Ability needed);

// A transaction of a rule that opens its own, in the name of who asked: in the institution's turn, where nobody takes anything away from
// them any more, and with them as they are by then. `step` takes a Context and gives a Result. Errors also of callerStillMay().
template<class Step>
[[nodiscard]] auto writeAsCaller(Context &context, Ability needed, Step &&step) -> std::invoke_result_t<Step, Context &>
{
    using Outcome = std::invoke_result_t<Step, Context &>;
    return context.store.write([&](Connection &database) -> Outcome {
        const Result<void> turn = takeTurn(database, context.institution);
        const Result<Caller> caller = turn ? callerStillMay(database, context.caller, needed) : turn.error();
        if (!caller)
            return caller.error();
        const Result<Scope> scope = context.institution ? caller->scope(context.institution) : caller->scope();
        if (!scope)
            return scope.error();
        Context writing{*caller, *scope, context.institution, context.store, database, context.now, context.precondition};
        Outcome outcome = step(writing);
        context.caller.used = caller->used;
        return outcome;
    });
}

} // namespace ulpan
