#include "tests/support/outcome.h"
#include "tests/support/test_main.h"
#include "ui/shell/keychain.h"

using namespace ulpan;
using namespace ulpan::tests;

// The keychain of a desktop that has one.
class KeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSecretsBeyondTheProgram()
    {
        const QString name = QStringLiteral("one/live");
        const QByteArray secret("with a \0 in it, and עברית", 28);
        {
            Keychain keychain;
            QCOMPARE(*outcomeOf(keychain.read(name)), QByteArray());
            QVERIFY(outcomeOf(keychain.keep(name, secret)));
            QVERIFY(keychain.isLasting());
        }
        Keychain again;
        QCOMPARE(*outcomeOf(again.read(name)), secret);
        QCOMPARE(*outcomeOf(again.read(QStringLiteral("one/test"))), QByteArray());
        QVERIFY(outcomeOf(again.keep(name, {})));
        QCOMPARE(*outcomeOf(again.read(name)), QByteArray());
        // Taking away what is not there is no fault.
        QVERIFY(outcomeOf(again.keep(name, {})));
        QVERIFY(again.isLasting());
    }
};

ULPAN_TEST(KeychainTest)
#include "keychain_test.moc"
