#include "models/base/instant.h"
#include "tests/support/test_main.h"

#include <QDateTime>

using namespace ulpan;

// Moments as texts, both ways.
class InstantTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsQtReadsIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"1970-01-01T00:00:00.000Z", "1969-12-31T23:59:59.999Z", "2024-02-29T12:34:56.789Z",
              "2000-02-29T00:00:00.001Z", "0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z",
              "2026-03-01T24:00:00.000Z", "2026-03-01T08:00:00Z", "2026-03-01T08:00:00.000+02:00",
              "2026-03-01T08:00:00.12Z"})
            QTest::newRow(text) << QByteArray(text);
    }
    void isReadAsQtReadsIt()
    {
        QFETCH(QByteArray, text);
        const Instant moment = Instant::fromText(text);
        QVERIFY(!moment.isNull());
        QCOMPARE(moment.milliseconds,
                 QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs).toMSecsSinceEpoch());
        if (text.size() == 24 && text.endsWith('Z') && text[11] != '2')
            QCOMPARE(Instant::fromText(moment.text()).milliseconds, moment.milliseconds);
    }

    void isNothingElse_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"", "2026-03-01T08:00:00.000", "2026-02-29T08:00:00.000Z", "2026-13-01T08:00:00.000Z",
              "2026-00-10T08:00:00.000Z", "2026-03-01T25:00:00.000Z", "2026-03-01T08:60:00.000Z",
              "2026-03-01T08:00:0x.000Z", "x026-03-01T08:00:00.000Z", "0000-03-01T08:00:00.000Z",
              "-026-03-01T08:00:00.000Z", "0001-01-01T00:30:00+01:00", "9999-12-31T23:30:00-01:00"})
            QTest::newRow(*text ? text : "empty") << QByteArray(text);
    }
    void isNothingElse()
    {
        QFETCH(QByteArray, text);
        QVERIFY(Instant::fromText(text).isNull());
    }
};

ULPAN_TEST(InstantTest)
#include "instant_test.moc"
