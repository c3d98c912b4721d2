#pragma once

#include "net/server/journey.h"

namespace ulpan {

// The path without what stands in it as a secret: the values of placeholders that are links or tokens, and, where no row is known,
// whatever is long enough to be one.
[[nodiscard]] QByteArray loggedPath(const RouteTable::Match &match, const QByteArray &path);
[[nodiscard]] RequestLogEntry logEntryOf(const Journey &journey, const HttpResponse &response, Instant now, std::chrono::microseconds duration);

} // namespace ulpan
