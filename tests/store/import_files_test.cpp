#include "tests/store/import_test.h"
#include "tests/support/json_compare.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

const QByteArray minimal = "login,lastname,firstname,entity\n";

} // namespace

// Files as people have them, rows and files that are refused, on both engines.
class ImportFilesTest : public ImportTest
{
    Q_OBJECT

private Q_SLOTS:
    // What a plan takes is asked for before anything is written: of the file's size at once, of its rows once
    // they are counted.
    void asksForRoom()
    {
        qint64 free = 100 * 1024 * 1024;
        m_fixture->spool().setFreeBytes([&] { return free; });
        QFETCH_GLOBAL(int, engine);
        if (Engine(engine) == Engine::Postgres) {
            QCOMPARE(m_fixture->import(manyPeople(3)).state, ImportState::Applied);
            return;
        }
        QByteArray file = manyPeople(3);
        QBuffer upload(&file);
        QVERIFY(upload.open(QIODevice::ReadOnly));
        const Result<ImportJob> refused = m_fixture->engine().keep({QStringLiteral("a.csv"), &upload, m_fixture->institution, m_fixture->options("{}"), {}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
        QCOMPARE(refused.error().reason, QByteArray("import.no_room"));
        QCOMPARE(refused.error().arguments, QStringList({QStringLiteral("257"), QStringLiteral("100")}));
        QVERIFY(refused.error().retryAfter > 0);
        QVERIFY(m_fixture->spooled().isEmpty());

        // Long rows first, then 20,000 of two bytes each.
        free = 260 * 1024 * 1024;
        const QByteArray longRow = '"' + QByteArray(2000, 'x') + "\",M,A,Paris\n";
        const ImportJob job = m_fixture->import(minimal + longRow.repeated(20) + QByteArray("x\n").repeated(20'000));
        QCOMPARE(job.state, ImportState::Failed);
        QVERIFY(job.fault.startsWith(R"({"arguments":["266","260"],"column":null,"line":null,"reason":"import.no_room")"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_row")), QByteArray("0"));
        // Who makes room has it planned again.
        free = 300 * 1024 * 1024;
        QVERIFY(m_fixture->write([&](Context &context) {
            return m_fixture->engine().change(context, job.id, {m_fixture->options(R"({"test_user":1})")});
        }));
        m_fixture->work();
        QCOMPARE(m_fixture->job(job.id).state, ImportState::Planned);
    }

    // What one plan was promised is not there for the next, until it is planned or not wanted any more.
    void promisesRoomOnce()
    {
        QFETCH_GLOBAL(int, engine);
        const QByteArray longRow = '"' + QByteArray(2000, 'x') + "\",M,A,Paris\n";
        const QByteArray file = minimal + longRow.repeated(1500); // takes 6.45 MiB
        m_fixture->spool().setFreeBytes([] { return qint64(270) * 1024 * 1024; });
        const auto upload = [&] { return m_fixture->upload(file, R"({"dry_run":1})"); };
        const Result<ImportJob> first = upload(), second = upload(), third = upload();
        QVERIFY(first && second);
        if (Engine(engine) == Engine::Postgres) {
            QVERIFY(third);
            return;
        }
        QVERIFY(!third);
        QCOMPARE(third.error().kind, ErrorKind::Unavailable);
        QCOMPARE(third.error().reason, QByteArray("import.room_promised"));
        QCOMPARE(third.error().arguments,
                 QStringList({QStringLiteral("263"), QStringLiteral("270"), QStringLiteral("13")}));
        QCOMPARE(third.error().retryAfter, 60);
        QCOMPARE(m_fixture->spooled().size(), 2);
        // What was not let in is promised nothing.
        QVERIFY(!upload());
        QVERIFY(m_fixture->write([&](Context &context) { return m_fixture->engine().cancel(context, second->id); }));
        QVERIFY(upload());
        QVERIFY(!upload());
        m_fixture->work();
        QCOMPARE(m_fixture->job(first->id).state, ImportState::Planned);
        QVERIFY(upload());
    }

    // While a plan is written the database's log grows beside it, up to its limit.
    void leavesTheLogItsRoom()
    {
        QFETCH_GLOBAL(int, engine);
        constexpr qint64 mebibyte = 1024 * 1024, rows = 1'000'000;
        const ImportSpool &spool = m_fixture->spool();
        qint64 free = 0;
        m_fixture->spool().setFreeBytes([&] { return free; });
        free = (256 + 458 + 100) * mebibyte;
        const Result<void> refused = spool.roomFor(QStringLiteral("imp_large"), rows, 0);
        if (Engine(engine) == Engine::Postgres) {
            QVERIFY(refused);
            return;
        }
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, QByteArray("import.no_room"));
        free = (256 + 458 + 240) * mebibyte;
        QVERIFY(spool.roomFor(QStringLiteral("imp_large"), rows, 0));
    }

    // What is left to all others is no plan's, whatever it was thought to take.
    void endsAPlanThatLeavesNoRoom()
    {
        QFETCH_GLOBAL(int, engine);
        int asked = 0; // at the upload and once the rows are counted
        m_fixture->spool().setFreeBytes([&] { return qint64(++asked > 2 ? 255 : 300) * 1024 * 1024; });
        ImportJob job = m_fixture->import(manyPeople(300), R"({"dry_run":1})");
        if (Engine(engine) == Engine::Postgres) {
            QCOMPARE(job.state, ImportState::Planned);
            return;
        }
        QCOMPARE(job.state, ImportState::Failed);
        QVERIFY2(job.fault.contains(R"(["257","255"],"column":null,"line":null,"reason":"import.no_room")"),
                 job.fault.constData());
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_row")), QByteArray("0"));
        QCOMPARE(*job.toCreate, 0);
    }

    void importsFiles_data()
    {
        QTest::addColumn<QByteArray>("there"); // learners before, a JSON object a line
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QByteArray>("report");
        QTest::addColumn<QByteArray>("people");
        const auto row = [](const char *name, const char *there, const QByteArray &file, const char *options,
                            const char *report, const char *people) {
            QTest::newRow(name) << QByteArray(there) << file << QByteArray(options) << QByteArray(report)
                                << QByteArray(people);
        };
        row("commas", "", minimal + "a@x.org,Martin,Anna,Paris\n", "{}",
            "applied rows=1 to_create=1 created=1\n2 create a@x.org", "a@x.org Paris Martin Anna");
        row("mark and semicolons in French", "",
            "\xef\xbb\xbf\"Prénom\";Nom de famille;Adresse e-mail;Civilité;Campus;Téléphone;Étiquettes\r\n"
            "Élodie;L'Hôte;e@x.fr;Mme;paris;+33600000000;A|b\r\n",
            "{}", "applied rows=1 to_create=1 created=1\n2 create e@x.fr",
            "e@x.fr Paris L'Hôte Élodie civility=mme phone=+33600000000 filter=A|b");
        row("Hebrew", "", "דוא\"ל,שם משפחה,שם פרטי,קמפוס,תואר,קבוצה\nd@x.il,כהן,דנה,Paris,גב',בוקר;ערב\n",
            "{}", "applied rows=1 to_create=1 created=1\n2 create d@x.il",
            "d@x.il Paris כהן דנה civility=mme filter=בוקר|ערב");
        row("sep line and tabs", "", "sep=\t\nlogin\tlastname\tfirstname\tentity\na@x.org\tM\tA\tParis\n",
            "{}", "applied rows=1 to_create=1 created=1\n3 create a@x.org", "a@x.org Paris M A");
        row("pipes", "", "login|lastname|firstname|entity|tag\na@x.org|M|A|Paris|one;two\n", "{}",
            "applied rows=1 to_create=1 created=1\n2 create a@x.org", "a@x.org Paris M A filter=one|two");
        row("line breaks in quotes", "",
            minimal + "a@x.org,\"Mar\ntin\",\"An\"\"na\",Paris\nb@x.org,L,F,Paris\n", "{}",
            "applied rows=2 to_create=2 created=2\n2 create a@x.org\n4 create b@x.org",
            "a@x.org Paris Mar tin An\"na\nb@x.org Paris L F");
        row("starred and padded header in another order", "",
            " First name * , Entity *, LAST-NAME*,  e_mail \nAnna,Paris,Martin,a@x.org\n", "{}",
            "applied rows=1 to_create=1 created=1\n2 create a@x.org", "a@x.org Paris Martin Anna");
        row("empty rows and columns at the end", "",
            "login,lastname,firstname,entity,,\na@x.org,M,A,Paris,,\n,,,,,\n\n", "{}",
            "applied rows=1 to_create=1 created=1\nnote import.columns_unnamed(2)\nnote "
            "import.blank_rows(2)\n2 create a@x.org",
            "a@x.org Paris M A");
        row("columns nobody knows, and passwords", "",
            "login,lastname,firstname,entity,Shoe size,password\na@x.org,M,A,Paris,43,geheim123\n", "{}",
            "applied rows=1 to_create=1 created=1\nnote import.columns_ignored(Shoe size)\n"
            "2 create a@x.org",
            "a@x.org Paris M A");
        row("what spreadsheets do", "",
            "login,lastname,firstname,entity,code,externalID,phone\na@x.org,M,A,Paris,\"=\"\"00123\"\"\",1 "
            "234,06 11 22\n",
            "{}", "applied rows=1 to_create=1 created=1\n2 create a@x.org",
            "a@x.org Paris M A code=00123 phone=06 11 22 external_id=1234");
        row("formulas are data", "", minimal + "a@x.org,=1+1,'=2+2,Paris\n", "{}",
            "applied rows=1 to_create=1 created=1\n2 create a@x.org", "a@x.org Paris =1+1 =2+2");
        row("entity by number, by name in other letters, by default", "",
            minimal + "a@x.org,M,A,1\nb@x.org,M,B,PARIS\nc@x.org,M,C,\n", R"({"entity":"paris"})",
            "applied rows=3 to_create=3 created=3\n2 create a@x.org\n3 create b@x.org\n4 create c@x.org",
            "a@x.org Paris M A\nb@x.org Paris M B\nc@x.org Paris M C");
        row("updates name what changes", R"({"login":"a@x.org","code":"1","filter":["B"]})",
            "login,lastname,firstname,entity,code,tags\nA@X.org,Last,Anna,Paris,,b;C\n", "{}",
            "applied rows=1 to_update=1 updated=1\n2 update A@X.org "
            "{\"firstname\":\"First\",\"filter\":[\"B\"]} -> "
            "{\"firstname\":\"Anna\",\"filter\":[\"B\",\"C\"]}",
            "a@x.org Paris Last Anna code=1 filter=B|C");
        row("lists replaced and empty cells cleared",
            R"({"login":"a@x.org","code":"1","filter":["B"],"location":["Haifa"]})",
            "login,lastname,firstname,entity,code,tags,city\na@x.org,Last,First,,,C,\n",
            R"({"lists":"replace","empty":"clear","entity":"Paris"})",
            "applied rows=1 to_update=1 updated=1\n2 update a@x.org "
            "{\"code\":\"1\",\"filter\":[\"B\"],\"location\":[\"Haifa\"]} -> "
            "{\"code\":null,\"filter\":[\"C\"],\"location\":[]}",
            "a@x.org Paris Last First filter=C");
        row("create leaves who is there", R"({"login":"a@x.org"})",
            minimal + "a@x.org,New,New,Paris\nb@x.org,M,B,Paris\n", R"({"mode":"create"})",
            "applied rows=2 to_create=1 skipped=1 created=1\n2 skipped a@x.org\n3 create b@x.org",
            "a@x.org Paris Last First\nb@x.org Paris M B");
        row("update refuses who is not there", R"({"login":"a@x.org"})", "login,code\na@x.org,7\nb@x.org,8\n",
            R"({"mode":"update"})",
            "applied rows=2 to_update=1 rejected=1 updated=1\n2 update a@x.org {\"code\":null} -> "
            "{\"code\":\"7\"}\n"
            "3 rejected b@x.org login@1:learner.not_found",
            "a@x.org Paris Last First code=7");
        row("match on the external ID", "{\"login\":\"a@x.org\",\"external_id\":5}",
            "external id,last name\n5,New\n6,None\n", R"({"mode":"update"})",
            "applied rows=2 to_update=1 rejected=1 updated=1\n2 update a@x.org {\"lastname\":\"Last\"} -> "
            "{\"lastname\":\"New\"}\n"
            "3 rejected  external_id@1:learner.not_found",
            "a@x.org Paris New First external_id=5");
        row("test users", "", minimal + "a@x.org,M,A,Paris\n", R"({"test_user":1})",
            "applied rows=1 to_create=1 created=1\n2 create a@x.org", "a@x.org Paris M A test_user=1");
        row("padded cells", "",
            "login,lastname,firstname,entity,phone,filter\n \ta@x.org\u00a0, Martin ,\" Anna \", paris , 06 , b ; c \n",
            "{}", "applied rows=1 to_create=1 created=1\n2 create a@x.org",
            "a@x.org Paris Martin Anna phone=06 filter=b|c");
        row("what nobody knows is told in short", "",
            "login,lastname,firstname,entity,civility\na@x.org,M,A,Paris," + QByteArray(5000, 'x') + '\n', "{}",
            ("applied rows=1 rejected=1\nnote import.values_unknown(civility," + QByteArray(100, 'x') +
             "…)\n2 rejected a@x.org civility@5:field.choice(m, mme)")
                .constData(),
            "");
        row("numbered columns are one list", "",
            "login,lastname,firstname,entity,tag1,tag2\na@x.org,M,A,Paris,one,two\n", "{}",
            "applied rows=1 to_create=1 created=1\n2 create a@x.org", "a@x.org Paris M A filter=one|two");
    }

    void importsFiles()
    {
        QFETCH(QByteArray, there);
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, options);
        for (const QByteArray &learner : there.split('\n')) {
            if (!learner.isEmpty())
                m_fixture->makeLearner(learner);
        }
        const ImportJob job = m_fixture->import(file, options);
        QFETCH(QByteArray, report);
        QFETCH(QByteArray, people);
        COMPARE_TEXT(m_fixture->report(job), report);
        COMPARE_TEXT(m_fixture->people(), people);
        QVERIFY(m_fixture->spooled().isEmpty());
    }

    void rejectsRows_data()
    {
        QTest::addColumn<QByteArray>("header"); // behind login,lastname,firstname,entity
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QByteArray>("problem");
        const auto row = [](const char *problem, const char *cells, const char *header = "") {
            QTest::newRow(problem) << QByteArray(header) << QByteArray(cells) << QByteArray(problem);
        };
        row("login@1:field.required", ",M,A,Paris");
        row("login@1:field.email", "a.x.org,M,A,Paris");
        row("login@1:field.invisible(U+200F,2)", "a\xe2\x80\x8f@x.org,M,A,Paris");
        row("login@1:field.lookalike(о,U+043E)", "dо@x.org,M,A,Paris");
        row("lastname@2:field.control(U+0007,2)", "a@x.org,M\a,A,Paris");
        row("entity@4:field.control(U+001B,4)", "a@x.org,M,A,Par\x1bis");
        row("filter@5:field.control(U+0009,2)", "a@x.org,M,A,Paris,a\tb", ",filter");
        row("lastname@2:field.invisible(U+202E,2)", "a@x.org,M\xe2\x80\xaeN,A,Paris");
        row("firstname@3:field.invisible(U+E000,1)", "a@x.org,M,\xee\x80\x80,Paris");
        row("password@5:password.short", "a@x.org,M,A,Paris,\xe2\x80\x8b\xe2\x80\x8b\xe2\x80\x8b\xe2\x80\x8b\xe2\x80\x8b\xe2\x80\x8b\xe2\x80\x8b\xe2\x80\x8b", ",password");
        row("password@5:field.control(U+0007,9)", "a@x.org,M,A,Paris,abcdefgh\aijk", ",password");
        row("lastname@2:field.required", "a@x.org, ,A,Paris");
        row("firstname@3:field.required", "a@x.org,M,,Paris");
        row("entity@4:field.required", "a@x.org,M,A,");
        row("entity@4:entity.not_found", "a@x.org,M,A,4711");
        row("login@1:learner.login_taken", "taken@x.org,M,A,Paris");
        row("external_id@5:learner.external_id_taken", "a@x.org,M,A,Paris,77", ",externalID");
        row("external_id@5:field.range(0,9223372036854775807)", "a@x.org,M,A,Paris,-7", ",externalID");
        row("external_id@5:field.integer", "a@x.org,M,A,Paris,7a", ",externalID");
        row("external_id@5:import.lost_number", "a@x.org,M,A,Paris,\"1,23E+10\"", ",externalID");
        row("phone@5:import.lost_number", "a@x.org,M,A,Paris,3.36E+10", ",phone");
        row("code@5:import.spreadsheet_error", "a@x.org,M,A,Paris,#REF!", ",code");
        row("code@5:field.code", "a@x.org,M,A,Paris,12-3", ",code");
        row("civility@5:field.choice(m, mme)", "a@x.org,M,A,Paris,Dr", ",title");
        row("role@5:import.role_above", "a@x.org,M,A,,owner", ",role");
        row("entity@4:field.required", "a@x.org,M,A,,learner", ",role");
        row("role@5:field.choice(learner, teacher, support, admin, owner)",
            "a@x.org,M,A,Paris,king", ",role");
        row("test_user@5:field.flag", "a@x.org,M,A,Paris,perhaps", ",test user");
        row("contact_email@5:field.email", "a@x.org,M,A,Paris,b@x.org;c", ",contact email");
        row("id@5:learner.not_found", "a@x.org,M,A,Paris,999", ",learnerID");
        row("role@0:import.member_above", "owner@x.org,M,A,Paris");
        row("role@5:import.member_above", "owner@x.org,M,A,Paris,learner", ",role");
        row("lastname@2:field.too_long(120)", ("a@x.org," + QByteArray(121, 'x') + ",A,Paris").constData());
        // Every fault of a row is told at once.
        row("login@1:field.email lastname@2:field.required", "a,,A,Paris");
        row("filter@5:field.control(U+0009,2) filter@5:field.invisible(U+202E,2)", "a@x.org,M,A,Paris,a\tb;c\xe2\x80\xae" "d", ",filter");
        row("contact_email@5:field.email contact_email@5:field.lookalike(о,U+043E)", "a@x.org,M,A,Paris,b;dо@x.org;c", ",contact email");
        // But not what only follows from one.
        row("lastname@2:import.spreadsheet_error", "a@x.org,#REF!,A,Paris");
    }

    void rejectsRows()
    {
        m_fixture->makeLearner(R"({"login":"taken@x.org"})", true);
        m_fixture->makeLearner(R"({"login":"there@x.org","external_id":77})");
        m_fixture->makeLearner(R"({"login":"owner@x.org"})");
        (void)m_fixture->sql(QStringLiteral("update member set role = 'owner' where login = 'owner@x.org'"));
        const QByteArray before = m_fixture->people();
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, cells);
        QFETCH(QByteArray, problem);
        const QByteArray options = header == ",learnerID" ? R"({"match":"learnerID"})" : "{}";
        const ImportJob job = m_fixture->import(minimal.trimmed() + header + '\n' + cells + '\n', options);
        const std::vector<ImportRow> rows = m_fixture->rows(job);
        QCOMPARE(rows.size(), size_t(1));
        QByteArrayList report = m_fixture->report(job).split('\n');
        report.removeIf([](const QByteArray &line) { return line.startsWith("note import.values_unknown"); });
        COMPARE_TEXT(report.join('\n'),
                     "applied rows=1 rejected=1\n2 rejected " + rows[0].login.toUtf8() + ' ' + problem);
        // Whom a key names is not missing from the file, faulty as the row is.
        QVERIFY(rows[0].memberId == 0 || problem.contains("member_above") || problem.contains("external_id_taken"));
        COMPARE_TEXT(m_fixture->people(), before);
        QCOMPARE(QJsonDocument::fromJson(rows[0].cells).array().size(), job.columns.size());
    }

    void tellsAllFaultsOfOneField()
    {
        const ImportJob job = m_fixture->import(minimal + "a,M,A,Paris\nA,M,B,Paris\n");
        COMPARE_TEXT(m_fixture->report(job), "applied rows=2 rejected=2\n2 rejected a login@1:import.duplicate(3) login@1:field.email\n"
                                             "3 rejected A login@1:import.duplicate(2) login@1:field.email");
    }

    void namesBothRowsOfADuplicate()
    {
        const ImportJob job = m_fixture->import("login,lastname,firstname,entity,external id\n"
                                                "a@x.org,M,A,Paris,1\nb@x.org,M,B,Paris,2\nA@X.ORG,M,C,Paris,"
                                                "3\nd@x.org,M,D,Paris,2\ne@x.org,M,E,Paris,\n");
        COMPARE_TEXT(m_fixture->report(job),
                     QByteArray("applied rows=5 to_create=1 rejected=4 created=1\n"
                                "2 rejected a@x.org login@1:import.duplicate(4)\n3 rejected b@x.org "
                                "external_id@5:import.duplicate(5)\n"
                                "4 rejected A@X.ORG login@1:import.duplicate(2)\n5 rejected d@x.org "
                                "external_id@5:import.duplicate(3)\n6 create e@x.org"));
        COMPARE_TEXT(m_fixture->people(), QByteArray("e@x.org Paris M E"));
    }

    void refusesFiles_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("fault"); // reason line column; "!" before it: refused at once
        const auto row = [](const char *fault, const QByteArray &file) {
            QTest::newRow(fault) << file << QByteArray(fault);
        };
        row("!csv.empty", "");
        QTest::newRow("mere delimiters") << QByteArray("\n\n ; \n;;;\n") << QByteArray("!csv.empty");
        row("!csv.is_spreadsheet", QByteArray("PK\x03\x04", 4) + QByteArray(400, 'x'));
        row("!csv.is_archive", "\x1f\x8b\x08" + QByteArray(400, 'x'));
        row("!csv.is_image", QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(400, 'x'));
        row("csv.header_only 0 0", minimal);
        row("import.column_missing 1 0", "login,lastname,firstname\na@x.org,M,A\n");
        row("import.column_twice 1 3", "login,lastname,surname,firstname,entity\na@x.org,M,N,A,Paris\n");
        row("csv.too_many_cells 3 5", minimal + "a@x.org,M,A,Paris\nb@x.org,M,A,Paris,x\n");
        row("csv.quote_unclosed 3 2", minimal + "a@x.org,M,A,Paris\nb@x.org,\"M,A,Paris\n");
        row("csv.nul 3 2", minimal + "a@x.org,M,A,Paris\nb@x.org,M" + QByteArray(1, '\0') + ",A,Paris\n");
        row("csv.encoding 3 2", minimal + "a@x.org,Mé,Aé,Paris\nb@x.org,M\xe9,A,Paris\n");
        row("csv.record_too_long 3 2",
            minimal + "a@x.org,M,A,Paris\nb@x.org," + QByteArray(2'000'000, 'x') + ",A,Paris\n");
    }

    void refusesFiles()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, fault);
        const Result<ImportJob> received = m_fixture->upload(file);
        if (fault.startsWith('!')) {
            QVERIFY(!received);
            QCOMPARE(received.error().kind, ErrorKind::Invalid);
            QCOMPARE(received.error().problems.value(0).field, QStringLiteral("file"));
            QCOMPARE(received.error().problems.value(0).reason, fault.sliced(1));
            QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_job")), QByteArray("0"));
            QVERIFY(m_fixture->spooled().isEmpty());
            return;
        }
        QVERIFY(received);
        m_fixture->work();
        const ImportJob job = m_fixture->job(received->id);
        QCOMPARE(job.state, ImportState::Failed);
        const QJsonObject object = QJsonDocument::fromJson(job.fault).object();
        QCOMPARE(object.value(QStringLiteral("reason")).toString().toUtf8() + ' ' +
                     QByteArray::number(object.value(QStringLiteral("line")).toInteger()) + ' ' +
                     QByteArray::number(object.value(QStringLiteral("column")).toInteger()),
                 fault);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from member")), QByteArray("0"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_row")), QByteArray("0"));
    }
};

ULPAN_TEST(ImportFilesTest)
#include "import_files_test.moc"
