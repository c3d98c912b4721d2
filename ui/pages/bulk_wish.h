#pragma once

#include "models/records/session.h"
#include "models/records/learner.h"

#include <QJsonObject>

namespace ulpan {

enum class BulkStatus : quint8 { Keep, Active, Suspended };
[[nodiscard]] std::span<const Choice> choices(BulkStatus);

// What a person fills in to change many members at once; what is left empty stays as it is.
struct BulkWish
{
    Reference entity;
    BulkStatus status = BulkStatus::Keep;
    QStringList addTags, removeTags, addLocations, removeLocations;
    Reference joins, leaves;
};

inline constexpr FieldInfo bulkWishFields[] = {
    field<&BulkWish::entity>({.wire = "entity", .label = QT_TRANSLATE_NOOP("BulkWish", "Move to the entity"), .target = &recordType<Entity>}),
    field<&BulkWish::status>({.wire = "status", .label = QT_TRANSLATE_NOOP("BulkWish", "Status")}),
    field<&BulkWish::addTags>({.wire = "add_tags", .label = QT_TRANSLATE_NOOP("BulkWish", "Add tags")}),
    field<&BulkWish::removeTags>({.wire = "remove_tags", .label = QT_TRANSLATE_NOOP("BulkWish", "Take away tags")}),
    field<&BulkWish::addLocations>({.wire = "add_locations", .label = QT_TRANSLATE_NOOP("BulkWish", "Add locations")}),
    field<&BulkWish::removeLocations>({.wire = "remove_locations", .label = QT_TRANSLATE_NOOP("BulkWish", "Take away locations")}),
    field<&BulkWish::joins>({.wire = "joins", .label = QT_TRANSLATE_NOOP("BulkWish", "Put into the session"), .target = &recordType<Session>}),
    field<&BulkWish::leaves>({.wire = "leaves", .label = QT_TRANSLATE_NOOP("BulkWish", "Take out of the session"), .target = &recordType<Session>}),
};

[[nodiscard]] const RecordType &recordTypeOf(const BulkWish *);
// As the server takes it; empty where nothing is to change.
[[nodiscard]] QJsonObject changeOf(const BulkWish &wish);
// What such a change asks for, in the reader's words; records are not named.
[[nodiscard]] QStringList wishedTexts(const QJsonObject &change);

} // namespace ulpan
