#include "models/services/account_service.h"

#include "models/services/record_service.h"

namespace ulpan {

namespace {

constexpr qint64 invitationSeconds = 7 * 86400;

} // namespace

AccountService::AccountService(const InstallationKey &key, QByteArray publicUrl, const Outbox &outbox)
    : m_links(key), m_throttle(key), m_factor(key), m_publicUrl(std::move(publicUrl)), m_outbox(outbox)
{
    while (m_publicUrl.endsWith('/'))
        m_publicUrl.chop(1);
}

QByteArray AccountService::linkTo(const char *page, const QByteArray &secret) const
{
    return m_publicUrl + '/' + page + "?token=" + secret;
}

Result<void> AccountService::welcome(Context &context, const Learner &member, const QString &password) const
{
    Result<QByteArray> secret = m_links.make(context, LinkPurpose::Invitation, member.id, invitationSeconds);
    if (!secret)
        return secret.error();
    const Letter letter{.about = password.isEmpty() ? MailTemplate::Invitation : MailTemplate::PasswordMailed,
                        .member = member,
                        .link = linkTo("invitation", *secret),
                        .password = password};
    Result<Id> posted = m_outbox.post(context, letter);
    if (!posted)
        return posted.error();
    if (!password.isEmpty()) {
        Result<Cursor> passing = context.database.run(
            QStringLiteral("update member set password_passing = 1 where id = ?"), {member.id});
        if (!passing)
            return passing.error();
    }
    // One entry of an import stands for all whom it invites.
    if (context.noting != Noting::Each)
        return {};
    return noteAction(context, QStringLiteral("member.invited"), QStringLiteral("learner"), member.id, {});
}

Result<void> AccountService::invite(Context &context, const Learner &member) const
{
    if (member.status != MemberStatus::Active && member.status != MemberStatus::Invited)
        return Error{ErrorKind::Conflict, "learner.not_invitable"};
    // Who was let in again before they ever chose a password still needs the way in.
    Result<Cursor> password = context.database.run(QStringLiteral("select 1 from member where id = ? and password_hash is not null"), {member.id});
    if (!password)
        return password.error();
    if (password->next())
        return Error{ErrorKind::Conflict, "learner.active_already"};
    return welcome(context, member, {});
}

Result<void> AccountService::inviteById(Context &context, Id id) const
{
    Result<Learner> member = getRecord<Learner>(context, id);
    if (!member)
        return member.error();
    if (member->status == MemberStatus::Anonymised)
        return notFound("learner.not_found");
    if (member->role != Role::Learner && !context.caller.abilities.containsAll(AbilitySet::of(member->role)))
        return Error{ErrorKind::Forbidden, "auth.role_too_low"};
    return invite(context, *member);
}

} // namespace ulpan
