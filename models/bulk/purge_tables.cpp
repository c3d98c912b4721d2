#include "models/bulk/purge_tables.h"

#include "models/store/table_links.h"

#include <QHash>
#include <QSet>

namespace ulpan {

namespace {

constexpr QLatin1StringView institutionTable("institution");
constexpr QLatin1StringView purgeTable("institution_purge");

const char *ownQuery(Engine engine)
{
    return engine == Engine::Sqlite
               ? "select m.name, c.name, 'institution' from sqlite_master m, pragma_table_info(m.name) c "
                 "where m.type = 'table' and c.name = 'institution_id' order by 1"
               : "select c.table_name::text, c.column_name::text, 'institution' from "
                 "information_schema.columns c "
                 "join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = "
                 "c.table_name and t.table_type = 'BASE TABLE' "
                 "where c.table_schema = current_schema() and c.column_name = 'institution_id' order by 1";
}

// SQLite's tables without row numbers, by name, with the columns of their keys.
Result<QHash<QString, QString>> keysWithoutRowId(Connection &database)
{
    QHash<QString, QString> keys;
    if (database.engine() == Engine::Postgres)
        return keys;
    Result<Cursor> cursor = database.run(
        QStringLiteral("select l.name, c.name from pragma_table_list l, pragma_table_info(l.name) c where "
                       "l.wr and c.pk > 0 order by l.name, c.pk"));
    if (!cursor)
        return cursor.error();
    while (cursor->next()) {
        QString &key = keys[cursor->text(0)];
        key += (key.isEmpty() ? QString() : QStringLiteral(", ")) + cursor->text(1);
    }
    return keys;
}

Result<std::vector<TableLink>> ownLinks(Connection &database)
{
    Result<Cursor> cursor = database.run(QLatin1StringView(ownQuery(database.engine())));
    if (!cursor)
        return cursor.error();
    std::vector<TableLink> links;
    while (cursor->next())
        links.push_back({cursor->text(0), cursor->text(1), cursor->text(2)});
    return links;
}

} // namespace

Result<std::vector<PurgeTable>> purgeTables(Connection &database)
{
    Result<std::vector<TableLink>> own = ownLinks(database);
    Result<std::vector<TableLink>> links = tableLinks(database);
    if (!own || !links)
        return own ? links.error() : own.error();
    Result<QHash<QString, QString>> keys = keysWithoutRowId(database);
    if (!keys)
        return keys.error();
    for (const TableLink &link : *links) {
        if (link.target == institutionTable && link.column != u"institution_id")
            own->push_back(link);
    }
    QHash<QString, PurgeTable> known;
    const auto add = [&known](const QString &table, const QString &condition, qsizetype marks) {
        PurgeTable &entry = known[table];
        entry.condition += (entry.condition.isEmpty() ? QString() : QStringLiteral(" or ")) + condition;
        entry.name = table;
        entry.marks += marks;
    };
    for (const TableLink &link : *own) {
        if (link.table != institutionTable && link.table != purgeTable)
            add(link.table, link.column + QStringLiteral(" = ?"), 1);
    }
    // What has no institution of its own belongs to what it refers to.
    for (bool more = true; more;) {
        more = false;
        for (const TableLink &link : *links) {
            if (known.contains(link.table) || !known.contains(link.target))
                continue;
            const PurgeTable target = known.value(link.target);
            add(link.table,
                QStringLiteral("%1 in (select id from %2 where %3)")
                    .arg(link.column, target.name, target.condition),
                target.marks);
            more = true;
        }
    }
    // First those to which nothing that is left refers.
    std::vector<PurgeTable> order;
    QStringList left = known.keys();
    left.sort();
    while (!left.isEmpty()) {
        QString next;
        for (const QString &table : std::as_const(left)) {
            const bool referred = std::any_of(links->begin(), links->end(), [&](const TableLink &link) {
                return link.target == table && link.table != table && left.contains(link.table);
            });
            if (!referred) {
                next = table;
                break;
            }
        }
        if (next.isEmpty())
            return internal(QStringLiteral("tables refer to each other in a ring: ") + left.join(u' '));
        order.push_back(known.value(next));
        order.back().key = database.engine() == Engine::Postgres ? QStringLiteral("ctid")
                                                                 : keys->value(next, QStringLiteral("rowid"));
        left.removeOne(next);
    }
    return order;
}

} // namespace ulpan
