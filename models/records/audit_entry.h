#pragma once

#include "models/records/record.h"

namespace ulpan {

// One change that a person, a token, an import or the program made; written with the change and never altered.
struct AuditEntry
{
    Id id = 0;
    Id institutionId = 0; // 0: none
    QString action;       // "member.updated"
    QString record;
    Id recordId = 0;
    QString actorKind; // member, token, client, system
    Id actorId = 0;
    QString actorName, credential, address, requestId;
    QByteArray before, after; // the changed fields as JSON; empty for null
    Instant createdAt;
    Id memberId = 0; // in a member's history: whose it is
};

inline constexpr FieldInfo auditEntryFields[] = {
    field<&AuditEntry::id>({.wire = "id", .flags = ReadOnly | Sortable}),
    field<&AuditEntry::institutionId>({.wire = "institution_id", .flags = ReadOnly}),
    field<&AuditEntry::action>({.wire = "action", .label = QT_TRANSLATE_NOOP("AuditEntry", "Action"), .flags = ReadOnly | Filterable | InTable}),
    field<&AuditEntry::record>({.wire = "record", .label = QT_TRANSLATE_NOOP("AuditEntry", "Kind"), .flags = ReadOnly | Filterable | InTable}),
    field<&AuditEntry::recordId>({.wire = "record_id", .flags = ReadOnly | Filterable}),
    field<&AuditEntry::actorKind>({.wire = "actor_kind", .flags = ReadOnly | Filterable}),
    field<&AuditEntry::actorId>({.wire = "actor_id", .flags = ReadOnly | Filterable}),
    field<&AuditEntry::actorName>({.wire = "actor_name", .label = QT_TRANSLATE_NOOP("AuditEntry", "Who"), .flags = ReadOnly | InTable | Technical | Filterable}),
    field<&AuditEntry::credential>({.wire = "credential", .flags = ReadOnly | Technical}),
    field<&AuditEntry::address>({.wire = "address", .flags = ReadOnly | Technical}),
    field<&AuditEntry::requestId>({.wire = "request_id", .flags = ReadOnly | Technical}),
    field<&AuditEntry::before>({.wire = "before", .label = QT_TRANSLATE_NOOP("AuditEntry", "Before"), .flags = ReadOnly, .column = "before_values"}),
    field<&AuditEntry::after>({.wire = "after", .label = QT_TRANSLATE_NOOP("AuditEntry", "After"), .flags = ReadOnly, .column = "after_values"}),
    field<&AuditEntry::createdAt>({.wire = "created_at", .label = QT_TRANSLATE_NOOP("AuditEntry", "When"), .flags = ReadOnly | InTable | Filterable}),
};

[[nodiscard]] const RecordType &recordTypeOf(const AuditEntry *);

} // namespace ulpan
