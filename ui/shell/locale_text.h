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
// at the right, also behind a Hebrew name. A very long one goes without its middle.
[[nodiscard]] QString fileNameText(const QString &name);
// With all of it, where that is asked for: in tooltips, for screen readers, and for what elides by itself.
[[nodiscard]] QString wholeFileNameText(const QString &name);
// "5 min ago", "in 2 h"; beyond a week the date. Empty when null, like the two above.
[[nodiscard]] QString relativeTime(Instant instant, Instant now);

} // namespace ulpan
