#pragma once

#include "net/api/operation.h"

namespace ulpan {

// A call of the operation as a shell command with curl. What a reader has to put in stands as a variable: $BASE (scheme and
// host), $TOKEN (a bearer), and one for each placeholder and each $NAME of the row's example.
[[nodiscard]] QByteArray exampleCommand(const Operation &operation, Dialect dialect);

} // namespace ulpan
