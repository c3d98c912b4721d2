#pragma once

#include "tests/support/test_backend.h"

namespace ulpan::tests {

// A column of the live database's tables as the schema has it.
struct SchemaColumn
{
    QString table, name;
    bool isText = false; // or bytes
};
// All of them, with the tables that an index of words is kept in.
[[nodiscard]] QList<SchemaColumn> schemaColumns(Store &store);

// Where one of the texts stands, whatever its case: "table.column: the value", for every column of every
// table.
[[nodiscard]] QStringList tracesOf(Store &store, const QStringList &texts);
// The same in the bytes of the files below a folder: "path: the text".
[[nodiscard]] QStringList tracesInFiles(const QString &folder, const QStringList &texts);

} // namespace ulpan::tests
