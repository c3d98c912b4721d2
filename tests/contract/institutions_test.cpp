#include "models/bulk/institution_purger.h"
#include "models/services/audit_keeper.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// How institutions begin, rest and end.
class InstitutionsTest : public QObject
{
    Q_OBJECT

    static constexpr char alpha[] = "/api/institutions/alpha";
    static int status(TestBackend &backend, const QByteArray &request, const HttpHeaders &caller,
                      const QByteArray &body = {})
    {
        return backend.send(request, caller, body).status;
    }
    static int count(TestBackend &backend, const QString &from)
    {
        return backend.query(QStringLiteral("select count(*) from ") + from).first().toInt();
    }
    // Every column that says whose a row is: institution_id, and what else refers to an institution.
    static QStringList institutionColumns(TestBackend &backend, Engine engine)
    {
        return backend.query(
            engine == Engine::Sqlite
                ? QStringLiteral("select m.name || '.' || c.name from sqlite_master m, "
                                 "pragma_table_info(m.name) c where m.type = 'table' "
                                 "and c.name like '%institution_id'")
                : QStringLiteral("select c.table_name || '.' || c.column_name from "
                                 "information_schema.columns c join information_schema.tables t "
                                 "on t.table_name = c.table_name and t.table_schema = c.table_schema where "
                                 "t.table_type = 'BASE TABLE' "
                                 "and c.table_schema = 'public' and c.column_name like '%institution_id'"));
    }
    static QMap<QString, int> rowsOf(TestBackend &backend, Engine engine, Id institution)
    {
        QMap<QString, int> rows;
        for (const QString &column : institutionColumns(backend, engine)) {
            const QStringList parts = column.split(u'.');
            if (const int found = count(
                    backend, QStringLiteral("%1 where %2 = %3").arg(parts[0], parts[1]).arg(institution)))
                rows.insert(column, found);
        }
        return rows;
    }
    // Something in as many tables as can be.
    static void fill(TestBackend &backend)
    {
        const HttpHeaders owner = backend.as(Persona::Owner);
        QByteArray csv = "login,lastname,firstname,entity\r\n";
        for (int i = 0; i < 250; ++i)
            csv += "l" + QByteArray::number(i) + "@alpha.example.org,Last,First,Haifa\r\n";
        QCOMPARE(status(backend, QByteArray("POST ") + alpha + "/members/bulk",
                        owner + HttpHeaders{{"Content-Type", "text/csv"}}, csv),
                 202);
        const std::atomic<bool> stopping = false;
        while (workOnJob(backend.store(), backend.live().imports(), QStringLiteral("test"), stopping)
                   .value_or(false)) {
        }
        QCOMPARE(status(backend, QByteArray("POST ") + alpha + "/members/bulk-edit", owner,
                        R"({"filter":{"role":"learner"},"change":{"tags":{"add":["X"]}}})"),
                 200);
        QCOMPARE(
            status(backend,
                   QByteArray("DELETE ") + alpha + "/members/" + QByteArray::number(backend.place().learner),
                   owner),
            204);
        QCOMPARE(status(backend, QByteArray("POST ") + alpha + "/members", owner,
                        R"({"login":"t@alpha.example.org","lastname":"T","firstname":"T","role":"teacher"})"),
                 201);
        (void)backend.withToken(Persona::Owner, QStringLiteral("members:read"));
    }

private Q_SLOTS:
    // Days begin by it; a name that nobody knows would be found out only where they are counted.
    void aTimeZoneIsOneThatIsKnown()
    {
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders owner = backend.as(Persona::Owner);
        const QByteArray change = QByteArray("PATCH ") + alpha;
        const Answer refused = backend.send(change, owner, R"({"time_zone":"Mars/Phobos"})");
        QVERIFY2(refused.status == 422 && refused.body.contains("Europe/Paris"), refused.text().constData());
        QCOMPARE(status(backend, change, owner, R"({"time_zone":"Asia/Jerusalem"})"), 200);
        QCOMPARE(status(backend, change, owner, R"({"time_zone":"Etc/UTC"})"), 200);
        // One that was let in before does not stand in the way of other changes.
        (void)backend.query(QStringLiteral("update institution set time_zone = 'Mars/Phobos' where slug = 'alpha'"));
        QCOMPARE(status(backend, change, owner, R"({"city":"Haifa","time_zone":"Mars/Phobos"})"), 200);
    }

    void anIdHasOneSpelling()
    {
        TestBackend backend(Engine::Sqlite);
        const QByteArray id = QByteArray::number(backend.place().institution);
        QCOMPARE(status(backend, "GET /api/institutions/" + id, backend.as(Persona::Owner)), 200);
        for (const QByteArray &other : {"0" + id, "+" + id, "%20" + id})
            QCOMPARE(status(backend, "GET /api/institutions/" + other, backend.as(Persona::Owner)), 404);
    }

    void itBeginsWithAnOwnerAndATrial_data() { addEngineRows(); }
    void itBeginsWithAnOwnerAndATrial()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders operators = backend.as(Persona::Operator);
        const QByteArray body =
            R"({"name":"Gamma","slug":"gamma","language":"he","owner":{"login":"boss@gamma.example.org","lastname":"Boss","firstname":"Big","role":"learner","status":"active"}})";
        QCOMPARE(status(backend, "POST /api/institutions", backend.as(Persona::Owner), body), 403);
        const auto faults = [&](const QByteArray &sent) {
            return backend.send("POST /api/institutions", operators, sent)
                .json()[QLatin1StringView("errors")]
                .toObject()
                .keys();
        };
        QCOMPARE(faults(R"({"name":"Gamma","slug":"gamma","owner":{"login":"boss","lastname":"Boss"}})"),
                 (QStringList{QStringLiteral("owner.firstname"), QStringLiteral("owner.login")}));
        QCOMPARE(
            backend
                .send(
                    "POST /api/institutions", operators,
                    R"({"name":"Gamma","slug":"gamma","owner":{"login":"owner@example.org","lastname":"B","firstname":"B"}})")
                .status,
            409);
        QCOMPARE(count(backend, QStringLiteral("institution")), 2);
        const int mails = count(backend, QStringLiteral("mail"));

        const Answer made = backend.send("POST /api/institutions", operators, body);
        QCOMPARE(made.status, 201);
        QCOMPARE(made.json()[QLatin1StringView("trial_ends_at")].toString(),
                 QStringLiteral("2026-03-31T08:00:00.000Z"));
        QCOMPARE(
            backend.query(QStringLiteral("select role || ' ' || status || ' ' || language from member where "
                                         "login = 'boss@gamma.example.org' and institution_id = ?"),
                          {made.json()[QLatin1StringView("id")].toInteger()}),
            QStringList{QStringLiteral("owner invited he")});
        QCOMPARE(count(backend, QStringLiteral("mail")), mails + 1);
        QCOMPARE(backend.send("POST /api/institutions", operators, body).reason(),
                 QByteArray("institution.slug_taken"));
        QCOMPARE(backend.send("PATCH /api/institutions/gamma", operators, R"({"slug":"alpha"})").status, 409);
        QCOMPARE(backend.send("PATCH /api/institutions/gamma", operators, R"({"slug":"delta"})").status, 200);
        QCOMPARE(backend.send("GET /api/institutions/delta", operators).status, 200);
    }

    void itRestsAndIsLetInAgain_data() { addEngineRows(); }
    void itRestsAndIsLetInAgain()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders operators = backend.as(Persona::Operator), owner = backend.as(Persona::Owner);
        const HttpHeaders token =
            backend.withToken(Persona::Owner, QStringLiteral("institutions:read institutions:write"));
        const HttpHeaders client = backend.withClient(backend.place());
        const QByteArray request = QByteArray("DELETE ") + alpha;
        QCOMPARE(status(backend, request, backend.as(Persona::Admin)), 403);
        QCOMPARE(status(backend, request, backend.as(Persona::OtherAdmin)), 404);
        QCOMPARE(status(backend, request, owner + HttpHeaders{{"If-Match", "\"7\""}}), 412);
        const Answer unconfirmed = backend.send(request + "?confirm=Beta", owner);
        QCOMPARE(unconfirmed.status, 422);
        QVERIFY2(unconfirmed.body.contains("confirm"), unconfirmed.body.constData());
        QCOMPARE(status(backend, request, owner), 204);

        for (const HttpHeaders &caller : {owner, backend.as(Persona::Learner), token, client})
            QCOMPARE(status(backend, "GET /api/auth/me", caller), 401);
        QCOMPARE(status(backend, "POST /api/auth/sign-in", {},
                        R"({"email":"owner@example.org","password":"wrong horse 42"})"),
                 401);
        // Who knows the secret is told why it does not serve.
        const Answer shut = backend.send("POST /api/auth/sign-in", {},
                                         R"({"email":"owner@example.org","password":"correct horse 42"})");
        QCOMPARE(shut.reason(), QByteArray("institution.suspended"));
        const auto askForToken = [&](const QByteArray &secret) {
            return backend.send("POST /api/token", {{"Content-Type", "application/x-www-form-urlencoded"}},
                                "grant_type=client_credentials&client_id=" + backend.place().clientId +
                                    "&client_secret=" + secret);
        };
        const Answer client403 = askForToken(backend.place().clientSecret);
        QCOMPARE(client403.status, 403);
        QCOMPARE(client403.reason(), QByteArray("institution.suspended"));
        QCOMPARE(askForToken("wrong").reason(), QByteArray("auth.client_wrong"));
        QCOMPARE(backend.withClient(backend.place()).value("Authorization"), QByteArray("Bearer "));
        QJsonObject seen = backend.send(QByteArray("GET ") + alpha, operators).json();
        QCOMPARE(seen[QLatin1StringView("status")].toString(), QStringLiteral("suspended"));
        QCOMPARE(seen[QLatin1StringView("suspended_at")].toString(),
                 QStringLiteral("2026-03-01T08:00:00.000Z"));
        QCOMPARE(seen[QLatin1StringView("purge_at")].toString(), QStringLiteral("2026-03-31T08:00:00.000Z"));
        QVERIFY(backend.send("GET /api/institutions", operators).body.contains(R"("slug":"alpha")"));

        seen = backend.send(QByteArray("PATCH ") + alpha, operators, R"({"status":"active"})").json();
        QVERIFY(seen[QLatin1StringView("suspended_at")].isNull() &&
                seen[QLatin1StringView("purge_at")].isNull());
        for (const HttpHeaders &caller : {owner, client})
            QCOMPARE(status(backend, "GET /api/auth/me", caller), 401);
        QCOMPARE(status(backend, "GET /api/auth/me", token), 200);
        QCOMPARE(status(backend, "GET /api/auth/me", backend.signedInAnew(Persona::Owner)), 200);
        QCOMPARE(status(backend, "GET /api/auth/me", backend.withClient(backend.place())), 200);
        // To rest is not to end.
        QCOMPARE(status(backend, QByteArray("PATCH ") + alpha, operators, R"({"status":"suspended"})"), 200);
        backend.clock().advance(std::chrono::hours(24 * 365));
        const InstitutionPurger purger(backend.store(), backend.clock(), [](const QString &) {});
        QVERIFY(purger.takeUpDue().has_value());
        QCOMPARE(count(backend, QStringLiteral("institution_purge")), 0);
    }

    void whatItHadIsGoneInTheEnd_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<bool>("atOnce");
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            QTest::addRow("%s, at once", nameOf(engine)) << engine << true;
            QTest::addRow("%s, in 30 days", nameOf(engine)) << engine << false;
        }
    }
    void whatItHadIsGoneInTheEnd()
    {
        QFETCH(Engine, engine);
        QFETCH(bool, atOnce);
        TestBackend backend(engine);
        fill(backend);
        const Id institution = backend.place().institution;
        const QMap<QString, int> there = rowsOf(backend, engine, institution),
                                 others = rowsOf(backend, engine, backend.otherPlace().institution);
        for (const char *table :
             {"member", "entity", "import_job", "import_row", "bulk_edit", "bulk_edit_row", "audit_entry",
              "event", "access_token", "client_credential", "record_total"})
            QVERIFY2(there.contains(QLatin1StringView(table) + QStringLiteral(".institution_id")), table);
        QVERIFY(there.contains(QStringLiteral("member.former_institution_id")));

        QStringList uploads;
        std::atomic<bool> stopping = false;
        InstitutionPurger purger(backend.store(), backend.clock(), [&](const QString &upload) {
            uploads << upload;
            stopping = true;
        });
        QCOMPARE(status(backend, QByteArray("DELETE ") + alpha + (atOnce ? "?confirm=Alpha" : ""),
                        backend.as(Persona::Owner)),
                 204);
        QVERIFY(purger.takeUpDue().has_value());
        QCOMPARE(count(backend, QStringLiteral("institution_purge")), int(atOnce));
        if (!atOnce) {
            backend.clock().advance(std::chrono::hours(24 * 30));
            QVERIFY(purger.takeUpDue().has_value());
            QVERIFY(purger.takeUpDue().has_value());
            QCOMPARE(count(backend, QStringLiteral("institution_purge")), 1);
        }
        const HttpHeaders operators = backend.signedInAnew(Persona::Operator);
        QCOMPARE(backend.send(QByteArray("PATCH ") + alpha, operators, R"({"status":"active"})").reason(),
                 QByteArray("institution.purging"));
        // It is interrupted, and somebody else goes on with what is left.
        QVERIFY(workOnJob(backend.store(), purger, QStringLiteral("one"), stopping).value_or(false));
        QCOMPARE(uploads.size(), 1);
        QCOMPARE(count(backend, QStringLiteral("institution_purge")), 1);
        (void)backend.query(QStringLiteral("delete from event where institution_id = ? and id % 2 = 0"),
                            {institution});
        InstitutionPurger next(backend.store(), backend.clock(), [](const QString &) {});
        const std::atomic<bool> going = false;
        const Result<bool> worked = workOnJob(backend.store(), next, QStringLiteral("two"), going);
        QVERIFY2(worked.has_value(), worked ? "" : qPrintable(worked.error().detail));

        QCOMPARE(rowsOf(backend, engine, institution), (QMap<QString, int>()));
        QCOMPARE(count(backend, QStringLiteral("institution where id = %1").arg(institution)), 0);
        QMap<QString, int> untouched = rowsOf(backend, engine, backend.otherPlace().institution);
        // Sign-ins of long ago are cleared away, whoever's they are.
        untouched.remove(QStringLiteral("access_token.institution_id"));
        QMap<QString, int> expected = others;
        expected.remove(QStringLiteral("access_token.institution_id"));
        QCOMPARE(untouched, expected);
        QCOMPARE(status(backend, QByteArray("GET ") + alpha, operators), 404);
        QCOMPARE(backend.send("GET /api/institutions", operators)
                     .json()[QLatin1StringView("meta")][QLatin1StringView("total")]
                     .toInt(),
                 1);
        QCOMPARE(backend.query(QStringLiteral("select actor_name || ' ' || before_values from audit_entry "
                                              "where action = 'institution.purged'")),
                 QStringList{QLatin1StringView(atOnce ? "owner@example.org" : "system") +
                             QStringLiteral(R"( {"name":"Alpha","slug":"alpha"})")});
        QVERIFY(!workOnJob(backend.store(), next, QStringLiteral("two"), going).value_or(true));
        QCOMPARE(
            status(
                backend, "POST /api/institutions", operators,
                R"({"name":"Alpha","slug":"alpha","owner":{"login":"owner@example.org","lastname":"B","firstname":"B"}})"),
            201);
    }

    void theAuditIsKeptSevenYears_data() { addEngineRows(); }
    void theAuditIsKeptSevenYears()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const int before = count(backend, QStringLiteral("audit_entry"));
        const auto total = [&] {
            return backend
                .query(QStringLiteral("select sum(total) from record_total where record = 'audit_entry'"))
                .first()
                .toInt();
        };
        QCOMPARE(total(), before);
        backend.clock().advance(std::chrono::hours(24 * AuditKeeper::keptDays));
        AuditKeeper keeper(backend.store(), backend.clock());
        QVERIFY(keeper.tidy().has_value());
        QCOMPARE(count(backend, QStringLiteral("audit_entry")), before);
        const int signIns = before + 1;
        (void)backend.signedInAnew(Persona::Admin);
        backend.clock().advance(std::chrono::hours(1));
        QVERIFY(keeper.tidy().has_value());
        QCOMPARE(count(backend, QStringLiteral("audit_entry")), signIns - before);
        QCOMPARE(total(), signIns - before);
    }
};

ULPAN_TEST(InstitutionsTest)
#include "institutions_test.moc"
