#pragma once

#include "models/store/connection.h"

#include <QStringList>

namespace ulpan {

// One numbered step of the schema, forward only. `-- sqlite`, `-- postgres` and `-- both` on a line of their own say for
// whom the lines after them are; a line that holds only ; ends a statement.
struct Migration
{
    int version = 0;
    QString name;
    QString sql;
    // What SQL cannot do, in the same transaction and after it; null: nothing.
    Result<void> (*finish)(Connection &) = nullptr;
};

[[nodiscard]] QList<Migration> allMigrations();
[[nodiscard]] QStringList migrationStatements(const QString &sql, Engine engine);

} // namespace ulpan
