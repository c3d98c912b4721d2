#include "net/client/import_calls.h"
#include "net/http/multipart.h"
#include "tests/support/in_process_transport.h"
#include "tests/support/outcome.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// A client whose server says always the same and remembers what it was asked last.
struct Recorder
{
    HttpRequest asked;
    HttpResponse answer{200, {}, QByteArray(R"({"id":"job-1","state":"planned","total_rows":3})")};
    bool isSilent = false;
    std::vector<Reply> unanswered;
    Client client{std::make_unique<InProcessTransport>([this](HttpRequest request, const Reply &reply) {
                      asked = std::move(request);
                      if (isSilent)
                          unanswered.push_back(reply);
                      else
                          reply(answer);
                  }),
                  {"token", QStringLiteral("7")}};
    ImportCalls imports{client};

    [[nodiscard]] QByteArray line() const { return QByteArray(name(asked.method)) + ' ' + asked.target; }
};

void writeFile(const QString &name, const QByteArray &text)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray textOfFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ClientImportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void uploadsAFileWithItsOptions_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray("login;nom\r\na@b.c;Élan\r\n");
        QTest::newRow("large") << QByteArray(1'000'003, 'x');
        QTest::newRow("what looks like a boundary") << QByteArray("\r\n--ulpan-\r\n--\r\n");
    }

    void uploadsAFileWithItsOptions()
    {
        QFETCH(QByteArray, text);
        const QTemporaryDir folder;
        const QString fileName = folder.filePath(QStringLiteral("élèves \"2026\".csv"));
        writeFile(fileName, text);
        Recorder recorder;
        const Result<ImportJob> job = outcomeOf(recorder.imports.upload(
            fileName,
            {.entity = QStringLiteral("חיפה"), .createEntities = true, .lists = ImportLists::Replace}, {}));
        QCOMPARE(reasonIn(job), QByteArray("none"));
        QCOMPARE(job->id, QStringLiteral("job-1"));
        QCOMPARE(int(job->state), int(ImportState::Planned));
        QCOMPARE(recorder.line(), QByteArray("POST /api/institutions/7/members/bulk"));

        const Result<FormData> form =
            parseMultipart(recorder.asked.body, recorder.asked.headers.value("Content-Type"));
        QCOMPARE(reasonIn(form), QByteArray("none"));
        QCOMPARE(form->files.size(), 1);
        QCOMPARE(form->files.first().name, QByteArray("file"));
        QCOMPARE(form->files.first().open()->readAll(), text);
        QVERIFY(form->fields.contains(FormField{"entity", QStringLiteral("חיפה")}));
        QVERIFY(form->fields.contains(FormField{"create_entities", QStringLiteral("1")}));
        QVERIFY(form->fields.contains(FormField{"lists", QStringLiteral("replace")}));
    }

    // While nobody knows what became of it, the same file is sent under the same key.
    void sendsAFileUnderOneKeyUntilItIsAnswered()
    {
        const QTemporaryDir folder;
        const QString fileName = folder.filePath(QStringLiteral("people.csv"));
        writeFile(fileName, "login\na@b.c\n");
        Recorder recorder;
        recorder.isSilent = true;
        const auto keyOf = [&](const ImportOptions &options) {
            recorder.imports.upload(fileName, options, {}).cancel();
            return recorder.asked.headers.value("Idempotency-Key");
        };
        const QByteArray key = keyOf({});
        QVERIFY(!key.isEmpty());
        QCOMPARE(keyOf({}), key);
        QVERIFY(keyOf({.dryRun = true}) != key);
        recorder.client.setInstitution(QStringLiteral("8"));
        QVERIFY(keyOf({}) != key);
        recorder.client.setInstitution(QStringLiteral("7"));
        QCOMPARE(keyOf({}), key);
        recorder.isSilent = false;
        QCOMPARE(reasonIn(outcomeOf(recorder.imports.upload(fileName, {}, {}))), QByteArray("none"));
        QCOMPARE(recorder.asked.headers.value("Idempotency-Key"), key);
        recorder.isSilent = true;
        const QByteArray next = keyOf({});
        QVERIFY(next != key);
        writeFile(fileName, "login\na@b.c\nd@e.f\n");
        QVERIFY(keyOf({}) != next);
    }

    void saysThatAFileCannotBeRead()
    {
        const QTemporaryDir folder;
        Recorder recorder;
        const QString missing = folder.filePath(QStringLiteral("missing.csv"));
        const Result<ImportJob> job = outcomeOf(recorder.imports.upload(missing, {}, {}));
        QCOMPARE(reasonIn(job), QByteArray("file.unreadable"));
        QCOMPARE(job.error().arguments, QStringList{missing});
        QVERIFY(recorder.asked.headers.lines().isEmpty());
    }

    void callsEveryRoute_data()
    {
        using Call = std::function<void(ImportCalls &)>;
        QTest::addColumn<Call>("call");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const char *line, const char *body, Call call) {
            QTest::newRow(name) << call << QByteArray(line) << QByteArray(body);
        };
        const QString id = QStringLiteral("a b");
        row("job", "GET /api/institutions/7/imports/a%20b", "",
            [id](ImportCalls &calls) { (void)outcomeOf(calls.job(id)); });
        row("rows",
            "GET /api/institutions/7/imports/a%20b/rows?page=3&per_page=100&filter%5Boutcome%5D=rejected", "",
            [id](ImportCalls &calls) {
                (void)outcomeOf(calls.rows(
                    id, {.page = 3, .perPage = 100, .filters = {{"outcome", QStringLiteral("rejected")}}}));
            });
        row("sample", "GET /api/institutions/7/imports/a%20b/sample?encoding=windows-1255&delimiter=%3B", "",
            [id](ImportCalls &calls) {
                (void)outcomeOf(calls.sample(id, QStringLiteral("windows-1255"), QStringLiteral(";")));
            });
        row("change", "PATCH /api/institutions/7/imports/a%20b", R"({"delimiter":";"})",
            [id](ImportCalls &calls) {
                (void)outcomeOf(calls.change(id, {{QStringLiteral("delimiter"), QStringLiteral(";")}}));
            });
        row("row", "PATCH /api/institutions/7/imports/a%20b/rows/12", R"({"login":"x"})",
            [id](ImportCalls &calls) {
                (void)outcomeOf(calls.changeRow(id, 12, {{QStringLiteral("login"), QStringLiteral("x")}}));
            });
        row("apply", "POST /api/institutions/7/imports/a%20b/apply", R"({"confirm":["seats"]})",
            [id](ImportCalls &calls) { (void)outcomeOf(calls.apply(id, {QStringLiteral("seats")})); });
        row("pause", "POST /api/institutions/7/imports/a%20b/pause", "",
            [id](ImportCalls &calls) { (void)outcomeOf(calls.step(id, ImportStep::Pause)); });
        row("undo", "POST /api/institutions/7/imports/a%20b/undo", "",
            [id](ImportCalls &calls) { (void)outcomeOf(calls.step(id, ImportStep::Undo)); });
    }

    void callsEveryRoute()
    {
        QFETCH(std::function<void(ImportCalls &)>, call);
        Recorder recorder;
        call(recorder.imports);
        QTEST(recorder.line(), "line");
        QTEST(recorder.asked.body.bytes(), "body");
        QCOMPARE(recorder.asked.headers.value("Authorization"), QByteArray("Bearer token"));
        QCOMPARE(recorder.asked.headers.value("Accept-Language"), QByteArray("en"));
        QVERIFY(!recorder.asked.headers.value("X-Request-Id").isEmpty());
    }

    void savesRejectedRowsWholeOrNotAtAll()
    {
        const QTemporaryDir folder;
        const QString fileName = folder.filePath(QStringLiteral("rejected.csv"));
        writeFile(fileName, "old");
        Recorder recorder;
        recorder.answer = {404, {}, QByteArray(R"({"error":{"message":"m","reason":"route.not_found"}})")};
        QCOMPARE(reasonIn(outcomeOf(recorder.imports.saveRejected(QStringLiteral("j"), fileName, {}))),
                 QByteArray("route.not_found"));
        QCOMPARE(textOfFile(fileName), QByteArray("old"));
        recorder.answer = {200, {}, QByteArray("login,error\r\n")};
        QCOMPARE(reasonIn(outcomeOf(recorder.imports.saveRejected(QStringLiteral("j"), fileName, {}))),
                 QByteArray("none"));
        QCOMPARE(recorder.line(), QByteArray("GET /api/institutions/7/imports/j/rejected.csv"));
        QCOMPARE(textOfFile(fileName), QByteArray("login,error\r\n"));
        const QString nowhere = folder.filePath(QStringLiteral("none/rejected.csv"));
        QCOMPARE(reasonIn(outcomeOf(recorder.imports.saveRejected(QStringLiteral("j"), nowhere, {}))),
                 QByteArray("file.unwritable"));
    }
};

ULPAN_TEST(ClientImportsTest)
#include "client_imports_test.moc"
