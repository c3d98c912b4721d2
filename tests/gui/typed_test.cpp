#include "models/tables/record_model.h"
#include "tests/gui/provisioning_console.h"
#include "tests/support/gui_console.h"
#include "tests/support/test_main.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/record_pane.h"
#include "ui/pages/bulk_pane.h"
#include "ui/pages/record_list.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/ask_dialog.h"

#include <QApplication>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QToolButton>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

struct TypedOnScreen
{
    GuiConsole console;
    explicit TypedOnScreen(const QString &link)
    {
        console.addLearners(4);
        console.show(link);
    }
    [[nodiscard]] QWidget *page() { return console.window().findChild<QStackedWidget *>()->currentWidget(); }
    template<class T> [[nodiscard]] T *find() { return page()->findChild<T *>(); }
    [[nodiscard]] RecordPane *pane() { return find<RecordPane>(); }
    [[nodiscard]] HairlineTable *table() { return find<HairlineTable>(); }
    [[nodiscard]] QPushButton *button(const QString &words)
    {
        for (QWidget *each : QApplication::allWidgets()) {
            auto *found = qobject_cast<QPushButton *>(each);
            if (found && isSeen(found) && withoutIsolates(found->text()) == words)
                return found;
        }
        return nullptr;
    }
    void press(const char *words)
    {
        QTRY_VERIFY2(button(QString::fromUtf8(words)), words);
        clickOn(button(QString::fromUtf8(words)));
    }
    void clickRow(int row)
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(table()->model()->index(row, 0)).center());
    }
    [[nodiscard]] QLineEdit *line(const char *wire)
    {
        return qobject_cast<QLineEdit *>(pane()->findChild<FieldEditor *>(QLatin1StringView(wire))->input());
    }
    // Half of a change to several learners.
    void beginChange()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 4);
        table()->setFocus();
        table()->goToRow(0);
        QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
        press("Change 2 learners…");
        QTRY_VERIFY(isSeen(find<BulkPane>()));
        QTest::keyClicks(tags(), QStringLiteral("Autumn"));
        QTest::keyClick(tags(), Qt::Key_Return);
    }
    [[nodiscard]] QLineEdit *tags()
    {
        auto *bulk = find<BulkPane>();
        return qobject_cast<QLineEdit *>(bulk->findChild<FieldEditor *>(QStringLiteral("add_tags"))->input());
    }
    [[nodiscard]] bool isHalfChanged()
    {
        auto *bulk = find<BulkPane>();
        return isSeen(bulk) && button(QStringLiteral("Show what it would do")) &&
               button(QStringLiteral("Show what it would do"))->isEnabled();
    }
    [[nodiscard]] QToolButton *closeButton()
    {
        for (QToolButton *each : find<BulkPane>()->findChildren<QToolButton *>()) {
            if (each->accessibleName() == QLatin1StringView("Close"))
                return each;
        }
        return nullptr;
    }
    // Whether the window goes without a question.
    [[nodiscard]] bool leaves()
    {
        bool left = false;
        console.window().leave([&] { left = true; });
        return left;
    }
    [[nodiscard]] QString asked()
    {
        QString said;
        for (const AskDialog *ask : console.window().findChildren<AskDialog *>()) {
            for (const QLabel *label : ask->findChildren<QLabel *>())
                said += withoutIsolates(label->text()) + QLatin1Char('\n');
        }
        return said;
    }

    void stay()
    {
        QTest::keyClick(console.window().findChild<AskDialog *>(), Qt::Key_Escape);
        QTRY_VERIFY(!console.window().findChild<AskDialog *>());
    }

    // Of the page of the API.
    template<class T> [[nodiscard]] T *named(const char *name)
    {
        for (T *each : page()->findChildren<T *>()) {
            if (each->accessibleName() == QLatin1StringView(name))
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QLineEdit *target() { return named<QLineEdit>("Path and query"); }
    [[nodiscard]] QPlainTextEdit *body() { return named<QPlainTextEdit>("What is sent"); }
    void chooseRoute(const QString &line)
    {
        auto *list = named<QListWidget>("Routes");
        QTRY_VERIFY(list->count() > 40);
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text() == line)
                list->setCurrentRow(row);
        }
        QCOMPARE(list->currentItem()->text(), line);
    }
};

const QString postEntities(QStringLiteral("POST   /api/institutions/{institution}/entities"));
const QString getEntities(QStringLiteral("GET    /api/institutions/{institution}/entities"));

} // namespace

// What was typed goes only by the word of who typed it.
class TypedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void halfAChangeOfManyIsAskedAbout_data()
    {
        QTest::addColumn<QString>("way");
        for (const char *way : {"row", "escape", "new", "close", "link", "other selection"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
    void halfAChangeOfManyIsAskedAbout()
    {
        QFETCH(QString, way);
        TypedOnScreen screen(QStringLiteral("ulpan:learners/?q=name"));
        screen.beginChange();
        const auto go = [&] {
            if (way == QLatin1StringView("row"))
                screen.clickRow(3);
            else if (way == QLatin1StringView("escape"))
                QTest::keyClick(screen.tags(), Qt::Key_Escape);
            else if (way == QLatin1StringView("new"))
                QTest::keyClick(&screen.console.window(), Qt::Key_N, Qt::ControlModifier);
            else if (way == QLatin1StringView("close"))
                clickOn(screen.closeButton());
            else if (way == QLatin1StringView("link"))
                QVERIFY(screen.console.window().open(
                    QStringLiteral("ulpan:learners/") +
                    screen.console.kept("id", QStringLiteral("name03@example.org"))));
            else {
                screen.table()->setFocus();
                QTest::keyClick(screen.table(), Qt::Key_A, Qt::ControlModifier);
                screen.press("Change 4 learners…");
            }
        };
        go();
        QTRY_VERIFY(screen.button(QStringLiteral("Discard it")));
        QVERIFY(screen.isHalfChanged());
        QVERIFY(!isSeen(screen.pane()));
        screen.press("Discard it");
        if (way == QLatin1StringView("escape") || way == QLatin1StringView("close")) {
            QTRY_VERIFY(!screen.find<BulkPane>());
        } else if (way == QLatin1StringView("other selection")) {
            QTRY_COMPARE(screen.page()->findChildren<BulkPane *>().size(), 1);
            QTRY_VERIFY(isSeen(screen.find<BulkPane>()));
            QVERIFY(!screen.isHalfChanged());
        } else {
            QTRY_VERIFY(isSeen(screen.pane()));
            QTRY_VERIFY(!screen.find<BulkPane>());
        }
    }

    // Nothing was filled in: there is nothing to ask about.
    void emptyChangeOfManyGoes()
    {
        TypedOnScreen screen(QStringLiteral("ulpan:learners/?q=name"));
        screen.beginChange();
        QTest::keyClick(screen.tags(), Qt::Key_Backspace);
        QTRY_VERIFY(!screen.isHalfChanged());
        QTest::keyClick(screen.tags(), Qt::Key_Escape);
        QTRY_VERIFY(!screen.find<BulkPane>());
    }

    void halfAChangeOfManyHoldsTheWindow()
    {
        TypedOnScreen screen(QStringLiteral("ulpan:learners/?q=name"));
        screen.beginChange();
        QVERIFY(!screen.leaves());
        QVERIFY2(screen.asked().contains(
                     QStringLiteral("In “Learners” something was typed that is not saved yet.")),
                 qPrintable(screen.asked()));
    }

    void allThatWouldBeLostIsNamed()
    {
        TypedOnScreen screen(QStringLiteral("ulpan:learners/new"));
        QTRY_VERIFY(isSeen(screen.pane()));
        typeInto(screen.line("lastname"), QStringLiteral("Half"));
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:entities/new")));
        QTRY_VERIFY(isSeen(screen.pane()));
        typeInto(screen.line("name"), QStringLiteral("Acre"));
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:settings")));
        QVERIFY(!screen.leaves());
        QVERIFY2(screen.asked().contains(QLatin1StringView("Learners")) &&
                     screen.asked().contains(QLatin1StringView("Entities")),
                 qPrintable(screen.asked()));
        QVERIFY(screen.button(QStringLiteral("Discard all of it")));
    }

    void callOfTheApiIsThereAfterAnother()
    {
        TypedOnScreen screen(QStringLiteral("ulpan:api"));
        screen.chooseRoute(postEntities);
        QTRY_VERIFY(isSeen(screen.body()));
        QVERIFY(screen.leaves());
        const QString sent(QStringLiteral("{\"name\": \"Acre\"}"));
        screen.body()->setPlainText(sent);
        typeInto(screen.target(), QStringLiteral("/api/institutions/alpha/entities?x=1"));
        QVERIFY(!screen.leaves());
        QVERIFY(screen.asked().contains(QLatin1StringView("API")));
        screen.stay();
        screen.chooseRoute(getEntities);
        QCOMPARE(screen.target()->text(), QStringLiteral("/api/institutions/alpha/entities"));
        QVERIFY(!screen.leaves());
        screen.stay();
        screen.chooseRoute(postEntities);
        QCOMPARE(screen.target()->text(), QStringLiteral("/api/institutions/alpha/entities?x=1"));
        QCOMPARE(screen.body()->toPlainText(), sent);
    }

    // On live data nothing but reading is done by a key alone.
    void callThatChangesLiveDataIsAskedAbout()
    {
        TypedOnScreen screen(QStringLiteral("ulpan:api"));
        screen.chooseRoute(postEntities);
        QTRY_VERIFY(isSeen(screen.body()));
        screen.body()->setPlainText(QStringLiteral("{\"name\": \"Acre\"}"));
        const auto entities = [&] {
            return screen.console.backend()
                .query(QStringLiteral("select count(*) from entity where name = 'Acre'"))
                .value(0);
        };
        screen.target()->setFocus();
        QTest::keyClick(screen.target(), Qt::Key_Return);
        AskDialog *ask = nullptr;
        QTRY_VERIFY((ask = screen.console.window().findChild<AskDialog *>()) && ask->isVisible());
        QTest::keyClick(ask, Qt::Key_Escape);
        QTRY_VERIFY(!screen.console.window().findChild<AskDialog *>());
        QCOMPARE(entities(), QStringLiteral("0"));
        screen.press("Send POST");
        QTRY_VERIFY((ask = screen.console.window().findChild<AskDialog *>()) && ask->isVisible());
        for (QPushButton *each : ask->findChildren<QPushButton *>()) {
            if (each->text() == QLatin1StringView("Send POST"))
                clickOn(each);
        }
        QTRY_COMPARE(entities(), QStringLiteral("1"));
        // What was sent is not waiting for anything.
        QTRY_VERIFY(screen.leaves());
    }

    void correctionsHoldTheWindow()
    {
        ProvisioningConsole console;
        const QByteArray header = "email,lastname,firstname,entity\n";
        plan(console, header + "first at held.example,One,Gil,1\nsecond@held.example,,Dan,1\n");
        QVERIFY(!console.page->hasUnsaved());
        QTest::keyClick(console.rows(), Qt::Key_F8);
        QTRY_VERIFY(console.cell("cell_1"));
        type(console.cell("cell_1"), QStringLiteral("first@held.example"));
        QVERIFY(console.page->hasUnsaved());
        const QString import = console.page->place();
        // Another import is looked at meanwhile.
        console.page->openPlace(QStringLiteral("start"));
        plan(console, header + "third at held.example,Three,Noa,1\n");
        QTest::keyClick(console.rows(), Qt::Key_F8);
        QTRY_VERIFY(console.cell("cell_1"));
        QCOMPARE(console.cell("cell_1")->text(), QStringLiteral("third at held.example"));
        QVERIFY(console.page->hasUnsaved());
        console.page->openPlace(import);
        QTRY_COMPARE(console.page->place(), import);
        QTRY_COMPARE(console.rowCount(), 2);
        console.rows()->setFocus();
        QTest::keyClick(console.rows(), Qt::Key_F8);
        QTRY_VERIFY(console.cell("cell_1"));
        QCOMPARE(console.cell("cell_1")->text(), QStringLiteral("first@held.example"));
        QTest::keyClick(console.cell("cell_1"), Qt::Key_Return);
        QTRY_COMPARE(console.figure("rejected"), QStringLiteral("1"));
        QTRY_VERIFY(!console.page->hasUnsaved());
        // What is closed waits for nobody.
        QTRY_VERIFY(console.cell("cell_2"));
        type(console.cell("cell_2"), QStringLiteral("Two"));
        QVERIFY(console.page->hasUnsaved());
        console.press("discard");
        QTRY_VERIFY(console.isAt("report"));
        QVERIFY(!console.page->hasUnsaved());
    }

    void optionsHoldTheWindow()
    {
        ProvisioningConsole console;
        QVERIFY(!console.page->hasUnsaved());
        auto *entity = console.page->findChild<FieldEditor *>(QStringLiteral("entity"));
        type(qobject_cast<QLineEdit *>(entity->input()), QStringLiteral("Haifa"));
        QVERIFY(console.page->hasUnsaved());
        console.give(console.write(QStringLiteral("list.csv"),
                                   "email,lastname,firstname\nann@held.example,Alpha,Ann\n"));
        QTRY_VERIFY_WITH_TIMEOUT(console.canPress("next"), 20000);
        QVERIFY(!console.page->hasUnsaved());
    }
};

ULPAN_TEST(TypedTest)
#include "typed_test.moc"
