#include "tests/store/import_test.h"
#include "tests/support/json_compare.h"

using namespace ulpan;
using namespace ulpan::tests;

// An undo that is held up, by a fault, by a person or by who asked having lost the right, goes on later and takes everything
// back; on both engines.
class ImportUndoFaultsTest : public ImportTest
{
    Q_OBJECT

private Q_SLOTS:
    void failsInTheMiddleAndIsAskedForAgain()
    {
        const QByteArray before = m_fixture->dump();
        ImportJob job = m_fixture->import(manyPeople(600));
        const bool sqlite = m_fixture->store().engine() == Engine::Sqlite;
        if (!sqlite)
            execute(QStringLiteral("create function broken() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$"));
        execute(sqlite ? QStringLiteral("create trigger broken before delete on member when old.login = 'p100@school.org' "
                                                     "begin select raise(abort, 'broken'); end")
                                    : QStringLiteral("create trigger broken before delete on member for each row "
                                                     "when (old.login = 'p100@school.org') execute function broken()"));
        job = m_fixture->undone(job);
        QCOMPARE(job.state, ImportState::Failed);
        QVERIFY(!job.fault.isEmpty() && !job.fault.contains("broken"));
        QVERIFY(*job.removed > 0 && *job.removed < 600);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from member")), QByteArray::number(600 - *job.removed));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_row where undo = 'removed'")), QByteArray::number(*job.removed));
        execute(QStringLiteral("drop trigger broken") + QLatin1StringView(sqlite ? "" : " on member"));
        job = m_fixture->undone(job);
        QCOMPARE(job.state, ImportState::Undone);
        QVERIFY(job.fault.isEmpty());
        QCOMPARE(ImportFixture::undoFigures(job), QByteArray("removed=600 restored=0 kept=0"));
        COMPARE_TEXT(m_fixture->dump(), before);
    }

    void activatesAgainWhomAFileLacked()
    {
        (void)m_fixture->import(manyPeople(10));
        const QByteArray before = m_fixture->dump();
        const auto synchronised = [&] {
            return m_fixture->import(manyPeople(8), R"({"mode":"synchronise","scope_entities":["Paris"],"safety_share":100})");
        };
        const auto suspended = [&] { return m_fixture->sql(QStringLiteral("select login from member where status = 'suspended' order by login")); };
        ImportJob job = synchronised();
        QCOMPARE(job.state, ImportState::Applied);
        QCOMPARE(*job.deactivated, 2);
        QCOMPARE(suspended(), QByteArray("p8@school.org|p9@school.org"));
        job = m_fixture->undone(job);
        QCOMPARE(job.state, ImportState::Undone);
        QCOMPARE(ImportFixture::undoFigures(job), QByteArray("removed=0 restored=2 kept=0"));
        COMPARE_TEXT(m_fixture->dump(), before);

        // Whoever was activated and deactivated by hand since is as they were left.
        job = synchronised();
        m_fixture->changeLearner(QStringLiteral("p8@school.org"), R"({"status":"active"})");
        job = m_fixture->undone(job);
        QCOMPARE(m_fixture->sql(QStringLiteral("select login || ' ' || status from member where login in ('p8@school.org', 'p9@school.org') order by login")),
                 QByteArray("p8@school.org active|p9@school.org ") + (before.contains("invited") ? "invited" : "active"));
        QCOMPARE(suspended(), QByteArray());
    }

    void isPausedAndResumed()
    {
        const QByteArray before = m_fixture->dump();
        const ImportJob job = m_fixture->import(manyPeople(900));
        QVERIFY(m_fixture->undo(job.id));
        workUntilSomeAreGone();
        QVERIFY(m_fixture->write([&](Context &context) { return m_fixture->engine().pause(context, job.id); }));
        m_fixture->work();
        const ImportJob paused = m_fixture->job(job.id);
        QCOMPARE(paused.state, ImportState::Paused);
        QVERIFY(*paused.removed > 0 && *paused.removed < 900);
        QCOMPARE(reasonOf([&](Context &context) { return m_fixture->engine().cancel(context, job.id); }), QByteArray("import.state"));
        QVERIFY(m_fixture->write([&](Context &context) { return m_fixture->engine().resume(context, job.id); }));
        QCOMPARE(m_fixture->job(job.id).state, ImportState::Undoing);
        m_fixture->work();
        QCOMPARE(m_fixture->job(job.id).state, ImportState::Undone);
        QCOMPARE(ImportFixture::undoFigures(m_fixture->job(job.id)), QByteArray("removed=900 restored=0 kept=0"));
        COMPARE_TEXT(m_fixture->dump(), before);
    }

    void pausesWhenWhoAskedMayNoLonger()
    {
        const Learner boss = m_fixture->makeLearner(R"({"login":"boss@school.org"})");
        (void)m_fixture->sql(QStringLiteral("update member set role = 'admin', status = 'active'"));
        const ImportJob job = m_fixture->import(manyPeople(900));
        m_fixture->caller.member = boss.id;
        QVERIFY(m_fixture->undo(job.id));
        workUntilSomeAreGone();
        (void)m_fixture->sql(QStringLiteral("update member set status = 'suspended' where login = 'boss@school.org'"));
        const QByteArray left = m_fixture->sql(QStringLiteral("select count(*) from member"));
        m_fixture->work();
        QCOMPARE(m_fixture->job(job.id).state, ImportState::Paused);
        QVERIFY(m_fixture->job(job.id).fault.contains("import.caller_gone"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from member")), left);
        m_fixture->caller = Caller::system();
        QVERIFY(m_fixture->write([&](Context &context) { return m_fixture->engine().resume(context, job.id); }));
        m_fixture->work();
        QCOMPARE(m_fixture->job(job.id).state, ImportState::Undone);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from member")), QByteArray("1"));
    }

private:
    void execute(const QString &statement)
    {
        QVERIFY(m_fixture->store().write([&](Connection &database) { return database.execute(statement); }));
    }

    void workUntilSomeAreGone()
    {
        m_fixture->workUntil([&] { return m_fixture->sql(QStringLiteral("select count(*) from import_row where undo is not null")) != "0"; });
    }

    template<class Use> QByteArray reasonOf(Use &&use)
    {
        const auto result = m_fixture->write(std::forward<Use>(use));
        return result ? QByteArray() : result.error().reason;
    }

};

ULPAN_TEST(ImportUndoFaultsTest)
#include "import_undo_faults_test.moc"
