#pragma once

#include "models/store/connection.h"

#include <vector>

namespace ulpan {

// A column that refers to another table's rows.
struct TableLink
{
    QString table, column, target;
};

// All of the schema, in an order that is always the same.
[[nodiscard]] Result<std::vector<TableLink>> tableLinks(Connection &database);

} // namespace ulpan
