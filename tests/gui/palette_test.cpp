#include "models/base/text.h"
#include "tests/support/gui_console.h"
#include "tests/support/test_main.h"
#include "ui/forms/record_pane.h"
#include "ui/shell/every_language.h"
#include "ui/shell/fonts.h"
#include "ui/shell/navigation.h"
#include "ui/shell/page.h"
#include "ui/shell/palette.h"
#include "ui/shell/palette_actions.h"
#include "ui/shell/settings.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QStackedWidget>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

struct Finder
{
    explicit Finder(MainWindow &at) : window(at), palette(at.findChild<Palette *>()) {}
    void open()
    {
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(isSeen(palette));
        QVERIFY(input()->hasFocus());
    }
    void type(const QString &text)
    {
        // QTest has no keys for Hebrew.
        input()->setText(text);
    }
    [[nodiscard]] QLineEdit *input() const { return palette->findChild<QLineEdit *>(); }
    [[nodiscard]] QListWidget *list() const { return palette->findChild<QListWidget *>(); }
    [[nodiscard]] QString first() const { return list()->count() ? list()->item(0)->text() : QString(); }
    [[nodiscard]] QString note() const
    {
        const auto *label = palette->findChild<QLabel *>();
        return label->isVisible() ? withoutIsolates(label->text()) : QString();
    }
    void press(Qt::Key key) { QTest::keyClick(input(), key); }

    MainWindow &window;
    Palette *palette;
};

} // namespace

// Finding and doing anything by a few letters, and the view of what a person sets for themselves.
class PaletteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void findsViewsInEveryLanguage_data()
    {
        QTest::addColumn<Language>("shown");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("link");
        for (const Language shown : {Language::Hebrew, Language::French, Language::English}) {
            const auto row = [&](const char *typed, const char *link) {
                QTest::addRow("%s %s", ulpan::nameOf(shown).constData(), typed)
                    << shown << QString::fromUtf8(typed) << QString::fromUtf8(link);
            };
            row("bulk prov", "ulpan:provisioning");
            row("import en masse", "ulpan:provisioning");
            row("קליטה", "ulpan:provisioning");
            row("parametres", "ulpan:settings"); // accents and case do not matter
            row("הגדרות", "ulpan:settings");
            row("eleves", "ulpan:learners"); // what others call it
        }
    }
    void findsViewsInEveryLanguage()
    {
        QFETCH(Language, shown);
        QFETCH(QString, typed);
        QFETCH(QString, link);
        BareConsole bare;
        bare.language.choose(shown);
        MainWindow window(bare.context);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        Finder finder(window);
        finder.open();
        finder.type(typed);
        const int view = placeOf(link).row;
        QCOMPARE(finder.first(), viewTitle(views()[size_t(view)]));
        finder.press(Qt::Key_Return);
        QCOMPARE(window.link(), link);
        QVERIFY(!finder.palette->isVisible());
    }

    void doesWhatMenusDo()
    {
        BareConsole bare;
        MainWindow window(bare.context);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        Finder finder(window);
        finder.open();
        finder.type(QStringLiteral("narrow"));
        finder.press(Qt::Key_Return);
        QVERIFY(window.findChild<Navigation *>()->isCollapsed());
        // What is not possible now says why, and is not done.
        finder.open();
        finder.type(QStringLiteral("sign out"));
        QCOMPARE(finder.first(), QStringLiteral("Sign out"));
        QCOMPARE(finder.note(), QStringLiteral("Nobody signs in on this computer."));
        finder.press(Qt::Key_Return);
        QVERIFY(finder.palette->isVisible());
        finder.type(QStringLiteral("xyzzy"));
        QCOMPARE(finder.list()->count(), 0);
        finder.press(Qt::Key_Return);
        QVERIFY(finder.palette->isVisible());
        finder.press(Qt::Key_Escape);
        QVERIFY(!finder.palette->isVisible());
    }

    void remembersWhatWasChosen()
    {
        const QString narrow = inEveryLanguage("Commands", "&Narrow navigation").first();
        BareConsole bare;
        {
            MainWindow window(bare.context);
            window.show();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            Finder finder(window);
            finder.open();
            QVERIFY(finder.first() != narrow);
            finder.type(narrow);
            finder.press(Qt::Key_Return);
            finder.open();
            QCOMPARE(finder.first(), narrow);
        }
        MainWindow window(bare.context);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        Finder finder(window);
        finder.open();
        QCOMPARE(finder.first(), narrow);
    }

    void findsPeopleOfTheServer()
    {
        GuiConsole console(Language::Hebrew);
        console.addLearners(12);
        console.show(QStringLiteral("ulpan:provisioning"));
        MainWindow &window = console.window();
        Finder finder(window);
        finder.open();
        finder.type(QStringLiteral("name07"));
        QTRY_COMPARE(finder.first(), QStringLiteral("First Name07"));
        finder.press(Qt::Key_Return);
        const QString link =
            QStringLiteral("ulpan:learners/") + console.kept("id", QStringLiteral("name07@example.org"));
        QTRY_COMPARE(window.link(), link);
        QTRY_VERIFY(isSeen(window.findChild<RecordPane *>()));
        // By the slash only people and places are found, wherever the list has the keyboard.
        const QList<HairlineTable *> tables = window.findChildren<HairlineTable *>();
        HairlineTable *const table = *std::find_if(tables.begin(), tables.end(),
                                                   [](const HairlineTable *each) { return isSeen(each); });
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Slash);
        QVERIFY(isSeen(finder.palette));
        QCOMPARE(finder.first(), QStringLiteral("First Name07")); // lately chosen
        finder.type(QStringLiteral("name0"));
        QTRY_COMPARE(finder.list()->count(), 9);
        finder.press(Qt::Key_Down);
        finder.press(Qt::Key_Down);
        finder.press(Qt::Key_Up);
        QCOMPARE(finder.list()->currentRow(), 1);
        finder.press(Qt::Key_Up);
        finder.press(Qt::Key_Up);
        QCOMPARE(finder.list()->currentRow(), 8);
        finder.press(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), table);
        // In another institution nobody of this one is offered.
        window.renew({});
        finder.open();
        QVERIFY(finder.first() != QStringLiteral("First Name07"));
    }

    // Whatever language is shown, in words of each.
    void findsActionsInEveryLanguage_data()
    {
        QTest::addColumn<Language>("shown");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("key");
        for (const Language shown : {Language::Hebrew, Language::French, Language::English}) {
            const auto row = [&](const char *typed, const char *key) {
                QTest::addRow("%s %s", ulpan::nameOf(shown).constData(), typed)
                    << shown << QString::fromUtf8(typed) << QString::fromUtf8(key);
            };
            row("merge", "ulpan::EntitiesPage|Merge into another entity…");
            row("fusionner", "ulpan::EntitiesPage|Merge into another entity…");
            row("מיזוג", "ulpan::EntitiesPage|Merge into another entity…");
            row("anonymise", "MemberActions|Anonymise…");
            row("révoquer", "ulpan::TokensPage|Revoke…");
            row("new api token", "ulpan::TokensPage|New API token");
            row("new import", "ulpan::ProvisioningPage|Start another import");
            row("nouvel import", "ulpan::ProvisioningPage|Start another import");
            row("inviter", "ulpan::MembersPage|Invite somebody");
            row("send", "ulpan::ApiPage|Send");
            row("envoyer", "ulpan::ApiPage|Send");
            row("שליחה", "ulpan::ApiPage|Send");
            row("change your password", "ulpan::OwnAccount|Change your password…");
            row("mot de passe", "ulpan::OwnAccount|Change your password…");
            row("סיסמה", "ulpan::OwnAccount|Change your password…");
            row("second factor", "ulpan::OwnAccount|Set up a second factor…");
            row("codes de secours", "ulpan::OwnAccount|New recovery codes…");
            row("קודי שחזור", "ulpan::OwnAccount|New recovery codes…");
            row("dark", "Appearance|Dark");
            row("sombre", "Appearance|Dark");
            row("hébreu", "Palette|Language: Hebrew");
            row("צרפתית", "Palette|Language: French");
        }
    }
    void findsActionsInEveryLanguage()
    {
        QFETCH(Language, shown);
        QFETCH(QString, typed);
        QFETCH(QString, key);
        GuiConsole console(shown);
        console.show();
        Finder finder(console.window());
        finder.open();
        finder.type(typed);
        const QString wanted = QCoreApplication::translate(key.section(u'|', 0, 0).toUtf8().constData(),
                                                           key.section(u'|', 1).toUtf8().constData());
        QStringList found;
        for (int row = 0; row < finder.list()->count(); ++row)
            found << finder.list()->item(row)->text();
        QVERIFY2(found.contains(wanted), qPrintable(found.join(u'\n')));
    }

    void actionsSayWhyNotAndLeadThere()
    {
        GuiConsole console;
        console.addLearners(2);
        console.show();
        Finder finder(console.window());
        finder.open();
        finder.type(QStringLiteral("merge"));
        QCOMPARE(finder.note(), QStringLiteral("Open one in the list first."));
        finder.press(Qt::Key_Return);
        QTRY_COMPARE(console.window().link(), QStringLiteral("ulpan:entities"));
        auto *toast = console.window().findChild<Toast *>();
        QTRY_COMPARE(toast->text(), QStringLiteral("Open one in the list first."));
        const QString entity = QString::number(console.backend().place().entity);
        QVERIFY(console.window().open(QStringLiteral("ulpan:entities/") + entity));
        QTRY_VERIFY(isSeen(
            console.window().findChild<QStackedWidget *>()->currentWidget()->findChild<RecordPane *>()));
        finder.open();
        finder.type(QStringLiteral("merge"));
        QTRY_COMPARE(finder.note(), QString());
        finder.press(Qt::Key_Return);
        QTRY_VERIFY(console.window().findChild<AskDialog *>());
        console.window().findChild<AskDialog *>()->reject();
        console.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&console.window()));
        // From anywhere what makes a new one.
        finder.open();
        finder.type(QStringLiteral("new learner"));
        finder.press(Qt::Key_Return);
        QTRY_COMPARE(console.window().link(), QStringLiteral("ulpan:learners/new"));
    }

    // What would be sent was looked at first.
    void sendsTheCallThatWasChosen()
    {
        GuiConsole console;
        console.show();
        Finder finder(console.window());
        finder.open();
        finder.type(QStringLiteral("send"));
        const auto choose = [&](const QString &title) {
            for (int row = 0; row < finder.list()->count(); ++row) {
                if (finder.list()->item(row)->text() == title)
                    finder.list()->setCurrentRow(row);
            }
            QCOMPARE(finder.list()->currentItem()->text(), title);
            finder.press(Qt::Key_Return);
        };
        choose(QStringLiteral("Send"));
        QTRY_COMPARE(console.window().link(), QStringLiteral("ulpan:api"));
        QTRY_COMPARE(console.window().findChild<Toast *>()->text(),
                     QStringLiteral("Choose a route of the list first."));
        QVERIFY(console.window().open(QStringLiteral("ulpan:api/GET/api/auth/me")));
        finder.open();
        finder.type(QStringLiteral("send"));
        choose(QStringLiteral("Send"));
        const auto *answer = console.window().findChild<QStackedWidget *>()->currentWidget()
                                 ->findChildren<QPlainTextEdit *>().last();
        QTRY_VERIFY(answer->toPlainText().contains(QLatin1StringView("abilities")));
    }

    // Enter does the best of what can be done, also where something that cannot fits better.
    void whatCanBeDoneIsChosenFirst()
    {
        GuiConsole console;
        console.addLearners(2);
        console.show();
        Finder finder(console.window());
        QStringList done;
        const auto entry = [&](const QString &name, bool isPossible) {
            return PaletteEntry{
                .key = name,
                .icon = Icon::Tool,
                .name = name,
                .run = [&done, name] { done << name; },
                .whyNot = [isPossible] { return isPossible ? QString() : QStringLiteral("Not now."); }};
        };
        finder.palette->setEntries({entry(QStringLiteral("Name"), false),
                                    entry(QStringLiteral("Rename"), false),
                                    entry(QStringLiteral("Names"), true)});
        finder.open();
        finder.type(QStringLiteral("name"));
        QCOMPARE(finder.first(), QStringLiteral("Name"));
        QCOMPARE(finder.list()->currentItem()->text(), QStringLiteral("Names"));
        // It stays while people are still being found, as does what was gone to by keys.
        QTRY_COMPARE(finder.list()->count(), 5);
        QCOMPARE(finder.list()->currentItem()->text(), QStringLiteral("Names"));
        finder.press(Qt::Key_Return);
        QCOMPARE(done, QStringList{QStringLiteral("Names")});
        finder.open();
        finder.type(QStringLiteral("rename"));
        QCOMPARE(finder.list()->currentItem()->text(), QStringLiteral("Rename"));
        QCOMPARE(finder.note(), QStringLiteral("Not now."));
    }

    // Each action of each view has its row.
    void knowsAllActions_data()
    {
        QTest::addColumn<QString>("link");
        for (const ViewRow &view : views())
            QTest::newRow(view.key) << QStringLiteral("ulpan:") + QLatin1StringView(view.key);
    }
    void knowsAllActions()
    {
        QFETCH(QString, link);
        GuiConsole console;
        console.show(link);
        auto *page = static_cast<Page *>(console.window().findChild<QStackedWidget *>()->currentWidget());
        QStringList missing;
        for (const PageAction &action : page->pageActions()) {
            const auto isIt = [&](const PaletteActionRow &row) {
                return link.endsWith(QLatin1Char(':') + QLatin1StringView(row.view)) &&
                       QString::fromUtf8(row.source).remove(QChar(0x2026)) ==
                           QString(action.text).remove(QChar(0x2026));
            };
            if (std::none_of(paletteActions().begin(), paletteActions().end(), isIt))
                missing << action.text;
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    // What could not be asked for is not called missing.
    void saysThatItLooksAndThatItCouldNot()
    {
        GuiConsole console;
        console.addLearners(3);
        console.show(QStringLiteral("ulpan:provisioning"));
        Finder finder(console.window());
        QTest::keyClick(&console.window(), Qt::Key_Slash);
        QVERIFY(isSeen(finder.palette));
        finder.type(QStringLiteral("name02"));
        QVERIFY2(finder.note().startsWith(QLatin1StringView("Still looking")), qPrintable(finder.note()));
        QTRY_COMPARE(finder.first(), QStringLiteral("First Name02"));
        QTRY_COMPARE(finder.note(), QString());
        console.wire().isCut = true;
        finder.type(QStringLiteral("name03"));
        QTRY_VERIFY2(finder.note().contains(QLatin1StringView("could not be looked for")),
                     qPrintable(finder.note()));
        QVERIFY(!finder.note().contains(QLatin1StringView("Nothing found")));
        console.wire().isCut = false;
        finder.press(Qt::Key_Return);
        QTRY_COMPARE(finder.first(), QStringLiteral("First Name03"));
        QTRY_COMPARE(finder.note(), QString());
        finder.type(QStringLiteral("xyzzy"));
        QTRY_COMPARE(finder.note(), QStringLiteral("Nothing found."));
        // Whoever may not see them finds none.
        console.wire().refusedWith = 403;
        finder.type(QStringLiteral("xyzzx"));
        QTRY_COMPARE(finder.note(), QStringLiteral("Nothing found."));
    }

    void isOneClickAway()
    {
        GuiConsole console;
        console.addLearners(3);
        console.show();
        Finder finder(console.window());
        finder.open();
        finder.type(QStringLiteral("name02"));
        QTRY_COMPARE(finder.first(), QStringLiteral("First Name02"));
        QTest::mouseClick(finder.list()->viewport(), Qt::LeftButton, {},
                          finder.list()->visualItemRect(finder.list()->item(0)).center());
        QTRY_VERIFY(console.window().link().startsWith(QLatin1StringView("ulpan:learners/")));
        // A click elsewhere leaves.
        finder.open();
        console.window().findChild<HairlineTable *>()->setFocus(Qt::MouseFocusReason);
        QVERIFY(!finder.palette->isVisible());
    }

    void settingsHoldAtOnce()
    {
        BareConsole bare;
        MainWindow window(bare.context);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(window.open(QStringLiteral("ulpan:settings")));
        // Where nothing is connected there is no page to set anything on.
        QVERIFY(!window.findChild<QComboBox *>());

        GuiConsole console;
        console.show(QStringLiteral("ulpan:settings"));
        const QList<QComboBox *> boxes = console.window().findChildren<QComboBox *>();
        QComboBox *language = nullptr;
        for (QComboBox *box : boxes)
            language = box->findText(QStringLiteral("עברית")) >= 0 ? box : language;
        QVERIFY(isSeen(language));
        language->setFocus();
        QTest::keyClick(language, Qt::Key_Home);
        QTRY_COMPARE(console.window().layoutDirection(), Qt::RightToLeft);
        QCOMPARE(console.bare().settings.text(Setting::Language), QStringLiteral("he"));
        QTRY_VERIFY(console.window().windowTitle().contains(QStringLiteral("הגדרות")));
        console.bare().theme.choose(SchemeChoice::Dark);
        bool seen = false;
        for (QComboBox *box : boxes)
            seen = seen || (isSeen(box) && box->currentData().toInt() == int(SchemeChoice::Dark));
        QVERIFY(seen);
    }

    void tablesBecomeLowerAtOnce()
    {
        GuiConsole console;
        console.show();
        auto *table = console.window().findChild<HairlineTable *>();
        QCOMPARE(table->verticalHeader()->defaultSectionSize(), 32);
        QVERIFY(console.window().open(QStringLiteral("ulpan:settings")));
        auto *compact = console.window().findChild<QCheckBox *>(QStringLiteral("compact"));
        QVERIFY(isSeen(compact) && !compact->isChecked());
        compact->setFocus();
        QTest::keyClick(compact, Qt::Key_Space);
        QCOMPARE(table->verticalHeader()->defaultSectionSize(), 26);
        QVERIFY(console.bare().settings.flag(Setting::CompactTables));
        for (QAction *action : console.window().findChildren<QAction *>()) {
            if (action->text().remove(QLatin1Char('&')) == QLatin1StringView("Compact tables"))
                action->trigger();
        }
        QCOMPARE(table->verticalHeader()->defaultSectionSize(), 32);
        QVERIFY(!compact->isChecked());
        QVERIFY(!console.bare().settings.flag(Setting::CompactTables));
    }
};

ULPAN_TEST(PaletteTest)
#include "palette_test.moc"
