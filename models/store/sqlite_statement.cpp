#include "models/store/sqlite_statement.h"

#include "models/store/connection_private.h"

#include <sqlite3.h>

namespace ulpan {

namespace {

bool isUnknown(const QVariant &value)
{
    if (value.isNull())
        return true;
    if (value.typeId() == QMetaType::QString)
        return static_cast<const QString *>(value.constData())->isNull();
    return value.typeId() == QMetaType::QByteArray &&
           static_cast<const QByteArray *>(value.constData())->isNull();
}

int bindText(sqlite3_stmt *statement, int place, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return sqlite3_bind_text(statement, place, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
}

int bindValue(sqlite3_stmt *statement, int place, const QVariant &value)
{
    if (isUnknown(value))
        return sqlite3_bind_null(statement, place);
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(statement, place, value.toLongLong());
    case QMetaType::Double:
        return sqlite3_bind_double(statement, place, value.toDouble());
    case QMetaType::QByteArray: {
        const auto &bytes = *static_cast<const QByteArray *>(value.constData());
        return sqlite3_bind_blob(statement, place, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
    }
    case QMetaType::QString:
        return bindText(statement, place, *static_cast<const QString *>(value.constData()));
    default:
        return bindText(statement, place, value.toString());
    }
}

} // namespace

Error sqliteError(sqlite3 *handle)
{
    const QString code = QString::number(sqlite3_extended_errcode(handle));
    return storeError(
        QSqlError({}, QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError, code),
        Engine::Sqlite);
}

Result<SqliteStatement> SqliteStatement::prepare(sqlite3 *handle, const QString &sql)
{
    sqlite3_stmt *fresh = nullptr;
    const char *behind = nullptr;
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v3(handle, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &fresh,
                           &behind) != SQLITE_OK)
        return sqliteError(handle);
    if (!QByteArrayView(behind).trimmed().isEmpty()) {
        sqlite3_finalize(fresh);
        return internal(QStringLiteral("more than one statement at a time"));
    }
    return SqliteStatement(Handle(fresh, &sqlite3_finalize));
}

Result<void> SqliteStatement::bind(const QVariantList &values)
{
    sqlite3_stmt *const statement = m_statement.get();
    if (sqlite3_bind_parameter_count(statement) != int(values.size()))
        return internal(QStringLiteral("a statement with %1 marks got %2 values")
                            .arg(sqlite3_bind_parameter_count(statement))
                            .arg(values.size()));
    for (int i = 0; i < int(values.size()); ++i) {
        if (bindValue(statement, i + 1, values.at(i)) != SQLITE_OK)
            return sqliteError(sqlite3_db_handle(statement));
    }
    return {};
}

// What SQLite says of the step; behind the last row the statement holds no read lock any more.
int SqliteStatement::step()
{
    const int outcome = sqlite3_step(m_statement.get());
    if (outcome != SQLITE_ROW)
        m_place = Place::Behind;
    if (outcome == SQLITE_DONE)
        sqlite3_reset(m_statement.get());
    return outcome;
}

Result<void> SqliteStatement::run(const QVariantList &values)
{
    sqlite3_stmt *const statement = m_statement.get();
    if (!statement) // a comment alone
        return {};
    sqlite3_reset(statement);
    if (Result<void> bound = bind(values); !bound)
        return bound;
    m_place = Place::BeforeFirst;
    // What a statement that writes does is done by its first step.
    const int outcome = step();
    if (outcome == SQLITE_ROW || outcome == SQLITE_DONE)
        return {};
    const Error failed = sqliteError(sqlite3_db_handle(statement));
    sqlite3_reset(statement);
    return failed;
}

bool SqliteStatement::next()
{
    if (m_place == Place::Behind)
        return false;
    if (m_place == Place::OnRow)
        return step() == SQLITE_ROW;
    m_place = Place::OnRow;
    return true;
}

void SqliteStatement::end()
{
    m_place = Place::Behind;
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
}

QVariant SqliteStatement::value(int column) const
{
    sqlite3_stmt *const statement = m_statement.get();
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return QVariant(qint64(sqlite3_column_int64(statement, column)));
    case SQLITE_FLOAT:
        return QVariant(sqlite3_column_double(statement, column));
    case SQLITE_BLOB:
        return QVariant(bytes(column));
    case SQLITE_NULL:
        return QVariant(QMetaType::fromType<QString>());
    default:
        return QVariant(text(column));
    }
}

qint64 SqliteStatement::number(int column) const
{
    const bool isNumber = sqlite3_column_type(m_statement.get(), column) == SQLITE_INTEGER;
    return isNumber ? sqlite3_column_int64(m_statement.get(), column) : value(column).toLongLong();
}

QString SqliteStatement::text(int column) const
{
    if (sqlite3_column_type(m_statement.get(), column) != SQLITE_TEXT)
        return value(column).toString();
    return QString::fromUtf8(utf8(column));
}

QByteArrayView SqliteStatement::utf8(int column) const
{
    sqlite3_value *const value = sqlite3_column_value(m_statement.get(), column);
    const auto *const data = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QByteArrayView(data, sqlite3_value_bytes(value));
}

QByteArray SqliteStatement::bytes(int column) const
{
    // First the bytes, then how many: the other order may turn them to another encoding in between.
    const auto *const data = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return QByteArray(data, sqlite3_column_bytes(m_statement.get(), column));
}

qint64 SqliteStatement::rowsAffected() const
{
    return sqlite3_changes64(sqlite3_db_handle(m_statement.get()));
}

qint64 SqliteStatement::insertedId() const
{
    return sqlite3_last_insert_rowid(sqlite3_db_handle(m_statement.get()));
}

} // namespace ulpan
