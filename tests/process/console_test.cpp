#include "tests/support/test_main.h"

#include <QProcess>

// The console where nobody looks at it: it answers questions about itself without a display.
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
};

ULPAN_TEST(ConsoleTest)
#include "console_test.moc"
