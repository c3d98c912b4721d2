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
        QVERIFY(QFileInfo(file() + QStringLiteral("-wal")).size() > usualBytes);
        write(1);
        QVERIFY(QFileInfo(file() + QStringLiteral("-wal")).size() <= usualBytes);
    }

private:
    static constexpr int pages = 1500;

    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("live.db")); }
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
