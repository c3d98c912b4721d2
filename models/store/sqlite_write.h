#pragma once

#include "models/records/record.h"
#include "models/store/connection.h"

namespace ulpan {

// The SQLite side of record_store's writing: each one statement, however many records there are.

// Sets the records' ids.
[[nodiscard]] Result<void> insertIntoSqlite(Connection &database, const RecordType &type, std::span<void *const> records);
// How many were there in the version before the one they have.
[[nodiscard]] Result<qint64> updateInSqlite(Connection &database, const RecordType &type, std::span<void *const> records);
[[nodiscard]] Result<void> deleteFromSqlite(Connection &database, const RecordType &type, std::span<void *const> records);

} // namespace ulpan
