#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QJsonArray>

#include <thread>

using namespace ulpan;
using namespace ulpan::tests;

// Members of all roles: who may make, change and end whom, and what is left of somebody who was made nobody.
class MembersTest : public QObject
{
    Q_OBJECT

    static QByteArray number(Id id) { return QByteArray::number(id); }
    static QByteArray path(Id member = 0)
    {
        return "/api/institutions/alpha/members" + (member ? '/' + number(member) : QByteArray());
    }
    static QByteArray person(const char *login, const QByteArray &more)
    {
        return "{\"login\":\"" + QByteArray(login) + "\",\"lastname\":\"Bar\",\"firstname\":\"Noa\"" + more +
               "}";
    }
    static Id idOf(const Answer &answer) { return answer.json()[QLatin1StringView("id")].toInteger(); }
    static QString text(const Answer &answer, const char *key)
    {
        return answer.json()[QLatin1StringView(key)].toString();
    }

private Q_SLOTS:
    void aRoleIsGivenByThoseWhoHaveAsMuch_data()
    {
        QTest::addColumn<int>("caller");
        QTest::addColumn<QByteArray>("role");
        QTest::addColumn<int>("status");
        const auto row = [](Persona caller, const char *role, int status) {
            QTest::addRow("%s makes %s", qUtf8Printable(TestBackend::loginOf(caller)), role)
                << int(caller) << QByteArray(role) << status;
        };
        for (const char *role : {"learner", "teacher", "support", "admin"}) {
            row(Persona::Admin, role, 201);
            row(Persona::Owner, role, 201);
            row(Persona::Operator, role, 201);
            row(Persona::Support, role, 403);
        }
        row(Persona::Admin, "owner", 403);
        row(Persona::Owner, "owner", 201);
        row(Persona::Operator, "owner", 201);
        for (const Persona caller : {Persona::Admin, Persona::Owner, Persona::Operator})
            row(caller, "operator", 403);
        row(Persona::Admin, "king", 422);
    }
    void aRoleIsGivenByThoseWhoHaveAsMuch()
    {
        QFETCH(int, caller);
        QFETCH(QByteArray, role);
        QFETCH(int, status);
        TestBackend backend(Engine::Sqlite);
        const QByteArray entity =
            role == "learner" ? ",\"entity\":" + number(backend.place().entity) : QByteArray();
        const Answer made = backend.send("POST " + path(), backend.as(Persona(caller)),
                                         person("new@example.org", ",\"role\":\"" + role + '"' + entity));
        QCOMPARE(made.status, status);
        if (status == 201)
            QCOMPARE(text(made, "role"), QString::fromLatin1(role));
        // The same for somebody who is there.
        const Answer changed = backend.send("PATCH " + path(backend.place().learner),
                                            backend.as(Persona(caller)), "{\"role\":\"" + role + "\"}");
        QCOMPARE(changed.status, status == 201 ? 200 : status);
    }

    // A number that nobody could send again would keep its member from ever being changed.
    void anExternalIdIsWrittenInDigits()
    {
        TestBackend backend(Engine::Sqlite);
        const QByteArray body = person("new@example.org", ",\"external_id\":-1,\"entity\":" + number(backend.place().entity));
        const Answer made = backend.send("POST " + path(), backend.as(Persona::Admin), body);
        QVERIFY2(made.status == 422 && made.body.contains("external_id"), made.text().constData());
        const Answer changed = backend.send("PATCH " + path(backend.place().learner), backend.as(Persona::Admin), R"({"external_id":-1})");
        QCOMPARE(changed.status, 422);
    }

    // A token of an owner with one ability would otherwise be worth all that an owner has.
    void aTokenGivesNoMoreThanItHas_data() { addEngineRows(); }
    void aTokenGivesNoMoreThanItHas()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders token =
            backend.withToken(Persona::Owner, QStringLiteral("members:read members:write"));
        const Answer refused =
            backend.send("POST " + path(), token,
                         person("new@example.org", R"(,"role":"owner","password":"long enough 1")"));
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.reason(), QByteArray("auth.role_too_low"));
        QCOMPARE(backend.send("PATCH " + path(backend.memberOf(Persona::Support)), token, R"({"phone":"1"})")
                     .status,
                 403);
        QCOMPARE(backend.send("DELETE " + path(backend.memberOf(Persona::Owner)), token).status, 403);
        QCOMPARE(backend.send("DELETE " + path(backend.memberOf(Persona::Owner)), backend.as(Persona::Admin))
                     .status,
                 403);
    }

    void onlyLearnersHaveAnEntityAndTags_data() { addEngineRows(); }
    void onlyLearnersHaveAnEntityAndTags()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        QCOMPARE(backend.send("POST " + path(), admin, person("l@example.org", "")).status, 422);
        const Answer refused =
            backend.send("POST " + path(), admin,
                         person("t@example.org", R"(,"role":"teacher","filter":["A"],"entity":)" +
                                                     number(backend.place().entity)));
        QCOMPARE(refused.status, 422);
        const QJsonObject errors = refused.json()[QLatin1StringView("errors")].toObject();
        QCOMPARE(errors.keys(), (QStringList{QStringLiteral("entity"), QStringLiteral("filter")}));
        const Answer teacher =
            backend.send("POST " + path(), admin,
                         person("t@example.org", R"(,"role":"teacher","filter":[],"external_id":9)"));
        QCOMPARE(teacher.status, 201);
        QCOMPARE(text(teacher, "status"), QStringLiteral("invited"));
        QVERIFY(teacher.json()[QLatin1StringView("entity")].isNull());
        QCOMPARE(backend.send("PATCH " + path(idOf(teacher)), admin, R"({"level":"B2"})").status, 422);
        QCOMPARE(backend.send("PUT " + path(idOf(teacher)), admin, teacher.body).status, 200);
        // Becoming a learner takes an entity; what a learner had stays when they become a trainer.
        QCOMPARE(backend.send("PATCH " + path(idOf(teacher)), admin, R"({"role":"learner"})").status, 422);
        QCOMPARE(backend
                     .send("PATCH " + path(idOf(teacher)), admin,
                           R"({"role":"learner","entity":)" + number(backend.place().entity) + '}')
                     .status,
                 200);
        const Answer promoted =
            backend.send("PATCH " + path(backend.place().learner), admin, R"({"role":"teacher"})");
        QCOMPARE(promoted.status, 200);
        QCOMPARE(promoted.json()[QLatin1StringView("filter")].toArray().size(), 1);
        QCOMPARE(backend.send("PUT " + path(backend.place().learner), admin, promoted.body).status, 200);
    }

    void theLanguageIsTheEntitysThenTheInstitutions_data() { addEngineRows(); }
    void theLanguageIsTheEntitysThenTheInstitutions()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        QCOMPARE(backend.send("PATCH /api/institutions/alpha", admin, R"({"language":"fr"})").status, 200);
        QCOMPARE(backend
                     .send("PATCH /api/institutions/alpha/entities/" + number(backend.place().entity), admin,
                           R"({"language":"he"})")
                     .status,
                 200);
        const QByteArray entity = ",\"entity\":" + number(backend.place().entity);
        QCOMPARE(text(backend.send("POST " + path(), admin, person("a@example.org", entity)), "language"),
                 QStringLiteral("he"));
        QCOMPARE(text(backend.send("POST " + path(), admin, person("b@example.org", R"(,"role":"teacher")")),
                      "language"),
                 QStringLiteral("fr"));
        QCOMPARE(text(backend.send("POST " + path(), admin,
                                   person("c@example.org", R"(,"language":"en")" + entity)),
                      "language"),
                 QStringLiteral("en"));
    }

    void aSuspendedMemberIsOutAtOnce_data() { addEngineRows(); }
    void aSuspendedMemberIsOutAtOnce()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const Id support = backend.memberOf(Persona::Support);
        const HttpHeaders signIn = backend.signedInAnew(Persona::Support), owner = backend.as(Persona::Owner);
        const HttpHeaders token = backend.withToken(Persona::Support, QStringLiteral("members:read"));
        QCOMPARE(backend.send("GET /api/auth/me", signIn).status, 200);
        QCOMPARE(backend.send("GET /api/auth/me", token).status, 200);
        QCOMPARE(text(backend.send("PATCH " + path(support), owner, R"({"status":"suspended"})"), "status"),
                 QStringLiteral("suspended"));
        QCOMPARE(backend.send("GET /api/auth/me", signIn).status, 401);
        QCOMPARE(backend.send("GET /api/auth/me", token).status, 401);
        QCOMPARE(text(backend.send("PATCH " + path(support), owner, R"({"status":"active"})"), "status"),
                 QStringLiteral("active"));
        // What has ended does not come back.
        QCOMPARE(backend.send("GET /api/auth/me", signIn).status, 401);
        QCOMPARE(backend.send("GET /api/auth/me", token).status, 401);
        QCOMPARE(backend.send("GET /api/auth/me", backend.signedInAnew(Persona::Support)).status, 200);
        for (const QByteArray &status : {QByteArray("invited"), QByteArray("anonymised")})
            QCOMPARE(backend.send("PATCH " + path(support), owner, "{\"status\":\"" + status + "\"}").status,
                     422);
        QCOMPARE(backend.send("PATCH " + path(support), owner, R"({"status":"active"})").status, 200);
    }

    void theLastOwnerStays_data() { addEngineRows(); }
    void theLastOwnerStays()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const Id last = backend.memberOf(Persona::Owner);
        for (const Persona caller : {Persona::Owner, Persona::Operator}) {
            for (const QByteArray &change :
                 {QByteArray(R"({"role":"admin"})"), QByteArray(R"({"status":"suspended"})")}) {
                const Answer refused = backend.send("PATCH " + path(last), backend.as(caller), change);
                QCOMPARE(refused.status, 409);
                QCOMPARE(refused.reason(), QByteArray("role.last_owner"));
            }
            QCOMPARE(backend.send("DELETE " + path(last), backend.as(caller)).status, 409);
        }
        // An owner who has not come yet cannot stand in for one who has.
        const Answer invited = backend.send("POST " + path(), backend.as(Persona::Owner),
                                            person("o@example.org", R"(,"role":"owner")"));
        QCOMPARE(backend.send("DELETE " + path(last), backend.as(Persona::Operator)).status, 409);
        QCOMPARE(
            backend.send("PATCH " + path(idOf(invited)), backend.as(Persona::Owner), R"({"status":"active"})")
                .status,
            200);
        QCOMPARE(
            backend.send("PATCH " + path(last), backend.as(Persona::Operator), R"({"role":"admin"})").status,
            200);
        QCOMPARE(backend.send("DELETE " + path(idOf(invited)), backend.as(Persona::Operator)).status, 409);
    }

    void oneOwnerStaysOfTwoWhoGoAtOnce_data() { addEngineRows(); }
    void oneOwnerStaysOfTwoWhoGoAtOnce()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders caller = backend.as(Persona::Operator);
        Id owners[2] = {backend.memberOf(Persona::Owner), 0};
        owners[1] =
            idOf(backend.send("POST " + path(), caller,
                              person("o@example.org", R"(,"role":"owner","password":"long enough 1")")));
        for (int round = 0; round < 8; ++round) {
            const QByteArray change = round % 2 ? R"({"role":"admin"})" : R"({"status":"suspended"})";
            int statuses[2] = {};
            std::thread threads[2];
            for (int i = 0; i < 2; ++i)
                threads[i] = std::thread([&, i] {
                    statuses[i] = backend.send("PATCH " + path(owners[i]), caller, change).status;
                });
            for (std::thread &thread : threads)
                thread.join();
            std::sort(std::begin(statuses), std::end(statuses));
            QCOMPARE(statuses[0], 200);
            QCOMPARE(statuses[1], 409);
            for (const Id owner : owners)
                QCOMPARE(backend.send("PATCH " + path(owner), caller, R"({"role":"owner","status":"active"})")
                             .status,
                         200);
        }
    }

    // A program must be able to find, and to change, whom it cannot make because they are there.
    void programsFindTheSuspended_data() { addEngineRows(); }
    void programsFindTheSuspended()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin), client = backend.withClient(backend.place());
        const Id id = idOf(backend.send("POST " + path(), admin,
                                        person("gone@example.org", ",\"entity\":" + number(backend.place().entity))));
        QCOMPARE(backend.send("PATCH " + path(id), admin, R"({"status":"suspended"})").status, 200);
        const QByteArray login = "\"identifierType\":\"email\",\"identifier\":\"gone@example.org\"";
        QCOMPARE(backend.send("GET /api/getOneLearner/" + number(id), client).status, 200);
        QCOMPARE(backend.send("POST /api/getOneLearner", client, '{' + login + '}').status, 200);
        QCOMPARE(backend.send("POST /api/updateLearner", client, '{' + login + ",\"phone\":\"0521111111\"}").status, 200);
        const QJsonObject after = backend.send("GET " + path(id), admin).json();
        QCOMPARE(after[QLatin1StringView("phone")].toString(), QStringLiteral("0521111111"));
        QCOMPARE(after[QLatin1StringView("status")].toString(), QStringLiteral("suspended"));
        QVERIFY(!backend.send("GET /api/getAllLearners", client).body.contains("gone@example.org"));
    }

    void whoIsDeletedIsNobody_data() { addEngineRows(); }
    void whoIsDeletedIsNobody()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const QByteArray body = person(
            "zeno@example.org",
            R"(,"lastname":"Zenobia","phone":"0521234567","code":"Zen1","external_id":77,"filter":["Zfilter"],)"
            R"("contact_email":["zeno.home@example.org"],"password":"long enough 1","entity":)" +
                number(backend.place().entity));
        const Answer made = backend.send("POST " + path(), admin, body);
        QCOMPARE(made.status, 201);
        const Id id = idOf(made);
        QCOMPARE(
            backend.send("PATCH " + path(id), admin, R"({"phone":"0529999999","firstname":"Zipora"})").status,
            200);
        QVERIFY(backend.send("GET /api/institutions/alpha/audit", admin).body.contains("Zipora"));
        const int before = backend.send("GET " + path(), admin)
                               .json()[QLatin1StringView("meta")][QLatin1StringView("total")]
                               .toInt();
        const Answer signIn = backend.send("POST /api/auth/sign-in", {},
                                           R"({"email":"zeno@example.org","password":"long enough 1"})");
        QCOMPARE(signIn.status, 200);
        const HttpHeaders own{{"Authorization", "Bearer " + text(signIn, "token").toLatin1()}};

        QCOMPARE(backend.send("DELETE " + path(id), admin + HttpHeaders{{"If-Match", "\"1\""}}).status, 412);
        QCOMPARE(backend.send("DELETE " + path(id), admin).status, 204);

        for (const QByteArray &request :
             {"GET " + path(id), "DELETE " + path(id), "GET " + path(id) + "/history",
              "GET /api/getOneLearner/" + number(id)})
            QCOMPARE(backend.send(request, admin).status, 404);
        QCOMPARE(backend.send("PATCH " + path(id), admin, R"({"level":"A1"})").status, 404);
        QCOMPARE(backend
                     .send("POST /api/getOneLearner", admin,
                           R"({"identifierType":"email","identifier":"zeno@example.org"})")
                     .status,
                 404);
        QCOMPARE(backend.send("GET /api/auth/me", own).status, 401);
        QCOMPARE(backend
                     .send("POST /api/auth/sign-in", {},
                           R"({"email":"zeno@example.org","password":"long enough 1"})")
                     .status,
                 401);
        const QJsonObject list = backend.send("GET " + path() + "?per_page=100", admin).json();
        QCOMPARE(list[QLatin1StringView("meta")][QLatin1StringView("total")].toInt(), before - 1);
        QCOMPARE(list[QLatin1StringView("data")].toArray().size(), before - 1);
        QVERIFY(!backend.send("GET /api/getAllLearners", admin).body.contains(number(id)));

        // Nothing of the person is left anywhere; that it happened is.
        const QStringList tables = backend.query(
            engine == Engine::Sqlite
                ? QStringLiteral(
                      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
                : QStringLiteral("select table_name::text from information_schema.tables where table_schema "
                                 "= 'public' and table_type = 'BASE TABLE'"));
        QVERIFY(tables.contains(QStringLiteral("audit_entry")));
        for (const QString &table : tables) {
            const QStringList columns = backend.query(
                engine == Engine::Sqlite
                    ? QStringLiteral("select name from pragma_table_info('%1')").arg(table)
                    : QStringLiteral(
                          "select column_name::text from information_schema.columns where table_name = '%1'")
                          .arg(table));
            for (const QString &column : columns) {
                for (const char *trace : {"zeno", "Zenobia", "Zipora", "05212", "05299", "Zen1", "Zfilter"}) {
                    const QString found =
                        QStringLiteral(
                            "select cast(%1 as text) from %2 where lower(cast(%1 as text)) like '%%3%'")
                            .arg(column, table, QString::fromLatin1(trace).toLower());
                    const QStringList rows = backend.query(found);
                    QVERIFY2(rows.isEmpty(), qUtf8Printable(table + u'.' + column + u' ' + rows.join(u' ')));
                }
            }
        }
        const QByteArray audit =
            backend.send("GET /api/institutions/alpha/audit?record=learner&record_id=" + number(id), admin)
                .body;
        QVERIFY2(audit.contains(R"("action":"member.anonymised")") &&
                     audit.contains(R"("action":"member.updated")") && audit.contains("***"),
                 audit.constData());
        QCOMPARE(
            backend.query(
                QStringLiteral("select count(*) from event where type = 'member.deleted' and record_id = ?"),
                {id}),
            QStringList{QStringLiteral("1")});
        // Login and external ID are free again.
        QCOMPARE(backend.send("POST " + path(), admin, body).status, 201);
    }

    void anEntityGoesWhenNobodyIsInIt_data() { addEngineRows(); }
    void anEntityGoesWhenNobodyIsInIt()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const QByteArray entity = "/api/institutions/alpha/entities/" + number(backend.place().entity);
        const Answer refused = backend.send("DELETE " + entity, admin);
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.reason(), QByteArray("entity.in_use"));
        QVERIFY2(refused.body.contains(": 1."), refused.body.constData());
        QCOMPARE(backend.send("DELETE " + path(backend.place().learner), admin).status, 204);
        QCOMPARE(backend.send("DELETE " + entity, admin + HttpHeaders{{"If-Match", "\"9\""}}).status, 412);
        QCOMPARE(backend.send("DELETE " + entity, admin).status, 204);
        QCOMPARE(backend.send("GET " + entity, admin).status, 404);
        const QJsonObject list = backend.send("GET /api/institutions/alpha/entities", admin).json();
        QCOMPARE(list[QLatin1StringView("meta")][QLatin1StringView("total")].toInt(), 0);
        const QByteArray audit =
            backend.send("GET /api/institutions/alpha/audit?action=entity.deleted", admin).body;
        QVERIFY2(audit.contains(R"("before":{"institution_id")") && audit.contains(R"("name":"Haifa")"),
                 audit.constData());
        // Its name may be given again, and differs from none by case or accents.
        QCOMPARE(backend.send("POST /api/institutions/alpha/entities", admin, R"({"name":"Háifa"})").status,
                 201);
        QCOMPARE(backend.send("POST /api/institutions/alpha/entities", admin, R"({"name":"HAIFA"})").status,
                 409);
    }

    void theAuditIsFilteredAndHasValues_data() { addEngineRows(); }
    void theAuditIsFilteredAndHasValues()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        QCOMPARE(backend.send("PATCH " + path(backend.place().learner), admin, R"({"filter":["B"]})").status,
                 200);
        const auto total = [&](const QByteArray &query) {
            const Answer answer = backend.send("GET /api/institutions/alpha/audit?" + query, admin);
            return answer.status == 200
                       ? answer.json()[QLatin1StringView("meta")][QLatin1StringView("total")].toInt()
                       : -answer.status;
        };
        const QByteArray about = "record=learner&record_id=" + number(backend.place().learner);
        QCOMPARE(total(about), 2);
        QCOMPARE(total(about + "&actor=" + number(backend.memberOf(Persona::Admin))), 1);
        QCOMPARE(total(about + "&actor=admin@example.org"), 1);
        QCOMPARE(total(about + "&actor=nobody@example.org"), 0);
        QCOMPARE(total(about + "&action=member.updated"), 1);
        QCOMPARE(total(about + "&from=2026-03-01&to=2026-03-01"), 2);
        QCOMPARE(total(about + "&from=2026-03-02"), 0);
        QCOMPARE(total(about + "&to=2026-02-28"), 0);
        QCOMPARE(total(about + "&from=2026-03-01T08:00:00Z"), 2);
        QCOMPARE(total("from=yesterday"), -422);
        QCOMPARE(total("filter[nothing]=1"), -422);
        for (const QByteArray &target :
             {"/api/institutions/alpha/audit?" + about, path(backend.place().learner) + "/history"}) {
            const QJsonArray entries =
                backend.send("GET " + target, admin).json()[QLatin1StringView("data")].toArray();
            QCOMPARE(entries.size(), 2);
            const QJsonObject newest = entries.first().toObject();
            QCOMPARE(newest[QLatin1StringView("before")],
                     (QJsonObject{{QStringLiteral("filter"), QJsonArray{QStringLiteral("A")}}}));
            QCOMPARE(newest[QLatin1StringView("after")],
                     (QJsonObject{{QStringLiteral("filter"), QJsonArray{QStringLiteral("B")}}}));
            QVERIFY(entries.last().toObject()[QLatin1StringView("before")].isNull());
        }
    }
};

ULPAN_TEST(MembersTest)
#include "members_test.moc"
