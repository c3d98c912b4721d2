#pragma once

#include "models/base/error.h"

namespace ulpan {

// What went wrong as the person reads it, in the window's language now; say it again when that changes.
[[nodiscard]] QString errorText(const Error &error);
[[nodiscard]] QString problemText(const Problem &problem);

} // namespace ulpan
