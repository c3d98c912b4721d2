#include "tests/store/import_test.h"
#include "tests/support/json_compare.h"

using namespace ulpan;
using namespace ulpan::tests;

// Who may pause an import and take it back, and when; on both engines.
class ImportStepsTest : public ImportTest
{
    Q_OBJECT

private Q_SLOTS:
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

    void stopsWhenWhoAskedMayNoLonger_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("loss");
        const int member = int(Caller::Kind::Member), token = int(Caller::Kind::Token), client = int(Caller::Kind::Client);
        QTest::newRow("demoted") << member << "update member set role = 'learner' where login = 'boss@school.org'";
        QTest::newRow("suspended") << member << "update member set status = 'suspended' where login = 'boss@school.org'";
        QTest::newRow("maker demoted") << token << "update member set role = 'learner' where login = 'boss@school.org'";
        QTest::newRow("token deleted") << token << "delete from access_token";
        QTest::newRow("token narrowed") << token << "update access_token set abilities = 'members:read'";
        QTest::newRow("client narrowed") << client << "update client_credential set abilities = 'members:read'";
        QTest::newRow("client deleted") << client << "delete from client_credential";
        QTest::newRow("institution suspended") << member << "update institution set status = 'suspended' where slug = 'school'";
    }

    void stopsWhenWhoAskedMayNoLonger()
    {
        QFETCH(int, kind);
        QFETCH(QString, loss);
        askAsBoss(Caller::Kind(kind));
        const QString count = QStringLiteral("select count(*) from member");
        const QString id = m_fixture->must(m_fixture->upload(manyPeople(1000))).id;
        m_fixture->workUntil([&] { return m_fixture->sql(count) != "1"; });
        QCOMPARE(m_fixture->job(id).state, ImportState::Applying);
        (void)m_fixture->sql(loss);
        const QByteArray before = m_fixture->sql(count);
        m_fixture->work();
        QCOMPARE(m_fixture->job(id).state, ImportState::Paused);
        QVERIFY(m_fixture->job(id).fault.contains("import.caller_gone"));
        QCOMPARE(m_fixture->sql(count), before);
        // Whoever may goes on as themselves.
        m_fixture->caller = Caller::system();
        QVERIFY(m_fixture->write([&](Context &context) { return m_fixture->engine().resume(context, id); }));
        m_fixture->work();
        QCOMPARE(m_fixture->job(id).state, ImportState::Applied);
        QVERIFY(m_fixture->job(id).fault.isEmpty());
        QCOMPARE(m_fixture->sql(count), QByteArray("1001"));
    }

    void keepsThePlanOfWhoMayNoLonger()
    {
        askAsBoss(Caller::Kind::Member);
        const QString id = m_fixture->must(m_fixture->upload(manyPeople(3))).id;
        (void)m_fixture->sql(QStringLiteral("update member set status = 'suspended'"));
        m_fixture->work();
        QCOMPARE(m_fixture->job(id).state, ImportState::Planned);
        m_fixture->caller = Caller::system();
        QVERIFY(m_fixture->apply(id));
        m_fixture->work();
        QCOMPARE(m_fixture->job(id).state, ImportState::Applied);
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
    // An administrator with a token and a client of their own.
    void askAsBoss(Caller::Kind kind)
    {
        const Learner boss = m_fixture->makeLearner(R"({"login":"boss@school.org"})");
        (void)m_fixture->sql(QStringLiteral("update member set role = 'admin', status = 'active'"));
        const QString moment = QStringLiteral("2026-01-01T00:00:00.000Z");
        (void)m_fixture->sql(QStringLiteral("insert into access_token (institution_id, public_id, kind, member_id, abilities, secret_hash, created_at) "
                                            "values (?, 'tok', 'api', ?, 'members:write', 'x', ?)"),
                             {m_fixture->institution, boss.id, moment});
        (void)m_fixture->sql(QStringLiteral("insert into client_credential (institution_id, client_id, abilities, created_by, secret_hash, lti_secret, created_at) "
                                            "values (?, 'client', 'members:write', ?, 'x', 'x', ?)"),
                             {m_fixture->institution, boss.id, moment});
        m_fixture->caller.kind = kind;
        m_fixture->caller.member = boss.id;
        m_fixture->caller.credential = kind == Caller::Kind::Token ? "tok" : kind == Caller::Kind::Client ? "client" : "signin";
    }

};

ULPAN_TEST(ImportStepsTest)
#include "import_steps_test.moc"
