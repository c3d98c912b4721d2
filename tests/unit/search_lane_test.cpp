#include "net/api/operation.h"
#include "net/server/search_lane.h"
#include "tests/support/test_main.h"

#include <algorithm>
#include <future>
#include <mutex>
#include <semaphore>

using namespace ulpan;

namespace {

// A search that ends when it is told to.
class HeldSearches
{
public:
    std::function<void()> one()
    {
        return [this] {
            count(1);
            m_begun.release();
            m_ended.acquire();
            count(-1);
            m_done.release();
        };
    }
    void awaitBegun(int count) { acquire(m_begun, count); }
    void end(int count) { m_ended.release(count); }
    void awaitDone(int count) { acquire(m_done, count); }
    // Once all are done.
    [[nodiscard]] int mostAtOnce() const { return m_most; }

private:
    void count(int step)
    {
        const std::lock_guard lock(m_mutex);
        m_running += step;
        m_most = std::max(m_most, m_running);
    }
    using Count = std::counting_semaphore<1000>;
    static void acquire(Count &semaphore, int count)
    {
        for (int i = 0; i < count; ++i)
            semaphore.acquire();
    }
    std::mutex m_mutex;
    int m_running = 0, m_most = 0;
    Count m_begun{0}, m_ended{0}, m_done{0};
};

} // namespace

class SearchLaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesThreadsToOthers()
    {
        HeldSearches searches;
        WorkPool pool;
        pool.setThreads(4);
        SearchLane lane(pool, 2);
        constexpr int asked = 8;
        for (int i = 0; i < asked; ++i)
            QVERIFY(lane.start(searches.one()).has_value());
        searches.awaitBegun(2);
        // Though six searches wait, there is a thread at once.
        std::promise<void> answered;
        pool.start([&answered] { answered.set_value(); });
        answered.get_future().wait();
        searches.end(asked);
        searches.awaitDone(asked);
        pool.waitForDone();
        QCOMPARE(searches.mostAtOnce(), 2);
        // The places are free again.
        QVERIFY(lane.start(searches.one()).has_value());
        QVERIFY(lane.start(searches.one()).has_value());
        searches.awaitBegun(asked);
        searches.end(2);
        searches.awaitDone(2);
        pool.waitForDone();
    }

    void refusesWhatWouldWaitTooLong()
    {
        HeldSearches searches;
        WorkPool pool;
        pool.setThreads(1);
        SearchLane lane(pool, 1);
        constexpr int most = int(SearchLane::mostWaiting) + 1;
        for (int i = 0; i < most; ++i)
            QVERIFY(lane.start(searches.one()).has_value());
        const Result<void> refused = lane.start(searches.one());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
        QCOMPARE(refused.error().reason, QByteArray("list.busy"));
        QVERIFY(refused.error().retryAfter > 0);
        searches.end(most);
        searches.awaitDone(most);
        pool.waitForDone();
    }

    // What is asked of very many rows says so in its row.
    void isWhereImportsAreSearched()
    {
        QStringList found;
        for (const auto &page : operationPages()) {
            for (const Operation &operation : page) {
                if (operation.lane == Lane::Search)
                    found << QString::fromLatin1(operation.name);
            }
        }
        QCOMPARE(found, QStringList{QStringLiteral("imports.rows")});
    }
};

ULPAN_TEST(SearchLaneTest)
#include "search_lane_test.moc"
