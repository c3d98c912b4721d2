#pragma once

#include "models/base/caller.h"

namespace ulpan {

// A caller as work that is carried out later keeps them, so that it is done and audited as theirs.
[[nodiscard]] QByteArray callerJson(const Caller &caller);
[[nodiscard]] Caller readCaller(const QByteArray &json);

} // namespace ulpan
