#include "tests/gui/provisioning_console.h"
#include "tests/support/test_main.h"
#include "ui/shell/fonts.h"

#include <QAbstractItemView>
#include <QApplication>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// What the preview shows in a cell, as it reads.
QString cellText(ProvisioningConsole &console, int row, int column)
{
    return console.rows() ? withoutIsolates(console.rows()->model()->index(row, column).data().toString())
                          : QString();
}

QComboBox *choiceNamed(ProvisioningConsole &console, const char *name, int at = 0)
{
    for (auto *found : console.page->findChildren<QComboBox *>(QLatin1StringView(name))) {
        if (found->isVisible() && at-- == 0)
            return found;
    }
    return nullptr;
}

void choose(QComboBox *choice, const QString &value)
{
    choice->setFocus();
    choice->setCurrentIndex(choice->findData(value));
    Q_EMIT choice->activated(choice->currentIndex());
}

} // namespace

// How a file is read, what its columns are imported into and what its words mean, as a person decides it.
class ProvisioningReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void doubtfulCellsAreShownInBothReadings_data()
    {
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("cell");
        QTest::newRow("the other") << QStringLiteral("windows-1255") << QStringLiteral("א");
        QTest::newRow("the present one") << QStringLiteral("windows-1252") << QStringLiteral("à");
    }

    void doubtfulCellsAreShownInBothReadings()
    {
        QFETCH(QString, chosen);
        QFETCH(QString, cell);
        ProvisioningConsole console;
        console.give(console.write(QStringLiteral("list.csv"), "login;lastname;firstname;entity;group\n"
                                                               "a@doubt.example;Martin;A;1;\xe0\n"));
        QTRY_VERIFY(console.button("read_as_windows-1255"));
        QTRY_COMPARE(cellText(console, 0, 4), QStringLiteral("à"));
        const QString said = console.text();
        for (const char *expected : {"It is not certain in which encoding", "Line 2, group", "à", "א"})
            QVERIFY2(said.contains(QString::fromUtf8(expected)), qPrintable(said));
        QTRY_VERIFY(console.canPress("next"));
        auto *choose = console.button(("read_as_" + chosen.toLatin1()).constData());
        choose->setFocus();
        QTest::keyClick(choose, Qt::Key_Space);
        QTRY_VERIFY(!console.button("read_as_windows-1255"));
        QTRY_COMPARE(cellText(console, 0, 4), cell);
        QTRY_VERIFY(console.canPress("next"));
        console.press("next");
        QTRY_VERIFY(console.isAt("plan"));
        QVERIFY2(console.canPress("next"), "a person has decided: there is nothing to confirm");
        QVERIFY(!console.page->findChild<QCheckBox *>(QStringLiteral("encoding")));
        QVERIFY2(!console.text().contains(QLatin1StringView("What the file's words mean")),
                 "the file has no such words");
    }

    void encodingIsChosenByHand()
    {
        ProvisioningConsole console;
        console.give(console.write(QStringLiteral("list.csv"),
                                   "login;lastname;firstname;entity\na@hand.example;L\xe9vy;Ren\xe9;1\n"));
        QTRY_COMPARE(cellText(console, 0, 1), QStringLiteral("Lévy"));
        choose(choiceNamed(console, "encoding"), QStringLiteral("windows-1255"));
        QTRY_COMPARE(cellText(console, 0, 1), QStringLiteral("Lיvy"));
        choose(choiceNamed(console, "encoding"), QStringLiteral("windows-1252"));
        QTRY_COMPARE(cellText(console, 0, 1), QStringLiteral("Lévy"));
        // One that the file cannot be in is refused with words, and nothing is lost.
        choose(choiceNamed(console, "encoding"), QStringLiteral("utf-8"));
        QTRY_VERIFY2(!console.text().isEmpty() && console.isAt("columns"), qPrintable(console.text()));
    }

    void mappingIsKeptChosenAndDeleted()
    {
        ProvisioningConsole console;
        QStringList said;
        console.context.toast = [&](const ToastMessage &message) {
            said << withoutIsolates(message.text);
            if (message.undo)
                message.undo();
        };
        const QByteArray file = "email;Familienname;firstname;Ort\nm@kept.example;Katz;Dana;1\n";
        console.give(console.write(QStringLiteral("list.csv"), file));
        QTRY_COMPARE(console.columnChoices().size(), 4);
        choose(console.columnChoices()[1], QStringLiteral("lastname"));
        choose(console.columnChoices()[3], QStringLiteral("entity"));
        QTRY_VERIFY(console.canPress("next"));
        QComboBox *name = choiceNamed(console, "mapping_name");
        name->setFocus();
        QTest::keyClicks(name, QStringLiteral("School office"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(said, QStringList{QStringLiteral("The mapping is kept as School office.")});
        QVERIFY2(console.isAt("columns"), "Enter keeps the mapping, and does not go on");

        // The next file of that office.
        console.page->createNew();
        console.give(console.write(QStringLiteral("next.csv"), file));
        QTRY_COMPARE(console.fields(), (QStringList{QStringLiteral("login"), QString(),
                                                    QStringLiteral("firstname"), QString()}));
        name = choiceNamed(console, "mapping_name");
        QTRY_COMPARE(name->count(), 1);
        name->setCurrentIndex(0);
        Q_EMIT name->activated(0);
        QTRY_COMPARE(console.fields(), (QStringList{QStringLiteral("login"), QStringLiteral("lastname"),
                                                    QStringLiteral("firstname"), QStringLiteral("entity")}));
        QTRY_COMPARE(name->currentText(), QStringLiteral("School office"));
        QTRY_VERIFY(console.canPress("next"));

        // Deleting it can be undone, which is done here at once.
        console.press("delete_mapping");
        QTRY_COMPARE(said.size(), 2);
        QTRY_COMPARE(console.backend.query(QStringLiteral("select name from import_mapping")),
                     QStringList{QStringLiteral("School office")});
    }

    void wordsAreGivenTheirMeaning()
    {
        ProvisioningConsole console;
        console.give(console.write(QStringLiteral("list.csv"), "email,lastname,firstname,entity,civility\n"
                                                               "a@words.example,One,Dana,1,Mme\n"
                                                               "b@words.example,Two,Gil,1,Herr\n"));
        QTRY_VERIFY(choiceNamed(console, "pair_civility", 1));
        QComboBox *unknown = choiceNamed(console, "pair_civility", 0);
        QCOMPARE(unknown->currentIndex(), -1);
        QCOMPARE(choiceNamed(console, "pair_civility", 1)->currentData().toString(), QStringLiteral("mme"));
        QVERIFY(console.text().contains(QLatin1StringView("Herr")));
        QTRY_VERIFY(console.canPress("next"));
        choose(unknown, QStringLiteral("m"));
        QTRY_VERIFY(choiceNamed(console, "pair_civility", 0) &&
                    choiceNamed(console, "pair_civility", 0)->currentIndex() >= 0);
        QTRY_VERIFY(console.canPress("next"));
        console.press("next");
        QTRY_COMPARE(console.figure("create"), QStringLiteral("2"));
        QTRY_VERIFY(console.canPress("next"));
        console.press("next");
        QTRY_VERIFY(console.isAt("report"));
        QCOMPARE(console.backend.query(QStringLiteral(
                     "select civility from member where login like '%@words.example' order by login")),
                 (QStringList{QStringLiteral("mme"), QStringLiteral("m")}));
    }

    void synchronisingAsksForItsScope()
    {
        ProvisioningConsole console;
        console.give(console.write(QStringLiteral("all.csv"), "email,lastname,firstname,entity\n"
                                                              "a@scope.example,One,Dana,1\n"
                                                              "b@scope.example,Two,Gil,1\n"));
        QTRY_VERIFY(console.canPress("next"));
        console.press("next");
        console.tickAllGates();
        console.press("next");
        QTRY_VERIFY(console.isAt("report"));
        console.press("start_another");

        const auto editor = [&](const char *wire) {
            return console.page->findChild<QWidget *>(QLatin1StringView(wire));
        };
        QVERIFY(!editor("scope_entities")->isVisible());
        auto *mode = editor("mode")->findChild<QComboBox *>();
        mode->setFocus();
        QTest::keyClick(mode, Qt::Key_End);
        QTRY_VERIFY(editor("scope_entities")->isVisible());
        const QByteArray file = "email,lastname,firstname,entity\na@scope.example,One,Dana,1\n";
        console.give(console.write(QStringLiteral("fewer.csv"), file));
        QTRY_VERIFY2(console.said(QStringLiteral("Entities that the file is complete for")) ||
                         console.said(QStringLiteral("needed")),
                     qPrintable(console.text()));
        auto *scope = editor("scope_entities")->findChild<QLineEdit *>();
        scope->setFocus();
        QTest::keyClicks(scope, QStringLiteral("1"));
        console.give(console.write(QStringLiteral("fewer.csv"), file));
        QTRY_VERIFY(console.canPress("next"));
        console.press("next");
        QTRY_VERIFY(console.isAt("plan"));
        QVERIFY(console.figure("deactivate").toInt() >= 1);
        QVERIFY2(console.page->findChild<QCheckBox *>(QStringLiteral("deactivations")),
                 "it is more than the safety share");
        QVERIFY(!console.canPress("next"));
    }
};

ULPAN_TEST(ProvisioningReadingTest)
#include "provisioning_reading_test.moc"
