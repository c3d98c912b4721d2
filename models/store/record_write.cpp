#include "models/json/json_writer.h"
#include "models/store/json_sql.h"
#include "models/store/record_query.h"
#include "models/store/record_store.h"
#include "models/store/sqlite_write.h"

#include <future>

namespace ulpan {

namespace {

// Of PostgreSQL's JSON parameter. Qt copies it several times; of several, the next is made while the database writes one.
constexpr size_t rowsAParameter = 500;
constexpr qsizetype bytesAParameter = 512 * 1024;

// The same as sqlValue(), as json_to_recordset reads it.
void writeColumn(JsonWriter &json, const FieldInfo &field, const void *record)
{
    if (field.type != FieldType::List && isBlank(field, record)) {
        json.null();
        return;
    }
    switch (field.type) {
    case FieldType::Identifier: json.integer(valueOf<Id>(field, record)); return;
    case FieldType::Reference: json.integer(valueOf<Reference>(field, record).id); return;
    case FieldType::Integer: json.integer(*valueOf<std::optional<qint64>>(field, record)); return;
    case FieldType::Flag: json.integer(valueOf<bool>(field, record)); return;
    case FieldType::List: json.text(jsonTexts(valueOf<QStringList>(field, record))); return;
    case FieldType::Choice: json.plain(field.choices()[valueOf<quint8>(field, record)].name); return;
    case FieldType::Instant: json.plain(valueOf<Instant>(field, record).text()); return;
    case FieldType::Json: json.text(valueOf<QByteArray>(field, record)); return;
    case FieldType::Text: json.text(valueOf<QString>(field, record)); return;
    }
}

void writeText(JsonWriter &json, const QString &text)
{
    text.isEmpty() ? json.null() : json.text(text);
}

// All of columnsOf(), named as there.
void writeColumns(JsonWriter &json, const RecordType &type, const QList<QByteArray> &columns, const void *record)
{
    qsizetype column = 0;
    json.beginObject();
    for (const FieldInfo &field : type.fields) {
        json.key(columns[column++]);
        writeColumn(json, field, record);
        if (hasKeyColumn(field)) {
            json.key(columns[column++]);
            writeText(json, keptKeyOf(field, textOf(field, record)));
        }
    }
    if (type.isSearchable()) {
        json.key(columns[column++]);
        writeText(json, searchText(type, record));
    }
    if (type.isTagged()) {
        const QStringList tags = tagsOf(type, record);
        json.key(columns[column++]);
        tags.isEmpty() ? json.null() : json.text(jsonTexts(tags));
    }
    json.endObject();
}

QStringList columnTypes(const RecordType &type)
{
    QStringList types;
    for (const FieldInfo &field : type.fields) {
        const bool number = field.type == FieldType::Identifier || field.type == FieldType::Integer || field.type == FieldType::Flag
            || field.type == FieldType::Reference;
        types << (number ? QStringLiteral("bigint") : QStringLiteral("text"));
        if (hasKeyColumn(field))
            types << QStringLiteral("text");
    }
    if (type.isSearchable())
        types << QStringLiteral("text");
    if (type.isTagged())
        types << QStringLiteral("text");
    return types;
}

// The next records as one JSON parameter for json_to_recordset; those are taken off.
QString recordset(const RecordType &type, const QStringList &columns, std::span<void *const> &records)
{
    QList<QByteArray> names;
    for (const QString &column : columns)
        names << column.toLatin1();
    QByteArray out;
    JsonWriter json(out);
    json.beginArray();
    for (size_t taken = 0; !records.empty() && taken < rowsAParameter && out.size() < bytesAParameter; ++taken) {
        writeColumns(json, type, names, records.front());
        records = records.subspan(1);
    }
    json.endArray();
    return QString::fromUtf8(out);
}

QString recordsetColumns(const RecordType &type)
{
    const QStringList columns = columnsOf(type);
    const QStringList types = columnTypes(type);
    QStringList result;
    for (qsizetype i = 0; i < columns.size(); ++i)
        result << columns.at(i) + u' ' + types.at(i);
    return result.join(QStringLiteral(", "));
}

void stamp(const RecordType &type, Instant now, std::span<void *const> records, bool creating)
{
    const FieldInfo *const version = type.find("version"), *const updated = type.find("updated_at"), *const created = type.find("created_at");
    for (void *record : records) {
        if (version)
            valueOf<Id>(*version, record) = creating ? 1 : valueOf<Id>(*version, record) + 1;
        if (updated)
            valueOf<Instant>(*updated, record) = now;
        if (creating)
            valueOf<Instant>(*created, record) = now;
    }
}

// `each` is what every one of the records adds to the total.
Result<void> noteChanges(Connection &database, const RecordType &type, std::span<void *const> records, int each)
{
    const FieldInfo *tenant = type.find(type.tenant);
    QHash<Id, qint64> counts;
    for (const void *record : records)
        ++counts[QLatin1StringView(type.tenant) == QLatin1StringView("id") ? 0 : valueOf<Id>(*tenant, record)];
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        const qint64 more = each * count.value();
        Result<Cursor> noted = database.run(
            QStringLiteral("insert into record_total (institution_id, record, total, changes) values (?, ?, ?, 1) on conflict (institution_id, record) "
                           "do update set total = record_total.total + excluded.total, changes = record_total.changes + 1"),
            {count.key(), QLatin1StringView(type.name), more});
        if (!noted)
            return noted.error();
    }
    return {};
}

Result<void> insertIntoPostgres(Connection &database, const RecordType &type, std::span<void *const> records)
{
    const FieldInfo &id = type.key();
    Result<std::vector<Id>> ids = database.reserveIds(type.table, records.size());
    if (!ids)
        return ids.error();
    for (size_t i = 0; i < records.size(); ++i)
        valueOf<Id>(id, records[i]) = ids->at(i);
    const QStringList columns = columnsOf(type);
    const QString sql = QStringLiteral("insert into %1 (%2) select %2 from json_to_recordset(?::json) as x (%3)")
                            .arg(QLatin1StringView(type.table), columns.join(u','), recordsetColumns(type));
    std::span<void *const> left = records;
    const auto take = [&] { return recordset(type, columns, left); };
    std::future<QString> next = std::async(std::launch::deferred, take);
    for (bool goesOn = !records.empty(); goesOn;) {
        const QString rows = next.get();
        goesOn = !left.empty();
        if (goesOn)
            next = std::async(std::launch::async, take);
        Result<Cursor> inserted = database.run(sql, {rows});
        if (!inserted)
            return inserted.error();
    }
    return {};
}

Result<qint64> updateInPostgres(Connection &database, const RecordType &type, std::span<void *const> records)
{
    const QStringList columns = columnsOf(type);
    QStringList settings;
    for (const QString &column : columns) {
        if (column != u"id")
            settings << QStringLiteral("%1 = x.%1").arg(column);
    }
    const QString sql = QStringLiteral("update %1 r set %2 from json_to_recordset(?::json) as x (%3) where r.id = x.id and r.version = x.version - 1")
                            .arg(QLatin1StringView(type.table), settings.join(u','), recordsetColumns(type));
    qint64 updated = 0;
    for (std::span<void *const> left = records; !left.empty();) {
        Result<Cursor> done = database.run(sql, {recordset(type, columns, left)});
        if (!done)
            return done.error();
        updated += done->rowsAffected();
    }
    return updated;
}

} // namespace

Result<void> insertRecords(Connection &database, Instant now, const RecordType &type, std::span<void *const> records)
{
    stamp(type, now, records, true);
    Result<void> inserted = database.engine() == Engine::Sqlite ? insertIntoSqlite(database, type, records)
                                                                : insertIntoPostgres(database, type, records);
    return inserted ? noteChanges(database, type, records, 1) : inserted;
}

Result<void> updateRecords(Connection &database, Instant now, const RecordType &type, std::span<void *const> records)
{
    stamp(type, now, records, false);
    Result<qint64> updated = database.engine() == Engine::Sqlite ? updateInSqlite(database, type, records)
                                                                 : updateInPostgres(database, type, records);
    if (!updated)
        return updated.error();
    if (size_t(*updated) != records.size())
        return Error{ErrorKind::Precondition, "record.stale"};
    return noteChanges(database, type, records, 0);
}

Result<void> deleteRecords(Connection &database, const RecordType &type, std::span<void *const> records)
{
    if (database.engine() == Engine::Sqlite) {
        Result<void> deleted = deleteFromSqlite(database, type, records);
        return deleted ? noteChanges(database, type, records, -1) : deleted;
    }
    const QString sql = QStringLiteral("delete from %1 where ").arg(QLatin1StringView(type.table));
    QStringList ids;
    for (const void *record : records)
        ids << QString::number(valueOf<Id>(type.key(), record));
    if (ids.isEmpty())
        return {};
    Condition condition;
    condition.addOneOf(database.engine(), QStringLiteral("id"), true, ids);
    Result<Cursor> deleted = database.run(sql + condition.parts.first(), condition.values);
    return deleted ? noteChanges(database, type, records, -1) : deleted.error();
}

Result<void> takeTurn(Connection &database, Id institution)
{
    constexpr int turnClass = 0x756c; // tells these locks from others of the database
    if (database.engine() == Engine::Sqlite)
        return {};
    return database.perform(
        QStringLiteral("select pg_advisory_xact_lock(?::int, (?::bigint % 2147483647)::int)"),
        {turnClass, institution});
}

Result<void> findRecords(Connection &database, const Scope &scope, const RecordType &type, const char *wire, const QStringList &values,
                         const std::function<void(std::shared_ptr<void>)> &read)
{
    const FieldInfo &field = *type.find(wire);
    const bool number = field.type == FieldType::Identifier || field.type == FieldType::Integer || field.type == FieldType::Reference;
    QStringList keys;
    for (const QString &value : values)
        keys << keyOf(field, value);
    Condition condition = conditionOf(scope, type);
    const QString column = QStringLiteral("r.") + keyColumnOf(field);
    condition.addOneOf(database.engine(), column, number, keys);
    Result<Cursor> cursor = database.run(QStringLiteral("select %1 from %2 r").arg(selectList(type), QLatin1StringView(type.table)) + condition.where(), condition.values);
    if (!cursor)
        return cursor.error();
    while (cursor->next()) {
        std::shared_ptr<void> record = type.make();
        readRow(type, *cursor, record.get());
        read(std::move(record));
    }
    return {};
}

} // namespace ulpan
