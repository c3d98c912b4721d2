#pragma once

#include "models/store/connection.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

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
    int openCursors = 0;
    QElapsedTimer lastAsked; // when the store last gave it out
    std::shared_ptr<void> presence; // its end tells the store that this connection has closed
};

[[nodiscard]] Error storeError(const QSqlError &error, Engine engine);

} // namespace ulpan
