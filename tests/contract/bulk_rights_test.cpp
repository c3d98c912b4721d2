#include "tests/support/bulk_calls.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// A change to many members that takes longer than who asked for it may ask.
class BulkRightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What is left to do when who asked is suspended stays undone, and somebody else may ask for it.
    void whoMayNoLongerChangesNobody_data() { addEngineRows(); }
    void whoMayNoLongerChangesNobody()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        addLearners(backend, 700);
        const Answer edited = bulkEdit(backend, backend.as(Persona::Admin), R"({"ids":[],"change":{"tags":{"add":["X"]}}})");
        (void)backend.query(
            QStringLiteral("update bulk_edit set state = 'applying', finished_at = null, upper_id = 1000000, "
                           "selection = '{\"filter\":{\"role\":\"learner\"}}'"));
        const auto marked = [&] {
            return backend.query(QStringLiteral("select count(*) from member where filter like '%X%'")).first().toInt();
        };
        const auto suspend = [&](const char *status) {
            (void)backend.query(QStringLiteral("update member set status = ? where id = ?"),
                                {QString::fromLatin1(status), backend.memberOf(Persona::Admin)});
        };
        const auto work = [&](BulkEditor &editor, const std::atomic<bool> &stopping) {
            return workOnJob(backend.store(), editor, QStringLiteral("one"), stopping).value_or(false);
        };
        const HttpHeaders owner = backend.as(Persona::Owner);
        const auto state = [&] { return backend.send("GET " + bulkHome + "/undo/" + textIn(edited, "undo"), owner); };
        const std::atomic<bool> going = false;
        {
            StoppingClock clock(2);
            BulkEditor first(backend.store(), clock);
            QVERIFY(work(first, clock.stopping));
        }
        const int some = marked();
        QVERIFY(some > 0 && some < 702);
        suspend("suspended");
        BulkEditor next(backend.store(), backend.clock());
        QVERIFY(work(next, going));
        QCOMPARE(marked(), some);
        QCOMPARE(textIn(state(), "state"), QByteArray("applied"));
        QVERIFY(bulkReasonText(state(), "bulk_edit.caller_gone").endsWith(QString::number(backend.memberOf(Persona::Admin))));
        QCOMPARE(bulkReasonText(state(), "bulk_edit.so_far"), QStringLiteral("Members changed: %1 of 702. That can be undone for 30 days.").arg(some));
        QCOMPARE(bulkCounts(state()), (QList<int>{some, some, 0, 0}));

        // And so does an undo, which goes on from where it was left.
        (void)backend.query(QStringLiteral("update bulk_edit set state = 'undoing', last_id = 0, undo_caller = caller"));
        suspend("active");
        {
            StoppingClock clock(1); // fewer than were changed
            BulkEditor first(backend.store(), clock);
            QVERIFY(work(first, clock.stopping));
        }
        const int left = marked();
        QVERIFY(left > 0 && left < some);
        suspend("suspended");
        QVERIFY(work(next, going));
        QCOMPARE(marked(), left);
        QCOMPARE(textIn(state(), "state"), QByteArray("applied"));
        QCOMPARE(bulkUndo(backend, owner, edited).json()[QLatin1StringView("restored")].toInt(), some);
        QCOMPARE(marked(), 0);
    }

    // What a status bar shows: which run, how far they are, who asked for them.
    void aListTellsWhichRun_data() { addEngineRows(); }
    void aListTellsWhichRun()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const auto list = [&](const QByteArray &query, const QByteArray &home = bulkHome) {
            return backend.send("GET " + home + "/bulk-edits" + query, home == bulkHome ? admin : backend.as(Persona::Operator)).json();
        };
        const auto total = [](const QJsonObject &page) { return page.value(QLatin1StringView("meta"))[QLatin1StringView("total")].toInt(-1); };
        QCOMPARE(total(list("")), 0);
        const Answer edited = bulkEdit(backend, admin, R"({"ids":[999999],"change":{"tags":{"add":["X"]}}})");
        backend.clock().advance(std::chrono::seconds(1));
        const Answer made = backend.send("POST " + bulkHome + "/entities", admin, R"({"name":"Akko"})");
        const Answer merged = backend.send("POST " + made.headers.value("Location").sliced(made.headers.value("Location").indexOf("/api/")) + "/merge",
                                           backend.as(Persona::Operator), "{\"into\":" + QByteArray::number(backend.place().entity) + '}');
        QVERIFY2(merged.status == 200, merged.text().constData());

        const QJsonObject all = list("");
        QCOMPARE(total(all), 2);
        const QJsonValue first = all.value(QLatin1StringView("data"))[0], second = all.value(QLatin1StringView("data"))[1];
        QCOMPARE(first[QLatin1StringView("kind")].toString(), QStringLiteral("merge"));
        QCOMPARE(first[QLatin1StringView("created_by")][QLatin1StringView("id")].toInteger(), backend.memberOf(Persona::Operator));
        QCOMPARE(second[QLatin1StringView("undo")].toString().toLatin1(), textIn(edited, "undo"));
        QCOMPARE(second[QLatin1StringView("created_by")][QLatin1StringView("id")].toInteger(), backend.memberOf(Persona::Admin));
        QCOMPARE(second[QLatin1StringView("refused")].toInt(), 1);
        QCOMPARE(second[QLatin1StringView("refusals")][0][QLatin1StringView("message")].toString(), QStringLiteral("There is no such learner."));
        QVERIFY(!second.toObject().contains(QLatin1StringView("selection")));
        QCOMPARE(total(list("?kind=edit")), 1);
        QCOMPARE(total(list("", "/api/institutions/beta")), 0);

        (void)backend.query(QStringLiteral("update bulk_edit set state = 'applying', finished_at = null where kind = 'edit'"));
        QCOMPARE(total(list("?state=applying")), 1);
        BulkEditor editor(backend.store(), backend.clock());
        const std::atomic<bool> stopping = false;
        QVERIFY(workOnJob(backend.store(), editor, QStringLiteral("one"), stopping).value_or(false));
        QCOMPARE(total(list("?state=applying")), 0);
        QCOMPARE(total(list("?state=applied")), 2);
    }
};

ULPAN_TEST(BulkRightsTest)
#include "bulk_rights_test.moc"
