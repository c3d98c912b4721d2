#pragma once

#include "models/base/result.h"

#include <QVariant>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace ulpan {

// A statement of SQLite past Qt Sql, which describes each column anew at every run and takes texts as UTF-16.
class SqliteStatement
{
public:
    // Errors as Connection::run() has them.
    [[nodiscard]] static Result<SqliteStatement> prepare(sqlite3 *handle, const QString &sql);

    // Goes to before the first row. `values` are one for each `?`; they are copied. The same errors.
    [[nodiscard]] Result<void> run(const QVariantList &values);
    // False behind the last row; what fails on the way there ends the rows.
    [[nodiscard]] bool next();
    // Lets go of what was read and of the values.
    void end();

    // Of the row that next() went to. What is null is 0, a null text and no bytes.
    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QByteArrayView utf8(int column) const; // valid until the next row; null for null

    // Of the connection's last statement that wrote.
    [[nodiscard]] qint64 rowsAffected() const;
    [[nodiscard]] qint64 insertedId() const;

private:
    using Handle = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)>;
    enum class Place : quint8
    {
        BeforeFirst,
        OnRow,
        Behind
    };
    explicit SqliteStatement(Handle statement) : m_statement(std::move(statement)) {}
    [[nodiscard]] Result<void> bind(const QVariantList &values);
    [[nodiscard]] int step();
    Handle m_statement;
    Place m_place = Place::Behind;
};

[[nodiscard]] Error sqliteError(sqlite3 *handle);

} // namespace ulpan
