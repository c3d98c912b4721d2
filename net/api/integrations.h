#pragma once

#include "models/services/access_service.h"
#include "net/api/call.h"

namespace ulpan {

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

// What is sent to make client credentials; no abilities are the usual ones.
struct CredentialInput
{
    QString name;
    QStringList abilities;
};
inline constexpr FieldInfo credentialFields[] = {
    field<&CredentialInput::name>({.wire = "name", .max = 120}),
    field<&CredentialInput::abilities>({.wire = "abilities"}),
};
[[nodiscard]] const RecordType &recordTypeOf(const CredentialInput *);

// Which of a credential's two secrets to renew.
struct RotateInput
{
    QString what;
};
inline constexpr FieldInfo rotateFields[] = {field<&RotateInput::what>({.wire = "what", .flags = Required})};
[[nodiscard]] const RecordType &recordTypeOf(const RotateInput *);

// API tokens and client credentials as the platform dialect answers them.
class IntegrationCalls
{
public:
    explicit IntegrationCalls(const AccessService &access) : m_access(access) {}
    [[nodiscard]] Result<HttpResponse> createToken(Context &context, const TokenInput &input,
                                                   const Call &call) const;
    [[nodiscard]] Result<HttpResponse> token(Context &context, const QString &token) const;
    [[nodiscard]] Result<HttpResponse> credential(Context &context, Id credential) const;
    [[nodiscard]] Result<HttpResponse> tokenUsage(Context &context, const QString &token) const;
    [[nodiscard]] Result<HttpResponse> credentialUsage(Context &context, Id credential) const;
    [[nodiscard]] Result<HttpResponse> narrowToken(Context &context, const QString &token) const;
    [[nodiscard]] Result<HttpResponse> createCredential(Context &context, const CredentialInput &input,
                                                        const Call &call) const;
    [[nodiscard]] Result<HttpResponse> rotateCredential(Context &context, Id credential,
                                                        const RotateInput &input) const;

private:
    const AccessService &m_access;
};

} // namespace ulpan
