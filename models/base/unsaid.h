#pragma once

#include <QString>

namespace ulpan {

// A reason's sentence where fewer arguments are there than its places: what an earlier version kept knows
// nothing of the later ones. A place at the end goes with its colon, others become an ellipsis.
[[nodiscard]] QString withoutUnsaid(QString sentence, qsizetype said);

} // namespace ulpan
