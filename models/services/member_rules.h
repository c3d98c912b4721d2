#pragma once

#include "models/records/learner.h"
#include "models/services/member_access.h"

namespace ulpan {

// The rules of members that hold whichever way one is changed: by form, by bulk edit, by undo.

// What only a learner has: entity, tags, level and the like.
[[nodiscard]] FieldMask learnerOnlyFields();

// Whether the caller may give this role, and change who has it: all that it may do must be the caller's own.
// Nobody makes operators.
[[nodiscard]] bool mayGive(const Caller &caller, Role role);

// What the numbers of a member may not be, new or changed: an external ID is written in digits alone.
[[nodiscard]] QList<Problem> numberProblems(const Learner &member);

// Takes "field.required" of the entity from what a learner's rows say of a member who is none: only learners
// must have one, and memberProblems() says who lacks it.
void forgiveEntity(const Learner &member, QList<Problem> &problems);

// What a member of the role that `after` has may not have: what is a learner's alone, no entity.
[[nodiscard]] QList<Problem> roleFieldProblems(const Learner &before, const Learner &after);

// What `after` may not be once it was `before`: roleFieldProblems(), numberProblems(), a status that only the program sets.
[[nodiscard]] QList<Problem> memberProblems(const Learner &before, const Learner &after);

// Conflict "role.last_owner" when one of the changes would leave the institution without an owner who can
// act. Call it in the transaction of the change: no other change of owners comes between. `before` and
// `after` are of one length.
[[nodiscard]] Result<void> keepAnOwner(Context &context, std::span<const Learner> before,
                                       std::span<const Learner> after);

// Whether a member takes one of the institution's seats: a learner who is not suspended.
[[nodiscard]] bool takesSeat(const Learner &member);
struct Seats
{
    std::optional<qint64> all; // null: nobody counts
    qint64 taken = 0;
};
// Of the institution; where they count, no other writer takes one before the transaction ends.
[[nodiscard]] Result<Seats> seatsOf(Context &context);
[[nodiscard]] Problem noSeat(const Seats &seats);
// PaymentRequired "institution.seats_used_up" when the member takes a seat by the change and none is left; `before` null: a new one.
[[nodiscard]] Result<void> keepSeats(Context &context, const Learner *before, const Learner &after);

} // namespace ulpan
