#include "models/csv/csv_reader.h"
#include "models/csv/encoding_evidence.h"
#include "tests/support/test_main.h"

#include <QBuffer>

using namespace ulpan;

namespace {

QByteArray in(Encoding encoding, const QString &text)
{
    QByteArray bytes;
    return appendEncoded(bytes, text, encoding) ? bytes : QByteArray();
}

const QString frenchFile = QStringLiteral("Prénom;Nom;Courriel\nHélène;L’Hôte;h@x.fr\nZoé;Müller;z@x.fr\n");
const QString hebrewFile = QStringLiteral("שם פרטי\tשם משפחה\tדוא\"ל\nדנה\tכהן\td@x.il\nגיא\tלוי\tg@x.il\n");

} // namespace

// Which encoding a file is taken to be in, and when a person is asked.
class CsvDetectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("expected"); // the encoding, and its rival when doubtful
        const auto row = [](const char *name, const QByteArray &bytes, const char *language,
                            const char *expected) {
            QTest::newRow(name) << bytes << QString::fromLatin1(language) << QString::fromLatin1(expected);
        };
        using enum Encoding;
        row("ascii", "a;b\n1;2\n", "he", "utf-8");
        row("utf-8", frenchFile.toUtf8(), "he", "utf-8");
        row("utf-8 with mark", "\xef\xbb\xbf" + hebrewFile.toUtf8(), "", "utf-8");
        row("utf-8 with one bad byte", frenchFile.toUtf8() + "\xe9;;\n", "fr", "utf-8");
        row("utf-16le", "\xff\xfe" + in(Utf16Le, hebrewFile), "", "utf-16le");
        row("utf-16be", "\xfe\xff" + in(Utf16Be, frenchFile), "", "utf-16be");
        row("utf-16le without mark", in(Utf16Le, hebrewFile), "", "utf-16le");
        row("utf-16be without mark", in(Utf16Be, hebrewFile), "", "utf-16be");
        row("utf-16le without mark, French", in(Utf16Le, frenchFile), "", "utf-16le");
        row("French", in(Windows1252, frenchFile), "", "windows-1252");
        row("French for a Hebrew school", in(Windows1252, frenchFile), "he", "windows-1252");
        row("Hebrew", in(Windows1255, hebrewFile), "", "windows-1255");
        row("Hebrew for a French school", in(Windows1255, hebrewFile), "fr", "windows-1255");
        row("Hebrew with points and marks", in(Windows1255, QStringLiteral("a;b\nשָׁלוֹם;גב׳ בנימין\u200f\n")),
            "en", "windows-1255");
        row("Hebrew names among Latin ones", in(Windows1255, QStringLiteral("a;b\nCohen;כהן\nLevi;1\n")), "",
            "windows-1255");
        row("a common Hebrew name alone, far away", in(Windows1255, QStringLiteral("a;b\nx;לוי\n")), "fr",
            "windows-1255");
        row("a common French name alone, far away", "a;b\nx;Jos\xe9\n", "he", "windows-1252");
        row("capitals", in(Windows1252, QStringLiteral("a;b\nHÉLÈNE;À DÉFINIR\n")), "he", "windows-1252");
        row("only signs that are the same",
            "a;b\nl\x92"
            "a;\xab x \xbb\n",
            "he", "windows-1255");
        row("euro and oe of 8859-15", in(Iso8859_15, QStringLiteral("a;b\nsœur;5 €\nHélène;x\n")), "fr",
            "iso-8859-15");
        row("8859-15 like 1252", in(Iso8859_15, QStringLiteral("a;b\nHélène;Noël\n")), "fr", "windows-1252");
        row("fractions of 1252", in(Windows1252, QStringLiteral("a;b\nHélène;1½\nNoël;2¼\n")), "fr",
            "windows-1252");
        row("an apostrophe that may be a letter", "a;b\nH\xe9l\xe8ne;L\xb4H\xf4te\n", "fr",
            "windows-1252 or iso-8859-15");
        row("one letter", "a;b\n1;\xe0\n2;\xe1\n", "fr", "windows-1252 or windows-1255");
        row("one letter for a Hebrew school", "a;b\n1;\xe0\n2;\xe1\n", "he", "windows-1255 or windows-1252");
        row("one letter for nobody", "a;b\n1;\xe0\n", "", "windows-1252 or windows-1255");
        row("two letters for a Hebrew school", "a;b\n1;\xf9\xe9\n2;\xe9\xf8\n", "he", "windows-1255");
        row("two letters for a French school", "a;b\n1;\xe5\xe4\n", "fr", "windows-1252 or windows-1255");
        row("words of both kinds", "a;b\nHany\xe9;\xeb\xe4\xef\n", "", "windows-1255 or windows-1252");
    }
    void decides()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, language);
        QFETCH(QString, expected);
        QVERIFY(!bytes.isEmpty());
        const CsvOverride chosen{.language = byName<Language>(language)};
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const Result<CsvDialect> dialect = detectDialect(buffer, chosen);
        QVERIFY(dialect);
        QString told = QString::fromLatin1(nameOf(dialect->encoding));
        if (dialect->rival)
            told += QStringLiteral(" or ") + QString::fromLatin1(nameOf(*dialect->rival));
        QCOMPARE(told, expected);
        QCOMPARE(dialect->encodingDoubtful, dialect->rival.has_value());
        QCOMPARE(nameOf(dialect->delimiter),
                 bytes.contains('\t') ? QByteArray("tab") : QByteArray("semicolon"));
        // What a person chose is never doubtful.
        CsvOverride certain = chosen;
        certain.encoding = dialect->encoding;
        QVERIFY(!detectDialect(buffer, certain)->encodingDoubtful);
    }

    // The first letter beyond ASCII may come late, and a word may lie across two blocks.
    void readsToTheEnd()
    {
        for (int shift = 0; shift < 8; ++shift) {
            QByteArray bytes = "Nom;b\n" + QByteArray("Martin;2\n").repeated(60000).sliced(shift);
            bytes += "H\xe9l\xe8ne;1\n";
            QBuffer buffer(&bytes);
            QVERIFY(buffer.open(QIODevice::ReadOnly));
            QCOMPARE(detectDialect(buffer)->encoding, Encoding::Windows1252);
            QCOMPARE(buffer.pos(), 0);
        }
        QByteArray bytes = "Nom;b\n" + QByteArray("Martin;2\n").repeated(60000) + "Hélène;1\n";
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QCOMPARE(detectDialect(buffer)->encoding, Encoding::Utf8);
    }

    void blocksChangeNothing_data() { decides_data(); }
    void blocksChangeNothing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, language);
        EncodingEvidence whole;
        whole.add(bytes);
        const EncodingGuess expected = whole.guess(byName<Language>(language));
        for (qsizetype block = 1; block < bytes.size(); ++block) {
            EncodingEvidence evidence;
            for (qsizetype i = 0; i < bytes.size(); i += block)
                evidence.add(QByteArrayView(bytes).sliced(i, qMin(block, bytes.size() - i)));
            const EncodingGuess guess = evidence.guess(byName<Language>(language));
            QCOMPARE(nameOf(guess.encoding), nameOf(expected.encoding));
            QVERIFY(guess.rival == expected.rival);
        }
    }

    void aWordWithoutEndIsBounded()
    {
        EncodingEvidence evidence;
        for (int i = 0; i < 2000; ++i)
            evidence.add(QByteArray(10000, '\xe9'));
        QVERIFY(evidence.guess({}).encoding != Encoding::Utf8);
    }
};

ULPAN_TEST(CsvDetectionTest)
#include "csv_detection_test.moc"
