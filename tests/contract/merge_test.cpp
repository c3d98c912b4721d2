#include "tests/support/bulk_calls.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// Its number.
QByteArray newEntity(TestBackend &backend)
{
    const Answer made =
        backend.send("POST " + bulkHome + "/entities", backend.as(Persona::Admin), R"({"name":"Akko"})");
    return QByteArray::number(made.json()[QLatin1StringView("id")].toInteger());
}

// Works on whatever waits until the clock was looked at so often; whether there was any.
bool goesOn(TestBackend &backend, int looks)
{
    StoppingClock clock(looks);
    BulkEditor editor(backend.store(), clock);
    return workOnJob(backend.store(), editor, QStringLiteral("one"), clock.stopping).value_or(false);
}

// A merge of 701 learners into a new entity, whose number this is; some of them have moved.
QByteArray beginMerge(TestBackend &backend)
{
    addLearners(backend, 700);
    const QByteArray into = newEntity(backend);
    (void)bulkEdit(backend, backend.as(Persona::Admin), R"({"ids":[],"change":{"tags":{"add":["X"]}}})");
    const QString source = QString::number(backend.place().entity);
    (void)backend.query(QStringLiteral("update bulk_edit set kind = 'merge', state = 'applying', finished_at = null, upper_id = 1000000, "
                                       "source_entity_id = ?, selection = ?, change = ?"),
                        {backend.place().entity, QStringLiteral("{\"filter\":{\"entity\":\"%1\"}}").arg(source),
                         QStringLiteral("{\"entity\":%1}").arg(QString::fromLatin1(into))});
    if (!goesOn(backend, 2))
        qFatal("the merge does not go on");
    return into;
}

} // namespace

// An entity that is merged into another, and what is told of it before.
class MergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMergeIsPlannedBeforeItHappens_data() { addEngineRows(); }
    void aMergeIsPlannedBeforeItHappens()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        addLearners(backend, 3);
        const QByteArray entities = bulkHome + "/entities";
        const QByteArray into = newEntity(backend);
        const QByteArray entity = QByteArray::number(backend.place().entity);
        const QByteArray merge = "POST " + entities + '/' + entity + "/merge";
        (void)backend.query(QStringLiteral("update member set entity_id = ? where id = ?"),
                            {backend.place().entity, backend.memberOf(Persona::Support)});
        QCOMPARE(backend
                     .send("POST " + bulkHome + "/sessions/" + QByteArray::number(backend.place().session) +
                               "/members",
                           backend.as(Persona::Owner),
                           "{\"ids\":[" + QByteArray::number(backend.place().learner) + "]}")
                     .status,
                 200);
        const auto changes = [&] { return backend.query(QStringLiteral("select count(*) from audit_entry")); };
        const QStringList before = changes();
        for (const QByteArray &request : {merge + "?dry_run=1", merge}) {
            const QByteArray body = request == merge ? ",\"dry_run\":true}" : QByteArray("}");
            const Answer planned = backend.send(request, admin, "{\"into\":" + into + body);
            QVERIFY2(planned.status == 200, planned.text().constData());
            const QJsonObject plan = planned.json();
            QCOMPARE(plan[QLatin1StringView("dry_run")], QJsonValue(true));
            QCOMPARE(plan[QLatin1StringView("moved")].toInt(), 5);
            QCOMPARE(plan[QLatin1StringView("learners")].toInt(), 4);
            QCOMPARE(plan[QLatin1StringView("assignments")].toInt(), 1);
            QCOMPARE(plan[QLatin1StringView("into")][QLatin1StringView("name")].toString(),
                     QStringLiteral("Akko"));
        }
        // Refused as the merge itself would be.
        QCOMPARE(backend.send(merge + "?dry_run=1", admin, "{\"into\":" + entity + "}").status, 422);
        QCOMPARE(backend.send(merge + "?dry_run=1", admin, "{}").status, 422);
        QCOMPARE(backend
                     .send(merge + "?dry_run=1", admin,
                           "{\"into\":" + QByteArray::number(backend.otherPlace().entity) + "}")
                     .status,
                 422);
        QCOMPARE(backend
                     .send("POST " + entities + '/' + QByteArray::number(backend.otherPlace().entity) +
                               "/merge?dry_run=1",
                           admin, "{\"into\":" + into + "}")
                     .status,
                 404);
        QCOMPARE(changes(), before);
        QCOMPARE(backend.query(QStringLiteral("select count(*) from bulk_edit")), QStringList(QStringLiteral("0")));
        const Answer merged = backend.send(merge, admin, "{\"into\":" + into + "}");
        QCOMPARE(merged.json()[QLatin1StringView("moved")].toInt(), 5);
        QCOMPARE(backend.query(QStringLiteral("select count(*) from assignment where state = 'assigned'")),
                 QStringList(QStringLiteral("1")));
    }

    void anEntityIsMergedIntoAnother_data() { addEngineRows(); }
    void anEntityIsMergedIntoAnother()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        addLearners(backend, 3);
        const QByteArray entities = bulkHome + "/entities";
        const QByteArray into = newEntity(backend);
        const QByteArray source = entities + '/' + QByteArray::number(backend.place().entity);
        QCOMPARE(backend.send("POST " + source + "/merge", admin, "{}").status, 422);
        QCOMPARE(backend
                     .send("POST " + source + "/merge", admin,
                           "{\"into\":" + QByteArray::number(backend.place().entity) + "}")
                     .status,
                 422);
        QCOMPARE(backend
                     .send("POST " + source + "/merge", admin,
                           "{\"into\":" + QByteArray::number(backend.otherPlace().entity) + "}")
                     .status,
                 422);
        const int audit = backend.query(QStringLiteral("select count(*) from audit_entry")).first().toInt();
        const Answer merged = backend.send("POST " + source + "/merge", admin, "{\"into\":" + into + "}");
        QCOMPARE(merged.status, 200);
        QCOMPARE(merged.json()[QLatin1StringView("moved")].toInt(), 4);
        QCOMPARE(merged.json()[QLatin1StringView("into")][QLatin1StringView("name")].toString(),
                 QStringLiteral("Akko"));
        QCOMPARE(backend.query(QStringLiteral("select count(*) from audit_entry")).first().toInt(),
                 audit + 1);
        QCOMPARE(backend.send("GET " + source, admin).status, 404);
        QCOMPARE(backend.query(QStringLiteral("select count(*) from member where entity_id = ?"),
                               {into.toLongLong()}),
                 QStringList{QStringLiteral("4")});
        const QJsonArray history = backend
                                       .send("GET " + bulkHome + "/members/" +
                                                 QByteArray::number(backend.place().learner) + "/history",
                                             admin)
                                       .json()[QLatin1StringView("data")]
                                       .toArray();
        QCOMPARE(history.first()[QLatin1StringView("action")].toString(), QStringLiteral("entity.merged"));
        QCOMPARE(
            history
                .first()[QLatin1StringView("after")][QLatin1StringView("entity")][QLatin1StringView("name")]
                .toString(),
            QStringLiteral("Akko"));
        QCOMPARE(backend.send("POST " + source + "/merge", admin, "{\"into\":" + into + "}").status, 404);
        // What the list names is there, and says what cannot be done with it.
        const Answer list = backend.send("GET " + bulkHome + "/bulk-edits", admin);
        const QJsonValue listed = list.json()[QLatin1StringView("data")][0];
        QCOMPARE(listed[QLatin1StringView("kind")].toString(), QStringLiteral("merge"));
        const QByteArray undo = bulkHome + "/undo/" + listed[QLatin1StringView("undo")].toString().toLatin1();
        QCOMPARE(QJsonValue(backend.send("GET " + undo, admin).json()), listed);
        const Answer refused = backend.send("POST " + undo, admin);
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.reason(), QByteArray("undo.merge"));
    }

    void whoIsPutBackMeanwhileIsMovedAgain_data() { addEngineRows(); }
    void whoIsPutBackMeanwhileIsMovedAgain()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const QByteArray into = beginMerge(backend);
        const QString source = QString::number(backend.place().entity);
        const QStringList moved = backend.query(QStringLiteral("select min(id) from member where entity_id = ?"), {into.toLongLong()});
        const Answer back = backend.send("PATCH " + bulkHome + "/members/" + moved.first().toLatin1(), backend.as(Persona::Admin),
                                         "{\"entity\":" + source.toLatin1() + "}");
        QVERIFY2(back.status == 200, back.text().constData());
        QVERIFY(goesOn(backend, 1000));
        QCOMPARE(backend.query(QStringLiteral("select state from bulk_edit")), QStringList{QStringLiteral("applied")});
        QCOMPARE(backend.query(QStringLiteral("select count(*) from entity where id = ?"), {backend.place().entity}), QStringList{QStringLiteral("0")});
        QCOMPARE(backend.query(QStringLiteral("select count(*) from member where entity_id = ?"), {into.toLongLong()}), QStringList{QStringLiteral("701")});
    }

    void whatIsMergedIsMergedOnce_data() { addEngineRows(); }
    void whatIsMergedIsMergedOnce()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const QByteArray into = beginMerge(backend), source = QByteArray::number(backend.place().entity);
        const Answer third = backend.send("POST " + bulkHome + "/entities", admin, R"({"name":"Eilat"})");
        const QByteArray other = QByteArray::number(third.json()[QLatin1StringView("id")].toInteger());
        const auto merge = [&](const QByteArray &from, const QByteArray &to, const char *how = "") {
            return backend.send("POST " + bulkHome + "/entities/" + from + "/merge" + how, admin, "{\"into\":" + to + "}");
        };
        for (const auto &[from, to] : {std::pair(source, into), std::pair(into, source), std::pair(source, other), std::pair(other, source), std::pair(into, other)}) {
            const Answer refused = merge(from, to);
            QCOMPARE(refused.status, 409);
            QCOMPARE(refused.reason(), QByteArray("entity.merging"));
            QCOMPARE(merge(from, to, "?dry_run=1").status, 409);
        }
        QCOMPARE(merge(other, into).status, 200);
        QVERIFY(goesOn(backend, 1000));
        QCOMPARE(backend.query(QStringLiteral("select id from entity where id in (?, ?, ?)"), {into.toLongLong(), source.toLongLong(), other.toLongLong()}),
                 QStringList{QString::fromLatin1(into)});
    }
};

ULPAN_TEST(MergeTest)
#include "merge_test.moc"
