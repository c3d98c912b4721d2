#include "models/base/totp.h"
#include "tests/support/test_main.h"

using namespace ulpan;

// Codes of authenticator programs: the vectors of RFC 6238, appendix B, cut to six digits, and RFC 4648.
class TotpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsTheStandardSays_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QByteArray>("code");
        const std::pair<qint64, const char *> vectors[] = {{59, "287082"},         {1111111109, "081804"},
                                                           {1111111111, "050471"}, {1234567890, "005924"},
                                                           {2000000000, "279037"}, {20000000000, "353130"}};
        for (const auto &[seconds, code] : vectors)
            QTest::addRow("%lld", static_cast<long long>(seconds)) << seconds << QByteArray(code);
    }
    void isAsTheStandardSays()
    {
        QFETCH(qint64, seconds);
        QFETCH(QByteArray, code);
        const QByteArray secret = "12345678901234567890";
        const Instant now{seconds * 1000};
        QCOMPARE(totpCode(secret, totpStep(now)), code);
        QCOMPARE(totpMatch(secret, code, now, 0), std::optional(totpStep(now)));
        // One step early or late is a clock that is off; two are not.
        QVERIFY(totpMatch(secret, code, now.plusSeconds(30), 0).has_value());
        QVERIFY(totpMatch(secret, code, now.plusSeconds(-30), 0).has_value());
        QVERIFY(!totpMatch(secret, code, now.plusSeconds(60), 0));
        QVERIFY(seconds < 100 || !totpMatch(secret, code, now.plusSeconds(-60), 0));
        // A step that was used is used.
        QVERIFY(!totpMatch(secret, code, now, totpStep(now)));
        QVERIFY(!totpMatch(secret, code.chopped(1), now, 0));
        QVERIFY(!totpMatch(secret, {}, now, 0));
    }

    void base32IsAsTheStandardSays()
    {
        const std::pair<const char *, const char *> vectors[] = {{"", ""},
                                                                 {"f", "MY"},
                                                                 {"fo", "MZXQ"},
                                                                 {"foo", "MZXW6"},
                                                                 {"foob", "MZXW6YQ"},
                                                                 {"fooba", "MZXW6YTB"},
                                                                 {"foobar", "MZXW6YTBOI"}};
        for (const auto &[plain, text] : vectors)
            QCOMPARE(base32(plain), QByteArray(text));
    }
};

ULPAN_TEST(TotpTest)
#include "totp_test.moc"
