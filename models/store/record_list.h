#pragma once

#include "models/store/record_query.h"

namespace ulpan {

// A list as it was asked for, checked: its rows are those of the condition, in the order of the keys.
struct ListRequest
{
    const RecordType &type;
    const ListQuery &query;
    Condition condition;
    OrderKeys keys;
};

// The page at the query's cursor, with the cursors of its neighbours.
[[nodiscard]] Result<JsonPage> pageAtCursor(Connection &database, const ListRequest &request);

} // namespace ulpan
