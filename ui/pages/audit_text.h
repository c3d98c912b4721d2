#pragma once

#include "models/records/audit_entry.h"

class QJsonValue;

namespace ulpan {

// "Member: changed"; the action's own name where it is not known here.
[[nodiscard]] QString auditActionText(const QString &action);
// "Member", of an audit's kind of record.
[[nodiscard]] QString auditKindText(const QString &kind);
// The person, token or client, isolated.
[[nodiscard]] QString auditActorText(const AuditEntry &entry);

// One field as an entry has it, before and after; empty for what it was not.
struct AuditChange
{
    QString label, before, after;
    bool technical = false;
};
// In the order of the record's fields, then what is no field of it.
[[nodiscard]] QList<AuditChange> auditChanges(const AuditEntry &entry);

} // namespace ulpan
