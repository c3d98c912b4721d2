#include "models/services/account_own.h"
#include "models/services/record_service.h"

namespace ulpan {

namespace {

Error wrongCode()
{
    return invalid({{QStringLiteral("code"), "auth.code_wrong"}});
}

// What belongs in the transaction beside an outcome that is shown.
template<class T>
Result<T> noted(Context &writing, const QString &action, Id member, const Alongside<T> &also, T outcome)
{
    Result<void> done = noteAction(writing, action, QStringLiteral("learner"), member, {});
    if (done)
        done = doAlongside(also, writing.database, outcome);
    return done ? Result<T>(std::move(outcome)) : done.error();
}

} // namespace

template<class Try>
auto AccountService::tryCode(Context &context, const Learner &member, const Proof &proof, Try &&attempt) const
    -> std::invoke_result_t<Try, Context &, Learner>
{
    using Outcome = std::invoke_result_t<Try, Context &, Learner>;
    const QString name = QString::number(member.id);
    const QString &address = context.caller.address;
    Result<void> allowed = m_throttle.check(context.database, context.now, AttemptKind::Code, name, address);
    if (!allowed)
        return allowed.error();
    Outcome outcome = writeOwn(context, member, proof, std::forward<Try>(attempt));
    if (outcome || outcome.error().problems != wrongCode().problems)
        return outcome;
    Result<void> noted = m_throttle.failed(context.store, context.now, AttemptKind::Code, name, address);
    return noted ? outcome : Outcome(noted.error());
}

template<class Use>
auto AccountService::withCode(Context &context, const Learner &member, const Proof &proof, const QString &code, Use &&use) const
    -> std::invoke_result_t<Use, Context &, Learner>
{
    using Outcome = std::invoke_result_t<Use, Context &, Learner>;
    return tryCode(context, member, proof, [&](Context &writing, Learner now) -> Outcome {
        Result<bool> right = m_factor.accept(writing, now.id, code);
        if (!right)
            return right.error();
        return *right ? use(writing, std::move(now)) : Outcome(wrongCode());
    });
}

Result<SecondFactorState> AccountService::secondFactor(Context &context) const
{
    return m_factor.state(context.database, context.caller.member);
}

Result<SecondFactorSecret> AccountService::enrol(Context &context, const QString &password,
                                                 const Alongside<SecondFactorSecret> &also) const
{
    Result<Learner> member = self(context);
    if (!member)
        return member.error();
    Result<SecondFactorState> state = m_factor.state(context.database, member->id);
    if (!state)
        return state.error();
    if (state->enabled)
        return Error{ErrorKind::Conflict, "second_factor.exists"};
    // Also of a sign-in that is good for nothing else yet: it lasts long after the password was typed.
    Result<Proof> proven = password.isEmpty()
                              ? Result<Proof>(invalid({{QStringLiteral("password"), "field.required"}}))
                              : checkPassword(context, *member, password, "password");
    if (!proven)
        return proven.error();
    Result<std::optional<Institution>> institution =
        findById<Institution>(context.database, Caller::system().scope(), member->institutionId);
    if (!institution)
        return institution.error();
    const QString house = *institution ? (*institution)->name : QStringLiteral("Ulpan");
    return writeOwn(context, *member, *proven, [&](Context &writing, const Learner &now) -> Result<SecondFactorSecret> {
        Result<SecondFactorSecret> made = m_factor.begin(writing, now.id, now.login, house);
        if (!made)
            return made;
        return noted(writing, QStringLiteral("member.second_factor_begun"), now.id, also, std::move(*made));
    });
}

Result<QStringList> AccountService::confirmEnrolment(Context &context, const QString &code,
                                                     const Alongside<QStringList> &also) const
{
    Result<Learner> member = self(context);
    if (!member)
        return member.error();
    return tryCode(context, *member, {}, [&](Context &writing, const Learner &now) -> Result<QStringList> {
        Result<QStringList> codes = m_factor.confirm(writing, now.id, code);
        if (!codes)
            return codes;
        // Other sign-ins were made with the password alone, and would now be as good as this one.
        if (Result<void> ended = endSignIns(writing, now.id, context.caller.credential); !ended)
            return ended.error();
        Result<Id> posted = m_outbox.post(writing, {.about = MailTemplate::SecondFactorOn, .member = now});
        if (!posted)
            return posted.error();
        return noted(writing, QStringLiteral("member.second_factor_enabled"), now.id, also, std::move(*codes));
    });
}

Result<QStringList> AccountService::renewRecoveryCodes(Context &context, const QString &code,
                                                       const Alongside<QStringList> &also) const
{
    Result<Learner> member = self(context);
    if (!member)
        return member.error();
    return withCode(context, *member, {}, code, [&](Context &writing, const Learner &now) -> Result<QStringList> {
        Result<QStringList> codes = m_factor.renewRecoveryCodes(writing, now.id);
        if (!codes)
            return codes;
        return noted(writing, QStringLiteral("member.second_factor_codes_renewed"), now.id, also, std::move(*codes));
    });
}

Result<void> AccountService::mayGoWithoutFactor(Connection &database, const Learner &member)
{
    Result<std::optional<Institution>> institution =
        findById<Institution>(database, Caller::system().scope(), member.institutionId);
    if (!institution)
        return institution.error();
    if (member.role == Role::Operator ||
        (member.role >= Role::Admin && *institution && (*institution)->requireSecondFactor))
        return Error{ErrorKind::Conflict, "second_factor.required"};
    return {};
}

Result<void> AccountService::disableSecondFactor(Context &context, const QString &password,
                                                 const QString &code, const Alongside<> &also) const
{
    Result<Learner> member = self(context);
    if (!member)
        return member.error();
    Result<SecondFactorState> state = m_factor.state(context.database, member->id);
    if (!state)
        return state.error();
    if (!state->enabled)
        return Error{ErrorKind::Conflict, "second_factor.missing"};
    Result<void> may = mayGoWithoutFactor(context.database, *member);
    if (!may)
        return may;
    Result<Proof> right = checkPassword(context, *member, password, "password");
    if (!right)
        return right.error();
    return withCode(context, *member, *right, code, [&](Context &writing, const Learner &now) -> Result<void> {
        Result<void> done = mayGoWithoutFactor(writing.database, now);
        if (done)
            done = m_factor.remove(writing, now.id);
        if (done)
            done = endSignIns(writing, now.id, context.caller.credential);
        if (done)
            done = noteAction(writing, QStringLiteral("member.second_factor_disabled"),
                              QStringLiteral("learner"), now.id, {});
        if (!done)
            return done;
        Result<Id> posted =
            m_outbox.post(writing, {.about = MailTemplate::SecondFactorOff, .member = now});
        return posted ? doAlongside(also, writing.database) : posted.error();
    });
}

} // namespace ulpan
