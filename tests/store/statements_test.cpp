#include "models/base/text.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// What a statement is given and gives back, the same with both engines.
class StatementsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesComeBackAsTheyWere_data() { addEngineRows(); }
    void valuesComeBackAsTheyWere()
    {
        QFETCH(Engine, engine);
        TestStore store(engine);
        must(store->look([&](Connection &database) -> Result<void> {
            const QString text = QString::fromUtf8("שָׁלוֹם 小龙 😀 'x' \"y\" \\ %");
            const qint64 large = 9'007'199'254'740'993;
            const Cursor row = oneRow(
                database,
                QStringLiteral(
                    "select cast(? as text), cast(? as text), cast(? as bigint), cast(? as bigint), "
                    "cast(? as text), cast(? as bigint), cast(? as double precision), cast(? as text)"),
                {text, QStringLiteral(""), large, -1, QVariant(QMetaType::fromType<QString>()),
                 QVariant(QMetaType::fromType<qint64>()), 0.5, QString()});
            [&] {
                QCOMPARE(row.text(0), text);
                QCOMPARE(row.bytes(0), text.toUtf8());
                QCOMPARE(row.value(0).toString(), text);
                QVERIFY(row.text(1).isEmpty() && !row.value(1).isNull());
                QCOMPARE(row.id(2), large);
                QCOMPARE(row.text(2), QString::number(large));
                QCOMPARE(row.value(3).toInt(), -1);
                QVERIFY(row.value(4).isNull() && row.text(4).isEmpty() && row.bytes(4).isEmpty());
                QVERIFY(row.value(5).isNull() && row.id(5) == 0);
                QCOMPARE(row.value(6).toDouble(), 0.5);
                QVERIFY(row.value(7).isNull());
            }();
            return {};
        }));
    }

    // The shorter way of the database's own function is not another one.
    void foldsAsTheProgramDoes()
    {
        TestStore store(Engine::Sqlite);
        must(store->look([&](Connection &database) -> Result<void> {
            for (const char *written : {"", " ", "a", "  Dana LEVI-7 \t\n", "A\vb\f", "dana@example.org", "כהן", " כהן נועה ", "כהן-Levi", "שָׁלוֹם", "װ", "״כ״",
                                        "École Ærø ẞ", "İstanbul", "Иванов", "小龙 😀", "a\u00a0b\u200f", "\u05ef", "\ufb2a"}) {
                const QString text = QString::fromUtf8(written);
                const Cursor row = oneRow(database, QStringLiteral("select ulpan_folded(?)"), {text});
                [&] { QCOMPARE(row.text(0), folded(text)); }();
            }
            return {};
        }));
    }

    void bytesComeBackAsTheyWere()
    {
        TestStore store(Engine::Sqlite);
        must(store->look([&](Connection &database) -> Result<void> {
            const QByteArray bytes("a\0b\xff", 4);
            const QString text = QStringLiteral("a") + QChar(0) + u'b';
            const Cursor row = oneRow(database, QStringLiteral("select ?, typeof(?), ?, cast(1 as text)"),
                                      {bytes, bytes, text});
            [&] {
                QCOMPARE(row.bytes(0), bytes);
                QCOMPARE(row.value(0).toByteArray(), bytes);
                QCOMPARE(row.text(1), QStringLiteral("blob"));
                QCOMPARE(row.text(2), text);
                QCOMPARE(row.id(3), Id(1));
            }();
            return {};
        }));
    }

    // PostgreSQL's rows are read one after the other, so that nothing else may be asked meanwhile.
    void theSameStatementMayBeReadWithinItself()
    {
        StoreFixture fixture(Engine::Sqlite);
        const QString sql = QStringLiteral("select id from institution where id >= ? order by id");
        QList<Id> seen;
        for (int round = 0; round < 2; ++round) {
            must(fixture.store().look([&](Connection &database) -> Result<void> {
                Cursor outer = must(database.run(sql, {fixture.institution(0)}));
                while (outer.next()) {
                    Cursor inner = must(database.run(sql, {outer.id(0)}));
                    while (inner.next())
                        seen << outer.id(0) << inner.id(0);
                    if (inner.next())
                        seen << -1;
                }
                return {};
            }));
        }
        const Id first = fixture.institution(0), second = fixture.institution(1);
        QCOMPARE(seen, (QList<Id>{first, first, first, second, second, second, first, first, first, second,
                                  second, second}));
    }

    void whatFailsIsToldAndForgotten_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QVariantList>("values");
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            const auto row = [&](const char *what, const char *sql, const QVariantList &values = {}) {
                QTest::addRow("%s, %s", nameOf(engine), what) << engine << QString::fromLatin1(sql) << values;
            };
            row("no such table", "select * from nowhere");
            if (engine == Engine::Sqlite)
                row("two statements", "select 1; select 2", {});
            row("too few values", "select id from institution where id = ? or id = ?", {1});
            row("too many values", "select id from institution where id = ?", {1, 2});
        }
    }
    void whatFailsIsToldAndForgotten()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, sql);
        QFETCH(QVariantList, values);
        TestStore store(engine);
        must(store->look([&](Connection &database) -> Result<void> {
            for (int time = 0; time < 2; ++time) {
                const Result<Cursor> failed = database.run(sql, values);
                [&] {
                    QVERIFY(!failed);
                    QVERIFY(failed.error().kind == ErrorKind::Internal);
                }();
            }
            return {};
        }));
    }

    void whatIsTakenIsToldByItsReason_data() { addEngineRows(); }
    void whatIsTakenIsToldByItsReason()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        Institution again = sample<Institution>(1000);
        const Result<void> added = fixture.addAll(std::span(&again, 1));
        QVERIFY(!added);
        QCOMPARE(added.error().reason, QByteArray("institution.slug_taken"));
        // Nothing of it keeps the next from writing.
        Institution other = sample<Institution>(1002);
        QVERIFY(fixture.addAll(std::span(&other, 1)));
    }

    // Whoever stops reading in the middle holds up no writer and no checkpoint.
    void whatIsLetGoOfHoldsNothing()
    {
        StoreFixture fixture(Engine::Sqlite);
        must(fixture.store().look([](Connection &database) -> Result<void> {
            Cursor cursor = must(database.run(QStringLiteral("select id from institution")));
            [&] { QVERIFY(cursor.next()); }();
            return {};
        }));
        must(fixture.store().write([](Connection &database) {
            return database.execute(QStringLiteral("update institution set updated_at = updated_at"));
        }));
        QCOMPARE(fixture.query(QStringLiteral("pragma wal_checkpoint(truncate)")),
                 QStringList{QStringLiteral("0")});
    }

private:
    static Cursor oneRow(Connection &database, const QString &sql, const QVariantList &values)
    {
        Cursor cursor = must(database.run(sql, values));
        if (!cursor.next())
            qFatal("no row");
        return cursor;
    }
};

ULPAN_TEST(StatementsTest)
#include "statements_test.moc"
