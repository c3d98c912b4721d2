#include "models/store/connection_private.h"
#include "models/store/folded_sql.h"
#include "models/store/sqlite_chain.h"

#include <QSqlDriver>

#include <sqlite3.h>

namespace ulpan {

namespace {

constexpr size_t mostKeptOverRows = 100;

// Until another process's transaction is over. SQLite's own steps grow to a tenth of a second, within which a job begins its next
// transaction.
int waitForOthers(void *, int times)
{
    constexpr int milliseconds = 3, longest = 15'000;
    if (times >= longest / milliseconds)
        return 0;
    sqlite3_sleep(milliseconds);
    return 1;
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    const bool known = qstrcmp(handle.typeName(), "sqlite3*") == 0;
    return known ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

// Instead of SQLite's own, whose limit is a connection's. What could not be carried over is next time.
int carryOver(void *log, sqlite3 *handle, const char *schema, int pages)
{
    auto *const kept = static_cast<SqliteLog *>(log);
    kept->pages = pages;
    if (pages >= kept->most)
        sqlite3_wal_checkpoint_v2(handle, schema, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    return SQLITE_OK;
}

} // namespace

void Connection::Private::keepLog(std::shared_ptr<SqliteLog> kept)
{
    log = std::move(kept);
    sqlite3_wal_hook(sqlite, &carryOver, log.get());
}

bool Connection::Private::canOnlyRead() const
{
    return sqlite && sqlite3_db_readonly(sqlite, nullptr) == 1;
}

Result<void> Connection::Private::emptyLog(bool cut)
{
    constexpr int milliseconds =
        200; // writers wait while it is cut, so it is not for this to wait for readers
    if (cut)
        sqlite3_busy_timeout(sqlite, milliseconds);
    const int done = sqlite3_wal_checkpoint_v2(
        sqlite, nullptr, cut ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (cut)
        sqlite3_busy_handler(sqlite, &waitForOthers, nullptr);
    return done == SQLITE_OK || done == SQLITE_BUSY ? Result<void>() : sqliteError(sqlite);
}

// What SQLite allocates is not counted, because the count is behind one lock of all threads. A connection is one thread's, so that none
// needs a lock of its own, which would be taken for each value that is read.
void prepareSqlite()
{
    static const int unused = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) + sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
    Q_UNUSED(unused)
}

// A page of a list needs several hundred small pieces at a time, and SQLite's own stock is of 40 to 100.
sqlite3 *prepareSqlite(const QSqlDatabase &database)
{
    constexpr int pieceSize = 1200, pieces = 500;
    sqlite3 *const handle = handleOf(database);
    if (!handle)
        return nullptr;
    sqlite3_db_config(handle, SQLITE_DBCONFIG_LOOKASIDE, nullptr, pieceSize, pieces);
    sqlite3_busy_handler(handle, &waitForOthers, nullptr);
    addSqliteRows(handle);
    addSqliteChain(handle);
    addSqliteFolding(handle);
    return handle;
}

Result<SqliteStatement> Connection::takeSqlite(const QString &sql)
{
    const auto kept = d->idleSqlite.find(sql);
    if (kept == d->idleSqlite.end())
        return SqliteStatement::prepare(d->sqlite, sql);
    SqliteStatement statement = std::move(kept->second);
    d->idleSqlite.erase(kept);
    return statement;
}

Result<Connection::Written> Connection::runRows(const QString &sql, const SqliteRows &rows)
{
    sqlite3 *const handle = d->sqlite;
    auto kept = d->overRows.find(sql);
    if (kept == d->overRows.end()) {
        sqlite3_stmt *fresh = nullptr;
        const QByteArray text = sql.toUtf8();
        if (sqlite3_prepare_v3(handle, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &fresh, nullptr) != SQLITE_OK)
            return sqliteError(handle);
        if (d->overRows.size() >= mostKeptOverRows)
            d->overRows.clear();
        kept = d->overRows.try_emplace(sql, fresh, &sqlite3_finalize).first;
    }
    sqlite3_stmt *const statement = kept->second.get();
    bindSqliteRows(statement, rows);
    const bool done = sqlite3_step(statement) == SQLITE_DONE;
    Result<Written> written = done ? Result<Written>({sqlite3_changes64(handle), sqlite3_last_insert_rowid(handle)}) : sqliteError(handle);
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement); // the rows go with the caller
    return written;
}

} // namespace ulpan
