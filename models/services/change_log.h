#pragma once

#include "models/services/context.h"

namespace ulpan {

enum class ChangeKind : quint8 { Created, Updated, Deleted };

// Notes in the audit and as events, in the transaction of the change, what became of records, as far as the context says;
// of people to whom a record refers only their numbers. `before` is empty for created ones and `after` for deleted ones. Secrets are left out.
[[nodiscard]] Result<void> noteChange(Context &context, ChangeKind kind, const RecordType &type, std::span<void *const> before,
                                      std::span<void *const> after);
// A row of the audit that is no change of one record, such as an import; `after` and `before` are JSON or empty.
[[nodiscard]] Result<void> noteAction(Context &context, const QString &action, const QString &record, Id recordId, const QByteArray &after,
                                      const QByteArray &before = {});

// An event that is no change of a record, such as the end of an import; it carries the record.
[[nodiscard]] Result<void> noteEvent(Context &context, const QString &eventType, const RecordType &type, const void *record);

} // namespace ulpan
