#include "models/store/table_links.h"

namespace ulpan {

Result<std::vector<TableLink>> tableLinks(Connection &database)
{
    const char *query =
        database.engine() == Engine::Sqlite
            ? "select m.name, f.\"from\", f.\"table\" from sqlite_master m, "
              "pragma_foreign_key_list(m.name) f where m.type = 'table' order by 1, 2"
            : "select k.table_name::text, k.column_name::text, r.table_name::text from "
              "information_schema.referential_constraints c "
              "join information_schema.key_column_usage k on k.constraint_schema = c.constraint_schema "
              "and k.constraint_name = c.constraint_name "
              "join information_schema.table_constraints r on r.constraint_schema = "
              "c.unique_constraint_schema and r.constraint_name = c.unique_constraint_name "
              "where c.constraint_schema = current_schema() order by 1, 2";
    Result<Cursor> cursor = database.run(QLatin1StringView(query));
    if (!cursor)
        return cursor.error();
    std::vector<TableLink> links;
    while (cursor->next())
        links.push_back({cursor->text(0), cursor->text(1), cursor->text(2)});
    return links;
}

} // namespace ulpan
