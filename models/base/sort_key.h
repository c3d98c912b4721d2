#pragma once

#include <QString>

namespace ulpan {

// What a name is sorted by, compared character by character: as folded(), with plain apostrophes, quotes and hyphens and one blank
// between words. Of a very long name its beginning. Empty only where the name is.
[[nodiscard]] QString sortKey(const QString &name);

} // namespace ulpan
