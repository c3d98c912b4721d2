#include "tests/support/session_desk.h"
#include "tests/support/test_main.h"

#include <QJsonArray>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QString number(Id id)
{
    return QString::number(id);
}

} // namespace

// A trainer sees the sessions they run and who is in them; all else of the institution does not exist for them, nor does its number.
class TrainerScopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Whoever becomes a learner runs no session any more, whichever way it is done.
    void whoIsNoTrainerAnyMoreRunsNothing_data() { addEngineRows(); }
    void whoIsNoTrainerAnyMoreRunsNothing()
    {
        QFETCH(Engine, engine);
        SessionDesk desk(engine);
        TestBackend &backend = desk.backend();
        const HttpHeaders admin = backend.as(Persona::Admin);
        const QByteArray teacher = QByteArray::number(backend.memberOf(Persona::Teacher));
        const QByteArray support = QByteArray::number(backend.memberOf(Persona::Support));
        const QByteArray entity = QByteArray::number(backend.place().entity), home = "/api/institutions/alpha";
        const Id session = desk.session(QStringLiteral("A"), QStringLiteral("Haifa"), "\"trainers\":[" + teacher + ',' + support + ']');
        const auto trainers = [&] {
            return backend.send("GET " + home + "/sessions/" + QByteArray::number(session), admin).json()[QLatin1StringView("trainers")].toArray().size();
        };
        const auto change = [&](const QByteArray &whom, const QByteArray &body) { return backend.send("PATCH " + home + "/members/" + whom, admin, body).status; };
        // A trainer of another role stays one.
        QCOMPARE(change(support, R"({"role":"teacher"})"), 200);
        QCOMPARE(trainers(), 2);
        QCOMPARE(change(support, R"({"role":"learner","entity":)" + entity + '}'), 200);
        QCOMPARE(trainers(), 1);
        const Answer edited = backend.send("POST " + home + "/members/bulk-edit", admin,
                                           R"({"ids":[)" + teacher + R"(],"change":{"role":"learner","entity":)" + entity + "}}");
        QCOMPARE(edited.json()[QLatin1StringView("changed")].toInt(), 1);
        QCOMPARE(trainers(), 0);
        QCOMPARE(desk.query(QStringLiteral("select count(*) from session_trainer")), QStringList{QStringLiteral("0")});
        QCOMPARE(desk.query(QStringLiteral("select count(*) from audit_entry where action = 'session.updated' and record_id = %1").arg(session)),
                 QStringList{QStringLiteral("2")});
        QCOMPARE(desk.query(QStringLiteral("select count(*) from event where type = 'session.updated' and payload like '%\"id\":%1,%'").arg(session)),
                 QStringList{QStringLiteral("2")});
    }

    void seesOnlyTheirSessions_data() { addEngineRows(); }
    void seesOnlyTheirSessions()
    {
        QFETCH(Engine, engine);
        SessionDesk desk(engine);
        TestBackend &backend = desk.backend();
        const HttpHeaders teacher = backend.as(Persona::Teacher);
        const QByteArray runBy = "\"trainers\":[" + QByteArray::number(backend.memberOf(Persona::Teacher)) + ']';
        const Id own = desk.session(QStringLiteral("A"), QStringLiteral("Haifa"), runBy + R"(,"capacity":1)");
        const Id others = desk.session(QStringLiteral("B"), QStringLiteral("Haifa"));
        const QStringList a{QStringLiteral("A")}, b{QStringLiteral("B")}, haifa{QStringLiteral("Haifa")};
        const Id inside = desk.insert(a, haifa, true).learner, waits = desk.insert(a, haifa, true).learner;
        const Id left = desk.insert({}, {}, false, "Elsewhere").learner, outside = desk.insert(b, haifa, true, "Paris").learner;
        QCOMPARE(desk.assign(own, {left}).status, 200);
        QCOMPARE(desk.remove(own, left).status, 204);

        const auto get = [&](const QByteArray &path) { return backend.send("GET " + path, teacher); };
        const QByteArray members = "/api/institutions/alpha/members", sessions = "/api/institutions/alpha/sessions";
        // The list, with filters, free text and sorted, and what it counts.
        for (const QByteArray &query : {QByteArray(""), QByteArray("?role=learner"), QByteArray("?q=person"), QByteArray("?sort=-login"),
                                        QByteArray("?filter[status]=invited&per_page=1")}) {
            const Answer answer = get(members + query);
            QVERIFY2(answer.json()[QLatin1StringView("meta")][QLatin1StringView("total")].toInt() == 2, answer.text().constData());
        }
        QCOMPARE(get(members + "?q=" + "person4").json()[QLatin1StringView("data")].toArray().size(), 0);
        QCOMPARE(get(sessions).json()[QLatin1StringView("meta")][QLatin1StringView("total")].toInt(), 2);
        // One by one, in both dialects.
        struct Row
        {
            Id learner;
            int status;
        };
        for (const Row &row : {Row{inside, 200}, Row{waits, 200}, Row{left, 404}, Row{outside, 404}, Row{backend.memberOf(Persona::Admin), 404},
                               Row{backend.otherPlace().learner, 404}}) {
            const QByteArray id = QByteArray::number(row.learner);
            QCOMPARE(get(members + '/' + id).status, row.status);
            QCOMPARE(get("/api/getOneLearner/" + id).status, row.status);
            QCOMPARE(backend.send("POST /api/getOneLearner", teacher, R"({"identifierType":"learnerId","identifier":)" + id + '}').status, row.status);
        }
        QCOMPARE(get(sessions + '/' + QByteArray::number(own)).status, 200);
        QCOMPARE(get(sessions + '/' + QByteArray::number(others)).status, 404);
        QCOMPARE(get(sessions + '/' + QByteArray::number(others) + "/members").status, 404);
        QCOMPARE(get(sessions + '/' + QByteArray::number(own) + "/members").json()[QLatin1StringView("meta")][QLatin1StringView("total")].toInt(), 2);
        QCOMPARE(get("/api/getAllLearners").body.count("learnerID"), 2);
        QCOMPARE(get("/api/getAllLearners/" + QByteArray::number(backend.place().entity)).body.count("learnerID"), 2);
        const QString paris = desk.query(QStringLiteral("select id from entity where name = 'Paris'")).first();
        QCOMPARE(get("/api/getAllLearners/" + paris.toLatin1()).status, 404);
        // By session, for who may ask for it: that of another trainer has nobody in it for them.
        const auto inSession = [&](Persona persona, Id session) {
            return backend.send("GET " + members + "?session=" + QByteArray::number(session), backend.as(persona))
                .json()[QLatin1StringView("meta")][QLatin1StringView("total")]
                .toInt();
        };
        QCOMPARE(desk.assign(others, {inside}).status, 200);
        QCOMPARE(inSession(Persona::Support, own), 2);
        QCOMPARE(inSession(Persona::Support, others), 2);
        QCOMPARE(inSession(Persona::Teacher, own), 2);
        QCOMPARE(inSession(Persona::Teacher, others), 0);
        // A token of theirs is no way around it.
        const HttpHeaders token = backend.withToken(Persona::Teacher, QStringLiteral("members:read sessions:read"));
        QCOMPARE(backend.send("GET " + members, token).json()[QLatin1StringView("meta")][QLatin1StringView("total")].toInt(), 2);
        // The total follows who comes, though no learner has changed.
        QCOMPARE(desk.assign(own, {left}).status, 200);
        QCOMPARE(get(members + "?role=learner").json()[QLatin1StringView("meta")][QLatin1StringView("total")].toInt(), 3);
        // Others see what they saw.
        QVERIFY(backend.send("GET " + members, backend.as(Persona::Support)).json()[QLatin1StringView("meta")][QLatin1StringView("total")].toInt() >= 9);
    }

    // What a trainer may do with the sessions they run: people in, out and over, and what is theirs to say of the session.
    void actsOnlyInTheirSessions_data() { addEngineRows(); }
    void actsOnlyInTheirSessions()
    {
        QFETCH(Engine, engine);
        SessionDesk desk(engine);
        TestBackend &backend = desk.backend();
        const HttpHeaders teacher = backend.as(Persona::Teacher);
        const QByteArray runBy = "\"trainers\":[" + QByteArray::number(backend.memberOf(Persona::Teacher)) + ']';
        const Id own = desk.session(QStringLiteral("A"), QStringLiteral("Haifa"), runBy);
        const Id second = desk.session(QStringLiteral("C"), QStringLiteral("Haifa"), runBy);
        const Id others = desk.session(QStringLiteral("B"), QStringLiteral("Haifa"));
        const QStringList a{QStringLiteral("A")}, haifa{QStringLiteral("Haifa")};
        const Id tagged = desk.insert(a, haifa, false).learner, stranger = desk.insert({}, {}, false).learner;
        const auto send = [&](const QByteArray &method, Id session, const QByteArray &rest, const QByteArray &body = {}) {
            return backend.send(method + " /api/institutions/alpha/sessions/" + QByteArray::number(session) + rest, teacher, body);
        };
        const auto ids = [](Id learner) { return "{\"ids\":[" + QByteArray::number(learner) + "]}"; };
        // Whom the institution's tags attach to the session they may take in, a stranger they may not.
        QVERIFY(send("POST", own, "/members", ids(stranger)).body.contains(R"("reason":"learner.not_found")"));
        QVERIFY(send("POST", own, "/members", ids(tagged)).body.contains(R"("outcome":"assigned")"));
        QVERIFY(send("POST", second, "/members", ids(tagged)).body.contains(R"("outcome":"assigned")"));
        // Whom they took out by mistake they put back.
        QCOMPARE(send("DELETE", second, "/members/" + number(tagged).toLatin1()).status, 204);
        QCOMPARE(send("DELETE", own, "/members/" + number(tagged).toLatin1()).status, 204);
        QVERIFY(send("POST", own, "/members", ids(tagged)).body.contains(R"("outcome":"assigned")"));
        const QByteArray move = "{\"ids\":[" + number(tagged).toLatin1() + "],\"to\":";
        QCOMPARE(send("POST", own, "/move", move + number(others).toLatin1() + '}').status, 422);
        QVERIFY(send("POST", own, "/move", move + number(second).toLatin1() + '}').body.contains(R"("moved":1)"));
        QCOMPARE(send("POST", others, "/members", ids(tagged)).status, 404);
        QCOMPARE(send("POST", others, "/assign").status, 404);
        // The pair and the trainers are the institution's: with them a trainer could draw in anybody.
        QCOMPARE(send("PATCH", own, {}, R"({"capacity":12,"moves_up":true,"name":"Mine"})").status, 200);
        for (const QByteArray &body : {QByteArray(R"({"filter":"Z"})"), QByteArray(R"({"location":"Z"})"), QByteArray(R"({"trainers":[]})")})
            QCOMPARE(send("PATCH", own, {}, body).status, 403);
        QCOMPARE(send("PATCH", own, {}, R"({"filter":"A",)" + runBy + R"(,"name":"Sent back"})").status, 200);
        QCOMPARE(send("PATCH", others, {}, R"({"name":"Not mine"})").status, 404);
        QCOMPARE(send("DELETE", second, {}).status, 403);
        QCOMPARE(backend.send("POST /api/institutions/alpha/sessions", teacher, R"({"filter":"N","location":"N"})").status, 403);
        // By the provisioning dialect too.
        const QByteArray out = R"({"identifierType":"learnerId","identifier":)" + number(tagged).toLatin1();
        QCOMPARE(backend.send("POST /api/removeLearnerSession", teacher, out + R"(,"filter":"B","location":"Haifa"})").status, 404);
        QCOMPARE(backend.send("POST /api/removeLearnerSession", teacher, out + R"(,"filter":"c","location":"HAIFA"})").status, 200);
        // Who runs nothing sees nothing.
        QCOMPARE(desk.patch(own, R"({"trainers":[]})").status, 200);
        QCOMPARE(send("GET", own, {}).status, 404);
    }
};

ULPAN_TEST(TrainerScopeTest)
#include "trainer_scope_test.moc"
