#pragma once

#include "models/csv/csv_writer.h"

namespace ulpan {

// Writes a file of a SampleCrowd, as an office would send it: with all the columns that can be imported but
// the password. The same seed gives the same file; memory does not grow with the number. Unavailable
// "csv.unwritable".
[[nodiscard]] Result<void> writeSamplePeople(QIODevice &device, qint64 people, quint32 seed,
                                             const CsvFormat &format = {});

} // namespace ulpan
