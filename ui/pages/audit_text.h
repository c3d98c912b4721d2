#pragma once

#include "models/records/audit_entry.h"

namespace ulpan {

// The audit's words in the interface's language as it is now; names in them are isolated.

// "Member: changed"; the action's own name where it is not known here.
[[nodiscard]] QString auditActionText(const QString &action);
// "Member", of what the action was done to.
[[nodiscard]] QString auditActionGroup(const QString &action);
// "Member", of an audit's kind of record.
[[nodiscard]] QString auditKindText(const QString &kind);
// The person as they are called today, a token or client with whose it is, or the program.
[[nodiscard]] QString auditActorText(const ToldAuditEntry &entry);
// What it was done to, as it is called today or, where it is no more, as the entry calls it; empty where nothing is
// known of it.
[[nodiscard]] QString auditSubjectText(const ToldAuditEntry &entry);

} // namespace ulpan
