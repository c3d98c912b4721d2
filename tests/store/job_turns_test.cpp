#include "models/imports/kept_surveys.h"
#include "tests/store/import_test.h"

using namespace ulpan;
using namespace ulpan::tests;

// One thread serves several institutions: a long job makes way for those of others and is done in the end, on both engines.
class JobTurnsTest : public ImportTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        makeFixture();
        m_fixture->caller = Caller::system();
        goTo(m_fixture->otherInstitution);
        m_fixture->makeEntity(QStringLiteral("Paris"));
        goTo(m_fixture->otherInstitution);
    }

    void letsASmallImportBeDoneWhileALargeOneRuns()
    {
        const QString large = m_fixture->must(m_fixture->upload(manyPeople(2000))).id;
        goTo(m_fixture->otherInstitution);
        const QString small = m_fixture->must(m_fixture->upload(QByteArray(manyPeople(20)).replace("@school", "@other"))).id;
        JobTurns turns(m_fixture->clock(), {&m_fixture->engine()});
        // Time goes by as it is asked for.
        m_fixture->clock().asked = [&] { m_fixture->clock().moment.milliseconds += 300; };
        QStringList story;
        while (workOnce(m_fixture->engine(), turns)) {
            const QString line = stateOf(large) + u'/' + stateOf(small);
            if (story.isEmpty() || story.last() != line)
                story << line;
        }
        const QByteArray told = story.join(u' ').toUtf8();
        QCOMPARE(story.last(), QStringLiteral("applied/applied"));
        QVERIFY2(!story.filter(QRegularExpression(QStringLiteral("^(planning|applying)/applied$"))).isEmpty(), told);
        QVERIFY2(story.first() == u"planning/received" || story.first() == u"applying/received", told);
        QCOMPARE(m_fixture->sql(QStringLiteral("select institution_id || ':' || count(*) || ':' || count(distinct login) from member "
                                               "group by institution_id order by count(*) desc")),
                 QByteArray("%1:2000:2000|%2:20:20").replace("%1", QByteArray::number(m_fixture->otherInstitution)).replace("%2", QByteArray::number(m_fixture->institution)));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) || ':' || count(distinct line) from import_row group by job_id order by count(*) desc")),
                 QByteArray("2000:2000|20:20"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from audit_entry where action = 'import.applied'")), QByteArray("2"));
    }

    // What would have to be begun anew is not interrupted: whom a file lacks is found in one turn.
    void plansWholeWhatAFileLacks()
    {
        const QString first = m_fixture->import(manyPeople(600)).id;
        const QString large = m_fixture->must(m_fixture->upload(manyPeople(1), R"({"mode":"synchronise","scope_entities":["Paris"],"dry_run":1})")).id;
        goTo(m_fixture->otherInstitution);
        const QString small = m_fixture->must(m_fixture->upload(QByteArray(manyPeople(1)).replace("@school", "@other"))).id;
        JobTurns turns(m_fixture->clock(), {&m_fixture->engine()});
        m_fixture->clock().asked = [&] { m_fixture->clock().moment.milliseconds += 300; };
        while (workOnce(m_fixture->engine(), turns)) {
        }
        QCOMPARE(stateOf(small), QStringLiteral("applied"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select state || ':' || to_deactivate || ':' || in_scope from import_job where public_id = ?"), {large}),
                 QByteArray("needs_confirmation:599:600"));
    }

    void doesNotMakeWayForTheSameInstitution()
    {
        const QString large = m_fixture->must(m_fixture->upload(manyPeople(800))).id;
        const QString next = m_fixture->must(m_fixture->upload(QByteArray(manyPeople(5)).replace("@school", "@next"))).id;
        JobTurns turns(m_fixture->clock(), {&m_fixture->engine()});
        m_fixture->clock().asked = [&] { m_fixture->clock().moment.milliseconds += 1000; };
        QVERIFY(workOnce(m_fixture->engine(), turns));
        QCOMPARE(stateOf(large) + u'/' + stateOf(next), QStringLiteral("applied/received"));
    }

    // Who has many jobs does not have every turn, and who made way has theirs again.
    void servesInstitutionsInTurns()
    {
        QStringList order;
        QHash<Id, QString> names;
        for (const char *name : {"a1", "a2", "a3"})
            names.insert(m_fixture->must(m_fixture->upload(manyPeople(1))).number, QString::fromLatin1(name));
        goTo(m_fixture->otherInstitution);
        for (const char *name : {"b1", "b2"})
            names.insert(m_fixture->must(m_fixture->upload(manyPeople(1))).number, QString::fromLatin1(name));
        SpyWorker spy;
        JobTurns turns(m_fixture->clock(), {&spy});
        int works = 0;
        spy.toDo = [&](JobLease &lease) -> Result<void> {
            order << names.value(lease.job());
            // The first makes way once.
            const bool ends = order.last() != u"a1" || ++works == 2;
            if (!ends)
                m_fixture->clock().moment.milliseconds += JobTurns::turnMilliseconds;
            return m_fixture->store().write([&](Connection &database) -> Result<void> {
                Result<void> renewed = lease.renew(database);
                if (!renewed || !ends)
                    return renewed;
                return database.execute(QStringLiteral("update import_job set state = 'planned' where id = %1").arg(lease.job()));
            });
        };
        while (workOnce(spy, turns)) {
        }
        QCOMPARE(order.join(u' '), QStringLiteral("a1 b1 a2 b2 a3 a1"));
    }

    // Passwords that are hashed for somebody, or mails that are written, do not put their imports behind a large one.
    void otherWorkCostsNoTurn()
    {
        const QString large = m_fixture->must(m_fixture->upload(manyPeople(1))).id;
        goTo(m_fixture->otherInstitution);
        const Id hashing = m_fixture->institution;
        const QString small = m_fixture->must(m_fixture->upload(manyPeople(1))).id;
        SpyWorker spy;
        JobTurns turns(m_fixture->clock(), {&spy});
        QStringList order;
        spy.toDo = [&](JobLease &lease) -> Result<void> {
            order << QString::fromUtf8(m_fixture->sql(QStringLiteral("select public_id from import_job where id = ?"), {lease.job()}));
            m_fixture->clock().moment.milliseconds += JobTurns::turnMilliseconds;
            return m_fixture->store().write([&](Connection &database) { return lease.renew(database); });
        };
        QVERIFY(workOnce(spy, turns));
        turns.begin("import_follow_up", hashing);
        QVERIFY(workOnce(spy, turns));
        QCOMPARE(order, (QStringList{large, small}));
    }

    void keepsSurveysOfTheSameVersionAlone()
    {
        ImportJob job;
        job.number = 7;
        job.version = 3;
        job.totalRows = 10;
        FileDuplicates duplicates;
        duplicates.logins.add(QStringLiteral("a"), 2);
        duplicates.logins.add(QStringLiteral("a"), 5);
        duplicates.logins.settle();
        KeptSurveys kept;
        kept.keep(job, duplicates);
        QCOMPARE(kept.take(job).value().logins.otherLine(QStringLiteral("a"), 2), 5);
        QVERIFY(!kept.take(job));
        kept.keep(job, duplicates);
        job.version = 4;
        QVERIFY(!kept.take(job));
        kept.keep(job, duplicates);
        ImportJob huge;
        huge.number = 8;
        huge.totalRows = KeptSurveys::mostRows;
        kept.keep(huge, {});
        QVERIFY(!kept.take(job));
        QVERIFY(kept.take(huge).has_value());
    }

private:
    // Whose institution the fixture's calls are; the other one is then the other.
    void goTo(Id institution)
    {
        if (institution != m_fixture->institution)
            std::swap(m_fixture->institution, m_fixture->otherInstitution);
    }

    bool workOnce(JobWorker &worker, JobTurns &turns)
    {
        return m_fixture->must(workOnJob(m_fixture->store(), worker, QStringLiteral("test"), m_stopping, 0, &turns));
    }

    QString stateOf(const QString &job)
    {
        return QString::fromUtf8(m_fixture->sql(QStringLiteral("select state from import_job where public_id = ?"), {job}));
    }

    const std::atomic<bool> m_stopping = false;
};

ULPAN_TEST(JobTurnsTest)
#include "job_turns_test.moc"
