#pragma once

#include "models/base/error.h"

namespace ulpan {

// What went wrong as the person reads it, in the window's language now; say it again when that changes.
[[nodiscard]] QString errorText(const Error &error);
// Whether the same may succeed later though nobody changes anything: the server was not reached, or not now.
[[nodiscard]] bool mayPass(const Error &error);
[[nodiscard]] QString problemText(const Problem &problem);
// The problems of the fields, a line each; where there are none, what went wrong.
[[nodiscard]] QString whatWasWrong(const Error &error);

} // namespace ulpan
