#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QStringList idsIn(const JsonPage &page)
{
    QStringList ids;
    for (const QJsonValue &row : QJsonDocument::fromJson(page.rows).array())
        ids << QString::number(row[QLatin1StringView("id")].toInteger());
    return ids;
}

QList<ListQuery::SortKey> sortOf(const QByteArray &text)
{
    QList<ListQuery::SortKey> keys;
    for (const QByteArray &key : text.split(',')) {
        if (!key.isEmpty())
            keys << ListQuery::SortKey{key.startsWith('-') ? key.mid(1) : key, key.startsWith('-')};
    }
    return keys;
}

// Walks until an end, from `start`; not one page more than `most`.
struct Walk
{
    QStringList ids;
    QString last; // the cursor of the page that ended it
    int pages = 0;
};
Walk walk(StoreFixture &fixture, ListQuery query, bool forwards, const QString &start, int most = 1000)
{
    Walk result;
    query.cursor = start;
    while (result.pages < most) {
        const JsonPage page =
            must(fixture.list(scopeOf(fixture.institution()), recordType<Learner>(), query));
        ++result.pages;
        result.ids = forwards ? result.ids + idsIn(page) : idsIn(page) + result.ids;
        result.last = *query.cursor;
        const QByteArray on = forwards ? page.next : page.previous;
        if (on.isEmpty())
            return result;
        query.cursor = QString::fromLatin1(on);
    }
    qFatal("a run by cursor does not end");
}

} // namespace

// Runs by cursor: each row once and in order, whatever happens meanwhile, and nothing that a caller could
// make of a cursor.
class ListRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothWaysGiveTheWholeList_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QByteArray>("sort");
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<int>("perPage");
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            for (const char *sort :
                 {"", "-id", "lastname", "-lastname", "login", "-firstname", "last_active_at",
                  "-last_active_at", "lastname,-firstname", "-lastname,firstname",
                  "-last_active_at,-lastname,firstname", "last_active_at,-lastname",
                  "-created_at,lastname,-id,login", "updated_at"}) {
                for (const int perPage : {1, 7, 100})
                    QTest::addRow("%s, %s, %d", nameOf(engine), sort, perPage)
                        << engine << QByteArray(sort) << QByteArray() << perPage;
            }
            QTest::addRow("%s, filtered", nameOf(engine))
                << engine << QByteArray("-lastname") << QByteArray("status=active") << 3;
            QTest::addRow("%s, searched", nameOf(engine))
                << engine << QByteArray("-lastname") << QByteArray("q=name 1") << 2;
            QTest::addRow("%s, nothing found", nameOf(engine))
                << engine << QByteArray() << QByteArray("q=nobody at all") << 2;
        }
    }
    void bothWaysGiveTheWholeList()
    {
        QFETCH(Engine, engine);
        QFETCH(QByteArray, sort);
        QFETCH(QByteArray, filter);
        QFETCH(int, perPage);
        StoreFixture &fixture = people(engine);
        ListQuery query{.perPage = perPage, .sort = sortOf(sort)};
        const QByteArray value = filter.mid(filter.indexOf('=') + 1);
        if (filter.startsWith("q="))
            query.search = QString::fromUtf8(value);
        else if (!filter.isEmpty())
            query.filters = {{filter.left(filter.indexOf('=')), QString::fromUtf8(value)}};
        // The same list by pages is what it must be, in which the unknown comes first on both engines.
        QStringList whole;
        ListQuery paged = query;
        paged.perPage = 100;
        do {
            const JsonPage page =
                must(fixture.list(scopeOf(fixture.institution()), recordType<Learner>(), paged));
            whole << idsIn(page);
            if (page.count < 100)
                break;
        } while (++paged.page);
        QCOMPARE(filter.isEmpty(), whole.size() == peopleCount + 1);

        const Walk there = walk(fixture, query, true, QStringLiteral(""));
        QCOMPARE(there.ids, whole);
        QCOMPARE(there.pages, std::max(1, int(whole.size() + perPage - 1) / perPage));
        if (whole.size() > perPage) {
            const Walk back = walk(fixture, query, false, there.last);
            QCOMPARE(back.ids, whole);
        }
    }

    void enginesOrderTheUnknownAlike()
    {
        for (const bool descending : {false, true}) {
            QStringList orders;
            for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
                ListQuery query{.perPage = 100, .sort = {{"last_active_at", descending}}};
                const Walk there = walk(people(engine), query, true, QStringLiteral(""));
                const Id first = people(engine).member();
                QStringList places;
                for (const QString &id : there.ids)
                    places << QString::number(id.toLongLong() - first);
                orders << places.join(u',');
            }
            QCOMPARE(orders.at(0), orders.at(1));
        }
    }

    void goesOnWhereRowsComeAndGo_data() { addEngineRows(); }
    void goesOnWhereRowsComeAndGo()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        std::vector<Learner> learners = some(fixture, 60, 0);
        must(fixture.addAll(std::span(learners)));
        ListQuery query{.perPage = 4, .sort = {{"lastname", false}}, .cursor = QStringLiteral("")};
        QStringList seen;
        int round = 0;
        QStringList removed;
        while (true) {
            const JsonPage page =
                must(fixture.list(scopeOf(fixture.institution()), recordType<Learner>(), query));
            seen << idsIn(page);
            if (page.next.isEmpty())
                break;
            query.cursor = QString::fromLatin1(page.next);
            // The row at the place goes, one far behind goes, and others come on both sides.
            removed << seen.last();
            std::vector<Learner> more = some(fixture, 2, 1000 + 10 * round++);
            must(fixture.addAll(std::span(more)));
            must(fixture.store().write([&](Connection &database) {
                return database.perform(QStringLiteral("delete from member where id = ?"),
                                        {seen.last().toLongLong()});
            }));
            QVERIFY(round < 1000);
        }
        QStringList once = seen;
        once.removeDuplicates();
        QCOMPARE(seen, once);
        // All that were there from the first page to the last were seen.
        for (const Learner &learner : learners)
            QVERIFY2(seen.contains(QString::number(learner.id)), qUtf8Printable(learner.lastname));
    }

    void anEmptyPageLeadsBackToAllThatIsLeft_data() { addEngineRows(); }
    void anEmptyPageLeadsBackToAllThatIsLeft()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        std::vector<Learner> learners = some(fixture, 6, 0);
        must(fixture.addAll(std::span(learners)));
        ListQuery query{.perPage = 3, .sort = {{"login", false}}, .cursor = QStringLiteral("")};
        const Scope scope = scopeOf(fixture.institution());
        const JsonPage first = must(fixture.list(scope, recordType<Learner>(), query));
        QCOMPARE(first.count, 3);
        QVERIFY(first.previous.isEmpty());
        must(fixture.store().write([&](Connection &database) {
            return database.perform(
                QStringLiteral("delete from member where id not in (%1)").arg(idsIn(first).join(u',')));
        }));
        query.cursor = QString::fromLatin1(first.next);
        const JsonPage empty = must(fixture.list(scope, recordType<Learner>(), query));
        QCOMPARE(empty.rows, QByteArray("[]"));
        QVERIFY(empty.next.isEmpty());
        query.cursor = QString::fromLatin1(empty.previous);
        const JsonPage back = must(fixture.list(scope, recordType<Learner>(), query));
        QCOMPARE(idsIn(back), idsIn(first));
        QVERIFY(back.previous.isEmpty());
    }

    void isBoundToItsList_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"sort", "direction", "filter", "search", "institution", "record", "cut",
                                 "changed", "strange", "long", "page"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void isBoundToItsList()
    {
        QFETCH(QString, what);
        StoreFixture &fixture = people(Engine::Sqlite);
        ListQuery query{.perPage = 5,
                        .sort = {{"lastname", false}},
                        .filters = {{"test_user", QStringLiteral("1")}},
                        .search = QStringLiteral("name"),
                        .cursor = QStringLiteral("")};
        const RecordType *type = &recordType<Learner>();
        Id institution = fixture.institution();
        const JsonPage page = must(fixture.list(scopeOf(institution), *type, query));
        QVERIFY(!page.next.isEmpty());
        query.cursor = QString::fromLatin1(page.next);
        bool refused = true;
        if (what == u"sort")
            query.sort = {{"login", false}};
        else if (what == u"direction")
            query.sort.first().descending = true;
        else if (what == u"filter")
            query.filters.first().value = QStringLiteral("0");
        else if (what == u"search")
            query.search = QStringLiteral("nam");
        else if (what == u"institution")
            institution = fixture.institution(1);
        else if (what == u"record")
            type = &recordType<Entity>(), query.sort = {}, query.filters = {};
        else if (what == u"cut")
            query.cursor->chop(3);
        else if (what == u"changed")
            query.cursor->replace(30, 1, query.cursor->at(30) == u'A' ? u'B' : u'A');
        else if (what == u"strange")
            query.cursor = QStringLiteral("' or 1=1 --");
        else if (what == u"long")
            query.cursor = QString(100'000, u'A');
        else
            query.perPage = 100, query.page = 0,
            refused = false; // the number of rows and the page are not of the list
        const Result<JsonPage> answer = fixture.list(scopeOf(institution), *type, query);
        QCOMPARE(!answer, refused);
        if (refused) {
            QCOMPARE(answer.error().kind, ErrorKind::Malformed);
            QCOMPARE(answer.error().reason, QByteArray("list.cursor"));
        }
    }

    void cleanupTestCase() { m_people.clear(); }

private:
    static constexpr int peopleCount = 150;

    static std::vector<Learner> some(const StoreFixture &fixture, int count, int from)
    {
        std::vector<Learner> learners;
        for (int i = from + 1; i <= from + count; ++i) {
            learners.push_back(sample<Learner>(3000 + i, fixture.links()));
            learners.back().lastname = QStringLiteral("name %1").arg(i * 7919 % 13);
        }
        return learners;
    }

    // Many are equal in what they are sorted by, and of many it is unknown.
    StoreFixture &people(Engine engine)
    {
        std::unique_ptr<StoreFixture> &fixture = m_people[engine];
        if (fixture)
            return *fixture;
        fixture = std::make_unique<StoreFixture>(engine);
        std::vector<Learner> learners = some(*fixture, peopleCount, 0);
        for (int i = 0; i < peopleCount; ++i) {
            Learner &learner = learners[size_t(i)];
            learner.firstname = i % 3 ? QStringLiteral("first %1").arg(i % 5) : QString();
            if (i % 4 == 0)
                learner.lastname.clear();
            learner.lastActiveAt = i % 2 ? fixtureNow.plusSeconds(i % 9) : Instant();
            learner.status = i % 3 ? MemberStatus::Active : MemberStatus::Invited;
        }
        must(fixture->addAll(std::span(learners)));
        return *fixture;
    }

    std::map<Engine, std::unique_ptr<StoreFixture>> m_people;
};

ULPAN_TEST(ListRunTest)
#include "list_run_test.moc"
