#pragma once

#include "models/records/audit_entry.h"
#include "ui/pages/rows_export.h"

namespace ulpan {

// The audit in a file, with how everything was before and after: CSV for people, in the window's language with
// the values as JSON, and JSON as the server tells it.
[[nodiscard]] RowsFormat auditCsv();
[[nodiscard]] RowsFormat auditJson();
// An entry as the server tells it.
[[nodiscard]] QJsonObject auditObject(const ToldAuditEntry &entry);

} // namespace ulpan
