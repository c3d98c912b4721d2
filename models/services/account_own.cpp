#include "models/services/account_own.h"

#include "models/services/record_service.h"

namespace ulpan {

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

Result<AccountService::Proof> AccountService::checkPassword(Context &context, const Learner &member, const QString &password,
                                                            const char *field) const
{
    const QString &address = context.caller.address;
    Result<void> allowed =
        m_throttle.check(context.database, context.now, AttemptKind::SignIn, member.login, address);
    if (!allowed)
        return allowed.error();
    Result<Cursor> row =
        context.database.run(QStringLiteral("select password_hash from member where id = ?"), {member.id});
    if (!row)
        return row.error();
    const QByteArray hash = row->next() ? row->text(0).toLatin1() : QByteArray();
    if (passwordMatches(password, hash))
        return Proof{hash, field};
    Result<void> noted =
        m_throttle.failed(context.store, context.now, AttemptKind::SignIn, member.login, address);
    return noted ? Error(invalid({{QLatin1StringView(field), "password.current_wrong"}})) : noted.error();
}

Result<Learner> AccountService::stillSelf(Context &context, Id member, const Proof &proof)
{
    // The sign-in is the caller's credential: a reset of the password, for one, ends it.
    const bool locks = context.database.engine() == Engine::Postgres;
    Result<Cursor> row = context.database.run(
        QStringLiteral("select m.password_hash from member m where m.id = ? and m.status = 'active' and exists "
                       "(select 1 from access_token t where t.public_id = ? and t.member_id = m.id and t.kind = 'sign-in')") +
            QLatin1StringView(locks ? " for update" : ""),
        {member, QString::fromLatin1(context.caller.credential)});
    if (!row)
        return row.error();
    if (!row->next())
        return Error{ErrorKind::Unauthenticated, "auth.required"};
    if (proof.field && row->text(0).toLatin1() != proof.hash)
        return invalid({{QLatin1StringView(proof.field), "password.current_wrong"}});
    Result<std::optional<Learner>> now = findById<Learner>(context.database, context.scope, member);
    if (!now)
        return now.error();
    return *now ? Result<Learner>(std::move(**now)) : Error{ErrorKind::Unauthenticated, "auth.required"};
}

} // namespace ulpan
