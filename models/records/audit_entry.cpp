#include "models/records/audit_entry.h"

namespace ulpan {

const RecordType &recordTypeOf(const AuditEntry *)
{
    static constexpr Erasure auditErasures[] = {
        {"before_values after_values", ErasureKind::Masked, "record = 'learner' and record_id = :member"},
        {"actor_name", ErasureKind::Named, "institution_id = :institution and actor_id = :member and actor_kind = 'member'"},
        {"actor_name", ErasureKind::Wording, "institution_id = :institution and actor_id = :member and actor_kind in ('token', 'client')"},
        // From where others' data was changed stays told.
        {"address", ErasureKind::Cleared, "institution_id = :institution and actor_id = :member and actor_kind in ('member', 'token') and record = 'learner' and record_id = :member"},
        {"request_id", ErasureKind::Harmless, "the name of a request, which finds it in the log"},
        {"before_values after_values", ErasureKind::Wordings, "record = 'import' and record_id in (:jobs)"},
        // The entities that a file would have made may be named by a cell of theirs, whoever's row it is in.
        {"after_values", ErasureKind::Cells, "record = 'import' and institution_id = :institution and after_values is not null"},
        {"before_values after_values", ErasureKind::Wordings, "record = 'access_token' and record_id in (:tokens)"},
        {"before_values after_values", ErasureKind::Wordings, "record = 'client_credential' and record_id in (:credentials)"},
        {"action record actor_kind credential", ErasureKind::Harmless, "the program's own words"},
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

const RecordType &auditSubjectType()
{
    static constexpr FieldInfo rows[] = {
        described(FieldType::Text, {.wire = "id", .flags = Required}),
        described(FieldType::Text, {.wire = "name"}),
    };
    static constexpr RecordType type{.name = "audit_subject", .fields = rows};
    return type;
}

const RecordType &recordTypeOf(const ToldAuditEntry *)
{
    static constexpr RecordType toldAuditEntryType{
        .name = "audit_entry",
        .context = "AuditEntry",
        .title = "Audit",
        .fields = toldAuditEntryFields,
        .make = &makeRecord<ToldAuditEntry>,
    };
    return toldAuditEntryType;
}

const RecordType &recordTypeOf(const AuditedMember *)
{
    // A view, which is only read.
    static constexpr char memberHistory[] = "member_history";
    static constexpr RecordType auditedMemberType{
        .name = "audited_member",
        .table = memberHistory,
        .context = "AuditedMember",
        .fields = auditedMemberFields,
        .tenant = "institution_id",
        .make = &makeRecord<AuditedMember>,
    };
    return auditedMemberType;
}

} // namespace ulpan
