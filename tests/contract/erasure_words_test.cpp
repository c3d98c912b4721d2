#include "models/services/erasures.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"
#include "tests/support/trace_search.h"

using namespace ulpan;
using namespace ulpan::tests;

// What the tables say of people who are made nobody.
class ErasureWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A table or a text that is new says what becomes of it.
    void everyTextHasAWord_data() { addEngineRows(); }
    void everyTextHasAWord()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        QHash<QString, QStringList> said;
        for (const ErasedTable &table : erasedTables()) {
            QVERIFY2(!table.erasures.empty(), table.name);
            for (const Erasure &erasure : table.erasures)
                said[QLatin1StringView(table.name)] << QString::fromLatin1(erasure.columns).split(u' ');
        }
        QStringList faults, tables;
        for (const SchemaColumn &column : schemaColumns(backend.store())) {
            tables << column.table;
            // The index of words is of its table.
            const QString table =
                column.table.startsWith(u"member_search") ? QStringLiteral("member_search") : column.table;
            const QStringList words = said.value(table);
            const bool isMoment = column.name.endsWith(u"_at") || column.name.endsWith(u"_on") ||
                                  column.name.startsWith(u"lease_");
            const bool goes = words.contains(QString());
            if (words.isEmpty() || (column.isText && !isMoment && !goes && !words.contains(column.name) &&
                                    !words.contains(u"*")))
                faults << column.table + u'.' + column.name;
        }
        QCOMPARE(faults, QStringList());
        for (const QString &table : said.keys())
            QVERIFY2(tables.contains(table) || (table == u"member_search" && engine == Engine::Postgres),
                     qUtf8Printable(table));
    }
};

ULPAN_TEST(ErasureWordsTest)
#include "erasure_words_test.moc"
