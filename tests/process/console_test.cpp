#include "tests/support/test_main.h"

#include <QFile>
#include <QProcess>

namespace {

// A console that shows itself to nobody, with data of its own.
void startConsole(QProcess &console, const QString &folder, const QStringList &options)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    console.setProcessEnvironment(environment);
    console.start(QStringLiteral(ULPAN_CONSOLE_PROGRAM),
                  QStringList{QStringLiteral("--data"), folder} + options);
}

} // namespace

// The console as a process: what it answers without a display, and what a second start does.
class ConsoleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWithoutADisplay_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("help") << QStringLiteral("--help") << QByteArray("--sample-data");
        QTest::newRow("short help") << QStringLiteral("-h") << QByteArray("--language");
        QTest::newRow("version") << QStringLiteral("--version") << QByteArray("ulpan ");
    }
    void answersWithoutADisplay()
    {
        QFETCH(QString, option);
        QFETCH(QByteArray, says);
        QProcess console;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY"})
            environment.remove(QLatin1StringView(display));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        console.setProcessEnvironment(environment);
        console.start(QStringLiteral(ULPAN_CONSOLE_PROGRAM), {option});
        QVERIFY(console.waitForFinished());
        QCOMPARE(console.exitStatus(), QProcess::NormalExit);
        QCOMPARE(console.exitCode(), 0);
        const QByteArray said = console.readAllStandardOutput();
        QVERIFY2(said.contains(says), said);
    }

    // What Qt would take for itself never gets here.
    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("language") << QStringList{QStringLiteral("--language"), QStringLiteral("purple")};
        QTest::newRow("appearance") << QStringList{QStringLiteral("--appearance"), QStringLiteral("purple")};
        QTest::newRow("style") << QStringList{QStringLiteral("--style"), QStringLiteral("purple")};
        QTest::newRow("style in one word") << QStringList{QStringLiteral("--style=purple")};
        QTest::newRow("two styles") << QStringList{QStringLiteral("--style=purple"), QStringLiteral("--style=green")};
        QTest::newRow("server without TLS") << QStringList{QStringLiteral("--connect"), QStringLiteral("http://school.example")};
        QTest::newRow("samples for a server") << QStringList{QStringLiteral("--connect"), QStringLiteral("school.example"), QStringLiteral("--sample-data")};
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QStringList, options);
        const QTemporaryDir folder;
        QProcess console;
        startConsole(console, folder.path(), options);
        QVERIFY(console.waitForFinished());
        QCOMPARE(console.exitCode(), 2);
        const QByteArray said = console.readAllStandardError();
        QVERIFY2(said.contains(options.first().section(QLatin1Char('='), 0, 0).toLatin1()) && said.contains(" is "), said);
    }

    void secondStartHandsItsLinkOver()
    {
        const QTemporaryDir folder;
        const auto lastLink = [&] {
            QFile file(folder.filePath(QStringLiteral("settings.ini")));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QProcess first;
        startConsole(first, folder.path(), {QStringLiteral("--open"), QStringLiteral("ulpan:learners")});
        QTRY_VERIFY_WITH_TIMEOUT(lastLink().contains("ulpan:learners"), 30'000);
        QProcess second;
        startConsole(second, folder.path(), {QStringLiteral("--"), QStringLiteral("ulpan:settings")});
        QVERIFY(second.waitForFinished());
        QCOMPARE(second.exitCode(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(lastLink().contains("ulpan:settings"), 30'000);
        QProcess withServer;
        startConsole(withServer, folder.path(), {QStringLiteral("--style"), QStringLiteral("dark"), QStringLiteral("--connect"), QStringLiteral("school.example")});
        QVERIFY(withServer.waitForFinished());
        QCOMPARE(withServer.exitCode(), 0);
        // Other data is another console.
        const QTemporaryDir otherFolder;
        QProcess other;
        startConsole(other, otherFolder.path(), {});
        QVERIFY(other.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(otherFolder.filePath(QStringLiteral("settings.ini"))), 30'000);
        QCOMPARE(other.state(), QProcess::Running);
        QCOMPARE(first.state(), QProcess::Running);
        other.kill();
        other.waitForFinished();
        // One that was killed is in nobody's way.
        first.kill();
        first.waitForFinished();
        QProcess third;
        startConsole(third, folder.path(), {QStringLiteral("--open"), QStringLiteral("ulpan:learners")});
        QTRY_VERIFY_WITH_TIMEOUT(lastLink().contains("ulpan:learners"), 30'000);
        third.kill();
        third.waitForFinished();
    }
};

ULPAN_TEST(ConsoleTest)
#include "console_test.moc"
