#include "models/tables/record_model.h"
#include "tests/gui/provisioning_console.h"
#include "tests/support/test_main.h"
#include "ui/pages/provisioning_row_pane.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QScopeGuard>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr char utf8Mark[] = "\xef\xbb\xbf";

QByteArray frenchFile()
{
    return utf8Mark + QByteArray("Adresse e-mail;Nom;Prénom;Campus;Taille\r\n"
                                 "noa@lyon.example;Lévi;Noa;Campus Lyon;M\r\n"
                                 "theo@lyon.example;\"Petit; fils\";Théo;Campus Lyon;S\r\n");
}

QByteArray hebrewFile()
{
    return QByteArray("דוא\"ל,שם משפחה,שם פרטי,קמפוס,מידה\n"
                      "noa@lyon.example,לוי,נועה,קמפוס ליון,M\n"
                      "theo@lyon.example,\"פטי, בן\",תיאו,קמפוס ליון,S\n");
}

} // namespace

class ProvisioningPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void fileBecomesLearners_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("delimiter");
        QTest::addColumn<QStringList>("learners");
        QTest::newRow("French file, English window")
            << Language::English << frenchFile() << QStringLiteral("semicolon")
            << QStringList{QStringLiteral("noa@lyon.example Lévi Noa"),
                           QStringLiteral("theo@lyon.example Petit; fils Théo")};
        QTest::newRow("Hebrew file, Hebrew window")
            << Language::Hebrew << hebrewFile() << QStringLiteral("comma")
            << QStringList{QStringLiteral("noa@lyon.example לוי נועה"),
                           QStringLiteral("theo@lyon.example פטי, בן תיאו")};
    }

    void fileBecomesLearners()
    {
        QFETCH(Language, language);
        QFETCH(QByteArray, content);
        QFETCH(QString, delimiter);
        QFETCH(QStringList, learners);
        ProvisioningConsole console(language);
        console.give(console.write(QStringLiteral("list.csv"), content));

        QTRY_VERIFY(console.isAt("columns"));
        QTRY_COMPARE(console.fields(),
                     (QStringList{QStringLiteral("login"), QStringLiteral("lastname"),
                                  QStringLiteral("firstname"), QStringLiteral("entity"), QString()}));
        QStringList delimiters;
        for (const auto *choice : console.page->findChildren<QComboBox *>())
            delimiters << choice->currentData().toString();
        QVERIFY(delimiters.contains(delimiter));
        QTRY_COMPARE(console.rowCount(), 2);
        QTRY_VERIFY(console.canPress("next"));
        console.press("next");

        QVERIFY(console.isAt("plan"));
        QCOMPARE(console.figure("create"), QStringLiteral("2"));
        QCOMPARE(console.figure("rejected"), QStringLiteral("0"));
        QTRY_COMPARE(console.rowCount(), 2);
        QVERIFY2(!console.canPress("next"), "an entity that does not exist has to be confirmed first");
        console.tickGate();
        QVERIFY(console.canPress("next"));
        QVERIFY(console.button("next")->text().contains(QLatin1Char('2')));
        QCOMPARE(console.members(QStringLiteral("lyon.example")), QStringList());
        console.press("next");

        QTRY_VERIFY(console.isAt("report"));
        QCOMPARE(console.members(QStringLiteral("lyon.example")), learners);
        QCOMPARE(console.figure("create"), QStringLiteral("2"));
        console.press("next");
        QCOMPARE(console.opened, QStringList{QStringLiteral("ulpan:learners")});
    }

    // With large text the bar below takes as many lines as its buttons need.
    void barBelowIsNeverTooNarrow_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("French") << Language::French;
        QTest::newRow("Hebrew") << Language::Hebrew;
    }

    void barBelowIsNeverTooNarrow()
    {
        QFETCH(Language, language);
        const auto back = qScopeGuard([] { setTextScale(100); });
        ProvisioningConsole console(language);
        console.give(console.write(QStringLiteral("list.csv"), "email,lastname,firstname,entity\n"
                                                               "good@wide.example,Good,Gil,1\n"
                                                               "nobody at home,Bad,,1\n"));
        QTRY_VERIFY(console.canPress("next"));
        console.press("next");
        QVERIFY(console.isAt("plan"));
        QTRY_VERIFY(console.button("save_rejected"));
        setTextScale(200);
        console.page->resize(1000, 780);
        deliverEvents();
        QCoreApplication::processEvents();
        QCOMPARE(console.page->width(), 1000);
        QList<QRect> taken;
        for (const char *name : {"discard", "save_plan", "save_rejected", "next"}) {
            const QPushButton *button = console.button(name);
            QVERIFY2(button, name);
            const QRect place(button->mapTo(console.page.get(), QPoint()), button->size());
            QVERIFY2(console.page->rect().contains(place), name);
            QVERIFY2(button->width() >= button->sizeHint().width(), name);
            for (const QRect &other : std::as_const(taken))
                QVERIFY2(!other.intersects(place), name);
            taken << place;
        }
        // The first begins the bar and the last ends it, in either direction.
        const bool isMirrored = language == Language::Hebrew;
        QVERIFY(isMirrored ? taken.first().right() > taken.last().right()
                           : taken.first().left() < taken.last().left());
        QCOMPARE(isMirrored ? taken.last().left() : console.page->width() - taken.last().right() - 1,
                 isMirrored ? console.page->width() - taken.first().right() - 1 : taken.first().left());
    }

    void rejectedRowShowsItsFaults()
    {
        ProvisioningConsole console;
        console.give(console.write(QStringLiteral("list.csv"), "email,lastname,firstname,entity\n"
                                                               "good@faults.example,Good,Gil,1\n"
                                                               "nobody at home,Bad,,1\n"));
        QTRY_VERIFY(console.canPress("next"));
        QTest::keyClick(console.page.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(console.figure("rejected"), QStringLiteral("1"));
        console.press("rejected");
        QTRY_COMPARE(console.rowCount(), 1);
        console.rows()->setFocus();
        QTest::keyClick(console.rows(), Qt::Key_Down);
        const auto panes = console.page->findChildren<ProvisioningRowPane *>();
        const auto isOpen = [&] {
            return std::any_of(panes.begin(), panes.end(),
                               [](const auto *pane) { return pane->isVisible(); });
        };
        QTRY_VERIFY(isOpen());
        const QString said = console.text();
        for (const char *expected :
             {"Line 3", "email\nThis is not an e-mail address.", "firstname\nThis is needed."})
            QVERIFY2(said.contains(QLatin1StringView(expected)), qPrintable(said));
        QCOMPARE(console.cell("cell_1")->text(), QStringLiteral("nobody at home"));
        QTest::keyClick(console.rows(), Qt::Key_Escape);
        QVERIFY(!isOpen());

        QTRY_VERIFY(console.button("next")->isEnabled());
        if (console.page->findChild<QCheckBox *>(QStringLiteral("new_entities")))
            console.tickGate();
        console.press("next");
        QTRY_VERIFY(console.isAt("report"));
        console.press("save_rejected");
        auto *dialog = console.page->findChild<QFileDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        const QString path = console.console.folder.filePath(QStringLiteral("again.csv"));
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        name->setFocus();
        name->selectAll();
        // Pasted: typing would open the list of proposals, which takes the Enter.
        QGuiApplication::clipboard()->setText(path);
        QTest::keySequence(name, QKeySequence::Paste);
        QTest::keyClick(name, Qt::Key_Return);
        QFile saved(path);
        QTRY_VERIFY(saved.exists());
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const QByteArray content = saved.readAll();
        QVERIFY2(content.startsWith("email,lastname,firstname,entity,error"), content.constData());
        QVERIFY2(content.contains("nobody at home,Bad,,1,"), content.constData());
        QVERIFY2(!content.contains("good@faults.example"), content.constData());
    }

    void fileThatIsNoCsvIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("said");
        static constexpr char spreadsheet[] = "PK\x03\x04\x14\x00\x06\x00[Content_Types].xml xl/";
        QTest::newRow("spreadsheet") << QByteArray(spreadsheet, sizeof spreadsheet - 1)
                                     << QStringLiteral("This is a spreadsheet or a zip file");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("The file is empty.");
        QTest::newRow("quote") << QByteArray("email,lastname,firstname,entity\na@quote.example,\"Open,"
                                             "Omer,1\n")
                               << QStringLiteral("a quotation mark opens here and is never closed");
    }

    void fileThatIsNoCsvIsRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, said);
        ProvisioningConsole console;
        console.give(console.write(QStringLiteral("grades.csv"), content));
        QTRY_VERIFY2(console.text().contains(said), qPrintable(console.text()));
        QVERIFY(console.page->findChild<FileDropArea *>()->isVisible());
        QVERIFY(console.page->findChild<FileDropArea *>()->isEnabled());
        // The next file takes its place.
        console.give(console.write(QStringLiteral("right.csv"), frenchFile()));
        QTRY_VERIFY(console.isAt("columns"));
        QVERIFY(!console.text().contains(said));
    }

    void columnIsMappedByKeyboard()
    {
        ProvisioningConsole console;
        console.give(console.write(QStringLiteral("list.csv"), "email;Familienname;firstname;entity\n"
                                                               "map@keys.example;Katz;Dana;1\n"));
        QTRY_COMPARE(console.fields().value(1, QStringLiteral("none")), QString());
        QTRY_VERIFY(console.text().contains(QLatin1StringView("Last name")));
        QVERIFY(!console.canPress("next"));
        QComboBox *choice = console.columnChoices()[1];
        choice->setFocus();
        for (int i = 0; i < choice->count() && choice->currentData() != QStringLiteral("lastname"); ++i)
            QTest::keyClick(choice, Qt::Key_Down);
        QTRY_VERIFY(console.canPress("next"));
        QCOMPARE(console.fields()[1], QStringLiteral("lastname"));
        console.press("next");
        QTRY_COMPARE(console.figure("create"), QStringLiteral("1"));
    }

    void discardedImportChangesNothing()
    {
        ProvisioningConsole console;
        console.give(console.write(QStringLiteral("list.csv"), frenchFile()));
        QTRY_VERIFY(console.canPress("next"));
        console.press("discard");
        QTRY_VERIFY(console.isAt("report"));
        QVERIFY(console.text().contains(QLatin1StringView("nothing was changed")));
        QCOMPARE(console.members(QStringLiteral("lyon.example")), QStringList());
        console.press("start_another");
        QCOMPARE(console.page->place(), QStringLiteral("start"));
        // It stands in the list of imports, and opens from there.
        QTRY_COMPARE(console.rowCount(), 1);
        const auto *imports = static_cast<RecordModel *>(console.rows()->model());
        QTRY_VERIFY(imports->recordAt(0));
        QCOMPARE(withoutIsolates(imports->index(0, imports->columnOf("created_by")).data().toString()),
                 console.backend
                     .query(QStringLiteral("select coalesce(nullif(trim(coalesce(firstname, '') || ' ' || "
                                           "coalesce(lastname, '')), ''), login) from member where id = ?"),
                            {console.backend.memberOf(Persona::Admin)})
                     .value(0));
        console.rows()->goToRow(0);
        QTest::keyClick(console.rows(), Qt::Key_Return);
        QTRY_VERIFY(console.isAt("report"));
    }

    void languageChangesInTheMiddle()
    {
        ProvisioningConsole console;
        console.give(console.write(QStringLiteral("list.csv"), frenchFile()));
        QTRY_VERIFY(console.canPress("next"));
        console.press("next");
        console.press("create");
        console.tickGate();
        const QString place = console.page->place();
        for (Language language : {Language::Hebrew, Language::French, Language::English}) {
            console.console.language.choose(language);
            deliverEvents();
            QCOMPARE(console.page->isRightToLeft(), language == Language::Hebrew);
            QCOMPARE(console.page->place(), place);
            QVERIFY(console.button("create")->isChecked());
            QVERIFY2(console.canPress("next"), "what was confirmed stays so");
        }
        // Looking elsewhere and coming back by the view's own link.
        console.page->openPlace({});
        QCOMPARE(console.page->place(), place);
    }

    void lostConnectionCanBeRetried()
    {
        ProvisioningConsole console;
        console.give(console.write(QStringLiteral("list.csv"), frenchFile()));
        QTRY_VERIFY(console.canPress("next"));
        console.press("next");
        console.tickGate();
        console.transport->isCut = true;
        console.press("next");
        Banner *failure = nullptr;
        const auto shown = [&] {
            for (auto *banner : console.page->findChildren<Banner *>()) {
                if (banner->isVisible() &&
                    banner->accessibleName().contains(QLatin1StringView("cannot be reached")))
                    failure = banner;
            }
            return failure != nullptr;
        };
        QTRY_VERIFY(shown());
        QVERIFY(console.isAt("plan"));
        console.transport->isCut = false;
        QTest::mouseClick(failure->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_VERIFY(console.isAt("report"));
        QCOMPARE(console.members(QStringLiteral("lyon.example")).size(), 2);
        QVERIFY(!failure->isVisible());
    }
};

ULPAN_TEST(ProvisioningPageTest)
#include "provisioning_page_test.moc"
