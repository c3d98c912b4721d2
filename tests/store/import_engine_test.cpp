#include "tests/store/import_fixture.h"
#include "tests/support/json_compare.h"
#include "tests/support/test_main.h"

#include <thread>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

const QByteArray minimal = "login,lastname,firstname,entity\n";

QByteArray repeated(int rows)
{
    QByteArray file = minimal;
    for (int i = 0; i < rows; ++i)
        file += "p" + QByteArray::number(i) + "@school.org,Last" + QByteArray::number(i) + ",First,Paris\n";
    return file;
}

} // namespace

// Files as people have them, planned and applied on both engines.
class ImportEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("engine");
        QTest::newRow("sqlite") << int(Engine::Sqlite);
        QTest::newRow("postgres") << int(Engine::Postgres);
    }

    void init()
    {
        QFETCH_GLOBAL(int, engine);
        m_fixture = std::make_unique<ImportFixture>(Engine(engine));
    }

    void cleanup() { m_fixture.reset(); }

    void importsFiles_data()
    {
        QTest::addColumn<QByteArray>("there"); // learners before, a JSON object a line
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QByteArray>("report");
        QTest::addColumn<QByteArray>("people");
        const auto row = [](const char *name, const char *there, const QByteArray &file, const char *options, const char *report, const char *people) {
            QTest::newRow(name) << QByteArray(there) << file << QByteArray(options) << QByteArray(report) << QByteArray(people);
        };
        row("commas", "", minimal + "a@x.org,Martin,Anna,Paris\n", "{}", "applied rows=1 to_create=1 created=1\n2 create a@x.org",
            "a@x.org Paris Martin Anna");
        row("mark and semicolons in French", "",
            "\xef\xbb\xbf\"Prénom\";Nom de famille;Adresse e-mail;Civilité;Campus;Téléphone;Étiquettes\r\n"
            "Élodie;L'Hôte;e@x.fr;Mme;paris;+33600000000;A|b\r\n",
            "{}", "applied rows=1 to_create=1 created=1\n2 create e@x.fr",
            "e@x.fr Paris L'Hôte Élodie civility=mme phone=+33600000000 filter=A|b");
        row("Hebrew", "", "דוא\"ל,שם משפחה,שם פרטי,קמפוס,תואר,קבוצה\nd@x.il,כהן,דנה,Paris,גב',בוקר;ערב\n", "{}",
            "applied rows=1 to_create=1 created=1\n2 create d@x.il", "d@x.il Paris כהן דנה civility=mme filter=בוקר|ערב");
        row("sep line and tabs", "", "sep=\t\nlogin\tlastname\tfirstname\tentity\na@x.org\tM\tA\tParis\n", "{}",
            "applied rows=1 to_create=1 created=1\n3 create a@x.org", "a@x.org Paris M A");
        row("pipes", "", "login|lastname|firstname|entity|tag\na@x.org|M|A|Paris|one;two\n", "{}", "applied rows=1 to_create=1 created=1\n2 create a@x.org",
            "a@x.org Paris M A filter=one|two");
        row("line breaks in quotes", "", minimal + "a@x.org,\"Mar\ntin\",\"An\"\"na\",Paris\nb@x.org,L,F,Paris\n", "{}",
            "applied rows=2 to_create=2 created=2\n2 create a@x.org\n4 create b@x.org", "a@x.org Paris Mar\ntin An\"na\nb@x.org Paris L F");
        row("starred and padded header in another order", "", " First name * , Entity *, LAST-NAME*,  e_mail \nAnna,Paris,Martin,a@x.org\n", "{}",
            "applied rows=1 to_create=1 created=1\n2 create a@x.org", "a@x.org Paris Martin Anna");
        row("empty rows and columns at the end", "", "login,lastname,firstname,entity,,\na@x.org,M,A,Paris,,\n,,,,,\n\n", "{}",
            "applied rows=1 to_create=1 created=1\nnote import.columns_unnamed(2)\nnote import.blank_rows(2)\n2 create a@x.org", "a@x.org Paris M A");
        row("columns nobody knows, and passwords", "", "login,lastname,firstname,entity,Shoe size,password\na@x.org,M,A,Paris,43,geheim123\n", "{}",
            "applied rows=1 to_create=1 created=1\nnote import.columns_ignored(Shoe size)\nnote import.password_ignored\n2 create a@x.org",
            "a@x.org Paris M A");
        row("what spreadsheets do", "", "login,lastname,firstname,entity,code,externalID,phone\na@x.org,M,A,Paris,\"=\"\"00123\"\"\",1 234,06 11 22\n",
            "{}", "applied rows=1 to_create=1 created=1\n2 create a@x.org", "a@x.org Paris M A code=00123 phone=06 11 22 external_id=1234");
        row("formulas are data", "", minimal + "a@x.org,=1+1,'=2+2,Paris\n", "{}", "applied rows=1 to_create=1 created=1\n2 create a@x.org",
            "a@x.org Paris =1+1 =2+2");
        row("entity by number, by name in other letters, by default", "",
            minimal + "a@x.org,M,A,1\nb@x.org,M,B,PARIS\nc@x.org,M,C,\n", R"({"entity":"paris"})",
            "applied rows=3 to_create=3 created=3\n2 create a@x.org\n3 create b@x.org\n4 create c@x.org",
            "a@x.org Paris M A\nb@x.org Paris M B\nc@x.org Paris M C");
        row("updates name what changes", R"({"login":"a@x.org","code":"1","filter":["B"]})",
            "login,lastname,firstname,entity,code,tags\nA@X.org,Last,Anna,Paris,,b;C\n", "{}",
            "applied rows=1 to_update=1 updated=1\n2 update A@X.org {\"firstname\":\"First\",\"filter\":[\"B\"]} -> {\"firstname\":\"Anna\",\"filter\":[\"B\",\"C\"]}",
            "a@x.org Paris Last Anna code=1 filter=B|C");
        row("lists replaced and empty cells cleared", R"({"login":"a@x.org","code":"1","filter":["B"],"location":["Haifa"]})",
            "login,lastname,firstname,entity,code,tags,city\na@x.org,Last,First,,,C,\n", R"({"lists":"replace","empty":"clear","entity":"Paris"})",
            "applied rows=1 to_update=1 updated=1\n2 update a@x.org {\"code\":\"1\",\"filter\":[\"B\"],\"location\":[\"Haifa\"]} -> "
            "{\"code\":null,\"filter\":[\"C\"],\"location\":[]}",
            "a@x.org Paris Last First filter=C");
        row("create leaves who is there", R"({"login":"a@x.org"})", minimal + "a@x.org,New,New,Paris\nb@x.org,M,B,Paris\n", R"({"mode":"create"})",
            "applied rows=2 to_create=1 skipped=1 created=1\n2 skipped a@x.org\n3 create b@x.org", "a@x.org Paris Last First\nb@x.org Paris M B");
        row("update refuses who is not there", R"({"login":"a@x.org"})", "login,code\na@x.org,7\nb@x.org,8\n", R"({"mode":"update"})",
            "applied rows=2 to_update=1 rejected=1 updated=1\n2 update a@x.org {\"code\":null} -> {\"code\":\"7\"}\n"
            "3 rejected b@x.org login@1:learner.not_found",
            "a@x.org Paris Last First code=7");
        row("match on the external ID", "{\"login\":\"a@x.org\",\"external_id\":5}", "external id,last name\n5,New\n6,None\n", R"({"mode":"update"})",
            "applied rows=2 to_update=1 rejected=1 updated=1\n2 update  {\"lastname\":\"Last\"} -> {\"lastname\":\"New\"}\n"
            "3 rejected  external_id@1:learner.not_found",
            "a@x.org Paris New First external_id=5");
        row("test users", "", minimal + "a@x.org,M,A,Paris\n", R"({"test_user":1})", "applied rows=1 to_create=1 created=1\n2 create a@x.org",
            "a@x.org Paris M A test_user=1");
        row("numbered columns are one list", "", "login,lastname,firstname,entity,tag1,tag2\na@x.org,M,A,Paris,one,two\n", "{}",
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
        row("login@1:field.invisible", "a\xe2\x80\x8f@x.org,M,A,Paris");
        row("lastname@2:field.required", "a@x.org, ,A,Paris");
        row("firstname@3:field.required", "a@x.org,M,,Paris");
        row("entity@4:field.required", "a@x.org,M,A,");
        row("entity@4:entity.not_found", "a@x.org,M,A,4711");
        row("login@1:learner.login_taken", "taken@x.org,M,A,Paris");
        row("external_id@5:learner.external_id_taken", "a@x.org,M,A,Paris,77", ",externalID");
        row("external_id@5:field.integer", "a@x.org,M,A,Paris,7a", ",externalID");
        row("external_id@5:import.lost_number", "a@x.org,M,A,Paris,\"1,23E+10\"", ",externalID");
        row("phone@5:import.lost_number", "a@x.org,M,A,Paris,3.36E+10", ",phone");
        row("code@5:import.spreadsheet_error", "a@x.org,M,A,Paris,#REF!", ",code");
        row("code@5:field.code", "a@x.org,M,A,Paris,12-3", ",code");
        row("civility@5:field.choice(m, mme)", "a@x.org,M,A,Paris,Dr", ",title");
        row("role@5:import.role_not_learner", "a@x.org,M,A,Paris,teacher", ",role");
        row("role@5:field.choice(learner, teacher, support, admin, owner, operator)", "a@x.org,M,A,Paris,king", ",role");
        row("test_user@5:field.flag", "a@x.org,M,A,Paris,perhaps", ",test user");
        row("contact_email@5:field.email", "a@x.org,M,A,Paris,b@x.org;c", ",contact email");
        row("id@5:learner.not_found", "a@x.org,M,A,Paris,999", ",learnerID");
        row("login@1:import.not_a_learner", "teacher@x.org,M,A,Paris");
        row("lastname@2:field.too_long(120)", ("a@x.org," + QByteArray(121, 'x') + ",A,Paris").constData());
        // Every fault of a row is told at once.
        row("login@1:field.email lastname@2:field.required", "a,,A,Paris");
    }

    void rejectsRows()
    {
        m_fixture->makeLearner(R"({"login":"taken@x.org"})", true);
        m_fixture->makeLearner(R"({"login":"there@x.org","external_id":77})");
        m_fixture->makeLearner(R"({"login":"teacher@x.org"})");
        (void)m_fixture->sql(QStringLiteral("update member set role = 'teacher' where login = 'teacher@x.org'"));
        const QByteArray before = m_fixture->people();
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, cells);
        QFETCH(QByteArray, problem);
        const QByteArray options = header == ",learnerID" ? R"({"match":"learnerID"})" : "{}";
        const ImportJob job = m_fixture->import(minimal.trimmed() + header + '\n' + cells + '\n', options);
        const std::vector<ImportRow> rows = m_fixture->rows(job);
        QCOMPARE(rows.size(), size_t(1));
        COMPARE_TEXT(m_fixture->report(job), "applied rows=1 rejected=1\n2 rejected " + rows[0].login.toUtf8() + ' ' + problem);
        QVERIFY(rows[0].memberId == 0 || problem.contains("not_a_learner"));
        COMPARE_TEXT(m_fixture->people(), before);
        QCOMPARE(QJsonDocument::fromJson(rows[0].cells).array().size(), job.columns.size());
    }

    void namesBothRowsOfADuplicate()
    {
        const ImportJob job = m_fixture->import("login,lastname,firstname,entity,external id\n"
                                                "a@x.org,M,A,Paris,1\nb@x.org,M,B,Paris,2\nA@X.ORG,M,C,Paris,3\nd@x.org,M,D,Paris,2\ne@x.org,M,E,Paris,\n");
        COMPARE_TEXT(m_fixture->report(job),
                     QByteArray("applied rows=5 to_create=1 rejected=4 created=1\n"
                                "2 rejected a@x.org login@1:import.duplicate(4)\n3 rejected b@x.org external_id@5:import.duplicate(5)\n"
                                "4 rejected A@X.ORG login@1:import.duplicate(2)\n5 rejected d@x.org external_id@5:import.duplicate(3)\n6 create e@x.org"));
        COMPARE_TEXT(m_fixture->people(), QByteArray("e@x.org Paris M E"));
    }

    void refusesFiles_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("fault"); // reason line column; "!" before it: refused at once
        const auto row = [](const char *fault, const QByteArray &file) { QTest::newRow(fault) << file << QByteArray(fault); };
        row("!csv.empty", "");
        row("!csv.is_spreadsheet", QByteArray("PK\x03\x04", 4) + QByteArray(400, 'x'));
        row("!csv.is_image", QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(400, 'x'));
        row("csv.header_only 0 0", minimal);
        row("import.column_missing 1 0", "login,lastname,firstname\na@x.org,M,A\n");
        row("import.column_twice 1 3", "login,lastname,surname,firstname,entity\na@x.org,M,N,A,Paris\n");
        row("csv.too_many_cells 3 5", minimal + "a@x.org,M,A,Paris\nb@x.org,M,A,Paris,x\n");
        row("csv.quote_unclosed 3 2", minimal + "a@x.org,M,A,Paris\nb@x.org,\"M,A,Paris\n");
        row("csv.nul 3 2", minimal + "a@x.org,M,A,Paris\nb@x.org,M" + QByteArray(1, '\0') + ",A,Paris\n");
        row("csv.encoding 3 2", minimal + "a@x.org,M,A,Paris\nb@x.org,M\xe9,A,Paris\n");
        row("csv.record_too_long 3 2", minimal + "a@x.org,M,A,Paris\nb@x.org," + QByteArray(2'000'000, 'x') + ",A,Paris\n");
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
        QCOMPARE(object.value(QStringLiteral("reason")).toString().toUtf8() + ' ' + QByteArray::number(object.value(QStringLiteral("line")).toInteger())
                     + ' ' + QByteArray::number(object.value(QStringLiteral("column")).toInteger()),
                 fault);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from member")), QByteArray("0"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_row")), QByteArray("0"));
    }

    void changesNothingTheSecondTime()
    {
        const QByteArray file = "login,lastname,firstname,entity,civility,tags,phone,test user\n"
                                "a@x.org,M,A,Paris,M.,one|two,+33 6,yes\nb@x.org,N,B,Haifa,,,,\n";
        const ImportJob first = m_fixture->import(file, R"({"create_entities":1})");
        QCOMPARE(*first.created, 2);
        const QByteArray people = m_fixture->people();
        const QByteArray events = m_fixture->sql(QStringLiteral("select count(*) from event where type like 'learner.%'"));
        m_fixture->clock().moment = m_fixture->clock().moment.plusSeconds(60);
        const ImportJob second = m_fixture->import(file, R"({"create_entities":1})");
        COMPARE_TEXT(m_fixture->report(second), QByteArray("applied rows=2 unchanged=2\n2 unchanged a@x.org\n3 unchanged b@x.org"));
        COMPARE_TEXT(m_fixture->people(), people);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from event where type like 'learner.%'")), events);
        QCOMPARE(m_fixture->sql(QStringLiteral("select max(version) from member")), QByteArray("1"));
    }

    void waitsForNewEntities()
    {
        const ImportJob job = m_fixture->import(minimal + "a@x.org,M,A,Haifa\nb@x.org,M,B,haifa\nc@x.org,M,C,Lyon\nd,M,D,Nowhere\n");
        const QByteArray rows = "\n2 create a@x.org\n3 create b@x.org\n4 create c@x.org\n5 rejected d login@1:field.email";
        COMPARE_TEXT(m_fixture->report(job), "needs_confirmation rows=4 to_create=3 rejected=1\ngate new_entities Haifa,Lyon" + rows);
        QCOMPARE(m_fixture->people(), QByteArray());
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from entity")), QByteArray("1"));

        const Result<ImportJob> refused = m_fixture->apply(job.id);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(refused.error().reason, QByteArray("import.gate"));
        QCOMPARE(refused.error().arguments, QStringList{QStringLiteral("new_entities")});
        m_fixture->caller.abilities = {Ability::MembersRead, Ability::MembersWrite};
        QCOMPARE(m_fixture->apply(job.id, {QStringLiteral("new_entities")}).error().kind, ErrorKind::Forbidden);
        m_fixture->caller.abilities = AbilitySet::of(Role::Admin);
        QVERIFY(m_fixture->apply(job.id, {QStringLiteral("new_entities")}));
        m_fixture->work();
        COMPARE_TEXT(m_fixture->report(m_fixture->job(job.id)),
                     "applied rows=4 to_create=3 rejected=1 created=3\ngate new_entities Haifa,Lyon confirmed" + rows);
        COMPARE_TEXT(m_fixture->people(), QByteArray("a@x.org Haifa M A\nb@x.org Haifa M B\nc@x.org Lyon M C"));
        QCOMPARE(m_fixture->apply(job.id).error().reason, QByteArray("import.state"));
    }

    void opensTheGateOnlyForThoseWhoMay()
    {
        m_fixture->caller.abilities = {Ability::MembersRead, Ability::MembersWrite};
        const ImportJob job = m_fixture->import(minimal + "a@x.org,M,A,Haifa\n", R"({"create_entities":1})");
        QCOMPARE(job.state, ImportState::NeedsConfirmation);
    }

    void stopsAtTooManyEntities()
    {
        QByteArray file = minimal;
        for (int i = 0; i < 1500; ++i)
            file += "p" + QByteArray::number(i) + "@x.org,M,A,Town " + QByteArray::number(i) + '\n';
        const ImportJob job = m_fixture->import(file, R"({"create_entities":1})");
        QCOMPARE(job.state, ImportState::Failed);
        QCOMPARE(QJsonDocument::fromJson(job.fault)[QStringLiteral("reason")].toString(), QStringLiteral("import.too_many_entities"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_row")), QByteArray("0"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from entity")), QByteArray("1"));
    }

    void leavesAloneWhatChangedSinceThePlan()
    {
        m_fixture->makeLearner(R"({"login":"name@x.org"})");
        m_fixture->makeLearner(R"({"login":"other@x.org"})");
        m_fixture->makeLearner(R"({"login":"tag@x.org","filter":["A"]})");
        m_fixture->makeLearner(R"({"login":"done@x.org"})");
        const QByteArray file = "login,lastname,firstname,entity,tags\nname@x.org,New,,Paris,\nother@x.org,New,,Paris,\ntag@x.org,,,,B\ndone@x.org,New,,,\n"
                                "appeared@x.org,M,A,Paris,\nsame@x.org,M,A,Paris,\ncode@x.org,M,A,Paris,\n";
        const ImportJob job = m_fixture->import(file, R"({"dry_run":1})");
        QCOMPARE(job.state, ImportState::Planned);
        QCOMPARE(*job.toUpdate, 4);
        m_fixture->changeLearner(QStringLiteral("name@x.org"), R"({"lastname":"Mine"})");
        m_fixture->changeLearner(QStringLiteral("other@x.org"), R"({"firstname":"Mine"})");
        m_fixture->changeLearner(QStringLiteral("tag@x.org"), R"({"filter":["A","C"]})");
        m_fixture->changeLearner(QStringLiteral("done@x.org"), R"({"lastname":"New"})");
        m_fixture->makeLearner(R"({"login":"appeared@x.org"})");
        m_fixture->makeLearner(R"({"login":"same@x.org","lastname":"M","firstname":"A"})");
        m_fixture->makeLearner(R"({"login":"code@x.org"})", true);
        QVERIFY(m_fixture->apply(job.id));
        m_fixture->work();
        COMPARE_TEXT(m_fixture->report(m_fixture->job(job.id)),
                     QByteArray("applied rows=7 to_create=3 to_update=4 unchanged=2 rejected=3 updated=2\n"
                                "2 rejected name@x.org lastname@2:import.changed_since_plan\n"
                                "3 update other@x.org {\"lastname\":\"Last\"} -> {\"lastname\":\"New\"}\n"
                                "4 update tag@x.org {\"filter\":[\"A\"]} -> {\"filter\":[\"A\",\"B\"]}\n"
                                "5 unchanged done@x.org\n"
                                "6 rejected appeared@x.org login@1:import.changed_since_plan\n"
                                "7 unchanged same@x.org\n"
                                "8 rejected code@x.org login@1:learner.login_taken"));
        COMPARE_TEXT(m_fixture->people(),
                     QByteArray("appeared@x.org Paris Last First\ndone@x.org Paris New First\nname@x.org Paris Mine First\nother@x.org Paris New Mine\n"
                                "same@x.org Paris M A\ntag@x.org Paris Last First filter=A|C|B"));
        const std::vector<ImportRow> rows = m_fixture->rows(job);
        QCOMPARE(rows[0].cells, QByteArray(R"(["name@x.org","New","","Paris",""])"));
    }

    // A worker that stops after so many transactions stands for a killed process: its lease is left behind, as is what it had in memory.
    void goesOnAfterACrash_data()
    {
        QTest::addColumn<int>("steps");
        for (int steps : {1, 2, 3, 4, 6, 9, 12, 15})
            QTest::addRow("after %d steps", steps) << steps;
    }

    void goesOnAfterACrash()
    {
        constexpr int people = 2500;
        QFETCH(int, steps);
        const QString id = m_fixture->must(m_fixture->upload(repeated(people))).id;
        crashAfter(steps);
        QVERIFY(m_fixture->job(id).state != ImportState::Applied);
        m_fixture->restart();
        // The dead process's lease holds the others off until it lapses.
        m_fixture->work();
        QVERIFY(m_fixture->job(id).state != ImportState::Applied);
        (void)m_fixture->sql(QStringLiteral("update import_job set lease_until = '2000-01-01T00:00:00.000Z'"));
        m_fixture->work();
        const ImportJob job = m_fixture->job(id);
        QCOMPARE(job.state, ImportState::Applied);
        QCOMPARE(*job.created, people);
        QCOMPARE(*job.doneRows, people);
        const QByteArray expected = QByteArray::number(people);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_row")), expected);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(distinct line) from import_row where member_id is not null")), expected);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(distinct login) from member")), expected);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from event where type = 'learner.created'")), expected);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from audit_entry where action = 'import.applied'")), QByteArray("1"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select total from record_total where record = 'learner'")), expected);
    }

    void stopsWhenAsked()
    {
        const QString id = m_fixture->must(m_fixture->upload(repeated(10))).id;
        std::atomic<bool> stopping = true;
        QVERIFY(m_fixture->must(workOnJob(m_fixture->store(), m_fixture->engine(), QStringLiteral("test"), stopping)));
        QVERIFY(m_fixture->job(id).state != ImportState::Applied);
        // A clean stop gives the job back at once.
        m_fixture->work();
        QCOMPARE(m_fixture->job(id).state, ImportState::Applied);
    }

    void writesOneAuditEntryAndTheEventsAskedFor()
    {
        const QString learnerEvents = QStringLiteral("select count(*) from event where type like 'learner.%'");
        const QString audited = QStringLiteral("select action from audit_entry where action not like 'institution.%' and action not like 'entity.%' order by id");
        const ImportJob each = m_fixture->import(repeated(3));
        QCOMPARE(m_fixture->sql(learnerEvents), QByteArray("3"));
        QCOMPARE(m_fixture->sql(audited), QByteArray("import.applied"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select actor_name from audit_entry where action = 'import.applied'")), QByteArray("admin@school.org"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select record_id from audit_entry where action = 'import.applied'")), QByteArray::number(each.number));
        (void)m_fixture->import(minimal + "z@x.org,M,A,Paris\n", R"({"events":"summary"})");
        QCOMPARE(m_fixture->sql(learnerEvents), QByteArray("3"));
        QCOMPARE(m_fixture->sql(audited), QByteArray("import.applied|import.applied"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from event where type = 'import.finished'")), QByteArray("2"));
    }

    void plansAgainWithAnotherMapping()
    {
        ImportJob job = m_fixture->import("who,lastname,firstname,entity\na@x.org,M,A,Paris\n");
        QCOMPARE(job.state, ImportState::Failed);
        const auto change = [&](const QByteArray &mapping, const QByteArray &options) {
            return m_fixture->write([&](Context &context) {
                return m_fixture->engine().change(context, job.id, {ImportFixture::options(options), QJsonDocument::fromJson(mapping).object()});
            });
        };
        QCOMPARE(change(R"({"columns":{"nobody":"login"}})", "{}").error().problems.value(0).reason, QByteArray("import.column_unknown"));
        QCOMPARE(change(R"({"columns":["login"]})", "{}").error().problems.value(0).reason, QByteArray("import.mapping_length"));
        QCOMPARE(change(R"({"columns":{"who":"shoe"}})", "{}").error().problems.value(0).reason, QByteArray("import.field_unknown"));
        QVERIFY(change(R"({"columns":{"who":"login"}})", "{}"));
        m_fixture->work();
        COMPARE_TEXT(m_fixture->report(m_fixture->job(job.id)), QByteArray("planned rows=1 to_create=1\n2 create a@x.org"));
        QVERIFY(change(R"({"columns":["login","firstname","lastname","entity"]})", R"({"dry_run":0})"));
        m_fixture->work();
        COMPARE_TEXT(m_fixture->people(), QByteArray("a@x.org Paris A M"));
        QCOMPARE(change("{}", "{}").error().reason, QByteArray("import.state"));
    }

    void readsTextsAsTheMappingSays()
    {
        const QByteArray file = "login,lastname,firstname,entity,title\na@x.org,M,A,Paris,Dr\nb@x.org,M,B,Paris,Fräulein\n";
        const ImportJob job = m_fixture->import(file, "{}", R"({"values":{"civility":{"DR":null,"Fräulein":"mme"}}})");
        QCOMPARE(*job.created, 2);
        COMPARE_TEXT(m_fixture->people(), QByteArray("a@x.org Paris M A\nb@x.org Paris M B civility=mme"));
    }

    void cancels()
    {
        const ImportJob job = m_fixture->import(repeated(3), R"({"dry_run":1})");
        const auto cancel = [&] { return m_fixture->write([&](Context &context) { return m_fixture->engine().cancel(context, job.id); }); };
        QCOMPARE(cancel()->state, ImportState::Cancelled);
        QVERIFY(m_fixture->spooled().isEmpty());
        QCOMPARE(cancel().error().reason, QByteArray("import.state"));
        QCOMPARE(m_fixture->people(), QByteArray());
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from audit_entry where action = 'import.cancelled'")), QByteArray("1"));
    }

    // Whoever works on a job that is cancelled meanwhile writes nothing more.
    void cancelsUnderWork()
    {
        const QString id = m_fixture->must(m_fixture->upload(repeated(5000))).id;
        std::thread canceller;
        Result<ImportJob> cancelled;
        m_fixture->clock().asked = [&] {
            // Only once the first learners are there.
            if (canceller.joinable() || m_fixture->sql(QStringLiteral("select count(*) from member")) == "0")
                return;
            m_fixture->clock().asked = {};
            canceller = std::thread([&] { cancelled = m_fixture->write([&](Context &context) { return m_fixture->engine().cancel(context, id); }); });
        };
        m_fixture->work();
        canceller.join();
        QVERIFY(cancelled);
        m_fixture->work();
        const ImportJob job = m_fixture->job(id);
        QCOMPARE(job.state, ImportState::Cancelled);
        QVERIFY(*job.created > 0 && *job.created < 5000);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from member")), QByteArray::number(*job.created));
    }

    void keepsInstitutionsApart()
    {
        const ImportJob job = m_fixture->import(repeated(1));
        Caller stranger = m_fixture->caller;
        stranger.institution = m_fixture->otherInstitution;
        const Result<ImportJob> found =
            m_fixture->write([&](Context &context) { return m_fixture->engine().get(context, job.id); }, stranger, m_fixture->otherInstitution);
        QCOMPARE(found.error().reason, QByteArray("import.not_found"));
    }

    void listsJobsAndRows()
    {
        const ImportJob job = m_fixture->import(minimal + "a@x.org,M,A,Paris\nb,M,B,Paris\nc@x.org,M,C,Paris\n");
        const JsonPage jobs = m_fixture->must(m_fixture->write([&](Context &context) { return m_fixture->engine().list(context, {}); }));
        const QJsonObject listed = QJsonDocument::fromJson(jobs.rows).array().first().toObject();
        QCOMPARE(listed.value(QStringLiteral("id")).toString(), job.id);
        QVERIFY(!listed.contains(QStringLiteral("number")) && !listed.contains(QStringLiteral("caller")));
        const auto outcomes = [&](const char *outcome) {
            ListQuery query;
            query.filters << ListQuery::Filter{"outcome", QString::fromLatin1(outcome)};
            const JsonPage page = m_fixture->must(m_fixture->write([&](Context &context) { return m_fixture->engine().rows(context, job.id, query); }));
            return page.total;
        };
        QCOMPARE(outcomes("create"), 2);
        QCOMPARE(outcomes("rejected"), 1);
        QCOMPARE(outcomes("unchanged"), 0);
    }

    void showsASampleWithoutPasswords()
    {
        const ImportJob job = m_fixture->import("login;lastname;firstname;entity;password\na@x.org;M;A;Paris;geheim123\n", R"({"dry_run":1})");
        const QByteArray sample = m_fixture->must(m_fixture->write([&](Context &context) { return m_fixture->engine().sample(context, job.id, {}, {}); }));
        const QJsonObject object = QJsonDocument::fromJson(sample).object();
        QCOMPARE(object.value(QStringLiteral("delimiter")).toString(), QStringLiteral("semicolon"));
        QCOMPARE(object.value(QStringLiteral("rows")).toArray().first().toArray().last().toString(), QString());
        QVERIFY(!sample.contains("geheim123"));
        const QByteArray asCommas = m_fixture->must(
            m_fixture->write([&](Context &context) { return m_fixture->engine().sample(context, job.id, {}, QStringLiteral("comma")); }));
        QCOMPARE(QJsonDocument::fromJson(asCommas)[QStringLiteral("columns")].toArray().size(), 1);
    }

    void storesNoPassword()
    {
        const QString id = m_fixture->must(m_fixture->upload("login,lastname,firstname,entity,password\na,M,A,Paris,geheim123\n", R"({"dry_run":1})")).id;
        const std::unique_ptr<QIODevice> device = m_fixture->must(m_fixture->spool().open(id));
        QVERIFY(device->readAll().contains("geheim123"));
        m_fixture->work();
        const ImportJob job = m_fixture->job(id);
        QCOMPARE(m_fixture->rows(job)[0].cells, QByteArray(R"(["a","M","A","Paris",""])"));
    }

    void reportsRejectedRowsAsAFile()
    {
        const QByteArray file = "\xef\xbb\xbflogin;lastname;firstname;entity;password;note\r\n"
                                "a@x.org;M;A;Paris;geheim123;fine\r\nb;\"M;N\";=1+1;Paris;geheim123;\"line\nbreak\"\r\n";
        const ImportJob job = m_fixture->import(file);
        const Catalogue catalogue;
        const auto csv = [&](Language language) {
            RejectedCsv rejected(m_fixture->store(), catalogue, job, language);
            QByteArray out;
            for (;;) {
                const QByteArray piece = m_fixture->must(rejected.next());
                if (piece.isEmpty())
                    return out;
                out += piece;
            }
        };
        COMPARE_TEXT(csv(Language::English), QByteArray("\xef\xbb\xbflogin;lastname;firstname;entity;password;note;error\r\n"
                                                        "b;\"M;N\";'=1+1;Paris;;\"line\nbreak\";login: This is not an e-mail address.\r\n"));
        // Corrected and fed back in, it is imported, and its error column is nobody's business.
        const ImportJob again = m_fixture->import(csv(Language::English).replace("\r\nb;", "\r\nb@x.org;"));
        COMPARE_TEXT(m_fixture->report(again),
                     QByteArray("applied rows=1 to_create=1 created=1\nnote import.columns_ignored(note)\nnote import.password_ignored\n2 create b@x.org"));
        COMPARE_TEXT(m_fixture->people(), QByteArray("a@x.org Paris M A\nb@x.org Paris M;N =1+1"));
    }

    void tidiesUp()
    {
        const ImportJob waiting = m_fixture->import(repeated(1), R"({"dry_run":1})");
        QByteArray bytes = repeated(1);
        QBuffer content(&bytes);
        content.open(QIODevice::ReadOnly);
        const QString orphan = QStringLiteral("imp_zzz");
        QVERIFY(m_fixture->spool().keep(orphan, content, m_fixture->clock().now()));
        m_fixture->clock().moment = Instant::fromText("2001-01-01T00:00:00.000Z");
        QVERIFY(m_fixture->engine().tidy());
        QVERIFY(m_fixture->spooled().contains(orphan)); // it may be on its way to its job
        m_fixture->clock().moment = Instant::fromText("2099-01-01T00:00:00.000Z");
        QVERIFY(m_fixture->engine().tidy());
        QCOMPARE(m_fixture->spooled(), QStringList{waiting.id});
    }

private:
    // The steps ask the clock for the time once each. What a dead process leaves behind is its lease.
    void crashAfter(int steps)
    {
        std::atomic<bool> stopping = false;
        int left = steps;
        m_fixture->clock().asked = [&] { stopping = --left <= 0; };
        (void)m_fixture->must(workOnJob(m_fixture->store(), m_fixture->engine(), QStringLiteral("dead"), stopping));
        m_fixture->clock().asked = {};
        (void)m_fixture->sql(QStringLiteral("update import_job set lease_owner = 'dead', lease_until = '2999-01-01T00:00:00.000Z'"));
    }

    std::unique_ptr<ImportFixture> m_fixture;
};

ULPAN_TEST(ImportEngineTest)
#include "import_engine_test.moc"
