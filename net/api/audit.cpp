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
                                 &recordType<ToldAuditEntry>}).alsoAsked(&auditQueryType),
        op<&AuditService::get>({"audit.get", Ability::AuditRead, {Get, "/api/institutions/{institution}/audit/{entry}"}, {}, Access::Look, Lane::Inline,
                                QT_TRANSLATE_NOOP("Operation", "One entry of the audit")}),
        op<&AuditService::members>({"audit.members", Ability::AuditRead, {Get, "/api/institutions/{institution}/audit/{entry}/members"}, {}, Access::Look, Lane::Pool,
                                    QT_TRANSLATE_NOOP("Operation", "The members whom an entry of the audit changed, and how: all those of an import, a bulk edit or a merge, or of its undo"),
                                    nullptr, &recordType<AuditedMember>}),
    };
    return auditRows;
}

} // namespace ulpan
