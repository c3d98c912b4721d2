#include "tests/support/gui_console.h"
#include "tests/support/test_main.h"
#include "ui/forms/field_row.h"
#include "ui/forms/record_pane.h"
#include "ui/pages/learners_page.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// The page as a person meets it: what is seen, and gestures where it is seen.
struct LearnersOnScreen
{
    GuiConsole console;
    explicit LearnersOnScreen(Language language = Language::English, int learners = 5) : console(language)
    {
        console.addLearners(learners);
        all = console.backend()
                  .query(QStringLiteral("select count(*) from member where role = 'learner' and "
                                        "institution_id = ?"),
                         {console.backend().place().institution})
                  .value(0)
                  .toInt();
        console.show();
        QTRY_COMPARE(rows(), all);
    }
    int all = 0; // learners there are

    template<class T> [[nodiscard]] T *find() { return console.window().findChild<T *>(); }
    [[nodiscard]] HairlineTable *table() { return find<HairlineTable>(); }
    [[nodiscard]] RecordPane *pane() { return find<RecordPane>(); }
    [[nodiscard]] RecordModel &model() { return *static_cast<RecordModel *>(table()->model()); }
    [[nodiscard]] int rows() { return model().rowCount(); }
    [[nodiscard]] QString cell(int row, const char *wire)
    {
        return model().index(row, model().columnOf(wire)).data().toString();
    }
    [[nodiscard]] int rowWith(const QString &lastname)
    {
        for (int row = 0; row < rows(); ++row) {
            if (cell(row, "lastname") == lastname)
                return row;
        }
        return -1;
    }
    void clickRow(const QString &lastname)
    {
        const int row = rowWith(lastname);
        QVERIFY(row >= 0);
        const QRect place = table()->visualRect(model().index(row, model().columnOf("lastname")));
        QVERIFY(table()->viewport()->rect().contains(place.center()));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, place.center());
    }
    void openRow(const QString &lastname)
    {
        clickRow(lastname);
        QTRY_VERIFY(isSeen(pane()));
        QTRY_COMPARE(text("lastname"), lastname);
    }
    void clickHeader(const char *wire)
    {
        QHeaderView *header = table()->horizontalHeader();
        const int column = model().columnOf(wire);
        const QPoint place(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                           header->height() / 2);
        QVERIFY(header->viewport()->rect().contains(place));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    }
    [[nodiscard]] QLineEdit *line(const char *wire)
    {
        auto *editor = pane()->findChild<FieldEditor *>(QLatin1StringView(wire));
        return qobject_cast<QLineEdit *>(editor->input());
    }
    [[nodiscard]] QString text(const char *wire) { return line(wire)->text(); }
    [[nodiscard]] QString said(const char *wire) { return line(wire)->accessibleDescription(); }
    [[nodiscard]] QPushButton *button(const QString &words)
    {
        for (QPushButton *each : console.window().findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == words)
                return each;
        }
        return nullptr;
    }
    void press(const char *words)
    {
        QPushButton *wanted = button(QLatin1StringView(words));
        QVERIFY2(wanted && wanted->isEnabled(), words);
        clickOn(wanted);
    }
    [[nodiscard]] Banner *banner() { return pane()->findChild<Banner *>(); }
};

const QString login(QStringLiteral("name02@example.org"));

} // namespace

class LearnersPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void searchNarrowsAndEscTakesItAway()
    {
        LearnersOnScreen screen;
        QTest::keyClick(screen.table(), Qt::Key_F, Qt::ControlModifier);
        auto *search = screen.find<SearchField>();
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("name03"));
        QTRY_COMPARE(screen.rows(), 1);
        QCOMPARE(screen.cell(0, "lastname"), QStringLiteral("Name03"));
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_COMPARE(screen.rows(), screen.all);
    }

    // Most rows of a long list are not there to be gone to, so letters search, wherever the keyboard is.
    void lettersTypedInTheTableSearch()
    {
        LearnersOnScreen screen;
        screen.table()->setFocus();
        screen.table()->goToRow(1);
        auto *search = screen.find<SearchField>();
        QTest::keyClick(screen.table(), Qt::Key_Space); // chooses rows
        QVERIFY(screen.table()->hasFocus());
        QTest::keyClick(screen.table(), Qt::Key_N);
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("ame03"));
        QCOMPARE(search->text(), QStringLiteral("name03"));
        QTRY_COMPARE(screen.rows(), 1);
        QTRY_COMPARE(screen.model().state(), RecordModel::State::Ready);
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(screen.table()->hasFocus());
        QCOMPARE(screen.table()->chosenRows(), QList<int>{0});
        // Others look for something else, and not for more of the same.
        QTest::keyClick(screen.table(), Qt::Key_4);
        QCOMPARE(search->text(), QStringLiteral("4"));
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_COMPARE(screen.rows(), screen.all);
    }

    // Quicker than the answer: the rows that are looked for are gone to when they come.
    void searchIsLeftBeforeItsRowsCame()
    {
        LearnersOnScreen screen;
        auto *search = screen.find<SearchField>();
        QTest::keyClick(&screen.console.window(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("name03"));
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(screen.table()->hasFocus());
        QTRY_COMPARE(screen.table()->chosenRows(), QList<int>{0});
        QCOMPARE(screen.rows(), 1);
        QTest::keyClick(screen.table(), Qt::Key_Return);
        QTRY_COMPARE(screen.text("lastname"), QStringLiteral("Name03"));
    }

    void nothingFoundOffersAll()
    {
        LearnersOnScreen screen;
        QTest::keyClick(&screen.console.window(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(screen.find<SearchField>(), QStringLiteral("nobody"));
        QTRY_VERIFY(isSeen(screen.find<RecordTable>()->findChild<EmptyState *>()));
        screen.press("Show all");
        QTRY_COMPARE(screen.rows(), screen.all);
        QTRY_VERIFY(isSeen(screen.table()));
    }

    void headerSorts()
    {
        LearnersOnScreen screen;
        QCOMPARE(screen.cell(screen.rows() - 1, "lastname"), QStringLiteral("Name05"));
        screen.clickHeader("lastname");
        QTRY_COMPARE(screen.cell(0, "lastname"), QStringLiteral("Name05"));
        screen.clickHeader("login");
        QTRY_COMPARE(screen.model().query().sort.value(0).field, QByteArray("login"));
        QTRY_COMPARE(screen.model().state(), RecordModel::State::Ready);
        const QByteArray before = screen.model().query().sort.value(0).field;
        screen.clickHeader("entity"); // has no order
        QCOMPARE(screen.model().query().sort.value(0).field, before);
        QCOMPARE(screen.table()->horizontalHeader()->sortIndicatorSection(),
                 screen.model().columnOf("login"));
    }

    void clickOpensBesideTheList_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("left to right") << Language::English;
        QTest::newRow("right to left") << Language::Hebrew;
    }

    void clickOpensBesideTheList()
    {
        QFETCH(Language, language);
        LearnersOnScreen screen(language);
        QVERIFY(!screen.pane()->isVisible());
        screen.openRow(QStringLiteral("Name04"));
        const int list = screen.table()->mapToGlobal(QPoint()).x();
        const int pane = screen.pane()->mapToGlobal(QPoint()).x();
        QCOMPARE(pane > list, language == Language::English);
        QVERIFY(screen.console.window().link().endsWith(
            screen.console.kept("id", QStringLiteral("name04@example.org"))));
        QTest::keyClick(screen.table(), Qt::Key_Escape);
        QVERIFY(!screen.pane()->isVisible());
        // Enter opens the row the keyboard is on, and arrows go on from there.
        QTest::keyClick(screen.table(), Qt::Key_Return);
        QTRY_VERIFY(isSeen(screen.pane()));
        QTest::keyClick(screen.table(), Qt::Key_Down);
        QTRY_COMPARE(screen.text("lastname"), QStringLiteral("Name05"));
        // Once more, and it can be typed in.
        QTest::keyClick(screen.table(), Qt::Key_Return);
        QVERIFY(screen.line("firstname")->hasFocus());
    }

    void changeIsSavedAndShown()
    {
        LearnersOnScreen screen;
        screen.openRow(QStringLiteral("Name02"));
        QVERIFY(screen.line("login")->isReadOnly());
        QVERIFY(!screen.button(QStringLiteral("Save"))->isEnabled());
        typeInto(screen.line("lastname"), QStringLiteral("Renamed"));
        screen.press("Save");
        QTRY_VERIFY(screen.rowWith(QStringLiteral("Renamed")) >= 0);
        QCOMPARE(screen.console.kept("lastname", login), QStringLiteral("Renamed"));
        QCOMPARE(screen.console.kept("firstname", login), QStringLiteral("First"));
        QVERIFY(!screen.button(QStringLiteral("Save"))->isEnabled());
    }

    // Where one has just typed: it is the record that goes back, not the text alone.
    void undoAfterSavingIsOfTheRecord()
    {
        LearnersOnScreen screen;
        screen.openRow(QStringLiteral("Name02"));
        QLineEdit *line = screen.line("lastname");
        typeInto(line, QStringLiteral("Renamed"));
        QTest::keySequence(line, QKeySequence(Qt::CTRL | Qt::Key_S));
        QTRY_COMPARE(screen.console.kept("lastname", login), QStringLiteral("Renamed"));
        QTRY_VERIFY(screen.rowWith(QStringLiteral("Renamed")) >= 0);
        line->setFocus();
        QTest::keySequence(line, QKeySequence::Undo);
        QTRY_COMPARE(screen.console.kept("lastname", login), QStringLiteral("Name02"));
        QTRY_COMPARE(line->text(), QStringLiteral("Name02"));
    }

    void newLearnerIsMade()
    {
        LearnersOnScreen screen;
        QTest::keyClick(&screen.console.window(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(isSeen(screen.pane()));
        QTRY_VERIFY(screen.line("firstname")->hasFocus());
        typeInto(screen.line("firstname"), QStringLiteral("Ruth"));
        screen.press("Save");
        QVERIFY(!screen.said("lastname").isEmpty());
        QVERIFY(!screen.said("login").isEmpty());
        typeInto(screen.line("lastname"), QStringLiteral("Adler"));
        QVERIFY(screen.said("lastname").isEmpty());
        typeInto(screen.line("login"), QStringLiteral("ruth@example.org"));
        auto *entity = screen.pane()->findChild<FieldEditor *>(QStringLiteral("entity"))->input();
        auto *name = entity->findChild<QLineEdit *>();
        typeInto(name, QStringLiteral("Nowhere"));
        screen.press("Save");
        QVERIFY(!entity->accessibleDescription().isEmpty());
        // A part of the name is enough; the list that comes up is gone through by keyboard.
        QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(name, QStringLiteral("aif"));
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QCOMPARE(name->text(), QStringLiteral("Haifa"));
        QTest::keyClick(screen.line("login"), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(screen.rowWith(QStringLiteral("Adler")) >= 0);
        QCOMPARE(screen.rows(), screen.all + 1);
        QCOMPARE(screen.console.kept("firstname", QStringLiteral("ruth@example.org")),
                 QStringLiteral("Ruth"));
    }

    void badValueIsToldBesideTheField()
    {
        LearnersOnScreen screen;
        screen.openRow(QStringLiteral("Name02"));
        typeInto(screen.line("code"), QStringLiteral("no spaces!"));
        screen.press("Save");
        auto *row = qobject_cast<FieldRow *>(screen.line("code")->parentWidget()->parentWidget());
        QVERIFY(row && row->hasProblem());
        QVERIFY(!screen.said("code").isEmpty());
        QTRY_VERIFY(screen.line("code")->hasFocus());
        QCOMPARE(screen.text("code"), QStringLiteral("no spaces!"));
        typeInto(screen.line("code"), QStringLiteral("K7"));
        QVERIFY(!row->hasProblem());
        screen.press("Save");
        QTRY_COMPARE(screen.console.kept("code", login), QStringLiteral("K7"));
    }

    void newerVersionLetsOneChoose_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("lastname");
        QTest::addColumn<QString>("code");
        QTest::newRow("mine") << QStringLiteral("Save mine") << QStringLiteral("Mine")
                              << QStringLiteral("K9");
        QTest::newRow("theirs") << QStringLiteral("Take the other version") << QStringLiteral("Theirs")
                                << QStringLiteral("");
    }

    void newerVersionLetsOneChoose()
    {
        QFETCH(QString, choice);
        QFETCH(QString, lastname);
        QFETCH(QString, code);
        LearnersOnScreen screen;
        screen.openRow(QStringLiteral("Name02"));
        typeInto(screen.line("lastname"), QStringLiteral("Mine"));
        typeInto(screen.line("code"), QStringLiteral("K9"));
        screen.console.changeElsewhere(login, "{\"lastname\":\"Theirs\",\"job_title\":\"Nurse\"}");
        screen.press("Save");
        QTRY_VERIFY(isSeen(screen.banner()));
        QTRY_VERIFY(screen.said("lastname").contains(QLatin1StringView("Theirs")));
        QVERIFY(screen.said("code").isEmpty()); // only one of us changed it
        QCOMPARE(screen.text("lastname"), QStringLiteral("Mine"));
        QCOMPARE(screen.text("job_title"), QStringLiteral("Nurse"));
        QCOMPARE(screen.console.kept("lastname", login), QStringLiteral("Theirs"));
        screen.press(choice.toLatin1().constData());
        QTRY_COMPARE(screen.console.kept("lastname", login), lastname);
        QTRY_VERIFY(!screen.banner()->isVisible());
        QCOMPARE(screen.text("lastname"), lastname);
        QCOMPARE(screen.text("code"), code);
        QCOMPARE(screen.console.kept("code", login), code);
        QCOMPARE(screen.console.kept("job_title", login), QStringLiteral("Nurse"));
        QVERIFY(screen.rowWith(lastname) >= 0);
    }

    // Where every other value is taken one by one, nothing is left to choose.
    void newerVersionIsTakenFieldByField()
    {
        LearnersOnScreen screen;
        screen.openRow(QStringLiteral("Name02"));
        typeInto(screen.line("lastname"), QStringLiteral("Mine"));
        screen.console.changeElsewhere(login, "{\"lastname\":\"Theirs\"}");
        screen.press("Save");
        QTRY_VERIFY(isSeen(screen.banner()));
        screen.press("Take this");
        QTRY_VERIFY(!screen.banner()->isVisible());
        QCOMPARE(screen.text("lastname"), QStringLiteral("Theirs"));
        QVERIFY(screen.button(QStringLiteral("Save")));
        QVERIFY(!screen.button(QStringLiteral("Save mine")));
        QTRY_VERIFY(screen.rowWith(QStringLiteral("Theirs")) >= 0);
    }

    void newerVersionIsBroughtIntoView()
    {
        LearnersOnScreen screen;
        screen.console.window().resize(1280, 560);
        screen.openRow(QStringLiteral("Name02"));
        screen.line("phone")->setText(QStringLiteral("+33 1 00 00 00 01"));
        Q_EMIT screen.line("phone")->textEdited(screen.text("phone"));
        typeInto(screen.line("firstname"), QStringLiteral("Mine"));
        QVERIFY(screen.line("phone")->visibleRegion().isEmpty());
        screen.console.changeElsewhere(login, "{\"phone\":\"+33 1 00 00 00 02\"}");
        QTest::keyClick(screen.line("firstname"), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(screen.said("phone").contains(QLatin1StringView("02")));
        QTRY_COMPARE(QApplication::focusWidget(), screen.line("phone"));
        QPushButton *take = nullptr;
        QTRY_VERIFY((take = screen.button(QStringLiteral("Take this"))));
        for (QWidget *part : {static_cast<QWidget *>(take), static_cast<QWidget *>(screen.line("phone"))})
            QTRY_COMPARE(part->visibleRegion().boundingRect(), part->rect());
    }

    void languageSwitchKeepsWhatWasTyped()
    {
        LearnersOnScreen screen;
        QTest::keyClick(&screen.console.window(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(isSeen(screen.pane()));
        typeInto(screen.line("lastname"), QStringLiteral("Half"));
        screen.press("Save");
        const QString label = screen.line("lastname")->accessibleName();
        const QString problem = screen.said("login");
        QVERIFY(!problem.isEmpty());
        screen.console.choose(Language::Hebrew);
        QCOMPARE(screen.text("lastname"), QStringLiteral("Half"));
        QVERIFY(screen.line("lastname")->accessibleName() != label);
        QVERIFY(!screen.said("login").isEmpty() && screen.said("login") != problem);
        QVERIFY(screen.pane()->form().isDirty());
        QCOMPARE(screen.pane()->openId(), QStringLiteral("new"));
    }

    void brokenConnectionKeepsWhatWasTyped()
    {
        LearnersOnScreen screen;
        screen.openRow(QStringLiteral("Name02"));
        typeInto(screen.line("lastname"), QStringLiteral("Stubborn"));
        screen.console.wire().isCut = true;
        screen.press("Save");
        QTRY_VERIFY(isSeen(screen.banner()));
        QCOMPARE(screen.text("lastname"), QStringLiteral("Stubborn"));
        screen.console.wire().isCut = false;
        screen.press("Save again");
        QTRY_COMPARE(screen.console.kept("lastname", login), QStringLiteral("Stubborn"));
        QTRY_VERIFY(!screen.banner()->isVisible());
    }

    void leavingAsksFirst()
    {
        LearnersOnScreen screen;
        screen.openRow(QStringLiteral("Name02"));
        typeInto(screen.line("lastname"), QStringLiteral("Unsaved"));
        screen.clickRow(QStringLiteral("Name04"));
        QTRY_VERIFY(isSeen(screen.banner()));
        QCOMPARE(screen.text("lastname"), QStringLiteral("Unsaved"));
        screen.press("Discard them");
        QTRY_COMPARE(screen.text("lastname"), QStringLiteral("Name04"));
        QCOMPARE(screen.console.kept("lastname", login), QStringLiteral("Name02"));
        typeInto(screen.line("lastname"), QStringLiteral("Kept"));
        QTest::keyClick(screen.line("lastname"), Qt::Key_Escape);
        QVERIFY(isSeen(screen.pane()));
        screen.press("Save");
        // Saving was what the way out waited for.
        QTRY_VERIFY(!screen.pane()->isVisible());
        QCOMPARE(screen.console.kept("lastname", QStringLiteral("name04@example.org")),
                 QStringLiteral("Kept"));
    }

    void brokenListOffersRetry()
    {
        LearnersOnScreen screen;
        screen.console.wire().isCut = true;
        screen.clickHeader("lastname");
        QTRY_VERIFY(isSeen(screen.find<RecordTable>()->findChild<ErrorState *>()));
        screen.console.wire().isCut = false;
        screen.press("Retry");
        QTRY_COMPARE(screen.rows(), screen.all);
        QTRY_VERIFY(isSeen(screen.table()));
        QCOMPARE(screen.cell(0, "lastname"), QStringLiteral("Name05"));
    }
};

ULPAN_TEST(LearnersPageTest)
#include "learners_page_test.moc"
