#pragma once

#include "models/records/learner.h"
#include "models/services/context.h"
#include "models/services/kept_answers.h"

namespace ulpan {

// Does in every table what its erasures say (erasures.h) of one member, who is as they were. Within the
// transaction that makes them nobody, before what leads to their traces is gone. `answers`: those that may tell of
// them; null: there are none.
[[nodiscard]] Result<void> eraseTraces(Context &context, const Learner &member, const KeptAnswers *answers);

// Leaves of the events of members who are removed no more than of those who are made nobody, since afterwards
// nobody can ask for it.
[[nodiscard]] Result<void> eraseMemberEvents(Context &context, const QStringList &members);

} // namespace ulpan
