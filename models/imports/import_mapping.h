#pragma once

#include "models/base/result.h"
#include "models/records/import_job.h"

#include <QJsonObject>
#include <QMap>

namespace ulpan {

// What the columns of a file are imported into, and what the texts in them stand for.
struct ImportMapping
{
    QStringList fieldOfColumn; // one a column, as importFields() spells them; empty: left out
    // Field → pairKey() of a text in the file → canonical value; an empty value: the text stands for none.
    QMap<QString, QMap<QString, QString>> values;

    [[nodiscard]] static ImportMapping fromJson(const QByteArray &json);
    [[nodiscard]] QByteArray json() const;
    // Puts what a person sends over it: "columns" as a list or as an object {header: field}, "values" as an
    // object of objects. Invalid with problems of the field "mapping".
    [[nodiscard]] Result<void> change(const QJsonObject &input, const QStringList &header);

    [[nodiscard]] bool has(const QString &field) const { return fieldOfColumn.contains(field); }
    // From 1; 0 where no column is imported into the field.
    [[nodiscard]] int columnOf(const QString &field) const { return int(fieldOfColumn.indexOf(field)) + 1; }
};

// The fields whose texts are looked up in ImportMapping::values.
[[nodiscard]] bool hasValuePairs(QStringView field);
[[nodiscard]] QString pairKey(const QString &text);
// The columns, from 0, that hold passwords by their header or by the mapping: their cells are shown and kept
// nowhere.
[[nodiscard]] QList<qsizetype> passwordColumns(const ImportMapping &mapping, const QStringList &header);
// Which column says whose row it is, with Automatic decided.
[[nodiscard]] ImportMatch matchOf(const ImportOptions &options, const ImportMapping &mapping);
[[nodiscard]] QString fieldOf(ImportMatch match);
// What keeps the whole file from being planned: Invalid "import.column_missing" {line, fields},
// "import.column_twice" {line, column, field}.
[[nodiscard]] Result<void> checkMapping(const ImportMapping &mapping, const QStringList &header,
                                        const ImportOptions &options, int headerLine);

} // namespace ulpan
