#pragma once

#include "models/base/result.h"

#include <QString>

namespace ulpan {

// Unavailable "installation.same_database" {database} where both locations lead to one database, through
// links and other names as well.
[[nodiscard]] Result<void> areApart(const QString &live, const QString &test);

} // namespace ulpan
