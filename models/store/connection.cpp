#include "models/store/connection_private.h"

#include <algorithm>

namespace ulpan {

namespace {

constexpr size_t mostKeptStatements = 1000;

// PostgreSQL keeps no text with it, and Qt's driver would cut the statement off there.
bool hasNul(const QVariantList &values)
{
    return std::any_of(values.begin(), values.end(), [](const QVariant &value) {
        return value.typeId() == QMetaType::QString && value.toString().contains(QChar(0));
    });
}

} // namespace

Cursor::Statement::~Statement()
{
    --home->openCursors;
    // Callers choose the shapes of lists, so that there is no end to the statements they can ask for.
    if (sqlite) {
        sqlite->end();
        if (home->idleSqlite.size() >= mostKeptStatements)
            home->idleSqlite.clear();
        home->idleSqlite.emplace(sql, std::move(*sqlite));
    } else if (!home->sqlite) {
        query.finish();
        if (size_t(home->idle.size()) >= mostKeptStatements)
            home->idle.clear();
        home->idle.insert(sql, std::move(query));
    }
}

bool Cursor::next()
{
    return m_statement->sqlite ? m_statement->sqlite->next() : m_statement->query.next();
}

QVariant Cursor::value(int column) const
{
    return m_statement->sqlite ? m_statement->sqlite->value(column) : m_statement->query.value(column);
}

Id Cursor::id(int column) const
{
    return m_statement->sqlite ? m_statement->sqlite->number(column) : m_statement->query.value(column).toLongLong();
}

QString Cursor::text(int column) const
{
    return m_statement->sqlite ? m_statement->sqlite->text(column) : m_statement->query.value(column).toString();
}

QByteArray Cursor::bytes(int column) const
{
    if (m_statement->sqlite)
        return m_statement->sqlite->bytes(column);
    const QVariant variant = value(column);
    return variant.typeId() == QMetaType::QByteArray ? variant.toByteArray() : variant.toString().toUtf8();
}

QByteArrayView Cursor::utf8(int column) const
{
    return m_statement->sqlite ? m_statement->sqlite->utf8(column) : QByteArrayView();
}

Engine Cursor::engine() const
{
    return m_statement->home->sqlite ? Engine::Sqlite : Engine::Postgres;
}

qint64 Cursor::rowsAffected() const
{
    return m_statement->sqlite ? m_statement->sqlite->rowsAffected() : m_statement->query.numRowsAffected();
}

Id Cursor::insertedId() const
{
    return m_statement->sqlite ? m_statement->sqlite->insertedId() : 0;
}

Connection::Connection(Engine engine, std::unique_ptr<Private> implementation)
    : m_engine(engine), d(std::move(implementation))
{
}

Connection::~Connection()
{
    Q_ASSERT(d->openCursors == 0);
    d->idle.clear();
    d->idleSqlite.clear();
    d->overRows.clear();
    d->database.close();
    d->database = {};
    QSqlDatabase::removeDatabase(d->name);
}

Result<std::shared_ptr<Cursor::Statement>> Connection::statement(const QString &sql)
{
    auto statement = std::make_shared<Cursor::Statement>();
    statement->sql = sql;
    statement->home = d.get();
    ++d->openCursors;
    if (d->sqlite) {
        Result<SqliteStatement> ready = takeSqlite(sql);
        if (!ready)
            return ready.error();
        statement->sqlite.emplace(std::move(*ready));
        return statement;
    }
    if (const auto found = d->idle.find(sql); found != d->idle.end()) {
        statement->query = std::move(found.value());
        d->idle.erase(found);
    } else {
        statement->query = QSqlQuery(d->database);
        statement->query.setForwardOnly(true);
        if (!statement->query.prepare(sql))
            return storeError(statement->query.lastError(), m_engine);
    }
    return statement;
}

Result<void> Connection::execute(Cursor::Statement &statement, const QVariantList &values) const
{
    if (statement.sqlite)
        return statement.sqlite->run(values);
    if (hasNul(values))
        return Error{ErrorKind::Malformed, "request.nul"};
    for (qsizetype i = 0; i < values.size(); ++i)
        statement.query.bindValue(int(i), values.at(i));
    if (!statement.query.exec())
        return storeError(statement.query.lastError(), m_engine);
    return {};
}

Result<Cursor> Connection::run(const QString &sql, const QVariantList &values)
{
    Result<std::shared_ptr<Cursor::Statement>> ready = statement(sql);
    if (!ready)
        return ready.error();
    Result<void> done = execute(**ready, values);
    if (!done)
        return done.error();
    return Cursor(std::move(*ready));
}

Result<void> Connection::perform(const QString &sql, const QVariantList &values)
{
    Result<Cursor> done = run(sql, values);
    return done ? Result<void>() : done.error();
}

Result<void> Connection::runEach(const QString &sql, size_t count, const std::function<QVariantList(size_t)> &values,
                                 const std::function<void(size_t, const Cursor &)> &done)
{
    Result<std::shared_ptr<Cursor::Statement>> ready = statement(sql);
    if (!ready)
        return ready.error();
    const Cursor cursor(std::move(*ready));
    for (size_t i = 0; i < count; ++i) {
        Result<void> executed = execute(*cursor.m_statement, values(i));
        if (!executed)
            return executed;
        done(i, cursor);
    }
    return {};
}

Result<void> Connection::execute(const QString &sql)
{
    if (d->sqlite) {
        Result<SqliteStatement> statement = SqliteStatement::prepare(d->sqlite, sql);
        return statement ? statement->run({}) : statement.error();
    }
    QSqlQuery query(d->database);
    if (!query.exec(sql))
        return storeError(query.lastError(), m_engine);
    return {};
}

Result<void> Connection::executeKept(const char *sql)
{
    if (m_engine == Engine::Postgres)
        return execute(QLatin1StringView(sql));
    return perform(QLatin1StringView(sql));
}

Result<std::vector<Id>> Connection::reserveIds(const char *table, size_t count)
{
    Result<Cursor> cursor = run(QStringLiteral("select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?)"),
                                {QLatin1StringView(table), qint64(count)});
    if (!cursor)
        return cursor.error();
    std::vector<Id> ids;
    ids.reserve(count);
    while (cursor->next())
        ids.push_back(cursor->id(0));
    return ids;
}

} // namespace ulpan
