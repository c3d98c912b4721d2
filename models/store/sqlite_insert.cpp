#include "models/store/sqlite_insert.h"

#include "models/json/json_writer.h"
#include "models/store/json_sql.h"

#include <QStringEncoder>

namespace ulpan {

namespace {

// SQLite begins each statement that has triggers with a savepoint, at which FTS5 writes out what it has
// gathered, so rows go in by the hundred. Few sizes, because each is a statement of its own.
constexpr size_t rowsOfStatements[] = {400, 100, 25, 5, 1};
constexpr size_t rowsWorthAStatement = 50;

// The cells of columnsOf(), row by row, with their texts.
class CellWriter
{
public:
    void number(qint64 value) { m_cells.push_back({SqliteCell::Kind::Number, value}); }
    void null() { m_cells.emplace_back(); }
    void text(QStringView value)
    {
        if (value.isEmpty()) {
            null();
            return;
        }
        const qsizetype begin = m_texts.size();
        m_texts.resize(begin + value.size() * 3);
        char *const end = m_encoder.appendToBuffer(m_texts.data() + begin, value);
        m_texts.resize(end - m_texts.constData());
        m_cells.push_back({SqliteCell::Kind::Text, 0, begin, m_texts.size() - begin});
    }
    void bytes(QByteArrayView value)
    {
        m_cells.push_back({SqliteCell::Kind::Text, 0, m_texts.size(), value.size()});
        m_texts.append(value);
    }
    // The same as sqlValue().
    void field(const FieldInfo &field, const void *record);
    void row(const RecordType &type, const void *record);
    [[nodiscard]] const std::vector<SqliteCell> &cells() const { return m_cells; }
    [[nodiscard]] const QByteArray &texts() const { return m_texts; }

private:
    void optionalNumber(Id value) { value ? number(value) : null(); }
    void optionalBytes(QByteArrayView value) { value.isEmpty() ? null() : bytes(value); }

    std::vector<SqliteCell> m_cells;
    QByteArray m_texts;
    QStringEncoder m_encoder = QStringEncoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
};

void CellWriter::field(const FieldInfo &field, const void *record)
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

void CellWriter::row(const RecordType &type, const void *record)
{
    for (const FieldInfo &info : type.fields) {
        field(info, record);
        if (info.is(FoldedKey) || info.is(CaseKey))
            text(keyOf(info, textOf(info, record)));
    }
    if (type.isSearchable())
        text(searchText(type, record));
    if (type.isTagged()) {
        const QStringList tags = tagsOf(type, record);
        tags.isEmpty() ? null() : bytes(jsonTexts(tags));
    }
}

} // namespace

Result<void> insertIntoSqlite(Connection &database, const RecordType &type, std::span<void *const> records)
{
    CellWriter writer;
    for (const void *record : records)
        writer.row(type, record);
    // Columns which a whole batch leaves empty are worth leaving out. Few records would only make many
    // statements of it.
    const std::vector<SqliteCell> &all = writer.cells();
    const QStringList allColumns = columnsOf(type);
    const size_t width = size_t(allColumns.size());
    QStringList columns;
    std::vector<size_t> bound;
    for (size_t column = 0; column < width; ++column) {
        bool empty = records.size() >= rowsWorthAStatement;
        for (size_t row = 0; row < records.size() && empty; ++row)
            empty = all[row * width + column].kind == SqliteCell::Kind::Null;
        if (empty)
            continue;
        columns << allColumns[qsizetype(column)];
        bound.push_back(column);
    }
    std::vector<SqliteCell> cells;
    size_t begin = 0;
    for (const size_t count : rowsOfStatements) {
        for (; records.size() - begin >= count; begin += count) {
            cells.clear();
            for (size_t row = begin; row < begin + count; ++row) {
                for (const size_t column : bound)
                    cells.push_back(all[row * width + column]);
            }
            Result<Id> last =
                database.insertRows(QLatin1StringView(type.table), columns, count, cells, writer.texts());
            if (!last)
                return last.error();
            for (size_t i = 0; i < count; ++i)
                valueOf<Id>(type.key(), records[begin + i]) = *last - Id(count - 1 - i);
        }
    }
    return {};
}

} // namespace ulpan
