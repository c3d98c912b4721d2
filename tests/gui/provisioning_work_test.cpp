#include "tests/gui/provisioning_console.h"
#include "tests/support/gui_console.h"
#include "tests/support/test_main.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QToolButton>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QByteArray manyRows(int count)
{
    QByteArray file = "email,lastname,firstname,entity\n";
    for (int i = 0; i < count; ++i)
        file += "p" + QByteArray::number(i) + "@many.example,Name,First,1\n";
    return file;
}

// What a person chose in the dialog for saving.
void beginToSaveAs(ProvisioningConsole &console, const char *button, const QString &path)
{
    // What was saved before may be there before the page is done with it.
    QTRY_VERIFY(console.button(button)->isVisible() && console.button(button)->isEnabled());
    console.press(button);
    // One that was answered may not be gone yet.
    QPointer<QFileDialog> dialog;
    QTRY_VERIFY([&] {
        for (QFileDialog *each : console.page->findChildren<QFileDialog *>())
            dialog = each->isVisible() ? each : dialog.data();
        return dialog && dialog->isVisible();
    }());
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    name->setFocus();
    name->selectAll();
    QGuiApplication::clipboard()->setText(path);
    QTest::keySequence(name, QKeySequence::Paste);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
}

void saveAs(ProvisioningConsole &console, const char *button, const QString &path)
{
    beginToSaveAs(console, button, path);
    QTRY_VERIFY(QFile::exists(path));
}

} // namespace

// What a person does with a plan, with an import that runs and with one that has ended.
class ProvisioningWorkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void rejectedRowsAreCorrectedByKeyboard()
    {
        ProvisioningConsole console;
        plan(console, "email,lastname,firstname,entity\n"
                      "first at cells.example,One,Gil,1\n"
                      "good@cells.example,Two,Dan,1\n"
                      "third@cells.example,Three,,1\n"
                      "fourth@cells.example,Four,Tal,Nowhere\n");
        QCOMPARE(console.figure("rejected"), QStringLiteral("2"));
        QVERIFY(console.button("new_entities") == nullptr);
        console.rows()->setFocus();
        QTest::keyClick(console.rows(), Qt::Key_F8);
        QTRY_VERIFY(console.cell("cell_1"));
        QTRY_COMPARE(QApplication::focusWidget(), console.cell("cell_1"));
        QVERIFY(console.text().contains(QLatin1StringView("This is not an e-mail address.")));
        QCOMPARE(console.cell("cell_1")->accessibleDescription(),
                 QStringLiteral("This is not an e-mail address."));

        // Not right yet: it is said again, and Enter does not begin the import.
        type(console.cell("cell_1"), QStringLiteral("first@"));
        QTest::keyClick(console.cell("cell_1"), Qt::Key_Return);
        QTRY_VERIFY(console.text().contains(QLatin1StringView("corrected here")));
        QCOMPARE(console.cell("cell_1")->text(), QStringLiteral("first@"));
        QVERIFY(!console.canPress("check_row"));
        QVERIFY(console.isAt("plan"));
        QCOMPARE(console.figure("rejected"), QStringLiteral("2"));

        // What was typed waits while one looks at the next row.
        type(console.cell("cell_1"), QStringLiteral("first@cells.example"));
        QTest::keyClick(console.cell("cell_1"), Qt::Key_F8);
        QTRY_VERIFY(console.cell("cell_3") && console.cell("cell_3")->hasFocus());
        QTest::keyClick(console.cell("cell_3"), Qt::Key_F8);
        QTRY_VERIFY(console.cell("cell_1")->hasFocus());
        QCOMPARE(console.cell("cell_1")->text(), QStringLiteral("first@cells.example"));
        QTest::keyClick(console.cell("cell_1"), Qt::Key_Return);

        // The next one takes its place, and figures follow.
        QTRY_VERIFY2(console.figure("rejected") == QStringLiteral("1"), qPrintable(console.text()));
        QCOMPARE(console.figure("create"), QStringLiteral("3"));
        QTRY_VERIFY(console.cell("cell_3") && console.cell("cell_3")->hasFocus());
        type(console.cell("cell_3"), QStringLiteral("Noa"));
        QTest::mouseClick(console.button("check_row"), Qt::LeftButton);
        QTRY_COMPARE(console.figure("rejected"), QStringLiteral("0"));
        console.tickAllGates();
        console.press("next");
        QTRY_VERIFY(console.isAt("report"));
        QCOMPARE(console.members(QStringLiteral("cells.example")),
                 (QStringList{QStringLiteral("first@cells.example One Gil"),
                              QStringLiteral("fourth@cells.example Four Tal"),
                              QStringLiteral("good@cells.example Two Dan"),
                              QStringLiteral("third@cells.example Three Noa")}));
    }

    void correctionSurvivesLostConnection()
    {
        ProvisioningConsole console;
        plan(console, "email,lastname,firstname,entity\nnone,One,Gil,1\n");
        QTest::keyClick(console.rows(), Qt::Key_F8);
        QTRY_VERIFY(console.cell("cell_1"));
        type(console.cell("cell_1"), QStringLiteral("one@lost.example"));
        console.transport->isCut = true;
        console.press("check_row");
        QTRY_VERIFY(console.said(QStringLiteral("cannot be reached")));
        QCOMPARE(console.cell("cell_1")->text(), QStringLiteral("one@lost.example"));
        console.transport->isCut = false;
        QTRY_VERIFY(console.canPress("check_row"));
        console.press("check_row");
        QTRY_COMPARE(console.figure("create"), QStringLiteral("1"));
        QVERIFY(!console.said(QStringLiteral("cannot be reached")));
    }

    void planIsSavedAsShown()
    {
        ProvisioningConsole console;
        plan(console, "email,lastname,firstname,entity\ngood@plan.example,A,B,1\nbad,C,D,1\n");
        const QString path = console.console.folder.filePath(QStringLiteral("plan.csv"));
        saveAs(console, "save_plan", path);
        QFile all(path);
        QVERIFY(all.open(QIODevice::ReadOnly));
        const QByteArray content = all.readAll();
        QVERIFY2(content.contains("good@plan.example") && content.contains("bad"), content.constData());

        console.press("rejected");
        const QString some = console.console.folder.filePath(QStringLiteral("rejected-plan.csv"));
        saveAs(console, "save_plan", some);
        QFile rejected(some);
        QVERIFY(rejected.open(QIODevice::ReadOnly));
        QVERIFY(!rejected.readAll().contains("good@plan.example"));
    }

    void savingIsSeenAndCancelled()
    {
        ProvisioningConsole console;
        plan(console, "email,lastname,firstname,entity\ngood@plan.example,A,B,1\nbad,C,D,1\n");
        const QString path = console.console.folder.filePath(QStringLiteral("plan.csv"));
        console.transport->isStuck = true;
        beginToSaveAs(console, "save_plan", path);
        QTRY_VERIFY(console.text().contains(QLatin1StringView("Saving the file")));
        QVERIFY(!console.canPress("save_plan") && !console.canPress("save_rejected"));
        QToolButton *cancel = nullptr;
        for (auto *strip : console.page->findChildren<ProgressStrip *>()) {
            if (strip->isVisible())
                cancel = strip->findChild<QToolButton *>();
        }
        QVERIFY(cancel && cancel->isVisible());
        cancel->setFocus();
        QTest::keyClick(cancel, Qt::Key_Space);
        QTRY_VERIFY(!console.text().contains(QLatin1StringView("Saving the file")));
        QVERIFY(!QFile::exists(path));
        console.transport->isStuck = false;
        QTRY_VERIFY(console.canPress("save_plan"));
        saveAs(console, "save_plan", path);
        QVERIFY(!console.text().contains(QLatin1StringView("Saving the file")));
    }

    void importIsPausedAndGoesOn()
    {
        ProvisioningConsole console;
        plan(console, manyRows(8000));
        console.press("next");
        QTRY_VERIFY(console.canPress("pause"));
        console.press("pause");
        QTRY_VERIFY2(console.text().contains(QLatin1StringView("is paused")), qPrintable(console.text()));
        QCOMPARE(console.button("pause")->text(), QStringLiteral("Go on"));
        QVERIFY2(!console.text().contains(QLatin1StringView("a second")), "it stands still");
        const QString place = console.page->place();
        const QStringList done = console.members(QStringLiteral("many.example"));
        QVERIFY2(done.size() < 8000, "it ended before it could be paused");

        // Another page that comes to the same place finds it so.
        ProvisioningPage other(console.context);
        other.openPlace(place);
        QTRY_COMPARE(other.place(), place);
        // Also by a way that led to its plan, of which nothing can be decided any more.
        console.page->openPlace(QString(place).replace(QLatin1StringView("step=import"),
                                                       QLatin1StringView("step=plan")));
        QTRY_COMPARE(console.page->place(), place);
        QCOMPARE(console.button("next"), nullptr);

        console.press("pause");
        QTRY_VERIFY_WITH_TIMEOUT(console.isAt("report"), 30000);
        QCOMPARE(console.members(QStringLiteral("many.example")).size(), 8000);
    }

    void importIsStoppedAndUndone()
    {
        ProvisioningConsole console;
        plan(console, manyRows(8000));
        console.press("next");
        QTRY_VERIFY(console.canPress("pause"));
        console.press("pause");
        QTRY_VERIFY(console.text().contains(QLatin1StringView("is paused")));
        console.press("discard");
        QTRY_VERIFY(console.isAt("report"));
        if (console.members(QStringLiteral("many.example")).isEmpty())
            return; // it was paused before its first batch: there is nothing to take back
        QVERIFY(console.text().contains(QLatin1StringView("what was done before stays")));
        console.press("undo");
        console.press("confirm_undo");
        QTRY_VERIFY_WITH_TIMEOUT(console.said(QStringLiteral("The import was undone.")), 30000);
        QCOMPARE(console.members(QStringLiteral("many.example")), QStringList());
    }

    // As every change by Ctrl+Z, only that so many are asked about first.
    void importIsTakenBackWithTheLastChange()
    {
        ProvisioningConsole console;
        QList<ToastMessage> toasts;
        console.context.toast = [&](const ToastMessage &message) { toasts << message; };
        apply(console,
              "email,lastname,firstname,entity\na@back.example,One,Gil,1\nb@back.example,Two,Dan,1\n");
        QTRY_COMPARE(toasts.size(), 1);
        QCOMPARE(toasts[0].text, QStringLiteral("2 rows were imported."));
        QVERIFY(toasts[0].subject);
        const auto dialog = [&] { return console.page->findChild<AskDialog *>(); };
        toasts[0].undo();
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        QStringList answers;
        QString nearest;
        for (const QPushButton *each : dialog()->findChildren<QPushButton *>()) {
            answers << each->text();
            if (each->hasFocus())
                nearest += each->text();
        }
        // "Cancel" is the same word as "undo" in some languages.
        QVERIFY2(answers.contains(QLatin1StringView("Leave it as it is")), qPrintable(answers.join(u'|')));
        QCOMPARE(nearest, QStringLiteral("Leave it as it is"));
        QTest::keyClick(dialog(), Qt::Key_Return);
        QTRY_VERIFY(!dialog());
        QCOMPARE(console.members(QStringLiteral("back.example")).size(), 2);
        // Left for now, it can still be taken back.
        QCOMPARE(toasts.size(), 2);
        toasts[1].undo();
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        QStringList said;
        for (const QLabel *label : dialog()->findChildren<QLabel *>())
            said << label->text();
        QVERIFY(said.join(u' ').contains(QLatin1StringView("2 new learners would be removed again.")));
        for (QPushButton *each : dialog()->findChildren<QPushButton *>()) {
            if (each->text() == QLatin1StringView("Undo 2 rows"))
                clickOn(each);
        }
        QTRY_COMPARE(console.opened.size(), 1);
        QVERIFY(console.opened[0].startsWith(QLatin1StringView("ulpan:provisioning/imp_")));
        QTRY_COMPARE(console.members(QStringLiteral("back.example")), QStringList());
        // Twice is once too often, and is told why.
        toasts[1].undo();
        QTRY_COMPARE(toasts.size(), 3);
        QCOMPARE(toasts[2].text, QStringLiteral("The import was not undone: somebody has done so already."));
    }

    void undoTellsWhatItLeft()
    {
        ProvisioningConsole console;
        apply(console,
              "email,lastname,firstname,entity\na@left.example,One,Gil,1\nb@left.example,Two,Dan,1\n");
        QVERIFY(console.text().contains(QLatin1StringView("can be undone until")));
        const QString id =
            console.backend.query(QStringLiteral("select id from member where login = 'a@left.example'"))
                .value(0);
        const Answer changed =
            console.backend.send(QByteArray("PATCH /api/institutions/%1/members/%2")
                                     .replace("%1", QByteArray::number(console.backend.place().institution))
                                     .replace("%2", id.toLatin1()),
                                 console.backend.as(Persona::Owner), R"({"job_title":"Cook"})");
        QCOMPARE(changed.status, 200);

        console.press("undo");
        QVERIFY(console.text().contains(QLatin1StringView("2 new learners would be removed again.")));
        QVERIFY2(console.button("leave")->hasFocus(), "the way back is the nearer one");
        QTest::keyClick(console.button("leave"), Qt::Key_Escape);
        QVERIFY(!console.button("confirm_undo"));
        console.press("undo");
        console.press("confirm_undo");
        QTRY_VERIFY(console.said(QStringLiteral("1 row could not be taken back as a whole")));
        QTRY_COMPARE(console.figure("removed"), QStringLiteral("1"));
        QCOMPARE(console.figure("kept"), QStringLiteral("1"));
        QCOMPARE(console.members(QStringLiteral("left.example")),
                 QStringList{QStringLiteral("a@left.example One Gil")});
        QVERIFY(console.text().contains(QLatin1StringView("An undo cannot be undone.")));
        QVERIFY(!console.button("undo"));

        console.press("kept");
        QTRY_COMPARE(console.rowCount(), 1);
        console.rows()->setFocus();
        QTest::keyClick(console.rows(), Qt::Key_Down);
        QTRY_VERIFY2(console.text().contains(QLatin1StringView("was changed again since")),
                     qPrintable(console.text()));
        QVERIFY2(console.text().contains(TestBackend::loginOf(Persona::Owner)) ||
                     console.text().contains(QLatin1StringView("Changed: ")),
                 qPrintable(console.text()));
    }

    void editsByHandStandBesideTheFile()
    {
        ProvisioningConsole console;
        const QByteArray file =
            "email,lastname,firstname,entity,job title\na@edits.example,One,Gil,1,Nurse\n";
        apply(console, file);
        const QString id =
            console.backend.query(QStringLiteral("select id from member where login = 'a@edits.example'"))
                .value(0);
        const Answer changed =
            console.backend.send(QByteArray("PATCH /api/institutions/%1/members/%2")
                                     .replace("%1", QByteArray::number(console.backend.place().institution))
                                     .replace("%2", id.toLatin1()),
                                 console.backend.as(Persona::Owner), R"({"job_title":"Doctor"})");
        QCOMPARE(changed.status, 200);
        console.press("start_another");
        plan(console, file);
        QCOMPARE(console.figure("edited"), QStringLiteral("1"));
        console.press("edited");
        QTRY_COMPARE(console.rowCount(), 1);
        console.rows()->setFocus();
        QTest::keyClick(console.rows(), Qt::Key_Down);
        QTRY_VERIFY(console.text().contains(QLatin1StringView("Last import")));
        const QString said = console.text();
        for (const char *expected : {"In the file\nNurse", "Last import\nNurse", "Now\nDoctor",
                                     "Edited: ", "is overwritten with what the file says"})
            QVERIFY2(said.contains(QLatin1StringView(expected)), qPrintable(said));
    }

    void gateThatGrewIsShownAgain()
    {
        ProvisioningConsole console;
        plan(console, "email,lastname,firstname,entity\na@gates.example,One,Gil,Far\n");
        QList<ToastMessage> toasts;
        console.context.toast = [&](const ToastMessage &message) { toasts << message; };
        QTest::keyClick(console.page.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(toasts.size(), 1);
        QVERIFY(console.page->findChild<QCheckBox *>(QStringLiteral("new_entities"))->hasFocus());
        console.tickGate();
        QVERIFY(console.canPress("next"));
        // Somebody corrects the row beside this window, so that it names another entity.
        const QString import = console.page->place().section(QLatin1Char('?'), 0, 0);
        const Answer changed =
            console.backend.send(QByteArray("PATCH /api/institutions/%1/imports/%2/rows/2")
                                     .replace("%1", QByteArray::number(console.backend.place().institution))
                                     .replace("%2", import.toLatin1()),
                                 console.backend.as(Persona::Admin), R"({"cells":{"entity":"Farther"}})");
        QCOMPARE(changed.status, 200);
        console.press("next");
        QTRY_VERIFY2(console.text().contains(QLatin1StringView("Farther")), qPrintable(console.text()));
        QVERIFY(console.isAt("plan"));
        QVERIFY2(!console.canPress("next"), "what has grown has to be confirmed anew");
        console.tickGate();
        console.press("next");
        QTRY_VERIFY(console.isAt("report"));
    }
};

ULPAN_TEST(ProvisioningWorkTest)
#include "provisioning_work_test.moc"
