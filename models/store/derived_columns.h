#pragma once

#include "models/records/record.h"
#include "models/store/connection.h"

namespace ulpan {

// Fills what is kept of each row only for looking it up (search_text, tag_keys), for migrations that change
// how it is made: what folds a text is ours and not the database's. Reads no more than the columns it is made
// of, because others may be yet to come. `condition` is SQL that says of which rows; empty: of all.
[[nodiscard]] Result<void> refillDerived(Connection &database, const RecordType &type,
                                         const QString &condition = {});

// Fills the columns of SortedByKey fields, in which nothing is yet; reads those fields alone.
[[nodiscard]] Result<void> fillSortKeys(Connection &database, const RecordType &type);

} // namespace ulpan
