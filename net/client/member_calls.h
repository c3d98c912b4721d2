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

private:
    Client &m_client;
};

} // namespace ulpan
