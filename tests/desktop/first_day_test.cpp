#include "app/console/console.h"
#include "app/console/sample_offer.h"
#include "net/http/network_transport.h"
#include "tests/gui/bare_console.h"
#include "tests/support/gui_console.h"
#include "tests/support/outcome.h"
#include "tests/support/test_main.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/record_pane.h"
#include "ui/pages/provisioning_page.h"
#include "ui/pages/record_list.h"
#include "ui/shell/fonts.h"
#include "ui/shell/navigation.h"
#include "ui/shell/secret_store.h"
#include "ui/shell/style.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/file_drop_area.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/secret_line.h"
#include "ui/widgets/state_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr int patience = 20'000; // milliseconds

// The program from its first start, in a folder where nothing is yet, as a person meets it.
struct FirstDay
{
    BareConsole bare;
    MemorySecrets secrets;
    std::unique_ptr<Console> console;
    std::unique_ptr<SampleOffer> offer;

    explicit FirstDay(Language language)
    {
        bare.language.choose(language);
        start();
    }
    void start()
    {
        offer.reset();
        console.reset();
        console =
            std::make_unique<Console>(bare.context, secrets, bare.folder.filePath(QStringLiteral("data")));
        offer = std::make_unique<SampleOffer>(bare.context, *console);
        console->start();
        QTRY_VERIFY_WITH_TIMEOUT(console->window() && isSeen(console->window()), patience);
        console->window()->resize(1240, 860);
        console->window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(console->window()));
    }

    [[nodiscard]] MainWindow &window() const { return *console->window(); }
    [[nodiscard]] QWidget *page() const { return window().findChild<QStackedWidget *>()->currentWidget(); }
    template<class T> [[nodiscard]] T *part(const char *name = "") const
    {
        for (T *each : page()->findChildren<T *>(QLatin1StringView(name))) {
            if (isSeen(each))
                return each;
        }
        return nullptr;
    }
    template<class T> void click(const char *name)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(part<T>(name) && part<T>(name)->isEnabled(), name, patience);
        clickOn(part<T>(name));
    }
    // By the navigation.
    void goTo(const char *view)
    {
        const int row = placeOf(QStringLiteral("ulpan:") + QLatin1StringView(view)).row;
        for (NavigationButton *each : window().findChildren<NavigationButton *>()) {
            if (each->isVisible() && each->accessibleName() == viewTitle(views()[size_t(row)]))
                clickOn(each);
        }
        QTRY_VERIFY2(window().link().startsWith(QStringLiteral("ulpan:") + QLatin1StringView(view)), view);
    }
    [[nodiscard]] HairlineTable *table() const { return page()->findChild<HairlineTable *>(); }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    void look(const QString &words)
    {
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
        auto *search = part<SearchField>();
        QTRY_VERIFY(search && search->hasFocus());
        QTest::keyClick(search, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(search, words);
    }
    void openFirstRow()
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(table()->model()->index(0, 0)).center());
        QTRY_VERIFY(part<RecordPane>());
    }
    [[nodiscard]] AskDialog *dialog() const
    {
        for (AskDialog *each : window().findChildren<AskDialog *>()) {
            if (isSeen(each))
                return each;
        }
        return nullptr;
    }
    // The button that does what the dialog is for.
    void agree()
    {
        QTRY_VERIFY(dialog());
        for (QPushButton *each : dialog()->findChildren<QPushButton *>()) {
            if (isPrimary(each) && isSeen(each)) {
                QTRY_VERIFY(each->isEnabled());
                clickOn(each);
                return;
            }
        }
        QFAIL("nothing to agree to");
    }
    [[nodiscard]] bool says(const QString &words) const
    {
        const QList<QLabel *> labels = page()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    [[nodiscard]] QString state() const
    {
        const auto *wizard = qobject_cast<ProvisioningPage *>(page());
        return wizard ? wizard->state() : QString();
    }
    [[nodiscard]] QString figure(const char *outcome) const
    {
        const auto *tile = part<QPushButton>(outcome);
        return tile ? tile->accessibleName().section(QLatin1Char(' '), -1) : QString();
    }
};

QString abilityText(Ability ability)
{
    return QCoreApplication::translate("Choice", choices(ability)[size_t(ability)].label);
}

} // namespace

// What a person does on the first day, by mouse and keys, in the program as it starts.
class FirstDayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void fromNothingToTheAudit_data()
    {
        QTest::addColumn<Language>("language");
        for (const Language language : {Language::Hebrew, Language::French, Language::English})
            QTest::newRow(nameOf(language)) << language;
    }

    void fromNothingToTheAudit()
    {
        QFETCH(Language, language);
        FirstDay day(language);
        std::pair<QByteArray, QUrl> key;
        for (const std::function<void()> &step : {
                 std::function<void()>([&] { fillWithSamples(day); }),
                 {[&] { correctName(day); }},
                 {[&] { importFile(day); }},
                 {[&] { undoImport(day); }},
                 {[&] { key = makeToken(day); }},
                 {[&] { useToken(key.first, key.second); }},
                 {[&] { findInAudit(day); }},
                 {[&] { comeBack(day); }},
             }) {
            step();
            if (QTest::currentTestFailed())
                return;
        }
    }

private:
    static void fillWithSamples(FirstDay &day)
    {
        QCOMPARE(day.rows(), 0);
        const auto offer = [&]() -> QPushButton * {
            for (QPushButton *each : day.window().findChildren<QPushButton *>()) {
                if (isSeen(each) && each->text() == SampleOffer::tr("Add sample people"))
                    return each;
            }
            return nullptr;
        };
        QTRY_VERIFY(offer());
        clickOn(offer());
        QTRY_VERIFY_WITH_TIMEOUT(day.rows() == 60, patience);
    }

    static void correctName(FirstDay &day)
    {
        day.look(QStringLiteral("schneider"));
        QTRY_COMPARE(day.rows(), 2);
        day.look(QStringLiteral("come.lefevre"));
        QTRY_COMPARE(day.rows(), 1);
        day.openFirstRow();
        QVERIFY(!QTest::currentTestFailed());
        QWidget *lastname =
            day.part<RecordPane>()->findChild<FieldEditor *>(QStringLiteral("lastname"))->input();
        QTRY_COMPARE(lastname->property("text").toString(), QStringLiteral("Lefèvre"));
        typeInto(lastname, QStringLiteral("Lefebvre"));
        QTest::keyClick(lastname, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(day.table()->model()->index(0, 0).data().toString(), QStringLiteral("Lefebvre"));
    }

    // One row of it is wrong and is made right in the plan.
    static void importFile(FirstDay &day)
    {
        const QString path = day.bare.folder.filePath(QStringLiteral("new.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Login,Last name,First name,Entity\r\n"
                   "tamar.new@example.org,Mizrahi,Tamar,London Evening School\r\n"
                   "eitan.new,Peretz,Eitan,London Evening School\r\n");
        file.close();
        day.goTo("provisioning");
        QTRY_VERIFY(day.part<FileDropArea>());
        auto *files = new QMimeData;
        files->setUrls({QUrl::fromLocalFile(path)});
        QGuiApplication::clipboard()->setMimeData(files);
        day.part<FileDropArea>()->setFocus();
        QTest::keySequence(day.part<FileDropArea>(), QKeySequence::Paste);
        QTRY_COMPARE_WITH_TIMEOUT(day.state(), QStringLiteral("columns"), patience);
        day.click<QPushButton>("next");
        QTRY_COMPARE_WITH_TIMEOUT(day.state(), QStringLiteral("plan"), patience);
        QTRY_COMPARE(day.figure("rejected"), QStringLiteral("1"));
        QTRY_VERIFY(day.part<HairlineTable>());
        auto *plan = day.part<HairlineTable>();
        plan->setFocus();
        QTest::keyClick(plan, Qt::Key_F8);
        QTRY_VERIFY(day.part<QLineEdit>("cell_1") && day.part<QLineEdit>("cell_1")->hasFocus());
        typeInto(day.part<QLineEdit>("cell_1"), QStringLiteral("eitan.new@example.org"));
        QTest::keyClick(day.part<QLineEdit>("cell_1"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(day.figure("rejected"), QStringLiteral("0"), patience);
        QCOMPARE(day.figure("create"), QStringLiteral("2"));
        day.click<QPushButton>("next");
        QTRY_COMPARE_WITH_TIMEOUT(day.state(), QStringLiteral("report"), patience);
        day.goTo("learners");
        day.look(QStringLiteral("eitan.new"));
        QTRY_COMPARE(day.rows(), 1);
    }

    static void undoImport(FirstDay &day)
    {
        day.goTo("provisioning");
        day.click<QPushButton>("undo");
        QVERIFY(day.part<QPushButton>("leave")->hasFocus());
        day.click<QPushButton>("confirm_undo");
        QTRY_VERIFY_WITH_TIMEOUT(!day.part<QPushButton>("undo") && !day.part<QPushButton>("confirm_undo") &&
                                     day.state() == QLatin1StringView("report"),
                                 patience);
        day.goTo("learners");
        day.look(QStringLiteral("eitan.new"));
        QTRY_COMPARE(day.rows(), 0);
        day.look(QStringLiteral("demo.example"));
        QTRY_COMPARE(day.rows(), 60);
    }

    [[nodiscard]] static std::pair<QByteArray, QUrl> makeToken(FirstDay &day)
    {
        std::pair<QByteArray, QUrl> made;
        day.goTo("tokens");
        QTest::keyClick(&day.window(), Qt::Key_N, Qt::ControlModifier);
        [&] {
            QTRY_VERIFY(day.dialog());
            auto *name = day.dialog()->findChild<QLineEdit *>();
            QTRY_VERIFY(name->hasFocus());
            QTest::keyClicks(name, QStringLiteral("Nightly sync"));
            for (const Ability ability : {Ability::MembersRead, Ability::MembersWrite}) {
                QCheckBox *box = nullptr;
                const auto find = [&] {
                    for (QCheckBox *each : day.dialog()->findChildren<QCheckBox *>())
                        box = each->accessibleName() == abilityText(ability) ? each : box;
                    return box && box->isEnabled();
                };
                QTRY_VERIFY(find());
                box->setFocus();
                QTest::keyClick(box, Qt::Key_Space);
                QVERIFY(box->isChecked());
            }
            day.agree();
            QTRY_VERIFY(day.dialog() && day.dialog()->findChildren<SecretLine *>().size() == 2);
            QStringList copied;
            for (SecretLine *line : day.dialog()->findChildren<SecretLine *>()) {
                clickOn(line->findChild<QPushButton *>());
                copied << QGuiApplication::clipboard()->text();
            }
            made = {copied[0].toLatin1(), QUrl(copied[1])};
            day.agree();
            QTRY_VERIFY(!day.dialog());
            QTRY_COMPARE(day.rows(), 1);
        }();
        return made;
    }

    // As another program would: over a socket, knowing the token and the address alone.
    static void useToken(const QByteArray &token, const QUrl &address)
    {
        const QByteArray members = "/api/institutions/main/members";
        const Result<HttpResponse> found =
            call(address, token, HttpMethod::Get, members + "?q=come.lefevre");
        QVERIFY2(found && found->status == 200, found ? found->bytes().constData() : "unreachable");
        const QJsonArray list = QJsonDocument::fromJson(found->bytes())[u"data"].toArray();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0][u"lastname"].toString(), QStringLiteral("Lefebvre"));
        const QByteArray id = QByteArray::number(list[0][u"id"].toInteger());
        const Result<HttpResponse> changed =
            call(address, token, HttpMethod::Patch, members + '/' + id, "{\"job_title\":\"Glassblower\"}");
        QVERIFY2(changed && changed->status == 200, changed ? changed->bytes().constData() : "unreachable");
        const Result<HttpResponse> refused =
            call(address, token, HttpMethod::Get, "/api/institutions/main/audit");
        QVERIFY(refused && refused->status == 403);
    }

    [[nodiscard]] static Result<HttpResponse> call(const QUrl &address, const QByteArray &token,
                                                   HttpMethod method, const QByteArray &target,
                                                   const QByteArray &body = {})
    {
        NetworkTransport wire(address);
        Outgoing call{{method, target, {{"Authorization", "Bearer " + token}}, body}};
        if (!body.isEmpty())
            call.request.headers.set("Content-Type", "application/json");
        return outcomeOf(wire.send(std::move(call)));
    }

    // The next day everything is where it was.
    static void comeBack(FirstDay &day)
    {
        day.goTo("learners");
        const QString link = day.window().link();
        QVERIFY(link.contains(QLatin1StringView("demo.example")));
        day.start();
        QTRY_COMPARE(day.window().link(), link);
        QTRY_COMPARE(day.rows(), 60);
    }

    static void findInAudit(FirstDay &day)
    {
        day.goTo("audit");
        QTRY_VERIFY(day.rows() > 60);
        day.openFirstRow();
        QTRY_VERIFY(day.says(QStringLiteral("Glassblower")));
        QVERIFY(day.says(QStringLiteral("Côme")) || day.says(QStringLiteral("127.0.0.1")));
    }
};

ULPAN_TEST(FirstDayTest)
#include "first_day_test.moc"
