#include "models/services/account_service.h"
#include "models/services/record_service.h"

namespace ulpan {

namespace {

Error wrongCode()
{
    return invalid({{QStringLiteral("code"), "auth.code_wrong"}});
}

} // namespace

Result<Learner> AccountService::self(Context &context) const
{
    const Caller &caller = context.caller;
    // The console's own token stands for no member either.
    if (caller.kind != Caller::Kind::Member || !caller.member)
        return Error{ErrorKind::Forbidden, "auth.sign_in_needed"};
    Result<std::optional<Learner>> member =
        findById<Learner>(context.database, Caller::system().scope(), caller.member);
    if (!member)
        return member.error();
    if (!*member)
        return Error{ErrorKind::Unauthenticated, "auth.required"};
    return std::move(**member);
}

Result<void> AccountService::checkPassword(Context &context, const Learner &member, const QString &password,
                                           const char *field) const
{
    const QString &address = context.caller.address;
    Result<void> allowed =
        m_throttle.check(context.database, context.now, AttemptKind::SignIn, member.login, address);
    if (!allowed)
        return allowed;
    Result<Cursor> row =
        context.database.run(QStringLiteral("select password_hash from member where id = ?"), {member.id});
    if (!row)
        return row.error();
    const QByteArray hash = row->next() ? row->text(0).toLatin1() : QByteArray();
    if (passwordMatches(password, hash))
        return {};
    Result<void> noted =
        m_throttle.failed(context.store, context.now, AttemptKind::SignIn, member.login, address);
    return noted ? Result<void>(invalid({{QLatin1StringView(field), "password.current_wrong"}})) : noted;
}

template<class Try>
auto AccountService::tryCode(Context &context, const Learner &member, Try &&attempt) const
    -> std::invoke_result_t<Try, Context &>
{
    using Outcome = std::invoke_result_t<Try, Context &>;
    const QString name = QString::number(member.id);
    const QString &address = context.caller.address;
    Result<void> allowed = m_throttle.check(context.database, context.now, AttemptKind::Code, name, address);
    if (!allowed)
        return allowed.error();
    Outcome outcome = context.store.write([&](Connection &database) -> Outcome {
        Context writing{
            context.caller, Caller::system().scope(), member.institutionId, context.store, database,
            context.now};
        return attempt(writing);
    });
    if (outcome || outcome.error().problems != wrongCode().problems)
        return outcome;
    Result<void> noted = m_throttle.failed(context.store, context.now, AttemptKind::Code, name, address);
    return noted ? outcome : Outcome(noted.error());
}

template<class Use>
auto AccountService::withCode(Context &context, const Learner &member, const QString &code, Use &&use) const
    -> std::invoke_result_t<Use, Context &>
{
    using Outcome = std::invoke_result_t<Use, Context &>;
    return tryCode(context, member, [&](Context &writing) -> Outcome {
        Result<bool> right = m_factor.accept(writing, member.id, code);
        if (!right)
            return right.error();
        return *right ? use(writing) : Outcome(wrongCode());
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
    Result<void> proven = password.isEmpty()
                              ? Result<void>(invalid({{QStringLiteral("password"), "field.required"}}))
                              : checkPassword(context, *member, password, "password");
    if (!proven)
        return proven.error();
    Result<std::optional<Institution>> institution =
        findById<Institution>(context.database, Caller::system().scope(), member->institutionId);
    if (!institution)
        return institution.error();
    const QString house = *institution ? (*institution)->name : QStringLiteral("Ulpan");
    return context.store.write([&](Connection &database) -> Result<SecondFactorSecret> {
        Context writing{
            context.caller, Caller::system().scope(), member->institutionId, context.store, database,
            context.now};
        Result<SecondFactorSecret> made = m_factor.begin(writing, member->id, member->login, house);
        if (!made)
            return made;
        Result<void> noted = noteAction(writing, QStringLiteral("member.second_factor_begun"),
                                        QStringLiteral("learner"), member->id, {});
        if (noted)
            noted = doAlongside(also, database, *made);
        return noted ? made : Result<SecondFactorSecret>(noted.error());
    });
}

Result<QStringList> AccountService::confirmEnrolment(Context &context, const QString &code,
                                                     const Alongside<QStringList> &also) const
{
    Result<Learner> member = self(context);
    if (!member)
        return member.error();
    return tryCode(context, *member, [&](Context &writing) -> Result<QStringList> {
        Result<QStringList> codes = m_factor.confirm(writing, member->id, code);
        if (!codes)
            return codes;
        // Other sign-ins were made with the password alone, and would now be as good as this one.
        if (Result<void> ended = endSignIns(writing, member->id, context.caller.credential); !ended)
            return ended.error();
        Result<Id> posted = m_outbox.post(writing, {.about = MailTemplate::SecondFactorOn, .member = *member});
        if (!posted)
            return posted.error();
        Result<void> noted = noteAction(writing, QStringLiteral("member.second_factor_enabled"),
                                        QStringLiteral("learner"), member->id, {});
        if (noted)
            noted = doAlongside(also, writing.database, *codes);
        return noted ? codes : Result<QStringList>(noted.error());
    });
}

Result<QStringList> AccountService::renewRecoveryCodes(Context &context, const QString &code,
                                                       const Alongside<QStringList> &also) const
{
    Result<Learner> member = self(context);
    if (!member)
        return member.error();
    return withCode(context, *member, code, [&](Context &writing) -> Result<QStringList> {
        Result<QStringList> codes = m_factor.renewRecoveryCodes(writing, member->id);
        if (!codes)
            return codes;
        Result<void> noted = noteAction(writing, QStringLiteral("member.second_factor_codes_renewed"),
                                        QStringLiteral("learner"), member->id, {});
        if (noted)
            noted = doAlongside(also, writing.database, *codes);
        return noted ? codes : Result<QStringList>(noted.error());
    });
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
    Result<std::optional<Institution>> institution =
        findById<Institution>(context.database, Caller::system().scope(), member->institutionId);
    if (!institution)
        return institution.error();
    if (member->role == Role::Operator ||
        (member->role >= Role::Admin && *institution && (*institution)->requireSecondFactor))
        return Error{ErrorKind::Conflict, "second_factor.required"};
    Result<void> right = checkPassword(context, *member, password, "password");
    if (!right)
        return right;
    return withCode(context, *member, code, [&](Context &writing) -> Result<void> {
        Result<void> done = m_factor.remove(writing, member->id);
        if (done)
            done = endSignIns(writing, member->id, context.caller.credential);
        if (done)
            done = noteAction(writing, QStringLiteral("member.second_factor_disabled"),
                              QStringLiteral("learner"), member->id, {});
        if (!done)
            return done;
        Result<Id> posted =
            m_outbox.post(writing, {.about = MailTemplate::SecondFactorOff, .member = *member});
        return posted ? doAlongside(also, writing.database) : posted.error();
    });
}

} // namespace ulpan
