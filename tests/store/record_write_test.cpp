#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

std::vector<Learner> learners(const StoreFixture &fixture, int first, int count)
{
    std::vector<Learner> result;
    for (int i = 0; i < count; ++i)
        result.push_back(sample<Learner>(first + i, fixture.links()));
    return result;
}

std::vector<Learner> readAll(StoreFixture &fixture, const Scope &scope, const char *wire,
                             const QStringList &values)
{
    return must(fixture.store().look(
        [&](Connection &database) { return findAll<Learner>(database, scope, wire, values); }));
}

} // namespace

class RecordWriteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSpanIsWrittenAndFound_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<int>("count");
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            // PostgreSQL takes a thousand rows a parameter.
            for (const int count : {1, 2, 1001})
                QTest::addRow("%s, %d", nameOf(engine), count) << engine << count;
        }
    }
    void aSpanIsWrittenAndFound()
    {
        QFETCH(Engine, engine);
        QFETCH(int, count);
        StoreFixture fixture(engine);
        std::vector<Learner> written = learners(fixture, 5000, count);
        QVERIFY(fixture.addAll(std::span(written)));
        QStringList ids;
        for (const Learner &learner : written) {
            QCOMPARE(learner.version, Id(1));
            QVERIFY(learner.createdAt == fixtureNow);
            ids << QString::number(learner.id);
        }
        ids.removeDuplicates();
        QCOMPARE(ids.size(), count);
        for (Learner &learner : written)
            learner.level = QStringLiteral("changed ") + learner.level;
        QVERIFY(fixture.change(std::span(written)));
        const std::vector<Learner> found = readAll(fixture, Caller::system().scope(), "id", ids);
        QCOMPARE(int(found.size()), count);
        const RecordType &type = recordType<Learner>();
        for (const Learner &learner : found) {
            const Learner &original = written.at(size_t(ids.indexOf(QString::number(learner.id))));
            QVERIFY2((differences(type, &learner, &original) & ~type.mask({"entity"})).none(),
                     qUtf8Printable(learner.login));
            QCOMPARE(learner.version, Id(2));
        }
        const JsonPage page = *fixture.list(scopeOf(fixture.institution()), type);
        QCOMPARE(page.total, qint64(count) + 1); // the fixture's own member
    }

    void aStaleOneStopsAll_data() { addEngineRows(); }
    void aStaleOneStopsAll()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        std::vector<Learner> written = learners(fixture, 1, 3);
        QVERIFY(fixture.addAll(std::span(written)));
        std::vector<Learner> mine = written;
        Learner theirs = written[1];
        theirs.level = QStringLiteral("theirs");
        QVERIFY(fixture.change(std::span(&theirs, 1)));
        for (Learner &learner : mine)
            learner.level = QStringLiteral("mine");
        const Result<void> changed = fixture.change(std::span(mine));
        QVERIFY(!changed);
        QVERIFY(changed.error().kind == ErrorKind::Precondition);
        QCOMPARE(changed.error().reason, QByteArray("record.stale"));
        QCOMPARE(fixture.query(QStringLiteral("select count(*) from member where level = 'mine'")),
                 QStringList{QStringLiteral("0")});
        // One that is gone is as stale as one that was changed.
        Learner gone = written[0];
        gone.id = 999'999;
        QCOMPARE(fixture.change(std::span(&gone, 1)).error().reason, QByteArray("record.stale"));
    }

    void whatMustBeOnceIsToldByItsReason_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("fault");
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            for (const char *reason : {"learner.login_taken", "learner.external_id_taken",
                                       "entity.name_taken", "institution.slug_taken"})
                QTest::addRow("%s, %s", nameOf(engine), reason) << engine << QString::fromLatin1(reason);
        }
    }
    void whatMustBeOnceIsToldByItsReason()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, fault);
        StoreFixture fixture(engine);
        Learner learner = sample<Learner>(1, fixture.links());
        fixture.add(learner);
        Result<void> second;
        if (fault == u"learner.login_taken") {
            // Also in another institution, and whatever its case.
            Learner other = sample<Learner>(2, fixture.links(1));
            other.login = learner.login.toUpper();
            second = fixture.addAll(std::span(&other, 1));
        } else if (fault == u"learner.external_id_taken") {
            Learner other = sample<Learner>(2, fixture.links(1));
            other.externalId = learner.externalId;
            QVERIFY(fixture.addAll(std::span(&other, 1))); // another institution has numbers of its own
            other = sample<Learner>(3, fixture.links());
            other.externalId = learner.externalId;
            second = fixture.addAll(std::span(&other, 1));
        } else if (fault == u"entity.name_taken") {
            Entity entity = sample<Entity>(1, fixture.links());
            entity.name = QStringLiteral("École");
            fixture.add(entity);
            entity = sample<Entity>(2, fixture.links(1));
            entity.name = QStringLiteral("École");
            QVERIFY(fixture.addAll(std::span(&entity, 1)));
            entity = sample<Entity>(3, fixture.links());
            entity.name = QStringLiteral("ECOLE");
            second = fixture.addAll(std::span(&entity, 1));
        } else {
            Institution institution = sample<Institution>(1);
            fixture.add(institution);
            institution = sample<Institution>(1);
            second = fixture.addAll(std::span(&institution, 1));
        }
        QVERIFY(!second);
        QCOMPARE(QString::fromLatin1(second.error().reason), fault);
        QVERIFY(second.error().kind == ErrorKind::Conflict);
    }

    void learnersWithoutAnExternalNumberAreMany_data() { addEngineRows(); }
    void learnersWithoutAnExternalNumberAreMany()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        std::vector<Learner> written = learners(fixture, 1, 2);
        for (Learner &learner : written)
            learner.externalId = std::nullopt;
        QVERIFY(fixture.addAll(std::span(written)));
    }

    void aScopeHidesEverythingElse_data() { addEngineRows(); }
    void aScopeHidesEverythingElse()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        Learner theirs = sample<Learner>(1, fixture.links(1));
        fixture.add(theirs);
        const Scope ours = scopeOf(fixture.institution());
        for (const auto &[wire, value] :
             {std::pair("id", QString::number(theirs.id)), std::pair("login", theirs.login),
              std::pair("external_id", QString::number(*theirs.externalId))}) {
            QCOMPARE(readAll(fixture, ours, wire, {value}).size(), size_t(0));
            QCOMPARE(readAll(fixture, ours, wire, {value, QStringLiteral("0")}).size(), size_t(0));
            QCOMPARE(readAll(fixture, scopeOf(fixture.institution(1)), wire, {value}).size(), size_t(1));
            QCOMPARE(readAll(fixture, Caller::system().scope(), wire, {value}).size(), size_t(1));
            QCOMPARE(readAll(fixture, Caller().scope(), wire, {value}).size(), size_t(0));
        }
        QVERIFY(!fixture.list(ours, recordType<Learner>())->rows.contains(theirs.login.toUtf8()));
        QVERIFY(fixture.list(scopeOf(fixture.institution(1)), recordType<Learner>())
                    ->rows.contains(theirs.login.toUtf8()));
        const JsonBatch batch = *fixture.store().look([&](Connection &database) {
            return listBatch(database, ours, recordType<Learner>(), Naming::Provisioning, 0, 100);
        });
        QVERIFY(!batch.rows.contains(theirs.login.toUtf8()));
    }

    void aFailedWriteLeavesNothing_data() { addEngineRows(); }
    void aFailedWriteLeavesNothing()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        const qint64 before = fixture.list(scopeOf(fixture.institution()), recordType<Learner>())->total;
        const Result<void> failed = fixture.store().write([&](Connection &database) -> Result<void> {
            Learner learner = sample<Learner>(1, fixture.links());
            must(insert<Learner>(database, fixtureNow, std::span(&learner, 1)));
            return notFound("learner.not_found");
        });
        QCOMPARE(failed.error().reason, QByteArray("learner.not_found"));
        QCOMPARE(fixture.query(QStringLiteral("select count(*) from member")),
                 QStringList{QStringLiteral("1")});
        QCOMPARE(fixture.list(scopeOf(fixture.institution()), recordType<Learner>())->total, before);
        // The connection is good for the next one.
        Learner next = sample<Learner>(2, fixture.links());
        QVERIFY(fixture.addAll(std::span(&next, 1)));
    }
};

ULPAN_TEST(RecordWriteTest)
#include "record_write_test.moc"
