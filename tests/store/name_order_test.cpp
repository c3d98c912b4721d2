#include "models/records/entity.h"
#include "models/records/session.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

struct Name
{
    const char *last, *first;
};

// In the order that people expect; those with the same letters follow one another as they came.
constexpr Name inOrder[] = {
    {"", "Solo"},
    {"1st", "X"},
    {"abel", "zoe"},
    {"Abel", "Zo\u00eb"},
    {"\u00c1BEL", "ZOE"},
    {"Abel-Roux", "A"},
    {"Abelard", "A"},
    {"Cohen", ""},
    {"Cohen", "Ada"},
    {"cohen", "\u00c9mile"},
    {"COHEN", "emile"},
    {"Cohen", "Zoe"},
    {"\u00c9mile", "A"},
    {"Emile", "B"},
    {"o'brien", "A"},
    {"O\u2019Brien", "B"},
    {"\u0152uvrard", "A"},
    {"van  Dyck", "A"},
    {"Van Dyck", "B"},
    {"Van Dyck", "C"},
    {"Zoe", "A"},
    {"\u0430\u0431\u0435\u043b\u044c", "\u0410"},
    {"\u0401\u043b\u043a\u0438\u043d\u0430", "\u0410"},
    {"\u0418\u0412\u0410\u041d\u041e\u0412", "\u0410"},
    {"\u0438\u0432\u0430\u043d\u043e\u0432", "\u0411"},
    {"\u05d1\u05df-\u05d3\u05d5\u05d3", "\u05d0"},
    {"\u05d1\u05df\u05be\u05d3\u05d5\u05d3", "\u05d1"},
    {"\u05db\u05bc\u05b9\u05d4\u05b5\u05df", "\u05d0"},
    {"\u05db\u05d4\u05df", "\u05d1"},
    {"\u05dc\u05d5\u05d9", "\u05d0"},
    {"\u05dc\u05b5\u05d5\u05b4\u05d9", "\u05d1"},
    {"\u738b", "\u5c0f"},
};

QStringList idsIn(const JsonPage &page)
{
    QStringList ids;
    for (const QJsonValue &row : QJsonDocument::fromJson(page.rows).array())
        ids << QString::number(row[QLatin1StringView("id")].toInteger());
    return ids;
}

QStringList reversed(QStringList list)
{
    std::reverse(list.begin(), list.end());
    return list;
}

} // namespace

// Lists by name are in one order, whatever case, accents and points the names are written with, and whichever engine keeps them.
class NameOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThatOfLetters_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<bool>("run");
        QTest::addColumn<int>("perPage");
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            for (const bool descending : {false, true}) {
                for (const bool run : {false, true}) {
                    for (const int perPage : {1, 3, 100})
                        QTest::addRow("%s, %s, %s, %d", nameOf(engine), descending ? "down" : "up", run ? "cursor" : "pages", perPage)
                            << engine << descending << run << perPage;
                }
            }
        }
    }
    void isThatOfLetters()
    {
        QFETCH(Engine, engine);
        QFETCH(bool, descending);
        QFETCH(bool, run);
        QFETCH(int, perPage);
        if (!m_fixtures[engine]) {
            m_fixtures[engine] = std::make_unique<StoreFixture>(engine);
            m_ids[engine] = add(*m_fixtures[engine]);
        }
        StoreFixture &fixture = *m_fixtures[engine];
        const QStringList &ids = m_ids[engine];
        ListQuery query{.perPage = perPage, .sort = {{"lastname", descending}}, .filters = {{"role", QStringLiteral("learner")}}};
        QCOMPARE(listed(fixture, query, run), descending ? reversed(ids) : ids);
        if (run)
            QCOMPARE(walkedBack(fixture, query), descending ? reversed(ids) : ids);
    }

    // What follows by itself behind the last name says nothing where the first is asked for in so many words.
    void theFirstNameMayGoTheOtherWay_data() { addEngineRows(); }
    void theFirstNameMayGoTheOtherWay()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        (void)add(fixture);
        ListQuery query{.perPage = 2, .sort = {{"lastname", false}, {"firstname", true}}, .filters = {{"role", QStringLiteral("learner")}}};
        for (const bool run : {false, true}) {
            QStringList cohens;
            for (const QString &id : listed(fixture, query, run))
                cohens += fixture.query(QStringLiteral("select coalesce(firstname, '-') from member where id = ? and lastname_key = 'cohen'"), {id.toLongLong()});
            QCOMPARE(cohens, (QStringList{QStringLiteral("Zoe"), QStringLiteral("emile"), QStringLiteral("\u00c9mile"), QStringLiteral("Ada"), QStringLiteral("-")}));
        }
    }

    // Whoever is renamed in front of the run or behind it is seen once at most, all others once.
    void nobodyIsSkippedWhilePeopleAreRenamed_data() { addEngineRows(); }
    void nobodyIsSkippedWhilePeopleAreRenamed()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        const QStringList ids = add(fixture);
        ListQuery query{.perPage = 2, .sort = {{"lastname", false}}, .filters = {{"role", QStringLiteral("learner")}}, .cursor = QStringLiteral("")};
        QStringList seen, renamed;
        for (int round = 0;; ++round) {
            const JsonPage page = must(fixture.list(scopeOf(fixture.institution()), recordType<Learner>(), query));
            seen << idsIn(page);
            if (page.next.isEmpty())
                break;
            query.cursor = QString::fromLatin1(page.next);
            // The row at the place goes to the front, where the run has been.
            std::vector<Learner> last = must(fixture.store().look([&](Connection &database) {
                return findAll<Learner>(database, scopeOf(fixture.institution()), "id", {seen.last()});
            }));
            last.front().lastname = QStringLiteral("0 %1").arg(round);
            must(fixture.change(std::span(last)));
            renamed << seen.last();
        }
        QCOMPARE(seen, ids);
        QVERIFY(renamed.size() > 10);
    }

    void holdsForAllThatIsSortedByName_data() { addEngineRows(); }
    void holdsForAllThatIsSortedByName()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        const QStringList names{QStringLiteral("alef"), QStringLiteral("\u00c9cole"), QStringLiteral("Fac"), QStringLiteral("zoo"), QStringLiteral("\u05d7\u05b5\u05d9\u05e4\u05b8\u05d4"),
                                QStringLiteral("\u05d9\u05e4\u05d5")};
        for (qsizetype i = names.size(); i-- > 0;) {
            Institution institution = sample<Institution>(int(10 + i));
            institution.name = names.at(i);
            fixture.add(institution);
            Entity entity = sample<Entity>(int(10 + i), fixture.links());
            entity.name = names.at(i);
            fixture.add(entity);
            Session session = sample<Session>(int(10 + i), fixture.links());
            session.name = names.at(i);
            fixture.add(session);
        }
        for (const RecordType *type : {&recordType<Institution>(), &recordType<Entity>(), &recordType<Session>()}) {
            const bool any = type == &recordType<Institution>();
            const JsonPage page = must(fixture.list(any ? Caller::system().scope() : scopeOf(fixture.institution()), *type, {.perPage = 100, .sort = {{"name", false}}}));
            QStringList found;
            for (const QJsonValue &row : QJsonDocument::fromJson(page.rows).array())
                found << row[QLatin1StringView("name")].toString();
            found.removeIf([&](const QString &name) { return !names.contains(name); });
            QCOMPARE(found, names);
        }
    }

    void cleanupTestCase() { m_fixtures.clear(); }

private:
    // The learners above in another order, their ids in that one.
    static QStringList add(StoreFixture &fixture)
    {
        constexpr int count = int(std::size(inOrder));
        std::vector<Learner> learners;
        std::vector<int> places;
        // Those that are alike must keep to the order above, so whole runs of them are moved.
        for (int residue = 4; residue >= 0; --residue) {
            for (int i = 0; i < count; ++i) {
                if (group(i) % 5 != residue)
                    continue;
                Learner learner = sample<Learner>(2000 + i, fixture.links());
                learner.lastname = QString::fromUtf8(inOrder[i].last);
                learner.firstname = QString::fromUtf8(inOrder[i].first);
                learner.role = Role::Learner;
                learner.status = MemberStatus::Active;
                learners.push_back(learner);
                places.push_back(i);
            }
        }
        must(fixture.addAll(std::span(learners)));
        QStringList ids(count);
        for (size_t i = 0; i < learners.size(); ++i)
            ids[places[i]] = QString::number(learners[i].id);
        return ids;
    }

    // By how the names begin, so that two with the same letters are of one.
    static int group(int i)
    {
        static const std::map<int, int> with{{3, 2}, {4, 2}, {10, 9}, {28, 27}, {30, 29}};
        const auto found = with.find(i);
        return found == with.end() ? i : found->second;
    }

    static QStringList listed(StoreFixture &fixture, ListQuery query, bool run)
    {
        QStringList ids;
        if (run)
            query.cursor = QStringLiteral("");
        while (true) {
            const JsonPage page = must(fixture.list(scopeOf(fixture.institution()), recordType<Learner>(), query));
            ids << idsIn(page);
            if (run ? page.next.isEmpty() : page.count == 0)
                return ids;
            run ? void(query.cursor = QString::fromLatin1(page.next)) : void(++query.page);
        }
    }

    static QStringList walkedBack(StoreFixture &fixture, ListQuery query)
    {
        query.cursor = QStringLiteral("");
        JsonPage page = must(fixture.list(scopeOf(fixture.institution()), recordType<Learner>(), query));
        while (!page.next.isEmpty()) {
            query.cursor = QString::fromLatin1(page.next);
            page = must(fixture.list(scopeOf(fixture.institution()), recordType<Learner>(), query));
        }
        QStringList ids = idsIn(page);
        while (!page.previous.isEmpty()) {
            query.cursor = QString::fromLatin1(page.previous);
            page = must(fixture.list(scopeOf(fixture.institution()), recordType<Learner>(), query));
            ids = idsIn(page) + ids;
        }
        return ids;
    }

    std::map<Engine, std::unique_ptr<StoreFixture>> m_fixtures;
    std::map<Engine, QStringList> m_ids;
};

ULPAN_TEST(NameOrderTest)
#include "name_order_test.moc"
