#pragma once

#include "models/records/import_job.h"
#include "models/services/context.h"

namespace ulpan {

// "login = null, …": what a row keeps of a person, as its erasures say.
[[nodiscard]] QString clearedRow();

// Clears the rows of those who were made nobody while the job was worked on, which may have read them before.
[[nodiscard]] Result<void> forgetNobodies(Context &context, const ImportJob &job);

} // namespace ulpan
