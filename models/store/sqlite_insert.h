#pragma once

#include "models/records/record.h"
#include "models/store/connection.h"

namespace ulpan {

// The SQLite side of insertRecords(): sets the records' ids.
[[nodiscard]] Result<void> insertIntoSqlite(Connection &database, const RecordType &type,
                                            std::span<void *const> records);

} // namespace ulpan
