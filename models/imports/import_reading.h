#pragma once

#include "models/imports/import_file.h"
#include "models/services/context.h"

namespace ulpan {

// How an import's file is read, and what follows for the job before a row is planned.

// Opens the file as the options say, or as it was detected earlier: `known` says that the job's encoding is
// that. Else the whole file may be read to find it, with the help of the institution's language.
[[nodiscard]] Result<ImportFile> openForJob(const ImportSpool &spool, Connection &database,
                                            const ImportJob &job, ImportOptions options, bool known);

// Puts into the job how the file is read, its columns, where they go, and what is doubtful; what was doubtful
// in a known encoding stays. `mapping` is what a person sends, over the kept mapping that it names and over
// what is proposed. Invalid with problems of "mapping".
[[nodiscard]] Result<void> describe(Connection &database, const Scope &scope, ImportFile &file,
                                    const QJsonObject &mapping, bool known, ImportJob &job);

} // namespace ulpan
