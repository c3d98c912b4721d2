#pragma once

#include "models/records/learner.h"
#include "models/services/context.h"

namespace ulpan {

// Does in every table what its erasures say (erasures.h) of one member, who is as they were. Within the
// transaction that makes them nobody, before what leads to their traces is gone.
[[nodiscard]] Result<void> eraseTraces(Context &context, const Learner &member);

} // namespace ulpan
