#include "models/csv/encoding.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

const QByteArray home = "/api/institutions/alpha";

QByteArray multipart(const QByteArray &file, const QList<std::pair<QByteArray, QByteArray>> &fields)
{
    QByteArray body;
    for (const auto &[name, value] : fields)
        body += "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    return body + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n\r\n" +
           file + "\r\n--x--\r\n";
}

const HttpHeaders formHeaders{{"Content-Type", "multipart/form-data; boundary=x"}};
const HttpHeaders csvHeaders{{"Content-Type", "text/csv"}};

QByteArray wide(const char *text)
{
    QByteArray bytes = "\xff\xfe";
    (void)appendEncoded(bytes, QString::fromUtf8(text), Encoding::Utf16Le);
    return bytes;
}

void work(TestBackend &backend)
{
    const std::atomic<bool> stopping = false;
    while (workOnJob(backend.store(), backend.live().imports(), QStringLiteral("test"), stopping)
               .value_or(false)) {
    }
}

} // namespace

// How the files of imports are read, as clients see it.
class ImportReadingsContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForADoubtfulEncoding()
    {
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const Answer answer =
            backend.send("POST " + home + "/members/bulk", admin + csvHeaders,
                         "login;lastname;firstname;entity;group\nn@example.org;Bar;Noa;Haifa;\xe0\n");
        QCOMPARE(answer.status, 202);
        const QJsonObject job = answer.json();
        QCOMPARE(job[QLatin1StringView("encoding_doubtful")].toBool(), true);
        const QJsonObject cell = job[QLatin1StringView("doubtful")][0].toObject();
        QCOMPARE(cell[QLatin1StringView("line")].toInt(), 2);
        QCOMPARE(cell[QLatin1StringView("column")].toInt(), 5);
        QCOMPARE(cell[QLatin1StringView("readings")].toObject().keys(),
                 (QStringList{QStringLiteral("windows-1252"), QStringLiteral("windows-1255")}));
        work(backend);
        const QByteArray import = home + "/imports/" + job[QLatin1StringView("id")].toString().toLatin1();
        const QJsonObject planned = backend.send("GET " + import, admin).json();
        QCOMPARE(planned[QLatin1StringView("state")].toString(), QStringLiteral("needs_confirmation"));
        QCOMPARE(backend.send("POST " + import + "/apply", admin, "{}").reason(), QByteArray("import.gate"));
        QCOMPARE(backend.send("PATCH " + import, admin, R"({"options":{"encoding":"koi8-r"}})").status, 422);
        QCOMPARE(
            backend.send("PATCH " + import, admin, R"({"options":{"encoding":"windows-1255","dry_run":0}})")
                .status,
            200);
        work(backend);
        QCOMPARE(backend.send("GET " + import, admin).json()[QLatin1StringView("state")].toString(),
                 QStringLiteral("applied"));
        QCOMPARE(backend.query(QStringLiteral("select filter from member where login = 'n@example.org'")),
                 QStringList{QStringLiteral("[\"א\"]")});
    }

    void keepsMappings()
    {
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const QByteArray name = home + "/import-mappings/Mairie%20d%C3%A9l%C3%A9gu%C3%A9e";
        const QByteArray sent =
            R"({"columns":{"Qui":"login","Famille":"lastname","Petit nom":"firstname"},"values":{}})";
        for (const char *any : {"*", "\"1\""})
            QCOMPARE(backend.send("PUT " + name, admin + HttpHeaders{{"If-Match", any}}, sent).reason(), QByteArray("record.missing"));
        QCOMPARE(backend.query(QStringLiteral("select count(*) from import_mapping")), QStringList{QStringLiteral("0")});
        const HttpHeaders ifNew{{"If-None-Match", "*"}};
        const Answer made = backend.send("PUT " + name, admin + ifNew, sent);
        QCOMPARE(made.status, 201);
        QCOMPARE(backend.send("PUT " + name, admin + ifNew, sent).status, 412);
        QCOMPARE(backend.send("PUT " + name, admin + HttpHeaders{{"If-Match", "*"}}, sent).status, 200);
        QVERIFY(made.headers.value("Location").endsWith("/import-mappings/Mairie%20d%C3%A9l%C3%A9gu%C3%A9e"));
        QCOMPARE(made.json()[QLatin1StringView("name")].toString(), QStringLiteral("Mairie déléguée"));
        QCOMPARE(backend.send("PUT " + name, admin, sent).status, 200);
        const QByteArray tag = made.headers.value("ETag");
        QVERIFY(!tag.isEmpty());
        const Answer changed = backend.send("PATCH " + name, admin + HttpHeaders{{"If-Match", tag}},
                                            R"({"values":{"civility":{"Fraulein":"Mme"}}})");
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed
                     .json()[QLatin1StringView("values")][QLatin1StringView("civility")]
                            [QLatin1StringView("fraulein")]
                     .toString(),
                 QStringLiteral("mme"));
        QCOMPARE(changed.json()[QLatin1StringView("columns")][QLatin1StringView("Qui")].toString(),
                 QStringLiteral("login"));
        QCOMPARE(backend.send("PATCH " + name, admin + HttpHeaders{{"If-Match", tag}}, sent).status, 412);
        QCOMPARE(backend.send("GET " + home + "/import-mappings", admin)
                     .json()[QLatin1StringView("meta")][QLatin1StringView("total")]
                     .toInt(),
                 1);
        // Each is told in the audit.
        QCOMPARE(backend.query(QStringLiteral(
                     "select action from audit_entry where action like 'import_mapping.%' order by id")),
                 (QStringList{QStringLiteral("import_mapping.created"),
                              QStringLiteral("import_mapping.updated")}));
        // Used by its name, in a field, in the query and in a change.
        const QByteArray file = "Qui;Famille;Petit nom\nn@example.org;Bar;Noa\n";
        const auto columnsOf = [](const Answer &answer) {
            return QJsonDocument(
                       answer.json()[QLatin1StringView("mapping")][QLatin1StringView("columns")].toArray())
                .toJson(QJsonDocument::Compact);
        };
        const QByteArray columns = R"(["login","lastname","firstname"])";
        QCOMPARE(
            columnsOf(backend.send("POST " + home + "/members/bulk?dry_run=1", admin + formHeaders,
                                   multipart(file, {{"mapping", "mairie deleguee"}, {"entity", "Haifa"}}))),
            columns);
        QCOMPARE(columnsOf(backend.send("POST " + home + "/members/bulk?dry_run=1&mapping=MAIRIE%20DELEGUEE",
                                        admin + csvHeaders, file)),
                 columns);
        const Answer written = backend.send("POST " + home + "/members/bulk", admin + formHeaders,
                                            multipart(file, {{"mapping", sent}}));
        QCOMPARE(columnsOf(written), columns);
        const Answer plain =
            backend.send("POST " + home + "/members/bulk?dry_run=1", admin + csvHeaders, file);
        QVERIFY(columnsOf(plain) != columns);
        const QByteArray import =
            home + "/imports/" + plain.json()[QLatin1StringView("id")].toString().toLatin1();
        const Answer patched = backend.send("PATCH " + import, admin, R"({"mapping":"Mairie déléguée"})");
        QCOMPARE(columnsOf(patched), columns);
        QCOMPARE(backend.send("POST " + home + "/members/bulk?mapping=none", admin + csvHeaders, file).status,
                 422);
        // Another institution has none of it.
        QCOMPARE(backend
                     .send("GET /api/institutions/beta/import-mappings/Mairie%20d%C3%A9l%C3%A9gu%C3%A9e",
                           backend.as(Persona::OtherAdmin))
                     .status,
                 404);
        QCOMPARE(backend.send("DELETE " + name, admin).status, 204);
        QCOMPARE(backend.send("GET " + name, admin).reason(), QByteArray("import_mapping.not_found"));
    }

    // Each is refused with line, column and reason in the reader's language, and nothing is written.
    void refusesBadFiles_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("place"); // line and column that the message names
        const QByteArray header = "login;lastname;firstname;entity\n";
        const QByteArray good = "n@example.org;Bar;Noa;Haifa\n";
        const auto row = [](const char *reason, const QByteArray &file, const char *place = "") {
            QTest::newRow(reason) << file << QByteArray(place);
        };
        row("csv.is_spreadsheet", QByteArray("PK\x03\x04\x14\x00\x06\x00", 8) + QByteArray(300, '\x9c'));
        row("csv.is_image", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
        row("csv.is_archive", QByteArray("\x1f\x8b\x08\0\0\0", 6));
        row("csv.empty", "");
        row("csv.header_only", header);
        row("import.column_missing", "login;firstname;entity\nn@example.org;Noa;Haifa\n", "1");
        row("import.column_twice", "login;nom;lastname;firstname;entity\nn@example.org;Bar;Bar;Noa;Haifa\n",
            "1 3");
        row("csv.quote_unclosed", header + good + "m@example.org;\"Bar;Noa;Haifa\n" + good, "3 2");
        row("csv.nul", header + good + QByteArray("m@example.org;B\0r;Noa;Haifa\n", 28), "3 2");
        row("csv.too_many_cells", header + good + "m@example.org;Bar;Noa;Haifa;x;y\n", "3 5");
        row("csv.encoding", "\xef\xbb\xbf" + header + good + "m@example.org;B\xe9r;Noa;Haifa\n", "3 2");
        row("csv.record_too_long", header + good + "m@example.org;" + QByteArray(3'000'000, 'x') + "\n",
            "3 2");
        row("csv.encoding in UTF-16",
            wide("login;lastname;firstname;entity\nn@example.org;B") + QByteArray("\x00\xd8", 2) + "r\0;\0",
            "2 2");
    }
    void refusesBadFiles()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, place);
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const QStringList before = backend.query(QStringLiteral("select count(*) from member"));
        const QByteArray reason = QByteArray(QTest::currentDataTag()).split(' ').first();
        QSet<QString> messages;
        for (const char *language : {"en", "fr", "he"}) {
            const HttpHeaders reader = admin + HttpHeaders{{"Accept-Language", language}};
            const Answer answer =
                backend.send("POST " + home + "/members/bulk", reader + formHeaders, multipart(file, {}));
            QJsonValue fault = answer.json();
            if (answer.status == 202) {
                work(backend);
                const Answer job = backend.send("GET " + home + "/imports/" +
                                                    fault[QLatin1StringView("id")].toString().toLatin1(),
                                                reader);
                QCOMPARE(job.json()[QLatin1StringView("state")].toString(), QStringLiteral("failed"));
                fault = job.json()[QLatin1StringView("fault")];
                QCOMPARE(fault[QLatin1StringView("reason")].toString().toLatin1(), reason);
                QCOMPARE(QByteArray::number(fault[QLatin1StringView("line")].toInteger()),
                         place.isEmpty() ? QByteArray("0") : place.split(' ').first());
                QCOMPARE(QByteArray::number(fault[QLatin1StringView("column")].toInteger()),
                         place.contains(' ') ? place.split(' ').last() : QByteArray("0"));
                messages << fault[QLatin1StringView("message")].toString();
            } else {
                QCOMPARE(answer.status, 422);
                messages << QString::fromUtf8(
                    QJsonDocument(answer.json()[QLatin1StringView("errors")].toObject()).toJson());
            }
            for (const QByteArray &number : place.split(' '))
                QVERIFY(number.isEmpty() || messages.values().last().contains(QString::fromLatin1(number)));
        }
        QCOMPARE(messages.size(), 3);
        QCOMPARE(backend.query(QStringLiteral("select count(*) from member")), before);
        QCOMPARE(backend.query(QStringLiteral("select count(*) from import_row")),
                 QStringList{QStringLiteral("0")});
    }

    // A mapping more than an institution can keep; those that are there can still be changed.
    void keepsSoManyMappings_data() { addEngineRows(); }
    void keepsSoManyMappings()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine, [](BackendConfig &config) { config.mostMappings = 2; });
        const auto put = [&](const char *name) {
            return backend.send("PUT " + home + "/import-mappings/" + name, backend.as(Persona::Admin), R"({"columns":{"Mail":"login"}})");
        };
        QCOMPARE(put("one").status, 201);
        QCOMPARE(put("two").status, 201);
        const Answer third = put("three");
        QCOMPARE(third.status, 409);
        QCOMPARE(third.reason(), QByteArray("import_mapping.too_many"));
        QVERIFY2(third.body.contains("can keep 2 mappings"), third.body.constData());
        QCOMPARE(put("ONE").status, 200);
        QCOMPARE(backend.send("PUT /api/institutions/beta/import-mappings/one", backend.as(Persona::Operator), R"({"columns":{"Mail":"login"}})").status, 201);
        QCOMPARE(backend.send("DELETE " + home + "/import-mappings/two", backend.as(Persona::Admin)).status, 204);
        QCOMPARE(put("three").status, 201);
    }

    // What a condition misses is said as it is.
    void putsAMappingOnlyAsMeant()
    {
        TestBackend backend(Engine::Sqlite);
        const auto put = [&](const char *header, const char *value) {
            return backend.send("PUT " + home + "/import-mappings/one", backend.as(Persona::Admin) + HttpHeaders{{header, value}}, R"({"columns":{"Mail":"login"}})");
        };
        for (const char *wanted : {"*", "\"1\""}) {
            const Answer missing = put("If-Match", wanted);
            QCOMPARE(missing.status, 412);
            QCOMPARE(missing.reason(), QByteArray("record.missing"));
        }
        QCOMPARE(put("If-None-Match", "*").status, 201);
        const Answer there = put("If-None-Match", "*");
        QCOMPARE(there.status, 412);
        QCOMPARE(there.reason(), QByteArray("record.exists"));
        QCOMPARE(put("If-Match", "*").status, 200);
        QCOMPARE(put("If-Match", "\"7\"").reason(), QByteArray("record.stale"));
    }

    void heedsTheDeclaredCharset_data()
    {
        QTest::addColumn<QByteArray>("charset");
        QTest::addColumn<QByteArray>("option");
        QTest::addColumn<QByteArray>("told"); // the encoding and the fault, or the reason of the refusal
        const QByteArray bad = "utf-8 csv.encoding 2 3";
        QTest::newRow("utf-8") << QByteArray("; charset=utf-8") << QByteArray() << bad;
        QTest::newRow("quoted") << QByteArray("; charset=\"UTF-8\"") << QByteArray() << bad;
        QTest::newRow("windows-1255") << QByteArray("; charset=windows-1255") << QByteArray() << QByteArray("windows-1255");
        QTest::newRow("an option wins") << QByteArray("; charset=utf-8") << QByteArray("windows-1252") << QByteArray("windows-1252");
        QTest::newRow("none") << QByteArray() << QByteArray() << QByteArray("windows-1252");
        QTest::newRow("ascii") << QByteArray("; charset=us-ascii") << QByteArray() << QByteArray("request.charset_ascii");
        QTest::newRow("ascii by its short name") << QByteArray("; charset=ASCII") << QByteArray() << QByteArray("request.charset_ascii");
        QTest::newRow("ascii, with an option") << QByteArray("; charset=us-ascii") << QByteArray("windows-1252") << QByteArray("windows-1252");
        QTest::newRow("empty") << QByteArray("; charset=") << QByteArray() << QByteArray("request.charset");
        QTest::newRow("empty, quoted") << QByteArray("; charset=\"\"") << QByteArray() << QByteArray("request.charset");
        QTest::newRow("latin-1") << QByteArray("; charset=iso-8859-1") << QByteArray() << QByteArray("windows-1252");
        QTest::newRow("utf-16") << QByteArray("; charset=utf-16") << QByteArray() << QByteArray("request.charset_contradicted");
        QTest::newRow("utf-16le") << QByteArray("; charset=utf-16le") << QByteArray() << QByteArray("request.charset_contradicted");
        QTest::newRow("two") << QByteArray("; charset=utf-8; charset=windows-1252") << QByteArray() << QByteArray("request.charset_twice");
        QTest::newRow("two, with an option") << QByteArray("; charset=utf-8; charset=windows-1252") << QByteArray("windows-1252") << QByteArray("request.charset_twice");
        QTest::newRow("twice the same") << QByteArray("; charset=utf-8; charset=UTF-8") << QByteArray() << bad;
        QTest::newRow("unknown") << QByteArray("; charset=koi8-r") << QByteArray() << QByteArray("request.charset");
    }

    // Of a text/csv body as of a part of a form.
    void heedsTheDeclaredCharset()
    {
        QFETCH(QByteArray, charset);
        QFETCH(QByteArray, option);
        QFETCH(QByteArray, told);
        const QByteArray file = "login;lastname;firstname;entity\nn@example.org;Bar;Andr\xe9;Haifa\n";
        const QByteArray query = "/members/bulk?dry_run=1" + (option.isEmpty() ? QByteArray() : "&encoding=" + option);
        for (const bool form : {false, true}) {
            TestBackend backend(Engine::Sqlite);
            const HttpHeaders admin = backend.as(Persona::Admin);
            const QByteArray type = "text/csv" + charset;
            const QByteArray part = multipart(file, {}).replace("\"people.csv\"\r\n", "\"people.csv\"\r\nContent-Type: " + type + "\r\n");
            const Answer answer = backend.send("POST " + home + query, admin + (form ? formHeaders : HttpHeaders{{"Content-Type", type}}), form ? part : file);
            if (answer.status != 202) {
                QCOMPARE(answer.status, 415);
                QCOMPARE(answer.reason(), told);
                continue;
            }
            work(backend);
            const QByteArray import = home + "/imports/" + answer.json()[QLatin1StringView("id")].toString().toLatin1();
            const QJsonObject job = backend.send("GET " + import, admin).json();
            const QJsonObject fault = job[QLatin1StringView("fault")].toObject();
            QString found = job[QLatin1StringView("encoding")].toString();
            if (!fault.isEmpty())
                found += QStringLiteral(" %1 %2 %3").arg(fault[QLatin1StringView("reason")].toString()).arg(fault[QLatin1StringView("line")].toInt()).arg(fault[QLatin1StringView("column")].toInt());
            QCOMPARE(found.toLatin1(), told);
        }
    }

    // However late its first letter comes: nothing is kept of a file that would be read as nonsense.
    void heedsTheDeclaredCharsetToTheEnd_data()
    {
        QTest::addColumn<QByteArray>("charset");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("UTF-8 called Hebrew") << QByteArray("windows-1255") << QByteArray("דנה") << QByteArray("request.charset_utf8");
        QTest::newRow("UTF-8 called French") << QByteArray("iso-8859-1") << QByteArray("André") << QByteArray("request.charset_utf8");
        QTest::newRow("Hebrew") << QByteArray("windows-1255") << QByteArray("\xe3\xf0\xe4") << QByteArray();
    }
    void heedsTheDeclaredCharsetToTheEnd()
    {
        QFETCH(QByteArray, charset);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, reason);
        QByteArray file = "login;lastname;firstname;entity\n";
        for (int i = 0; i < 4000; ++i)
            file += 'n' + QByteArray::number(i) + "@example.org;Bar;Dan;Haifa\n";
        file += "last@example.org;Bar;" + name + ";Haifa\n";
        QVERIFY(file.size() > 100'000);
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders admin = backend.as(Persona::Admin) + HttpHeaders{{"Accept-Language", "en"}};
        const Answer answer = backend.send("POST " + home + "/members/bulk?dry_run=1", admin + HttpHeaders{{"Content-Type", "text/csv; charset=" + charset}}, file);
        QCOMPARE(answer.reason(), reason);
        QCOMPARE(answer.status, reason.isEmpty() ? 202 : 415);
        QVERIFY(reason.isEmpty() || answer.body.contains("on line 4002 "));
        QCOMPARE(backend.query(QStringLiteral("select count(*) from import_job")), QStringList{QString::number(reason.isEmpty())});
        const QByteArray chosen = "POST " + home + "/members/bulk?dry_run=1&encoding=" + charset;
        QCOMPARE(backend.send(chosen, admin + HttpHeaders{{"Content-Type", "text/csv; charset=" + charset}}, file).status, 202);
    }

    void sendsRejectedRowsInTheFilesEncoding()
    {
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const QByteArray file = wide("דוא\"ל\tשם משפחה\tשם פרטי\tקמפוס\r\nnobody\tכהן\tדנה\tHaifa\r\n");
        const Answer job = backend.send("POST " + home + "/members/bulk", admin + csvHeaders, file);
        QCOMPARE(job.json()[QLatin1StringView("encoding")].toString(), QStringLiteral("utf-16le"));
        work(backend);
        const Answer rejected =
            backend.send("GET " + home + "/imports/" +
                             job.json()[QLatin1StringView("id")].toString().toLatin1() + "/rejected.csv",
                         admin);
        QCOMPARE(rejected.headers.value("Content-Type"), QByteArray("text/csv; charset=utf-16le"));
        QVERIFY(rejected.body.startsWith(
            wide("\"דוא\"\"ל\"\tשם משפחה\tשם פרטי\tקמפוס\terror\r\nnobody\tכהן\tדנה\tHaifa\t")));
    }
};

ULPAN_TEST(ImportReadingsContractTest)
#include "import_readings_test.moc"
