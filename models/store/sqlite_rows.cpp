#include "models/store/sqlite_rows.h"

#include <sqlite3.h>

namespace ulpan {

namespace {

constexpr const char *rowsPointer = "ulpan-rows";
constexpr int rowsColumn = int(SqliteRows::mostColumns); // the hidden one, which the argument stands for

struct RowsCursor
{
    sqlite3_vtab_cursor base = {};
    const SqliteRows *rows = nullptr;
    size_t at = 0; // the first cell of the row
};

RowsCursor &rowsCursor(sqlite3_vtab_cursor *cursor)
{
    return *reinterpret_cast<RowsCursor *>(cursor);
}

int connectRows(sqlite3 *handle, void *, int, const char *const *, sqlite3_vtab **table, char **)
{
    QByteArray sql("create table x (");
    for (int column = 0; column < rowsColumn; ++column)
        sql += 'c' + QByteArray::number(column) + ',';
    const int declared = sqlite3_declare_vtab(handle, sql + "rows hidden)");
    if (declared != SQLITE_OK)
        return declared;
    *table = new sqlite3_vtab{};
    return SQLITE_OK;
}

int disconnectRows(sqlite3_vtab *table)
{
    delete table;
    return SQLITE_OK;
}

int planRows(sqlite3_vtab *, sqlite3_index_info *info)
{
    for (int i = 0; i < info->nConstraint; ++i) {
        const auto &constraint = info->aConstraint[i];
        if (constraint.iColumn != rowsColumn || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ)
            continue;
        if (!constraint.usable)
            return SQLITE_CONSTRAINT;
        info->aConstraintUsage[i] = {.argvIndex = 1, .omit = 1};
    }
    // So dear that what is joined with them is looked up for each of them, and never the other way round.
    info->estimatedCost = 1e6;
    info->estimatedRows = 1000;
    return SQLITE_OK;
}

int openRows(sqlite3_vtab *, sqlite3_vtab_cursor **cursor)
{
    *cursor = &(new RowsCursor)->base;
    return SQLITE_OK;
}

int closeRows(sqlite3_vtab_cursor *cursor)
{
    delete &rowsCursor(cursor);
    return SQLITE_OK;
}

int beginRows(sqlite3_vtab_cursor *cursor, int, const char *, int count, sqlite3_value **values)
{
    void *const rows = count == 1 ? sqlite3_value_pointer(values[0], rowsPointer) : nullptr;
    rowsCursor(cursor).rows = static_cast<const SqliteRows *>(rows);
    rowsCursor(cursor).at = 0;
    return rows ? SQLITE_OK : SQLITE_MISUSE;
}

int nextOfRows(sqlite3_vtab_cursor *cursor)
{
    rowsCursor(cursor).at += rowsCursor(cursor).rows->width;
    return SQLITE_OK;
}

int atEndOfRows(sqlite3_vtab_cursor *cursor)
{
    return rowsCursor(cursor).at >= rowsCursor(cursor).rows->cells.size();
}

int columnOfRows(sqlite3_vtab_cursor *cursor, sqlite3_context *result, int column)
{
    const RowsCursor &own = rowsCursor(cursor);
    if (size_t(column) >= own.rows->width)
        return SQLITE_OK;
    const SqliteCell &cell = own.rows->cells[own.at + size_t(column)];
    switch (cell.kind) {
    case SqliteCell::Kind::Null: break;
    case SqliteCell::Kind::Number: sqlite3_result_int64(result, cell.number); break;
    case SqliteCell::Kind::Text: sqlite3_result_text(result, own.rows->texts + cell.begin, int(cell.size), SQLITE_STATIC); break;
    }
    return SQLITE_OK;
}

int numberOfRow(sqlite3_vtab_cursor *cursor, sqlite3_int64 *number)
{
    *number = qint64(rowsCursor(cursor).at / rowsCursor(cursor).rows->width);
    return SQLITE_OK;
}

constexpr sqlite3_module rowsModule = {
    .xConnect = connectRows,
    .xBestIndex = planRows,
    .xDisconnect = disconnectRows,
    .xOpen = openRows,
    .xClose = closeRows,
    .xFilter = beginRows,
    .xNext = nextOfRows,
    .xEof = atEndOfRows,
    .xColumn = columnOfRows,
    .xRowid = numberOfRow,
};

} // namespace

void SqliteCells::text(QStringView value)
{
    if (value.isEmpty()) {
        null();
        return;
    }
    const qsizetype begin = m_texts.size();
    m_texts.resize(begin + value.size() * 3);
    const char *const end = m_encoder.appendToBuffer(m_texts.data() + begin, value);
    m_texts.resize(end - m_texts.constData());
    m_cells.push_back({SqliteCell::Kind::Text, 0, begin, m_texts.size() - begin});
}

void SqliteCells::append(const SqliteCells &others)
{
    const qsizetype behind = m_texts.size();
    m_texts.append(others.m_texts);
    m_cells.reserve(m_cells.size() + others.m_cells.size());
    for (SqliteCell cell : others.m_cells) {
        cell.begin += behind;
        m_cells.push_back(cell);
    }
}

void addSqliteRows(sqlite3 *handle)
{
    sqlite3_create_module_v2(handle, "ulpan_rows", &rowsModule, nullptr, nullptr);
}

void bindSqliteRows(sqlite3_stmt *statement, const SqliteRows &rows)
{
    sqlite3_bind_pointer(statement, 1, const_cast<SqliteRows *>(&rows), rowsPointer, nullptr);
}

} // namespace ulpan
