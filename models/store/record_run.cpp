#include "models/store/json_rows.h"
#include "models/store/list_cursor.h"
#include "models/store/record_list.h"

#include <vector>

namespace ulpan {

namespace {

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

// The order's keys of rows, as places(k0, k1, …); the last is the id. The conditions follow on one another, and who has enough of one
// does not ask for the next.
Condition placesOf(const ListRequest &request, const OrderKeys &keys, const QList<Condition> &behind, int most)
{
    const ListSource &source = request.source;
    QStringList columns, names, parts;
    for (const OrderKey &key : keys) {
        names << QStringLiteral("k%1").arg(names.size());
        columns << columnOf(key, source.id) + QStringLiteral(" as ") + names.last();
    }
    Condition places;
    for (const Condition &one : behind) {
        Condition condition = source.condition;
        condition.add(one);
        parts << QStringLiteral("select * from (select ") + columns.join(u',') + QStringLiteral(" from ") + source.from + condition.where() +
                     orderBy(keys, source.id) + QStringLiteral(" limit ?) p") + QString::number(parts.size());
        places.values << condition.values << most;
    }
    places.parts << QStringLiteral("with places(") + names.join(u',') + QStringLiteral(") as materialized (") +
                        parts.join(QStringLiteral(" union all ")) + QStringLiteral(" limit ?) ");
    places.values << most;
    return places;
}

// Each place with the JSON of its row before its keys, the way of the run. SQLite reads a table that it made itself as it was filled; told
// to order the rows it would copy all of their JSON.
QString rowsAtPlaces(Engine engine, const ListRequest &request, const OrderKeys &keys)
{
    const bool sqlite = engine == Engine::Sqlite;
    return QStringLiteral("select %1, p.* from places p %2 join %3 r on r.id = p.k%4")
               .arg(jsonColumns(engine, request.type).sql, QLatin1StringView(sqlite ? "cross" : "inner"),
                    QLatin1StringView(request.type.table), QString::number(keys.size() - 1)) +
           request.parts.owned.where() + (sqlite ? QString() : orderBy(keys));
}

// They stand behind so many other columns.
QVariantList keysOf(const Cursor &place, int behind, qsizetype keys)
{
    QVariantList values;
    for (int i = 0; i < int(keys); ++i)
        values << place.value(behind + i);
    return values;
}

// Rows that were read one after the other, each up to its end.
struct RowTexts
{
    std::string texts;
    std::vector<size_t> ends;

    [[nodiscard]] QByteArray array(bool reversed) const
    {
        QByteArray json("[");
        json.reserve(qsizetype(texts.size() + ends.size() + 2));
        for (size_t i = 0; i < ends.size(); ++i) {
            const size_t row = reversed ? ends.size() - 1 - i : i;
            const size_t begin = row == 0 ? 0 : ends[row - 1];
            if (i > 0)
                json.append(',');
            json.append(texts.data() + begin, qsizetype(ends[row] - begin));
        }
        return json.append(']');
    }
};

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
    const int most = request.query.perPage;
    const Condition found = placesOf(request, keys, parts, most + 1);
    Result<Cursor> cursor =
        database.run(found.parts.first() + rowsAtPlaces(database.engine(), request, keys), found.values + request.parts.owned.values);
    if (!cursor)
        return cursor.error();
    const int behind = jsonColumns(database.engine(), request.type).count;
    RowTexts rows;
    rows.texts.reserve(24 * 1024);
    QVariantList first, last;
    bool more = false;
    while (cursor->next()) {
        more = rows.ends.size() == size_t(most);
        if (more)
            break;
        appendJsonRow(rows.texts, request.type, *cursor);
        rows.ends.push_back(rows.texts.size());
        if (rows.ends.size() == 1)
            first = keysOf(*cursor, behind, keys.size());
        if (rows.ends.size() == size_t(most))
            last = keysOf(*cursor, behind, keys.size());
    }
    JsonPage page{.rows = rows.array(at.backwards), .count = int(rows.ends.size())};
    const bool started = !said.isEmpty();
    if (rows.ends.empty()) {
        // Nothing is left on this side, so that all there is lies on the other, the place itself included.
        if (started)
            (at.backwards ? page.next : page.previous) =
                ListCursor{!at.backwards, !at.inclusive, at.values}.text(list);
        return page;
    }
    // Where the run came from, and where it would go on.
    const QByteArray here = started ? ListCursor{!at.backwards, false, first}.text(list) : QByteArray();
    const QByteArray there = more ? ListCursor{at.backwards, false, last}.text(list) : QByteArray();
    page.next = at.backwards ? here : there;
    page.previous = at.backwards ? there : here;
    return page;
}

} // namespace ulpan
