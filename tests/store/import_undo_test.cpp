#include "models/services/assignment_service.h"
#include "tests/store/import_test.h"
#include "tests/support/json_compare.h"

using namespace ulpan;
using namespace ulpan::tests;

// What an import did is taken back, whatever it was and however it ended; on both engines.
class ImportUndoTest : public ImportTest
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNothingBehind_data()
    {
        QTest::addColumn<QByteArray>("events");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("each") << QByteArray("each")
                              << QByteArray(
                                     "assignment.created|assignment.created|assignment.deleted|"
                                     "assignment.deleted|entity.created|entity.deleted|import.finished|"
                                     "import.finished|member.created|member.created|member.deleted|"
                                     "member.deleted|member.updated|member.updated");
        QTest::newRow("summary") << QByteArray("summary") << QByteArray("import.finished|import.finished");
    }
    void leavesNothingBehind()
    {
        QFETCH(QByteArray, events);
        QFETCH(QByteArray, expected);
        m_fixture->makeSession();
        m_fixture->makeLearner(
            R"({"login":"old@x.org","phone":"1","external_id":5,"filter":["A1"],"location":["Lyon"]})");
        m_fixture->makeLearner(R"({"login":"same@x.org","phone":"2"})");
        const QByteArray before = m_fixture->dump();
        const QByteArray last = m_fixture->sql(QStringLiteral("select max(id) from event"));
        ImportJob job = m_fixture->import(
            undoHeader + "old@x.org,New,First,Paris,3,B2,Haifa,6\n"
                         "same@x.org,Last,First,Paris,2,,,\n"
                         "a@x.org,A,B,Acre,,A1,Haifa,7\n"
                         "b@x.org,A,B,Paris,,,,\n",
            QByteArray(R"({"create_entities":1,"assignation":1,"events":"NAME"})").replace("NAME", events));
        QCOMPARE(m_fixture->report(job).split('\n').first(),
                 QByteArray("applied rows=4 to_create=2 to_update=1 unchanged=1 created=2 updated=1"));
        QVERIFY(m_fixture->dump() != before);
        job = m_fixture->undone(job);
        QCOMPARE(job.state, ImportState::Undone);
        COMPARE_TEXT(m_fixture->dump(), before);
        QCOMPARE(ImportFixture::undoFigures(job), QByteArray("removed=2 restored=1 kept=0"));
        QCOMPARE(m_fixture->sql(
                     QStringLiteral("select undo from import_row where undo is not null order by line")),
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
        (void)m_fixture->undone(job);
        const QJsonArray history = m_fixture->historyOf("old@x.org");
        QCOMPARE(history.size(), 3);
        QCOMPARE(history[0][u"action"].toString(), QStringLiteral("import.undone"));
        QCOMPARE(history[0][u"before"][u"phone"].toString(), QStringLiteral("3"));
        QCOMPARE(history[0][u"after"][u"phone"].toString(), QStringLiteral("1"));
        QCOMPARE(history[1][u"action"].toString(), QStringLiteral("import.applied"));
        QCOMPARE(history[1][u"before"][u"phone"].toString(), QStringLiteral("1"));
        QCOMPARE(history[2][u"action"].toString(), QStringLiteral("member.created"));
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
        const ImportJob first = m_fixture->import(
            undoHeader + "old@x.org,Last,First,Paris,2,,,\na@x.org,A,B,Paris,,,,\nb@x.org,A,B,Paris,,,,\n");
        const QByteArray between = m_fixture->dump();
        m_fixture->clock().moment = Instant::fromText("2026-03-02T09:00:00.000Z");
        const ImportJob second = m_fixture->import(
            undoHeader + "old@x.org,Last,First,Paris,3,,,\na@x.org,A,C,Paris,,,,\nb@x.org,A,B,Paris,,,,\n");
        QCOMPARE(*second.updated, 2);
        if (lastFirst) {
            QCOMPARE(m_fixture->undone(second).state, ImportState::Undone);
            COMPARE_TEXT(m_fixture->dump(), between);
            QCOMPARE(m_fixture->undone(first).state, ImportState::Undone);
            COMPARE_TEXT(m_fixture->dump(), before);
            return;
        }
        const ImportJob after = m_fixture->undone(first);
        QCOMPARE(after.state, ImportState::PartlyUndone);
        QCOMPARE(ImportFixture::undoFigures(after), QByteArray("removed=1 restored=0 kept=2"));
        const std::vector<ImportRow> rows = m_fixture->rows(after);
        COMPARE_TEXT(
            rows[0].keptValues,
            QByteArray(R"([{"field":"phone","value":"3","by":"admin@school.org",)"
                       R"("at":"2026-03-02T09:00:00.000Z","reason":"undo.field_changed_since","arguments":[]}])"));
        COMPARE_TEXT(
            rows[1].keptValues,
            QByteArray(R"([{"field":null,"value":null,"by":"admin@school.org",)"
                       R"("at":"2026-03-02T09:00:00.000Z","reason":"undo.changed_since","arguments":[]}])"));
        QCOMPARE(m_fixture->undone(second).state, ImportState::Undone);
        COMPARE_TEXT(m_fixture->people(),
                     QByteArray("a@x.org Paris A B\nold@x.org Paris Last First phone=2"));
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
        QCOMPARE(m_fixture->undone(planned).state, ImportState::Undone);
        COMPARE_TEXT(m_fixture->people(), QByteArray("old@x.org Paris Last First code=1 phone=2"));
    }

    void takesBackWhatWasCancelled()
    {
        const QByteArray before = m_fixture->dump();
        const QString id = m_fixture->must(m_fixture->upload(manyPeople(1000))).id;
        m_fixture->workUntilSomebodyIsThere();
        m_fixture->must(
            m_fixture->write([&](Context &context) { return m_fixture->engine().cancel(context, id); }));
        const ImportJob cancelled = m_fixture->job(id);
        QVERIFY(*cancelled.created > 0 && *cancelled.created < 1000);
        const ImportJob after = m_fixture->undone(cancelled);
        QCOMPARE(after.state, ImportState::Undone);
        QCOMPARE(after.removed, cancelled.created);
        COMPARE_TEXT(m_fixture->dump(), before);
    }

    // Nothing was planned wrong, but the database refuses in the midst of it.
    void takesBackWhatFailed()
    {
        const QByteArray before = m_fixture->dump();
        const QString id = m_fixture->must(m_fixture->upload(manyPeople(1000))).id;
        m_fixture->workUntilSomebodyIsThere();
        (void)m_fixture->sql(QStringLiteral(
            "update import_job set state = 'failed', finished_at = '2026-03-01T08:00:00.000Z'"));
        const ImportJob after = m_fixture->undone(m_fixture->job(id));
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
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from event where type = 'member.deleted'")),
                 QByteArray("1500"));
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
        QCOMPARE(m_fixture->undone(first).state, ImportState::PartlyUndone);
        QVERIFY(m_fixture->rows(first).front().keptValues.contains("learner.external_id_taken"));
        QCOMPARE(m_fixture->undone(second).state, ImportState::Undone);
        m_fixture->changeLearner(QStringLiteral("one@x.org"), R"({"external_id":1})");
        COMPARE_TEXT(m_fixture->dump(), before);
    }

    void leavesSessionsToThoseWhoWait()
    {
        const Id session = m_fixture->makeSession(R"(,"capacity":1,"moves_up":1)");
        const ImportJob job =
            m_fixture->import(undoHeader + "a@x.org,A,B,Paris,,A1,Haifa,\n", R"({"assignation":1})");
        const Learner waiting =
            m_fixture->makeLearner(R"({"login":"w@x.org","filter":["A1"],"location":["Haifa"]})");
        m_fixture->must(m_fixture->write(
            [&](Context &context) { return AssignmentService().assign(context, session, {{waiting.id}}); }));
        QCOMPARE(m_fixture->sql(QStringLiteral("select state from assignment order by id")),
                 QByteArray("assigned|waiting"));
        QCOMPARE(m_fixture->undone(job).state, ImportState::Undone);
        QCOMPARE(m_fixture->sql(QStringLiteral("select state from assignment")), QByteArray("assigned"));
    }
};

ULPAN_TEST(ImportUndoTest)
#include "import_undo_test.moc"
