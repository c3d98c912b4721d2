#include "models/store/json_sql.h"
#include "models/store/list_cursor.h"
#include "models/store/record_list.h"

#include <QJsonArray>
#include <QJsonDocument>

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

// How many places there are, the first of them, and the one at a mark.
QString edgesOf(Engine engine, qsizetype keys)
{
    QStringList names;
    for (qsizetype i = 0; i < keys; ++i)
        names << QStringLiteral("k%1").arg(i);
    const QString place = (engine == Engine::Sqlite ? QStringLiteral("(select json_array(%1) from places limit 1")
                                                    : QStringLiteral("(select json_build_array(%1)::text from places limit 1"))
                              .arg(names.join(u','));
    return QStringLiteral("(select count(*) from places), ") + place + QStringLiteral("), ") + place + QStringLiteral(" offset ?)");
}

QVariantList keysOf(const QString &place)
{
    QVariantList keys;
    for (const QJsonValue &key : QJsonDocument::fromJson(place.toUtf8()).array())
        keys << (key.isNull() ? QVariant(QMetaType::fromType<QString>()) : key.isDouble() ? QVariant(key.toInteger()) : QVariant(key.toString()));
    return keys;
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
    const Condition found = placesOf(request, keys, parts, request.query.perPage + 1);
    Condition these = request.parts.owned;
    these.add(QStringLiteral("r.id in (select k%1 from places limit ?)").arg(keys.size() - 1), {request.query.perPage});
    const QString rows = jsonArraySelect(database.engine(), request.type, Naming::Platform,
                                         QStringLiteral("from %1 r").arg(QLatin1StringView(request.type.table)) + these.where() + orderBy(request.keys));
    Result<Cursor> cursor = database.run(found.parts.first() + QStringLiteral("select page.*, ") + edgesOf(database.engine(), keys.size()) +
                                             QStringLiteral(" from (") + rows + QStringLiteral(") page"),
                                         found.values + QVariantList{request.query.perPage - 1} + these.values);
    if (!cursor)
        return cursor.error();
    if (!cursor->next())
        return internal(QStringLiteral("an aggregate gave no row"));
    JsonPage page{.rows = jsonArrayOf(*cursor), .count = cursor->value(1).toInt()};
    const qint64 places = cursor->id(2);
    const bool more = places > request.query.perPage;
    const bool started = !said.isEmpty();
    if (places == 0) {
        // Nothing is left on this side, so that all there is lies on the other, the place itself included.
        if (started)
            (at.backwards ? page.next : page.previous) =
                ListCursor{!at.backwards, !at.inclusive, at.values}.text(list);
        return page;
    }
    // Where the run came from, and where it would go on.
    const QByteArray here = started ? ListCursor{!at.backwards, false, keysOf(cursor->text(3))}.text(list) : QByteArray();
    const QByteArray there = more ? ListCursor{at.backwards, false, keysOf(cursor->text(4))}.text(list) : QByteArray();
    page.next = at.backwards ? here : there;
    page.previous = at.backwards ? there : here;
    return page;
}

} // namespace ulpan
