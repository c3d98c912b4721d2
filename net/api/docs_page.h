#pragma once

#include "models/base/catalogue.h"
#include "net/http/http_message.h"

namespace ulpan {

// The reference of both dialects as one web page without script or anything from elsewhere, made from the operation and
// field rows alone.
[[nodiscard]] HttpResponse docsPage(const Catalogue &catalogue, Language language);

} // namespace ulpan
