#include "tests/support/server_process.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QStringList wordsOf(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

} // namespace

// What an installation's own files have to be, and that nothing else is written into them.
class OwnFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doctorIsContent_data() { addEngineRows(); }
    void doctorIsContent()
    {
        QFETCH(Engine, engine);
        const ServerInstallation installation(engine);
        const CommandRun run = installation.run(wordsOf("doctor"));
        QVERIFY2(run.status == 0 && run.out.contains(engine == Engine::Sqlite ? "SQLite 3" : "PostgreSQL 1"),
                 qUtf8Printable(run.text()));
    }

#ifdef Q_OS_UNIX
    void aKeyIsAFile_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("a pipe") << 0;
        QTest::newRow("a device without an end") << 1;
        QTest::newRow("a folder") << 2;
        QTest::newRow("a large file") << 3;
    }
    void aKeyIsAFile()
    {
        QFETCH(int, kind);
        const ServerInstallation installation(Engine::Sqlite);
        const QString key = installation.folder() + QStringLiteral("/key");
        QFile file(key);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(file.remove());
        if (kind == 0)
            QCOMPARE(::mkfifo(QFile::encodeName(key).constData(), 0600), 0);
        else if (kind == 1)
            QVERIFY(QFile::link(QStringLiteral("/dev/zero"), key));
        else if (kind == 2)
            QVERIFY(QDir().mkdir(key));
        else
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes + QByteArray(1 << 20, ' ')) > 0 &&
                    file.flush());
        for (const char *command : {"check", "doctor", "serve --listen 127.0.0.1:0"}) {
            const CommandRun run = installation.run(wordsOf(command));
            QVERIFY2(run.status == 1 && (run.err + run.out).contains(key.toUtf8()),
                     qUtf8Printable(run.text()));
        }
    }
#endif

    // What empties the one would empty the other.
    void environmentsShareNoDatabase_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<bool>("hard");
        QTest::newRow("a symbolic link") << Engine::Sqlite << false;
#ifdef Q_OS_UNIX
        QTest::newRow("a hard link") << Engine::Sqlite << true;
#endif
        QTest::newRow("an address under two spellings") << Engine::Postgres << false;
    }
    void environmentsShareNoDatabase()
    {
        QFETCH(Engine, engine);
        QFETCH(bool, hard);
        const ServerInstallation installation(engine);
        QCOMPARE(installation.run(wordsOf("institution create --name Nord --slug nord")).status, 0);
        const QString file = installation.path(QStringLiteral("saved.tar"));
        QCOMPARE(installation.run({QStringLiteral("backup"), file}).status, 0);
        QList<QStringList> commands{wordsOf("empty-test --yes"), wordsOf("serve --listen 127.0.0.1:0")};
        if (engine == Engine::Postgres)
            commands << QStringList{QStringLiteral("restore"), file, QStringLiteral("--force")};
        else
            share(installation, hard);
        for (const QStringList &words : std::as_const(commands)) {
            // Of an option that is given twice the last counts.
            QStringList all = installation.arguments(words);
            if (engine == Engine::Postgres)
                all << QStringLiteral("--test-database")
                    << installation.location() + QStringLiteral("&connect_timeout=5");
            QProcess process;
            process.start(QStringLiteral(ULPAN_SERVER), all);
            QVERIFY(process.waitForFinished(120'000));
            const QByteArray said = process.readAllStandardError();
            QVERIFY2(process.exitCode() == 1 && said.contains("would share"), said.constData());
            QCOMPARE(installation.query(QStringLiteral("select slug from institution")),
                     QStringList{QStringLiteral("nord")});
            if (engine == Engine::Postgres)
                QCOMPARE(installation.query(
                             QStringLiteral("select 1 from pg_namespace where nspname like 'before%'")),
                         QStringList());
        }
    }

    void nothingIsNotedInThem_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("the key") << QStringLiteral("key");
        QTest::newRow("a database") << QStringLiteral("test.sqlite");
        QTest::newRow("an upload") << QStringLiteral("imports/1");
        QTest::newRow("what a restore unpacks") << QStringLiteral("restore.parts/key");
        QTest::newRow("the key by another way") << QStringLiteral("../link");
    }
    void nothingIsNotedInThem()
    {
        QFETCH(QString, name);
        const ServerInstallation installation(Engine::Sqlite);
        const QString key = installation.folder() + QStringLiteral("/key");
        QVERIFY(QFile::link(key, installation.path(QStringLiteral("link"))));
        QDir(installation.folder()).mkdir(QStringLiteral("imports"));
        QFile file(key);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString log = installation.folder() + u'/' + name;
        const CommandRun run =
            installation.run(wordsOf("serve --listen 127.0.0.1:0 --log") + QStringList{log});
        QVERIFY2(run.status == 1 && run.err.contains(log.toUtf8()), qUtf8Printable(run.text()));
        QCOMPARE(file.readAll().count('\n'), 1);
        QCOMPARE(installation.run(wordsOf("check")).status, 0);
        const QString usual = installation.folder() + QStringLiteral("/requests.log");
        ServerProcess server(installation, {QStringLiteral("--log"), usual});
        QCOMPARE(server.stop(), 0);
        QVERIFY(QFile::exists(usual));
    }

#ifdef Q_OS_UNIX
    // It would be replaced, or the program would wait for somebody who reads.
    void onlyFilesAreWrittenOver_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"a folder", "a pipe", "a device", "a link to nothing"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void onlyFilesAreWrittenOver()
    {
        QFETCH(QString, name);
        const ServerInstallation installation(Engine::Sqlite);
        const QString path = installation.path(name);
        if (name == u"a folder")
            QVERIFY(QDir().mkdir(path));
        else if (name == u"a pipe")
            QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        else // what the test would do harm to is not named itself
            QVERIFY(QFile::link(name == u"a device" ? QStringLiteral("/dev/full") : QStringLiteral("gone"),
                                path));
        QFile csv(installation.path(QStringLiteral("learners.csv")));
        QVERIFY(csv.open(QIODevice::WriteOnly));
        struct stat before = {}, after = {};
        QCOMPARE(::lstat(QFile::encodeName(path).constData(), &before), 0);
        for (const QStringList &words : {wordsOf("backup --force") + QStringList{path},
                                         wordsOf("import --institution nord --force") +
                                             QStringList{csv.fileName(), QStringLiteral("--rejected"), path},
                                         wordsOf("serve --listen 127.0.0.1:0 --log") + QStringList{path}}) {
            const CommandRun run = installation.run(words);
            QVERIFY2(run.status == 1 && run.err.contains(path.toUtf8() + " is no ordinary file"),
                     qUtf8Printable(run.text()));
        }
        QCOMPARE(::lstat(QFile::encodeName(path).constData(), &after), 0);
        QCOMPARE(after.st_ino, before.st_ino);
        QCOMPARE(after.st_mode, before.st_mode);
    }

    // Where nothing can be replaced.
    void devicesAreNotedOn()
    {
        const ServerInstallation installation(Engine::Sqlite);
        ServerProcess server(installation, {QStringLiteral("--log"), QStringLiteral("/dev/null")});
        QCOMPARE(server.get("/api/institutions/nord").first, 401);
        QCOMPARE(server.stop(), 0);
    }
#endif

private:
    static void share(const ServerInstallation &installation, bool hard)
    {
        const QString live = installation.location();
        const QString test = installation.location(true);
        bool shared = QFile::remove(test);
#ifdef Q_OS_UNIX
        if (hard)
            shared = shared &&
                     ::link(QFile::encodeName(live).constData(), QFile::encodeName(test).constData()) == 0;
#endif
        if (!hard)
            shared = shared && QFile::link(live, test);
        if (!shared)
            qFatal("%s cannot be linked", qUtf8Printable(test));
    }
};

ULPAN_TEST(OwnFilesTest)
#include "own_files_test.moc"
