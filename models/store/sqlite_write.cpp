#include "models/store/sqlite_write.h"

#include "models/base/halves.h"
#include "models/json/json_writer.h"
#include "models/store/json_sql.h"

namespace ulpan {

namespace {

constexpr size_t rowsWorthAStatement = 50;

// The cells of columnsOf(), row by row.
class RecordCells : public SqliteCells
{
public:
    // The same as sqlValue().
    void field(const FieldInfo &field, const void *record);
    void row(const RecordType &type, const void *record);

private:
    void optionalNumber(Id value) { value ? number(value) : null(); }
    void optionalBytes(QByteArrayView value) { value.isEmpty() ? null() : bytes(value); }
};

void RecordCells::field(const FieldInfo &field, const void *record)
{
    switch (field.type) {
    case FieldType::Identifier:
        optionalNumber(valueOf<Id>(field, record));
        return;
    case FieldType::Reference:
        optionalNumber(valueOf<Reference>(field, record).id);
        return;
    case FieldType::Integer: {
        const auto &value = valueOf<std::optional<qint64>>(field, record);
        value ? number(*value) : null();
        return;
    }
    case FieldType::Flag:
        number(valueOf<bool>(field, record));
        return;
    case FieldType::List:
        bytes(jsonTexts(valueOf<QStringList>(field, record)));
        return;
    case FieldType::Choice:
        optionalBytes(field.choices()[valueOf<quint8>(field, record)].name);
        return;
    case FieldType::Json:
        optionalBytes(valueOf<QByteArray>(field, record));
        return;
    case FieldType::Instant: {
        const Instant moment = valueOf<Instant>(field, record);
        moment.isNull() ? null() : bytes(moment.text());
        return;
    }
    case FieldType::Text:
        text(valueOf<QString>(field, record));
        return;
    }
    Q_UNREACHABLE();
}

void RecordCells::row(const RecordType &type, const void *record)
{
    for (const FieldInfo &info : type.fields) {
        field(info, record);
        if (hasKeyColumn(info))
            text(keptKeyOf(info, textOf(info, record)));
    }
    if (type.isSearchable())
        text(searchText(type, record));
    if (type.isTagged()) {
        const QStringList tags = tagsOf(type, record);
        tags.isEmpty() ? null() : bytes(jsonTexts(tags));
    }
}

RecordCells cellsOf(const RecordType &type, std::span<void *const> records)
{
    RecordCells first, second;
    inHalves(records.size(), [&](size_t begin, size_t end) {
        RecordCells &cells = begin == 0 ? first : second;
        for (size_t i = begin; i < end; ++i)
            cells.row(type, records[i]);
    });
    first.append(second);
    return first;
}

} // namespace

Result<void> insertIntoSqlite(Connection &database, const RecordType &type, std::span<void *const> records)
{
    if (records.empty())
        return {};
    const RecordCells cells = cellsOf(type, records);
    const QStringList allColumns = columnsOf(type);
    const size_t width = size_t(allColumns.size());
    // Columns which a whole batch leaves empty are worth leaving out. Few records would only make many
    // statements of it.
    QStringList columns, values;
    for (size_t column = 0; column < width; ++column) {
        bool empty = records.size() >= rowsWorthAStatement;
        for (size_t row = 0; row < records.size() && empty; ++row)
            empty = cells.cells()[row * width + column].kind == SqliteCell::Kind::Null;
        if (empty)
            continue;
        columns << allColumns[qsizetype(column)];
        values << QStringLiteral("c%1").arg(column);
    }
    const QString sql = QStringLiteral("insert into %1 (%2) select %3 from ulpan_rows(?)")
                            .arg(QLatin1StringView(type.table), columns.join(u','), values.join(u','));
    Result<Connection::Written> written = database.runRows(sql, cells.rows(width));
    if (!written)
        return written.error();
    for (size_t i = 0; i < records.size(); ++i)
        valueOf<Id>(type.key(), records[i]) = written->last - Id(records.size() - 1 - i);
    return {};
}

Result<qint64> updateInSqlite(Connection &database, const RecordType &type, std::span<void *const> records)
{
    const QStringList columns = columnsOf(type);
    QStringList settings;
    // Setting the id, if only to what it is, would have SQLite look at every row that refers to it.
    for (qsizetype i = 1; i < columns.size(); ++i)
        settings << QStringLiteral("%1 = x.c%2").arg(columns[i]).arg(i);
    const RecordCells cells = cellsOf(type, records);
    const QString sql = QStringLiteral("update %1 set %2 from ulpan_rows(?) x where %1.id = x.c0 and %1.version = x.c%3 - 1")
                            .arg(QLatin1StringView(type.table), settings.join(u','))
                            .arg(columns.indexOf(QStringLiteral("version")));
    Result<Connection::Written> written = database.runRows(sql, cells.rows(size_t(columns.size())));
    if (!written)
        return written.error();
    return written->rows;
}

Result<void> deleteFromSqlite(Connection &database, const RecordType &type, std::span<void *const> records)
{
    SqliteCells ids;
    for (const void *record : records)
        ids.number(valueOf<Id>(type.key(), record));
    Result<Connection::Written> written =
        database.runRows(QStringLiteral("delete from %1 where id in (select c0 from ulpan_rows(?))").arg(QLatin1StringView(type.table)), ids.rows(1));
    return written ? Result<void>() : written.error();
}

} // namespace ulpan
