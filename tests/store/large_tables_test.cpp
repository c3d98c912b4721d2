#include "models/imports/line_window.h"
#include "models/store/table_statistics.h"
#include "tests/store/import_fixture.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// What is asked of tables that grew since PostgreSQL last counted them costs by what is asked for, not by what is there.
class LargeTablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksOnlyAtTheTagsOfWhoIsDeletedOrChanged_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("deleted") << QStringLiteral("delete from member where external_id <= 200");
        QTest::newRow("changed") << QStringLiteral("update member set tag_keys = '[\"filter:d\",\"filter:b\"]' where external_id <= 200");
    }
    void looksOnlyAtTheTagsOfWhoIsDeletedOrChanged()
    {
        QFETCH(QString, statement);
        constexpr qint64 people = 4000, meant = 200, tags = 3;
        ImportFixture fixture(Engine::Postgres);
        QByteArray file = "login,lastname,firstname,entity,external id,filter\n";
        for (qint64 i = 1; i <= people; ++i)
            file += "p" + QByteArray::number(i) + "@x.org,L,F,Paris," + QByteArray::number(i) + ",a|b|c\n";
        QCOMPARE(fixture.import(file).created, people);
        // A plan for tables as they were when they were small is the worst case.
        (void)fixture.sql(QStringLiteral("delete from pg_statistic"));
        (void)fixture.sql(QStringLiteral("update pg_class set reltuples = -1, relpages = 0 where relname like 'member%'"));
        const auto reads = [](Connection &database) -> Result<qint64> {
            Result<Cursor> cursor = database.run(QStringLiteral(
                "select pg_stat_get_xact_blocks_fetched('member_tag'::regclass) + pg_stat_get_xact_blocks_fetched('member_tag_pkey'::regclass)"));
            if (!cursor)
                return cursor.error();
            return cursor->next() ? cursor->id(0) : -1;
        };
        const qint64 blocks = fixture.must(fixture.store().write([&](Connection &database) -> Result<qint64> {
            const Result<qint64> before = reads(database);
            Result<void> done = database.execute(statement);
            const Result<qint64> after = reads(database);
            return done ? Result<qint64>(*after - *before) : done.error();
        }));
        QVERIFY2(blocks > 0 && blocks <= meant * tags * 12, qPrintable(QString::number(blocks)));
        const QByteArray left = fixture.sql(QStringLiteral("select tag || ':' || count(*) from member_tag group by tag order by tag"));
        QCOMPARE(left, statement.startsWith(u"delete") ? QByteArray("filter:a:3800|filter:b:3800|filter:c:3800")
                                                       : QByteArray("filter:a:3800|filter:b:4000|filter:c:3800|filter:d:200"));
    }

    void compilesNoStatement()
    {
        ImportFixture fixture(Engine::Postgres);
        const QString jit = fixture.must(fixture.store().look([](Connection &database) -> Result<QString> {
            Result<Cursor> cursor = database.run(QStringLiteral("select current_setting('jit')"));
            return cursor && cursor->next() ? Result<QString>(cursor->text(0)) : Result<QString>(QString());
        }));
        QCOMPARE(jit, QStringLiteral("off"));
    }

    void countsWhatAnImportHasFilled()
    {
        ImportFixture fixture(Engine::Postgres);
        static constexpr const char *tables[] = {"import_row", "member", "entity"};
        QCOMPARE(fixture.must(outgrownTables(fixture.store(), tables)), QStringList());
        (void)fixture.import(manyPeople(6000));
        QVERIFY(fixture.sql(QStringLiteral("select reltuples from pg_class where relname = 'import_row'")).toDouble() >= 2000);
        QVERIFY(fixture.sql(QStringLiteral("select reltuples from pg_class where relname = 'member'")).toDouble() >= 2000);
        // Where the last look found less than twice as much, nothing was counted again.
        QCOMPARE(fixture.sql(QStringLiteral("select relname from pg_class where relname in ('import_row', 'member') and pg_relation_size(oid) > 4 * relpages::bigint * 8192")),
                 QByteArray());
    }

    void walksLinesInGrowingWindows()
    {
        QStringList windows;
        const auto note = [&](qint64 above, qint64 upTo) -> Result<bool> {
            windows << QStringLiteral("%1-%2").arg(above).arg(upTo);
            return false;
        };
        QVERIFY(LineWindow::forward(3, 100, 10, note));
        QCOMPARE(windows.join(u' '), QStringLiteral("3-13 13-53 53-100"));
        windows.clear();
        QVERIFY(LineWindow::backward(60, 10, note));
        QCOMPARE(windows.join(u' '), QStringLiteral("50-60 10-50 0-10"));
        windows.clear();
        QVERIFY(LineWindow::forward(100, 100, 10, note));
        QVERIFY(LineWindow::backward(0, 10, note));
        QCOMPARE(windows, QStringList());
        QVERIFY(LineWindow::forward(0, 100, 10, [&](qint64 above, qint64 upTo) -> Result<bool> {
            (void)note(above, upTo);
            return true;
        }));
        QCOMPARE(windows.join(u' '), QStringLiteral("0-10"));
    }
};

ULPAN_TEST(LargeTablesTest)
#include "large_tables_test.moc"
