#pragma once

#include "models/records/audit_entry.h"
#include "models/services/context.h"

namespace ulpan {

// What the audit's lists are asked for beside the filters by fields: `actor`, `from` and `to`; the column of each is the filter it means.
[[nodiscard]] const RecordType &auditQueryType();

// What was done, by whom; the newest first unless asked otherwise. Nothing here is ever changed by a route.
class AuditService
{
public:
    [[nodiscard]] Result<JsonPage> list(Context &context, const ListQuery &query) const;
    // NotFound "audit_entry.not_found".
    [[nodiscard]] Result<AuditEntry> get(Context &context, Id id) const;
    // What became of one member, imports and bulk edits included. NotFound "learner.not_found".
    [[nodiscard]] Result<JsonPage> history(Context &context, Id member, const ListQuery &query) const;
};

} // namespace ulpan
