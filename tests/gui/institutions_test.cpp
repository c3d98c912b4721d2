#include "models/base/text.h"
#include "models/tables/record_model.h"
#include "net/client/closing_calls.h"
#include "tests/gui/console_office.h"
#include "tests/support/test_main.h"
#include "ui/forms/record_pane.h"
#include "ui/pages/record_list.h"
#include "ui/shell/fonts.h"
#include "ui/shell/palette.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/toast.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QStackedWidget>
#include <QToolButton>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QWidget *shownPage(MainWindow &window)
{
    return window.findChild<QStackedWidget *>()->currentWidget();
}

QStringList actionsOf(RecordPane *pane)
{
    QStringList texts;
    for (QToolButton *each : pane->findChildren<QToolButton *>()) {
        // A calendar has its months in a menu.
        const bool isQts = each->objectName().startsWith(QLatin1StringView("qt_"));
        for (QAction *action : each->menu() && !isQts ? each->menu()->actions() : QList<QAction *>())
            texts << action->text();
    }
    return texts;
}

void runOnScreen(RecordPane *pane, const QString &words)
{
    QTRY_VERIFY2(actionsOf(pane).contains(words), qPrintable(words));
    for (QToolButton *each : pane->findChildren<QToolButton *>()) {
        for (QAction *action : each->menu() ? each->menu()->actions() : QList<QAction *>()) {
            if (action->text() == words) {
                action->trigger();
                return;
            }
        }
    }
}

// The institution that is open, by its name.
void closeOnScreen(MainWindow &window, const QString &name, bool atOnce)
{
    auto *pane = shownPage(window)->findChild<RecordPane *>();
    QTRY_VERIFY(isSeen(pane));
    runOnScreen(pane, QStringLiteral("Close this institution…"));
    QTRY_VERIFY(window.findChild<AskDialog *>());
    auto *dialog = window.findChild<AskDialog *>();
    typeInto(dialog->findChild<QLineEdit *>(QStringLiteral("name")), name);
    if (atOnce)
        clickOn(dialog->findChild<QCheckBox *>(QStringLiteral("at_once")));
    for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
        if (withoutIsolates(each->text()) == QStringLiteral("Close ") + name) {
            clickOn(each);
            return;
        }
    }
    QFAIL("There is nothing to close it with.");
}

// The first institution of the tests, open for somebody.
struct InstitutionOnScreen
{
    GuiConsole console;
    explicit InstitutionOnScreen(Persona persona)
    {
        console.bare().context.client->setToken(console.backend().as(persona).value("Authorization").mid(7));
        console.show(QStringLiteral("ulpan:institutions/%1").arg(console.backend().place().institution));
        QTRY_VERIFY(isSeen(pane()));
    }
    [[nodiscard]] RecordPane *pane() { return shownPage(console.window())->findChild<RecordPane *>(); }
    [[nodiscard]] AskDialog *dialog() { return console.window().findChild<AskDialog *>(); }
    [[nodiscard]] QPushButton *closing()
    {
        for (QPushButton *each : dialog()->findChildren<QPushButton *>()) {
            if (each->text().remove(QChar(0x2068)).remove(QChar(0x2069)) == QLatin1StringView("Close Alpha"))
                return each;
        }
        return nullptr;
    }
    void askToClose()
    {
        runOnScreen(pane(), QStringLiteral("Close this institution…"));
        QTRY_VERIFY(dialog() && dialog()->isVisible());
    }
    void typeName(const QString &name)
    {
        typeInto(dialog()->findChild<QLineEdit *>(QStringLiteral("name")), name);
    }
    [[nodiscard]] QString kept(const char *column)
    {
        return console.backend()
            .query(QStringLiteral("select coalesce(%1, '') from institution where slug = 'alpha'")
                       .arg(QLatin1StringView(column)))
            .value(0);
    }
};

} // namespace

// Who closes an institution and opens it again, and what there is to do where there is none.
class InstitutionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void isClosedByItsNameAndOpenedAgain()
    {
        InstitutionOnScreen screen(Persona::Operator);
        screen.askToClose();
        QVERIFY(screen.dialog()->findChildren<QLabel *>().size() > 1);
        QVERIFY(!screen.closing()->isEnabled());
        screen.typeName(QStringLiteral("Alph"));
        QVERIFY(!screen.closing()->isEnabled());
        screen.typeName(QStringLiteral("Alpha"));
        QVERIFY(screen.closing()->isEnabled());
        QCOMPARE(screen.kept("status"), QStringLiteral("active"));
        clickOn(screen.closing());
        QTRY_COMPARE(screen.kept("status"), QStringLiteral("suspended"));
        QVERIFY(!screen.kept("purge_at").isEmpty());
        QTRY_VERIFY(!screen.dialog());
        // By its own action as by Ctrl+Z.
        QTRY_VERIFY(actionsOf(screen.pane()).contains(QStringLiteral("Open it again")));
        screen.console.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&screen.console.window()));
        QTest::keyClick(&screen.console.window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(screen.kept("status"), QStringLiteral("active"));
        QTRY_VERIFY(!actionsOf(screen.pane()).contains(QStringLiteral("Open it again")));
        QCOMPARE(screen.kept("purge_at"), QString());
    }

    void isDeletedAtOnceWhereThatIsSaid()
    {
        InstitutionOnScreen screen(Persona::Operator);
        screen.askToClose();
        screen.typeName(QStringLiteral("Alpha"));
        clickOn(screen.dialog()->findChild<QCheckBox *>(QStringLiteral("at_once")));
        clickOn(screen.closing());
        QTRY_VERIFY(!screen.dialog());
        QTRY_VERIFY(!isSeen(screen.pane()));
        const QStringList begun = screen.console.backend().query(
            QStringLiteral("select count(*) from institution where slug = 'alpha' and status = 'active'"));
        QCOMPARE(begun, QStringList{QStringLiteral("0")});
    }

    void adminsCloseNothing()
    {
        InstitutionOnScreen screen(Persona::Admin);
        deliverEvents();
        QCOMPARE(actionsOf(screen.pane()), QStringList());
    }

    // Whoever closes the institution that they are signed in at is signed in nowhere afterwards, and told
    // what can still be done; nothing asks them to sign in again.
    void ownersAreToldWhatTheyHaveClosed_data()
    {
        QTest::addColumn<bool>("atOnce");
        QTest::newRow("for 30 days") << false;
        QTest::newRow("at once") << true;
    }

    void ownersAreToldWhatTheyHaveClosed()
    {
        QFETCH(bool, atOnce);
        Office office;
        office.serve();
        office.start();
        office.trust();
        office.signIn(Persona::Owner);
        office.waitForWindow();
        QPointer<MainWindow> window = office.console->window();
        QVERIFY(
            window->open(QStringLiteral("ulpan:institutions/%1").arg(office.backend->place().institution)));
        closeOnScreen(*window, QStringLiteral("Alpha"), atOnce);
        QTRY_VERIFY_WITH_TIMEOUT(!window, 20'000);
        StartWindow &start = office.console->startWindow();
        QVERIFY(isSeen(&start));
        StateView *state = nullptr;
        for (StateView *each : start.findChildren<StateView *>())
            state = isSeen(each) ? each : state;
        QVERIFY(state);
        QVERIFY(withoutIsolates(state->text()).startsWith(QLatin1StringView("Alpha")));
        QString said;
        for (const QLabel *each : state->findChildren<QLabel *>())
            said += each->text();
        QCOMPARE(said.contains(QLatin1StringView("30")), !atOnce);
        QVERIFY(office.token().isEmpty());
        // Another account is welcome, this one is not.
        for (QPushButton *each : state->findChildren<QPushButton *>()) {
            if (isSeen(each))
                clickOn(each);
        }
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(office.form()), 20'000);
        office.signIn(Persona::OtherAdmin);
        office.waitForWindow();
        QCOMPARE(office.console->state().institutionName, QStringLiteral("Beta"));
    }

    // An operator who deletes where the window works is taken to another, and after the last one to where one
    // is made.
    void operatorsGoOnElsewhere()
    {
        Office office;
        office.serve();
        office.start();
        office.trust();
        office.signInAsOperator();
        office.waitForWindow();
        MainWindow &window = *office.console->window();
        for (const char *name : {"Alpha", "Beta"}) {
            QTRY_COMPARE_WITH_TIMEOUT(office.console->state().institutionName, QLatin1StringView(name),
                                      20'000);
            QVERIFY(window.open(QStringLiteral("ulpan:institutions/") + office.console->state().institution));
            closeOnScreen(window, QLatin1StringView(name), true);
        }
        QTRY_COMPARE_WITH_TIMEOUT(office.console->state().institution, QString(), 20'000);
        QCOMPARE(window.link(), QStringLiteral("ulpan:institutions"));
        QVERIFY(window.open(QStringLiteral("ulpan:learners")));
        QVERIFY(isSeen(shownPage(window)->findChild<StateView *>()));
        // The palette finds views and nobody, and says why.
        auto *palette = window.findChild<Palette *>();
        palette->open(Palette::Scope::Everything);
        palette->findChild<QLineEdit *>()->setText(QStringLiteral("institutions"));
        QTRY_VERIFY(palette->findChild<QListWidget *>()->count() > 0);
        palette->open(Palette::Scope::Records);
        QString said;
        for (const QLabel *each : palette->findChildren<QLabel *>())
            said += isSeen(each) ? each->text() : QString();
        QVERIFY2(said.contains(QLatin1StringView("do not work in an institution")), qPrintable(said));
    }

    // In the language of who makes it, unless another is chosen; and the list shows which one is open.
    void newOneSpeaksItsMakersLanguage()
    {
        GuiConsole console(Language::French);
        console.bare().context.client->setToken(
            console.backend().as(Persona::Operator).value("Authorization").mid(7));
        console.show(QStringLiteral("ulpan:institutions/%1").arg(console.backend().place().institution));
        MainWindow &window = console.window();
        auto *pane = shownPage(window)->findChild<RecordPane *>();
        QTRY_VERIFY(isSeen(pane));
        auto &table = shownPage(window)->findChild<RecordList *>()->table();
        QTRY_COMPARE(table.currentId(), pane->openId());
        const auto opensNew = [&] {
            return window.open(QStringLiteral("ulpan:institutions/new")) &&
                   pane->openId() == QStringLiteral("new");
        };
        QTRY_VERIFY(opensNew());
        for (const auto &[field, text] : {std::pair{"name", "Zenith"}, {"slug", "zenith"}})
            typeInto(pane->findChild<FieldEditor *>(QLatin1StringView(field))->input(),
                     QLatin1StringView(text));
        QTest::keyClick(pane->findChild<FieldEditor *>(QStringLiteral("name"))->input(), Qt::Key_S,
                        Qt::ControlModifier);
        const auto kept = [&] {
            return console.backend()
                .query(QStringLiteral("select language from institution where slug = 'zenith'"))
                .value(0);
        };
        QTRY_COMPARE(kept(), QStringLiteral("fr"));
        QTRY_VERIFY(pane->openId() != QStringLiteral("new"));
        QTRY_COMPARE(table.currentId(), pane->openId());
        QCOMPARE(table.chosenIds(), QStringList(pane->openId()));
    }

    // Before it is saved; the preview alone would only leave it out.
    void colourSaysHowItIsWritten()
    {
        InstitutionOnScreen screen(Persona::Operator);
        screen.pane()->setTab("branding");
        const auto line = [&](const char *wire) {
            return qobject_cast<QLineEdit *>(
                screen.pane()->findChild<FieldEditor *>(QLatin1StringView(wire))->input());
        };
        QTRY_VERIFY(isSeen(line("brand_colour")));
        QVERIFY(line("brand_colour")->placeholderText().contains(QLatin1StringView("#RRGGBB")));
        QVERIFY(line("brand_logo")->placeholderText().contains(QLatin1StringView("https://")));
        QTRY_VERIFY(!line("brand_colour")->isReadOnly());
        typeInto(line("brand_colour"), QStringLiteral("rouge"));
        QVERIFY(line("brand_colour")->accessibleDescription().isEmpty());
        QTest::keyClick(line("brand_colour"), Qt::Key_Tab);
        QTRY_VERIFY(line("brand_colour")->accessibleDescription().contains(QLatin1StringView("hexadecimal")));
        typeInto(line("brand_colour"), QStringLiteral("#AA3300"));
        QTest::keyClick(line("brand_colour"), Qt::Key_Tab);
        QVERIFY(line("brand_colour")->accessibleDescription().isEmpty());
    }

    // Whoever runs the server begins with what it serves, finds institutions by either name, and gives a new
    // one its first owner, who can sign in.
    void operatorLeadsIntoInstitutions()
    {
        Office office;
        office.serve();
        const Answer made = office.backend->send("POST /api/institutions",
                                                 office.backend->as(Persona::Operator),
                                                 R"({"name":"Nord","slug":"nordic"})");
        QCOMPARE(made.status, 201);
        office.start();
        office.trust();
        office.signInAsOperator();
        office.waitForWindow();
        MainWindow &window = *office.console->window();
        QCOMPARE(window.link(), QStringLiteral("ulpan:institutions"));
        QVERIFY(isSeen(shownPage(window)->findChild<RecordList *>()));
        auto *palette = window.findChild<Palette *>();
        auto *found = palette->findChild<QListWidget *>();
        palette->open(Palette::Scope::Everything);
        palette->findChild<QLineEdit *>()->setText(QStringLiteral("nordic"));
        QTRY_COMPARE(found->count() ? withoutIsolates(found->item(0)->text()) : QString(),
                     QStringLiteral("Nord"));
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(office.console->state().institutionName, QStringLiteral("Nord"), 20'000);
        // Where one is already, its pane opens.
        const QString own = QStringLiteral("ulpan:institutions/") + office.console->state().institution;
        palette->open(Palette::Scope::Everything);
        palette->findChild<QLineEdit *>()->setText(QStringLiteral("nord"));
        QTRY_COMPARE(found->count(), 1);
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_COMPARE(window.link(), own);

        QVERIFY(window.open(own + QStringLiteral("?tab=members")));
        auto *pane = shownPage(window)->findChild<RecordPane *>();
        const auto adds = [&]() -> QPushButton * {
            for (QPushButton *each : pane->findChildren<QPushButton *>()) {
                if (isSeen(each) && each->text() == QStringLiteral("Add the first owner…"))
                    return each;
            }
            return nullptr;
        };
        QTRY_VERIFY(adds());
        clickOn(adds());
        QTRY_VERIFY(window.findChild<AskDialog *>());
        auto *dialog = window.findChild<AskDialog *>();
        QTRY_VERIFY(dialog->findChild<QLineEdit *>(QStringLiteral("firstname"))->hasFocus());
        for (const auto &[field, text] : {std::pair{"firstname", "Ruth"},
                                          {"lastname", "Cohen"},
                                          {"login", "ruth@nord.example.org"},
                                          {"password", "a first sentence"}})
            typeInto(dialog->findChild<QLineEdit *>(QLatin1StringView(field)), QLatin1StringView(text));
        QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("password")), Qt::Key_Return);
        QTRY_VERIFY(!window.findChild<AskDialog *>());
        QTRY_VERIFY(!adds());
        const Answer in =
            office.backend->send("POST /api/auth/sign-in", {},
                                 R"({"email":"ruth@nord.example.org","password":"a first sentence"})");
        QCOMPARE(in.status, 200);
        QCOMPARE(office.backend
                     ->query(QStringLiteral("select role from member where login = 'ruth@nord.example.org'"))
                     .value(0),
                 QStringLiteral("owner"));
    }

    void operatorWithoutInstitutionMakesTheFirst()
    {
        Office office;
        office.serve();
        for (const char *name : {"Alpha", "Beta"})
            QCOMPARE(office.backend
                         ->send(QByteArray("DELETE /api/institutions/") + QByteArray(name).toLower(),
                                office.backend->as(Persona::Operator),
                                QByteArray("{\"confirm\":\"") + name + "\"}")
                         .status,
                     204);
        const auto left = [&] {
            return office.backend->query(QStringLiteral("select count(*) from institution")).value(0);
        };
        QTRY_COMPARE_WITH_TIMEOUT(left(), QStringLiteral("0"), 60'000);
        office.start();
        office.trust();
        office.signInAsOperator();
        office.waitForWindow();
        MainWindow &window = *office.console->window();
        QCOMPARE(window.link(), QStringLiteral("ulpan:institutions"));
        // Other views say what to do first, and lead there.
        QVERIFY(window.open(QStringLiteral("ulpan:learners")));
        auto *state = shownPage(window)->findChild<StateView *>();
        QVERIFY(isSeen(state) && !state->text().isEmpty());
        clickOn(state->findChild<QPushButton *>());
        QCOMPARE(window.link(), QStringLiteral("ulpan:institutions"));
        const auto makes = [&]() -> QPushButton * {
            for (QPushButton *each : shownPage(window)->findChildren<QPushButton *>()) {
                if (isSeen(each) && each->text() == QLatin1StringView("New institution"))
                    return each;
            }
            return nullptr;
        };
        QTRY_VERIFY(makes());
        clickOn(makes());
        auto *pane = shownPage(window)->findChild<RecordPane *>();
        QTRY_VERIFY(isSeen(pane));
        for (const auto &[field, text] : {std::pair{"name", "First"}, {"slug", "first"}})
            typeInto(pane->findChild<FieldEditor *>(QLatin1StringView(field))->input(),
                     QLatin1StringView(text));
        QTest::keyClick(pane->findChild<FieldEditor *>(QStringLiteral("name"))->input(), Qt::Key_S,
                        Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(office.console->state().institutionName, QStringLiteral("First"), 20'000);
        QVERIFY(window.open(QStringLiteral("ulpan:learners")));
        QTRY_VERIFY(isSeen(shownPage(window)->findChild<RecordList *>()));
    }
};

ULPAN_TEST(InstitutionsTest)
#include "institutions_test.moc"
