#include "models/csv/csv_reader.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QRandomGenerator>

using namespace ulpan;

namespace {

// Gives a text in pieces of at most `step` bytes, or an endless run of one character.
class DripDevice : public QIODevice
{
public:
    DripDevice(QByteArray bytes, qsizetype step) : m_bytes(std::move(bytes)), m_step(step)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 given() const { return m_given; }
    void breakAt(qint64 offset) { m_breaksAt = offset; }
    void endWith(char c) { m_endless = c; }

    bool seek(qint64 offset) override
    {
        m_at = offset;
        return QIODevice::seek(offset);
    }
    qint64 size() const override { return m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_breaksAt >= 0 && m_at >= m_breaksAt)
            return -1;
        qint64 count = qMin(most, qMin<qint64>(m_step, m_bytes.size() - m_at));
        if (count > 0)
            std::copy_n(m_bytes.constData() + m_at, count, data);
        if (m_at >= m_bytes.size() && m_endless != '\0') {
            count = qMin<qint64>(most, m_step);
            std::fill_n(data, count, m_endless);
        }
        m_at += qMax<qint64>(count, 0);
        m_given += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_step, m_at = 0, m_given = 0, m_breaksAt = -1;
    char m_endless = '\0';
};

// All that a reader says of a file, as one readable text: "line: cell|cell" a record, at last "end" or the
// fault.
QString told(CsvReader &reader)
{
    QStringList lines;
    const Result<QStringList> header = reader.header();
    if (header)
        lines << QStringLiteral("header: ") + header->join(u'|');
    CsvRow row;
    for (;;) {
        const Result<bool> more = reader.next(row);
        if (more && !*more)
            break;
        if (more)
            lines << QStringLiteral("%1: %2").arg(row.line).arg(row.cells.join(u'|'));
        else
            lines << QString::fromUtf8(more.error().reason) + u' ' + more.error().arguments.join(u' ');
        if (reader.hasFailed())
            return lines.join(u'\n').trimmed();
    }
    lines << QStringLiteral("end, %1 blank, %2 unnamed").arg(reader.blankRows()).arg(reader.unnamedColumns());
    return lines.join(u'\n');
}

QString toldOf(const QByteArray &bytes, Delimiter delimiter, qsizetype step, qsizetype block,
               qsizetype limit = 1 << 20)
{
    DripDevice device(bytes, step);
    CsvReader reader(&device, {.delimiter = delimiter}, {.recordBytes = limit, .blockBytes = block});
    return told(reader);
}

struct ReaderExample
{
    const char *name;
    QByteArray bytes;
    Delimiter delimiter;
    const char *told;
};

const ReaderExample readerExamples[] = {
    {"crlf", "a,b\r\n1,2\r\n3,4\r\n", Delimiter::Comma,
     "header: a|b\n2: 1|2\n3: 3|4\nend, 0 blank, 0 unnamed"},
    {"lf without a last one", "a,b\n1,2", Delimiter::Comma, "header: a|b\n2: 1|2\nend, 0 blank, 0 unnamed"},
    {"cr", "a,b\r1,2\r3,4\r", Delimiter::Comma, "header: a|b\n2: 1|2\n3: 3|4\nend, 0 blank, 0 unnamed"},
    {"mixed line breaks", "a\n1\r2\r\n3\n\r4", Delimiter::Comma,
     "header: a\n2: 1\n3: 2\n4: 3\n6: 4\nend, 1 blank, 0 unnamed"},
    {"byte order mark",
     "\xef\xbb\xbf"
     "a,b\n1,2\n",
     Delimiter::Comma, "header: a|b\n2: 1|2\nend, 0 blank, 0 unnamed"},
    {"byte order mark before quotes", "\xef\xbb\xbf\"a\",b\n1,2\n", Delimiter::Comma,
     "header: a|b\n2: 1|2\nend, 0 blank, 0 unnamed"},
    {"sep line", "sep=;\r\na;b\r\n1;2\r\n", Delimiter::Semicolon,
     "header: a|b\n3: 1|2\nend, 0 blank, 0 unnamed"},
    {"mark and quoted sep line", "\xef\xbb\xbf\"SEP=;\"\na;b\n1;2\n", Delimiter::Semicolon,
     "header: a|b\n3: 1|2\nend, 0 blank, 0 unnamed"},
    {"sep as data", "sep=ab,b\n1,2\n", Delimiter::Comma, "header: sep=ab|b\n2: 1|2\nend, 0 blank, 0 unnamed"},
    {"quotes", "a,b\n\"x,y\",\"say \"\"hi\"\"\"\n\"\",\"\"\"\"\n", Delimiter::Comma,
     "header: a|b\n2: x,y|say \"hi\"\n3: |\"\nend, 0 blank, 0 unnamed"},
    {"quoted line breaks are counted", "a,b\n\"1\n\r\n\r2\",x\ny,z\n", Delimiter::Comma,
     "header: a|b\n2: 1\n\r\n\r2|x\n6: y|z\nend, 0 blank, 0 unnamed"},
    {"quoted header with a line break", "\"a\nb\",c\n1,2\n", Delimiter::Comma,
     "header: a\nb|c\n3: 1|2\nend, 0 blank, 0 unnamed"},
    {"a quote inside is data", "דוא\"ל,b\nגב' לוי,5\"\n", Delimiter::Comma,
     "header: דוא\"ל|b\n2: גב' לוי|5\"\nend, 0 blank, 0 unnamed"},
    {"a quote after a space is data", "a,b\nx, \"y\"\n", Delimiter::Comma,
     "header: a|b\n2: x| \"y\"\nend, 0 blank, 0 unnamed"},
    {"a mark inside quotes that ends nothing", "a,b\n\"דוא\"ל\",\"5\" disk\"\n", Delimiter::Comma,
     "header: a|b\n2: דוא\"ל|5\" disk\nend, 0 blank, 0 unnamed"},
    {"spaces after the closing quote", "a,b\n\"x\"  ,\"y\" \n", Delimiter::Comma,
     "header: a|b\n2: x|y\nend, 0 blank, 0 unnamed"},
    {"closing quote at the very end", "a,b\n1,\"2\"", Delimiter::Comma,
     "header: a|b\n2: 1|2\nend, 0 blank, 0 unnamed"},
    {"tab", "a\tb\n1,5\t2;5\n", Delimiter::Tab, "header: a|b\n2: 1,5|2;5\nend, 0 blank, 0 unnamed"},
    {"pipe", "a|b\n1|\"2\"\n", Delimiter::Pipe, "header: a|b\n2: 1|2\nend, 0 blank, 0 unnamed"},
    {"delimiter at the end", "a,b,\n1,2,\n3,4,,,\n", Delimiter::Comma,
     "header: a|b\n2: 1|2\n3: 3|4\nend, 0 blank, 1 unnamed"},
    {"short rows are filled up", "a,b,c\n1\n,2\n", Delimiter::Comma,
     "header: a|b|c\n2: 1||\n3: |2|\nend, 0 blank, 0 unnamed"},
    {"blank rows", "\n ,\na,b\n\n,\n1,2\n\xc2\xa0, \n\"\",\n", Delimiter::Comma,
     "header: a|b\n6: 1|2\nend, 6 blank, 0 unnamed"},
    {"no header name in the middle", "a,,c\n1,2,3\n", Delimiter::Comma,
     "header: a||c\n2: 1|2|3\nend, 0 blank, 0 unnamed"},
    {"too many cells", "a,b\n1,2, ,\"x\"\n3,4\n", Delimiter::Comma,
     "header: a|b\ncsv.too_many_cells 2 4 2\n3: 3|4\nend, 0 blank, 0 unnamed"},
    {"a row of one cell too many", "a,b\n,,x\n3,4\n", Delimiter::Comma,
     "header: a|b\ncsv.too_many_cells 2 3 2\n3: 3|4\nend, 0 blank, 0 unnamed"},
    {"unclosed quote", "a,b\n1,2\n3,\"4\n5,6\n", Delimiter::Comma,
     "header: a|b\n2: 1|2\ncsv.quote_unclosed 3 2"},
    {"many blank rows", " \n\na,b\n\r\n\r , \n,,,,\n1,2\n \n\n\r\r\n3,4\n\n \r", Delimiter::Comma,
     "header: a|b\n8: 1|2\n13: 3|4\nend, 12 blank, 0 unnamed"},
    {"unclosed after quoted lines", "a,b\n\"1\n2\",\"3\n", Delimiter::Comma,
     "header: a|b\ncsv.quote_unclosed 3 2"},
    {"text after a closed quote", "a,b\n1,2\n3,\"A\"x\n5,6\n", Delimiter::Comma,
     "header: a|b\n2: 1|2\ncsv.text_after_quote 3 2"},
    {"text after a quote that closes lines later", "a,b\n3,\"A\nB\"x\n5,6\n", Delimiter::Comma,
     "header: a|b\ncsv.text_after_quote 3 2"},
    {"text after a quote in an earlier cell", "a,b\n\"A\"x\",\"y\n", Delimiter::Comma,
     "header: a|b\ncsv.quote_unclosed 2 2"},
    {"unclosed at the end", "a,b\n1,\"", Delimiter::Comma, "header: a|b\ncsv.quote_unclosed 2 2"},
    {"nul", QByteArray("a,b\n1,2\n3,x\0y\n", 13), Delimiter::Comma, "header: a|b\n2: 1|2\ncsv.nul 3 2"},
    {"nul in quotes", QByteArray("a,b\n1,\"\nx\0y\"\n", 14), Delimiter::Comma, "header: a|b\ncsv.nul 3 2"},
    {"nul after a quote", QByteArray("a,b\n1,\"x\"\0\n", 11), Delimiter::Comma, "header: a|b\ncsv.nul 2 2"},
    {"windows-1252", "a,b\n1,Andr\xe9\n", Delimiter::Comma, "header: a|b\ncsv.encoding 2 2 UTF-8"},
    {"invalid byte after quoted lines", "a,b\n1,\"x\n\"\"\r\ny\x80\"\n", Delimiter::Comma,
     "header: a|b\ncsv.encoding 4 2 UTF-8"},
    {"cut character", "a,b\n1,\xd7", Delimiter::Comma, "header: a|b\ncsv.encoding 2 2 UTF-8"},
    {"surrogate", "a,b\n\xed\xa0\x80,1\n", Delimiter::Comma, "header: a|b\ncsv.encoding 2 1 UTF-8"},
    {"header in another encoding", "a,Pr\xe9nom\n1,2\n", Delimiter::Comma, "csv.encoding 1 2 UTF-8"},
    {"header only", "a,b\r\n", Delimiter::Comma, "header: a|b\ncsv.header_only"},
    {"header and blank rows", "a,b\n,\n\n", Delimiter::Comma, "header: a|b\ncsv.header_only"},
    {"empty", "", Delimiter::Comma, "csv.empty"},
    {"only a mark", "\xef\xbb\xbf", Delimiter::Comma, "csv.empty"},
    {"only white space", " \r\n\t\n", Delimiter::Comma, "csv.empty"},
    {"only delimiters", ",,\n,,\n", Delimiter::Comma, "csv.empty"},
    {"only a sep line", "sep=;\n", Delimiter::Semicolon, "csv.empty"},
    {"xlsx", QByteArray("PK\x03\x04\x14\0\x06\0", 8), Delimiter::Comma, "csv.is_spreadsheet"},
    {"xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Delimiter::Comma, "csv.is_spreadsheet"},
    {"png", "\x89PNG\r\n\x1a\n", Delimiter::Comma, "csv.is_image"},
    {"jpeg", "\xff\xd8\xff\xe0..JFIF", Delimiter::Comma, "csv.is_image"},
    {"pdf", "%PDF-1.7\n", Delimiter::Comma, "csv.is_document"},
    {"gzip", "\x1f\x8b\x08", Delimiter::Comma, "csv.is_archive"},
    {"web page", "\r\n<HTML><table>", Delimiter::Comma, "csv.is_markup"},
    {"utf-16le with mark",
     QByteArray("\xff\xfe"
                "a\0;\0b\0\n\0",
                10),
     Delimiter::Comma, "csv.is_utf16"},
    {"utf-16be with mark", QByteArray("\xfe\xff\0a\0;\0b\0\n", 10), Delimiter::Comma, "csv.is_utf16"},
    {"utf-16le without mark", QByteArray("l\0o\0g\0i\0n\0;\0n\0\n\0", 16), Delimiter::Comma, "csv.is_utf16"},
    {"no text", QByteArray("\x01\x02\x03\x04\x05\x06\x07\x08\0\0\x0e\x0f", 12), Delimiter::Comma,
     "csv.not_text"},
};

} // namespace

class CsvReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Every example at every possible border between blocks, and through a device that gives single bytes.
    void readsExamples_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < std::size(readerExamples); ++i)
            QTest::newRow(readerExamples[i].name) << int(i);
    }
    void readsExamples()
    {
        QFETCH(int, index);
        const ReaderExample &example = readerExamples[index];
        const QString expected = QString::fromUtf8(example.told);
        for (qsizetype block = 1; block <= example.bytes.size() + 1; ++block) {
            QCOMPARE(toldOf(example.bytes, example.delimiter, 1 << 20, block), expected);
            QCOMPARE(toldOf(example.bytes, example.delimiter, 1, block), expected);
        }
    }

    // The opening is read in one piece however small the blocks, so borders inside records need files that
    // are longer.
    void readsBehindTheOpeningAtEveryBorder_data() { readsExamples_data(); }
    void readsBehindTheOpeningAtEveryBorder()
    {
        QFETCH(int, index);
        const ReaderExample &example = readerExamples[index];
        const QString told = QString::fromUtf8(example.told);
        if (!told.startsWith(QStringLiteral("header: ")))
            return;
        // A long blank row before the example keeps its lines' distances.
        const QByteArray padding = QByteArray(5000, ' ') + '\n';
        const CsvOpening opening = csvOpening(example.bytes);
        const QByteArray bytes =
            example.bytes.left(opening.bytes()) + padding + example.bytes.mid(opening.bytes());
        const QString whole = toldOf(bytes, example.delimiter, 1 << 20, 1 << 20);
        QVERIFY(whole.startsWith(told.section(u'\n', 0, 0)));
        for (qsizetype block = 1; block <= example.bytes.size() + 1; ++block)
            QCOMPARE(toldOf(bytes, example.delimiter, 1 << 20, block), whole);
    }

    void goesOnFromEveryPosition_data() { readsExamples_data(); }
    void goesOnFromEveryPosition()
    {
        QFETCH(int, index);
        const ReaderExample &example = readerExamples[index];
        QBuffer first;
        first.setData(example.bytes);
        QVERIFY(first.open(QIODevice::ReadOnly));
        CsvReader reader(&first, {.delimiter = example.delimiter});
        if (!reader.header())
            return;
        CsvRow row;
        for (bool more = true; more && !reader.hasFailed();) {
            const CsvPosition position = reader.position();
            // A second reader that starts here says of the next record what the first one says.
            QBuffer second;
            second.setData(example.bytes);
            QVERIFY(second.open(QIODevice::ReadOnly));
            CsvReader resumed(&second, {.delimiter = example.delimiter}, {.blockBytes = 3});
            QVERIFY(resumed.resume(position));
            QCOMPARE(resumed.position(), position);
            CsvRow again;
            const Result<bool> there = resumed.next(again);
            const Result<bool> here = reader.next(row);
            if (!here && here.error().reason == "csv.header_only") {
                QVERIFY(there && !*there);
                return;
            }
            QCOMPARE(there.has_value(), here.has_value());
            more = here ? *here : true;
            if (!here) {
                QCOMPARE(there.error().reason, here.error().reason);
                QCOMPARE(there.error().arguments, here.error().arguments);
            } else if (more) {
                QVERIFY(*there);
                QCOMPARE(again.cells, row.cells);
                QCOMPARE(again.line, row.line);
                QCOMPARE(resumed.position(), reader.position());
            }
        }
    }

    void rowsThatWereKeptDoNotChange()
    {
        QBuffer buffer;
        buffer.setData("a,b\nfirst,1\nsecond,2\n");
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        CsvReader reader(&buffer, {});
        CsvRow row;
        QVERIFY(reader.next(row));
        const QStringList kept = row.cells;
        QVERIFY(reader.next(row));
        QCOMPARE(kept, QStringList({QStringLiteral("first"), QStringLiteral("1")}));
        QCOMPARE(row.cells, QStringList({QStringLiteral("second"), QStringLiteral("2")}));
    }

    void faultsAreFinal()
    {
        QBuffer buffer;
        buffer.setData("a,b\n1,\xff\n3,4\n");
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        CsvReader reader(&buffer, {});
        CsvRow row;
        for (int i = 0; i < 3; ++i) {
            const Result<bool> next = reader.next(row);
            QVERIFY(!next);
            QCOMPARE(next.error().reason, QByteArray("csv.encoding"));
            QCOMPARE(next.error().kind, ErrorKind::Invalid);
        }
    }

    void brokenDevice()
    {
        DripDevice device("a,b\n1,2\n" + QByteArray(10000, '3') + ",4\n", 4096);
        device.breakAt(8192);
        CsvReader reader(&device, {}, {.blockBytes = 4096});
        CsvRow row;
        const Result<bool> first = reader.next(row);
        QVERIFY(first && *first);
        const Result<bool> second = reader.next(row);
        QVERIFY(!second);
        QCOMPARE(second.error().reason, QByteArray("csv.unreadable"));
        QCOMPARE(second.error().kind, ErrorKind::Unavailable);
    }

    // Blank rows give no row, however many there are, and whoever reads must be able to stop.
    void asksWhetherToGoOn_data()
    {
        QTest::addColumn<QByteArray>("blank");
        for (const char *blank : {"\n", ",\r\n", "\"\",\n", "\t\n"})
            QTest::newRow(QByteArray(blank).toPercentEncoding()) << QByteArray(blank);
    }
    void asksWhetherToGoOn()
    {
        QFETCH(QByteArray, blank);
        QBuffer buffer;
        const qsizetype rows = 5 * 1024 * 1024 / blank.size();
        buffer.setData("a,b\n" + blank.repeated(rows) + "1,2\n");
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        int asked = 0, stopsAt = 0;
        const auto read = [&] {
            asked = 0;
            buffer.seek(0);
            CsvReader reader(&buffer, {});
            reader.setGoOn([&]() -> Result<void> {
                return ++asked == stopsAt ? Error{ErrorKind::Conflict, "job.lease_lost"} : Result<void>();
            });
            CsvRow row;
            const Result<bool> next = reader.next(row);
            return next ? QStringLiteral("%1 %2").arg(row.line).arg(reader.blankRows())
                        : QString::fromLatin1(next.error().reason);
        };
        QCOMPARE(read(), QStringLiteral("%1 %2").arg(rows + 2).arg(rows));
        QCOMPARE(asked, 5);
        stopsAt = 2;
        QCOMPARE(read(), QStringLiteral("job.lease_lost"));
        QCOMPARE(asked, 2);
    }

    void limitsDoNotDependOnBlocks_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("end");
        const QByteArray many = QByteArray(6000, 'x');
        const QString header = QStringLiteral("header: a|b\n");
        QTest::newRow("long cell") << "a,b\n1," + many + "\n"
                                   << header + QStringLiteral("csv.record_too_long 2 2 5000");
        QTest::newRow("long quoted cell") << "a,b\n\"" + many + "\",2\n"
                                          << header + QStringLiteral("csv.record_too_long 2 1 5000");
        QTest::newRow("many cells") << "a,b\n" + QByteArray(6000, ',') + "\n"
                                    << header + QStringLiteral("csv.record_too_long 2 5001 5000");
        QTest::newRow("quote never closed") << "a,b\n1,2\n1,\"\n" + many + "\n1,2\n"
                                            << header + QStringLiteral("2: 1|2\ncsv.quote_unclosed 3 2");
        QTest::newRow("quote closed too late") << "a,b\n1,\"\n" + many + "\"\n1,2\n"
                                               << header + QStringLiteral("csv.quote_unclosed 2 2");
        QTest::newRow("nul behind the limit") << "a,b\n" + many + QByteArray(1, '\0')
                                              << header + QStringLiteral("csv.record_too_long 2 1 5000");
    }
    void limitsDoNotDependOnBlocks()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, end);
        for (qsizetype block : {1, 7, 4096, 5003, 65536})
            QCOMPARE(toldOf(bytes, Delimiter::Comma, 1 << 20, block, 5000), end);
    }

    void aHugeLineIsRefusedWithoutBeingRead()
    {
        for (const char *start : {"a,b\n1,", "a,b\n1,\"\n", ""}) {
            DripDevice device(start, 1 << 20);
            device.endWith('x');
            CsvReader reader(&device, {});
            const QString end = told(reader);
            QVERIFY2(end.contains(QLatin1StringView("csv.record_too_long")) ||
                         end.contains(QLatin1StringView("csv.quote_unclosed")),
                     qPrintable(end));
            QVERIFY2(device.given() < 4 * 1024 * 1024, qPrintable(QString::number(device.given())));
        }
    }

    void tooManyColumns()
    {
        QCOMPARE(toldOf(QByteArray("a,").repeated(1001) + "\n1\n", Delimiter::Comma, 1 << 20, 1 << 16),
                 QStringLiteral("csv.too_many_columns 1 1001 1000"));
        // A spreadsheet's empty columns are no columns.
        const QString told = toldOf("a" + QByteArray(16383, ',') + "\n1" + QByteArray(16383, ',') + "\n",
                                    Delimiter::Comma, 1 << 20, 1 << 16);
        QVERIFY2(told.startsWith(QStringLiteral("header: a\n2: 1\nend")), qPrintable(told));
    }

    // Whatever the bytes, the borders between blocks change nothing.
    void bordersChangeNothing()
    {
        QRandomGenerator random(20240517);
        const QList<QByteArray> pieces = {"a",  "b",    ",", ",", "\"", "\"",   "\n",
                                          "\r", "\r\n", " ", "é", "ש",  "\xc3", "x,y\n"};
        for (int round = 0; round < 1500; ++round) {
            QByteArray bytes = "h,i,j\n";
            for (int i = random.bounded(30); i > 0; --i)
                bytes += pieces[random.bounded(int(pieces.size()))];
            const QByteArray padded = QByteArray(4090, ' ') + '\n' + bytes;
            const QString whole = toldOf(padded, Delimiter::Comma, 1 << 20, 1 << 20);
            for (qsizetype block : {1, 2, 3, 5, 11})
                QVERIFY2(toldOf(padded, Delimiter::Comma, 1 << 20, block) == whole,
                         bytes.toPercentEncoding().constData());
        }
    }

    void refusesWhatIsNoCsv()
    {
        for (const ReaderExample &example : readerExamples) {
            const QString told = QString::fromUtf8(example.told);
            // UTF-16 is only a wrong choice.
            const bool refused = (told.startsWith(QStringLiteral("csv.is_")) && told != QStringLiteral("csv.is_utf16")) ||
                                 told == QStringLiteral("csv.not_text") ||
                                 (told == QStringLiteral("csv.empty") && !example.bytes.contains(','));
            const Result<CsvDialect> dialect = detectDialect(example.bytes);
            QVERIFY2(dialect.has_value() == !refused, example.name);
            if (refused)
                QCOMPARE(QString::fromUtf8(dialect.error().reason), told);
        }
    }

    void everyReasonHasAText()
    {
        for (const ReaderExample &example : readerExamples) {
            for (const QString &line : QString::fromUtf8(example.told).split(u'\n')) {
                const QStringList words = line.split(u' ');
                if (!line.startsWith(QStringLiteral("csv.")))
                    continue;
                const char *text = reasonText(words.first().toUtf8());
                QVERIFY2(text, qPrintable(words.first()));
                for (qsizetype i = 1; i < words.size(); ++i)
                    QVERIFY2(QString::fromUtf8(text).contains(u'%' + QString::number(i)), text);
            }
        }
    }
};

ULPAN_TEST(CsvReaderTest)
#include "csv_reader_test.moc"
