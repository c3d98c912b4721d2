#include "models/services/erasing_sql.h"
#include "models/services/erasures.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// How the traces of one person are found among those of a million others.
class ErasureRowsTest : public QObject
{
    Q_OBJECT

    static QString inlined(const ErasingSql::Part &part)
    {
        QString sql = part.sql;
        for (const QVariant &value : part.values) {
            const QString text =
                value.typeId() == QMetaType::QString ? u'\'' + value.toString() + u'\'' : value.toString();
            sql.replace(sql.indexOf(u'?'), 1, text);
        }
        return sql;
    }
    static QStringList planOf(Connection &database, const ErasingSql::Part &part)
    {
        const bool sqlite = database.engine() == Engine::Sqlite;
        if (!sqlite) {
            // The tables are nearly empty, which is when PostgreSQL reads them whole.
            must(database.execute(QStringLiteral("set local enable_seqscan = off")));
            // Qt prepares each statement, and an explain cannot be prepared.
            must(database.execute(QStringLiteral(
                "create or replace function plan_of(asked text) returns setof text language plpgsql as "
                "$$ begin return query execute 'explain ' || asked; end $$")));
        }
        Cursor cursor =
            sqlite ? must(database.run(QStringLiteral("explain query plan ") + part.sql, part.values))
                   : must(database.run(QStringLiteral("select plan_of(?)"), {inlined(part)}));
        QStringList lines;
        while (cursor.next())
            lines << cursor.text(sqlite ? 3 : 0);
        return lines;
    }
    static bool isScan(const QString &line)
    {
        return line.contains(u"Seq Scan") || (line.startsWith(u"SCAN") && !line.contains(u"INDEX"));
    }

    // Each erasure's rows as a statement with its values, and its table.
    static QList<std::pair<QString, ErasingSql::Part>> statements(Engine engine, const Learner &member,
                                                                  Id institution)
    {
        const ErasingSql sql(engine, member, institution);
        QList<std::pair<QString, ErasingSql::Part>> result;
        for (const ErasedTable &table : erasedTables()) {
            for (const Erasure &erasure : table.erasures) {
                if (erasure.kind == ErasureKind::ByRule || erasure.kind == ErasureKind::Passing ||
                    erasure.kind == ErasureKind::Harmless)
                    continue;
                for (const QString &column : QString::fromLatin1(erasure.columns).split(u' ')) {
                    ErasingSql::Part part = sql.rows(erasure, column);
                    part.sql = QStringLiteral("select * from %1 where %2")
                                   .arg(QLatin1StringView(table.name), part.sql);
                    result << std::pair(QString::fromLatin1(table.name), part);
                }
            }
        }
        return result;
    }

private Q_SLOTS:
    void areFoundByIndexes_data() { addEngineRows(); }
    void areFoundByIndexes()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        Learner member = sample<Learner>(1);
        member.id = fixture.member();
        QStringList scans;
        for (const auto &[table, part] : statements(engine, member, fixture.institution())) {
            // There is one row an institution that is being purged.
            if (table == u"institution_purge")
                continue;
            const QStringList plan = must(fixture.store().write(
                [&](Connection &database) -> Result<QStringList> { return planOf(database, part); }));
            if (std::any_of(plan.begin(), plan.end(), isScan))
                scans << part.sql + u'\n' + plan.join(u'\n');
        }
        QVERIFY2(scans.isEmpty(), qUtf8Printable(scans.join(u'\n')));
    }
};

ULPAN_TEST(ErasureRowsTest)
#include "erasure_rows_test.moc"
