#include "models/base/crypto.h"
#include "models/imports/import_follow_ups.h"
#include "models/imports/undone_passwords.h"
#include "models/services/member_access.h"
#include "tests/store/import_test.h"
#include "tests/support/json_compare.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

const QByteArray undonePasswordHeader = "login,lastname,firstname,entity,phone,password\n";

} // namespace

// The passwords that an import set for learners who were there before are taken back with it, unless they
// chose others; on both engines.
class ImportUndoPasswordsTest : public ImportTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        makeFixture();
        m_followUps = std::make_unique<ImportFollowUps>(m_fixture->store(), m_fixture->clock(),
                                                        m_fixture->spool(), m_accounts);
        m_fixture->makeLearner(R"({"login":"old@x.org","status":"invited"})");
    }
    void cleanup()
    {
        m_followUps.reset();
        m_fixture.reset();
    }

    void takesBackWhatItSet_data()
    {
        QTest::addColumn<bool>("active");
        QTest::newRow("invited") << false;
        QTest::newRow("activated since the plan") << true;
    }
    void takesBackWhatItSet()
    {
        QFETCH(bool, active);
        const ImportJob planned = m_fixture->import(file(), R"({"dry_run":1})");
        if (active)
            m_fixture->changeLearner(QStringLiteral("old@x.org"), R"({"status":"active"})");
        const QByteArray before = m_fixture->dump();
        m_fixture->must(m_fixture->apply(planned.id));
        m_fixture->work();
        follow();
        const QByteArray set = hash("old@x.org");
        QVERIFY(passwordMatches(QStringLiteral("geheim-1234"), set));
        QVERIFY(!hash("new@x.org").isEmpty());
        // Of whom the import made no more is kept than that they go.
        QCOMPARE(m_fixture->sql(
                     QStringLiteral("select password_set from import_row where password_set is not null")),
                 digestOfHash(set).toUtf8());
        const ImportJob after = m_fixture->undone(planned);
        QCOMPARE(after.state, ImportState::Undone);
        QCOMPARE(ImportFixture::undoFigures(after), QByteArray("removed=1 restored=1 kept=0"));
        COMPARE_TEXT(m_fixture->dump(), before);
    }

    // Who has signed in with it is signed out, and may still be invited as before.
    void endsWhatWasGotWithIt()
    {
        const ImportJob job = m_fixture->import(file());
        follow();
        (void)m_fixture->sql(QStringLiteral(
            "insert into access_token (institution_id, public_id, kind, member_id, secret_hash, created_at) "
            "select institution_id, 't' || k, k, id, k, 't' from member, "
            "(select 'sign-in' as k union all select 'api') kinds where login = 'old@x.org'"));
        (void)m_fixture->sql(QStringLiteral(
            "insert into access_link (purpose, member_id, secret_hash, expires_at, created_at) "
            "select k, id, k, 't', 't' from member, (select 'invitation' as k union all "
            "select 'password_reset' union all select 'challenge') kinds where login = 'old@x.org'"));
        QCOMPARE(m_fixture->undone(job).state, ImportState::Undone);
        QCOMPARE(hash("old@x.org"), QByteArray());
        QCOMPARE(m_fixture->sql(QStringLiteral("select kind from access_token")), QByteArray("api"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select purpose from access_link where used_at is null")),
                 QByteArray("invitation"));
    }

    void leavesWhatWasChosenSince_data()
    {
        QTest::addColumn<bool>("followed");
        QTest::newRow("instead of it") << true;
        QTest::newRow("before it was set") << false;
    }
    void leavesWhatWasChosenSince()
    {
        QFETCH(bool, followed);
        const ImportJob job = m_fixture->import(file());
        if (followed)
            follow();
        m_fixture->clock().moment = Instant::fromText("2026-03-02T09:00:00.000Z");
        choose("chosen");
        follow();
        m_fixture->clock().moment = Instant::fromText("2026-03-03T09:00:00.000Z");
        const ImportJob after = m_fixture->undone(job);
        QCOMPARE(after.state, ImportState::PartlyUndone);
        QCOMPARE(ImportFixture::undoFigures(after), QByteArray("removed=1 restored=0 kept=1"));
        QCOMPARE(hash("old@x.org"), QByteArray("chosen"));
        // Otherwise nobody could sign in with it, nor be invited.
        QCOMPARE(m_fixture->sql(QStringLiteral("select status from member where login = 'old@x.org'")),
                 QByteArray("active"));
        const QByteArray who = R"("by":"old@x.org","at":"2026-03-02T09:00:00.000Z",)";
        const QByteArray status = R"({"field":"status","value":"active",)" + who +
                                  R"("reason":"undo.password_chosen","arguments":[]})";
        const QByteArray password = R"({"field":"password","value":null,)" + who +
                                    R"("reason":"undo.field_changed_since","arguments":[]})";
        const ImportRow row = m_fixture->rows(after).front();
        COMPARE_TEXT(row.keptValues, '[' + status + (followed ? ',' + password : QByteArray()) + ']');
        COMPARE_TEXT(row.restoredValues, QByteArray(R"({"phone":null})"));
    }

    // A status that somebody changed stays, and still nobody has what the import set.
    void takesItFromWhomOthersChanged()
    {
        const ImportJob job = m_fixture->import(file());
        follow();
        m_fixture->changeLearner(QStringLiteral("old@x.org"), R"({"status":"suspended"})");
        const ImportJob after = m_fixture->undone(job);
        QCOMPARE(ImportFixture::undoFigures(after), QByteArray("removed=1 restored=0 kept=1"));
        QVERIFY(!m_fixture->rows(after).front().keptValues.contains("password"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select status from member where password_hash is null")),
                 QByteArray("suspended"));
    }

    // A password that was there before the import is nobody's choice since.
    void givesBackAStatusBesideAnOlderPassword()
    {
        choose("older");
        (void)m_fixture->sql(QStringLiteral("update member set status = 'invited'"));
        const QByteArray before = m_fixture->dump();
        m_fixture->clock().moment = Instant::fromText("2026-03-02T09:00:00.000Z");
        const ImportJob job = m_fixture->import(file());
        follow();
        QCOMPARE(m_fixture->undone(job).state, ImportState::Undone);
        COMPARE_TEXT(m_fixture->dump(), before);
    }

    void dropsWhatWaits()
    {
        const QByteArray before = m_fixture->dump();
        const ImportJob job = m_fixture->import(file());
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_password")), QByteArray("2"));
        QCOMPARE(m_fixture->undone(job).state, ImportState::Undone);
        follow();
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_password")), QByteArray("0"));
        COMPARE_TEXT(m_fixture->dump(), before);
    }

    // The undo is asked for while passwords are being hashed.
    void dropsWhatIsHashedMeanwhile()
    {
        (void)m_fixture->import(file());
        const QString asked =
            QStringLiteral("update import_job set undo_line = applied_line + 1 where id = new.job_id;");
        if (m_fixture->store().engine() == Engine::Sqlite) {
            execute(QStringLiteral("create trigger asked after update on import_follow_up when "
                                   "old.lease_owner is not null begin %1 end")
                        .arg(asked));
        } else {
            execute(QStringLiteral("create function asked() returns trigger language plpgsql as $$ begin %1 "
                                   "return null; end $$")
                        .arg(asked));
            execute(QStringLiteral("create trigger asked after update on import_follow_up for each row "
                                   "when (old.lease_owner is not null) execute function asked()"));
        }
        follow();
        QCOMPARE(
            m_fixture->sql(QStringLiteral("select count(*) from member where password_hash is not null")),
            QByteArray("0"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_password")), QByteArray("0"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select done from import_follow_up")), QByteArray("0"));
    }

private:
    static QByteArray file()
    {
        return undonePasswordHeader +
               "old@x.org,Last,First,Paris,3,geheim-1234\nnew@x.org,A,B,Paris,,geheim-5678\n";
    }
    void follow()
    {
        const std::atomic<bool> stopping = false;
        while (ImportFixture::must(
            workOnJob(m_fixture->store(), *m_followUps, QStringLiteral("test"), stopping))) {
        }
    }
    // As the learner does it.
    void choose(const QByteArray &chosen)
    {
        const Id member =
            m_fixture->sql(QStringLiteral("select id from member where login = 'old@x.org'")).toLongLong();
        const Caller before = m_fixture->caller;
        m_fixture->caller.name = QStringLiteral("old@x.org");
        m_fixture->must(
            m_fixture->write([&](Context &context) { return replacePassword(context, member, chosen); }));
        m_fixture->caller = before;
    }
    void execute(const QString &statement)
    {
        QVERIFY(m_fixture->store().write([&](Connection &database) { return database.execute(statement); }));
    }
    [[nodiscard]] QByteArray hash(const char *login)
    {
        return m_fixture->sql(QStringLiteral("select password_hash from member where login = '%1'")
                                  .arg(QLatin1StringView(login)));
    }

    const InstallationKey m_key = InstallationKey::random();
    const Catalogue m_catalogue;
    const Outbox m_outbox{m_key, m_catalogue, false};
    const AccountService m_accounts{m_key, "https://learn.example.org", m_outbox};
    std::unique_ptr<ImportFollowUps> m_followUps;
};

ULPAN_TEST(ImportUndoPasswordsTest)
#include "import_undo_passwords_test.moc"
