#pragma once

#include "app/backend/environment.h"

namespace ulpan {

// Works on the job here, or waits while a server that runs beside this has taken it, until nothing is left to
// do without a person.
[[nodiscard]] Result<ImportJob> finishImport(Environment &environment, ImportJob job);

// That of whoever reads the messages of this program.
[[nodiscard]] Language surroundingLanguage();

} // namespace ulpan
