#include "models/csv/csv_dialect.h"
#include "tests/support/test_main.h"

#include <QBuffer>

using namespace ulpan;

class CsvDialectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detectsDialects_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<CsvDialect>("expected");
        const auto of = [](Delimiter delimiter) { return CsvDialect{.delimiter = delimiter}; };
        QTest::newRow("comma") << QByteArray("x,y\n1,2\n") << of(Delimiter::Comma);
        QTest::newRow("semicolon") << QByteArray("x;y\n1,5;2,5\n") << of(Delimiter::Semicolon);
        QTest::newRow("tab") << QByteArray("x\ty\n1,5\t2;5\n") << of(Delimiter::Tab);
        QTest::newRow("pipe") << QByteArray("x|y\n1|2\n") << of(Delimiter::Pipe);
        QTest::newRow("header only") << QByteArray("login;lastname;firstname\n") << of(Delimiter::Semicolon);
        QTest::newRow("delimiters in quotes")
            << QByteArray("x;y\n\"1,2,3\";\"a,b\nc,d\"\n") << of(Delimiter::Semicolon);
        QTest::newRow("quoted header")
            << QByteArray("\"a;b;c\",\"d\"\n\"1\",\"2;3\"\n") << of(Delimiter::Comma);
        QTest::newRow("lists in cells")
            << QByteArray("login,filter\na@b.co,A;B|C\nc@d.co,A;B\n") << of(Delimiter::Comma);
        QTest::newRow("commas in every name")
            << QByteArray("name, first;x\nDoe, John;1\nLevi, Dan;2\nDoe, J;3\n")
            << CsvDialect{.delimiter = Delimiter::Comma, .delimiterDoubtful = true};
        QTest::newRow("known names decide")
            << QByteArray("nom, prénom;courriel;groupe\nDoe, John;a@b.co;x\n") << of(Delimiter::Semicolon);
        QTest::newRow("even rows decide")
            << QByteArray("x,y;z\n1;2\n3;4\n5,6;7\n") << of(Delimiter::Semicolon);
        QTest::newRow("trailing delimiters")
            << QByteArray("x;y;;\n1;2;;\n3;4;;\n") << of(Delimiter::Semicolon);
        QTest::newRow("one column") << QByteArray("login\na@b.co\n") << of(Delimiter::Comma);
        QTest::newRow("one column with commas") << QByteArray("nom\nDoe, John\n") << of(Delimiter::Semicolon);
        QTest::newRow("one column with everything")
            << QByteArray("nom\na,b;c\td|e\n") << CsvDialect{.delimiterDoubtful = true};
        QTest::newRow("bom") << QByteArray("\xef\xbb\xbfx;y\n1;2\n")
                             << CsvDialect{.delimiter = Delimiter::Semicolon, .hasBom = true};
        QTest::newRow("sep line") << QByteArray("sep=|\r\nx;y|z\r\n1;2|3\r\n")
                                  << CsvDialect{.delimiter = Delimiter::Pipe, .hasSepLine = true};
        QTest::newRow("bom and sep line")
            << QByteArray("\xef\xbb\xbfsep=\t\nx;y;z\n")
            << CsvDialect{.delimiter = Delimiter::Tab, .hasBom = true, .hasSepLine = true};
        QTest::newRow("sep line of another character")
            << QByteArray("sep=:\nx;y\n1;2\n")
            << CsvDialect{.delimiter = Delimiter::Semicolon, .hasSepLine = true};
        const CsvDialect titled{.delimiter = Delimiter::Semicolon, .hasTitle = true};
        QTest::newRow("title") << QByteArray("Liste, 2026;;;\n\nNom;Prénom;E-mail;x\nM;A;a@b.co;1, 2\n") << titled;
        QTest::newRow("title without empty cells") << QByteArray("Liste\nNom;Prénom\nM;A\n") << titled;
        QTest::newRow("title under a sep line")
            << QByteArray("sep=;\nListe;\nNom;Prénom\nM;A\n")
            << CsvDialect{.delimiter = Delimiter::Semicolon, .hasSepLine = true, .hasTitle = true};
        QTest::newRow("one cell above what is no header")
            << QByteArray("nom;\nDoe;John\nRoe;Jane\n") << of(Delimiter::Comma);
        QTest::newRow("nothing but delimiters") << QByteArray("\n;;;\n;;\n") << of(Delimiter::Semicolon);
        QTest::newRow("cut in a quoted cell")
            << "x;y\n1;2\n" + QByteArray("3;4\n").repeated(60000) + "5;\"" + QByteArray(50000, 'z')
            << of(Delimiter::Semicolon);
        QTest::newRow("not even") << QByteArray("x;y\n1\n2\n3\n4;5\n")
                                  << CsvDialect{.delimiter = Delimiter::Semicolon, .delimiterDoubtful = true};
        QTest::newRow("bytes that are not UTF-8")
            << QByteArray("pr\xe9nom;y\n\xe9;2\n")
            << CsvDialect{.encoding = Encoding::Windows1252, .delimiter = Delimiter::Semicolon};
    }
    void detectsDialects()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(CsvDialect, expected);
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const Result<CsvDialect> dialect = detectDialect(buffer);
        QVERIFY(dialect);
        QCOMPARE(nameOf(dialect->delimiter), nameOf(expected.delimiter));
        QCOMPARE(dialect->delimiterDoubtful, expected.delimiterDoubtful);
        QVERIFY(*dialect == expected);
        QCOMPARE(buffer.pos(), 0);
        for (Delimiter chosen : {Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab, Delimiter::Pipe})
            QCOMPARE(detectDialect(buffer, {.delimiter = chosen})->delimiter, chosen);
    }

    // What such a file suffers from is its number of columns, which the reader tells, and not the delimiter.
    void seesTheDelimiterOfAHeaderLongerThanTheSample()
    {
        const QByteArray header = "login;lastname;firstname;entity" + QByteArray(";more, or less").repeated(100'000);
        QVERIFY(header.size() > csvSampleBytes);
        const Result<CsvDialect> dialect = detectDialect(header + "\na@x.org;B;C;D\n");
        QVERIFY(dialect);
        QCOMPARE(nameOf(dialect->delimiter), nameOf(Delimiter::Semicolon));
        QVERIFY(!dialect->delimiterDoubtful);
    }

    void delimiterNames()
    {
        QCOMPARE(delimiterFromText(u";"), Delimiter::Semicolon);
        QCOMPARE(delimiterFromText(u"\t"), Delimiter::Tab);
        QCOMPARE(delimiterFromText(u"pipe"), Delimiter::Pipe);
        QCOMPARE(delimiterFromText(u"Comma"), Delimiter::Comma);
        QCOMPARE(delimiterFromText(u":"), std::nullopt);
        QCOMPARE(delimiterFromText(u""), std::nullopt);
    }
};

ULPAN_TEST(CsvDialectTest)
#include "csv_dialect_test.moc"
