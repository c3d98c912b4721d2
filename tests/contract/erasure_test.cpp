#include "models/services/erasures.h"
#include "models/services/search_keeper.h"
#include "tests/support/erasing_office.h"
#include "tests/support/test_main.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <thread>

using namespace ulpan;
using namespace ulpan::tests;

// What is left of a person who was made nobody: nothing, wherever they had been.
class ErasureTest : public QObject
{
    Q_OBJECT

    // As a learner: in files, in sessions, in changes of many, by mail, and on the way in.
    static void liveAsLearner(Office &office)
    {
        TestBackend &backend = office.backend();
        const HttpHeaders owner = backend.as(Persona::Owner), admin = backend.as(Persona::Admin);
        (void)office.import(owner,
                            QByteArray(personsRow).replace("Quillfeather", "").replace("770077", "770077x"),
                            "quillfeather.csv");
        const QByteArray class1 =
            office.import(owner, personsRow + "noa@alpha.example.org,Bar,Noa,Haifa,,,,,,,,,\n", "class.csv");
        const Id person = office.idOf("zenobia.q@alpha.example.org");
        QVERIFY(person);
        QCOMPARE(office.send("PATCH " + memberPath(person), admin, R"({"phone":"052999999"})").status, 200);
        (void)office.import(owner, personsRow, "quillfeather again.csv");
        QCOMPARE(office.owner("POST " + memberPath(person) + "/invite").status / 100, 2);
        QCOMPARE(office.owner("PATCH " + memberPath(person), R"({"password":"long enough 1"})").status, 200);
        backend.comeFrom(personsAddress);
        for (int i = 0; i < 3; ++i)
            (void)backend.send("POST /api/auth/sign-in", {},
                               R"({"email":"zenobia.q@alpha.example.org","password":"wrong one 1"})");
        (void)backend.send("POST /api/auth/password/forgot", {},
                           R"({"email":"zenobia.q@alpha.example.org"})");
        (void)office.signIn("zenobia.q@alpha.example.org");
        const QByteArray session = erasureHome + "/sessions/" + QByteArray::number(backend.place().session);
        QCOMPARE(
            office.owner("POST " + session + "/members", "{\"ids\":[" + QByteArray::number(person) + "]}")
                .status,
            200);
        // In one that is deleted, nothing leads to its assignments any more.
        const Answer brief = office.owner("POST " + erasureHome + "/sessions",
                                          R"({"filter":"Brief","location":"Haifa","status":"open"})");
        const QByteArray briefPath = erasureHome + "/sessions/" +
                                     QByteArray::number(brief.json()[QLatin1StringView("id")].toInteger());
        QCOMPARE(
            office.owner("POST " + briefPath + "/members", "{\"ids\":[" + QByteArray::number(person) + "]}")
                .status,
            200);
        QCOMPARE(office.owner("DELETE " + briefPath + "/members/" + QByteArray::number(person)).status / 100,
                 2);
        QCOMPARE(office.owner("DELETE " + briefPath).status, 204);
        const Answer edited =
            bulkEdit(backend, admin, R"({"filter":{"q":"zenobia"},"change":{"tags":{"add":["Common"]}}})");
        QCOMPARE(bulkCounts(edited), (QList<int>{1, 1, 0, 0}));
        QCOMPARE(bulkUndo(backend, admin, edited).status, 200);
        QCOMPARE(office.owner("GET " + class1 + "/rows").status, 200);
    }

    // Then as an admin: what they did to others, and what they made.
    static void liveAsAdmin(Office &office)
    {
        TestBackend &backend = office.backend();
        const HttpHeaders owner = backend.as(Persona::Owner);
        const Id person = office.idOf("zenobia.q@alpha.example.org"), dana = backend.place().learner;
        const QByteArray danasRow = "dana@alpha.example.org,Levi,Dana,Haifa,+972 1,,,,,,,,\n";
        (void)office.import(owner, danasRow, "dana.csv");
        QCOMPARE(office.owner("PATCH " + memberPath(person), R"({"role":"admin"})").status, 200);
        HttpHeaders self = office.signIn("zenobia.q@alpha.example.org");
        QCOMPARE(office.send("PATCH " + memberPath(dana), self, R"({"phone":"+972 2"})").status, 200);
        backend.clock().advance(std::chrono::minutes(1));
        const QByteArray danas = office.import(owner, danasRow, "dana.csv");
        QVERIFY(office.owner("GET " + danas + "/rows").body.contains("Zipporahne Quillfeather"));
        QCOMPARE(office.send("PATCH " + memberPath(dana), self, R"({"phone":"+972 3"})").status, 200);
        QCOMPARE(office.owner("POST " + danas + "/undo").status, 202);
        office.work();
        QVERIFY(office.owner("GET " + danas + "/rows?undo=kept").body.contains("Zipporahne Quillfeather"));
        const Answer token = office.send(
            "POST /api/integrations/tokens", self,
            R"({"name":"Zipporahnes laptop","abilities":["members:read","members:write","entities:write"]})");
        QCOMPARE(token.status, 201);
        const HttpHeaders byToken{{"Authorization", "Bearer " + textIn(token, "token")},
                                  {"X-Request-Id", "zqrequest-3"}};
        QCOMPARE(office.send("PATCH " + memberPath(dana), byToken, R"({"phone":"+972 4"})").status, 200);
        const Answer spare = office.send("POST /api/integrations/tokens", self,
                                         R"({"name":"Zipporahnes spare","abilities":["members:read"]})");
        QCOMPARE(office.owner("DELETE /api/integrations/tokens/" + textIn(spare, "id")).status, 204);
        const Answer credential =
            office.send("POST /api/integrations/credentials", self, R"({"name":"Quillfeathers server"})");
        QCOMPARE(credential.status, 201);
        const Answer inserted = office.send(
            "POST " + erasureHome + "/members", self + HttpHeaders{{"Idempotency-Key", "zenobia-1"}},
            R"({"login":"guy@alpha.example.org","lastname":"Gal","firstname":"Guy","role":"teacher"})");
        QCOMPARE(inserted.status, 201);
        const QByteArray session = erasureHome + "/sessions/" + QByteArray::number(backend.place().session);
        QCOMPARE(office.send("PATCH " + session, self, "{\"trainers\":[" + QByteArray::number(person) + "]}")
                     .status,
                 200);
        QCOMPARE(
            office.send("POST " + session + "/members", self, "{\"ids\":[" + QByteArray::number(dana) + "]}")
                .status,
            200);
        QCOMPARE(office.owner("DELETE " + session + "/members/" + QByteArray::number(dana)).status / 100, 2);
        (void)office.import(self, "ron@alpha.example.org,Ron,Ron,Haifa,,,,,,,,,\n", "quillfeathers list.csv");
        (void)office.import(byToken, "tal@alpha.example.org,Tal,Tal,Haifa,,,,,,,,,\n", "tokens.csv");
        const QByteArray left = office.import(self, "lia@alpha.example.org,Lia,Lia,Haifa,,,,,,,,,\n",
                                              "zipporahnes plan.csv", "dry_run=1");
        QVERIFY(office.owner("GET " + left).body.contains("planned"));
        const QByteArray ended = office.import(self, "mia@alpha.example.org,Mia,Mia,Haifa,,,,,,,,,\n",
                                               "zipporahnes other.csv", "dry_run=1");
        QCOMPARE(office.send("POST " + ended + "/cancel", self).status / 100, 2);
        const Answer edited =
            bulkEdit(backend, self, R"({"filter":{"q":"dana"},"change":{"tags":{"add":["Common"]}}})");
        QCOMPARE(bulkCounts(edited), (QList<int>{1, 1, 0, 0}));
        QCOMPARE(office.send("POST /api/auth/second-factor/enrol", self, R"({"password":"long enough 1"})")
                         .status /
                     100,
                 2);
        QCOMPARE(office.send("GET " + erasureHome + "/audit", self).status, 200);
        backend.live().settleUses();
    }

private Q_SLOTS:
    void nothingIsLeftOfAPerson_data() { addEngineRows(); }
    void nothingIsLeftOfAPerson()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        liveAsLearner(office);
        liveAsAdmin(office);
        if (QTest::currentTestFailed())
            return;
        const Id person = office.idOf("zenobia.q@alpha.example.org");
        // Or the search would be worth nothing.
        const QString before = tracesOf(backend.store(), personsValues + personsRequests).join(u'\n');
        for (const char *place :
             {"member.login", "audit_entry.actor_name", "audit_entry.before_values", "event.payload",
              "import_row.edits", "import_row.kept_values", "import_row.cells", "import_job.caller",
              "import_job.file_name", "bulk_edit.caller", "client_credential.name", "access_token.name",
              "mail.recipient", "credential_use.address"})
            QVERIFY2(before.contains(QLatin1StringView(place)), place);

        QCOMPARE(office.owner("DELETE " + memberPath(person)).status, 204);

        NOTHING_OF_THEM(backend);
        if (engine == Engine::Sqlite) {
            QVERIFY(SearchKeeper(backend.store(), backend.clock()).tidy());
            QCOMPARE(tracesInFiles(QFileInfo(backend.store().location()).absolutePath(), personsValues),
                     QStringList());
        }
        // What they did is still told, and of whom; and from where, unless it was to themselves.
        const auto entries = [&](const char *condition) {
            return backend
                .query(QStringLiteral("select count(*) from audit_entry where actor_id = ? and actor_kind = "
                                      "'member' and ") +
                           QLatin1StringView(condition),
                       {person})
                .value(0)
                .toInt();
        };
        QCOMPARE(entries("record = 'learner' and record_id = actor_id and address is not null"), 0);
        QVERIFY(entries("record = 'learner' and record_id = actor_id") > 0);
        QCOMPARE(entries("request_id is null"), 0);
        QCOMPARE(entries("address is null and not (record = 'learner' and record_id = actor_id)"), 0);
        QVERIFY(entries("address = '203.0.113.77'") > 0);
        const QByteArray audit =
            office.owner("GET " + erasureHome + "/audit?per_page=100&actor=" + QByteArray::number(person))
                .body;
        QVERIFY2(audit.contains(R"("actor_name":"anonymised")") && audit.contains("import.applied"),
                 audit.constData());
        QVERIFY(office.owner("GET " + erasureHome + "/imports?per_page=100")
                    .body.contains(R"("created_by":null)"));
    }

    // Their name is in nothing that is kept for long, and told as it is today.
    void theAuditNamesPeopleAsTheyAreCalled_data() { addEngineRows(); }
    void theAuditNamesPeopleAsTheyAreCalled()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        const QByteArray dana = QByteArray::number(backend.place().learner);
        const QByteArray session = erasureHome + "/sessions/" + QByteArray::number(backend.place().session);
        QCOMPARE(office.owner("POST " + session + "/members", "{\"ids\":[" + dana + "]}").status, 200);
        QCOMPARE(tracesOf(backend.store(), {QStringLiteral("dana levi")}).filter(QStringLiteral("event.")),
                 QStringList());
        const QByteArray audited = "GET " + erasureHome + "/audit?record=assignment";
        const Answer list = office.owner(audited);
        QVERIFY2(list.body.contains("\"member\":{\"id\":" + dana + ",\"name\":\"Dana Levi\"}"),
                 list.body.constData());
        const QByteArray entry = QByteArray::number(
            list.json()[QLatin1StringView("data")][0][QLatin1StringView("id")].toInteger());
        QVERIFY(
            office.owner("GET " + erasureHome + "/audit/" + entry).body.contains("\"name\":\"Dana Levi\""));
        QCOMPARE(
            office.owner("PATCH " + memberPath(backend.place().learner), R"({"lastname":"Cohen"})").status,
            200);
        QVERIFY(office.owner(audited).body.contains("\"name\":\"Dana Cohen\""));
        QCOMPARE(office.owner("DELETE " + memberPath(backend.place().learner)).status, 204);
        QVERIFY(office.owner(audited).body.contains("\"member\":{\"id\":" + dana + ",\"name\":\"anonymised " +
                                                    dana + "\"}"));
    }

    // A plan that was made before: its row comes to nothing, and is not read from the file again.
    void aPlanOfBeforeBringsNobodyBack_data() { addEngineRows(); }
    void aPlanOfBeforeBringsNobodyBack()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        const HttpHeaders owner = backend.as(Persona::Owner);
        (void)office.import(owner, personsRow, "class.csv");
        const QByteArray next = QByteArray(personsRow).replace("0521234567", "052999999") +
                                "noa@alpha.example.org,Bar,Noa,Haifa,,,,,,,,,\n";
        const QByteArray job = office.import(owner, next, "class.csv", "dry_run=1");
        QCOMPARE(office.owner("DELETE " + memberPath(office.idOf("zenobia.q@alpha.example.org"))).status,
                 204);
        NOTHING_OF_THEM(backend);
        const Answer planned = office.owner("GET " + job);
        QCOMPARE(planned.json()[QLatin1StringView("rejected")].toInt(), 1);
        QCOMPARE(planned.json()[QLatin1StringView("to_update")].toInt(), 0);
        QVERIFY(office.owner("GET " + job + "/rows?outcome=rejected").body.contains("import.person_erased"));
        QCOMPARE(office.owner("POST " + job + "/apply").status, 202);
        office.work();
        const Answer applied = office.owner("GET " + job);
        QCOMPARE(textIn(applied, "state"), QByteArray("applied"));
        QCOMPARE(applied.json()[QLatin1StringView("rejected")].toInt(), 1);
        QVERIFY(office.idOf("noa@alpha.example.org"));
        NOTHING_OF_THEM(backend);
        QVERIFY(!office.owner("GET " + job + "/rejected.csv").body.toLower().contains("zenobia"));
        QVERIFY(office.owner("GET " + job + "/rows?outcome=rejected").body.contains("import.person_erased"));
    }

    // Nor a row that was planned, or is planned again, to make somebody who came and went meanwhile.
    void aFileOfBeforeMakesNobody_data() { addEngineRows(); }
    void aFileOfBeforeMakesNobody()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        const HttpHeaders owner = backend.as(Persona::Owner);
        const QByteArray file = QByteArray(personsRow).replace("zenobia.q@", "Zenobia.Q@") +
                                "noa@alpha.example.org,Bar,Noa,Haifa,,,,,,,,,\n";
        const QByteArray first = office.import(owner, file, "class.csv", "dry_run=1");
        const QByteArray again = office.import(owner, file, "class.csv", "dry_run=1");
        const Answer made = office.owner(
            "POST " + erasureHome + "/members",
            R"({"login":"zenobia.q@alpha.example.org","lastname":"Quillfeather","firstname":"Zipporahne",)"
            R"("role":"teacher"})");
        QCOMPARE(made.status, 201);
        const auto figures = [&](const QByteArray &job, const char *count) {
            const QJsonObject json = office.owner("GET " + job).json();
            return QByteArray::number(json[QLatin1StringView(count)].toInt()) + ' ' +
                   QByteArray::number(json[QLatin1StringView("rejected")].toInt());
        };
        QCOMPARE(figures(first, "to_create"), QByteArray("2 0"));
        QCOMPARE(
            office.owner("DELETE " + memberPath(made.json()[QLatin1StringView("id")].toInteger())).status,
            204);
        NOTHING_OF_THEM(backend);
        QCOMPARE(figures(first, "to_create"), QByteArray("1 1"));
        QCOMPARE(office.owner("PATCH " + again, R"({"mode":"create"})").status, 200);
        office.work();
        QCOMPARE(figures(again, "to_create"), QByteArray("1 1"));
        NOTHING_OF_THEM(backend);
        // The row itself, too, and what it takes with it.
        const Answer corrected =
            office.owner("PATCH " + again + "/rows/2", R"({"cells":{"phone":"0521111111"}})");
        QCOMPARE(corrected.status, 200);
        QVERIFY2(corrected.body.contains("import.person_erased"), corrected.body.constData());
        NOTHING_OF_THEM(backend);
        QCOMPARE(office.owner("POST " + first + "/apply").status, 202);
        office.work();
        QCOMPARE(figures(first, "created"), QByteArray("1 1"));
        QCOMPARE(office.idOf("zenobia.q@alpha.example.org"), 0);
        QVERIFY(
            office.owner("GET " + first + "/rows?outcome=rejected").body.contains("import.person_erased"));
        QCOMPARE(backend.query(QStringLiteral("select count(*) from import_erased_login")),
                 QStringList{QStringLiteral("1")});
        QCOMPARE(office.owner("POST " + again + "/cancel").status / 100, 2);
        QCOMPARE(backend.query(QStringLiteral("select count(*) from import_erased_login")),
                 QStringList{QStringLiteral("0")});
        // What comes afterwards is meant.
        const QByteArray next = office.import(owner, personsRow, "class.csv");
        QCOMPARE(figures(next, "created"), QByteArray("1 0"));
    }

    // Whoever may can go on with what somebody began who is nobody since; they are not named by it.
    void theirImportWaitsForSomebodyElse_data() { addEngineRows(); }
    void theirImportWaitsForSomebodyElse()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        const Answer made = office.owner(
            "POST " + erasureHome + "/members",
            R"({"login":"zenobia.q@alpha.example.org","lastname":"Quillfeather","firstname":"Zipporahne",)"
            R"("role":"admin","password":"long enough 1"})");
        QCOMPARE(made.status, 201);
        const HttpHeaders self = office.signIn("zenobia.q@alpha.example.org");
        const QByteArray job =
            office.import(self, "noa@alpha.example.org,Bar,Noa,Haifa,,,,,,,,,\n", "class.csv", "dry_run=1");
        QCOMPARE(office.send("POST " + job + "/apply", self).status, 202);
        QCOMPARE(
            office.owner("DELETE " + memberPath(made.json()[QLatin1StringView("id")].toInteger())).status,
            204);
        office.work();
        QCOMPARE(textIn(office.owner("GET " + job), "state"), QByteArray("paused"));
        NOTHING_OF_THEM(backend);
        QCOMPARE(office.owner("POST " + job + "/resume").status / 100, 2);
        office.work();
        QCOMPARE(textIn(office.owner("GET " + job), "state"), QByteArray("applied"));
    }

    // Or nobody could say who did it.
    void nobodyMakesThemselvesNobody_data() { addEngineRows(); }
    void nobodyMakesThemselvesNobody()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const QByteArray self = memberPath(backend.memberOf(Persona::Admin));
        const Answer refused = backend.send("DELETE " + self, admin);
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.reason(), QByteArray("learner.oneself"));
        QCOMPARE(backend.send("GET " + self, admin).status, 200);
        QCOMPARE(backend.send("DELETE " + self, backend.as(Persona::Owner)).status, 204);
    }

    // Whoever was renamed is found under the names of before, too.
    void formerNamesAreForgotten_data() { addEngineRows(); }
    void formerNamesAreForgotten()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        const QStringList former{QStringLiteral("priscilline"), QStringLiteral("oldfeather"),
                                 QStringLiteral("0577001122")};
        const Answer made = office.owner(
            "POST " + erasureHome + "/members",
            R"({"login":"zenobia.q@alpha.example.org","lastname":"Oldfeather","firstname":"Priscilline",)"
            R"("phone":"0577001122","role":"admin","password":"long enough 1"})");
        const Id person = made.json()[QLatin1StringView("id")].toInteger();
        const HttpHeaders self = office.signIn("zenobia.q@alpha.example.org");
        QCOMPARE(office
                     .send("POST /api/integrations/tokens", self,
                           R"({"name":"Priscillines laptop","abilities":["members:read"]})")
                     .status,
                 201);
        const Answer spare = office.send("POST /api/integrations/tokens", self,
                                         R"({"name":"Priscillines spare","abilities":["members:read"]})");
        QCOMPARE(office.send("DELETE /api/integrations/tokens/" + textIn(spare, "id"), self).status, 204);
        QCOMPARE(office.send("POST /api/integrations/credentials", self, R"({"name":"Oldfeathers server"})")
                     .status,
                 201);
        const QByteArray mappings = erasureHome + "/import-mappings/";
        const QByteArray mapping =
            R"({"columns":{"login":"login","Priscilline Oldfeather":null,"Desk":null},)"
            R"("values":{"civility":{"0577001122":"m","Sir":"m"}}})";
        QCOMPARE(office.send("PUT " + mappings + "Oldfeathers%20office", self, mapping).status, 201);
        QCOMPARE(office.send("PUT " + mappings + "Oldfeathers%20other", self, mapping).status, 201);
        QCOMPARE(office.send("DELETE " + mappings + "Oldfeathers%20other", self).status, 204);
        // Somebody else's, that is only called alike.
        QCOMPARE(
            office.owner("PUT " + mappings + "Nest", R"({"columns":{"login":"login","Oldfeather":null}})")
                .status,
            201);
        QCOMPARE(office
                     .owner("PATCH " + memberPath(person),
                            R"({"lastname":"Quillfeather","firstname":"Zipporahne","phone":"0521234567"})")
                     .status,
                 200);
        const QString before = tracesOf(backend.store(), former).join(u'\n');
        for (const char *place : {"audit_entry.before_values", "audit_entry.after_values", "event.payload",
                                  "client_credential.name", "access_token.name", "import_mapping.name",
                                  "import_mapping.columns", "import_mapping.value_pairs"})
            QVERIFY2(before.contains(QLatin1StringView(place)), place);

        QCOMPARE(office.owner("DELETE " + memberPath(person)).status, 204);

        NOTHING_OF_THEM(backend);
        // A word alone that others use may be nobody's name.
        const QStringList left =
            tracesOf(backend.store(), former)
                .filter(QRegularExpression(QStringLiteral("^(?!.*\"Oldfeather\":null)")));
        QVERIFY2(left.isEmpty(), qUtf8Printable(left.join(u'\n')));
        const QByteArray kept = office.owner("GET " + erasureHome + "/import-mappings").body;
        QVERIFY2(kept.contains(R"("Desk":null)") && kept.contains(R"("sir":"m")") &&
                     kept.contains(R"("name":"Nest")"),
                 kept.constData());
    }

    void ofTwoAtOnceOneFindsNobody_data() { addEngineRows(); }
    void ofTwoAtOnceOneFindsNobody()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        const QByteArray path = memberPath(backend.place().learner);
        int statuses[2] = {};
        std::thread threads[2];
        for (int i = 0; i < 2; ++i)
            threads[i] = std::thread([&, i] {
                statuses[i] =
                    backend.send("DELETE " + path, backend.as(i ? Persona::Owner : Persona::Admin)).status;
                backend.store().forget();
            });
        for (std::thread &thread : threads)
            thread.join();
        std::sort(std::begin(statuses), std::end(statuses));
        QCOMPARE(statuses[0], 204);
        QCOMPARE(statuses[1], 404);
        QCOMPARE(backend.query(
                     QStringLiteral("select count(*) from audit_entry where action = 'member.anonymised'")),
                 QStringList{QStringLiteral("1")});
    }

    // Who leaves makes room.
    void whoWaitedBehindThemMovesUp_data() { addEngineRows(); }
    void whoWaitedBehindThemMovesUp()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        addLearners(backend, 3);
        const QByteArray session = erasureHome + "/sessions/" + QByteArray::number(backend.place().session);
        QCOMPARE(office.owner("PATCH " + session, R"({"capacity":1,"moves_up":true})").status, 200);
        QByteArray ids = QByteArray::number(backend.place().learner);
        for (int i = 0; i < 3; ++i)
            ids += ',' + QByteArray::number(office.idOf("l" + QByteArray::number(i) + "@alpha.example.org"));
        QCOMPARE(office.owner("POST " + session + "/members", "{\"ids\":[" + ids + "]}").status, 200);
        const auto roll = [&] {
            return backend
                .query(QStringLiteral("select state || coalesce(place, 0) from assignment order by id"))
                .join(u' ');
        };
        QCOMPARE(roll(), QStringLiteral("assigned0 waiting1 waiting2 waiting3"));
        QCOMPARE(office.owner("DELETE " + memberPath(backend.place().learner)).status, 204);
        QCOMPARE(roll(), QStringLiteral("assigned0 waiting1 waiting2"));
        QCOMPARE(backend.query(QStringLiteral("select total from record_total where record = 'assignment'")),
                 QStringList{QStringLiteral("3")});
    }

    // Of what is taken out of it SQLite's index of words keeps the parts, until these are merged.
    void theIndexOfWordsForgetsThemADayLater()
    {
        Office office(Engine::Sqlite);
        TestBackend &backend = office.backend();
        for (int i = 0; i < 3; ++i)
            addLearners(backend, 3 * (i + 1));
        const auto parts = [&] {
            return backend
                .query(QStringLiteral("select count(distinct id >> 37) - 1 from member_search_data"))
                .first()
                .toInt();
        };
        SearchKeeper keeper(backend.store(), backend.clock());
        QCOMPARE(office.owner("DELETE " + memberPath(backend.place().learner)).status, 204);
        const int before = parts();
        QVERIFY(before > 1);
        QVERIFY(keeper.tidy());
        QCOMPARE(parts(), before);
        backend.clock().advance(std::chrono::seconds(SearchKeeper::secondsUntilMerged));
        QVERIFY(keeper.tidy());
        QCOMPARE(parts(), 1);
        QCOMPARE(backend.query(
                     QStringLiteral("select count(*) from environment_fact where name = 'search_erased'")),
                 QStringList{QStringLiteral("0")});
        // The sign-ins of before have ended.
        const HttpHeaders owner = backend.signedInAnew(Persona::Owner);
        const auto found = [&](const char *words) {
            const Answer list = office.send("GET " + erasureHome + "/members?q=" + words, owner);
            return list.json()[QLatin1StringView("meta")][QLatin1StringView("total")].toInt(-1);
        };
        QCOMPARE(found("dana"), 0);
        QCOMPARE(found("first"), 9);
    }
};

ULPAN_TEST(ErasureTest)
#include "erasure_test.moc"