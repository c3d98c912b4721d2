#include "tests/support/bulk_calls.h"
#include "tests/support/test_main.h"

#include <future>
#include <thread>

using namespace ulpan;
using namespace ulpan::tests;

// One change to many members, and taking it back.
class BulkEditTest : public QObject
{
    Q_OBJECT

    static QString filters(TestBackend &backend)
    {
        return backend
            .query(QStringLiteral("select filter || ' ' || count(*) from member where entity_id is not null "
                                  "and institution_id = (select id from institution where slug = 'alpha') "
                                  "group by filter order by filter"))
            .join(u' ');
    }

private Q_SLOTS:
    void tagsAreAddedRemovedAndReplaced_data() { addEngineRows(); }
    void tagsAreAddedRemovedAndReplaced()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        addLearners(backend, 3);
        const QByteArray all =
            R"({"filter":{"entity":)" + QByteArray::number(backend.place().entity) + R"(},"change":)";
        QCOMPARE(bulkCounts(bulkEdit(backend, admin, all + R"({"tags":{"add":["a","B"]}}})")),
                 (QList<int>{4, 4, 0, 0}));
        QCOMPARE(filters(backend), QStringLiteral(R"(["A","B"] 4)"));
        QCOMPARE(bulkCounts(bulkEdit(backend, admin, all + R"({"tags":{"add":["b"]}}})")), (QList<int>{4, 0, 4, 0}));
        const QByteArray dana =
            R"({"ids":[)" + QByteArray::number(backend.place().learner) + R"(,999999],"change":)";
        const Answer replaced =
            bulkEdit(backend, admin, dana + R"({"tags":{"replace":["C"]},"locations":{"add":"Haifa"}}})");
        QCOMPARE(bulkCounts(replaced), (QList<int>{2, 1, 0, 1}));
        QCOMPARE(bulkReasons(replaced), QStringList{QStringLiteral("learner.not_found 1")});
        QCOMPARE(bulkCounts(bulkEdit(backend, admin, all + R"({"tags":{"remove":["b"]}}})")),
                 (QList<int>{4, 3, 1, 0}));
        QCOMPARE(filters(backend), QStringLiteral(R"(["A"] 3 ["C"] 1)"));
        // The list's own search.
        QCOMPARE(
            bulkCounts(bulkEdit(backend, admin,
                        R"({"filter":{"q":"dana","role":"learner"},"change":{"countries":{"add":["IL"]}}})")),
            (QList<int>{1, 1, 0, 0}));
    }

    void whatIsNotUnderstoodChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *body, const char *field) {
            QTest::newRow(body) << QByteArray(body) << QString::fromLatin1(field);
        };
        row("{}", "change ids");
        row(R"({"ids":[1],"filter":{},"change":{"tags":{"add":["A"]}}})", "ids");
        row(R"({"ids":["x"],"change":{"tags":{"add":["A"]}}})", "ids");
        row(R"({"filter":{"nothing":1},"change":{"tags":{"add":["A"]}}})", "filter.nothing");
        for (const char *filter : {"entity\":[]", "entity\":true", "entity\":[1.5]", "entity\":null", "role\":[]", "role\":{}",
                                   "q\":null", "q\":[]", "q\":{\"a\":1}", "tag\":true"}) {
            const QByteArray name(filter, qsizetype(QByteArrayView(filter).indexOf('"')));
            row(QByteArray("{\"filter\":{\"" + QByteArray(filter) + "},\"change\":{\"status\":\"suspended\"}}").constData(),
                QByteArray("filter." + name).constData());
        }
        row(R"({"ids":[1.9],"change":{"tags":{"add":["A"]}}})", "ids");
        row(R"({"ids":true,"change":{"tags":{"add":["A"]}}})", "ids");
        row(R"({"ids":[true],"change":{"tags":{"add":["A"]}}})", "ids");
        row(R"({"filter":{},"change":{}})", "change");
        row(R"({"filter":{},"change":{"tags":["A"]}})", "change.tags");
        row(R"({"filter":{},"change":{"role":"king"}})", "change.role");
        row(R"({"filter":{},"change":{"role":null}})", "change.role");
        row(R"({"filter":{},"change":{"entity":999999}})", "change.entity");
    }
    void whatIsNotUnderstoodChangesNothing()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, field);
        TestBackend backend(Engine::Sqlite);
        const Answer answer = bulkEdit(backend, backend.as(Persona::Owner), body);
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.json()[QLatin1StringView("errors")].toObject().keys().join(u' '), field);
        QCOMPARE(backend.query(QStringLiteral("select count(*) from bulk_edit")),
                 QStringList{QStringLiteral("0")});
    }

    void whoMayNotBeChangedIsLeftOut_data() { addEngineRows(); }
    void whoMayNotBeChangedIsLeftOut()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const QByteArray everybody = R"({"filter":{},"change":)";
        QCOMPARE(bulkEdit(backend, backend.as(Persona::Admin), everybody + R"({"role":"owner"}})").status, 403);
        QCOMPARE(
            bulkEdit(backend, backend.as(Persona::Admin), everybody + R"({"role":"owner"},"dry_run":1})").status,
            403);
        // The two learners (one in no entity), a trainer, support, admin and owner.
        const Answer tags =
            bulkEdit(backend, backend.as(Persona::Admin), everybody + R"({"tags":{"add":["New"]}}})");
        QCOMPARE(bulkCounts(tags), (QList<int>{6, 2, 0, 4}));
        QCOMPARE(bulkReasons(tags), (QStringList{QStringLiteral("auth.role_too_low 1"),
                                             QStringLiteral("role.learners_only 3")}));
        const Answer tried = bulkEdit(backend, backend.as(Persona::Owner),
                                  everybody + R"({"status":"suspended"},"dry_run":true})");
        QCOMPARE(bulkCounts(tried), (QList<int>{6, 5, 0, 1}));
        const Answer suspended =
            bulkEdit(backend, backend.as(Persona::Operator), everybody + R"({"status":"suspended"}})");
        QCOMPARE(bulkCounts(suspended), (QList<int>{6, 5, 0, 1}));
        QCOMPARE(bulkReasons(suspended), QStringList{QStringLiteral("role.last_owner 1")});
        QVERIFY2(suspended.body.contains("last owner"), suspended.body.constData());
        QCOMPARE(backend.send("GET /api/auth/me", backend.as(Persona::Admin)).status, 401);
        QCOMPARE(backend.send("GET /api/auth/me", backend.as(Persona::Owner)).status, 200);
        QCOMPARE(textIn(bulkUndo(backend, backend.as(Persona::Owner), suspended), "state"), QByteArray("undone"));
        QCOMPARE(backend.query(QStringLiteral("select count(*) from member where status = 'suspended'")),
                 QStringList{QStringLiteral("0")});
        QCOMPARE(backend.send("GET /api/auth/me", backend.as(Persona::Admin)).status, 401);
    }

    void aDryRunOnlyCounts_data() { addEngineRows(); }
    void aDryRunOnlyCounts()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const QString state =
            QStringLiteral("select count(*) from audit_entry union all select count(*) from event union all "
                           "select sum(version) from member union all select count(*) from bulk_edit");
        const QStringList before = backend.query(state);
        const Answer tried =
            backend.send("POST " + bulkHome + "/members/bulk-edit?dry_run=1",
                         backend.as(Persona::Admin), R"({"filter":{},"change":{"tags":{"add":["New"]}}})");
        QCOMPARE(tried.status, 200);
        QCOMPARE(bulkCounts(tried), (QList<int>{6, 2, 0, 4}));
        QVERIFY(tried.json()[QLatin1StringView("undo")].isNull());
        QCOMPARE(backend.query(state), before);
    }

    void itIsOneEntryAndStandsInTheHistory_data() { addEngineRows(); }
    void itIsOneEntryAndStandsInTheHistory()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        addLearners(backend, 3);
        const auto number = [&](const char *table) {
            return backend.query(QStringLiteral("select count(*) from %1").arg(QLatin1StringView(table)))
                .first()
                .toInt();
        };
        const int audit = number("audit_entry"), events = number("event");
        const Answer edited =
            bulkEdit(backend, admin, R"({"filter":{"role":"learner"},"change":{"tags":{"add":["New"]}}})");
        QCOMPARE(bulkCounts(edited), (QList<int>{5, 5, 0, 0}));
        QCOMPARE(number("audit_entry"), audit + 1);
        QCOMPARE(number("event"), events + 5);
        const auto newest = [&] {
            return backend
                .send("GET " + bulkHome + "/members/" + QByteArray::number(backend.place().learner) +
                          "/history",
                      admin)
                .json()[QLatin1StringView("data")]
                .toArray()
                .first()
                .toObject();
        };
        QCOMPARE(newest()[QLatin1StringView("action")].toString(), QStringLiteral("bulk_edit.applied"));
        QCOMPARE(newest()[QLatin1StringView("before")],
                 (QJsonObject{{QStringLiteral("filter"), QJsonArray{QStringLiteral("A")}}}));
        QCOMPARE(newest()[QLatin1StringView("after")],
                 (QJsonObject{
                     {QStringLiteral("filter"), QJsonArray{QStringLiteral("A"), QStringLiteral("New")}}}));
        QCOMPARE(bulkUndo(backend, admin, edited).status, 200);
        QCOMPARE(number("audit_entry"), audit + 2);
        QCOMPARE(newest()[QLatin1StringView("action")].toString(), QStringLiteral("bulk_edit.undone"));
        QCOMPARE(newest()[QLatin1StringView("after")],
                 (QJsonObject{{QStringLiteral("filter"), QJsonArray{QStringLiteral("A")}}}));
        // An import is told in the history too.
        const QString imported =
            backend.query(QStringLiteral("select id from member where login = 'l0@alpha.example.org'"))
                .first();
        const QJsonArray history =
            backend.send("GET " + bulkHome + "/members/" + imported.toLatin1() + "/history", admin)
                .json()[QLatin1StringView("data")]
                .toArray();
        QCOMPARE(history.size(), 3);
        QCOMPARE(history.last()[QLatin1StringView("action")].toString(), QStringLiteral("import.applied"));
        QCOMPARE(history.last()[QLatin1StringView("after")][QLatin1StringView("login")].toString(),
                 QStringLiteral("l0@alpha.example.org"));
    }

    void itIsTakenBackOnceAndInTime_data() { addEngineRows(); }
    void itIsTakenBackOnceAndInTime()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin =
            backend.withToken(Persona::Admin, QStringLiteral("members:read members:write entities:read"));
        addLearners(backend, 3);
        const QString was = filters(backend);
        const QByteArray everybody = R"({"filter":{"role":"learner"},"change":{"tags":{"replace":["X"]}}})";
        const Answer first = bulkEdit(backend, admin, everybody);
        QCOMPARE(bulkCounts(first), (QList<int>{5, 5, 0, 0}));
        // Somebody was changed since in that field, somebody else in another, and one is nobody.
        const auto member = [&](const char *login) {
            return backend
                .query(QStringLiteral("select id from member where login = ?"), {QString::fromLatin1(login)})
                .first()
                .toLatin1();
        };
        const QByteArray members = bulkHome + "/members/";
        QCOMPARE(
            backend.send("PATCH " + members + member("l0@alpha.example.org"), admin, R"({"filter":["Y"]})")
                .status,
            200);
        QCOMPARE(backend.send("PATCH " + members + member("l1@alpha.example.org"), admin, R"({"level":"B2"})")
                     .status,
                 200);
        QCOMPARE(backend.send("DELETE " + members + member("l2@alpha.example.org"), admin).status, 204);
        QCOMPARE(backend
                     .send("GET /api/institutions/beta/undo/" + textIn(first, "undo"),
                           backend.as(Persona::OtherAdmin))
                     .status,
                 404);
        QCOMPARE(backend
                     .send("POST /api/institutions/beta/undo/" + textIn(first, "undo"),
                           backend.as(Persona::OtherAdmin))
                     .status,
                 404);
        const Answer undone = bulkUndo(backend, admin, first);
        QCOMPARE(undone.status, 200);
        QCOMPARE(undone.json()[QLatin1StringView("restored")].toInt(), 3);
        QCOMPARE(undone.json()[QLatin1StringView("skipped")].toInt(), 2);
        QCOMPARE(bulkReasons(undone, "skips"), (QStringList{QStringLiteral("learner.not_found 1"),
                                                        QStringLiteral("undo.changed_since 1")}));
        QCOMPARE(filters(backend), QStringLiteral(R"(["A"] 2 ["Y"] 1)"));
        const Answer again = bulkUndo(backend, admin, first);
        QCOMPARE(again.status, 409);
        QCOMPARE(again.reason(), QByteArray("undo.done"));

        const Answer second = bulkEdit(backend, admin, everybody);
        backend.clock().advance(std::chrono::hours(24 * 30));
        const Answer late = bulkUndo(backend, admin, second);
        QCOMPARE(late.status, 410);
        QCOMPARE(backend.send("POST " + bulkHome + "/undo/undo_nothing", admin).status, 404);
        Q_UNUSED(was)
    }

    // Who could take back only a part is refused, so that it is still there for who can take back the whole.
    void itIsTakenBackWholeOrNotAtAll_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QByteArray>("change");
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            QTest::addRow("who is an owner, %s", nameOf(engine)) << engine << QByteArray(R"({"status":"suspended"})");
            QTest::addRow("who was an owner, %s", nameOf(engine)) << engine << QByteArray(R"({"role":"support"})");
        }
    }
    void itIsTakenBackWholeOrNotAtAll()
    {
        QFETCH(Engine, engine);
        QFETCH(QByteArray, change);
        TestBackend backend(engine);
        const HttpHeaders operators = backend.as(Persona::Operator), admin = backend.as(Persona::Admin);
        // Another owner stays.
        const QByteArray teacher = QByteArray::number(backend.memberOf(Persona::Teacher));
        QCOMPARE(backend.send(QByteArray("PATCH ") + bulkHome + "/members/" + teacher, operators, R"({"role":"owner"})").status, 200);
        const QByteArray ids = QByteArray::number(backend.memberOf(Persona::Owner)) + ',' + QByteArray::number(backend.memberOf(Persona::Support));
        const Answer edited = bulkEdit(backend, operators, R"({"ids":[)" + ids + R"(],"change":)" + change + '}');
        QVERIFY2(edited.json()[QLatin1StringView("changed")].toInt() >= 1, edited.text());
        const HttpHeaders narrow = backend.withToken(Persona::Admin, QStringLiteral("members:write"));
        for (const HttpHeaders &who : {admin, narrow}) {
            const Answer refused = bulkUndo(backend, who, edited);
            QCOMPARE(refused.status, 403);
            QCOMPARE(refused.reason(), QByteArray("auth.role_too_low"));
        }
        const Answer undone = bulkUndo(backend, operators, edited);
        QCOMPARE(textIn(undone, "state"), QByteArray("undone"));
        QCOMPARE(undone.json()[QLatin1StringView("restored")].toInt(), edited.json()[QLatin1StringView("changed")].toInt());
    }

    void ofTwoWhoTakeItBackAtOnceOneDoes_data() { addEngineRows(); }
    void ofTwoWhoTakeItBackAtOnceOneDoes()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        for (int round = 0; round < 5; ++round) {
            const Answer edited =
                bulkEdit(backend, admin, R"({"filter":{"role":"learner"},"change":{"tags":{"add":["X"]}}})");
            QCOMPARE(bulkCounts(edited), (QList<int>{2, 2, 0, 0}));
            int statuses[2] = {};
            std::thread threads[2];
            for (int i = 0; i < 2; ++i)
                threads[i] = std::thread([&, i] { statuses[i] = bulkUndo(backend, admin, edited).status; });
            for (std::thread &thread : threads)
                thread.join();
            std::sort(std::begin(statuses), std::end(statuses));
            QCOMPARE(statuses[0], 200);
            QCOMPARE(statuses[1], 409);
        }
    }

    // Others change the same members meanwhile: nothing of theirs is lost and nothing fails.
    void othersGoOnMeanwhile_data() { addEngineRows(); }
    void othersGoOnMeanwhile()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        addLearners(backend, 120);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const QByteArray dana =
            QByteArray("PATCH ") + bulkHome + "/members/" + QByteArray::number(backend.place().learner);
        std::atomic<bool> done = false;
        int conflicts = 0, changes = 0;
        std::thread other([&] {
            while (!done || changes == 0) {
                const int status =
                    backend.send(dana, admin, "{\"level\":\"" + QByteArray::number(changes) + "\"}").status;
                status == 200 ? ++changes : ++conflicts;
            }
        });
        QList<Answer> edits;
        for (const char *change : {R"({"tags":{"add":["X"]}}})", R"({"locations":{"add":["Y"]}}})",
                                   R"({"tags":{"remove":["A"]}}})"})
            edits << bulkEdit(backend, admin, R"({"filter":{"role":"learner"},"change":)" + QByteArray(change));
        done = true;
        other.join();
        for (const Answer &answer : std::as_const(edits)) {
            QCOMPARE(answer.status, 200);
            QCOMPARE(bulkCounts(answer).first(), 122);
            QCOMPARE(bulkCounts(answer).at(3), 0);
        }
        QCOMPARE(backend.query(QStringLiteral(
                     "select count(*) from member where filter = '[\"X\"]' and location = '[\"Y\"]'")),
                 QStringList{QStringLiteral("122")});
        QCOMPARE(
            backend.query(QStringLiteral("select level from member where id = ?"), {backend.place().learner}),
            QStringList{QString::number(changes - 1)});
    }

    void whoIsInterruptedIsGoneOnFrom_data() { addEngineRows(); }
    void whoIsInterruptedIsGoneOnFrom()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        addLearners(backend, 700);
        const HttpHeaders admin = backend.as(Persona::Admin);
        // As it stands at the moment at which it is taken up.
        const Answer edited = bulkEdit(backend, admin, R"({"ids":[],"change":{"tags":{"add":["X"]}}})");
        QCOMPARE(bulkCounts(edited), (QList<int>{0, 0, 0, 0}));
        (void)backend.query(
            QStringLiteral("update bulk_edit set state = 'applying', finished_at = null, upper_id = 1000000, "
                           "selection = '{\"filter\":{\"role\":\"learner\"}}'"));
        const auto marked = [&] {
            return backend.query(QStringLiteral("select count(*) from member where filter like '%X%'"))
                .first()
                .toInt();
        };
        StoppingClock first(2);
        BulkEditor interrupted(backend.store(), first);
        QVERIFY(
            workOnJob(backend.store(), interrupted, QStringLiteral("one"), first.stopping).value_or(false));
        QVERIFY(marked() > 0 && marked() < 702);
        const auto state = [&] {
            return backend.send("GET " + bulkHome + "/undo/" + textIn(edited, "undo"), admin);
        };
        QCOMPARE(textIn(state(), "state"), QByteArray("applying"));
        QCOMPARE(bulkCounts(state()).at(1), marked());
        QCOMPARE(bulkUndo(backend, admin, edited).reason(), QByteArray("undo.too_early"));

        BulkEditor next(backend.store(), backend.clock());
        const std::atomic<bool> stopping = false;
        QVERIFY(workOnJob(backend.store(), next, QStringLiteral("two"), stopping).value_or(false));
        QCOMPARE(textIn(state(), "state"), QByteArray("applied"));
        QCOMPARE(bulkCounts(state()), (QList<int>{702, 702, 0, 0}));
        QCOMPARE(marked(), 702);
        QCOMPARE(bulkUndo(backend, admin, edited).json()[QLatin1StringView("restored")].toInt(), 702);
        QCOMPARE(marked(), 0);
    }

    // So that others find threads for what they ask.
    void onlyOneRequestWaitsForItsEnd_data() { addEngineRows(); }
    void onlyOneRequestWaitsForItsEnd()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        addLearners(backend, 3000);
        std::vector<std::future<Answer>> asked;
        for (const char tag : {'X', 'Y', 'Z'})
            asked.push_back(std::async(std::launch::async, [&backend, tag] {
                return bulkEdit(backend, backend.as(Persona::Admin), QByteArray(R"({"filter":{"role":"learner"},"change":{"tags":{"add":["T"]}}})").replace('T', tag));
            }));
        int begun = 0;
        for (std::future<Answer> &answer : asked) {
            const int status = answer.get().status;
            QVERIFY2(status == 200 || status == 202, QByteArray::number(status));
            begun += status == 202;
        }
        QVERIFY(begun > 0);
        BulkEditor editor(backend.store(), backend.clock());
        const std::atomic<bool> stopping = false;
        while (workOnJob(backend.store(), editor, QStringLiteral("one"), stopping).value_or(false)) { }
        QCOMPARE(backend.query(QStringLiteral("select distinct state from bulk_edit")), QStringList{QStringLiteral("applied")});
        QCOMPARE(backend.query(QStringLiteral("select count(*) from member where filter like '%X%' and filter like '%Y%' and filter like '%Z%'")),
                 backend.query(QStringLiteral("select count(*) from member where role = 'learner' and institution_id = ?"), {backend.place().institution}));
    }
};

ULPAN_TEST(BulkEditTest)
#include "bulk_edit_test.moc"
