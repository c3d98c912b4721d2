#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// The totals of lists, kept or counted.
class RecordTotalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void totalsFollowTheChanges_data() { addEngineRows(); }
    void totalsFollowTheChanges()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        const auto total = [&](const ListQuery &query, const Scope &scope) {
            return fixture.list(scope, recordType<Learner>(), query)->total;
        };
        const Scope ours = scopeOf(fixture.institution()), theirs = scopeOf(fixture.institution(1)),
                    all = Caller::system().scope();
        const ListQuery testers{.filters = {{"test_user", QStringLiteral("1")}}},
            others{.filters = {{"test_user", QStringLiteral("0")}}};
        std::vector<Learner> learners;
        for (int i = 1; i <= 5; ++i)
            learners.push_back(sample<Learner>(i, fixture.links(i == 5)));
        for (Learner &learner : learners)
            learner.testUser = false;
        const qint64 own = total({}, ours);
        QVERIFY(fixture.addAll(std::span(learners)));
        QCOMPARE(total({}, ours), own + 4);
        QCOMPARE(total({}, theirs), qint64(1));
        QCOMPARE(total({}, all), own + 5);
        QCOMPARE(total(others, ours), qint64(4));
        QCOMPARE(total(testers, ours), own);
        learners[0].testUser = true;
        QVERIFY(fixture.change(std::span(learners.data(), 1)));
        QCOMPARE(total(others, ours), qint64(3));
        QCOMPARE(total(testers, ours), own + 1);
        QCOMPARE(total({}, ours), own + 4);
        QCOMPARE(total(others, all), qint64(4));
    }

    // By the database's own hand, whatever way members are written.
    void totalsOfRolesAndStatesAreKept_data() { addEngineRows(); }
    void totalsOfRolesAndStatesAreKept()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        const Scope ours = scopeOf(fixture.institution()), theirs = scopeOf(fixture.institution(1)),
                    all = Caller::system().scope();
        const auto hold = [&](const char *step) {
            for (const auto &[scope, where] :
                 {std::pair(ours, QStringLiteral("institution_id = %1").arg(fixture.institution())),
                  std::pair(theirs, QStringLiteral("institution_id = %1").arg(fixture.institution(1))),
                  std::pair(all, QStringLiteral("1 = 1"))}) {
                for (const auto &[role, status] :
                     {std::pair("learner", ""), std::pair("learner", "active"), std::pair("admin", ""),
                      std::pair("learner,admin", "suspended,active"), std::pair("", "invited"),
                      std::pair("", "anonymised")}) {
                    ListQuery query;
                    QString condition = where + QStringLiteral(" and status <> 'anonymised'");
                    for (const auto &[name, values] :
                         {std::pair("role", role), std::pair("status", status)}) {
                        const QString said = QLatin1StringView(values);
                        if (said.isEmpty())
                            continue;
                        query.filters << ListQuery::Filter{name, said};
                        condition +=
                            QStringLiteral(" and %1 in ('%2')")
                                .arg(QLatin1StringView(name), said.split(u',').join(QStringLiteral("','")));
                    }
                    const QString counted =
                        fixture.query(QStringLiteral("select count(*) from member where ") + condition)
                            .first();
                    const qint64 total = must(fixture.list(scope, recordType<Learner>(), query)).total;
                    QVERIFY2(QString::number(total) == counted,
                             qUtf8Printable(QStringLiteral("%1: %2 are said to be %3")
                                                .arg(QLatin1StringView(step), condition)
                                                .arg(total)));
                }
            }
        };
        const auto run = [&](const QString &sql) {
            must(fixture.store().write([&](Connection &database) { return database.execute(sql); }));
        };
        hold("at first");
        std::vector<Learner> learners;
        for (int i = 1; i <= 12; ++i) {
            learners.push_back(sample<Learner>(i, fixture.links(i % 4 == 0)));
            learners.back().role = i % 3 == 0 ? Role::Admin : Role::Learner;
            learners.back().status = i % 2 == 0 ? MemberStatus::Active : MemberStatus::Invited;
        }
        QVERIFY(fixture.addAll(std::span(learners)));
        hold("added");
        for (Learner &learner : learners)
            learner.status =
                learner.status == MemberStatus::Active ? MemberStatus::Suspended : MemberStatus::Active;
        QVERIFY(fixture.change(std::span(learners)));
        hold("changed");
        learners[0].firstname = QStringLiteral("Other");
        QVERIFY(fixture.change(std::span(learners.data(), 1)));
        hold("renamed");
        run(QStringLiteral("update member set role = 'admin' where role = 'learner' and status = 'active'"));
        hold("promoted");
        run(QStringLiteral("update member set institution_id = %1 where id = %2")
                .arg(fixture.institution(1))
                .arg(learners[0].id));
        hold("moved");
        run(QStringLiteral("update member set status = 'anonymised', institution_id = null where id = %1")
                .arg(learners[1].id));
        hold("anonymised");
        run(QStringLiteral("delete from member where id in (%1, %2, %3)")
                .arg(learners[1].id)
                .arg(learners[2].id)
                .arg(learners[3].id));
        hold("deleted");
        // It is these figures that are told, and nothing that is counted.
        run(QStringLiteral("update member_total set total = 4711 where institution_id = %1 and role = "
                           "'admin' and status = 'active'")
                .arg(fixture.institution()));
        const ListQuery admins{
            .filters = {{"role", QStringLiteral("admin")}, {"status", QStringLiteral("active")}}};
        QCOMPARE(must(fixture.list(ours, recordType<Learner>(), admins)).total, qint64(4711));
        ListQuery narrower = admins;
        narrower.filters << ListQuery::Filter{"test_user", QStringLiteral("0")};
        QVERIFY(must(fixture.list(ours, recordType<Learner>(), narrower)).total < 12);
        narrower = admins;
        narrower.search = QStringLiteral("@");
        QVERIFY(must(fixture.list(ours, recordType<Learner>(), narrower)).total < 13);
    }
};

ULPAN_TEST(RecordTotalsTest)
#include "record_totals_test.moc"
