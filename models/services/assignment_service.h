#pragma once

#include "models/services/assignment_batch.h"

namespace ulpan {

// A learner's filters and locations attach them to the sessions whose filter and location are both among them, compared as tags are.
[[nodiscard]] bool matches(const Session &session, const QStringList &filters, const QStringList &locations);

// What somebody was put into by rule, session by session.
struct RulePlacement
{
    Session session;
    Placement placement;
};

// How many came of a rule that was run for everybody.
struct RuleCounts
{
    qint64 matched = 0, assigned = 0, waiting = 0, already = 0, removedBefore = 0;
};

// Who is meant: ids, or what a list of members is asked for.
struct PeopleSelection
{
    std::vector<Id> ids = {};
    std::optional<ListQuery> query = {};
};

// Who is in which session.
//
// By rule (assignation=1, an import, assignMatching) a learner comes into the open and running sessions that match: into a free place
// when nobody waits for one, else to the end of the waiting list. Who was taken out stays out, except when assignation=1 comes with
// the session's own filter or location. A person who names somebody is not bound by any of this: they are put back, into drafts too,
// and take a free place before those who wait.
//
// A trainer puts into the sessions they run whom they see, whom the institution's tags attach to that session, and who was in it
// before; they move people between sessions they run, and take them out.
class AssignmentService
{
public:
    static constexpr size_t mostPeople = 1000; // a call

    // Those who are in a session, and those who wait; with the filter `state`, that state alone.
    [[nodiscard]] Result<JsonPage> list(Context &context, Id session, const ListQuery &query) const;

    // One outcome a person. Who is named is put back, who is only among a filter's is not. Conflict "session.closed"; Invalid
    // "field.too_many" beyond mostPeople.
    [[nodiscard]] Result<std::vector<Placement>> assign(Context &context, Id session, const PeopleSelection &people) const;
    // NotFound "assignment.not_found" for who neither is in it nor waits.
    [[nodiscard]] Result<void> remove(Context &context, Id session, Id member) const;
    // Each is put into the other session first and leaves this one only then. Who has a place here does not go onto a waiting list
    // there: failed "session.full".
    [[nodiscard]] Result<std::vector<Placement>> move(Context &context, Id session, Id to, const std::vector<Id> &members) const;

    // The rule for learners that are there already or were just made, as a person or client asked for it with assignation=1 (and
    // what was posted of filters and locations), or as the program runs it. `batch` was loaded by prepare().
    [[nodiscard]] Result<std::vector<Session>> matchingSessions(Context &context, const QStringList &filters, const QStringList &locations) const;
    [[nodiscard]] Result<std::vector<RulePlacement>> assignByRule(Context &context, const Learner &learner, const QStringList &postedFilters,
                                                                  const QStringList &postedLocations) const;
    // Who came into which session by it, as members and sessions.
    [[nodiscard]] Result<std::vector<std::pair<Id, Id>>> assignImported(Context &context, std::span<const Learner> learners) const;
    // The rule for all learners whom a session matches, as the program: what a new or changed session does not do by itself. It
    // opens transactions of its own, of a bounded number of people each, and may be run again; `also` belongs to the last, where
    // anybody matches.
    [[nodiscard]] Result<RuleCounts> assignMatching(Context &context, Id session, const Alongside<RuleCounts> &also = {}) const;

    // The session of that pair; NotFound "session.not_found".
    [[nodiscard]] Result<Session> findByPair(Context &context, const QString &filter, const QString &location) const;
};

} // namespace ulpan
