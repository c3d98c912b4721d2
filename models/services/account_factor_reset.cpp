#include "models/services/account_service.h"
#include "models/services/member_rules.h"
#include "models/services/record_service.h"

namespace ulpan {

Result<void> AccountService::takeFactorFrom(Context &context, const Learner &member) const
{
    Result<SecondFactorState> state = m_factor.state(context.database, member.id);
    if (!state)
        return state.error();
    if (!state->enabled)
        return Error{ErrorKind::Conflict, "second_factor.missing"};
    const QString action = QStringLiteral("member.second_factor_reset");
    Result<void> done = m_factor.remove(context, member.id);
    if (done)
        done = endSignIns(context, member.id);
    if (done)
        done = noteAction(context, action, QStringLiteral("learner"), member.id, {});
    if (done)
        done = noteEvent(context, action, recordType<Learner>(), &member);
    if (!done)
        return done;
    Result<Id> posted = m_outbox.post(context, {.about = MailTemplate::SecondFactorReset, .member = member});
    return posted ? Result<void>() : posted.error();
}

Result<void> AccountService::resetSecondFactor(Context &context, Id id) const
{
    // With a token a program would take away what protects a person from programs that know their password.
    if (context.caller.kind != Caller::Kind::Member)
        return Error{ErrorKind::Forbidden, "auth.sign_in_needed"};
    Result<Learner> member = getRecord<Learner>(context, id);
    if (!member)
        return member.error();
    if (member->status == MemberStatus::Anonymised)
        return notFound("learner.not_found");
    if (!mayGive(context.caller, member->role))
        return Error{ErrorKind::Forbidden, "auth.role_too_low"};
    if (member->id == context.caller.member)
        return Error{ErrorKind::Conflict, "second_factor.own"};
    return takeFactorFrom(context, *member);
}

Result<void> AccountService::resetSecondFactorOf(Context &context, const QString &login) const
{
    Result<std::optional<Learner>> member = findOne<Learner>(context.database, context.scope, "login", login);
    if (!member)
        return member.error();
    if (!*member)
        return notFound("learner.not_found");
    Context own{context.caller, context.scope, (*member)->institutionId, context.store, context.database, context.now};
    Result<void> turn = takeTurn(own.database, own.institution);
    return turn ? takeFactorFrom(own, **member) : turn;
}

} // namespace ulpan
