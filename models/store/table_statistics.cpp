#include "models/store/table_statistics.h"

namespace ulpan {

namespace {

// Below so many pages hardly any plan is a bad one.
constexpr int fewPages = 50;

} // namespace

Result<QStringList> outgrownTables(Store &store, std::span<const char *const> tables)
{
    if (store.engine() == Engine::Sqlite)
        return QStringList();
    QStringList names;
    for (const char *table : tables)
        names << QStringLiteral("to_regclass('%1')").arg(QLatin1StringView(table));
    return store.look([&](Connection &database) -> Result<QStringList> {
        Result<Cursor> cursor = database.run(
            QStringLiteral("select relname from pg_class where oid in (%1) and pg_relation_size(oid) > "
                           "2 * greatest(relpages, %2)::bigint * current_setting('block_size')::bigint")
                .arg(names.join(u','), QString::number(fewPages)));
        if (!cursor)
            return cursor.error();
        QStringList outgrown;
        while (cursor->next())
            outgrown << cursor->text(0);
        return outgrown;
    });
}

Result<void> countTable(Store &store, const QString &table)
{
    return store.look([&](Connection &database) { return database.execute(QStringLiteral("analyze (skip_locked) ") + table); });
}

} // namespace ulpan
