#include "tests/support/test_main.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace {

struct Said
{
    int code = -1;
    QByteArray text;
    QByteArray complaints; // the standard error
};

Said said(const QString &program, const QStringList &arguments, const QStringList &surroundings = {})
{
    QProcess process;
    process.setEnvironment(QProcess::systemEnvironment() + surroundings);
    process.start(program, arguments);
    if (!process.waitForFinished())
        return {-1, {}, program.toUtf8() + " " + process.errorString().toUtf8()};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

// What `cmake --install` puts into a folder: all of it, valid, and programs that run from there.
class InstallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Said installed =
            said(QStringLiteral(ULPAN_CMAKE), {QStringLiteral("--install"), QStringLiteral(ULPAN_BINARY_DIR),
                                               QStringLiteral("--prefix"), m_folder.path()});
        QVERIFY2(installed.code == 0, installed.text + installed.complaints);
    }

    void filesAreWhereSystemsLook()
    {
        QStringList files;
        const QDir folder(m_folder.path());
        QDirIterator all(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            files << folder.relativeFilePath(all.next());
        files.sort();
        const QString id = QStringLiteral(ULPAN_ID);
        QStringList expected{
            QStringLiteral("bin/ulpan"),
            QStringLiteral("bin/ulpan-server"),
            QStringLiteral("share/applications/%1.desktop").arg(id),
            QStringLiteral("share/doc/ulpan-server/CHANGELOG.md"),
            QStringLiteral("share/doc/ulpan-server/copyright"),
            QStringLiteral("share/doc/ulpan/CHANGELOG.md"),
            QStringLiteral("share/doc/ulpan/LICENSE.fonts.txt"),
            QStringLiteral("share/doc/ulpan/LICENSE.icons.txt"),
            QStringLiteral("share/doc/ulpan/copyright"),
            QStringLiteral("share/icons/hicolor/scalable/apps/%1.svg").arg(id),
            QStringLiteral("share/man/man1/ulpan.1.gz"),
            QStringLiteral("share/man/man8/ulpan-server.8.gz"),
            QStringLiteral("share/metainfo/%1.metainfo.xml").arg(id),
        };
        if (QSysInfo::kernelType() == QLatin1StringView("linux"))
            expected << QStringLiteral("lib/systemd/system/ulpan-server.service")
                     << QStringLiteral("lib/sysusers.d/ulpan-server.conf")
                     << QStringLiteral("lib/tmpfiles.d/ulpan-server.conf");
        expected.sort();
        QCOMPARE(files, expected);
    }

    void programsRunFromThere_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("console") << QStringLiteral("ulpan");
        QTest::newRow("server") << QStringLiteral("ulpan-server");
    }
    void programsRunFromThere()
    {
        QFETCH(QString, program);
        const Said version =
            said(m_folder.filePath(QStringLiteral("bin/") + program), {QStringLiteral("--version")});
        QCOMPARE(version.code, 0);
        QCOMPARE(version.text, program.toUtf8() + " " ULPAN_VERSION "\n");
    }

    void desktopFilesAreValid_data()
    {
        QTest::addColumn<QString>("validator");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("file");
        const QString id = QStringLiteral(ULPAN_ID);
        QTest::newRow("entry") << QStringLiteral("desktop-file-validate")
                               << QStringList{QStringLiteral("--warn-kde")}
                               << QStringLiteral("share/applications/%1.desktop").arg(id);
        QTest::newRow("description") << QStringLiteral("appstreamcli")
                                     << QStringList{QStringLiteral("validate"), QStringLiteral("--no-net"),
                                                    QStringLiteral("--strict")}
                                     << QStringLiteral("share/metainfo/%1.metainfo.xml").arg(id);
    }
    void desktopFilesAreValid()
    {
        QFETCH(QString, validator);
        QFETCH(QStringList, options);
        QFETCH(QString, file);
        const Said verdict = said(validator, options + QStringList{m_folder.filePath(file)});
        QVERIFY2(verdict.code == 0, verdict.text + verdict.complaints);
    }

    // The entry hands links over, in all three languages.
    void entryTakesLinks()
    {
        QFile file(m_folder.filePath(QStringLiteral("share/applications/" ULPAN_ID ".desktop")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray line :
             {"Exec=ulpan -- %u", "MimeType=x-scheme-handler/ulpan;", "Icon=" ULPAN_ID})
            QVERIFY2(lines.contains(line), line);
        for (const QByteArray key : {"Name[he]=", "Name[fr]=", "Comment[he]=", "Comment[fr]="})
            QVERIFY2(std::any_of(lines.begin(), lines.end(),
                                 [&](const QByteArray &line) { return line.startsWith(key); }),
                     key);
    }

    // The service starts the program that was installed with it, as a user that the package makes, and
    // systemd knows every line of it.
    void serviceIsValid()
    {
        if (QSysInfo::kernelType() != QLatin1StringView("linux"))
            return;
        QFile file(m_folder.filePath(QStringLiteral("lib/systemd/system/ulpan-server.service")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray unit = file.readAll();
        const QByteArray program = m_folder.filePath(QStringLiteral("bin/ulpan-server")).toUtf8();
        QVERIFY2(unit.contains("\nExecStart=" + program + " serve\n"), unit);
        QFile users(m_folder.filePath(QStringLiteral("lib/sysusers.d/ulpan-server.conf")));
        QVERIFY(users.open(QIODevice::ReadOnly));
        QVERIFY(unit.contains("\nUser=ulpan-server\n") && users.readAll().contains("\nu ulpan-server "));
        const QString verifier = QStandardPaths::findExecutable(QStringLiteral("systemd-analyze"));
        if (verifier.isEmpty())
            return;
        const Said verdict = said(verifier, {QStringLiteral("verify"), QStringLiteral("--man=no"),
                                             QStringLiteral("--recursive-errors=no"), file.fileName()});
        QVERIFY2(verdict.code == 0 && verdict.complaints.isEmpty(), verdict.text + verdict.complaints);
    }

    void manualPagesNameEveryOption_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("command");
        QTest::newRow("ulpan") << QStringLiteral("man1/ulpan.1.gz") << QStringLiteral("ulpan")
                               << QStringList{};
        const QString server = QStringLiteral("ulpan-server"),
                      page = QStringLiteral("man8/ulpan-server.8.gz");
        QTest::newRow("overview") << page << server << QStringList{};
        for (const char *command :
             {"init", "serve", "import", "import undo", "credentials rotate", "restore", "openapi"})
            QTest::newRow(command) << page << server << QString::fromLatin1(command).split(QLatin1Char(' '));
    }
    void manualPagesNameEveryOption()
    {
        QFETCH(QString, page);
        QFETCH(QString, program);
        QFETCH(QStringList, command);
        const Said shown = said(QStringLiteral("man"),
                                {QStringLiteral("--warnings"), QStringLiteral("--local-file"),
                                 m_folder.filePath(QStringLiteral("share/man/") + page)},
                                {QStringLiteral("MANWIDTH=200"), QStringLiteral("LC_ALL=C"),
                                 QStringLiteral("MAN_KEEP_FORMATTING=")});
        QVERIFY2(shown.code == 0 && shown.complaints.isEmpty(), shown.complaints);
        const Said help = said(m_folder.filePath(QStringLiteral("bin/") + program),
                               command + QStringList{QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        static const QRegularExpression option(
            QStringLiteral("^  (?:-\\w, )?(--[a-z-]+)|^  ([a-z][a-z-]*(?: [a-z][a-z-]+)*) "),
            QRegularExpression::MultilineOption);
        auto found = option.globalMatch(QString::fromUtf8(help.text));
        QVERIFY(found.hasNext());
        while (found.hasNext()) {
            const QRegularExpressionMatch one = found.next();
            const QByteArray name = (one.captured(1) + one.captured(2)).toUtf8();
            QVERIFY2(shown.text.contains(name), name);
        }
    }

private:
    QTemporaryDir m_folder;
};

ULPAN_TEST(InstallTest)
#include "install_test.moc"
