#include "models/base/sort_key.h"
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

    void namesAreSorted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        const auto row = [](const char *name, const char *key) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(key);
        };
        row("Levy", "levy");
        row("\u00c9mile  \u0152uvrard ", "emile oeuvrard");
        row("Jean\u00a0Paul", "jean paul");
        row("O\u2019Brien", "o'brien");
        row("\u05d1\u05df\u05be\u05d3\u05d5\u05d3", "\u05d1\u05df-\u05d3\u05d5\u05d3");
        row("\u05db\u05bc\u05b9\u05d4\u05b5\u05df", "\u05db\u05d4\u05df");
        row("\u05e6\u05f3\u05e8\u05e0\u05d9", "\u05e6'\u05e8\u05e0\u05d9");
        row("\u0401\u043b\u043a\u0438\u043d\u0430", "\u0435\u043b\u043a\u0438\u043d\u0430");
        row("", "");
        row("\u05b8", "\u05b8"); // nothing would be left of it
    }
    void namesAreSorted()
    {
        QFETCH(QString, name);
        QTEST(sortKey(name), "key");
    }

    // A key must fit in an index and in a cursor, however much one character becomes.
    void aSortKeyHasAnEnd()
    {
        for (const char32_t c : {U'a', U'\u00e9', U'\ufdfa', U'\U0001f600'}) {
            const QString name = QString::fromUcs4(&c, 1).repeated(120);
            for (const QString &long_ : {name, QString(u'x' + name)}) {
                const QString key = sortKey(long_);
                QVERIFY(key.size() <= 120 && key.size() >= 119);
                QVERIFY(key.isValidUtf16());
            }
        }
        QCOMPARE(sortKey(QStringLiteral("a%1b").arg(QChar(0xd83d))), QStringLiteral("a?b"));
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
