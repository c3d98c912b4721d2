#pragma once

#include "net/api/operation.h"

namespace ulpan {

// Refuses a call whose sender may believe that it does less than it would: one that says a protecting switch
// (NeverBlank) twice with different values, "field.twice", or wants a trial of an operation that writes and
// has none, "field.no_trial".
[[nodiscard]] Result<void> checkSwitches(const Operation &operation, const Call &call);

} // namespace ulpan
