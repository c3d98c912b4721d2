#include "tests/crash/killed_work.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// An import that is killed while it is applied goes on in the next process, and nobody is there twice.
class ImportCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnWhereItWasKilled_data() { addEngineRows(); }
    void goesOnWhereItWasKilled()
    {
        QFETCH(Engine, engine);
        constexpr int people = 20'000;
        const ServerInstallation installation(engine);
        QCOMPARE(installation.run(words("institution create --name Nord --slug nord")).status, 0);
        QFile file(installation.path(QStringLiteral("people.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("login,lastname,firstname,entity\n");
        for (int i = 0; i < people; ++i)
            file.write("p" + QByteArray::number(i) + "@x.org,Levi,Dana,Haifa\n");
        file.close();
        KilledWork import(installation, words("import --institution nord --create-entities --confirm") + QStringList{file.fileName()});
        const QString applied = QStringLiteral("select count(*) from member where role = 'learner'");
        const bool killed = import.killWhen([&] { return installation.query(applied).first() != u"0"; });
        QVERIFY2(killed, import.said().constData());
        QCOMPARE(installation.query(QStringLiteral("select state from import_job")), QStringList{QStringLiteral("applying")});
        QVERIFY(installation.query(applied).first().toInt() < people);
        const ServerProcess server(installation);
        QTRY_COMPARE_WITH_TIMEOUT(installation.query(QStringLiteral("select state from import_job")), QStringList{QStringLiteral("applied")}, 120'000);
        QCOMPARE(installation.query(applied), QStringList{QString::number(people)});
        QCOMPARE(installation.query(QStringLiteral("select created from import_job")), QStringList{QString::number(people)});
        QCOMPARE(installation.query(QStringLiteral("select count(*) from audit_entry where action = 'import.applied'")), QStringList{QStringLiteral("1")});
        QCOMPARE(installation.run(words("check")).status, 0);
    }
};

ULPAN_TEST(ImportCrashTest)
#include "import_test.moc"
