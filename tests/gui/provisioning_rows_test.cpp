#include "net/client/import_calls.h"
#include "tests/gui/provisioning_console.h"
#include "tests/support/gui_console.h"
#include "tests/support/outcome.h"
#include "tests/support/test_main.h"
#include "ui/pages/provisioning_flow.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/search_field.h"

#include <QApplication>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
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
        QTRY_COMPARE(console.rowCount(), 1);
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

    // One of two with the same login becomes right when the other gets another one, be it a wrong one.
    void keyboardStaysWhereRowsLeave()
    {
        ProvisioningConsole console;
        plan(console, rowsHeader + "same@rows.example,Alpha,Ann,1\nsame@rows.example,Beta,Bob,1\n"
                                   "bad one,Gamma,Guy,1\n");
        const auto typesIn = [] {
            return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
        };
        QTest::keyClick(console.rows(), Qt::Key_F8);
        QTRY_COMPARE(typesIn(), QStringLiteral("cell_1"));
        QTRY_COMPARE(console.rowCount(), 3);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
        QTRY_COMPARE(console.rows()->currentIndex().row(), 1);
        type(console.cell("cell_1"), QStringLiteral("bad two"));
        QTest::keyClick(console.cell("cell_1"), Qt::Key_Return);
        QTRY_COMPARE(console.rowCount(), 2);
        deliverEvents();
        QCOMPARE(typesIn(), QStringLiteral("cell_1"));
        QVERIFY(console.text().contains(QLatin1StringView("Bob Beta")));
        // On from there, and behind the last one from the beginning.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
        QTRY_VERIFY(console.text().contains(QLatin1StringView("Guy Gamma")));
        type(console.cell("cell_1"), QStringLiteral("good@rows.example"));
        QTest::keyClick(console.cell("cell_1"), Qt::Key_Return);
        QTRY_COMPARE(console.rowCount(), 1);
        QTRY_VERIFY(console.text().contains(QLatin1StringView("Bob Beta")));
        QTRY_COMPARE(typesIn(), QStringLiteral("cell_1"));
    }

    // The file is no longer kept by then, and nothing of it is needed.
    void undoIsFollowedWithoutTheFile()
    {
        ProvisioningConsole console;
        QList<ToastMessage> toasts;
        console.context.toast = [&](const ToastMessage &message) { toasts << message; };
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

    // Ctrl+F leads to where this step is searched, and one row of many is found by login or name.
    void oneRowOfManyIsFound()
    {
        ProvisioningConsole console;
        QByteArray file = rowsHeader;
        for (int i = 0; i < 300; ++i)
            file += "p" + QByteArray::number(i) + "@many.example,Name" + QByteArray::number(i) + ",First,1\n";
        file += "not an address,L\xc3\xa9vy,Dana,1\n";
        console.give(console.write(QStringLiteral("list.csv"), file));
        QTRY_VERIFY_WITH_TIMEOUT(console.canPress("next"), 20000);
        QVERIFY(console.isAt("columns"));
        console.page->find();
        auto *columns = qobject_cast<SearchField *>(QApplication::focusWidget());
        QVERIFY(columns);
        QTest::keyClicks(columns, QStringLiteral("first"));
        QTest::keyClick(columns, Qt::Key_Down);
        auto *choice = qobject_cast<QComboBox *>(QApplication::focusWidget());
        QVERIFY(choice);
        QCOMPARE(choice->currentData().toString(), QStringLiteral("firstname"));
        console.press("next");
        QTRY_VERIFY(console.isAt("plan"));
        QTRY_COMPARE(console.rowCount(), 301);
        console.page->find();
        auto *rows = qobject_cast<SearchField *>(QApplication::focusWidget());
        QVERIFY(rows && rows != columns);
        QTest::keyClicks(rows, QStringLiteral("name123"));
        QTRY_COMPARE(console.rowCount(), 1);
        QTest::keyClick(rows, Qt::Key_Down);
        QTRY_VERIFY2(console.text().contains(QLatin1StringView("p123@many.example")),
                     qPrintable(console.text()));
        // Also among those that were rejected, without accents.
        rows->setFocus();
        rows->setText(QStringLiteral("levy"));
        QTRY_COMPARE(console.rowCount(), 1);
        QTest::keyClick(rows, Qt::Key_Down);
        QTRY_VERIFY2(console.text().contains(QLatin1StringView("not an address")),
                     qPrintable(console.text()));
        rows->setText(QStringLiteral("nobody"));
        QTRY_VERIFY(console.text().contains(QLatin1StringView("No row has this login or name.")));
        rows->setFocus();
        QTest::keyClick(rows, Qt::Key_Escape);
        QTRY_COMPARE(console.rowCount(), 301);
        console.press("next");
        QTRY_VERIFY_WITH_TIMEOUT(console.isAt("report"), 20000);
        console.page->find();
        QVERIFY(qobject_cast<SearchField *>(QApplication::focusWidget()));
    }

    // What the last import offers is not offered over the next one, and covers no button.
    void offerGoesWithTheImport()
    {
        ProvisioningConsole console;
        QList<ToastMessage> toasts;
        console.context.toast = [&](const ToastMessage &message) { toasts << message; };
        plan(console, rowsHeader + "ann@offer.example,Alpha,Ann,1\n");
        console.press("next");
        QTRY_VERIFY(console.isAt("report"));
        QTRY_COMPARE(toasts.size(), 1);
        QVERIFY(toasts[0].undo && toasts[0].subject);
        const QWidget *bar = console.page->lowerBar();
        QVERIFY(bar && bar->isAncestorOf(console.button("start_another")));
        console.press("start_another");
        QVERIFY(!toasts[0].subject);

        plan(console, rowsHeader + "bob@offer.example,Beta,Bob,1\n");
        console.press("next");
        QTRY_COMPARE(toasts.size(), 2);
        QVERIFY(toasts[1].subject);
        console.press("undo");
        console.press("confirm_undo");
        QTRY_VERIFY(!toasts[1].subject);
    }

    // What stands above the rows gives way to them, and the buttons below stay.
    void manyRowsAreSeenInLargeText()
    {
        const auto usual = qScopeGuard([] { setTextScale(100); });
        setTextScale(200);
        ProvisioningConsole console;
        // What is left of a window of 1,280 by 800.
        console.page->resize(1130, 660);
        QByteArray file = rowsHeader;
        for (int i = 0; i < 30; ++i)
            file += "p" + QByteArray::number(i) + "@large.example,Name,First,New place\n";
        plan(console, file);
        QTRY_COMPARE(console.rowCount(), 30);
        QScrollArea *room = nullptr;
        for (QWidget *part = console.rows(); part != console.page.get(); part = part->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(part))
                room = area;
        }
        QVERIFY(room);
        QTRY_VERIFY(room->verticalScrollBar()->maximum() > 0);
        const auto rowsSeen = [&] {
            room->verticalScrollBar()->setValue(console.rows()->mapTo(room->widget(), QPoint()).y());
            const QRegion seen = console.rows()->viewport()->visibleRegion();
            int count = 0;
            for (int row = 0; row < 30; ++row) {
                const QRect place = console.rows()->visualRect(console.rows()->model()->index(row, 0));
                count += !place.isEmpty() && (QRegion(place) - seen).isEmpty();
            }
            return count;
        };
        QTRY_VERIFY2(rowsSeen() >= 6, qPrintable(QString::number(rowsSeen())));
        QVERIFY(isSeen(console.button("next")));
        // The next step begins at its top.
        console.press("discard");
        QTRY_VERIFY(console.isAt("report"));
        QCOMPARE(room->verticalScrollBar()->value(), 0);
    }

    void enterOpensTheFaultAndGoesOn()
    {
        ProvisioningConsole console;
        plan(console, rowsHeader + "first at keys.example,One,Gil,1\n"
                                   "good@keys.example,Two,Dan,1\n"
                                   "third@keys.example,Three,,1\n");
        QTRY_COMPARE(console.rowCount(), 3);
        QTRY_COMPARE(QApplication::focusWidget(), console.rows());
        QTest::keyClick(console.rows(), Qt::Key_Home);
        QTest::keyClick(console.rows(), Qt::Key_Return);
        QTRY_VERIFY(console.cell("cell_1") && console.cell("cell_1")->hasFocus());
        QVERIFY(console.text().contains(QLatin1StringView("F8")));
        type(console.cell("cell_1"), QStringLiteral("first@keys.example"));
        QTest::keyClick(console.cell("cell_1"), Qt::Key_Return);
        // Also where all rows are shown.
        QTRY_VERIFY(console.cell("cell_3") && console.cell("cell_3")->hasFocus());
        type(console.cell("cell_3"), QStringLiteral("Noa"));
        QTest::keyClick(console.cell("cell_3"), Qt::Key_Return);
        QTRY_COMPARE(console.figure("rejected"), QStringLiteral("0"));
        // Nothing is left to correct, and the focus is no further than the rows.
        QTRY_COMPARE(console.rowCount(), 3);
        QTRY_COMPARE(QApplication::focusWidget(), console.rows());
        QVERIFY(!console.cell("cell_3"));
    }

    // Who comes to the rows with Tab has asked for none of them yet.
    void enteringOpensNothing()
    {
        ProvisioningConsole console;
        plan(console, rowsHeader + "first at enter.example,One,Gil,1\nsecond@enter.example,Two,Dan,1\n");
        QTRY_COMPARE(console.rowCount(), 2);
        const auto enter = [&] {
            console.button("next")->setFocus();
            console.rows()->selectionModel()->clear();
            console.rows()->setFocus(Qt::TabFocusReason);
        };
        enter();
        QVERIFY(!console.cell("cell_1"));
        // Where the keyboard is already an arrow opens as well.
        QTest::keyClick(console.rows(), Qt::Key_Up);
        QVERIFY(console.cell("cell_1"));
        QVERIFY(console.text().contains(QLatin1StringView("Gil One")));
        QTest::keyClick(console.rows(), Qt::Key_Escape);
        QVERIFY(!console.cell("cell_1"));
        enter();
        QTest::keyClick(console.rows(), Qt::Key_Down);
        QVERIFY(console.text().contains(QLatin1StringView("Dan Two")));
        QTest::keyClick(console.rows(), Qt::Key_Escape);
        enter();
        QTest::keyClick(console.rows(), Qt::Key_Return);
        QVERIFY(console.cell("cell_1") && console.cell("cell_1")->hasFocus());
    }

    void faultIsTheNextStop()
    {
        ProvisioningConsole console;
        plan(console, rowsHeader + "first at stop.example,One,Gil,1\nsecond@stop.example,,Dan,1\n");
        QTRY_COMPARE(console.rowCount(), 2);
        QTest::keyClick(console.rows(), Qt::Key_Home);
        QTRY_VERIFY(console.cell("cell_1"));
        QTest::keyClick(console.rows(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), console.cell("cell_1"));
        QTest::keyClick(console.cell("cell_1"), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), console.button("next_fault"));
        QTest::keyClick(console.button("next_fault"), Qt::Key_Backtab);
        QTest::keyClick(console.cell("cell_1"), Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget(), console.rows());
        // What narrows the rows stands before them.
        QTest::keyClick(console.rows(), Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget()->parentWidget(), console.button("rejected")->parentWidget());
    }
};

ULPAN_TEST(ProvisioningRowsTest)
#include "provisioning_rows_test.moc"
