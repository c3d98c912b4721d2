#include "models/jobs/job_runner.h"
#include "tests/store/import_test.h"

#include <semaphore>
#include <thread>

using namespace ulpan;
using namespace ulpan::tests;
using namespace std::chrono_literals;

namespace {

const QByteArray jobFile = "login,lastname,firstname,entity\na@x.org,M,A,Paris\n";

} // namespace

// Leases and the thread that works under them, on both engines.
class ImportJobsTest : public ImportTest
{
    Q_OBJECT

private Q_SLOTS:
    void givesAJobToOneAtATime()
    {
        const Id job = upload();
        std::optional<JobLease> lease = take("one");
        QVERIFY(lease && lease->job() == job);
        QVERIFY(!take("two"));
        QVERIFY(write([&](Connection &database) { return lease->renew(database); }));
        QVERIFY(write([&](Connection &database) { return lease->release(database); }));
        QVERIFY(take("two"));
    }

    void givesALapsedJobToAnotherAndFencesTheFirst()
    {
        upload();
        const std::optional<JobLease> lease = take("one");
        (void)m_fixture->sql(
            QStringLiteral("update import_job set lease_until = '2000-01-01T00:00:00.000Z'"));
        QVERIFY(take("two"));
        const Result<void> renewed = write([&](Connection &database) { return lease->renew(database); });
        QCOMPARE(renewed.error().reason, QByteArray("job.lease_lost"));
    }

    void lapsesByTheDatabasesClock()
    {
        upload();
        (void)take("one");
        const QString soon =
            m_fixture->store().engine() == Engine::Sqlite
                ? QStringLiteral("select lease_until > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '+5 seconds') "
                                 "from import_job")
                : QStringLiteral(
                      "select (lease_until > to_char(clock_timestamp() at time zone 'UTC' + interval '5 "
                      "seconds', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'))::int from import_job");
        QCOMPARE(m_fixture->sql(soon), QByteArray("1"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select length(lease_until) from import_job")),
                 QByteArray("24"));
    }

    void takesBackAJobUnderWork()
    {
        const Id job = upload();
        const std::optional<JobLease> lease = take("one");
        QVERIFY(write([&](Connection &database) { return JobLease::revoke(database, "import_job", job); }));
        QCOMPARE(write([&](Connection &database) { return lease->renew(database); }).error().reason,
                 QByteArray("job.lease_lost"));
    }

    void takesTheOneAskedFor()
    {
        const Id first = upload();
        const Id second = upload();
        const std::optional<JobLease> lease = take("one", second);
        QVERIFY(lease && lease->job() == second);
        QCOMPARE(take("one")->job(), first);
        QVERIFY(!take("one", second));
    }

    void takesNothingThatNeedsNoWork()
    {
        upload();
        (void)m_fixture->sql(QStringLiteral("update import_job set state = 'planned'"));
        QVERIFY(!take("one"));
    }

    // Whoever was killed is not waited for; whoever lives is, however long it takes.
    void takesOverFromTheDead()
    {
        const Id job = upload();
        std::unique_ptr<WorkerPresence> presence;
        std::thread worker([&] {
            presence = std::make_unique<WorkerPresence>(m_fixture->store());
            QVERIFY(m_fixture->must(JobLease::take(m_fixture->store(), m_spy, presence->owner(), m_stopping)));
            QVERIFY(presence->owner().startsWith(u"shown-"));
        });
        worker.join(); // and with it the thread's connection
        int taken = 0;
        m_spy.toDo = [&](JobLease &lease) -> Result<void> {
            taken += lease.job() == job;
            return {};
        };
        const auto tryIt = [&] { return m_fixture->must(workOnJob(m_fixture->store(), m_spy, QStringLiteral("next"), m_stopping)); };
        if (m_fixture->store().engine() == Engine::Sqlite) {
            QVERIFY(!tryIt());
            presence.reset();
        }
        QVERIFY(tryIt());
        QCOMPARE(taken, 1);
    }

    void keepsTheLeaseOfAFailedAttempt()
    {
        upload();
        m_spy.toDo = [](JobLease &) -> Result<void> {
            return Error{ErrorKind::Unavailable, "store.unavailable"};
        };
        QVERIFY(!workOnJob(m_fixture->store(), m_spy, QStringLiteral("one"), m_stopping));
        // So that it is not tried again at once.
        QVERIFY(!take("one"));
    }

    // The real runner with the real engine: the signal that it has worked is the job's own state.
    void runsOnItsOwnThread()
    {
        SystemClock clock;
        std::counting_semaphore<> worked{0};
        m_spy.toDo = [&](JobLease &) -> Result<void> {
            (void)m_fixture->sql(QStringLiteral("update import_job set state = 'planned'"));
            worked.release();
            return {};
        };
        upload();
        {
            JobRunner runner(m_fixture->store(), clock, {&m_spy});
            QVERIFY(worked.try_acquire_for(20s)); // what was there already
            upload();
            runner.wake();
            QVERIFY(worked.try_acquire_for(20s));
        }
        QCOMPARE(m_fixture->sql(QStringLiteral("select lease_owner from import_job")), QByteArray("|"));
    }

    void stopsWithoutWaitingForTheJob()
    {
        SystemClock clock;
        std::counting_semaphore<> begun{0};
        m_spy.toDo = [&](JobLease &lease) -> Result<void> {
            begun.release();
            while (!lease.shouldStop())
                QThread::yieldCurrentThread();
            return {};
        };
        upload();
        {
            JobRunner runner(m_fixture->store(), clock, {&m_spy});
            QVERIFY(begun.try_acquire_for(20s));
        }
        QVERIFY(take("one")); // given back
    }

    // Several runners are at one database at once; every learner is there once.
    void sharesTheWork()
    {
        SystemClock clock;
        QByteArray file = jobFile;
        for (int i = 0; i < 1500; ++i)
            file += "p" + QByteArray::number(i) + "@x.org,M,A,Paris\n";
        QStringList ids;
        for (int i = 0; i < 3; ++i)
            ids << m_fixture
                       ->must(m_fixture->upload(
                           QByteArray(file).replace("@x.org", QByteArray::number(i) + "@x.org")))
                       .id;
        {
            JobRunner one(m_fixture->store(), clock, {&m_fixture->engine()});
            JobRunner two(m_fixture->store(), clock, {&m_fixture->engine()});
            QTRY_COMPARE_WITH_TIMEOUT(
                m_fixture->sql(QStringLiteral("select count(*) from import_job where state = 'applied'")),
                QByteArray("3"), 50000);
        }
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from member")), QByteArray::number(3 * 1501));
        QCOMPARE(m_fixture->sql(
                     QStringLiteral("select count(*) from audit_entry where action = 'import.applied'")),
                 QByteArray("3"));
    }

private:
    Id upload() { return m_fixture->must(m_fixture->upload(jobFile)).number; }

    std::optional<JobLease> take(const char *owner, Id only = 0)
    {
        return m_fixture->must(
            JobLease::take(m_fixture->store(), m_spy, QString::fromLatin1(owner), m_stopping, only));
    }

    template<class Use> Result<void> write(Use &&use)
    {
        return m_fixture->store().write(std::forward<Use>(use));
    }

    SpyWorker m_spy;
    std::atomic<bool> m_stopping = false;
};

ULPAN_TEST(ImportJobsTest)
#include "import_jobs_test.moc"
