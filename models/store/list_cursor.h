#pragma once

#include "models/store/record_query.h"

namespace ulpan {

// A place in a list, between two rows of it, and the way to go from there. On the wire it is opaque and bound
// to its list: what it holds is compared with rows of the caller's list and nothing else, so that one made by
// hand shows nothing more.
struct ListCursor
{
    bool backwards = false;
    bool inclusive = false;   // the row at the place itself comes too
    QVariantList values = {}; // of the order's keys there; null where unknown

    // `list` is whatever makes the list this one: its record, condition and order.
    [[nodiscard]] QByteArray text(const QByteArray &list) const;
    // Malformed "list.cursor" for one of another list, or none at all.
    [[nodiscard]] static Result<ListCursor> fromText(const QString &text, const QByteArray &list,
                                                     const OrderKeys &keys);
};

// The rows behind a cursor as conditions that follow on one another, each of which one index can answer from
// its first row on. `keys` go the way of the run. `rowValues` where the engine seeks in an index by several
// columns at once.
[[nodiscard]] QList<Condition> conditionsBehind(const ListCursor &cursor, const OrderKeys &keys,
                                                bool rowValues, const QString &id = QStringLiteral("r.id"));

} // namespace ulpan
