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
    [[nodiscard]] Result<ToldAuditEntry> get(Context &context, Id id) const;
    // What one entry did to whom, by their numbers: of an import, a change of many or a merge many, otherwise the member it is
    // about. NotFound "audit_entry.not_found"; Invalid "list.page", "list.per_page".
    [[nodiscard]] Result<JsonPage> members(Context &context, Id id, const ListQuery &query) const;
    // What became of one member, imports and bulk edits included. NotFound "learner.not_found".
    [[nodiscard]] Result<JsonPage> history(Context &context, Id member, const ListQuery &query) const;
};

} // namespace ulpan
