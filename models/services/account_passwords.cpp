#include "models/base/text.h"
#include "models/services/account_own.h"
#include "models/services/record_service.h"

namespace ulpan {

namespace {

constexpr qint64 resetSeconds = 3600;

// Somebody whose account stands still gets in by no link.
bool mayHavePassword(MemberStatus status)
{
    return status == MemberStatus::Active || status == MemberStatus::Invited;
}

} // namespace

Result<void> AccountService::acceptInvitation(Context &context, const QString &token,
                                              const QString &password) const
{
    return passwordByLink(context, LinkPurpose::Invitation, token, password);
}

Result<void> AccountService::resetPassword(Context &context, const QString &token,
                                           const QString &password) const
{
    return passwordByLink(context, LinkPurpose::PasswordReset, token, password);
}

Result<void> AccountService::passwordByLink(Context &context, LinkPurpose purpose, const QString &token,
                                            const QString &password) const
{
    const QString &address = context.caller.address;
    Result<void> allowed = m_throttle.check(context.database, context.now, AttemptKind::Link, {}, address);
    if (!allowed)
        return allowed;
    if (const std::optional<Problem> problem = passwordProblem(password))
        return invalid({*problem});
    Result<AccessLink> link = m_links.find(context.database, context.now, purpose, token.toLatin1());
    if (!link && link.error().kind == ErrorKind::NotFound) {
        Result<void> noted = m_throttle.failed(context.store, context.now, AttemptKind::Link, {}, address);
        return noted ? link.error() : noted.error();
    }
    if (!link)
        return link.error();
    const QByteArray hash = hashPassword(password);
    return context.store.write([&](Connection &database) -> Result<void> {
        Result<std::optional<Learner>> member = findInTurn(database, "id", QString::number(link->member));
        if (!member)
            return member.error();
        if (!*member || !mayHavePassword((*member)->status))
            return Error{ErrorKind::Gone, "link.lapsed"};
        Caller known = context.caller;
        known.kind = Caller::Kind::Member;
        known.member = (*member)->id;
        known.name = personName(**member);
        Context writing{
            known, Caller::system().scope(), (*member)->institutionId, context.store, database, context.now};
        Result<void> used = m_links.use(writing, link->id);
        return used ? setPassword(writing, std::move(**member), hash, {}) : used;
    });
}

Result<void> AccountService::setPassword(Context &context, Learner member, const QByteArray &hash,
                                         const QByteArray &butFor) const
{
    const bool first = member.status == MemberStatus::Invited;
    Result<void> done;
    if (first) {
        Learner active = member;
        active.status = MemberStatus::Active;
        done = updateRecords(context, std::span(&member, 1), std::span(&active, 1));
    }
    if (done)
        done = replacePassword(context, member.id, hash, butFor);
    if (!done || first)
        return done;
    Result<Id> posted = m_outbox.post(context, {.about = MailTemplate::PasswordChanged, .member = member});
    return posted ? Result<void>() : posted.error();
}

Result<void> AccountService::changePassword(Context &context, const QString &current,
                                            const QString &password, const Alongside<> &also) const
{
    Result<Learner> member = self(context);
    if (!member)
        return member.error();
    if (const std::optional<Problem> problem = passwordProblem(password))
        return invalid({*problem});
    Result<Proof> right = checkPassword(context, *member, current, "current_password");
    if (!right)
        return right.error();
    const QByteArray hash = hashPassword(password);
    return writeOwn(context, *member, *right, [&](Context &writing, Learner now) {
        Result<void> set = setPassword(writing, std::move(now), hash, context.caller.credential);
        return set ? doAlongside(also, writing.database) : set;
    });
}

Result<void> AccountService::forgotPassword(Context &context, const QString &typed) const
{
    const QString login = withoutInvisible(typed);
    const QString &address = context.caller.address;
    Result<void> allowed = m_throttle.check(context.database, context.now, AttemptKind::Ask, {}, address);
    if (!allowed)
        return allowed;
    return context.store.write([&](Connection &database) -> Result<void> {
        Context writing{context.caller, Caller::system().scope(), 0, context.store, database, context.now};
        Result<std::optional<Learner>> found = findInTurn(database, "login", login);
        if (!found)
            return found.error();
        Result<void> counted = m_throttle.failed(database, context.now, AttemptKind::Ask, {}, address);
        if (!counted)
            return counted;
        const bool wanted = m_throttle.check(database, context.now, AttemptKind::Mail, login, {}).has_value();
        counted = m_throttle.failed(database, context.now, AttemptKind::Mail, login, {});
        if (!counted)
            return counted;
        // For a login that nobody has all the same is done, for nobody, and taken back: its time must not
        // tell.
        const bool meant = wanted && *found && mayHavePassword((*found)->status);
        Learner nobody;
        nobody.login = login;
        const Learner &member = meant ? **found : nobody;
        writing.institution = member.institutionId;
        Result<QByteArray> secret =
            m_links.make(writing, LinkPurpose::PasswordReset, member.id, resetSeconds);
        if (!secret)
            return secret.error();
        Result<Id> posted = m_outbox.post(writing, {.about = MailTemplate::PasswordReset,
                                                    .member = member,
                                                    .link = linkTo("reset-password", *secret)});
        if (!posted)
            return posted.error();
        return database.perform(QStringLiteral("delete from mail where id = ?"), {meant ? Id(0) : *posted});
    });
}

} // namespace ulpan
