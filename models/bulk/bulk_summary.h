#pragma once

#include "models/records/bulk_edit.h"
#include "models/services/context.h"

namespace ulpan {

// What the audit keeps of a change of many as a whole: what was asked and what came of it, as the counts
// named. Entities and sessions stand in it with the names that they have now.
[[nodiscard]] Result<QByteArray> summaryOf(Context &context, const BulkEdit &edit,
                                           std::initializer_list<const char *> counts);
// Of the merge of an entity into another.
[[nodiscard]] QByteArray mergeSummary(const BulkEdit &edit, const Entity &into);

} // namespace ulpan
