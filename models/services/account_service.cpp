#include "models/services/account_service.h"

#include "models/services/record_service.h"

namespace ulpan {

namespace {

constexpr qint64 invitationSeconds = 7 * 86400;

} // namespace

AccountService::AccountService(const InstallationKey &key, QByteArray publicUrl, const Outbox &outbox)
    : m_links(key), m_publicUrl(std::move(publicUrl)), m_outbox(outbox)
{
    while (m_publicUrl.endsWith('/'))
        m_publicUrl.chop(1);
}

QByteArray AccountService::linkTo(const char *page, const QByteArray &secret) const
{
    return m_publicUrl + '/' + page + "?token=" + secret;
}

Result<void> AccountService::invite(Context &context, const Learner &member) const
{
    if (member.status == MemberStatus::Active)
        return Error{ErrorKind::Conflict, "learner.active_already"};
    if (member.status != MemberStatus::Invited)
        return Error{ErrorKind::Conflict, "learner.not_invitable"};
    Result<QByteArray> secret = m_links.make(context, LinkPurpose::Invitation, member.id, invitationSeconds);
    if (!secret)
        return secret.error();
    Result<Id> posted = m_outbox.post(
        context,
        {.about = MailTemplate::Invitation, .member = member, .link = linkTo("invitation", *secret)});
    if (!posted)
        return posted.error();
    return noteAction(context, QStringLiteral("member.invited"), QStringLiteral("learner"), member.id, {});
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

Result<void> AccountService::endSignIns(Context &context, Id member, const QByteArray &butFor) const
{
    Result<Cursor> ended = context.database.run(
        QStringLiteral(
            "delete from access_token where member_id = ? and kind = 'sign-in' and public_id <> ?"),
        {member, butFor.isEmpty() ? QStringLiteral("-") : QString::fromLatin1(butFor)});
    if (!ended)
        return ended.error();
    return m_links.endAll(context, member);
}

} // namespace ulpan
