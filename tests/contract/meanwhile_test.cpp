#include "models/bulk/bulk_editor.h"
#include "models/services/audit_keeper.h"
#include "tests/support/meanwhile.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace ulpan;
using namespace ulpan::tests;

// What somebody was let in for while it was open to them, and what becomes of it where that ends before they have the writer.
class MeanwhileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsWrittenForWhomWasStoppedMeanwhile_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("change");
        QTest::addColumn<int>("status");
        const auto add = [](const char *name, const QByteArray &call, const QByteArray &body, const QString &change, int status) {
            for (const Engine engine : {Engine::Sqlite, Engine::Postgres})
                QTest::addRow("%s, %s", name, nameOf(engine)) << engine << call << body << change << status;
        };
        const QByteArray alpha = "/api/institutions/alpha/";
        const QString suspended = QStringLiteral("update member set status = 'suspended' where id = ?"),
                      demoted = QStringLiteral("update member set role = 'support' where id = ?"),
                      renamed = QStringLiteral("update member set firstname = 'Another' where id = ?");
        const QByteArray token = R"({"name":"Nightly","abilities":["members:read"]})";
        const QByteArray edit = R"({"filter":{},"change":{"tags":{"add":["New"]}}})";
        add("token, suspended", "POST /api/integrations/tokens", token, suspended, 401);
        add("token, demoted", "POST /api/integrations/tokens", token, demoted, 403);
        add("token, only renamed", "POST /api/integrations/tokens", token, renamed, 201);
        add("bulk edit, suspended", "POST " + alpha + "members/bulk-edit", edit, suspended, 401);
        add("bulk edit, demoted", "POST " + alpha + "members/bulk-edit", edit, demoted, 403);
        add("bulk edit, only renamed", "POST " + alpha + "members/bulk-edit", edit, renamed, 200);
        add("session's rule, suspended", "POST " + alpha + "sessions/{session}/assign", {}, suspended, 401);
        add("session's rule, demoted", "POST " + alpha + "sessions/{session}/assign", {}, demoted, 403);
        add("import, suspended", "POST " + alpha + "members/bulk", "login,lastname,firstname,entity\na@alpha.example,A,B,Any\n", suspended, 401);
        add("sign-in, suspended", "POST /api/auth/sign-in", {}, suspended, 401);
        add("sign-in, another password", "POST /api/auth/sign-in", {}, QStringLiteral("update member set password_hash = 'x' where id = ?"), 401);
        add("sign-in, only renamed", "POST /api/auth/sign-in", {}, renamed, 200);
    }

    void nothingIsWrittenForWhomWasStoppedMeanwhile()
    {
        QFETCH(Engine, engine);
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, body);
        QFETCH(QString, change);
        QFETCH(int, status);
        TestBackend backend(engine);
        Store &store = backend.store();
        const Id admin = backend.memberOf(Persona::Admin);
        HttpHeaders headers = backend.signedInAnew(Persona::Admin);
        if (call.endsWith("sign-in")) {
            headers = {};
            body = "{\"email\":\"" + TestBackend::loginOf(Persona::Admin).toUtf8() + "\",\"password\":\"" + personaPassword + "\"}";
        }
        if (call.endsWith("/bulk"))
            headers.set("Content-Type", "text/csv");
        if (call.contains("{session}")) {
            call.replace("{session}", QByteArray::number(backend.place().session));
            const Answer matching = backend.send("PATCH " + QByteArray("/api/institutions/alpha/members/") + QByteArray::number(backend.place().learner),
                                                 backend.as(Persona::Owner), R"({"filter":["Course"],"location":["Haifa"]})");
            QVERIFY2(matching.status == 200, matching.text().constData());
        }
        const auto rows = [&] {
            return backend.query(QStringLiteral("select (select count(*) from access_token) || ' ' || (select count(*) from import_job) || ' ' || "
                                                "(select count(*) from bulk_edit) || ' ' || (select count(*) from assignment) || ' ' || "
                                                "(select count(*) from audit_entry)"));
        };
        const QStringList before = rows();
        Answer answer;
        const Result<void> stopped = changedMeanwhile(
            store, backend.place().institution, [&] { answer = backend.send(call, headers, body); },
            [&](Connection &database) -> Result<void> {
                Result<Cursor> changed = database.run(change, {admin});
                return changed ? Result<void>() : changed.error();
            });
        QVERIFY(stopped);
        QVERIFY2(answer.status == status, answer.text().constData());
        if (status >= 400)
            QCOMPARE(rows(), before);
        else
            QVERIFY(rows() != before);
    }

    // Whoever is not of one institution writes to those of others, and would wait for them while they wait for it.
    void whoComesFromOutsideWaitsForTheTurn_data()
    {
        QTest::addColumn<QByteArray>("call"); // none: the audit is tidied
        QTest::newRow("a token is revoked") << QByteArray("DELETE /api/integrations/tokens/{token}");
        QTest::newRow("a token is narrowed") << QByteArray("POST /api/integrations/tokens/{token}/narrow");
        QTest::newRow("a secret is renewed") << QByteArray("POST /api/integrations/credentials/{credential}/rotate");
        QTest::newRow("credentials are deleted") << QByteArray("DELETE /api/integrations/credentials/{credential}");
        QTest::newRow("the audit is tidied") << QByteArray();
    }
    void whoComesFromOutsideWaitsForTheTurn()
    {
        QFETCH(QByteArray, call);
        TestBackend backend(Engine::Postgres);
        const HttpHeaders token = backend.withToken(Persona::Owner, QStringLiteral("members:read entities:read"));
        QCOMPARE(backend.send("GET /api/institutions/alpha/members", token).status, 200);
        call.replace("{token}", token.value("Authorization").split('_').at(1));
        call.replace("{credential}", backend.query(QStringLiteral("select id from client_credential where institution_id = %1").arg(backend.place().institution)).value(0).toLatin1());
        if (call.isEmpty())
            backend.clock().advance(std::chrono::hours(24 * (AuditKeeper::keptDays + 1)));
        const QString entries = QStringLiteral("select count(*) from audit_entry");
        const QStringList before = backend.query(entries);
        QStringList meanwhile;
        int status = 0;
        const auto work = [&] {
            if (call.isEmpty())
                status = AuditKeeper(backend.store(), backend.clock()).tidy() ? 200 : 500;
            else
                status = backend.send(call, backend.as(Persona::Operator), call.endsWith("rotate") ? QByteArray(R"({"what":"client_secret"})") : QByteArray()).status;
        };
        const Result<void> held = changedMeanwhile(backend.store(), backend.place().institution, work, [&](Connection &database) -> Result<void> {
            Result<Cursor> seen = database.run(entries);
            if (!seen)
                return seen.error();
            meanwhile << (seen->next() ? seen->text(0) : QString());
            // The row that a writer without a turn would hold by now.
            return database.perform(QStringLiteral("update record_total set changes = changes + 1 where institution_id = ?"), {backend.place().institution});
        });
        QVERIFY2(held, held ? "" : qUtf8Printable(held.error().detail));
        QCOMPARE(meanwhile, before);
        QCOMPARE(status / 100, 2);
        QVERIFY(backend.query(entries) != before);
    }

    // Who has the turn and comes to an edit that is being worked on would wait for whom waits for the turn.
    void whoHasTheTurnNeedNotWaitForABulkEdit()
    {
        TestBackend backend(Engine::Postgres);
        Store &store = backend.store();
        const QByteArray alpha = "/api/institutions/alpha/";
        const Answer edited = backend.send("POST " + alpha + "members/bulk-edit", backend.as(Persona::Admin),
                                           R"({"filter":{"role":"learner"},"change":{"session":{"add":)" +
                                               QByteArray::number(backend.place().session) + "}}}");
        QVERIFY2(edited.status == 200, edited.text().constData());
        const auto again = store.write([](Connection &database) {
            return database.perform(QStringLiteral("update bulk_edit set state = 'applying', last_id = 0, "
                                                   "finished_at = null, lease_until = ''"));
        });
        QVERIFY(again);
        BulkEditor editor(store, backend.clock());
        const auto work = [&] {
            const std::atomic<bool> stopping = false;
            (void)workOnJob(store, editor, QStringLiteral("test"), stopping);
        };
        const Result<void> ran = changedMeanwhile(store, backend.place().institution, work, [](Connection &database) -> Result<void> {
            Result<Cursor> changed = database.run(QStringLiteral("update bulk_edit set version = version + 1"));
            return changed ? Result<void>() : changed.error();
        });
        QVERIFY2(ran, ran ? "" : qUtf8Printable(ran.error().detail));
        QCOMPARE(backend.query(QStringLiteral("select state from bulk_edit")), QStringList{QStringLiteral("applied")});
    }
};

ULPAN_TEST(MeanwhileTest)
#include "meanwhile_test.moc"
