#include "models/records/search_text.h"
#include "models/store/derived_columns.h"
#include "models/store/json_sql.h"
#include "models/store/record_query.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QStringDecoder>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QStringList idsOf(const QByteArray &rows)
{
    QStringList ids;
    for (const QJsonValue &row : QJsonDocument::fromJson(rows).array())
        ids << QString::number(row[QLatin1StringView("id")].toInteger());
    return ids;
}

// The same order as `sort` means, in SQL and made otherwise.
QString orderOf(const QByteArray &sort)
{
    const bool descending = sort.startsWith('-');
    QStringList columns;
    const QByteArray field = sort.mid(descending ? 1 : 0);
    if (field == "lastname")
        columns << QStringLiteral("lastname_key") << QStringLiteral("firstname_key");
    else if (field == "login")
        columns << QStringLiteral("login_key");
    columns << QStringLiteral("id");
    return columns.join(QLatin1StringView(descending ? " desc, " : ", ")) + QLatin1StringView(descending ? " desc" : "");
}

} // namespace

class RecordListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Far in, the list is read in another way: it must be the same list.
    void aDeepPageIsLikeAShallowOne_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QByteArray>("sort");
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            for (const char *sort : {"", "lastname", "-lastname", "-login", "-id"})
                QTest::addRow("%s, %s", nameOf(engine), sort) << engine << QByteArray(sort);
        }
    }
    void aDeepPageIsLikeAShallowOne()
    {
        QFETCH(Engine, engine);
        QFETCH(QByteArray, sort);
        StoreFixture &fixture = manyLearners(engine);
        ListQuery query{.perPage = 100};
        if (!sort.isEmpty())
            query.sort = {{sort.startsWith('-') ? sort.mid(1) : sort, sort.startsWith('-')}};
        const Scope scope = scopeOf(fixture.institution());
        QStringList paged;
        for (query.page = 1; query.page <= 13; ++query.page) {
            const Result<JsonPage> page = fixture.list(scope, recordType<Learner>(), query);
            QVERIFY(page.has_value());
            QCOMPARE(page->total, qint64(1201));
            QCOMPARE(page->count, query.page < 13 ? 100 : 1);
            paged << idsOf(page->rows);
        }
        query.page = 20;
        const Result<JsonPage> behind = fixture.list(scope, recordType<Learner>(), query);
        QVERIFY(behind && behind->count == 0 && behind->total == 1201);
        QCOMPARE(
            paged,
            fixture.query(QStringLiteral("select id from member where institution_id = ? order by ") + orderOf(sort),
                          {fixture.institution()}));
    }

    void everySortHasAnIndex_data()
    {
        QTest::addColumn<const RecordType *>("type");
        QTest::addColumn<QByteArray>("field");
        for (const RecordType *type : storedTypes()) {
            for (const FieldInfo &field : type->fields) {
                if (field.is(Sortable))
                    QTest::addRow("%s.%s", type->name, field.wire) << type << QByteArray(field.wire);
            }
        }
    }
    void everySortHasAnIndex()
    {
        QFETCH(const RecordType *, type);
        QFETCH(QByteArray, field);
        StoreFixture &sqlite = manyLearners(Engine::Sqlite);
        QList<Problem> problems;
        for (const bool descending : {false, true}) {
            const ListQuery query{.sort = {{field, descending}}};
            // As an operator asks for institutions, and as others do for what is theirs.
            const bool tenantIsRow = QByteArrayView(type->tenant) == "id";
            Condition condition = listConditionOf(
                tenantIsRow ? Caller::system().scope() : scopeOf(sqlite.institution()), *type);
            // An import's rows are only ever listed within their job.
            if (type->find("job_id"))
                condition.add(QStringLiteral("r.job_id = ?"), {1});
            const QString plan = must(sqlite.store().look([&](Connection &database) -> Result<QString> {
                Cursor cursor = must(database.run(QStringLiteral("explain query plan select r.id from %1 r")
                                                          .arg(QLatin1StringView(type->table)) +
                                                      condition.where() + orderBy(orderKeysOf(*type, query, problems)) +
                                                      QStringLiteral(" limit 25"),
                                                  condition.values));
                QStringList steps;
                while (cursor.next())
                    steps << cursor.text(3);
                return steps.join(u'\n');
            }));
            QVERIFY2(!plan.contains(u"TEMP B-TREE"), qUtf8Printable(plan));
        }
        QVERIFY(problems.isEmpty());
        // PostgreSQL plans by what is there, so its index is looked up instead.
        StoreFixture &postgres = manyLearners(Engine::Postgres);
        const QString column = sortColumnOf(*type->find(field));
        const QString tenant = QLatin1StringView(type->tenant);
        QStringList wanted;
        for (const OrderKey &key : orderKeysOf(*type, {.sort = {{field, false}}}, problems))
            wanted << sortColumnOf(*key.field) + QLatin1StringView(key.field->is(NullFirst) ? " NULLS FIRST" : "");
        if (tenant != u"id")
            wanted.prepend(tenant);
        const QStringList indexes =
            postgres.query(QStringLiteral("select indexdef from pg_indexes where tablename = ?"),
                           {QLatin1StringView(type->table)});
        // Nothing follows the columns but the leaving out of rows that no list has, or the column that says
        // which those are; and what nearly every list of them is filtered by, so that no row is looked at on the
        // way to a page far in.
        const bool hasRoles = type->find("role") != nullptr;
        const QString ending = u'(' + wanted.join(QStringLiteral(", "));
        const bool found = std::any_of(indexes.begin(), indexes.end(), [&](const QString &index) {
            const qsizetype at = index.indexOf(ending);
            const QString behind = at < 0 ? QString() : index.mid(at + ending.size());
            const bool hides =
                type->hiddenStatus &&
                index.contains(QStringLiteral("<> '%1'").arg(QLatin1StringView(type->hiddenStatus)));
            return behind == u")" || (type->hiddenStatus && behind == u", status)") ||
                   (hides && behind.startsWith(hasRoles ? u", role) WHERE " : u") WHERE ")) ||
                   index.endsWith(QStringLiteral("(job_id, %1)").arg(column));
        });
        QVERIFY2(found, qUtf8Printable(ending + QStringLiteral(" is none of\n") + indexes.join(u'\n')));
        // Its keys are compared by their bytes, whatever the database's own collation is.
        if (hasKeyColumn(*type->find(field)))
            QCOMPARE(postgres.query(QStringLiteral("select collation_name::text from information_schema.columns where table_name = ? and column_name = ?"),
                                    {QLatin1StringView(type->table), column}),
                     QStringList{QStringLiteral("C")});
    }

    void freeTextFindsWhatAPersonMeans_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("found");
        const auto rows = [](const char *search, const char *found) {
            for (const Engine engine : {Engine::Sqlite, Engine::Postgres})
                QTest::addRow("%s, %s", nameOf(engine), search)
                    << engine << QString::fromUtf8(search) << QString::fromUtf8(found);
        };
        rows("%", "per%cent");
        rows("_", "under_score");
        rows("\\", "back\\slash");
        rows("r%c", "per%cent");
        rows("שלום", "שָׁלוֹם");
        rows("לום", "שָׁלוֹם");
        rows("eleve", "Élève");
        rows("ÉLÈVE", "Élève");
        rows("Élève zero", "");
        rows("  per   cent ", "per%cent");
        rows("'", "o'clock");
        rows("x' or 1=1 --", "");
        rows("nobody at all", "");
        // A login as it is typed, letter by letter.
        for (const char *part :
             {"l3", "l3@", "l3@e", "l3@example", "l3@example.", "l3@example.org", "L3@Example.Org"})
            rows(part, "שָׁלוֹם");
        // One letter or two begin a word; a character that is a word of its own is found anywhere.
        rows("pe", "per%cent");
        rows("p", "per%cent|plain");
        rows("er", "");
        rows("של", "שָׁלוֹם");
        rows("לו", "");
        rows("o'", "o'clock");
        rows("'c", "o'clock");
        rows("%c", "per%cent");
        rows("李", "李小龙");
        rows("小", "李小龙");
        rows("小龙", "李小龙");
        rows("李龙", "");
        rows("cen l0@", "per%cent");
        rows("cen l1@", "");
        rows("\"per\"", "");
        rows("\"", "");
        rows("per AND cent", "");
        rows("per* OR plain", "");
        rows("\u0001", "");
        rows("NEAR(per)", "");
        rows("^per", "");
        rows("search_text:per", "");
    }
    void freeTextFindsWhatAPersonMeans()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, search);
        QFETCH(QString, found);
        StoreFixture &fixture = namedLearners(engine);
        const Result<JsonPage> page =
            fixture.list(scopeOf(fixture.institution()), recordType<Learner>(), {.search = search});
        QVERIFY(page.has_value());
        QStringList names;
        for (const QJsonValue &row : QJsonDocument::fromJson(page->rows).array())
            names << row[QLatin1StringView("lastname")].toString();
        QCOMPARE(names.join(u'|'), found);
        QCOMPARE(page->total, qint64(names.size()));
    }

    // Of a long word parts are looked for that few rows have: who has those alone is not found, nor counted.
    void aLongWordIsFoundWhole_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QByteArray>("sort");
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            for (const char *sort : {"", "lastname"})
                QTest::addRow("%s, %s", nameOf(engine), sort) << engine << QByteArray(sort);
        }
    }
    void aLongWordIsFoundWhole()
    {
        QFETCH(Engine, engine);
        QFETCH(QByteArray, sort);
        StoreFixture fixture(engine);
        std::vector<Learner> learners;
        for (int i = 1; i <= 4; ++i) {
            learners.push_back(sample<Learner>(i, fixture.links(i == 4)));
            learners.back().role = Role::Learner;
        }
        const QString word = QStringLiteral("abcdefghijklmnop");
        learners[0].lastname = word;
        learners[1].lastname = word.left(9);
        learners[1].firstname = word.mid(6);
        learners[2].lastname = word.mid(3);
        learners[3].lastname = word;
        QVERIFY(fixture.addAll(std::span(learners)));
        ListQuery query{.search = word.toUpper()};
        if (!sort.isEmpty())
            query.sort = {{sort, false}};
        for (const bool run : {false, true}) {
            query.cursor = run ? std::optional(QString::fromLatin1("")) : std::nullopt;
            for (const int which : {0, 1}) {
                const JsonPage page = must(fixture.list(scopeOf(fixture.institution(which)), recordType<Learner>(), query));
                QCOMPARE(idsOf(page.rows), QStringList{QString::number(learners[which ? 3 : 0].id)});
                if (!run)
                    QCOMPARE(page.total, qint64(1));
            }
        }
        query.filters = {{"role", QStringLiteral("admin")}};
        query.cursor = std::nullopt;
        QCOMPARE(must(fixture.list(scopeOf(fixture.institution()), recordType<Learner>(), query)).total, qint64(0));
        QCOMPARE(must(fixture.list(Caller::system().scope(), recordType<Learner>(), {.search = word})).total, qint64(2));
    }

    // Of few that are found all are sorted, of many the order is walked until the page is full: the same
    // list.
    void whatIsFoundIsInOrder_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QByteArray>("sort");
        for (const char *search : {"name", "name 7", "8", "example.org"}) {
            for (const char *sort : {"", "-id", "lastname", "-lastname", "-login"})
                QTest::addRow("%s, %s", search, sort) << QString::fromLatin1(search) << QByteArray(sort);
        }
    }
    void whatIsFoundIsInOrder()
    {
        QFETCH(QString, search);
        QFETCH(QByteArray, sort);
        StoreFixture &fixture = veryManyLearners();
        QString where = QStringLiteral("institution_id = ?");
        for (const QString &word : searchWords(search))
            where += QStringLiteral(" and search_text like '%%1%'").arg(word);
        const QStringList all =
            fixture.query(QStringLiteral("select id from member where %1 order by %2").arg(where, orderOf(sort)),
                          {fixture.institution()});
        QVERIFY(all.size() > 30);
        ListQuery query{.perPage = 30, .search = search};
        if (!sort.isEmpty())
            query.sort = {{sort.startsWith('-') ? sort.mid(1) : sort, sort.startsWith('-')}};
        const Scope scope = scopeOf(fixture.institution());
        for (const bool run : {false, true}) {
            if (run)
                query.cursor = QStringLiteral("");
            QStringList found;
            for (query.page = 1; query.page <= 3; ++query.page) {
                const JsonPage page = must(fixture.list(scope, recordType<Learner>(), query));
                found << idsOf(page.rows);
                if (!run)
                    QCOMPARE(page.total, qint64(all.size()));
                query.cursor = run ? std::optional(QString::fromLatin1(page.next)) : std::nullopt;
                if (run && page.next.isEmpty())
                    break;
            }
            QCOMPARE(found, all.mid(0, 90));
        }
        // What another institution has is not found, though the words are the same.
        query = {.search = search};
        QCOMPARE(must(fixture.list(scopeOf(fixture.institution(1)), recordType<Learner>(), query)).total,
                 qint64(0));
    }

    // What should never have got in does not get out.
    void halfACharacterIsNoUtf8()
    {
        StoreFixture fixture(Engine::Sqlite);
        must(fixture.store().write([&](Connection &database) {
            return database.perform(
                QStringLiteral("update member set lastname = cast(? as text) where id = ?"),
                {QByteArray("a\xed\xa0\xbd"
                            "b한ퟻ\xed\xb0\x80"),
                 fixture.member()});
        }));
        for (const std::optional<QString> &cursor :
             {std::optional<QString>(), std::optional(QStringLiteral(""))}) {
            const JsonPage page =
                must(fixture.list(scopeOf(fixture.institution()), recordType<Learner>(), {.cursor = cursor}));
            QStringDecoder decoder(QStringDecoder::Utf8);
            const QString rows = decoder(page.rows);
            QVERIFY(!decoder.hasError());
            QVERIFY(rows.contains(QStringLiteral("한ퟻ\ufffd")));
        }
    }

    void theIndexFollowsEveryWayOfWriting()
    {
        StoreFixture fixture(Engine::Sqlite);
        const auto found = [&](const QString &search, int which = 0) {
            ListQuery query{.search = search};
            return must(fixture.list(scopeOf(fixture.institution(which)), recordType<Learner>(), query))
                .count;
        };
        const auto run = [&fixture](const QString &sql) {
            must(fixture.store().write([&](Connection &database) { return database.perform(sql); }));
        };
        Learner learner = sample<Learner>(3000, fixture.links());
        learner.lastname = QStringLiteral("Zilberman");
        fixture.add(learner);
        QCOMPARE(found(QStringLiteral("zilb")), 1);
        learner.lastname = QStringLiteral("Golan");
        must(fixture.change(std::span(&learner, 1)));
        QCOMPARE(found(QStringLiteral("zilb")), 0);
        QCOMPARE(found(QStringLiteral("golan")), 1);
        run(QStringLiteral("update member set institution_id = %1 where id = %2")
                .arg(fixture.institution(1))
                .arg(learner.id));
        QCOMPARE(found(QStringLiteral("golan")), 0);
        QCOMPARE(found(QStringLiteral("golan"), 1), 1);
        run(QStringLiteral("update member set status = 'anonymised' where id = %1").arg(learner.id));
        QCOMPARE(found(QStringLiteral("golan"), 1), 0);
        run(QStringLiteral("update member set status = 'active', search_text = null where id = %1")
                .arg(learner.id));
        QCOMPARE(found(QStringLiteral("golan"), 1), 0);
        must(fixture.store().write(
            [](Connection &database) { return refillDerived(database, recordType<Learner>()); }));
        QCOMPARE(found(QStringLiteral("golan"), 1), 1);
        run(QStringLiteral("delete from member where id = %1").arg(learner.id));
        QCOMPARE(found(QStringLiteral("golan"), 1), 0);
        // It is what it was made of.
        run(QStringLiteral("insert into member_search (member_search, rank) values ('integrity-check', 1)"));
    }

    void whatIsNotAllowedIsNamed()
    {
        StoreFixture &fixture = namedLearners(Engine::Sqlite);
        const ListQuery query{.page = 0,
                              .perPage = 101,
                              .sort = {{"password_hash", false}, {"lastname; drop table member", true}},
                              .filters = {{"lastname", QStringLiteral("x")},
                                          {"nothing", QStringLiteral("1")},
                                          {"loose", QStringLiteral("1"), false}}};
        const Result<JsonPage> page =
            fixture.list(scopeOf(fixture.institution()), recordType<Learner>(), query);
        QVERIFY(!page);
        QStringList fields;
        for (const Problem &problem : page.error().problems)
            fields << problem.field;
        QCOMPARE(fields,
                 (QStringList{QStringLiteral("page"), QStringLiteral("per_page"), QStringLiteral("lastname"),
                              QStringLiteral("nothing"), QStringLiteral("sort"), QStringLiteral("sort")}));
    }

    void cleanupTestCase()
    {
        m_veryMany.reset();
        m_many.clear();
        m_named.clear();
    }

private:
    // 1,201 members of one institution, with as few last names as to make many equal.
    StoreFixture &manyLearners(Engine engine)
    {
        std::unique_ptr<StoreFixture> &fixture = m_many[engine];
        if (fixture)
            return *fixture;
        fixture = std::make_unique<StoreFixture>(engine);
        std::vector<Learner> learners;
        for (int i = 1; i <= 1200; ++i) {
            learners.push_back(sample<Learner>(2000 + i, fixture->links()));
            learners.back().lastname = QStringLiteral("name %1").arg(i * 7919 % 13);
        }
        must(fixture->addAll(std::span(learners)));
        return *fixture;
    }

    // More than are sorted.
    StoreFixture &veryManyLearners()
    {
        if (m_veryMany)
            return *m_veryMany;
        m_veryMany = std::make_unique<StoreFixture>(Engine::Sqlite);
        std::vector<Learner> learners;
        for (int i = 1; i <= 10'050; ++i) {
            learners.push_back(sample<Learner>(2000 + i, m_veryMany->links()));
            learners.back().lastname = QStringLiteral("name %1").arg(i * 7919 % 13);
        }
        must(m_veryMany->addAll(std::span(learners)));
        must(m_veryMany->store().write([&](Connection &database) {
            return database.perform(QStringLiteral("delete from member where institution_id = ?"),
                                    {m_veryMany->institution(1)});
        }));
        return *m_veryMany;
    }

    StoreFixture &namedLearners(Engine engine)
    {
        std::unique_ptr<StoreFixture> &fixture = m_named[engine];
        if (fixture)
            return *fixture;
        fixture = std::make_unique<StoreFixture>(engine);
        std::vector<Learner> learners;
        for (const char *name :
             {"per%cent", "under_score", "back\\slash", "שָׁלוֹם", "Élève", "o'clock", "plain", "李小龙"}) {
            Learner learner = sample<Learner>(2000 + int(learners.size()), fixture->links());
            learner.login = QStringLiteral("l%1@example.org").arg(learners.size());
            learner.lastname = QString::fromUtf8(name);
            learner.firstname = QStringLiteral("F");
            learners.push_back(learner);
        }
        must(fixture->addAll(std::span(learners)));
        // The fixture's own member would be found by its name.
        must(fixture->store().write([](Connection &database) {
            return database.execute(
                QStringLiteral("update member set search_text = '' where login like 'login%'"));
        }));
        return *fixture;
    }

    std::unique_ptr<StoreFixture> m_veryMany;
    std::map<Engine, std::unique_ptr<StoreFixture>> m_many, m_named;
};

ULPAN_TEST(RecordListTest)
#include "record_list_test.moc"
