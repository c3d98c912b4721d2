#pragma once

#include "models/services/context.h"
#include "models/store/json_sql.h"
#include "models/store/record_query.h"

namespace ulpan {

// A page of records, the newest first unless `order` says otherwise, whose JSON is more than their rows: `write`
// writes each. For lists that are short or seldom read; those that are read often let the database write their
// JSON (listPage). `condition` and `order` are SQL over the alias r, ours alone. Invalid "list.page", "list.per_page".
template<class T, class Write>
[[nodiscard]] Result<JsonPage> recordPage(Context &context, const ListQuery &query, const QString &condition,
                                          const QVariantList &values, Write &&write,
                                          QLatin1StringView order = QLatin1StringView("r.id desc"))
{
    QList<Problem> problems;
    if (query.page < 1)
        problems << Problem{QStringLiteral("page"), "list.page"};
    if (query.perPage < 1 || query.perPage > 100)
        problems << Problem{QStringLiteral("per_page"), "list.per_page"};
    for (const ListQuery::Filter &filter : query.filters) {
        if (filter.strict)
            problems << Problem{QString::fromLatin1(filter.field), "list.filter_unknown"};
    }
    for (const ListQuery::SortKey &key : query.sort)
        problems << Problem{QString::fromLatin1(key.field), "list.sort_unknown"};
    if (!problems.isEmpty())
        return invalid(problems);
    const RecordType &type = recordType<T>();
    Condition where = conditionOf(context.scope, type);
    if (!condition.isEmpty())
        where.add(condition, values);
    const QString from = QStringLiteral(" from %1 r").arg(QLatin1StringView(type.table)) + where.where();
    Result<Cursor> total = context.database.run(QStringLiteral("select count(*)") + from, where.values);
    if (!total)
        return total.error();
    JsonPage page;
    page.total = total->next() ? total->id(0) : 0;
    Result<Cursor> cursor = context.database.run(
        QStringLiteral("select ") + selectList(type) + from +
            QStringLiteral(" order by %1 limit ? offset ?").arg(order),
        QVariantList(where.values) << query.perPage << (query.page - 1) * query.perPage);
    if (!cursor)
        return cursor.error();
    std::vector<T> records;
    while (cursor->next())
        readRow(type, *cursor, &records.emplace_back());
    JsonWriter json(page.rows);
    json.beginArray();
    for (const T &record : records) {
        Result<void> written = write(json, record);
        if (!written)
            return written.error();
        ++page.count;
    }
    json.endArray();
    return page;
}

} // namespace ulpan
