#include "models/base/text.h"
#include "tests/gui/page_on_screen.h"
#include "tests/support/test_main.h"
#include "ui/pages/audit_text.h"
#include "ui/pages/bulk_pane.h"
#include "ui/pages/chosen_bar.h"
#include "ui/pages/history_part.h"
#include "ui/pages/record_list.h"
#include "ui/shell/fonts.h"

#include <QComboBox>
#include <QScopeGuard>
#include <QTabBar>

using namespace ulpan;
using namespace ulpan::tests;

class MembersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void manyAreChangedAfterThePlanAndUndone_data()
    {
        QTest::addColumn<bool>("all");
        QTest::newRow("those chosen") << false;
        QTest::newRow("all that match") << true;
    }

    void manyAreChangedAfterThePlanAndUndone()
    {
        QFETCH(bool, all);
        PageOnScreen screen(QStringLiteral("ulpan:learners/?q=name"));
        QTRY_COMPARE(screen.rows(), 4);
        screen.console.changeElsewhere(loginOf(1), "{\"filter\":[\"Autumn\"]}");
        QCOMPARE(screen.tagged(), 1);
        screen.table()->setFocus();
        if (all) {
            QTest::keyClick(screen.table(), Qt::Key_A, Qt::ControlModifier);
        } else {
            screen.table()->goToRow(0);
            QTest::keyClick(screen.table(), Qt::Key_Down, Qt::ShiftModifier);
            QTest::keyClick(screen.table(), Qt::Key_Down, Qt::ShiftModifier);
        }
        screen.press(all ? "Change 4 learners…" : "Change 3 learners…");
        QTRY_VERIFY(isSeen(screen.find<BulkPane>()));
        QVERIFY(!screen.button(QStringLiteral("Show what it would do"))->isEnabled());
        QLineEdit *tags = screen.line(screen.find<BulkPane>(), "add_tags");
        QTRY_VERIFY(tags->hasFocus());
        QTest::keyClicks(tags, QStringLiteral("Autumn"));
        QTest::keyClick(tags, Qt::Key_Return);
        screen.press("Show what it would do");
        QTRY_VERIFY(screen.says(screen.find<BulkPane>(), QStringLiteral("1 is so already.")));
        QCOMPARE(screen.tagged(), 1);
        screen.press(all ? "Change 3 learners" : "Change 2 learners");
        QTRY_COMPARE(screen.tagged(), all ? 4 : 3);
        QTRY_VERIFY(!screen.find<BulkPane>() || !screen.find<BulkPane>()->isVisible());
        QTRY_COMPARE(screen.toast(), all ? QStringLiteral("3 changed.") : QStringLiteral("2 changed."));
        screen.table()->setFocus();
        QTest::keyClick(screen.table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(screen.tagged(), 1);
    }

    void historySaysWhoChangedWhat()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.console.changeElsewhere(loginOf(2), "{\"job_title\":\"Nurse\"}");
        screen.console.changeElsewhere(loginOf(2), "{\"job_title\":\"Doctor\"}");
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:learners/") +
                                             screen.console.kept("id", loginOf(2))));
        auto *tabs = screen.find<RecordPane>()->findChild<QTabBar *>();
        QTRY_VERIFY(isSeen(tabs));
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Right);
        auto *history = screen.find<HistoryPart>();
        QTRY_VERIFY(screen.says(history, QStringLiteral("Doctor")));
        QVERIFY(screen.says(history, QStringLiteral("Member: created")));
        QVERIFY(screen.says(history, QStringLiteral("Member: changed")));
        QVERIFY(screen.says(history, QStringLiteral("Nurse")));
        QVERIFY(!screen.button(QStringLiteral("Save")));
        // What is yet to be made has no history, and a single tab says nothing.
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:learners/new")));
        QTRY_VERIFY(screen.button(QStringLiteral("Save")));
        QVERIFY(!tabs->isVisible());
    }

    void listMakesWayWhereTextIsLarge()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.console.window().resize(1280, 800);
        auto *list = screen.find<RecordList>();
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:learners/") +
                                             screen.console.kept("id", loginOf(2))));
        QTRY_VERIFY(isSeen(screen.find<RecordPane>()));
        QVERIFY(list->isVisible());
        setTextScale(200);
        QTRY_VERIFY(!list->isVisible());
        QVERIFY(isSeen(screen.find<RecordPane>()));
        screen.find<RecordPane>()->requestClose();
        QTRY_VERIFY(list->isVisible());
        setTextScale(100);
    }

    void formGrowsWithItsText()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        screen.console.window().resize(1280, 800);
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:learners/") +
                                             screen.console.kept("id", loginOf(2))));
        QTRY_VERIFY(isSeen(screen.find<RecordPane>()));
        // After something was brought into view.
        auto *lastname = screen.line(screen.find<RecordPane>(), "lastname");
        typeInto(lastname, QStringLiteral("Mine"));
        screen.console.changeElsewhere(loginOf(2), "{\"lastname\":\"Theirs\"}");
        QTest::keyClick(lastname, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(lastname->accessibleDescription().contains(QLatin1StringView("Theirs")));
        screen.press("Take the other version");
        const auto back = qScopeGuard([] { setTextScale(100); });
        for (const int scale : {200, 100, 200}) {
            setTextScale(scale);
            for (QWidget *part : {static_cast<QWidget *>(screen.line(screen.find<RecordPane>(), "firstname")),
                                  static_cast<QWidget *>(screen.find<RecordPane>()->findChild<QTabBar *>()),
                                  static_cast<QWidget *>(screen.console.window().menuWidget())})
                QTRY_COMPARE(part->height(), part->sizeHint().height());
            QCOMPARE(screen.line(screen.find<RecordPane>(), "firstname")->height() > 50, scale == 200);
            QCOMPARE(screen.console.window().size(), QSize(1280, 800));
        }
    }

    void anonymisingIsAskedForOnce()
    {
        PageOnScreen screen(QStringLiteral("ulpan:learners"));
        const QString id = screen.console.kept("id", loginOf(2));
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:learners/") + id));
        QTRY_VERIFY(isSeen(screen.find<RecordPane>()));
        // Who answers too quickly has done nothing.
        for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return, Qt::Key_Space}) {
            screen.runAction("Anonymise…");
            auto *ask = screen.console.window().findChild<AskDialog *>();
            QTRY_VERIFY(ask && ask->isVisible());
            QTest::keyClick(ask->focusWidget() ? ask->focusWidget() : ask, key);
            QTRY_VERIFY(!screen.console.window().findChild<AskDialog *>());
            QCOMPARE(screen.console.kept("lastname", loginOf(2)), QStringLiteral("Name02"));
        }
        const int before = screen.rows();
        screen.runAction("Anonymise…");
        screen.press("Anonymise First Name02");
        QTRY_COMPARE(screen.rows(), before - 1);
        QVERIFY(!screen.find<RecordPane>()->isVisible());
        QCOMPARE(screen.console.kept("lastname", loginOf(2)), QString());
    }

    void staffIsInvitedAndInvitedAgain()
    {
        PageOnScreen screen(QStringLiteral("ulpan:members"));
        const int before = screen.rows();
        QTest::keyClick(&screen.console.window(), Qt::Key_N, Qt::ControlModifier);
        auto *pane = screen.find<RecordPane>();
        QTRY_VERIFY(isSeen(pane));
        typeInto(screen.line(pane, "firstname"), QStringLiteral("Dana"));
        typeInto(screen.line(pane, "lastname"), QStringLiteral("Azulay"));
        typeInto(screen.line(pane, "login"), QStringLiteral("dana@example.org"));
        auto *role =
            qobject_cast<QComboBox *>(pane->findChild<FieldEditor *>(QStringLiteral("role"))->input());
        QCOMPARE(role->currentText(), QStringLiteral("Trainer"));
        role->setFocus();
        QTest::keyClicks(role, QStringLiteral("Support"));
        QTest::keyClick(screen.line(pane, "login"), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(screen.rows(), before + 1);
        QCOMPARE(screen.console.kept("role", QStringLiteral("dana@example.org")), QStringLiteral("support"));
        screen.runAction("Write the invitation again");
        QTRY_VERIFY(screen.toast().contains(QLatin1StringView("dana@example.org")));
    }

    void staffIsNarrowedToItsOwnRoles()
    {
        PageOnScreen screen(QStringLiteral("ulpan:members"));
        const int before = screen.rows();
        QStringList roles;
        for (const QAction *action : screen.button(QStringLiteral("Filter"))->menu()->actions()) {
            for (const QAction *value :
                 action->text() == QLatin1StringView("Role") ? action->menu()->actions() : QList<QAction *>())
                roles << value->text();
        }
        QCOMPARE(roles, (QStringList{QStringLiteral("Trainer"), QStringLiteral("Support"),
                                     QStringLiteral("Admin"), QStringLiteral("Owner")}));
        // Nor does a link show others.
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:members/?role=learner")));
        QTRY_COMPARE(screen.rows(), before);
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:members/?role=owner")));
        QTRY_COMPARE(screen.rows(), 1);
    }

    void entitiesAreMergedAfterThePlan()
    {
        PageOnScreen screen(QStringLiteral("ulpan:entities"));
        QTest::keyClick(&screen.console.window(), Qt::Key_N, Qt::ControlModifier);
        auto *pane = screen.find<RecordPane>();
        QTRY_VERIFY(isSeen(pane));
        typeInto(screen.line(pane, "name"), QStringLiteral("Acre"));
        QTest::keyClick(screen.line(pane, "name"), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(screen.rows(), 2);
        const QString haifa = QString::number(screen.console.backend().place().entity);
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:entities/") + haifa));
        QTRY_VERIFY(screen.says(pane, QStringLiteral("learners")));
        screen.runAction("Merge into another entity…");
        QTRY_VERIFY(screen.console.window().findChild<AskDialog *>());
        auto *ask = screen.console.window().findChild<AskDialog *>();
        QTRY_VERIFY(screen.says(ask, QStringLiteral("This cannot be undone.")));
        auto *name = ask->findChild<QComboBox *>()->findChild<QLineEdit *>();
        QTRY_VERIFY(ask->findChild<QComboBox *>()->count() == 2);
        QVERIFY(!screen.button(QStringLiteral("Merge"))->isEnabled());
        QTest::keyClicks(name, QStringLiteral("Acre"));
        QTRY_VERIFY(screen.says(ask, QStringLiteral("5 learners move to")));
        QVERIFY(screen.says(ask, QStringLiteral("is deleted. A file that still names it")));
        QVERIFY(!screen.says(ask, QStringLiteral("places in sessions")));
        // All of it is seen before it is agreed to.
        for (const QLabel *label : ask->findChildren<QLabel *>()) {
            if (label->text().contains(u"move to"))
                QTRY_COMPARE(label->visibleRegion().boundingRect(), label->rect());
        }
        // Without the server there is no plan, and that is said.
        screen.console.wire().isCut = true;
        QTest::keyClick(name, Qt::Key_Backspace);
        QVERIFY(!screen.says(ask, QStringLiteral("move to")));
        QTest::keyClicks(name, QStringLiteral("e"));
        QTRY_VERIFY(screen.says(ask, QStringLiteral("example.org")));
        QVERIFY(!screen.button(QStringLiteral("Merge"))->isEnabled());
        screen.console.wire().isCut = false;
        QTest::keyClick(name, Qt::Key_Backspace);
        QTest::keyClicks(name, QStringLiteral("e"));
        QTRY_VERIFY(screen.says(ask, QStringLiteral("5 learners move to")));
        QVERIFY(!screen.says(ask, QStringLiteral("example.org")));
        screen.press("Merge");
        QTRY_COMPARE(screen.rows(), 1);
        QCOMPARE(screen.console.backend()
                     .query(QStringLiteral("select count(*) from member where entity_id = ?"), {haifa})
                     .value(0),
                 QStringLiteral("0"));
    }

    void madeEntityIsTakenBack()
    {
        PageOnScreen screen(QStringLiteral("ulpan:entities"));
        QTest::keyClick(&screen.console.window(), Qt::Key_N, Qt::ControlModifier);
        auto *pane = screen.find<RecordPane>();
        QTRY_VERIFY(isSeen(pane));
        typeInto(screen.line(pane, "name"), QStringLiteral("Acre"));
        QTest::keyClick(screen.line(pane, "name"), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(screen.rows(), 2);
        screen.table()->setFocus();
        QTest::keyClick(screen.table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(screen.rows(), 1);
        QVERIFY(!pane->isVisible());
    }

    // Also where the list does not have it.
    void auditEntryIsOpenedByItsLink()
    {
        PageOnScreen screen(QStringLiteral("ulpan:audit"));
        const QString first =
            screen.console.backend()
                .query(QStringLiteral("select max(id) from audit_entry where action = 'member.created'"))
                .value(0);
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:audit/%1?record=entity").arg(first)));
        QTRY_COMPARE(screen.find<RecordPane>()->openId(), first);
        QTRY_VERIFY(isSeen(screen.find<RecordPane>()));
    }

    // Nobody signs in on this computer.
    void auditNamesTheProgramOfThisComputer()
    {
        ToldAuditEntry entry;
        entry.actorKind = QStringLiteral("member");
        entry.actorName = QStringLiteral("console");
        QCOMPARE(auditActorText(entry), QStringLiteral("The program on this computer"));
        // Who is called so is a person all the same.
        entry.actorId = 7;
        QCOMPARE(withoutIsolates(auditActorText(entry)), QStringLiteral("console"));
    }

    void auditIsReadAndNarrowed()
    {
        PageOnScreen screen(QStringLiteral("ulpan:audit"));
        screen.console.changeElsewhere(loginOf(3), "{\"job_title\":\"Nurse\"}");
        QTest::keyClick(&screen.console.window(), Qt::Key_F5);
        QTRY_COMPARE(screen.model().index(0, 1).data().toString(), QStringLiteral("Member: changed"));
        screen.table()->setFocus();
        screen.table()->goToRow(0);
        QTest::keyClick(screen.table(), Qt::Key_Return);
        QTRY_VERIFY(screen.says(screen.find<RecordPane>(), QStringLiteral("Nurse")));
        QVERIFY(screen.says(screen.find<RecordPane>(), QStringLiteral("(empty)")));
        const int all = screen.rows();
        QVERIFY(screen.console.window().open(QStringLiteral("ulpan:audit/?action=member.updated")));
        QTRY_VERIFY(screen.rows() < all && screen.rows() > 0);
        for (int row = 0; row < screen.rows(); ++row)
            QCOMPARE(screen.model().index(row, 1).data().toString(), QStringLiteral("Member: changed"));
    }
};

ULPAN_TEST(MembersTest)
#include "members_test.moc"
