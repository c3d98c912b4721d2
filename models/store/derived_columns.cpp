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

} // namespace

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
