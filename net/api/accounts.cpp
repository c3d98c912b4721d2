#include "net/api/account_calls.h"
#include "net/api/answers.h"
#include "net/api/pages.h"

namespace ulpan {

namespace {

HttpResponse accountAnswer(QByteArray body)
{
    HttpResponse response = jsonResponse(200, std::move(body));
    response.headers.add("Cache-Control", "no-store");
    return response;
}

HttpResponse codesAnswer(const QStringList &codes)
{
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().key("recovery_codes").texts(codes).endObject();
    return accountAnswer(std::move(body));
}

HttpResponse factorSecretAnswer(const SecondFactorSecret &made)
{
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().key("secret").text(made.secret).key("otpauth_uri").text(made.uri).endObject();
    return accountAnswer(std::move(body));
}

} // namespace

const RecordType &recordTypeOf(const NewPasswordInput *)
{
    static constexpr RecordType type{.name = "new_password", .fields = newPasswordFields};
    return type;
}

const RecordType &recordTypeOf(const LinkInput *)
{
    static constexpr RecordType type{.name = "password_by_link", .fields = linkFields};
    return type;
}

const RecordType &recordTypeOf(const ForgottenInput *)
{
    static constexpr RecordType type{.name = "forgotten_password", .fields = forgottenFields};
    return type;
}

const RecordType &recordTypeOf(const CodeInput *)
{
    static constexpr RecordType type{.name = "second_factor_code", .fields = codeFields};
    return type;
}

const RecordType &recordTypeOf(const DisableInput *)
{
    static constexpr RecordType type{.name = "second_factor_end", .fields = disableFields};
    return type;
}

const RecordType &recordTypeOf(const EnrolInput *)
{
    static constexpr RecordType type{.name = "second_factor_enrolment", .fields = enrolFields};
    return type;
}

Result<void> AccountCalls::changePassword(Context &context, const NewPasswordInput &input, const Call &call) const
{
    return m_accounts.changePassword(context, input.currentPassword, input.password, keeping(call));
}

Result<void> AccountCalls::forgotPassword(Context &context, const ForgottenInput &input) const
{
    return m_accounts.forgotPassword(context, input.email);
}

Result<void> AccountCalls::resetPassword(Context &context, const LinkInput &input) const
{
    return m_accounts.resetPassword(context, input.token, input.password);
}

Result<void> AccountCalls::acceptInvitation(Context &context, const LinkInput &input) const
{
    return m_accounts.acceptInvitation(context, input.token, input.password);
}

Result<HttpResponse> AccountCalls::enrol(Context &context, const EnrolInput &input, const Call &call) const
{
    Result<SecondFactorSecret> made = m_accounts.enrol(context, input.password, keeping<SecondFactorSecret>(call, &factorSecretAnswer));
    return made ? Result<HttpResponse>(factorSecretAnswer(*made)) : made.error();
}

Result<HttpResponse> AccountCalls::confirm(Context &context, const CodeInput &input, const Call &call) const
{
    Result<QStringList> codes = m_accounts.confirmEnrolment(context, input.code, keeping<QStringList>(call, &codesAnswer));
    return codes ? Result<HttpResponse>(codesAnswer(*codes)) : codes.error();
}

Result<HttpResponse> AccountCalls::renewCodes(Context &context, const CodeInput &input, const Call &call) const
{
    Result<QStringList> codes = m_accounts.renewRecoveryCodes(context, input.code, keeping<QStringList>(call, &codesAnswer));
    return codes ? Result<HttpResponse>(codesAnswer(*codes)) : codes.error();
}

Result<void> AccountCalls::disable(Context &context, const DisableInput &input, const Call &call) const
{
    return m_accounts.disableSecondFactor(context, input.password, input.code, keeping(call));
}

std::span<const Operation> accountOperations()
{
    using enum HttpMethod;
    static constexpr Operation accountRows[] = {
        op<&AccountCalls::changePassword>({"auth.password", Ability::SignedIn, {Post, "/api/auth/password"}, {}, Access::Look, Lane::Password,
            QT_TRANSLATE_NOOP("Operation", "Changes the caller's own password and ends all their other sign-ins"),
            R"({"current_password":"$PASSWORD","password":"a long new sentence"})"}).with(OpenWhilePending),
        op<&AccountCalls::forgotPassword>({"auth.password_forgot", Ability::Anybody, {Post, "/api/auth/password/forgot"}, {}, Access::Look, Lane::Pool,
            QT_TRANSLATE_NOOP("Operation", "Writes a mail with a link to choose a new password, if there is such an account; this version keeps its mails and sends none"), R"({"email":"$LOGIN"})"}),
        op<&AccountCalls::resetPassword>({"auth.password_reset", Ability::Anybody, {Post, "/api/auth/password/reset"}, {}, Access::Look, Lane::Password,
            QT_TRANSLATE_NOOP("Operation", "Sets a new password with the link of such a mail, and ends all sign-ins"),
            R"({"token":"$RESET_LINK","password":"a long new sentence"})"}),
        op<&AccountCalls::acceptInvitation>({"auth.invitation", Ability::Anybody, {Post, "/api/auth/invitation"}, {}, Access::Look, Lane::Password,
            QT_TRANSLATE_NOOP("Operation", "Accepts an invitation by choosing a password"),
            R"({"token":"$INVITATION_LINK","password":"a long new sentence"})"}),
        op<&AccountCalls::enrol>({"auth.second_factor_enrol", Ability::SignedIn, {Post, "/api/auth/second-factor/enrol"}, {}, Access::Look, Lane::Password,
            QT_TRANSLATE_NOOP("Operation", "Begins the caller's second factor, with their password; the secret is shown only this once"),
            R"({"password":"$PASSWORD"})"}).answering(&secondFactorSecretAnswer).with(OpenWhilePending),
        op<&AccountCalls::confirm>({"auth.second_factor_confirm", Ability::SignedIn, {Post, "/api/auth/second-factor/confirm"}, {}, Access::Look, Lane::Pool,
            QT_TRANSLATE_NOOP("Operation", "Switches the second factor on with a first code, and ends all other sign-ins; the recovery codes are shown only this once"),
            R"({"code":"$FIRST_CODE"})"}).answering(&recoveryCodesAnswer).with(OpenWhilePending),
        op<&AccountCalls::renewCodes>({"auth.second_factor_codes", Ability::SignedIn, {Post, "/api/auth/second-factor/recovery-codes"}, {}, Access::Look, Lane::Pool,
            QT_TRANSLATE_NOOP("Operation", "Makes new recovery codes in place of the old; they are shown only this once"), R"({"code":"$RECOVERY_CODE"})"}).answering(&recoveryCodesAnswer),
        op<&AccountCalls::disable>({"auth.second_factor_disable", Ability::SignedIn, {Post, "/api/auth/second-factor/disable"}, {}, Access::Look, Lane::Password,
            QT_TRANSLATE_NOOP("Operation", "Switches the caller's second factor off"), R"({"password":"$PASSWORD","code":"$RECOVERY_CODE"})"}),
        op<&AccountService::inviteById>({"members.invite", Ability::MembersWrite, {Post, "/api/institutions/{institution}/members/{member}/invite"}, {}, Access::Write, Lane::Pool,
            QT_TRANSLATE_NOOP("Operation", "Writes the invitation of a member again, with a new link to choose a password; it is kept, not sent")}),
        op<&AccountService::resetSecondFactor>({"members.second_factor_reset", Ability::MembersWrite, {Post, "/api/institutions/{institution}/members/{member}/second-factor/reset"}, {}, Access::Write, Lane::Pool,
            QT_TRANSLATE_NOOP("Operation", "Takes away the second factor of a member who has lost it, and ends their sign-ins; not with a token")}),
        op<&Outbox::list>({"outbox.list", Ability::SignedIn, {Get, "/api/test/outbox"}, {}, Access::Look, Lane::Inline,
            QT_TRANSLATE_NOOP("Operation", "The mails that the test environment kept, for owners and operators")}).answering(&keptMailAnswer).with(TellsSecrets),
    };
    return accountRows;
}

} // namespace ulpan
