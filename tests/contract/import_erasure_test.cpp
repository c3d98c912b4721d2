#include "models/imports/import_keeper.h"
#include "tests/support/erasing_office.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace ulpan;
using namespace ulpan::tests;

// What imports keep of people: for as long as it takes, and not of those who were made nobody.
class ImportErasureTest : public QObject
{
    Q_OBJECT

private:
    // Cells outside of rows: a header that is none, texts that mean nothing, what is asked about an encoding.
    static QByteArrayList importsOfCells(Office &office)
    {
        const HttpHeaders owner = office.backend().as(Persona::Owner);
        const QByteArray headless = office.importFile(
            owner, personsRow + "noa@alpha.example.org,Bar,Noa,Haifa,,,,,,,,,\n", "headless.csv");
        const QByteArray unknown =
            office.importFile(owner,
                              "login,lastname,firstname,entity,civility,Desk\n"
                              "noa@alpha.example.org,Bar,Noa,Haifa,Zenobia Quillfeather 0521234567,1\n",
                              "civility.csv");
        const QByteArray doubtful =
            office.importFile(owner,
                              "login,lastname,firstname,entity,jobTitle\n"
                              "zenobia.q@alpha.example.org,Quillfeather \xe9\xe0,Zipporahne,Haifa,"
                              "Falconeress \xe9\n",
                              "doubtful.csv", "dry_run=1");
        return {headless, unknown, doubtful};
    }

private Q_SLOTS:
    void noCellsAreLeftInImports_data() { addEngineRows(); }
    void noCellsAreLeftInImports()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        (void)office.import(backend.as(Persona::Owner), personsRow, "class.csv");
        const QByteArrayList jobs = importsOfCells(office);
        const auto traces = [&](const char *column) {
            return tracesOf(backend.store(), personsValues)
                .filter(QStringLiteral("import_job.") + QLatin1StringView(column))
                .size();
        };
        QCOMPARE(traces("columns"), 1);
        QCOMPARE(traces("notes"), 2);
        QCOMPARE(traces("doubtful"), 1);
        QCOMPARE(textIn(office.owner("GET " + jobs[0]), "state"), QByteArray("failed"));
        QCOMPARE(office.owner("DELETE " + memberPath(office.idOf("zenobia.q@alpha.example.org"))).status,
                 204);
        // A rejected row of somebody else's is forgotten with its import.
        QCOMPARE(tracesOf(backend.store(), personsValues)
                     .filter(QRegularExpression(QStringLiteral("^(?!import_row\\.cells)"))),
                 QStringList());
        const Answer left = office.owner("GET " + jobs[1]);
        QCOMPARE(left.json()[QLatin1StringView("columns")].toArray().last().toString(),
                 QStringLiteral("Desk"));
        QVERIFY2(left.body.contains("import.columns_ignored"), left.body.constData());
    }

    // By a login that the engines do not tell alike, and by the external ID alone; but no row of somebody
    // else's.
    void rejectedRowsGoWithThePerson_data() { addEngineRows(); }
    void rejectedRowsGoWithThePerson()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        const HttpHeaders owner = backend.as(Persona::Owner);
        const QByteArray row = QByteArray(personsRow).replace("zenobia.q@", "z\xc3\xa9nobia.q@");
        (void)office.import(
            owner,
            QByteArray(row).replace("z\xc3\xa9n", "Z\xc3\x89N").replace("770077", "77x") +
                QByteArray(row).replace("z\xc3\xa9nobia.q@alpha.example.org", "") +
                QByteArray(row).replace("z\xc3\xa9nobia.q@alpha.example.org", "zenobia.alpha"),
            "before.csv");
        QCOMPARE(backend.query(QStringLiteral(
                     "select count(*) from import_row where outcome = 'rejected' and member_id is null")),
                 QStringList{QStringLiteral("3")});
        (void)office.import(owner, row, "class.csv");
        (void)office.import(owner,
                            "lia@alpha.example.org,Bar,Lia,Haifa,,,,,,,,,770077\n"
                            "noa@alpha.example.org,Bar,Noa,Haifa,,,,,,,,,770077\n",
                            "others.csv");
        (void)office.import(owner, "lia@alpha.example.org,Bar,Lia,Haifa,,,,,,,,,\n", "lia.csv");
        const Id person = office.idOf("z\xc3\xa9nobia.q@alpha.example.org");
        QVERIFY(person);
        QVERIFY(office.idOf("lia@alpha.example.org"));
        QCOMPARE(office.owner("DELETE " + memberPath(person)).status, 204);
        const QStringList left =
            tracesOf(backend.store(), personsValues)
                .filter(QRegularExpression(QStringLiteral("^(?!import_row\\.cells: .*(Lia|Noa))")));
        QVERIFY2(left.isEmpty(), qUtf8Printable(left.join(u'\n')));
        QCOMPARE(backend.query(QStringLiteral("select firstname from import_row where outcome = 'rejected' "
                                              "and cells is not null order by id")),
                 (QStringList{QStringLiteral("Lia"), QStringLiteral("Noa")}));
    }

    // A cell that slipped into the column of entities.
    void noNamesAreLeftInGates_data() { addEngineRows(); }
    void noNamesAreLeftInGates()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        const HttpHeaders owner = backend.as(Persona::Owner);
        (void)office.import(owner, personsRow, "class.csv");
        const QByteArray slipped = "noa@alpha.example.org,Bar,Noa,Zipporahne Quillfeather,,,,,,,,,\n"
                                   "tal@alpha.example.org,Tal,Tal,Quillfeather,,,,,,,,,\n"
                                   "guy@alpha.example.org,Gal,Guy,Eilat,,,,,,,,,\n";
        const QByteArray waiting = office.import(owner, slipped, "waiting.csv");
        const QByteArray applied =
            office.import(owner, QByteArray(slipped).replace("@", ".a@"), "applied.csv", "create_entities=1");
        QCOMPARE(textIn(office.owner("GET " + waiting), "state"), QByteArray("needs_confirmation"));
        QCOMPARE(textIn(office.owner("GET " + applied), "state"), QByteArray("applied"));
        const auto gates = [&] {
            return tracesOf(backend.store(), personsValues)
                .filter(QRegularExpression(QStringLiteral("gate")));
        };
        QVERIFY2(gates().size() >= 2, qUtf8Printable(tracesOf(backend.store(), personsValues).join(u'\n')));
        QCOMPARE(office.owner("DELETE " + memberPath(office.idOf("zenobia.q@alpha.example.org"))).status,
                 204);
        QCOMPARE(gates(), QStringList());
        for (const QByteArray &job : {waiting, applied})
            QVERIFY(office.owner("GET " + job).body.contains(R"("values":["Eilat"])"));
        QCOMPARE(office.owner("POST " + waiting + "/apply", R"({"confirm":["new_entities"]})").status, 202);
        office.work();
        const Answer done = office.owner("GET " + waiting);
        QCOMPARE(textIn(done, "state"), QByteArray("applied"));
        QCOMPARE(done.json()[QLatin1StringView("created")].toInt(), 1);
        QCOMPARE(done.json()[QLatin1StringView("rejected")].toInt(), 2);
    }

    // Whoever tries numbers in a file learns nothing of them.
    void aFileDoesNotTellWhoIsNobody_data() { addEngineRows(); }
    void aFileDoesNotTellWhoIsNobody()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        const HttpHeaders owner = backend.as(Persona::Owner);
        const Id foreign = backend.otherPlace().learner;
        const HttpHeaders there = backend.as(Persona::OtherAdmin);
        QCOMPARE(backend.send("DELETE /api/institutions/beta/members/" + QByteArray::number(foreign), there)
                     .status,
                 204);
        QCOMPARE(office.owner("DELETE " + memberPath(backend.place().learner)).status, 204);
        QByteArray rows;
        for (const Id id : {foreign, backend.place().learner, Id(987654)})
            rows += "anonymised " + QByteArray::number(id) + ",Bar,Noa,Haifa,,,,,,,,,\n";
        const QByteArray job = office.import(owner, rows, "class.csv", "dry_run=1");
        const QStringList told =
            backend.query(QStringLiteral("select distinct outcome || problems from import_row"));
        QVERIFY2(told.size() == 1 && told.first().startsWith(u"rejected"), qUtf8Printable(told.join(u'\n')));
    }

    // Of people who never came to be anybody, whom nobody can ask for.
    void importsForgetTheirCells_data() { addEngineRows(); }
    void importsForgetTheirCells()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        const QByteArrayList jobs = importsOfCells(office);
        const QStringList traces = tracesOf(backend.store(), personsValues);
        QVERIFY(!traces.filter(QStringLiteral("import_job.")).isEmpty());
        QCOMPARE(traces.filter(QStringLiteral("event.")) + traces.filter(QStringLiteral("audit_entry.")),
                 QStringList());
        ImportSpool spool(backend.store(), backend.store().location() + QStringLiteral(".none"),
                          QByteArray(32, 'k'));
        ImportKeeper keeper(backend.store(), backend.clock(), backend.live().imports(), spool);
        for (int i = 0; i < 2; ++i) {
            backend.clock().advance(std::chrono::hours(24 * (ImportKeeper::keptDays + 1)));
            QVERIFY(keeper.tidy());
        }
        NOTHING_OF_THEM(backend);
        const Answer left = office.send("GET " + jobs[1], backend.signedInAnew(Persona::Owner));
        QCOMPARE(left.json()[QLatin1StringView("columns")].toArray().first().toString(),
                 QStringLiteral("login"));
    }

    // Nobody could ask for it afterwards.
    void whomAnUndoRemovesIsNotInEvents_data() { addEngineRows(); }
    void whomAnUndoRemovesIsNotInEvents()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        const HttpHeaders owner = backend.as(Persona::Owner);
        const QByteArray job =
            office.import(owner, personsRow + "noa@alpha.example.org,Bar,Noa,Haifa,,,,,,,,,\n", "class.csv");
        const Id person = office.idOf("zenobia.q@alpha.example.org");
        const auto events = [&] {
            return tracesOf(backend.store(), personsValues).filter(QStringLiteral("event."));
        };
        QVERIFY(!events().isEmpty());
        QCOMPARE(office.owner("POST " + job + "/undo").status, 202);
        office.work();
        QCOMPARE(textIn(office.owner("GET " + job), "state"), QByteArray("undone"));
        QCOMPARE(events(), QStringList());
        const QStringList payloads = backend.query(
            QStringLiteral("select payload from event where record_id = ? and type = 'member.deleted'"),
            {person});
        QCOMPARE(payloads.size(), 1);
        QCOMPARE(QJsonDocument::fromJson(payloads.first().toUtf8())[QLatin1StringView("data")],
                 QJsonValue(QJsonObject{{QStringLiteral("id"), person}}));
    }

    // Rows that nothing links to anybody, and plans that nobody applies.
    void importsForgetWhatCameToNobody_data() { addEngineRows(); }
    void importsForgetWhatCameToNobody()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        const HttpHeaders owner = backend.as(Persona::Owner);
        const QByteArray applied = office.import(owner,
                                                 QByteArray(personsRow).replace("zenobia.q@", "zenobia.q") +
                                                     "noa@alpha.example.org,Bar,Noa,Haifa,,,,,,,,,\n",
                                                 "class.csv");
        const QByteArray planned = office.import(owner, personsRow, "class.csv", "dry_run=1");
        ImportSpool spool(backend.store(), backend.store().location() + QStringLiteral(".none"),
                          QByteArray(32, 'k'));
        ImportKeeper keeper(backend.store(), backend.clock(), backend.live().imports(), spool);
        QVERIFY(keeper.tidy());
        QCOMPARE(textIn(office.owner("GET " + planned), "state"), QByteArray("planned"));
        QVERIFY(office.owner("GET " + applied + "/rejected.csv").body.contains("Quillfeather"));
        backend.clock().advance(std::chrono::hours(24 * (ImportKeeper::keptDays + 1)));
        QVERIFY(keeper.tidy());
        QCOMPARE(backend.query(QStringLiteral("select state from import_job order by id")),
                 (QStringList{QStringLiteral("applied"), QStringLiteral("cancelled")}));
        backend.clock().advance(std::chrono::hours(24 * (ImportKeeper::keptDays + 1)));
        QVERIFY(keeper.tidy());
        NOTHING_OF_THEM(backend);
        // Of who was made, all is still there.
        QCOMPARE(backend.query(QStringLiteral("select count(*) from import_row where lastname = 'Bar'")),
                 QStringList{QStringLiteral("1")});
        QCOMPARE(backend.query(QStringLiteral("select count(*) from import_job where forgotten_at is null")),
                 QStringList{QStringLiteral("0")});
    }
};

ULPAN_TEST(ImportErasureTest)
#include "import_erasure_test.moc"
