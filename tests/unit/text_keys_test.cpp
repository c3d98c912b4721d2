#include "models/base/text.h"
#include "models/records/search_text.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// What texts are compared by, and found by.
class TextKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreFolded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("key");      // of logins and tags
        QTest::addColumn<QString>("searched");
        const auto row = [](const char *text, const char *key, const char *searched) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(key) << QString::fromUtf8(searched);
        };
        row("ALI", "ali", "ali");
        row("AL\u0130", "ali", "ali");
        row("al\u0131", "ali", "ali");
        row("\u00c9t\u00e9", "\u00e9t\u00e9", "ete");
        row("Stra\u00dfe", "stra\u00dfe", "strasse");
        row("ali\u0307", "ali", "ali");
        row("\u0141ukasz", "\u0142ukasz", "lukasz");
        row("S\u0153ur S\u00d8ren", "s\u0153ur s\u00f8ren", "soeur soren");
        row("\u00c6gir \u0110or\u0111e", "\u00e6gir \u0111or\u0111e", "aegir dorde");
        row("\uff24\uff41\uff4e\uff41", "\uff44\uff41\uff4e\uff41", "dana");
        row("\u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd", "\u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd", "\u05e9\u05dc\u05d5\u05dd");
    }
    void textsAreFolded()
    {
        QFETCH(QString, text);
        QTEST(caseFolded(text), "key");
        QTEST(folded(text), "searched");
    }

    // What is of the common alphabets has a way of its own, which no letter beside it changes.
    void lettersAreFoldedAloneAsBesideOthers()
    {
        const QString other = QStringLiteral("\u738b");
        QString all;
        for (char16_t u = 0x21; u < 0x0600; ++u) {
            const QString letter = QStringLiteral("x%1x").arg(QChar(u));
            QCOMPARE(folded(letter + other), folded(letter) + other);
            all += letter;
        }
        QCOMPARE(folded(all + other), folded(all) + other);
    }

    // What is plain has a way of its own, so each is asked for beside a letter that is not, too.
    void wordsAreSetApartForSearching_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        QTest::newRow("words") << QStringLiteral("Ana  Levy-77") << QStringLiteral("  ana  levy-  77");
        QTest::newRow("address") << QStringLiteral("a_b.c@D9.org") << QStringLiteral("  a_  b.  c@  d9.  org");
        QTest::newRow("signs") << QStringLiteral(" -- (x) ") << QStringLiteral("--(  x)");
        QTest::newRow("controls") << QStringLiteral("a\tb\u007fc") << QStringLiteral("  a  b  c");
        QTest::newRow("nothing") << QString() << QString();
    }
    void wordsAreSetApartForSearching()
    {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        QCOMPARE(searchable(text), kept);
        const QString beside = QStringLiteral("%1 \u05d0").arg(text);
        QCOMPARE(searchable(beside), kept + QStringLiteral("  \u05d0"));
    }
};

ULPAN_TEST(TextKeysTest)
#include "text_keys_test.moc"
