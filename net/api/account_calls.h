#pragma once

#include "models/services/account_service.h"
#include "net/api/call.h"

namespace ulpan {

// What the operations of the own account take: some of these fields each.
struct NewPasswordInput
{
    QString currentPassword, password;
};
inline constexpr FieldInfo newPasswordFields[] = {
    field<&NewPasswordInput::currentPassword>(
        {.wire = "current_password", .flags = Required | Verbatim, .max = longestPassword}),
    field<&NewPasswordInput::password>({.wire = "password", .flags = Required | Verbatim, .max = longestPassword}),
};
struct LinkInput
{
    QString token, password;
};
inline constexpr FieldInfo linkFields[] = {
    field<&LinkInput::token>({.wire = "token", .flags = Required}),
    field<&LinkInput::password>({.wire = "password", .flags = Required | Verbatim, .max = longestPassword}),
};
struct ForgottenInput
{
    QString email;
};
inline constexpr FieldInfo forgottenFields[] = {
    field<&ForgottenInput::email>({.wire = "email", .flags = Required})};
struct CodeInput
{
    QString code;
};
inline constexpr FieldInfo codeFields[] = {field<&CodeInput::code>({.wire = "code", .flags = Required})};
struct DisableInput
{
    QString password, code;
};
inline constexpr FieldInfo disableFields[] = {
    field<&DisableInput::password>({.wire = "password", .flags = Required | Verbatim, .max = longestPassword}),
    field<&DisableInput::code>({.wire = "code", .flags = Required}),
};
struct EnrolInput
{
    QString password; // empty: an operator who has no second factor yet
};
inline constexpr FieldInfo enrolFields[] = {
    field<&EnrolInput::password>({.wire = "password", .flags = Verbatim, .max = longestPassword}),
};
[[nodiscard]] const RecordType &recordTypeOf(const NewPasswordInput *);
[[nodiscard]] const RecordType &recordTypeOf(const LinkInput *);
[[nodiscard]] const RecordType &recordTypeOf(const ForgottenInput *);
[[nodiscard]] const RecordType &recordTypeOf(const CodeInput *);
[[nodiscard]] const RecordType &recordTypeOf(const DisableInput *);
[[nodiscard]] const RecordType &recordTypeOf(const EnrolInput *);

// A person's own account as the platform dialect answers it.
class AccountCalls
{
public:
    explicit AccountCalls(const AccountService &accounts) : m_accounts(accounts) {}
    [[nodiscard]] Result<void> changePassword(Context &context, const NewPasswordInput &input, const Call &call) const;
    [[nodiscard]] Result<void> forgotPassword(Context &context, const ForgottenInput &input) const;
    [[nodiscard]] Result<void> resetPassword(Context &context, const LinkInput &input) const;
    [[nodiscard]] Result<void> acceptInvitation(Context &context, const LinkInput &input) const;
    [[nodiscard]] Result<HttpResponse> enrol(Context &context, const EnrolInput &input, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> confirm(Context &context, const CodeInput &input, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> renewCodes(Context &context, const CodeInput &input, const Call &call) const;
    [[nodiscard]] Result<void> disable(Context &context, const DisableInput &input, const Call &call) const;

private:
    const AccountService &m_accounts;
};

} // namespace ulpan
