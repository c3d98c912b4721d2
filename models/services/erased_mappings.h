#pragma once

#include "models/services/context.h"
#include "models/services/erased_words.h"

namespace ulpan {

// Takes a member who is made nobody out of the mappings that the institution keeps, and out of what the audit
// and the events tell of these: headers and texts of files that tell of them, and their name in the names of
// those that they kept themselves.
[[nodiscard]] Result<void> eraseFromMappings(Context &context, Id member, const ErasedWords &words);

} // namespace ulpan
