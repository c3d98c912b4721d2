#include "models/records/audit_entry.h"

namespace ulpan {

const RecordType &recordTypeOf(const AuditEntry *)
{
    static constexpr RecordType auditEntryType{
        .name = "audit_entry",
        .table = "audit_entry",
        .context = "AuditEntry",
        .title = QT_TRANSLATE_NOOP("AuditEntry", "Audit"),
        .fields = auditEntryFields,
        .tenant = "institution_id",
        .make = &makeRecord<AuditEntry>,
    };
    return auditEntryType;
}

} // namespace ulpan
