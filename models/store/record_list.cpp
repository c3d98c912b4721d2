#include "models/store/json_sql.h"
#include "models/store/record_list.h"
#include "models/store/record_store.h"

namespace ulpan {

namespace {

struct Total
{
    qint64 total = 0;
    qint64 changes = 0;
};

Result<Total> keptTotal(Connection &database, const Scope &scope, const RecordType &type)
{
    const QString name = QLatin1StringView(type.name);
    Result<Cursor> cursor = scope.institution()
        ? database.run(QStringLiteral("select total, changes from record_total where record = ? and institution_id = ?"), {name, *scope.institution()})
        : database.run(QStringLiteral("select coalesce(sum(total), 0), coalesce(sum(changes), 0) from record_total where record = ?"), {name});
    if (!cursor)
        return cursor.error();
    if (!cursor->next())
        return Total{};
    return Total{cursor->id(0), cursor->id(1)};
}

Result<qint64> countRows(Connection &database, const RecordType &type, const Condition &condition)
{
    Result<Cursor> cursor = database.run(QStringLiteral("select count(*) from %1 r").arg(QLatin1StringView(type.table)) + condition.where(), condition.values);
    if (!cursor)
        return cursor.error();
    return cursor->next() ? cursor->id(0) : 0;
}

Result<qint64> totalOf(Store &store, Connection &database, const Scope &scope, const RecordType &type, const Condition &condition, bool filtered)
{
    // A trainer's rows come and go with people's sessions, which the records' own counter does not tell.
    if (scope.trainer())
        return countRows(database, type, condition);
    const bool tenantIsRow = QLatin1StringView(type.tenant) == QLatin1StringView("id");
    if (tenantIsRow && scope.institution())
        return countRows(database, type, condition);
    Result<Total> kept = keptTotal(database, scope, type);
    if (!kept)
        return kept.error();
    if (!filtered)
        return kept->total;
    QString key = QLatin1StringView(type.name) + condition.where();
    for (const QVariant &value : condition.values)
        key += QChar(0x1f) + value.toString();
    if (const auto cached = store.cachedTotal(key, kept->changes))
        return *cached;
    Result<qint64> counted = countRows(database, type, condition);
    if (counted)
        store.cacheTotal(key, kept->changes, *counted);
    return counted;
}

} // namespace

Result<JsonPage> listPage(Store &store, Connection &database, const Scope &scope, const RecordType &type, const ListQuery &query,
                          const QString &more, const QVariantList &values)
{
    constexpr qint64 deepOffset = 1000;
    QList<Problem> problems;
    if (query.page < 1 && !query.cursor)
        problems << Problem{QStringLiteral("page"), "list.page"};
    if (query.perPage < 1 || query.perPage > 100)
        problems << Problem{QStringLiteral("per_page"), "list.per_page"};
    Condition condition = listConditionOf(scope, type);
    const qsizetype scoped = condition.parts.size();
    if (!more.isEmpty())
        condition.add(more, values);
    addFilters(condition, database.engine(), type, query, problems);
    addSearch(condition, type, query);
    const OrderKeys keys = orderKeysOf(type, query, problems);
    if (!problems.isEmpty())
        return invalid(problems);
    if (query.cursor)
        return pageAtCursor(database, {type, query, condition, keys});

    const qint64 offset = qint64(query.page - 1) * query.perPage;
    const QString table = QLatin1StringView(type.table);
    const QString order = orderBy(keys);
    QString rest = QStringLiteral("from %1 r").arg(table) + condition.where() + order + QStringLiteral(" limit ? offset ?");
    // Far in, walking an index of ids alone costs half of walking whole rows.
    if (offset >= deepOffset)
        rest = QStringLiteral("from %1 r where r.id in (select r.id %2)%3").arg(table, rest, order);

    Result<qint64> total = totalOf(store, database, scope, type, condition, condition.parts.size() > scoped);
    if (!total)
        return total.error();
    Result<Cursor> cursor = database.run(jsonArraySelect(database.engine(), type, Naming::Platform, rest),
                                         QVariantList(condition.values) << query.perPage << offset);
    if (!cursor)
        return cursor.error();
    if (!cursor->next())
        return internal(QStringLiteral("an aggregate gave no row"));
    return JsonPage{cursor->bytes(0), cursor->value(1).toInt(), *total};
}

Result<std::vector<Id>> findIds(Connection &database, const Scope &scope, const RecordType &type, const ListQuery &query, int limit)
{
    QList<Problem> problems;
    Condition condition = listConditionOf(scope, type);
    addFilters(condition, database.engine(), type, query, problems);
    addSearch(condition, type, query);
    if (!problems.isEmpty())
        return invalid(problems);
    Result<Cursor> cursor = database.run(QStringLiteral("select r.id from %1 r").arg(QLatin1StringView(type.table)) + condition.where()
                                             + QStringLiteral(" order by r.id limit ?"),
                                         QVariantList(condition.values) << limit);
    if (!cursor)
        return cursor.error();
    std::vector<Id> ids;
    while (cursor->next())
        ids.push_back(cursor->id(0));
    return ids;
}

Result<JsonBatch> listBatch(Connection &database, const Scope &scope, const RecordType &type, Naming naming, Id after, int limit,
                            const QString &more, const QVariantList &values)
{
    Condition condition = listConditionOf(scope, type);
    condition.add(QStringLiteral("r.id > ?"), {after});
    if (!more.isEmpty())
        condition.add(more, values);
    const QString rest = QStringLiteral("from %1 r").arg(QLatin1StringView(type.table)) + condition.where() + QStringLiteral(" order by r.id limit ?");
    Result<Cursor> last = database.run(QStringLiteral("select max(id) from (select r.id %1) x").arg(rest), QVariantList(condition.values) << limit);
    if (!last)
        return last.error();
    const Id lastId = last->next() ? last->id(0) : 0;
    Result<Cursor> cursor = database.run(jsonArraySelect(database.engine(), type, naming, rest), QVariantList(condition.values) << limit);
    if (!cursor)
        return cursor.error();
    if (!cursor->next())
        return internal(QStringLiteral("an aggregate gave no row"));
    return JsonBatch{cursor->bytes(0), cursor->value(1).toInt(), lastId};
}

} // namespace ulpan
