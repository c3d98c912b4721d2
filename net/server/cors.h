#pragma once

#include "net/server/journey.h"

namespace ulpan {

// Whether pages of any origin may read this.
[[nodiscard]] bool isPublicPath(QByteArrayView path);
// Tells a browser whether the page that asks may read the answer, and what of it.
void addCorsHeaders(const Journey &journey, HttpResponse &response);
// The answer to OPTIONS. `allow` is the methods that the path knows.
[[nodiscard]] HttpResponse preflightResponse(const Journey &journey, const QByteArray &allow);

} // namespace ulpan
