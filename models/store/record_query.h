#pragma once

#include "models/base/list_query.h"
#include "models/records/record.h"
#include "models/store/connection.h"

namespace ulpan {

// A condition over the alias r with the values of its marks.
struct Condition
{
    QStringList parts;
    QVariantList values;

    void add(const QString &sql, const QVariantList &more = {})
    {
        parts << sql;
        values << more;
    }
    // With "where", or empty.
    [[nodiscard]] QString where() const { return parts.isEmpty() ? QString() : QStringLiteral(" where ") + parts.join(QStringLiteral(" and ")); }
};

[[nodiscard]] Condition conditionOf(const Scope &scope, const RecordType &type);
// Adds the filters and the free text; problems name what the rows do not allow.
void addFilters(Condition &condition, const RecordType &type, const ListQuery &query, QList<Problem> &problems);
// The order by list, ending with the id.
[[nodiscard]] QString orderOf(const RecordType &type, const ListQuery &query, QList<Problem> &problems);

} // namespace ulpan
