#pragma once

#include <QByteArray>
#include <QStringEncoder>

#include <span>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace ulpan {

// A value on its way into SQLite: null, a number, or so many bytes of a buffer from `begin`.
struct SqliteCell
{
    enum class Kind : quint8 { Null, Number, Text } kind = Kind::Null;
    qint64 number = 0;
    qsizetype begin = 0, size = 0;
};

// Rows of one width for a statement of SQLite, which reads them in order as the table ulpan_rows(?) with the columns c0, c1 and so on.
// So one statement writes any number of rows, and none of their values has to be bound.
struct SqliteRows
{
    static constexpr size_t mostColumns = 80;
    size_t width = 1;
    std::span<const SqliteCell> cells = {}; // row by row
    const char *texts = nullptr;            // of the cells, in UTF-8
};

// Such rows as they are put together, a cell after the other.
class SqliteCells
{
public:
    void null() { m_cells.emplace_back(); }
    void number(qint64 value) { m_cells.push_back({SqliteCell::Kind::Number, value}); }
    void text(QStringView value); // null where it is empty
    void bytes(QByteArrayView utf8) { m_cells.push_back({SqliteCell::Kind::Text, 0, m_texts.size(), utf8.size()}), m_texts.append(utf8); }
    void append(const SqliteCells &others);
    [[nodiscard]] const std::vector<SqliteCell> &cells() const { return m_cells; }
    // Valid until a cell is added.
    [[nodiscard]] SqliteRows rows(size_t width) const { return {width, m_cells, m_texts.constData()}; }

private:
    std::vector<SqliteCell> m_cells;
    QByteArray m_texts;
    QStringEncoder m_encoder = QStringEncoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
};

// Makes the table known to a connection.
void addSqliteRows(sqlite3 *handle);
// Binds the statement's one `?`; what is given stays until the statement has run.
void bindSqliteRows(sqlite3_stmt *statement, const SqliteRows &rows);

} // namespace ulpan
