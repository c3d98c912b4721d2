#include "tests/gui/page_on_screen.h"
#include "tests/gui/provisioning_console.h"
#include "tests/support/test_main.h"
#include "ui/forms/chips_editor.h"
#include "ui/pages/bulk_pane.h"
#include "ui/shell/fonts.h"
#include "ui/shell/navigation.h"
#include "ui/shell/palette.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/pane_splitter.h"
#include "ui/widgets/record_table.h"

#include <QHeaderView>
#include <QListWidget>
#include <QPointer>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QRect rectOf(const QWidget *part, const QWidget &window)
{
    return {part->mapTo(&window, QPoint()), part->size()};
}

// A line of text is measured to a pixel or two.
bool isNear(const QRect &a, const QRect &b)
{
    const auto apart = [](int one, int other) { return qAbs(one - other) > 2; };
    return !apart(a.x(), b.x()) && !apart(a.y(), b.y()) && !apart(a.width(), b.width()) &&
           !apart(a.height(), b.height());
}

using Geometries = QHash<const QWidget *, QRect>;

Geometries geometriesIn(const QWidget &window)
{
    Geometries places;
    for (const QWidget *part : window.findChildren<QWidget *>()) {
        if (part->isVisible() && part->window() == &window)
            places.insert(part, rectOf(part, window));
    }
    return places;
}

QString wordsOf(const QWidget *part, const QRect &place)
{
    const auto *label = qobject_cast<const QLabel *>(part);
    return QStringLiteral("%1 %2 %3: %4,%5 %6x%7")
        .arg(QLatin1StringView(part->metaObject()->className()), part->objectName(),
             label ? label->text() : part->accessibleName())
        .arg(place.x())
        .arg(place.y())
        .arg(place.width())
        .arg(place.height());
}

// A line for each part that has another place or size than before, or is gone.
QString movedIn(const QWidget &window, const Geometries &before)
{
    const Geometries now = geometriesIn(window);
    QStringList moved;
    for (auto place = before.begin(); place != before.end(); ++place) {
        if (!isNear(now.value(place.key()), place.value()))
            moved << wordsOf(place.key(), place.value()) << wordsOf(place.key(), now.value(place.key()));
    }
    return moved.join(QLatin1Char('\n'));
}

// The same parts in another window, in the order in which they were made.
QString differing(const QWidget &window, const QWidget &other)
{
    const auto shown = [](const QWidget &in) {
        QList<const QWidget *> parts;
        for (const QWidget *part : in.findChildren<QWidget *>()) {
            if (part->isVisible() && part->window() == &in)
                parts << part;
        }
        return parts;
    };
    const QList<const QWidget *> parts = shown(window), others = shown(other);
    QStringList lines;
    for (qsizetype i = 0; i < qMax(parts.size(), others.size()); ++i) {
        const QWidget *part = parts.value(i), *same = others.value(i);
        const QRect here = part ? rectOf(part, window) : QRect(),
                    there = same ? rectOf(same, other) : QRect();
        if (!part || !same || part->metaObject() != same->metaObject() || !isNear(here, there))
            lines << (part ? wordsOf(part, here) : QString()) + QStringLiteral(" | ") +
                         (same ? wordsOf(same, there) : QString());
    }
    return lines.join(QLatin1Char('\n'));
}

// What was asked for has come and has its place.
bool isAtRest(const QWidget &window, Geometries &places)
{
    for (const HairlineTable *table : window.findChildren<HairlineTable *>()) {
        const auto *model = qobject_cast<const RecordModel *>(table->model());
        if (table->isVisible() && model && model->state() == RecordModel::State::Loading)
            return false;
    }
    const Geometries now = geometriesIn(window);
    return std::exchange(places, now) == now;
}

QStringList placesToLookOver()
{
    QStringList links;
    for (const ViewRow &view : views())
        links << QStringLiteral("ulpan:") + QLatin1StringView(view.key);
    for (const char *place : {"learners/new", "learners/?q=name", "entities/new"})
        links << QStringLiteral("ulpan:") + QLatin1StringView(place);
    return links;
}

} // namespace

// The console with text of 200 %, on a screen of 1,280 by 800, and what it leaves behind.
class LargeTextTest : public QObject
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

    void nothingStaysLarge()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        MainWindow &window = screen.console.window();
        for (const QString &link : placesToLookOver()) {
            QVERIFY(window.open(link));
            Geometries before;
            QTRY_VERIFY(isAtRest(window, before));
            for (const int scale : {125, 175, 200, 100}) {
                setTextScale(scale);
                deliverEvents();
            }
            QTRY_VERIFY2(movedIn(window, before).isEmpty(),
                         qPrintable(link + u'\n' + movedIn(window, before)));
        }
    }

    // What a change makes of it is what a start would have made.
    void changeIsLikeAStart()
    {
        PageOnScreen usual(QStringLiteral("ulpan:learners"));
        for (const QString &link : placesToLookOver())
            QVERIFY(usual.console.window().open(link));
        setTextScale(200);
        PageOnScreen large(QStringLiteral("ulpan:learners"));
        const auto compare = [&] {
            for (const QString &link : placesToLookOver()) {
                QVERIFY(usual.console.window().open(link) && large.console.window().open(link));
                QTRY_VERIFY2(
                    differing(usual.console.window(), large.console.window()).isEmpty(),
                    qPrintable(link + u'\n' + differing(usual.console.window(), large.console.window())));
            }
        };
        compare();
        setTextScale(100);
        compare();
    }

    void columnsKeepTheirProportion()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        const auto anew = [&](int scale) {
            setTextScale(scale);
            screen.console.show(QStringLiteral("ulpan:learners"));
            QTRY_VERIFY(screen.rows() > 0);
        };
        const int column = screen.model().columnOf("firstname");
        screen.table()->horizontalHeader()->resizeSection(column, 137);
        setTextScale(200);
        QCOMPARE(screen.table()->columnWidth(column), 274);
        anew(200);
        QCOMPARE(screen.table()->columnWidth(column), 274);
        anew(100);
        QCOMPARE(screen.table()->columnWidth(column), 137);
        // Not by a pixel, however often it is stepped through.
        for (const int scale : {125, 150, 175, 125, 175, 100})
            setTextScale(scale);
        QCOMPARE(screen.table()->columnWidth(column), 137);
        // As versions kept it that did not note the size of text: the width that was left.
        const QByteArray bare = screen.table()->horizontalHeader()->saveState();
        setTextScale(150);
        screen.console.bare().settings.set(Setting::TableColumns, bare, QStringLiteral("learners"));
        anew(150);
        QCOMPARE(screen.table()->columnWidth(column), 137);
    }

    // What is hidden keeps the width that was chosen for it.
    void hiddenColumnsKeepTheirProportion()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        const int column = screen.model().columnOf("firstname");
        const auto header = [&] { return screen.table()->horizontalHeader(); };
        const auto show = [&](bool shown) { screen.find<RecordTable>()->showColumn(column, shown); };
        const auto anew = [&] {
            screen.console.show(QStringLiteral("ulpan:learners"));
            QTRY_VERIFY(screen.rows() > 0);
        };
        header()->resizeSection(column, 137);
        show(false);
        setTextScale(200);
        QVERIFY(header()->isSectionHidden(column));
        show(true);
        QCOMPARE(screen.table()->columnWidth(column), 274);
        // Also from the one start to the next, and what was changed last is what is kept.
        show(false);
        setTextScale(150);
        anew();
        QVERIFY(header()->isSectionHidden(column));
        setTextScale(100);
        anew();
        QVERIFY(header()->isSectionHidden(column));
        show(true);
        QCOMPARE(screen.table()->columnWidth(column), 137);
    }

    // A question that is asked is as large as one that would be asked then.
    void openDialogsKeepTheirProportion()
    {
        GuiConsole console;
        console.show();
        const auto ask = [&] {
            auto *dialog = new AskDialog(
                QStringLiteral("Undo the import?"),
                QStringLiteral(
                    "A sentence that takes more than one line at the least width that a question "
                    "has, whichever size its text may have by now, and at twice the size as well."),
                QStringLiteral("Undo"), &console.window());
            dialog->open();
            return dialog;
        };
        QPointer<AskDialog> open = ask();
        const QSize usual = open->size();
        QCOMPARE(open->minimumWidth(), scaled(440));
        for (const int scale : {200, 100}) {
            setTextScale(scale);
            QTRY_COMPARE(open->minimumWidth(),
                         qMin(scaled(440), open->screen()->availableSize().width() - scaled(16)));
            QPointer<AskDialog> fresh = ask();
            QTRY_COMPARE(open->size(), fresh->size());
            delete fresh;
        }
        QCOMPARE(open->size(), usual);
        delete open;
    }

    void paneKeepsItsProportion()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        // For both beside each other at twice the size.
        screen.console.window().resize(2400, 800);
        screen.openPerson(loginOf(1));
        const auto splitter = [&] { return screen.find<PaneSplitter>(); };
        splitter()->setWidthOf(1, 450);
        QCOMPARE(splitter()->widthOf(1).now, 450);
        setTextScale(200);
        QTRY_COMPARE(splitter()->widthOf(1).now, 900);
        setTextScale(100);
        QTRY_COMPARE(splitter()->widthOf(1).now, 450);
        // Also while it is not open, and from the one start to the next.
        screen.find<RecordPane>()->requestClose();
        setTextScale(200);
        screen.openPerson(loginOf(1));
        QTRY_COMPARE(splitter()->widthOf(1).now, 900);
        setTextScale(100);
        screen.console.show(QStringLiteral("ulpan:learners"));
        screen.console.window().resize(2400, 800);
        setTextScale(200);
        screen.console.show(QStringLiteral("ulpan:learners"));
        screen.console.window().resize(2400, 800);
        QTRY_VERIFY(screen.rows() > 0);
        screen.openPerson(loginOf(1));
        QTRY_COMPARE(splitter()->widthOf(1).now, 900);
    }

    void importsProgressFits_data()
    {
        QTest::addColumn<Language>("language");
        for (const Language language : {Language::Hebrew, Language::French, Language::English})
            QTest::newRow(ulpan::nameOf(language)) << language;
    }
    void importsProgressFits()
    {
        QFETCH(Language, language);
        ProvisioningConsole console(language);
        QByteArray file = "email,lastname,firstname,entity\n";
        for (int i = 0; i < 8000; ++i)
            file += "p" + QByteArray::number(i) + "@large.example,Name,First,1\n";
        console.give(console.write(QStringLiteral("All who began in autumn, final version (2).csv"), file));
        QTRY_VERIFY_WITH_TIMEOUT(console.canPress("next"), 20000);
        console.press("next");
        QTRY_VERIFY(console.isAt("plan"));
        console.press("next");
        QTRY_VERIFY(console.canPress("pause"));
        console.press("pause");
        QTRY_VERIFY(console.canPress("pause") && !console.text().isEmpty());
        setTextScale(200);
        // What is left of a window of 1,280 by 800.
        console.page->resize(1160, 660);
        deliverEvents();
        QCoreApplication::processEvents();
        const auto *room = console.page->findChild<QScrollArea *>();
        QTRY_COMPARE(room->horizontalScrollBar()->maximum(), 0);
        for (const QLabel *label : console.page->findChildren<QLabel *>()) {
            const auto isWhole = [&] {
                const int left = label->mapTo(console.page.get(), QPoint()).x();
                return !label->isVisible() ||
                       (!isClipped(label) && left >= 0 && left + label->width() <= console.page->width());
            };
            QTRY_VERIFY2(isWhole(), qPrintable(label->text()));
        }
    }

    void paletteStaysWithinTheWindow()
    {
        GuiConsole console;
        console.addLearners(15);
        console.show();
        MainWindow &window = console.window();
        const auto *palette = window.findChild<Palette *>();
        auto *list = palette->findChild<QListWidget *>();
        auto *input = palette->findChild<QLineEdit *>();
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(isSeen(palette) && list->count() > 12);
        const int usual = list->height();
        const auto isWhole = [&] {
            const QRect row = list->visualItemRect(list->currentItem());
            return window.rect().contains(palette->geometry()) && list->viewport()->rect().contains(row);
        };
        QVERIFY(isWhole());
        // While it is open, and when it is opened.
        setTextScale(200);
        QTRY_VERIFY(isWhole());
        QTest::keyClick(input, Qt::Key_Escape);
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(isWhole());
        QVERIFY2(list->height() / scaled(36) >= 5, qPrintable(QString::number(list->height())));
        for (int row = 0; row < list->count(); ++row) {
            QTest::keyClick(input, Qt::Key_Down);
            QVERIFY2(isWhole(), qPrintable(list->currentItem()->text()));
        }
        window.resize(1280, 620);
        QTRY_VERIFY(isWhole());
        window.resize(1280, 800);
        setTextScale(100);
        QTRY_COMPARE(list->height(), usual);
        QVERIFY(isWhole());
    }

    // At a start, after a change and wherever the keyboard goes.
    void navigationShowsWhereOneIs()
    {
        setTextScale(200);
        GuiConsole console;
        console.show(QStringLiteral("ulpan:audit"));
        const auto *navigation = console.window().findChild<Navigation *>();
        const auto isCurrentSeen = [&] {
            for (const NavigationButton *button : navigation->findChildren<NavigationButton *>()) {
                if (button->isChecked())
                    return (QRegion(button->rect()) - button->visibleRegion()).isEmpty();
            }
            return false;
        };
        const auto *bar = navigation->findChild<QScrollArea *>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        QTRY_VERIFY(isCurrentSeen());
        setTextScale(100);
        QTRY_COMPARE(bar->maximum(), 0);
        setTextScale(200);
        QTRY_VERIFY(bar->maximum() > 0);
        QTRY_VERIFY(isCurrentSeen());
        console.window().resize(1280, 600);
        QTRY_VERIFY(isCurrentSeen());
        QVERIFY(console.window().open(QStringLiteral("ulpan:learners")));
        QTRY_VERIFY(isCurrentSeen());
        navigation->findChildren<NavigationButton *>().first()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
        const QWidget *last = QApplication::focusWidget();
        QTRY_VERIFY((QRegion(last->rect()) - last->visibleRegion()).isEmpty());
    }

    // However many there are, the one that was just added and the line for the next are seen whole.
    void newChipsAreSeenWhole_data()
    {
        QTest::addColumn<int>("scale");
        QTest::newRow("100 %") << 100;
        QTest::newRow("200 %") << 200;
    }
    void newChipsAreSeenWhole()
    {
        QFETCH(int, scale);
        setTextScale(scale);
        PageOnScreen screen(QStringLiteral("ulpan:learners/?q=name"));
        screen.console.window().resize(1280, scale == 100 ? 480 : 800);
        QTRY_COMPARE(screen.rows(), 4);
        screen.table()->setFocus();
        QTest::keyClick(screen.table(), Qt::Key_A, Qt::ControlModifier);
        screen.press("Change 4 learners…");
        QTRY_VERIFY(isSeen(screen.find<BulkPane>()));
        for (const char *wire : {"add_tags", "add_locations", "remove_locations"}) {
            auto *editor = screen.find<BulkPane>()->findChild<ChipsEditor *>(QLatin1StringView(wire));
            editor->input()->setFocus(Qt::TabFocusReason);
            const auto isWhole = [](const QWidget *part) {
                return (QRegion(part->rect()) - part->visibleRegion()).isEmpty();
            };
            QTRY_VERIFY2(isWhole(editor->input()), wire);
            for (int i = 1; i <= 6; ++i) {
                QTest::keyClicks(editor->input(), QStringLiteral("a rather long word %1").arg(i));
                QTest::keyClick(editor->input(), Qt::Key_Return);
                QTRY_COMPARE(editor->findChildren<ChipButton *>().size(), i);
                QTRY_VERIFY2(isWhole(editor->findChildren<ChipButton *>().last()), wire);
                QTRY_VERIFY2(isWhole(editor->input()), wire);
            }
        }
    }
};

ULPAN_TEST(LargeTextTest)
#include "large_text_test.moc"
