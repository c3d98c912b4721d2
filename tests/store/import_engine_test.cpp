#include "models/services/assignment_service.h"
#include "models/services/session_service.h"
#include "tests/store/import_test.h"
#include "tests/support/json_compare.h"

#include <thread>

using namespace ulpan;
using namespace ulpan::tests;

// What becomes of an import from its plan to its end, whatever comes between, on both engines.
class ImportEngineTest : public ImportTest
{
    Q_OBJECT

private Q_SLOTS:
    void changesNothingTheSecondTime()
    {
        const QByteArray file = "login,lastname,firstname,entity,civility,tags,phone,test user\n"
                                "a@x.org,M,A,Paris,M.,one|two,+33 6,yes\nb@x.org,N,B,Haifa,,,,\n";
        const ImportJob first = m_fixture->import(file, R"({"create_entities":1})");
        QCOMPARE(*first.created, 2);
        const QByteArray people = m_fixture->people();
        const QByteArray events =
            m_fixture->sql(QStringLiteral("select count(*) from event where type like 'member.%'"));
        m_fixture->clock().moment = m_fixture->clock().moment.plusSeconds(60);
        const ImportJob second = m_fixture->import(file, R"({"create_entities":1})");
        COMPARE_TEXT(m_fixture->report(second),
                     QByteArray("applied rows=2 unchanged=2\n2 unchanged a@x.org\n3 unchanged b@x.org"));
        COMPARE_TEXT(m_fixture->people(), people);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from event where type like 'member.%'")),
                 events);
        QCOMPARE(m_fixture->sql(QStringLiteral("select max(version) from member")), QByteArray("1"));
    }

    // By the rule as the program runs it: into what matches, and never back to where somebody was taken out.
    void assignsWhenAsked()
    {
        const auto session = [&](const QString &filter) {
            return ImportFixture::must(m_fixture->write([&](Context &context) {
                       Change<Session> change;
                       change.value.filter = filter;
                       change.value.location = QStringLiteral("Paris");
                       change.value.status = SessionStatus::Open;
                       change.set = recordType<Session>().mask({"filter", "location", "status"});
                       return SessionService().create(context, change);
                   }))
                .id;
        };
        const Id first = session(QStringLiteral("One"));
        (void)session(QStringLiteral("Two"));
        const auto roll = [&] {
            return m_fixture->sql(QStringLiteral("select m.login || ' ' || s.filter || ' ' || a.state || ' ' || a.source from assignment a "
                                                 "join member m on m.id = a.member_id join session s on s.id = a.session_id "
                                                 "order by m.login, s.filter"));
        };
        const QByteArray header = "login,lastname,firstname,entity,tags,location,phone\n";
        (void)m_fixture->import(header + "a@x.org,M,A,Paris,one,PARIS,\n");
        QCOMPARE(roll(), QByteArray());
        const QByteArray file = header + "a@x.org,M,A,Paris,one,Paris,+33 6\nb@x.org,M,B,Paris,ONE|two,Paris,\nc@x.org,M,C,Paris,one,Lyon,\n";
        QCOMPARE(*m_fixture->import(file, R"({"assignation":1})").created, 2);
        QCOMPARE(roll(), QByteArray("a@x.org One assigned system|b@x.org One assigned system|b@x.org Two assigned system"));
        const QByteArray b = m_fixture->sql(QStringLiteral("select id from member where login = 'b@x.org'"));
        ImportFixture::must(m_fixture->write([&](Context &context) { return AssignmentService().remove(context, first, b.toLongLong()); }));
        (void)m_fixture->import(header + "b@x.org,M,B,Paris,one,Paris,+33 7\n", R"({"assignation":1})");
        QCOMPARE(roll(), QByteArray("a@x.org One assigned system|b@x.org One removed explicit|b@x.org Two assigned system"));
    }

    void waitsForNewEntities()
    {
        const ImportJob job = m_fixture->import(
            minimalHeader + "a@x.org,M,A,Haifa\nb@x.org,M,B,haifa\nc@x.org,M,C,Lyon\nd,M,D,Nowhere\n");
        const QByteArray rows =
            "\n2 create a@x.org\n3 create b@x.org\n4 create c@x.org\n5 rejected d login@1:field.email";
        COMPARE_TEXT(m_fixture->report(job),
                     "needs_confirmation rows=4 to_create=3 rejected=1\ngate new_entities Haifa,Lyon" + rows);
        QCOMPARE(m_fixture->people(), QByteArray());
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from entity")), QByteArray("1"));

        const Result<ImportJob> refused = m_fixture->apply(job.id);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(refused.error().reason, QByteArray("import.gate"));
        QCOMPARE(refused.error().arguments, QStringList{QStringLiteral("new_entities")});
        m_fixture->caller.abilities = {Ability::MembersRead, Ability::MembersWrite};
        QCOMPARE(m_fixture->apply(job.id, {QStringLiteral("new_entities")}).error().kind,
                 ErrorKind::Forbidden);
        m_fixture->caller.abilities = AbilitySet::of(Role::Admin);
        QVERIFY(m_fixture->apply(job.id, {QStringLiteral("new_entities")}));
        m_fixture->work();
        COMPARE_TEXT(
            m_fixture->report(m_fixture->job(job.id)),
            "applied rows=4 to_create=3 rejected=1 created=3\ngate new_entities Haifa,Lyon confirmed" + rows);
        COMPARE_TEXT(m_fixture->people(),
                     QByteArray("a@x.org Haifa M A\nb@x.org Haifa M B\nc@x.org Lyon M C"));
        QCOMPARE(m_fixture->apply(job.id).error().reason, QByteArray("import.state"));
    }

    void opensTheGateOnlyForThoseWhoMay()
    {
        m_fixture->caller.abilities = {Ability::MembersRead, Ability::MembersWrite};
        const ImportJob job =
            m_fixture->import(minimalHeader + "a@x.org,M,A,Haifa\n", R"({"create_entities":1})");
        QCOMPARE(job.state, ImportState::NeedsConfirmation);
    }

    void stopsAtTooManyEntities()
    {
        QByteArray file = minimalHeader;
        for (int i = 0; i < 1500; ++i)
            file += "p" + QByteArray::number(i) + "@x.org,M,A,Town " + QByteArray::number(i) + '\n';
        const ImportJob job = m_fixture->import(file, R"({"create_entities":1})");
        QCOMPARE(job.state, ImportState::Failed);
        QCOMPARE(QJsonDocument::fromJson(job.fault)[QStringLiteral("reason")].toString(),
                 QStringLiteral("import.too_many_entities"));
        QVERIFY2(job.fault.contains("1002"), job.fault); // where the first one stands that is too much
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_row")), QByteArray("0"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from entity")), QByteArray("1"));
    }

    void leavesAloneWhatChangedSinceThePlan()
    {
        m_fixture->makeLearner(R"({"login":"name@x.org"})");
        m_fixture->makeLearner(R"({"login":"other@x.org"})");
        m_fixture->makeLearner(R"({"login":"tag@x.org","filter":["A"]})");
        m_fixture->makeLearner(R"({"login":"done@x.org"})");
        const QByteArray file = "login,lastname,firstname,entity,tags\nname@x.org,New,,Paris,\nother@x.org,"
                                "New,,Paris,\ntag@x.org,,,,B\ndone@x.org,New,,,\n"
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
                                "4 update tag@x.org {\"filter\":[\"A\",\"C\"]} -> {\"filter\":[\"A\",\"C\",\"B\"]}\n"
                                "5 unchanged done@x.org\n"
                                "6 rejected appeared@x.org login@1:import.changed_since_plan\n"
                                "7 unchanged same@x.org\n"
                                "8 rejected code@x.org login@1:learner.login_taken"));
        COMPARE_TEXT(m_fixture->people(),
                     QByteArray("appeared@x.org Paris Last First\ndone@x.org Paris New First\nname@x.org "
                                "Paris Mine First\nother@x.org Paris New Mine\n"
                                "same@x.org Paris M A\ntag@x.org Paris Last First filter=A|C|B"));
        const std::vector<ImportRow> rows = m_fixture->rows(job);
        QCOMPARE(rows[0].cells, QByteArray(R"(["name@x.org","New","","Paris",""])"));
    }

    // A worker that stops after so many transactions stands for a killed process: its lease is left behind,
    // as is what it had in memory.
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
        const QString id = m_fixture->must(m_fixture->upload(manyPeople(people))).id;
        crashAfter(steps);
        QVERIFY(m_fixture->job(id).state != ImportState::Applied);
        m_fixture->restart();
        // The dead process's lease holds the others off until it lapses.
        m_fixture->work();
        QVERIFY(m_fixture->job(id).state != ImportState::Applied);
        (void)m_fixture->sql(
            QStringLiteral("update import_job set lease_until = '2000-01-01T00:00:00.000Z'"));
        m_fixture->work();
        const ImportJob job = m_fixture->job(id);
        QCOMPARE(job.state, ImportState::Applied);
        QCOMPARE(*job.created, people);
        QCOMPARE(*job.doneRows, people);
        const QByteArray expected = QByteArray::number(people);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_row")), expected);
        QCOMPARE(m_fixture->sql(QStringLiteral(
                     "select count(distinct line) from import_row where member_id is not null")),
                 expected);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(distinct login) from member")), expected);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from event where type = 'member.created'")),
                 expected);
        QCOMPARE(m_fixture->sql(
                     QStringLiteral("select count(*) from audit_entry where action = 'import.applied'")),
                 QByteArray("1"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select total from record_total where record = 'learner'")),
                 expected);
    }

    void stopsWhenAsked()
    {
        const QString id = m_fixture->must(m_fixture->upload(manyPeople(10))).id;
        std::atomic<bool> stopping = true;
        QVERIFY(m_fixture->must(
            workOnJob(m_fixture->store(), m_fixture->engine(), QStringLiteral("test"), stopping)));
        QVERIFY(m_fixture->job(id).state != ImportState::Applied);
        // A clean stop gives the job back at once.
        m_fixture->work();
        QCOMPARE(m_fixture->job(id).state, ImportState::Applied);
    }

    void plansAgainWithAnotherMapping()
    {
        ImportJob job = m_fixture->import("who,lastname,firstname,entity\na@x.org,M,A,Paris\n");
        QCOMPARE(job.state, ImportState::Failed);
        const auto change = [&](const QByteArray &mapping, const QByteArray &options) {
            return m_fixture->write([&](Context &context) {
                return m_fixture->engine().change(
                    context, job.id,
                    {ImportFixture::options(options), QJsonDocument::fromJson(mapping).object()});
            });
        };
        QCOMPARE(change(R"({"columns":{"nobody":"login"}})", "{}").error().problems.value(0).reason,
                 QByteArray("import.column_unknown"));
        QCOMPARE(change(R"({"columns":["login"]})", "{}").error().problems.value(0).reason,
                 QByteArray("import.mapping_length"));
        QCOMPARE(change(R"({"columns":{"who":"shoe"}})", "{}").error().problems.value(0).reason,
                 QByteArray("import.field_unknown"));
        QVERIFY(change(R"({"columns":{"who":"login"}})", "{}"));
        m_fixture->work();
        COMPARE_TEXT(m_fixture->report(m_fixture->job(job.id)),
                     QByteArray("planned rows=1 to_create=1\n2 create a@x.org"));
        QVERIFY(change(R"({"columns":["login","firstname","lastname","entity"]})", R"({"dry_run":0})"));
        m_fixture->work();
        COMPARE_TEXT(m_fixture->people(), QByteArray("a@x.org Paris A M"));
        QCOMPARE(change("{}", "{}").error().reason, QByteArray("import.state"));
    }

    void readsTextsAsTheMappingSays()
    {
        const QByteArray file =
            "login,lastname,firstname,entity,title\na@x.org,M,A,Paris,Dr\nb@x.org,M,B,Paris,Fräulein\n";
        const ImportJob job =
            m_fixture->import(file, "{}", R"({"values":{"civility":{"DR":null,"Fräulein":"mme"}}})");
        QCOMPARE(*job.created, 2);
        COMPARE_TEXT(m_fixture->people(), QByteArray("a@x.org Paris M A\nb@x.org Paris M B civility=mme"));
    }

    void cancels()
    {
        const ImportJob job = m_fixture->import(manyPeople(3), R"({"dry_run":1})");
        const auto cancel = [&] {
            return m_fixture->write(
                [&](Context &context) { return m_fixture->engine().cancel(context, job.id); });
        };
        QCOMPARE(cancel()->state, ImportState::Cancelled);
        QVERIFY(m_fixture->spooled().isEmpty());
        QCOMPARE(cancel().error().reason, QByteArray("import.state"));
        QCOMPARE(m_fixture->people(), QByteArray());
        QCOMPARE(m_fixture->sql(
                     QStringLiteral("select count(*) from audit_entry where action = 'import.cancelled'")),
                 QByteArray("1"));
    }

    // Whoever works on a job that is cancelled meanwhile writes nothing more.
    void cancelsUnderWork()
    {
        const QString id = m_fixture->must(m_fixture->upload(manyPeople(5000))).id;
        std::thread canceller;
        Result<ImportJob> cancelled;
        m_fixture->clock().asked = [&] {
            // Only once the first learners are there.
            if (canceller.joinable() || m_fixture->sql(QStringLiteral("select count(*) from member")) == "0")
                return;
            m_fixture->clock().asked = {};
            canceller = std::thread([&] {
                cancelled = m_fixture->write(
                    [&](Context &context) { return m_fixture->engine().cancel(context, id); });
            });
        };
        m_fixture->work();
        canceller.join();
        QVERIFY(cancelled);
        m_fixture->work();
        const ImportJob job = m_fixture->job(id);
        QCOMPARE(job.state, ImportState::Cancelled);
        QVERIFY(*job.created > 0 && *job.created < 5000);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from member")),
                 QByteArray::number(*job.created));
    }

private:
    // The steps ask the clock for the time once each. What a dead process leaves behind is its lease.
    void crashAfter(int steps)
    {
        std::atomic<bool> stopping = false;
        int left = steps;
        m_fixture->clock().asked = [&] { stopping = --left <= 0; };
        (void)m_fixture->must(
            workOnJob(m_fixture->store(), m_fixture->engine(), QStringLiteral("dead"), stopping));
        m_fixture->clock().asked = {};
        (void)m_fixture->sql(QStringLiteral(
            "update import_job set lease_owner = 'dead', lease_until = '2999-01-01T00:00:00.000Z'"));
    }

};

ULPAN_TEST(ImportEngineTest)
#include "import_engine_test.moc"
