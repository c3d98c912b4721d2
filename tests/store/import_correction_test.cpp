#include "models/imports/plan_csv.h"
#include "tests/store/import_test.h"
#include "tests/support/json_compare.h"

using namespace ulpan;
using namespace ulpan::tests;

// Rows put right one by one before a plan is applied, and the plan as people look at it, on both engines.
class ImportCorrectionTest : public ImportTest
{
    Q_OBJECT

private Q_SLOTS:
    void plansTheRowAgain()
    {
        ImportJob job = m_fixture->import(minimalHeader + "a@x.org,M,A,Paris\nb,M,B,Pariss\nc@x.org,M,C,Lyon\n",
                                          R"({"dry_run":1})");
        COMPARE_TEXT(m_fixture->report(job),
                     "needs_confirmation rows=3 to_create=2 rejected=1\ngate new_entities Lyon\n2 create a@x.org\n"
                     "3 rejected b login@1:field.email\n4 create c@x.org");
        QVERIFY(correct(job, 3, R"({"login":"b@x.org"})"));
        // Its entity is one that nobody has: another gate's business.
        job = m_fixture->job(job.id);
        COMPARE_TEXT(m_fixture->report(job),
                     "needs_confirmation rows=3 to_create=3\ngate new_entities Lyon,Pariss\n2 create a@x.org\n"
                     "3 create b@x.org\n4 create c@x.org");
        QVERIFY(correct(job, 3, R"(["b@x.org","M","B","Paris"])"));
        QVERIFY(correct(job, 4, R"({"entity":"Paris"})"));
        job = m_fixture->job(job.id);
        COMPARE_TEXT(m_fixture->report(job),
                     "planned rows=3 to_create=3\n2 create a@x.org\n3 create b@x.org\n4 create c@x.org");
        const std::vector<ImportRow> rows = m_fixture->rows(job);
        QVERIFY(!rows[0].corrected && rows[1].corrected && rows[2].corrected);
        QVERIFY(m_fixture->apply(job.id));
        m_fixture->work();
        COMPARE_TEXT(m_fixture->people(), "a@x.org Paris M A\nb@x.org Paris M B\nc@x.org Paris M C");
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_correction")), QByteArray("0"));
    }

    // Who had a key in common with a row, or has one now, is planned again with it.
    void plansItsDuplicatesAgain()
    {
        ImportJob job = m_fixture->import("login,lastname,firstname,entity,externalID\n"
                                          "a@x.org,M,A,Paris,1\nA@x.org,M,B,Paris,2\nc@x.org,M,C,Paris,3\n",
                                          R"({"dry_run":1})");
        COMPARE_TEXT(m_fixture->report(job),
                     "planned rows=3 to_create=1 rejected=2\n2 rejected a@x.org login@1:import.duplicate(3)\n"
                     "3 rejected A@x.org login@1:import.duplicate(2)\n4 create c@x.org");
        QVERIFY(correct(job, 3, R"({"login":"b@x.org"})"));
        job = m_fixture->job(job.id);
        COMPARE_TEXT(m_fixture->report(job),
                     "planned rows=3 to_create=3\n2 create a@x.org\n3 create b@x.org\n4 create c@x.org");
        // A correction can also make a duplicate, of what was corrected before.
        QVERIFY(correct(job, 4, R"({"login":"B@X.ORG","externalID":"1"})"));
        job = m_fixture->job(job.id);
        COMPARE_TEXT(m_fixture->report(job),
                     "planned rows=3 rejected=3\n2 rejected a@x.org external_id@5:import.duplicate(4)\n"
                     "3 rejected b@x.org login@1:import.duplicate(4)\n"
                     "4 rejected B@X.ORG login@1:import.duplicate(3) external_id@5:import.duplicate(2)");
        QVERIFY(correct(job, 4, R"({"login":"c@x.org","externalID":"3"})"));
        QCOMPARE(*m_fixture->job(job.id).toCreate, 3);
    }

    // The note of what is left out goes with the last row of which something is.
    void tellsOfWhatIsLeftOutStill()
    {
        const QByteArray teachers = "a@x.org,M,A,Paris,teacher\nb@x.org,M,B,Paris,teacher\nc@x.org,M,C,,teacher\n";
        ImportJob job = m_fixture->import("login,lastname,firstname,entity,role\n" + teachers, R"({"dry_run":1})");
        const auto report = [&](const QByteArray &note) {
            return "planned rows=3 to_create=3\n" + note + "2 create a@x.org\n3 create b@x.org\n4 create c@x.org";
        };
        COMPARE_TEXT(m_fixture->report(job), report("note import.learners_only(2)\n"));
        QVERIFY(correct(job, 2, R"({"role":"learner"})"));
        job = m_fixture->job(job.id);
        COMPARE_TEXT(m_fixture->report(job), report("note import.learners_only(1)\n"));
        QVERIFY(correct(job, 4, R"({"entity":"Paris"})"));
        job = m_fixture->job(job.id);
        COMPARE_TEXT(m_fixture->report(job), report("note import.learners_only(2)\n"));
        QVERIFY(correct(job, 3, R"({"entity":""})"));
        QVERIFY(correct(job, 4, R"({"entity":""})"));
        job = m_fixture->job(job.id);
        COMPARE_TEXT(m_fixture->report(job), report({}));
    }

    // However large these are, a few at a time.
    void plansLargeDuplicatesAgain()
    {
        QByteArray file = "login,lastname,firstname,entity,note\na@x.org,M,A,Paris,\n";
        for (int i = 0; i < 6; ++i)
            file += "a@x.org,M,A,Lyon," + QByteArray(800'000, char('b' + i)) + '\n';
        ImportJob job = m_fixture->import(file, R"({"dry_run":1})");
        QCOMPARE(*job.rejected, 7);
        QVERIFY(correct(job, 2, R"({"login":"b@x.org"})"));
        job = m_fixture->job(job.id);
        QByteArray report = "planned rows=7 to_create=1 rejected=6\nnote import.columns_ignored(note)\n2 create b@x.org";
        for (int line = 3; line < 9; ++line)
            report += '\n' + QByteArray::number(line) + " rejected a@x.org login@1:import.duplicate(" +
                      (line == 3 ? "4" : "3") + ')';
        COMPARE_TEXT(m_fixture->report(job), report);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_row where length(whole_cells) > 800000")),
                 QByteArray("6"));
    }

    // Blank rows before the others are no part of them.
    void findsRowsBehindBlankOnes()
    {
        ImportJob job = m_fixture->import("\n" + minimalHeader + "\n,,,\na@x.org,M,A,Paris\n\n\n\"\",\na@x.org,M,B,Paris\n",
                                          R"({"dry_run":1})");
        const QByteArray note = "\nnote import.blank_rows(6)\n";
        COMPARE_TEXT(m_fixture->report(job),
                     "planned rows=2 rejected=2" + note + "5 rejected a@x.org login@1:import.duplicate(9)\n"
                     "9 rejected a@x.org login@1:import.duplicate(5)");
        QVERIFY(correct(job, 5, R"({"firstname":"C"})"));
        QVERIFY(correct(job, 5, R"({"login":"b@x.org"})"));
        job = m_fixture->job(job.id);
        COMPARE_TEXT(m_fixture->report(job), "planned rows=2 to_create=2" + note + "5 create b@x.org\n9 create a@x.org");
    }

    void countsWhoIsMissingAgain()
    {
        (void)m_fixture->import(manyPeople(2));
        ImportJob job = m_fixture->import(minimalHeader + "p0@school.org,Last0,First,Paris\np9@school.org,Last1,First,Paris\n",
                                          R"({"dry_run":1,"mode":"synchronise","scope_entities":["Paris"]})");
        COMPARE_TEXT(m_fixture->report(job),
                     "needs_confirmation rows=2 to_create=1 unchanged=1 to_deactivate=1 in_scope=2\n"
                     "gate deactivations  deactivations=1 of=2\n2 unchanged p0@school.org\n3 create p9@school.org\n"
                     "4 deactivate p1@school.org");
        // Nobody corrects a row that the file does not have.
        QCOMPARE(correct(job, 4, R"({"login":"x@x.org"})").error().reason, QByteArray("import.row_not_found"));
        QVERIFY(correct(job, 3, R"({"login":"p1@school.org"})"));
        job = m_fixture->job(job.id);
        COMPARE_TEXT(m_fixture->report(job),
                     "planned rows=2 unchanged=2 in_scope=2\n2 unchanged p0@school.org\n3 unchanged p1@school.org");
        QVERIFY(correct(job, 3, R"({"login":"p8@school.org"})"));
        job = m_fixture->job(job.id);
        COMPARE_TEXT(m_fixture->report(job),
                     "needs_confirmation rows=2 to_create=1 unchanged=1 to_deactivate=1 in_scope=2\n"
                     "gate deactivations  deactivations=1 of=2\n2 unchanged p0@school.org\n3 create p8@school.org\n"
                     "4 deactivate p1@school.org");
    }

    void keepsCorrectionsThroughAnotherPlan()
    {
        ImportJob job = m_fixture->import("login,lastname,firstname,entity,note\na,M,A,Paris,x\n", R"({"dry_run":1})");
        QVERIFY(correct(job, 2, R"({"login":"a@x.org"})"));
        QVERIFY(m_fixture->write([&](Context &context) {
            return m_fixture->engine().change(context, job.id, {m_fixture->options(R"({"test_user":1})")});
        }));
        m_fixture->work();
        COMPARE_TEXT(m_fixture->report(m_fixture->job(job.id)),
                     "planned rows=1 to_create=1\nnote import.columns_ignored(note)\n2 create a@x.org");
    }

    void refusesBadCells_data()
    {
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QByteArray>("problem");
        QTest::newRow("none") << QByteArray("{}") << QByteArray("cells:field.required");
        QTest::newRow("too few") << QByteArray(R"(["a"])") << QByteArray("cells:import.mapping_length");
        QTest::newRow("a list in a cell") << QByteArray(R"({"login":["a"]})") << QByteArray("cells.login:field.text");
        QTest::newRow("an object in a list") << QByteArray(R"(["a",{"b":1},"c","d"])") << QByteArray("cells.lastname:field.text");
        QTest::newRow("more than the field holds")
            << QByteArray(R"({"lastname":")" + QByteArray(121, 'x') + R"("})") << QByteArray("cells.lastname:field.too_long");
        QTest::newRow("mere blanks without end")
            << QByteArray(R"({"lastname":")" + QByteArray(990'000, ' ') + R"("})") << QByteArray("cells.lastname:field.too_long");
        QTest::newRow("no such column") << QByteArray(R"({"shoe":"43"})") << QByteArray("cells:import.column_unknown");
    }
    void refusesBadCells()
    {
        QFETCH(QByteArray, cells);
        QFETCH(QByteArray, problem);
        const ImportJob job = m_fixture->import(manyPeople(1), R"({"dry_run":1})");
        const Result<QByteArray> corrected = correct(job, 2, cells);
        QVERIFY(!corrected);
        const Problem &found = corrected.error().problems.first();
        QCOMPARE(found.field.toUtf8() + ':' + found.reason, problem);
    }

    // A correction is kept and opened again with every other, so it may not be as large as a file's row.
    void refusesLargeRows()
    {
        const ImportJob job = m_fixture->import("login,lastname,firstname,entity,note\na,M,A,Paris," + QByteArray(70'000, 'x') + "\n",
                                                R"({"dry_run":1})");
        const Result<QByteArray> corrected = correct(job, 2, R"({"login":"a@x.org"})");
        QVERIFY(!corrected);
        QCOMPARE(corrected.error().problems.first().field, QStringLiteral("cells.note"));
        QCOMPARE(corrected.error().problems.first().reason, QByteArray("import.row_too_large"));
        QVERIFY(correct(job, 2, R"({"login":"a@x.org","note":""})"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select whole_cells is null from import_row")),
                 m_fixture->sql(QStringLiteral("select 1 = 1")));
    }

    // They are opened some at a time, and each still counts: for its own row, and as whom another row means.
    void keepsManyCorrections()
    {
        const ImportJob job = m_fixture->import(manyPeople(40), R"({"dry_run":1})");
        for (qint64 line = 2; line < 42; line += 2)
            QVERIFY(correct(job, line, R"({"login":"new)" + QByteArray::number(line) + R"(@x.org"})"));
        QVERIFY(correct(job, 41, R"({"login":"new40@x.org"})"));
        QCOMPARE(*m_fixture->job(job.id).rejected, 2);
        QVERIFY(correct(job, 41, R"({"login":"new41@x.org"})"));
        QVERIFY(m_fixture->write([&](Context &context) {
            return m_fixture->engine().change(context, job.id, {m_fixture->options(R"({"test_user":1})")});
        }));
        m_fixture->work();
        QStringList logins;
        for (const ImportRow &row : m_fixture->rows(m_fixture->job(job.id))) {
            QCOMPARE(row.outcome, RowOutcome::Create);
            QCOMPARE(row.corrected, row.login.startsWith(u"new"));
            logins << row.login;
        }
        QCOMPARE(logins.filter(QStringLiteral("new")).size(), 21);
        QCOMPARE(logins.first(), QStringLiteral("new2@x.org"));
        QCOMPARE(logins.last(), QStringLiteral("new41@x.org"));
    }

    void correctsOnlyBeforeItIsApplied()
    {
        const ImportJob job = m_fixture->import(manyPeople(1));
        QCOMPARE(correct(job, 2, R"({"login":"b@x.org"})").error().reason, QByteArray("import.state"));
    }

    // A row that is rejected while it is applied is reported as it was corrected.
    void reportsTheCorrectedCells()
    {
        const ImportJob job = m_fixture->import(minimalHeader + "a,M,A,Paris\n", R"({"dry_run":1})");
        QVERIFY(correct(job, 2, R"({"login":"taken@x.org"})"));
        m_fixture->makeLearner(R"({"login":"taken@x.org"})", true);
        QVERIFY(m_fixture->apply(job.id));
        m_fixture->work();
        const ImportRow row = m_fixture->rows(m_fixture->job(job.id)).front();
        QCOMPARE(row.outcome, RowOutcome::Rejected);
        QCOMPARE(row.cells, QByteArray(R"(["taken@x.org","M","A","Paris"])"));
    }

    void keepsWhatIsCorrectedSealed()
    {
        const ImportJob job = m_fixture->import("login,lastname,firstname,entity,password\na@x.org,M,A,Paris,short\n", R"({"dry_run":1})");
        COMPARE_TEXT(m_fixture->report(job), "planned rows=1 rejected=1\n2 rejected a@x.org password@5:password.short");
        const Result<QByteArray> row = correct(job, 2, R"({"password":"geheim-1234"})");
        QVERIFY(row && !row->contains("geheim"));
        for (const char *sql : {"select sealed from import_correction", "select sealed from import_password"}) {
            const QByteArray sealed = m_fixture->sql(QLatin1StringView(sql));
            QVERIFY(!sealed.isEmpty() && !sealed.contains("geheim"));
        }
    }

    // A list is sent as it was shown, without passwords; who means none says so.
    void keepsThePasswordOfARow_data()
    {
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("as shown") << QByteArray(R"(["a@x.org","M","A","Paris",""])") << QByteArray("1");
        QTest::newRow("none") << QByteArray(R"(["a@x.org","M","A","Paris",null])") << QByteArray("0");
        QTest::newRow("none by its field") << QByteArray(R"({"login":"a@x.org","password":""})") << QByteArray("0");
    }

    void keepsThePasswordOfARow()
    {
        QFETCH(QByteArray, cells);
        QFETCH(QByteArray, kept);
        const ImportJob job = m_fixture->import("login,lastname,firstname,entity,password\nno,M,A,Paris,geheim-1234\n", R"({"dry_run":1})");
        QVERIFY(correct(job, 2, cells));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_password")), kept);
    }

    void tellsAnewWhatIsWorthKnowing()
    {
        const QByteArray header = "login,lastname,firstname,entity,title,password\n";
        (void)m_fixture->import(header + "a@x.org,M,A,Paris,,geheim-1234\n");
        const ImportJob job = m_fixture->import(
            header + "a@x.org,M,A,Paris,Dr,geheim-1234\nb@x.org,M,B,Paris,,geheim-1234\n", R"({"dry_run":1})");
        const QByteArray unknown = "\nnote import.values_unknown(civility,Dr)", unused = "\nnote import.passwords_unused(1)";
        const auto notes = [&] {
            const QByteArray report = m_fixture->report(m_fixture->job(job.id));
            return (report.contains(unknown) ? "unknown " : "") + QByteArray(report.contains(unused) ? "unused" : "");
        };
        QCOMPARE(notes(), QByteArray("unknown "));
        QVERIFY(correct(job, 2, R"({"civility":"Mme"})"));
        QCOMPARE(notes(), QByteArray("unused"));
        QVERIFY(correct(job, 2, R"({"civility":"M."})"));
        QCOMPARE(notes(), QByteArray("unused"));
        QVERIFY(correct(job, 2, R"({"password":""})"));
        QCOMPARE(notes(), QByteArray());
    }

    void filtersRows()
    {
        (void)m_fixture->import("login,lastname,firstname,entity,phone\na@x.org,M,A,Paris,1\nb@x.org,M,B,Paris,1\n");
        const ImportJob job = m_fixture->import("login,lastname,firstname,entity,phone\na@x.org,M,A,Paris,2\nb@x.org,N,B,Paris,1\nc,M,C,Paris,1\n",
                                                R"({"dry_run":1})");
        const auto lines = [&](const ListQuery::Filter &filter) {
            ListQuery query;
            query.filters << filter;
            const JsonPage page = ImportFixture::must(m_fixture->write([&](Context &context) { return m_fixture->engine().rows(context, job.id, query); }));
            QByteArrayList found{QByteArray::number(page.total)};
            for (const QJsonValue &row : QJsonDocument::fromJson(page.rows).array())
                found << QByteArray::number(row[QLatin1StringView("line")].toInt());
            return found.join(' ');
        };
        QCOMPARE(lines({"field", QStringLiteral("phone")}), QByteArray("1 2"));
        QCOMPARE(lines({"field", QStringLiteral("lastname")}), QByteArray("1 3"));
        QCOMPARE(lines({"field", QStringLiteral("login")}), QByteArray("1 4"));
        QCOMPARE(lines({"line", QStringLiteral("3")}), QByteArray("1 3"));
        QCOMPARE(lines({"edited", QStringLiteral("1")}), QByteArray("0"));
        QCOMPARE(lines({"outcome", QStringLiteral("rejected")}), QByteArray("1 4"));
        // Counted anew when rows have become something else.
        QVERIFY(correct(job, 4, R"({"login":"c@x.org"})"));
        QCOMPARE(lines({"outcome", QStringLiteral("rejected")}), QByteArray("0"));
    }

    void isDownloaded()
    {
        (void)m_fixture->import("login,lastname,firstname,entity,phone\na@x.org,M,A,Paris,1\nb@x.org,M,B,Paris,1\n");
        const ImportJob job = m_fixture->import("login,lastname,firstname,entity,phone\na@x.org,M,A,Paris,=2\nc,M,C,Paris,1\n",
                                                R"({"dry_run":1,"mode":"synchronise","scope_entities":["Paris"]})");
        const Catalogue catalogue;
        const auto csv = [&](std::optional<RowOutcome> outcome) {
            PlanCsv plan(m_fixture->store(), catalogue, job, Language::English, outcome);
            QByteArray out;
            for (;;) {
                const QByteArray piece = m_fixture->must(plan.next());
                if (piece.isEmpty())
                    return out;
                out += piece;
            }
        };
        const QByteArray header = "\xef\xbb\xbfLine,Outcome,Login,Last name,First name,After,Edits since the last import,Problems\r\n";
        COMPARE_TEXT(csv({}), header + "2,Update,a@x.org,M,A,Phone: 1 → =2,,\r\n"
                                       "3,Rejected,c,M,C,,,Login: This is not an e-mail address.\r\n"
                                       ",Deactivate,b@x.org,M,B,Status: Invited → Suspended,,\r\n");
        COMPARE_TEXT(csv(RowOutcome::Rejected), header + "3,Rejected,c,M,C,,,Login: This is not an e-mail address.\r\n");
    }

    // A piece is no larger because its rows are.
    void isDownloadedInPieces()
    {
        constexpr int count = 160;
        (void)m_fixture->import(manyPeople(count));
        QByteArray tags, file = minimalHeader.trimmed() + ",filter\n";
        for (int i = 0; i < 200; ++i)
            tags += QByteArray::number(i) + QByteArray(50, 't') + '|';
        for (const QByteArray &line : manyPeople(count).trimmed().split('\n').mid(1))
            file += line + ',' + tags + '\n';
        const ImportJob job = m_fixture->import(file, R"({"dry_run":1})");
        QCOMPARE(*job.toUpdate, count);
        const Catalogue catalogue;
        PlanCsv plan(m_fixture->store(), catalogue, job, Language::English, {});
        int pieces = 0;
        qsizetype lines = 0;
        for (QByteArray piece = m_fixture->must(plan.next()); !piece.isEmpty(); piece = m_fixture->must(plan.next())) {
            QVERIFY(piece.size() < 1200 * 1024);
            lines += piece.count('\n');
            ++pieces;
        }
        QCOMPARE(lines, count + 1);
        QVERIFY(pieces > 1);
    }

private:
    [[nodiscard]] Result<QByteArray> correct(const ImportJob &job, qint64 line, const QByteArray &cells)
    {
        const QJsonDocument document = QJsonDocument::fromJson(cells);
        const QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        return m_fixture->look([&](Context &context) { return m_fixture->engine().correct(context, job.id, line, value); });
    }

};

ULPAN_TEST(ImportCorrectionTest)
#include "import_correction_test.moc"
