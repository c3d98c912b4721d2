#pragma once

#include "models/services/access_links.h"
#include "models/services/attempt_throttle.h"
#include "models/services/member_access.h"
#include "models/services/outbox.h"
#include "models/services/second_factor.h"

namespace ulpan {

// A person's own account: the way in by invitation, the password, the second factor. What concerns the
// caller's own account is Forbidden "auth.sign_in_needed" with a token.
class AccountService
{
public:
    // `publicUrl` is the environment's, under which the pages for people are.
    AccountService(const InstallationKey &key, QByteArray publicUrl, const Outbox &outbox);

    // Mails a link, good once and for 7 days, with which the member sets a password and becomes active.
    // Conflict "learner.active_already" for one who is active, "learner.not_invitable" for one who is
    // suspended or anonymised.
    [[nodiscard]] Result<void> invite(Context &context, const Learner &member) const;
    // The same for a member of the institution by id; Forbidden "auth.role_too_low" for one who may do more
    // than the caller.
    [[nodiscard]] Result<void> inviteById(Context &context, Id member) const;
    // Mails somebody new their login and such a link; and their password, to be changed at the first sign-in,
    // where one is given. Without an audit entry of its own where the context has one for many.
    [[nodiscard]] Result<void> welcome(Context &context, const Learner &member,
                                       const QString &password) const;

    // These hash passwords and are called outside a transaction. Invalid "password.short"; TooMany
    // "auth.too_many_failures". NotFound "link.unknown", Gone "link.lapsed".
    [[nodiscard]] Result<void> acceptInvitation(Context &context, const QString &token,
                                                const QString &password) const;
    [[nodiscard]] Result<void> resetPassword(Context &context, const QString &token,
                                             const QString &password) const;
    // Invalid "password.current_wrong". Ends all other sign-ins.
    [[nodiscard]] Result<void> changePassword(Context &context, const QString &current,
                                              const QString &password, const Alongside<> &also = {}) const;
    // Mails a link, good once and for an hour, if there is such an account; nothing in answer or time says
    // whether there is.
    [[nodiscard]] Result<void> forgotPassword(Context &context, const QString &login) const;

    // Outside a transaction. With the current password, so that nobody who finds a sign-in open, or one that waits for
    // its second factor, makes it theirs. Conflict "second_factor.exists"; Invalid "password.current_wrong".
    [[nodiscard]] Result<SecondFactorSecret> enrol(Context &context, const QString &password,
                                                   const Alongside<SecondFactorSecret> &also = {}) const;
    // Outside a transaction. Ends all other sign-ins, which had no second factor. Conflict "second_factor.exists",
    // "second_factor.missing"; Invalid "auth.code_wrong"; TooMany "auth.too_many_failures". The codes are shown this once.
    [[nodiscard]] Result<QStringList> confirmEnrolment(Context &context, const QString &code,
                                                       const Alongside<QStringList> &also = {}) const;
    // Outside a transaction. Invalid "auth.code_wrong", "password.current_wrong"; Conflict
    // "second_factor.required" for those who must have one.
    [[nodiscard]] Result<QStringList> renewRecoveryCodes(Context &context, const QString &code,
                                                         const Alongside<QStringList> &also = {}) const;
    [[nodiscard]] Result<void> disableSecondFactor(Context &context, const QString &password,
                                                   const QString &code, const Alongside<> &also = {}) const;
    [[nodiscard]] Result<SecondFactorState> secondFactor(Context &context) const;
    // Takes another member's second factor away, for who has lost it, ends their sign-ins and mails them. Forbidden
    // "auth.sign_in_needed" with a token, "auth.role_too_low" for one who may do more than the caller; Conflict
    // "second_factor.own" for the caller's own, "second_factor.missing".
    [[nodiscard]] Result<void> resetSecondFactor(Context &context, Id member) const;
    // The same by login, for the command line: also of operators. NotFound "learner.not_found".
    [[nodiscard]] Result<void> resetSecondFactorOf(Context &context, const QString &login) const;

private:
    [[nodiscard]] QByteArray linkTo(const char *page, const QByteArray &secret) const;
    [[nodiscard]] Result<void> passwordByLink(Context &context, LinkPurpose purpose, const QString &token,
                                              const QString &password) const;
    [[nodiscard]] Result<void> setPassword(Context &context, Learner member, const QByteArray &hash,
                                           const QByteArray &butFor) const;
    [[nodiscard]] Result<Learner> self(Context &context) const;
    // A password that was right, and where it stood in the call; without a field none was asked for.
    struct Proof
    {
        QByteArray hash = {};
        const char *field = nullptr;
    };
    [[nodiscard]] Result<Proof> checkPassword(Context &context, const Learner &member, const QString &password,
                                              const char *field) const;
    // The one way to write to the caller's own account: runs `step` in a transaction that nobody can come between, with the member as
    // they are by then. Unauthenticated "auth.required" where they may no longer or the sign-in has ended; Invalid
    // "password.current_wrong" where the password is another.
    template<class Step>
    [[nodiscard]] auto writeOwn(Context &context, const Learner &member, const Proof &proof, Step &&step) const
        -> std::invoke_result_t<Step, Context &, Learner>;
    [[nodiscard]] static Result<Learner> stillSelf(Context &context, Id member, const Proof &proof);
    [[nodiscard]] Result<void> takeFactorFrom(Context &context, const Learner &member) const;
    // Runs `attempt` in a transaction; codes that it finds wrong are counted against guessing.
    template<class Try>
    [[nodiscard]] auto tryCode(Context &context, const Learner &member, const Proof &proof, Try &&attempt) const
        -> std::invoke_result_t<Try, Context &, Learner>;
    // Runs `use` in a transaction if the code is right.
    template<class Use>
    [[nodiscard]] auto withCode(Context &context, const Learner &member, const Proof &proof, const QString &code, Use &&use) const
        -> std::invoke_result_t<Use, Context &, Learner>;
    [[nodiscard]] static Result<void> mayGoWithoutFactor(Connection &database, const Learner &member);

    AccessLinks m_links;
    AttemptThrottle m_throttle;
    SecondFactor m_factor;
    QByteArray m_publicUrl;
    const Outbox &m_outbox;
};

} // namespace ulpan
