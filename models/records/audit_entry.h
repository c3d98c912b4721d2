#pragma once

#include "models/records/learner.h"

#include <algorithm>
#include <array>

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
    field<&AuditEntry::recordId>({.wire = "record_id", .label = QT_TRANSLATE_NOOP("AuditEntry", "Record number"), .flags = ReadOnly | Filterable}),
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

// An entry as it is told: with what those in it are called by now.
struct ToldAuditEntry : AuditEntry
{
    Reference actor;    // the member who did it, or in whose name it was done; none: nobody of them
    QByteArray subject; // {"id", "name"} of what it was done to; empty where that is no more
};

// What a subject is made of.
[[nodiscard]] const RecordType &auditSubjectType();

inline constexpr auto toldAuditEntryFields = [] {
    std::array<FieldInfo, std::size(auditEntryFields) + 2> rows{};
    const auto end = std::copy(std::begin(auditEntryFields), std::end(auditEntryFields), rows.begin());
    end[0] = field<&ToldAuditEntry::actor>({.wire = "actor", .flags = ReadOnly, .target = &recordType<Learner>, .note = QT_TRANSLATE_NOOP("Note", "The member who did it, or in whose name a token or client credentials did, as they are called today. `actor_name` is what who acted was called then.")});
    end[1] = field<&ToldAuditEntry::subject>({.wire = "subject", .label = QT_TRANSLATE_NOOP("AuditEntry", "What"), .flags = ReadOnly | InTable, .target = &auditSubjectType, .note = QT_TRANSLATE_NOOP("Note", "What it was done to, as it is called today, with the id by which its own address names it; null once it is no more.")});
    return rows;
}();

[[nodiscard]] const RecordType &recordTypeOf(const ToldAuditEntry *);

// What one entry did to one member.
struct AuditedMember
{
    Reference member;         // without a name where they were removed for good since
    QByteArray before, after; // the fields that it changed, in the platform's names; empty where there are none
};

inline constexpr FieldInfo auditedMemberFields[] = {
    field<&AuditedMember::member>({.wire = "member", .flags = ReadOnly, .target = &recordType<Learner>}),
    field<&AuditedMember::before>({.wire = "before", .flags = ReadOnly, .column = "before_values"}),
    field<&AuditedMember::after>({.wire = "after", .flags = ReadOnly, .column = "after_values"}),
};

[[nodiscard]] const RecordType &recordTypeOf(const AuditedMember *);

} // namespace ulpan
