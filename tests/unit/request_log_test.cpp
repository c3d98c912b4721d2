#include "net/server/request_log.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace ulpan;

// What the log of requests may not keep.
class RequestLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsNoToken_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("an id") << QByteArray("/api/integrations/tokens/AbC123") << QByteArray("tokens/AbC123\"");
        QTest::newRow("a whole token") << QByteArray("/api/integrations/tokens/ulp_AbC123_geheim")
                                       << QByteArray("tokens/ulp_AbC123_***\"");
        QTest::newRow("and more behind it") << QByteArray("/api/integrations/tokens/uls_AbC123_geheim/usage")
                                            << QByteArray("tokens/uls_AbC123_***/usage\"");
        QTest::newRow("two") << QByteArray("/ulp_A_geheim/ulp_B_geheim") << QByteArray("/ulp_A_***/ulp_B_***\"");
    }
    void keepsNoToken()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, kept);
        const QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("log"));
        auto log = RequestLog::open(name, RequestLog::Level::All);
        QVERIFY(log.has_value());
        RequestLogEntry entry{};
        entry.environment = entry.method = entry.caller = "x";
        entry.path = path;
        (*log)->write(entry);
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray line = file.readAll();
        QVERIFY2(line.contains(kept), line.constData());
        QVERIFY2(!line.contains("geheim"), line.constData());
    }
};

ULPAN_TEST(RequestLogTest)
#include "request_log_test.moc"
