#pragma once

#include "models/base/list_query.h"
#include "models/records/import_row.h"
#include "ui/widgets/status_pill.h"

namespace ulpan {

struct ImportJob;

// Rows of an import that are shown together: those of one outcome, those that people edited since the last
// import, or those to which an undo did the same.
struct RowGroup
{
    const char *name; // of its tile, for those who drive the page from outside
    ListQuery::Filter filter;
    std::optional<RowOutcome> outcome = {};
    Status status = {};
    qint64 count = 0;
};

// Those worth a tile as the import stands, in the language of now. Always as many of the first as it takes to
// say that there are none.
[[nodiscard]] QList<RowGroup> rowGroups(const ImportJob &job);
// Planned rows have become what they were to become.
[[nodiscard]] bool rowsAreApplied(const ImportJob &job);
[[nodiscard]] bool rowsAreUndone(const ImportJob &job);
[[nodiscard]] Status rowUndoStatus(RowUndo undo);

} // namespace ulpan
