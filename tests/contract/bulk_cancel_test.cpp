#include "tests/support/bulk_calls.h"
#include "tests/support/test_main.h"

#include <future>
#include <thread>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// Lets somebody ask for the end while a batch is being written.
class MeetingClock : public Clock
{
public:
    explicit MeetingClock(Store &store) : m_store(store) {}
    [[nodiscard]] Instant now() const override
    {
        if (!std::exchange(m_met, true)) {
            isWorking.set_value();
            isAsked.get_future().wait();
            // Until it stands in line; on PostgreSQL nobody sees that.
            while (m_store.engine() == Engine::Sqlite && m_store.isCalmFor(std::chrono::minutes(1)))
                std::this_thread::yield();
        }
        return {1'772'352'000'000};
    }
    void after(std::chrono::milliseconds, QObject *, std::function<void()>) override {}
    mutable std::promise<void> isWorking, isAsked;

private:
    Store &m_store;
    mutable bool m_met = false;
};

} // namespace

// A change to many members, or its undo, that a person stops before its end.
class BulkCancelTest : public QObject
{
    Q_OBJECT

    static int marked(TestBackend &backend)
    {
        return backend.query(QStringLiteral("select count(*) from member where filter like '%X%'")).first().toInt();
    }
    static QStringList actions(TestBackend &backend)
    {
        return backend.query(QStringLiteral("select action || ' ' || actor_id from audit_entry where record = 'bulk_edit' order by id"));
    }
    static Answer cancel(TestBackend &backend, const HttpHeaders &caller, const Answer &edited)
    {
        return backend.send("POST " + bulkHome + "/bulk-edits/" + textIn(edited, "undo") + "/cancel", caller);
    }
    // Done in part, and waiting for whoever goes on with it.
    static Answer begun(TestBackend &backend)
    {
        addLearners(backend, 700);
        const Answer edited = bulkEdit(backend, backend.as(Persona::Admin), R"({"ids":[],"change":{"tags":{"add":["X"]}}})");
        (void)backend.query(QStringLiteral("update bulk_edit set state = 'applying', finished_at = null, upper_id = 1000000, "
                                           "selection = '{\"filter\":{\"role\":\"learner\"}}'"));
        work(backend, 2);
        return edited;
    }
    static void work(TestBackend &backend, int looks)
    {
        StoppingClock clock(looks);
        BulkEditor editor(backend.store(), clock);
        QVERIFY(workOnJob(backend.store(), editor, QStringLiteral("one"), clock.stopping).value_or(false));
    }
    static bool isWorkLeft(TestBackend &backend)
    {
        BulkEditor editor(backend.store(), backend.clock());
        const std::atomic<bool> stopping = false;
        return workOnJob(backend.store(), editor, QStringLiteral("two"), stopping).value_or(true);
    }

private Q_SLOTS:
    void whatWasDoneStaysAndCanBeTakenBack_data() { addEngineRows(); }
    void whatWasDoneStaysAndCanBeTakenBack()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const Answer edited = begun(backend);
        const int some = marked(backend);
        QVERIFY(some > 0 && some < 702);
        const HttpHeaders owner = backend.as(Persona::Owner);
        const Answer stopped = cancel(backend, owner, edited);
        QVERIFY2(stopped.status == 200, stopped.text());
        QCOMPARE(textIn(stopped, "state"), QByteArray("applied"));
        QCOMPARE(bulkCounts(stopped), (QList<int>{some, some, 0, 0}));
        QVERIFY(stopped.json()[QLatin1StringView("finished_at")].isString());
        QCOMPARE(bulkReasonText(stopped, "bulk_edit.cancelled"),
                 QStringLiteral("This was stopped, so the rest was left as it was. %1").arg(backend.memberOf(Persona::Owner)));
        QCOMPARE(bulkReasonText(stopped, "bulk_edit.so_far"), QStringLiteral("Members changed: %1 of 702. That can be undone for 30 days.").arg(some));
        QVERIFY(!isWorkLeft(backend));
        QCOMPARE(marked(backend), some);
        // Whose change it was and who stopped it are two people.
        const QString asker = QString::number(backend.memberOf(Persona::Admin)), stopper = QString::number(backend.memberOf(Persona::Owner));
        QCOMPARE(actions(backend).sliced(1), QStringList({QStringLiteral("bulk_edit.applied ") + asker, QStringLiteral("bulk_edit.cancelled ") + stopper}));
        const Answer again = cancel(backend, owner, edited);
        QCOMPARE(again.status, 409);
        QCOMPARE(again.reason(), QByteArray("bulk_edit.ended"));
        const Answer undone = bulkUndo(backend, owner, edited);
        QCOMPARE(textIn(undone, "state"), QByteArray("undone"));
        QCOMPARE(undone.json()[QLatin1StringView("restored")].toInt(), some);
        QCOMPARE(marked(backend), 0);
    }

    void anUndoIsStoppedAndGoneOnWith_data() { addEngineRows(); }
    void anUndoIsStoppedAndGoneOnWith()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const Answer edited = begun(backend);
        const int some = marked(backend);
        const HttpHeaders owner = backend.as(Persona::Owner);
        QCOMPARE(cancel(backend, owner, edited).status, 200);
        (void)backend.query(QStringLiteral("update bulk_edit set state = 'undoing', last_id = 0, undo_caller = caller"));
        work(backend, 1);
        const int left = marked(backend);
        QVERIFY(left > 0 && left < some);
        const Answer stopped = cancel(backend, owner, edited);
        QVERIFY2(stopped.status == 200, stopped.text());
        QCOMPARE(textIn(stopped, "state"), QByteArray("applied"));
        QCOMPARE(stopped.json()[QLatin1StringView("restored")].toInt(), some - left);
        QVERIFY(bulkReasonText(stopped, "bulk_edit.cancelled", "skips").endsWith(QString::number(backend.memberOf(Persona::Owner))));
        QCOMPARE(bulkReasonText(stopped, "bulk_edit.undo_so_far", "skips"),
                 QStringLiteral("Members who have back what they had: %1 of %2. The undo can be asked for again and goes on from there.").arg(some - left).arg(some));
        QVERIFY(!isWorkLeft(backend));
        QCOMPARE(marked(backend), left);
        const Answer undone = bulkUndo(backend, owner, edited);
        QCOMPARE(undone.json()[QLatin1StringView("restored")].toInt(), some);
        QCOMPARE(bulkReasons(undone, "skips"), QStringList());
        QCOMPARE(marked(backend), 0);
    }

    // Whoever works on it at that moment writes nothing more.
    void whoWorksOnItStops_data() { addEngineRows(); }
    void whoWorksOnItStops()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const Answer edited = begun(backend);
        const int some = marked(backend);
        MeetingClock clock(backend.store());
        Answer stopped;
        std::thread stopper([&] {
            clock.isWorking.get_future().wait();
            clock.isAsked.set_value();
            stopped = cancel(backend, backend.as(Persona::Owner), edited);
        });
        BulkEditor editor(backend.store(), clock);
        const std::atomic<bool> stopping = false;
        QVERIFY(workOnJob(backend.store(), editor, QStringLiteral("one"), stopping).value_or(false));
        stopper.join();
        QVERIFY2(stopped.status == 200, stopped.text());
        QVERIFY(marked(backend) >= some);
        QCOMPARE(bulkCounts(stopped).at(1), marked(backend));
    }

    void whatCannotBeStoppedSaysSo_data() { addEngineRows(); }
    void whatCannotBeStoppedSaysSo()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const Answer edited = bulkEdit(backend, backend.as(Persona::Admin), R"({"ids":[],"change":{"tags":{"add":["X"]}}})");
        (void)backend.query(QStringLiteral("update bulk_edit set state = 'applying', finished_at = null"));
        QCOMPARE(cancel(backend, backend.as(Persona::Teacher), edited).status, 403);
        QCOMPARE(backend.send("POST /api/institutions/beta/bulk-edits/" + textIn(edited, "undo") + "/cancel", backend.as(Persona::OtherAdmin)).status, 404);
        HttpHeaders stale = backend.as(Persona::Admin);
        stale.set("If-Match", "\"999\"");
        QCOMPARE(cancel(backend, stale, edited).status, 412);
        (void)backend.query(QStringLiteral("update bulk_edit set kind = 'merge'"));
        const Answer merge = cancel(backend, backend.as(Persona::Admin), edited);
        QCOMPARE(merge.status, 409);
        QCOMPARE(merge.reason(), QByteArray("bulk_edit.merge_runs"));
        QCOMPARE(backend.query(QStringLiteral("select state from bulk_edit")), QStringList{QStringLiteral("applying")});
    }
};

ULPAN_TEST(BulkCancelTest)
#include "bulk_cancel_test.moc"
