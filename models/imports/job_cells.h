#pragma once

#include "models/records/import_job.h"

namespace ulpan {

// The job without what it has of the file's cells: headers that say nothing to us, which are cells where the
// file has no header, with what they go into; texts that the mapping explains; notes that quote; doubtful
// cells.
[[nodiscard]] ImportJob withoutCells(ImportJob job);

} // namespace ulpan
