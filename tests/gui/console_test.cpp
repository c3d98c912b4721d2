#include "app/console/sample_offer.h"
#include "models/records/entity.h"
#include "models/records/institution.h"
#include "models/records/learner.h"
#include "tests/gui/console_office.h"
#include "tests/support/test_main.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/record_pane.h"
#include "ui/shell/console_link.h"
#include "ui/shell/environment_stripe.h"
#include "ui/shell/fonts.h"
#include "ui/shell/navigation.h"
#include "ui/shell/palette.h"
#include "ui/shell/sign_in_dialog.h"
#include "ui/shell/style.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/state_view.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QListWidget>
#include <QTcpServer>
#include <QToolButton>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// In the entity that every institution of this computer begins with.
Change<Learner> firstLearner(Client &client)
{
    const Result<RecordPage> entities = outcomeOf(client.list(recordType<Entity>(), ListQuery{}));
    Change<Learner> change;
    change.value.login = QStringLiteral("first@example.org");
    change.value.firstname = QStringLiteral("First");
    change.value.lastname = QStringLiteral("Last");
    change.value.entity.id = entities->rows.first().as<Entity>().id;
    change.set = recordType<Learner>().mask({"login", "firstname", "lastname", "entity"});
    return change;
}

} // namespace

// The console from its start: connections, signing in, losing and finding again what it is connected to.
class ConsoleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void startFitsInEveryLanguage_data()
    {
        QTest::addColumn<Language>("language");
        for (const Language language : {Language::Hebrew, Language::French, Language::English})
            QTest::newRow(ulpan::nameOf(language)) << language;
    }
    void startFitsInEveryLanguage()
    {
        QFETCH(Language, language);
        Office office;
        office.bare.language.choose(language);
        KeptConnections kept(office.bare.settings);
        StartWindow start(kept);
        Client client(nullptr, {});
        const KeptConnection school{QStringLiteral("-"), QStringLiteral("Collège Saint-Exupéry"),
                                    QUrl(QStringLiteral("https://school.example.org:8443")),
                                    QStringLiteral("AB:CD"), QString()};
        start.sayWaiting(school);
        start.show();
        QVERIFY(QTest::qWaitForWindowExposed(&start));
        const QList<std::function<void()>> pages = {
            [] {},
            [&] {
                start.sayFailed({ErrorKind::Unavailable, "connection.unreachable", {}, {}, {school.name}});
            },
            [&] { start.askCertificate({QString(95, QLatin1Char('A')), QStringLiteral("Créteil")}); },
            [&] { start.askSignIn(client, true, false); },
            [&] { start.offerConnections(); },
            [&] { start.offerConnections(QStringLiteral("http://far.example.org")); },
        };
        QStringList findings;
        for (const std::function<void()> &page : pages) {
            page();
            deliverEvents();
            QCoreApplication::processEvents();
            for (const QWidget *widget : start.findChildren<QWidget *>()) {
                const bool isInput = qobject_cast<const QAbstractButton *>(widget) ||
                                     qobject_cast<const QLineEdit *>(widget) ||
                                     qobject_cast<const QListWidget *>(widget);
                if (isInput && widget->isVisible() &&
                    QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))
                        ->text(QAccessible::Name)
                        .isEmpty())
                    findings << QStringLiteral("without a name: ") + widget->objectName();
                if (widget->isVisible() && isClipped(widget))
                    findings << QStringLiteral("clipped: ") + widget->property("text").toString();
            }
        }
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
        QCOMPARE(start.layoutDirection(), language == Language::Hebrew ? Qt::RightToLeft : Qt::LeftToRight);
    }

    void connectsToAServerAndStaysSignedIn()
    {
        Office office;
        office.serve();
        office.start();
        auto *question = office.console->startWindow().findChild<CertificateQuestion *>();
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(question), 20'000);
        QVERIFY(!isSeen(question->findChild<Banner *>()));
        office.trust();
        // Nothing was typed before the server was trusted, and what is typed wrongly stays.
        auto *form = office.form();
        Office::fill(form, TestBackend::loginOf(Persona::Admin), QStringLiteral("wrong"));
        QTRY_VERIFY(isSeen(form->findChild<Banner *>()));
        QCOMPARE(form->findChild<QLineEdit *>(QStringLiteral("first"))->text(),
                 TestBackend::loginOf(Persona::Admin));
        office.signIn();
        office.waitForWindow();
        QVERIFY(!office.console->startWindow().isVisible());
        QVERIFY(office.connection().word.contains(QLatin1StringView("School")));
        QCOMPARE(office.console->state().institutionName, QStringLiteral("Alpha"));
        auto *table = office.console->window()->findChild<HairlineTable *>();
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(!office.token().isEmpty());
        office.console.reset();
        QFile settings(office.bare.folder.filePath(QStringLiteral("settings.ini")));
        QVERIFY(settings.open(QIODevice::ReadOnly));
        QVERIFY(!settings.readAll().contains(office.token()));

        // The next time nobody is asked for anything.
        office.start();
        const QSignalSpy asked(office.console.get(), &Console::asked);
        office.waitForWindow();
        QCOMPARE(asked.count(), 0);
    }

    void changedCertificateIsNotTakenSilently()
    {
        Office office;
        office.serve();
        office.start();
        office.console.reset();
        KeptConnections kept(office.bare.settings);
        KeptConnection connection = kept.find(office.id);
        connection.fingerprint = QStringLiteral("00:11");
        kept.keep(connection);
        office.start();
        auto *question = office.console->startWindow().findChild<CertificateQuestion *>();
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(question), 20'000);
        QVERIFY(isSeen(question->findChild<Banner *>()));
        QVERIFY(!question->findChild<QPushButton *>(QStringLiteral("trust"))->hasFocus());
    }

    void asksForTheSecondFactor()
    {
        Office office;
        office.serve();
        office.start(QStringLiteral("ulpan:learners"));
        office.trust();
        office.signIn(Persona::Operator);
        auto *first = office.form()->findChild<QLineEdit *>(QStringLiteral("first"));
        auto *second = office.form()->findChild<QLineEdit *>(QStringLiteral("second"));
        QTRY_VERIFY_WITH_TIMEOUT(!isSeen(second) && !first->isReadOnly(), 20'000);
        QTest::keyClicks(first, QStringLiteral("123456"));
        QTest::keyClick(first, Qt::Key_Return);
        QTRY_VERIFY(isSeen(office.form()->findChild<Banner *>()));
        first->setText(QString::fromLatin1(office.backend->operatorsRecoveryCode()));
        QTest::keyClick(first, Qt::Key_Return);
        office.waitForWindow();
        // An operator sees several institutions and goes from one to another.
        QVERIFY(office.console->state().manyInstitutions);
        const QSignalSpy changed(office.console.get(), &Workplace::changed);
        office.console->goToInstitution(QString::number(office.backend->otherPlace().institution));
        QTRY_COMPARE(office.console->state().institutionName, QStringLiteral("Beta"));
        QTRY_COMPARE(office.console->window()->findChild<HairlineTable *>()->model()->rowCount(), 1);
        office.console->goToInstitution(QStringLiteral("999"));
        QTRY_VERIFY(isSeen(office.console->window()->findChild<Toast *>()));
        QCOMPARE(office.console->state().institutionName, QStringLiteral("Beta"));
    }

    void endedSignInLosesNothing()
    {
        Office office;
        office.serve();
        office.start();
        office.trust();
        office.signIn();
        office.waitForWindow();
        MainWindow *window = office.console->window();
        const QString learner = QStringLiteral("ulpan:learners/%1").arg(office.backend->place().learner);
        QVERIFY(window->open(learner));
        auto *pane = window->findChild<RecordPane *>();
        QTRY_VERIFY(isSeen(pane));
        QWidget *lastname = pane->findChild<FieldEditor *>(QStringLiteral("lastname"))->input();
        typeInto(lastname, QStringLiteral("Typed"));
        HttpHeaders ended{{"Authorization", "Bearer " + office.token()}};
        QCOMPARE(office.backend->send("POST /api/auth/sign-out", ended).status, 204);
        QVERIFY(window->open(QStringLiteral("ulpan:provisioning")));
        auto *again = window->findChild<SignInDialog *>();
        QTRY_VERIFY_WITH_TIMEOUT((again = window->findChild<SignInDialog *>()) && isSeen(again), 10'000);
        // Later: what was typed is there, and so is the way back.
        QTest::keyClick(again, Qt::Key_Escape);
        QTRY_VERIFY(!window->findChild<SignInDialog *>());
        Banner *notice = nullptr;
        for (Banner *banner : window->findChildren<Banner *>())
            notice = isSeen(banner) && !pane->isAncestorOf(banner) ? banner : notice;
        QVERIFY(notice);
        QVERIFY(window->open(learner));
        clickOn(notice->findChild<QPushButton *>());
        QTRY_VERIFY((again = window->findChild<SignInDialog *>()) && isSeen(again));
        Office::fill(again->findChild<SignInForm *>(), TestBackend::loginOf(Persona::Admin),
                     QLatin1StringView(personaPassword));
        QTRY_VERIFY_WITH_TIMEOUT(!window->findChild<SignInDialog *>(), 20'000);
        QTRY_VERIFY(!isSeen(notice));
        QCOMPARE(office.console->window(), window);
        QTRY_VERIFY(isSeen(lastname));
        QCOMPARE(lastname->property("text").toString(), QStringLiteral("Typed"));

        // What is refused on its way is sent again, once.
        const HttpHeaders endedAgain{{"Authorization", "Bearer " + office.token()}};
        QCOMPARE(office.backend->send("POST /api/auth/sign-out", endedAgain).status, 204);
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        lastname->setFocus();
        QVERIFY(lastname->hasFocus());
        QVERIFY(pane->form().isDirty());
        QVERIFY(pane->form().check());
        QTest::keyClick(lastname, Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!lastname->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT((again = window->findChild<SignInDialog *>()) && isSeen(again), 10'000);
        Office::fill(again->findChild<SignInForm *>(), TestBackend::loginOf(Persona::Admin),
                     QLatin1StringView(personaPassword));
        const auto kept = [&] {
            return office.backend->query(QStringLiteral("select lastname from member where id = ?"),
                                         {office.backend->place().learner});
        };
        QTRY_COMPARE_WITH_TIMEOUT(kept(), QStringList{QStringLiteral("Typed")}, 10'000);
    }

    void lostServerIsFoundAgain()
    {
        Office office;
        office.serve();
        office.start();
        office.trust();
        office.signIn();
        office.waitForWindow();
        MainWindow *window = office.console->window();
        office.backend->backend().stop();
        QTest::keyClick(window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(office.connection().icon == Icon::Disconnected, 20'000);
        // Another one takes its place, which knows nothing of the sign-in.
        const auto port = quint16(office.url.port());
        office.backend.reset();
        office.serve(port);
        QTRY_VERIFY_WITH_TIMEOUT(office.connection().icon == Icon::Connected, 20'000);
        QCOMPARE(office.console->window(), window);
    }

    // Before anything goes that was typed, the person is asked.
    void asksBeforeSomethingIsLost()
    {
        Office office;
        office.id = QStringLiteral("local");
        office.start();
        office.waitForWindow();
        MainWindow *window = office.console->window();
        QVERIFY(window->open(QStringLiteral("ulpan:learners/new")));
        auto *pane = window->findChild<RecordPane *>();
        QTRY_VERIFY(isSeen(pane));
        typeInto(pane->findChild<FieldEditor *>(QStringLiteral("lastname"))->input(),
                 QStringLiteral("Typed"));
        const auto box = [window] { return window->findChild<AskDialog *>(); };
        window->close();
        QTRY_VERIFY(box());
        QVERIFY(window->isVisible());
        QTest::keyClick(box(), Qt::Key_Escape);
        QTRY_VERIFY(!box());
        office.console->goToEnvironment(true);
        QTRY_VERIFY(box());
        QVERIFY(!office.console->state().test);
        QPushButton *discard = nullptr;
        for (QPushButton *button : box()->findChildren<QPushButton *>())
            discard = isPrimary(button) ? button : discard;
        clickOn(discard);
        QTRY_VERIFY_WITH_TIMEOUT(office.console->state().test, 20'000);
        office.waitForWindow();
    }

    // What a role may not see is not there.
    void rolesSeeTheirViews()
    {
        Office office;
        office.serve();
        office.start(QStringLiteral("ulpan:provisioning"));
        office.trust();
        office.signIn(Persona::Support);
        office.waitForWindow();
        MainWindow *window = office.console->window();
        QCOMPARE(window->link().section(QLatin1Char('/'), 0, 0), QStringLiteral("ulpan:learners"));
        QVERIFY(isSeen(window->findChild<Toast *>()));
        QVERIFY(!window->open(QStringLiteral("ulpan:provisioning")));
        QStringList seen;
        for (NavigationButton *button : window->findChildren<NavigationButton *>()) {
            if (isSeen(button))
                seen << button->text();
        }
        QVERIFY(
            !seen.contains(viewTitle(views()[size_t(placeOf(QStringLiteral("ulpan:provisioning")).row)])));
        QVERIFY(seen.contains(viewTitle(views()[size_t(placeOf(QStringLiteral("ulpan:settings")).row)])));
        QTest::keyClick(window, Qt::Key_K, Qt::ControlModifier);
        auto *palette = window->findChild<Palette *>();
        palette->findChild<QLineEdit *>()->setText(QStringLiteral("bulk provisioning"));
        QCOMPARE(palette->findChild<QListWidget *>()->count(), 0);
    }

    void signsOut()
    {
        Office office;
        office.serve();
        office.start();
        office.trust();
        office.signIn();
        office.waitForWindow();
        const QByteArray token = office.token();
        office.console->signOut();
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(office.form()), 20'000);
        QVERIFY(!office.console->window());
        QCOMPARE(office.token(), QByteArray());
        HttpHeaders ended{{"Authorization", "Bearer " + token}};
        QCOMPARE(office.backend->send("GET /api/auth/me", ended).status, 401);
        // The login is there for the next time.
        QCOMPARE(office.form()->findChild<QLineEdit *>(QStringLiteral("first"))->text(),
                 TestBackend::loginOf(Persona::Admin));
    }

    void worksOnThisComputerInBothEnvironments()
    {
        Office office;
        office.id = QStringLiteral("local");
        office.start();
        office.waitForWindow();
        QCOMPARE(office.connection().word, StatusBar::tr("This computer"));
        QVERIFY(!isSeen(office.console->window()->findChild<EnvironmentStripe *>()));
        office.console->goToEnvironment(true);
        QTRY_VERIFY_WITH_TIMEOUT(office.console->state().test, 20'000);
        office.waitForWindow();
        QVERIFY(isSeen(office.console->window()->findChild<EnvironmentStripe *>()));
        QVERIFY(office.console->window()->windowTitle().contains(StatusBar::tr("Test environment")));
        // It is remembered, and what is done here does not reach the live one.
        office.console.reset();
        office.start();
        office.waitForWindow();
        QVERIFY(office.console->state().test);
        office.console->goToEnvironment(false);
        QTRY_VERIFY_WITH_TIMEOUT(!office.console->state().test, 20'000);
        office.waitForWindow();
    }

    void offersPeopleToTryThingsOutWith()
    {
        Office office;
        office.id = QStringLiteral("local");
        std::unique_ptr<SampleOffer> offer;
        office.make();
        offer = std::make_unique<SampleOffer>(office.bare.context, *office.console);
        office.console->start();
        office.waitForWindow();
        const auto action = [&]() -> QPushButton * {
            for (QPushButton *each : office.console->window()->findChildren<QPushButton *>()) {
                if (isSeen(each) && each->text() == SampleOffer::tr("Add sample people"))
                    return each;
            }
            return nullptr;
        };
        const auto rows = [&] {
            return office.console->window()->findChild<HairlineTable *>()->model()->rowCount();
        };
        QTRY_VERIFY(action());
        QVERIFY(!isSeen(office.console->window()->findChild<Banner *>()));
        // Somebody came by another way: there is nothing to offer any more.
        const Change<Learner> come = firstLearner(*office.bare.context.client);
        const Result<Learner> made = outcomeOf(office.bare.context.client->create(come));
        QVERIFY(made);
        office.console->window()->refresh();
        QTRY_COMPARE(rows(), 1);
        QVERIFY(!action());
        QVERIFY(
            outcomeOf(office.bare.context.client->remove(recordType<Learner>(), QString::number(made->id))));
        office.console->window()->refresh();
        QTRY_VERIFY(action());
        clickOn(action());
        QTRY_VERIFY_WITH_TIMEOUT(rows() > 20, 60'000);
        QVERIFY(!action());
    }

    void startsWhateverTheMachineCallsItsZone()
    {
        const QByteArray before = qgetenv("TZ");
        const auto restore = qScopeGuard([&] { qputenv("TZ", before); });
        qputenv("TZ", "Etc/UTC");
        Office office;
        office.id = QStringLiteral("local");
        office.start();
        office.waitForWindow();
        const Result<Institution> made = outcomeOf(
            office.bare.context.client->get<Institution>(office.console->state().institution.toLongLong()));
        QVERIFY(made);
        QCOMPARE(made->timeZone, QStringLiteral("Etc/UTC"));
    }

    void linksLeadToOtherConnections()
    {
        Office office;
        office.serve();
        office.start();
        office.trust();
        office.signIn();
        office.waitForWindow();
        const QString learner = QStringLiteral("ulpan:learners/%1").arg(office.backend->place().learner);
        const QString there = addressed(learner, office.console->state());
        office.console->follow(QStringLiteral("ulpan:provisioning#server=local"));
        QTRY_VERIFY_WITH_TIMEOUT(office.console->state().server.isEmpty(), 20'000);
        office.waitForWindow();
        QVERIFY(office.console->window()->link().startsWith(QLatin1StringView("ulpan:provisioning")));
        office.console->follow(there);
        QTRY_VERIFY_WITH_TIMEOUT(!office.console->state().server.isEmpty(), 20'000);
        office.waitForWindow();
        QTRY_COMPARE(office.console->window()->link(), learner);
        // A server that is not known yet is offered, with its address filled in.
        office.console->follow(QStringLiteral("ulpan:learners#server=https%3A%2F%2Fnew.example.org"));
        auto *address = office.console->startWindow().findChild<QLineEdit *>(QStringLiteral("address"));
        QTRY_VERIFY(isSeen(address));
        QCOMPARE(address->text(), QStringLiteral("new.example.org"));
    }

    void addressThatDoesNotAnswerIsNotKept()
    {
        Office office;
        office.id = QStringLiteral("local");
        office.start();
        office.waitForWindow();
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        const QString address = QStringLiteral("127.0.0.1:%1").arg(nobody.serverPort());
        nobody.close();
        const KeptConnection tried =
            office.console->connections().tryOut({{}, QStringLiteral("School"), serverFrom(address), {}, {}});
        office.console->connectTo(tried.id);
        StartWindow &start = office.console->startWindow();
        auto *failed = start.findChild<ErrorState *>();
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(failed), 20'000);
        // What was typed can be mended there.
        QPushButton *change = nullptr;
        for (QPushButton *button : failed->findChildren<QPushButton *>()) {
            if (isSeen(button) && button->text() == StartWindow::tr("Change the address"))
                change = button;
        }
        QVERIFY(change);
        clickOn(change);
        auto *line = start.findChild<QLineEdit *>(QStringLiteral("address"));
        QTRY_VERIFY(isSeen(line));
        QCOMPARE(line->text(), address);
        QCOMPARE(KeptConnections(office.bare.settings).all().size(), 1);
        office.console->connectTo(QStringLiteral("local"));
        office.waitForWindow();
        QVERIFY(!office.console->connections().triedOut());
        // Nothing of it is left, not even the next time.
        office.console.reset();
        office.start();
        office.waitForWindow();
    }

    void unreachableServerOffersOthers()
    {
        Office office;
        office.serve();
        office.backend.reset();
        office.start();
        const QSignalSpy asked(office.console.get(), &Console::asked);
        QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 1, 20'000);
        QVERIFY(office.console->startWindow().isVisible());
        office.console->connectTo(QStringLiteral("local"));
        office.waitForWindow();
    }
};

ULPAN_TEST(ConsoleTest)
#include "console_test.moc"
