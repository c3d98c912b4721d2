#pragma once

#include "models/store/store.h"

namespace ulpan {

// Whole databases out of and into files, while others go on working with them.

// The database as it is at one moment: another SQLite file, or the SQL that pg_dump writes, without
// what a restore has put aside. The file must not be there yet.
// Errors: Unavailable "tool.missing" {program}, "tool.failed" {program, what it said}, "store.…".
[[nodiscard]] Result<void> copyDatabase(Store &store, const QString &path);

// The other way into a PostgreSQL database, all or nothing; what is in it is put into the schema `aside`. The file is changed. Errors as above,
// "file.unreadable".
[[nodiscard]] Result<void> loadPostgres(const QString &location, const QString &path, const QString &aside);

// What the engine finds wrong with a database, a line each; empty for a good one.
[[nodiscard]] Result<QStringList> databaseFaults(Store &store);

} // namespace ulpan
