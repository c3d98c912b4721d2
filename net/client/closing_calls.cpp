#include "net/client/closing_calls.h"

#include "models/records/entity.h"
#include "models/records/learner.h"

#include <QJsonObject>

namespace ulpan {

QFuture<Result<RecordPage>> ClosingCalls::count(const RecordType &type, const QString &institution,
                                                const char *rest)
{
    ListQuery query;
    query.perPage = 1;
    return m_client.list(type, m_client.path(recordType<Institution>(), institution) + rest, query);
}

QFuture<Result<RecordPage>> ClosingCalls::members(const QString &institution)
{
    return count(recordType<Learner>(), institution, "/members");
}

QFuture<Result<RecordPage>> ClosingCalls::entities(const QString &institution)
{
    return count(recordType<Entity>(), institution, "/entities");
}

QFuture<Result<void>> ClosingCalls::close(const QString &institution, const QString &confirmedName)
{
    QJsonObject body;
    if (!confirmedName.isEmpty())
        body.insert(QStringLiteral("confirm"), confirmedName);
    const QByteArray path = m_client.path(recordType<Institution>(), institution);
    return m_client.call<void>({Client::request(HttpMethod::Delete, path, body)}, &nothingOf);
}

QFuture<Result<Institution>> ClosingCalls::openAgain(Id institution)
{
    Change<Institution> change;
    change.value.id = institution;
    change.value.status = InstitutionStatus::Active;
    change.set = recordType<Institution>().mask({"status"});
    return m_client.update(change);
}

} // namespace ulpan
