#pragma once

#include "models/services/access_service.h"
#include "models/services/account_service.h"
#include "net/api/call.h"

namespace ulpan {

// What is sent to sign in.
struct SignInInput
{
    QString email, password, deviceName;
};
inline constexpr FieldInfo signInFields[] = {
    field<&SignInInput::email>({.wire = "email", .flags = Required}),
    field<&SignInInput::password>({.wire = "password", .flags = Required | Verbatim, .max = longestPassword}),
    field<&SignInInput::deviceName>({.wire = "device_name", .form = TextForm::Name}),
};
[[nodiscard]] const RecordType &recordTypeOf(const SignInInput *);

// What is sent to complete a sign-in that asked for a second factor.
struct ChallengeInput
{
    QString challenge, code, deviceName;
};
inline constexpr FieldInfo challengeFields[] = {
    field<&ChallengeInput::challenge>({.wire = "challenge", .flags = Required}),
    field<&ChallengeInput::code>({.wire = "code", .flags = Required}),
    field<&ChallengeInput::deviceName>({.wire = "device_name", .form = TextForm::Name}),
};
[[nodiscard]] const RecordType &recordTypeOf(const ChallengeInput *);

// Sign-in as the platform dialect answers it.
class AccessCalls
{
public:
    AccessCalls(const AccessService &access, const AccountService &accounts, const Catalogue &catalogue)
        : m_access(access), m_accounts(accounts), m_catalogue(catalogue)
    {
    }
    [[nodiscard]] Result<HttpResponse> signIn(Context &context, const SignInInput &input) const;
    [[nodiscard]] Result<HttpResponse> completeSignIn(Context &context, const ChallengeInput &input) const;
    [[nodiscard]] Result<HttpResponse> me(Context &context) const;

private:
    [[nodiscard]] Result<HttpResponse> signedIn(Context &context, const SignedIn &signedIn) const;
    [[nodiscard]] Result<void> writeProfile(JsonWriter &json, Context &context, const Caller &caller) const;
    const AccessService &m_access;
    const AccountService &m_accounts;
    const Catalogue &m_catalogue;
};

} // namespace ulpan
