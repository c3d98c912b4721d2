#pragma once

#include "ui/shell/views.h"

#include "models/records/record.h"

namespace ulpan {

// Puts the fields that an edit changed back to what they were, where nobody changed them since; says by a
// toast what came of it, which offers it once more where the server was not reached. `what` is the toast's;
// `done` gets the record as it is then. Ends with the receiver.
void undoEdit(ViewContext &context, QObject *receiver, const AnyRecord &before, const AnyRecord &after,
              std::function<QString()> what, std::function<void(const AnyRecord &)> done);

} // namespace ulpan
