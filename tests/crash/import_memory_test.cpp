#include "tests/crash/killed_work.h"
#include "tests/support/test_main.h"

#include <QCryptographicHash>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace ulpan;
using namespace ulpan::tests;

// An import holds a batch and not the file: many times the rows take no more memory, whether they are
// planned, applied or taken back.
class ImportMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What a batch holds is a step and no slope: it is larger once nobody has waited for the writer for a
    // while, and up to 2,000 rows. So the many are as many as would show far beyond that if each left no more
    // than its row of the plan. The few come after them, into a database in which the engine's cache of pages
    // fills as much for few rows as for many.
    void doesNotGrowWithTheRows_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::newRow("sqlite") << Engine::Sqlite;
        QTest::newRow("postgres") << Engine::Postgres;
    }
    void doesNotGrowWithTheRows()
    {
#ifdef Q_OS_LINUX
        QFETCH(Engine, engine);
        constexpr int few = 2000, many = 24'000;
        constexpr qint64 allowed = (many - few) * 850 / 1024;
        const ServerInstallation installation(engine);
        QCOMPARE(installation.run(words("institution create --name Nord --slug nord")).status, 0);
        const auto [largeImport, large] = import(installation, many);
        const auto [smallImport, small] = import(installation, few);
        const Peak smallUndo = undo(installation, small, few, 0);
        // The large one may not even ask for more.
        const Peak largeUndo = undo(installation, large, many, smallUndo.data + allowed);
        const QString told =
            QStringLiteral("%1 rows: import %2 KiB, undo %3 KiB; %4 rows: import %5 KiB, undo %6 KiB")
                .arg(few)
                .arg(smallImport.data)
                .arg(smallUndo.data)
                .arg(many)
                .arg(largeImport.data)
                .arg(largeUndo.data);
        qInfo("%s", qPrintable(told));
        QVERIFY2(smallImport.data > 0 && largeImport.data > 0, qPrintable(told));
        QVERIFY2(largeImport.data - smallImport.data < allowed &&
                     largeImport.resident - smallImport.resident < allowed,
                 qPrintable(told));
        QVERIFY2(smallUndo.data > 0 && largeUndo.data > 0, qPrintable(told));
        QVERIFY2(largeUndo.resident - smallUndo.resident < allowed, qPrintable(told));
#endif
    }

private:
    // In kilobytes; 0 where the program failed.
    struct Peak
    {
        qint64 data = 0, resident = 0; // what it asked for, and what it used with its libraries
    };

    static std::pair<Peak, QString> import(const ServerInstallation &installation, int rows)
    {
        QFile file(installation.path(QStringLiteral("people.csv")));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("login,lastname,firstname,entity,phone,filter,job title\n");
        for (int i = 0; i < rows; ++i) {
            const QByteArray number = QByteArray::number(i);
            // Without an order, so that the indexes are written everywhere.
            const QByteArray login =
                QCryptographicHash::hash(QByteArray::number(rows) + '-' + number, QCryptographicHash::Sha1)
                    .toHex()
                    .left(16);
            file.write(login + "@x.org,Levi,Dana,Haifa,04-12345" + number + ",A|B|C," + QByteArray(110, 't') +
                       '\n');
        }
        file.close();
        QByteArray answer;
        const Peak peak =
            peakOf(installation,
                   words("import --institution nord --create-entities --json") + QStringList{file.fileName()},
                   0, answer);
        const QJsonObject said = QJsonDocument::fromJson(answer).object();
        const bool all = said[QLatin1StringView("created")].toInt() == rows;
        return {all ? peak : Peak(), said[QLatin1StringView("id")].toString()};
    }

    // `limit` 0: none.
    static Peak undo(const ServerInstallation &installation, const QString &id, int rows, qint64 limit)
    {
        QByteArray answer;
        const Peak peak = peakOf(installation, words("import undo --json") + QStringList{id}, limit, answer);
        return QJsonDocument::fromJson(answer)[QLatin1StringView("removed")].toInt() == rows ? peak : Peak();
    }

    static Peak peakOf(const ServerInstallation &installation, const QStringList &words, qint64 limit,
                       QByteArray &answer)
    {
        const std::unique_ptr<QProcess> process = installation.start(words);
        if (!process->waitForStarted())
            return {};
#ifdef Q_OS_LINUX
        const rlimit limits = {rlim_t(limit) * 1024, rlim_t(limit) * 1024};
        if (limit && ::prlimit(pid_t(process->processId()), RLIMIT_DATA, &limits, nullptr) != 0)
            return {};
#endif
        Peak peak;
        do {
            QFile status(QStringLiteral("/proc/%1/status").arg(process->processId()));
            const QByteArrayList lines =
                status.open(QIODevice::ReadOnly) ? status.readAll().split('\n') : QByteArrayList();
            for (const QByteArray &line : lines) {
                const qint64 figure =
                    line.mid(line.indexOf(':') + 1).trimmed().split(' ').first().toLongLong();
                if (line.startsWith("VmHWM:"))
                    peak.resident = std::max(peak.resident, figure);
                if (line.startsWith("VmData:"))
                    peak.data = std::max(peak.data, figure);
            }
        } while (!process->waitForFinished(5) && process->state() != QProcess::NotRunning);
        answer = process->readAllStandardOutput();
        return process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0 ? peak : Peak();
    }
};

ULPAN_TEST(ImportMemoryTest)
#include "import_memory_test.moc"
