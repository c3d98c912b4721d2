#include "models/store/record_query.h"

#include "models/base/text.h"
#include "models/store/json_sql.h"

namespace ulpan {

namespace {

QString likePattern(const QString &word)
{
    QString escaped = word;
    escaped.replace(u'\\', QLatin1StringView("\\\\")).replace(u'%', QLatin1StringView("\\%")).replace(u'_', QLatin1StringView("\\_"));
    return u'%' + escaped + u'%';
}

} // namespace

Condition conditionOf(const Scope &scope, const RecordType &type)
{
    Condition condition;
    if (scope.institution())
        condition.add(QStringLiteral("r.%1 = ?").arg(QLatin1StringView(type.tenant)), {*scope.institution()});
    return condition;
}

void addFilters(Condition &condition, const RecordType &type, const ListQuery &query, QList<Problem> &problems)
{
    for (const ListQuery::Filter &filter : query.filters) {
        const FieldInfo *field = type.find(filter.field);
        if (!field || !field->is(Filterable)) {
            if (filter.strict)
                problems << Problem{QString::fromUtf8(filter.field), "list.filter_unknown"};
            continue;
        }
        const std::shared_ptr<void> probe = type.make();
        if (!readText(*field, filter.value, probe.get())) {
            problems << Problem{QString::fromUtf8(filter.field), "field.choice", {filter.value}};
            continue;
        }
        condition.add(QStringLiteral("r.%1 = ?").arg(columnOf(*field)), {sqlValue(*field, probe.get())});
    }
    if (!query.search.isEmpty() && type.isSearchable()) {
        for (const QString &word : folded(query.search).split(u' ', Qt::SkipEmptyParts))
            condition.add(QStringLiteral("r.search_text like ? escape '\\'"), {likePattern(word)});
    }
}

QString orderOf(const RecordType &type, const ListQuery &query, QList<Problem> &problems)
{
    QStringList keys;
    bool descending = false;
    for (const ListQuery::SortKey &key : query.sort) {
        const FieldInfo *field = type.find(key.field);
        if (!field || !field->is(Sortable)) {
            problems << Problem{QString::fromUtf8(key.field), "list.sort_unknown"};
            continue;
        }
        descending = key.descending;
        keys << QStringLiteral("r.") + columnOf(*field) + QLatin1StringView(descending ? " desc" : "");
    }
    // The id ends every order, and goes the same way, so that one index serves both directions.
    keys << QStringLiteral("r.id") + QLatin1StringView(descending ? " desc" : "");
    return QStringLiteral(" order by ") + keys.join(QStringLiteral(", "));
}

} // namespace ulpan
