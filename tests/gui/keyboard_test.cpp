#include "tests/gui/page_on_screen.h"
#include "tests/support/test_main.h"
#include "ui/forms/chips_editor.h"
#include "ui/pages/bulk_pane.h"
#include "ui/shell/fonts.h"
#include "ui/shell/style.h"
#include "ui/widgets/state_view.h"

#include <QDialog>
#include <QScreen>
#include <QSignalSpy>
#include <QToolButton>

using namespace ulpan;
using namespace ulpan::tests;

// What somebody without a mouse expects of every window and button.
class KeyboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        setTextScale(100);
        InterfaceLanguage back;
        deliverEvents();
    }

    // A table that gets the keyboard back goes to its first row by itself, which would open it behind the
    // pane that closes; with large text the list would stay away for it.
    void closedPaneGivesTheListBack_data()
    {
        QTest::addColumn<int>("scale");
        QTest::newRow("100 %") << 100;
        QTest::newRow("200 %") << 200;
    }
    void closedPaneGivesTheListBack()
    {
        QFETCH(int, scale);
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        QTest::keyClick(&screen.console.window(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(isSeen(screen.find<RecordPane>()));
        QVERIFY(screen.find<RecordPane>()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(screen.console.window().link(), QStringLiteral("ulpan:learners"));
        QCOMPARE(screen.find<RecordPane>()->openId(), QString());
        setTextScale(scale);
        deliverEvents();
        QTRY_VERIFY(isSeen(screen.table()));
        QVERIFY(!screen.find<RecordPane>()->isVisible());
    }
};

ULPAN_TEST(KeyboardTest)
#include "keyboard_test.moc"
