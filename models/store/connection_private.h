#pragma once

#include "models/store/connection.h"
#include "models/store/sqlite_log.h"
#include "models/store/sqlite_statement.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <map>
#include <optional>
#include <unordered_map>

namespace ulpan {

struct Cursor::Statement
{
    QString sql;
    std::optional<SqliteStatement> sqlite; // on SQLite; else the query
    QSqlQuery query;
    Connection::Private *home = nullptr;
    ~Statement();
};

struct Connection::Private
{
    QSqlDatabase database;
    QString name;
    // Statements that nobody reads from; one that is being read is taken out, so that a nested use prepares its own.
    QMultiHash<QString, QSqlQuery> idle;
    std::unordered_multimap<QString, SqliteStatement> idleSqlite;
    // Of runRows(), by their SQL.
    std::map<QString, std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)>> overRows;
    sqlite3 *sqlite = nullptr; // the database's handle, on SQLite
    int openCursors = 0;
    int users = 0;          // transactions and looks that are within each other
    [[nodiscard]] bool canOnlyRead() const; // SQLite: as the file could when it was opened
    bool isBroken = false;  // no longer of use, once nobody uses it
    QElapsedTimer lastAsked; // when the store last gave it out
    std::shared_ptr<SqliteLog> log; // which is told of each commit, on SQLite
    std::shared_ptr<void> presence; // its end tells the store that this connection has closed

    // Once the connection is open. A page that many transactions change is to be carried over once.
    void keepLog(std::shared_ptr<SqliteLog> kept);
    [[nodiscard]] Result<void> emptyLog(bool cut);
};

// Before the first SQLite connection of the process is opened; does nothing later.
void prepareSqlite();
// Once a connection is open and before its first statement; gives its handle. Null: Qt's driver is built with another SQLite.
[[nodiscard]] sqlite3 *prepareSqlite(const QSqlDatabase &database);

[[nodiscard]] Error storeError(const QSqlError &error, Engine engine);

} // namespace ulpan
