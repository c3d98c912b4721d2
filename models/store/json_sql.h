#pragma once

#include "models/records/record_json.h"
#include "models/store/connection.h"

namespace ulpan {

// The only place that knows how the two engines write JSON and name columns; the rest of the store builds on these.

// The column of a field: the one it names, or its wire name, with _id behind it for a reference.
[[nodiscard]] QString columnOf(const FieldInfo &field);
// What names a record of the type, which has the alias t.
[[nodiscard]] QString nameSqlOf(const RecordType &type);
// The column it is compared by, and the value to compare with.
[[nodiscard]] QString keyColumnOf(const FieldInfo &field);
[[nodiscard]] QString keyOf(const FieldInfo &field, const QString &value);
// Whether the column <wire>_key stands beside its own, and what is kept there of a value.
[[nodiscard]] bool hasKeyColumn(const FieldInfo &field);
[[nodiscard]] QString keptKeyOf(const FieldInfo &field, const QString &value);
// The column it is sorted by: that one, where it is there.
[[nodiscard]] QString sortColumnOf(const FieldInfo &field);
// All columns an insert fills, in order; `id` comes first.
[[nodiscard]] QStringList columnsOf(const RecordType &type);
[[nodiscard]] QVariant sqlValue(const FieldInfo &field, const void *record);

// What a select lists to read records as structs, from the table under the alias r.
[[nodiscard]] QString selectList(const RecordType &type);
void readRow(const RecordType &type, const Cursor &cursor, void *record);

// The name of what a reference of the row with the alias r refers to.
[[nodiscard]] QString referenceNameSql(const FieldInfo &field);

// One row with two columns: the JSON array of the records, byte for byte what writeRecord() writes, and their number. On SQLite in the
// provisioning dialect's naming alone; readJsonRows() has the platform's.
// `rest` is what follows the select list, from the from on; the table's alias in it is r.
[[nodiscard]] QString jsonArraySelect(Engine engine, const RecordType &type, Naming naming, const QString &rest);
// That array, read. SQLite keeps halves of characters as it is given them, which are no UTF-8; they become U+FFFD.
[[nodiscard]] QByteArray jsonArrayOf(const Cursor &cursor);
// The platform's JSON of the row with the alias r, as text.
[[nodiscard]] QString postgresObjectSql(const RecordType &type);

} // namespace ulpan
