#include "tests/store/import_test.h"
#include "tests/support/json_compare.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

const QByteArray rolesHeader = "login,lastname,firstname,entity,role\n";

QByteArray rolesRow(const char *login, const char *entity, const char *role)
{
    return QByteArray(login) + "@x.org,Last,First," + entity + ',' + role + '\n';
}

} // namespace

// Files that say who has which role; on both engines.
class ImportRolesTest : public ImportTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsRolesInThreeLanguages()
    {
        const ImportJob job =
            m_fixture->import(rolesHeader + rolesRow("a", "", "Trainer") + rolesRow("b", "", "formatrice") +
                                  rolesRow("c", "", "מורה") + rolesRow("d", "", "ADMIN") +
                                  rolesRow("e", "Paris", "élève") + rolesRow("f", "Paris", "") +
                                  rolesRow("g", "", "chef de pôle") + rolesRow("h", "Paris", "rien"),
                              "{}", R"({"values":{"role":{"chef de pôle":"support","rien":null}}})");
        COMPARE_TEXT(
            m_fixture->report(job),
            "applied rows=8 to_create=8 created=8\n2 create a@x.org\n3 create b@x.org\n4 create c@x.org\n"
            "5 create d@x.org\n6 create e@x.org\n7 create f@x.org\n8 create g@x.org\n9 create h@x.org");
        COMPARE_TEXT(roles(), "a teacher -|b teacher -|c teacher -|d admin -|e learner Paris|f learner "
                              "Paris|g support -|h learner Paris");
        // The same file says nothing new.
        const ImportJob again = m_fixture->import(rolesHeader + rolesRow("a", "", "Trainer") +
                                                  rolesRow("e", "Paris", "élève") + rolesRow("d", "", ""));
        COMPARE_TEXT(
            m_fixture->report(again),
            "applied rows=3 unchanged=3\n2 unchanged a@x.org\n3 unchanged e@x.org\n4 unchanged d@x.org");
    }

    void needsNoEntityWhereRolesAreSaid()
    {
        const ImportJob job =
            m_fixture->import("login,lastname,firstname,role\na@x.org,L,F,teacher\nb@x.org,L,F,learner\n");
        COMPARE_TEXT(m_fixture->report(job), "applied rows=2 to_create=1 rejected=1 created=1\n2 create "
                                             "a@x.org\n3 rejected b@x.org entity@0:field.required");
        QCOMPARE(m_fixture->import("login,lastname,firstname\na@x.org,L,F\n").state, ImportState::Failed);
    }

    void givesNoMoreThanTheCallerHas_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<QByteArray>("abilities"); // of a token; empty: all of the role
        QTest::addColumn<QByteArray>("made");
        QTest::newRow("owner") << int(Role::Owner) << QByteArray()
                               << QByteArray("admin learner owner support teacher");
        QTest::newRow("admin") << int(Role::Admin) << QByteArray()
                               << QByteArray("admin learner support teacher");
        QTest::newRow("narrow token")
            << int(Role::Owner) << QByteArray("members:write members:read") << QByteArray("learner");
        QTest::newRow("trainer's token")
            << int(Role::Owner)
            << QByteArray(
                   "members:write members:read courses:read progress:read sessions:read sessions:write")
            << QByteArray("learner teacher");
    }
    void givesNoMoreThanTheCallerHas()
    {
        QFETCH(int, role);
        QFETCH(QByteArray, abilities);
        QFETCH(QByteArray, made);
        actAs(Role(role));
        if (!abilities.isEmpty())
            m_fixture->caller.abilities = AbilitySet::fromText(QString::fromLatin1(abilities)) |
                                          AbilitySet{Ability::SignedIn, Ability::Anybody};
        const ImportJob job =
            m_fixture->import(rolesHeader + rolesRow("admin", "", "admin") +
                              rolesRow("learner", "Paris", "learner") + rolesRow("owner", "", "owner") +
                              rolesRow("support", "", "support") + rolesRow("teacher", "", "teacher"));
        QByteArrayList logins;
        for (const QByteArray &member : roles().split('|'))
            logins << member.split(' ').first();
        COMPARE_TEXT(logins.join(' '), made);
        const qsizetype refused = 5 - made.split(' ').size();
        QCOMPARE(m_fixture->report(job).count("role@5:import.role_above"), refused);
        QCOMPARE(*job.rejected, refused);
    }

    void changesRolesBothWays()
    {
        m_fixture->makeLearner(R"({"login":"up@x.org","filter":["A1"]})");
        makeMember("down", Role::Teacher);
        makeMember("bare", Role::Support);
        makeMember("fresh", Role::Teacher);
        const ImportJob job = m_fixture->import(
            rolesHeader + rolesRow("up", "Elsewhere", "teacher") + rolesRow("down", "Paris", "learner") +
                rolesRow("bare", "", "learner") + rolesRow("fresh", "New", "learner"),
            R"({"entity":"Paris","create_entities":true})");
        const QByteArray paris = R"({"id":)" + QByteArray::number(m_fixture->paris) + R"(,"name":"Paris"})";
        COMPARE_TEXT(
            m_fixture->report(job),
            "applied rows=4 to_update=4 updated=4\nnote import.learners_only(1)\ngate new_entities New "
            "confirmed\n"
            "2 update up@x.org {\"role\":\"learner\"} -> {\"role\":\"teacher\"}\n"
            "3 update down@x.org {\"entity\":null,\"role\":\"teacher\"} -> {\"entity\":" +
                paris +
                ",\"role\":\"learner\"}\n"
                "4 update bare@x.org {\"entity\":null,\"role\":\"support\"} -> {\"entity\":" +
                paris +
                ",\"role\":\"learner\"}\n"
                "5 update fresh@x.org {\"entity\":null,\"role\":\"teacher\"} -> {\"entity\":{\"id\":" +
                entityNumber("New") + ",\"name\":\"New\"},\"role\":\"learner\"}");
        COMPARE_TEXT(roles(), "bare learner Paris|down learner Paris|fresh learner New|up teacher Paris");
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from entity where name = 'Elsewhere'")),
                 QByteArray("0"));
        const QJsonObject history = m_fixture->historyOf("up@x.org").first().toObject();
        QCOMPARE(history[u"after"][u"role"].toString(), QStringLiteral("teacher"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from event where type = 'member.updated'")),
                 QByteArray("4"));
        // What was a learner's stays with them, and a new one must have an entity.
        QCOMPARE(m_fixture->sql(QStringLiteral("select filter from member where login = 'up@x.org'")),
                 QByteArray(R"(["A1"])"));
        makeMember("none", Role::Teacher);
        const ImportJob homeless = m_fixture->import(rolesHeader + rolesRow("none", "", "learner"));
        COMPARE_TEXT(m_fixture->report(homeless),
                     "applied rows=1 rejected=1\n2 rejected none@x.org entity@4:entity.required");
    }

    // A file without roles changes what else it says of whoever it names, by the rules of their role.
    void leavesRolesAlone()
    {
        makeMember("t", Role::Teacher);
        const ImportJob job = m_fixture->import(
            "login,lastname,firstname,entity,phone,filter\nt@x.org,Other,First,Paris,7,A1\n");
        COMPARE_TEXT(m_fixture->report(job),
                     "applied rows=1 to_update=1 updated=1\nnote import.learners_only(1)\n"
                     "2 update t@x.org {\"lastname\":\"Last\",\"phone\":null} -> "
                     "{\"lastname\":\"Other\",\"phone\":\"7\"}");
        COMPARE_TEXT(roles(), "t teacher -");
    }

    void heedsWhoConfirms()
    {
        actAs(Role::Owner);
        makeMember("old", Role::Owner);
        makeMember("other", Role::Owner);
        const ImportJob job =
            m_fixture->import(rolesHeader + rolesRow("new", "", "owner") + rolesRow("old", "", "admin") +
                                  rolesRow("mate", "", "admin"),
                              R"({"dry_run":true})");
        QCOMPARE(*job.toCreate + *job.toUpdate, 3);
        actAs(Role::Admin);
        COMPARE_TEXT(applied(job), "applied rows=3 to_create=2 to_update=1 rejected=2 created=1\n2 rejected "
                                   "new@x.org role@5:import.role_above\n"
                                   "3 rejected old@x.org role@5:import.member_above\n4 create mate@x.org");
        COMPARE_TEXT(roles(), "mate admin -|old owner -|other owner -");
    }

    // The role is lowered after the plan was made, and once more while it is applied.
    void heedsWhatTheAskerIsByNow()
    {
        const Id boss = makeMember("boss", Role::Owner);
        actAs(Role::Owner);
        m_fixture->caller.member = boss;
        QByteArray file = rolesHeader;
        for (int i = 0; i < 1500; ++i)
            file += rolesRow(("p" + QByteArray::number(i)).constData(), "", "owner");
        const ImportJob job = m_fixture->import(file, R"({"dry_run":true})");
        QCOMPARE(*job.toCreate, 1500);
        const QString owners = QStringLiteral("select count(*) from member where role = 'owner'");
        m_fixture->must(m_fixture->apply(job.id));
        m_fixture->workUntil([&] { return m_fixture->sql(owners) != "1"; });
        const int made = m_fixture->sql(owners).toInt();
        QVERIFY(made > 1 && made < 1501);
        (void)m_fixture->sql(QStringLiteral("update member set role = 'admin' where login = 'boss@x.org'"));
        m_fixture->work();
        QCOMPARE(m_fixture->sql(owners).toInt(), made - 1);
        const ImportJob after = m_fixture->job(job.id);
        QCOMPARE(*after.created, made - 1);
        QCOMPARE(*after.rejected, 1501 - made);
    }

    void keepsTheLastOwner()
    {
        actAs(Role::Owner);
        makeMember("o1", Role::Owner);
        makeMember("o2", Role::Owner);
        QByteArray file = rolesHeader + rolesRow("o1", "", "teacher");
        for (int i = 0; i < 450; ++i) // so that the second one comes in another batch
            file += rolesRow(("p" + QByteArray::number(i)).constData(), "Paris", "");
        const ImportJob job = m_fixture->import(file + rolesRow("o2", "", "teacher"), R"({"dry_run":true})");
        QCOMPARE(*job.toUpdate, 1);
        QVERIFY2(m_fixture->report(job).contains("453 rejected o2@x.org role@5:role.last_owner"),
                 m_fixture->report(job).right(100).constData());
        // Planned when there were two.
        (void)m_fixture->sql(QStringLiteral("update member set role = 'admin' where login = 'o2@x.org'"));
        QVERIFY2(applied(job).contains("\n2 rejected o1@x.org role@5:role.last_owner"),
                 m_fixture->report(m_fixture->job(job.id)).left(200).constData());
        QCOMPARE(m_fixture->sql(QStringLiteral("select login from member where role = 'owner'")),
                 QByteArray("o1@x.org"));
        // Of two in one batch one stays.
        makeMember("o3", Role::Owner);
        const ImportJob both =
            m_fixture->import(rolesHeader + rolesRow("o1", "", "admin") + rolesRow("o3", "", "admin"));
        COMPARE_TEXT(m_fixture->report(both), "applied rows=2 to_update=1 rejected=1 updated=1\n2 update "
                                              "o1@x.org {\"role\":\"owner\"} -> {\"role\":\"admin\"}\n"
                                              "3 rejected o3@x.org role@5:role.last_owner");
    }

    void changesNobodysOwnRole()
    {
        const Id boss = makeMember("boss", Role::Admin);
        m_fixture->caller.member = boss;
        const ImportJob job = m_fixture->import(rolesHeader + rolesRow("boss", "", "teacher"));
        COMPARE_TEXT(m_fixture->report(job),
                     "applied rows=1 rejected=1\n2 rejected boss@x.org role@5:import.own_role");
        const ImportJob same = m_fixture->import(rolesHeader + "boss@x.org,Other,First,,admin\n");
        QCOMPARE(*same.updated, 1);
        COMPARE_TEXT(roles(), "boss admin -");
        // Nor is one's own plan applied by somebody whom it names.
        const Id mate = makeMember("mate", Role::Admin);
        const ImportJob planned =
            m_fixture->import(rolesHeader + rolesRow("mate", "", "teacher"), R"({"dry_run":true})");
        m_fixture->caller.member = mate;
        QVERIFY2(applied(planned).contains("role@5:import.own_role"),
                 m_fixture->report(m_fixture->job(planned.id)).constData());
    }

    void undoGivesRolesBack()
    {
        m_fixture->makeLearner(R"({"login":"up@x.org"})");
        makeMember("down", Role::Teacher);
        const QByteArray before = roles();
        const ImportJob job =
            m_fixture->import(rolesHeader + rolesRow("up", "", "teacher") +
                              rolesRow("down", "Paris", "learner") + rolesRow("made", "", "admin"));
        COMPARE_TEXT(roles(), "down learner Paris|made admin -|up teacher Paris");
        // Who runs a session as a trainer runs none as a learner.
        m_fixture->makeSession(
            ",\"trainers\":[" +
            m_fixture->sql(QStringLiteral("select id from member where login = 'up@x.org'")) + ']');
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from session_trainer")), QByteArray("1"));
        const ImportJob undone = m_fixture->undone(job);
        COMPARE_TEXT(ImportFixture::undoFigures(undone), "removed=1 restored=2 kept=0");
        COMPARE_TEXT(roles(), before);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from session_trainer")), QByteArray("0"));
        // And so does a file that makes a trainer a learner.
        (void)m_fixture->sql(
            QStringLiteral("update member set role = 'teacher', entity_id = null where login = 'up@x.org'"));
        m_fixture->makeSession(
            ",\"location\":\"Lyon\",\"trainers\":[" +
            m_fixture->sql(QStringLiteral("select id from member where login = 'up@x.org'")) + ']');
        (void)m_fixture->import(rolesHeader + rolesRow("up", "Paris", "learner"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from session_trainer")), QByteArray("0"));
    }

    void undoSaysWhichRolesItCannotGiveBack_data()
    {
        QTest::addColumn<QByteArray>("role");      // that the file gives
        QTest::addColumn<QByteArray>("statement"); // what happens then
        QTest::addColumn<int>("by");               // who undoes it
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QByteArray>("left");
        const int owner = int(Role::Owner), admin = int(Role::Admin);
        QTest::newRow("is above by now")
            << QByteArray("owner") << QByteArray() << admin << QByteArray("role auth.role_too_low")
            << QByteArray("was learner Paris|x owner Paris");
        QTest::newRow("was above") << QByteArray("was-owner") << QByteArray() << admin
                                   << QByteArray("role auth.role_too_low")
                                   << QByteArray("keeps owner -|was learner Paris|x teacher -");
        QTest::newRow("is another by now")
            << QByteArray("teacher")
            << QByteArray("update member set role = 'support' where login = 'x@x.org'") << owner
            << QByteArray("role undo.field_changed_since") << QByteArray("was learner Paris|x support Paris");
        QTest::newRow("would leave no owner")
            << QByteArray("owner") << QByteArray() << owner << QByteArray("role role.last_owner")
            << QByteArray("was learner Paris|x owner Paris");
        QTest::newRow("is of no entity by now")
            << QByteArray("teacher")
            << QByteArray("update member set entity_id = null where login = 'x@x.org'") << owner
            << QByteArray("role entity.required") << QByteArray("was learner Paris|x teacher -");
        QTest::newRow("is oneself") << QByteArray("admin")
                                    << QByteArray(
                                           "update member set status = 'active' where login = 'x@x.org'")
                                    << owner << QByteArray("role import.own_role")
                                    << QByteArray("was learner Paris|x admin Paris");
    }
    void undoSaysWhichRolesItCannotGiveBack()
    {
        QFETCH(QByteArray, role);
        QFETCH(QByteArray, statement);
        QFETCH(int, by);
        m_fixture->makeLearner(R"({"login":"was@x.org"})");
        const bool wasOwner = role == "was-owner";
        if (wasOwner)
            makeMember("keeps", Role::Owner);
        const Id member =
            wasOwner ? makeMember("x", Role::Owner) : m_fixture->makeLearner(R"({"login":"x@x.org"})").id;
        actAs(Role::Owner);
        const ImportJob job =
            m_fixture->import(rolesHeader + rolesRow("x", "", wasOwner ? "teacher" : role.constData()));
        QCOMPARE(*job.updated, 1);
        actAs(Role(by));
        if (!statement.isEmpty())
            (void)m_fixture->sql(QString::fromLatin1(statement));
        if (qstrcmp(QTest::currentDataTag(), "is oneself") == 0)
            m_fixture->caller.member = member;
        const ImportJob undone = m_fixture->undone(job);
        COMPARE_TEXT(ImportFixture::undoFigures(undone), "removed=0 restored=0 kept=1");
        const QJsonObject kept =
            QJsonDocument::fromJson(m_fixture->rows(job).front().keptValues).array().first().toObject();
        QTEST(QByteArray((kept[u"field"].toString() + u' ' + kept[u"reason"].toString()).toLatin1()),
              "reason");
        QTEST(roles(), "left");
    }

    void undoRemovesNoLastOwner()
    {
        actAs(Role::Owner);
        const ImportJob job = m_fixture->import(rolesHeader + rolesRow("only", "", "owner"));
        COMPARE_TEXT(ImportFixture::undoFigures(m_fixture->undone(job)), "removed=0 restored=0 kept=1");
        COMPARE_TEXT(roles(), "only owner -");
        const ImportJob second = m_fixture->import(rolesHeader + rolesRow("second", "", "owner"));
        actAs(Role::Admin);
        COMPARE_TEXT(ImportFixture::undoFigures(m_fixture->undone(second)), "removed=0 restored=0 kept=1");
        COMPARE_TEXT(roles(), "only owner -|second owner -");
    }

    void countsTheSeatsOfLearners()
    {
        (void)m_fixture->sql(QStringLiteral("update institution set seats = 2 where slug = 'school'"));
        m_fixture->makeLearner(R"({"login":"a@x.org"})");
        m_fixture->makeLearner(R"({"login":"b@x.org"})");
        QCOMPARE(
            m_fixture->import(rolesHeader + rolesRow("t1", "", "teacher") + rolesRow("t2", "", "teacher"))
                .state,
            ImportState::Applied);
        // Who learns no more makes room.
        QCOMPARE(
            m_fixture
                ->import(rolesHeader + rolesRow("a", "", "teacher") + rolesRow("new", "Paris", "learner"))
                .state,
            ImportState::Applied);
        const ImportJob job = m_fixture->import(rolesHeader + rolesRow("t1", "Paris", "learner"));
        COMPARE_TEXT(m_fixture->report(job).split('\n').mid(0, 2).join('\n'),
                     "needs_confirmation rows=1 to_update=1\ngate seats  needed=1 seats=2 taken=2");
        // Who is suspended has none to give.
        (void)m_fixture->sql(
            QStringLiteral("update member set status = 'suspended' where login = 'b@x.org'"));
        m_fixture->makeLearner(R"({"login":"c@x.org"})");
        QCOMPARE(m_fixture
                     ->import(rolesHeader + rolesRow("b", "", "teacher") + rolesRow("d", "Paris", "learner"),
                              R"({"dry_run":true})")
                     .state,
                 ImportState::NeedsConfirmation);
    }

    void missesLearnersAlone()
    {
        makeMember("t", Role::Teacher);
        m_fixture->makeLearner(R"({"login":"up@x.org"})");
        m_fixture->makeLearner(R"({"login":"gone@x.org"})");
        const ImportJob job =
            m_fixture->import(rolesHeader + rolesRow("up", "", "teacher"),
                              R"({"mode":"synchronise","scope_entities":["Paris"],"safety_share":100})");
        COMPARE_TEXT(m_fixture->report(job).split('\n').first(),
                     "applied rows=1 to_update=1 updated=1 to_deactivate=1 deactivated=1 in_scope=2");
        QCOMPARE(m_fixture->sql(QStringLiteral("select login from member where status = 'suspended'")),
                 QByteArray("gone@x.org"));
    }

    // Somebody made a learner of the trainer whom the last file brought, and the next one is told to leave
    // edits alone.
    void leavesAnEditedRoleAlone()
    {
        (void)m_fixture->import(rolesHeader + rolesRow("t", "", "teacher"));
        m_fixture->changeLearner(QStringLiteral("t@x.org"), "{\"role\":\"learner\",\"entity\":" +
                                                                QByteArray::number(m_fixture->paris) + '}');
        const ImportJob kept =
            m_fixture->import(rolesHeader + rolesRow("t", "", "teacher"), R"({"edited":"keep"})");
        COMPARE_TEXT(m_fixture->report(kept), "applied rows=1 unchanged=1 edited=1\n2 unchanged t@x.org");
        COMPARE_TEXT(roles(), "t learner Paris");
        const ImportJob taken = m_fixture->import(rolesHeader + rolesRow("t", "", "teacher"));
        QCOMPARE(*taken.updated, 1);
        COMPARE_TEXT(roles(), "t teacher Paris");
    }

private:
    void actAs(Role role)
    {
        m_fixture->caller.role = role;
        m_fixture->caller.abilities = AbilitySet::of(role);
    }

    Id makeMember(const char *login, Role role)
    {
        return m_fixture
            ->must(m_fixture->write(
                [&](Context &context) {
                    LearnerInput input;
                    Learner &value = input.change.value;
                    value.login = QLatin1StringView(login) + QStringLiteral("@x.org");
                    value.lastname = QStringLiteral("Last");
                    value.firstname = QStringLiteral("First");
                    value.role = role;
                    value.status = MemberStatus::Active;
                    input.change.set =
                        recordType<Learner>().mask({"login", "lastname", "firstname", "role", "status"});
                    input.passwordHash = "x";
                    return LearnerService().create(context, input);
                },
                Caller::system(), m_fixture->institution))
            .id;
    }

    QByteArray applied(const ImportJob &job)
    {
        m_fixture->must(m_fixture->apply(job.id));
        m_fixture->work();
        return m_fixture->report(m_fixture->job(job.id));
    }

    // Login, role and entity of all members.
    QByteArray roles()
    {
        return m_fixture->sql(QStringLiteral("select replace(m.login, '@x.org', '') || ' ' || m.role || ' ' "
                                             "|| coalesce(e.name, '-') from member m "
                                             "left join entity e on e.id = m.entity_id order by m.login"));
    }

    QByteArray entityNumber(const char *name)
    {
        return m_fixture->sql(QStringLiteral("select id from entity where name = ?"),
                              {QString::fromLatin1(name)});
    }
};

ULPAN_TEST(ImportRolesTest)
#include "import_roles_test.moc"
