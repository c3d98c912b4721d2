#include "models/base/text.h"
#include "tests/gui/page_on_screen.h"
#include "tests/support/test_main.h"
#include "ui/pages/bulk_history_pane.h"
#include "ui/pages/bulk_pane.h"
#include "ui/shell/fonts.h"

#include <QAction>
#include <QListWidget>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

struct UndoOnScreen : PageOnScreen
{
    using PageOnScreen::PageOnScreen;
    void rename(const QString &login, const QString &lastname)
    {
        QVERIFY(console.window().open(QStringLiteral("ulpan:learners/") + console.kept("id", login)));
        auto *input = qobject_cast<QLineEdit *>(
            find<RecordPane>()->findChild<FieldEditor *>(QStringLiteral("lastname"))->input());
        QTRY_VERIFY(isSeen(input));
        QTRY_COMPARE(input->text(), console.kept("lastname", login));
        typeInto(input, lastname);
        QTest::keyClick(input, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(console.kept("lastname", login), lastname);
        QTRY_COMPARE(toast(), QStringLiteral("Saved."));
    }
    void makeEntity(const QString &name)
    {
        QTest::keyClick(&console.window(), Qt::Key_N, Qt::ControlModifier);
        auto *input = qobject_cast<QLineEdit *>(
            find<RecordPane>()->findChild<FieldEditor *>(QStringLiteral("name"))->input());
        QTRY_VERIFY(isSeen(input));
        typeInto(input, name);
        QTest::keyClick(input, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(rows(), 2);
    }
    void undo()
    {
        console.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&console.window()));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
    }
    [[nodiscard]] QAction *undoAction()
    {
        for (QAction *each : console.window().findChildren<QAction *>()) {
            if (each->shortcut() == QKeySequence(QKeySequence::Undo))
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QString offered() { return withoutIsolates(undoAction()->text()); }
    [[nodiscard]] QString toast()
    {
        return console.window().findChild<Toast *>()->isVisible() ? PageOnScreen::toast() : QString();
    }
};

} // namespace

// What Ctrl+Z takes back, what it cannot, and what it could not just now.
class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void whatFailedIsTriedAgain()
    {
        UndoOnScreen screen(QStringLiteral("ulpan:learners/?q=name"));
        screen.rename(loginOf(2), QStringLiteral("Renamed"));
        screen.console.wire().isCut = true;
        screen.undo();
        QTRY_VERIFY(screen.toast().startsWith(QLatin1StringView("Not undone")));
        QCOMPARE(screen.console.kept("lastname", loginOf(2)), QStringLiteral("Renamed"));
        screen.console.wire().isCut = false;
        QVERIFY(screen.undoAction()->isEnabled());
        screen.undo();
        QTRY_COMPARE(screen.console.kept("lastname", loginOf(2)), QStringLiteral("Name02"));
        QVERIFY(!screen.undoAction()->isEnabled());
    }

    void changeOfManyIsTriedAgain()
    {
        UndoOnScreen screen(QStringLiteral("ulpan:learners/?q=name"));
        QTRY_COMPARE(screen.rows(), 4);
        screen.table()->setFocus();
        QTest::keyClick(screen.table(), Qt::Key_A, Qt::ControlModifier);
        screen.press("Change 4 learners…");
        QTRY_VERIFY(isSeen(screen.find<BulkPane>()));
        auto *tags = qobject_cast<QLineEdit *>(
            screen.find<BulkPane>()->findChild<FieldEditor *>(QStringLiteral("add_tags"))->input());
        QTRY_VERIFY(tags->hasFocus());
        QTest::keyClicks(tags, QStringLiteral("Autumn"));
        QTest::keyClick(tags, Qt::Key_Return);
        screen.press("Show what it would do");
        screen.press("Change 4 learners");
        const auto tagged = [&] {
            return screen.console.backend()
                .query(QStringLiteral("select count(*) from member_tag where tag = 'filter:autumn'"))
                .value(0);
        };
        QTRY_COMPARE(tagged(), QStringLiteral("4"));
        QTRY_COMPARE(screen.toast(), QStringLiteral("4 changed."));
        QCOMPARE(screen.offered(), QStringLiteral("&Undo: change of 4 learners"));
        screen.console.wire().isCut = true;
        screen.undo();
        QTRY_VERIFY(screen.toast().startsWith(QLatin1StringView("Not undone")));
        screen.console.wire().isCut = false;
        screen.undo();
        QTRY_COMPARE(tagged(), QStringLiteral("0"));
    }

    // Made before the program was started, or in another window.
    void earlierChangeOfManyIsTakenBack()
    {
        UndoOnScreen screen(QStringLiteral("ulpan:learners/?q=name"));
        QTRY_COMPARE(screen.rows(), 4);
        const QString one = screen.console.kept("id", loginOf(1)),
                      two = screen.console.kept("id", loginOf(2));
        screen.console.changeMany(
            QStringLiteral("{\"ids\":[%1,%2],\"change\":{\"status\":\"suspended\",\"tags\":{\"add\":["
                           "\"Autumn\"]}}}")
                .arg(one, two)
                .toUtf8());
        QCOMPARE(screen.console.kept("status", loginOf(1)), QStringLiteral("suspended"));
        for (QAction *each : screen.page()->findChildren<QAction *>()) {
            if (each->text() == QStringLiteral("Earlier changes of many…"))
                each->trigger();
        }
        QTRY_VERIFY(isSeen(screen.find<BulkHistoryPane>()));
        auto *list = screen.find<BulkHistoryPane>()->findChild<QListWidget *>();
        QTRY_COMPARE(list->count(), 1);
        const QString said = withoutIsolates(list->item(0)->text());
        for (const char *part : {"Status: Suspended", "Add tags: Autumn", "Applied: 2 changed."})
            QVERIFY2(said.contains(QLatin1StringView(part)), qPrintable(said));
        screen.press("Undo this change");
        QTRY_VERIFY(screen.console.kept("status", loginOf(1)) != QStringLiteral("suspended"));
        QTRY_VERIFY(withoutIsolates(list->item(0)->text()).contains(QLatin1StringView("Undone")));
        QVERIFY(!screen.button(QStringLiteral("Undo this change"))->isEnabled());
        QTest::keyClick(list, Qt::Key_Escape);
        QTRY_VERIFY(!screen.find<BulkHistoryPane>());
    }

    // Whom somebody else has changed since gets nothing back, and it is left to be asked for again.
    void undoOfNobodyIsOfferedAgain()
    {
        UndoOnScreen screen(QStringLiteral("ulpan:learners/?q=name"));
        const auto tag = [&](int number, const char *word) {
            screen.console.changeElsewhere(loginOf(number), QByteArray("{\"filter\":[\"") + word + "\"]}");
        };
        screen.console.changeMany(
            QStringLiteral("{\"ids\":[%1,%2],\"change\":{\"tags\":{\"replace\":[\"Autumn\"]}}}")
                .arg(screen.console.kept("id", loginOf(1)), screen.console.kept("id", loginOf(2)))
                .toUtf8());
        tag(1, "Winter");
        tag(2, "Winter");
        for (QAction *each : screen.page()->findChildren<QAction *>()) {
            if (each->text() == QStringLiteral("Earlier changes of many…"))
                each->trigger();
        }
        QTRY_VERIFY(screen.button(QStringLiteral("Undo this change")));
        QTRY_VERIFY(screen.button(QStringLiteral("Undo this change"))->isEnabled());
        screen.press("Undo this change");
        QTRY_VERIFY2(screen.toast().startsWith(QLatin1StringView("Nobody could be given back")),
                     qPrintable(screen.toast()));
        QVERIFY(screen.toast().contains(QLatin1StringView("2 stayed as they are")));
        QVERIFY(screen.console.window().findChild<Toast *>()->accessibleName().startsWith(
            QLatin1StringView("Warning")));
        QTRY_VERIFY(screen.button(QStringLiteral("Undo this change"))->isEnabled());
        QVERIFY(screen.undoAction()->isEnabled());
        QCOMPARE(screen.offered(), QStringLiteral("&Undo: change of 2 learners"));
        // As soon as there is somebody.
        tag(1, "Autumn");
        screen.undo();
        QTRY_VERIFY2(screen.toast().startsWith(QLatin1StringView("Undone for 1.")),
                     qPrintable(screen.toast()));
        QVERIFY(!screen.undoAction()->isEnabled());
    }

    void creationIsTriedAgain()
    {
        UndoOnScreen screen(QStringLiteral("ulpan:entities"));
        screen.makeEntity(QStringLiteral("Acre"));
        screen.console.wire().isCut = true;
        screen.undo();
        QTRY_VERIFY(screen.toast().startsWith(QLatin1StringView("Not undone")));
        screen.console.wire().isCut = false;
        screen.undo();
        QTRY_COMPARE(screen.rows(), 1);
    }

    // Who changed it wants it to be there.
    void creationThatSomebodyChangedStays()
    {
        UndoOnScreen screen(QStringLiteral("ulpan:entities"));
        screen.makeEntity(QStringLiteral("Acre"));
        const QString id = screen.console.backend()
                               .query(QStringLiteral("select id from entity where name = 'Acre'"))
                               .value(0);
        const Answer changed =
            screen.console.backend().send("PATCH /api/institutions/alpha/entities/" + id.toLatin1(),
                                          screen.console.backend().as(Persona::Owner), "{\"city\":\"Akko\"}");
        QCOMPARE(changed.status, 200);
        screen.undo();
        QTRY_VERIFY(screen.toast().startsWith(QLatin1StringView("Not undone")));
        QCOMPARE(screen.console.backend()
                     .query(QStringLiteral("select city from entity where name = 'Acre'"))
                     .value(0),
                 QStringLiteral("Akko"));
        QVERIFY(!screen.undoAction()->isEnabled());
    }

    void menuSaysWhatIsTakenBack()
    {
        UndoOnScreen screen(QStringLiteral("ulpan:learners/?q=name"));
        QCOMPARE(screen.offered(), QStringLiteral("&Undo the last change"));
        screen.rename(loginOf(2), QStringLiteral("Renamed"));
        QCOMPARE(screen.offered(), QStringLiteral("&Undo: change of First Renamed"));
        screen.console.choose(Language::French);
        QVERIFY(screen.offered() != QStringLiteral("&Undo: change of First Renamed"));
        QVERIFY(screen.offered().contains(QLatin1StringView("First Renamed")));
        screen.console.choose(Language::English);
        screen.undo();
        QTRY_COMPARE(screen.console.kept("lastname", loginOf(2)), QStringLiteral("Name02"));
        QTRY_COMPARE(screen.offered(), QStringLiteral("&Undo the last change"));
    }

    void whatCannotBeTakenBackStandsInTheWay()
    {
        UndoOnScreen screen(QStringLiteral("ulpan:learners/?q=name"));
        screen.rename(loginOf(2), QStringLiteral("Renamed"));
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:learners/") +
                                             screen.console.kept("id", loginOf(3))));
        QTRY_COMPARE(screen.find<RecordPane>()->openId(), screen.console.kept("id", loginOf(3)));
        screen.runAction("Anonymise…");
        screen.press("Anonymise First Name03");
        QTRY_VERIFY(screen.toast().startsWith(QLatin1StringView("Anonymised")));
        QTRY_VERIFY(screen.offered().startsWith(QLatin1StringView("Cannot be undone")));
        // Nobody's name is kept in a menu who was made nobody.
        QVERIFY(!screen.offered().contains(QLatin1StringView("Name03")));
        screen.undo();
        QTRY_VERIFY2(screen.toast().contains(QLatin1StringView("cannot be undone")),
                     qPrintable(screen.toast()));
        QCOMPARE(screen.console.kept("lastname", loginOf(2)), QStringLiteral("Renamed"));
        // Said once: what was done before is next.
        QCOMPARE(screen.offered(), QStringLiteral("&Undo: change of First Renamed"));
        screen.undo();
        QTRY_COMPARE(screen.console.kept("lastname", loginOf(2)), QStringLiteral("Name02"));
    }
};

ULPAN_TEST(UndoTest)
#include "undo_test.moc"
