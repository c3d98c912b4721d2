#pragma once

#include "models/records/record.h"

namespace ulpan {

// What integrations are told of: written in the transaction of the change, delivered later.
struct Event
{
    Id id = 0;
    Id institutionId = 0;
    QString publicId; // opaque, on the wire
    QString type;     // "member.created"
    Id recordId = 0;
    QByteArray payload; // JSON
    Instant createdAt;
};

inline constexpr FieldInfo eventFields[] = {
    field<&Event::id>({.wire = "id", .flags = ReadOnly | Sortable}),
    field<&Event::institutionId>({.wire = "institution_id", .flags = ReadOnly}),
    field<&Event::publicId>({.wire = "public_id", .flags = ReadOnly | Technical}),
    field<&Event::type>({.wire = "type", .flags = ReadOnly | Filterable}),
    field<&Event::recordId>({.wire = "record_id", .flags = ReadOnly}),
    field<&Event::payload>({.wire = "payload", .flags = ReadOnly}),
    field<&Event::createdAt>({.wire = "created_at", .flags = ReadOnly}),
};

[[nodiscard]] const RecordType &recordTypeOf(const Event *);

} // namespace ulpan
