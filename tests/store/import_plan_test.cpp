#include "tests/store/import_test.h"
#include "tests/support/json_compare.h"

using namespace ulpan;
using namespace ulpan::tests;

// What a plan says beyond its rows, on both engines: who is missing from a file, what has to be confirmed,
// and what people have edited since the last import.
class ImportPlanTest : public ImportTest
{
    Q_OBJECT

private Q_SLOTS:
    void deactivatesWhomTheFileLacks()
    {
        const Id haifa = m_fixture->makeEntity(QStringLiteral("Haifa"));
        (void)m_fixture->import(minimalHeader + "a@x.org,M,A,Paris\nb@x.org,M,B,Paris\nc@x.org,M,C,Paris\n"
                                                "d@x.org,M,D,Haifa\n");
        m_fixture->makeLearner(R"({"login":"teacher@x.org"})");
        (void)m_fixture->sql(QStringLiteral("update member set role = 'teacher' where login = 'teacher@x.org'"));
        m_fixture->makeLearner(R"({"login":"gone@x.org","status":"suspended"})");
        // a is there; b has a fault, but is meant; c is not; d is of an entity that nothing was said of.
        const ImportJob job = m_fixture->import(minimalHeader + "a@x.org,M,A,Paris\nb@x.org,M,B,77\n",
                                                R"({"mode":"synchronise","scope_entities":["paris"],"safety_share":50})");
        COMPARE_TEXT(m_fixture->report(job),
                     "applied rows=2 unchanged=1 rejected=1 to_deactivate=1 deactivated=1 in_scope=3\n"
                     "2 unchanged a@x.org\n3 rejected b@x.org entity@4:entity.not_found\n4 deactivate c@x.org");
        COMPARE_TEXT(statuses(), "a invited|b invited|c suspended|d invited|gone suspended|teacher invited");
        QCOMPARE(m_fixture->sql(QStringLiteral("select before_values || after_values from import_row where outcome = 'deactivate'")),
                 QByteArray(R"({"status":"invited"}{"status":"suspended"})"));
        Q_UNUSED(haifa);
        // The same file again finds nobody more.
        const ImportJob again = m_fixture->import(minimalHeader + "a@x.org,M,A,Paris\nb@x.org,M,B,77\n",
                                                  R"({"mode":"synchronise","scope_entities":["paris"]})");
        COMPARE_TEXT(m_fixture->report(again),
                     "applied rows=2 unchanged=1 rejected=1 in_scope=2\n2 unchanged a@x.org\n"
                     "3 rejected b@x.org entity@4:entity.not_found");
        // Who comes back is let in again, unless a person has suspended them.
        m_fixture->changeLearner(QStringLiteral("a@x.org"), R"({"status":"suspended"})");
        (void)m_fixture->import(minimalHeader + "a@x.org,M,A,Paris\nb@x.org,M,B,Paris\nc@x.org,M,C,Paris\n",
                                R"({"mode":"synchronise","scope_entities":["paris"]})");
        COMPARE_TEXT(statuses(), "a suspended|b invited|c invited|d invited|gone suspended|teacher invited");
    }

    void waitsBeforeItDeactivatesMany()
    {
        (void)m_fixture->import(manyPeople(10));
        const QByteArray file = manyPeople(8);
        const QByteArray options = R"({"mode":"synchronise","scope_entities":["Paris"]})";
        const ImportJob job = m_fixture->import(file, options);
        QCOMPARE(job.state, ImportState::NeedsConfirmation);
        QCOMPARE(job.gates, QByteArray(R"([{"confirmed":false,"figures":{"deactivations":2,"of":10},"gate":"deactivations","ids":[],"values":[]}])"));
        QCOMPARE(m_fixture->apply(job.id).error().arguments, QStringList{QStringLiteral("deactivations")});
        // Between the plan and its end one of the two was moved away and is not looked at any more.
        m_fixture->makeEntity(QStringLiteral("Haifa"));
        m_fixture->changeLearner(QStringLiteral("p8@school.org"), R"({"entity":{"id":)" + m_fixture->sql(QStringLiteral("select max(id) from entity")) + "}}");
        QVERIFY(m_fixture->apply(job.id, {QStringLiteral("deactivations")}));
        m_fixture->work();
        QCOMPARE(*m_fixture->job(job.id).deactivated, 1);
        QCOMPARE(m_fixture->sql(QStringLiteral("select login from member where status = 'suspended'")), QByteArray("p9@school.org"));
        // A tenth is not many.
        const ImportJob tenth = m_fixture->import(manyPeople(8).replace("p0@", "new@"), R"({"mode":"synchronise","scope_entities":["Paris"],"safety_share":13})");
        QCOMPARE(tenth.state, ImportState::Applied);
    }

    void goesOnPlanningTheAbsent()
    {
        (void)m_fixture->import(manyPeople(2600));
        const Result<ImportJob> job = m_fixture->upload(manyPeople(1), R"({"mode":"synchronise","scope_entities":["Paris"],"dry_run":1})");
        QVERIFY(job);
        // More than a batch. Ends in the middle of those who are absent, as a killed process would.
        m_fixture->workUntil([&] { return m_fixture->sql(QStringLiteral("select count(*) from import_row where outcome = 'deactivate'")) != "0"; });
        const ImportJob half = m_fixture->job(job->id);
        QCOMPARE(half.state, ImportState::Planning);
        QVERIFY2(*half.toDeactivate > 0 && *half.toDeactivate < 2599, qPrintable(QString::number(*half.toDeactivate)));
        m_fixture->restart();
        m_fixture->work();
        const ImportJob whole = m_fixture->job(job->id);
        QCOMPARE(*whole.toDeactivate, 2599);
        QCOMPARE(*whole.inScope, 2600);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) || ' ' || count(distinct member_id) || ' ' || count(distinct line) from import_row where outcome = 'deactivate'")),
                 QByteArray("2599 2599 2599"));
    }

    void asksWhatAFileIsCompleteFor()
    {
        const auto problems = [&](const QByteArray &options) {
            const Result<ImportJob> job = m_fixture->upload(manyPeople(1), options);
            QByteArrayList found;
            for (const Problem &problem : job ? QList<Problem>() : job.error().problems)
                found << problem.field.toUtf8() + ':' + problem.reason;
            return found.join(' ');
        };
        QCOMPARE(problems(R"({"mode":"synchronise"})"), QByteArray("scope_entities:field.required"));
        QCOMPARE(problems(R"({"mode":"synchronise","scope_entities":["Atlantis","Paris"]})"), QByteArray("scope_entities:entity.not_found"));
        QCOMPARE(problems(R"({"mode":"synchronise","scope_entities":["Paris"],"safety_share":101})"), QByteArray("safety_share:field.range"));
        QCOMPARE(problems(R"({"mode":"synchronise","scope_entities":["Paris"]})"), QByteArray());
    }

    // As in a column, a number that is no entity's id is not the name of one to be made.
    void takesNoNumberForANewEntity()
    {
        const QByteArray file = "login,lastname,firstname\na@x.org,M,A\n";
        for (const QByteArray entity : {"4711", " 4711 "}) {
            const Result<ImportJob> job = m_fixture->upload(file, "{\"create_entities\":1,\"entity\":\"" + entity + "\"}");
            QVERIFY(!job);
            QCOMPARE(job.error().problems.size(), 1);
            QCOMPARE(job.error().problems.first().field, QStringLiteral("entity"));
            QCOMPARE(job.error().problems.first().reason, QByteArray("entity.not_found"));
        }
        // Nor is one that was an entity's when the file came.
        const Id gone = m_fixture->makeEntity(QStringLiteral("Haifa"));
        const Result<ImportJob> job = m_fixture->upload(file, "{\"create_entities\":1,\"entity\":\"" + QByteArray::number(gone) + "\"}");
        QVERIFY(job);
        (void)m_fixture->sql(QStringLiteral("delete from entity where id = %1").arg(gone));
        m_fixture->work();
        COMPARE_TEXT(m_fixture->report(m_fixture->job(job->id)),
                     "applied rows=1 rejected=1\n2 rejected a@x.org entity@0:entity.not_found");
        QCOMPARE(m_fixture->sql(QStringLiteral("select name from entity where institution_id = %1").arg(m_fixture->institution)), QByteArray("Paris"));
        // Where an entity has a number for its name, that is what is meant.
        m_fixture->makeEntity(QStringLiteral("4711"));
        COMPARE_TEXT(m_fixture->report(m_fixture->import(file, R"({"entity":"4711"})")), "applied rows=1 to_create=1 created=1\n2 create a@x.org");
    }

    void replacesListsWhenItSynchronises_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QByteArray>("tags");
        const QByteArray synchronise = R"("mode":"synchronise","scope_entities":["Paris"])";
        QTest::newRow("adds otherwise") << QByteArray("{}") << QByteArray(R"(["one","two"])");
        QTest::newRow("replaces") << '{' + synchronise + '}' << QByteArray(R"(["two"])");
        QTest::newRow("unless told") << '{' + synchronise + R"(,"lists":"add"})" << QByteArray(R"(["one","two"])");
    }

    void replacesListsWhenItSynchronises()
    {
        QFETCH(QByteArray, options);
        const QByteArray header = "login,lastname,firstname,entity,tags\n";
        (void)m_fixture->import(header + "a@x.org,M,A,Paris,one\n");
        (void)m_fixture->import(header + "a@x.org,M,A,Paris,two\n", options);
        QTEST(m_fixture->sql(QStringLiteral("select filter from member")), "tags");
    }

    void countsSeats()
    {
        setSeats("5");
        (void)m_fixture->import(manyPeople(3));
        const ImportJob fits = m_fixture->import(manyPeople(5), R"({"dry_run":1})");
        QCOMPARE(fits.state, ImportState::Planned);
        const ImportJob job = m_fixture->import(manyPeople(6));
        COMPARE_TEXT(m_fixture->report(job).split('\n').mid(0, 2).join('\n'),
                     "needs_confirmation rows=6 to_create=3 unchanged=3\ngate seats  needed=3 seats=5 taken=3");
        // Somebody takes another meanwhile: what was seen is not what is true, so it is shown again.
        m_fixture->makeLearner(R"({"login":"late@x.org"})");
        const Result<ImportJob> stale = m_fixture->apply(job.id, {QStringLiteral("seats")});
        QCOMPARE(stale.error().reason, QByteArray("import.gate"));
        QVERIFY(m_fixture->job(job.id).gates.contains(R"("taken":4)"));
        QVERIFY(m_fixture->apply(job.id, {QStringLiteral("seats")}));
        m_fixture->work();
        QCOMPARE(*m_fixture->job(job.id).created, 3);
        // What had room when it was planned may have none when it is applied.
        QCOMPARE(m_fixture->apply(fits.id).error().arguments, QStringList{QStringLiteral("seats")});
        QCOMPARE(m_fixture->job(fits.id).state, ImportState::NeedsConfirmation);
        // Who is deactivated makes room.
        setSeats("7");
        const ImportJob swapped = m_fixture->import(
            manyPeople(1) + "new@x.org,N,N,Paris\n",
            R"({"mode":"synchronise","scope_entities":["Paris"],"safety_share":100})");
        QCOMPARE(swapped.state, ImportState::Applied);
    }

    void saysHowManyMailsThereWillBe()
    {
        const ImportJob job = m_fixture->import(manyPeople(3), R"({"send_connection_emails":1})");
        COMPARE_TEXT(m_fixture->report(job).split('\n').mid(0, 2).join('\n'),
                     "needs_confirmation rows=3 to_create=3\ngate mails  mails=3");
    }

    // A value that a person edited since the import that wrote it, while the file says the old one again.
    void seesWhatPeopleEdited()
    {
        const QByteArray file = "login,lastname,firstname,entity,phone,job title,tags\n"
                                "a@x.org,M,A,Paris,+33 1,Cook,one|two\n"
                                "b@x.org,N,B,Paris,+33 2,Cook,one\n";
        (void)m_fixture->import(file);
        m_fixture->clock().moment = m_fixture->clock().moment.plusSeconds(60);
        m_fixture->changeLearner(QStringLiteral("a@x.org"), R"({"phone":"+33 9","filter":["two"]})");
        const QByteArray newer = QByteArray(file).replace("b@x.org,N,B,Paris,+33 2", "b@x.org,N,B,Paris,+33 3");
        const ImportJob job = m_fixture->import(newer, R"({"dry_run":1})");
        QCOMPARE(*job.edited, 1);
        QCOMPARE(*job.toUpdate, 2);
        const std::vector<ImportRow> rows = m_fixture->rows(job);
        QVERIFY(rows[0].edited && !rows[1].edited);
        QCOMPARE(rows[0].edits,
                 QByteArray(R"([{"at":"2026-03-01T08:01:00.000Z","by":"admin@school.org","field":"phone","imported":"+33 1","kept":false,"now":"+33 9"},)"
                            R"({"at":"2026-03-01T08:01:00.000Z","by":"admin@school.org","field":"filter","imported":["one","two"],"kept":false,"now":["two"]}])"));
        // Kept, they are no change, and what the file has of its own still is one.
        const ImportJob kept = m_fixture->import(QByteArray(newer).replace("+33 1,Cook", "+33 1,Chef"), R"({"edited":"keep"})");
        QCOMPARE(*kept.edited, 1);
        COMPARE_TEXT(m_fixture->people(),
                     "a@x.org Paris M A job_title=Chef phone=+33 9 filter=two\n"
                     "b@x.org Paris N B job_title=Cook phone=+33 3 filter=one");
        // Asked for, the file wins.
        const ImportJob overwritten = m_fixture->import(QByteArray(newer).replace("+33 1,Cook", "+33 1,Chef"));
        QCOMPARE(*overwritten.edited, 1);
        QVERIFY(m_fixture->people().startsWith("a@x.org Paris M A job_title=Chef phone=+33 1 filter=two|one"));
        // Now the import is the last to have written, and nothing was edited since.
        QCOMPARE(*m_fixture->import(QByteArray(newer).replace("+33 1,Cook", "+33 5,Chef")).edited, 0);
    }

    // A person and the file both have something new: who keeps what people edited keeps it, and is told in either case.
    void seesWhatBothChanged()
    {
        const QByteArray header = "login,lastname,firstname,entity,phone,job title,tags\n";
        (void)m_fixture->import(header + "a@x.org,Import,A,Paris,1,Cook,one|two\nb@x.org,N,B,Paris,2,Cook,one\n");
        m_fixture->changeLearner(QStringLiteral("a@x.org"), R"({"lastname":"Hand","phone":null,"filter":["two","hand"]})");
        const QByteArray newer = header + "a@x.org,File,A,Paris,9,Chef,one|three\nb@x.org,File,B,Paris,2,Cook,one\n";
        for (const char *mode : {"keep", "overwrite"}) {
            const ImportJob job = m_fixture->import(newer, QByteArray(R"({"dry_run":1,"edited":")") + mode + "\"}");
            QCOMPARE(*job.edited, 1);
            const std::vector<ImportRow> rows = m_fixture->rows(job);
            QVERIFY(rows[0].edited && !rows[1].edited);
            const QByteArray kept = qstrcmp(mode, "keep") == 0 ? "true" : "false";
            QVERIFY2(rows[0].edits.contains(R"("field":"lastname","imported":"Import","kept":)" + kept + R"(,"now":"Hand")"), rows[0].edits.constData());
            QVERIFY2(rows[0].edits.contains(R"("field":"phone","imported":"1")") && rows[0].edits.contains(R"("field":"filter")"), rows[0].edits.constData());
            QCOMPARE(rows[0].edits.count("\"field\""), 3);
        }
        (void)m_fixture->import(newer, R"({"edited":"keep"})");
        COMPARE_TEXT(m_fixture->people(), "a@x.org Paris Hand A job_title=Chef filter=two|hand|three\n"
                                          "b@x.org Paris File B job_title=Cook phone=2 filter=one");
        (void)m_fixture->import(newer);
        QVERIFY2(m_fixture->people().startsWith("a@x.org Paris File A job_title=Chef phone=9 filter=two|hand|three|one"), m_fixture->people().constData());
    }

private:
    void setSeats(const char *seats)
    {
        (void)m_fixture->sql(QStringLiteral("update institution set seats = %1 where slug = 'school'").arg(QLatin1StringView(seats)));
    }

    [[nodiscard]] QByteArray statuses()
    {
        return m_fixture->sql(QStringLiteral("select replace(login, '@x.org', '') || ' ' || status from member where institution_id = %1 order by login").arg(m_fixture->institution));
    }

};

ULPAN_TEST(ImportPlanTest)
#include "import_plan_test.moc"
