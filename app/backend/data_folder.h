#pragma once

#include "models/base/result.h"

#include <QString>

namespace ulpan {

// Makes the data folder where there is none, for this user alone. Where there is one, others lose what rights
// they had, and its owner gets none that were taken away. Unavailable "installation.folder" {folder}, for
// one that cannot be written only where it `mustBeWritten`.
[[nodiscard]] Result<void> prepareDataFolder(const QString &path, bool mustBeWritten);

} // namespace ulpan
