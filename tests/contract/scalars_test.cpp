#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// A place where a value is read: the body around it, and what comes of one that is good there.
struct ScalarPlace
{
    const char *request;
    const char *body; // %1: the value
    int good;
};

QByteArray filledFor(const TestBackend &backend, QByteArray text)
{
    const Place &place = backend.place();
    return text.replace("{member}", QByteArray::number(place.learner))
        .replace("{entity}", QByteArray::number(place.entity))
        .replace("{session}", QByteArray::number(place.session))
        .replace("{teacher}", QByteArray::number(backend.memberOf(Persona::Teacher)));
}

// Who wants a record's number: which record it is, and where.
struct IdentifierPlace
{
    const char *record;
    ScalarPlace place;
};
constexpr char bulkEdit[] = "POST /api/institutions/alpha/members/bulk-edit";
constexpr char sessionPeople[] = "POST /api/institutions/alpha/sessions/{session}/members";
// clang-format off
const IdentifierPlace identifierPlaces[] = {
    {"entity", {"PATCH /api/institutions/alpha/members/{member}", R"({"entity":%1})", 200}},
    {"entity", {"PATCH /api/institutions/alpha/members/{member}", R"({"entity":{"id":%1}})", 200}},
    {"member", {bulkEdit, R"({"ids":[%1],"change":{"tags":{"add":["X"]}}})", 200}},
    {"member", {bulkEdit, R"({"ids":%1,"change":{"tags":{"add":["X"]}}})", 200}},
    {"entity", {bulkEdit, R"({"filter":{"entity":%1},"change":{"tags":{"add":["X"]}}})", 200}},
    {"session", {bulkEdit, R"({"filter":{"session":[%1]},"change":{"tags":{"add":["X"]}}})", 200}},
    {"entity", {bulkEdit, R"({"ids":[{member}],"change":{"entity":%1}})", 200}},
    {"session", {bulkEdit, R"({"ids":[{member}],"change":{"session":{"add":%1}}})", 200}},
    {"member", {sessionPeople, R"({"ids":[%1]})", 200}},
    {"entity", {sessionPeople, R"({"filter":{"entity":%1}})", 200}},
    {"teacher", {"PATCH /api/institutions/alpha/sessions/{session}", R"({"trainers":[%1]})", 200}},
    {"teacher", {"PATCH /api/institutions/alpha/sessions/{session}", R"({"trainers":[{"id":%1}]})", 200}},
    {"member", {"POST /api/getOneLearner", R"({"identifierType":"learnerId","identifier":%1})", 200}},
    {"member", {"POST /api/getOneLearner", R"({"learnerId":%1})", 200}},
    {"member", {"POST /api/updateLearner", R"({"identifierType":"learnerId","identifier":%1,"level":"B1"})", 200}},
    {"entity", {"POST /api/insertLearner", R"({"entity":%1,"login":"x@example.org","civility":"m","lastname":"L","firstname":"F"})", 200}},
    {"entity", {"POST /api/insertLearner", R"({"entity":{"identifier":%1},"login":"y@example.org","civility":"m","lastname":"L","firstname":"F"})", 200}},
};

// Who wants a text or a list of them.
const ScalarPlace textPlaces[] = {
    {"PATCH /api/institutions/alpha/members/{member}", R"({"lastname":%1})", 200},
    {"PATCH /api/institutions/alpha/members/{member}", R"({"filter":[%1]})", 200},
    {"POST /api/institutions/alpha/sessions", R"({"filter":%1,"location":"L"})", 201},
    {bulkEdit, R"({"ids":[{member}],"change":{"tags":{"add":[%1]}}})", 200},
    {bulkEdit, R"({"filter":{"tag":%1},"change":{"tags":{"add":["X"]}}})", 200},
    {bulkEdit, R"({"filter":{"q":%1},"change":{"tags":{"add":["X"]}}})", 200},
    {sessionPeople, R"({"filter":{"q":%1}})", 200},
    {"POST /api/integrations/credentials", R"({"name":%1})", 201},
    {"POST /api/getOneLearner", R"({"identifier":%1})", 404},
    {"POST /api/getOneLearner", R"({"email":%1})", 404},
    {"POST /api/removeLearnerSession", R"({"identifier":%1,"filter":"F","location":"L"})", 404},
    {"POST /api/removeLearnerSession", R"({"identifierType":"learnerId","identifier":"{member}","filter":%1,"location":"L"})", 404},
    {"POST /api/insertLearner", R"({"entity":%1,"login":"x@example.org","civility":"m","lastname":"L","firstname":"F"})", 404},
    {"PATCH /api/institutions/alpha/imports/none", R"({"options":{"entity":%1}})", 404},
    {"PATCH /api/institutions/alpha/imports/none", R"({"options":{"scope_entities":[%1]}})", 404},
    {"PATCH /api/institutions/alpha/imports/none", R"({"encoding":%1})", 404},
};

// clang-format on

constexpr const char *noScalars[] = {
    "true", "false", "[[1]]", R"({"x":1})", "[{}]", "1e30", "12345678901234567890"};

} // namespace

// A value is read alike by whoever reads it.
class ScalarsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordsNumberHasOneSpelling_data() { addEngineRows(); }
    void aRecordsNumberHasOneSpelling()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        QByteArray faults;
        for (const IdentifierPlace &reader : identifierPlaces) {
            const QByteArray id = filledFor(backend, '{' + QByteArray(reader.record) + '}');
            QByteArrayList wrong{"\"0" + id + '"',
                                 "\"+" + id + '"',
                                 "\"-" + id + '"',
                                 '-' + id,
                                 id + ".5",
                                 "\"" + id + ".0\"",
                                 "\"x\"",
                                 "\"99999999999999999999\"",
                                 "0",
                                 "\"" + id + ' ' + id + '"',
                                 "\"1,000\""};
            for (const char *none : noScalars)
                wrong << none;
            const auto send = [&](const QByteArray &value) {
                return backend.send(filledFor(backend, reader.place.request), backend.as(Persona::Owner),
                                    filledFor(backend, reader.place.body).replace("%1", value));
            };
            for (const QByteArray &value : std::as_const(wrong)) {
                const Answer answer = send(value);
                if (answer.status / 100 != 4 || answer.status == reader.place.good)
                    faults += '\n' + QByteArray(reader.place.body) + " with " + value + ": " + answer.text();
            }
            for (const QByteArray &value : {id, '"' + id + '"', "\" " + id + "\\t\"", id + ".0"}) {
                const Answer answer = send(value);
                // The second learner of one login is one too many, but their entity was understood.
                const bool isTaken = answer.reason() == "learner.login_taken";
                if (answer.status != reader.place.good && !isTaken)
                    faults += '\n' + QByteArray(reader.place.body) + " with " + value + ": " + answer.text();
            }
        }
        if (!faults.isEmpty())
            QFAIL(faults.constData());
    }

    void aTextIsATextOrANumber()
    {
        TestBackend backend(Engine::Sqlite);
        QByteArray faults;
        for (const ScalarPlace &place : textPlaces) {
            const auto expect = [&](const QByteArray &value, bool isGood) {
                const Answer answer =
                    backend.send(filledFor(backend, place.request), backend.as(Persona::Owner),
                                 filledFor(backend, place.body).replace("%1", value));
                const bool refused = answer.status == 400 || answer.status == 422;
                if (isGood ? answer.status != place.good : !refused)
                    faults += '\n' + QByteArray(place.request) + ' ' + place.body + " with " + value + ": " +
                              answer.text();
            };
            for (const char *value : noScalars)
                expect(value, false);
            for (const char *value : {"\"x\"", "1.5", "24"})
                expect(value, true);
        }
        if (!faults.isEmpty())
            QFAIL(faults.constData());
    }

    // Digits mean a number also where there is none so large; what has a sign is a name.
    void anEntityIsNamedByDigitsOrAName()
    {
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders owner = backend.as(Persona::Owner);
        const auto insert = [&](const QByteArray &entity, const QByteArray &login) {
            return backend.send("POST /api/insertLearner", owner,
                                R"({"entity":{"identifier":")" + entity + R"(","create":1},"login":")" +
                                    login +
                                    R"(@example.org","civility":"m","lastname":"L","firstname":"F"})");
        };
        QCOMPARE(insert("99999999999999999999", "a").status, 404);
        QCOMPARE(insert('0' + QByteArray::number(backend.place().entity), "a").status, 404);
        QCOMPARE(insert("+7", "a").status, 200);
        QCOMPARE(insert("-7", "b").status, 200);
        QCOMPARE(
            backend.query(QStringLiteral("select name from entity where name in ('+7', '-7') order by name")),
            (QStringList{QStringLiteral("+7"), QStringLiteral("-7")}));
    }

    // Their number is an integer, so that it is found however it was written when it was given.
    void anExternalNumberIsFoundAsItWasGiven_data() { addEngineRows(); }
    void anExternalNumberIsFoundAsItWasGiven()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders owner = backend.as(Persona::Owner);
        const QByteArray learner =
            "{\"identifierType\":\"learnerId\",\"identifier\":" + QByteArray::number(backend.place().learner);
        QCOMPARE(backend.send("POST /api/updateLearner", owner, learner + R"(,"externalID":"007"})").status,
                 200);
        for (const char *value : {"7", "\"7\"", "\"007\"", "\"+7\"", "7.0"}) {
            const Answer found =
                backend.send("POST /api/getOneLearner", owner, QByteArray("{\"externalId\":") + value + '}');
            QVERIFY2(found.status == 200, found.text().constData());
            QVERIFY(found.body.contains(R"("externalID":"7")"));
        }
        for (const char *value : {"true", "[7]", "7.5", "\"7,0\"", "\"seven\"", "\"99999999999999999999\""}) {
            const int status =
                backend.send("POST /api/getOneLearner", owner, QByteArray("{\"externalId\":") + value + '}')
                    .status;
            QVERIFY2(status == 400 || status == 404, value);
        }
    }

    // A switch that keeps something from being done is not off because it was sent without a word.
    void aTrialIsSaidOutright_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("value"); // in the body; empty: not there
        QTest::addColumn<int>("status");
        QTest::newRow("null") << QByteArray() << QByteArray("null") << 422;
        QTest::newRow("nothing") << QByteArray() << QByteArray("\"\"") << 422;
        QTest::newRow("blank") << QByteArray() << QByteArray("\" \"") << 422;
        QTest::newRow("a list") << QByteArray() << QByteArray("[]") << 422;
        QTest::newRow("a word") << QByteArray() << QByteArray("\"yes\"") << 422;
        QTest::newRow("the query's name") << QByteArray("?dry_run") << QByteArray() << 422;
        QTest::newRow("the query's name and no value") << QByteArray("?dry_run=") << QByteArray() << 422;
        QTest::newRow("true") << QByteArray() << QByteArray("true") << 200;
        QTest::newRow("1 in the query") << QByteArray("?dry_run=1") << QByteArray() << 200;
    }
    void aTrialIsSaidOutright()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, value);
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders owner = backend.as(Persona::Owner);
        const QByteArray dryRun = value.isEmpty() ? QByteArray() : ",\"dry_run\":" + value;
        const Answer tried = backend.send(bulkEdit + query, owner,
                                          R"({"filter":{},"change":{"tags":{"add":["X"]}})" + dryRun + '}');
        QTEST(tried.status, "status");
        QVERIFY2(tried.status == 200 ||
                     tried.json()[QLatin1StringView("errors")].toObject().contains(QStringLiteral("dry_run")),
                 tried.text().constData());
        QCOMPARE(backend.query(QStringLiteral("select count(*) from bulk_edit")),
                 QStringList{QStringLiteral("0")});
        const QByteArray part =
            value.isEmpty()
                ? QByteArray()
                : "\r\n--x\r\nContent-Disposition: form-data; name=dry_run\r\n\r\n" + value.replace('"', "");
        const Answer uploaded =
            backend.send("POST /api/institutions/alpha/members/bulk" + query,
                         owner + HttpHeaders{{"Content-Type", "multipart/form-data; boundary=x"}},
                         "--x\r\nContent-Disposition: form-data; name=file; "
                         "filename=a.csv\r\n\r\nlogin,lastname,firstname\n" +
                             part + "\r\n--x--");
        if (tried.status == 422)
            QCOMPARE(uploaded.status, 422);
        else
            QVERIFY2(uploaded.json()[QLatin1StringView("options")][QLatin1StringView("dry_run")].toBool(),
                     uploaded.text().constData());
    }

    // Whoever says it both ways is asked, and nothing is done.
    void aTrialIsNotContradicted_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        const QByteArray json = "application/json", form = "application/x-www-form-urlencoded";
        const QByteArray change = R"("filter":{},"change":{"tags":{"add":["X"]}})";
        QTest::newRow("query and JSON") << QByteArray("?dry_run=1") << json << "{" + change + R"(,"dry_run":false})";
        QTest::newRow("JSON and query") << QByteArray("?dry_run=0") << json << "{" + change + R"(,"dry_run":true})";
        QTest::newRow("query twice") << QByteArray("?dry_run=1&dry_run=0") << json << "{" + change + "}";
        QTest::newRow("as a list") << QByteArray("?dry_run[]=1&dry_run=0") << json << "{" + change + "}";
        QTest::newRow("a form twice") << QByteArray() << form
                                      << QByteArray("ids[]={member}&change[tags][add][]=X&dry_run=1&dry_run=0");
    }
    void aTrialIsNotContradicted()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders sender = backend.as(Persona::Owner) + HttpHeaders{{"Content-Type", type}};
        const Answer refused = backend.send(bulkEdit + query, sender, filledFor(backend, body.constData()));
        QCOMPARE(refused.status, 422);
        QVERIFY2(refused.json()[QLatin1StringView("errors")].toObject().contains(QStringLiteral("dry_run")), refused.text().constData());
        QCOMPARE(backend.query(QStringLiteral("select count(*) from bulk_edit")), QStringList{QStringLiteral("0")});
    }

    void anImportsTrialIsNotContradicted()
    {
        TestBackend backend(Engine::Sqlite);
        const auto part = [](const QByteArray &value) {
            return "--x\r\nContent-Disposition: form-data; name=dry_run\r\n\r\n" + value + "\r\n";
        };
        const auto upload = [&](const QByteArray &query, const QByteArray &parts) {
            return backend.send("POST /api/institutions/alpha/members/bulk" + query,
                                backend.as(Persona::Owner) + HttpHeaders{{"Content-Type", "multipart/form-data; boundary=x"}},
                                parts + "--x\r\nContent-Disposition: form-data; name=file; filename=a.csv\r\n\r\nlogin,lastname,firstname\n\r\n--x--");
        };
        const QByteArray nested = "--x\r\nContent-Disposition: form-data; name=\"options[dry_run]\"\r\n\r\n0\r\n";
        for (const Answer &answer : {upload({}, part("1") + part("0")), upload("?dry_run=1", part("0")), upload("?dry_run=1", nested)})
            QVERIFY2(answer.status == 422 && answer.json()[QLatin1StringView("errors")].toObject().contains(QStringLiteral("dry_run")), answer.text().constData());
        QCOMPARE(backend.query(QStringLiteral("select count(*) from import_job")), QStringList{QStringLiteral("0")});
        // The same twice is no contradiction, however it is written.
        QCOMPARE(upload("?dry_run=true", part("1") + part("1")).status, 202);
        const Answer change = backend.send("PATCH /api/institutions/alpha/imports/none", backend.as(Persona::Owner), R"({"dry_run":1,"options":{"dry_run":0}})");
        QCOMPARE(change.status, 422);
    }

    // What a mapping says in a kind that nobody reads would be passed over.
    void aMappingIsOfTheKindsThatAreRead()
    {
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders owner = backend.as(Persona::Owner);
        const Answer job = backend.send("POST /api/institutions/alpha/members/bulk?dry_run=1", owner + HttpHeaders{{"Content-Type", "text/csv"}},
                                        "login,lastname,firstname\na@x.org,A,B\n");
        const QByteArray import = "PATCH /api/institutions/alpha/imports/" + job.json()[QLatin1StringView("id")].toString().toLatin1();
        for (const char *mapping : {R"({"columns":true})", R"({"columns":"login"})", R"({"columns":1})", R"({"values":[]})", R"({"values":"x"})", R"({"name":7})"}) {
            const Answer answer = backend.send(import, owner, R"({"mapping":)" + QByteArray(mapping) + '}');
            QVERIFY2(answer.status == 422 && answer.json()[QLatin1StringView("errors")].toObject().contains(QStringLiteral("mapping")),
                     mapping + answer.text());
        }
        QCOMPARE(backend.send(import, owner, R"({"mapping":{"columns":["login","lastname","firstname"],"values":null}})").status, 200);
    }

    // Who wants a trial of what has none would otherwise have done it.
    void aTrialOfWhatHasNoneIsRefused()
    {
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders owner = backend.as(Persona::Owner);
        const QByteArray entity = "/api/institutions/alpha/entities/" + QByteArray::number(backend.place().entity);
        const auto isRefused = [&](const QByteArray &request, const QByteArray &body) {
            const Answer answer = backend.send(request, owner, body);
            return answer.status == 422 && answer.json()[QLatin1StringView("errors")].toObject().contains(QStringLiteral("dry_run"));
        };
        QVERIFY(isRefused("PATCH " + entity + "?dry_run=1", R"({"city":"Haifa"})"));
        QVERIFY(isRefused("PATCH " + entity, R"({"city":"Haifa","dry_run":true})"));
        QVERIFY(isRefused("DELETE " + filledFor(backend, "/api/institutions/alpha/members/{member}") + "?dry_run=1", {}));
        QCOMPARE(backend.send("GET " + entity + "?dry_run=1", owner).status, 200);
    }
};

ULPAN_TEST(ScalarsTest)
#include "scalars_test.moc"
