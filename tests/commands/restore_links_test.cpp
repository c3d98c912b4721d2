#include "tests/support/server_process.h"
#include "tests/support/test_main.h"

#include <QDir>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace ulpan;
using namespace ulpan::tests;

// What in a data folder is only a link is neither followed by a restore nor replaced.
class RestoreLinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("target"); // from the data folder
        QTest::newRow("one database for both")
            << QStringLiteral("test.sqlite") << QStringLiteral("live.sqlite");
        QTest::newRow("a database elsewhere") << QStringLiteral("live.sqlite") << QStringLiteral("../away");
        QTest::newRow("a database that is gone")
            << QStringLiteral("live.sqlite") << QStringLiteral("../gone");
        QTest::newRow("uploads elsewhere") << QStringLiteral("imports") << QStringLiteral("../away");
        QTest::newRow("a key elsewhere") << QStringLiteral("key") << QStringLiteral("../away");
        QTest::newRow("a folder for its work") << QStringLiteral("restore.parts") << QStringLiteral("..");
    }
    void isRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, target);
        const ServerInstallation installation(Engine::Sqlite);
        const QStringList restore = saved(installation);
        const QDir folder(installation.folder());
        const QString path = folder.filePath(name);
        if (target == u"../away")
            QVERIFY(folder.exists(name) ? QFile::rename(path, installation.path(QStringLiteral("away")))
                                        : QDir().mkdir(installation.path(QStringLiteral("away"))));
        QVERIFY((!folder.exists(name) || QFile::remove(path)) && QFile::link(target, path));
        const QStringList before = everythingIn(installation);
        const CommandRun refused = installation.run(restore);
        const QByteArray place = QFileInfo(path).symLinkTarget().toUtf8();
        QVERIFY2(refused.status == 1 && refused.err.contains("is a link to " + place),
                 qUtf8Printable(refused.text()));
        QCOMPARE(everythingIn(installation), before);
        QCOMPARE(QFileInfo(path).symLinkTarget().toUtf8(), place);
        QVERIFY(QFile::remove(path));
        const CommandRun restored = installation.run(restore);
        QVERIFY2(restored.status == 0, qUtf8Printable(restored.text()));
    }

#ifdef Q_OS_UNIX
    void isRefusedUnderTwoNames_data()
    {
        QTest::addColumn<QString>("other");
        QTest::newRow("both") << QStringLiteral("test.sqlite");
        QTest::newRow("elsewhere") << QStringLiteral("../away");
    }
    void isRefusedUnderTwoNames()
    {
        QFETCH(QString, other);
        const ServerInstallation installation(Engine::Sqlite);
        const QStringList restore = saved(installation);
        const QString live = installation.location();
        const QString second = QDir(installation.folder()).filePath(other);
        QFile::remove(second);
        QCOMPARE(::link(QFile::encodeName(live).constData(), QFile::encodeName(second).constData()), 0);
        const QStringList before = everythingIn(installation);
        const CommandRun refused = installation.run(restore);
        QVERIFY2(refused.status == 1 && refused.err.contains(live.toUtf8()) &&
                     refused.err.contains("hard link"),
                 qUtf8Printable(refused.text()));
        QCOMPARE(everythingIn(installation), before);
    }
#endif

private:
    // A backup, and the command that brings it back.
    static QStringList saved(const ServerInstallation &installation)
    {
        const QString file = installation.path(QStringLiteral("saved.tar"));
        const CommandRun run = installation.run({QStringLiteral("backup"), file});
        if (run.status != 0)
            qFatal("%s", qUtf8Printable(run.text()));
        return {QStringLiteral("restore"), file, QStringLiteral("--force")};
    }
    static QStringList everythingIn(const ServerInstallation &installation)
    {
        const auto all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
        return QDir(installation.folder()).entryList(all) + QDir(installation.path({})).entryList(all);
    }
};

ULPAN_TEST(RestoreLinksTest)
#include "restore_links_test.moc"
