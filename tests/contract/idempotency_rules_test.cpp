#include "models/base/totp.h"
#include "tests/support/bulk_calls.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// A request that is to be carried out once, and what it answers then.
struct Once
{
    QByteArray request;
    HttpHeaders caller;
    QByteArray body = {};
    int status = 200;
};

constexpr char passwordBody[] = R"({"password":"correct horse 42"})";

QByteArray codeBody(const QByteArray &code, const char *more = "")
{
    return QByteArray("{\"code\":\"") + code + '"' + more + '}';
}

QByteArray enrol(TestBackend &backend, const HttpHeaders &who)
{
    return fromBase32(textIn(backend.send("POST /api/auth/second-factor/enrol", who, passwordBody), "secret"));
}

QByteArray codeNow(TestBackend &backend, const QByteArray &secret)
{
    return totpCode(secret, totpStep(backend.clock().now()));
}

QByteArray tagDana(TestBackend &backend, const char *tag)
{
    return R"({"ids":[)" + QByteArray::number(backend.place().learner) + R"(],"change":{"tags":{"add":[")" + tag + R"("]}}})";
}

Once changePassword(TestBackend &backend)
{
    return {"POST /api/auth/password", backend.as(Persona::Admin),
            R"({"current_password":"correct horse 42","password":"a long new sentence"})", 204};
}

Once beginFactor(TestBackend &backend)
{
    return {"POST /api/auth/second-factor/enrol", backend.as(Persona::Admin), passwordBody};
}

Once confirmFactor(TestBackend &backend)
{
    const HttpHeaders admin = backend.as(Persona::Admin);
    return {"POST /api/auth/second-factor/confirm", admin, codeBody(codeNow(backend, enrol(backend, admin)))};
}

Once renewCodes(TestBackend &backend)
{
    return {"POST /api/auth/second-factor/recovery-codes", backend.as(Persona::Operator), codeBody(backend.operatorsRecoveryCode())};
}

Once disableFactor(TestBackend &backend)
{
    const Once confirm = confirmFactor(backend);
    const QJsonObject confirmed = backend.send(confirm.request, confirm.caller, confirm.body).json();
    return {"POST /api/auth/second-factor/disable", confirm.caller,
            codeBody(confirmed[QLatin1StringView("recovery_codes")][0].toString().toLatin1(), R"(,"password":"correct horse 42")"), 204};
}

Once editMany(TestBackend &backend)
{
    return {"POST " + bulkHome + "/members/bulk-edit", backend.as(Persona::Admin), tagDana(backend, "New")};
}

Once undoMany(TestBackend &backend)
{
    const Answer edited = bulkEdit(backend, backend.as(Persona::Admin), tagDana(backend, "Old"));
    return {"POST " + bulkHome + "/undo/" + textIn(edited, "undo"), backend.as(Persona::Admin)};
}

Once mergeEntities(TestBackend &backend)
{
    const QByteArray other = QByteArray::number(
        backend.send("POST " + bulkHome + "/entities", backend.as(Persona::Admin), R"({"name":"Other"})").json()[QLatin1StringView("id")].toInteger());
    return {"POST " + bulkHome + "/entities/" + QByteArray::number(backend.place().entity) + "/merge", backend.as(Persona::Admin),
            R"({"into":)" + other + '}'};
}

Once applyImport(TestBackend &backend)
{
    const HttpHeaders admin = backend.as(Persona::Admin);
    const Answer job = backend.send("POST " + bulkHome + "/members/bulk?dry_run=1", admin + HttpHeaders{{"Content-Type", "text/csv"}},
                                    "login,lastname,firstname,entity\nn@example.org,Bar,Noa,Haifa\n");
    const QByteArray path = bulkHome + "/imports/" + textIn(job, "id");
    const std::atomic<bool> stopping = false;
    while (workOnJob(backend.store(), backend.live().imports(), QStringLiteral("test"), stopping).value_or(false)) {
    }
    return {"POST " + path + "/apply", admin, {}, 202};
}

Once assignMatching(TestBackend &backend)
{
    const HttpHeaders admin = backend.as(Persona::Admin);
    (void)bulkEdit(backend, admin, R"({"ids":[)" + QByteArray::number(backend.place().learner)
                                       + R"(],"change":{"tags":{"add":["A"]},"locations":{"add":["Haifa"]}}})");
    const QByteArray session = QByteArray::number(
        backend.send("POST " + bulkHome + "/sessions", admin, R"({"filter":"A","location":"Haifa","status":"open"})").json()[QLatin1StringView("id")].toInteger());
    return {"POST " + bulkHome + "/sessions/" + session + "/assign", admin};
}

using Prepare = Once (*)(TestBackend &);
constexpr std::pair<const char *, Prepare> rules[] = {
    {"password", &changePassword},       {"second factor begun", &beginFactor}, {"second factor confirmed", &confirmFactor},
    {"recovery codes", &renewCodes},     {"second factor off", &disableFactor}, {"bulk edit", &editMany},              {"undo", &undoMany},
    {"merge", &mergeEntities},           {"import", &applyImport},              {"session", &assignMatching},
};

// What would show that something was done.
QStringList traces(TestBackend &backend)
{
    QStringList all;
    for (const char *sql : {"select count(*) from audit_entry", "select count(*) from bulk_edit where state <> 'applied'", "select count(*) from bulk_edit",
                            "select count(*) from mail", "select state from import_job", "select count(*) from assignment", "select count(*) from entity"})
        all << backend.query(QLatin1StringView(sql));
    return all;
}

} // namespace

// Rules that open transactions of their own: what they change and what is kept of their answer are there together or not at all.
class IdempotencyRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepWithTheChange_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<Prepare>("prepare");
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            for (const auto &[name, prepare] : rules)
                QTest::addRow("%s, %s", name, nameOf(engine)) << engine << prepare;
        }
    }
    void keepWithTheChange()
    {
        QFETCH(Engine, engine);
        QFETCH(Prepare, prepare);
        TestBackend backend(engine);
        const Once once = prepare(backend);
        const HttpHeaders caller = once.caller + HttpHeaders{{"Idempotency-Key", "k"}};
        const auto change = [&](const char *sql) {
            return backend.store().look([&](Connection &database) { return database.execute(QLatin1StringView(sql)); }).has_value();
        };
        const bool postgres = engine == Engine::Postgres;
        const QStringList before = traces(backend);
        QVERIFY(change(postgres ? "alter table kept_answer add constraint spoilt check (length(scope) < 2)"
                                : "create trigger spoilt before insert on kept_answer begin select raise(abort, 'spoilt'); end"));
        const Answer failed = backend.send(once.request, caller, once.body);
        QVERIFY2(failed.status >= 500, failed.text());
        QCOMPARE(traces(backend), before);
        QVERIFY(change(postgres ? "alter table kept_answer drop constraint spoilt" : "drop trigger spoilt"));
        const Answer done = backend.send(once.request, caller, once.body);
        QVERIFY2(done.status == once.status, done.text());
        QVERIFY(!done.headers.contains("Idempotent-Replayed"));
        const QStringList after = traces(backend);
        const Answer again = backend.send(once.request, caller, once.body);
        QCOMPARE(again.headers.value("Idempotent-Replayed"), QByteArray("true"));
        QCOMPARE(again.status, done.status);
        QCOMPARE(again.body, done.body);
        // An import is applied beside the requests.
        if (prepare != &applyImport)
            QCOMPARE(traces(backend), after);
    }
};

ULPAN_TEST(IdempotencyRulesTest)
#include "idempotency_rules_test.moc"
