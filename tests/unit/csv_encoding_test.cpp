#include "models/csv/csv_reader.h"
#include "models/csv/encoding_evidence.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QStringDecoder>

using namespace ulpan;

namespace {

constexpr Encoding everyEncoding[] = {Encoding::Utf8,        Encoding::Utf16Le,     Encoding::Utf16Be,
                                      Encoding::Windows1252, Encoding::Windows1255, Encoding::Iso8859_15};

QByteArray encoded(const QString &text, Encoding encoding)
{
    QByteArray bytes;
    return appendEncoded(bytes, text, encoding) ? bytes : QByteArray("cannot be said");
}

// All records with their lines and the places behind them, or the fault.
QStringList readWhole(const QByteArray &bytes, const CsvDialect &dialect, qsizetype block)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(&buffer, dialect, {.blockBytes = block});
    QStringList told;
    const Result<QStringList> header = reader.header();
    told << (header ? header->join(u'|') : QString::fromUtf8(header.error().reason));
    CsvRow row;
    for (;;) {
        const Result<bool> more = reader.next(row);
        if (more && !*more)
            return told;
        if (!more)
            return told << QString::fromUtf8(more.error().reason) + u' ' + more.error().arguments.join(u' ');
        told << QStringLiteral("%1@%2 %3")
                    .arg(row.line)
                    .arg(reader.position().offset)
                    .arg(row.cells.join(u'|'));
    }
}

} // namespace

class CsvEncodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteComesBack()
    {
        for (Encoding encoding : {Encoding::Windows1252, Encoding::Windows1255, Encoding::Iso8859_15}) {
            int known = 0;
            for (int byte = 0x80; byte < 0x100; ++byte) {
                QByteArray text;
                Transcoder(encoding).append(QByteArray(1, char(byte)), text);
                if (text == "\xff")
                    continue;
                ++known;
                QCOMPARE(encoded(QString::fromUtf8(text), encoding), QByteArray(1, char(byte)));
            }
            QCOMPARE(known, encoding == Encoding::Windows1252   ? 123
                            : encoding == Encoding::Windows1255 ? 106
                                                                : 96);
        }
        // As the standards' tables say.
        QCOMPARE(encoded(QStringLiteral("€‚Œ’–™œŸéÿ"), Encoding::Windows1252),
                 QByteArray("\x80\x82\x8c\x92\x96\x99\x9c\x9f\xe9\xff"));
        QCOMPARE(encoded(QStringLiteral("€₪×÷אבגםתְּ׳״"), Encoding::Windows1255),
                 QByteArray("\x80\xa4\xaa\xba\xe0\xe1\xe2\xed\xfa\xc0\xcc\xd7\xd8"));
        QCOMPARE(encoded(QStringLiteral("€ŠšŽžŒœŸ"), Encoding::Iso8859_15),
                 QByteArray("\xa4\xa6\xa8\xb4\xb8\xbc\xbd\xbe"));
    }

    void readsEveryEncoding_data()
    {
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<QString>("words");
        for (Encoding encoding : everyEncoding) {
            const bool hebrew = encoding == Encoding::Windows1255;
            QTest::newRow(nameOf(encoding).constData())
                << encoding
                << (isSingleByte(encoding)
                        ? (hebrew ? QStringLiteral("שלום₪דוא") : QStringLiteral("Élodieéœ€ÿ"))
                        : QStringLiteral("Éשלום€𝄞é"));
        }
    }
    // At every border between blocks, and on from every place.
    void readsEveryEncoding()
    {
        QFETCH(Encoding, encoding);
        QFETCH(QString, words);
        const QString text = QStringLiteral("a,%1\r\n1,%1\r\n\n\"x\n%1\"\"\",%1%1\r3,\n").arg(words) +
                             QString(5000, u' ') + QStringLiteral("\n%1,plain ascii text here\n").arg(words);
        for (bool marked : {false, true}) {
            const bool utf = !isSingleByte(encoding);
            const QByteArray mark = !marked ? QByteArray()
                                    : utf   ? encoded(QStringLiteral("\ufeff"), encoding)
                                            : QByteArray("\xef\xbb\xbf");
            const QByteArray bytes = mark + encoded(text, encoding);
            const CsvDialect dialect{.encoding = encoding};
            const QStringList whole = readWhole(bytes, dialect, 1 << 20);
            QCOMPARE(whole.size(), 5);
            QCOMPARE(whole.first(), QStringLiteral("a|") + words);
            QVERIFY2(whole[2].endsWith(QStringLiteral(" x\n%1\"|%1%1").arg(words)), qPrintable(whole[2]));
            QVERIFY(whole.last().contains(u'@' + QString::number(bytes.size())));
            for (qsizetype block = 1; block < 12; ++block)
                QCOMPARE(readWhole(bytes, dialect, block), whole);
            for (qsizetype i = 1; i + 1 < whole.size(); ++i) {
                QBuffer buffer;
                buffer.setData(bytes);
                QVERIFY(buffer.open(QIODevice::ReadOnly));
                CsvReader reader(&buffer, dialect, {.blockBytes = 7});
                const qint64 offset = whole[i].section(u'@', 1).section(u' ', 0, 0).toLongLong();
                QVERIFY(reader.resume({offset, 1}));
                CsvRow row;
                QVERIFY(*reader.next(row));
                QVERIFY(whole[i + 1].endsWith(u' ' + row.cells.join(u'|')));
            }
        }
    }

    void namesThePlaceOfBadBytes_data()
    {
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("utf-8") << Encoding::Utf8 << QByteArray("\xe9");
        QTest::newRow("windows-1252") << Encoding::Windows1252 << QByteArray("\x81");
        QTest::newRow("windows-1255") << Encoding::Windows1255 << QByteArray("\xff");
        QTest::newRow("iso-8859-15") << Encoding::Iso8859_15 << QByteArray("\x92");
        QTest::newRow("lone low surrogate") << Encoding::Utf16Le << QByteArray("\x00\xdc", 2);
        QTest::newRow("lone high surrogate") << Encoding::Utf16Be << QByteArray("\xd8\x00\x00x", 4);
        QTest::newRow("half a character") << Encoding::Utf16Be << QByteArray("\0x\0", 3);
        QTest::newRow("half a pair") << Encoding::Utf16Le << QByteArray("\x00\xd8", 2);
    }
    void namesThePlaceOfBadBytes()
    {
        QFETCH(Encoding, encoding);
        QFETCH(QByteArray, cell);
        const QByteArray bytes = encoded(QStringLiteral("a,b\n1,2\n\"x\ny\","), encoding) + cell;
        for (qsizetype block : {1, 2, 5, 4096}) {
            const QString last = readWhole(bytes, {.encoding = encoding}, block).last();
            QCOMPARE(last,
                     QStringLiteral("csv.encoding 4 2 ") + QString::fromLatin1(nameOf(encoding).toUpper()));
        }
    }

    void knowsNames()
    {
        const std::pair<const char *, std::optional<Encoding>> names[] = {
            {"utf-8", Encoding::Utf8},
            {"UTF8", Encoding::Utf8},
            {"UTF-16", Encoding::Utf16Le},
            {"utf_16_be", Encoding::Utf16Be},
            {"CP1252", Encoding::Windows1252},
            {"latin1", Encoding::Windows1252},
            {"Windows-1255", Encoding::Windows1255},
            {"ISO-8859-15", Encoding::Iso8859_15},
            {"koi8-r", std::nullopt},
            {"", std::nullopt}};
        for (const auto &[name, encoding] : names)
            QCOMPARE(encodingFromText(QString::fromLatin1(name)), encoding);
        for (Encoding encoding : everyEncoding)
            QCOMPARE(encodingFromText(QString::fromLatin1(nameOf(encoding))), encoding);
    }

    void declaredEncodingsAreHeldAgainstTheBytes_data()
    {
        QTest::addColumn<QByteArray>("charset");
        QTest::addColumn<QByteArray>("sample");
        QTest::addColumn<QByteArray>("outcome"); // an encoding, "" to be found out, or a reason's last word
        const auto row = [](const char *charset, const QByteArray &sample, const char *outcome) {
            QTest::addRow("%s %s %d", charset, sample.right(30).toPercentEncoding().constData(), int(sample.size())) << QByteArray(charset) << sample << QByteArray(outcome);
        };
        const QByteArray ascii = "a,b\n", utf8 = "é,b\n", latin = "\xe9,b\n";
        const QByteArray little = QByteArrayLiteral("a\0,\0b\0\n\0"), big = QByteArrayLiteral("\0a\0,\0b\0\n");
        row("", utf8, "");
        row("utf-8", ascii, "utf-8");
        row("utf-8", utf8, "utf-8");
        row("UTF-8 ", utf8 + "\xc3", "utf-8");
        row("utf-8", latin, "utf-8"); // the reader names the place
        row("utf-8", little, "contradicted");
        row("utf-8", "\xff\xfe" + little, "contradicted");
        row("ascii", ascii, "utf-8");
        row("us-ascii", utf8, "ascii 1");
        row("ASCII", ascii + "c,d\n" + latin, "ascii 3");
        row("ascii", QByteArray("a,b\n").repeated(20'000) + latin, "ascii 20001");
        row("ascii", "\xef\xbb\xbf" + ascii, "ascii 1");
        row("utf-16", ascii, "contradicted");
        row("utf-16", utf8, "contradicted");
        row("utf-16", latin, "contradicted");
        row("utf-16", little, "utf-16le");
        row("utf-16", big, "utf-16be");
        row("utf-16", "\xfe\xff" + big, "utf-16be");
        row("utf-16", "\xff\xfe\xe9\x05", "utf-16le");
        row("utf-16le", little, "utf-16le");
        row("utf-16le", big, "contradicted");
        row("utf-16be", "\xff\xfe" + little, "contradicted");
        row("utf-16be", ascii, "contradicted");
        row("windows-1252", latin, "windows-1252");
        row("iso-8859-1", ascii, "windows-1252");
        row("windows-1252", utf8, "utf8 1");
        row("windows-1252", ascii + "c,d\n" + utf8, "utf8 3");
        row("windows-1252", utf8 + latin, "windows-1252");
        row("windows-1252", utf8 + "\xc3", "windows-1252");
        // Beyond the first block, and where one begins in the middle of a letter.
        const QByteArray rows = QByteArray("a,b\n").repeated(20'000);
        row("windows-1255", rows, "windows-1255");
        row("windows-1255", rows + "\xf9\xec\xe5\xed", "windows-1255");
        row("windows-1255", rows + "שלום\n", "utf8 20001");
        row("iso-8859-15", QByteArray(64 * 1024 - 1, 'a') + "é\n", "utf8 1");
        row("windows-1252", QByteArray(64 * 1024 - 2, 'a') + "𝄞\n\xe9", "windows-1252");
        row("windows-1255", "\xef\xbb\xbf" + ascii, "contradicted");
        row("windows-1255", "\xe9\xe5\xf1\xe9,b\n", "windows-1255");
        row("koi8-r", ascii, "charset");
    }
    void declaredEncodingsAreHeldAgainstTheBytes()
    {
        QFETCH(QByteArray, charset);
        QFETCH(QByteArray, sample);
        QBuffer file(&sample);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<std::optional<Encoding>> found = declaredEncoding(file, charset);
        QByteArray told;
        if (!found)
            told = found.error().reason.split('.').last().split('_').last();
        else if (*found)
            told = nameOf(**found);
        if (told == "utf8" || told == "ascii")
            told += ' ' + found.error().arguments.last().toLatin1();
        QTEST(told, "outcome");
    }

    void decodesAsQtDoes()
    {
        QRandomGenerator random(7);
        const QList<QByteArray> pieces = {"a",
                                          "longer ascii text",
                                          "é",
                                          "ש",
                                          "€",
                                          "𝄞",
                                          "\x80",
                                          "\xc3",
                                          "\xe2\x82",
                                          "\xf0\x9f",
                                          "\xc0\x80",
                                          "\xe0\x80\x80",
                                          "\xed\x9f\xbf",
                                          "\xed\xa0\x80",
                                          "\xf4\x8f\xbf\xbf",
                                          "\xf4\x90\x80\x80",
                                          "\xf5",
                                          "\xff",
                                          "\xef\xbf\xbf",
                                          "\xf0\x80\x80\x80"};
        for (int round = 0; round < 20000; ++round) {
            QByteArray bytes = "-";
            for (int i = random.bounded(6); i > 0; --i)
                bytes += pieces[random.bounded(int(pieces.size()))];
            QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
            const QString expected = decoder(bytes);
            QString text;
            const qsizetype bad = decodeUtf8(bytes, text);
            QVERIFY2((bad < 0) == !decoder.hasError(), bytes.toPercentEncoding().constData());
            if (bad < 0)
                QCOMPARE(text, expected);
            else
                QVERIFY2(decodeUtf8(bytes.first(bad), text) < 0, bytes.toPercentEncoding().constData());
        }
    }
};

ULPAN_TEST(CsvEncodingTest)
#include "csv_encoding_test.moc"
