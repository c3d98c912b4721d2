#include "models/store/page_cache.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

#include <QThreadPool>

#include <future>
#include <latch>
#include <thread>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

Result<qint64> counterIn(Connection &database)
{
    Result<Cursor> cursor = database.run(
        QStringLiteral("select total from record_total where institution_id = -1 and record = 'counter'"));
    if (!cursor)
        return cursor.error();
    return cursor->next() ? cursor->id(0) : 0;
}

Result<void> setCounter(Connection &database, qint64 value)
{
    Result<Cursor> done = database.run(
        QStringLiteral(
            "insert into record_total (institution_id, record, total, changes) values (-1, 'counter', ?, 0) "
            "on conflict (institution_id, record) do update set total = excluded.total"),
        {value});
    if (!done)
        return done.error();
    return {};
}

} // namespace

class TransactionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Reading and then writing what was read is where a deferred BEGIN fails with "locked", and where a write
    // can be lost.
    void writersQueueAndLoseNothing()
    {
        constexpr int threadCount = 8, increments = 50;
        TestStore store(Engine::Sqlite);
        std::latch start(threadCount);
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < threadCount; ++i) {
            threads.emplace_back([&] {
                start.arrive_and_wait();
                for (int n = 0; n < increments; ++n) {
                    const Result<void> done = store->write([](Connection &database) -> Result<void> {
                        const Result<qint64> value = counterIn(database);
                        if (!value)
                            return value.error();
                        return setCounter(database, *value + 1);
                    });
                    failures += done ? 0 : 1;
                }
                store->forget();
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(*store->look(&counterIn), qint64(threadCount * increments));
    }

    // PostgreSQL has no queue: rows are changed in place, so that the database itself puts the writers in
    // order.
    void changesInPlaceLoseNothing()
    {
        constexpr int threadCount = 8, increments = 25;
        TestStore store(Engine::Postgres);
        must(store->write([](Connection &database) { return setCounter(database, 0); }));
        std::latch start(threadCount);
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < threadCount; ++i) {
            threads.emplace_back([&] {
                start.arrive_and_wait();
                for (int n = 0; n < increments; ++n) {
                    const Result<void> done = store->write([](Connection &database) {
                        return database.execute(QStringLiteral(
                            "update record_total set total = total + 1 where institution_id = -1"));
                    });
                    failures += done ? 0 : 1;
                }
                store->forget();
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(*store->look(&counterIn), qint64(threadCount * increments));
    }

    // A reader sees one moment, whatever is written meanwhile, and does not keep the writer waiting.
    void aReaderSeesOneMoment_data() { addEngineRows(); }
    void aReaderSeesOneMoment()
    {
        QFETCH(Engine, engine);
        TestStore store(engine);
        must(store->write([](Connection &database) { return setCounter(database, 1); }));
        qint64 first = 0, second = 0, written = 0;
        must(store->read([&](Connection &database) -> Result<void> {
            first = must(counterIn(database));
            std::thread writer([&] {
                must(store->write([](Connection &other) { return setCounter(other, 2); }));
                written = must(store->look(&counterIn));
                store->forget();
            });
            writer.join();
            second = must(counterIn(database));
            return {};
        }));
        QCOMPARE(first, qint64(1));
        QCOMPARE(written, qint64(2));
        QCOMPARE(second, qint64(1));
        QCOMPARE(*store->look(&counterIn), qint64(2));
    }

    void aFaultInsideLeavesTheStoreUsable_data() { addEngineRows(); }
    void aFaultInsideLeavesTheStoreUsable()
    {
        QFETCH(Engine, engine);
        TestStore store(engine);
        const Result<void> failed = store->write([](Connection &database) -> Result<void> {
            Result<void> set = setCounter(database, 5);
            return set ? database.execute(QStringLiteral("select nonsense from nowhere")) : set;
        });
        QVERIFY(!failed);
        QVERIFY(failed.error().kind == ErrorKind::Internal);
        QCOMPARE(*store->look(&counterIn), qint64(0));
        QVERIFY(store->write([](Connection &database) { return setCounter(database, 6); }));
        QCOMPARE(*store->look(&counterIn), qint64(6));
    }

    // Whoever has ended its threads and let the store go may remove the files: nothing closes them later.
    void allConnectionsAreClosedWhenTheStoreIsGone()
    {
        for (int round = 0; round < 20; ++round) {
            QTemporaryDir folder;
            {
                const std::unique_ptr<Store> store =
                    must(Store::open(folder.filePath(QStringLiteral("x.sqlite"))));
                must(store->migrate());
                QThreadPool pool;
                for (int i = 0; i < 4; ++i)
                    pool.start([&store] { must(store->look(&counterIn)); });
                pool.waitForDone();
            }
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("x.sqlite")});
        }
    }

    void workOverALargeDatabaseKeepsMoreOfIt()
    {
        const auto cacheOf = [](Store &store) {
            return must(store.look([](Connection &database) -> Result<qint64> {
                Result<Cursor> cursor = database.run(QStringLiteral("pragma cache_size"));
                if (!cursor)
                    return cursor.error();
                return cursor->next() ? -cursor->id(0) : 0;
            }));
        };
        TestStore store(Engine::Sqlite);
        {
            PageCache cache(*store);
            QCOMPARE(cacheOf(*store), Connection::usualCacheKibibytes);
            must(store->look([](Connection &database) {
                return database.execute(QStringLiteral(
                    "create table filler as select zeroblob(160 * 1024 * 1024) as bytes"));
            }));
            cache.follow();
            const qint64 grown = cacheOf(*store);
            QVERIFY2(grown >= 20 * 1024 && grown < 24 * 1024, qPrintable(QString::number(grown)));
            QCOMPARE(cache.kibibytes(), grown);
        }
        QCOMPARE(cacheOf(*store), Connection::usualCacheKibibytes);
    }

    void anUnsuitableDatabaseIsRefused()
    {
        QTemporaryDir folder;
        const Result<std::unique_ptr<Store>> none =
            Store::open(folder.filePath(QStringLiteral("no/such/folder/file.sqlite")));
        QVERIFY(!none);
        QCOMPARE(none.error().reason, QByteArray("store.unavailable"));
    }

    // PostgreSQL says it in several lines, once a request while it is away.
    void whatFailsIsToldInOneLine()
    {
        const QTemporaryDir empty;
        const Result<std::unique_ptr<Store>> none =
            Store::open(QStringLiteral("postgresql:///ulpan?user=ulpan&host=") + empty.path());
        QVERIFY(!none);
        QCOMPARE(none.error().reason, QByteArray("store.unavailable"));
        QVERIFY2(none.error().detail.contains(empty.path()) && !none.error().detail.contains(u'\n'),
                 qUtf8Printable(none.error().detail));
    }
};

ULPAN_TEST(TransactionsTest)
#include "transactions_test.moc"
