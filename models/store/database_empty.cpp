#include "models/store/database_empty.h"

#include <QStringList>

namespace ulpan {

namespace {

Result<QStringList> tableNames(Connection &database)
{
    Result<Cursor> cursor = database.run(
        database.engine() == Engine::Sqlite
            ? QStringLiteral("select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name")
            : QStringLiteral("select tablename::text from pg_tables where schemaname = 'public' order by 1"));
    if (!cursor)
        return cursor.error();
    QStringList names;
    while (cursor->next())
        names << cursor->text(0);
    return names;
}

// Which tables have rows that point to rows of a table, itself left out.
Result<QMultiHash<QString, QString>> childrenOfTables(Connection &database)
{
    Result<Cursor> cursor = database.run(
        database.engine() == Engine::Sqlite
            ? QStringLiteral("select m.name, f.\"table\" from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'")
            : QStringLiteral("select conrelid::regclass::text, confrelid::regclass::text from pg_constraint where contype = 'f'"));
    if (!cursor)
        return cursor.error();
    QMultiHash<QString, QString> children;
    while (cursor->next()) {
        if (cursor->text(0) != cursor->text(1))
            children.insert(cursor->text(1), cursor->text(0));
    }
    return children;
}

// Children before their parents.
void appendAfterChildren(const QString &table, const QMultiHash<QString, QString> &children, QStringList &order)
{
    if (order.contains(table))
        return;
    for (const QString &child : children.values(table))
        appendAfterChildren(child, children, order);
    if (!order.contains(table))
        order << table;
}

} // namespace

Result<void> emptyDatabase(Store &store, const QHash<QString, QString> &kept)
{
    Result<void> emptied = store.write([&](Connection &database) -> Result<void> {
        Result<QStringList> tables = tableNames(database);
        if (!tables)
            return tables.error();
        Result<QMultiHash<QString, QString>> children = childrenOfTables(database);
        if (!children)
            return children.error();
        QStringList order;
        for (const QString &table : *tables)
            appendAfterChildren(table, *children, order);
        for (const QString &table : std::as_const(order)) {
            const QString condition = kept.value(table);
            if (kept.contains(table) && condition.isEmpty())
                continue;
            Result<void> gone = database.execute(QStringLiteral("delete from ") + table + (condition.isEmpty() ? QString() : QStringLiteral(" where not (%1)").arg(condition)));
            if (!gone)
                return gone;
        }
        return {};
    });
    if (!emptied)
        return emptied;
    return store.look([](Connection &database) { return database.execute(QStringLiteral("vacuum")); });
}

} // namespace ulpan
