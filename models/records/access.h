#pragma once

#include "models/records/record.h"

namespace ulpan {

enum class TokenKind : quint8 { SignIn, Api };
[[nodiscard]] std::span<const Choice> choices(TokenKind);

// A bearer token of a member; only a keyed hash of its secret is kept.
struct AccessToken
{
    Id id = 0;
    Id institutionId = 0; // 0: an operator's
    QString publicId;     // the readable part, by which it is found
    TokenKind kind = TokenKind::SignIn;
    QString name;
    Id memberId = 0; // 0: the installation's own, made on its command line
    QString role;    // of such a token alone: as what it acts
    QString abilities; // names with a space between; empty for a sign-in: all that the role has
    QString secretHash;
    Instant expiresAt; // null: never
    Instant lastUsedAt;
    Instant createdAt;
};

inline constexpr FieldInfo accessTokenFields[] = {
    field<&AccessToken::id>({.wire = "id", .flags = ReadOnly | Sortable}),
    field<&AccessToken::institutionId>({.wire = "institution_id", .flags = ReadOnly}),
    field<&AccessToken::publicId>({.wire = "public_id", .flags = ReadOnly | Technical}),
    field<&AccessToken::kind>({.wire = "kind", .flags = ReadOnly | Filterable}),
    field<&AccessToken::name>({.wire = "name", .label = QT_TRANSLATE_NOOP("AccessToken", "Name"), .flags = Required, .max = 120, .form = TextForm::Name}),
    field<&AccessToken::memberId>({.wire = "member_id", .flags = ReadOnly}),
    field<&AccessToken::role>({.wire = "role", .flags = ReadOnly}),
    field<&AccessToken::abilities>({.wire = "abilities", .label = QT_TRANSLATE_NOOP("AccessToken", "Abilities"), .flags = Technical, .max = 2000}),
    field<&AccessToken::secretHash>({.wire = "secret_hash", .flags = ReadOnly | Secret}),
    field<&AccessToken::expiresAt>({.wire = "expires_at", .label = QT_TRANSLATE_NOOP("AccessToken", "Expires")}),
    field<&AccessToken::lastUsedAt>({.wire = "last_used_at", .label = QT_TRANSLATE_NOOP("AccessToken", "Last use"), .flags = ReadOnly}),
    field<&AccessToken::createdAt>({.wire = "created_at", .label = QT_TRANSLATE_NOOP("AccessToken", "Created"), .flags = ReadOnly}),
};

[[nodiscard]] const RecordType &recordTypeOf(const AccessToken *);

// What an integration proves itself with at POST /token; its secret is a keyed hash, its LTI secret sealed.
struct ClientCredential
{
    Id id = 0;
    Id institutionId = 0;
    QString clientId; // always visible
    QString name;
    QString abilities;
    Id generation = 1; // counts rotations; a JWT of an earlier one is void
    QString secretHash;
    QString ltiSecret; // base64 of the sealed secret
    Id createdBy = 0;  // the member beyond whose abilities it never goes; 0: made by nobody of the institution
    Instant lastUsedAt;
    Instant createdAt;
};

inline constexpr FieldInfo clientCredentialFields[] = {
    field<&ClientCredential::id>({.wire = "id", .flags = ReadOnly | Sortable}),
    field<&ClientCredential::institutionId>({.wire = "institution_id", .flags = ReadOnly}),
    field<&ClientCredential::clientId>({.wire = "client_id", .label = QT_TRANSLATE_NOOP("ClientCredential", "Client ID"), .flags = ReadOnly | Technical}),
    field<&ClientCredential::name>({.wire = "name", .label = QT_TRANSLATE_NOOP("ClientCredential", "Name"), .max = 120, .form = TextForm::Name}),
    field<&ClientCredential::abilities>({.wire = "abilities", .label = QT_TRANSLATE_NOOP("ClientCredential", "Abilities"), .flags = Technical, .max = 2000}),
    field<&ClientCredential::generation>({.wire = "generation", .flags = ReadOnly}),
    field<&ClientCredential::secretHash>({.wire = "secret_hash", .flags = ReadOnly | Secret}),
    field<&ClientCredential::ltiSecret>({.wire = "lti_secret", .flags = ReadOnly | Secret, .max = 1000}),
    field<&ClientCredential::createdBy>({.wire = "created_by", .flags = ReadOnly}),
    field<&ClientCredential::lastUsedAt>({.wire = "last_used_at", .label = QT_TRANSLATE_NOOP("ClientCredential", "Last use"), .flags = ReadOnly}),
    field<&ClientCredential::createdAt>({.wire = "created_at", .label = QT_TRANSLATE_NOOP("ClientCredential", "Created"), .flags = ReadOnly}),
};

[[nodiscard]] const RecordType &recordTypeOf(const ClientCredential *);

// A key that signs JWTs, sealed under the installation's key.
struct SigningKey
{
    Id id = 0;
    QString kid;
    QString purpose; // "access" or "link"
    QString sealed;  // base64
    Instant createdAt;
};

inline constexpr FieldInfo signingKeyFields[] = {
    field<&SigningKey::id>({.wire = "id", .flags = ReadOnly}),
    field<&SigningKey::kid>({.wire = "kid", .flags = ReadOnly | Technical}),
    field<&SigningKey::purpose>({.wire = "purpose", .flags = ReadOnly}),
    field<&SigningKey::sealed>({.wire = "sealed", .flags = ReadOnly | Secret}),
    field<&SigningKey::createdAt>({.wire = "created_at", .flags = ReadOnly}),
};

[[nodiscard]] const RecordType &recordTypeOf(const SigningKey *);

} // namespace ulpan
