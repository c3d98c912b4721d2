#include "tests/support/server_process.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QJsonArray>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QStringList printWords(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

} // namespace

// What the import command tells people and programs.
class ImportPrintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_installation = std::make_unique<ServerInstallation>(Engine::Sqlite);
        QCOMPARE(m_installation->run(printWords("institution create --name Nord --slug nord")).status, 0);
    }
    void cleanup() { m_installation.reset(); }

    void saysWhereAFileIsBroken_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column"); // 0: none
        QTest::newRow("quotation mark")
            << QByteArray("login,lastname,firstname,entity\na@x.org,M,A,E\nb@x.org,\"M,A,E\n") << 3 << 2;
        QTest::newRow("columns") << QByteArray("login,lastname\na@x.org,M\n") << 1 << 0;
        QTest::newRow("long") << QByteArray("login,lastname,firstname,entity\n") + QByteArray(2'000'000, 'x')
                              << 2 << 1;
    }
    void saysWhereAFileIsBroken()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, line);
        QFETCH(int, column);
        const CommandRun run = import(content, {QStringLiteral("--json")});
        QCOMPARE(run.status, 1);
        const QJsonValue error = run.json()[QLatin1StringView("errors")][0];
        QCOMPARE(error[QLatin1StringView("line")].toInt(), line);
        QCOMPARE(error[QLatin1StringView("column")], column ? QJsonValue(column) : QJsonValue());
        const CommandRun read = import(content);
        // Once, and nothing but the sentence.
        QVERIFY2(read.out.isEmpty(), qUtf8Printable(read.text()));
        QCOMPARE(QString::fromUtf8(read.err), error[QLatin1StringView("message")].toString() + u'\n');
    }

    void saysWhatItWaitsFor_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("English") << QStringLiteral("C.UTF-8")
                                 << QStringList{QStringLiteral("would be made: 2 (Haifa, Lod)"),
                                                QStringLiteral("--confirm"), QStringLiteral("left out: Shoe"),
                                                QStringLiteral("State: Needs confirmation"),
                                                QStringLiteral("To create: 2")};
        QTest::newRow("French") << QStringLiteral("fr_FR.UTF-8")
                                << QStringList{QStringLiteral("seraient créées"),
                                               QStringLiteral("2 (Haifa, Lod)"), QStringLiteral("--confirm"),
                                               QStringLiteral("Shoe"), QStringLiteral("À créer")};
        QTest::newRow("Hebrew") << QStringLiteral("he_IL.UTF-8")
                                << QStringList{QStringLiteral("יחידות שאינן קיימות"),
                                               QStringLiteral("--confirm"), QStringLiteral("Shoe")};
    }
    void saysWhatItWaitsFor()
    {
        QFETCH(QString, locale);
        QFETCH(QStringList, texts);
        m_installation->speak(locale);
        const QByteArray content =
            "login,lastname,firstname,entity,Shoe\na@x.org,M,A,Haifa,1\nb@x.org,M,B,Lod,2\n";
        const CommandRun run = import(content);
        QVERIFY2(run.status == 4, qUtf8Printable(run.text()));
        for (const QString &text : texts)
            QVERIFY2(run.text().contains(text), qUtf8Printable(text + u'\n' + run.text()));
        const CommandRun toRead =
            import(content, {QStringLiteral("--json"), QStringLiteral("--match"), QStringLiteral("login")});
        QCOMPARE(toRead.status, 4);
        QVERIFY(toRead.json()[QLatin1StringView("waits_for")][0].toString().contains(QStringLiteral("Lod")));
        const QJsonValue note = toRead.json()[QLatin1StringView("notes")][0];
        QCOMPARE(note[QLatin1StringView("code")].toString(), QStringLiteral("import.columns_ignored"));
        QVERIFY(note[QLatin1StringView("message")].toString().contains(QStringLiteral("Shoe")));
    }

    // The command does not hash passwords: whoever reads its output should know who does.
    void saysWhatIsLeftForTheServer()
    {
        const QByteArray content = "login,lastname,firstname,entity,password\na@x.org,M,A,Haifa,long enough\nb@x.org,M,B,Haifa,\n";
        const CommandRun read = import(content, {QStringLiteral("--create-entities")});
        QCOMPARE(read.status, 0);
        QVERIFY2(read.text().contains(QStringLiteral("Passwords to set: 1, Passwords done: 0\n")), qUtf8Printable(read.text()));
        QVERIFY2(read.text().contains(QStringLiteral("while it runs")), qUtf8Printable(read.text()));
        QVERIFY(!read.text().contains(QStringLiteral("e-mails")));
        const CommandRun again = import(content, {QStringLiteral("--json")});
        QCOMPARE(again.json()[QLatin1StringView("unchanged")].toInt(), 2);
        QCOMPARE(again.json()[QLatin1StringView("passwords_total")], QJsonValue(0));
        QCOMPARE(again.json()[QLatin1StringView("mails_done")], QJsonValue(0));
    }

    void tellsTheFirstFaultsAndWritesAll()
    {
        constexpr int rows = 30;
        QByteArray content = "login,lastname,firstname,entity\na@x.org,M,A,Haifa\n";
        for (int i = 1; i <= rows; ++i)
            content += "no address " + QByteArray::number(i) + ",M,\u00c9va,Haifa\n";
        const CommandRun told = import(content, {QStringLiteral("--create-entities")});
        QCOMPARE(told.status, 3);
        QCOMPARE(told.err.count("Login"), 20);
        QVERIFY2(told.err.contains("--rejected FILE"), told.err.constData());
        QFile file(m_installation->path(QStringLiteral("rejected.csv")));
        const QStringList toFile{QStringLiteral("--create-entities"), QStringLiteral("--rejected"), file.fileName()};
        const CommandRun written = import(content, toFile);
        QCOMPARE(written.status, 3);
        QVERIFY2(!written.err.contains("--rejected FILE"), written.err.constData());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().trimmed().split('\n');
        file.close();
        QCOMPARE(lines.size(), 1 + rows);
        QVERIFY2(lines.first().startsWith("login,lastname,firstname,entity,error"), lines.first().constData());
        QVERIFY2(lines.last().startsWith("no address 30,M,\u00c9va,Haifa,"), lines.last().constData());
#ifdef Q_OS_UNIX
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
#endif
        const CommandRun twice = import(content, toFile);
        QCOMPARE(twice.status, 1);
        QVERIFY2(twice.err.contains("--force"), twice.err.constData());
        QCOMPARE(import(content, toFile + QStringList{QStringLiteral("--force")}).status, 3);
        // A file of before is left alone where there is nothing to say, and what cannot be written refuses at once.
        QVERIFY(file.remove());
        const QByteArray good = "login,lastname,firstname,entity\nb@x.org,M,A,Haifa\n";
        QCOMPARE(import(good, toFile).status, 0);
        QVERIFY(!file.exists());
        const CommandRun refused = import("login,lastname,firstname,entity\nc@x.org,M,A,Haifa\n",
                                          {QStringLiteral("--rejected"), m_installation->path(QStringLiteral("none/rejected.csv"))});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("rejected.csv"), refused.err.constData());
        QCOMPARE(m_installation->query(QStringLiteral("select count(*) from member where login = 'c@x.org'")), QStringList{QStringLiteral("0")});
    }

    void writesOverNothingThatIsNeeded()
    {
        const QByteArray content = "login,lastname,firstname,entity\nno address,M,A,Haifa\n";
        const QString link = m_installation->path(QStringLiteral("link.csv"));
        QVERIFY(QFile::link(m_installation->folder() + QStringLiteral("/key"), link));
        for (const QString &path : {link, m_installation->location(), m_installation->folder() + QStringLiteral("/rejected.csv"),
                                    m_installation->path(QStringLiteral("people.csv"))}) {
            const CommandRun refused = import(content, {QStringLiteral("--rejected"), path, QStringLiteral("--force")});
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.err.contains(path.toUtf8()), refused.err.constData());
        }
        QVERIFY(!QFile::exists(m_installation->folder() + QStringLiteral("/rejected.csv")));
        QCOMPARE(m_installation->run({QStringLiteral("check")}).status, 0);
        QFile people(m_installation->path(QStringLiteral("people.csv")));
        QVERIFY(people.open(QIODevice::ReadOnly));
        QCOMPARE(people.readAll(), content);
    }

private:
    CommandRun import(const QByteArray &content, const QStringList &more = {})
    {
        QFile file(m_installation->path(QStringLiteral("people.csv")));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(content);
        file.close();
        return m_installation->run(printWords("import --institution nord") + more +
                                   QStringList{file.fileName()});
    }

    std::unique_ptr<ServerInstallation> m_installation;
};

ULPAN_TEST(ImportPrintTest)
#include "import_print_test.moc"
