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

QFuture<Result<void>> MemberCalls::addOwner(Id institution, const Learner &owner, const QString &password)
{
    const QJsonObject body{{QStringLiteral("firstname"), owner.firstname},
                           {QStringLiteral("lastname"), owner.lastname},
                           {QStringLiteral("login"), owner.login},
                           {QStringLiteral("role"), QString::fromLatin1(nameOf(Role::Owner))},
                           {QStringLiteral("password"), password}};
    const QByteArray path = "/api/institutions/" + QByteArray::number(institution) + "/members";
    return m_client.call<void>({Client::request(HttpMethod::Post, path, body)}, &nothingOf);
}

} // namespace ulpan
