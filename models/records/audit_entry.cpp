#include "models/records/audit_entry.h"

namespace ulpan {

const RecordType &recordTypeOf(const AuditEntry *)
{
    static constexpr Erasure auditErasures[] = {
        {"before_values after_values", ErasureKind::Masked, "record = 'learner' and record_id = :member"},
        {"actor_name", ErasureKind::Named, "institution_id = :institution and actor_id = :member and actor_kind = 'member'"},
        {"address", ErasureKind::Cleared, "institution_id = :institution and actor_id = :member and actor_kind = 'member'"},
        {"action record actor_kind credential request_id", ErasureKind::Harmless, "the program's own words"},
    };
    static constexpr RecordType auditEntryType{
        .name = "audit_entry",
        .table = "audit_entry",
        .context = "AuditEntry",
        .title = QT_TRANSLATE_NOOP("AuditEntry", "Audit"),
        .fields = auditEntryFields,
        .tenant = "institution_id",
        .make = &makeRecord<AuditEntry>,
        .erasures = auditErasures,
    };
    return auditEntryType;
}

} // namespace ulpan
