#pragma once

#include "models/store/record_store.h"
#include "tests/support/test_backend.h"

#include <QDeadlineTimer>

#include <atomic>
#include <thread>

namespace ulpan::tests {

// Somebody waits for the writer, or for an institution's turn.
inline bool isWaitedFor(Store &store, Connection &database)
{
    if (store.engine() == Engine::Sqlite)
        return !store.isCalmFor(std::chrono::milliseconds(50));
    Result<Cursor> waiting = database.run(QStringLiteral("select 1 from pg_locks l join pg_database d on d.oid = l.database where "
                                                         "d.datname = current_database() and l.locktype = 'advisory' and not l.granted"));
    return waiting && waiting->next();
}

// Begins `work` in a thread of its own while the institution's turn and, on SQLite, the writer are held; once it waits for them or has
// ended without, `change` is made and let stand.
inline Result<void> changedMeanwhile(Store &store, Id institution, const std::function<void()> &work,
                                     const std::function<Result<void>(Connection &)> &change)
{
    // Whoever waited before did so longer ago.
    for (QDeadlineTimer patience(20'000); store.engine() == Engine::Sqlite && !store.isCalmFor(std::chrono::milliseconds(50)) && !patience.hasExpired();)
        std::this_thread::yield();
    std::thread working;
    std::atomic<bool> ended = false;
    const Result<void> changed = store.write([&](Connection &database) -> Result<void> {
        if (Result<void> turn = takeTurn(database, institution); !turn)
            return turn;
        working = std::thread([&] {
            work();
            store.forget();
            ended = true;
        });
        for (QDeadlineTimer patience(20'000); !ended && !isWaitedFor(store, database) && !patience.hasExpired();)
            std::this_thread::yield();
        return change(database);
    });
    working.join();
    return changed;
}

} // namespace ulpan::tests
