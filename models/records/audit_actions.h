#pragma once

#include <QString>

#include <span>

namespace ulpan {

// What may stand in the audit: an action, and the kind of record that it was done to. What the console offers to
// look for is this; a test finds actions that are written and missing here.
struct AuditAction
{
    const char *record, *kind, *verb; // "learner", "member", "created"
    // "member.created", as the audit has it.
    [[nodiscard]] QString name() const { return QLatin1StringView(kind) + u'.' + QLatin1StringView(verb); }
};
[[nodiscard]] std::span<const AuditAction> auditActions();

} // namespace ulpan
