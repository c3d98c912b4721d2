#include "tests/crash/killed_imports.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// A server is killed while imports wait: one for its turn, one for a person, and what follows one that is applied. Nothing is
// lost, nothing goes on by itself that a person has stopped, and nothing is done twice.
class ImportWaitsTest : public KilledImports
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsReceivedOrPaused_data() { addEngineRows(); }
    void keepsWhatIsReceivedOrPaused()
    {
        QFETCH(Engine, engine);
        begin(engine);
        auto server = std::make_unique<ServerProcess>(*m_installation);
        const QByteArray large = upload(*server, people('a', 4000)), small = upload(*server, people('b', 20));
        kill(server);
        QCOMPARE(stateOf(small), QStringLiteral("received"));
        QVERIFY2(QStringList({QStringLiteral("received"), QStringLiteral("planning"), QStringLiteral("applying")}).contains(stateOf(large)), qPrintable(stateOf(large)));

        server = std::make_unique<ServerProcess>(*m_installation);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(large), QStringLiteral("applying"), 60'000);
        QCOMPARE(server->send("POST", path + "/imports/" + large + "/pause", m_token, "{}").first, 200);
        kill(server);
        QCOMPARE(stateOf(large), QStringLiteral("paused"));
        const QString done = ask("select count(*) from member where login like 'a%'");
        QVERIFY2(done.toInt() < 4000, qPrintable(done));

        server = std::make_unique<ServerProcess>(*m_installation);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(small), QStringLiteral("applied"), 60'000);
        QCOMPARE(stateOf(large), QStringLiteral("paused"));
        QCOMPARE(ask("select count(*) from member where login like 'a%'"), done);
        QCOMPARE(server->send("POST", path + "/imports/" + large + "/resume", m_token, "{}").first, 202);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(large), QStringLiteral("applied"), 60'000);
        QCOMPARE(ask("select count(*) || '/' || count(distinct login) from member where role = 'learner'"), QStringLiteral("4020/4020"));
        QCOMPARE(ask("select sum(created) || '/' || sum(done_rows) from import_job"), QStringLiteral("4020/4020"));
        QCOMPARE(ask("select count(*) from audit_entry where action = 'import.applied'"), QStringLiteral("2"));
        QCOMPARE(server->stop(), 0);
    }

    void goesOnWithPasswords_data() { addEngineRows(); }
    void goesOnWithPasswords()
    {
        QFETCH(Engine, engine);
        constexpr int passwords = 60;
        begin(engine);
        auto server = std::make_unique<ServerProcess>(*m_installation);
        QByteArray file = "login,lastname,firstname,entity,password\n";
        for (int i = 0; i < passwords; ++i)
            file += "p" + QByteArray::number(i) + "@x.org,L,F,Haifa,geheim-" + QByteArray::number(1000 + i) + '\n';
        const QByteArray import = upload(*server, file);
        const QByteArray hashed = "select count(*) from member where password_hash is not null and login like 'p%'";
        QTRY_VERIFY_WITH_TIMEOUT(ask(hashed).toInt() > 0, 60'000);
        kill(server);
        const int some = ask(hashed).toInt();
        QVERIFY2(some > 0 && some < passwords, qPrintable(QString::number(some)));
        // A password is either hashed or still to be hashed.
        QCOMPARE(ask("select count(*) from import_password").toInt(), passwords - some);
        QCOMPARE(stateOf(import), QStringLiteral("applied"));
        server = std::make_unique<ServerProcess>(*m_installation);
        QTRY_COMPARE_WITH_TIMEOUT(ask("select state from import_follow_up"), QStringLiteral("done"), 120'000);
        QCOMPARE(ask(hashed).toInt(), passwords);
        QCOMPARE(ask("select done from import_follow_up").toInt(), passwords);
        QCOMPARE(ask("select count(*) from import_password"), QStringLiteral("0"));
        QCOMPARE(ask("select count(*) from audit_entry where action = 'import.passwords'"), QStringLiteral("1"));
        QCOMPARE(server->stop(), 0);
    }

    // A portion every 15 seconds, of which the second is the next process's.
    void goesOnWithMails_data() { addEngineRows(); }
    void goesOnWithMails()
    {
        QFETCH(Engine, engine);
        constexpr int learners = 320;
        begin(engine);
        auto server = std::make_unique<ServerProcess>(*m_installation);
        const QByteArray import = upload(*server, people('m', learners), "create_entities=1&send_connection_emails=1");
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(import) == u"applied" || stateOf(import) == u"needs_confirmation", 60'000);
        if (stateOf(import) == u"needs_confirmation")
            QCOMPARE(server->send("POST", path + "/imports/" + import + "/apply", m_token, R"({"confirm":["mails"]})").first / 100, 2);
        QTRY_VERIFY_WITH_TIMEOUT(ask("select count(*) from mail").toInt() > 0, 60'000);
        kill(server);
        const int some = ask("select count(*) from mail").toInt();
        QVERIFY2(some > 0 && some < learners, qPrintable(QString::number(some)));
        server = std::make_unique<ServerProcess>(*m_installation);
        QTRY_COMPARE_WITH_TIMEOUT(ask("select state from import_follow_up"), QStringLiteral("done"), 120'000);
        QCOMPARE(ask("select count(*) || '/' || count(distinct member_id) from mail"), QStringLiteral("%1/%1").arg(learners));
        QCOMPARE(ask("select done from import_follow_up").toInt(), learners);
        QCOMPARE(server->stop(), 0);
    }
};

ULPAN_TEST(ImportWaitsTest)
#include "import_waits_test.moc"
