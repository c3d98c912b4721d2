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
    std::optional<Id> trainer = {}; // of the scope

    void add(const QString &sql, const QVariantList &more = {})
    {
        parts << sql;
        values << more;
    }
    void add(const Condition &other)
    {
        parts << other.parts;
        values << other.values;
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

// What makes a list the one that was asked for.
struct ListParts
{
    Condition scoped;  // whose rows, and that no list has
    Condition owned;   // whose rows, of rows whose ids are known: no index of an order is to be walked for them
    Condition filters; // all but the one below
    QString tag = {};  // of a filter that names one tag, in `tagged`
    Condition tagged = {};
    QStringList words = {}; // all of which must be found
    bool passing = false;   // a filter is by what changes without the records' own counter
    // The filters over <table>_total under the alias t, where those are all that narrows the list; null: it does not tell.
    std::optional<Condition> totalled = {};

    [[nodiscard]] bool isFiltered() const { return !filters.parts.isEmpty() || !tagged.parts.isEmpty() || !words.isEmpty(); }
    [[nodiscard]] Condition all() const;
};
// Problems name what the rows do not allow.
[[nodiscard]] ListParts listPartsOf(Engine engine, const Scope &scope, const RecordType &type, const ListQuery &query, QList<Problem> &problems);
// Adds the filters; those that are tags to `parts`.
void addFilters(ListParts &parts, Engine engine, const RecordType &type, const ListQuery &query, QList<Problem> &problems);
void addWord(Condition &condition, const QString &word);

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
// `id` is the column that holds the record's id.
[[nodiscard]] QString orderBy(const OrderKeys &keys, const QString &id = QStringLiteral("r.id"));
[[nodiscard]] QString columnOf(const OrderKey &key, const QString &id = QStringLiteral("r.id"));

} // namespace ulpan
