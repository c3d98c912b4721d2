#pragma once

#include "net/client/client.h"

namespace ulpan {

// What an authenticator program is given.
struct FactorKey
{
    QString secret;     // to be typed
    QByteArray address; // "otpauth://…", to be shown as a picture
};

// What a person does to their own account; also with a sign-in that is not yet the session's, because as long
// as this is due a server lets nothing else pass.
class OwnAccountCalls
{
public:
    // Without a token: with the session's.
    explicit OwnAccountCalls(Client &client, QByteArray token = {})
        : m_client(client), m_token(std::move(token))
    {
    }

    // Invalid for a wrong `current` and for a weak password. Ends all other sign-ins.
    [[nodiscard]] QFuture<Result<void>> changePassword(const QString &current, const QString &password);
    // Begins a second factor.
    [[nodiscard]] QFuture<Result<FactorKey>> enrol(const QString &password);
    // Switches it on with a first code: the recovery codes, which are told this once.
    [[nodiscard]] QFuture<Result<QStringList>> confirm(const QString &code);
    // Others in place of the recovery codes.
    [[nodiscard]] QFuture<Result<QStringList>> renewCodes(const QString &code);
    // Conflict "second_factor.required" for whoever must have one.
    [[nodiscard]] QFuture<Result<void>> disable(const QString &password, const QString &code);

private:
    [[nodiscard]] Outgoing post(const QByteArray &path, const QJsonObject &input) const;

    Client &m_client;
    QByteArray m_token;
};

} // namespace ulpan
