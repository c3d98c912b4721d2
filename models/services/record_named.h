#pragma once

#include "models/services/context.h"

#include <QJsonValue>

namespace ulpan {

// {"id", "name"} of a record of the caller's that is meant by its number, as a number or as a text of one;
// what means none, such as a name, as it is.
[[nodiscard]] Result<QJsonValue> withRecordName(Context &context, const RecordType &type,
                                                const QJsonValue &number);

} // namespace ulpan
