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
    // The column has one of the values, which are numbers or texts; one statement for however many there are.
    void addOneOf(Engine engine, const QString &column, bool numbers, const QStringList &of);
    // With "where", or empty.
    [[nodiscard]] QString where() const { return parts.isEmpty() ? QString() : QStringLiteral(" where ") + parts.join(QStringLiteral(" and ")); }
};

// The rows that exist for the scope: its institution's and, for a trainer, what the type says they see.
[[nodiscard]] Condition conditionOf(const Scope &scope, const RecordType &type);
// The same without the rows that no list has.
[[nodiscard]] Condition listConditionOf(const Scope &scope, const RecordType &type);
// Adds the filters; problems name what the rows do not allow.
void addFilters(Condition &condition, Engine engine, const RecordType &type, const ListQuery &query, QList<Problem> &problems);
// Adds the free text, all words of which are needed.
void addSearch(Condition &condition, const RecordType &type, const ListQuery &query);

// A key of an order; the last is the id, so that no two rows are equal.
struct OrderKey
{
    const FieldInfo *field = nullptr;
    bool descending = false;

    [[nodiscard]] bool isNumber() const;
};
using OrderKeys = QList<OrderKey>;
[[nodiscard]] OrderKeys orderKeysOf(const RecordType &type, const ListQuery &query, QList<Problem> &problems);
// "order by" and the keys. What is unknown comes before all that is known, and behind it where the order descends.
[[nodiscard]] QString orderBy(const OrderKeys &keys);
[[nodiscard]] QString orderOf(const RecordType &type, const ListQuery &query, QList<Problem> &problems);

} // namespace ulpan
