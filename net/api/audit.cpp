#include "models/records/audit_entry.h"
#include "net/api/pages.h"

namespace ulpan {

std::span<const Operation> auditOperations()
{
    using enum HttpMethod;
    static constexpr Operation auditRows[] = {
        op<&AuditService::list>({"audit.list", Ability::AuditRead, {Get, "/api/institutions/{institution}/audit"}, {}, Access::Look, Lane::Pool,
                                 QT_TRANSLATE_NOOP("Operation", "The audit: who changed what and when, and how it was before, newest first; `actor`, `from` and `to` filter as the fields do"),
                                 "?record=learner&from=2026-01-01",
                                 &recordType<AuditEntry>}).alsoAsked(&auditQueryType),
        op<&AuditService::get>({"audit.get", Ability::AuditRead, {Get, "/api/institutions/{institution}/audit/{entry}"}, {}, Access::Look, Lane::Inline,
                                QT_TRANSLATE_NOOP("Operation", "One entry of the audit")}),
    };
    return auditRows;
}

} // namespace ulpan
