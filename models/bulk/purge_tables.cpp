#include "models/bulk/purge_tables.h"

#include <QHash>
#include <QSet>

namespace ulpan {

namespace {

struct Link
{
    QString table, column, target;
};

constexpr QLatin1StringView institutionTable("institution");
constexpr QLatin1StringView purgeTable("institution_purge");

const char *linkQuery(Engine engine)
{
    return engine == Engine::Sqlite
               ? "select m.name, f.\"from\", f.\"table\" from sqlite_master m, "
                 "pragma_foreign_key_list(m.name) f where m.type = 'table' order by 1, 2"
               : "select k.table_name::text, k.column_name::text, r.table_name::text from "
                 "information_schema.referential_constraints c "
                 "join information_schema.key_column_usage k on k.constraint_schema = c.constraint_schema "
                 "and k.constraint_name = c.constraint_name "
                 "join information_schema.table_constraints r on r.constraint_schema = "
                 "c.unique_constraint_schema and r.constraint_name = c.unique_constraint_name "
                 "where c.constraint_schema = current_schema() order by 1, 2";
}

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

Result<std::vector<Link>> readLinks(Connection &database, const char *query)
{
    Result<Cursor> cursor = database.run(QLatin1StringView(query));
    if (!cursor)
        return cursor.error();
    std::vector<Link> links;
    while (cursor->next())
        links.push_back({cursor->text(0), cursor->text(1), cursor->text(2)});
    return links;
}

} // namespace

Result<std::vector<PurgeTable>> purgeTables(Connection &database)
{
    Result<std::vector<Link>> own = readLinks(database, ownQuery(database.engine()));
    Result<std::vector<Link>> links = readLinks(database, linkQuery(database.engine()));
    if (!own || !links)
        return own ? links.error() : own.error();
    Result<QHash<QString, QString>> keys = keysWithoutRowId(database);
    if (!keys)
        return keys.error();
    for (const Link &link : *links) {
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
    for (const Link &link : *own) {
        if (link.table != institutionTable && link.table != purgeTable)
            add(link.table, link.column + QStringLiteral(" = ?"), 1);
    }
    // What has no institution of its own belongs to what it refers to.
    for (bool more = true; more;) {
        more = false;
        for (const Link &link : *links) {
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
            const bool referred = std::any_of(links->begin(), links->end(), [&](const Link &link) {
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
