#include "models/csv/code_lengths.h"
#include "models/csv/csv_reader.h"
#include "models/csv/csv_writer.h"
#include "models/csv/values.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QRandomGenerator>

using namespace ulpan;

namespace {

QByteArray written(const QList<QStringList> &records, const CsvFormat &format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(&buffer, format);
    for (const QStringList &record : records) {
        if (!writer.write(record))
            return "cannot write";
    }
    return writer.finish() ? bytes : QByteArray("cannot finish");
}

QList<QStringList> readBack(const QByteArray &bytes, Delimiter delimiter)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(&buffer, {.delimiter = delimiter});
    QList<QStringList> records;
    if (const Result<QStringList> header = reader.header())
        records << *header;
    CsvRow row;
    for (;;) {
        const Result<bool> more = reader.next(row);
        if (!more || !*more)
            return records;
        records << row.cells;
    }
}

// Says yes to everything until it is full.
class FullDisk : public QIODevice
{
public:
    FullDisk() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class CsvWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesBytes_data()
    {
        QTest::addColumn<QStringList>("record");
        QTest::addColumn<CsvFormat>("format");
        QTest::addColumn<QByteArray>("bytes");
        const auto list = [](const char *text) { return QString::fromUtf8(text).split(u'^'); };
        QTest::newRow("plain") << list("a^b c^ש") << CsvFormat() << QByteArray("a,b c,ש\r\n");
        QTest::newRow("quotes where needed") << list("a,b^c;d^e\"f^g\nh^i\rj^") << CsvFormat()
                                             << QByteArray("\"a,b\",c;d,\"e\"\"f\",\"g\nh\",\"i\rj\",\r\n");
        QTest::newRow("semicolon") << list("a,b^c;d") << CsvFormat{.delimiter = Delimiter::Semicolon}
                                   << QByteArray("a,b;\"c;d\"\r\n");
        QTest::newRow("tab") << list("a\tb^c") << CsvFormat{.delimiter = Delimiter::Tab}
                             << QByteArray("\"a\tb\"\tc\r\n");
        QTest::newRow("mark") << list("é") << CsvFormat{.bom = true} << QByteArray("\xef\xbb\xbfé\r\n");
        QTest::newRow("guard") << list("=1+1^@x^+a^-b^'=x^\tz^'ok") << CsvFormat()
                               << QByteArray("'=1+1,'@x,'+a,'-b,''=x,'\tz,'ok\r\n");
        QTest::newRow("guard inside quotes")
            << list("=A1,\"B\"") << CsvFormat() << QByteArray("\"'=A1,\"\"B\"\"\"\r\n");
        QTest::newRow("Windows-1255") << list("דוא\"ל^₪5") << CsvFormat{.encoding = Encoding::Windows1255, .bom = true}
                                      << QByteArray("\"\xe3\xe5\xe0\"\"\xec\",\xa4" "5\r\n");
        QTest::newRow("UTF-16 with mark and sep line")
            << list("é")
            << CsvFormat{.encoding = Encoding::Utf16Le, .delimiter = Delimiter::Tab, .bom = true, .sepLine = true}
            << QByteArray("\xff\xfes\0e\0p\0=\0\t\0\r\0\n\0\xe9\0\r\0\n\0", 22);
        QTest::newRow("no such character") << list("שœ’") << CsvFormat{.encoding = Encoding::Iso8859_15}
                                           << QByteArray("?\xbd'\r\n");
        QTest::newRow("raw") << list("=1+1^'=x") << CsvFormat{.guard = false} << QByteArray("=1+1,'=x\r\n");
    }
    void writesBytes()
    {
        QFETCH(QStringList, record);
        QFETCH(CsvFormat, format);
        QFETCH(QByteArray, bytes);
        QCOMPARE(written({record}, format), bytes);
    }

    void guard_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("exported");
        const std::pair<const char *, const char *> cells[] = {
            {"", ""},
            {"plain", "plain"},
            {"+33600000000", "+33600000000"},
            {"+33 (0)6.00-00", "+33 (0)6.00-00"},
            {"-5", "-5"},
            {"-5.25", "-5.25"},
            {"+", "'+"},
            {"-", "'-"},
            {"-(5)", "'-(5)"},
            {"+33a", "'+33a"},
            {"-5+3", "'-5+3"},
            {"+5,2", "'+5,2"},
            {"-5\n", "'-5\n"},
            {"+٣", "'+٣"},
            {"=1+1", "'=1+1"},
            {"'=x", "''=x"},
            {"''=x", "'''=x"},
            {"'+33", "''+33"},
            {"@SUM(A1)", "'@SUM(A1)"},
            {"\tx", "'\tx"},
            {"\rx", "'\rx"},
            {"'", "'"},
            {"''", "''"},
            {"'t Hooft", "'t Hooft"},
            {"a=b", "a=b"},
            {" =b", "' =b"},
            {" @x", "' @x"},
            {"\u00a0=b", "'\u00a0=b"},
            {"\u200b=b", "'\u200b=b"},
            {"\n=b", "'\n=b"},
            {"' =b", "'' =b"},
            {" '=b", " '=b"},
            {" b", " b"},
            {" -5", " -5"},
            {"\uff1d1+1", "'\uff1d1+1"},
            {"\uff20SUM(A1)", "'\uff20SUM(A1)"},
            {"=\"00123\"", "'=\"00123\""},
        };
        for (const auto &[cell, exported] : cells)
            QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromUtf8(exported);
    }
    void guard()
    {
        QFETCH(QString, cell);
        QFETCH(QString, exported);
        QCOMPARE(guarded(cell), exported);
        QCOMPARE(unguarded(exported), cell);
        QCOMPARE(importedCell(exported), cell);
        for (Delimiter delimiter :
             {Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab, Delimiter::Pipe}) {
            const QByteArray bytes =
                written({{QStringLiteral("a"), QStringLiteral("b")}, {QStringLiteral("1"), cell}},
                        {.delimiter = delimiter});
            const QList<QStringList> records = readBack(bytes, delimiter);
            QCOMPARE(records.size(), 2);
            QCOMPARE(importedCell(records.last().last()), cell);
        }
    }

    void anythingSurvives()
    {
        QRandomGenerator random(42);
        const QString pieces = QStringLiteral("ab,;\t|\"\"\n\r '=+-@.5é ש\u00a0\u200f\uff1d");
        for (int round = 0; round < 1500; ++round) {
            const Delimiter delimiter = Delimiter(random.bounded(4));
            QList<QStringList> records = {{QStringLiteral("h"), QStringLiteral("i"), QStringLiteral("j")}};
            for (int i = 0; i < 3; ++i) {
                QStringList record = {QStringLiteral("x"), {}, {}};
                for (int cell = 1; cell < 3; ++cell) {
                    for (int n = random.bounded(8); n > 0; --n)
                        record[cell] += pieces[random.bounded(int(pieces.size()))];
                }
                records << record;
            }
            QList<QStringList> back =
                readBack(written(records, {.delimiter = delimiter, .bom = round % 2 == 0}), delimiter);
            for (QStringList &record : back) {
                for (QString &cell : record)
                    cell = importedCell(cell);
            }
            QCOMPARE(back, records);
            const Result<CsvDialect> detected = detectDialect(written(records, {.delimiter = delimiter}));
            QVERIFY(detected);
            QCOMPARE(nameOf(detected->delimiter), nameOf(delimiter));
        }
    }

    void holdsOnlyABlock()
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        CsvWriter writer(&buffer);
        const QStringList record = {QString(1000, u'x')};
        for (int i = 0; i < 1000; ++i) {
            QVERIFY(writer.write(record));
            QVERIFY(qint64(i + 1) * 1002 - bytes.size() < 70000);
        }
        QVERIFY(writer.finish());
        QCOMPARE(bytes.size(), 1002 * 1000);
    }

    void fullDisk()
    {
        FullDisk disk;
        CsvWriter writer(&disk);
        QVERIFY(writer.write({QStringLiteral("a")}));
        const Result<void> finished = writer.finish();
        QVERIFY(!finished);
        QCOMPARE(finished.error().reason, QByteArray("csv.unwritable"));
        QVERIFY(reasonText("csv.unwritable"));
    }

    void listCells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<Delimiter>("delimiter");
        QTest::addColumn<QString>("items");
        QTest::newRow("both") << QStringLiteral("A|B;C") << Delimiter::Comma << QStringLiteral("A^B^C");
        QTest::newRow("semicolon is the file's")
            << QStringLiteral("A|B;C") << Delimiter::Semicolon << QStringLiteral("A^B;C");
        QTest::newRow("pipe is the file's")
            << QStringLiteral("A|B;C") << Delimiter::Pipe << QStringLiteral("A|B^C");
        QTest::newRow("comma never divides")
            << QStringLiteral("A, B") << Delimiter::Tab << QStringLiteral("A, B");
        QTest::newRow("trimmed, no empties")
            << QStringLiteral(" ; A |\u00a0|B; ") << Delimiter::Comma << QStringLiteral("A^B");
        QTest::newRow("no doubles") << QStringLiteral("École|école|ECOLE|A|a") << Delimiter::Comma
                                    << QStringLiteral("École^ECOLE^A");
        QTest::newRow("empty") << QString() << Delimiter::Comma << QString();
    }
    void listCells()
    {
        QFETCH(QString, cell);
        QFETCH(Delimiter, delimiter);
        QFETCH(QString, items);
        QCOMPARE(splitList(cell, delimiter).join(u'^'), items);
    }

    // A cell of this size is refused later on; until then it must not hold up the files of others.
    void listCellsOfAnyLength()
    {
        QString cell;
        constexpr int count = 300'000;
        for (int i = 0; i < count; ++i)
            cell += QStringLiteral("t%1|").arg(i);
        QCOMPARE(splitList(cell, Delimiter::Comma).size(), count);
    }

    void spreadsheetCells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("imported");
        QTest::addColumn<bool>("lost");
        QTest::addColumn<bool>("error");
        const auto row = [](const char *cell, const char *imported, bool lost, bool error) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromUtf8(imported) << lost << error;
        };
        row("=\"00123\"", "00123", false, false);
        row("=\"say \"\"hi\"\"\"", "say \"hi\"", false, false);
        row("=\"\"", "", false, false);
        row("=\"", "=\"", false, false);
        row("=\"a\"&\"b\"", "=\"a\"&\"b\"", false, false);
        row("=A1", "=A1", false, false);
        row("3.36E+10", "3.36E+10", true, false);
        row("1,23E+10", "1,23E+10", true, false);
        row(" 1e+05 ", " 1e+05 ", true, false);
        row("-2.5E-03", "-2.5E-03", true, false);
        row("12E5", "12E5", false, false);
        row("1E5", "1E5", false, false);
        row("+33600000000", "+33600000000", false, false);
        row("33.6E+10", "33.6E+10", false, false);
        row("#REF!", "#REF!", false, true);
        row("#N/A", "#N/A", false, true);
        row("#VALEUR!", "#VALEUR!", false, true);
        row("#NOM?", "#NOM?", false, true);
        row(" #DIV/0! ", " #DIV/0! ", false, true);
        row("########", "########", false, true);
        row("Err:502", "Err:502", false, true);
        row("#1", "#1", false, false);
        row("#tag", "#tag", false, false);
        row("N/A", "N/A", false, false);
    }
    void spreadsheetCells()
    {
        QFETCH(QString, cell);
        QFETCH(QString, imported);
        QFETCH(bool, lost);
        QFETCH(bool, error);
        QCOMPARE(importedCell(cell), imported);
        QCOMPARE(isLostNumber(cell), lost);
        QCOMPARE(isSpreadsheetError(cell), error);
    }

    void fieldsHaveOneLine()
    {
        QCOMPARE(inOneLine(QStringLiteral("Le \r\n  Bon\n\nMarché\r")), QStringLiteral("Le Bon Marché"));
        QCOMPARE(inOneLine(QStringLiteral(" as  it is ")), QStringLiteral(" as  it is "));
    }

    void codesThatLostTheirZeros()
    {
        const auto shortened = [](int first, int step, const QStringList &more = {}) {
            CodeLengths lengths;
            for (int i = 0; i < 100; ++i)
                lengths.add(QString::number(first + i * step));
            for (const QString &code : more)
                lengths.add(code);
            return lengths.shortened();
        };
        QCOMPARE(shortened(8500, 150), 10); // 8500 to 9850, then five digits
        QCOMPARE(shortened(10000, 150), 0);
        QCOMPARE(shortened(8500, 150, {QStringLiteral("00123")}), 0); // zeros are there
        QCOMPARE(shortened(8500, 150, {QStringLiteral("A1")}), 0);    // no numbers
        QCOMPARE(shortened(1, 1), 0);                                 // only counted
        QCOMPARE(shortened(8500, 150, {QStringLiteral("1000000")}), 0);
    }

    void numbersWithSpaces()
    {
        QCOMPARE(plainNumber(QStringLiteral("1\u00a0234\u202f567")), QStringLiteral("1234567"));
        QCOMPARE(plainNumber(QStringLiteral(" 42 ")), QStringLiteral("42"));
        QCOMPARE(plainNumber(QStringLiteral("12a 4")), QStringLiteral("12a 4"));
        QCOMPARE(plainNumber(QStringLiteral("-1 000")), QStringLiteral("-1 000"));
        QCOMPARE(plainSpaces(QStringLiteral("06\u00a012\u202f34")), QStringLiteral("06 12 34"));
    }
};

ULPAN_TEST(CsvWriterTest)
#include "csv_writer_test.moc"
