#pragma once

#include "models/store/connection.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <map>

struct sqlite3_stmt;

namespace ulpan {

struct Cursor::Statement
{
    QSqlQuery query;
    QString sql;
    Connection::Private *home = nullptr;
    ~Statement();
};

struct Connection::Private
{
    QSqlDatabase database;
    QString name;
    // Statements that nobody reads from; one that is being read is taken out, so that a nested use prepares its own.
    QMultiHash<QString, QSqlQuery> idle;
    // Of runRows(), by their SQL.
    std::map<QString, std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)>> overRows;
    int openCursors = 0;
    int users = 0;          // transactions and looks that are within each other
    bool isBroken = false;  // no longer of use, once nobody uses it
    QElapsedTimer lastAsked; // when the store last gave it out
    std::shared_ptr<void> presence; // its end tells the store that this connection has closed
};

// Before the first SQLite connection of the process is opened; does nothing later.
void prepareSqlite();
// Once a connection is open and before its first statement.
void prepareSqlite(const QSqlDatabase &database);

[[nodiscard]] Error storeError(const QSqlError &error, Engine engine);

} // namespace ulpan
