#include "tests/gui/provisioning_console.h"
#include "tests/support/gui_console.h"
#include "tests/support/test_main.h"
#include "ui/pages/provisioning_text.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/progress_strip.h"

#include <QToolButton>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr char onePerson[] = "email,lastname,firstname,entity\na@once.example,One,Gil,1\n";

void cancelUpload(const ProvisioningConsole &console)
{
    for (const auto *strip : console.page->findChildren<ProgressStrip *>()) {
        if (strip->isVisible())
            clickOn(strip->findChild<QToolButton *>());
    }
}

void tryAgain(const ProvisioningConsole &console)
{
    QTRY_VERIFY(console.said(QStringLiteral("connection")));
    for (const auto *banner : console.page->findChildren<Banner *>()) {
        if (banner->isVisible())
            clickOn(banner->findChild<QPushButton *>());
    }
}

} // namespace

// A file on its way to the server.
class ProvisioningUploadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void fileWhoseAnswerIsLostIsOneImport_data()
    {
        QTest::addColumn<bool>("isCut");
        QTest::newRow("nobody waits for it") << false;
        QTest::newRow("the connection is lost") << true;
    }
    void fileWhoseAnswerIsLostIsOneImport()
    {
        QFETCH(bool, isCut);
        ProvisioningConsole console;
        const QString path = console.write(QStringLiteral("list.csv"), onePerson);
        const auto imports = [&] {
            return console.backend.query(QStringLiteral("select count(*) from import_job")).value(0);
        };
        console.transport->losesUploads = true;
        console.transport->isCut = isCut;
        console.give(path);
        QTRY_VERIFY_WITH_TIMEOUT(console.transport->hasLost(), 20000);
        QCOMPARE(imports(), QStringLiteral("1"));
        console.transport->losesUploads = console.transport->isCut = false;
        if (isCut) {
            tryAgain(console);
        } else {
            cancelUpload(console);
            console.give(path);
        }
        QTRY_VERIFY_WITH_TIMEOUT(console.canPress("next"), 20000);
        QCOMPARE(imports(), QStringLiteral("1"));
    }

    // Whoever is too quick is not told of keys.
    void fileThatIsStillTakenIsSpokenOfPlainly()
    {
        const QString said = importErrorText({ErrorKind::Conflict, "idempotency.running"});
        QVERIFY2(said.startsWith(QLatin1StringView("The server is still busy")), qPrintable(said));
        QVERIFY2(!said.contains(u"Idempotency"), qPrintable(said));
    }
};

ULPAN_TEST(ProvisioningUploadTest)
#include "provisioning_upload_test.moc"
