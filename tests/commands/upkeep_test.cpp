#include "models/store/store.h"
#include "tests/support/server_process.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QStringList commandWords(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

void execute(const QString &location, const QString &sql)
{
    const Result<std::unique_ptr<Store>> store = Store::open(location);
    const Result<void> done = !store ? Result<void>(store.error()) : (*store)->look([&](Connection &database) { return database.execute(sql); });
    if (!done)
        qFatal("%s: %s", qUtf8Printable(sql), qUtf8Printable(done.error().detail));
}

} // namespace

// What an operator does with an installation from the command line.
class UpkeepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initMakesOneInstallation()
    {
        const ServerInstallation installation(Engine::Sqlite, false);
        const CommandRun wrong = installation.run(commandWords("init --operator nobody"));
        QCOMPARE(wrong.status, 1);
        QVERIFY2(wrong.err.contains("e-mail"), qUtf8Printable(wrong.text()));
        QVERIFY(!QFile::exists(installation.folder()));
        QCOMPARE(installation.run(commandWords("migrate")).status, 1);
        QVERIFY(!QFile::exists(installation.folder()));
        QCOMPARE(installation.run(commandWords("init --operator op@example.org")).status, 0);
        const CommandRun again = installation.run(commandWords("init --operator other@example.org"));
        QCOMPARE(again.status, 1);
        QVERIFY2(again.err.contains("already"), qUtf8Printable(again.text()));
        QCOMPARE(installation.query(QStringLiteral("select login from member")), QStringList{QStringLiteral("op@example.org")});
    }

    // Neither is replaced by a new one, which would look as if everything were gone.
    void tellsWhatIsLost()
    {
        const ServerInstallation installation(Engine::Sqlite);
        const QString database = installation.folder() + QStringLiteral("/live.sqlite");
        const QString key = installation.folder() + QStringLiteral("/key");
        QVERIFY(QFile::rename(key, key + QStringLiteral(".away")));
        for (const char *command : {"check", "init --operator other@example.org"}) {
            const CommandRun run = installation.run(commandWords(command));
            QCOMPARE(run.status, 1);
            QVERIFY2(run.err.contains("no key"), qUtf8Printable(run.text()));
            QVERIFY(!QFile::exists(key));
        }
        QVERIFY(QFile::rename(key + QStringLiteral(".away"), key));
        QCOMPARE(installation.run(commandWords("check")).status, 0);
        QVERIFY(QFile::resize(database, 0));
        const CommandRun run = installation.run(commandWords("check"));
        QCOMPARE(run.status, 1);
        QVERIFY2(run.err.contains("live.sqlite"), qUtf8Printable(run.text()));
        QCOMPARE(QFileInfo(database).size(), 0);
    }

    void tellsThatADatabaseIsDamaged()
    {
        const ServerInstallation installation(Engine::Sqlite);
        QFile database(installation.folder() + QStringLiteral("/live.sqlite"));
        QVERIFY(database.open(QIODevice::ReadWrite));
        database.write(QByteArray(4096, 'x'));
        database.close();
        const CommandRun run = installation.run(commandWords("check"));
        QCOMPARE(run.status, 1);
        QVERIFY2(run.err.contains("damaged"), qUtf8Printable(run.text()));
    }

    void sampleDataIsTheSameEachTime_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::newRow("sqlite") << Engine::Sqlite;
        QTest::newRow("postgres") << Engine::Postgres;
    }
    void sampleDataIsTheSameEachTime()
    {
        QFETCH(Engine, engine);
        const ServerInstallation installation(engine);
        const CommandRun first = installation.run(commandWords("sample-data --learners 120 --seed 5 --json"));
        QVERIFY2(first.status == 0, qUtf8Printable(first.text()));
        QCOMPARE(QJsonDocument::fromJson(first.out)[QLatin1StringView("created")].toString(), QStringLiteral("120"));
        const QString people = QStringLiteral("select m.login from member m join institution i on i.id = m.institution_id where i.slug = 'demo' order by 1");
        const QStringList logins = installation.query(people);
        QCOMPARE(logins.size(), 120);
        QVERIFY(installation.query(QStringLiteral("select count(*) from assignment")).first().toInt() > 20);
        const CommandRun again = installation.run(commandWords("sample-data --learners 120 --seed 5 --json"));
        QVERIFY2(again.status == 0, qUtf8Printable(again.text()));
        QCOMPARE(QJsonDocument::fromJson(again.out)[QLatin1StringView("unchanged")].toString(), QStringLiteral("120"));
        QCOMPARE(installation.query(people), logins);
        QCOMPARE(installation.query(QStringLiteral("select count(*) from session")), QStringList{QStringLiteral("7")});
    }

    // Wherever the environment is named; in the live one nobody looks for people who are none.
    void sampleDataGoesWhereItIsMeant_data()
    {
        QTest::addColumn<bool>("inFile");
        QTest::newRow("on the command line") << false;
        QTest::newRow("in a file of options") << true;
    }
    void sampleDataGoesWhereItIsMeant()
    {
        QFETCH(bool, inFile);
        const ServerInstallation installation(Engine::Sqlite);
        QFile file(installation.path(QStringLiteral("ulpan.conf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("environment=test\n");
        file.close();
        const QStringList where = inFile ? QStringList{QStringLiteral("--config"), file.fileName()}
                                         : commandWords("--environment test");
        const CommandRun made = installation.run(commandWords("sample-data --learners 20") + where);
        QVERIFY2(made.status == 0, qUtf8Printable(made.text()));
        const QString institutions = QStringLiteral("select count(*) from institution");
        QCOMPARE(installation.query(institutions), QStringList{QStringLiteral("0")});
        const Result<std::unique_ptr<Store>> test = Store::open(installation.location(true));
        QVERIFY(test.has_value());
        const Result<qint64> there = (*test)->look([&](Connection &database) -> Result<qint64> {
            Result<Cursor> rows = database.run(institutions);
            return rows && rows->next() ? rows->id(0) : 0;
        });
        QCOMPARE(there ? *there : -1, qint64(1));
    }

    void wrongUseIsToldAndChangesNothing_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no such command") << "frobnicate" << QByteArray("no command frobnicate");
        QTest::newRow("no such option") << "migrate --bogus 1" << QByteArray("no option --bogus");
        QTest::newRow("a word too many") << "migrate now" << QByteArray("does not take: now");
        QTest::newRow("a word too few") << "backup" << QByteArray("needs: FILE");
        QTest::newRow("an option that is needed") << "institution create --name x" << QByteArray("--slug");
        QTest::newRow("no such environment") << "check --environment prod" << QByteArray("live or test");
        QTest::newRow("both environments") << "backup --environment test file" << QByteArray("no option --environment");
        QTest::newRow("no number") << "sample-data --learners none" << QByteArray("--learners");
        QTest::newRow("nobody") << "sample-data --learners 0" << QByteArray("--learners");
        QTest::newRow("no seed") << "sample-data --seed -1" << QByteArray("--seed");
        QTest::newRow("no such language") << "institution create --name x --slug x --language xx" << QByteArray("he, fr or en");
        QTest::newRow("a token of no institution") << "token create --name x --abilities members:read,metrics:read" << QByteArray("--institution");
        QTest::newRow("metrics of an institution") << "token create --institution x --name x --abilities metrics:read" << QByteArray("leave out");
        QTest::newRow("not meant") << "empty-test" << QByteArray("--yes");
        QTest::newRow("no address of a database") << "migrate --database live.sqlite" << QByteArray("--database is postgresql://");
        QTest::newRow("another engine") << "restore file --database mysql://localhost/ulpan" << QByteArray("--database is postgresql://");
        QTest::newRow("a port that none can be") << "doctor --database postgresql://localhost:70000/ulpan" << QByteArray("up to 65535");
        QTest::newRow("such a port for the socket") << "check --database postgresql:///ulpan?port=70000" << QByteArray("up to 65535");
        QTest::newRow("no address of a test database") << "init --operator a@example.org --test-database ulpan_test" << QByteArray("--test-database is");
        QTest::newRow("no such file of options") << "migrate --config /none" << QByteArray("/none");
    }
    void wrongUseIsToldAndChangesNothing()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, says);
        const ServerInstallation installation(Engine::Sqlite, false);
        const CommandRun run = installation.run(line.split(u' '));
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains(says) && run.out.isEmpty(), qUtf8Printable(run.text()));
        QVERIFY(!QFile::exists(installation.folder()));
    }

    void optionsComeFromAFile()
    {
        const ServerInstallation installation(Engine::Sqlite);
        QFile file(installation.path(QStringLiteral("ulpan.conf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# for all commands\nlisten = 127.0.0.1:0\nname = École, du \"Nord\"\n");
        file.flush();
        const QStringList create = commandWords("institution create --slug nord --config") + QStringList{file.fileName()};
        QCOMPARE(installation.run(create).status, 0);
        QCOMPARE(installation.query(QStringLiteral("select name from institution")), QStringList{QStringLiteral("École, du \"Nord\"")});
        file.write("bogus=1\n");
        file.flush();
        const CommandRun refused = installation.run(create);
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains(":4: there is no option bogus"), qUtf8Printable(refused.text()));
    }

    void helpNamesAGroup()
    {
        const ServerInstallation installation(Engine::Sqlite, false);
        const CommandRun help = installation.run(commandWords("institution --help"));
        QCOMPARE(help.status, 0);
        QVERIFY(help.out.contains("institution create") && !help.out.contains("backup"));
    }

    void checkFindsAndRebuildMends_data() { addEngineRows(); }
    void checkFindsAndRebuildMends()
    {
        QFETCH(Engine, engine);
        const ServerInstallation installation(engine);
        QCOMPARE(installation.run(commandWords("institution create --name Nord --slug nord")).status, 0);
        QCOMPARE(installation.run(commandWords("check")).status, 0);
        execute(installation.location(), QStringLiteral("update record_total set total = 5 where record = 'institution'"));
        execute(installation.location(), QStringLiteral("update institution set search_text = 'elsewhere'"));
        execute(installation.location(), QStringLiteral("update member set firstname_key = 'x' where role = 'operator'"));
        execute(installation.location(), QStringLiteral("update member_total set total = total + 1 where role = 'operator'"));
        const CommandRun found = installation.run(commandWords("check --json"));
        QCOMPARE(found.status, 1);
        QCOMPARE(found.json()[QLatin1StringView("live")].toArray().size(), 4);
        QCOMPARE(found.json()[QLatin1StringView("test")].toArray().size(), 0);
        const CommandRun rebuilt = installation.run(commandWords("check rebuild"));
        QVERIFY2(rebuilt.status == 0, qUtf8Printable(rebuilt.text()));
        execute(installation.location(), QStringLiteral("update signing_key set sealed = 'AAAA'"));
        QCOMPARE(installation.run(commandWords("check rebuild")).status, 1);
    }

    void rebuildFindsTagsAgain_data() { addEngineRows(); }
    void rebuildFindsTagsAgain()
    {
        QFETCH(Engine, engine);
        const ServerInstallation installation(engine);
        QCOMPARE(installation.run(commandWords("institution create --name Nord --slug nord")).status, 0);
        QFile file(installation.path(QStringLiteral("learners.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("login,firstname,lastname,civility,entity,filter\na@example.org,A,A,Mme,E,One\nb@example.org,B,B,Mme,E,Two\n");
        file.close();
        const CommandRun imported =
            installation.run(commandWords("import --institution nord --create-entities --json --confirm") + QStringList{file.fileName()});
        QVERIFY2(imported.status == 0, qUtf8Printable(imported.text()));
        QCOMPARE(installation.run(commandWords("check")).status, 0);
        const auto tags = [&] { return installation.query(QStringLiteral("select tag from member_tag order by tag")); };
        const QStringList before = tags();
        QCOMPARE(before.size(), 2);
        // Of a member, and of the index alone: a row that is missing, and one too many.
        for (const char *damage : {"update member set tag_keys = null where login = 'a@example.org'", "delete from member_tag where tag like '%one%'",
                                   "insert into member_tag (institution_id, tag, member_id) select institution_id, 'filter:none', id from member where login = 'b@example.org'"}) {
            execute(installation.location(), QLatin1StringView(damage));
            QVERIFY2(tags() != before, damage);
            const CommandRun found = installation.run(commandWords("check --json"));
            QVERIFY2(found.status == 1 && found.json()[QLatin1StringView("live")].toArray().size() == 1, qUtf8Printable(found.text()));
            const CommandRun rebuilt = installation.run(commandWords("check rebuild"));
            QVERIFY2(rebuilt.status == 0, qUtf8Printable(rebuilt.text()));
            QCOMPARE(tags(), before);
        }
    }

    void saysWhichItIs()
    {
        const ServerInstallation installation(Engine::Sqlite, false);
        QProcess process;
        process.start(QStringLiteral(ULPAN_SERVER), {QStringLiteral("--version")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().startsWith("ulpan-server "));
    }

    // In the JSON of a command a number is a number, as the API gives it.
    void jsonIsTyped()
    {
        const ServerInstallation installation(Engine::Sqlite);
        const QJsonObject made = installation.run(commandWords("institution create --name Nord --slug nord --json")).json();
        QVERIFY(made[QLatin1StringView("id")].isDouble() && made[QLatin1StringView("id")].toInt() > 0);
        QVERIFY(installation.run(commandWords("migrate --json")).json()[QLatin1StringView("live")].isDouble());
    }

    void aRefusedImportIsJsonToo_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("line");
        QTest::newRow("no such institution") << QByteArray("login\na@example.org\n") << QStringLiteral("--institution none");
        QTest::newRow("no such option") << QByteArray("login\na@example.org\n") << QStringLiteral("--institution nord --mode sideways");
        QTest::newRow("no columns") << QByteArray("x\n1\n") << QStringLiteral("--institution nord");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("--institution nord");
        QTest::newRow("no file") << QByteArray("-") << QStringLiteral("--institution nord");
    }
    void aRefusedImportIsJsonToo()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, line);
        const ServerInstallation installation(Engine::Sqlite);
        QCOMPARE(installation.run(commandWords("institution create --name Nord --slug nord")).status, 0);
        QFile file(installation.path(QStringLiteral("learners.csv")));
        if (content != "-") {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
            file.close();
        }
        const CommandRun run = installation.run(QStringList{QStringLiteral("import"), QStringLiteral("--json")} + line.split(u' ') + QStringList{file.fileName()});
        // Wrong use is told from what a file or an installation refuses.
        const int status = line.contains(QLatin1StringView("sideways")) ? 2 : 1;
        QVERIFY2(run.status == status, qUtf8Printable(run.text()));
        const QJsonObject said = run.json();
        for (const char *key : {"id", "state", "encoding", "delimiter", "created", "updated", "unchanged", "rejected", "deactivated", "errors"})
            QVERIFY2(said.contains(QLatin1StringView(key)), key);
        const QJsonObject error = said[QLatin1StringView("errors")].toArray().first().toObject();
        QVERIFY(!error[QLatin1StringView("code")].toString().isEmpty() && !error[QLatin1StringView("message")].toString().isEmpty());
        QCOMPARE(QDir(installation.folder() + QStringLiteral("/imports")).entryList(QDir::Files), QStringList());
    }

    void tokensAndCredentialsAreKept()
    {
        const ServerInstallation installation(Engine::Sqlite);
        QCOMPARE(installation.run(commandWords("institution create --name Nord --slug nord")).status, 0);
        QCOMPARE(installation.run(commandWords("institution create --name Other --slug other")).status, 0);
        QCOMPARE(installation.run(commandWords("token create --institution nord --name Sync --abilities members:read")).status, 0);
        const CommandRun listed = installation.run(commandWords("token list --institution nord --json"));
        const QJsonArray tokens = QJsonDocument::fromJson(listed.out).array();
        QCOMPARE(tokens.size(), 1);
        QCOMPARE(tokens[0][QLatin1StringView("name")].toString(), QStringLiteral("Sync"));
        QVERIFY(!listed.out.contains("ulp_") && !listed.out.contains("secret"));
        const QString id = tokens[0][QLatin1StringView("id")].toString();
        QCOMPARE(installation.run(commandWords("token revoke --institution other") + QStringList{id}).status, 1);
        QCOMPARE(installation.run(commandWords("token revoke --institution nord") + QStringList{id}).status, 0);
        QCOMPARE(installation.run(commandWords("token list --institution nord --json")).out.trimmed(), QByteArray("[]"));
        QCOMPARE(installation.run(commandWords("token revoke --institution nord") + QStringList{id}).status, 1);

        // One for the measures of the server is of none.
        const QStringList token{installation.run(commandWords("token create --name Prometheus --abilities metrics:read --json")).json()[QLatin1StringView("token")].toString().section(u'_', 1, 1)};
        QCOMPARE(installation.query(QStringLiteral("select role || ' ' || abilities from access_token where institution_id is null and kind = 'api'")),
                 QStringList{QStringLiteral("operator metrics:read")});
        QVERIFY(installation.run(commandWords("token list")).out.contains("Prometheus"));
        QCOMPARE(installation.run(commandWords("token revoke") + token).status, 0);

        const QJsonObject made = installation.run(commandWords("credentials create --institution nord --json")).json();
        const QStringList client{made[QLatin1StringView("client_id")].toString()};
        const QJsonObject rotated = installation.run(commandWords("credentials rotate --institution nord --json") + client).json();
        QVERIFY(!rotated[QLatin1StringView("client_secret")].toString().isEmpty());
        QVERIFY(rotated[QLatin1StringView("client_secret")] != made[QLatin1StringView("client_secret")]);
        QVERIFY(!rotated.contains(QLatin1StringView("lti_shared_secret")));
        QCOMPARE(installation.run(commandWords("credentials rotate --institution other") + client).status, 1);
    }

    void emptyTestLeavesTheOperators_data() { addEngineRows(); }
    void emptyTestLeavesTheOperators()
    {
        QFETCH(Engine, engine);
        const ServerInstallation installation(engine);
        for (const char *environment : {"live", "test"}) {
            const QStringList where{QStringLiteral("--environment"), QLatin1StringView(environment)};
            QCOMPARE(installation.run(commandWords("institution create --name Nord --slug nord") + where).status, 0);
            QCOMPARE(installation.run(commandWords("token create --institution nord --name t --abilities members:read") + where).status, 0);
        }
        const CommandRun emptied = installation.run(commandWords("empty-test --yes"));
        QVERIFY2(emptied.status == 0, qUtf8Printable(emptied.text()));
        QCOMPARE(installation.query(QStringLiteral("select slug from institution")), QStringList{QStringLiteral("nord")});
        QCOMPARE(installation.run(commandWords("check")).status, 0);
        // The same slug is free again, and there is somebody who can sign in.
        QCOMPARE(installation.run(commandWords("institution create --name Nord --slug nord --environment test")).status, 0);
        QCOMPARE(installation.run(commandWords("init --operator new@example.org")).status, 1);
    }

    void doctorSaysWhatToDo()
    {
        const ServerInstallation installation(Engine::Sqlite);
        const CommandRun good = installation.run(commandWords("doctor"));
        QCOMPARE(good.status, 0);
        // What people are to be told by mail they are not told by this version.
        QVERIFY2(good.out.contains("live mail: this version sends no mail: 0 wait"), qUtf8Printable(good.text()));
        QVERIFY2(good.out.contains("keychain: "), qUtf8Printable(good.text()));
        const QString key = installation.folder() + QStringLiteral("/key");
        QVERIFY(QFile::setPermissions(key, QFile::permissions(key) | QFile::ReadOther));
        const CommandRun open = installation.run(commandWords("doctor --tls-cert /none --tls-key /none"));
        QCOMPARE(open.status, 1);
        QVERIFY2(open.out.contains("chmod 600") && open.out.contains("no certificate"), qUtf8Printable(open.text()));
        {
            // Who only starts the server is told as well.
            ServerProcess server(installation);
            QCOMPARE(server.stop(), 0);
            const QByteArray said = server.process().readAllStandardError();
            QVERIFY2(said.contains("chmod 600"), said.constData());
        }
        QVERIFY(QFile::remove(key));
        const CommandRun gone = installation.run(commandWords("doctor --json"));
        QCOMPARE(gone.status, 1);
        QVERIFY(QJsonDocument::fromJson(gone.out).array().size() > 8);
        QVERIFY(!QFile::exists(key));
    }

    void whoLostTheSecondFactorIsLetInAgain_data() { addEngineRows(); }
    void whoLostTheSecondFactorIsLetInAgain()
    {
        QFETCH(Engine, engine);
        const ServerInstallation installation(engine);
        const QString login = installation.query(QStringLiteral("select login from member where role = 'operator'")).value(0);
        const QString since = QStringLiteral("select coalesce(second_factor_since, 'none') from member where role = 'operator'");
        const QStringList command{QStringLiteral("member"), QStringLiteral("reset-second-factor")};
        QCOMPARE(installation.run(command + QStringList{QStringLiteral("nobody@example.org")}).status, 1);
        const CommandRun missing = installation.run(command + QStringList{login});
        QCOMPARE(missing.status, 1);
        execute(installation.location(), QStringLiteral("update member set second_factor_since = '2026-03-01T08:00:00.000Z' where role = 'operator'"));
        const CommandRun reset = installation.run(command + QStringList{login.toUpper()});
        QVERIFY2(reset.status == 0, qUtf8Printable(reset.text()));
        QCOMPARE(installation.query(since), QStringList{QStringLiteral("none")});
        QCOMPARE(installation.query(QStringLiteral("select actor_kind from audit_entry where action = 'member.second_factor_reset'")),
                 QStringList{QStringLiteral("system")});
        QCOMPARE(installation.query(QStringLiteral("select template from mail")), QStringList{QStringLiteral("second_factor_reset")});
        // The other environment has an operator of its own.
        QCOMPARE(installation.run(command + QStringList{login, QStringLiteral("--environment"), QStringLiteral("test")}).status, 1);
    }
};

ULPAN_TEST(UpkeepTest)
#include "upkeep_test.moc"
