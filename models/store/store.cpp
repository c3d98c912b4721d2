#include "models/store/store.h"

#include "models/store/connection_private.h"
#include "models/store/postgres_address.h"

#include <QScopeGuard>
#include <QThread>

#include <atomic>
#include <unordered_map>

namespace ulpan {

namespace {

// A thread's connections go with the thread, as Qt Sql wants them used and closed where they were made.
thread_local std::unordered_map<const Store *, std::unique_ptr<Connection>> threadConnections;

std::atomic<quint64> connectionNumber = 0;
constexpr qint64 usersLock = 0x756c70616e; // of PostgreSQL's advisory locks, which are a database's own
// A PostgreSQL connection that has rested longer is asked whether it still stands: its server may have gone and come back.
constexpr qint64 trustedMilliseconds = 200;
constexpr std::chrono::seconds longestClosing{5};

constexpr const char *sqlitePragmas[] = {
    "pragma journal_mode = wal",   "pragma synchronous = full", "pragma foreign_keys = on",
    "pragma temp_store = memory",
    // What is deleted is written over, as people expect of erasing; Debian's is built so, others need not be.
    "pragma secure_delete = on",
    // What a job has let the log grow to is given back.
    "pragma journal_size_limit = 67108864",
};

void describePostgres(QSqlDatabase &database, const QString &location)
{
    const PostgresAddress address = PostgresAddress::of(location);
    database.setHostName(address.host);
    database.setPort(address.port);
    database.setDatabaseName(address.name);
    database.setUserName(address.user);
    database.setPassword(address.password);
    database.setConnectOptions(QStringLiteral("connect_timeout=5"));
}

} // namespace

Store::Store(Engine engine, QString location) : m_engine(engine), m_location(std::move(location)) {}

Store::~Store()
{
    // What a thread keeps goes a moment after QThread says that it has ended, and files must not be closed behind the caller's back.
    // This thread's own is the last, because two SQLite connections that close at once both leave the log to the other.
    {
        const int own = int(threadConnections.count(this));
        std::unique_lock lock(m_open->mutex);
        m_open->fewer.wait_for(lock, longestClosing, [&] { return m_open->count <= own; });
    }
    forget();
}

void Store::forget()
{
    threadConnections.erase(this);
}

Result<std::unique_ptr<Store>> Store::open(const QString &location)
{
    const bool postgres = isPostgres(location);
    std::unique_ptr<Store> store(new Store(postgres ? Engine::Postgres : Engine::Sqlite, location));
    Result<void> suitable = store->look([&](Connection &database) -> Result<void> {
        if (!postgres)
            return {};
        Result<Cursor> cursor = database.run(QStringLiteral(
            "select pg_encoding_to_char(encoding), datctype from pg_database where datname = current_database()"));
        if (!cursor)
            return cursor.error();
        const bool utf8 = cursor->next() && cursor->text(0) == u"UTF8" && cursor->text(1).contains(u"UTF", Qt::CaseInsensitive);
        if (!utf8)
            return Error{ErrorKind::Unavailable, "store.unsuitable", {}, {}, {cursor->text(0) + u' ' + cursor->text(1)}};
        return {};
    });
    if (!suitable)
        return suitable.error();
    return store;
}

Result<std::unique_ptr<Connection>> Store::connect()
{
    auto implementation = std::make_unique<Connection::Private>();
    implementation->name = QStringLiteral("ulpan-%1").arg(++connectionNumber);
    {
        const std::lock_guard lock(m_open->mutex);
        ++m_open->count;
    }
    implementation->presence = std::shared_ptr<void>(nullptr, [open = m_open](void *) {
        const std::lock_guard lock(open->mutex);
        --open->count;
        open->fewer.notify_all();
    });
    const bool sqlite = m_engine == Engine::Sqlite;
    QSqlDatabase database = QSqlDatabase::addDatabase(sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"), implementation->name);
    if (sqlite) {
        prepareSqlite();
        database.setDatabaseName(m_location);
    } else {
        describePostgres(database, m_location);
    }
    implementation->database = database;
    std::unique_ptr<Connection> connection(new Connection(m_engine, std::move(implementation)));
    const bool opened = database.open();
    if (opened && sqlite)
        connection->d->sqlite = prepareSqlite(database);
    if (connection->d->sqlite)
        connection->d->keepLog(m_log);
    Error error = storeError(database.lastError(), m_engine);
    // No handle of our own may be left when the connection is removed.
    database = {};
    if (!opened) {
        error.kind = ErrorKind::Unavailable;
        error.reason = "store.unavailable";
        return error;
    }
    if (sqlite && !connection->d->sqlite)
        return internal(QStringLiteral("SQLite cannot be reached through Qt's driver"));
    if (sqlite) {
        for (const char *pragma : sqlitePragmas) {
            Result<void> set = connection->execute(QLatin1StringView(pragma));
            if (!set)
                return set.error();
        }
        Result<void> cache = connection->execute(QStringLiteral("pragma cache_size = -%1").arg(Connection::usualCacheKibibytes));
        if (!cache)
            return cache.error();
    }
    if (!sqlite) {
        // Its notices ("already exists, skipping") would be printed on our standard error.
        // Triggers look into texts of JSON, of which PostgreSQL expects so many rows that it would compile a program for each few of them.
        for (const char *setting : {"set client_min_messages = warning", "set jit = off"}) {
            Result<void> set = connection->execute(QLatin1StringView(setting));
            if (!set)
                return set.error();
        }
        Result<Cursor> shared = connection->run(QStringLiteral("select pg_try_advisory_lock_shared(?)"), {usersLock});
        if (!shared)
            return shared.error();
        if (!shared->next() || !shared->value(0).toBool())
            return busy();
    }
    return connection;
}

Error Store::busy() const
{
    return {ErrorKind::Unavailable, "installation.busy", {}, {}, {PostgresAddress::of(m_location).name}};
}

Result<void> Store::claim(Claim claim)
{
    if (m_engine == Engine::Sqlite)
        return {};
    return look([&](Connection &database) -> Result<void> {
        Result<Cursor> claimed = database.run(claim == Claim::Alone ? QStringLiteral("select pg_try_advisory_lock(?)")
                                                                    : QStringLiteral("select pg_advisory_unlock(?)"),
                                              {usersLock});
        if (!claimed)
            return claimed.error();
        return claimed->next() && claimed->value(0).toBool() ? Result<void>() : busy();
    });
}

Result<Connection *> Store::connection()
{
    auto &slot = threadConnections[this];
    // A connection that PostgreSQL closed is made anew, so that a restarted server needs no restart of ours.
    // What a look is in the middle of stays, whatever becomes of a write within it.
    const bool broken = slot && slot->d->users == 0
        && (slot->d->isBroken || slot->d->canOnlyRead() || !slot->d->database.isOpen() || (m_engine == Engine::Postgres && slot->d->lastAsked.hasExpired(trustedMilliseconds) && !slot->execute(QStringLiteral("select 1"))));
    if (broken)
        slot.reset();
    if (!slot) {
        Result<std::unique_ptr<Connection>> fresh = connect();
        if (!fresh) {
            threadConnections.erase(this);
            return fresh.error();
        }
        slot = std::move(*fresh);
    }
    slot->d->lastAsked.start();
    return slot.get();
}

void Store::drop(Connection &database)
{
    database.d->isBroken = true;
    if (database.d->users == 0)
        threadConnections.erase(this);
}

Result<void> Store::transact(Access access, const std::function<bool(Connection &)> &use)
{
    Result<Connection *> connected = connection();
    if (!connected)
        return connected.error();
    Connection *database = *connected;
    const auto within = [&database](auto &&done) {
        ++database->d->users;
        const auto leave = qScopeGuard([database] { --database->d->users; });
        return done();
    };
    if (access == Access::Look) {
        // Whatever failed, the next to use the connection asks whether it stands.
        if (!within([&] { return use(*database); }))
            database->d->lastAsked.invalidate();
        return {};
    }
    const bool queues = access == Access::Write && m_engine == Engine::Sqlite;
    if (queues) {
        std::unique_lock lock(m_queueMutex);
        const quint64 ticket = m_nextTicket++;
        if (m_served != ticket)
            m_awaitedAt = std::chrono::steady_clock::now();
        m_queueMoved.wait(lock, [&] { return m_served == ticket; });
    }
    const auto leaveQueue = qScopeGuard([&] {
        if (!queues)
            return;
        const std::lock_guard lock(m_queueMutex);
        ++m_served;
        m_queueMoved.notify_all();
    });
    // A deferred BEGIN that reads and then writes fails at once when somebody else wrote in between; see ARCHITECTURE.md.
    const char *begin = m_engine == Engine::Sqlite ? (access == Access::Write ? "begin immediate" : "begin")
        : access == Access::Write                  ? "begin"
                                                   : "begin isolation level repeatable read, read only";
    Result<void> begun = database->executeKept(begin);
    if (!begun && m_engine == Engine::Postgres && database->d->users == 0) {
        // The server may have gone and come back since this thread last asked it; nothing has been done yet, so once more.
        drop(*database);
        connected = connection();
        if (!connected)
            return connected.error();
        database = *connected;
        begun = database->executeKept(begin);
    }
    if (!begun) {
        // An SQLite file that could only be read when it was opened is only read for as long as it is open.
        drop(*database);
        return begun;
    }
    if (!within([&] { return use(*database); })) {
        if (!database->executeKept("rollback"))
            drop(*database);
        else
            database->d->lastAsked.invalidate();
        return {};
    }
    Result<void> committed = database->executeKept("commit");
    if (!committed && !database->executeKept("rollback"))
        drop(*database);
    return committed;
}

bool Store::isCalmFor(std::chrono::milliseconds time)
{
    const std::lock_guard lock(m_queueMutex);
    return !m_awaitedAt || std::chrono::steady_clock::now() - *m_awaitedAt >= time;
}

Result<void> Store::emptyLog(LogEnd end)
{
    if (m_engine != Engine::Sqlite)
        return {};
    m_log->pages = 0;
    return look([end](Connection &database) { return database.d->emptyLog(end == LogEnd::Cut); });
}

std::optional<qint64> Store::cachedTotal(const QString &key, qint64 changes)
{
    const std::lock_guard lock(m_totalsMutex);
    const auto found = m_totals.constFind(key);
    return found != m_totals.constEnd() && found->first == changes ? std::optional(found->second) : std::nullopt;
}

void Store::cacheTotal(const QString &key, qint64 changes, qint64 total)
{
    constexpr qsizetype mostTotals = 2000;
    const std::lock_guard lock(m_totalsMutex);
    if (m_totals.size() >= mostTotals)
        m_totals.clear();
    m_totals.insert(key, {changes, total});
}

} // namespace ulpan
