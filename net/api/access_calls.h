#pragma once

#include "models/services/access_service.h"
#include "net/api/call.h"

namespace ulpan {

// What is sent to sign in.
struct SignInInput
{
    QString email, password, deviceName;
};
inline constexpr FieldInfo signInFields[] = {
    field<&SignInInput::email>({.wire = "email", .flags = Required}),
    field<&SignInInput::password>({.wire = "password", .flags = Required | Verbatim, .max = 1000}),
    field<&SignInInput::deviceName>({.wire = "device_name"}),
};
[[nodiscard]] const RecordType &recordTypeOf(const SignInInput *);

// What is sent to make an API token.
struct TokenInput
{
    QString name;
    QStringList abilities;
    Instant expiresAt;
};
inline constexpr FieldInfo tokenFields[] = {
    field<&TokenInput::name>({.wire = "name", .flags = Required, .max = 120}),
    field<&TokenInput::abilities>({.wire = "abilities", .flags = Required}),
    field<&TokenInput::expiresAt>({.wire = "expires_at"}),
};
[[nodiscard]] const RecordType &recordTypeOf(const TokenInput *);

// Sign-in and tokens as the platform dialect answers them.
class AccessCalls
{
public:
    explicit AccessCalls(const AccessService &access) : m_access(access) {}
    [[nodiscard]] Result<HttpResponse> signIn(Context &context, const SignInInput &input) const;
    [[nodiscard]] Result<HttpResponse> me(Context &context) const;
    [[nodiscard]] Result<void> signOut(Context &context) const;
    [[nodiscard]] Result<HttpResponse> createToken(Context &context, const TokenInput &input) const;

private:
    const AccessService &m_access;
};

} // namespace ulpan
