#include "models/services/assignment_service.h"
#include "tests/store/import_test.h"
#include "tests/support/json_compare.h"

using namespace ulpan;
using namespace ulpan::tests;

// What somebody has built on an import since is left by its undo, and told; on both engines.
class ImportUndoKeptTest : public ImportTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatSomebodyChangedSince()
    {
        m_fixture->makeLearner(R"({"login":"old@x.org","phone":"1","code":"C","filter":["A1"]})");
        const ImportJob job = m_fixture->import(undoHeader + "old@x.org,New,First,Paris,3,B2,,\n");
        m_fixture->clock().moment = Instant::fromText("2026-03-02T09:00:00.000Z");
        m_fixture->caller.name = QStringLiteral("hand@school.org");
        m_fixture->changeLearner(QStringLiteral("old@x.org"), R"({"phone":"4","code":"D"})");
        m_fixture->clock().moment = Instant::fromText("2026-03-03T09:00:00.000Z");
        const ImportJob after = m_fixture->undone(job);
        QCOMPARE(after.state, ImportState::PartlyUndone);
        QCOMPARE(ImportFixture::undoFigures(after), QByteArray("removed=0 restored=0 kept=1"));
        COMPARE_TEXT(m_fixture->people(), QByteArray("old@x.org Paris Last First code=D phone=4 filter=A1"));
        const ImportRow row = m_fixture->rows(after).front();
        COMPARE_TEXT(
            row.keptValues,
            QByteArray(R"([{"field":"phone","value":"4","by":"hand@school.org",)"
                       R"("at":"2026-03-02T09:00:00.000Z","reason":"undo.field_changed_since","arguments":[]}])"));
        COMPARE_TEXT(row.restoredValues, QByteArray(R"({"lastname":"Last","filter":["A1"]})"));
        // Its history tells what went back and nothing else.
        const QJsonArray history = m_fixture->historyOf("old@x.org");
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
        QTest::newRow("was active")
            << QStringLiteral("update member set last_active_at = %1 where login = 'a@x.org'").arg(now)
            << QByteArray("undo.signed_in");
        QTest::newRow("has a token")
            << QStringLiteral(
                   "insert into access_token (institution_id, public_id, kind, member_id, secret_hash, "
                   "created_at) "
                   "select institution_id, 'tok', 'sign-in', id, 'x', %1 from member where login = 'a@x.org'")
                   .arg(now)
            << QByteArray("undo.signed_in");
        QTest::newRow("used a link")
            << QStringLiteral("insert into access_link (purpose, member_id, secret_hash, expires_at, "
                              "used_at, created_at) "
                              "select 'invitation', id, 'x', %1, %1, %1 from member where login = 'a@x.org'")
                   .arg(now)
            << QByteArray("undo.signed_in");
        QTest::newRow("has a second factor")
            << QStringLiteral("insert into second_factor (member_id, secret, created_at) select id, 'x', %1 "
                              "from member where login = 'a@x.org'")
                   .arg(now)
            << QByteArray("undo.in_use");
        QTest::newRow("was edited by many")
            << QStringLiteral(
                   "insert into bulk_edit_row (institution_id, edit_id, member_id, created_at) "
                   "select %1, (select max(id) from bulk_edit), id, 't' from member where login = 'a@x.org'")
            << QByteArray("undo.changed_since");
        QTest::newRow("was put into a session")
            << QStringLiteral("insert into assignment (institution_id, session_id, member_id, state, source, "
                              "created_at, updated_at) "
                              "select %1, (select max(id) from session), id, 'assigned', 'explicit', 't', "
                              "'t' from member where login = 'a@x.org'")
            << QByteArray("undo.changed_since");
        QTest::newRow("was edited") << QString() << QByteArray("undo.changed_since");
    }
    void removesNobodyWhoLives()
    {
        QFETCH(QString, statement);
        QFETCH(QByteArray, reason);
        m_fixture->makeSession();
        (void)m_fixture->sql(
            QStringLiteral(
                "insert into bulk_edit (institution_id, public_id, kind, state, selection, change, "
                "caller, created_at, updated_at) "
                "values (%1, 'undo_x', 'edit', 'applied', '{}', '{}', '{}', 't', 't')")
                .arg(m_fixture->institution));
        const ImportJob job = m_fixture->import(minimalHeader + "a@x.org,A,B,Paris\nb@x.org,A,B,Paris\n");
        if (statement.isEmpty())
            m_fixture->changeLearner(QStringLiteral("a@x.org"), R"({"phone":"4"})");
        else
            (void)m_fixture->sql(statement.contains(QStringLiteral("select %1"))
                                     ? statement.arg(m_fixture->institution)
                                     : statement);
        const ImportJob after = m_fixture->undone(job);
        QCOMPARE(after.state, ImportState::PartlyUndone);
        QCOMPARE(ImportFixture::undoFigures(after), QByteArray("removed=1 restored=0 kept=1"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select login from member")), QByteArray("a@x.org"));
        const QByteArray kept = m_fixture->rows(after).front().keptValues;
        QVERIFY2(kept.contains("\"reason\":\"" + reason + '"'), kept.constData());
    }

    // An invitation that nobody has opened yet is no reason to keep anybody.
    void takesUnopenedInvitationsAlong()
    {
        const QByteArray before = m_fixture->dump();
        const ImportJob job = m_fixture->import(minimalHeader + "a@x.org,A,B,Paris\nb@x.org,A,B,Paris\n");
        (void)m_fixture->sql(QStringLiteral(
            "insert into access_link (purpose, member_id, secret_hash, expires_at, created_at) "
            "select 'invitation', id, login, 't', 't' from member"));
        (void)m_fixture->sql(QStringLiteral(
            "insert into mail (institution_id, member_id, public_id, recipient, language, template, "
            "subject, body, state, created_at) select institution_id, id, login, login, 'en', "
            "'invitation', 's', 'b', case when login = 'a@x.org' then 'kept' else 'waiting' end, "
            "'t' from member"));
        const ImportJob after = m_fixture->undone(job);
        QCOMPARE(after.state, ImportState::Undone);
        COMPARE_TEXT(m_fixture->dump(), before);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from access_link")), QByteArray("0"));
        // What has left the house cannot be recalled, what has not does not leave it any more.
        QCOMPARE(after.notes, QByteArray(R"([{"arguments":["1"],"reason":"undo.mails"},)"
                                         R"({"arguments":["1"],"reason":"undo.mails_withdrawn"}])"));
    }

    void saysWhoIsGone()
    {
        m_fixture->makeLearner(R"({"login":"old@x.org","phone":"1"})");
        const ImportJob job =
            m_fixture->import(undoHeader + "old@x.org,Last,First,Paris,3,,,\na@x.org,A,B,Paris,,,,\n");
        for (const char *login : {"old@x.org", "a@x.org"}) {
            m_fixture->must(m_fixture->write([&](Context &context) {
                return LearnerService().anonymise(
                    context, m_fixture
                                 ->must(findOne<Learner>(context.database, context.scope, "login",
                                                         QString::fromLatin1(login)))
                                 ->id);
            }));
        }
        const ImportJob after = m_fixture->undone(job);
        QCOMPARE(ImportFixture::undoFigures(after), QByteArray("removed=0 restored=0 kept=2"));
        QVERIFY(m_fixture->rows(after).front().keptValues.contains("undo.member_gone"));
    }

    void keepsEntitiesWithPeople()
    {
        const ImportJob job = m_fixture->import(minimalHeader + "a@x.org,A,B,Acre\nb@x.org,A,B,Lod\n",
                                                R"({"create_entities":1})");
        m_fixture->makeLearner("{\"login\":\"c@x.org\",\"entity\":{\"id\":" +
                               m_fixture->sql(QStringLiteral("select id from entity where name = 'Lod'")) +
                               "}}");
        const ImportJob after = m_fixture->undone(job);
        QCOMPARE(after.state, ImportState::PartlyUndone);
        QCOMPARE(ImportFixture::undoFigures(after), QByteArray("removed=2 restored=0 kept=0"));
        QCOMPARE(
            m_fixture->sql(QStringLiteral("select name from entity where institution_id = %1 order by name")
                               .arg(m_fixture->institution)),
            QByteArray("Lod|Paris"));
        QVERIFY2(after.notes.contains(R"({"arguments":["Lod"],"reason":"undo.entities_kept"})"),
                 after.notes.constData());
    }

    // Whom a person took out of a session stays out, and the rest of the row goes back.
    void leavesSessionsToPeople()
    {
        const Id session = m_fixture->makeSession();
        const Learner old = m_fixture->makeLearner(R"({"login":"old@x.org","phone":"1"})");
        const ImportJob job = m_fixture->import(undoHeader + "old@x.org,Last,First,Paris,2,A1,Haifa,\n",
                                                R"({"assignation":1})");
        m_fixture->must(m_fixture->write(
            [&](Context &context) { return AssignmentService().remove(context, session, old.id); }));
        const ImportJob after = m_fixture->undone(job);
        QCOMPARE(after.state, ImportState::PartlyUndone);
        COMPARE_TEXT(m_fixture->people(), QByteArray("old@x.org Paris Last First phone=1"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select state from assignment")), QByteArray("removed"));
        QVERIFY(m_fixture->rows(after).front().keptValues.contains("\"field\":\"sessions\""));
    }

private:
    QByteArray rowsPage(const ImportJob &job, const char *filter, const QString &value)
    {
        ListQuery query;
        query.filters << ListQuery::Filter{filter, value};
        return m_fixture
            ->must(m_fixture->write(
                [&](Context &context) { return m_fixture->engine().rows(context, job.id, query); }))
            .rows;
    }

};

ULPAN_TEST(ImportUndoKeptTest)
#include "import_undo_kept_test.moc"
