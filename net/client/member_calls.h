#pragma once

#include "net/client/client.h"

namespace ulpan {

// What is done to members beyond reading and writing them.
class MemberCalls
{
public:
    explicit MemberCalls(Client &client) : m_client(client) {}
    // Mails an invited member the link to choose a password once more.
    [[nodiscard]] QFuture<Result<void>> invite(const QString &member);
    // Takes away the second factor of who has lost it and ends their sign-ins. Conflict
    // "second_factor.missing" where there is none.
    [[nodiscard]] QFuture<Result<void>> removeSecondFactor(const QString &member);

private:
    Client &m_client;
};

} // namespace ulpan
