#include "models/store/derived_columns.h"

#include "models/json/json_writer.h"
#include "models/store/json_sql.h"

namespace ulpan {

namespace {

constexpr int rowsARound = 1000;

struct DerivedRow
{
    Id id = 0;
    QVariant search, tags;
};

Result<std::vector<DerivedRow>> readRound(Connection &database, const RecordType &type,
                                          const QList<const FieldInfo *> &fields, const QString &condition, Id after)
{
    QStringList columns;
    for (const FieldInfo *field : fields)
        columns << columnOf(*field);
    Result<Cursor> cursor =
        database.run(QStringLiteral("select id, %1 from %2 where id > ?%3 order by id limit ?")
                         .arg(columns.join(u','), QLatin1StringView(type.table),
                              condition.isEmpty() ? QString() : QStringLiteral(" and (%1)").arg(condition)),
                     {after, rowsARound});
    if (!cursor)
        return cursor.error();
    std::vector<DerivedRow> rows;
    while (cursor->next()) {
        const std::shared_ptr<void> record = type.make();
        for (int i = 0; i < fields.size(); ++i) {
            const FieldInfo &field = *fields.at(i);
            if (field.type == FieldType::List)
                valueOf<QStringList>(field, record.get()) = textsFromJson(cursor->text(i + 1).toUtf8());
            else
                (void)readText(field, cursor->text(i + 1), record.get());
        }
        const QStringList tags = tagsOf(type, record.get());
        rows.push_back({cursor->id(0), searchText(type, record.get()),
                        tags.isEmpty() ? QVariant(QMetaType::fromType<QString>())
                                       : QVariant(QString::fromUtf8(jsonTexts(tags)))});
    }
    return rows;
}

// What the next rows are sorted by. Those without a name are left out, `after` moves over them all.
struct SortKeys
{
    QList<std::pair<Id, QStringList>> rows;
    Id after = 0;
    bool whole = false; // no rows are behind
};

Result<SortKeys> readSortKeys(Connection &database, const RecordType &type, const QList<const FieldInfo *> &fields, Id after)
{
    QStringList columns;
    for (const FieldInfo *field : fields)
        columns << columnOf(*field);
    Result<Cursor> cursor = database.run(QStringLiteral("select id, %1 from %2 where id > ? order by id limit ?")
                                             .arg(columns.join(u','), QLatin1StringView(type.table)),
                                         {after, rowsARound});
    if (!cursor)
        return cursor.error();
    SortKeys keys{{}, after, true};
    while (cursor->next()) {
        keys.whole = false;
        keys.after = cursor->id(0);
        QStringList row;
        for (int i = 0; i < fields.size(); ++i)
            row << keptKeyOf(*fields.at(i), cursor->text(i + 1));
        if (!row.join(QString()).isEmpty())
            keys.rows.emplaceBack(keys.after, row);
    }
    return keys;
}

Result<void> writeSortKeys(Connection &database, const RecordType &type, const QList<const FieldInfo *> &fields, const SortKeys &keys)
{
    QStringList settings, columns{QStringLiteral("c0 bigint")};
    for (int i = 0; i < fields.size(); ++i) {
        settings << QStringLiteral("%1 = x.c%2").arg(sortColumnOf(*fields.at(i))).arg(i + 1);
        columns << QStringLiteral("c%1 text").arg(i + 1);
    }
    const QString sql = QStringLiteral("update %1 set %2 from %3 where %1.id = x.c0").arg(QLatin1StringView(type.table), settings.join(u','));
    if (database.engine() == Engine::Sqlite) {
        SqliteCells cells;
        for (const auto &[id, texts] : keys.rows) {
            cells.number(id);
            for (const QString &text : texts)
                cells.text(text);
        }
        Result<Connection::Written> written = database.runRows(sql.arg(QStringLiteral("ulpan_rows(?) x")), cells.rows(size_t(fields.size()) + 1));
        return written ? Result<void>() : written.error();
    }
    QByteArray rows;
    JsonWriter json(rows);
    json.beginArray();
    for (const auto &[id, texts] : keys.rows) {
        json.beginObject().key("c0").integer(id);
        for (int i = 0; i < fields.size(); ++i) {
            json.key(QByteArray("c") + QByteArray::number(i + 1));
            texts.at(i).isEmpty() ? json.null() : json.text(texts.at(i));
        }
        json.endObject();
    }
    json.endArray();
    Result<Cursor> written = database.run(sql.arg(QStringLiteral("json_to_recordset(?::json) as x(%1)").arg(columns.join(u','))), {QString::fromUtf8(rows)});
    return written ? Result<void>() : written.error();
}

} // namespace

Result<void> fillSortKeys(Connection &database, const RecordType &type)
{
    QList<const FieldInfo *> fields;
    for (const FieldInfo &field : type.fields) {
        if (field.is(SortedByKey))
            fields << &field;
    }
    for (Id after = 0;;) {
        Result<SortKeys> keys = readSortKeys(database, type, fields, after);
        if (!keys)
            return keys.error();
        if (keys->whole)
            return {};
        after = keys->after;
        Result<void> written = keys->rows.isEmpty() ? Result<void>() : writeSortKeys(database, type, fields, *keys);
        if (!written)
            return written;
    }
}

Result<void> refillDerived(Connection &database, const RecordType &type, const QString &condition)
{
    QList<const FieldInfo *> fields;
    for (const FieldInfo &field : type.fields) {
        if (field.is(Searchable) || field.is(Tagged))
            fields << &field;
    }
    const QString sql =
        QStringLiteral("update %1 set search_text = ?%2 where id = ?")
            .arg(QLatin1StringView(type.table), QLatin1StringView(type.isTagged() ? ", tag_keys = ?" : ""));
    Id after = 0;
    while (true) {
        Result<std::vector<DerivedRow>> rows = readRound(database, type, fields, condition, after);
        if (!rows)
            return rows.error();
        if (rows->empty())
            return {};
        after = rows->back().id;
        Result<void> written = database.runEach(
            sql, rows->size(),
            [&](size_t i) {
                const DerivedRow &row = rows->at(i);
                return type.isTagged() ? QVariantList{row.search, row.tags, row.id}
                                       : QVariantList{row.search, row.id};
            },
            [](size_t, const Cursor &) {});
        if (!written)
            return written;
    }
}

} // namespace ulpan
