#pragma once

#include "models/store/store.h"

#include <QStringList>

namespace ulpan {

// What is kept of the records only so that it need not be computed again: the totals of the lists, and what free text and tags
// are looked up in.

// What is not as the records say, a line each.
[[nodiscard]] Result<QStringList> figureFaults(Store &store);
// Makes them anew from the records; others may go on working meanwhile.
[[nodiscard]] Result<void> rebuildFigures(Store &store);

} // namespace ulpan
