#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QThread>

#include <mutex>
#include <semaphore>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr char brokenJson[] = "{\"name\":";

QByteArray named(const char *name)
{
    return QByteArray("{\"name\":\"") + name + "\"}";
}

QByteArray learnerAsked(Id learner)
{
    return "{\"identifierType\":\"learnerId\",\"identifier\":\"" + QByteArray::number(learner) + "\"}";
}

constexpr char newEntity[] = "POST /api/institutions/alpha/entities";

HttpHeaders withKey(const HttpHeaders &caller, const QByteArray &key)
{
    return caller + HttpHeaders{{"Idempotency-Key", key}};
}

QByteArray replayed(const Answer &answer)
{
    return answer.headers.value("Idempotent-Replayed");
}

// Holds what every new entity needs, so that a request waits in the middle.
class HeldTable
{
public:
    explicit HeldTable(Store &store)
        : m_thread(QThread::create([this, &store] {
              (void)store.write([this](Connection &database) -> Result<void> {
                  if (database.engine() == Engine::Postgres)
                      (void)database.execute(QStringLiteral("lock table entity in exclusive mode"));
                  m_held.release();
                  m_enough.acquire();
                  return {};
              });
          }))
    {
        m_thread->start();
        m_held.acquire();
    }
    ~HeldTable()
    {
        m_enough.release();
        m_thread->wait();
    }

private:
    std::binary_semaphore m_held{0}, m_enough{0};
    std::unique_ptr<QThread> m_thread;
};

// The statuses of answers in the order in which they came.
class Arrivals
{
public:
    Reply reply()
    {
        return [this](const HttpResponse &response) {
            const std::lock_guard lock(m_mutex);
            m_answers << QByteArray::number(response.status) + ' ' + response.bytes() + ' ' +
                             response.headers.value("Retry-After");
            m_arrived.release();
        };
    }
    QByteArray next()
    {
        m_arrived.acquire();
        const std::lock_guard lock(m_mutex);
        return m_answers[m_read++];
    }

private:
    std::mutex m_mutex;
    std::counting_semaphore<> m_arrived{0};
    QList<QByteArray> m_answers;
    qsizetype m_read = 0;
};

} // namespace

// A POST that is sent again with its Idempotency-Key is carried out once.
class IdempotencyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeatsTheFirstAnswer_data() { addEngineRows(); }
    void repeatsTheFirstAnswer()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const Answer first = backend.send(newEntity, withKey(admin, "key-1"), named("Akko"));
        QCOMPARE(first.status, 201);
        QCOMPARE(replayed(first), QByteArray());
        // Bare or quoted, with other blanks in the JSON: the same request.
        for (const char *key : {"key-1", "\"key-1\""}) {
            const Answer again = backend.send(newEntity, withKey(admin, key), "{ \"name\" : \"Akko\" }");
            QCOMPARE(again.status, 201);
            QCOMPARE(again.body, first.body);
            QCOMPARE(again.headers.value("Location"), first.headers.value("Location"));
            QCOMPARE(again.headers.value("ETag"), first.headers.value("ETag"));
            QCOMPARE(replayed(again), QByteArray("true"));
        }
        QCOMPARE(backend.query(QStringLiteral("select count(*) from entity where name = 'Akko'")), QStringList{QStringLiteral("1")});
        // What is kept says nothing to somebody who reads the database.
        QVERIFY(!backend.query(QStringLiteral("select sealed from kept_answer")).join(QString()).contains(u"Akko"));
        QVERIFY(!backend.query(QStringLiteral("select scope from kept_answer")).join(QString()).contains(u"key-1"));
    }

    void tellsRequestsApart_data() { addEngineRows(); }
    void tellsRequestsApart()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        QCOMPARE(backend.send(newEntity, withKey(admin, "k"), named("One")).status, 201);
        const auto refused = [&](const QByteArray &request, const HttpHeaders &headers, const QByteArray &body) {
            return backend.send(request, headers, body).reason();
        };
        const QByteArray other = "idempotency.other_request";
        QCOMPARE(refused(newEntity, withKey(admin, "k"), named("Two")), other);
        QCOMPARE(refused(QByteArray(newEntity) + "?x=1", withKey(admin, "k"), named("One")), other);
        const HttpHeaders form{{"Content-Type", "application/x-www-form-urlencoded"}};
        QCOMPARE(refused(newEntity, withKey(admin, "k") + form, "name=One"), other);
        // Another path, another caller or no key are others' matters.
        const QByteArray bySlug = "POST /api/institutions/" + QByteArray::number(backend.place().institution) + "/entities";
        QCOMPARE(backend.send(bySlug, withKey(admin, "k"), named("Three")).status, 201);
        QCOMPARE(backend.send(newEntity, withKey(backend.as(Persona::Owner), "k"), named("Four")).status, 201);
        QCOMPARE(refused(newEntity, admin, named("One")), QByteArray("entity.name_taken"));
        // All sign-ins of a member are one caller.
        QCOMPARE(replayed(backend.send(newEntity, withKey(backend.signedInAnew(Persona::Admin), "k"), named("One"))),
                 QByteArray("true"));
    }

    // A client that sends a form again makes up another boundary.
    void knowsAFormWithAnotherBoundary()
    {
        TestBackend backend(Engine::Sqlite);
        const auto send = [&](const QByteArray &boundary) {
            return backend.send(newEntity,
                                withKey(backend.as(Persona::Admin), "k") +
                                    HttpHeaders{{"Content-Type", "multipart/form-data; boundary=" + boundary}},
                                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nAkko\r\n--" + boundary + "--");
        };
        QCOMPARE(send("one").status, 201);
        QCOMPARE(replayed(send("two")), QByteArray("true"));
    }

    void keepsOnlyWhatBegan_data() { addEngineRows(); }
    void keepsOnlyWhatBegan()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        // 422, 403, 404, 412 and 415 are not kept: what is mended goes through with the same key.
        QCOMPARE(backend.send(newEntity, withKey(admin, "k"), named("")).status, 422);
        QCOMPARE(backend.send(newEntity, withKey(admin, "k"), brokenJson).status, 400);
        QCOMPARE(backend.send(newEntity, withKey(admin, "k") + HttpHeaders{{"Content-Type", "text/xml"}}, "<a/>").status, 415);
        QCOMPARE(backend.send(newEntity, withKey(admin, "k") + HttpHeaders{{"If-Match", "\"7\""}}, named("Akko")).status, 412);
        QCOMPARE(backend.send(newEntity, withKey(admin, "k"), named("Akko")).status, 201);
        // A conflict is kept, also when its cause has gone.
        QCOMPARE(backend.send(newEntity, withKey(admin, "c"), named("Akko")).reason(), QByteArray("entity.name_taken"));
        const QByteArray akko = backend.query(QStringLiteral("select id from entity where name = 'Akko'")).first().toLatin1();
        QCOMPARE(backend.send("PATCH /api/institutions/alpha/entities/" + akko, admin, named("Acre")).status, 200);
        const Answer again = backend.send(newEntity, withKey(admin, "c"), named("Akko"));
        QCOMPARE(again.status, 409);
        QCOMPARE(replayed(again), QByteArray("true"));
        // PATCH is the same when it is done twice: the key means nothing.
        const QByteArray patch = "PATCH /api/institutions/alpha/entities/" + akko;
        QCOMPARE(backend.send(patch, withKey(admin, "k"), named("A")).status, 200);
        QCOMPARE(replayed(backend.send(patch, withKey(admin, "k"), named("A"))), QByteArray());
    }

    void readsKeys_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<int>("status");
        QTest::newRow("plain") << QByteArray("a") << 201;
        QTest::newRow("with blanks") << QByteArray("  a b  ") << 201;
        QTest::newRow("quoted") << QByteArray("\"8e03 \\\" \\\\\"") << 201;
        QTest::newRow("longest") << QByteArray(255, 'k') << 201;
        QTest::newRow("too long") << QByteArray(256, 'k') << 400;
        QTest::newRow("empty") << QByteArray("") << 400;
        QTest::newRow("empty and quoted") << QByteArray("\"\"") << 400;
        QTest::newRow("quotation not closed") << QByteArray("\"abc") << 400;
        QTest::newRow("quotation mark within") << QByteArray("\"a\"b\"") << 400;
        QTest::newRow("escape of nothing") << QByteArray("\"a\\\"") << 400;
        QTest::newRow("no text") << QByteArray("\xd7\xa9") << 400;
    }
    void readsKeys()
    {
        QFETCH(QByteArray, key);
        TestBackend backend(Engine::Sqlite);
        const Answer answer = backend.send(newEntity, withKey(backend.as(Persona::Admin), key), named("Akko"));
        QTEST(answer.status, "status");
        if (answer.status == 400)
            QCOMPARE(answer.reason(), QByteArray("idempotency.key"));
    }

    void forgetsAfterADay_data() { addEngineRows(); }
    void forgetsAfterADay()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders caller = backend.withToken(Persona::Owner, QStringLiteral("entities:write"));
        const auto send = [&](const QByteArray &key) { return backend.send(newEntity, withKey(caller, key), named("Akko")); };
        QCOMPARE(send("k").status, 201);
        backend.clock().advance(std::chrono::hours(24) - std::chrono::seconds(1));
        QCOMPARE(replayed(send("k")), QByteArray("true"));
        backend.clock().advance(std::chrono::seconds(1));
        const Answer anew = send("k");
        QCOMPARE(anew.status, 409);
        QCOMPARE(replayed(anew), QByteArray());
        QCOMPARE(backend.query(QStringLiteral("select count(*) from kept_answer")), QStringList{QStringLiteral("1")});
    }

    // The change and what is kept of its answer are there together or not at all.
    void keepsWithTheChange_data() { addEngineRows(); }
    void keepsWithTheChange()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const char *spoil = engine == Engine::Postgres
            ? "alter table kept_answer add constraint spoilt check (length(scope) < 2)"
            : "create trigger spoilt before insert on kept_answer begin select raise(abort, 'spoilt'); end";
        const char *mend = engine == Engine::Postgres ? "alter table kept_answer drop constraint spoilt" : "drop trigger spoilt";
        const auto change = [&](const char *sql) {
            return backend.store().look([&](Connection &database) { return database.execute(QLatin1StringView(sql)); }).has_value();
        };
        QVERIFY(change(spoil));
        const HttpHeaders caller = withKey(backend.as(Persona::Admin), "k");
        QVERIFY(backend.send(newEntity, caller, named("Akko")).status >= 500);
        QCOMPARE(backend.query(QStringLiteral("select count(*) from entity where name = 'Akko'")), QStringList{QStringLiteral("0")});
        QVERIFY(change(mend));
        QCOMPARE(backend.send(newEntity, caller, named("Akko")).status, 201);
    }

    void letsOneOfTwoRun_data() { addEngineRows(); }
    void letsOneOfTwoRun()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        race(backend, backend.backend(), backend.backend());
    }

    void letsOneOfTwoProcessesRun()
    {
        BackendConfig config;
        TestBackend backend(Engine::Postgres, [&config](BackendConfig &used) { config = used; });
        const Result<std::unique_ptr<Backend>> second = Backend::open(config, std::make_shared<TestClock>());
        QVERIFY(second.has_value());
        race(backend, backend.backend(), **second);
    }

    // A POST that only reads, and one with a transaction of its own.
    void keepsWhateverTheTransaction_data() { addEngineRows(); }
    void keepsWhateverTheTransaction()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders client = backend.withClient(backend.place());
        const QByteArray question = learnerAsked(backend.place().learner);
        QCOMPARE(backend.send("POST /api/getOneLearner", withKey(client, "k"), question).status, 200);
        QCOMPARE(replayed(backend.send("POST /api/getOneLearner", withKey(client, "k"), question)), QByteArray("true"));
        const auto upload = [&](const QByteArray &csv) {
            return backend.send("POST /api/institutions/alpha/members/bulk?dry_run=1",
                                withKey(backend.as(Persona::Admin), "k") + HttpHeaders{{"Content-Type", "text/csv"}}, csv);
        };
        const Answer first = upload("login,lastname,firstname,entity\nn@example.org,Bar,Noa,Haifa\n");
        QCOMPARE(first.status, 202);
        const Answer again = upload("login,lastname,firstname,entity\nn@example.org,Bar,Noa,Haifa\n");
        QCOMPARE(again.body, first.body);
        QCOMPARE(replayed(again), QByteArray("true"));
        QCOMPARE(upload("login,lastname,firstname,entity\nm@example.org,Bar,Noa,Haifa\n").status, 409);
        QCOMPARE(backend.query(QStringLiteral("select count(*) from import_job")), QStringList{QStringLiteral("1")});
    }

    // What gives out credentials is asked anew, whatever key it is sent with.
    // What told of them is not told again, and not done again either.
    void forgetsWhoIsNobody_data() { addEngineRows(); }
    void forgetsWhoIsNobody()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const QByteArray home = "/api/institutions/alpha/members";
        const auto make = [&](const QByteArray &name) {
            return backend.send("POST " + home, withKey(admin, name),
                                "{\"login\":\"" + name + "@alpha.example.org\",\"lastname\":\"Quill" + name +
                                    "\",\"firstname\":\"F" + name + "\",\"role\":\"teacher\"}");
        };
        const Answer gone = make("gone"), stays = make("stays");
        QCOMPARE(gone.status, 201);
        const QByteArray person = home + '/' + QByteArray::number(gone.json()[QLatin1StringView("id")].toInteger());
        // Once they are called otherwise, too.
        QCOMPARE(backend.send("PATCH " + person, admin, R"({"lastname":"Other","firstname":"Name"})").status, 200);
        QCOMPARE(backend.send("DELETE " + person, admin).status, 204);
        const Answer again = make("gone");
        QCOMPARE(again.status, 409);
        QCOMPARE(again.reason(), QByteArray("idempotency.answer_erased"));
        QCOMPARE(replayed(again), QByteArray());
        QCOMPARE(make("stays").body, stays.body);
        QCOMPARE(replayed(make("stays")), QByteArray("true"));
        QCOMPARE(backend.query(QStringLiteral("select count(*) from member where login = 'gone@alpha.example.org'")),
                 QStringList{QStringLiteral("0")});
        QCOMPARE(backend.query(QStringLiteral("select count(*) from kept_answer where sealed = ''")), QStringList{QStringLiteral("1")});
    }

    void isIgnoredAtSignIn()
    {
        TestBackend backend(Engine::Sqlite);
        const QByteArray body =
            "{\"email\":\"" + TestBackend::loginOf(Persona::Admin).toLatin1() + "\",\"password\":\"" + personaPassword + "\"}";
        const Answer first = backend.send("POST /api/auth/sign-in", {{"Idempotency-Key", "k"}}, body);
        const Answer second = backend.send("POST /api/auth/sign-in", {{"Idempotency-Key", "k"}}, body);
        QCOMPARE(second.status, 200);
        QVERIFY(first.json()[QLatin1StringView("token")] != second.json()[QLatin1StringView("token")]);
    }

private:
    static void race(TestBackend &tests, Backend &one, Backend &other)
    {
        Arrivals arrivals;
        const HttpHeaders caller = withKey(tests.as(Persona::Admin), "race") +
            HttpHeaders{{"Host", "localhost"}, {"Content-Type", "application/json"}};
        const HttpRequest request{.method = HttpMethod::Post,
                                  .target = "/api/institutions/alpha/entities",
                                  .headers = caller,
                                  .body = named("Akko")};
        {
            const HeldTable held(tests.store());
            one.dispatch(request, arrivals.reply());
            other.dispatch(request, arrivals.reply());
            // Whichever came first waits for the table; the other is told so at once.
            const QByteArray early = arrivals.next();
            QVERIFY2(early.startsWith("409 ") && early.contains("idempotency.running"), early);
            QVERIFY2(early.endsWith(" 1"), early);
        }
        QVERIFY(arrivals.next().startsWith("201 "));
        QCOMPARE(replayed(tests.send(newEntity, withKey(tests.as(Persona::Admin), "race"), named("Akko"))), QByteArray("true"));
    }
};

ULPAN_TEST(IdempotencyTest)
#include "idempotency_test.moc"
