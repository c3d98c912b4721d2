#include "tests/support/server_process.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QJsonArray>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QStringList undoWords(const QString &text)
{
    return text.split(u' ');
}

} // namespace

// An import taken back from the command line.
class ImportUndoCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAnImportBack_data() { addEngineRows(); }
    void takesAnImportBack()
    {
        QFETCH(Engine, engine);
        const ServerInstallation installation(engine);
        QCOMPARE(
            installation.run(undoWords(QStringLiteral("institution create --name Nord --slug nord"))).status,
            0);
        const QString first =
            import(installation, "login,lastname,firstname,entity,phone\na@x.org,Levi,Dana,Haifa,1\n");
        const QString second = import(
            installation,
            "login,lastname,firstname,entity,phone\na@x.org,Levi,Dana,Haifa,2\nb@x.org,Levi,Noa,Lod,\n");
        // The second stands on the first.
        const CommandRun partly = installation.run(undoWords(QStringLiteral("import undo --json ") + first));
        QCOMPARE(partly.status, 3);
        QCOMPARE(partly.json()[QLatin1StringView("state")].toString(), QStringLiteral("partly_undone"));
        QCOMPARE(partly.json()[QLatin1StringView("kept")].toInt(), 1);
        const QJsonObject kept = partly.json()[QLatin1StringView("errors")].toArray().first().toObject();
        QCOMPARE(kept[QLatin1StringView("line")].toInt(), 2);
        QCOMPARE(kept[QLatin1StringView("login")].toString(), QStringLiteral("a@x.org"));
        QCOMPARE(kept[QLatin1StringView("code")].toString(), QStringLiteral("undo.changed_since"));
        QVERIFY(!kept[QLatin1StringView("message")].toString().isEmpty());
        const CommandRun whole = installation.run(undoWords(QStringLiteral("import undo ") + second));
        QVERIFY2(whole.status == 0, qUtf8Printable(whole.text()));
        QVERIFY2(whole.out.contains("Removed again: 1, Given back: 1, Not taken back: 0"),
                 qUtf8Printable(whole.text()));
        QCOMPARE(
            installation.query(QStringLiteral("select login || phone from member where role = 'learner'")),
            QStringList{QStringLiteral("a@x.org1")});
        QCOMPARE(installation.query(QStringLiteral("select name from entity")),
                 QStringList{QStringLiteral("Haifa")});
        const CommandRun again = installation.run(undoWords(QStringLiteral("import undo ") + second));
        QCOMPARE(again.status, 1);
        QVERIFY2(again.err.contains("already"), qUtf8Printable(again.text()));
        const CommandRun toRead = installation.run(undoWords(QStringLiteral("import undo --json ") + second));
        QCOMPARE(toRead.json()[QLatin1StringView("errors")][0][QLatin1StringView("code")].toString(),
                 QStringLiteral("undo.done"));
        QCOMPARE(installation.run(undoWords(QStringLiteral("import undo imp_nothing"))).status, 1);
    }

private:
    static QString import(const ServerInstallation &installation, const QByteArray &content)
    {
        QFile file(installation.path(QStringLiteral("people.csv")));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(content);
        file.close();
        return installation
            .run(undoWords(QStringLiteral("import --institution nord --create-entities --json")) +
                 QStringList{file.fileName()})
            .json()[QLatin1StringView("id")]
            .toString();
    }
};

ULPAN_TEST(ImportUndoCommandTest)
#include "import_undo_test.moc"
