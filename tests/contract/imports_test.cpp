#include "tests/support/json_compare.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <atomic>
#include <thread>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr char importsPath[] = "/api/institutions/alpha/imports/";
const QByteArray importHeader = "login,lastname,firstname,entity,phone\n";

} // namespace

// An import over the wire, from its upload to what a person confirms and corrects before it is applied.
class ImportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        addEngineRows();
    }

    void init()
    {
        QFETCH_GLOBAL(Engine, engine);
        m_backend = std::make_unique<TestBackend>(engine);
    }

    void cleanup() { m_backend.reset(); }

    void synchronises()
    {
        const QByteArray entity = QByteArray::number(m_backend->place().entity);
        const Answer unsaid = upload("mode=synchronise&entity=" + entity, "x@x.org,M,A,,1\n");
        QCOMPARE(unsaid.status, 422);
        QVERIFY2(unsaid.body.contains("scope_entities"), unsaid.text().constData());
        (void)finished("entity=" + entity, "a@x.org,M,A,,1\nb@x.org,M,B,,2\nc@x.org,M,C,,3\n");
        const Answer job = finished("mode=synchronise&scope_entities=" + entity + "&entity=" + entity, "a@x.org,M,A,,1\nb@x.org,M,B,,2\n");
        QCOMPARE(job.json().value(QStringLiteral("state")).toString(), QStringLiteral("needs_confirmation"));
        const QJsonObject gate = job.json().value(QStringLiteral("gates")).toArray().first().toObject();
        QCOMPARE(gate.value(QStringLiteral("gate")).toString(), QStringLiteral("deactivations"));
        const QByteArray path = importsPath + job.json().value(QStringLiteral("id")).toString().toLatin1();
        const Answer refused = send("POST " + path + "/apply");
        QCOMPARE(refused.status, 409);
        QVERIFY2(refused.body.contains("deactivations"), refused.text().constData());
        QCOMPARE(send("POST " + path + "/apply", R"({"confirm":["deactivations"]})").status, 202);
        work();
        const QJsonObject applied = send("GET " + path).json();
        QCOMPARE(applied.value(QStringLiteral("state")).toString(), QStringLiteral("applied"));
        QCOMPARE(applied.value(QStringLiteral("deactivated")).toInt(), applied.value(QStringLiteral("to_deactivate")).toInt());
        const Answer rows = send("GET " + path + "/rows?outcome=deactivate");
        QVERIFY2(rows.body.contains("c@x.org") && rows.body.contains(R"("after_values":{"status":"suspended"})"), rows.text().constData());
        QVERIFY(!send("GET /api/institutions/alpha/members?status=suspended").body.contains("a@x.org"));
        QVERIFY(send("GET /api/institutions/alpha/members?status=suspended").body.contains("c@x.org"));
    }

    void walksThePlan()
    {
        const QByteArray entity = QByteArray::number(m_backend->place().entity);
        QByteArray people;
        for (int i = 0; i < 60; ++i)
            people += "p" + QByteArray::number(i) + "@x.org,M,A,,\n";
        const Answer job = finished("dry_run=1&entity=" + entity, people + "bad,M,A,,\n");
        const QByteArray path = importsPath + job.json().value(QStringLiteral("id")).toString().toLatin1();
        // By cursor, each row once.
        QSet<int> lines;
        QByteArray cursor;
        for (int pages = 0; pages < 10; ++pages) {
            const QJsonObject page = send("GET " + path + "/rows?per_page=25&cursor=" + cursor).json();
            for (const QJsonValue &row : page.value(QStringLiteral("data")).toArray())
                lines << row[QLatin1StringView("line")].toInt();
            cursor = page.value(QStringLiteral("meta")).toObject().value(QStringLiteral("next_cursor")).toString().toLatin1();
            if (cursor.isEmpty())
                break;
        }
        QCOMPARE(lines.size(), 61);
        QCOMPARE(send("GET " + path + "/rows?outcome=rejected").json().value(QStringLiteral("data")).toArray().size(), 1);
        QCOMPARE(send("GET " + path + "/rows?field=login").json().value(QStringLiteral("data")).toArray().size(), 25);
        QCOMPARE(send("GET " + path + "/rows?field=shoe").status, 422);
        const auto found = [&](const QByteArray &query) {
            return send("GET " + path + "/rows?q=" + query).json().value(QStringLiteral("meta")).toObject().value(QStringLiteral("total")).toInt();
        };
        QCOMPARE(found("P17%40X.org"), 1);
        QCOMPARE(found("p1"), 11);
        QCOMPARE(found("m%20p59"), 1);
        QCOMPARE(found("b%61d"), 1);
        QCOMPARE(found("%25"), 0);
        QCOMPARE(found("nobody"), 0);
        QCOMPARE(found("bad&outcome=create"), 0);
        QCOMPARE(found(""), 61);
        const Answer names = finished("dry_run=1&entity=" + entity, "levy@x.org,L\xc3\xa9vy,\xc5\x92" "dipe,,\n"
                                                                    "dana@x.org,\xd7\x9b\xd6\xb9\xd7\x94\xd7\x9f,\xd7\x93\xd7\xa0\xd7\x94,,\n");
        const QByteArray named = importsPath + names.json().value(QStringLiteral("id")).toString().toLatin1();
        for (const char *typed : {"lev", "LEVY", "L%C3%89VY", "oedi", "%D7%9B%D7%94%D7%9F", "%D7%93%D7%A0%D7%94"})
            QCOMPARE(send("GET " + named + "/rows?q=" + typed).json().value(QStringLiteral("data")).toArray().size(), 1);
        const Answer csv = send("GET " + path + "/plan.csv?outcome=rejected", {}, {{"Accept-Language", "fr"}});
        QCOMPARE(csv.headers.value("Content-Type"), QByteArray("text/csv; charset=utf-8"));
        QVERIFY2(csv.body.contains("bad") && csv.body.contains("\r\n62,"), csv.text().constData());
        QCOMPARE(send("GET " + path + "/plan.csv?outcome=nothing").status, 422);
    }

    // A name is shown in lists and mails; it must not pass for another.
    void keepsAFileNameThatCanBeSeen()
    {
        const QByteArray form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"le\u202eexe.\tגיל\u200b.csv\"\r\n\r\n"
                              + importHeader + "a@x.org,M,A,Paris,1\r\n--b--\r\n";
        const Answer job = send("POST /api/institutions/alpha/members/bulk?dry_run=1", form, {{"Content-Type", "multipart/form-data; boundary=b"}});
        QVERIFY2(job.status == 202, job.text().constData());
        QCOMPARE(job.json().value(QStringLiteral("file_name")).toString(), QStringLiteral("leexe. גיל.csv"));
    }

    void correctsARow()
    {
        const Answer job = finished("dry_run=1&entity=" + QByteArray::number(m_backend->place().entity), "bad,M,A,,1\n");
        const QByteArray path = importsPath + job.json().value(QStringLiteral("id")).toString().toLatin1();
        const Answer wrong = send("PATCH " + path + "/rows/2", R"({"cells":{"login":"worse"}})", {{"Accept-Language", "he"}});
        QCOMPARE(wrong.status, 200);
        QCOMPARE(wrong.json().value(QStringLiteral("outcome")).toString(), QStringLiteral("rejected"));
        QVERIFY(!wrong.json().value(QStringLiteral("problems")).toArray().first()[QLatin1StringView("message")].toString().isEmpty());
        const Answer right = send("PATCH " + path + "/rows/2", R"({"cells":{"login":"good@x.org"}})");
        QCOMPARE(right.json().value(QStringLiteral("outcome")).toString(), QStringLiteral("create"));
        QCOMPARE(right.json().value(QStringLiteral("corrected")).toBool(), true);
        QCOMPARE(send("PATCH " + path + "/rows/3", R"({"cells":{"login":"good@x.org"}})").status, 404);
        QCOMPARE(send("PATCH " + path + "/rows/2", R"({"cells":{"shoe":"43"}})").status, 422);
        QCOMPARE(send("POST " + path + "/apply").status, 202);
        work();
        QCOMPARE(send("GET " + path).json().value(QStringLiteral("created")).toInt(), 1);
        QCOMPARE(send("PATCH " + path + "/rows/2", R"({"cells":{"login":"good@x.org"}})").status, 409);
    }

    // Of those who looked at the same plan one corrects the row, and the others are told to look again.
    void oneOfSeveralCorrectsARow()
    {
        const Answer job = finished("dry_run=1&entity=" + QByteArray::number(m_backend->place().entity), "bad,M,A,,1\n");
        const QByteArray path = importsPath + job.json().value(QStringLiteral("id")).toString().toLatin1();
        const QByteArray tag = send("GET " + path).headers.value("ETag");
        constexpr int people = 4;
        std::array<Answer, people> answers;
        std::vector<std::thread> threads;
        for (int i = 0; i < people; ++i) {
            threads.emplace_back([&, i] {
                answers[size_t(i)] = send("PATCH " + path + "/rows/2",
                                          R"({"cells":{"login":"by)" + QByteArray::number(i) + R"(@x.org"}})", {{"If-Match", tag}});
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QByteArray winner;
        for (int i = 0; i < people; ++i) {
            const Answer &answer = answers[size_t(i)];
            if (answer.status == 200) {
                QVERIFY2(winner.isEmpty(), answer.text().constData());
                winner = "by" + QByteArray::number(i) + "@x.org";
            } else {
                QVERIFY2(answer.status == 412 && answer.reason() == "record.stale", answer.text().constData());
            }
        }
        QVERIFY2(!winner.isEmpty() && send("GET " + path + "/rows").body.contains(winner), winner.constData());
    }

    // Without If-Match a correction is tried again where others change the plan meanwhile, but not for ever.
    void aCorrectionThatNeverGetsItsTurnIsAConflict()
    {
        const Answer job = finished("dry_run=1&entity=" + QByteArray::number(m_backend->place().entity), "bad,M,A,,1\n");
        const QString id = job.json().value(QStringLiteral("id")).toString();
        const QByteArray correction = "PATCH " + QByteArray(importsPath) + id.toLatin1() + "/rows/2";
        const QByteArray cells = R"({"cells":{"login":"good@x.org"}})";
        std::atomic_bool ends = false;
        std::vector<std::thread> others;
        for (int i = 0; i < 3; ++i) {
            others.emplace_back([&] {
                while (!ends) {
                    const Result<void> changed = m_backend->store().write([&](Connection &database) -> Result<void> {
                        Result<void> turn = takeTurn(database, m_backend->place().institution);
                        if (!turn)
                            return turn;
                        Result<Cursor> done = database.run(
                            QStringLiteral("update import_job set version = version + 1 where public_id = ?"), {id});
                        return done ? Result<void>() : done.error();
                    });
                    ends = ends || !changed;
                }
            });
        }
        // One that slips through between two of the others is right as well.
        Answer refused = send(correction, cells);
        for (int i = 0; i < 30 && refused.status == 200; ++i)
            refused = send(correction, cells);
        const bool ranOn = !ends.exchange(true);
        for (std::thread &other : others)
            other.join();
        QVERIFY(ranOn);
        QVERIFY2(refused.status == 409 && refused.reason() == "record.stale", refused.text().constData());
        QCOMPARE(refused.headers.value("Retry-After"), QByteArray("1"));
        QCOMPARE(send(correction, cells).status, 200);
    }

    // What a plan asks for is not shown twice as true: seats are counted again when it is applied.
    void countsSeats()
    {
        const Answer limited = m_backend->send("PATCH /api/institutions/alpha", m_backend->as(Persona::Operator), R"({"seats":0})");
        QVERIFY2(limited.status == 200 || limited.status == 405, limited.text().constData());
        if (limited.status == 405)
            QCOMPARE(m_backend->send("PUT /api/institutions/alpha", m_backend->as(Persona::Operator), R"({"seats":0})").status, 200);
        const Answer job = finished("entity=" + QByteArray::number(m_backend->place().entity), "a@x.org,M,A,,1\n");
        const QJsonObject gate = job.json().value(QStringLiteral("gates")).toArray().first().toObject();
        QCOMPARE(gate.value(QStringLiteral("gate")).toString(), QStringLiteral("seats"));
        QCOMPARE(gate.value(QStringLiteral("figures")).toObject().value(QStringLiteral("needed")).toInt(), 1);
        const QByteArray path = importsPath + job.json().value(QStringLiteral("id")).toString().toLatin1();
        QCOMPARE(send("POST " + path + "/apply", R"({"confirm":["seats"]})").status, 202);
    }

    // All that is wrong is said at once, and what people read has no names of programs in it.
    void saysWhatIsWrongInWords()
    {
        const Answer options = upload("mode=sideways&match=shoe&safety_share=300", "x@x.org,M,A,,1\n");
        QCOMPARE(options.status, 422);
        QCOMPARE(options.json().value(QStringLiteral("errors")).toObject().keys(),
                 (QStringList{QStringLiteral("match"), QStringLiteral("mode"), QStringLiteral("safety_share")}));
        for (const char *match : {"external_id", "externalID", "externalId", "learner_id", "learnerID"})
            QCOMPARE(upload(QByteArray("safety_share=300&match=") + match, "x@x.org,M,A,,1\n")
                         .json().value(QStringLiteral("errors")).toObject().keys(),
                     QStringList{QStringLiteral("safety_share")});
        QCOMPARE(m_backend->send("PATCH /api/institutions/alpha", m_backend->as(Persona::Operator), R"({"seats":0})").status, 200);
        const QByteArray entity = QByteArray::number(m_backend->place().entity);
        const Answer job = finished("entity=" + entity, "a@x.org,M,A,,1\n");
        const QByteArray path = importsPath + job.json().value(QStringLiteral("id")).toString().toLatin1();
        const Answer unknown = send("POST " + path + "/apply", R"({"confirm":["seats","nonsense"]})");
        QVERIFY2(unknown.status == 422 && unknown.body.contains("nonsense"), unknown.text());
        const HttpHeaders french{{"Accept-Language", "fr"}};
        const Answer waits = send("POST " + path + "/apply", {}, french);
        QCOMPARE(waits.reason(), QByteArray("import.gate"));
        QVERIFY2(waits.text().contains("Licences (seats)"), waits.text());
        const Answer missing = m_backend->send("POST /api/institutions/alpha/members/bulk?entity=" + entity,
                                               m_backend->as(Persona::Admin) + french + HttpHeaders{{"Content-Type", "text/csv"}},
                                               "login,lastname\na@x.org,M\n");
        work();
        const Answer failed = missing.status == 202
            ? send("GET " + QByteArray(importsPath) + missing.json().value(QStringLiteral("id")).toString().toLatin1(), {}, french)
            : missing;
        const QString message = QString::fromUtf8(failed.body);
        QVERIFY2(message.contains(QStringLiteral("Prénom")), failed.text());
    }

    // A file of no bytes is there, and empty, whichever way it was sent.
    void tellsAnEmptyFileFromNone()
    {
        const Answer empty = send("POST /api/institutions/alpha/members/bulk", {}, {{"Content-Type", "text/csv"}});
        QVERIFY2(empty.status == 422 && empty.body.contains("The file is empty."), empty.text());
        const Answer none = send("POST /api/institutions/alpha/members/bulk", "{}");
        QVERIFY2(none.status == 422 && !none.body.contains("The file is empty."), none.text());
    }

    void speaksOfItsSample()
    {
        const Answer sent = send("POST /api/institutions/alpha/members/bulk?dry_run=1&entity=" + QByteArray::number(m_backend->place().entity),
                                 "login,lastname,firstname,,\na@x.org,M,A,,\n", {{"Content-Type", "text/csv"}});
        const Answer sample = send("GET " + QByteArray(importsPath) + sent.json().value(QStringLiteral("id")).toString().toLatin1() + "/sample");
        QVERIFY2(sample.json()[QLatin1StringView("notes")][0][QLatin1StringView("message")].toString().contains(u'2'), sample.text());
    }

    // What names a field in an answer names it in a request, in either dialect's spelling.
    void takesTheNamesItGives_data()
    {
        QTest::addColumn<QByteArray>("externalId");
        QTest::addColumn<QByteArray>("jobTitle");
        QTest::newRow("as problems have them") << QByteArray("external_id") << QByteArray("job_title");
        QTest::newRow("as mappings have them") << QByteArray("externalID") << QByteArray("jobTitle");
        QTest::newRow("in other capitals") << QByteArray("externalId") << QByteArray("jobtitle");
    }
    void takesTheNamesItGives()
    {
        QFETCH(QByteArray, externalId);
        QFETCH(QByteArray, jobTitle);
        const QByteArray mapping = "{\"columns\":{\"Nr\":\"" + externalId + "\",\"Does\":\"" + jobTitle + "\"}}";
        const Answer sent = send("POST /api/institutions/alpha/members/bulk?dry_run=1&entity=" + QByteArray::number(m_backend->place().entity)
                                     + "&mapping=" + mapping.toPercentEncoding(),
                                 "login,lastname,firstname,Nr,Does\na@x.org,M,A,x1,Cook\n", {{"Content-Type", "text/csv"}});
        QVERIFY2(sent.status == 202, sent.text());
        work();
        const QByteArray path = importsPath + sent.json().value(QStringLiteral("id")).toString().toLatin1();
        const Answer rows = send("GET " + path + "/rows?field=" + externalId);
        QCOMPARE(rows.json().value(QStringLiteral("data")).toArray().size(), 1);
        QCOMPARE(rows.json().value(QStringLiteral("data"))[0][QLatin1StringView("problems")][0][QLatin1StringView("field")].toString(),
                 QStringLiteral("external_id"));
        const Answer corrected = send("PATCH " + path + "/rows/2", "{\"cells\":{\"" + externalId + "\":\"12\",\"" + jobTitle + "\":\"Chef\"}}");
        QVERIFY2(corrected.status == 200, corrected.text());
        QCOMPARE(corrected.json()[QLatin1StringView("after_values")][QLatin1StringView("external_id")].toInt(), 12);
        QCOMPARE(corrected.json()[QLatin1StringView("after_values")][QLatin1StringView("job_title")].toString(), QStringLiteral("Chef"));
        const QByteArray columns = "{\"columns\":{\"Nr\":\"" + externalId + "\"}}";
        const Answer kept = send("PUT /api/institutions/alpha/import-mappings/names", columns);
        QVERIFY2(kept.status < 300 && kept.body.contains("\"Nr\":\"externalID\""), kept.text());
        QCOMPARE(send("PUT /api/institutions/alpha/import-mappings/names", R"({"columns":{"Nr":"shoe"}})").status, 422);
        QCOMPARE(send("GET " + path + "/rows?field=shoe").status, 422);
    }

private:
    Answer send(const QByteArray &what, const QByteArray &body = {}, const HttpHeaders &more = {})
    {
        return m_backend->send(what, m_backend->as(Persona::Admin) + more, body);
    }
    Answer upload(const QByteArray &options, const QByteArray &rows)
    {
        return send("POST /api/institutions/alpha/members/bulk?" + options, importHeader + rows, {{"Content-Type", "text/csv"}});
    }
    // As it is when nothing is left to be done by itself.
    Answer finished(const QByteArray &options, const QByteArray &rows)
    {
        const Answer job = upload(options, rows);
        if (job.status != 202)
            return job;
        work();
        return send("GET " + QByteArray(importsPath) + job.json().value(QStringLiteral("id")).toString().toLatin1());
    }
    void work()
    {
        const std::atomic<bool> stopping = false;
        while (workOnJob(m_backend->store(), m_backend->live().imports(), QStringLiteral("test"), stopping).value_or(false)) {
        }
    }

    std::unique_ptr<TestBackend> m_backend;
};

ULPAN_TEST(ImportsTest)
#include "imports_test.moc"
