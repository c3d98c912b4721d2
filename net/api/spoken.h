#pragma once

#include "models/base/catalogue.h"

namespace ulpan {

// JSON of ours with, beside every reason and its arguments, its message in one language.
[[nodiscard]] QByteArray spokenJson(const QByteArray &json, const Catalogue &catalogue, Language language);

} // namespace ulpan
