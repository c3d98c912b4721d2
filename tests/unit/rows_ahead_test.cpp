#include "models/imports/import_file.h"
#include "models/imports/rows_ahead.h"
#include "tests/support/test_main.h"

#include <QBuffer>

using namespace ulpan;

namespace {

constexpr int people = 100;

QByteArray fileOf(const QByteArray &behind = {})
{
    QByteArray file = "login,lastname\n";
    for (int i = 0; i < people; ++i)
        file += "p" + QByteArray::number(i) + ",Levi\n";
    return file + behind;
}

const Result<void> goes;

// Gives nothing before somebody goes on waiting.
class SlowFile : public QBuffer
{
public:
    std::atomic<bool> mayRead = true;

protected:
    qint64 readData(char *data, qint64 most) override
    {
        mayRead.wait(false);
        return QBuffer::readData(data, most);
    }
};

} // namespace

class RowsAheadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<RowsAhead::Where>("where");
        QTest::newRow("beside") << RowsAhead::Where::Beside;
        QTest::newRow("here") << RowsAhead::Where::Here;
    }

    void init()
    {
        m_mapping.fieldOfColumn = {QStringLiteral("login"), QStringLiteral("lastname")};
        m_rows.emplace(m_mapping, m_options, Delimiter::Comma, m_entities);
    }

    void givesAllRowsInOrder()
    {
        open(fileOf());
        QStringList logins;
        m_ahead->begin(7);
        for (bool more = true; more;) {
            const Result<RowsAhead::Batch> batch = m_ahead->take([] { return goes; });
            QVERIFY(batch);
            QVERIFY(batch->rows.size() == 7 || !batch->more);
            more = batch->more;
            if (more)
                m_ahead->begin(7);
            for (const FileRow &row : batch->rows)
                logins << row.change.value.login;
        }
        QCOMPARE(logins.size(), people);
        for (int i = 0; i < people; ++i)
            QCOMPARE(logins[i], QStringLiteral("p%1").arg(i));
    }

    void throwsAwayWhatWasReadAhead()
    {
        open(fileOf());
        m_ahead->begin(10);
        const Result<RowsAhead::Batch> first = m_ahead->take([] { return goes; });
        QVERIFY(first);
        m_ahead->begin(10);
        QVERIFY(m_ahead->resume({first->rows[4].offset, first->rows[4].line}, [] { return goes; }));
        m_ahead->begin(2);
        const Result<RowsAhead::Batch> again = m_ahead->take([] { return goes; });
        QVERIFY(again);
        QCOMPARE(again->rows.size(), size_t(2));
        QCOMPARE(again->rows[0].change.value.login, QStringLiteral("p4"));
        QCOMPARE(again->rows[0].line, first->rows[4].line);
        QCOMPARE(again->rows[1].offset, first->rows[5].offset);
        QCOMPARE(again->next, (CsvPosition{first->rows[6].offset, first->rows[6].line}));
    }

    void tellsAFaultInItsTurn()
    {
        open(fileOf("late,Levi,Dana\n"));
        m_ahead->begin(people);
        const Result<RowsAhead::Batch> first = m_ahead->take([] { return goes; });
        QVERIFY(first);
        QCOMPARE(first->rows.size(), size_t(people));
        m_ahead->begin(people);
        const Result<RowsAhead::Batch> second = m_ahead->take([] { return goes; });
        QVERIFY(!second);
        QCOMPARE(second.error().reason, QByteArray("csv.too_many_cells"));
    }

    // What holds a lease is called while a batch takes long, and may end it; here the CsvReader calls it.
    void goesOnWhileItWaits()
    {
        QFETCH_GLOBAL(RowsAhead::Where, where);
        if (where == RowsAhead::Where::Here)
            return;
        open(fileOf());
        int waited = 0;
        const auto letOn = [&] {
            m_file.mayRead = true;
            m_file.mayRead.notify_all();
            return ++waited > 1 ? Error{ErrorKind::Conflict, "job.lease_lost"} : Result<void>();
        };
        QVERIFY(m_reader->resume({0, 1}));
        m_file.mayRead = false;
        m_ahead->begin(10);
        const Result<RowsAhead::Batch> batch = m_ahead->take(letOn);
        QVERIFY(batch);
        QCOMPARE(batch->rows.size(), size_t(10));
        QCOMPARE(waited, 1);
    }

private:
    void open(const QByteArray &file)
    {
        QFETCH_GLOBAL(RowsAhead::Where, where);
        m_ahead.reset();
        m_file.close();
        m_file.setData(file);
        QVERIFY(m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        m_reader.emplace(&m_file, CsvDialect{});
        QVERIFY(m_reader->header());
        m_ahead.emplace(*m_reader, *m_rows, where);
    }

    ImportMapping m_mapping;
    ImportOptions m_options;
    EntityDirectory m_entities;
    std::optional<RowReader> m_rows;
    SlowFile m_file;
    std::optional<CsvReader> m_reader;
    std::optional<RowsAhead> m_ahead;
};

ULPAN_TEST(RowsAheadTest)
#include "rows_ahead_test.moc"
