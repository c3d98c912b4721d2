#pragma once

#include "net/client/client.h"

namespace ulpan {

// What a person does to their own account with a sign-in that is not yet the session's: as long as it is due,
// a server lets nothing else pass.
class OwnAccountCalls
{
public:
    OwnAccountCalls(Client &client, QByteArray token) : m_client(client), m_token(std::move(token)) {}

    // Unauthenticated "auth.credentials_wrong" where `current` is not the password; Invalid for a weak one.
    [[nodiscard]] QFuture<Result<void>> changePassword(const QString &current, const QString &password);
    // Begins a second factor: the secret for an authenticator program.
    [[nodiscard]] QFuture<Result<QString>> enrol(const QString &password);
    // Switches it on with a first code: the recovery codes, which are told this once.
    [[nodiscard]] QFuture<Result<QStringList>> confirm(const QString &code);

private:
    [[nodiscard]] Outgoing post(const QByteArray &path, const QJsonObject &input) const;

    Client &m_client;
    QByteArray m_token;
};

} // namespace ulpan
