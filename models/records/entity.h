#pragma once

#include "models/records/institution.h"

namespace ulpan {

// A part of one institution: a campus, a subsidiary, a department.
struct Entity
{
    Id id = 0;
    Id institutionId = 0;
    QString name, description, address, city, zip;
    Language language = Language::English;
    Id version = 0;
    Instant createdAt, updatedAt;
};

inline constexpr FieldInfo entityFields[] = {
    field<&Entity::id>({.wire = "id", .rpc = "entityID", .flags = ReadOnly | Sortable}),
    field<&Entity::institutionId>({.wire = "institution_id", .flags = ReadOnly}),
    field<&Entity::name>({.wire = "name", .rpc = "name", .label = QT_TRANSLATE_NOOP("Entity", "Name"), .flags = Required | Searchable | Sortable | InTable | FoldedKey, .form = TextForm::Name}),
    field<&Entity::description>({.wire = "description", .rpc = "description", .label = QT_TRANSLATE_NOOP("Entity", "Description"), .flags = Multiline | InTable, .max = 2000}),
    field<&Entity::address>({.wire = "address", .rpc = "address", .label = QT_TRANSLATE_NOOP("Entity", "Address")}),
    field<&Entity::city>({.wire = "city", .rpc = "city", .label = QT_TRANSLATE_NOOP("Entity", "City"), .flags = Searchable | InTable}),
    field<&Entity::zip>({.wire = "zip", .rpc = "zip", .label = QT_TRANSLATE_NOOP("Entity", "Postal code"), .flags = Technical, .max = 20}),
    field<&Entity::language>({.wire = "language", .rpc = "language", .label = QT_TRANSLATE_NOOP("Entity", "Language"), .flags = InTable | Filterable | UpperRpc}),
    field<&Entity::version>({.wire = "version", .flags = ReadOnly}),
    field<&Entity::createdAt>({.wire = "created_at", .label = QT_TRANSLATE_NOOP("Entity", "Created"), .flags = ReadOnly}),
    field<&Entity::updatedAt>({.wire = "updated_at", .label = QT_TRANSLATE_NOOP("Entity", "Changed"), .flags = ReadOnly}),
};

[[nodiscard]] const RecordType &recordTypeOf(const Entity *);

} // namespace ulpan
