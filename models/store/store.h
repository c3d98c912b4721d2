#pragma once

#include "models/store/connection.h"
#include "models/store/sqlite_log.h"

#include <QHash>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

namespace ulpan {

// One environment's database and the only opener of transactions. Each thread that uses it gets a connection of its own,
// which ends with the thread; all threads but the destroying one must have ended, or called forget(), before the store goes.
class Store
{
public:
    // `location` is a file, or postgresql://user:password@host:port/name (host= as a query names a socket's folder).
    // Errors: Unavailable "store.unavailable", "store.unsuitable" (an encoding that is not UTF-8).
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &location);
    ~Store();

    [[nodiscard]] Engine engine() const { return m_engine; }
    [[nodiscard]] const QString &location() const { return m_location; }

    // `use` takes Connection& and gives a Result; its error rolls back. On SQLite the writers of this process queue fairly.
    template<class Use>
    [[nodiscard]] auto write(Use &&use)
    {
        return inTransaction(Access::Write, std::forward<Use>(use));
    }
    // One snapshot for all statements.
    template<class Use>
    [[nodiscard]] auto read(Use &&use)
    {
        return inTransaction(Access::Read, std::forward<Use>(use));
    }
    // Each statement by itself: the cheapest, for what needs only one.
    template<class Use>
    [[nodiscard]] auto look(Use &&use)
    {
        return inTransaction(Access::Look, std::forward<Use>(use));
    }
    // Applies what is missing of the schema; Unavailable "store.newer" for a database made by a newer program.
    [[nodiscard]] Result<void> migrate();
    [[nodiscard]] Result<int> schemaVersion();
    // Closes the calling thread's connection.
    void forget();
    // With PostgreSQL each connection says that the database is in use, however many machines it serves. Alone: Unavailable
    // "installation.busy" where there are other connections than this thread's; from then on there can be none until it is
    // given up or the connection ends. Beside a file it does nothing: the data folder has a lock of its own.
    enum class Claim : quint8 { Alone, Shared };
    [[nodiscard]] Result<void> claim(Claim claim);

    // Whether nobody had to wait for the writer for so long; what waits on PostgreSQL, or in other processes, is not known.
    [[nodiscard]] bool isCalmFor(std::chrono::milliseconds time);

    // How many pages of an SQLite database its log may hold before whoever commits carries them over into the file; and how many it held
    // after this process's last commit, or since it was emptied.
    static constexpr int usualLogPages = 4000;
    void setLogPages(int most) { m_log->most = most; }
    [[nodiscard]] int logPages() const { return m_log->pages; }
    // The log's pages are carried over into the file while others read and write; or the log is cut as well,
    // so that nothing of them is left on the disk, for which writers wait a fifth of a second at most. What
    // others hold up is for the next time. SQLite only.
    enum class LogEnd : quint8
    {
        CarriedOver,
        Cut
    };
    [[nodiscard]] Result<void> emptyLog(LogEnd end);

    // Totals of filtered lists, valid while the change counter of the records is the same.
    [[nodiscard]] std::optional<qint64> cachedTotal(const QString &key, qint64 changes);
    void cacheTotal(const QString &key, qint64 changes, qint64 total);

private:
    enum class Access : quint8 { Look, Read, Write };
    Store(Engine engine, QString location);
    [[nodiscard]] Result<Connection *> connection();
    [[nodiscard]] Result<std::unique_ptr<Connection>> connect();
    [[nodiscard]] Error busy() const;
    // The thread's connection makes way for another as soon as nobody uses it; at once where nobody does.
    void drop(Connection &database);
    // `use` says whether to commit.
    [[nodiscard]] Result<void> transact(Access access, const std::function<bool(Connection &)> &use);

    template<class Use>
    auto inTransaction(Access access, Use &&use)
    {
        using Outcome = std::invoke_result_t<Use, Connection &>;
        static_assert(!std::is_same_v<Outcome, Result<Cursor>>,
                      "rows are read before their transaction ends");
        std::optional<Outcome> outcome;
        Result<void> done = transact(access, [&](Connection &database) {
            outcome.emplace(use(database));
            return outcome->has_value();
        });
        return !done ? Outcome(done.error()) : std::move(*outcome);
    }

    // Shared with the connections, which tell when they have closed.
    struct Open
    {
        std::mutex mutex;
        std::condition_variable fewer;
        int count = 0;
    };

    Engine m_engine;
    QString m_location;
    std::shared_ptr<Open> m_open = std::make_shared<Open>();
    std::shared_ptr<SqliteLog> m_log = std::make_shared<SqliteLog>(usualLogPages);
    std::mutex m_queueMutex;
    std::condition_variable m_queueMoved;
    quint64 m_nextTicket = 0, m_served = 0;
    std::optional<std::chrono::steady_clock::time_point> m_awaitedAt; // when somebody last had to wait
    std::mutex m_totalsMutex;
    QHash<QString, std::pair<qint64, qint64>> m_totals;
};

} // namespace ulpan
