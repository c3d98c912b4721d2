#pragma once

#include "models/imports/import_gates.h"
#include "models/records/import_job.h"
#include "models/services/context.h"

namespace ulpan {

// The gates of a planned job by the figures of this moment. What was confirmed stays confirmed as long as no
// figure has grown since, and what there is no need for any more is gone.
[[nodiscard]] Result<QList<ImportGate>> gatesByFigures(Context &context, const ImportJob &job);

// Whether somebody who saw the first gate has seen all that the second asks for.
[[nodiscard]] bool coversGate(const ImportGate &seen, const ImportGate &gate);

} // namespace ulpan
