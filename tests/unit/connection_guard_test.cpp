#include "net/server/connection_guard.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTemporaryDir>

using namespace ulpan;

namespace {

const HttpLimits smallLimits{.head = 400, .uri = 80, .body = 60, .upload = 200, .spoolOver = 40};

// What the guard made of some bytes, in one line a request.
QByteArray describe(const GuardedRequest &guarded)
{
    const HttpRequest &request = guarded.request;
    QByteArray result = QByteArray(name(request.method)) + ' ' + request.target;
    result += guarded.isHttp11 ? " 1.1" : " 1.0";
    result += guarded.keepAlive ? " keep" : " close";
    for (const HttpHeaders::Line &line : request.headers.lines()) {
        if (line.first.startsWith("X-") || line.first == "Host")
            result += " " + line.first + "=" + line.second;
    }
    return result + (request.body.isFile() ? " file:" : " body:") + request.body.bytes();
}

QByteArray describe(const Error &error)
{
    return "refused " + error.reason;
}

// Feeds the pieces and tells all that came of them.
QByteArrayList feedAll(const QByteArrayList &pieces, const HttpLimits &limits = smallLimits)
{
    ConnectionGuard guard(limits, {});
    QByteArrayList result;
    for (const QByteArray &piece : pieces) {
        ConnectionGuard::State state = guard.feed(piece);
        while (state == ConnectionGuard::State::Complete) {
            result << describe(guard.take());
            state = guard.resume();
        }
        if (state == ConnectionGuard::State::Refused)
            return result << describe(guard.refusal());
    }
    if (guard.hasBegun())
        result << (guard.state() == ConnectionGuard::State::Body ? "in body" : "in head");
    return result;
}

QByteArrayList singly(const QByteArray &bytes)
{
    QByteArrayList result;
    for (const char byte : bytes)
        result << QByteArray(1, byte);
    return result;
}

struct GuardRow
{
    const char *name;
    QByteArray bytes;
    QByteArrayList expected;
};

const QByteArray malformed = "refused request.header_malformed";
const QByteArray lengthFault = "refused request.length_contradicts";
const QByteArray noLength = "refused request.length_malformed";
const QByteArray chunkFault = "refused request.chunk_malformed";
const QByteArray tooLarge = "refused request.too_large";

QList<GuardRow> acceptedRows()
{
    const QByteArray utf8 = "\xd7\xa9";
    return {
        {"get", "GET /a?b=c HTTP/1.1\r\nHost: h\r\n\r\n", {"GET /a?b=c 1.1 keep Host=h body:"}},
        {"close",
         "GET / HTTP/1.1\r\nHost: h\r\nConnection: x, Close\r\n\r\n",
         {"GET / 1.1 close Host=h body:"}},
        {"1.0", "GET / HTTP/1.0\r\n\r\n", {"GET / 1.0 close body:"}},
        {"1.0 keep", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", {"GET / 1.0 keep body:"}},
        {"unknown method", "BREW /pot HTTP/1.1\r\nHost: h\r\n\r\n", {" /pot 1.1 keep Host=h body:"}},
        {"options of all", "OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n", {"OPTIONS * 1.1 keep Host=h body:"}},
        {"absolute", "GET http://b:1/c HTTP/1.1\r\nHost: a\r\n\r\n", {"GET /c 1.1 keep Host=b:1 body:"}},
        {"the last port", "GET / HTTP/1.1\r\nHost: h:65535\r\n\r\n", {"GET / 1.1 keep Host=h:65535 body:"}},
        {"absolute root", "GET HTTPS://b?q HTTP/1.1\r\nHost: a\r\n\r\n", {"GET /?q 1.1 keep Host=b body:"}},
        {"host as an address",
         "GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n",
         {"GET / 1.1 keep Host=[::1]:80 body:"}},
        {"empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", {"GET / 1.1 keep Host= body:"}},
        {"raw utf-8",
         "GET /" + utf8 + " HTTP/1.1\r\nHost: h\r\n\r\n",
         {"GET /" + utf8 + " 1.1 keep Host=h body:"}},
        {"trimmed",
         "GET / HTTP/1.1\r\nHost:h\r\nX-A: \t b c \t\r\nX-B:\r\n\r\n",
         {"GET / 1.1 keep Host=h X-A=b c X-B= body:"}},
        {"empty lines before", "\r\n\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n", {"GET / 1.1 keep Host=h body:"}},
        {"length",
         "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\na\r\n",
         {"POST / 1.1 keep Host=h body:a\r\n"}},
        {"zero length",
         "PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n",
         {"PUT / 1.1 keep Host=h body:"}},
        {"nul in body",
         QByteArray("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\n\0x", 48),
         {QByteArray("PUT / 1.1 keep Host=h body:\0x", 29)}},
        {"chunks",
         "PUT / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: Chunked\r\n\r\n3\r\nabc\r\n0b ; "
         "x=\"y\"\r\n0\r\n\r\n456789\r\n0\r\n\r\n",
         {"PUT / 1.1 keep Host=h body:abc0\r\n\r\n456789"}},
        {"trailers",
         "PUT / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n00;e\r\nX-T: "
         "1\r\nContent-Length: 9\r\n\r\nGET / HTTP/1.0\r\n\r\n",
         {"PUT / 1.1 keep Host=h body:a", "GET / 1.0 close body:"}},
        {"no chunks",
         "PUT / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
         {"PUT / 1.1 keep Host=h body:"}},
        {"pipeline",
         "GET /1 HTTP/1.1\r\nHost: h\r\n\r\nPOST /2 HTTP/1.1\r\nHost: h\r\nContent-Length: "
         "2\r\n\r\nab\r\nGET /3 HTTP/1.1\r\nHost: h\r\n\r\nGE",
         {"GET /1 1.1 keep Host=h body:", "POST /2 1.1 keep Host=h body:ab",
          "GET /3 1.1 keep Host=h body:", "in head"}},
        {"at the body limit",
         "PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 60\r\n\r\n" + QByteArray(60, 'x'),
         {"PUT / 1.1 keep Host=h file:" + QByteArray(60, 'x')}},
        {"spooled chunks",
         "PUT / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1e\r\n" + QByteArray(30, 'x') +
             "\r\n10\r\n" + QByteArray(16, 'y') + "\r\n0\r\n\r\n",
         {"PUT / 1.1 keep Host=h file:" + QByteArray(30, 'x') + QByteArray(16, 'y')}},
        {"upload",
         "PUT / HTTP/1.1\r\nHost: h\r\nContent-Type: TEXT/CSV; charset=x\r\nContent-Length: 61\r\n\r\n" +
             QByteArray(61, 'x'),
         {"PUT / 1.1 keep Host=h file:" + QByteArray(61, 'x')}},
        {"upload, plainly",
         "PUT / HTTP/1.1\r\nHost: h\r\nContent-Type: text/csv\r\nContent-Length: 61\r\n\r\n" +
             QByteArray(61, 'x'),
         {"PUT / 1.1 keep Host=h file:" + QByteArray(61, 'x')}},
        {"unfinished", "PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nx", {"in body"}},
        {"forged",
         "GET /7 HTTP/1.1\r\nHost: h\r\nX-Spool-File: /etc/passwd\r\n\r\n",
         {"GET /7 1.1 keep Host=h X-Spool-File=/etc/passwd body:"}},
    };
}

QList<GuardRow> refusedRows()
{
    const auto get = [](const QByteArray &line) {
        return "GET / HTTP/1.1\r\nHost: h\r\n" + line + "\r\n\r\n";
    };
    const auto put = [](const QByteArray &rest) {
        return "PUT / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n" + rest;
    };
    const QByteArray lengthOf = "Content-Length: ";
    return {
        {"no version", "GET /\r\n\r\n", {malformed}},
        {"no target", "GET HTTP/1.1\r\nHost: h\r\n\r\n", {malformed}},
        {"empty target", "GET  HTTP/1.1\r\nHost: h\r\n\r\n", {malformed}},
        {"space in target", "GET /a b HTTP/1.1\r\nHost: h\r\n\r\n", {malformed}},
        {"relative target", "GET a HTTP/1.1\r\nHost: h\r\n\r\n", {malformed}},
        {"other scheme", "GET ftp://a/ HTTP/1.1\r\nHost: h\r\n\r\n", {malformed}},
        {"star", "GET * HTTP/1.1\r\nHost: h\r\n\r\n", {malformed}},
        {"method", "G(T / HTTP/1.1\r\nHost: h\r\n\r\n", {malformed}},
        {"version 2", "GET / HTTP/2.0\r\nHost: h\r\n\r\n", {malformed}},
        {"version text", "GET / HTTP/1.1x\r\nHost: h\r\n\r\n", {malformed}},
        {"space first", " GET / HTTP/1.1\r\nHost: h\r\n\r\n", {malformed}},
        {"bare newline", "GET / HTTP/1.1\nHost: h\n\n", {malformed}},
        {"bare return", get("X-A: b\rc"), {malformed}},
        {"tls", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01", 8), {malformed}},
        {"nul in line", QByteArray("GET /\0 HTTP/1.1\r\nHost: h\r\n\r\n", 29), {malformed}},
        {"nul in value", QByteArray("GET / HTTP/1.1\r\nHost: h\0\r\n\r\n", 29), {malformed}},
        {"no host", "GET / HTTP/1.1\r\n\r\n", {malformed}},
        {"two hosts", get("Host: i"), {malformed}},
        {"same host twice", get("host: h"), {malformed}},
        {"two authorizations", get("Authorization: Bearer a\r\nAuthorization: Bearer b"), {malformed}},
        {"same authorization twice", get("Authorization: Bearer a\r\nauthorization: Bearer a"), {malformed}},
        {"hosts in one line", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", {malformed}},
        {"host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", {malformed}},
        {"host with a user", "GET / HTTP/1.1\r\nHost: u@h\r\n\r\n", {malformed}},
        {"host with quotes", "GET / HTTP/1.1\r\nHost: h\"><x\r\n\r\n", {malformed}},
        {"port beyond all ports", "GET / HTTP/1.1\r\nHost: localhost:99999\r\n\r\n", {malformed}},
        {"port beyond them by one", "GET / HTTP/1.1\r\nHost: localhost:65536\r\n\r\n", {malformed}},
        {"port of many digits", "GET / HTTP/1.1\r\nHost: localhost:000080\r\n\r\n", {malformed}},
        {"empty port", "GET / HTTP/1.1\r\nHost: localhost:\r\n\r\n", {malformed}},
        {"port of letters", "GET / HTTP/1.1\r\nHost: localhost:http\r\n\r\n", {malformed}},
        {"port with a sign", "GET / HTTP/1.1\r\nHost: localhost:+80\r\n\r\n", {malformed}},
        {"two ports", "GET / HTTP/1.1\r\nHost: localhost:80:80\r\n\r\n", {malformed}},
        {"empty port of an address", "GET / HTTP/1.1\r\nHost: [::1]:\r\n\r\n", {malformed}},
        {"address without brackets", "GET / HTTP/1.1\r\nHost: ::1\r\n\r\n", {malformed}},
        {"port of the target beyond all ports", "GET http://h:99999/ HTTP/1.1\r\nHost: h\r\n\r\n", {malformed}},
        {"target with a user", "GET http://u@h/ HTTP/1.1\r\nHost: h\r\n\r\n", {malformed}},
        {"authority", "CONNECT h:443 HTTP/1.1\r\nHost: h\r\n\r\n", {malformed}},
        {"space before line end", "GET / HTTP/1.1 \r\nHost: h\r\n\r\n", {malformed}},
        {"tab in request line", "GET\t/ HTTP/1.1\r\nHost: h\r\n\r\n", {malformed}},
        {"coding, space before colon", get("Transfer-Encoding : chunked"), {malformed}},
        {"coding, folded", get("Transfer-Encoding:\r\n chunked"), {malformed}},
        {"coding, vertical tab",
         get("Transfer-Encoding: \x0b"
             "chunked"),
         {malformed}},
        {"coding, empty", get("Transfer-Encoding:"), {"refused request.coding_unknown"}},
        {"coding, quoted", get("Transfer-Encoding: \"chunked\""), {"refused request.coding_unknown"}},
        {"coding with a parameter",
         get("Transfer-Encoding: chunked;q=1"),
         {"refused request.coding_unknown"}},
        {"identity", get("Transfer-Encoding: identity"), {"refused request.coding_unknown"}},
        {"no colon", get("X-A"), {malformed}},
        {"no name", get(": a"), {malformed}},
        {"space before colon", get("X-A : b"), {malformed}},
        {"folded", get("X-A: b\r\n c"), {malformed}},
        {"control in value", get("X-A: \x01"), {malformed}},
        {"two lengths", get(lengthOf + "1\r\n" + lengthOf + "2"), {lengthFault}},
        {"length list", get(lengthOf + "1, 2"), {lengthFault}},
        {"same length twice", get(lengthOf + "1\r\n" + lengthOf + "1") + "x", {lengthFault}},
        {"same length in a list", get(lengthOf + "1, 1") + "x", {lengthFault}},
        {"length and a comma", get(lengthOf + "1,") + "x", {lengthFault}},
        {"length sign", get(lengthOf + "+1"), {noLength}},
        {"length minus", get(lengthOf + "-1"), {noLength}},
        {"length hex", get(lengthOf + "0x1"), {noLength}},
        {"length empty", get(lengthOf), {noLength}},
        {"length and coding", get(lengthOf + "1\r\nTransfer-Encoding: chunked"), {lengthFault}},
        {"coding and length", get("Transfer-Encoding: chunked\r\n" + lengthOf + "1"), {lengthFault}},
        {"coding in 1.0",
         "GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n",
         {"refused request.coding_unknown"}},
        {"coding", get("Transfer-Encoding: gzip"), {"refused request.coding_unknown"}},
        {"codings", get("Transfer-Encoding: gzip, chunked"), {"refused request.coding_unknown"}},
        {"chunked twice",
         get("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"),
         {"refused request.coding_unknown"}},
        {"chunk size", put("x\r\n"), {chunkFault}},
        {"chunk size empty", put("\r\n"), {chunkFault}},
        {"chunk size sign", put("+1\r\na\r\n"), {chunkFault}},
        {"chunk size huge", put("fffffffffffffffff\r\n"), {chunkFault}},
        {"chunk size, space before", put(" 1\r\na\r\n"), {chunkFault}},
        {"chunk size hex prefix", put("0x1\r\na\r\n"), {chunkFault}},
        {"chunk size underscore", put("1_0\r\n"), {chunkFault}},
        {"chunk extension newline", put("1;a\nb\r\na\r\n"), {chunkFault}},
        {"chunk return in extension", put("1;a\rb\r\na\r\n"), {chunkFault}},
        {"chunk newline", put("1\na\r\n"), {chunkFault}},
        {"chunk too long", put("1\r\nab\r\n"), {chunkFault}},
        {"chunk too short", put("2\r\na\r\n0"), {chunkFault}},
        {"trailer newline", put("0\r\nX: y\n"), {chunkFault}},
        {"endless extension", put("1;" + QByteArray(9000, 'x')), {chunkFault}},
        {"uri",
         "GET /" + QByteArray(80, 'x') + " HTTP/1.1\r\nHost: h\r\n\r\n",
         {"refused request.uri_too_long"}},
        {"endless uri", "GET /" + QByteArray(200, 'x'), {"refused request.uri_too_long"}},
        {"head", get("X-A: " + QByteArray(400, 'x')), {"refused request.headers_too_large"}},
        {"endless head",
         "GET / HTTP/1.1\r\nX-A: " + QByteArray(400, 'x'),
         {"refused request.headers_too_large"}},
        {"body", get(lengthOf + "61"), {tooLarge}},
        {"body huge", get(lengthOf + "99999999999999999999999"), {tooLarge}},
        {"chunked body", put("40\r\n" + QByteArray(64, 'x')), {tooLarge}},
        {"upload", get("Content-Type: multipart/form-data; boundary=x\r\n" + lengthOf + "201"), {tooLarge}},
        {"not quite csv", get("Content-Type: text/csvx\r\n" + lengthOf + "61"), {tooLarge}},
    };
}

QStringList namesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
}

} // namespace

class ConnectionGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsRight() { compareAtEveryBoundary(acceptedRows()); }
    void refusesWhatIsWrong() { compareAtEveryBoundary(refusedRows()); }

    void staysRefused()
    {
        ConnectionGuard guard(smallLimits, {});
        QCOMPARE(guard.feed("nonsense\r\n\r\n"), ConnectionGuard::State::Refused);
        QCOMPARE(guard.feed("GET / HTTP/1.0\r\n\r\n"), ConnectionGuard::State::Refused);
    }

    void countsHeaderLines()
    {
        const HttpLimits limits;
        const auto withLines = [](int lines) {
            return "GET / HTTP/1.0\r\n" + QByteArray("X-A: b\r\n").repeated(lines) + "\r\n";
        };
        QVERIFY(feedAll({withLines(200)}, limits).first().startsWith("GET"));
        QCOMPARE(feedAll({withLines(201)}, limits), QByteArrayList{"refused request.headers_too_large"});
    }

    void asksToContinueOnce()
    {
        const QByteArray head =
            "PUT / HTTP/1.1\r\nHost: h\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n";
        ConnectionGuard guard(smallLimits, {});
        guard.feed(head.chopped(1));
        QVERIFY(!guard.takeContinue());
        guard.feed("\n");
        QVERIFY(guard.takeContinue());
        QVERIFY(!guard.takeContinue());
        guard.feed("ab");
        QCOMPARE(guard.take().request.body.bytes(), QByteArray("ab"));
        guard.feed(head + "a");
        QVERIFY2(!guard.takeContinue(), "its sender has not waited");
        guard.feed("b");
        QCOMPARE(guard.state(), ConnectionGuard::State::Complete);
    }

    void refusesBeforeContinue()
    {
        ConnectionGuard guard(smallLimits, {});
        guard.feed("PUT / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 61\r\n\r\n");
        QCOMPARE(guard.state(), ConnectionGuard::State::Refused);
        QVERIFY(!guard.takeContinue());
        QCOMPARE(guard.refusal().arguments, QStringList{QStringLiteral("60")});
    }

    void spoolsIntoAFileWithoutAName()
    {
        const QTemporaryDir folder;
        const QByteArray body(100'000, 'x');
        HttpLimits limits;
        limits.spoolOver = 1000;
        ConnectionGuard guard(limits, folder.path());
        guard.feed("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n");
        guard.feed(body);
        {
            const GuardedRequest guarded = guard.take();
            QVERIFY(guarded.request.body.isFile());
            QCOMPARE(guarded.request.body.size(), body.size());
            QCOMPARE(guarded.request.body.bytes(), body);
            QCOMPARE(namesIn(folder), QStringList());
        }
        guard.feed("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n" + body.first(1000));
        QVERIFY(!guard.take().request.body.isFile());
    }

    void saysWhenItCannotSpool()
    {
        const QTemporaryDir folder;
        ConnectionGuard guard(smallLimits, folder.filePath(QStringLiteral("missing")));
        guard.feed("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 60\r\n\r\n");
        QCOMPARE(guard.state(), ConnectionGuard::State::Refused);
        QCOMPARE(guard.refusal().kind, ErrorKind::Unavailable);
    }

private:
    static void compareAtEveryBoundary(const QList<GuardRow> &rows)
    {
        for (const GuardRow &row : rows) {
            QVERIFY2(feedAll({row.bytes}) == row.expected,
                     row.name + QByteArray(": ") + feedAll({row.bytes}).join(" | "));
            QVERIFY2(feedAll(singly(row.bytes)) == row.expected,
                     row.name + QByteArray(", singly: ") + feedAll(singly(row.bytes)).join(" | "));
            for (qsizetype cut = 1; cut < std::min<qsizetype>(row.bytes.size(), 600); ++cut) {
                const QByteArrayList found = feedAll({row.bytes.first(cut), row.bytes.sliced(cut)});
                QVERIFY2(found == row.expected,
                         row.name + QByteArray(" at ") + QByteArray::number(cut) + ": " + found.join(" | "));
            }
        }
    }
};

ULPAN_TEST(ConnectionGuardTest)
#include "connection_guard_test.moc"
