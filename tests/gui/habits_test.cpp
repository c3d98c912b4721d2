#include "models/base/text.h"
#include "tests/gui/page_on_screen.h"
#include "tests/support/test_main.h"
#include "ui/pages/entity_learners_part.h"
#include "ui/pages/history_part.h"
#include "ui/pages/member_actions.h"
#include "ui/pages/record_list.h"
#include "ui/shell/fonts.h"
#include "ui/shell/kept_connections.h"
#include "ui/shell/keys_sheet.h"
#include "ui/shell/settings.h"
#include "ui/shell/workplace.h"
#include "ui/widgets/columns_dialog.h"
#include "ui/widgets/pane_splitter.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/search_field.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QTabBar>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

void openAt(PageOnScreen &screen, const char *link)
{
    QVERIFY2(screen.console.window().open(QString::fromUtf8(link)), link);
}

QStringList logins(PageOnScreen &screen)
{
    QStringList all;
    const int column = screen.model().columnOf("login");
    for (int row = 0; row < screen.rows(); ++row)
        all << withoutIsolates(screen.model().index(row, column).data().toString());
    return all;
}

// Signed in at a server as somebody with this role.
class SomebodysWorkplace : public Workplace
{
public:
    SomebodysWorkplace(Settings &settings, Role role, Id member) : m_connections(settings)
    {
        m_state.server = QUrl(QStringLiteral("https://school.example.org"));
        m_state.profile.role = role;
        m_state.profile.member = member;
        m_state.profile.abilities = AbilitySet::of(role);
    }
    [[nodiscard]] const WorkState &state() const override { return m_state; }
    [[nodiscard]] KeptConnections &connections() override { return m_connections; }
    [[nodiscard]] SecretStore &secrets() override { qFatal("Nobody asks for secrets here."); }
    void connectTo(const QString &) override {}
    void forget(const QString &) override {}
    void goToEnvironment(bool) override {}
    void goToInstitution(const QString &) override {}
    void leaveClosed(const QString &, bool) override {}
    void signOut() override {}
    void follow(const QString &) override {}
    WorkState m_state;

private:
    KeptConnections m_connections;
};

} // namespace

// What somebody who works with it all day expects: things are as they were left, links lead to what was seen,
// and everything has its keys.
class HabitsTest : public QObject
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

    void filtersStayWithTheirView()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners/?q=name02"));
        QTRY_COMPARE(screen.rows(), 1);
        openAt(screen, "ulpan:members/?status=active");
        // The next day another view is open first.
        screen.console.show(QStringLiteral("ulpan:entities"));
        for (QAction *each : screen.console.window().findChildren<QAction *>()) {
            if (each->text() == QLatin1StringView("Learners"))
                each->trigger();
        }
        QTRY_COMPARE(screen.console.window().link(), QStringLiteral("ulpan:learners/?q=name02"));
        QTRY_COMPARE(screen.rows(), 1);
        // A link says itself what is seen.
        openAt(screen, "ulpan:learners");
        QTRY_COMPARE(screen.rows(), 6);
    }

    void filtersOfAnotherConnectionAreItsOwn()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners/?q=name02"));
        QTRY_COMPARE(screen.rows(), 1);
        screen.console.bare().settings.setConnection(QStringLiteral("other"));
        screen.console.show(QStringLiteral("ulpan:entities"));
        for (QAction *each : screen.console.window().findChildren<QAction *>()) {
            if (each->text() == QLatin1StringView("Learners"))
                each->trigger();
        }
        QTRY_COMPARE(screen.console.window().link(), QStringLiteral("ulpan:learners"));
        QTRY_COMPARE(screen.rows(), 6);
    }

    void windowIsAsLargeAsItWasLeftThere()
    {
        GuiConsole console;
        console.show();
        console.window().resize(780, 620);
        deliverEvents();
        console.bare().settings.setConnection(QStringLiteral("other"));
        console.show(); // the first one is kept under its own connection
        console.bare().settings.setConnection(QStringLiteral("local"));
        MainWindow again(console.bare().context);
        QCOMPARE(again.size(), QSize(780, 620));
    }

    void widthsArePutByKeysAndKept()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.openPerson(loginOf(1));
        const auto width = [&] { return screen.find<RecordPane>()->width(); };
        QTRY_VERIFY(width() > 300);
        const int before = width();
        QTest::keyClick(screen.table(), Qt::Key_F7);
        QTRY_COMPARE(width(), before + 40);
        screen.console.show(QStringLiteral("ulpan:learners"));
        QTRY_VERIFY(screen.rows() > 0);
        screen.openPerson(loginOf(1));
        QTRY_COMPARE(width(), before + 40);
        QTest::keyClick(screen.table(), Qt::Key_F7, Qt::ShiftModifier);
        QTRY_COMPARE(width(), before);
    }

    void linkHoldsTabAndOrder()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.find<RecordTable>()->setSorting(QStringLiteral("-login"));
        QTRY_COMPARE(logins(screen).first(), loginOf(4));
        screen.openPerson(loginOf(2));
        screen.find<RecordPane>()->setTab("history");
        const QString id = screen.console.kept("id", loginOf(2));
        QCOMPARE(screen.console.window().link(),
                 QStringLiteral("ulpan:learners/%1?sort=-login&tab=history").arg(id));
        QTest::keyClick(&screen.console.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        screen.find<RecordTable>()->setSorting(QStringLiteral("lastname"));
        screen.find<RecordPane>()->setTab({});
        QCOMPARE(screen.console.window().link(), QStringLiteral("ulpan:learners/") + id);
        QVERIFY(screen.console.window().open(copied));
        QTRY_COMPARE(logins(screen).first(), loginOf(4));
        QVERIFY(isSeen(screen.find<HistoryPart>()));
        // Back through the tabs and orders, to where it began and not in a circle.
        for (int step = 0; step < 12; ++step)
            QTest::keyClick(&screen.console.window(), Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(!isSeen(screen.find<RecordPane>()));
        QCOMPARE(screen.find<RecordTable>()->sorting(), QStringLiteral("lastname"));
    }

    void linkLeadsToARoute()
    {
        GuiConsole console;
        const QString link =
            QStringLiteral("ulpan:api/DELETE/api/institutions/{institution}/members/{member}");
        console.show(link);
        QTRY_COMPARE(console.window().link(), link);
        auto *page = console.window().findChild<QStackedWidget *>()->currentWidget();
        QTRY_VERIFY(page->findChild<QListWidget *>()->currentItem());
        QVERIFY(
            page->findChild<QListWidget *>()->currentItem()->text().startsWith(QLatin1StringView("DELETE")));
        QVERIFY(console.window().open(QStringLiteral("ulpan:learners")));
        QTest::keyClick(&console.window(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(console.window().link(), link);
    }

    void f5RenewsWhatIsOpen()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.openPerson(loginOf(2));
        auto *pane = screen.find<RecordPane>();
        typeInto(screen.line(pane, "firstname"), QStringLiteral("Typed"));
        screen.console.changeElsewhere(loginOf(2), "{\"lastname\":\"Elsewhere\"}");
        QCOMPARE(screen.line(pane, "lastname")->text(), QStringLiteral("Name02"));
        QTest::keyClick(pane, Qt::Key_F5);
        QTRY_COMPARE(screen.line(pane, "lastname")->text(), QStringLiteral("Elsewhere"));
        QCOMPARE(screen.line(pane, "firstname")->text(), QStringLiteral("Typed"));
        // Both changed the same: both are shown.
        screen.console.changeElsewhere(loginOf(2), "{\"firstname\":\"Theirs\"}");
        QTest::keyClick(pane, Qt::Key_F5);
        QTRY_VERIFY(screen.says(pane, QStringLiteral("Somebody else changed this")));
        QCOMPARE(screen.line(pane, "firstname")->text(), QStringLiteral("Typed"));
        screen.press("Take the other version");
        QTRY_COMPARE(screen.line(pane, "firstname")->text(), QStringLiteral("Theirs"));
    }

    void f5RenewsTheHistory()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.openPerson(loginOf(2));
        screen.find<RecordPane>()->setTab("history");
        auto *history = screen.find<HistoryPart>();
        QTRY_VERIFY(isSeen(history));
        QTRY_VERIFY(!history->findChildren<QLabel *>().isEmpty());
        QVERIFY(!screen.says(history, QStringLiteral("Elsewhere")));
        screen.console.changeElsewhere(loginOf(2), "{\"lastname\":\"Elsewhere\"}");
        QTest::keyClick(history, Qt::Key_F5);
        QTRY_VERIFY(screen.says(history, QStringLiteral("Elsewhere")));
    }

    void columnsAreArrangedByKeys()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        QHeaderView *header = screen.table()->horizontalHeader();
        const int first = header->logicalIndex(0), second = header->logicalIndex(1);
        QTest::keyClick(screen.table(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = screen.console.window().findChild<ColumnsDialog *>();
        QTRY_VERIFY(isSeen(dialog));
        auto *list = dialog->findChild<QListWidget *>();
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(header->logicalIndex(0), second);
        QCOMPARE(header->logicalIndex(1), first);
        const int width = header->sectionSize(second);
        QTest::keyClick(list, Qt::Key_Plus, Qt::ControlModifier);
        QTRY_COMPARE(header->sectionSize(second), width + 20);
        QTest::keyClick(list, Qt::Key_F3, Qt::ShiftModifier);
        QTRY_COMPARE(screen.find<RecordTable>()->sorting(),
                 QLatin1Char('-') + QString::fromLatin1(screen.model().fieldAt(second).wire));
        QVERIFY2(list->currentItem()->text().endsWith(QLatin1StringView("sorted downwards")),
                 qPrintable(list->currentItem()->text()));
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(screen.table()->isColumnHidden(second));
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(!screen.table()->isColumnHidden(second));
        QTest::keyClick(list, Qt::Key_Escape);
        // And the next time.
        screen.console.show(QStringLiteral("ulpan:learners"));
        QCOMPARE(screen.table()->horizontalHeader()->logicalIndex(0), second);
    }

    // Keys that no menu and not the sheet tell of are known to nobody.
    void allKeysAreTold()
    {
        GuiConsole console;
        console.show();
        for (const ViewRow &view : views())
            QVERIFY(console.window().open(QStringLiteral("ulpan:") + QLatin1StringView(view.key)));
        QTest::keyClick(&console.window(), Qt::Key_F1);
        auto *sheet = console.window().findChild<KeysSheet *>();
        QTRY_VERIFY(isSeen(sheet));
        QStringList told;
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            told << withoutIsolates(label->text());
        QList<QKeySequence> all;
        for (const QShortcut *each : console.window().findChildren<QShortcut *>())
            all << each->key();
        for (const QAction *each : console.window().findChildren<QAction *>())
            all << each->shortcuts();
        QStringList missing;
        for (const QKeySequence &keys : std::as_const(all)) {
            const QString text = keys.toString(QKeySequence::NativeText);
            if (!text.isEmpty() && !told.contains(text))
                missing << text;
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
        for (const char *keys :
             {"Ctrl+1", "Ctrl+4", "Ctrl+Return", "Ctrl+S", "F8", "Space", "Esc", "Ctrl+A", "F7"})
            QVERIFY2(told.contains(QLatin1StringView(keys)), keys);
    }

    void groupsStandInAMenu()
    {
        GuiConsole console;
        console.show();
        QTest::keyClick(&console.window(), Qt::Key_4, Qt::ControlModifier);
        QTRY_COMPARE(console.window().link(), QStringLiteral("ulpan:institutions"));
        bool found = false;
        for (const QAction *each : console.window().findChildren<QAction *>())
            found = found || each->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_4);
        QVERIFY(found);
    }

    void marksPastedIntoALoginAreSeen()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        QTest::keyClick(&screen.console.window(), Qt::Key_N, Qt::ControlModifier);
        auto *pane = screen.find<RecordPane>();
        QTRY_VERIFY(isSeen(pane));
        QLineEdit *login = screen.line(pane, "login");
        clickOn(login);
        QGuiApplication::clipboard()->setText(QStringLiteral("\u200fdana\u200b@example.org"));
        QTest::keySequence(login, QKeySequence::Paste);
        QTRY_VERIFY(screen.says(pane, QStringLiteral("\u25afdana\u25af@example.org")));
        QVERIFY(login->accessibleDescription().contains(QLatin1StringView("2 marks")));
        screen.press("Take them out");
        QCOMPARE(login->text(), QStringLiteral("dana@example.org"));
        QVERIFY(!screen.says(pane, QStringLiteral("\u25af")));
        QVERIFY(pane->form().isDirty());
        // In a name they go by themselves, and letters keep what belongs to them.
        QLineEdit *name = screen.line(pane, "lastname");
        clickOn(name);
        QGuiApplication::clipboard()->setText(QStringLiteral("\u200f\u05db\u05d4\u05df"));
        QTest::keySequence(name, QKeySequence::Paste);
        QVERIFY(!screen.says(pane, QStringLiteral("\u25af")));
    }

    // Whoever is above, and oneself, is not for one to decide over.
    void mayDecideOver_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<Role>("over");
        QTest::addColumn<bool>("isSelf");
        QTest::addColumn<bool>("may");
        QTest::newRow("admin, learner") << Role::Admin << Role::Learner << false << true;
        QTest::newRow("admin, trainer") << Role::Admin << Role::Teacher << false << true;
        QTest::newRow("admin, another") << Role::Admin << Role::Admin << false << true;
        QTest::newRow("admin, owner") << Role::Admin << Role::Owner << false << false;
        QTest::newRow("owner, owner") << Role::Owner << Role::Owner << false << true;
        QTest::newRow("owner, oneself") << Role::Owner << Role::Owner << true << false;
        QTest::newRow("support, learner") << Role::Support << Role::Learner << false << false;
        QTest::newRow("trainer, learner") << Role::Teacher << Role::Learner << false << false;
    }
    void mayDecideOver()
    {
        QFETCH(Role, role);
        QFETCH(Role, over);
        QFETCH(bool, isSelf);
        QFETCH(bool, may);
        BareConsole bare;
        SomebodysWorkplace place(bare.settings, role, 7);
        bare.context.workplace = &place;
        Learner member;
        member.id = isSelf ? 7 : 8;
        member.role = over;
        QCOMPARE(ulpan::mayDecideOver(bare.context, member), may);
        // On this computer nobody signs in, and everything is open.
        place.m_state.server.clear();
        QVERIFY(ulpan::mayDecideOver(bare.context, member));
        bare.context.workplace = nullptr;
    }

    // An entity that is yet to be made has no learners to be shown.
    void newEntityShowsNoLearners()
    {
        PageOnScreen screen(QStringLiteral("ulpan:entities"));
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:entities/new")));
        QTRY_VERIFY(isSeen(screen.find<RecordPane>()));
        auto *learners = screen.find<EntityLearnersPart>();
        QVERIFY(learners && !learners->isVisible());
        typeInto(screen.line(screen.find<RecordPane>(), "name"), QStringLiteral("Zichron"));
        QVERIFY(!learners->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(learners->isVisible());
        QTRY_VERIFY(screen.says(learners, QStringLiteral("0")));
        QTest::keyClick(&screen.console.window(), Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(screen.find<RecordPane>()->openId(), QStringLiteral("new"));
        QVERIFY(!learners->isVisible());
    }

    // Whoever starts the program again comes back to the list, not to a form in which nothing was typed.
    void emptyFormIsNotComeBackTo()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners/?q=name"));
        MainWindow &window = screen.console.window();
        QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(window.link(), QStringLiteral("ulpan:learners/new?q=name"));
        const auto kept = [&] { return screen.console.bare().settings.text(Setting::LastLink); };
        QCOMPARE(kept(), QStringLiteral("ulpan:learners/?q=name"));
        // Within the window one does go back there.
        QVERIFY(window.open(QStringLiteral("ulpan:entities")));
        QCOMPARE(kept(), QStringLiteral("ulpan:entities"));
        QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(window.link(), QStringLiteral("ulpan:learners/new?q=name"));
        screen.openPerson(loginOf(1));
        QTRY_COMPARE(kept(), window.link());
    }

    // With large text what does not fit is scrolled by one bar, not by two beside each other.
    void oneBarBesideARecord()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.openPerson(loginOf(2));
        setTextScale(200);
        deliverEvents();
        QTRY_VERIFY(isSeen(screen.find<RecordPane>()));
        const auto bars = [&] {
            int seen = 0;
            for (const QScrollBar *bar : screen.console.window().findChildren<QScrollBar *>()) {
                const bool isTable = qobject_cast<QAbstractItemView *>(bar->parentWidget()->parentWidget());
                if (bar->orientation() == Qt::Vertical && bar->isVisible() && isSeen(bar) && !isTable)
                    ++seen;
            }
            return seen;
        };
        QTRY_COMPARE(bars(), 1);
    }
};

ULPAN_TEST(HabitsTest)
#include "habits_test.moc"
