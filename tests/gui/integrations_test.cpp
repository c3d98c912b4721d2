#include "models/tables/record_model.h"
#include "tests/support/gui_console.h"
#include "tests/support/test_main.h"
#include "ui/forms/record_pane.h"
#include "ui/pages/ability_matrix.h"
#include "ui/pages/record_list.h"
#include "ui/pages/token_part.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/secret_line.h"
#include "ui/widgets/status_pill.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

struct KeysOnScreen
{
    GuiConsole console;
    explicit KeysOnScreen(const QString &link) { console.show(link); }
    [[nodiscard]] QWidget *page() { return console.window().findChild<QStackedWidget *>()->currentWidget(); }
    // The list's; tabs of the pane have their own.
    [[nodiscard]] HairlineTable *table()
    {
        return page()->findChild<RecordList *>()->findChild<HairlineTable *>();
    }
    [[nodiscard]] int rows() { return table()->model()->rowCount(); }
    [[nodiscard]] AskDialog *dialog()
    {
        for (AskDialog *each : console.window().findChildren<AskDialog *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    // Of the dialog that is open.
    [[nodiscard]] QPushButton *button(const QString &words)
    {
        for (QPushButton *each :
             dialog() ? dialog()->findChildren<QPushButton *>() : QList<QPushButton *>()) {
            if (each->isVisible() && each->text().remove(QChar(0x2068)).remove(QChar(0x2069)) == words)
                return each;
        }
        return nullptr;
    }
    void press(const char *words)
    {
        QTRY_VERIFY2(button(QString::fromUtf8(words)), words);
        QTRY_VERIFY2(button(QString::fromUtf8(words))->isEnabled(), words);
        clickOn(button(QString::fromUtf8(words)));
    }
    void runAction(const char *words)
    {
        for (QToolButton *each : page()->findChild<RecordPane *>()->findChildren<QToolButton *>()) {
            for (QAction *action : each->menu() ? each->menu()->actions() : QList<QAction *>()) {
                if (action->text() == QString::fromUtf8(words)) {
                    action->trigger();
                    return;
                }
            }
        }
        QFAIL(words);
    }
    // Names it and gives it the ability; ends with the secret on the screen.
    void make(const char *ability)
    {
        QTest::keyClick(&console.window(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(dialog());
        QVERIFY(!button(QStringLiteral("Create"))->isEnabled());
        QTRY_VERIFY(box(ability) && box(ability)->isEnabled());
        QVERIFY(!box("Manage billing")->isEnabled()); // an admin may not, so nothing of theirs may
        QTest::keyClicks(dialog()->findChild<QLineEdit *>(), QStringLiteral("Nightly sync"));
        box(ability)->setFocus();
        QTest::keyClick(box(ability), Qt::Key_Space);
        press("Create");
        QTRY_VERIFY(dialog() && dialog()->findChild<SecretLine *>());
    }
    [[nodiscard]] QCheckBox *box(const char *name)
    {
        for (QCheckBox *each : dialog()->findChildren<QCheckBox *>()) {
            if (each->accessibleName() == QLatin1StringView(name))
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const QString &words)
    {
        for (const QWidget *each : QApplication::allWidgets()) {
            const auto *label = qobject_cast<const QLabel *>(each);
            if (label && label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
};

} // namespace

class IntegrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void tokenIsMadeUsedAndRevoked()
    {
        KeysOnScreen screen(QStringLiteral("ulpan:tokens"));
        screen.make("See members");
        auto *secret = screen.dialog()->findChild<SecretLine *>();
        QTest::mouseClick(secret->findChild<QPushButton *>(), Qt::LeftButton);
        const QByteArray token = QGuiApplication::clipboard()->text().toLatin1();
        QVERIFY(!token.isEmpty());
        // Nobody could see it again.
        QTest::keyClick(screen.dialog(), Qt::Key_Escape);
        QVERIFY(isSeen(secret));
        QVERIFY(screen.says(QStringLiteral("press “I have copied it”")));
        HttpHeaders headers;
        headers.add("Authorization", "Bearer " + token);
        screen.console.backend().comeFrom("192.0.2.7");
        QCOMPARE(screen.console.backend().send("GET /api/institutions/alpha/members", headers).status, 200);
        QCOMPARE(screen.console.backend().send("GET /api/institutions/alpha/entities", headers).status, 403);
        screen.press("I have copied it");
        QTRY_COMPARE(screen.rows(), 1);
        screen.table()->goToRow(0);
        screen.table()->setFocus();
        QTest::keyClick(screen.table(), Qt::Key_Return);
        QTRY_VERIFY(screen.says(QStringLiteral("192.0.2.7")));
        QVERIFY(!screen.says(QString::fromLatin1(token)));
        screen.runAction("Revoke…");
        QTRY_VERIFY(screen.dialog());
        QVERIFY(screen.says(QStringLiteral("will be refused at once")));
        screen.press("Revoke Nightly sync");
        QTRY_COMPARE(screen.rows(), 0);
        QCOMPARE(screen.console.backend().send("GET /api/institutions/alpha/members", headers).status, 401);
    }

    void useOfClientCredentialsIsSeenBeforeTheyGo()
    {
        KeysOnScreen screen(QStringLiteral("ulpan:clients"));
        QTRY_COMPARE(screen.rows(), 1);
        TestBackend &backend = screen.console.backend();
        const HttpHeaders client = backend.withClient(backend.place());
        backend.comeFrom("192.0.2.9");
        QCOMPARE(backend.send("GET /api/institutions/alpha/members", client).status, 200);
        // Without the server nothing is known of the use, and nothing can be agreed to.
        screen.console.wire().isCut = true;
        screen.table()->goToRow(0);
        screen.table()->setFocus();
        QTest::keyClick(screen.table(), Qt::Key_Return);
        auto *pane = screen.page()->findChild<RecordPane *>();
        QTRY_VERIFY(isSeen(pane));
        Banner *fault = nullptr;
        QTRY_VERIFY([&] {
            for (Banner *each : pane->findChild<TokenPart *>()->findChildren<Banner *>())
                fault = each->isVisible() ? each : nullptr;
            return fault;
        }());
        screen.runAction("Delete…");
        screen.runAction("Renew the client secret…");
        QCoreApplication::processEvents();
        QVERIFY(!screen.dialog());
        screen.console.wire().isCut = false;
        Q_EMIT fault->actionTriggered();
        QTRY_VERIFY(screen.says(QStringLiteral("192.0.2.9")));
        QVERIFY(screen.says(QStringLiteral("learners.list")));
        screen.runAction("Renew the client secret…");
        QTRY_VERIFY(screen.dialog());
        QVERIFY(screen.says(QStringLiteral("What calls from there will be refused at once")));
        screen.dialog()->reject();
        QTRY_VERIFY(!screen.dialog());
        screen.runAction("Delete…");
        QTRY_VERIFY(screen.dialog());
        QVERIFY(screen.says(QStringLiteral("In the last 30 days used from")));
        QCOMPARE(screen.rows(), 1);
    }

    // Also to who sees no colours.
    void useOfAbilitiesIsToldInWords()
    {
        AbilityMatrix matrix;
        const auto told = [&matrix] {
            QStringList words;
            for (const StatusPill *pill : matrix.findChildren<StatusPill *>())
                words << pill->status().word;
            return words;
        };
        matrix.tell({Ability::EntitiesRead, Ability::MembersRead, Ability::MembersWrite},
                    AbilitySet{Ability::MembersRead});
        QCOMPARE(told(), (QStringList{QStringLiteral("Not used"), QStringLiteral("No"),
                                      QStringLiteral("Used"), QStringLiteral("Not used")}));
        QList<Icon> icons;
        for (const StatusPill *pill : matrix.findChildren<StatusPill *>()) {
            if (!icons.contains(pill->status().icon))
                icons << pill->status().icon;
        }
        QCOMPARE(icons.size(), 3);
        QCOMPARE(matrix.findChildren<StatusPill *>()[2]->accessibleName(),
                 QStringLiteral("See members: used in the last 30 days"));
        // Of whom nobody counts what they use.
        matrix.tell({Ability::EntitiesRead, Ability::MembersWrite}, std::nullopt);
        QCOMPARE(told(), (QStringList{QStringLiteral("Yes"), QStringLiteral("No"), QStringLiteral("No"),
                                      QStringLiteral("Yes")}));
    }

    void auditHasRoomForWhatWasDone()
    {
        KeysOnScreen screen(QStringLiteral("ulpan:audit"));
        QTRY_VERIFY(screen.rows() > 0);
        const auto *model = static_cast<RecordModel *>(screen.table()->model());
        for (const char *wire : {"action", "actor_name"}) {
            const int column = model->columnOf(wire);
            for (int row = 0; row < screen.rows(); ++row) {
                const QString text = model->index(row, column).data().toString();
                QVERIFY2(screen.table()->columnWidth(column) >
                             screen.table()->fontMetrics().horizontalAdvance(text),
                         qPrintable(text));
            }
        }
    }

    void clientSecretIsRenewed()
    {
        KeysOnScreen screen(QStringLiteral("ulpan:clients"));
        QTRY_VERIFY(screen.rows() > 0);
        const int before = screen.rows();
        screen.make("See members");
        QVERIFY(screen.dialog());
        QCOMPARE(screen.dialog()->findChildren<SecretLine *>().size(), 3);
        const QString first = screen.dialog()->findChildren<QLineEdit *>()[1]->text();
        screen.press("I have copied it");
        QTRY_COMPARE(screen.rows(), before + 1);
        // The id is what one knows them by.
        const int id = static_cast<RecordModel *>(screen.table()->model())->columnOf("client_id");
        const QString shown = screen.table()->model()->index(0, id).data().toString();
        QVERIFY(screen.table()->columnWidth(id) >
                QFontMetrics(ulpan::font(TextStyle::Technical)).horizontalAdvance(shown));
        screen.table()->setFocus();
        for (int row = 0; row < screen.rows(); ++row) {
            if (screen.table()->model()->index(row, 0).data() == QStringLiteral("Nightly sync"))
                screen.table()->goToRow(row);
        }
        QTest::keyClick(screen.table(), Qt::Key_Return);
        QTRY_VERIFY(isSeen(screen.page()->findChild<RecordPane *>()));
        screen.runAction("Renew the client secret…");
        screen.press("Renew it");
        QTRY_VERIFY(screen.dialog() && screen.dialog()->findChild<SecretLine *>());
        QStringList secrets;
        for (const QLineEdit *line : screen.dialog()->findChildren<QLineEdit *>())
            secrets << line->text();
        QVERIFY(!secrets.contains(first));
        screen.press("I have copied it");
    }

    void callIsTriedAndCopied()
    {
        KeysOnScreen screen(QStringLiteral("ulpan:api"));
        auto *list = screen.page()->findChild<QListWidget *>();
        QTRY_VERIFY(list->count() > 40);
        QTest::keyClick(&screen.console.window(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(screen.page()->findChild<SearchField *>(),
                         QStringLiteral("GET /api/institutions/{institution}/entities"));
        QTest::keyClick(screen.page()->findChild<SearchField *>(), Qt::Key_Return);
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text() == QStringLiteral("GET    /api/institutions/{institution}/entities"))
                list->setCurrentRow(row);
        }
        for (QPushButton *each : screen.page()->findChildren<QPushButton *>()) {
            if (each->text() == QStringLiteral("Send GET"))
                clickOn(each);
        }
        const QList<QPlainTextEdit *> texts = screen.page()->findChildren<QPlainTextEdit *>();
        QTRY_VERIFY(texts.last()->toPlainText().contains(QStringLiteral("Haifa")));
        QVERIFY(screen.says(QStringLiteral("Answer: 200")));
        QVERIFY2(!texts.first()->isVisible(), qPrintable(texts.first()->toPlainText()));
        for (QPushButton *each : screen.page()->findChildren<QPushButton *>()) {
            if (each->text() == QStringLiteral("Copy the call"))
                each->menu()->actions().first()->trigger();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("curl -X GET \"$ULPAN_URL\"'/api/institutions/alpha/entities' \\\n"
                                "  -H \"Authorization: Bearer $ULPAN_TOKEN\"\n"));
    }

    void totalSaysHowManyRoutesAreShown()
    {
        KeysOnScreen screen(QStringLiteral("ulpan:api"));
        auto *list = screen.page()->findChild<QListWidget *>();
        QTRY_VERIFY(list->count() > 40);
        const int all = list->count();
        QVERIFY(screen.says(QStringLiteral("%1 routes").arg(all)));
        QVERIFY(!screen.says(QStringLiteral("of %1 routes").arg(all)));
        const auto search = [&](const QString &words) {
            typeInto(screen.page()->findChild<SearchField *>(), words);
            QTest::keyClick(screen.page()->findChild<SearchField *>(), Qt::Key_Return);
        };
        search(QStringLiteral("POST /api/institutions/{institution}/entities"));
        QVERIFY(list->count() > 1 && list->count() < all);
        QVERIFY(screen.says(QStringLiteral("%1 of %2 routes").arg(list->count()).arg(all)));
        search(QStringLiteral("{entity}/merge"));
        QCOMPARE(list->count(), 1);
        for (const auto &[language, words] :
             {std::pair{Language::English, "1 of %1 routes"}, std::pair{Language::French, "1 route sur %1"},
              std::pair{Language::Hebrew, "נתיב אחד מתוך %1"}}) {
            screen.console.choose(language);
            QVERIFY2(screen.says(QString::fromUtf8(words).arg(all)), words);
        }
    }

    // A token of the test environment is refused anywhere else.
    void copiedCallGoesToTheEnvironmentThatIsOpen()
    {
        KeysOnScreen screen(QStringLiteral("ulpan:api"));
        auto *list = screen.page()->findChild<QListWidget *>();
        QTRY_VERIFY(list->count() > 40);
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text() == QStringLiteral("GET    /api/institutions/{institution}/entities"))
                list->setCurrentRow(row);
        }
        Client &client = *screen.console.bare().context.client;
        ClientSession session = client.session();
        session.environment = EnvironmentKind::Test;
        client.setSession(session);
        QList<QAction *> languages;
        for (QPushButton *each : screen.page()->findChildren<QPushButton *>()) {
            if (each->text() == QStringLiteral("Copy the call"))
                languages = each->menu()->actions();
        }
        QCOMPARE(languages.size(), 3);
        for (QAction *language : languages) {
            language->trigger();
            const QString copied = QGuiApplication::clipboard()->text();
            QVERIFY2(copied.contains(u"/test/api/institutions/alpha/entities"), qUtf8Printable(copied));
        }
    }

    void brandingIsSeenAsItIsTyped()
    {
        KeysOnScreen screen(QStringLiteral("ulpan:institutions"));
        QTRY_COMPARE(screen.rows(), 1);
        screen.table()->goToRow(0);
        screen.table()->setFocus();
        QTest::keyClick(screen.table(), Qt::Key_Return);
        auto *pane = screen.page()->findChild<RecordPane *>();
        QTRY_VERIFY(isSeen(pane));
        auto *tabs = pane->findChild<QTabBar *>();
        tabs->setCurrentIndex(1);
        auto *colour = qobject_cast<QLineEdit *>(
            pane->findChild<FieldEditor *>(QStringLiteral("brand_colour"))->input());
        QTRY_VERIFY(isSeen(colour));
        typeInto(colour, QStringLiteral("#00aa11"));
        const auto shown = [pane] {
            const QImage image = pane->grab().toImage();
            for (int y = 0; y < image.height(); y += 4) {
                for (int x = 0; x < image.width(); x += 4) {
                    if (image.pixelColor(x, y) == QColor(0, 0xaa, 0x11))
                        return true;
                }
            }
            return false;
        };
        QTRY_VERIFY(shown());
        tabs->setCurrentIndex(3);
        QTRY_VERIFY(pane->findChildren<HairlineTable *>().last()->model()->rowCount() > 0);
        tabs->setCurrentIndex(1);
        colour->setFocus();
        QTest::keyClick(colour, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(screen.console.backend()
                         .query(QStringLiteral("select brand_colour from institution where slug = 'alpha'"))
                         .value(0)
                         .toLower(),
                     QStringLiteral("#00aa11"));
    }

    void limitsAreOnlyReadByThoseWhoDoNotSetThem()
    {
        KeysOnScreen screen(QStringLiteral("ulpan:institutions"));
        (void)screen.console.backend().query(
            QStringLiteral("update institution set seats = 50 where slug = 'alpha'"));
        QVERIFY(screen.console.window().open(
            QStringLiteral("ulpan:institutions/%1").arg(screen.console.backend().place().institution)));
        auto *pane = screen.page()->findChild<RecordPane *>();
        QTRY_VERIFY(isSeen(pane));
        const auto input = [pane](const char *wire) {
            return pane->findChild<FieldEditor *>(QLatin1StringView(wire))->input();
        };
        QTRY_COMPARE(qobject_cast<QLineEdit *>(input("seats"))->text(), QStringLiteral("50"));
        QVERIFY(input("seats")->isVisible() && qobject_cast<QLineEdit *>(input("seats"))->isReadOnly());
        QVERIFY(!input("status")->isVisible());
        QVERIFY(!input("rate_limit")->isVisible());
        QVERIFY(!qobject_cast<QLineEdit *>(input("name"))->isReadOnly());
    }
};

ULPAN_TEST(IntegrationsTest)
#include "integrations_test.moc"
