#include "models/records/learner.h"
#include "models/records/record_json.h"
#include "net/client/answer.h"
#include "net/http/http_status.h"
#include "tests/support/test_main.h"

using namespace ulpan;

namespace {

HttpResponse answered(int status, const QByteArray &body)
{
    return {status, {{"Content-Type", "application/json"}}, body};
}

} // namespace

class ClientAnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What the server's side of the wire writes is read back as the same kind.
    void readsEveryKindBack()
    {
        const Catalogue catalogue;
        for (quint8 kind = 0; kind <= quint8(ErrorKind::Internal); ++kind) {
            const Error sent{ErrorKind(kind), "record.stale"};
            const Error read = errorOf(errorResponse(sent, Dialect::Platform, Language::French, catalogue));
            QCOMPARE(int(read.kind), int(kind));
            QCOMPARE(read.reason, QByteArray("record.stale"));
        }
    }

    void readsRefusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QByteArray>("serverReason");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, int status, const char *body, ErrorKind kind,
                            const char *reason, const char *serverReason, const char *sentence) {
            QTest::newRow(name) << status << QByteArray(body) << int(kind) << QByteArray(reason)
                                << QByteArray(serverReason) << QString::fromUtf8(sentence);
        };
        row("known", 409,
            R"({"error":{"code":"conflict","message":"Déjà pris.","reason":"learner.login_taken"}})",
            ErrorKind::Conflict, "learner.login_taken", "learner.login_taken", "");
        row("with words of its own", 403,
            R"({"error":{"message":"Il manque members:read.","reason":"auth.ability_missing"}})",
            ErrorKind::Forbidden, "server.said", "auth.ability_missing", "Il manque members:read.");
        row("of a newer server", 409, R"({"error":{"message":"Zu spät.","reason":"moon.full"}})",
            ErrorKind::Conflict, "server.said", "moon.full", "Zu spät.");
        row("unknown status", 418, R"({"error":{"message":"Teapot.","reason":"pot.tea"}})",
            ErrorKind::Upstream, "server.said", "pot.tea", "Teapot.");
        row("of a proxy", 502, "<html>Bad gateway</html>", ErrorKind::Upstream,
            "connection.answer_unreadable", "connection.answer_unreadable", "");
        row("empty", 503, "", ErrorKind::Upstream, "connection.answer_unreadable",
            "connection.answer_unreadable", "");
        row("a redirect", 302, "", ErrorKind::Upstream, "connection.answer_unreadable",
            "connection.answer_unreadable", "");
    }

    void readsRefusals()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const Error error = errorOf(answered(status, body));
        QTEST(int(error.kind), "kind");
        QTEST(error.reason, "reason");
        QTEST(reasonOf(error), "serverReason");
        QTEST(error.arguments.value(0), "sentence");
        QVERIFY(!objectOf(answered(status, body)));
        QVERIFY(!nothingOf(answered(status, body)));
    }

    void readsWhenToTryAgain()
    {
        HttpResponse response = answered(409, R"({"error":{"message":"m","reason":"idempotency.running"}})");
        QCOMPARE(errorOf(response).retryAfter, 0);
        for (const auto &[said, seconds] :
             {std::pair<const char *, int>{"7", 7}, {"-7", 0}, {"Fri, 31 Dec 1999 23:59:59 GMT", 0}}) {
            response.headers.set("Retry-After", said);
            QCOMPARE(errorOf(response).retryAfter, seconds);
        }
    }

    void keepsEveryProblemWithItsField()
    {
        const Error error = errorOf(answered(
            422, R"({"error":{"message":"m","reason":"request.invalid"},)"
                 R"("message":"m","errors":{"code":["Trop long.","Pas de lettre."],"login":["Pris."]}})"));
        const QList<Problem> expected{
            {QStringLiteral("code"), "server.said", {QStringLiteral("Trop long.")}},
            {QStringLiteral("code"), "server.said", {QStringLiteral("Pas de lettre.")}},
            {QStringLiteral("login"), "server.said", {QStringLiteral("Pris.")}}};
        QCOMPARE(error.problems, expected);
        QCOMPARE(error.reason, QByteArray("request.invalid"));
    }

    void readsRecordsAndPages()
    {
        Learner learner;
        learner.id = 12;
        learner.login = QStringLiteral("noa@example.org");
        learner.entity = {3, QStringLiteral("חיפה")};
        learner.filter = {QStringLiteral("A"), QStringLiteral("ב")};
        learner.externalId = 5;
        learner.version = 4;
        learner.createdAt = Instant::fromText("2026-01-31T13:45:00.250Z");
        const QByteArray json = recordJson(learner);

        const Result<Learner> one = valueIn<Learner>(answered(200, json));
        QVERIFY(one);
        QCOMPARE(recordJson(*one), json);

        const QByteArray list =
            "{\"data\":[" + json + ',' + json + "],\"links\":{},\"meta\":{\"total\":1000000}}";
        const Result<RecordPage> page = pageOf(recordType<Learner>(), answered(200, list));
        QVERIFY(page);
        QCOMPARE(page->total, 1'000'000);
        QCOMPARE(page->rows.size(), 2);
        QCOMPARE(recordJson(page->rows.at(1).as<Learner>()), json);
    }

    void refusesWhatNoServerOfOursSays_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a page") << QByteArray("<html></html>");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("an object without data") << QByteArray("{}");
        QTest::newRow("data that are no list") << QByteArray("{\"data\":{}}");
    }

    void refusesWhatNoServerOfOursSays()
    {
        QFETCH(QByteArray, body);
        const Result<RecordPage> page = pageOf(recordType<Learner>(), answered(200, body));
        QVERIFY(!page);
        QCOMPARE(page.error().reason, QByteArray("connection.answer_unreadable"));
        QVERIFY(!signInOf(answered(200, body)));
    }
};

ULPAN_TEST(ClientAnswerTest)
#include "client_answer_test.moc"
