#pragma once

#include "models/store/store.h"

#include <QHash>

namespace ulpan {

// Deletes all rows of all tables in one transaction, but for the tables in `kept` with an empty condition and, of the others in it,
// the rows for which the condition holds. Gives back the space.
[[nodiscard]] Result<void> emptyDatabase(Store &store, const QHash<QString, QString> &kept);

} // namespace ulpan
