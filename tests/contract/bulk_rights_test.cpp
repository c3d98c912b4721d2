#include "models/bulk/bulk_editor.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// Says after so many looks that the work is to stop, as a server that is ended does.
class StoppingClock : public Clock
{
public:
    explicit StoppingClock(int looks) : m_looks(looks) {}
    [[nodiscard]] Instant now() const override
    {
        if (--m_looks == 0)
            stopping = true;
        return {1'772'352'000'000};
    }
    void after(std::chrono::milliseconds, QObject *, std::function<void()>) override {}
    mutable std::atomic<bool> stopping = false;

private:
    mutable int m_looks;
};

} // namespace

// A change to many members that takes longer than who asked for it may ask.
class BulkRightsTest : public QObject
{
    Q_OBJECT

    static constexpr char home[] = "/api/institutions/alpha";
    static Answer edit(TestBackend &backend, const HttpHeaders &caller, const QByteArray &body)
    {
        return backend.send(QByteArray("POST ") + home + "/members/bulk-edit", caller, body);
    }
    static Answer undo(TestBackend &backend, const HttpHeaders &caller, const Answer &edited)
    {
        return backend.send(QByteArray("POST ") + home + "/undo/" + text(edited, "undo"), caller);
    }
    static QByteArray text(const Answer &answer, const char *key)
    {
        return answer.json()[QLatin1StringView(key)].toString().toLatin1();
    }
    // matched, changed, unchanged, refused
    static QList<int> counts(const Answer &answer)
    {
        QList<int> result;
        for (const char *key : {"matched", "changed", "unchanged", "refused"})
            result << answer.json()[QLatin1StringView(key)].toInt(-1);
        return result;
    }
    // Learners without anything but a number, beside Dana.
    static void addLearners(TestBackend &backend, int many)
    {
        QByteArray csv = "login,lastname,firstname,entity,filter\r\n";
        for (int i = 0; i < many; ++i)
            csv += "l" + QByteArray::number(i) + "@alpha.example.org,Last,First,Haifa,A\r\n";
        const Answer job =
            backend.send(QByteArray("POST ") + home + "/members/bulk",
                         backend.as(Persona::Owner) + HttpHeaders{{"Content-Type", "text/csv"}}, csv);
        QCOMPARE(job.status, 202);
        const std::atomic<bool> stopping = false;
        while (workOnJob(backend.store(), backend.live().imports(), QStringLiteral("test"), stopping)
                   .value_or(false)) {
        }
    }

private Q_SLOTS:
    // What is left to do when who asked is suspended stays undone, and somebody else may ask for it.
    void whoMayNoLongerChangesNobody_data() { addEngineRows(); }
    void whoMayNoLongerChangesNobody()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        addLearners(backend, 700);
        const Answer edited = edit(backend, backend.as(Persona::Admin), R"({"ids":[],"change":{"tags":{"add":["X"]}}})");
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
        const auto state = [&] { return backend.send(QByteArray("GET ") + home + "/undo/" + text(edited, "undo"), owner); };
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
        QCOMPARE(text(state(), "state"), QByteArray("applied"));
        QVERIFY(state().body.contains("bulk_edit.caller_gone"));
        QCOMPARE(counts(state()), (QList<int>{some, some, 0, 0}));

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
        QCOMPARE(text(state(), "state"), QByteArray("applied"));
        QCOMPARE(undo(backend, owner, edited).json()[QLatin1StringView("restored")].toInt(), some);
        QCOMPARE(marked(), 0);
    }
};

ULPAN_TEST(BulkRightsTest)
#include "bulk_rights_test.moc"
