#include "models/records/audit_entry.h"
#include "net/api/pages.h"

namespace ulpan {

std::span<const Operation> auditOperations()
{
    using enum HttpMethod;
    static constexpr Operation auditRows[] = {
        op<&AuditService::list>({"audit.list", Ability::AuditRead, {Get, "/api/institutions/{institution}/audit"}, {}, Access::Look, Lane::Pool,
                                 "Who changed what, when and how it was before, the newest first; ?actor=, ?from= and ?to= beside the fields", "?record=learner&from=2026-01-01",
                                 &recordType<AuditEntry>}),
    };
    return auditRows;
}

} // namespace ulpan
