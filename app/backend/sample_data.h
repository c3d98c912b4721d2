#pragma once

#include "app/backend/environment.h"

namespace ulpan {

// Makes the institution `demo` with its entities, sessions and people, as far as they are not there; the
// people come in through the importer like any file. The same number and seed give the same data, and given
// again change nothing. Memory does not grow with the number.
[[nodiscard]] Result<ImportJob> makeSampleData(Environment &environment, qint64 people, quint32 seed);

} // namespace ulpan
