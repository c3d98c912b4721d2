#pragma once

#include "models/store/record_query.h"

namespace ulpan {

// Where the rows of a list are read from.
struct ListSource
{
    QString from;                        // tables; the record's has the alias r, where it is among them
    Condition condition;                 // which of their rows
    QString id = QStringLiteral("r.id"); // the column with the record's id
    std::optional<qint64> total = {};    // how many those are, where finding them has told
};
// The quickest way to the rows, by what the database has indexes of: on SQLite the index of words and that of
// tags may lead, and what they do not say is looked up a row. `keys` are what they are to be read in the
// order of.
[[nodiscard]] Result<ListSource> sourceOf(Connection &database, const Scope &scope, const RecordType &type,
                                          const ListParts &parts, const OrderKeys &keys);

// A list as it was asked for, checked.
struct ListRequest
{
    const RecordType &type;
    const ListQuery &query;
    const ListParts &parts;
    const ListSource &source;
    const OrderKeys &keys;
};

// The page at the query's cursor, with the cursors of its neighbours.
[[nodiscard]] Result<JsonPage> pageAtCursor(Connection &database, const ListRequest &request);

} // namespace ulpan
