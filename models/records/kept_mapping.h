#pragma once

#include "models/records/record.h"

namespace ulpan {

// What the columns of the files of one office are imported into, kept by name for the next file.
struct KeptMapping
{
    Id id = 0;
    Id institutionId = 0;
    QString name;
    QByteArray columns; // {header: field, or null where the column is left out}
    QByteArray values;  // {field: {text in the file: value}}
    Id version = 0;
    Instant createdAt, updatedAt;
};

inline constexpr FieldInfo keptMappingFields[] = {
    field<&KeptMapping::id>({.wire = "id", .flags = ReadOnly | Sortable}),
    field<&KeptMapping::institutionId>({.wire = "institution_id", .flags = ReadOnly}),
    field<&KeptMapping::name>({.wire = "name", .label = QT_TRANSLATE_NOOP("KeptMapping", "Name"), .flags = ReadOnly | Required | InTable | FoldedKey, .max = 120, .form = TextForm::Name}),
    field<&KeptMapping::columns>({.wire = "columns", .label = QT_TRANSLATE_NOOP("KeptMapping", "Columns")}),
    field<&KeptMapping::values>({.wire = "values", .label = QT_TRANSLATE_NOOP("KeptMapping", "Values"), .column = "value_pairs"}),
    field<&KeptMapping::version>({.wire = "version", .flags = ReadOnly}),
    field<&KeptMapping::createdAt>({.wire = "created_at", .label = QT_TRANSLATE_NOOP("KeptMapping", "Created"), .flags = ReadOnly}),
    field<&KeptMapping::updatedAt>({.wire = "updated_at", .label = QT_TRANSLATE_NOOP("KeptMapping", "Changed"), .flags = ReadOnly}),
};

[[nodiscard]] const RecordType &recordTypeOf(const KeptMapping *);

// What is sent to keep one: what is not sent stays as it is.
struct KeptMappingInput
{
    QByteArray columns, values; // as above
    QString import;             // the public id of an import whose mapping is taken first
};

inline constexpr FieldInfo keptMappingInputFields[] = {
    field<&KeptMappingInput::columns>({.wire = "columns"}),
    field<&KeptMappingInput::values>({.wire = "values"}),
    field<&KeptMappingInput::import>({.wire = "import"}),
};

[[nodiscard]] const RecordType &recordTypeOf(const KeptMappingInput *);

} // namespace ulpan
