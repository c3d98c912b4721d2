#pragma once

#include "models/imports/import_spool.h"
#include "models/imports/row_planner.h"

namespace ulpan {

// What of a job's rows is kept sealed beside the rows themselves, because there may be passwords in it.

// Rows of a file as a person has corrected them, by line.
using CorrectedCells = QHash<qint64, QStringList>;

// How many rows of one file may be corrected one by one; who has more of them corrects the file.
inline constexpr int mostCorrections = 10'000;

[[nodiscard]] Result<CorrectedCells> correctedCells(Connection &database, const ImportSpool &spool,
                                                    const ImportJob &job);
[[nodiscard]] Result<void> keepCorrection(Connection &database, const ImportSpool &spool,
                                          const ImportJob &job, qint64 line, const QStringList &cells);

// The passwords of planned rows, to be hashed once the rows were applied.
[[nodiscard]] Result<void> keepPasswords(Connection &database, const ImportSpool &spool, const ImportJob &job,
                                         std::span<const PlannedPassword> passwords);
[[nodiscard]] Result<void> forgetPasswords(Connection &database, const ImportJob &job,
                                           const QList<qint64> &lines);
[[nodiscard]] Result<void> forgetCorrections(Connection &database, const ImportJob &job);

} // namespace ulpan
