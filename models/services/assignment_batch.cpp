#include "models/services/assignment_batch.h"

#include "models/services/record_service.h"
#include "models/store/json_sql.h"

namespace ulpan {

namespace {

Placement skipped(Id member, const char *reason, const QStringList &arguments = {}, qint64 place = 0)
{
    return {member, PlacementOutcome::Skipped, place, reason, arguments};
}

// A token's own name is not its member's.
Reference personBehind(const Caller &caller)
{
    return {caller.member, caller.kind == Caller::Kind::Member ? caller.name : QString()};
}

bool takesPeople(const Session &session)
{
    return session.status == SessionStatus::Open || session.status == SessionStatus::Running;
}

struct Occupancy
{
    qint64 assigned = 0, waiting = 0, lastPlace = 0;
};

Result<Occupancy> occupancyOf(Connection &database, Id session)
{
    Result<Cursor> counted = database.run(
        QStringLiteral("select state, count(*), coalesce(max(place), 0) from assignment where session_id = ? and state in ('assigned', 'waiting') group by state"),
        {session});
    if (!counted)
        return counted.error();
    Occupancy occupancy;
    while (counted->next()) {
        if (counted->text(0) == u"assigned")
            occupancy.assigned = counted->id(1);
        else
            occupancy.waiting = counted->id(1);
        occupancy.lastPlace = std::max(occupancy.lastPlace, counted->id(2));
    }
    return occupancy;
}

Result<std::vector<Assignment>> firstWaiting(Connection &database, Id session, qint64 most)
{
    const RecordType &type = recordType<Assignment>();
    Result<Cursor> cursor = database.run(
        QStringLiteral("select %1 from assignment r where r.session_id = ? and r.state = 'waiting' order by r.place, r.id limit ?").arg(selectList(type)),
        {session, most});
    if (!cursor)
        return cursor.error();
    std::vector<Assignment> waiting;
    while (cursor->next()) {
        waiting.emplace_back();
        readRow(type, *cursor, &waiting.back());
    }
    return waiting;
}

// The places from 1 on without gaps. It is no change of anybody's own: no version, no audit, no event.
Result<void> numberWaiting(Connection &database, Id session)
{
    return database.perform(QStringLiteral("update assignment set place = x.n from (select id, row_number() "
                                           "over (order by place, id) as n from assignment "
                                           "where session_id = ? and state = 'waiting') x where "
                                           "assignment.id = x.id and assignment.place <> x.n"),
                            {session});
}

} // namespace

Result<void> moveUp(Context &context, const Session &session)
{
    if (session.movesUp && takesPeople(session)) {
        Result<Occupancy> occupancy = occupancyOf(context.database, session.id);
        if (!occupancy)
            return occupancy.error();
        const qint64 free = session.capacity ? *session.capacity - occupancy->assigned : occupancy->waiting;
        Result<std::vector<Assignment>> before = firstWaiting(context.database, session.id, std::max<qint64>(free, 0));
        if (!before)
            return before.error();
        std::vector<Assignment> after = *before;
        for (Assignment &one : after) {
            one.state = AssignmentState::Assigned;
            one.place.reset();
        }
        // They are not who the change was asked for, so that no other audit entry stands for them.
        Context own = context;
        own.noting = Noting::Each;
        Result<void> moved = updateRecords(own, std::span(*before), std::span(after));
        if (!moved)
            return moved;
    }
    return numberWaiting(context.database, session.id);
}

Result<void> AssignmentBatch::loadRoll(const Session &session)
{
    Result<Occupancy> occupancy = occupancyOf(m_context.database, session.id);
    if (!occupancy)
        return occupancy.error();
    m_rolls.insert(session.id, {session, occupancy->assigned, occupancy->waiting, occupancy->lastPlace});
    return {};
}

Result<void> AssignmentBatch::load(std::span<const Session> sessions, std::span<const Id> members)
{
    Result<void> turn = takeTurn(m_context.database, m_context.institution);
    return turn ? read(sessions, members) : turn;
}

Result<void> AssignmentBatch::read(std::span<const Session> sessions, std::span<const Id> members)
{
    QStringList ids;
    for (Id member : members)
        ids << QString::number(member);
    for (const Session &session : sessions) {
        Result<void> loaded = loadRoll(session);
        if (!loaded)
            return loaded;
    }
    if (ids.isEmpty() || sessions.empty())
        return {};
    // All that the people are in: few each, and found by them.
    Result<std::vector<Assignment>> found = findAll<Assignment>(m_context.database, *Caller::system().scope(m_context.institution), "member", ids);
    if (!found)
        return found.error();
    for (Assignment &one : *found) {
        if (m_rolls.contains(one.session.id))
            m_entries.insert({one.session.id, one.member.id}, {one, one});
    }
    return {};
}

const Assignment *AssignmentBatch::find(Id session, Id member) const
{
    const auto found = m_entries.constFind({session, member});
    return found == m_entries.constEnd() ? nullptr : &found->now;
}

void AssignmentBatch::enter(Roll &roll, Entry &entry, bool waits, const AssignmentWish &wish)
{
    entry.now.state = waits ? AssignmentState::Waiting : AssignmentState::Assigned;
    entry.now.place = waits ? std::optional(++roll.lastPlace) : std::nullopt;
    entry.now.source = wish.source;
    entry.now.by = personBehind(m_context.caller);
    ++(waits ? roll.waiting : roll.assigned);
}

Placement AssignmentBatch::put(const Session &session, const Learner &learner, const AssignmentWish &wish)
{
    const Id member = learner.id;
    Roll &roll = m_rolls[session.id];
    const bool full = session.capacity && roll.assigned >= *session.capacity;
    const Assignment *there = find(session.id, member);
    if (there && there->state == AssignmentState::Assigned)
        return skipped(member, "assignment.already", {session.name});
    if (there && there->state == AssignmentState::Waiting && (full || !wish.goesFirst))
        return skipped(member, "assignment.waiting_already", {session.name}, there->place.value_or(0));
    if (there && there->state == AssignmentState::Removed && !wish.putsBack)
        return skipped(member, "assignment.removed_before", {session.name});
    const bool waits = wish.waits || full || (roll.waiting > 0 && !wish.goesFirst);
    if (waits && !wish.mayWait)
        return {member, PlacementOutcome::Failed, 0, "session.full", {session.name}};
    Entry &entry = m_entries[{session.id, member}];
    if (!there) {
        entry.now.institutionId = m_context.institution;
        entry.now.session = {session.id, session.name};
        entry.now.member = {member, learner.login};
    } else if (there->state == AssignmentState::Waiting) {
        --roll.waiting;
        roll.left = true;
    }
    enter(roll, entry, waits, wish);
    return {member, waits ? PlacementOutcome::Waiting : PlacementOutcome::Assigned, waits ? roll.waiting : 0};
}

Placement AssignmentBatch::takeOut(const Session &session, Id member)
{
    const Assignment *there = find(session.id, member);
    if (!there || there->state == AssignmentState::Removed)
        return skipped(member, "assignment.not_found");
    Roll &roll = m_rolls[session.id];
    --(there->state == AssignmentState::Waiting ? roll.waiting : roll.assigned);
    roll.left = true;
    Assignment &now = m_entries[{session.id, member}].now;
    now.state = AssignmentState::Removed;
    now.place.reset();
    now.source = AssignmentSource::Explicit;
    now.by = personBehind(m_context.caller);
    return {member, PlacementOutcome::Removed};
}

void AssignmentBatch::withdraw(const Session &session, Id member)
{
    Entry &entry = m_entries[{session.id, member}];
    Roll &roll = m_rolls[session.id];
    --(entry.now.state == AssignmentState::Waiting ? roll.waiting : roll.assigned);
    roll.left = true;
    entry.withdrawn = true;
}

// People come into sessions and leave them here and in moveUp(), and nowhere else: what being in a session brings with it, such as the
// enrolment in its courses, belongs behind these two.
Result<void> AssignmentBatch::write()
{
    std::vector<Assignment> fresh, before, after, withdrawn;
    for (Entry &entry : m_entries) {
        if (entry.withdrawn) {
            withdrawn.push_back(entry.before);
        } else if (entry.now.id == 0) {
            fresh.push_back(entry.now);
        } else {
            before.push_back(entry.before);
            after.push_back(entry.now);
        }
    }
    // In the order in which they were put, not that of the hash.
    std::sort(fresh.begin(), fresh.end(), [](const Assignment &a, const Assignment &b) {
        return std::tuple(a.session.id, a.place.value_or(0), a.member.id) < std::tuple(b.session.id, b.place.value_or(0), b.member.id);
    });
    Result<void> written = fresh.empty() ? Result<void>() : createRecords(m_context, std::span(fresh));
    if (written)
        written = updateRecords(m_context, std::span(before), std::span(after));
    if (written && !withdrawn.empty())
        written = removeRecords(m_context, std::span(withdrawn));
    for (auto roll = m_rolls.cbegin(); roll != m_rolls.cend() && written; ++roll) {
        if (roll->left)
            written = moveUp(m_context, roll->session);
    }
    return written;
}

} // namespace ulpan
