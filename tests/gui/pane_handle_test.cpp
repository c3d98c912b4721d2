#include "tests/gui/page_on_screen.h"
#include "tests/support/test_main.h"
#include "ui/pages/bulk_history_pane.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/pane_handle.h"

#include <QAbstractItemView>
#include <QAccessible>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

PaneHandle *shownHandle(QWidget *page)
{
    PaneHandle *shown = nullptr;
    for (PaneHandle *each : page->findChildren<PaneHandle *>()) {
        if (each->isVisible())
            shown = each;
    }
    return shown;
}

// The line that Tab comes to on its way from the list into what stands beside it; null where it comes to none,
// or to several.
PaneHandle *handleBetween(QWidget *list, const QWidget *beside)
{
    list->setFocus();
    QList<PaneHandle *> passed;
    for (int presses = 0; presses < 60 && !beside->isAncestorOf(QApplication::focusWidget()); ++presses) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (auto *handle = qobject_cast<PaneHandle *>(QApplication::focusWidget()))
            passed << handle;
    }
    return passed.size() == 1 && beside->isAncestorOf(QApplication::focusWidget()) ? passed.first() : nullptr;
}

} // namespace

// The line between a list and what stands beside it, by keyboard and for who cannot see it.
class PaneHandleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void isOneStopBetweenListAndPane_data()
    {
        QTest::addColumn<Language>("language");
        for (const Language language : {Language::Hebrew, Language::English})
            QTest::newRow(ulpan::nameOf(language)) << language;
    }
    void isOneStopBetweenListAndPane()
    {
        QFETCH(Language, language);
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.console.choose(language);
        QVERIFY(!shownHandle(screen.page()));
        screen.openPerson(loginOf(1));
        QTRY_VERIFY(shownHandle(screen.page()));
        PaneHandle *handle = handleBetween(screen.table(), screen.find<RecordPane>());
        QVERIFY(handle);
        // Opened again, and with something else in its place.
        screen.find<RecordPane>()->requestClose();
        QTRY_VERIFY(!shownHandle(screen.page()));
        screen.openPerson(loginOf(2));
        QTRY_VERIFY(shownHandle(screen.page()));
        QCOMPARE(handleBetween(screen.table(), screen.find<RecordPane>()), handle);
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:learners/changes")));
        QTRY_VERIFY(isSeen(screen.find<BulkHistoryPane>()) && shownHandle(screen.page()));
        QVERIFY(handleBetween(screen.table(), screen.find<BulkHistoryPane>()));
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:api")));
        auto *call = screen.find<PaneSplitter>()->widget(1);
        QTRY_VERIFY(isSeen(call));
        QVERIFY(handleBetween(screen.page()->findChild<QAbstractItemView *>(), call));
    }

    void arrowsMoveItToWhereTheyPoint_data() { isOneStopBetweenListAndPane_data(); }
    void arrowsMoveItToWhereTheyPoint()
    {
        QFETCH(Language, language);
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.console.choose(language);
        screen.openPerson(loginOf(1));
        PaneHandle *handle = nullptr;
        QTRY_VERIFY((handle = shownHandle(screen.page())));
        handle->setFocus(Qt::TabFocusReason);
        QVERIFY(handle->hasFocus());
        const auto place = [&] { return handle->mapTo(screen.page(), QPoint()).x(); };
        const int before = place(), width = screen.find<RecordPane>()->width();
        const Qt::Key wider = language == Language::Hebrew ? Qt::Key_Right : Qt::Key_Left;
        const int step = wider == Qt::Key_Left ? -16 : 16;
        QTest::keyClick(handle, wider);
        QTRY_COMPARE(place(), before + step);
        QCOMPARE(screen.find<RecordPane>()->width(), width + 16);
        QTest::keyClick(handle, wider == Qt::Key_Left ? Qt::Key_Right : Qt::Key_Left);
        QTRY_COMPARE(place(), before);
        QTest::keyClick(handle, Qt::Key_Home);
        QTRY_COMPARE(handle->paneWidth().now, handle->paneWidth().most);
        QVERIFY(screen.find<RecordPane>()->width() > width);
        QTest::keyClick(handle, Qt::Key_End);
        QTRY_COMPARE(handle->paneWidth().now, handle->paneWidth().least);
        QVERIFY(screen.find<RecordPane>()->width() < width);
        // As it was left, and Esc closes the pane from there too.
        const int left = screen.find<RecordPane>()->width();
        QTest::keyClick(handle, Qt::Key_Escape);
        QTRY_VERIFY(!screen.find<RecordPane>()->isVisible());
        screen.openPerson(loginOf(2));
        QTRY_COMPARE(screen.find<RecordPane>()->width(), left);
    }

    void isSeenAndTold()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.openPerson(loginOf(1));
        PaneHandle *handle = nullptr;
        QTRY_VERIFY((handle = shownHandle(screen.page())));
        const auto seen = [&] {
            return handle->mask().isEmpty() ? handle->width() : handle->mask().boundingRect().width();
        };
        QCOMPARE(seen(), 1);
        handle->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(seen() >= 3);
        QCOMPARE(handle->grab().toImage().pixelColor(handle->width() / 2, handle->height() / 2),
                 colour(Colour::Accent));
        screen.table()->setFocus();
        QTRY_COMPARE(seen(), 1);
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(handle);
        QCOMPARE(told->role(), QAccessible::Splitter);
        QCOMPARE(told->text(QAccessible::Name), QStringLiteral("Width of the pane"));
        QVERIFY(told->state().focusable);
        QAccessibleValueInterface *value = told->valueInterface();
        QVERIFY(value);
        const int width = screen.find<RecordPane>()->width();
        QCOMPARE(value->currentValue().toInt(), width);
        QVERIFY(value->minimumValue().toInt() <= width && value->maximumValue().toInt() > width);
        value->setCurrentValue(width + 30);
        QTRY_COMPARE(screen.find<RecordPane>()->width(), width + 30);
        for (QWidget *at = handle->parentWidget(); at; at = at->parentWidget())
            QVERIFY(QAccessible::queryAccessibleInterface(at)->role() != QAccessible::Splitter);
    }
};

ULPAN_TEST(PaneHandleTest)
#include "pane_handle_test.moc"
