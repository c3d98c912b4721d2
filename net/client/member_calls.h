#pragma once

#include "net/client/client.h"

namespace ulpan {

struct Learner;

// What is done to members beyond reading and writing them.
class MemberCalls
{
public:
    explicit MemberCalls(Client &client) : m_client(client) {}
    // Writes the invitation of a member again, with a new link.
    [[nodiscard]] QFuture<Result<void>> invite(const QString &member);
    // Takes away the second factor of who has lost it and ends their sign-ins. Conflict
    // "second_factor.missing" where there is none.
    [[nodiscard]] QFuture<Result<void>> removeSecondFactor(const QString &member);
    // Makes an owner of any institution who may sign in at once; `owner` gives the names and the login. Conflict
    // "learner.login_taken".
    [[nodiscard]] QFuture<Result<void>> addOwner(Id institution, const Learner &owner,
                                                 const QString &password);

private:
    Client &m_client;
};

} // namespace ulpan
