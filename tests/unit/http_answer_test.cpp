#include "net/server/http_answer.h"
#include "tests/support/test_main.h"

using namespace ulpan;

namespace {

const BodySource noSource = [] { return Result<QByteArray>(QByteArray()); };

struct AnswerRow
{
    const char *name;
    HttpResponse response;
    HttpMethod method;
    bool isHttp11;
    bool closes;
    QByteArray expected;
    BodyFraming framing;
    bool expectedCloses;
};

QList<AnswerRow> answerRows()
{
    const QByteArray always = "X-Content-Type-Options: nosniff\r\n";
    const QByteArray ok = "HTTP/1.1 200 OK\r\n" + always;
    const QByteArray close = "Connection: close\r\n";
    const QByteArray text = "text";
    using enum BodyFraming;
    using enum HttpMethod;
    return {
        {"bytes",
         {200, {{"A", "b"}}, text},
         Get,
         true,
         false,
         ok + "A: b\r\nContent-Length: 4\r\n\r\ntext",
         Length,
         false},
        {"empty",
         {404, {}, {}},
         Get,
         true,
         true,
         "HTTP/1.1 404 Not Found\r\n" + always + "Content-Length: 0\r\n" + close + "\r\n",
         Length,
         true},
        {"1.0 kept",
         {200, {}, text},
         Get,
         false,
         false,
         ok + "Content-Length: 4\r\nConnection: keep-alive\r\n\r\ntext",
         Length,
         false},
        {"head", {200, {}, text}, Head, true, false, ok + "Content-Length: 4\r\n\r\n", Length, false},
        {"head with length",
         {200, {{"content-length", "9"}}, {}},
         Head,
         true,
         false,
         ok + "Content-Length: 9\r\n\r\n",
         Length,
         false},
        {"own headers",
         {200, {{"Content-Length", "9"}, {"Transfer-Encoding", "chunked"}, {"connection", "Close"}}, text},
         Get,
         true,
         false,
         ok + "Content-Length: 4\r\n" + close + "\r\ntext",
         Length,
         true},
        {"no content", {204, {}, text}, Delete, true, false, "HTTP/1.1 204 No Content\r\n" + always + "\r\n", None, false},
        {"not modified",
         {304, {{"ETag", "1"}}, {}},
         Get,
         true,
         false,
         "HTTP/1.1 304 Not Modified\r\n" + always + "ETag: 1\r\n\r\n",
         None,
         false},
        {"split",
         {200, {{"A", "b\r\nC: d"}, {"E\n", QByteArray("\0", 1)}}, {}},
         Get,
         true,
         false,
         ok + "A: b  C: d\r\nE :  \r\nContent-Length: 0\r\n\r\n",
         Length,
         false},
        {"source",
         {200, {}, noSource},
         Get,
         true,
         false,
         ok + "Transfer-Encoding: chunked\r\n\r\n",
         Chunks,
         false},
        {"source 1.0", {200, {}, noSource}, Get, false, false, ok + close + "\r\n", Close, true},
        {"source of a length",
         {206, {{"Content-Length", "9"}}, noSource},
         Get,
         false,
         true,
         "HTTP/1.1 206 Partial Content\r\n" + always + "Content-Length: 9\r\n" + close + "\r\n",
         Length,
         true},
        {"head of source",
         {200, {}, noSource},
         Head,
         true,
         false,
         ok + "Transfer-Encoding: chunked\r\n\r\n",
         Chunks,
         false},
        {"head of source 1.0",
         {200, {}, noSource},
         Head,
         false,
         false,
         ok + "Connection: keep-alive\r\n\r\n",
         Close,
         false},
    };
}

} // namespace

class HttpAnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesHeads()
    {
        for (const AnswerRow &row : answerRows()) {
            const HttpAnswer answer = HttpAnswer::make(row.response, row.method, row.isHttp11, row.closes);
            QVERIFY2(answer.bytes == row.expected, row.name + QByteArray(": ") + answer.bytes);
            QVERIFY2(answer.framing == row.framing && answer.closes == row.expectedCloses, row.name);
            const bool hasSource =
                std::holds_alternative<BodySource>(row.response.body) && row.method != HttpMethod::Head;
            QVERIFY2(bool(answer.source) == hasSource, row.name);
        }
    }

    void writesChunks()
    {
        QCOMPARE(chunkOf(QByteArray(26, 'x')), "1a\r\n" + QByteArray(26, 'x') + "\r\n");
        QCOMPARE(chunkOf({}), QByteArray("0\r\n\r\n"));
    }
};

ULPAN_TEST(HttpAnswerTest)
#include "http_answer_test.moc"
