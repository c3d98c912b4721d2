#include "tests/store/import_fixture.h"
#include "models/services/assignment_service.h"
#include "models/services/audit_service.h"
#include "models/services/session_service.h"
#include "tests/support/json_compare.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

const QByteArray undoHeader = "login,lastname,firstname,entity,phone,filter,location,external id\n";
const QByteArray tagged = "\"filter\":[\"A1\"],\"location\":[\"Haifa\"]";

} // namespace

// What an import did is taken back as far as nobody has built on it; on both engines.
class ImportUndoTest : public QObject
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

    void leavesNothingBehind_data()
    {
        QTest::addColumn<QByteArray>("events");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("each") << QByteArray("each")
                              << QByteArray("assignment.created|assignment.created|assignment.deleted|"
                                            "assignment.deleted|entity.created|entity.deleted|import.finished|"
                                            "import.finished|learner.created|learner.created|learner.deleted|"
                                            "learner.deleted|learner.updated|learner.updated");
        QTest::newRow("summary") << QByteArray("summary") << QByteArray("import.finished|import.finished");
    }
    void leavesNothingBehind()
    {
        QFETCH(QByteArray, events);
        QFETCH(QByteArray, expected);
        makeSession();
        m_fixture->makeLearner(
            R"({"login":"old@x.org","phone":"1","external_id":5,"filter":["A1"],"location":["Lyon"]})");
        m_fixture->makeLearner(R"({"login":"same@x.org","phone":"2"})");
        const QByteArray before = m_fixture->dump();
        const QByteArray last = m_fixture->sql(QStringLiteral("select max(id) from event"));
        ImportJob job = m_fixture->import(undoHeader + "old@x.org,New,First,Paris,3,B2,Haifa,6\n"
                                                       "same@x.org,Last,First,Paris,2,,,\n"
                                                       "a@x.org,A,B,Acre,,A1,Haifa,7\n"
                                                       "b@x.org,A,B,Paris,,,,\n",
                                          QByteArray(R"({"create_entities":1,"assignation":1,"events":"NAME"})").replace("NAME", events));
        QCOMPARE(m_fixture->report(job).split('\n').first(),
                 QByteArray("applied rows=4 to_create=2 to_update=1 unchanged=1 created=2 updated=1"));
        QVERIFY(m_fixture->dump() != before);
        job = undone(job);
        QCOMPARE(job.state, ImportState::Undone);
        COMPARE_TEXT(m_fixture->dump(), before);
        QCOMPARE(figures(job), QByteArray("removed=2 restored=1 kept=0"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select undo from import_row where undo is not null order by line")),
                 QByteArray("restored|removed|removed"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select type from event where id > %1 order by type")
                                    .arg(QString::fromLatin1(last))),
                 expected);
        QCOMPARE(m_fixture->sql(QStringLiteral(
                     "select action from audit_entry where action like 'import.%' order by id")),
                 QByteArray("import.applied|import.undone"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select total from record_total where record = 'learner' and "
                                               "institution_id = %1")
                                    .arg(m_fixture->institution)),
                 QByteArray("2"));
    }

    // Both of the job's entries lead to whoever was changed, with what each of them did.
    void tellsTheMembersOfBoth()
    {
        m_fixture->makeLearner(R"({"login":"old@x.org","phone":"1"})");
        const ImportJob job = m_fixture->import(undoHeader + "old@x.org,Last,First,Paris,3,,,\n");
        (void)undone(job);
        const QJsonArray history = historyOf("old@x.org");
        QCOMPARE(history.size(), 3);
        QCOMPARE(history[0][u"action"].toString(), QStringLiteral("import.undone"));
        QCOMPARE(history[0][u"before"][u"phone"].toString(), QStringLiteral("3"));
        QCOMPARE(history[0][u"after"][u"phone"].toString(), QStringLiteral("1"));
        QCOMPARE(history[1][u"action"].toString(), QStringLiteral("import.applied"));
        QCOMPARE(history[1][u"before"][u"phone"].toString(), QStringLiteral("1"));
        QCOMPARE(history[2][u"action"].toString(), QStringLiteral("learner.created"));
    }

    void keepsWhatSomebodyChangedSince()
    {
        m_fixture->makeLearner(R"({"login":"old@x.org","phone":"1","code":"C","filter":["A1"]})");
        const ImportJob job =
            m_fixture->import(undoHeader + "old@x.org,New,First,Paris,3,B2,,\n");
        m_fixture->clock().moment = Instant::fromText("2026-03-02T09:00:00.000Z");
        m_fixture->caller.name = QStringLiteral("hand@school.org");
        m_fixture->changeLearner(QStringLiteral("old@x.org"), R"({"phone":"4","code":"D"})");
        m_fixture->clock().moment = Instant::fromText("2026-03-03T09:00:00.000Z");
        const ImportJob after = undone(job);
        QCOMPARE(after.state, ImportState::PartlyUndone);
        QCOMPARE(figures(after), QByteArray("removed=0 restored=0 kept=1"));
        COMPARE_TEXT(m_fixture->people(), QByteArray("old@x.org Paris Last First code=D phone=4 filter=A1"));
        const ImportRow row = m_fixture->rows(after).front();
        COMPARE_TEXT(row.keptValues,
                     QByteArray(R"([{"field":"phone","value":"4","by":"hand@school.org",)"
                                R"("at":"2026-03-02T09:00:00.000Z","reason":"undo.changed_since","arguments":[]}])"));
        COMPARE_TEXT(row.restoredValues, QByteArray(R"({"lastname":"Last","filter":["A1"]})"));
        // Its history tells what went back and nothing else.
        const QJsonArray history = historyOf("old@x.org");
        QCOMPARE(history[0][u"action"].toString(), QStringLiteral("import.partly_undone"));
        QVERIFY(!history[0][u"after"].toObject().contains(u"phone"));
        // The list says it too.
        const QByteArray listed = rowsPage(job, "undo", QStringLiteral("kept"));
        QVERIFY2(listed.contains("hand@school.org"), listed.constData());
        QCOMPARE(rowsPage(job, "undo", QStringLiteral("restored")), QByteArray("[]"));
    }

    void removesNobodyWhoLives_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QByteArray>("reason");
        const QString now = QStringLiteral("'2026-03-02T09:00:00.000Z'");
        QTest::newRow("was active") << QStringLiteral("update member set last_active_at = %1 where login = 'a@x.org'").arg(now)
                                    << QByteArray("undo.signed_in");
        QTest::newRow("has a token")
            << QStringLiteral("insert into access_token (institution_id, public_id, kind, member_id, secret_hash, created_at) "
                              "select institution_id, 'tok', 'sign-in', id, 'x', %1 from member where login = 'a@x.org'")
                   .arg(now)
            << QByteArray("undo.signed_in");
        QTest::newRow("used a link")
            << QStringLiteral("insert into access_link (purpose, member_id, secret_hash, expires_at, used_at, created_at) "
                              "select 'invitation', id, 'x', %1, %1, %1 from member where login = 'a@x.org'")
                   .arg(now)
            << QByteArray("undo.signed_in");
        QTest::newRow("has a second factor")
            << QStringLiteral("insert into second_factor (member_id, secret, created_at) select id, 'x', %1 from member where login = 'a@x.org'")
                   .arg(now)
            << QByteArray("undo.in_use");
        QTest::newRow("was edited by many")
            << QStringLiteral("insert into bulk_edit_row (institution_id, edit_id, member_id, created_at) "
                              "select %1, (select max(id) from bulk_edit), id, 't' from member where login = 'a@x.org'")
            << QByteArray("undo.changed_since");
        QTest::newRow("was put into a session")
            << QStringLiteral("insert into assignment (institution_id, session_id, member_id, state, source, created_at, updated_at) "
                              "select %1, (select max(id) from session), id, 'assigned', 'explicit', 't', 't' from member where login = 'a@x.org'")
            << QByteArray("undo.changed_since");
        QTest::newRow("was edited") << QString() << QByteArray("undo.changed_since");
    }
    void removesNobodyWhoLives()
    {
        QFETCH(QString, statement);
        QFETCH(QByteArray, reason);
        makeSession();
        (void)m_fixture->sql(
            QStringLiteral("insert into bulk_edit (institution_id, public_id, kind, state, selection, change, "
                           "caller, created_at, updated_at) "
                           "values (%1, 'undo_x', 'edit', 'applied', '{}', '{}', '{}', 't', 't')")
                .arg(m_fixture->institution));
        const ImportJob job = m_fixture->import(minimalHeader + "a@x.org,A,B,Paris\nb@x.org,A,B,Paris\n");
        if (statement.isEmpty())
            m_fixture->changeLearner(QStringLiteral("a@x.org"), R"({"phone":"4"})");
        else
            (void)m_fixture->sql(statement.contains(QStringLiteral("select %1")) ? statement.arg(m_fixture->institution)
                                                                                 : statement);
        const ImportJob after = undone(job);
        QCOMPARE(after.state, ImportState::PartlyUndone);
        QCOMPARE(figures(after), QByteArray("removed=1 restored=0 kept=1"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select login from member")), QByteArray("a@x.org"));
        const QByteArray kept = m_fixture->rows(after).front().keptValues;
        QVERIFY2(kept.contains("\"reason\":\"" + reason + '"'), kept.constData());
    }

    // An invitation that nobody has opened yet is no reason to keep anybody.
    void takesUnopenedInvitationsAlong()
    {
        const QByteArray before = m_fixture->dump();
        const ImportJob job = m_fixture->import(minimalHeader + "a@x.org,A,B,Paris\nb@x.org,A,B,Paris\n");
        (void)m_fixture->sql(
            QStringLiteral("insert into access_link (purpose, member_id, secret_hash, expires_at, created_at) "
                           "select 'invitation', id, login, 't', 't' from member"));
        (void)m_fixture->sql(
            QStringLiteral("insert into mail (institution_id, member_id, public_id, recipient, language, template, "
                           "subject, body, state, created_at) select institution_id, id, login, login, 'en', "
                           "'invitation', 's', 'b', case when login = 'a@x.org' then 'kept' else 'waiting' end, "
                           "'t' from member"));
        const ImportJob after = undone(job);
        QCOMPARE(after.state, ImportState::Undone);
        COMPARE_TEXT(m_fixture->dump(), before);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from access_link")), QByteArray("0"));
        QVERIFY2(after.notes.contains(R"({"arguments":["1"],"reason":"undo.mails"})"), after.notes.constData());
    }

    void saysWhoIsGone()
    {
        m_fixture->makeLearner(R"({"login":"old@x.org","phone":"1"})");
        const ImportJob job =
            m_fixture->import(undoHeader + "old@x.org,Last,First,Paris,3,,,\na@x.org,A,B,Paris,,,,\n");
        for (const char *login : {"old@x.org", "a@x.org"}) {
            m_fixture->must(m_fixture->write([&](Context &context) {
                return LearnerService().anonymise(
                    context, m_fixture->must(findOne<Learner>(context.database, context.scope, "login",
                                                              QString::fromLatin1(login)))
                                 ->id);
            }));
        }
        const ImportJob after = undone(job);
        QCOMPARE(figures(after), QByteArray("removed=0 restored=0 kept=2"));
        QVERIFY(m_fixture->rows(after).front().keptValues.contains("undo.member_gone"));
    }

    void takesTwoImportsBack_data()
    {
        QTest::addColumn<bool>("lastFirst");
        QTest::newRow("the last first") << true;
        QTest::newRow("the first first") << false;
    }
    void takesTwoImportsBack()
    {
        QFETCH(bool, lastFirst);
        m_fixture->makeLearner(R"({"login":"old@x.org","phone":"1"})");
        const QByteArray before = m_fixture->dump();
        const ImportJob first =
            m_fixture->import(undoHeader + "old@x.org,Last,First,Paris,2,,,\na@x.org,A,B,Paris,,,,\nb@x.org,A,B,Paris,,,,\n");
        const QByteArray between = m_fixture->dump();
        m_fixture->clock().moment = Instant::fromText("2026-03-02T09:00:00.000Z");
        const ImportJob second =
            m_fixture->import(undoHeader + "old@x.org,Last,First,Paris,3,,,\na@x.org,A,C,Paris,,,,\nb@x.org,A,B,Paris,,,,\n");
        QCOMPARE(*second.updated, 2);
        if (lastFirst) {
            QCOMPARE(undone(second).state, ImportState::Undone);
            COMPARE_TEXT(m_fixture->dump(), between);
            QCOMPARE(undone(first).state, ImportState::Undone);
            COMPARE_TEXT(m_fixture->dump(), before);
            return;
        }
        const ImportJob after = undone(first);
        QCOMPARE(after.state, ImportState::PartlyUndone);
        QCOMPARE(figures(after), QByteArray("removed=1 restored=0 kept=2"));
        const std::vector<ImportRow> rows = m_fixture->rows(after);
        COMPARE_TEXT(rows[0].keptValues,
                     QByteArray(R"([{"field":"phone","value":"3","by":"admin@school.org",)"
                                R"("at":"2026-03-02T09:00:00.000Z","reason":"undo.changed_since","arguments":[]}])"));
        COMPARE_TEXT(rows[1].keptValues,
                     QByteArray(R"([{"field":null,"value":null,"by":"admin@school.org",)"
                                R"("at":"2026-03-02T09:00:00.000Z","reason":"undo.changed_since","arguments":[]}])"));
        QCOMPARE(undone(second).state, ImportState::Undone);
        COMPARE_TEXT(m_fixture->people(), QByteArray("a@x.org Paris A B\nold@x.org Paris Last First phone=2"));
    }

    // What somebody did before the import came to it is not the import's to take back.
    void takesBackOnlyItsOwn()
    {
        m_fixture->makeLearner(R"({"login":"old@x.org","phone":"1","code":"1"})");
        const ImportJob planned =
            m_fixture->import("login,lastname,firstname,entity,phone,code\nold@x.org,Last,First,Paris,2,2\n",
                              R"({"dry_run":1})");
        m_fixture->changeLearner(QStringLiteral("old@x.org"), R"({"phone":"2"})");
        m_fixture->must(m_fixture->apply(planned.id));
        m_fixture->work();
        QCOMPARE(*m_fixture->job(planned.id).updated, 1);
        QCOMPARE(undone(planned).state, ImportState::Undone);
        COMPARE_TEXT(m_fixture->people(), QByteArray("old@x.org Paris Last First code=1 phone=2"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("prepare"); // a statement
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("an undo of an undo") << QStringLiteral("update import_job set state = 'undone'") << QByteArray("undo.done");
        QTest::newRow("of a part") << QStringLiteral("update import_job set state = 'partly_undone'") << QByteArray("undo.done");
        QTest::newRow("twice at once") << QStringLiteral("update import_job set state = 'undoing'") << QByteArray("undo.done");
        QTest::newRow("of what runs") << QStringLiteral("update import_job set state = 'applying'") << QByteArray("undo.too_early");
        QTest::newRow("of what is paused") << QStringLiteral("update import_job set state = 'paused'") << QByteArray("undo.too_early");
        QTest::newRow("of a plan") << QStringLiteral("update import_job set state = 'planned'") << QByteArray("undo.nothing");
        QTest::newRow("of nothing") << QStringLiteral("update import_job set applied_line = 0, state = 'failed'") << QByteArray("undo.nothing");
        QTest::newRow("too late") << QStringLiteral("update import_job set finished_at = '2026-01-30T08:00:00.000Z'") << QByteArray("undo.lapsed");
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
        for (const Ability ability : {Ability::MembersWrite, Ability::EntitiesWrite, Ability::SessionsWrite}) {
            if (int(ability) != missing)
                m_fixture->caller.abilities.insert(ability);
        }
        QCOMPARE(m_fixture->undo(job.id).error().reason, QByteArray("auth.ability_missing"));
        m_fixture->caller.abilities = all;
        QCOMPARE(undone(job).state, ImportState::Undone);
    }

    void isNotForOthers()
    {
        const ImportJob job = m_fixture->import(manyPeople(1));
        m_fixture->caller.institution = m_fixture->otherInstitution;
        const Result<ImportJob> result = m_fixture->write(
            [&](Context &context) { return m_fixture->engine().undo(context, job.id); }, m_fixture->caller,
            m_fixture->otherInstitution);
        QCOMPARE(result.error().reason, QByteArray("import.not_found"));
    }

    void pausesAndGoesOn()
    {
        const QString id = m_fixture->must(m_fixture->upload(manyPeople(1000))).id;
        workUntil([&] { return m_fixture->sql(QStringLiteral("select count(*) from member")) != "0"; });
        ImportJob job = m_fixture->job(id);
        QCOMPARE(job.state, ImportState::Applying);
        QVERIFY(*job.secondsLeft >= 0);
        const auto step = [&](auto function) {
            return m_fixture->write([&](Context &context) { return (m_fixture->engine().*function)(context, id); });
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
        QCOMPARE(m_fixture->sql(QStringLiteral("select action from audit_entry where record = 'import' order by id")),
                 QByteArray("import.paused|import.resumed|import.applied"));
    }

    void takesBackWhatWasCancelled()
    {
        const QByteArray before = m_fixture->dump();
        const QString id = m_fixture->must(m_fixture->upload(manyPeople(1000))).id;
        workUntil([&] { return m_fixture->sql(QStringLiteral("select count(*) from member")) != "0"; });
        m_fixture->must(m_fixture->write([&](Context &context) { return m_fixture->engine().cancel(context, id); }));
        const ImportJob cancelled = m_fixture->job(id);
        QVERIFY(*cancelled.created > 0 && *cancelled.created < 1000);
        const ImportJob after = undone(cancelled);
        QCOMPARE(after.state, ImportState::Undone);
        QCOMPARE(after.removed, cancelled.created);
        COMPARE_TEXT(m_fixture->dump(), before);
    }

    // Nothing was planned wrong, but the database refuses in the midst of it.
    void takesBackWhatFailed()
    {
        const QByteArray before = m_fixture->dump();
        const QString id = m_fixture->must(m_fixture->upload(manyPeople(1000))).id;
        workUntil([&] { return m_fixture->sql(QStringLiteral("select count(*) from member")) != "0"; });
        (void)m_fixture->sql(QStringLiteral("update import_job set state = 'failed', finished_at = '2026-03-01T08:00:00.000Z'"));
        const ImportJob after = undone(m_fixture->job(id));
        QCOMPARE(after.state, ImportState::Undone);
        QCOMPARE(after.removed, after.created);
        COMPARE_TEXT(m_fixture->dump(), before);
    }

    void goesOnAfterACrash()
    {
        const QByteArray before = m_fixture->dump();
        const ImportJob job = m_fixture->import(manyPeople(1500));
        m_fixture->must(m_fixture->undo(job.id));
        for (int steps : {1, 2, 3}) {
            std::atomic<bool> stopping = false;
            m_fixture->clock().asked = [&] { stopping = --steps <= 0; };
            (void)m_fixture->must(
                workOnJob(m_fixture->store(), m_fixture->engine(), QStringLiteral("dead"), stopping));
            m_fixture->clock().asked = {};
            m_fixture->restart();
            QCOMPARE(m_fixture->job(job.id).state, ImportState::Undoing);
        }
        m_fixture->work();
        const ImportJob after = m_fixture->job(job.id);
        QCOMPARE(after.state, ImportState::Undone);
        QCOMPARE(*after.removed, 1500);
        COMPARE_TEXT(m_fixture->dump(), before);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from event where type = 'learner.deleted'")),
                 QByteArray("1500"));
    }

    void keepsEntitiesWithPeople()
    {
        const ImportJob job = m_fixture->import(minimalHeader + "a@x.org,A,B,Acre\nb@x.org,A,B,Lod\n",
                                                R"({"create_entities":1})");
        m_fixture->makeLearner("{\"login\":\"c@x.org\",\"entity\":{\"id\":" +
                               m_fixture->sql(QStringLiteral("select id from entity where name = 'Lod'")) + "}}");
        const ImportJob after = undone(job);
        QCOMPARE(after.state, ImportState::PartlyUndone);
        QCOMPARE(figures(after), QByteArray("removed=2 restored=0 kept=0"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select name from entity where institution_id = %1 order by name")
                                    .arg(m_fixture->institution)),
                 QByteArray("Lod|Paris"));
        QVERIFY2(after.notes.contains(R"({"arguments":["Lod"],"reason":"undo.entities_kept"})"), after.notes.constData());
    }

    // The number went from one to the other and on: the way back is the other way round.
    void givesNumbersBackInOrder()
    {
        m_fixture->makeLearner(R"({"login":"one@x.org","external_id":1})");
        m_fixture->makeLearner(R"({"login":"two@x.org","external_id":2})");
        const QByteArray before = m_fixture->dump();
        const ImportJob first = m_fixture->import(undoHeader + "one@x.org,Last,First,Paris,,,,9\n");
        const ImportJob second = m_fixture->import(undoHeader + "two@x.org,Last,First,Paris,,,,1\n");
        // Somebody else has what the first would get back.
        QCOMPARE(undone(first).state, ImportState::PartlyUndone);
        QVERIFY(m_fixture->rows(first).front().keptValues.contains("learner.external_id_taken"));
        QCOMPARE(undone(second).state, ImportState::Undone);
        m_fixture->changeLearner(QStringLiteral("one@x.org"), R"({"external_id":1})");
        COMPARE_TEXT(m_fixture->dump(), before);
    }

    void leavesSessionsToThoseWhoWait()
    {
        const Id session = makeSession(R"(,"capacity":1,"moves_up":1)");
        const ImportJob job = m_fixture->import(undoHeader + "a@x.org,A,B,Paris,,A1,Haifa,\n", R"({"assignation":1})");
        const Learner waiting = m_fixture->makeLearner("{\"login\":\"w@x.org\"," + tagged + '}');
        m_fixture->must(m_fixture->write(
            [&](Context &context) { return AssignmentService().assign(context, session, {{waiting.id}}); }));
        QCOMPARE(m_fixture->sql(QStringLiteral("select state from assignment order by id")), QByteArray("assigned|waiting"));
        QCOMPARE(undone(job).state, ImportState::Undone);
        QCOMPARE(m_fixture->sql(QStringLiteral("select state from assignment")), QByteArray("assigned"));
    }

    // Whom a person took out of a session stays out, and the rest of the row goes back.
    void leavesSessionsToPeople()
    {
        const Id session = makeSession();
        const Learner old = m_fixture->makeLearner(R"({"login":"old@x.org","phone":"1"})");
        const ImportJob job =
            m_fixture->import(undoHeader + "old@x.org,Last,First,Paris,2,A1,Haifa,\n", R"({"assignation":1})");
        m_fixture->must(m_fixture->write(
            [&](Context &context) { return AssignmentService().remove(context, session, old.id); }));
        const ImportJob after = undone(job);
        QCOMPARE(after.state, ImportState::PartlyUndone);
        COMPARE_TEXT(m_fixture->people(), QByteArray("old@x.org Paris Last First phone=1"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select state from assignment")), QByteArray("removed"));
        QVERIFY(m_fixture->rows(after).front().keptValues.contains("\"field\":\"sessions\""));
    }

private:
    static QByteArray figures(const ImportJob &job)
    {
        return "removed=" + QByteArray::number(*job.removed) + " restored=" + QByteArray::number(*job.restored) +
               " kept=" + QByteArray::number(*job.kept);
    }

    ImportJob undone(const ImportJob &job)
    {
        (void)m_fixture->must(m_fixture->undo(job.id));
        m_fixture->work();
        return m_fixture->job(job.id);
    }

    // Works step by step until it holds.
    template<class Reached> void workUntil(Reached &&reached)
    {
        std::atomic<bool> stopping = false;
        m_fixture->clock().asked = [&] {
            const std::function<void()> ask = std::exchange(m_fixture->clock().asked, {});
            stopping = reached();
            m_fixture->clock().asked = ask;
        };
        while (!stopping && m_fixture->must(workOnJob(m_fixture->store(), m_fixture->engine(),
                                                      QStringLiteral("test"), stopping))) {
        }
        m_fixture->clock().asked = {};
    }

    Id makeSession(const QByteArray &more = {})
    {
        return m_fixture
            ->must(m_fixture->write([&](Context &context) {
                Change<Session> change;
                QList<Problem> problems;
                readFields(recordType<Session>(), Naming::Platform,
                           QJsonDocument::fromJson("{\"name\":\"S\",\"filter\":\"A1\",\"location\":\"Haifa\",\"status\":\"open\"" +
                                                   more + '}')
                               .object(),
                           &change.value, change.set, problems);
                return SessionService().create(context, change);
            }))
            .id;
    }

    QJsonArray historyOf(const char *login)
    {
        const Result<JsonPage> page = m_fixture->write([&](Context &context) {
            const std::optional<Learner> learner = m_fixture->must(
                findOne<Learner>(context.database, context.scope, "login", QString::fromLatin1(login)));
            return AuditService().history(context, learner->id, {});
        });
        return QJsonDocument::fromJson(m_fixture->must(page).rows).array();
    }

    QByteArray rowsPage(const ImportJob &job, const char *filter, const QString &value)
    {
        ListQuery query;
        query.filters << ListQuery::Filter{filter, value};
        return m_fixture
            ->must(m_fixture->write([&](Context &context) { return m_fixture->engine().rows(context, job.id, query); }))
            .rows;
    }

    std::unique_ptr<ImportFixture> m_fixture;
};

ULPAN_TEST(ImportUndoTest)
#include "import_undo_test.moc"
