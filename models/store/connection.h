#pragma once

#include "models/base/caller.h"
#include "models/base/instant.h"
#include "models/store/sqlite_rows.h"

#include <QVariant>

#include <functional>
#include <memory>

namespace ulpan {

class SqliteStatement;

enum class Engine : quint8 { Sqlite, Postgres };

// The rows of one statement, read forward; the statement is free again when this goes.
class Cursor
{
public:
    struct Statement;
    Cursor(std::shared_ptr<Statement> statement) : m_statement(std::move(statement)) {}

    [[nodiscard]] bool next();
    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] Id id(int column) const; // 0 for null
    [[nodiscard]] QString text(int column) const;
    // The same as UTF-8, valid until the next row; null for null. SQLite only.
    [[nodiscard]] QByteArrayView utf8(int column) const;
    // UTF-8 of a text, or the bytes of a blob, whichever the engine gave.
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] qint64 rowsAffected() const;
    [[nodiscard]] Id insertedId() const; // SQLite only
    [[nodiscard]] Engine engine() const;

private:
    friend class Connection;
    std::shared_ptr<Statement> m_statement;
};

// One thread's connection to the database; only Store makes and keeps it.
class Connection
{
public:
    static constexpr qint64 usualCacheKibibytes = 16 * 1024; // of pages of an SQLite database

    ~Connection();
    [[nodiscard]] Engine engine() const { return m_engine; }

    // Prepared once and kept; `?` marks a value. Errors: Unavailable "store.full", "store.unavailable"; Conflict with the
    // reason of the unique index that was met; Internal otherwise.
    [[nodiscard]] Result<Cursor> run(const QString &sql, const QVariantList &values = {});
    // One of which nothing is read.
    [[nodiscard]] Result<void> perform(const QString &sql, const QVariantList &values = {});
    // The same statement for many rows of values, without the cost of finding it each time; `done` sees each answer.
    [[nodiscard]] Result<void> runEach(const QString &sql, size_t count, const std::function<QVariantList(size_t)> &values,
                                       const std::function<void(size_t, const Cursor &)> &done);
    // A statement that is not worth keeping.
    [[nodiscard]] Result<void> execute(const QString &sql);
    // One that comes with every transaction, which SQLite keeps.
    [[nodiscard]] Result<void> executeKept(const char *sql);
    // New ids of a table for `count` rows about to be inserted; PostgreSQL only.
    [[nodiscard]] Result<std::vector<Id>> reserveIds(const char *table, size_t count);

    // What a statement over rows did: how many it wrote, and the id of the last one that it inserted.
    struct Written
    {
        qint64 rows = 0;
        Id last = 0;
    };
    // One statement whose only `?` is that of ulpan_rows(?). Past Qt Sql, which takes longer to bind a value than SQLite to store it.
    // SQLite only.
    [[nodiscard]] Result<Written> runRows(const QString &sql, const SqliteRows &rows);

    struct Private;

private:
    friend class Store;
    Connection(Engine engine, std::unique_ptr<Private> implementation);
    [[nodiscard]] Result<std::shared_ptr<Cursor::Statement>> statement(const QString &sql);
    [[nodiscard]] Result<SqliteStatement> takeSqlite(const QString &sql);
    [[nodiscard]] Result<void> execute(Cursor::Statement &statement, const QVariantList &values) const;
    Engine m_engine;
    std::unique_ptr<Private> d;
};

} // namespace ulpan
