#include "tests/crash/killed_work.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// A server holds a batch of an import and not the file: ten times the rows take no more memory, whether they
// are planned, applied or taken back.
class ImportMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesNotGrowWithTheRows_data() { addEngineRows(); }
    void doesNotGrowWithTheRows()
    {
#ifdef Q_OS_LINUX
        QFETCH(Engine, engine);
        // A row that is kept would cost a kilobyte at least; what differs from run to run is some pages of the
        // allocator's.
        constexpr int few = 4000, many = 40'000;
        constexpr qint64 allowed = 16 * 1024; // kilobytes
        const ServerInstallation installation(engine);
        QCOMPARE(installation.run(words("institution create --name Nord --slug nord")).status, 0);
        const QByteArray token =
            installation.run(words("token create --institution nord --name t --abilities members:write,entities:write --json"))
                .json()[QLatin1StringView("token")]
                .toString()
                .toLatin1();
        const ServerProcess server(installation);
        const qint64 small = importAndUndo(installation, server, token, few, 'a');
        const qint64 large = importAndUndo(installation, server, token, many, 'b');
        qInfo("peak after %d rows: %lld KiB, after %d rows: %lld KiB", few, small, many, large);
        QVERIFY2(small > 0 && large - small < allowed, qPrintable(QStringLiteral("%1 -> %2").arg(small).arg(large)));
#endif
    }

private:
    // The server's peak so far, in kilobytes.
    static qint64 importAndUndo(const ServerInstallation &installation, const ServerProcess &server, const QByteArray &token, int rows,
                                char letter)
    {
        QByteArray file = "login,lastname,firstname,entity,phone,filter\n";
        for (int i = 0; i < rows; ++i)
            file += letter + QByteArray::number(i) + "@x.org,Levi,Dana,Haifa,04-12345" + QByteArray::number(i) + ",A|B|C\n";
        const auto [status, answer] =
            server.send("POST", "/api/institutions/nord/members/bulk?create_entities=1", token, file, "text/csv");
        const QString id = QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4))[QLatin1StringView("id")].toString();
        if (status != 202 || !reaches(installation, id, QStringLiteral("applied")))
            return -1;
        const auto undo = server.send("POST", "/api/institutions/nord/imports/" + id.toLatin1() + "/undo", token, "{}");
        if (undo.first != 202 || !reaches(installation, id, QStringLiteral("undone")))
            return -1;
        return peak(server);
    }

    static bool reaches(const ServerInstallation &installation, const QString &id, const QString &state)
    {
        return QTest::qWaitFor(
            [&] {
                return installation.query(QStringLiteral("select state from import_job where public_id = '%1'").arg(id)).value(0) == state;
            },
            240'000);
    }

    static qint64 peak(const ServerProcess &server)
    {
        QFile status(QStringLiteral("/proc/%1/status").arg(const_cast<ServerProcess &>(server).process().processId()));
        if (!status.open(QIODevice::ReadOnly))
            return -1;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').first().toLongLong();
        }
        return -1;
    }
};

ULPAN_TEST(ImportMemoryTest)
#include "import_memory_test.moc"
