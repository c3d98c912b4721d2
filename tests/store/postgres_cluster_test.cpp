#include "tests/support/postgres.h"
#include "tests/support/test_main.h"

using namespace ulpan::tests;

// The cluster is the one the product asks for: UTF-8 with a ctype that knows letters outside ASCII.
class PostgresClusterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsLettersOfAllScripts()
    {
        const PostgresDatabase database;
        QCOMPARE(database.execute(QStringLiteral("SHOW server_encoding")),
                 QStringList{QStringLiteral("UTF8")});
        QCOMPARE(database.execute(QStringLiteral("SELECT lower('É')")), QStringList{QStringLiteral("é")});
        database.execute(QStringLiteral("CREATE EXTENSION pg_trgm"));
        QCOMPARE(database.execute(QStringLiteral("SELECT array_length(show_trgm('שלום'), 1)")),
                 QStringList{QStringLiteral("5")});
    }

    void copiesATemplateAndDropsTheCopy()
    {
        const PostgresDatabase original;
        original.execute(QStringLiteral("CREATE TABLE word (text text)"));
        original.execute(QStringLiteral("INSERT INTO word VALUES ('shalom')"));
        QString name;
        {
            const PostgresDatabase copy(original.name());
            name = copy.name();
            copy.execute(QStringLiteral("UPDATE word SET text = 'changed'"));
            QCOMPARE(copy.execute(QStringLiteral("SELECT text FROM word")),
                     QStringList{QStringLiteral("changed")});
        }
        QCOMPARE(original.execute(QStringLiteral("SELECT text FROM word")),
                 QStringList{QStringLiteral("shalom")});
        const QString count =
            QStringLiteral("SELECT count(*) FROM pg_database WHERE datname = '%1'").arg(name);
        QCOMPARE(original.execute(count), QStringList{QStringLiteral("0")});
    }
};

ULPAN_TEST(PostgresClusterTest)
#include "postgres_cluster_test.moc"
