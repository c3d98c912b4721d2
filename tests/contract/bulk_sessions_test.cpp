#include "models/jobs/job_lease.h"
#include "tests/support/bulk_calls.h"
#include "tests/support/session_desk.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// Many learners who come into a session or leave it at once, and taking that back.
class BulkSessionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // In order of the learners: + in the session, - taken out, a number on its waiting list.
    void theyComeIntoASessionAndAreTakenOutAgain_data() { addEngineRows(); }
    void theyComeIntoASessionAndAreTakenOutAgain()
    {
        QFETCH(Engine, engine);
        SessionDesk desk(engine);
        const HttpHeaders admin = desk.backend().as(Persona::Admin);
        const Id full = desk.session(QStringLiteral("A"), QStringLiteral("Haifa"),
                                     R"("name":"Two","capacity":2,"moves_up":true)");
        QByteArray ids;
        QList<Id> people;
        for (int i = 0; i < 4; ++i) {
            people << desk.insert({}, {}, false).learner;
            ids += (i ? "," : "") + QByteArray::number(people.last());
        }
        QCOMPARE(desk.assign(full, {people[1]}).status, 200);
        const auto change = [&](const QByteArray &who, const char *way, const QByteArray &more = {}) {
            return bulkEdit(desk.backend(), admin,
                        "{\"ids\":[" + who + "],\"change\":{\"session\":{\"" + way +
                            "\":" + QByteArray::number(full) + "}" + more + "}}");
        };
        // A trial counts the same and leaves nothing behind.
        const Answer tried = bulkEdit(desk.backend(), admin,
                                  "{\"ids\":[" + ids + "],\"dry_run\":1,\"change\":{\"session\":{\"add\":" +
                                      QByteArray::number(full) + "}}}");
        QCOMPARE(bulkCounts(tried), (QList<int>{4, 3, 1, 0}));
        QCOMPARE(desk.roll(full), QStringLiteral("+"));

        const auto number = [&](const char *sql) {
            return desk.query(QLatin1StringView(sql)).first().toInt();
        };
        const char audits[] = "select count(*) from audit_entry";
        const char events[] = "select count(*) from event";
        const int audit = number(audits), event = number(events);
        const Answer added = change(ids, "add", R"(,"tags":{"add":["New"]})");
        QVERIFY2(added.status == 200, added.text().constData());
        QCOMPARE(bulkCounts(added), (QList<int>{4, 4, 0, 0})); // of the second the tags alone
        QCOMPARE(desk.roll(full), QStringLiteral("+ + 1 2"));
        QCOMPARE(number(audits), audit + 1);
        QCOMPARE(number(events), event + 7);
        const auto newest = [&](Id member, const char *values) {
            return desk.backend()
                .send("GET " + bulkHome + "/members/" + QByteArray::number(member) + "/history",
                      admin)
                .json()[QLatin1StringView("data")][0][QLatin1StringView(values)]
                .toObject();
        };
        const QJsonValue sessions = newest(people[3], "after")[QLatin1StringView("sessions")];
        QCOMPARE(sessions[0][QLatin1StringView("name")].toString(), QStringLiteral("Two"));
        QCOMPARE(sessions[0][QLatin1StringView("state")].toString(), QStringLiteral("waiting"));
        QVERIFY(newest(people[3], "before")[QLatin1StringView("sessions")].toArray().isEmpty());
        QVERIFY(!newest(people[1], "after").contains(QLatin1StringView("sessions")));
        QCOMPARE(bulkCounts(change(ids, "add")), (QList<int>{4, 0, 4, 0}));

        // Who was in it before stays, and who was taken out since; who moved up then is still there by this
        // edit.
        QCOMPARE(desk.remove(full, people[0]).status, 204);
        QCOMPARE(desk.roll(full), QStringLiteral("- + + 1"));
        const Answer undone = bulkUndo(desk.backend(), admin, added);
        QVERIFY2(undone.status == 200, undone.text().constData());
        QCOMPARE(undone.json()[QLatin1StringView("restored")].toInt(), 3);
        QCOMPARE(bulkReasons(undone, "skips"), QStringList{QStringLiteral("undo.changed_since 1")});
        QCOMPARE(desk.roll(full), QStringLiteral("- + - -"));
        QCOMPARE(desk.query(QStringLiteral("select count(*) from member where filter like '%New%'")),
                 QStringList{QStringLiteral("1")});

        // Taken out by an edit, and put back where each was.
        QCOMPARE(bulkCounts(change(ids, "add")), (QList<int>{4, 3, 1, 0}));
        QCOMPARE(desk.roll(full), QStringLiteral("+ + 1 2"));
        const Answer removed = change(ids, "remove");
        QCOMPARE(bulkCounts(removed), (QList<int>{4, 4, 0, 0}));
        QCOMPARE(desk.roll(full), QStringLiteral("- - - -"));
        QCOMPARE(bulkCounts(change(ids, "remove")), (QList<int>{4, 0, 4, 0}));
        // The last was put back by somebody meanwhile, which is not undone.
        QCOMPARE(desk.assign(full, {people[3]}).status, 200);
        const Answer back = bulkUndo(desk.backend(), admin, removed);
        QCOMPARE(back.json()[QLatin1StringView("restored")].toInt(), 3);
        QCOMPARE(bulkReasons(back, "skips"), QStringList{QStringLiteral("undo.changed_since 1")});
        // The second finds the session full by now, and waits.
        QCOMPARE(desk.roll(full), QStringLiteral("+ 1 2 +"));
    }

    // More than are done at once: who moves up between two batches of the undo is taken out all the same.
    void manyAreTakenOutAgain_data() { addEngineRows(); }
    void manyAreTakenOutAgain()
    {
        QFETCH(Engine, engine);
        SessionDesk desk(engine);
        QByteArray csv = "login,lastname,firstname,entity\r\n";
        for (int i = 0; i < 300; ++i)
            csv += "l" + QByteArray::number(i) + "@alpha.example.org,Last,First,Haifa\r\n";
        const HttpHeaders file{{"Content-Type", "text/csv"}};
        QCOMPARE(desk.backend()
                     .send("POST " + bulkHome + "/members/bulk",
                           desk.backend().as(Persona::Owner) + file, csv)
                     .status,
                 202);
        const std::atomic<bool> stopping = false;
        while (workOnJob(desk.backend().store(), desk.backend().live().imports(), QStringLiteral("test"),
                         stopping)
                   .value_or(false)) {
        }
        const HttpHeaders admin = desk.backend().as(Persona::Admin);
        const Id session = desk.session(QStringLiteral("Many"), QStringLiteral("Haifa"),
                                        R"("capacity":100,"moves_up":true)");
        const Answer added = bulkEdit(desk.backend(), admin,
                                  R"({"filter":{"role":"learner"},"change":{"session":{"add":)" +
                                      QByteArray::number(session) + "}}}");
        QCOMPARE(bulkCounts(added), (QList<int>{302, 302, 0, 0}));
        const auto states = [&] {
            return desk
                .query(QStringLiteral(
                    "select state || ' ' || count(*) from assignment group by state order by state"))
                .join(u' ');
        };
        QCOMPARE(states(), QStringLiteral("assigned 100 waiting 202"));
        QCOMPARE(bulkUndo(desk.backend(), admin, added).json()[QLatin1StringView("restored")].toInt(), 302);
        QCOMPARE(states(), QStringLiteral("removed 302"));
    }

    // Who moves up when others leave by an edit has an entry of their own; a move is leaving and joining.
    void theyMoveFromASessionToAnother_data() { addEngineRows(); }
    void theyMoveFromASessionToAnother()
    {
        QFETCH(Engine, engine);
        SessionDesk desk(engine);
        const HttpHeaders admin = desk.backend().as(Persona::Admin);
        const Id from =
            desk.session(QStringLiteral("A"), QStringLiteral("Haifa"), R"("capacity":1,"moves_up":true)");
        const Id to = desk.session(QStringLiteral("B"), QStringLiteral("Haifa"));
        const Id first = desk.insert({}, {}, false).learner, second = desk.insert({}, {}, false).learner;
        QCOMPARE(desk.assign(from, {first, second}).status, 200);
        QCOMPARE(desk.roll(from), QStringLiteral("+ 1"));
        const int audit = desk.query(QStringLiteral("select count(*) from audit_entry")).first().toInt();
        const Answer moved = bulkEdit(desk.backend(), admin,
                                  "{\"ids\":[" + QByteArray::number(first) +
                                      "],\"change\":{\"session\":{\"add\":" + QByteArray::number(to) +
                                      ",\"remove\":\"" + QByteArray::number(from) + "\"}}}");
        QCOMPARE(bulkCounts(moved), (QList<int>{1, 1, 0, 0}));
        QCOMPARE(desk.roll(from), QStringLiteral("- +"));
        QCOMPARE(desk.roll(to), QStringLiteral("+"));
        QCOMPARE(desk.query(QStringLiteral("select count(*) from audit_entry")).first().toInt(), audit + 2);
        QCOMPARE(bulkUndo(desk.backend(), admin, moved).json()[QLatin1StringView("restored")].toInt(), 1);
        QCOMPARE(desk.roll(from), QStringLiteral("1 +"));
        QCOMPARE(desk.roll(to), QStringLiteral("-"));
    }

    void whoCannotBeTakenInIsLeftOut_data() { addEngineRows(); }
    void whoCannotBeTakenInIsLeftOut()
    {
        QFETCH(Engine, engine);
        SessionDesk desk(engine);
        TestBackend &backend = desk.backend();
        const HttpHeaders admin = backend.as(Persona::Admin);
        const Id session = desk.session(QStringLiteral("A"), QStringLiteral("Haifa"));
        const Id plain = desk.insert({}, {}, false).learner, suspended = desk.insert({}, {}, false).learner;
        const Id removed = desk.insert({}, {}, false).learner;
        QCOMPARE(desk.assign(session, {removed}).status, 200);
        QCOMPARE(desk.remove(session, removed).status, 204);
        QCOMPARE(backend
                     .send(QByteArray("PATCH ") + bulkHome + "/members/" + QByteArray::number(suspended), admin,
                           R"({"status":"suspended"})")
                     .status,
                 200);
        const QByteArray into = ",\"change\":{\"session\":{\"add\":" + QByteArray::number(session) + "}}}";
        // Beside them two learners, a trainer, support, the admin and the owner.
        const Answer all = bulkEdit(backend, admin, "{\"filter\":{}" + into);
        QCOMPARE(bulkCounts(all), (QList<int>{9, 3, 0, 6}));
        QCOMPARE(bulkReasons(all),
                 (QStringList{QStringLiteral("assignment.removed_before 1"),
                              QStringLiteral("assignment.suspended 1"), QStringLiteral("auth.role_too_low 1"),
                              QStringLiteral("role.learners_only 3")}));
        QCOMPARE(desk.stateOf(session, plain), QStringLiteral("assigned"));
        // Who is named is put back.
        QCOMPARE(bulkCounts(bulkEdit(backend, admin, "{\"ids\":[" + QByteArray::number(removed) + "]" + into)),
                 (QList<int>{1, 1, 0, 0}));
        QCOMPARE(desk.remove(session, plain).status, 204);
        QCOMPARE(desk.patch(session, R"({"status":"closed"})").status, 200);
        const Answer closed = bulkEdit(backend, admin, "{\"ids\":[" + QByteArray::number(plain) + "]" + into);
        QCOMPARE(bulkCounts(closed), (QList<int>{1, 0, 0, 1}));
        QCOMPARE(bulkReasons(closed), QStringList{QStringLiteral("session.closed 1")});
    }

    void whatIsSaidOfSessionsIsChecked_data() { addEngineRows(); }
    void whatIsSaidOfSessionsIsChecked()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const QByteArray ours = QByteArray::number(backend.place().session);
        const QByteArray foreign = QByteArray::number(backend.otherPlace().session);
        const auto body = [](const QByteArray &session) {
            return R"({"filter":{"role":"learner"},"change":{"session":)" + session + "}}";
        };
        const auto refused = [&](const QByteArray &session) {
            const Answer answer = bulkEdit(backend, admin, body(session));
            return QString::number(answer.status) + u' ' +
                   answer.json()[QLatin1StringView("errors")].toObject().keys().join(u' ');
        };
        QCOMPARE(refused("{\"add\":" + foreign + "}"), QStringLiteral("422 change.session.add"));
        QCOMPARE(refused("{\"remove\":" + foreign + "}"), QStringLiteral("422 change.session.remove"));
        QCOMPARE(refused("{\"add\":\"x\"}"), QStringLiteral("422 change.session.add"));
        QCOMPARE(refused("{}"), QStringLiteral("422 change.session"));
        QCOMPARE(refused(ours), QStringLiteral("422 change.session"));
        QCOMPARE(refused("{\"add\":" + ours + ",\"remove\":" + ours + "}"),
                 QStringLiteral("422 change.session"));

        const QByteArray add = body("{\"add\":" + ours + "}");
        const HttpHeaders members =
            backend.withToken(Persona::Admin, QStringLiteral("members:read members:write"));
        for (const QByteArray &sent : {add, add.chopped(1) + ",\"dry_run\":1}"}) {
            const Answer lacking = bulkEdit(backend, members, sent);
            QCOMPARE(lacking.status, 403);
            QCOMPARE(lacking.reason(), QByteArray("auth.ability_missing"));
            QVERIFY2(lacking.body.contains("sessions:write"), lacking.body.constData());
        }
        // A trainer changes sessions, but not members.
        const Answer trainer = bulkEdit(backend, backend.as(Persona::Teacher), add);
        QCOMPARE(trainer.status, 403);
        QVERIFY2(trainer.body.contains("members:write"), trainer.body.constData());
        QCOMPARE(backend.query(QStringLiteral("select count(*) from assignment")),
                 QStringList{QStringLiteral("0")});
        // Nor is it taken back without that ability.
        const Answer added = bulkEdit(backend, admin, add);
        QCOMPARE(bulkCounts(added), (QList<int>{2, 2, 0, 0}));
        QCOMPARE(bulkUndo(backend, members, added).status, 403);
        QCOMPARE(bulkUndo(backend, admin, added).status, 200);
    }
};

ULPAN_TEST(BulkSessionsTest)
#include "bulk_sessions_test.moc"
