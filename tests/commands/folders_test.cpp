#include "tests/support/server_process.h"
#include "tests/support/test_main.h"

#include <QDir>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QStringList wordsOf(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

constexpr QFile::Permissions readable = QFile::ReadOwner | QFile::ExeOwner;

} // namespace

// Folders that cannot be written are called so, and nobody is given rights that were taken away.
class FoldersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void uploadsHaveNone_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("a link to nothing") << QStringLiteral("is a link to");
        QTest::newRow("a file") << QStringLiteral("is a file and no folder");
        QTest::newRow("one that cannot be written") << QStringLiteral("cannot be written by this user");
    }
    void uploadsHaveNone()
    {
        QFETCH(QString, fault);
        const ServerInstallation installation(Engine::Sqlite);
        QCOMPARE(installation.run(wordsOf("institution create --name Nord --slug nord")).status, 0);
        const QString folder = QDir(installation.folder()).filePath(QStringLiteral("imports"));
        QFile file(installation.path(QStringLiteral("learners.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly) &&
                file.write("login,firstname,lastname,entity\na@example.org,Anna,Alevi,E\n") > 0 &&
                file.flush());
        if (fault.endsWith(u"link to"))
            QVERIFY(QFile::link(installation.path(QStringLiteral("gone")), folder));
        else if (fault.endsWith(u"folder"))
            QVERIFY(QFile::copy(file.fileName(), folder));
        else
            QVERIFY(QDir().mkdir(folder) && QFile::setPermissions(folder, readable));
        const CommandRun run = installation.run(wordsOf("import --institution nord --create-entities") +
                                                    QStringList{file.fileName()},
                                                {}, &obeyFileRights);
        QVERIFY2(run.status == 1 && run.err.contains(fault.toUtf8()) && run.err.contains(folder.toUtf8()) &&
                     !run.err.contains("disk"),
                 qUtf8Printable(run.text()));
        const CommandRun doctor = installation.run(wordsOf("doctor"), {}, &obeyFileRights);
        QVERIFY2(doctor.status == 1 && doctor.out.contains("uploads: ") &&
                     doctor.out.contains(fault.toUtf8()),
                 qUtf8Printable(doctor.text()));
    }

    void aDataFolderThatCannotBeMade()
    {
        const ServerInstallation installation(Engine::Sqlite, false);
        QFile file(installation.folder());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const CommandRun run = installation.run(wordsOf("init --operator op@example.org"));
        QVERIFY2(run.status == 1 && run.err.contains("data folder " + installation.folder().toUtf8()) &&
                     run.err.contains("no folder"),
                 qUtf8Printable(run.text()));
    }

    void aDataFolderThatCannotBeWritten()
    {
        const ServerInstallation installation(Engine::Sqlite, false);
        const QString folder = installation.folder();
        QVERIFY(QDir().mkdir(folder) && QFile::setPermissions(folder, readable));
        const CommandRun run =
            installation.run(wordsOf("init --operator op@example.org"), {}, &obeyFileRights);
        QVERIFY2(run.status == 1 && run.err.contains("data folder " + folder.toUtf8()) &&
                     !run.err.contains("key file"),
                 qUtf8Printable(run.text()));
        QCOMPARE(rightsOf(folder), readable);
    }

    // Where its owner took the right to write away, nobody gives it back.
    void rightsGetNoWider()
    {
        const ServerInstallation installation(Engine::Sqlite);
        const QString folder = installation.folder();
        const QString file = installation.path(QStringLiteral("saved.tar"));
        QCOMPARE(installation.run({QStringLiteral("backup"), file}).status, 0);
        QVERIFY(QFile::setPermissions(folder, readable));
        for (const QStringList &words :
             {wordsOf("token list"), wordsOf("check"),
              QStringList{QStringLiteral("restore"), file, QStringLiteral("--force")}}) {
            const CommandRun run = installation.run(words, {}, &obeyFileRights);
            QVERIFY2(run.status == 1 && run.err.contains("data folder " + folder.toUtf8()),
                     qUtf8Printable(run.text()));
            QCOMPARE(rightsOf(folder), readable);
        }
        QVERIFY(QFile::setPermissions(folder,
                                      readable | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        QCOMPARE(installation.run(wordsOf("check")).status, 0);
        QCOMPARE(rightsOf(folder), readable | QFile::WriteOwner);
    }

private:
    static QFile::Permissions rightsOf(const QString &path)
    {
        return QFile::permissions(path) & ~(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser);
    }
};

ULPAN_TEST(FoldersTest)
#include "folders_test.moc"
