#include "tests/gui/provisioning_console.h"
#include "tests/support/gui_console.h"
#include "tests/support/test_clock.h"
#include "tests/support/test_main.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/stepper.h"

#include <QScrollArea>
#include <QScrollBar>
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

    // The page is no wider for it, whatever is shown, and all of the name is told where it is asked for.
    void longNameLeavesRoom_data()
    {
        QTest::addColumn<Language>("language");
        for (const Language language : {Language::Hebrew, Language::English})
            QTest::newRow(ulpan::nameOf(language)) << language;
    }
    void longNameLeavesRoom()
    {
        QFETCH(Language, language);
        ProvisioningConsole console(language);
        const QString name = QString(196, u'x') + QStringLiteral(".csv");
        const QString path = console.write(name, onePerson);
        const auto *room = console.page->findChild<QScrollArea *>();
        const auto fits = [&] {
            deliverEvents();
            QCoreApplication::processEvents();
            QCOMPARE(room->horizontalScrollBar()->maximum(), 0);
            QCOMPARE(console.page->width(), 1100);
            for (const auto *part : console.page->findChildren<QWidget *>()) {
                const int left = part->mapTo(console.page.get(), QPoint()).x();
                const bool isWord =
                    qobject_cast<const QLabel *>(part) || qobject_cast<const QPushButton *>(part);
                if (isWord && part->isVisible())
                    QVERIFY2(left >= 0 && left + part->width() <= 1100, qPrintable(part->accessibleName()));
            }
        };
        // Whoever hovers over it reads all of it, somewhere on the page.
        const auto isTold = [&] {
            const auto parts = console.page->findChildren<QWidget *>();
            return std::any_of(parts.begin(), parts.end(), [&](const QWidget *part) {
                return part->isVisible() && part->toolTip().contains(name);
            });
        };
        console.transport->isStuck = true;
        console.give(path);
        fits();
        QVERIFY(isTold());
        cancelUpload(console);
        console.transport->isStuck = false;
        console.give(path);
        QTRY_VERIFY_WITH_TIMEOUT(console.canPress("next"), 20000);
        fits();
        QVERIFY(isTold());
        console.press("next");
        QTRY_VERIFY(console.isAt("plan"));
        fits();
        const auto *stepper = console.page->findChild<Stepper *>();
        clickOn(stepper->findChild<QAbstractButton *>());
        QTRY_VERIFY(console.isAt("file"));
        fits();
        QVERIFY(console.button("next")->accessibleName().contains(name));
        QVERIFY(!console.button("next")->text().contains(name));
    }

    // Whoever is too quick has nothing more to do.
    void fileThatIsStillTakenGoesOnByItself_data()
    {
        QTest::addColumn<bool>("isCancelled");
        QTest::newRow("it is waited for") << false;
        QTest::newRow("nobody waits for it") << true;
    }
    void fileThatIsStillTakenGoesOnByItself()
    {
        QFETCH(bool, isCancelled);
        TestClock clock;
        ProvisioningConsole console(Language::English, &clock);
        ShakyTransport &wire = *console.transport;
        wire.isTaking = true;
        console.give(console.write(QStringLiteral("list.csv"), onePerson));
        const auto isWaiting = [&] { return console.text().contains(u"still being read"); };
        QTRY_VERIFY(isWaiting());
        QVERIFY(!console.said(QStringLiteral("Idempotency")));
        QCOMPARE(wire.uploads, 1);
        // As the answer said.
        clock.advance(std::chrono::milliseconds(6'999));
        QCOMPARE(wire.uploads, 1);
        clock.advance(std::chrono::milliseconds(1));
        QCOMPARE(wire.uploads, 2);
        QTRY_VERIFY(isWaiting());
        wire.isTaking = false;
        if (isCancelled) {
            cancelUpload(console);
            QVERIFY(!isWaiting());
            QVERIFY(console.page->findChild<FileDropArea *>()->isEnabled());
            clock.advance(std::chrono::hours(1));
            QCOMPARE(wire.uploads, 2);
            return;
        }
        clock.advance(std::chrono::seconds(7));
        QTRY_VERIFY_WITH_TIMEOUT(console.canPress("next"), 20000);
        QCOMPARE(wire.uploads, 3);
    }
};

ULPAN_TEST(ProvisioningUploadTest)
#include "provisioning_upload_test.moc"
