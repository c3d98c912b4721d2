#pragma once

#include "models/records/learner.h"
#include "models/services/context.h"

namespace ulpan {

// A member as they were called before: what the audit, the events, the imports and the changes of many still
// tell of logins, names, codes, phones and addresses, each that was found once; the other fields are empty.
// Before these are erased.
[[nodiscard]] Result<std::vector<Learner>> formerSelves(Context &context, Id member);

} // namespace ulpan
