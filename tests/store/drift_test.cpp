#include "models/store/json_sql.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace ulpan;
using namespace ulpan::tests;

// The tables are what the field rows say, in both engines: a field without its column, or the reverse, is
// named here.
class DriftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableIsAsTheRowsSay_data() { addEngineRows(); }
    void tableIsAsTheRowsSay()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        QStringList faults;
        for (const RecordType *type : storedTypes()) {
            QStringList rows = columnsOf(*type);
            for (const char *extra : type->extraColumns)
                rows << QLatin1StringView(extra);
            const QStringList table = columnsInDatabase(fixture, *type);
            for (const QString &column : rows) {
                if (!table.contains(column))
                    faults << QStringLiteral("%1.%2 has a row but no column")
                                  .arg(QLatin1StringView(type->table), column);
            }
            for (const QString &column : table) {
                if (!rows.contains(column))
                    faults << QStringLiteral("%1.%2 has a column but no row")
                                  .arg(QLatin1StringView(type->table), column);
            }
        }
        QVERIFY2(faults.isEmpty(), qUtf8Printable(faults.join(u'\n')));
    }

    // storedTypes() is a list by hand; every record that has a table must be on it.
    void listOfTypesIsComplete()
    {
        static const QRegularExpression table(QStringLiteral("\\.table = \"(\\w+)\""));
        QStringList known;
        for (const RecordType *type : storedTypes())
            known << QLatin1StringView(type->table);
        QStringList found;
        QDirIterator sources(QStringLiteral(ULPAN_SOURCE_DIR "/models/records"), {QStringLiteral("*.cpp")},
                             QDir::Files);
        while (sources.hasNext()) {
            QFile source(sources.next());
            QVERIFY(source.open(QIODevice::ReadOnly));
            for (auto match = table.globalMatch(QString::fromUtf8(source.readAll())); match.hasNext();)
                found << match.next().captured(1);
        }
        known.sort();
        found.sort();
        QCOMPARE(known, found);
    }

    // Both engines have the same tables with the same columns, including those that no record describes.
    void enginesAgree()
    {
        StoreFixture sqlite(Engine::Sqlite), postgres(Engine::Postgres);
        const QStringList left =
            sqlite.query(QStringLiteral("select m.name || '.' || c.name || iif(c.\"notnull\" or c.pk, ' not "
                                        "null', '') from sqlite_master m, pragma_table_info(m.name) c "
                                        "where m.type in ('table', 'view') and m.name not like 'sqlite_%' and m.name not like 'member_search%' and m.name <> 'member_text'"));
        const QStringList right =
            postgres.query(QStringLiteral("select table_name || '.' || column_name || case when is_nullable "
                                          "= 'NO' then ' not null' else '' end "
                                          "from information_schema.columns where table_schema = 'public'"));
        QStringList onlyLeft, onlyRight;
        for (const QString &column : std::as_const(left))
            onlyLeft << (right.contains(column) ? QStringList() : QStringList(column));
        for (const QString &column : std::as_const(right))
            onlyRight << (left.contains(column) ? QStringList() : QStringList(column));
        QCOMPARE(onlyLeft, onlyRight);
        QCOMPARE(onlyLeft, QStringList());
    }
};

ULPAN_TEST(DriftTest)
#include "drift_test.moc"
