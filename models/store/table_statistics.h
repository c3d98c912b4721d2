#pragma once

#include "models/store/store.h"

#include <span>

namespace ulpan {

// Which of the tables have at least doubled since PostgreSQL last counted them, so that its plans are made for what they were;
// none on SQLite. Names are ours.
[[nodiscard]] Result<QStringList> outgrownTables(Store &store, std::span<const char *const> tables);
// Has PostgreSQL count the table now rather than when it next thinks of it, unless somebody is counting it already. Not within a
// transaction.
[[nodiscard]] Result<void> countTable(Store &store, const QString &table);

} // namespace ulpan
