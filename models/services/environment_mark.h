#pragma once

#include "models/base/instant.h"
#include "models/store/store.h"

namespace ulpan {

// Which of an installation's two environments a database is of. It carries that as a mark from its first
// opening on, so that two that were exchanged, on the command line or as files, are noticed.

[[nodiscard]] QString environmentName(bool test);
// As environmentName(); empty where there is no mark yet.
[[nodiscard]] Result<QString> environmentMark(Store &store);
// Unavailable "installation.environment_other" {database} where a mark is the other environment's.
[[nodiscard]] Result<void> isOfEnvironment(const QString &location, const QString &mark, bool test);

// Marks what has no mark; errors as above.
[[nodiscard]] Result<void> markEnvironment(Store &store, Instant now, bool test);
// Whatever the mark was: of a database that has just become this environment's.
[[nodiscard]] Result<void> remarkEnvironment(Store &store, Instant now, bool test);

} // namespace ulpan
