#pragma once

#include "models/services/access_links.h"
#include "models/services/outbox.h"

namespace ulpan {

// The way into an account: invitations.
class AccountService
{
public:
    // `publicUrl` is the environment's, under which the pages for people are.
    AccountService(const InstallationKey &key, QByteArray publicUrl, const Outbox &outbox);

    // Mails a link, good once and for 7 days, with which the member sets a password and becomes active.
    // Conflict "learner.active_already" for one who is active, "learner.not_invitable" for one who is suspended
    // or anonymised.
    [[nodiscard]] Result<void> invite(Context &context, const Learner &member) const;
    // The same for a member of the institution by id; Forbidden "auth.role_too_low" for one who may do more
    // than the caller.
    [[nodiscard]] Result<void> inviteById(Context &context, Id member) const;
    // Ends the member's sign-ins, but for the one named, and all their links: for who is suspended,
    // anonymised or signed out by others.
    [[nodiscard]] Result<void> endSignIns(Context &context, Id member, const QByteArray &butFor = {}) const;

private:
    [[nodiscard]] QByteArray linkTo(const char *page, const QByteArray &secret) const;

    AccessLinks m_links;
    QByteArray m_publicUrl;
    const Outbox &m_outbox;
};

} // namespace ulpan
