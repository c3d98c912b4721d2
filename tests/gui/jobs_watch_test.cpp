#include "tests/support/gui_console.h"
#include "tests/support/test_main.h"
#include "ui/pages/bulk_history_pane.h"
#include "ui/shell/fonts.h"
#include "ui/shell/jobs_watch.h"
#include "ui/shell/status_bar.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/progress_strip.h"

#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// A console's server, whose jobs are watched by a clock of their own.
struct WatchedConsole
{
    GuiConsole console;
    TestClock clock;
    JobsWatch watch{*console.bare().context.client, clock};
    QList<JobsState> said;

    WatchedConsole()
    {
        QObject::connect(&watch, &JobsWatch::changed, &watch, [this](const JobsState &state) { said << state; });
    }
    [[nodiscard]] int running() const { return int(said.last().jobs.size()); }
};

void uploadPeople(GuiConsole &console, const QByteArray &rows = "new@example.org,New,One,Haifa\r\n")
{
    HttpHeaders headers = console.backend().as(Persona::Admin);
    headers.add("Content-Type", "text/csv");
    const Answer sent = console.backend().send("POST /api/institutions/alpha/members/bulk", headers,
                                               "login,lastname,firstname,entity\r\n" + rows);
    QVERIFY2(sent.status == 202, sent.text().constData());
}

void changeMany(GuiConsole &console)
{
    const Answer sent = console.backend().send(
        "POST /api/institutions/alpha/members/bulk-edit", console.backend().as(Persona::Admin),
        R"({"filter":{"role":"learner"},"change":{"tags":{"add":["Autumn"]}}})");
    QVERIFY2(sent.status == 200, sent.text().constData());
}

// As a change stands while it goes on with very many.
void goOnWithChange(GuiConsole &console)
{
    (void)console.backend().query(
        QStringLiteral("update bulk_edit set state = 'applying', matched = 900, changed = 300"));
}

} // namespace

// What the status bar says of what runs.
class JobsWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void followsAnImportFromItsStartToItsEnd()
    {
        WatchedConsole watched;
        auto &[console, clock, watch, said] = watched;
        watch.start();
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(watched.running(), 0);
        uploadPeople(console);
        // Nobody is asked before the pause is over.
        clock.advance(std::chrono::milliseconds(4'999));
        QCOMPARE(said.size(), 1);
        clock.advance(std::chrono::milliseconds(1));
        QTRY_COMPARE(said.size(), 2);
        QCOMPARE(watched.running(), 1);
        console.backend().live().startJobs();
        QTRY_VERIFY_WITH_TIMEOUT((clock.advance(std::chrono::seconds(1)),
                                  console.backend().clock().advance(std::chrono::seconds(1)),
                                  QCoreApplication::processEvents(), watched.running() == 0),
                                 20'000);
        watch.stop();
        const qsizetype asked = said.size();
        clock.advance(std::chrono::minutes(1));
        QCoreApplication::processEvents();
        QCOMPARE(said.size(), asked);
    }

    void followsChangesToMany()
    {
        WatchedConsole watched;
        auto &[console, clock, watch, said] = watched;
        changeMany(console);
        watch.start();
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said.last().jobs.size(), 0);
        goOnWithChange(console);
        clock.advance(std::chrono::seconds(5));
        QTRY_COMPARE(said.size(), 2);
        QCOMPARE(said.last().jobs.size(), 1);
        QCOMPARE(said.last().done(), 300);
        QCOMPARE(said.last().total(), 900);
        (void)console.backend().query(
            QStringLiteral("update bulk_edit set state = 'undoing', restored = 100, skipped = 50"));
        clock.advance(std::chrono::seconds(1));
        QTRY_COMPARE(said.size(), 3);
        QCOMPARE(said.last().done(), 150);
        QCOMPARE(said.last().total(), 300);
        (void)console.backend().query(QStringLiteral("update bulk_edit set state = 'undone'"));
        clock.advance(std::chrono::seconds(1));
        QTRY_COMPARE(said.size(), 4);
        QCOMPARE(said.last().jobs.size(), 0);
    }

    // A server that has much to do says so once; what runs is not over with it.
    void goesOnAfterARefusal_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {408, 429, 500, 503})
            QTest::addRow("%d", status) << status;
    }
    void goesOnAfterARefusal()
    {
        QFETCH(int, status);
        WatchedConsole watched;
        auto &[console, clock, watch, said] = watched;
        changeMany(console);
        goOnWithChange(console);
        watch.start();
        QTRY_COMPARE(said.size(), 1);
        console.wire().refusedWith = status;
        clock.advance(std::chrono::seconds(1));
        QCoreApplication::processEvents();
        QCOMPARE(said.last().jobs.size(), 1); // nothing says that it is over
        console.wire().refusedWith = 0;
        (void)console.backend().query(QStringLiteral("update bulk_edit set state = 'applied'"));
        QTRY_VERIFY((clock.advance(std::chrono::seconds(5)), QCoreApplication::processEvents(),
                     said.last().jobs.isEmpty()));
    }

    void whoMayNotSeeIsNotAskedAgain()
    {
        WatchedConsole watched;
        auto &[console, clock, watch, said] = watched;
        console.wire().refusedWith = 403;
        watch.start();
        QTRY_COMPARE(said.size(), 1);
        console.wire().refusedWith = 0;
        clock.advance(std::chrono::minutes(1));
        QCoreApplication::processEvents();
        QCOMPARE(said.size(), 1);
    }

    // What runs may be the undo of an import of last month.
    void seesTheUndoOfAnOldImport()
    {
        WatchedConsole watched;
        auto &[console, clock, watch, said] = watched;
        for (int number = 0; number < 27; ++number)
            uploadPeople(console, {});
        (void)console.backend().query(QStringLiteral("update import_job set state = 'applied'"));
        (void)console.backend().query(QStringLiteral(
            "update import_job set state = 'undoing' where id = (select min(id) from import_job)"));
        watch.start();
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said.last().jobs.size(), 1);
        QCOMPARE(said.last().jobs.first().kind, RunningJob::Kind::ImportUndo);
        QVERIFY(!said.last().jobs.first().canBeStopped());
    }

    void barLeadsToWhatRuns()
    {
        GuiConsole console;
        uploadPeople(console);
        console.show();
        JobsWatch watch(*console.bare().context.client, console.bare().clock);
        connect(&watch, &JobsWatch::changed, &console.window(), &MainWindow::setJobs);
        watch.start();
        auto *bar = console.window().findChild<StatusBar *>();
        auto *strip = bar->findChild<ProgressStrip *>();
        QVERIFY(!strip->isVisible());
        QTRY_VERIFY(strip->isVisible());
        auto *button = bar->findChild<QPushButton *>();
        QVERIFY2(button->text().startsWith(QLatin1StringView("Import of")), qPrintable(button->text()));
        clickOn(button);
        QTRY_VERIFY(console.window().link().startsWith(QLatin1StringView("ulpan:provisioning/imp_")));
        // It is stopped only once a person has agreed.
        clickOn(strip->findChild<QToolButton *>());
        QTRY_VERIFY(console.window().findChild<AskDialog *>());
        QPushButton *stop = nullptr;
        for (QPushButton *each : console.window().findChild<AskDialog *>()->findChildren<QPushButton *>())
            stop = each->text() == QLatin1StringView("Stop the import") ? each : stop;
        QVERIFY(stop);
        const auto state = [&] {
            return console.backend().query(QStringLiteral("select state from import_job")).value(0);
        };
        QCOMPARE(state(), QStringLiteral("received"));
        clickOn(stop);
        QTRY_COMPARE(state(), QStringLiteral("cancelled"));
        QTRY_VERIFY(!strip->isVisible());
    }

    // The rest is left alone, what was done is told and can be undone.
    void changeOfManyIsStopped()
    {
        GuiConsole console;
        console.changeMany(R"({"filter":{"role":"learner"},"change":{"tags":{"add":["Autumn"]}}})");
        // As it stands while very many are changed.
        (void)console.backend().query(QStringLiteral(
            "update bulk_edit set state = 'applying', finished_at = null, upper_id = 1000000, matched = 900"));
        console.show();
        JobsWatch watch(*console.bare().context.client, console.bare().clock);
        connect(&watch, &JobsWatch::changed, &console.window(), &MainWindow::setJobs);
        watch.start();
        auto *strip = console.window().findChild<StatusBar *>()->findChild<ProgressStrip *>();
        QTRY_VERIFY(strip->isVisible());
        clickOn(strip->findChild<QToolButton *>());
        QTRY_VERIFY(console.window().findChild<AskDialog *>());
        QPushButton *stop = nullptr;
        for (QPushButton *each : console.window().findChild<AskDialog *>()->findChildren<QPushButton *>())
            stop = each->text() == QLatin1StringView("Stop the change") ? each : stop;
        QVERIFY(stop);
        clickOn(stop);
        const auto state = [&] {
            return console.backend().query(QStringLiteral("select state from bulk_edit")).value(0);
        };
        QTRY_COMPARE(state(), QStringLiteral("applied"));
        QTRY_VERIFY(isSeen(console.window().findChild<BulkHistoryPane *>()));
        auto *list = console.window().findChild<BulkHistoryPane *>()->findChild<QListWidget *>();
        QTRY_COMPARE(list->count(), 1);
        for (const char *part : {"This was stopped", "That can be undone for 30 days."})
            QVERIFY2(list->item(0)->text().contains(QLatin1StringView(part)), qPrintable(list->item(0)->text()));
        QTRY_VERIFY(!strip->isVisible());
        for (QPushButton *each : console.window().findChild<BulkHistoryPane *>()->findChildren<QPushButton *>())
            stop = each->text() == QLatin1StringView("Undo this change") ? each : stop;
        clickOn(stop);
        QTRY_COMPARE(state(), QStringLiteral("undone"));
    }

    void severalAreChosenFrom()
    {
        GuiConsole console;
        console.show();
        console.window().setJobs(
            {{{RunningJob::Kind::Import, QStringLiteral("imp_1"), QStringLiteral("people.csv"), 300, 900},
              {RunningJob::Kind::Change, QStringLiteral("bulk_1"), {}, 5, 10}}});
        auto *bar = console.window().findChild<StatusBar *>();
        auto *button = bar->findChild<QPushButton *>();
        QCOMPARE(button->text(), QStringLiteral("2 jobs running"));
        clickOn(button);
        QTRY_VERIFY(bar->findChild<QMenu *>());
        QStringList offered;
        QAction *change = nullptr;
        for (QAction *each : bar->findChild<QMenu *>()->actions()) {
            offered << each->text();
            if (each->text().startsWith(QLatin1StringView("Change of many")))
                change = each;
        }
        QCOMPARE(offered, QStringList({QStringLiteral("Import of people.csv: 300 of 900"),
                                       QStringLiteral("Change of many learners: 5 of 10"), QString(),
                                       QStringLiteral("Stop: Import of people.csv"),
                                       QStringLiteral("Stop: Change of many learners")}));
        change->trigger();
        bar->findChild<QMenu *>()->close();
        QTRY_VERIFY(isSeen(console.window().findChild<BulkHistoryPane *>()));
        QCOMPARE(console.window().link(), QStringLiteral("ulpan:learners/changes"));
        console.window().setJobs({});
        QVERIFY(!bar->findChild<ProgressStrip *>()->isVisible());
    }
};

ULPAN_TEST(JobsWatchTest)
#include "jobs_watch_test.moc"
