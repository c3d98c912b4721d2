#include "models/store/derived_columns.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace ulpan;
using namespace ulpan::tests;

// What each filter of people lets through, and that no way of writing a member can leave its tags behind.
class ListFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsThroughWhoIsMeant_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("filters"); // name=value&name=value
        QTest::addColumn<QString>("found");   // first names in order of id, or the reason of the refusal
        const auto rows = [](const char *filters, const char *found) {
            for (const Engine engine : {Engine::Sqlite, Engine::Postgres})
                QTest::addRow("%s, %s", nameOf(engine), filters)
                    << engine << QString::fromUtf8(filters) << QString::fromUtf8(found);
        };
        rows("", "a b c d");
        rows("tag=session 1", "a b");
        rows("tag=SESSION 1", "a b");
        rows("tag= Session 1 ", "a b");
        rows("tag=session", "");
        rows("tag=Session 1&tag=soir, tard", "a b c");
        rows("tag=soir, tard", "c");
        rows("tag=été", "c");
        rows("tag=ete", "");
        rows("location=ירושלים", "b d");
        rows("location=Session 1", "");
        rows("country=fr&location=ירושלים", "b");
        rows("status=active", "a");
        rows("status=active,invited", "a b");
        rows("status=active&status=suspended", "a c d");
        rows("status=nonsense", "field.choice");
        rows("status=", "field.choice");
        rows("status=active,", "field.choice");
        rows("test_user=1", "d");
        rows("test_user=false", "a b c");
        rows("language=fr", "c");
        rows("role=learner,teacher", "a b c d");
        rows("role=owner", "");
        rows("entity=x", "field.reference");
        rows("last_active_from=2026-02-01", "c d");
        rows("last_active_from=2026-02-01&last_active_to=2026-02-01", "c");
        rows("last_active_to=2026-01-31", "a b");
        rows("last_active_to=2026-02-01T12:00:00+02:00", "a b c");
        rows("last_active_to=2026-02-01T11:59:59.999%2B02:00", "field.time");
        rows("created_from=2026-03-01", "a b c d");
        rows("created_to=2026-02-28", "");
        rows("updated_from=yesterday", "field.time");
        rows("updated_from=2026-01-01&updated_from=2026-01-02", "field.time");
        rows("filter=Session 1", "list.filter_unknown");
        rows("last_active_at=2026-02-01", "list.filter_unknown");
        rows("created=1", "list.filter_unknown");
        rows("password_hash=1", "list.filter_unknown");
        rows("tag=", "field.required");
        rows("tag=x' or 1=1 --", "");
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres})
            QTest::addRow("%s, a NUL", nameOf(engine))
                << engine << QString(QStringLiteral("tag=a") + QChar(0)) << QStringLiteral("field.control");
    }
    void letsThroughWhoIsMeant()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, filters);
        StoreFixture &fixture = people(engine);
        ListQuery query{.sort = {{"id", false}}};
        for (const QString &filter : filters.split(u'&', Qt::SkipEmptyParts))
            query.filters << ListQuery::Filter{filter.section(u'=', 0, 0).toUtf8(), filter.section(u'=', 1)};
        const Result<JsonPage> page =
            fixture.list(scopeOf(fixture.institution(1)), recordType<Learner>(), query);
        QStringList found;
        if (page) {
            for (const QJsonValue &row : QJsonDocument::fromJson(page->rows).array())
                found << row[QLatin1StringView("firstname")].toString();
            QCOMPARE(page->total, qint64(found.size()));
        } else {
            QCOMPARE(page.error().kind, ErrorKind::Invalid);
            QCOMPARE(page.error().problems.first().field.toUtf8(), filters.section(u'=', 0, 0).toUtf8());
            found << QString::fromLatin1(page.error().problems.first().reason);
        }
        QTEST(found.join(u' '), "found");
    }

    void entitiesAreFilteredById_data() { addEngineRows(); }
    void entitiesAreFilteredById()
    {
        QFETCH(Engine, engine);
        StoreFixture &fixture = people(engine);
        const auto total = [&](const QString &entities) {
            return must(fixture.list(scopeOf(fixture.institution(1)), recordType<Learner>(),
                                     {.filters = {{"entity", entities}}}))
                .total;
        };
        QCOMPARE(total(QString::number(fixture.entity(1))), qint64(4));
        QCOMPARE(total(QString::number(fixture.entity(0))), qint64(0));
        QCOMPARE(total(QStringLiteral("%1, %2").arg(fixture.entity(0)).arg(fixture.entity(1))), qint64(4));
    }

    void whoWasActiveIsCountedAnew_data() { addEngineRows(); }
    void whoWasActiveIsCountedAnew()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        const ListQuery since{.filters = {{"last_active_from", QStringLiteral("2027-01-01")}}};
        const auto total = [&] {
            return must(fixture.list(scopeOf(fixture.institution()), recordType<Learner>(), since)).total;
        };
        QCOMPARE(total(), qint64(0));
        must(fixture.store().write([&](Connection &database) {
            return database.perform(
                QStringLiteral("update member set last_active_at = '2027-01-02T00:00:00.000Z'"));
        }));
        QCOMPARE(total(), qint64(1));
    }

    void tooManyValuesAreRefused()
    {
        StoreFixture &fixture = people(Engine::Sqlite);
        const ListQuery query{.filters = {{"entity", QStringList(101, QStringLiteral("1")).join(u',')}}};
        const Result<JsonPage> page =
            fixture.list(scopeOf(fixture.institution(1)), recordType<Learner>(), query);
        QVERIFY(!page);
        QCOMPARE(page.error().problems.first().reason, QByteArray("list.filter_many"));
    }

    void tagsFollowEveryWayOfWriting_data() { addEngineRows(); }
    void tagsFollowEveryWayOfWriting()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        const auto tags = [&fixture] {
            return fixture
                .query(QStringLiteral("select tag || '/' || member_id from member_tag where institution_id = "
                                      "? order by tag, member_id"),
                       {fixture.institution(1)})
                .join(u' ');
        };
        const auto run = [&fixture](const QString &sql, const QVariantList &values) {
            must(fixture.store().write([&](Connection &database) { return database.perform(sql, values); }));
        };
        std::vector<Learner> learners;
        for (int i = 1; i <= 2; ++i) {
            learners.push_back(sample<Learner>(3000 + i, fixture.links(1)));
            learners.back().filter = {QStringLiteral("B2"), QStringLiteral("b2"),
                                      QStringLiteral("X%1").arg(i)};
            learners.back().location = {};
            learners.back().country = {};
        }
        must(fixture.addAll(std::span(learners)));
        const QString one = QString::number(learners[0].id), two = QString::number(learners[1].id);
        QCOMPARE(tags(), QStringLiteral("filter:b2/%1 filter:b2/%2 filter:x1/%1 filter:x2/%2").arg(one, two));
        learners[0].filter = {QStringLiteral("X1")};
        learners[0].location = {QStringLiteral("Paris")};
        learners[1].filter.clear();
        must(fixture.change(std::span(learners)));
        QCOMPARE(tags(), QStringLiteral("filter:x1/%1 location:paris/%1").arg(one));
        run(QStringLiteral("update member set tag_keys = '[\"filter:new\"]' where id = ?"), {learners[1].id});
        QCOMPARE(tags(), QStringLiteral("filter:new/%2 filter:x1/%1 location:paris/%1").arg(one, two));
        run(QStringLiteral("update member set tag_keys = null where id = ?"), {learners[1].id});
        QCOMPARE(tags(), QStringLiteral("filter:x1/%1 location:paris/%1").arg(one));
        run(QStringLiteral("update member set phone = '1' where id = ?"), {learners[0].id});
        QCOMPARE(tags(), QStringLiteral("filter:x1/%1 location:paris/%1").arg(one));
        // As a database of an earlier version is filled when it is brought up.
        run(QStringLiteral("update member set tag_keys = null, search_text = null"), {});
        QCOMPARE(tags(), QString());
        must(fixture.store().write(
            [](Connection &database) { return refillDerived(database, recordType<Learner>()); }));
        QCOMPARE(tags(), QStringLiteral("filter:x1/%1 location:paris/%1").arg(one));
        QCOMPARE(
            fixture.query(QStringLiteral("select search_text from member where id = ?"), {learners[0].id})
                .first(),
            searchText(recordType<Learner>(), &learners[0]));
        run(QStringLiteral("delete from member where id = ?"), {learners[0].id});
        QCOMPARE(tags(), QString());
    }

    void theAnonymisedAreInNoListAndNoTotal_data() { addEngineRows(); }
    void theAnonymisedAreInNoListAndNoTotal()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        std::vector<Learner> learners;
        for (int i = 1; i <= 3; ++i) {
            learners.push_back(sample<Learner>(3000 + i, fixture.links(1)));
            learners.back().status = MemberStatus::Active;
        }
        must(fixture.addAll(std::span(learners)));
        learners[1].status = MemberStatus::Anonymised;
        must(fixture.change(std::span(&learners[1], 1)));
        for (int again = 0; again < 2; ++again) {
            for (const bool filtered : {false, true}) {
                ListQuery query;
                if (filtered)
                    query.filters = {{"role", QStringLiteral("learner,teacher,support,admin,owner")}};
                const JsonPage page =
                    must(fixture.list(scopeOf(fixture.institution(1)), recordType<Learner>(), query));
                QCOMPARE(page.total, qint64(2));
                QCOMPARE(page.count, 2);
                QVERIFY(!page.rows.contains("anonymised"));
                query.cursor = QStringLiteral("");
                QCOMPARE(
                    must(fixture.list(scopeOf(fixture.institution(1)), recordType<Learner>(), query)).count,
                    2);
            }
            // Once more is not twice.
            must(fixture.change(std::span(&learners[1], 1)));
        }
        const JsonPage none = must(fixture.list(scopeOf(fixture.institution(1)), recordType<Learner>(),
                                                {.filters = {{"status", QStringLiteral("anonymised")}}}));
        QCOMPARE(none.total, qint64(0));
    }

    void cleanupTestCase() { m_people.clear(); }

private:
    StoreFixture &people(Engine engine)
    {
        std::unique_ptr<StoreFixture> &fixture = m_people[engine];
        if (fixture)
            return *fixture;
        fixture = std::make_unique<StoreFixture>(engine);
        struct Person
        {
            const char *name;
            QStringList filter, location, country;
            MemberStatus status;
            bool test;
            Language language;
            const char *active;
        };
        const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
        const Person persons[] = {
            {"a",
             {text("Session 1")},
             {},
             {text("FR"), text("IL")},
             MemberStatus::Active,
             false,
             Language::English,
             ""},
            {"b",
             {text("session 1"), text("B2")},
             {text("ירושלים")},
             {text("fr")},
             MemberStatus::Invited,
             false,
             Language::English,
             "2026-01-31T23:59:59.999Z"},
            {"c",
             {text("Soir, tard"), text("Été")},
             {},
             {},
             MemberStatus::Suspended,
             false,
             Language::French,
             "2026-02-01T10:00:00.000Z"},
            {"d",
             {},
             {text("ירושלים")},
             {},
             MemberStatus::Suspended,
             true,
             Language::English,
             "2026-02-15T10:00:00.000Z"},
        };
        std::vector<Learner> learners;
        for (const Person &person : persons) {
            Learner learner = sample<Learner>(3000 + int(learners.size()), fixture->links(1));
            learner.firstname = text(person.name);
            learner.filter = person.filter;
            learner.location = person.location;
            learner.country = person.country;
            learner.status = person.status;
            learner.testUser = person.test;
            learner.language = person.language;
            learner.role = Role::Learner;
            learner.lastActiveAt = Instant::fromText(person.active);
            learners.push_back(learner);
        }
        must(fixture->addAll(std::span(learners)));
        return *fixture;
    }

    std::map<Engine, std::unique_ptr<StoreFixture>> m_people;
};

ULPAN_TEST(ListFilterTest)
#include "list_filter_test.moc"
