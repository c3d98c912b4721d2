#include "tests/store/import_fixture.h"
#include "tests/support/json_compare.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// Who may pause an import and take it back, and when; on both engines.
class ImportStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("engine");
        QTest::newRow("sqlite") << int(Engine::Sqlite);
        QTest::newRow("postgres") << int(Engine::Postgres);
    }
    void init()
    {
        QFETCH_GLOBAL(int, engine);
        m_fixture = std::make_unique<ImportFixture>(Engine(engine));
    }
    void cleanup() { m_fixture.reset(); }

    void refuses_data()
    {
        QTest::addColumn<QString>("prepare"); // a statement
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("an undo of an undo")
            << QStringLiteral("update import_job set state = 'undone'") << QByteArray("undo.done");
        QTest::newRow("of a part") << QStringLiteral("update import_job set state = 'partly_undone'")
                                   << QByteArray("undo.done");
        QTest::newRow("twice at once")
            << QStringLiteral("update import_job set state = 'undoing'") << QByteArray("undo.done");
        QTest::newRow("of what runs")
            << QStringLiteral("update import_job set state = 'applying'") << QByteArray("undo.too_early");
        QTest::newRow("of what is paused")
            << QStringLiteral("update import_job set state = 'paused'") << QByteArray("undo.too_early");
        QTest::newRow("of a plan") << QStringLiteral("update import_job set state = 'planned'")
                                   << QByteArray("undo.nothing");
        QTest::newRow("of nothing") << QStringLiteral(
                                           "update import_job set applied_line = 0, state = 'failed'")
                                    << QByteArray("undo.nothing");
        QTest::newRow("too late") << QStringLiteral(
                                         "update import_job set finished_at = '2026-01-30T08:00:00.000Z'")
                                  << QByteArray("undo.lapsed");
    }
    void refuses()
    {
        QFETCH(QString, prepare);
        QFETCH(QByteArray, reason);
        const ImportJob job = m_fixture->import(manyPeople(1));
        (void)m_fixture->sql(prepare);
        QCOMPARE(m_fixture->undo(job.id).error().reason, reason);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from member")), QByteArray("1"));
    }

    void asksForTheAbilitiesOfTheImport_data()
    {
        QTest::addColumn<int>("missing");
        QTest::newRow("entities") << int(Ability::EntitiesWrite);
        QTest::newRow("sessions") << int(Ability::SessionsWrite);
    }
    void asksForTheAbilitiesOfTheImport()
    {
        QFETCH(int, missing);
        const ImportJob job = m_fixture->import(minimalHeader + "a@x.org,A,B,Acre\n",
                                                R"({"create_entities":1,"assignation":1})");
        const AbilitySet all = m_fixture->caller.abilities;
        m_fixture->caller.abilities = AbilitySet();
        for (const Ability ability :
             {Ability::MembersWrite, Ability::EntitiesWrite, Ability::SessionsWrite}) {
            if (int(ability) != missing)
                m_fixture->caller.abilities.insert(ability);
        }
        QCOMPARE(m_fixture->undo(job.id).error().reason, QByteArray("auth.ability_missing"));
        m_fixture->caller.abilities = all;
        QCOMPARE(m_fixture->undone(job).state, ImportState::Undone);
    }

    void isNotForOthers()
    {
        const ImportJob job = m_fixture->import(manyPeople(1));
        m_fixture->caller.institution = m_fixture->otherInstitution;
        const Result<ImportJob> result =
            m_fixture->write([&](Context &context) { return m_fixture->engine().undo(context, job.id); },
                             m_fixture->caller, m_fixture->otherInstitution);
        QCOMPARE(result.error().reason, QByteArray("import.not_found"));
    }

    void pausesAndGoesOn()
    {
        const QString id = m_fixture->must(m_fixture->upload(manyPeople(1000))).id;
        m_fixture->workUntilSomebodyIsThere();
        ImportJob job = m_fixture->job(id);
        QCOMPARE(job.state, ImportState::Applying);
        QVERIFY(*job.secondsLeft >= 0);
        const auto step = [&](auto function) {
            return m_fixture->write(
                [&](Context &context) { return (m_fixture->engine().*function)(context, id); });
        };
        QCOMPARE(step(&ImportEngine::resume).error().reason, QByteArray("import.state"));
        QCOMPARE(step(&ImportEngine::pause)->state, ImportState::Paused);
        QCOMPARE(step(&ImportEngine::pause).error().reason, QByteArray("import.state"));
        m_fixture->work();
        job = m_fixture->job(id);
        QCOMPARE(job.state, ImportState::Paused);
        QVERIFY(*job.created < 1000 && !job.secondsLeft);
        QCOMPARE(step(&ImportEngine::resume)->state, ImportState::Applying);
        m_fixture->work();
        QCOMPARE(m_fixture->job(id).state, ImportState::Applied);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from member")), QByteArray("1000"));
        QCOMPARE(m_fixture->sql(
                     QStringLiteral("select action from audit_entry where record = 'import' order by id")),
                 QByteArray("import.paused|import.resumed|import.applied"));
    }

private:
    std::unique_ptr<ImportFixture> m_fixture;
};

ULPAN_TEST(ImportStepsTest)
#include "import_steps_test.moc"
