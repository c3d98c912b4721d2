#include "models/imports/import_progress.h"
#include "tests/store/import_test.h"

#include <thread>

using namespace ulpan;
using namespace ulpan::tests;
using namespace std::chrono_literals;

// How long a job holds the writer: on SQLite for several batches where nobody else asks for it, elsewhere for
// one.
class ImportProgressTest : public ImportTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        makeFixture();
        m_job = m_fixture->must(m_fixture->upload("login,lastname,firstname,entity\na@x.org,M,A,Paris\n"));
        m_lease =
            m_fixture->must(JobLease::take(store(), m_fixture->engine(), QStringLiteral("one"), m_stopping));
        QVERIFY(m_lease);
        m_progress = std::make_unique<ImportProgress>(store(), m_fixture->clock(), *m_lease, m_job);
    }
    void cleanup()
    {
        m_progress.reset();
        m_stopping = false;
        m_fixture.reset();
    }

    // Each time up to twice as many, until they last a second.
    void holdsTheWriterForSeveralBatches()
    {
        const std::vector<int> expected = isSqlite() ? std::vector{1, 2, 4} : std::vector{1, 1, 1};
        for (const int count : expected)
            QCOMPARE(batches(), count);
        QVERIFY(*m_job.rowsPerSecond >= 0);
    }

    void tellsNothingOfWhatCameToNothing()
    {
        QCOMPARE(batches(), 1);
        const ImportJob before = m_job;
        const Result<void> failed = m_progress->writeRows(0, [&](Context &) -> Result<void> {
            m_job.doneRows = 77;
            (void)m_progress->noteBatch(rowsEach);
            return Error{ErrorKind::Conflict, "learner.login_taken"};
        });
        QVERIFY(!failed);
        QCOMPARE(m_job.doneRows, before.doneRows);
        QCOMPARE(batches(), isSqlite() ? 2 : 1);
    }

    void makesWayForWhoeverWaits()
    {
        QCOMPARE(batches(), 1);
        std::thread other;
        const int held = batches([&] {
            if (!isSqlite() || other.joinable())
                return;
            other = std::thread([this] { (void)store().write([](Connection &) { return Result<void>(); }); });
            while (store().isCalmFor(1min))
                QThread::yieldCurrentThread();
        });
        if (other.joinable())
            other.join();
        QCOMPARE(held, 1);
        QCOMPARE(batches(), 1); // and for some time afterwards
    }

    // They cannot be seen waiting; but they have written. SQLite writes nothing where a row stays as it is.
    void makesWayForAnotherProcess()
    {
        QCOMPARE(batches(), 1);
        const std::unique_ptr<Store> other = m_fixture->must(Store::open(store().location()));
        m_fixture->must(other->write([](Connection &database) {
            return database.execute(QStringLiteral("update institution set name = name || '.'"));
        }));
        QCOMPARE(batches(), isSqlite() ? 2 : 1);
        QCOMPARE(batches(), 1);
    }

    void endsWithTheWork()
    {
        QCOMPARE(batches(), 1);
        QCOMPARE(batches([this] { m_stopping = true; }), 1);
    }

private:
    static constexpr int rowsEach = 10;

    [[nodiscard]] Store &store() { return m_fixture->store(); }
    [[nodiscard]] bool isSqlite() { return store().engine() == Engine::Sqlite; }
    // How many there may be in one transaction.
    int batches(const std::function<void()> &during = {})
    {
        int count = 0;
        m_fixture->must(m_progress->writeRows(0, [&](Context &) -> Result<void> {
            do {
                ++count;
                if (during)
                    during();
            } while (m_progress->noteBatch(rowsEach));
            return {};
        }));
        return count;
    }

    ImportJob m_job;
    std::atomic<bool> m_stopping = false;
    std::optional<JobLease> m_lease;
    std::unique_ptr<ImportProgress> m_progress;
};

ULPAN_TEST(ImportProgressTest)
#include "import_progress_test.moc"
