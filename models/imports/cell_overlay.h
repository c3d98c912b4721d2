#pragma once

#include "models/imports/import_mapping.h"

#include <QJsonValue>

namespace ulpan {

// A row's cells with the corrected ones laid over them. `sent` is a list of all or an object by header, or by
// field where the header has another name; in a list an empty text leaves a password as it is, because it is
// shown as empty. Invalid with a problem of "cells" or "cells.{column}".
[[nodiscard]] Result<QStringList> withCorrectedCells(const QJsonValue &sent, QStringList cells,
                                                     const QStringList &columns,
                                                     const ImportMapping &mapping);

} // namespace ulpan
