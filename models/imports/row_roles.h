#pragma once

#include "models/services/member_rules.h"

namespace ulpan {

// Why a file of this caller's may not make `after` of `before`, null: of nobody. Nothing where it may;
// whether an owner stays is for LeavingOwners to say.
[[nodiscard]] std::optional<Problem> roleProblem(const Caller &caller, const Learner *before,
                                                 const Learner &after);

// Takes what only learners have out of what a row says of a member who is none; true where there was any.
[[nodiscard]] bool leaveOutLearnersOnly(Change<Learner> &change);

// The owners whom a file takes their role, or an undo away: of them all one who can act has to stay.
class LeavingOwners
{
public:
    // Begins with those whom the plan of the job takes it so far.
    [[nodiscard]] Result<void> loadPlanned(Context &context, Id job);
    // False where this would leave nobody; who may be changed so counts as gone from then on. As
    // keepAnOwner().
    [[nodiscard]] Result<bool> mayGo(Context &context, const Learner &before, const Learner &after);

private:
    std::vector<Learner> m_before, m_after;
};

} // namespace ulpan
