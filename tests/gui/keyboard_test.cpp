#include "tests/gui/page_on_screen.h"
#include "tests/support/test_main.h"
#include "ui/forms/chips_editor.h"
#include "ui/pages/bulk_pane.h"
#include "ui/shell/fonts.h"
#include "ui/shell/style.h"
#include "ui/widgets/state_view.h"

#include <QDialog>
#include <QMenu>
#include <QMenuBar>
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

    // What is open is left open by whoever only comes by; rows are opened by arrows and Enter.
    void tabThroughTheListOpensNothing_data()
    {
        QTest::addColumn<QString>("open");
        QTest::newRow("a new one") << QStringLiteral("new");
        QTest::newRow("a row that is not there") << QString();
    }
    void tabThroughTheListOpensNothing()
    {
        QFETCH(QString, open);
        PageOnScreen screen(QStringLiteral("ulpan:learners/?q=name02"));
        QTRY_COMPARE(screen.rows(), 1);
        const QString first = screen.console.kept("id", loginOf(2));
        if (open.isEmpty())
            open = screen.console.kept("id", loginOf(1));
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:learners/%1?q=name02").arg(open)));
        const RecordPane *pane = screen.find<RecordPane>();
        QTRY_COMPARE(pane->openId(), open);
        pane->form().focusFirst();
        for (int stops = 0; stops < 100 && !screen.table()->hasFocus(); ++stops)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(screen.table()->hasFocus());
        QCOMPARE(pane->openId(), open);
        QTest::keyClick(screen.table(), Qt::Key_Return);
        QTRY_COMPARE(pane->openId(), first);
    }

    void windowClosesAtOnce()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        QTest::keyClick(&screen.console.window(), Qt::Key_Q, Qt::ControlModifier);
        QVERIFY(!screen.console.window().isVisible());
    }

    // As in other programs, wherever one is; macOS has keys of its own for it.
    void menusAreReachedAndLeft()
    {
#ifndef Q_OS_MACOS
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.table()->setFocus();
        QTest::keyClick(screen.table(), Qt::Key_F10);
        auto *bar = screen.console.window().findChild<QMenuBar *>();
        const auto open = [] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); };
        QTRY_VERIFY(open());
        QCOMPARE(open(), bar->actions().constFirst()->menu());
        QTest::keyClick(open(), Qt::Key_Right);
        QTRY_COMPARE(open(), bar->actions().at(1)->menu());
        QTest::keyClick(open(), Qt::Key_Escape);
        QTRY_VERIFY(!open());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), screen.table());
#endif
    }

    void enterPressesButtons()
    {
        BareConsole console;
        EmptyState state(Icon::Learners);
        state.setText(QStringLiteral("Nobody is here."), {});
        state.setActionText(QStringLiteral("Go on"));
        state.setOfferText(QStringLiteral("Try it"));
        auto *tool = new QToolButton(&state);
        state.show();
        QSignalSpy acted(&state, &StateView::actionTriggered), taken(&state, &StateView::offerTaken),
            used(tool, &QToolButton::clicked);
        for (QPushButton *button : state.findChildren<QPushButton *>()) {
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Return);
        }
        QTest::keyClick(tool, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(acted.count(), 1);
        QCOMPARE(taken.count(), 1);
        QCOMPARE(used.count(), 1);
        // What cannot be pressed now stays so, and with Ctrl it is another key.
        tool->setEnabled(false);
        QTest::keyClick(tool, Qt::Key_Return);
        tool->setEnabled(true);
        QTest::keyClick(tool, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(used.count(), 1);
    }

    void chipsFollowTheirField()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.console.changeElsewhere(loginOf(2), R"({"filter":["evening","summer"]})");
        screen.openPerson(loginOf(2));
        auto *pane = screen.find<RecordPane>();
        QTest::keyClick(pane, Qt::Key_F5);
        QTRY_COMPARE(pane->findChildren<ChipButton *>().size(), 2);
        screen.line(pane, "filter")->setFocus();
        for (const char *value : {"evening", "summer"}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            const auto *chip = qobject_cast<ChipButton *>(QApplication::focusWidget());
            QVERIFY2(chip, qPrintable(QApplication::focusWidget()->accessibleName()));
            QCOMPARE(chip->value(), QString::fromLatin1(value));
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), screen.line(pane, "location"));
    }

    void manyAreChangedByKeys()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.table()->setFocus();
        QTest::keyClick(screen.table(), Qt::Key_A, Qt::ControlModifier);
        screen.press(qPrintable(QStringLiteral("Change %1 learners…").arg(screen.rows())));
        QTRY_VERIFY(isSeen(screen.find<BulkPane>()));
        QLineEdit *tags = screen.line(screen.find<BulkPane>(), "add_tags");
        QTRY_VERIFY(tags->hasFocus());
        QTest::keyClicks(tags, QStringLiteral("Autumn"));
        QTest::keyClick(tags, Qt::Key_Return);
        QTest::keyClick(tags, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(screen.says(screen.find<BulkPane>(), QStringLiteral("Add tags: ")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(screen.tagged(), screen.rows());
    }

    // With its frame, which nobody has drawn yet.
    void firstWindowFitsTheScreen()
    {
        BareConsole console;
        setTextScale(200);
        MainWindow window(console.context);
        const QSize room = window.screen()->availableSize();
        QVERIFY2(window.height() <= room.height() - 32, qPrintable(QString::number(window.height())));
        QVERIFY2(window.width() <= room.width() - 8, qPrintable(QString::number(window.width())));
    }
};

ULPAN_TEST(KeyboardTest)
#include "keyboard_test.moc"
