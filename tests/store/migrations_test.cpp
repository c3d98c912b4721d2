#include "models/store/migrator.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areNumberedUpwards()
    {
        int number = 0;
        for (const Migration &migration : allMigrations()) {
            QVERIFY2(migration.version > number, qUtf8Printable(migration.name));
            number = migration.version;
            // One may be for one engine only.
            QVERIFY2(migrationStatements(migration.sql, Engine::Sqlite).size() +
                             migrationStatements(migration.sql, Engine::Postgres).size() >
                         0,
                     qUtf8Printable(migration.name));
        }
        QVERIFY(number >= 2);
    }

    void statementsEndWithALoneSemicolon_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("sqlite"); // statements joined with '|'
        QTest::addColumn<QString>("postgres");
        const auto row = [](const char *name, const char *sql, const char *sqlite, const char *postgres) {
            QTest::newRow(name) << QString::fromLatin1(sql) << QString::fromLatin1(sqlite)
                                << QString::fromLatin1(postgres);
        };
        row("one", "create a\n;\n", "create a", "create a");
        row("two", "create a\n;\ncreate b\n;\n", "create a|create b", "create a|create b");
        row("a semicolon inside a line ends nothing", "insert ';'; x\n;\n", "insert ';'; x", "insert ';'; x");
        row("what does not end is none", "create a\n;\ncreate b\n", "create a", "create a");
        row("comments are left out", "-- a word\ncreate a\n-- and another\n;\n", "create a", "create a");
        row("a block for one engine", "create a (\n-- sqlite\nx\n-- postgres\ny\n-- both\nz)\n;\n",
            "create a (\nx\nz)", "create a (\ny\nz)");
        row("a statement for one engine", "-- postgres\ncreate p\n;\n-- both\ncreate a\n;\n", "create a",
            "create p|create a");
    }
    void statementsEndWithALoneSemicolon()
    {
        QFETCH(QString, sql);
        QTEST(migrationStatements(sql, Engine::Sqlite).join(u'|'), "sqlite");
        QTEST(migrationStatements(sql, Engine::Postgres).join(u'|'), "postgres");
    }

    void anEmptyDatabaseComesToTheHead_data() { addEngineRows(); }
    void anEmptyDatabaseComesToTheHead()
    {
        QFETCH(Engine, engine);
        TestStore store(engine, false);
        QVERIFY(store->migrate());
        QCOMPARE(*store->schemaVersion(), allMigrations().last().version);
        // Again, and by another process, does nothing.
        QVERIFY(store->migrate());
        const std::unique_ptr<Store> other = must(Store::open(store.location()));
        QVERIFY(other->migrate());
        const int applied = must(store->look([](Connection &database) -> Result<int> {
            Cursor cursor = must(database.run(QStringLiteral(
                "select count(*) from schema_version where applied_at like '20__-__-__T__:__:__.___Z'")));
            return cursor.next() ? int(cursor.id(0)) : 0;
        }));
        QCOMPARE(applied, int(allMigrations().size()));
    }

    void aNewerDatabaseIsRefused_data() { addEngineRows(); }
    void aNewerDatabaseIsRefused()
    {
        QFETCH(Engine, engine);
        TestStore store(engine);
        must(store->write([](Connection &database) {
            return database.execute(QStringLiteral(
                "insert into schema_version (version, name, applied_at) values (9999, 'x', 'x')"));
        }));
        const Result<void> migrated = store->migrate();
        QVERIFY(!migrated);
        QCOMPARE(migrated.error().reason, QByteArray("store.newer"));
    }

    void childrenNeedTheirParents_data() { addEngineRows(); }
    void childrenNeedTheirParents()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        // Also on connections made after the migration.
        fixture.store().forget();
        Entity orphan = sample<Entity>(1, {{"institution_id", 999'999}});
        const Result<void> inserted = fixture.addAll(std::span(&orphan, 1));
        QVERIFY(!inserted);
        QCOMPARE(fixture.query(QStringLiteral("select count(*) from entity where institution_id = 999999")),
                 QStringList{QStringLiteral("0")});
    }
};

ULPAN_TEST(MigrationsTest)
#include "migrations_test.moc"
