#include "models/store/long_log.h"
#include "tests/support/test_main.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <thread>

using namespace ulpan;

// How much of an SQLite database stands in its log, and who carries it over into the file.
class LongLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.emplace().isValid());
        Result<std::unique_ptr<Store>> opened = Store::open(file());
        QVERIFY(opened);
        m_store = std::move(*opened);
        QVERIFY(m_store->write([](Connection &database) {
            return database.execute(QStringLiteral("create table filled (bytes blob)"));
        }));
    }
    void cleanup()
    {
        m_store.reset();
        m_folder.reset();
    }

    void isCarriedOverByWhoeverCommits()
    {
        for (int i = 0; i < 3; ++i)
            fill();
        QVERIFY(QFileInfo(file()).size() > 2 * pages * 4096);
        write(1);
        QVERIFY2(m_store->logPages() < 100, qPrintable(QString::number(m_store->logPages())));
    }

    void isLeftToWhoeverIsAlone()
    {
        LongLog log(*m_store);
        log.follow(true);
        for (int i = 0; i < 3; ++i) {
            fill();
            log.follow(true);
        }
        // Nor does another carry it over meanwhile.
        std::thread other([this] {
            write(1);
            m_store->forget();
        });
        other.join();
        QVERIFY(QFileInfo(file()).size() < pages * 4096);
        QVERIFY(m_store->logPages() > 3 * pages);
        log.follow(false);
        QVERIFY(QFileInfo(file()).size() > 3 * pages * 4096);
        write(1);
        QVERIFY2(m_store->logPages() < 100, qPrintable(QString::number(m_store->logPages())));
    }

    void isAsUsualAfterwards()
    {
        {
            LongLog log(*m_store);
            log.follow(true);
            for (int i = 0; i < 3; ++i)
                fill();
        }
        QVERIFY(QFileInfo(file()).size() > 3 * pages * 4096);
        for (int i = 0; i < 3; ++i)
            fill();
        write(1);
        QVERIFY2(m_store->logPages() < 100, qPrintable(QString::number(m_store->logPages())));
    }

    // What it has grown to is no longer kept on the disk.
    void givesBackItsRoom()
    {
        constexpr qint64 usualBytes = 64 * 1024 * 1024;
        {
            LongLog log(*m_store);
            log.follow(true);
            write(17'000);
        }
        QVERIFY(logBytes() > usualBytes);
        write(1);
        QVERIFY(logBytes() <= usualBytes);
    }

    void isCutWhereNothingIsToBeLeft()
    {
        fill();
        QVERIFY(m_store->emptyLog(Store::LogEnd::CarriedOver));
        QVERIFY(logBytes() > pages * 4096);
        QVERIFY(m_store->emptyLog(Store::LogEnd::Cut));
        QCOMPARE(logBytes(), 0);
        QCOMPARE(m_store->logPages(), 0);
    }

    // Whoever reads what it holds keeps it from being cut, and nobody waits for them for long.
    void isLeftWhereSomebodyReads()
    {
        fill();
        const Result<void> read = m_store->read([&](Connection &database) -> Result<void> {
            Result<void> begun = database.execute(QStringLiteral("select count(*) from filled"));
            std::thread other([&] {
                write(1);
                begun = m_store->emptyLog(Store::LogEnd::Cut);
                m_store->forget();
            });
            other.join();
            return begun;
        });
        QVERIFY(read);
        QVERIFY(logBytes() > 0);
        QVERIFY(m_store->emptyLog(Store::LogEnd::Cut));
        QCOMPARE(logBytes(), 0);
    }

    // A time limit of SQLite's would take the place of our way of waiting for other processes.
    void leavesTheConnectionItsPatience()
    {
        const auto limit = [this] {
            const Result<qint64> milliseconds = m_store->look([](Connection &database) -> Result<qint64> {
                Result<Cursor> cursor = database.run(QStringLiteral("pragma busy_timeout"));
                if (!cursor)
                    return cursor.error();
                return cursor->next() ? cursor->id(0) : -1;
            });
            return milliseconds ? *milliseconds : -1;
        };
        QCOMPARE(limit(), 0);
        QVERIFY(m_store->emptyLog(Store::LogEnd::Cut));
        QCOMPARE(limit(), 0);
    }

private:
    static constexpr int pages = 1500;

    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("live.db")); }
    [[nodiscard]] qint64 logBytes() const { return QFileInfo(file() + QStringLiteral("-wal")).size(); }
    void fill() { write(pages); }
    // So many pages of four KiB.
    void write(int count)
    {
        const Result<void> written = m_store->write([&](Connection &database) {
            return database.execute(
                QStringLiteral(
                    "with recursive n (i) as (select 1 union all select i + 1 from n where i < %1) "
                    "insert into filled select zeroblob(4000) from n")
                    .arg(count));
        });
        QVERIFY(written);
    }

    std::optional<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

ULPAN_TEST(LongLogTest)
#include "long_log_test.moc"
