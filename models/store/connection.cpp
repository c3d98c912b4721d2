#include "models/store/connection_private.h"

namespace ulpan {

namespace {

constexpr qsizetype mostKeptStatements = 1000;

} // namespace

Cursor::Statement::~Statement()
{
    query.finish();
    // Callers choose the shapes of lists, so that there is no end to the statements they can ask for.
    if (home->idle.size() >= mostKeptStatements)
        home->idle.clear();
    home->idle.insert(sql, std::move(query));
    --home->openCursors;
}

bool Cursor::next()
{
    return m_statement->query.next();
}

QVariant Cursor::value(int column) const
{
    return m_statement->query.value(column);
}

QByteArray Cursor::bytes(int column) const
{
    const QVariant variant = value(column);
    return variant.typeId() == QMetaType::QByteArray ? variant.toByteArray() : variant.toString().toUtf8();
}

qint64 Cursor::rowsAffected() const
{
    return m_statement->query.numRowsAffected();
}

Id Cursor::insertedId() const
{
    return m_statement->query.lastInsertId().toLongLong();
}

Connection::Connection(Engine engine, std::unique_ptr<Private> implementation)
    : m_engine(engine), d(std::move(implementation))
{
}

Connection::~Connection()
{
    Q_ASSERT(d->openCursors == 0);
    d->idle.clear();
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
    QSqlQuery query(d->database);
    if (!query.exec(sql))
        return storeError(query.lastError(), m_engine);
    return {};
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
