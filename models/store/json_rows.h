#pragma once

#include "models/store/json_sql.h"

#include <string>

namespace ulpan {

// Records as the JSON of a list, one after the other.
struct JsonRows
{
    QByteArray rows; // an array
    int count = 0;
};
// `rest` is what follows a select list, from the from on; the table's alias in it is r. Byte for byte what
// writeRecord() writes. Halves of characters, which SQLite keeps as it is given them, become U+FFFD.
[[nodiscard]] Result<JsonRows> readJsonRows(Connection &database, const RecordType &type, Naming naming,
                                            const QString &rest, const QVariantList &values);

// What a select lists for the platform's JSON of the row with the alias r, and how many columns that is.
struct JsonColumns
{
    QString sql;
    int count = 0;
};
[[nodiscard]] JsonColumns jsonColumns(Engine engine, const RecordType &type);
// Writes the JSON of the row that begins with those columns.
void appendJsonRow(std::string &json, const RecordType &type, const Cursor &row);

} // namespace ulpan
