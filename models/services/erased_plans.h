#pragma once

#include "models/services/context.h"
#include "models/services/erased_words.h"

namespace ulpan {

// What a row is told that would have changed or made somebody who was made nobody since its file came.
inline constexpr char personErased[] = "import.person_erased";

// Takes a member who is made nobody out of imports that are not applied yet: rows that would change or make
// them are rejected with that reason, and their logins are not planned again. After the other traces, which are
// found by these rows.
[[nodiscard]] Result<void> eraseFromPlans(Context &context, const Learner &member);

// Clears the rows that came to nobody and are the member's all the same, by a login that only case tells
// apart or by the external ID; and parts from the member rows that have another's login and only share that
// number. First of all, too.
[[nodiscard]] Result<void> eraseRejectedRows(Context &context, const Learner &member,
                                             const ErasedWords &words);

} // namespace ulpan
