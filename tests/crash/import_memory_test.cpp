#include "tests/crash/killed_work.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// An import holds a batch and not the file: several times the rows take no more memory, whether they are
// planned, applied or taken back.
class ImportMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A row that is kept costs a kilobyte at least; the engine's cache of pages grows to a limit of its own, and
    // a batch is larger once nobody has waited for a while, so that the few have to last longer than that.
    void doesNotGrowWithTheRows_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<int>("few");
        QTest::addColumn<int>("many");
        QTest::newRow("sqlite") << Engine::Sqlite << 8000 << 32'000;
        QTest::newRow("postgres") << Engine::Postgres << 16'000 << 36'000;
    }
    void doesNotGrowWithTheRows()
    {
#ifdef Q_OS_LINUX
        QFETCH(Engine, engine);
        QFETCH(int, few);
        QFETCH(int, many);
        const qint64 allowed = (many - few) * 600 / 1024; // kilobytes
        const ServerInstallation installation(engine);
        QCOMPARE(installation.run(words("institution create --name Nord --slug nord")).status, 0);
        const auto [smallImport, smallUndo] = importAndUndo(installation, few, 'a');
        const auto [largeImport, largeUndo] = importAndUndo(installation, many, 'b');
        const QString told =
            QStringLiteral("%1 rows: import %2 KiB, undo %3 KiB; %4 rows: import %5 KiB, undo %6 KiB")
                .arg(few)
                .arg(smallImport)
                .arg(smallUndo)
                .arg(many)
                .arg(largeImport)
                .arg(largeUndo);
        qInfo("%s", qPrintable(told));
        QVERIFY2(smallImport > 0 && largeImport - smallImport < allowed, qPrintable(told));
        QVERIFY2(smallUndo > 0 && largeUndo - smallUndo < allowed, qPrintable(told));
#endif
    }

private:
    // The peaks of both programs, in kilobytes; 0 where one failed.
    static std::pair<qint64, qint64> importAndUndo(const ServerInstallation &installation, int rows,
                                                   char letter)
    {
        QFile file(installation.path(QStringLiteral("people.csv")));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("login,lastname,firstname,entity,phone,filter\n");
        for (int i = 0; i < rows; ++i)
            file.write(letter + QByteArray::number(i) + "@x.org,Levi,Dana,Haifa,04-12345" +
                       QByteArray::number(i) + ",A|B|C\n");
        file.close();
        QByteArray answer;
        const qint64 importing =
            peakOf(installation,
                   words("import --institution nord --create-entities --json") + QStringList{file.fileName()},
                   answer);
        const QString id = QJsonDocument::fromJson(answer)[QLatin1StringView("id")].toString();
        const qint64 undoing = peakOf(installation, words("import undo --json") + QStringList{id}, answer);
        const bool undone = QJsonDocument::fromJson(answer)[QLatin1StringView("removed")].toInt() == rows;
        return {importing, undone ? undoing : 0};
    }

    static qint64 peakOf(const ServerInstallation &installation, const QStringList &words, QByteArray &answer)
    {
        const std::unique_ptr<QProcess> process = installation.start(words);
        if (!process->waitForStarted())
            return 0;
        qint64 peak = 0;
        // It only ever grows, so that the last time it was seen is it.
        do {
            QFile status(QStringLiteral("/proc/%1/status").arg(process->processId()));
            const QByteArrayList lines =
                status.open(QIODevice::ReadOnly) ? status.readAll().split('\n') : QByteArrayList();
            for (const QByteArray &line : lines) {
                if (line.startsWith("VmHWM:"))
                    peak = line.mid(6).trimmed().split(' ').first().toLongLong();
            }
        } while (!process->waitForFinished(5) && process->state() != QProcess::NotRunning);
        answer = process->readAllStandardOutput();
        return process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0 ? peak : 0;
    }
};

ULPAN_TEST(ImportMemoryTest)
#include "import_memory_test.moc"
