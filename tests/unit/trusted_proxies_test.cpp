#include "net/server/trusted_proxies.h"
#include "tests/support/test_main.h"

using namespace ulpan;

class TrustedProxiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRanges_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("inside"); // empty: the list is refused
        QTest::addColumn<QString>("outside");
        const auto row = [](const char *list, const char *inside, const char *outside) {
            QTest::newRow(list) << QString::fromLatin1(list) << QString::fromLatin1(inside)
                                << QString::fromLatin1(outside);
        };
        row("10.0.0.0/8", "10.255.0.1", "11.0.0.1");
        row("192.0.2.7", "192.0.2.7", "192.0.2.8");
        row("10.0.0.0/8, ::1", "::1", "::2");
        row("2001:db8::/32", "2001:db8:1::5", "2001:db9::");
        row("0.0.0.0/0", "203.0.113.1", "::1");
        row("127.0.0.1/255.0.0.0", "127.9.9.9", "128.0.0.1");
        row("nobody", "", "");
        row("10.0.0.0/33", "", "");
        row("10.0.0.0/8,x", "", "");
    }
    void readsRanges()
    {
        QFETCH(const QString, list);
        QFETCH(const QString, inside);
        QFETCH(const QString, outside);
        const auto proxies = TrustedProxies::parse(list);
        QCOMPARE(proxies.has_value(), !inside.isEmpty());
        if (!proxies)
            return;
        QVERIFY(proxies->contains(QHostAddress(inside)));
        QVERIFY(!proxies->contains(QHostAddress(outside)));
    }

    void trustsNobodyUnlessTold()
    {
        QVERIFY(TrustedProxies::parse(QString())->contains(QHostAddress::LocalHost) == false);
        const TrustedProxies proxies;
        const HttpHeaders headers{{"X-Forwarded-For", "203.0.113.9"}, {"X-Forwarded-Proto", "https"}};
        const auto client = proxies.clientOf(QHostAddress(QStringLiteral("10.0.0.1")), false, headers);
        QCOMPARE(client.address.toString(), QStringLiteral("10.0.0.1"));
        QVERIFY(!client.encrypted);
    }

    void findsTheClient_data()
    {
        QTest::addColumn<QByteArrayList>("lines");
        QTest::addColumn<QString>("client");
        const auto row = [](const char *name, const QByteArrayList &lines, const char *client) {
            QTest::newRow(name) << lines << QString::fromLatin1(client);
        };
        // The peer is 10.0.0.1; 10/8 and fd00::/8 are trusted.
        row("none", {}, "10.0.0.1");
        row("one", {"203.0.113.9"}, "203.0.113.9");
        row("forged before", {"1.1.1.1, 203.0.113.9"}, "203.0.113.9");
        row("forged line before", {"1.1.1.1", "203.0.113.9"}, "203.0.113.9");
        row("through two proxies", {"203.0.113.9, 10.0.0.2"}, "203.0.113.9");
        row("through two, in two lines", {"1.1.1.1,203.0.113.9", "10.0.0.2"}, "203.0.113.9");
        row("a proxy itself", {"10.0.0.3, 10.0.0.2"}, "10.0.0.3");
        row("port", {"203.0.113.9:4711"}, "203.0.113.9");
        row("six", {"2001:db8::5"}, "2001:db8::5");
        row("six in brackets", {"[2001:db8::5]"}, "2001:db8::5");
        row("six with port", {"[2001:db8::5]:443, fd00::1"}, "2001:db8::5");
        row("four in six", {"::ffff:203.0.113.9"}, "203.0.113.9");
        row("trusted four in six", {"203.0.113.9, ::ffff:10.0.0.2"}, "203.0.113.9");
        row("unknown", {"203.0.113.9, unknown"}, "10.0.0.1");
        row("unknown behind a proxy", {"unknown, 10.0.0.2"}, "10.0.0.2");
        row("hidden", {"_hidden, 203.0.113.9"}, "203.0.113.9");
        row("empty", {""}, "10.0.0.1");
        row("empty hop", {"203.0.113.9, "}, "10.0.0.1");
        row("empty hop first", {", 10.0.0.2"}, "10.0.0.2");
        row("number", {"1"}, "10.0.0.1");
        row("broken brackets", {"[::1"}, "10.0.0.1");
        row("four in brackets", {"[203.0.113.9]"}, "10.0.0.1");
        row("after brackets", {"[::1]x"}, "10.0.0.1");
    }
    void findsTheClient()
    {
        QFETCH(const QByteArrayList, lines);
        QFETCH(const QString, client);
        const auto proxies = TrustedProxies::parse(QStringLiteral("10.0.0.0/8,fd00::/8"));
        QVERIFY(proxies.has_value());
        HttpHeaders headers;
        for (const QByteArray &line : lines)
            headers.add("x-forwarded-for", line);
        const QHostAddress peer(QStringLiteral("10.0.0.1"));
        QCOMPARE(proxies->clientOf(peer, false, headers).address.toString(), client);
        const QHostAddress stranger(QStringLiteral("192.0.2.1"));
        QCOMPARE(proxies->clientOf(stranger, false, headers).address, stranger);
    }

    void knowsWhatIsEncrypted_data()
    {
        QTest::addColumn<QByteArrayList>("lines");
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("none") << QByteArrayList{} << false;
        QTest::newRow("https") << QByteArrayList{"HTTPS"} << true;
        QTest::newRow("http") << QByteArrayList{"http"} << false;
        QTest::newRow("forged before") << QByteArrayList{"https, http"} << false;
        QTest::newRow("forged line before") << QByteArrayList{"https", "http"} << false;
        QTest::newRow("last") << QByteArrayList{"http", "http, https "} << true;
    }
    void knowsWhatIsEncrypted()
    {
        QFETCH(const QByteArrayList, lines);
        QFETCH(const bool, encrypted);
        const auto proxies = TrustedProxies::parse(QStringLiteral("10.0.0.1"));
        HttpHeaders headers;
        for (const QByteArray &line : lines)
            headers.add("X-Forwarded-Proto", line);
        QCOMPARE(proxies->clientOf(QHostAddress(QStringLiteral("10.0.0.1")), false, headers).encrypted,
                 encrypted);
        QVERIFY(!proxies->clientOf(QHostAddress(QStringLiteral("10.0.0.2")), false, headers).encrypted);
        QVERIFY(proxies->clientOf(QHostAddress(QStringLiteral("10.0.0.2")), true, headers).encrypted);
    }
};

ULPAN_TEST(TrustedProxiesTest)
#include "trusted_proxies_test.moc"
