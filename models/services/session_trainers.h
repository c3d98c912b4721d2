#pragma once

#include "models/records/learner.h"
#include "models/services/context.h"

namespace ulpan {

// Takes the member out of the trainers of all sessions; each session is noted as the context says.
[[nodiscard]] Result<void> leaveTrainers(Context &context, Id member);
// Takes those who become learners by this change out of the trainers of all sessions, in the transaction of the change; each
// session says so in the audit. `before` and `after` are of one length.
[[nodiscard]] Result<void> releaseTrainers(Context &context, std::span<const Learner> before, std::span<const Learner> after);

} // namespace ulpan
