#include "tests/support/gui_console.h"
#include "tests/support/test_main.h"
#include "ui/shell/fonts.h"
#include "ui/shell/jobs_watch.h"
#include "ui/shell/status_bar.h"
#include "ui/widgets/progress_strip.h"

using namespace ulpan;
using namespace ulpan::tests;

// What the status bar says of what runs.
class JobsWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void followsAnImportFromItsStartToItsEnd()
    {
        GuiConsole console;
        TestClock clock;
        JobsWatch watch(*console.bare().context.client, clock);
        QList<int> running;
        connect(&watch, &JobsWatch::changed, &watch,
                [&](const JobsState &state) { running << state.running; });
        watch.start();
        QTRY_COMPARE(running.size(), 1);
        QCOMPARE(running.last(), 0);
        HttpHeaders headers = console.backend().as(Persona::Admin);
        headers.add("Content-Type", "text/csv");
        const Answer sent = console.backend().send("POST /api/institutions/alpha/members/bulk", headers,
                                                   "login,lastname,firstname,entity\r\n"
                                                   "new@example.org,New,One,Haifa\r\n");
        QCOMPARE(sent.status, 202);
        // Nobody is asked before the pause is over.
        clock.advance(std::chrono::milliseconds(4'999));
        QCOMPARE(running.size(), 1);
        clock.advance(std::chrono::milliseconds(1));
        QTRY_COMPARE(running.size(), 2);
        QCOMPARE(running.last(), 1);
        console.backend().live().startJobs();
        QTRY_VERIFY_WITH_TIMEOUT((clock.advance(std::chrono::seconds(1)),
                                  console.backend().clock().advance(std::chrono::seconds(1)),
                                  QCoreApplication::processEvents(), running.last() == 0),
                                 20'000);
        watch.stop();
        const qsizetype asked = running.size();
        clock.advance(std::chrono::minutes(1));
        QCoreApplication::processEvents();
        QCOMPARE(running.size(), asked);
    }

    void followsChangesToMany()
    {
        GuiConsole console;
        TestClock clock;
        JobsWatch watch(*console.bare().context.client, clock);
        QList<JobsState> said;
        connect(&watch, &JobsWatch::changed, &watch, [&](const JobsState &state) { said << state; });
        const Answer sent = console.backend().send(
            "POST /api/institutions/alpha/members/bulk-edit", console.backend().as(Persona::Admin),
            R"({"filter":{"role":"learner"},"change":{"tags":{"add":["Autumn"]}}})");
        QVERIFY2(sent.status == 200, sent.text().constData());
        watch.start();
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said.last().running, 0);
        // As it stands while a merge or a change of very many goes on.
        (void)console.backend().query(
            QStringLiteral("update bulk_edit set state = 'applying', matched = 900, changed = 300"));
        clock.advance(std::chrono::seconds(5));
        QTRY_COMPARE(said.size(), 2);
        QCOMPARE(said.last().running, 1);
        QCOMPARE(said.last().done, 300);
        QCOMPARE(said.last().total, 900);
        (void)console.backend().query(
            QStringLiteral("update bulk_edit set state = 'undoing', restored = 100, skipped = 50"));
        clock.advance(std::chrono::seconds(1));
        QTRY_COMPARE(said.size(), 3);
        QCOMPARE(said.last().done, 150);
        QCOMPARE(said.last().total, 300);
        (void)console.backend().query(QStringLiteral("update bulk_edit set state = 'undone'"));
        clock.advance(std::chrono::seconds(1));
        QTRY_COMPARE(said.size(), 4);
        QCOMPARE(said.last().running, 0);
    }

    void barShowsWhatRuns()
    {
        BareConsole bare;
        StatusBar bar;
        bar.setConnection({ConnectionState::Kind::Local});
        bar.setJobs({2, 30, 100});
        bar.show();
        auto *strip = bar.findChild<ProgressStrip *>();
        QVERIFY(strip->isVisible());
        bar.setJobs({});
        QVERIFY(!strip->isVisible());
    }
};

ULPAN_TEST(JobsWatchTest)
#include "jobs_watch_test.moc"
