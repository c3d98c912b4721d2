#include "tests/support/gui_console.h"
#include "tests/support/gui_findings.h"
#include "tests/support/test_main.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/record_pane.h"
#include "ui/pages/bulk_history_pane.h"
#include "ui/pages/bulk_pane.h"
#include "ui/pages/record_list.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/page_header.h"

#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QScreen>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// The last one behind "More" of the page's header, which is its own.
bool runHeaderAction(QWidget *page)
{
    for (QToolButton *each : page->findChild<PageHeader *>()->findChildren<QToolButton *>()) {
        if (each->menu() && !each->menu()->isEmpty()) {
            each->menu()->actions().last()->trigger();
            return true;
        }
    }
    return false;
}

// One console for all languages and styles of a place, which is gone to by link and then by hand.
struct PlacesOnScreen
{
    GuiConsole console;
    PlacesOnScreen()
    {
        console.addLearners(4);
        console.changeElsewhere(QStringLiteral("name02@example.org"),
                                "{\"job_title\":\"Xy1\",\"filter\":[\"A1\"]}");
        console.show();
        QTRY_VERIFY(rows() > 3);
    }
    [[nodiscard]] QWidget *page() { return console.window().findChild<QStackedWidget *>()->currentWidget(); }
    [[nodiscard]] RecordPane *pane() { return page()->findChild<RecordPane *>(); }
    [[nodiscard]] HairlineTable *table()
    {
        auto *list = page()->findChild<RecordList *>();
        return list ? list->findChild<HairlineTable *>() : nullptr;
    }
    [[nodiscard]] int rows() { return table() ? table()->model()->rowCount() : 0; }
    void goTo(const QString &link)
    {
        console.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&console.window()));
        QVERIFY2(console.window().open(link), qPrintable(link));
    }
    void openTab(int tab)
    {
        QTRY_VERIFY(isSeen(pane()));
        auto *tabs = pane()->findChild<QTabBar *>();
        QTRY_VERIFY(tabs->count() > tab);
        tabs->setFocus();
        while (tabs->currentIndex() < tab)
            QTest::keyClick(tabs, tabs->layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right);
        deliverEvents();
    }
    [[nodiscard]] AskDialog *dialog()
    {
        for (AskDialog *each : console.window().findChildren<AskDialog *>()) {
            if (isSeen(each))
                return each;
        }
        return nullptr;
    }
    // By the first or the last thing in the pane's menu.
    QWidget *askFirst() { return ask(true); }
    QWidget *askLast() { return ask(false); }
    QWidget *ask(bool first)
    {
        [&] {
            QTRY_VERIFY(isSeen(pane()));
            for (QToolButton *each : pane()->findChildren<QToolButton *>()) {
                if (!each->menu() || each->menu()->isEmpty())
                    continue;
                const QList<QAction *> actions = each->menu()->actions();
                (first ? actions.first() : actions.last())->trigger();
            }
            QTRY_VERIFY(dialog());
        }();
        return dialog();
    }
    [[nodiscard]] QString id(const char *login) { return console.kept("id", QLatin1StringView(login)); }
};

struct PlaceRow
{
    const char *name;
    // Goes there and gives what is to be looked over.
    QWidget *(*open)(PlacesOnScreen &screen);
};

QWidget *pageAt(PlacesOnScreen &screen, const QString &link)
{
    screen.goTo(link);
    return screen.page();
}

template<int tab> QWidget *learnerTab(PlacesOnScreen &screen)
{
    screen.goTo(QStringLiteral("ulpan:learners/") + screen.id("name02@example.org"));
    screen.openTab(tab);
    return screen.page();
}

template<int tab> QWidget *institutionTab(PlacesOnScreen &screen)
{
    screen.goTo(QStringLiteral("ulpan:institutions/%1").arg(screen.console.backend().place().institution));
    screen.openTab(tab);
    return screen.page();
}

// The last thing in the menu is the one that cannot be undone.
QWidget *learnerQuestion(PlacesOnScreen &screen)
{
    screen.goTo(QStringLiteral("ulpan:learners/") + screen.id("name03@example.org"));
    return screen.askLast();
}

QWidget *entity(PlacesOnScreen &screen)
{
    return pageAt(screen, QStringLiteral("ulpan:entities/%1").arg(screen.console.backend().place().entity));
}

QWidget *newKey(PlacesOnScreen &screen, const char *view)
{
    screen.goTo(QStringLiteral("ulpan:") + QLatin1StringView(view));
    QTest::keyClick(&screen.console.window(), Qt::Key_N, Qt::ControlModifier);
    [&] { QTRY_VERIFY(screen.dialog()); }();
    return screen.dialog();
}

QWidget *bulkPane(PlacesOnScreen &screen)
{
    screen.goTo(QStringLiteral("ulpan:learners/?q=name"));
    [&] {
        QTRY_COMPARE(screen.rows(), 4);
        screen.table()->setFocus();
        QTest::keyClick(screen.table(), Qt::Key_A, Qt::ControlModifier);
        QPushButton *change = nullptr;
        for (QPushButton *each : screen.page()->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text().contains(QChar(u'4')) &&
                each->text().contains(QChar(0x2026)))
                change = each;
        }
        QVERIFY(change);
        clickOn(change);
        QTRY_VERIFY(isSeen(screen.page()->findChild<BulkPane *>()));
    }();
    return screen.page();
}

QWidget *earlierChanges(PlacesOnScreen &screen)
{
    screen.goTo(QStringLiteral("ulpan:learners/?q=name"));
    screen.console.changeMany("{\"ids\":[" + screen.id("name03@example.org").toLatin1() +
                              "],\"change\":{\"tags\":{\"add\":[\"A1\"]}}}");
    [&] {
        QVERIFY(runHeaderAction(screen.page()));
        QTRY_VERIFY(isSeen(screen.page()->findChild<BulkHistoryPane *>()));
        QTRY_VERIFY(screen.page()->findChild<BulkHistoryPane *>()->findChild<QListWidget *>()->count() > 0);
    }();
    return screen.page();
}

QWidget *unsaved(PlacesOnScreen &screen)
{
    screen.goTo(QStringLiteral("ulpan:learners/") + screen.id("name02@example.org"));
    [&] {
        QTRY_VERIFY(isSeen(screen.pane()));
        auto *line = screen.pane()->findChild<FieldEditor *>(QStringLiteral("lastname"))->input();
        typeInto(line, QStringLiteral("Name77"));
        QTest::keyClick(line, Qt::Key_Escape);
    }();
    return screen.page();
}

// What two people wrote at once, side by side.
QWidget *conflict(PlacesOnScreen &screen)
{
    static int number = 50;
    screen.goTo(QStringLiteral("ulpan:learners/") + screen.id("name02@example.org"));
    [&] {
        QTRY_VERIFY(isSeen(screen.pane()));
        auto *line = screen.pane()->findChild<FieldEditor *>(QStringLiteral("lastname"))->input();
        typeInto(line, QStringLiteral("Name77"));
        screen.console.changeElsewhere(QStringLiteral("name02@example.org"),
                                       "{\"lastname\":\"Name" + QByteArray::number(number++) + "\"}");
        QTest::keyClick(line, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!line->accessibleDescription().isEmpty());
    }();
    return screen.page();
}

constexpr PlaceRow placeRows[] = {
    {"learner", &learnerTab<0>},
    {"learner, history", &learnerTab<1>},
    {"new learner",
     [](PlacesOnScreen &screen) { return pageAt(screen, QStringLiteral("ulpan:learners/new")); }},
    {"learners, narrowed",
     [](PlacesOnScreen &screen) {
         return pageAt(screen, QStringLiteral("ulpan:learners/?status=invited&tag=A1&created_from="
                                              "2020-01-01T00:00:00Z"));
     }},
    {"nothing found",
     [](PlacesOnScreen &screen) { return pageAt(screen, QStringLiteral("ulpan:learners/?q=zzzz")); }},
    {"many learners", &bulkPane},
    {"earlier changes", &earlierChanges},
    {"unsaved", &unsaved},
    {"two at once", &conflict},
    {"entity", &entity},
    {"new entity",
     [](PlacesOnScreen &screen) { return pageAt(screen, QStringLiteral("ulpan:entities/new")); }},
    {"merge",
     [](PlacesOnScreen &screen) {
         (void)entity(screen);
         return screen.askFirst();
     }},
    {"institution", &institutionTab<0>},
    {"institution, branding", &institutionTab<1>},
    {"institution, members", &institutionTab<2>},
    {"institution, entities", &institutionTab<3>},
    {"new member",
     [](PlacesOnScreen &screen) { return pageAt(screen, QStringLiteral("ulpan:members/new")); }},
    {"audit entry",
     [](PlacesOnScreen &screen) {
         screen.goTo(QStringLiteral("ulpan:audit"));
         [&] {
             QTRY_VERIFY(screen.rows() > 0);
             screen.table()->setFocus();
             screen.table()->goToRow(0);
             QTest::keyClick(screen.table(), Qt::Key_Return);
             QTRY_VERIFY(isSeen(screen.pane()));
         }();
         return screen.page();
     }},
    {"new token", [](PlacesOnScreen &screen) { return newKey(screen, "tokens"); }},
    {"new client", [](PlacesOnScreen &screen) { return newKey(screen, "clients"); }},
    {"anonymise", &learnerQuestion},
};

} // namespace

// Every place in a view, what stands beside it and what asks, in each language and style, as it is gone to.
class PlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void largeTextFits_data()
    {
        nobodyStumbles_data();
        for (const ViewRow &view : views())
            QTest::newRow(view.key) << int(&view - views().data()) - int(views().size());
    }

    // Twice as large on a screen of 1,280 by 800: what does not fit is scrolled, and nothing is cut off.
    void largeTextFits()
    {
        QFETCH(int, place);
        const auto back = qScopeGuard([] { setTextScale(100); });
        setTextScale(200);
        QStringList findings;
        PlacesOnScreen screen;
        for (const Language language : {Language::French, Language::Hebrew}) {
            screen.console.choose(language);
            const QString view = linkTo({place + int(views().size())});
            QWidget *seen = place < 0 ? pageAt(screen, view) : placeRows[place].open(screen);
            QVERIFY(seen);
            deliverEvents();
            QCoreApplication::processEvents();
            const QSize window = screen.console.window().size();
            QVERIFY2(window.width() <= 1280 && window.height() <= 800,
                     qPrintable(QStringLiteral("%1 × %2").arg(window.width()).arg(window.height())));
            const QSize least = screen.console.window().minimumSizeHint();
            QVERIFY2(least.width() <= 1280 && least.height() <= 800,
                     qPrintable(QStringLiteral("needs %1 × %2").arg(least.width()).arg(least.height())));
            if (AskDialog *dialog = screen.dialog())
                QVERIFY(dialog->width() <= dialog->screen()->availableSize().width() &&
                        dialog->height() <= dialog->screen()->availableSize().height());
            for (const QString &finding : findingsIn(seen, language))
                findings << QString::fromLatin1(nameOf(language)) + QStringLiteral(": ") + finding;
            while (screen.dialog()) {
                QTest::keyClick(screen.dialog(), Qt::Key_Escape);
                QTRY_VERIFY(!screen.dialog());
            }
            // What stands in the list's place leaves it again.
            QTest::keyClick(screen.page(), Qt::Key_Escape);
            if (screen.pane())
                screen.pane()->drop();
        }
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
    }

    void nobodyStumbles_data()
    {
        QTest::addColumn<int>("place");
        for (const PlaceRow &row : placeRows)
            QTest::newRow(row.name) << int(&row - placeRows);
    }

    void nobodyStumbles()
    {
        QFETCH(int, place);
        const LogWatch log;
        {
            PlacesOnScreen screen;
            QStringList findings;
            for (const Language language : {Language::Hebrew, Language::French, Language::English}) {
                screen.console.choose(language);
                for (const bool dark : {false, true}) {
                    screen.console.bare().theme.choose(dark ? SchemeChoice::Dark : SchemeChoice::Light);
                    QWidget *seen = placeRows[place].open(screen);
                    QVERIFY(seen);
                    deliverEvents();
                    QCoreApplication::processEvents();
                    for (const QString &finding : findingsIn(seen, language))
                        findings << QStringLiteral("%1 %2: ").arg(QString::fromLatin1(nameOf(language)),
                                                                  dark ? u"dark" : u"light") +
                                        finding;
                    while (screen.dialog()) {
                        QTest::keyClick(screen.dialog(), Qt::Key_Escape);
                        QTRY_VERIFY(!screen.dialog());
                    }
                    if (screen.pane())
                        screen.pane()->drop();
                }
            }
            QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
        }
        QCOMPARE(LogWatch::messages(), QStringList());
    }
};

ULPAN_TEST(PlacesTest)
#include "places_test.moc"
