#include "net/client/member_calls.h"

#include "models/records/learner.h"

namespace ulpan {

QFuture<Result<void>> MemberCalls::invite(const QString &member)
{
    const QByteArray path = m_client.path(recordType<Learner>(), member) + "/invite";
    return m_client.call<void>({Client::request(HttpMethod::Post, path)}, &nothingOf);
}

QFuture<Result<void>> MemberCalls::removeSecondFactor(const QString &member)
{
    const QByteArray path = m_client.path(recordType<Learner>(), member) + "/second-factor/reset";
    return m_client.call<void>({Client::request(HttpMethod::Post, path)}, &nothingOf);
}

} // namespace ulpan
