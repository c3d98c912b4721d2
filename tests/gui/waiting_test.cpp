#include "tests/gui/page_on_screen.h"
#include "tests/support/test_main.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/banner.h"

#include <QListWidget>
#include <QPlainTextEdit>

using namespace ulpan;
using namespace ulpan::tests;

// A server that takes long or hangs: that is said, and nobody has to wait for it.
class WaitingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void saveThatHangsIsLeftAndTriedAgain()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.openPerson(loginOf(2));
        auto *title = screen.line(screen.find<RecordPane>(), "job_title");
        typeInto(title, QStringLiteral("Nurse"));
        screen.console.wire().isStuck = true;
        QTest::keyClick(title, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(screen.button(QStringLiteral("Saving…")));
        QVERIFY(!title->isEnabled());
        screen.press("Cancel");
        QVERIFY(title->isEnabled());
        QCOMPARE(title->text(), QStringLiteral("Nurse"));
        QTRY_VERIFY(screen.says(screen.find<RecordPane>(), QStringLiteral("did not wait")));
        screen.console.wire().isStuck = false;
        screen.press("Save again");
        QTRY_COMPARE(screen.console.kept("job_title", loginOf(2)), QStringLiteral("Nurse"));
        QTRY_VERIFY(!screen.says(screen.find<RecordPane>(), QStringLiteral("did not wait")));
    }

    // It was saved before one ceased to wait: there is nothing to choose, and nothing is done twice.
    void whatArrivedAllTheSameIsTakenAsSaved()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.openPerson(loginOf(2));
        auto *title = screen.line(screen.find<RecordPane>(), "job_title");
        typeInto(title, QStringLiteral("Nurse"));
        screen.console.wire().isStuck = true;
        QTest::keyClick(title, Qt::Key_S, Qt::ControlModifier);
        screen.press("Cancel");
        screen.console.wire().isStuck = false;
        screen.console.changeElsewhere(loginOf(2), "{\"job_title\":\"Nurse\"}");
        screen.press("Save again");
        QTRY_VERIFY(!screen.find<RecordPane>()->form().isDirty());
        QVERIFY(!screen.find<RecordPane>()->findChild<Banner *>()->isVisible());
        QCOMPARE(title->text(), QStringLiteral("Nurse"));
    }

    void creationWhoseAnswerIsMissingIsMadeOnce_data()
    {
        QTest::addColumn<bool>("isCut");
        QTest::newRow("nobody waits for it") << false;
        QTest::newRow("the connection is lost") << true;
    }
    void creationWhoseAnswerIsMissingIsMadeOnce()
    {
        QFETCH(bool, isCut);
        PageOnScreen screen(QStringLiteral("ulpan:entities"));
        const auto made = [&](const char *name) {
            return screen.console.backend()
                .query(QStringLiteral("select count(*) from entity where name = ?"), {QString::fromLatin1(name)})
                .value(0);
        };
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:entities/new")));
        auto *pane = screen.find<RecordPane>();
        QTRY_VERIFY(isSeen(pane));
        auto *name = screen.line(pane, "name");
        typeInto(name, QStringLiteral("Acre"));
        screen.console.wire().losesAnswers = true;
        screen.console.wire().isCut = isCut;
        QTest::keyClick(name, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(made("Acre"), QStringLiteral("1"));
        if (!isCut)
            screen.press("Cancel");
        QTRY_VERIFY(screen.says(pane, QStringLiteral("it is created only once")));
        // Something else is another one, and what came of the first is to be looked for.
        typeInto(name, QStringLiteral("Acco"));
        QVERIFY(screen.says(pane, QStringLiteral("Look for it in the list")));
        typeInto(name, QStringLiteral("Acre"));
        QVERIFY(screen.says(pane, QStringLiteral("it is created only once")));
        screen.console.wire().losesAnswers = screen.console.wire().isCut = false;
        screen.press("Save again");
        QTRY_VERIFY(!pane->form().isDirty() && !pane->form().isNew());
        QCOMPARE(made("Acre"), QStringLiteral("1"));
        QVERIFY(!pane->findChild<Banner *>()->isVisible());
    }

    void callThatHangsIsLeft()
    {
        GuiConsole console;
        console.show(QStringLiteral("ulpan:api"));
        auto *page = console.window().findChild<QStackedWidget *>()->currentWidget();
        auto *list = page->findChild<QListWidget *>();
        QTRY_VERIFY(list->count() > 40);
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text() == QStringLiteral("GET    /api/institutions/{institution}/entities"))
                list->setCurrentRow(row);
        }
        const auto button = [page](const char *words) -> QPushButton * {
            for (QPushButton *each : page->findChildren<QPushButton *>()) {
                if (each->isVisible() && each->text() == QLatin1StringView(words))
                    return each;
            }
            return nullptr;
        };
        const auto says = [page](const char *words) {
            for (const QLabel *label : page->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(QLatin1StringView(words)))
                    return true;
            }
            return false;
        };
        QVERIFY(!button("Cancel"));
        console.wire().isStuck = true;
        button("Send GET")->setFocus();
        QTest::keyClick(button("Send GET"), Qt::Key_Space);
        QTRY_VERIFY(button("Cancel") && button("Cancel")->hasFocus());
        QVERIFY(says("Waiting for the answer"));
        QTest::keyClick(button("Cancel"), Qt::Key_Space);
        QTRY_VERIFY(!button("Cancel"));
        QVERIFY(says("No longer waited for"));
        QVERIFY(button("Send GET")->isEnabled());
        console.wire().isStuck = false;
        clickOn(button("Send GET"));
        QTRY_VERIFY(says("Answer: 200"));
        QVERIFY(page->findChildren<QPlainTextEdit *>().last()->toPlainText().contains(u"Haifa"));
    }
};

ULPAN_TEST(WaitingTest)
#include "waiting_test.moc"
