#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <future>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr char noRate[] = R"({"rate_limit":0})";
constexpr char tooGreatBurst[] = R"({"rate_burst":1000001})";
constexpr char lowLimit[] = R"({"rate_limit":60,"rate_burst":2})";
constexpr char highLimit[] = R"({"rate_limit":9999})";
constexpr char noLimit[] = R"({"rate_limit":null,"rate_burst":null})";
constexpr char limitCode[] = R"("code":"too_many_requests")";
constexpr char anyCall[] = "GET /api/auth/me";

std::function<void(BackendConfig &)> limitedTo(int perMinute, int burst)
{
    return [=](BackendConfig &config) { config.rateLimit = {perMinute, burst}; };
}

// How many of `calls` are let through.
int allowed(TestBackend &backend, const HttpHeaders &caller, int calls)
{
    int count = 0;
    for (int i = 0; i < calls; ++i)
        count += backend.send(anyCall, caller).status == 200;
    return count;
}

HttpResponse sendTo(Backend &backend, const QByteArray &target, const HttpHeaders &headers, const char *peer = "127.0.0.1")
{
    std::promise<HttpResponse> promise;
    std::future<HttpResponse> future = promise.get_future();
    backend.dispatch({.target = target, .headers = headers + HttpHeaders{{"Host", "localhost"}}, .peer = QHostAddress(QLatin1StringView(peer))},
                     [&promise](HttpResponse response) { promise.set_value(std::move(response)); });
    return future.get();
}

} // namespace

// Nobody may call without end, and everybody is told how often they may.
class RateLimitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAndLetsThroughAgain_data() { addEngineRows(); }
    void refusesAndLetsThroughAgain()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine, limitedTo(30, 3));
        const HttpHeaders token = backend.withToken(Persona::Owner, QStringLiteral("members:read"));
        for (int left = 2; left >= 0; --left) {
            const Answer answer = backend.send(anyCall, token);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.headers.value("X-RateLimit-Limit"), QByteArray("30"));
            QCOMPARE(answer.headers.value("X-RateLimit-Remaining"), QByteArray::number(left));
            QCOMPARE(answer.headers.value("X-RateLimit-Reset"), QByteArray::number(2 * (3 - left)));
        }
        const Answer refused = backend.send(anyCall, token);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.reason(), QByteArray("request.too_many"));
        QVERIFY(refused.body.contains(limitCode));
        QCOMPARE(refused.headers.value("X-RateLimit-Remaining"), QByteArray("0"));
        const int wait = refused.headers.value("Retry-After").toInt();
        QCOMPARE(wait, 2);
        // Another token of the same person has a bucket of its own.
        QCOMPARE(allowed(backend, backend.withToken(Persona::Owner, QStringLiteral("members:read")), 5), 3);
        backend.clock().advance(std::chrono::seconds(wait));
        QCOMPARE(allowed(backend, token, 3), 1);
        backend.clock().advance(std::chrono::seconds(60));
        QCOMPARE(allowed(backend, token, 9), 3);
    }

    void countsByWhoAsks_data() { addEngineRows(); }
    void countsByWhoAsks()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine, limitedTo(60, 4));
        // A member's sign-ins share one bucket, as do a client's JWTs.
        QCOMPARE(allowed(backend, backend.as(Persona::Admin), 3), 3);
        QCOMPARE(allowed(backend, backend.signedInAnew(Persona::Admin), 3), 1);
        QCOMPARE(allowed(backend, backend.as(Persona::Owner), 3), 3);
        QCOMPARE(allowed(backend, backend.withClient(backend.place()), 3), 3);
        backend.clock().advance(std::chrono::seconds(3));
        QCOMPARE(allowed(backend, backend.withClient(backend.place()), 9), 4);
    }

    // Also where so many hash passwords that no more are taken.
    void tellsTheLimitWhereNoPasswordIsTaken()
    {
        TestBackend backend(Engine::Sqlite, limitedTo(60, 50));
        constexpr size_t calls = 50; // at once, more than an address may have waiting
        std::vector<std::promise<HttpResponse>> answers(calls);
        for (std::promise<HttpResponse> &answer : answers)
            backend.backend().dispatch({.method = HttpMethod::Post,
                                        .target = "/api/auth/sign-in",
                                        .headers = {{"Host", "localhost"}, {"Content-Type", "application/json"}},
                                        .body = HttpBody(QByteArray(R"({"email":"nobody@example.org","password":"long enough 1"})")),
                                        .peer = QHostAddress(QStringLiteral("192.0.2.1"))},
                                       [&answer](HttpResponse response) { answer.set_value(std::move(response)); });
        int refused = 0;
        for (std::promise<HttpResponse> &answer : answers) {
            const HttpResponse response = answer.get_future().get();
            refused += response.bytes().contains("auth.busy");
            QVERIFY2(response.headers.value("X-RateLimit-Limit") == "60", response.bytes());
        }
        QVERIFY(refused > 0);
    }

    void countsAddressesWithoutACredential()
    {
        TestBackend backend(Engine::Sqlite, limitedTo(60, 2));
        const auto statuses = [&](const char *peer, const char *target, const HttpHeaders &headers = {}) {
            QList<int> result;
            for (int i = 0; i < 3; ++i)
                result << sendTo(backend.backend(), target, headers, peer).status;
            return result;
        };
        QCOMPARE(statuses("192.0.2.1", "/api/docs"), (QList<int>{200, 200, 429}));
        QCOMPARE(statuses("192.0.2.2", "/api/nothing"), (QList<int>{404, 404, 429}));
        QCOMPARE(statuses("192.0.2.3", "/api/auth/me", {{"Authorization", "Bearer wrong"}}), (QList<int>{401, 401, 429}));
        // One customer's network is one address.
        QCOMPARE(statuses("2001:db8:1:2::1", "/api/docs"), (QList<int>{200, 200, 429}));
        QCOMPARE(statuses("2001:db8:1:2:ffff::9", "/api/docs"), (QList<int>{429, 429, 429}));
        QCOMPARE(statuses("2001:db8:1:3::1", "/api/docs"), (QList<int>{200, 200, 429}));
        // What watches over the server may ask as often as it likes.
        QCOMPARE(statuses("192.0.2.1", "/healthz"), (QList<int>{200, 200, 200}));
        // They tell the limit of everything else, and cost nothing of it.
        for (int i = 0; i < 3; ++i) {
            const HttpResponse healthy = sendTo(backend.backend(), "/healthz", {}, "192.0.2.9");
            QCOMPARE(healthy.headers.value("X-RateLimit-Limit"), QByteArray("60"));
            QCOMPARE(healthy.headers.value("X-RateLimit-Remaining"), QByteArray("2"));
            QCOMPARE(healthy.headers.value("X-RateLimit-Reset"), QByteArray("0"));
        }
        const HttpResponse refused = sendTo(backend.backend(), "/api/docs", {}, "192.0.2.1");
        QCOMPARE(refused.headers.value("X-RateLimit-Limit"), QByteArray("60"));
        QCOMPARE(refused.headers.value("Retry-After"), QByteArray("1"));
    }

    void followsTheInstitution_data() { addEngineRows(); }
    void followsTheInstitution()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const auto change = [&](Persona persona, const QByteArray &body) {
            return backend.send("PATCH /api/institutions/alpha", backend.as(persona), body);
        };
        QCOMPARE(change(Persona::Operator, noRate).status, 422);
        QCOMPARE(change(Persona::Operator, tooGreatBurst).status, 422);
        QCOMPARE(change(Persona::Operator, lowLimit).status, 200);
        QCOMPARE(allowed(backend, backend.as(Persona::Admin), 5), 2);
        QCOMPARE(allowed(backend, backend.as(Persona::OtherAdmin), 5), 5);
        // Not theirs to change, and null is the default again.
        backend.clock().advance(std::chrono::seconds(2));
        QCOMPARE(change(Persona::Admin, highLimit).reason(), QByteArray("institution.operators_only"));
        QCOMPARE(change(Persona::Operator, noLimit).status, 200);
        backend.clock().advance(std::chrono::seconds(60));
        QCOMPARE(allowed(backend, backend.as(Persona::Admin), 9), 9);
    }

    // Two processes on one database: together no more than the limit, but for an eighth of the burst each.
    void holdsAcrossProcesses()
    {
        constexpr int burst = 32, share = 4;
        BackendConfig config;
        TestBackend backend(Engine::Postgres, [&config](BackendConfig &used) {
            used.rateLimit = {60, burst};
            config = used;
        });
        const auto secondClock = std::make_shared<TestClock>();
        const Result<std::unique_ptr<Backend>> second = Backend::open(config, secondClock);
        QVERIFY(second.has_value());
        const auto letThrough = [](Backend &process, const HttpHeaders &caller) {
            return sendTo(process, "/api/auth/me", caller).status == 200 ? 1 : 0;
        };
        const HttpHeaders inTurns = backend.withToken(Persona::Owner, QStringLiteral("members:read"));
        int count = 0;
        for (int i = 0; i < 2 * burst; ++i)
            count += letThrough(backend.backend(), inTurns) + letThrough(**second, inTurns);
        QCOMPARE(count, burst);

        const HttpHeaders oneAfterTheOther = backend.withToken(Persona::Owner, QStringLiteral("members:read"));
        count = 0;
        for (Backend *process : {&backend.backend(), second->get()}) {
            for (int i = 0; i < 2 * burst; ++i)
                count += letThrough(*process, oneAfterTheOther);
        }
        QVERIFY2(count >= burst && count <= burst + share, QByteArray::number(count));
        // What was let through beyond it is owed: after so many seconds there is nothing yet, but for what one process has kept.
        const int owed = count - burst;
        backend.clock().advance(std::chrono::seconds(owed));
        secondClock->advance(std::chrono::seconds(owed));
        QCOMPARE(letThrough(backend.backend(), oneAfterTheOther), 0);
        backend.clock().advance(std::chrono::seconds(1));
        QCOMPARE(letThrough(backend.backend(), oneAfterTheOther), 1);
    }

    void forgetsRatherThanGrows()
    {
        RateLimiter limiter(nullptr);
        const Instant now = TestClock().now();
        const RateLimit limit{60, 1};
        QVERIFY(limiter.take("kept busy", limit, now).isAllowed);
        for (int i = 0; i < 500'000; ++i) {
            QVERIFY(limiter.take("address " + QByteArray::number(i), limit, now).isAllowed);
            // Who is seen again and again is not forgotten for all the others.
            if (i % 1000 == 0)
                QVERIFY(!limiter.take("kept busy", limit, now).isAllowed);
        }
        QVERIFY(limiter.size() <= 65'536);
    }

    void doesNotLimitTheConsole()
    {
        TestBackend backend(Engine::Sqlite, [](BackendConfig &config) {
            config.rateLimit = {1, 1};
            config.local = true;
        });
        const HttpHeaders console{{"Authorization", "Bearer " + backend.backend().ownerToken()}};
        QCOMPARE(allowed(backend, console, 20), 20);
        QVERIFY(!backend.send(anyCall, console).headers.contains("X-RateLimit-Limit"));
    }
};

ULPAN_TEST(RateLimitTest)
#include "rate_limit_test.moc"
