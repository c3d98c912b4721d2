#pragma once

#include "net/client/client.h"

#include <QJsonArray>

namespace ulpan {

// An API token as it is listed, never with its secret.
struct ApiToken
{
    QString id, name;
    QStringList abilities;
    Id createdBy = 0; // 0: nobody of the institution
    Instant lastUsedAt, expiresAt, createdAt;
};
inline constexpr FieldInfo apiTokenFields[] = {
    field<&ApiToken::id>({.wire = "id", .label = QT_TRANSLATE_NOOP("ApiToken", "Token ID"), .flags = ReadOnly | Technical}),
    field<&ApiToken::name>({.wire = "name", .label = QT_TRANSLATE_NOOP("ApiToken", "Name"), .flags = Required | InTable, .max = 120, .form = TextForm::Name}),
    field<&ApiToken::abilities>({.wire = "abilities", .label = QT_TRANSLATE_NOOP("ApiToken", "Abilities"), .flags = Technical | InTable}),
    field<&ApiToken::createdBy>({.wire = "created_by", .flags = ReadOnly}),
    field<&ApiToken::lastUsedAt>({.wire = "last_used_at", .label = QT_TRANSLATE_NOOP("ApiToken", "Last use"), .flags = ReadOnly | InTable}),
    field<&ApiToken::expiresAt>({.wire = "expires_at", .label = QT_TRANSLATE_NOOP("ApiToken", "Expires"), .flags = InTable}),
    field<&ApiToken::createdAt>({.wire = "created_at", .label = QT_TRANSLATE_NOOP("ApiToken", "Created"), .flags = ReadOnly}),
};
[[nodiscard]] const RecordType &recordTypeOf(const ApiToken *);

// Client credentials as they are listed, never with their secrets.
struct ApiClient
{
    Id id = 0;
    QString clientId, name;
    QStringList abilities;
    Id createdBy = 0;
    Instant lastUsedAt, createdAt;
};
inline constexpr FieldInfo apiClientFields[] = {
    field<&ApiClient::id>({.wire = "id", .flags = ReadOnly}),
    field<&ApiClient::name>({.wire = "name", .label = QT_TRANSLATE_NOOP("ApiToken", "Name"), .flags = Required | InTable, .max = 120, .form = TextForm::Name}),
    field<&ApiClient::clientId>({.wire = "client_id", .label = QT_TRANSLATE_NOOP("ApiToken", "Client ID"), .flags = ReadOnly | Technical | InTable}),
    field<&ApiClient::abilities>({.wire = "abilities", .label = QT_TRANSLATE_NOOP("ApiToken", "Abilities"), .flags = Technical | InTable}),
    field<&ApiClient::createdBy>({.wire = "created_by", .flags = ReadOnly}),
    field<&ApiClient::lastUsedAt>({.wire = "last_used_at", .label = QT_TRANSLATE_NOOP("ApiToken", "Last use"), .flags = ReadOnly | InTable}),
    field<&ApiClient::createdAt>({.wire = "created_at", .label = QT_TRANSLATE_NOOP("ApiToken", "Created"), .flags = ReadOnly}),
};
[[nodiscard]] const RecordType &recordTypeOf(const ApiClient *);

// What a token was used for in the last 30 days.
struct TokenUsage
{
    struct Operation
    {
        QString name; // as the API's documents call it
        qint64 uses = 0;
        QStringList addresses;
        Instant lastUsedAt;
    };
    AbilitySet used, unused;
    QList<Operation> operations;
};

// Secrets as an answer tells them, this once; empty for what was not made.
struct IssuedSecrets
{
    QString token, clientId, clientSecret, ltiSecret;
};

// API tokens and client credentials, as the console calls them, of the session's institution.
class IntegrationKeys
{
public:
    explicit IntegrationKeys(Client &client) : m_client(client) {}
    // `expires` null: never.
    [[nodiscard]] QFuture<Result<IssuedSecrets>> createToken(const QString &name, AbilitySet abilities,
                                                             Instant expires);
    [[nodiscard]] QFuture<Result<TokenUsage>> usage(const QString &token);
    [[nodiscard]] QFuture<Result<TokenUsage>> clientUsage(Id client);
    // Takes away the abilities that were not used.
    [[nodiscard]] QFuture<Result<ApiToken>> narrow(const QString &token);
    [[nodiscard]] QFuture<Result<void>> revoke(const QString &token);
    [[nodiscard]] QFuture<Result<IssuedSecrets>> createClient(const QString &name, AbilitySet abilities);
    // "client_secret" or "lti_shared_secret".
    [[nodiscard]] QFuture<Result<IssuedSecrets>> rotate(Id client, const QString &what);
    [[nodiscard]] QFuture<Result<void>> removeClient(Id client);

private:
    [[nodiscard]] QByteArray tokensPath() const;
    [[nodiscard]] QByteArray clientsPath() const;
    Client &m_client;
};

} // namespace ulpan
