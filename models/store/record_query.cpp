#include "models/store/record_query.h"

#include "models/json/json_writer.h"
#include "models/records/search_text.h"
#include "models/store/json_sql.h"

namespace ulpan {

void Condition::addOneOf(Engine engine, const QString &column, bool numbers, const QStringList &of)
{
    if (of.size() == 1) {
        add(column + QStringLiteral(" = ?"), {numbers ? QVariant(of.first().toLongLong()) : QVariant(of.first())});
        return;
    }
    const char *set = engine == Engine::Sqlite ? (numbers ? " in (select cast(value as integer) from json_each(?))" : " in (select value from json_each(?))")
        : numbers                              ? " in (select x::bigint from json_array_elements_text(?::json) x)"
                                               : " in (select json_array_elements_text(?::json))";
    add(column + QLatin1StringView(set), {QString::fromUtf8(jsonTexts(of))});
}

Condition conditionOf(const Scope &scope, const RecordType &type)
{
    Condition condition;
    if (scope.institution())
        condition.add(QStringLiteral("r.%1 = ?").arg(QLatin1StringView(type.tenant)), {*scope.institution()});
    if (scope.trainer()) {
        condition.trainer = scope.trainer();
        const QLatin1StringView sees(type.trainerSees ? type.trainerSees : "1 = 0");
        condition.add(sees, QVariantList(sees.count(u'?'), *scope.trainer()));
    }
    return condition;
}

Condition listConditionOf(const Scope &scope, const RecordType &type)
{
    Condition condition = conditionOf(scope, type);
    // Written out rather than bound, so that the indexes without these rows can be used.
    if (type.hiddenStatus)
        condition.add(QStringLiteral("r.status <> '%1'").arg(QLatin1StringView(type.hiddenStatus)));
    return condition;
}

Condition ListParts::all() const
{
    Condition condition = scoped;
    condition.add(filters);
    condition.add(tagged);
    for (const QString &word : words)
        addWord(condition, word);
    return condition;
}

ListParts listPartsOf(Engine engine, const Scope &scope, const RecordType &type, const ListQuery &query, QList<Problem> &problems)
{
    ListParts parts{listConditionOf(scope, type), {}, {}};
    if (scope.institution())
        parts.owned.add(QStringLiteral("+r.%1 = ?").arg(QLatin1StringView(type.tenant)), {*scope.institution()});
    parts.filters.trainer = scope.trainer();
    if (!type.totalledBy.empty())
        parts.totalled.emplace();
    if (!query.filters.isEmpty())
        addFilters(parts, engine, type, query, problems);
    if (query.search.trimmed().isEmpty())
        return parts;
    if (!type.isSearchable()) {
        problems << Problem{QStringLiteral("q"), "list.filter_unknown"};
        return parts;
    }
    parts.words = searchWords(query.search);
    // What holds nothing that could be looked for is found nowhere, rather than everywhere.
    if (parts.words.isEmpty())
        parts.filters.add(QStringLiteral("1 = 0"));
    parts.totalled.reset();
    return parts;
}

bool OrderKey::isNumber() const
{
    switch (field->type) {
    case FieldType::Identifier:
    case FieldType::Integer:
    case FieldType::Reference:
    case FieldType::Flag: return true;
    default: return false;
    }
}

OrderKeys orderKeysOf(const RecordType &type, const ListQuery &query, QList<Problem> &problems)
{
    OrderKeys keys;
    const auto has = [&keys](const FieldInfo *field) {
        return std::any_of(keys.cbegin(), keys.cend(), [field](const OrderKey &key) { return key.field == field; });
    };
    for (const ListQuery::SortKey &key : query.sort) {
        const FieldInfo *field = type.find(key.field);
        if (!field || !field->is(Sortable))
            problems << Problem{QStringLiteral("sort"), "list.sort_unknown", {QString::fromUtf8(key.field)}};
        else if (!has(&type.key()) && !has(field)) // behind the id nothing is left to order
            keys << OrderKey{field, key.descending};
    }
    if (const char *then = keys.isEmpty() ? nullptr : keys.last().field->then; then && !has(type.find(then)))
        keys << OrderKey{type.find(then), keys.last().descending};
    // The id ends every order, and goes the same way, so that one index serves both directions.
    if (!has(&type.key()))
        keys << OrderKey{&type.key(), !keys.isEmpty() && keys.last().descending};
    return keys;
}

QString columnOf(const OrderKey &key, const QString &id)
{
    return key.field->type == FieldType::Identifier && QLatin1StringView(key.field->wire) == QLatin1StringView("id") ? id : QStringLiteral("r.") + sortColumnOf(*key.field);
}

QString orderBy(const OrderKeys &keys, const QString &id)
{
    QStringList parts;
    for (const OrderKey &key : keys) {
        const char *nulls = !key.field->is(NullFirst) ? "" : key.descending ? " nulls last" : " nulls first";
        parts << columnOf(key, id) + QLatin1StringView(key.descending ? " desc" : "") + QLatin1StringView(nulls);
    }
    return QStringLiteral(" order by ") + parts.join(QStringLiteral(", "));
}

} // namespace ulpan
