#pragma once

#include "models/records/audit_entry.h"
#include "models/services/context.h"

#include <QHash>

namespace ulpan {

// What those are called by now whom a page of the audit tells of, read in one statement: who is nobody by
// what is left of their login, what is gone by nothing. Names of another institution are not among them,
// operators aside.
class AuditNames
{
public:
    [[nodiscard]] static Result<AuditNames> find(Context &context, std::span<const AuditEntry> entries);
    // None where no member stands behind who acted.
    [[nodiscard]] Reference actor(const AuditEntry &entry) const;
    // {"id", "name"} of what it was done to, by the id that its own address has; empty: it is no more, or has
    // none.
    [[nodiscard]] QByteArray subject(const AuditEntry &entry) const;

private:
    struct Named
    {
        QString id, name;
    };
    QHash<std::pair<QString, Id>, Named> m_named; // by the audit's kind of record
};

// The entries of a list as they are told: with actor, subject, and the names of people whom they refer to.
[[nodiscard]] Result<QByteArray> toldEntries(Context &context, const QByteArray &rows);

} // namespace ulpan
