#pragma once

#include "models/records/learner.h"
#include "models/services/context.h"
#include "models/services/kept_answers.h"

namespace ulpan {

// Makes a member nobody: the person is gone from the member's row, from what gave access, and from what the
// audit, the events and the imports kept of them; that there was a member stays, so that what was learned
// still counts. One transaction, not to be undone. `answers`: those that may tell of them; null: there are none.
[[nodiscard]] Result<void> eraseMember(Context &context, const Learner &member, const KeptAnswers *answers);

} // namespace ulpan
