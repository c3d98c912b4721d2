#pragma once

#include "models/csv/encoding.h"

namespace ulpan {

// Whether a word in a single-byte encoding is a name that many people have, whatever its case. Of
// Windows-1252 only names with a letter beyond ASCII are known.
[[nodiscard]] bool isCommonName(QByteArrayView word, Encoding encoding);

} // namespace ulpan
