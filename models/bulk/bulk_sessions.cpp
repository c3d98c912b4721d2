#include "models/bulk/bulk_sessions.h"

#include <QJsonObject>

namespace ulpan {

namespace {

Result<std::vector<Session>> sessionsById(Context &context, const QList<Id> &ids)
{
    QStringList texts;
    for (const Id id : ids) {
        if (id)
            texts << QString::number(id);
    }
    texts.removeDuplicates();
    return texts.isEmpty() ? std::vector<Session>()
                           : findAll<Session>(context.database, context.scope, "id", texts);
}

// How the member stood in a session; Removed for who neither was in it nor waited.
AssignmentState keptState(const QJsonArray &kept, Id session)
{
    for (const QJsonValue &one : kept) {
        if (one[QLatin1StringView("id")].toInteger() == session)
            return byName<AssignmentState>(one[QLatin1StringView("state")].toString())
                .value_or(AssignmentState::Removed);
    }
    return AssignmentState::Removed;
}

Problem sessionProblem(const char *reason, const QStringList &arguments = {})
{
    return {QStringLiteral("session"), reason, arguments};
}

} // namespace

Result<void> BulkSessions::check(Context &context, const BulkChange &change)
{
    Result<std::vector<Session>> found = sessionsById(context, {change.joins(), change.leaves()});
    if (!found)
        return found.error();
    QList<Problem> problems;
    const auto expect = [&](Id id, const QString &field) {
        const auto same = [id](const Session &session) { return session.id == id; };
        if (id && std::none_of(found->begin(), found->end(), same))
            problems << Problem{field, "session.not_found"};
    };
    expect(change.joins(), QStringLiteral("change.session.add"));
    expect(change.leaves(), QStringLiteral("change.session.remove"));
    return problems.isEmpty() ? Result<void>() : invalid(problems);
}

Result<void> BulkSessions::load(const QList<Id> &sessions, std::span<const Learner> members)
{
    Result<std::vector<Session>> found = sessionsById(m_context, sessions);
    if (!found)
        return found.error();
    for (const Session &session : *found)
        m_sessions.insert(session.id, session);
    std::vector<Id> ids;
    for (const Learner &member : members)
        ids.push_back(member.id);
    return m_assignments.read(*found, ids);
}

AssignmentState BulkSessions::stateOf(Id session, Id member) const
{
    const Assignment *there = m_assignments.find(session, member);
    return there ? there->state : AssignmentState::Removed;
}

std::vector<SessionStep> BulkSessions::steps(const BulkChange &change, bool named) const
{
    std::vector<SessionStep> steps;
    if (change.leaves())
        steps.push_back({.session = change.leaves()});
    if (change.joins())
        steps.push_back(
            {.session = change.joins(), .joins = true, .wish = {.putsBack = named, .goesFirst = true}});
    return steps;
}

std::optional<std::vector<SessionStep>> BulkSessions::stepsBack(Id member, const QJsonArray &was,
                                                                const QJsonArray &became) const
{
    QList<Id> sessions;
    for (const QJsonArray *list : {&became, &was}) {
        for (const QJsonValue &one : *list) {
            const Id id = one[QLatin1StringView("id")].toInteger();
            if (!sessions.contains(id))
                sessions << id;
        }
    }
    std::vector<SessionStep> steps;
    for (const Id session : std::as_const(sessions)) {
        const AssignmentState before = keptState(was, session), after = keptState(became, session);
        const AssignmentState now = stateOf(session, member);
        const bool movedUp = after == AssignmentState::Waiting && now == AssignmentState::Assigned;
        if (now != after && !movedUp)
            return {};
        if (after != AssignmentState::Removed)
            steps.push_back({.session = session});
        if (before != AssignmentState::Removed)
            steps.push_back({.session = session,
                             .joins = true,
                             .wish = {.putsBack = true,
                                      .goesFirst = before == AssignmentState::Assigned,
                                      .waits = before == AssignmentState::Waiting}});
    }
    return steps;
}

std::optional<Problem> BulkSessions::problem(const Learner &after, std::span<const SessionStep> steps) const
{
    for (const SessionStep &step : steps) {
        const auto session = m_sessions.constFind(step.session);
        if (session == m_sessions.constEnd())
            return sessionProblem("session.not_found");
        const Assignment *there = m_assignments.find(step.session, after.id);
        if (!step.joins || (there && there->state != AssignmentState::Removed))
            continue;
        if (after.role != Role::Learner)
            return sessionProblem("role.learners_only");
        if (after.status == MemberStatus::Suspended)
            return sessionProblem("assignment.suspended");
        if (session->status == SessionStatus::Closed || session->status == SessionStatus::Cancelled)
            return sessionProblem("session.closed");
        if (there && !step.wish.putsBack)
            return sessionProblem("assignment.removed_before", {session->name});
    }
    return {};
}

QJsonArray BulkSessions::standing(Id member, std::span<const SessionStep> steps) const
{
    QJsonArray standing;
    Id last = 0; // leaving and joining the same one are two steps
    for (const SessionStep &step : steps) {
        const Assignment *there = m_assignments.find(step.session, member);
        if (!there || there->state == AssignmentState::Removed || step.session == last)
            continue;
        last = step.session;
        QJsonObject one{{QStringLiteral("id"), step.session},
                        {QStringLiteral("name"), m_sessions.value(step.session).name},
                        {QStringLiteral("state"), QString::fromLatin1(nameOf(there->state))}};
        if (there->place)
            one.insert(QStringLiteral("place"), *there->place);
        standing.append(one);
    }
    return standing;
}

BulkSessions::Moved BulkSessions::go(const Learner &after, std::span<const SessionStep> steps)
{
    Moved moved{standing(after.id, steps), {}};
    for (const SessionStep &step : steps) {
        const Session &session = m_sessions[step.session];
        if (step.joins)
            (void)m_assignments.put(session, after, step.wish);
        else
            (void)m_assignments.takeOut(session, after.id);
    }
    moved.after = standing(after.id, steps);
    return moved;
}

} // namespace ulpan
