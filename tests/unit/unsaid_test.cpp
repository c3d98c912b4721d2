#include "models/base/catalogue.h"
#include "models/base/unsaid.h"
#include "tests/support/test_main.h"

using namespace ulpan;

// What was kept by an earlier version may lack what its sentence tells by now.
class UnsaidTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesASentence_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<int>("said");
        QTest::addColumn<QString>("left");
        const auto row = [](const char *name, const char *sentence, int said, const char *left) {
            QTest::newRow(name) << QString::fromUtf8(sentence) << said << QString::fromUtf8(left);
        };
        row("all is said", "Left out: %1", 1, "Left out: %1");
        row("nothing to say", "Left out.", 0, "Left out.");
        row("at the end", "Left out: %1", 0, "Left out.");
        row("after a blank that does not break", "Omis\u00a0: %1", 0, "Omis.");
        row("in the middle", "The file %1 is gone.", 0, "The file … is gone.");
        row("at the end without a colon", "More than %1", 0, "More than …");
        row("one of two", "In %1: %2", 1, "In %1.");
        row("all of two", "In %1: %2", 0, "In ….");
    }
    void leavesASentence()
    {
        QFETCH(QString, sentence);
        QFETCH(int, said);
        QTEST(withoutUnsaid(sentence, said), "left");
    }

    // A plan that was kept before rows were counted.
    void noteWithoutItsCountIsASentence()
    {
        const Catalogue catalogue;
        for (const Language language : {Language::English, Language::French, Language::Hebrew}) {
            const QString counted =
                catalogue.reason(language, "import.learners_only", {QStringLiteral("17")});
            QVERIFY2(counted.contains(u"17"), qPrintable(counted));
            const QString said = catalogue.reason(language, "import.learners_only");
            QVERIFY2(said.endsWith(u'.') && !said.contains(u'%') && !said.contains(u'…'), qPrintable(said));
        }
    }
};

ULPAN_TEST(UnsaidTest)
#include "unsaid_test.moc"
