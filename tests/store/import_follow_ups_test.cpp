#include "models/base/crypto.h"
#include "models/imports/import_follow_ups.h"
#include "tests/store/import_test.h"
#include "tests/support/json_compare.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

const QByteArray passwordHeader = "login,lastname,firstname,entity,password\n";

} // namespace

// What an import leaves to be done when its rows are applied, on both engines.
class ImportFollowUpsTest : public ImportTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        makeFixture();
        m_followUps = std::make_unique<ImportFollowUps>(m_fixture->store(), m_fixture->clock(), m_fixture->spool(), m_accounts);
    }

    void cleanup()
    {
        m_followUps.reset();
        m_fixture.reset();
    }

    void hashesPasswords()
    {
        m_fixture->makeLearner(R"({"login":"has@x.org","status":"active"})");
        const ImportJob job = m_fixture->import(passwordHeader + "a@x.org,M,A,Paris,geheim-1234\nb@x.org,M,B,Paris,\n"
                                                                 "c,M,C,Paris,geheim-1234\nhas@x.org,Last,First,Paris,geheim-1234\n");
        COMPARE_TEXT(m_fixture->report(job),
                     "applied rows=4 to_create=2 unchanged=1 rejected=1 created=2\nnote import.passwords_unused(1)\n2 create a@x.org\n3 create b@x.org\n"
                     "4 rejected c login@1:field.email\n5 unchanged has@x.org");
        // Nowhere as it was written, nor its hash before somebody has made it.
        QVERIFY(!everything().contains("geheim"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from member where password_hash is not null")), QByteArray("0"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_password")), QByteArray("1"));
        follow();
        const QByteArray hash = m_fixture->sql(QStringLiteral("select password_hash from member where login = 'a@x.org'"));
        QVERIFY(passwordMatches(QStringLiteral("geheim-1234"), hash));
        QCOMPARE(m_fixture->sql(QStringLiteral("select login || ' ' || status from member where institution_id = %1 order by login").arg(m_fixture->institution)),
                 QByteArray("a@x.org active|b@x.org invited|has@x.org active"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from member where password_hash is not null")), QByteArray("1"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_password")), QByteArray("0"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select after_values from audit_entry where action = 'import.passwords'")), QByteArray(R"({"passwords":1})"));
        // The same file again sets nothing, above all nothing that somebody has changed since.
        const ImportJob again = m_fixture->import(passwordHeader + "a@x.org,M,A,Paris,geheim-1234\n");
        QVERIFY(m_fixture->report(again).contains("\nnote import.passwords_unused(1)"));
        QCOMPARE(*again.unchanged, 1);
        follow();
        QCOMPARE(m_fixture->sql(QStringLiteral("select password_hash from member where login = 'a@x.org'")), hash);
    }

    // Who was invited and has no password yet gets one.
    void givesAPasswordToWhoHasNone()
    {
        (void)m_fixture->import(minimalHeader + "a@x.org,M,A,Paris\n");
        const ImportJob job = m_fixture->import(passwordHeader + "a@x.org,M,A,Paris,geheim-1234\n");
        COMPARE_TEXT(m_fixture->report(job),
                     "applied rows=1 to_update=1 updated=1\n2 update a@x.org {\"status\":\"invited\"} -> {\"status\":\"active\"}");
        follow();
        QVERIFY(passwordMatches(QStringLiteral("geheim-1234"), m_fixture->sql(QStringLiteral("select password_hash from member"))));
    }

    // As everywhere else, a password is what was written, to the last blank.
    void takesPasswordsAsTheyStand_data()
    {
        QTest::addColumn<QString>("password");
        for (const char *password : {" geheim 12 ", "'=geheim12", "'geheim12", "=\"geheim12\"", "\u00a0geheim12", "ge,he;im\"\"12"})
            QTest::newRow(password) << QString::fromUtf8(password);
    }
    void takesPasswordsAsTheyStand()
    {
        QFETCH(QString, password);
        const QByteArray cell = '"' + password.toUtf8().replace('"', "\"\"") + '"';
        (void)m_fixture->import(passwordHeader + "a@x.org,M,A,Paris," + cell + "\nb@x.org,M,B,Paris,\"  \"\n");
        follow();
        const auto hashOf = [&](const char *login) {
            return m_fixture->sql(QStringLiteral("select coalesce(password_hash, '-') from member where login = '%1'").arg(QLatin1StringView(login)));
        };
        QVERIFY(passwordMatches(password, hashOf("a@x.org")));
        QCOMPARE(hashOf("b@x.org"), QByteArray("-"));
    }

    void goesOnAfterACrash()
    {
        QByteArray file = passwordHeader;
        for (int i = 0; i < 20; ++i)
            file += "p" + QByteArray::number(i) + "@x.org,M,A,Paris,password-" + QByteArray::number(i) + '\n';
        const ImportJob job = m_fixture->import(file);
        QCOMPARE(shown(job), QByteArray("passwords 0/20 mails 0/0"));
        // Ends while it hashes, as a process that is killed: what was written stays, the lease lapses.
        std::atomic<bool> stopping = false;
        int steps = 0;
        m_fixture->clock().asked = [&] {
            if (++steps == 2)
                stopping = true;
        };
        (void)workOnJob(m_fixture->store(), *m_followUps, QStringLiteral("first"), stopping);
        m_fixture->clock().asked = {};
        const int hashed = m_fixture->sql(QStringLiteral("select count(*) from member where password_hash is not null")).toInt();
        QVERIFY2(hashed > 0 && hashed < 20, qPrintable(QString::number(hashed)));
        QCOMPARE(shown(job), "passwords " + QByteArray::number(hashed) + "/20 mails 0/0");
        m_followUps = std::make_unique<ImportFollowUps>(m_fixture->store(), m_fixture->clock(), m_fixture->spool(), m_accounts);
        follow();
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from member where password_hash is not null")), QByteArray("20"));
        QVERIFY(passwordMatches(QStringLiteral("password-19"), m_fixture->sql(QStringLiteral("select password_hash from member where login = 'p19@x.org'"))));
        QCOMPARE(m_fixture->sql(QStringLiteral("select done from import_follow_up")), QByteArray("20"));
        QCOMPARE(shown(job), QByteArray("passwords 20/20 mails 0/0"));
        // Who looked at the import before may still change it.
        QCOMPARE(m_fixture->job(job.id).version, job.version);
    }

    void forgetsThePasswordsOfACancelledImport()
    {
        const ImportJob job = m_fixture->import(passwordHeader + "a@x.org,M,A,Paris,geheim-1234\n", R"({"dry_run":1})");
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_password")), QByteArray("1"));
        QVERIFY(m_fixture->write([&](Context &context) { return m_fixture->engine().cancel(context, job.id); }));
        follow();
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_password")), QByteArray("0"));
    }

    // Hashing takes its time, in which whoever it was for may be made nobody.
    void givesNoPasswordToNobody()
    {
        (void)m_fixture->import(passwordHeader + "a@x.org,M,A,Paris,geheim-1234\nb@x.org,M,B,Paris,geheim-1234\n");
        // In the transaction that sets them, which comes after the hashing.
        m_fixture->clock().asked = [this] {
            m_fixture->clock().asked = {};
            (void)m_fixture->sql(QStringLiteral("update member set status = 'anonymised', former_institution_id = institution_id, institution_id = null "
                                                "where login = 'a@x.org'"));
        };
        follow();
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from member where password_hash is not null")), QByteArray("1"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from member where status = 'anonymised' and password_hash is null")), QByteArray("1"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_password")), QByteArray("0"));
    }

    void writesMailsAPortionAtATime()
    {
        const int people = ImportFollowUps::mailsAPortion + 20;
        const ImportJob job = m_fixture->import(manyPeople(people), R"({"send_connection_emails":1})");
        QVERIFY(m_fixture->apply(job.id, {QStringLiteral("mails")}));
        m_fixture->work();
        QCOMPARE(mails(), QByteArray("0"));
        follow();
        QCOMPARE(mails(), QByteArray::number(ImportFollowUps::mailsAPortion));
        QCOMPARE(shown(job), QByteArray("passwords 0/0 mails 300/320"));
        // The next portion waits for its time.
        follow();
        QCOMPARE(mails(), QByteArray::number(ImportFollowUps::mailsAPortion));
        lapse();
        follow();
        QCOMPARE(mails(), QByteArray::number(people));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(distinct member_id) from mail")), QByteArray::number(people));
        lapse();
        follow();
        QCOMPARE(mails(), QByteArray::number(people));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from audit_entry where action = 'member.invited'")), QByteArray("0"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select after_values from audit_entry where action = 'import.mails'")),
                 "{\"mails\":" + QByteArray::number(people) + '}');
    }

    // As with a learner who is inserted by a client; of whom the file has no password, and of whom there was before, nothing changes.
    void mailsPasswordsWhereTheInstitutionDoes_data()
    {
        QTest::addColumn<bool>("mailing");
        QTest::newRow("by link") << false;
        QTest::newRow("with the password") << true;
    }
    void mailsPasswordsWhereTheInstitutionDoes()
    {
        QFETCH(bool, mailing);
        if (mailing)
            (void)m_fixture->sql(QStringLiteral("update institution set mail_passwords = 1"));
        (void)m_fixture->import(minimalHeader + "was@x.org,M,W,Paris\n");
        QByteArray file = passwordHeader + "was@x.org,M,W,Paris,geheim-was\n";
        const int people = ImportFollowUps::mailsAPortion + 2;
        for (int i = 0; i < people; ++i)
            file += "p" + QByteArray::number(i) + "@x.org,M,P,Paris," + (i == 1 || i >= 300 ? "geheim-" + QByteArray::number(i) : QByteArray()) + '\n';
        const ImportJob job = m_fixture->import(file, R"({"send_connection_emails":1})");
        QVERIFY(m_fixture->apply(job.id, {QStringLiteral("mails")}));
        m_fixture->work();
        const auto loginsOf = [&](const char *condition) {
            return m_fixture->sql(QStringLiteral("select m.login from member m where %1 order by m.id").arg(QLatin1StringView(condition)));
        };
        const char *const hashed = "m.password_hash is not null", *const passing = "m.password_passing = 1",
                   *const told = "m.id in (select member_id from mail where template = 'password_mailed')";
        // One that was chosen meanwhile stays, and the file's is told to nobody.
        (void)m_fixture->sql(QStringLiteral("update member set password_hash = 'own' where login = 'p301@x.org'"));
        follow();
        QCOMPARE(mails(), QByteArray::number(ImportFollowUps::mailsAPortion));
        QCOMPARE(loginsOf(told), QByteArray(mailing ? "p1@x.org" : ""));
        // What is not mailed yet is not hashed yet.
        QCOMPARE(loginsOf(hashed), mailing ? QByteArray("p301@x.org") : QByteArray("was@x.org|p1@x.org|p300@x.org|p301@x.org"));
        lapse();
        follow();
        lapse();
        follow();
        QCOMPARE(loginsOf(hashed), QByteArray("was@x.org|p1@x.org|p300@x.org|p301@x.org"));
        QCOMPARE(loginsOf(told), QByteArray(mailing ? "p1@x.org|p300@x.org" : ""));
        QCOMPARE(loginsOf(passing), QByteArray(mailing ? "p1@x.org|p300@x.org" : ""));
        QVERIFY(passwordMatches(QStringLiteral("geheim-300"), m_fixture->sql(QStringLiteral("select password_hash from member where login = 'p300@x.org'"))));
        QCOMPARE(m_fixture->sql(QStringLiteral("select password_hash from member where login = 'p301@x.org'")), QByteArray("own"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) || '/' || count(distinct member_id) from mail")), QByteArray("302/302"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_password")), QByteArray("0"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select distinct state from import_follow_up")), QByteArray("done"));
        QCOMPARE(shown(job), QByteArray("passwords 4/4 mails 302/302"));
        QVERIFY(!everything().contains("geheim"));
        QVERIFY(!m_fixture->sql(QStringLiteral("select body from mail")).contains("geheim"));
    }

    // Who was taken away or suspended since is not written to.
    void mailsOnlyWhoIsThere()
    {
        const ImportJob job = m_fixture->import(manyPeople(3), R"({"send_connection_emails":1})");
        QVERIFY(m_fixture->apply(job.id, {QStringLiteral("mails")}));
        m_fixture->work();
        m_fixture->changeLearner(QStringLiteral("p1@school.org"), R"({"status":"suspended"})");
        follow();
        QCOMPARE(m_fixture->sql(QStringLiteral("select recipient from mail order by recipient")), QByteArray("p0@school.org|p2@school.org"));
        QCOMPARE(shown(job), QByteArray("passwords 0/0 mails 3/3"));
    }

    // Nothing is done in the name of who was suspended since; somebody else goes on with it, and an undo drops it.
    void stopsWhenWhoAskedMayNoLonger_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("takenBack");
        QTest::newRow("passwords") << "passwords" << false;
        QTest::newRow("passwords, taken back") << "passwords" << true;
        QTest::newRow("mails") << "mails" << false;
    }
    void stopsWhenWhoAskedMayNoLonger()
    {
        QFETCH(QString, kind);
        QFETCH(bool, takenBack);
        const Learner boss = m_fixture->makeLearner(R"({"login":"boss@school.org"})");
        (void)m_fixture->sql(QStringLiteral("update member set role = 'admin', status = 'active'"));
        m_fixture->caller.member = boss.id;
        const bool passwords = kind == u"passwords";
        const ImportJob job = passwords ? m_fixture->import(passwordHeader + "a@x.org,M,A,Paris,geheim-1234\n")
                                        : m_fixture->import(manyPeople(3), R"({"send_connection_emails":1})");
        if (job.state == ImportState::NeedsConfirmation) {
            QVERIFY(m_fixture->apply(job.id, {QStringLiteral("mails")}));
            m_fixture->work();
        }
        const auto done = [&] {
            return m_fixture->sql(passwords ? QStringLiteral("select count(*) from member where password_hash is not null")
                                            : QStringLiteral("select count(*) from mail"));
        };
        const QByteArray state = "select state from import_follow_up";
        (void)m_fixture->sql(QStringLiteral("update member set status = 'suspended' where login = 'boss@school.org'"));
        follow();
        QCOMPARE(done(), QByteArray("0"));
        QCOMPARE(m_fixture->sql(QLatin1StringView(state)), QByteArray("paused"));
        QCOMPARE(m_fixture->job(job.id).state, ImportState::Applied);
        QVERIFY(m_fixture->job(job.id).fault.contains("import.caller_gone"));
        m_fixture->caller = Caller::system();
        if (takenBack) {
            QCOMPARE(m_fixture->undone(job).state, ImportState::Undone);
            follow();
            QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_password")), QByteArray("0"));
            QCOMPARE(done(), QByteArray("0"));
            QVERIFY(!passwords || shown(job) == "passwords 0/0 mails 0/0");
            return;
        }
        QVERIFY(m_fixture->write([&](Context &context) { return m_fixture->engine().resume(context, job.id); }));
        QVERIFY(m_fixture->job(job.id).fault.isEmpty());
        follow();
        QCOMPARE(done(), passwords ? QByteArray("1") : QByteArray("3"));
        QCOMPARE(m_fixture->sql(QLatin1StringView(state)), QByteArray("done"));
        // There is nothing to go on with any more.
        QCOMPARE(m_fixture->write([&](Context &context) { return m_fixture->engine().resume(context, job.id); }).error().reason, QByteArray("import.state"));
    }

private:
    // What the import tells of them: done of all.
    QByteArray shown(const ImportJob &job)
    {
        const ImportJob now = m_fixture->job(job.id);
        return QStringLiteral("passwords %1/%2 mails %3/%4")
            .arg(*now.passwordsDone)
            .arg(*now.passwordsTotal)
            .arg(*now.mailsDone)
            .arg(*now.mailsTotal)
            .toLatin1();
    }
    void follow()
    {
        const std::atomic<bool> stopping = false;
        while (ImportFixture::must(workOnJob(m_fixture->store(), *m_followUps, QStringLiteral("test"), stopping))) {
        }
    }
    void lapse() { (void)m_fixture->sql(QStringLiteral("update import_follow_up set lease_until = ''")); }
    [[nodiscard]] QByteArray mails() { return m_fixture->sql(QStringLiteral("select count(*) from mail")); }
    // All that could give a password away.
    [[nodiscard]] QByteArray everything()
    {
        QByteArray all;
        for (const char *sql : {"select coalesce(cells, '') || coalesce(before_values, '') || coalesce(after_values, '') || coalesce(problems, '') from import_row",
                                "select coalesce(mapping, '') || coalesce(options, '') || coalesce(notes, '') || coalesce(gates, '') from import_job",
                                "select sealed from import_password", "select coalesce(after_values, '') from audit_entry", "select payload from event"})
            all += m_fixture->sql(QLatin1StringView(sql));
        return all;
    }

    const InstallationKey m_key = InstallationKey::random();
    const Catalogue m_catalogue;
    const Outbox m_outbox{m_key, m_catalogue, false};
    const AccountService m_accounts{m_key, "https://learn.example.org", m_outbox};
    std::unique_ptr<ImportFollowUps> m_followUps;
};

ULPAN_TEST(ImportFollowUpsTest)
#include "import_follow_ups_test.moc"
