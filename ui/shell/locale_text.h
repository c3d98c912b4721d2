#pragma once

#include "models/base/instant.h"

#include <QString>

namespace ulpan {

// Figures and times as people of the chosen language write them, in the machine's time zone; never to be read
// back.
[[nodiscard]] QString numberText(qint64 number);
[[nodiscard]] QString shortDateTime(Instant instant);
[[nodiscard]] QString longDateTime(Instant instant);
// The name of a file within a sentence or alone: where the window reads from left to right its ending stands
// at the right, also behind a Hebrew name.
[[nodiscard]] QString fileNameText(const QString &name);
// "5 min ago", "in 2 h"; beyond a week the date. Empty when null, like the two above.
[[nodiscard]] QString relativeTime(Instant instant, Instant now);

} // namespace ulpan
