#include "tests/crash/killed_imports.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// A server is killed as soon as an import stands where nobody works on it: planned, waiting for a person, cancelled, failed.
// The next server leaves it there, with all that is known of it, until somebody asks for what can be done with it.
class ImportEndsTest : public KilledImports
{
    Q_OBJECT

private Q_SLOTS:
    void keepsPlans_data() { addEngineRows(); }
    void keepsPlans()
    {
        QFETCH(Engine, engine);
        begin(engine);
        auto server = std::make_unique<ServerProcess>(*m_installation);
        const QByteArray planned = upload(*server, people('p', 700), "create_entities=1&dry_run=1");
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(planned), QStringLiteral("planned"), 60'000);
        kill(server);
        const QString plan = standing(planned);
        QVERIFY2(plan.contains(u"planned 700"), qUtf8Printable(plan));
        server = std::make_unique<ServerProcess>(*m_installation);
        const QByteArray waiting = upload(*server, people('w', 700), {});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(waiting), QStringLiteral("needs_confirmation"), 60'000);
        kill(server);
        const QString gate = standing(waiting);
        QVERIFY2(gate.contains(u"needs_confirmation 700") && gate.contains(u"Haifa"), qUtf8Printable(gate));

        server = workingAgain();
        QCOMPARE(standing(planned), plan);
        QCOMPARE(standing(waiting), gate);
        QCOMPARE(ask("select count(*) from member where login like 'p%@x.org' or login like 'w%@x.org'"), QStringLiteral("0"));
        QCOMPARE(step(*server, waiting, "apply"), 409);
        QCOMPARE(step(*server, waiting, "apply", R"({"confirm":["new_entities"]})"), 202);
        QCOMPARE(step(*server, planned, "apply"), 202);
        for (const QByteArray &import : {planned, waiting})
            QTRY_COMPARE_WITH_TIMEOUT(stateOf(import), QStringLiteral("applied"), 60'000);
        QCOMPARE(ask("select count(*) || '/' || count(distinct login) from member where login like '%@x.org'"),
                 QStringLiteral("1401/1401"));
        QCOMPARE(ask("select count(*) from entity where name = 'Haifa'"), QStringLiteral("1"));
        QCOMPARE(ask("select count(*) from audit_entry where action = 'import.applied'"), QStringLiteral("3"));
        QCOMPARE(server->stop(), 0);
    }

    void leavesWhatIsCancelled_data() { addEngineRows(); }
    void leavesWhatIsCancelled()
    {
        QFETCH(Engine, engine);
        begin(engine);
        auto server = std::make_unique<ServerProcess>(*m_installation);
        const QByteArray plan = upload(*server, people('p', 20), "create_entities=1&dry_run=1");
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(plan), QStringLiteral("planned"), 60'000);
        QCOMPARE(step(*server, plan, "cancel"), 200);
        const QByteArray import = upload(*server, people('c', 4000));
        QTRY_VERIFY_WITH_TIMEOUT(appliedLine(import) > 0, 60'000);
        QCOMPARE(step(*server, import, "cancel"), 200);
        kill(server);
        const QString some = ask("select count(*) from member where login like 'c%@x.org'");
        QVERIFY2(some.toInt() > 0 && some.toInt() < 4000, qUtf8Printable(some));
        const QString left = standing(import), none = standing(plan);
        QVERIFY2(left.startsWith(u"cancelled 4000 ") && none.startsWith(u"cancelled 20 "), qUtf8Printable(left + none));

        server = workingAgain();
        QCOMPARE(standing(import), left);
        QCOMPARE(standing(plan), none);
        QCOMPARE(ask("select count(*) || '/' || count(distinct login) from member where login like 'c%@x.org'"), some + u'/' + some);
        for (const char *what : {"apply", "resume", "pause", "cancel"})
            QCOMPARE(step(*server, import, what), 409);
        QCOMPARE(step(*server, plan, "undo"), 409);
        QCOMPARE(step(*server, import, "undo"), 202);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(import), QStringLiteral("undone"), 60'000);
        QCOMPARE(ask("select count(*) from member where login like 'c%@x.org'"), QStringLiteral("0"));
        QCOMPARE(ask("select count(*) || '/' || count(distinct record_id) from event where type = 'member.deleted'"), some + u'/' + some);
        QCOMPARE(ask("select count(*) from audit_entry where action = 'import.undone'"), QStringLiteral("1"));
        QCOMPARE(server->stop(), 0);
    }

    // A file that is not in the encoding that it was said to be in shows it at its end.
    void leavesAPlanThatFailed_data() { addEngineRows(); }
    void leavesAPlanThatFailed()
    {
        QFETCH(Engine, engine);
        begin(engine);
        auto server = std::make_unique<ServerProcess>(*m_installation);
        const QByteArray import = upload(*server, people('f', 2000) + "z@x.org,\xc9lise,Dana,Haifa\n", "create_entities=1&encoding=utf-8");
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(import), QStringLiteral("failed"), 60'000);
        kill(server);
        const QString left = standing(import);
        QVERIFY2(left.contains(u"2002") && ask("select count(*) from import_row") == u"0", qUtf8Printable(left));

        server = workingAgain();
        QCOMPARE(standing(import), left);
        QCOMPARE(step(*server, import, "apply"), 409);
        QCOMPARE(step(*server, import, "undo"), 409);
        QCOMPARE(server->send("PATCH", path + "/imports/" + import, m_token, R"({"encoding":"windows-1252"})").first, 200);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(import), QStringLiteral("planned"), 60'000);
        QCOMPARE(step(*server, import, "apply"), 202);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(import), QStringLiteral("applied"), 60'000);
        QCOMPARE(ask("select count(*) || '/' || count(distinct login) from member where login like 'f%@x.org' or login = 'z@x.org'"),
                 QStringLiteral("2001/2001"));
        QCOMPARE(ask("select count(*) from audit_entry where action = 'import.applied'"), QStringLiteral("2"));
        QCOMPARE(server->stop(), 0);
    }

    void leavesWhatFailedInTheMiddle_data() { addEngineRows(); }
    void leavesWhatFailedInTheMiddle()
    {
        QFETCH(Engine, engine);
        begin(engine);
        const bool sqlite = engine == Engine::Sqlite;
        if (!sqlite)
            execute("create function broken() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$");
        execute(sqlite ? "create trigger broken before insert on member when new.login = 'm3900@x.org' begin select raise(abort, 'broken'); end"
                       : "create trigger broken before insert on member for each row when (new.login = 'm3900@x.org') execute function broken()");
        auto server = std::make_unique<ServerProcess>(*m_installation);
        const QByteArray import = upload(*server, people('m', 4000));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(import), QStringLiteral("failed"), 60'000);
        kill(server);
        const QString left = standing(import), some = ask("select count(*) from member where login like 'm%@x.org'");
        QVERIFY2(some.toInt() > 0 && some.toInt() < 3900, qUtf8Printable(some));
        execute(sqlite ? "drop trigger broken" : "drop trigger broken on member");

        server = workingAgain();
        QCOMPARE(standing(import), left);
        QCOMPARE(ask("select count(*) || '/' || count(distinct login) from member where login like 'm%@x.org'"), some + u'/' + some);
        for (const char *what : {"apply", "resume", "pause", "cancel"})
            QCOMPARE(step(*server, import, what), 409);
        QCOMPARE(step(*server, import, "undo"), 202);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(import), QStringLiteral("undone"), 60'000);
        QCOMPARE(ask("select count(*) from member where login like 'm%@x.org'"), QStringLiteral("0"));
        // What is left of the file can then be brought again.
        const QByteArray again = upload(*server, people('m', 4000));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(again), QStringLiteral("applied"), 60'000);
        QCOMPARE(ask("select count(*) || '/' || count(distinct login) from member where login like 'm%@x.org'"), QStringLiteral("4000/4000"));
        QCOMPARE(server->stop(), 0);
    }

private:
    // A server that has had the time to take up what there is: it has done what came later.
    std::unique_ptr<ServerProcess> workingAgain()
    {
        auto server = std::make_unique<ServerProcess>(*m_installation);
        const QByteArray later = upload(*server, people('l', 1, "Lod"));
        [&] { QTRY_COMPARE_WITH_TIMEOUT(stateOf(later), QStringLiteral("applied"), 60'000); }();
        return server;
    }

    // All that an import says of itself.
    QString standing(const QByteArray &import)
    {
        return ask("select state || ' ' || total_rows || ' ' || done_rows || ' ' || to_create || '/' || created || ' ' || version || ' ' || "
                   "applied_line || ' ' || coalesce(gates, '') || ' ' || coalesce(fault, '') || ' ' || coalesce(finished_at, '') "
                   "from import_job where public_id = '" +
                   import + "'");
    }
    int appliedLine(const QByteArray &import)
    {
        return ask("select applied_line from import_job where public_id = '" + import + "'").toInt();
    }
    void execute(const char *sql)
    {
        const Result<std::unique_ptr<Store>> store = Store::open(m_installation->location());
        QVERIFY(store.has_value());
        QVERIFY((*store)->write([&](Connection &database) { return database.execute(QString::fromLatin1(sql)); }));
    }
};

ULPAN_TEST(ImportEndsTest)
#include "import_ends_test.moc"
