#pragma once

#include "models/base/result.h"

#include <QString>

namespace ulpan {

// Unavailable "installation.same_database" {database} where both locations lead to one database, through
// links and other names as well.
[[nodiscard]] Result<void> areApart(const QString &live, const QString &test);

// And "installation.environment_other" {database} where a location leads to the other environment's database.
// Both are asked before either is marked, or one that was never opened could take on what the other is.
[[nodiscard]] Result<void> areInPlace(const QString &live, const QString &test);

} // namespace ulpan
