#pragma once

#include "models/base/result.h"
#include "models/records/import_job.h"
#include "models/records/kept_mapping.h"

#include <QJsonObject>
#include <QMap>

namespace ulpan {

// What the columns of a file are imported into, and what the texts in them stand for.
struct ImportMapping
{
    QStringList fieldOfColumn; // one a column, as importFields() spells them; empty: left out
    // Field → pairKey() of a text in the file → canonical value; an empty value: the text stands for none.
    QMap<QString, QMap<QString, QString>> values;
    QString name; // of the kept mapping it began with; empty: none

    [[nodiscard]] static ImportMapping fromJson(const QByteArray &json);
    [[nodiscard]] QByteArray json() const;
    // Puts what a person sends over it: "columns" as a list or as an object {header: field}, "values" as an
    // object of objects. Invalid with problems of the field "mapping".
    [[nodiscard]] Result<void> change(const QJsonObject &input, const QStringList &header);
    // Puts a kept one over it: columns whose header it knows, and its values before all others. What is
    // proposed for another column gives way.
    void use(const KeptMapping &kept, const QStringList &header);
    // Puts what a person says of the texts over it; problems of the given field.
    [[nodiscard]] QList<Problem> takeValues(const QJsonObject &input, const QString &problemField);
    [[nodiscard]] QJsonObject valuesObject() const;
    // Proposes a value for a text of a column with value pairs where it has none; false where none is known.
    bool propose(const QString &field, const QString &text);

    [[nodiscard]] bool has(const QString &field) const { return fieldOfColumn.contains(field); }
    // From 1; 0 where no column is imported into the field.
    [[nodiscard]] int columnOf(const QString &field) const { return int(fieldOfColumn.indexOf(field)) + 1; }
};

// Whether a column can be imported into it; empty: left out, which is fine.
[[nodiscard]] bool isImportField(const QString &field);
// A field's name in the platform's JSON, which rows and their problems have, or in other capitals, as
// importFields() spells it; what names none as it is.
[[nodiscard]] QString importFieldSpelling(const QString &sent);
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
                                        const ImportOptions &options, qint64 headerLine);

} // namespace ulpan
