#include "models/csv/encoding.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QStringDecoder>

using namespace ulpan;

class CsvEncodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
