#include "tests/support/gui_console.h"
#include "tests/support/test_main.h"
#include "ui/forms/chips_editor.h"
#include "ui/forms/filter_bar.h"
#include "ui/forms/record_pane.h"
#include "ui/pages/chosen_bar.h"
#include "ui/pages/record_list.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QToolTip>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

struct ListOnScreen
{
    GuiConsole console;
    explicit ListOnScreen(Language language = Language::English) : console(language)
    {
        console.addLearners(5);
        console.changeElsewhere(login(2), "{\"filter\":[\"Evening\",\"B1\"]}");
        console.changeElsewhere(login(3), "{\"filter\":[\"Evening\"],\"status\":\"suspended\"}");
        console.show();
        QTRY_VERIFY(rows() > 5);
        all = rows();
    }
    int all = 0;

    static QString login(int number) { return QStringLiteral("name0%1@example.org").arg(number); }
    template<class T> [[nodiscard]] T *find() { return console.window().findChild<T *>(); }
    [[nodiscard]] HairlineTable *table() { return find<HairlineTable>(); }
    [[nodiscard]] RecordModel &model() { return *static_cast<RecordModel *>(table()->model()); }
    [[nodiscard]] int rows() { return model().rowCount(); }
    [[nodiscard]] QPushButton *button(const QString &words)
    {
        for (QPushButton *each : console.window().findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == words)
                return each;
        }
        return nullptr;
    }
    // Goes through the menu of a button as words lead.
    void choose(const QString &words, const QStringList &way)
    {
        QPushButton *opener = button(words);
        QVERIFY2(opener, qPrintable(words));
        Q_EMIT opener->menu()->aboutToShow();
        QMenu *menu = opener->menu();
        for (const QString &word : way) {
            QAction *found = nullptr;
            for (QAction *action : menu->actions()) {
                if (withoutIsolates(action->text()) == word)
                    found = action;
            }
            QVERIFY2(found && found->isEnabled(), qPrintable(word));
            if (found->menu())
                menu = found->menu();
            else
                found->trigger();
        }
    }
    [[nodiscard]] QStringList chips()
    {
        QStringList texts;
        for (const ChipButton *chip :
             find<FilterBar>()->findChildren<ChipButton *>(Qt::FindDirectChildrenOnly)) {
            if (chip->isVisible())
                texts << withoutIsolates(chip->value());
        }
        return texts;
    }
    [[nodiscard]] static QString withoutIsolates(QString text)
    {
        return text.remove(QChar(0x2068)).remove(QChar(0x2069));
    }
};

int hiddenColumns(const HairlineTable &table)
{
    int hidden = 0;
    for (int column = 0; column < table.model()->columnCount(); ++column)
        hidden += table.isColumnHidden(column);
    return hidden;
}

} // namespace

class RecordListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    // A file without rows is of no use to anybody.
    void nothingFoundIsNotSaved_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("nothing");
        QTest::addColumn<QString>("words");
        QTest::newRow("learners") << QStringLiteral("ulpan:learners") << QStringLiteral("/?q=zzzz")
                                  << QStringLiteral("Save these rows as CSV…");
        QTest::newRow("audit") << QStringLiteral("ulpan:audit") << QStringLiteral("/?action=entity.merged")
                               << QStringLiteral("Save these entries as JSON…");
    }
    void nothingFoundIsNotSaved()
    {
        QFETCH(QString, link);
        QFETCH(QString, nothing);
        QFETCH(QString, words);
        ListOnScreen screen;
        MainWindow &window = screen.console.window();
        const auto page = [&] {
            return static_cast<Page *>(window.findChild<QStackedWidget *>()->currentWidget());
        };
        const auto state = [&] { return page()->findChild<RecordList *>()->model().state(); };
        const auto whyNot = [&] {
            for (const PageAction &action : page()->pageActions()) {
                if (action.text == words)
                    return action.whyNot;
            }
            return QStringLiteral("There is no such action.");
        };
        const auto inMenu = [&]() -> QAction * {
            for (QAction *action : page()->findChild<PageHeader *>()->moreActions()) {
                if (action->text() == words)
                    return action;
            }
            return nullptr;
        };
        QVERIFY(window.open(link));
        QTRY_COMPARE(state(), RecordModel::State::Ready);
        QVERIFY(inMenu()->isEnabled());
        QCOMPARE(whyNot(), QString());
        QVERIFY(window.open(link + nothing));
        QTRY_COMPARE(state(), RecordModel::State::Empty);
        QVERIFY(!inMenu()->isEnabled());
        QCOMPARE(whyNot(), QStringLiteral("The list is empty."));

        // As the mouse finds it.
        QMenu *menu = page()->findChild<PageHeader *>()->findChild<QToolButton *>()->menu();
        menu->popup(window.mapToGlobal(QPoint(200, 200)));
        QTRY_VERIFY(menu->isVisible());
        const QPoint place = menu->actionGeometry(inMenu()).center();
        QHelpEvent help(QEvent::ToolTip, place, menu->mapToGlobal(place));
        QCoreApplication::sendEvent(menu, &help);
        QCOMPARE(QToolTip::text(), QStringLiteral("The list is empty."));
        menu->close();
        const QAction *action = inMenu();
        screen.console.choose(Language::French);
        QCOMPARE(action->toolTip(), QStringLiteral("La liste est vide."));
    }

    void filterIsChosenAndTakenAway()
    {
        ListOnScreen screen;
        screen.choose(QStringLiteral("Filter"), {QStringLiteral("Status"), QStringLiteral("Suspended")});
        QTRY_COMPARE(screen.rows(), 1);
        QCOMPARE(screen.chips(), QStringList{QStringLiteral("Status: Suspended")});
        QCOMPARE(screen.console.window().link(), QStringLiteral("ulpan:learners/?status=suspended"));
        auto *chip = screen.find<FilterBar>()->findChild<ChipButton *>();
        chip->setFocus();
        QTest::keyClick(chip, Qt::Key_Delete);
        QTRY_COMPARE(screen.rows(), screen.all);
        QVERIFY(screen.chips().isEmpty());
    }

    void tagIsTyped()
    {
        ListOnScreen screen;
        screen.choose(QStringLiteral("Filter"), {QStringLiteral("Tags…")});
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(line);
        QTest::keyClicks(line, QStringLiteral("evening"));
        QTest::keyClick(line, Qt::Key_Return);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(screen.rows(), 2);
        QCOMPARE(screen.chips(), QStringList{QStringLiteral("Tags: evening")});
        QVERIFY(screen.button(QStringLiteral("Clear filters")));
        clickOn(screen.button(QStringLiteral("Clear filters")));
        QTRY_COMPARE(screen.rows(), screen.all);
    }

    void linkBringsFiltersWithNames()
    {
        ListOnScreen screen;
        const QString entity = QString::number(screen.console.backend().place().entity);
        QVERIFY(screen.console.window().open(
            QStringLiteral("ulpan:learners/?q=name&tag=B1&entity=%1").arg(entity)));
        QTRY_COMPARE(screen.rows(), 1);
        QTRY_VERIFY(screen.chips().contains(QStringLiteral("Entity: Haifa")));
        QVERIFY(screen.chips().contains(QStringLiteral("Tags: B1")));
        QTest::keyClick(&screen.console.window(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(screen.rows(), screen.all);
    }

    void savedFilterComesBack()
    {
        ListOnScreen screen;
        const QString saved = QStringLiteral("Saved filters");
        screen.choose(QStringLiteral("Filter"), {QStringLiteral("Status"), QStringLiteral("Suspended")});
        screen.choose(saved, {QStringLiteral("Save these filters…")});
        auto *ask = screen.find<AskDialog>();
        QVERIFY(ask);
        QTRY_VERIFY(ask->isVisible());
        QTest::keyClicks(ask->findChild<QLineEdit *>(), QStringLiteral("Away"));
        QTest::keyClick(ask->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(!screen.find<AskDialog>());
        clickOn(screen.button(QStringLiteral("Clear filters")));
        QTRY_COMPARE(screen.rows(), screen.all);
        screen.choose(saved, {QStringLiteral("Away")});
        QTRY_COMPARE(screen.rows(), 1);
        screen.choose(saved, {QStringLiteral("Delete"), QStringLiteral("Away")});
        screen.console.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&screen.console.window()));
        QTest::keyClick(screen.table(), Qt::Key_Z, Qt::ControlModifier);
        screen.choose(saved, {QStringLiteral("Away")});
    }

    void columnsAreRemembered()
    {
        ListOnScreen screen;
        const int job = screen.model().columnOf("job_title"), phone = screen.model().columnOf("phone");
        QVERIFY(!screen.table()->isColumnHidden(job) && screen.table()->isColumnHidden(phone));
        screen.choose(QStringLiteral("Columns"), {QStringLiteral("Job title")});
        screen.choose(QStringLiteral("Columns"), {QStringLiteral("Phone")});
        QVERIFY(screen.table()->isColumnHidden(job) && screen.table()->columnWidth(phone) > 20);
        screen.console.show();
        QTRY_COMPARE(screen.rows(), screen.all);
        QVERIFY(screen.table()->isColumnHidden(job) && !screen.table()->isColumnHidden(phone));
        QVERIFY(screen.table()->columnWidth(phone) > 20);
    }

    void chosenRowsAreCopied()
    {
        ListOnScreen screen(Language::Hebrew);
        screen.console.changeElsewhere(ListOnScreen::login(4), "{\"job_title\":\"a, \\\"b\\\"\"}");
        QTest::keyClick(&screen.console.window(), Qt::Key_F5);
        QTRY_COMPARE(screen.model()
                         .index(screen.rows() - 2, screen.model().columnOf("job_title"))
                         .data()
                         .toString(),
                     QStringLiteral("a, \"b\""));
        screen.table()->setFocus();
        QTest::keyClick(screen.table(), Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(isSeen(screen.find<ChosenBar>()));
        QTest::keyClick(screen.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().count(QStringLiteral("\r\n")) == screen.all + 1);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(QStringLiteral("name03@example.org,suspended,")));
        QVERIFY(copied.contains(QStringLiteral("Evening|B1")));
        QVERIFY(copied.contains(QStringLiteral("\"a, \"\"b\"\"\"")));
        QCOMPARE(copied, ListOnScreen::withoutIsolates(copied));
        // As it is seen, for a spreadsheet.
        QTest::keyClick(screen.table(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), screen.all - 1);
        const QStringList line = QGuiApplication::clipboard()->text().split(u'\n').at(2).split(u'\t');
        QCOMPARE(line.size(), screen.model().columnCount() - hiddenColumns(*screen.table()));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\tהוזמן\t")));
    }

    void editIsUndone_data()
    {
        QTest::addColumn<QByteArray>("meanwhile");
        QTest::addColumn<QString>("kept");
        QTest::newRow("at once") << QByteArray() << QStringLiteral("Name02");
        QTest::newRow("somebody changed something else")
            << QByteArray("{\"code\":\"K1\"}") << QStringLiteral("Name02");
        QTest::newRow("somebody changed the same")
            << QByteArray("{\"lastname\":\"Theirs\"}") << QStringLiteral("Theirs");
    }

    void editIsUndone()
    {
        QFETCH(QByteArray, meanwhile);
        QFETCH(QString, kept);
        ListOnScreen screen;
        const QString login = ListOnScreen::login(2);
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:learners/") +
                                             screen.console.kept("id", login)));
        auto *pane = screen.find<RecordPane>();
        QTRY_VERIFY(isSeen(pane));
        auto *line = qobject_cast<QLineEdit *>(
            pane->findChild<FieldEditor *>(QStringLiteral("lastname"))->input());
        typeInto(line, QStringLiteral("Wrong"));
        QTest::keyClick(line, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(screen.console.kept("lastname", login), QStringLiteral("Wrong"));
        QTRY_VERIFY(isSeen(screen.find<Toast>()));
        if (!meanwhile.isEmpty())
            screen.console.changeElsewhere(login, meanwhile);
        screen.table()->setFocus();
        QTest::keyClick(screen.table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(line->text(), kept);
        QCOMPARE(screen.console.kept("lastname", login), kept);
        QVERIFY(!pane->form().isDirty());
        if (kept == QLatin1StringView("Theirs")) {
            QVERIFY(screen.find<Toast>()->text().contains(QLatin1StringView("Last name")));
        } else {
            QCOMPARE(screen.find<Toast>()->text(), QStringLiteral("Undone."));
        }
        // Nothing is left to undo.
        QTest::keyClick(screen.table(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(screen.console.kept("lastname", login), kept);
    }
};

ULPAN_TEST(RecordListTest)
#include "record_list_test.moc"
