#include "models/base/text.h"
#include "models/json/json_writer.h"
#include "models/services/assignment_service.h"
#include "models/services/caller_rights.h"
#include "models/services/record_service.h"

#include <QSet>

namespace ulpan {

namespace {

constexpr int scannedAtOnce = 2000;

bool hasTag(const QStringList &tags, const QString &key)
{
    return std::any_of(tags.begin(), tags.end(), [&](const QString &tag) { return caseFolded(tag) == key; });
}

bool takesByRule(const Session &session)
{
    return session.status == SessionStatus::Open || session.status == SessionStatus::Running;
}

bool learns(const Learner &learner)
{
    return learner.role == Role::Learner && (learner.status == MemberStatus::Active || learner.status == MemberStatus::Invited);
}

void count(RuleCounts &counts, const Placement &placement)
{
    ++counts.matched;
    if (placement.outcome == PlacementOutcome::Assigned)
        ++counts.assigned;
    else if (placement.outcome == PlacementOutcome::Waiting)
        ++counts.waiting;
    else if (placement.reason == "assignment.removed_before")
        ++counts.removedBefore;
    else
        ++counts.already;
}

struct Scan
{
    std::vector<Id> matching;
    Id last = 0;
    bool done = false;
};

// The next learners who have the session's filter and, of them, whom it matches.
Result<Scan> scanLearners(Connection &database, Id institution, const Session &session, Id after)
{
    Result<Cursor> cursor = database.run(
        QStringLiteral("select t.member_id, m.filter, m.location from member_tag t join member m on m.id = t.member_id "
                       "where t.institution_id = ? and t.tag = ? and t.member_id > ? order by t.member_id limit ?"),
        {institution, tagOf(*recordType<Learner>().find("filter"), session.filter), after, scannedAtOnce});
    if (!cursor)
        return cursor.error();
    Scan scan{.last = after};
    int rows = 0;
    while (cursor->next()) {
        ++rows;
        scan.last = cursor->id(0);
        if (matches(session, textsFromJson(cursor->bytes(1)), textsFromJson(cursor->bytes(2))))
            scan.matching.push_back(scan.last);
    }
    scan.done = rows < scannedAtOnce;
    return scan;
}

// One batch of the rule, looked at afresh: people may have changed since they were found.
Result<RuleCounts> assignBatch(Context &context, Id sessionId, std::span<const Id> members)
{
    AssignmentBatch batch(context);
    Result<Session> session = getRecord<Session>(context, sessionId);
    if (!session)
        return session.error();
    RuleCounts counts;
    if (!takesByRule(*session))
        return Error{ErrorKind::Conflict, "session.closed"};
    QStringList ids;
    for (Id member : members)
        ids << QString::number(member);
    Result<std::vector<Learner>> learners = findAll<Learner>(context.database, *Caller::system().scope(context.institution), "id", ids);
    if (!learners)
        return learners.error();
    std::sort(learners->begin(), learners->end(), [](const Learner &a, const Learner &b) { return a.id < b.id; });
    Result<void> done = batch.load(std::span(&*session, 1), members);
    for (size_t i = 0; i < learners->size() && done; ++i) {
        const Learner &learner = (*learners)[i];
        if (learns(learner) && matches(*session, learner.filter, learner.location))
            count(counts, batch.put(*session, learner, {.source = AssignmentSource::System}));
    }
    if (done)
        done = batch.write();
    if (!done)
        return done.error();
    return counts;
}

} // namespace

bool matches(const Session &session, const QStringList &filters, const QStringList &locations)
{
    return hasTag(filters, caseFolded(session.filter)) && hasTag(locations, caseFolded(session.location));
}

Result<std::vector<Session>> AssignmentService::matchingSessions(Context &context, const QStringList &filters, const QStringList &locations) const
{
    if (filters.isEmpty() || locations.isEmpty())
        return std::vector<Session>();
    Result<std::vector<Session>> found = findAll<Session>(context.database, context.scope, "filter", filters);
    if (!found)
        return found;
    std::erase_if(*found, [&](const Session &session) { return !takesByRule(session) || !hasTag(locations, caseFolded(session.location)); });
    std::sort(found->begin(), found->end(), [](const Session &a, const Session &b) { return a.id < b.id; });
    return found;
}

Result<std::vector<RulePlacement>> AssignmentService::assignByRule(Context &context, const Learner &learner, const QStringList &postedFilters,
                                                                   const QStringList &postedLocations) const
{
    std::vector<RulePlacement> placements;
    Result<std::vector<Session>> sessions = matchingSessions(context, learner.filter, learner.location);
    if (!sessions)
        return sessions.error();
    if (sessions->empty() || !learns(learner))
        return placements;
    AssignmentBatch batch(context);
    Result<void> done = batch.load(*sessions, std::span(&learner.id, 1));
    if (!done)
        return done.error();
    for (const Session &session : *sessions) {
        const bool posted = hasTag(postedFilters, caseFolded(session.filter)) || hasTag(postedLocations, caseFolded(session.location));
        placements.push_back({session, batch.put(session, learner, {.putsBack = posted})});
    }
    done = batch.write();
    if (!done)
        return done.error();
    return placements;
}

Result<std::vector<std::pair<Id, Id>>> AssignmentService::assignImported(Context &context, std::span<const Learner> learners) const
{
    QStringList filters, locations;
    std::vector<Id> members;
    QSet<QString> known;
    const auto gather = [&known](const QStringList &tags, QStringList &into, QChar kind) {
        for (const QString &tag : tags) {
            if (const QString key = kind + caseFolded(tag); !known.contains(key)) {
                known.insert(key);
                into << tag;
            }
        }
    };
    for (const Learner &learner : learners) {
        gather(learner.filter, filters, u'f');
        gather(learner.location, locations, u'l');
        members.push_back(learner.id);
    }
    Result<std::vector<Session>> sessions = matchingSessions(context, filters, locations);
    if (!sessions)
        return sessions.error();
    std::vector<std::pair<Id, Id>> placed;
    if (sessions->empty())
        return placed;
    AssignmentBatch batch(context);
    Result<void> done = batch.load(*sessions, members);
    if (!done)
        return done.error();
    for (const Learner &learner : learners) {
        for (const Session &session : *sessions) {
            if (!learns(learner) || !matches(session, learner.filter, learner.location))
                continue;
            const PlacementOutcome outcome = batch.put(session, learner, {.source = AssignmentSource::System}).outcome;
            if (outcome == PlacementOutcome::Assigned || outcome == PlacementOutcome::Waiting)
                placed.emplace_back(learner.id, session.id);
        }
    }
    done = batch.write();
    if (!done)
        return done.error();
    return placed;
}

Result<RuleCounts> AssignmentService::assignMatching(Context &context, Id sessionId, const Alongside<RuleCounts> &also) const
{
    Result<Session> session = getRecord<Session>(context, sessionId);
    if (!session)
        return session.error();
    if (!takesByRule(*session))
        return Error{ErrorKind::Conflict, "session.closed"};
    RuleCounts counts;
    for (Scan scan; !scan.done;) {
        Result<Scan> next = scanLearners(context.database, context.institution, *session, scan.last);
        if (!next)
            return next.error();
        scan = std::move(*next);
        for (size_t i = 0; i < scan.matching.size(); i += mostPeople) {
            const std::span members = std::span(scan.matching).subspan(i, std::min(mostPeople, scan.matching.size() - i));
            const bool isLast = scan.done && i + mostPeople >= scan.matching.size();
            Result<RuleCounts> sum = writeAsCaller(context, Ability::SessionsWrite, [&](Context &writing) -> Result<RuleCounts> {
                Result<RuleCounts> more = assignBatch(writing, sessionId, members);
                if (!more)
                    return more;
                more->matched += counts.matched;
                more->assigned += counts.assigned;
                more->waiting += counts.waiting;
                more->already += counts.already;
                more->removedBefore += counts.removedBefore;
                Result<void> kept = isLast ? doAlongside(also, writing.database, *more) : Result<void>();
                return kept ? more : Result<RuleCounts>(kept.error());
            });
            if (!sum)
                return sum.error();
            counts = *sum;
        }
    }
    return counts;
}

} // namespace ulpan
