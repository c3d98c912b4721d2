#include "models/store/connection_private.h"

#include <QSqlDriver>

#include <sqlite3.h>

namespace ulpan {

namespace {

constexpr size_t mostKeptInserts = 100;

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    const bool known = qstrcmp(handle.typeName(), "sqlite3*") == 0;
    return known ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

Error sqliteError(sqlite3 *handle)
{
    const QString code = QString::number(sqlite3_extended_errcode(handle));
    return storeError(
        QSqlError({}, QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError, code),
        Engine::Sqlite);
}

QByteArray insertSql(const QString &table, const QStringList &columns, size_t rows)
{
    const QByteArray marks = '(' + QByteArray("?,").repeated(columns.size()).chopped(1) + "),";
    return "insert into " + table.toUtf8() + " (" + columns.join(u',').toUtf8() + ") values " +
           marks.repeated(qsizetype(rows)).chopped(1);
}

} // namespace

// What SQLite allocates is not counted, because the count is behind one lock of all threads.
void prepareSqlite()
{
    static const int unused = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(unused)
}

// A page of a list needs several hundred small pieces at a time, and SQLite's own stock is of 40 to 100.
void prepareSqlite(const QSqlDatabase &database)
{
    constexpr int pieceSize = 1200, pieces = 500;
    if (sqlite3 *const handle = handleOf(database))
        sqlite3_db_config(handle, SQLITE_DBCONFIG_LOOKASIDE, nullptr, pieceSize, pieces);
}

Result<Id> Connection::insertRows(const QString &table, const QStringList &columns, size_t rows,
                                  std::span<const SqliteCell> cells, const QByteArray &texts)
{
    sqlite3 *const handle = handleOf(d->database);
    if (!handle)
        return internal(QStringLiteral("SQLite cannot be reached through Qt's driver"));
    const QString shape = table + u' ' + QString::number(rows) + u' ' + columns.join(u',');
    auto kept = d->inserts.find(shape);
    if (kept == d->inserts.end()) {
        sqlite3_stmt *fresh = nullptr;
        const QByteArray sql = insertSql(table, columns, rows);
        if (sqlite3_prepare_v3(handle, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &fresh,
                               nullptr) != SQLITE_OK)
            return sqliteError(handle);
        if (d->inserts.size() >= mostKeptInserts)
            d->inserts.clear();
        kept = d->inserts.try_emplace(shape, fresh, &sqlite3_finalize).first;
    }
    sqlite3_stmt *const statement = kept->second.get();
    int number = 0;
    for (const SqliteCell &cell : cells) {
        ++number;
        switch (cell.kind) {
        case SqliteCell::Kind::Null:
            sqlite3_bind_null(statement, number);
            break;
        case SqliteCell::Kind::Number:
            sqlite3_bind_int64(statement, number, cell.number);
            break;
        case SqliteCell::Kind::Text:
            sqlite3_bind_text(statement, number, texts.constData() + cell.begin, int(cell.size),
                              SQLITE_STATIC);
            break;
        }
    }
    const bool done = sqlite3_step(statement) == SQLITE_DONE;
    Result<Id> last = done ? Result<Id>(sqlite3_last_insert_rowid(handle)) : sqliteError(handle);
    sqlite3_reset(statement);
    // The texts go with the caller.
    sqlite3_clear_bindings(statement);
    return last;
}

} // namespace ulpan
