#pragma once

#include "models/records/audit_entry.h"

namespace ulpan {

// One line of what an entry of the audit says, before and after; empty for what it was not.
struct AuditChange
{
    QString label, before, after;
    bool technical = false;
};

// What it changed, in words: the fields of a record in their order; of an import or a change of many what was
// chosen and what came of it.
[[nodiscard]] QList<AuditChange> auditChanges(const AuditEntry &entry);

} // namespace ulpan
