#include "models/services/record_page.h"

namespace ulpan {

namespace {

QList<Problem> pageProblems(const ListQuery &query)
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
    if (!query.search.trimmed().isEmpty())
        problems << Problem{QStringLiteral("q"), "list.filter_unknown"};
    for (const ListQuery::SortKey &key : query.sort)
        problems << Problem{QString::fromLatin1(key.field), "list.sort_unknown"};
    return problems;
}

} // namespace

QByteArray listMarkOf(const RecordType &type, const Condition &where)
{
    QByteArray mark = QByteArray(type.table) + where.where().toUtf8();
    for (const QVariant &value : where.values)
        mark += '\n' + value.toString().toUtf8();
    return mark;
}

Id orderKeyOf(const FieldInfo &field, const void *record)
{
    return field.type == FieldType::Reference ? valueOf<Reference>(field, record).id : valueOf<Id>(field, record);
}

Result<PagePlan> planPage(const ListQuery &query, const RecordType &type, Condition where, const RecordOrder &order,
                          const QByteArray &list)
{
    const QList<Problem> problems = pageProblems(query);
    if (!problems.isEmpty())
        return invalid(problems);
    const FieldInfo &key = *type.find(order.wire);
    const QString column = QStringLiteral("r.") + keyColumnOf(key);
    PagePlan plan{.where = std::move(where)};
    if (query.cursor && !query.cursor->isEmpty()) {
        Result<ListCursor> at = ListCursor::fromText(*query.cursor, list, OrderKeys{{&key, order.descending}});
        if (!at)
            return at.error();
        plan.at = std::move(*at);
    }
    const bool descending = order.descending != plan.at.backwards;
    if (!plan.at.values.isEmpty())
        plan.where.add(column + QLatin1StringView(descending ? " <" : " >") + QLatin1StringView(plan.at.inclusive ? "= ?" : " ?"),
                       plan.at.values);
    // Of a run, one more than the page has tells whether another follows.
    plan.tail = QStringLiteral(" order by %1%2 limit %3")
                    .arg(column, QLatin1StringView(descending ? " desc" : ""), QString::number(query.perPage + (query.cursor ? 1 : 0)));
    if (!query.cursor)
        plan.tail += QStringLiteral(" offset %1").arg(qint64(query.page - 1) * query.perPage);
    return plan;
}

void endRun(const ListQuery &query, const PagePlan &plan, const QByteArray &list, QList<Id> &keys, JsonPage &page)
{
    if (!query.cursor)
        return;
    const ListCursor &at = plan.at;
    const bool started = !query.cursor->isEmpty(), more = keys.size() > query.perPage;
    if (more)
        keys.removeLast();
    QByteArray here, there;
    if (keys.isEmpty()) {
        if (started)
            here = ListCursor{!at.backwards, !at.inclusive, at.values}.text(list);
    } else {
        if (started)
            here = ListCursor{!at.backwards, false, QVariantList{QVariant(keys.first())}}.text(list);
        if (more)
            there = ListCursor{at.backwards, false, QVariantList{QVariant(keys.last())}}.text(list);
    }
    page.next = at.backwards ? here : there;
    page.previous = at.backwards ? there : here;
}

} // namespace ulpan
