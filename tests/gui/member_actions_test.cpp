#include "models/base/totp.h"
#include "tests/gui/console_office.h"
#include "tests/gui/page_on_screen.h"
#include "tests/support/test_main.h"
#include "ui/shell/fonts.h"

using namespace ulpan;
using namespace ulpan::tests;

class MemberActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void learnerIsSuspendedAndLetInAgain()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.console.changeElsewhere(loginOf(2), "{\"status\":\"active\"}");
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:learners/?status=active&q=name02")));
        QTRY_COMPARE(screen.rows(), 1);
        screen.table()->goToRow(0);
        QTest::keyClick(screen.table(), Qt::Key_Return);
        QTRY_COMPARE(screen.shownStatus(), QStringLiteral("Active"));
        auto *firstname = screen.line(screen.find<RecordPane>(), "firstname");
        typeInto(firstname, QStringLiteral("Half typed"));
        screen.runAction("Suspend");
        QTRY_COMPARE(screen.shownStatus(), QStringLiteral("Suspended"));
        QCOMPARE(screen.console.kept("status", loginOf(2)), QStringLiteral("suspended"));
        QVERIFY2(screen.toast().startsWith(QLatin1StringView("First Name02 is suspended")),
                 qPrintable(screen.toast()));
        QVERIFY(!screen.question());
        screen.table()->setFocus();
        QTest::keyClick(screen.table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(screen.shownStatus(), QStringLiteral("Active"));
        QCOMPARE(screen.console.kept("status", loginOf(2)), QStringLiteral("active"));
        screen.runAction("Suspend");
        QTRY_COMPARE(screen.shownStatus(), QStringLiteral("Suspended"));
        screen.runAction("Let in again");
        QTRY_COMPARE(screen.shownStatus(), QStringLiteral("Active"));
        QCOMPARE(screen.console.kept("status", loginOf(2)), QStringLiteral("active"));
        // What is typed waits, and no other version stands in its way.
        QCOMPARE(firstname->text(), QStringLiteral("Half typed"));
        firstname->setFocus();
        QTest::keyClick(firstname, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(screen.console.kept("firstname", loginOf(2)), QStringLiteral("Half typed"));
    }

    void suspendingAsksWhereMoreIsLost_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("said");
        QTest::newRow("an invited learner") << QStringLiteral("ulpan:learners") << loginOf(3)
                                            << QStringLiteral("The link in their invitation stops working.");
        QTest::newRow("who works here")
            << QStringLiteral("ulpan:members") << TestBackend::loginOf(Persona::Support)
            << QStringLiteral("The API tokens that they made end");
    }

    void suspendingAsksWhereMoreIsLost()
    {
        QFETCH(QString, link);
        QFETCH(QString, login);
        QFETCH(QString, said);
        PageOnScreen screen(link);
        const QString before = screen.console.kept("status", login);
        screen.openPerson(login);
        screen.runAction("Suspend…");
        QTRY_VERIFY(isSeen(screen.question()));
        QVERIFY(screen.says(screen.question(), said));
        QTest::keyClick(screen.question(), Qt::Key_Escape);
        QTRY_VERIFY(!screen.question());
        QCOMPARE(screen.console.kept("status", login), before);
        screen.runAction("Suspend…");
        screen.press("Suspend");
        QTRY_COMPARE(screen.shownStatus(), QStringLiteral("Suspended"));
        QCOMPARE(screen.console.kept("status", login), QStringLiteral("suspended"));
        QTRY_VERIFY(!screen.question());
        screen.runAction("Let in again");
        QTRY_COMPARE(screen.shownStatus(), QStringLiteral("Active"));
        QCOMPARE(screen.console.kept("status", login), QStringLiteral("active"));
    }

    // The question stays and says why.
    void whoMayDoMoreIsNotSuspended()
    {
        PageOnScreen screen(QStringLiteral("ulpan:members"));
        screen.openPerson(TestBackend::loginOf(Persona::Owner));
        screen.runAction("Suspend…");
        screen.press("Suspend");
        QTRY_VERIFY(screen.says(screen.question(), QStringLiteral("Your role does not allow this.")));
        QCOMPARE(screen.console.kept("status", TestBackend::loginOf(Persona::Owner)),
                 QStringLiteral("active"));
    }

    // Who was let in again and never chose a password needs the way in.
    void whoNeverSignedInIsInvitedAgain()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.console.changeElsewhere(loginOf(2), "{\"status\":\"active\"}");
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:learners/?status=active&q=name02")));
        QTRY_COMPARE(screen.rows(), 1);
        screen.openPerson(loginOf(2));
        screen.runAction("Write the invitation again");
        QTRY_VERIFY2(screen.toast().contains(loginOf(2)), qPrintable(screen.toast()));
        // Nothing leaves this version, so nothing is called sent, and what lets people in is named.
        QVERIFY2(screen.toast().contains(QLatin1StringView("kept, not sent")), qPrintable(screen.toast()));
        QVERIFY(screen.toast().contains(QStringLiteral("Set a password…")));
    }

    void whoIsInvitedGetsInWithAPassword()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.openPerson(loginOf(2));
        QCOMPARE(screen.shownStatus(), QStringLiteral("Invited"));
        screen.runAction("Set a password…");
        QTRY_VERIFY(isSeen(screen.question()));
        auto *line = screen.question()->findChild<QLineEdit *>();
        QTRY_VERIFY(line->hasFocus());
        QVERIFY(!screen.button(QStringLiteral("Set the password"))->isEnabled());
        typeInto(line, QStringLiteral("short"));
        screen.press("Set the password");
        QTRY_VERIFY(screen.says(screen.question(), QStringLiteral("8 or more characters")));
        QCOMPARE(line->text(), QStringLiteral("short"));
        typeInto(line, QStringLiteral("a first sentence"));
        screen.press("Set the password");
        QTRY_VERIFY(!screen.question());
        QTRY_COMPARE(screen.shownStatus(), QStringLiteral("Active"));
        QVERIFY(screen.toast().contains(loginOf(2)));
        const QByteArray body =
            "{\"email\":\"" + loginOf(2).toUtf8() + "\",\"password\":\"a first sentence\"}";
        QCOMPARE(screen.console.backend().send("POST /api/auth/sign-in", {}, body).status, 200);
    }

    // What cannot be changed looks so, and says why, also to a screen reader.
    void loginSaysWhyItStays()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.openPerson(loginOf(2));
        auto *pane = screen.find<RecordPane>();
        QLineEdit *login = screen.line(pane, "login");
        QVERIFY(login->isReadOnly());
        QVERIFY(screen.says(pane, QStringLiteral("This stays as it is")));
        QVERIFY(login->accessibleDescription().contains(QLatin1StringView("This stays as it is")));
        const auto ground = [&](QLineEdit *line) {
            return line->grab().toImage().pixelColor(line->width() / 2, line->height() - scaled(4));
        };
        QVERIFY(ground(login) != ground(screen.line(pane, "firstname")));
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:learners/new")));
        QTRY_VERIFY(!login->isReadOnly());
        QVERIFY(!screen.says(pane, QStringLiteral("This stays as it is")));
        QCOMPARE(ground(login), ground(screen.line(pane, "firstname")));
    }

    // What the server would refuse is not offered: nobody makes themselves nobody, or who may do more.
    void onlyOthersAreAnonymised()
    {
        Office office;
        office.serve();
        office.start(QStringLiteral("ulpan:members"));
        office.trust();
        office.signIn(Persona::Admin);
        office.waitForWindow();
        const auto offers = [&](Persona persona, const char *words) {
            const QString id = QString::number(office.backend->memberOf(persona));
            const QString view = persona == Persona::Learner ? QStringLiteral("ulpan:learners/")
                                                             : QStringLiteral("ulpan:members/");
            RecordPane *pane = nullptr;
            [&] {
                QVERIFY(office.console->window()->open(view + id));
                QTRY_VERIFY([&] {
                    for (auto *each : office.console->window()->findChildren<RecordPane *>())
                        pane = each->isVisible() ? each : pane;
                    return pane && pane->isVisible() && pane->openId() == id;
                }());
            }();
            for (const QToolButton *each : pane->findChildren<QToolButton *>()) {
                for (const QAction *action : each->menu() ? each->menu()->actions() : QList<QAction *>()) {
                    if (action->text() == QString::fromUtf8(words))
                        return true;
                }
            }
            return false;
        };
        QVERIFY(offers(Persona::Support, "Anonymise…"));
        QVERIFY(!offers(Persona::Admin, "Anonymise…"));
        QVERIFY(!offers(Persona::Owner, "Anonymise…"));
        QVERIFY(offers(Persona::Learner, "Anonymise…"));
    }

    void lostSecondFactorIsTakenAway()
    {
        PageOnScreen screen(QStringLiteral("ulpan:members"));
        TestBackend &backend = screen.console.backend();
        const HttpHeaders support = backend.as(Persona::Support);
        const Answer begun = backend.send("POST /api/auth/second-factor/enrol", support,
                                          QByteArray("{\"password\":\"") + personaPassword + "\"}");
        const QByteArray secret = fromBase32(begun.json()[QLatin1StringView("secret")].toString().toLatin1());
        const QByteArray code = totpCode(secret, totpStep(backend.clock().now()));
        QCOMPARE(backend.send("POST /api/auth/second-factor/confirm", support, "{\"code\":\"" + code + "\"}")
                     .status,
                 200);
        const auto has = [&] {
            return backend.query(QStringLiteral("select count(*) from second_factor where member_id = ?"),
                                 {backend.memberOf(Persona::Support)}) == QStringList(QStringLiteral("1"));
        };
        QVERIFY(has());
        screen.openPerson(TestBackend::loginOf(Persona::Support));
        screen.runAction("Take away the second factor…");
        QTRY_VERIFY(isSeen(screen.question()));
        QVERIFY(screen.says(screen.question(), QStringLiteral("signed out everywhere")));
        QTest::keyClick(screen.question(), Qt::Key_Return);
        QTRY_VERIFY(!screen.question());
        QVERIFY(has());
        screen.runAction("Take away the second factor…");
        screen.press("Take away the second factor");
        QTRY_VERIFY(!has());
        QTRY_VERIFY(!screen.question());
        QVERIFY2(screen.toast().contains(QLatin1StringView("with their password alone")),
                 qPrintable(screen.toast()));
        QCOMPARE(backend.send("GET /api/auth/me", support).status, 401);
        // Who has none is told of by name.
        screen.runAction("Take away the second factor…");
        screen.press("Take away the second factor");
        QTRY_VERIFY2(screen.toast().contains(QLatin1StringView("has no second factor")),
                     qPrintable(screen.toast()));
        QTRY_VERIFY(!screen.question());
    }
};

ULPAN_TEST(MemberActionsTest)
#include "member_actions_test.moc"
