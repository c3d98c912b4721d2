#pragma once

#include "models/services/context.h"
#include "models/store/json_sql.h"
#include "models/store/list_cursor.h"
#include "models/store/record_query.h"

namespace ulpan {

// What a page of records goes by: a row of their type that holds a number, another for each of the list.
struct RecordOrder
{
    const char *wire = "id";
    bool descending = true;
};

// Where a page begins and what is asked of the database for it.
struct PagePlan
{
    ListCursor at = {}; // of a run by cursor
    Condition where = {};
    QString tail = {};  // order and limit
};
// `list` says which list it is, as ListCursor wants it. Invalid and Malformed as recordPage().
[[nodiscard]] Result<PagePlan> planPage(const ListQuery &query, const RecordType &type, Condition where, const RecordOrder &order,
                                        const QByteArray &list);
// Sets where a run by cursor goes on, and takes the one row more than the page has out of `keys`, the numbers that the rows found go by.
void endRun(const ListQuery &query, const PagePlan &plan, const QByteArray &list, QList<Id> &keys, JsonPage &page);
[[nodiscard]] Id orderKeyOf(const FieldInfo &field, const void *record);
[[nodiscard]] QByteArray listMarkOf(const RecordType &type, const Condition &where);

// A page of records, the newest first unless `order` says otherwise, whose JSON is more than their rows: `write`
// writes each. For lists that are short or seldom read; those that are read often let the database write their
// JSON (listPage). `condition` is SQL over the alias r, ours alone. Invalid "list.page", "list.per_page"; Malformed "list.cursor".
template<class T, class Write>
[[nodiscard]] Result<JsonPage> recordPage(Context &context, const ListQuery &query, const QString &condition,
                                          const QVariantList &values, Write &&write, const RecordOrder &order = {})
{
    const RecordType &type = recordType<T>();
    Condition where = conditionOf(context.scope, type);
    if (!condition.isEmpty())
        where.add(condition, values);
    const QString from = QStringLiteral(" from %1 r").arg(QLatin1StringView(type.table));
    JsonPage page;
    if (!query.cursor) {
        Result<Cursor> total = context.database.run(QStringLiteral("select count(*)") + from + where.where(), where.values);
        if (!total)
            return total.error();
        page.total = total->next() ? total->id(0) : 0;
    }
    const QByteArray list = listMarkOf(type, where);
    Result<PagePlan> plan = planPage(query, type, std::move(where), order, list);
    if (!plan)
        return plan.error();
    Result<Cursor> cursor = context.database.run(QStringLiteral("select ") + selectList(type) + from + plan->where.where() + plan->tail,
                                                 plan->where.values);
    if (!cursor)
        return cursor.error();
    std::vector<T> records;
    QList<Id> keys;
    const FieldInfo &key = *type.find(order.wire);
    while (cursor->next()) {
        readRow(type, *cursor, &records.emplace_back());
        keys << orderKeyOf(key, &records.back());
    }
    endRun(query, *plan, list, keys, page);
    records.resize(size_t(keys.size()));
    if (plan->at.backwards)
        std::reverse(records.begin(), records.end());
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
