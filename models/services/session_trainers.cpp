#include "models/services/session_trainers.h"

#include "models/records/session.h"
#include "models/services/record_service.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ulpan {

namespace {

QByteArray trainersWithout(const QByteArray &trainers, Id member)
{
    QJsonArray left;
    for (const QJsonValue &one : QJsonDocument::fromJson(trainers).array()) {
        if (one.toInteger() != member)
            left.append(one);
    }
    return QJsonDocument(left).toJson(QJsonDocument::Compact);
}

} // namespace

Result<void> leaveTrainers(Context &context, Id member)
{
    Result<Cursor> found =
        context.database.run(QStringLiteral("select session_id from session_trainer where member_id = ?"), {member});
    if (!found)
        return found.error();
    QStringList ids;
    while (found->next())
        ids << found->text(0);
    if (ids.isEmpty())
        return {};
    Result<std::vector<Session>> before = findAll<Session>(context.database, context.scope, "id", ids);
    if (!before)
        return before.error();
    std::vector<Session> after = *before;
    for (Session &session : after)
        session.trainers = trainersWithout(session.trainers, member);
    Result<void> updated = updateRecords(context, std::span(*before), std::span(after));
    if (!updated)
        return updated;
    return context.database.perform(QStringLiteral("delete from session_trainer where member_id = ?"),
                                    {member});
}

Result<void> releaseTrainers(Context &context, std::span<const Learner> before, std::span<const Learner> after)
{
    // A session is no part of what a bulk edit's one entry tells of.
    Context each = context;
    each.noting = Noting::Each;
    Result<void> done;
    for (size_t i = 0; done && i < before.size(); ++i) {
        if (before[i].role != Role::Learner && after[i].role == Role::Learner)
            done = leaveTrainers(each, before[i].id);
    }
    return done;
}

} // namespace ulpan
