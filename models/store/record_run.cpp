#include "models/json/json_writer.h"
#include "models/store/json_sql.h"
#include "models/store/list_cursor.h"
#include "models/store/record_list.h"

#include <algorithm>

namespace ulpan {

namespace {

// A row of a run: its id and where it stands.
struct Place
{
    Id id = 0;
    QVariantList keys;
};

// What a cursor is bound to.
QByteArray listNameOf(const ListRequest &request)
{
    const Condition all = request.parts.all();
    QString name = QLatin1StringView(request.type.name) + all.where() + orderBy(request.keys);
    for (const QVariant &value : all.values)
        name += QChar(0x1f) + value.toString();
    return name.toUtf8();
}

OrderKeys goingBack(OrderKeys keys)
{
    for (OrderKey &key : keys)
        key.descending = !key.descending;
    return keys;
}

Result<void> readPlaces(Connection &database, const ListRequest &request, const OrderKeys &keys,
                        const Condition &behind, int most, QList<Place> &places)
{
    const ListSource &source = request.source;
    Condition condition = source.condition;
    condition.add(behind);
    QStringList columns;
    for (const OrderKey &key : keys)
        columns << columnOf(key, source.id);
    Result<Cursor> cursor =
        database.run(QStringLiteral("select %1, %2 from %3").arg(source.id, columns.join(u','), source.from) +
                         condition.where() + orderBy(keys, source.id) + QStringLiteral(" limit ?"),
                     QVariantList(condition.values) << most);
    if (!cursor)
        return cursor.error();
    while (cursor->next()) {
        Place place{cursor->id(0)};
        for (int i = 0; i < keys.size(); ++i)
            place.keys << cursor->value(i + 1);
        places << place;
    }
    return {};
}

} // namespace

Result<JsonPage> pageAtCursor(Connection &database, const ListRequest &request)
{
    const QByteArray list = listNameOf(request);
    const QString &said = *request.query.cursor;
    ListCursor at;
    QList<Condition> parts{Condition()};
    OrderKeys keys = request.keys;
    if (!said.isEmpty()) {
        Result<ListCursor> read = ListCursor::fromText(said, list, request.keys);
        if (!read)
            return read.error();
        at = *read;
        if (at.backwards)
            keys = goingBack(keys);
        parts = conditionsBehind(at, keys, database.engine() == Engine::Postgres, request.source.id);
    }

    // One more than the page has tells whether another follows.
    const int wanted = request.query.perPage + 1;
    QList<Place> places;
    for (const Condition &part : parts) {
        const int missing = wanted - int(places.size());
        if (missing == 0)
            break;
        Result<void> done = readPlaces(database, request, keys, part, missing, places);
        if (!done)
            return done.error();
    }
    const bool more = places.size() == wanted;
    if (more)
        places.removeLast();

    JsonPage page{.rows = "[]"};
    const bool started = !said.isEmpty();
    if (places.isEmpty()) {
        // Nothing is left on this side, so that all there is lies on the other, the place itself included.
        if (started)
            (at.backwards ? page.next : page.previous) =
                ListCursor{!at.backwards, !at.inclusive, at.values}.text(list);
        return page;
    }
    if (at.backwards)
        std::reverse(places.begin(), places.end());
    if (at.backwards || more)
        page.next = ListCursor{false, false, places.last().keys}.text(list);
    if (at.backwards ? more : started)
        page.previous = ListCursor{true, false, places.first().keys}.text(list);
    QStringList ids;
    for (const Place &place : std::as_const(places))
        ids << QString::number(place.id);
    Condition these = request.parts.owned;
    these.addOneOf(database.engine(), QStringLiteral("r.id"), true, ids);
    Result<Cursor> cursor =
        database.run(jsonArraySelect(database.engine(), request.type, Naming::Platform,
                                     QStringLiteral("from %1 r").arg(QLatin1StringView(request.type.table)) +
                                         these.where() + orderBy(request.keys)),
                     these.values);
    if (!cursor)
        return cursor.error();
    if (!cursor->next())
        return internal(QStringLiteral("an aggregate gave no row"));
    page.rows = jsonArrayOf(*cursor);
    page.count = cursor->value(1).toInt();
    return page;
}

} // namespace ulpan
