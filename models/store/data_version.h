#pragma once

#include "models/store/store.h"

namespace ulpan {

// Another number with each transaction that anybody but this thread's connection has written, whatever
// process they are of; only SQLite tells.
[[nodiscard]] Result<qint64> dataVersion(Store &store);

} // namespace ulpan
