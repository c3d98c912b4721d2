#pragma once

#include "models/store/connection.h"

#include <QByteArray>

namespace ulpan {

// What the audit keeps of records, with the names of the people whom it refers to by their numbers alone: as
// they are called today, and nobody by what is left of the login. All else in `json` stays as it is.
[[nodiscard]] Result<QByteArray> withPeoplesNames(Connection &database, const QByteArray &json);

} // namespace ulpan
