#pragma once

#include "models/base/caller.h"

namespace ulpan {

// Who asked for a job, so that it is carried out and audited as theirs long after the request has gone.
[[nodiscard]] QByteArray callerJson(const Caller &caller);
[[nodiscard]] Caller readCaller(const QByteArray &json);

} // namespace ulpan
