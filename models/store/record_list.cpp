#include "models/store/json_rows.h"
#include "models/store/record_list.h"
#include "models/store/record_store.h"

#include <algorithm>

namespace ulpan {

namespace {

// How often the records have changed.
Result<qint64> changesOf(Connection &database, const Scope &scope, const RecordType &type)
{
    const QString name = QLatin1StringView(type.name);
    Result<Cursor> cursor = scope.institution()
        ? database.run(QStringLiteral("select changes from record_total where record = ? and institution_id = ?"), {name, *scope.institution()})
        : database.run(QStringLiteral("select coalesce(sum(changes), 0) from record_total where record = ?"), {name});
    if (!cursor)
        return cursor.error();
    return cursor->next() ? cursor->id(0) : 0;
}

// A statement that gives a total which is kept, so that nothing is counted.
struct KeptSum
{
    QString sql;
    QVariantList values;
};

// Whether the totals that are kept follow the rows: a trainer's come and go with people's sessions, which no counter of theirs tells.
bool isTold(const Scope &scope, const RecordType &type, const ListParts &parts)
{
    const bool tenantIsRow = QLatin1StringView(type.tenant) == QLatin1StringView("id");
    return !scope.trainer() && !parts.passing && !(tenantIsRow && scope.institution());
}

// Null where the total has to be counted.
std::optional<KeptSum> keptSumOf(const Scope &scope, const RecordType &type, const ListParts &parts)
{
    if (!isTold(scope, type, parts))
        return {};
    Condition condition;
    if (!parts.isFiltered()) {
        condition.add(QStringLiteral("record = ?"), {QLatin1StringView(type.name)});
        if (scope.institution())
            condition.add(QStringLiteral("institution_id = ?"), {*scope.institution()});
        return KeptSum{QStringLiteral("select coalesce(sum(total), 0) from record_total") + condition.where(), condition.values};
    }
    if (!parts.totalled)
        return {};
    if (scope.institution())
        condition.add(QStringLiteral("t.%1 = ?").arg(QLatin1StringView(type.tenant)), {*scope.institution()});
    condition.add(*parts.totalled);
    if (type.hiddenStatus)
        condition.add(QStringLiteral("t.status <> '%1'").arg(QLatin1StringView(type.hiddenStatus)));
    return KeptSum{QStringLiteral("select coalesce(sum(t.total), 0) from %1_total t").arg(QLatin1StringView(type.table)) + condition.where(), condition.values};
}

Result<qint64> countRows(Connection &database, const ListSource &source)
{
    Result<Cursor> cursor = database.run(QStringLiteral("select count(*) from ") + source.from + source.condition.where(), source.condition.values);
    if (!cursor)
        return cursor.error();
    return cursor->next() ? cursor->id(0) : 0;
}

Result<qint64> totalOf(Store &store, Connection &database, const Scope &scope, const RecordType &type, const ListParts &parts, const ListSource &listed,
                       bool byId)
{
    if (listed.total)
        return *listed.total;
    // In which order they are counted does not matter, so the shortest way will do.
    const auto count = [&]() -> Result<qint64> {
        if (byId)
            return countRows(database, listed);
        Result<ListSource> source = sourceOf(database, scope, type, parts, {OrderKey{&type.key()}});
        return source ? countRows(database, *source) : Result<qint64>(source.error());
    };
    if (!isTold(scope, type, parts))
        return count();
    if (const std::optional<KeptSum> sum = keptSumOf(scope, type, parts)) {
        Result<Cursor> cursor = database.run(sum->sql, sum->values);
        if (!cursor)
            return cursor.error();
        return cursor->next() ? cursor->id(0) : 0;
    }
    Result<qint64> changes = changesOf(database, scope, type);
    if (!changes)
        return changes.error();
    const Condition all = parts.all();
    QString key = QLatin1StringView(type.name) + all.where();
    for (const QVariant &value : all.values)
        key += QChar(0x1f) + value.toString();
    if (const auto cached = store.cachedTotal(key, *changes))
        return *cached;
    Result<qint64> counted = count();
    if (counted)
        store.cacheTotal(key, *changes, *counted);
    return counted;
}

// The way to a page by its number.
struct Walk
{
    qint64 passed = 0; // rows before the page
    qint64 rows = 0;   // of the page
    bool isDeep = false;
    bool isBackward = false; // from the list's end
};

constexpr qint64 deepOffset = 1000;

qint64 offsetOf(const ListQuery &query)
{
    return (query.page - 1) * query.perPage;
}

Walk walkTo(const ListQuery &query, qint64 total)
{
    const qint64 offset = offsetOf(query);
    const qint64 behind = total - offset - query.perPage;
    if (offset < deepOffset || behind >= offset)
        return {offset, query.perPage, offset >= deepOffset};
    return {std::max<qint64>(behind, 0), std::clamp<qint64>(total - offset, 0, query.perPage), true, true};
}

OrderKeys reversed(OrderKeys keys)
{
    for (OrderKey &key : keys)
        key.descending = !key.descending;
    return keys;
}

// A page near the list's beginning with its total in one statement, because each costs a round trip.
Result<JsonPage> pageWithSum(Connection &database, const RecordType &type, const ListQuery &query, const ListSource &source, const OrderKeys &keys,
                             const KeptSum &sum)
{
    const QString rest = QStringLiteral("from ") + source.from + source.condition.where() + orderBy(keys, source.id) + QStringLiteral(" limit ? offset ?");
    const QString sql = QStringLiteral("select page.*, (%1) from (%2) page").arg(sum.sql, jsonArraySelect(database.engine(), type, Naming::Platform, rest));
    Result<Cursor> cursor = database.run(sql, sum.values + source.condition.values << query.perPage << offsetOf(query));
    if (!cursor)
        return cursor.error();
    if (!cursor->next())
        return internal(QStringLiteral("an aggregate gave no row"));
    return JsonPage{jsonArrayOf(*cursor), cursor->value(1).toInt(), cursor->id(2)};
}

} // namespace

Result<JsonPage> listPage(Store &store, Connection &database, const Scope &scope, const RecordType &type, const ListQuery &query,
                          const QString &more, const QVariantList &values)
{
    QList<Problem> problems;
    if (query.page < 1 && !query.cursor)
        problems << Problem{QStringLiteral("page"), "list.page"};
    if (query.perPage < 1 || query.perPage > 100)
        problems << Problem{QStringLiteral("per_page"), "list.per_page"};
    ListParts parts = listPartsOf(database.engine(), scope, type, query, problems);
    if (!more.isEmpty()) {
        parts.filters.add(more, values);
        parts.totalled.reset();
    }
    const OrderKeys keys = orderKeysOf(type, query, problems);
    if (!problems.isEmpty())
        return invalid(problems);
    Result<ListSource> source = sourceOf(database, scope, type, parts, keys);
    if (!source)
        return source.error();
    if (query.cursor)
        return pageAtCursor(database, {type, query, parts, *source, keys});

    if (database.engine() == Engine::Postgres && offsetOf(query) < deepOffset) {
        if (const std::optional<KeptSum> sum = keptSumOf(scope, type, parts))
            return pageWithSum(database, type, query, *source, keys, *sum);
    }
    Result<qint64> total = totalOf(store, database, scope, type, parts, *source, keys.size() == 1);
    if (!total)
        return total.error();
    const Walk walk = walkTo(query, *total);
    const QString table = QLatin1StringView(type.table) + QStringLiteral(" r");
    QVariantList bound = source->condition.values;
    QString rest = QStringLiteral("from ") + source->from + source->condition.where() + orderBy(walk.isBackward ? reversed(keys) : keys, source->id) +
                   QStringLiteral(" limit ? offset ?");
    // Far in, walking an index of ids alone costs half of walking whole rows.
    if (walk.isDeep || source->from != table) {
        rest = QStringLiteral("from %1%2 r.id in (select %3 %4)%5")
                   .arg(table, parts.owned.parts.isEmpty() ? QStringLiteral(" where") : parts.owned.where() + QStringLiteral(" and"), source->id, rest, orderBy(keys));
        bound = parts.owned.values + bound;
    }
    Result<JsonRows> read = readJsonRows(database, type, Naming::Platform, rest, QVariantList(bound) << walk.rows << walk.passed);
    if (!read)
        return read.error();
    return JsonPage{std::move(read->rows), read->count, *total};
}

Result<std::vector<Id>> findIds(Connection &database, const Scope &scope, const RecordType &type, const ListQuery &query, int limit)
{
    QList<Problem> problems;
    const ListParts parts = listPartsOf(database.engine(), scope, type, query, problems);
    if (!problems.isEmpty())
        return invalid(problems);
    const OrderKeys byId{OrderKey{&type.key()}};
    Result<ListSource> source = sourceOf(database, scope, type, parts, byId);
    if (!source)
        return source.error();
    Result<Cursor> cursor = database.run(QStringLiteral("select %1 from %2").arg(source->id, source->from) + source->condition.where()
                                             + orderBy(byId, source->id) + QStringLiteral(" limit ?"),
                                         QVariantList(source->condition.values) << limit);
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
    Result<JsonRows> read = readJsonRows(database, type, naming, rest, QVariantList(condition.values) << limit);
    if (!read)
        return read.error();
    return JsonBatch{std::move(read->rows), read->count, lastId};
}

} // namespace ulpan
