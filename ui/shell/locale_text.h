#pragma once

#include "models/base/instant.h"

#include <QString>

namespace ulpan {

// Figures and times as people of the chosen language write them, in the machine's time zone; never to be read
// back.
[[nodiscard]] QString numberText(qint64 number);
[[nodiscard]] QString shortDateTime(Instant instant);
[[nodiscard]] QString longDateTime(Instant instant);
// "5 min ago", "in 2 h"; beyond a week the date. Empty when null, like the two above.
[[nodiscard]] QString relativeTime(Instant instant, Instant now);

} // namespace ulpan
