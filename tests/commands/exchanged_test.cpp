#include "models/store/store.h"
#include "tests/support/server_process.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QStringList wordsOf(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

// The first column of the rows of a statement.
QStringList ask(const QString &location, const QString &sql)
{
    const Result<std::unique_ptr<Store>> store = Store::open(location);
    const auto read = [&](Connection &database) -> Result<QStringList> {
        Result<Cursor> cursor = database.run(sql);
        if (!cursor)
            return cursor.error();
        QStringList texts;
        while (cursor->next())
            texts << cursor->text(0);
        return texts;
    };
    const Result<QStringList> rows = store ? (*store)->look(read) : Result<QStringList>(store.error());
    if (!rows)
        qFatal("%s: %s", qUtf8Printable(sql), qUtf8Printable(rows.error().detail));
    return *rows;
}

const QString marks = QStringLiteral("select value from environment_fact where name = 'environment'");
const QString unmark = QStringLiteral("delete from environment_fact where name = 'environment'");

} // namespace

// Live and test environment that change places, as a slip of the pen makes them.
class ExchangedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNoticed_data() { addEngineRows(); }
    void isNoticed()
    {
        QFETCH(Engine, engine);
        const ServerInstallation installation(engine);
        QCOMPARE(installation.run(wordsOf("institution create --name Nord --slug nord")).status, 0);
        exchange(installation);
        for (const char *command :
             {"empty-test --yes", "check", "key rotate", "serve --listen 127.0.0.1:0", "token list"}) {
            const CommandRun run = runExchanged(installation, command);
            QVERIFY2(run.status == 1 && run.err.contains("other environment's"), qUtf8Printable(run.text()));
        }
        const CommandRun doctor = runExchanged(installation, "doctor");
        QVERIFY2(doctor.status == 1 &&
                     doctor.out.contains("live environment: this is the database of the test"),
                 qUtf8Printable(doctor.text()));
        const CommandRun french = runExchanged(installation, "check", "fr_FR.UTF-8");
        QVERIFY2(french.err.contains("l’autre environnement"), qUtf8Printable(french.text()));
        exchange(installation);
        QCOMPARE(installation.run(wordsOf("check")).status, 0);
        QCOMPARE(ask(installation.location(), QStringLiteral("select slug from institution")),
                 QStringList{QStringLiteral("nord")});
    }

    // Of an earlier version neither has a mark; where only one has, the other is not marked wrongly.
    void marksWhatHasNone_data() { addEngineRows(); }
    void marksWhatHasNone()
    {
        QFETCH(Engine, engine);
        const ServerInstallation installation(engine);
        for (const bool test : {false, true})
            QCOMPARE(ask(installation.location(test), unmark), QStringList());
        QCOMPARE(installation.run(wordsOf("check")).status, 0);
        expectMarks(installation);
        QCOMPARE(ask(installation.location(true), unmark), QStringList());
        exchange(installation);
        const CommandRun refused = runExchanged(installation, "check");
        QVERIFY2(refused.status == 1 && refused.err.contains("other environment's"),
                 qUtf8Printable(refused.text()));
        exchange(installation);
        QCOMPARE(ask(installation.location(true), marks), QStringList());
        QCOMPARE(installation.run(wordsOf("check")).status, 0);
        expectMarks(installation);
    }

    void comesBackMarked_data() { addEngineRows(); }
    void comesBackMarked()
    {
        QFETCH(Engine, engine);
        const ServerInstallation installation(engine);
        const QString file = installation.path(QStringLiteral("saved.tar"));
        QCOMPARE(installation.run({QStringLiteral("backup"), file}).status, 0);
        const ServerInstallation other(engine, false);
        const CommandRun restored = other.run({QStringLiteral("restore"), file});
        QVERIFY2(restored.status == 0, qUtf8Printable(restored.text()));
        expectMarks(other);
        // What is put aside may have stood under the wrong name.
        for (const bool test : {false, true})
            QCOMPARE(ask(other.location(test),
                         QStringLiteral("update environment_fact set value = '%1' where name = 'environment'")
                             .arg(test ? QStringLiteral("live") : QStringLiteral("test"))),
                     QStringList());
        QCOMPARE(other.run(wordsOf("check")).status, 1);
        const CommandRun again = other.run({QStringLiteral("restore"), file, QStringLiteral("--force")});
        QVERIFY2(again.status == 0, qUtf8Printable(again.text()));
        expectMarks(other);
        QCOMPARE(other.run(wordsOf("check")).status, 0);
    }

    void oneForBothIsToldByDoctor()
    {
        const ServerInstallation installation(Engine::Sqlite);
        QVERIFY(QFile::remove(installation.location(true)) &&
                QFile::link(installation.location(), installation.location(true)));
        const CommandRun doctor = installation.run(wordsOf("doctor"));
        QVERIFY2(doctor.status == 1 &&
                     doctor.out.contains("databases: the live and the test environment are both on"),
                 qUtf8Printable(doctor.text()));
    }

private:
    static void expectMarks(const ServerInstallation &installation)
    {
        QCOMPARE(ask(installation.location(), marks), QStringList{QStringLiteral("live")});
        QCOMPARE(ask(installation.location(true), marks), QStringList{QStringLiteral("test")});
    }

    // Of files, which have no other place to be named.
    static void exchange(const ServerInstallation &installation)
    {
        const QString live = installation.location(), test = installation.location(true);
        if (!QFile::exists(live))
            return;
        const QString aside = installation.path(QStringLiteral("aside"));
        if (!QFile::rename(live, aside) || !QFile::rename(test, live) || !QFile::rename(aside, test))
            qFatal("%s cannot be renamed", qUtf8Printable(live));
    }

    // Of options that are given twice the last count.
    static CommandRun runExchanged(const ServerInstallation &installation, const char *command,
                                   const char *locale = "C.UTF-8")
    {
        QStringList all = installation.arguments(wordsOf(command));
        if (!QFile::exists(installation.location()))
            all << QStringLiteral("--database") << installation.location(true)
                << QStringLiteral("--test-database") << installation.location();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QLatin1StringView(locale));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(ULPAN_SERVER), all);
        if (!process.waitForFinished(120'000))
            qFatal("%s does not end", command);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
};

ULPAN_TEST(ExchangedTest)
#include "exchanged_test.moc"
