#include "net/client/import_calls.h"
#include "tests/gui/provisioning_console.h"
#include "tests/support/outcome.h"
#include "tests/support/test_main.h"
#include "ui/pages/provisioning_flow.h"
#include "ui/shell/fonts.h"

#include <QSignalSpy>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

const QByteArray rowsHeader = "email,lastname,firstname,entity\n";

} // namespace

// The rows of one import after another, as somebody has them who uses the keyboard alone.
class ProvisioningRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    // What was open of one import would be corrected in the next one.
    void rowOfDiscardedImportIsGone()
    {
        ProvisioningConsole console;
        plan(console, rowsHeader + "bad one,Alpha,Ann,1\n");
        QTest::keyClick(console.rows(), Qt::Key_F8);
        QTRY_VERIFY(console.cell("cell_1"));
        console.press("discard");
        QTRY_VERIFY(console.isAt("report"));
        console.press("start_another");
        plan(console, rowsHeader + "good@two.example,Beta,Bob,1\n");
        QTRY_COMPARE(console.rowCount(), 1);
        QVERIFY2(!console.text().contains(QLatin1StringView("Alpha")), qPrintable(console.text()));
        QVERIFY(!console.cell("cell_1"));
        QTest::keyClick(console.rows(), Qt::Key_Down);
        QTRY_VERIFY(console.text().contains(QLatin1StringView("Bob Beta")));
    }

    void rowOfAppliedImportIsGone()
    {
        ProvisioningConsole console;
        plan(console, rowsHeader + "ann@three.example,Alpha,Ann,1\n");
        QTest::keyClick(console.rows(), Qt::Key_Down);
        QTRY_VERIFY(console.text().contains(QLatin1StringView("Ann Alpha")));
        console.press("next");
        QTRY_VERIFY(console.isAt("report"));
        QTRY_COMPARE(console.rowCount(), 1);
        QTest::keyClick(console.rows(), Qt::Key_Down);
        QTRY_VERIFY(console.text().contains(QLatin1StringView("Ann Alpha")));
        console.press("start_another");
        plan(console, rowsHeader + "bob@four.example,Beta,Bob,1\n");
        QVERIFY2(!console.text().contains(QLatin1StringView("Alpha")), qPrintable(console.text()));
        console.press("next");
        QTRY_VERIFY(console.isAt("report"));
        QTRY_COMPARE(console.rowCount(), 1);
        QVERIFY2(!console.text().contains(QLatin1StringView("Alpha")), qPrintable(console.text()));
    }

    // The file is no longer kept by then, and nothing of it is needed.
    void undoIsFollowedWithoutTheFile()
    {
        ProvisioningConsole console;
        QList<ToastMessage> toasts;
        console.console.context.toast = [&](const ToastMessage &message) { toasts << message; };
        QByteArray file = rowsHeader;
        for (int i = 0; i < 3000; ++i)
            file += "p" + QByteArray::number(i) + "@away.example,Name,First,1\n";
        plan(console, file);
        console.press("next");
        QTRY_VERIFY_WITH_TIMEOUT(console.isAt("report"), 30000);
        const QString import = console.page->place().section(QLatin1Char('?'), 0, 0);
        const Result<ImportJob> begun =
            outcomeOf(ImportCalls(*console.client).step(import, ImportStep::Undo));
        QVERIFY(begun);
        QSignalSpy failed(console.page->findChild<ProvisioningFlow *>(), &ProvisioningFlow::failed);
        console.page->openPlace(import);
        QTRY_VERIFY_WITH_TIMEOUT(console.said(QStringLiteral("The import was undone.")), 30000);
        QCOMPARE(failed.count(), 0);
        QVERIFY(!console.said(QStringLiteral("no longer kept")));
    }
};

ULPAN_TEST(ProvisioningRowsTest)
#include "provisioning_rows_test.moc"
