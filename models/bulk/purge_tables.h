#pragma once

#include "models/store/connection.h"

#include <vector>

namespace ulpan {

// A table with rows of institutions, and which of them are one institution's.
struct PurgeTable
{
    QString name;
    QString condition; // each ? is the institution's id
    qsizetype marks = 0;
    QString key; // what names a row within the table
};

// Every table that has an institution's rows, by its own column or by one that refers to such a row, in an
// order in which they can be emptied. Without the institutions themselves and what says that they are being
// purged.
[[nodiscard]] Result<std::vector<PurgeTable>> purgeTables(Connection &database);

} // namespace ulpan
