#include "app/console/sample_people.h"
#include "tests/support/gui_console.h"
#include "tests/support/outcome.h"
#include "tests/support/test_main.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/progress_strip.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

void takeLearnersAway(TestBackend &backend)
{
    const QStringList learners =
        backend.query(QStringLiteral("select id from member where role = 'learner' and institution_id = ?"),
                      {backend.place().institution});
    QVERIFY(!learners.isEmpty());
    for (const QString &id : learners) {
        const Answer gone = backend.send("DELETE /api/institutions/alpha/members/" + id.toLatin1(),
                                         backend.as(Persona::Admin));
        QVERIFY2(gone.status < 300, gone.text().constData());
    }
}

// An empty list of learners that offers something which takes long.
struct OfferOnScreen
{
    GuiConsole console;
    QPointer<QObject> working;
    OfferedWork told;

    OfferOnScreen()
    {
        console.bare().context.learnersOffer = {
            [this] { return working ? QString() : QStringLiteral("Try it"); },
            [this](const OfferedWork &work) {
                told = work;
                told.progress(QStringLiteral("0 of 9"), 0, 9);
                working = new QObject;
                return working.data();
            }};
        takeLearnersAway(console.backend());
        console.show();
        QTRY_VERIFY(isSeen(button()));
    }
    [[nodiscard]] QPushButton *button()
    {
        for (QPushButton *each : console.window().findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == QLatin1StringView("Try it"))
                return each;
        }
        return nullptr;
    }
    // That which is seen.
    [[nodiscard]] ProgressStrip *strip()
    {
        for (auto *each : console.window().findChildren<ProgressStrip *>()) {
            if (isSeen(each))
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QString said() { return strip() ? strip()->findChild<QLabel *>()->text() : QString(); }
};

} // namespace

// What an empty list offers beside its action.
class ListOfferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void whatIsTakenIsSeenAndLeft()
    {
        OfferOnScreen screen;
        QVERIFY(!screen.strip());
        screen.button()->setFocus();
        QTest::keyClick(screen.button(), Qt::Key_Space);
        QVERIFY(screen.working);
        QVERIFY(!screen.button());
        QTRY_COMPARE(screen.said(), QStringLiteral("0 of 9"));
        screen.told.progress(QStringLiteral("3 of 9"), 3, 9);
        QCOMPARE(screen.said(), QStringLiteral("3 of 9"));
        // Elsewhere it goes on, and is seen again by whoever comes back.
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:entities")));
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:learners")));
        QTRY_COMPARE(screen.said(), QStringLiteral("3 of 9"));
        auto *cancel = screen.strip()->findChild<QToolButton *>();
        cancel->setFocus();
        QTest::keyClick(cancel, Qt::Key_Space);
        QVERIFY(!screen.working);
        QVERIFY(!screen.strip());
        QTRY_VERIFY(isSeen(screen.button()));
    }

    void keyboardGoesWhereTheWorkIsSeen()
    {
        OfferOnScreen screen;
        screen.button()->setFocus();
        QTest::keyClick(screen.button(), Qt::Key_Space);
        QTRY_VERIFY(screen.strip());
        QCOMPARE(QApplication::focusWidget(), screen.strip()->findChild<QToolButton *>());
        delete screen.working;
        screen.told.ended();
        QVERIFY(!screen.strip());
        QTRY_VERIFY(isSeen(screen.button()));
        QVERIFY(QApplication::focusWidget());
    }

    // Another institution's pages are others.
    void endsWithItsList()
    {
        OfferOnScreen screen;
        clickOn(screen.button());
        QVERIFY(screen.working);
        screen.console.window().renew(QStringLiteral("ulpan:learners"));
        QTRY_VERIFY(!screen.working);
    }

    void samplePeopleSayHowFarTheyAre()
    {
        GuiConsole console;
        Client &client = *console.bare().context.client;
        TestBackend &backend = console.backend();
        takeLearnersAway(backend);
        // As after a time that was broken off.
        Change<Entity> entity;
        entity.value.name = QString::fromUtf8(sampleEntities().front().name);
        entity.set = recordType<Entity>().mask({"name"});
        QVERIFY(outcomeOf(client.create(entity)));
        const auto count = [&](const char *what) {
            return backend.query(QStringLiteral("select count(*) from ") + QLatin1StringView(what))
                .value(0)
                .toInt();
        };
        const int entities = count("entity"), learners = count("member where role = 'learner'");
        SamplePeople people(client);
        const QSignalSpy made(&people, &SamplePeople::made), failed(&people, &SamplePeople::failed);
        QList<int> told;
        connect(&people, &SamplePeople::progressed, &people, [&](int done, int total) {
            QCOMPARE(total, 60);
            told << done;
        });
        people.make();
        QCOMPARE(told, QList<int>{0});
        QTRY_VERIFY_WITH_TIMEOUT(made.count() + failed.count() == 1, 60'000);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(told.size(), 61);
        QCOMPARE(told.last(), 60);
        QCOMPARE(count("entity"), entities + int(sampleEntities().size()) - 1);
        QCOMPARE(count("member where role = 'learner'"), learners + 60);
    }

    void samplePeopleEndWhereTheyAreLeft()
    {
        GuiConsole console;
        Client &client = *console.bare().context.client;
        takeLearnersAway(console.backend());
        const QPointer<SamplePeople> people = new SamplePeople(client);
        int told = 0;
        connect(people, &SamplePeople::progressed, people, [&](int done) {
            told = done;
            if (done == 2)
                people->deleteLater();
        });
        // Whoever was on their way by then has arrived, which is said, so that they are shown.
        QString arrived;
        const auto learners = [&] {
            return console.backend()
                .query(QStringLiteral(
                           "select count(*) from member where role = 'learner' and institution_id = ?"),
                       {console.backend().place().institution})
                .value(0);
        };
        people->whenLeft([&] { arrived = learners(); });
        people->make();
        QTRY_VERIFY_WITH_TIMEOUT(!people, 20'000);
        QTRY_COMPARE(arrived, QStringLiteral("3"));
        const int sent = console.wire().sent;
        QVERIFY(outcomeOf(client.me()));
        QCOMPARE(console.wire().sent, sent + 1);
        QVERIFY(told < 60);
    }
};

ULPAN_TEST(ListOfferTest)
#include "list_offer_test.moc"
