#include "tests/crash/killed_work.h"
#include "tests/support/test_main.h"

#include <QDir>

using namespace ulpan;
using namespace ulpan::tests;

// A backup that is killed leaves no file that could be taken for one, and is in nobody's way.
class BackupCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNothingThatLooksWhole_data() { addEngineRows(); }
    void leavesNothingThatLooksWhole()
    {
        QFETCH(Engine, engine);
        const ServerInstallation installation(engine);
        const QString file = installation.path(QStringLiteral("saved.tar"));
        KilledWork backup(installation, QStringList{QStringLiteral("backup"), file});
        const bool killed = backup.killWhen([&] { return QFile::exists(file + QStringLiteral(".parts")); });
        QVERIFY2(killed, backup.said().constData());
        QVERIFY(!QFile::exists(file));
        const CommandRun again = installation.run({QStringLiteral("backup"), file});
        QVERIFY2(again.status == 0, qUtf8Printable(again.text()));
        QVERIFY(QFile::exists(file));
        QVERIFY(!QFile::exists(file + QStringLiteral(".parts")));
        QVERIFY(!QFile::exists(file + QStringLiteral(".part")));
    }
};

ULPAN_TEST(BackupCrashTest)
#include "backup_test.moc"
