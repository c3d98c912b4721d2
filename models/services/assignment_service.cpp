#include "models/services/assignment_service.h"

#include "models/base/text.h"
#include "models/services/record_service.h"

#include <QSet>

namespace ulpan {

namespace {

bool isShut(const Session &session)
{
    return session.status == SessionStatus::Closed || session.status == SessionStatus::Cancelled;
}

Placement failed(Id member, const char *reason, const QStringList &arguments = {})
{
    return {member, PlacementOutcome::Failed, 0, reason, arguments};
}

QStringList idTexts(std::span<const Id> ids)
{
    QStringList texts;
    for (Id id : ids)
        texts << QString::number(id);
    return texts;
}

// The people by their ids, whoever they are to the caller.
Result<QHash<Id, Learner>> peopleOf(Context &context, const Scope &scope, std::span<const Id> ids)
{
    QHash<Id, Learner> people;
    if (ids.empty())
        return people;
    Result<std::vector<Learner>> found = findAll<Learner>(context.database, scope, "id", idTexts(ids));
    if (!found)
        return found.error();
    for (Learner &learner : *found) {
        if (learner.role == Role::Learner && learner.status != MemberStatus::Anonymised)
            people.insert(learner.id, std::move(learner));
    }
    return people;
}

Result<std::vector<Id>> selectedIds(Context &context, const PeopleSelection &people)
{
    const size_t most = AssignmentService::mostPeople;
    std::vector<Id> ids = people.ids;
    if (people.query) {
        Result<std::vector<Id>> found = findIds(context.database, context.scope, recordType<Learner>(), *people.query, int(most) + 1);
        if (!found)
            return found;
        ids = std::move(*found);
    }
    QSet<Id> seen;
    std::erase_if(ids, [&seen](Id id) { return seen.contains(id) || (seen.insert(id), false); });
    if (ids.size() > most)
        return invalid({{people.query ? QStringLiteral("filter") : QStringLiteral("ids"), "field.too_many", {QString::number(most)}}});
    return ids;
}

} // namespace

Result<JsonPage> AssignmentService::list(Context &context, Id session, const ListQuery &query) const
{
    Result<Session> found = getRecord<Session>(context, session);
    if (!found)
        return found.error();
    const bool asksForState = std::any_of(query.filters.begin(), query.filters.end(), [](const ListQuery::Filter &filter) { return filter.field == "state"; });
    return listPage(context.store, context.database, context.scope, recordType<Assignment>(), query,
                    asksForState ? QStringLiteral("r.session_id = ?") : QStringLiteral("r.session_id = ? and r.state <> 'removed'"), {session});
}

Result<std::vector<Placement>> AssignmentService::assign(Context &context, Id sessionId, const PeopleSelection &people) const
{
    Result<void> turn = takeTurn(context.database, context.institution);
    if (!turn)
        return turn.error();
    Result<Session> session = getRecord<Session>(context, sessionId);
    if (!session)
        return session.error();
    if (isShut(*session))
        return Error{ErrorKind::Conflict, "session.closed"};
    Result<std::vector<Id>> ids = selectedIds(context, people);
    if (!ids)
        return ids.error();
    Result<QHash<Id, Learner>> seen = peopleOf(context, context.scope, *ids);
    // A trainer sees nobody yet whom the institution's tags have only just attached to the session.
    Result<QHash<Id, Learner>> all = context.scope.trainer() ? peopleOf(context, *Caller::system().scope(context.institution), *ids) : seen;
    AssignmentBatch batch(context);
    Result<void> done = !seen ? seen.error() : !all ? all.error() : batch.load(std::span(&*session, 1), *ids);
    if (!done)
        return done.error();
    std::vector<Placement> placements;
    for (Id id : *ids) {
        const auto learner = all->constFind(id);
        const bool known = learner != all->constEnd()
            && (seen->contains(id) || batch.find(sessionId, id) || matches(*session, learner->filter, learner->location));
        if (!known)
            placements.push_back(failed(id, "learner.not_found"));
        else if (learner->status == MemberStatus::Suspended)
            placements.push_back(failed(id, "assignment.suspended"));
        else
            placements.push_back(batch.put(*session, *learner, {.putsBack = !people.query, .goesFirst = true}));
    }
    done = batch.write();
    if (!done)
        return done.error();
    return placements;
}

Result<void> AssignmentService::remove(Context &context, Id sessionId, Id member) const
{
    Result<void> turn = takeTurn(context.database, context.institution);
    if (!turn)
        return turn;
    Result<Session> session = getRecord<Session>(context, sessionId);
    if (!session)
        return session.error();
    AssignmentBatch batch(context);
    Result<void> loaded = batch.load(std::span(&*session, 1), std::span(&member, 1));
    if (!loaded)
        return loaded;
    if (batch.takeOut(*session, member).outcome != PlacementOutcome::Removed)
        return notFound("assignment.not_found");
    return batch.write();
}

Result<std::vector<Placement>> AssignmentService::move(Context &context, Id sessionId, Id to, const std::vector<Id> &members) const
{
    Result<void> turn = takeTurn(context.database, context.institution);
    if (!turn)
        return turn.error();
    Result<std::vector<Id>> ids = selectedIds(context, {members});
    if (!ids)
        return ids.error();
    Result<Session> from = getRecord<Session>(context, sessionId);
    if (!from)
        return from.error();
    Result<std::optional<Session>> target = findById<Session>(context.database, context.scope, to);
    if (!target)
        return target.error();
    if (!*target || to == sessionId)
        return invalid({{QStringLiteral("to"), "session.not_found"}});
    if (isShut(**target))
        return Error{ErrorKind::Conflict, "session.closed"};
    Result<QHash<Id, Learner>> people = peopleOf(context, context.scope, *ids);
    const Session both[] = {*from, **target};
    AssignmentBatch batch(context);
    Result<void> done = !people ? people.error() : batch.load(both, *ids);
    if (!done)
        return done.error();
    std::vector<Placement> placements;
    for (Id id : *ids) {
        const Assignment *here = batch.find(sessionId, id);
        const auto learner = people->constFind(id);
        if (!here || here->state == AssignmentState::Removed || learner == people->constEnd()) {
            placements.push_back(failed(id, "assignment.not_found"));
            continue;
        }
        const bool hasPlace = here->state == AssignmentState::Assigned;
        Placement placement = batch.put(both[1], *learner, {.putsBack = true, .goesFirst = hasPlace, .mayWait = !hasPlace});
        const Assignment *there = batch.find(to, id);
        const bool arrived = there && (there->state == AssignmentState::Assigned || (there->state == AssignmentState::Waiting && !hasPlace));
        if (arrived) {
            (void)batch.takeOut(both[0], id);
            placement = {id, PlacementOutcome::Moved, there->state == AssignmentState::Waiting ? placement.place : 0};
        } else if (placement.outcome != PlacementOutcome::Failed) {
            placement = failed(id, "session.full", {both[1].name});
        }
        placements.push_back(placement);
    }
    done = batch.write();
    if (!done)
        return done.error();
    return placements;
}

Result<Session> AssignmentService::findByPair(Context &context, const QString &filter, const QString &location) const
{
    Result<std::vector<Session>> found = findAll<Session>(context.database, context.scope, "filter", {filter});
    if (!found)
        return found.error();
    const QString key = caseFolded(location);
    for (Session &session : *found) {
        if (caseFolded(session.location) == key)
            return std::move(session);
    }
    return notFound("session.not_found");
}

} // namespace ulpan
