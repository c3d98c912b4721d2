#pragma once

#include "models/bulk/bulk_change.h"
#include "models/services/assignment_batch.h"

#include <QJsonArray>

namespace ulpan {

// One member's way into a session or out of it.
struct SessionStep
{
    Id session = 0;
    bool joins = false;
    AssignmentWish wish = {}; // of who joins
};

// What a bulk edit does to who is in which session, and how it is taken back. What it keeps of a member are
// those of the sessions meant that the member is in or waits for: [{"id", "name", "state", "place"}].
class BulkSessions
{
public:
    explicit BulkSessions(Context &context) : m_context(context), m_assignments(context) {}

    // Invalid "session.not_found" for what the change names and the caller does not see.
    [[nodiscard]] static Result<void> check(Context &context, const BulkChange &change);

    // What is asked below is of these alone. Who writes has the institution's turn.
    [[nodiscard]] Result<void> load(const QList<Id> &sessions, std::span<const Learner> members);
    // `named`: also into a session that the member was taken out of before.
    [[nodiscard]] std::vector<SessionStep> steps(const BulkChange &change, bool named) const;
    // The way back from `became` to `was`; null when the member has gone another way since. Who moved up on a
    // waiting list has not.
    [[nodiscard]] std::optional<std::vector<SessionStep>> stepsBack(Id member, const QJsonArray &was,
                                                                    const QJsonArray &became) const;
    // Why the member, as they would be then, cannot go these steps.
    [[nodiscard]] std::optional<Problem> problem(const Learner &after,
                                                 std::span<const SessionStep> steps) const;

    struct Moved
    {
        QJsonArray before, after;
        [[nodiscard]] bool any() const { return before != after; }
    };
    // Of steps without a problem.
    [[nodiscard]] Moved go(const Learner &after, std::span<const SessionStep> steps);
    [[nodiscard]] Result<void> write() { return m_assignments.write(); }

private:
    [[nodiscard]] QJsonArray standing(Id member, std::span<const SessionStep> steps) const;
    [[nodiscard]] AssignmentState stateOf(Id session, Id member) const;

    Context &m_context;
    QHash<Id, Session> m_sessions;
    AssignmentBatch m_assignments;
};

} // namespace ulpan
