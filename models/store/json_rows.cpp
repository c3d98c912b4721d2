#include "models/store/json_rows.h"

#include <QHash>

#include <algorithm>
#include <string>
#include <vector>

namespace ulpan {

namespace {

constexpr char surrogateLead = '\xed'; // of U+D000 to U+DFFF, in the upper half of which are the surrogates

// A field of SQLite's rows: what stands before its value, and where that is.
struct JsonColumn
{
    QByteArray lead; // its name, with what divides it from the one before
    FieldType type;
    int column = 0;
};

struct WrittenColumns
{
    std::vector<JsonColumn> fields;
    JsonColumns read;
};

WrittenColumns sqliteColumns(const RecordType &type)
{
    WrittenColumns written;
    QStringList columns;
    for (const bool last : {false, true}) {
        for (const FieldInfo &field : type.fields) {
            const char *name = nameIn(Naming::Platform, field);
            if (!name || isWrittenLast(field) != last)
                continue;
            written.fields.push_back({(columns.isEmpty() ? "{\"" : ",\"") + QByteArray(name) + "\":",
                                      field.type, int(columns.size())});
            columns << QStringLiteral("r.") + columnOf(field);
            if (field.type == FieldType::Reference)
                columns << referenceNameSql(field);
        }
    }
    written.read = {columns.join(u','), int(columns.size())};
    return written;
}

// The same for every list of a type, so it is put together once.
const WrittenColumns &writtenColumns(const RecordType &type)
{
    thread_local QHash<const RecordType *, WrittenColumns> known;
    WrittenColumns &columns = known[&type];
    if (columns.fields.empty())
        columns = sqliteColumns(type);
    return columns;
}

void append(std::string &json, QByteArrayView bytes)
{
    json.append(bytes.data(), size_t(bytes.size()));
}

void appendText(std::string &json, QByteArrayView utf8)
{
    const bool plain = std::all_of(utf8.begin(), utf8.end(), [](char c) {
        return uchar(c) >= 0x20 && c != '"' && c != '\\' && c != surrogateLead;
    });
    if (plain) {
        json += '"';
        append(json, utf8);
        json += '"';
        return;
    }
    QByteArray escaped;
    JsonWriter(escaped).text(QString::fromUtf8(utf8));
    append(json, escaped);
}

void appendReference(std::string &json, QByteArrayView id, QByteArrayView name)
{
    json += "{\"id\":";
    append(json, id);
    json += ",\"name\":";
    if (name.isNull())
        json += "null";
    else
        appendText(json, name);
    json += '}';
}

void appendValue(std::string &json, const JsonColumn &field, const Cursor &row)
{
    if (field.type == FieldType::Flag) {
        json += row.id(field.column) ? "true" : "false";
        return;
    }
    const QByteArrayView value = row.utf8(field.column);
    if (value.isNull()) {
        json += "null";
        return;
    }
    switch (field.type) {
    case FieldType::Identifier:
    case FieldType::Integer:
        append(json, value);
        return;
    case FieldType::Reference:
        appendReference(json, value, row.utf8(field.column + 1));
        return;
    case FieldType::List:
    case FieldType::Json:
        value.contains(surrogateLead) ? append(json, QString::fromUtf8(value).toUtf8()) : append(json, value);
        return;
    case FieldType::Instant:
    case FieldType::Text:
    case FieldType::Choice:
        appendText(json, value);
        return;
    case FieldType::Flag:
        return;
    }
}

} // namespace

JsonColumns jsonColumns(Engine engine, const RecordType &type)
{
    return engine == Engine::Sqlite ? writtenColumns(type).read : JsonColumns{postgresObjectSql(type), 1};
}

void appendJsonRow(std::string &json, const RecordType &type, const Cursor &row)
{
    if (row.engine() == Engine::Postgres)
        return append(json, row.bytes(0));
    for (const JsonColumn &field : writtenColumns(type).fields) {
        append(json, field.lead);
        appendValue(json, field, row);
    }
    json += '}';
}

Result<JsonRows> readJsonRows(Connection &database, const RecordType &type, Naming naming,
                              const QString &rest, const QVariantList &values)
{
    // SQLite's own functions for JSON take three times as long as to read its columns.
    const bool ours = database.engine() == Engine::Sqlite && naming == Naming::Platform;
    Result<Cursor> cursor =
        database.run(ours ? QStringLiteral("select ") + writtenColumns(type).read.sql + u' ' + rest
                          : jsonArraySelect(database.engine(), type, naming, rest),
                     values);
    if (!cursor)
        return cursor.error();
    if (!ours) {
        if (!cursor->next())
            return internal(QStringLiteral("an aggregate gave no row"));
        return JsonRows{jsonArrayOf(*cursor), cursor->value(1).toInt()};
    }
    std::string json = "[";
    json.reserve(24 * 1024);
    int count = 0;
    for (; cursor->next(); ++count) {
        if (count > 0)
            json += ',';
        appendJsonRow(json, type, *cursor);
    }
    json += ']';
    return JsonRows{QByteArray(json.data(), qsizetype(json.size())), count};
}

} // namespace ulpan
