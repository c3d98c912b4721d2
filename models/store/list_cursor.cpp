#include "models/store/list_cursor.h"

#include "models/json/json_writer.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace ulpan {

namespace {

constexpr qsizetype longestCursor = 4096;
constexpr qsizetype markLength = 12;

// Tells that a cursor is whole and of this list; it keeps no secret.
QByteArray markOf(const QByteArray &content, const QByteArray &list)
{
    return QCryptographicHash::hash(content + '\n' + list, QCryptographicHash::Sha256).left(markLength);
}

Error strangeCursor()
{
    return {ErrorKind::Malformed, "list.cursor"};
}

void addSame(Condition &condition, const QString &column, const QVariant &value)
{
    if (value.isNull())
        condition.add(column + QStringLiteral(" is null"));
    else
        condition.add(column + QStringLiteral(" = ?"), {value});
}

} // namespace

QByteArray ListCursor::text(const QByteArray &list) const
{
    QByteArray content;
    JsonWriter json(content);
    json.beginArray().flag(backwards).flag(inclusive);
    for (const QVariant &value : values)
        value.isNull() ? json.null() : json.text(value.toString());
    json.endArray();
    return (markOf(content, list) + content)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Result<ListCursor> ListCursor::fromText(const QString &text, const QByteArray &list, const OrderKeys &keys)
{
    if (text.size() > longestCursor)
        return strangeCursor();
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray content = decoded ? decoded.decoded.mid(markLength) : QByteArray();
    if (content.isEmpty() || decoded.decoded.left(markLength) != markOf(content, list))
        return strangeCursor();
    const QJsonArray parts = QJsonDocument::fromJson(content).array();
    if (parts.size() != keys.size() + 2)
        return strangeCursor();
    ListCursor cursor{parts.at(0).toBool(), parts.at(1).toBool()};
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const QJsonValue part = parts.at(i + 2);
        const bool mayBeNull = keys.at(i).field->is(NullFirst);
        bool number = true;
        const qint64 asNumber =
            keys.at(i).isNumber() && part.isString() ? part.toString().toLongLong(&number) : 0;
        if (!number || part.toString().contains(QChar(0)) ||
            !(part.isString() || (part.isNull() && mayBeNull)))
            return strangeCursor();
        if (part.isNull())
            cursor.values << QVariant(QMetaType::fromType<QString>());
        else
            cursor.values << (keys.at(i).isNumber() ? QVariant(asNumber) : QVariant(part.toString()));
    }
    return cursor;
}

QList<Condition> conditionsBehind(const ListCursor &cursor, const OrderKeys &keys, bool rowValues,
                                  const QString &id)
{
    QList<Condition> result;
    const auto base = [&](qsizetype level) {
        Condition condition;
        for (qsizetype i = 0; i < level; ++i)
            addSame(condition, columnOf(keys.at(i), id), cursor.values.at(i));
        return condition;
    };
    const auto unknownFollows = [&](qsizetype level) {
        return keys.at(level).descending && keys.at(level).field->is(NullFirst);
    };
    // From the last key to the first: rows that differ later in the order come earlier.
    qsizetype level = keys.size() - 1;
    while (level >= 0) {
        const qsizetype deepest = level;
        const bool descending = keys.at(level).descending;
        const QVariant &value = cursor.values.at(level);
        const auto joins = [&](qsizetype above) {
            return keys.at(above).descending == descending && !cursor.values.at(above).isNull() &&
                   !unknownFollows(above + 1);
        };
        if (rowValues && !value.isNull()) {
            while (level > 0 && joins(level - 1))
                --level;
        }
        QStringList columns;
        for (qsizetype i = level; i <= deepest; ++i)
            columns << columnOf(keys.at(i), id);
        const QVariantList values = cursor.values.mid(level, deepest - level + 1);
        const bool withPlace = cursor.inclusive && deepest == keys.size() - 1;
        Condition behind = base(level);
        if (values.first().isNull()) {
            if (!descending) {
                behind.add(columns.first() + QStringLiteral(" is not null"));
                result << behind;
            }
        } else {
            const QString marks = QStringList(columns.size(), QStringLiteral("?")).join(u',');
            behind.add(QStringLiteral("(%1) %2%3 (%4)")
                           .arg(columns.join(u','), QLatin1StringView(descending ? "<" : ">"),
                                QLatin1StringView(withPlace ? "=" : ""), marks),
                       values);
            result << behind;
            if (unknownFollows(level)) {
                Condition unknown = base(level);
                unknown.add(columns.first() + QStringLiteral(" is null"));
                result << unknown;
            }
        }
        --level;
    }
    return result;
}

} // namespace ulpan
