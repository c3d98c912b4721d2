#include "tests/gui/bare_console.h"
#include "tests/gui/bare_console.h"
#include "tests/support/test_main.h"
#include "ui/forms/date_editor.h"
#include "ui/shell/environment_stripe.h"
#include "ui/shell/fonts.h"
#include "ui/shell/history.h"
#include "ui/shell/keys_sheet.h"
#include "ui/shell/locale_text.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/shell/status_bar.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QStyleOption>
#include <QVBoxLayout>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

bool isInteractive(QAccessible::Role role)
{
    static const QList<QAccessible::Role> roles = {
        QAccessible::Button,   QAccessible::EditableText, QAccessible::CheckBox,   QAccessible::RadioButton,
        QAccessible::ComboBox, QAccessible::SpinBox,      QAccessible::Slider,     QAccessible::Table,
        QAccessible::Tree,     QAccessible::List,         QAccessible::ButtonMenu, QAccessible::PageTab,
        QAccessible::MenuItem,
    };
    return roles.contains(role);
}

void collectNameless(QAccessibleInterface *at, QStringList &nameless, int &seen)
{
    if (!at || at->state().invisible)
        return;
    const QAccessible::Role role = at->role();
    if (isInteractive(role)) {
        ++seen;
        if (at->text(QAccessible::Name).isEmpty())
            nameless << QStringLiteral("%1 %2").arg(int(role)).arg(
                QString::fromLatin1(at->object() ? at->object()->metaObject()->className() : "?"));
    }
    if (role == QAccessible::Table || role == QAccessible::Tree)
        return;
    for (int i = 0; i < at->childCount(); ++i)
        collectNameless(at->child(i), nameless, seen);
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void languageChangesWhileRunning()
    {
        BareConsole console;
        MainWindow window(console.context);
        QMessageBox box(QMessageBox::NoIcon, QString(), QString(), QMessageBox::Cancel, &window);
        const auto cancel = [&] { return box.button(QMessageBox::Cancel)->text().remove(QLatin1Char('&')); };
        struct Expected
        {
            Language language;
            Qt::LayoutDirection direction;
            const char *cancel, *number;
        };
        for (const Expected &row :
             {Expected{Language::Hebrew, Qt::RightToLeft, "ביטול", "1,234,567"},
              Expected{Language::French, Qt::LeftToRight, "Annuler", "1\u202f234\u202f567"},
              Expected{Language::English, Qt::LeftToRight, "Cancel", "1,234,567"},
              Expected{Language::Hebrew, Qt::RightToLeft, "ביטול", "1,234,567"}}) {
            console.language.choose(row.language);
            deliverEvents();
            QCOMPARE(window.layoutDirection(), row.direction);
            QCOMPARE(cancel(), QString::fromUtf8(row.cancel));
            QCOMPARE(numberText(1234567), QString::fromUtf8(row.number));
            QVERIFY(window.windowTitle().contains(viewTitle(views()[0])));
        }
    }

    void timesAreWritten()
    {
        BareConsole console;
        const Instant now = Instant::fromText("2026-03-15T12:05:00.000Z");
        QCOMPARE(shortDateTime(now), QStringLiteral("15/03/2026 14:05"));
        console.language.choose(Language::Hebrew);
        QCOMPARE(shortDateTime(now), QStringLiteral("15.3.2026 14:05"));
        console.language.choose(Language::English);
        QCOMPARE(shortDateTime({}), QString());
        QCOMPARE(relativeTime({}, now), QString());
        QCOMPARE(relativeTime(now.plusSeconds(-59), now), relativeTime(now, now));
        QVERIFY(relativeTime(now.plusSeconds(-60), now).startsWith(QLatin1StringView("1 min")));
        QVERIFY(relativeTime(now.plusSeconds(-3599), now).startsWith(QLatin1StringView("59 min")));
        QVERIFY(relativeTime(now.plusSeconds(-3600), now).startsWith(QLatin1StringView("1 h")));
        QVERIFY(relativeTime(now.plusSeconds(2 * 86400), now).contains(QLatin1StringView("2 d")));
        QVERIFY(relativeTime(now.plusSeconds(2 * 86400), now) !=
                relativeTime(now.plusSeconds(-2 * 86400), now));
        QCOMPARE(relativeTime(now.plusSeconds(-7 * 86400), now), QStringLiteral("08/03/2026"));
    }

    void toastUndoesOnce()
    {
        BareConsole console;
        MainWindow window(console.context);
        window.show();
        int undone = 0;
        console.context.toast({QStringLiteral("3 learners were deleted."), Tone::Good, [&] { ++undone; }});
        auto *toast = window.findChild<Toast *>();
        QVERIFY(toast->isVisible());
        QVERIFY(toast->accessibleName().contains(toast->text()));
        auto *undo = toast->findChild<QPushButton *>();
        QTest::mouseClick(undo, Qt::LeftButton);
        QCOMPARE(undone, 1);
        QVERIFY(!toast->isVisible());
    }

    // Whatever way it was taken back: it is not offered again.
    void toastGoesWithWhatIsUndone()
    {
        BareConsole console;
        MainWindow window(console.context);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        int undone = 0;
        auto *toast = window.findChild<Toast *>();
        console.context.toast({QStringLiteral("First"), Tone::Good, [&] { ++undone; }});
        QTest::keySequence(&window, QKeySequence::Undo);
        QCOMPARE(undone, 1);
        QVERIFY(!toast->isVisible());
        // What is shown since has nothing to do with it.
        console.context.toast({QStringLiteral("Second"), Tone::Good, [&] { ++undone; }});
        console.context.toast({QStringLiteral("Third")});
        QTest::keySequence(&window, QKeySequence::Undo);
        QCOMPARE(undone, 2);
        QVERIFY(toast->isVisible());
        QCOMPARE(toast->text(), QStringLiteral("Third"));
    }

    // Nothing that can be pressed is covered, and nothing is offered of what is gone.
    void toastKeepsOffBarsAndGoesWithItsSubject()
    {
        QWidget host;
        host.resize(800, 600);
        QWidget bar(&host);
        bar.setGeometry(0, 500, 800, 60);
        Toast toast(&host, [&] { return &bar; });
        host.show();
        auto subject = std::make_unique<QObject>();
        toast.say({QStringLiteral("Imported."), Tone::Good, [] {}, subject.get()});
        QVERIFY(toast.geometry().bottom() < bar.y());
        bar.hide();
        toast.say({QStringLiteral("Imported."), Tone::Good, [] {}, subject.get()});
        QVERIFY(toast.geometry().bottom() > bar.y());
        subject.reset();
        QVERIFY(!toast.isVisible());
        subject = std::make_unique<QObject>();
        toast.say({QStringLiteral("Imported."), Tone::Good, [] {}, subject.get()});
        toast.say({QStringLiteral("Saved.")});
        subject.reset();
        QVERIFY(toast.isVisible());
    }

    // However long the sentence and large the text, all of it is read.
    void toastWrapsWhatIsLong()
    {
        BareConsole console;
        MainWindow window(console.context);
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto back = qScopeGuard([] { setTextScale(100); });
        auto *toast = window.findChild<Toast *>();
        const QString sentence(QStringLiteral("The file cannot be read, because another program on this "
                                              "computer uses it; close it there, then retry."));
        console.context.toast({QStringLiteral("Saved.")});
        deliverEvents();
        const int line = toast->height();
        for (const int scale : {100, 200}) {
            setTextScale(scale);
            console.context.toast({sentence, Tone::Bad, [] {}});
            deliverEvents();
            QVERIFY(window.rect().contains(toast->geometry()));
            QVERIFY(toast->width() <= scaled(760));
            for (const QLabel *label : toast->findChildren<QLabel *>()) {
                if (label->text() == sentence)
                    QVERIFY(label->height() >= label->heightForWidth(label->width()));
            }
        }
        setTextScale(100);
        console.context.toast({QStringLiteral("Saved.")});
        deliverEvents();
        QCOMPARE(toast->height(), line);
    }

    void windowGoesByKeyboard()
    {
        BareConsole console;
        MainWindow window(console.context);
        window.resize(1280, 800); // with the names of the views
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QString first = linkTo({0}), second = linkTo({1});
        QCOMPARE(window.link(), first);
        const QList<NavigationButton *> buttons = window.findChildren<NavigationButton *>();
        QCOMPARE(buttons.size(), qsizetype(views().size()));
        buttons[0]->setFocus();
        QTest::keyClick(buttons[0], Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), buttons[1]);
        QTest::keyClick(buttons[1], Qt::Key_Return);
        QCOMPARE(window.link(), second);
        QVERIFY(buttons[1]->isChecked());
        QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window.link(), first);
        console.language.choose(Language::Hebrew);
        deliverEvents();
        // Not mirrored: back is Alt+Left in every language.
        QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(window.link(), second);
        // Through the whole group, and around.
        for (int view = nextViewOf(ViewGroup::People, 1); view != 1;
             view = nextViewOf(ViewGroup::People, view)) {
            QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
            QCOMPARE(window.link(), linkTo({view}));
        }
        QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(window.link(), second);
        QVERIFY(!window.open(QStringLiteral("ulpan:nowhere")));
        QVERIFY(window.open(first));
        QCOMPARE(window.link(), first);
        auto *navigation = window.findChild<Navigation *>();
        const int wide = navigation->width();
        QTest::keyClick(&window, Qt::Key_F9);
        QVERIFY(navigation->isCollapsed());
        QVERIFY(navigation->minimumWidth() < wide / 2);
        QVERIFY(console.settings.flag(Setting::NavigationCollapsed));
    }

    // Also what has no font of its own gets the room that it needs.
    void textGrowsWhileRunning()
    {
        BareConsole console;
        MainWindow window(console.context);
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto back = qScopeGuard([] { setTextScale(100); });
        setTextScale(200);
        for (const NavigationButton *button : window.findChildren<NavigationButton *>())
            QTRY_COMPARE(button->height(), button->sizeHint().height());
        const auto *menu = window.findChild<QMenuBar *>();
        QTRY_COMPARE(menu->height(), menu->sizeHint().height());
        QVERIFY(menu->height() >= menu->fontMetrics().height());
        QVERIFY(window.width() <= 1280 && window.height() <= 800);
    }

    void testEnvironmentIsUnmistakable()
    {
        BareConsole console;
        MainWindow window(console.context);
        window.show();
        auto *stripe = window.findChild<EnvironmentStripe *>();
        window.setConnection({ConnectionState::Kind::Local, {}, false});
        QVERIFY(!stripe->isVisible());
        const QString live = window.windowTitle();
        window.setConnection({ConnectionState::Kind::Local, {}, true});
        QVERIFY(stripe->isVisible());
        deliverEvents();
        QCOMPARE(stripe->mapTo(&window, QPoint()), QPoint());
        QCOMPARE(stripe->width(), window.width());
        QVERIFY(window.windowTitle() != live);
        QVERIFY(window.windowTitle().contains(stripe->accessibleName()));
    }

    void everythingInTheWindowIsNamed_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("he") << Language::Hebrew;
        QTest::newRow("fr") << Language::French;
        QTest::newRow("en") << Language::English;
    }

    void everythingInTheWindowIsNamed()
    {
        QFETCH(Language, language);
        BareConsole console;
        console.language.choose(language);
        MainWindow window(console.context);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        for (const ViewRow &view : views()) {
            QVERIFY(window.open(linkTo({int(&view - views().data())})));
            QStringList nameless;
            int seen = 0;
            collectNameless(QAccessible::queryAccessibleInterface(&window), nameless, seen);
            QVERIFY(seen > int(views().size()));
            QCOMPARE(nameless, QStringList());
        }
    }

    void sheetHasTheKeysOfPages()
    {
        BareConsole console;
        MainWindow window(console.context);
        window.show();
        console.context.showKeys();
        QStringList keys;
        for (const QLabel *label : window.findChild<KeysSheet *>()->findChildren<QLabel *>())
            keys << label->text();
        for (const char *key : {"F1", "F5", "F8", "F9", "Ctrl+S", "Ctrl+Shift+C", "Ctrl+1", "Esc"})
            QVERIFY2(keys.contains(QLatin1StringView(key)), key);
    }

    void sheetOfKeysFits_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<int>("percent");
        for (const Language language : {Language::Hebrew, Language::French, Language::English}) {
            for (const int percent : {100, 200})
                QTest::addRow("%s %d", ulpan::nameOf(language).constData(), percent) << language << percent;
        }
    }
    void sheetOfKeysFits()
    {
        QFETCH(Language, language);
        QFETCH(int, percent);
        const auto usual = qScopeGuard([] { setTextScale(100); });
        setTextScale(percent);
        BareConsole console;
        console.language.choose(language);
        MainWindow window(console.context);
        window.show();
        console.context.showKeys();
        auto *sheet = window.findChild<KeysSheet *>();
        QVERIFY(QTest::qWaitForWindowExposed(sheet));
        QVERIFY(sheet->width() <= sheet->screen()->availableSize().width());
        QVERIFY(sheet->height() <= sheet->screen()->availableSize().height());
        auto *area = sheet->findChild<QScrollArea *>();
        QVERIFY(!area->horizontalScrollBar()->isVisible());
        for (const QLabel *label : sheet->findChildren<QLabel *>()) {
            const QRect place(label->mapTo(area->widget(), QPoint()), label->size());
            QVERIFY2(area->widget()->rect().contains(place), qPrintable(label->text()));
            const int least =
                label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().width();
            QVERIFY2((label->wordWrap() ? label->height() : label->width()) >= least,
                     qPrintable(label->text()));
        }
    }

    // On a screen of 1,280 by 800 all keys are seen at once.
    void sheetOfKeysIsSeenWhole_data()
    {
        QTest::addColumn<Language>("language");
        for (const Language language : {Language::Hebrew, Language::French, Language::English})
            QTest::newRow(ulpan::nameOf(language)) << language;
    }
    void sheetOfKeysIsSeenWhole()
    {
        QFETCH(Language, language);
        BareConsole console;
        console.language.choose(language);
        MainWindow window(console.context);
        window.show();
        QList<QMenu *> menus;
        for (const QAction *each : window.findChild<QMenuBar *>()->actions())
            menus << each->menu();
        // What a dialog leaves to its frame and the desktop, and what stands below the keys.
        const QSize room(1280 - 48, 800 - 40 - 64);
        const std::unique_ptr<QWidget> table(makeKeysTable(menus, room.width()));
        const int width = qMax(table->minimumWidth(), table->sizeHint().width());
        QVERIFY2(width <= room.width(), qPrintable(QString::number(width)));
        const QLayout *layout = table->layout();
        const int height =
            layout->hasHeightForWidth() ? layout->heightForWidth(width) : layout->sizeHint().height();
        QVERIFY2(height <= room.height(), qPrintable(QString::number(height)));
        table->resize(width, height);
        table->show();
        QVERIFY(QTest::qWaitForWindowExposed(table.get()));
        deliverEvents();
        QCoreApplication::processEvents();
        for (const QLabel *label : table->findChildren<QLabel *>()) {
            const bool wraps = label->wordWrap();
            const int least = wraps ? label->heightForWidth(label->width()) : label->sizeHint().width();
            QVERIFY2((wraps ? label->height() : label->width()) >= least, qPrintable(label->text()));
        }
    }

    void datesOpenAtTheSideWhereOthersDo()
    {
        for (const Language language : {Language::English, Language::Hebrew}) {
            BareConsole console;
            console.language.choose(language);
            QWidget form;
            QDateTimeEdit *date = makeDateEdit();
            auto *line = new QVBoxLayout(&form);
            line->addWidget(date);
            form.resize(400, 60);
            form.show();
            QStyleOptionComboBox option;
            option.initFrom(date);
            option.editable = true;
            const QRect arrow =
                date->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, date);
            QCOMPARE(arrow.center().x() > date->width() / 2, language == Language::English);
            QVERIFY(!date->findChild<QLineEdit *>()->geometry().intersects(arrow));
            QCOMPARE(date->alignment() & Qt::AlignRight,
                     language == Language::Hebrew ? Qt::AlignRight : Qt::Alignment());
        }
    }

    void linksAndHistory()
    {
        QCOMPARE(placeOf(QStringLiteral("ulpan:learners/17?tab=audit")),
                 (Place{0, QStringLiteral("17?tab=audit")}));
        QCOMPARE(linkTo({0, QStringLiteral("17?tab=audit")}), QStringLiteral("ulpan:learners/17?tab=audit"));
        QCOMPARE(placeOf(QStringLiteral("https://learners")).row, -1);
        QSet<QString> keys;
        for (const ViewRow &view : views())
            keys << QString::fromLatin1(view.key);
        QCOMPARE(keys.size(), qsizetype(views().size()));
        History history;
        history.visit({0});
        history.visit({1});
        history.visit({1});
        QVERIFY(history.canGoBack());
        QCOMPARE(history.back(), Place{0});
        QVERIFY(!history.canGoBack() && history.canGoForward());
        history.visit({0, QStringLiteral("5")});
        QVERIFY(!history.canGoForward());
    }

    void settingsAreKeptWithoutSecrets()
    {
        const QTemporaryDir folder;
        {
            Settings settings(folder.path());
            QCOMPARE(settings.number(Setting::TextScale), 100);
            settings.set(Setting::TextScale, 150);
            settings.setConnection(QStringLiteral("one"));
            settings.set(Setting::TableColumns, QByteArray("abc"), QStringLiteral("learners"));
            settings.setConnection(QStringLiteral("two"));
            QCOMPARE(settings.bytes(Setting::TableColumns, QStringLiteral("learners")), QByteArray());
            QCOMPARE(settings.number(Setting::TextScale), 150);
        }
        Settings again(folder.path());
        again.setConnection(QStringLiteral("one"));
        QCOMPARE(again.bytes(Setting::TableColumns, QStringLiteral("learners")), QByteArray("abc"));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("settings.ini"))));
        for (const SettingRow &row : settingRows()) {
            for (const char *word : {"secret", "password", "token", "credential"})
                QVERIFY2(!QByteArray(row.key).contains(word), row.key);
        }
    }
};

ULPAN_TEST(MainWindowTest)
#include "main_window_test.moc"
