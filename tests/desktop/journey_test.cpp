#include "models/records/institution.h"
#include "models/records/learner.h"
#include "net/client/client.h"
#include "net/http/network_transport.h"
#include "tests/support/gui_console.h"
#include "tests/support/test_main.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/record_pane.h"
#include "ui/pages/provisioning_page.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/file_drop_area.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/search_field.h"

#include <QApplication>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// The whole program on a real display: its own backend on a real socket, and the window.
struct WholeConsole
{
    QTemporaryDir folder;
    std::unique_ptr<Backend> backend;
    BareConsole bare;
    std::unique_ptr<Client> client;
    std::unique_ptr<MainWindow> window;

    void start()
    {
        Result<std::unique_ptr<Backend>> opened = Backend::open({.dataFolder = folder.path(), .local = true});
        QVERIFY(opened);
        backend = std::move(*opened);
        const Result<QByteArray> url = backend->serve();
        QVERIFY(url);
        client = std::make_unique<Client>(
            std::make_unique<NetworkTransport>(QUrl(QString::fromUtf8(*url))),
            ClientSession{.token = backend->ownerToken(), .language = bare.language.language()});
        Change<Institution> institution;
        institution.value.name = institution.value.slug = QStringLiteral("school");
        institution.set = recordType<Institution>().mask({"name", "slug"});
        make(institution,
             [this](const Institution &made) { client->setInstitution(QString::number(made.id)); });
        Change<Entity> entity;
        entity.value.name = QStringLiteral("חיפה");
        entity.set = recordType<Entity>().mask({"name"});
        make(entity, [](const Entity &) {});
        bare.context.client = client.get();
        window = std::make_unique<MainWindow>(bare.context);
        window->resize(1200, 800);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    template<class T, class Use> void make(const Change<T> &change, Use use)
    {
        bool done = false;
        whenDone(client->create(change), client.get(), [&](const Result<T> &made) {
            QVERIFY2(made, made ? "" : made.error().reason.constData());
            use(*made);
            done = true;
        });
        QTRY_VERIFY(done);
    }

    [[nodiscard]] QString kept(const char *column, const QString &login)
    {
        const Result<QString> text =
            backend->environment(false).store().look([&](Connection &database) -> Result<QString> {
                Result<Cursor> cursor = database.run(
                    QStringLiteral("select %1 from member where login = ?").arg(QLatin1StringView(column)),
                    {login});
                if (!cursor)
                    return cursor.error();
                return cursor->next() ? cursor->text(0) : QString();
            });
        return text ? *text : QString::fromLatin1(text.error().reason);
    }
};

void dropFile(QWidget *area, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint middle = area->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(area, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(area, &drop);
    QVERIFY(drop.isAccepted());
}

} // namespace

class JourneyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    // From an office's file to a corrected name, in Hebrew, by hand.
    void fromFileToCorrectedName()
    {
        WholeConsole console;
        console.bare.language.choose(Language::Hebrew);
        console.start();
        QTemporaryDir files;
        const QString path = files.filePath(QStringLiteral("לומדים.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("שם משתמש,שם משפחה,שם פרטי,יחידה\r\n"
                   "tamar@example.org,מזרחי,תמר,חיפה\r\n"
                   "eitan@example.org,פרץ,איתן,חיפה\r\n"
                   "wrong,ביטון,מאיה,חיפה\r\n");
        file.close();

        QVERIFY(console.window->open(QStringLiteral("ulpan:provisioning")));
        auto *page = console.window->findChild<ProvisioningPage *>();
        auto *area = page->findChild<FileDropArea *>();
        QTRY_VERIFY(isSeen(area));
        dropFile(area, path);

        auto *next = page->findChild<QPushButton *>(QStringLiteral("next"));
        for (const char *step : {"columns", "plan"}) {
            QTRY_VERIFY2_WITH_TIMEOUT(page->state() == QLatin1StringView(step) && isSeen(next) &&
                                          next->isEnabled(),
                                      qPrintable(page->state()), 15000);
            QCOMPARE(console.kept("lastname", QStringLiteral("tamar@example.org")), QString());
            clickOn(next);
        }
        QTRY_COMPARE_WITH_TIMEOUT(page->state(), QStringLiteral("report"), 15000);
        QCOMPARE(console.kept("lastname", QStringLiteral("tamar@example.org")), QStringLiteral("מזרחי"));
        QCOMPARE(console.kept("lastname", QStringLiteral("wrong")), QString());

        QVERIFY(console.window->open(QStringLiteral("ulpan:learners")));
        auto *learners = console.window->findChild<QStackedWidget *>()->currentWidget();
        auto *search = learners->findChild<SearchField *>();
        QTRY_VERIFY(isSeen(search));
        clickOn(search);
        QTest::keyClicks(search, QStringLiteral("tamar"));
        auto *table = learners->findChild<RecordPane *>()->parentWidget()->findChild<HairlineTable *>();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(0, 0)).center());
        auto *pane = learners->findChild<RecordPane *>();
        QTRY_VERIFY(isSeen(pane));
        QWidget *lastname = pane->findChild<FieldEditor *>(QStringLiteral("lastname"))->input();
        typeInto(lastname, QStringLiteral("Mizrahi"));
        QTest::keyClick(lastname, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(console.kept("lastname", QStringLiteral("tamar@example.org")),
                     QStringLiteral("Mizrahi"));
        QTRY_COMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Mizrahi"));
    }
};

ULPAN_TEST(JourneyTest)
#include "journey_test.moc"
