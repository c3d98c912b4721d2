#pragma once

#include "models/imports/import_file.h"
#include "models/imports/row_planner.h"

namespace ulpan {

// What only the whole file can tell, read before the first row is planned, so that a fault on its last line
// writes nothing.
struct FileSurvey
{
    qint64 rows = 0, blankRows = 0;
    FileDuplicates duplicates;
    ImportMapping mapping; // with a value for every text that needs one, as far as one can be proposed

    // `goOn` is called every few thousand rows with how many were read; its error ends the survey.
    [[nodiscard]] static Result<FileSurvey> read(ImportFile &file, const ImportMapping &mapping,
                                                 const std::function<Result<void>(qint64)> &goOn);
};

} // namespace ulpan
