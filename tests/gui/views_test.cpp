#include "tests/support/gui_console.h"
#include "tests/support/gui_findings.h"
#include "tests/support/test_main.h"
#include "ui/shell/fonts.h"
#include "ui/shell/page.h"
#include "ui/widgets/hairline_table.h"

#include <QStackedWidget>

using namespace ulpan;
using namespace ulpan::tests;

class ViewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void everyViewOpens_data()
    {
        QTest::addColumn<int>("view");
        QTest::addColumn<Language>("language");
        QTest::addColumn<bool>("dark");
        for (const ViewRow &view : views()) {
            for (const Language language : {Language::Hebrew, Language::French, Language::English}) {
                for (const bool dark : {false, true})
                    QTest::addRow("%s %s %s", view.key, ulpan::nameOf(language).constData(),
                                  dark ? "dark" : "light")
                        << int(&view - views().data()) << language << dark;
            }
        }
    }

    void everyViewOpens()
    {
        QFETCH(int, view);
        QFETCH(Language, language);
        QFETCH(bool, dark);
        const LogWatch log;
        {
            GuiConsole console(language);
            console.addLearners(12);
            console.bare().theme.choose(dark ? SchemeChoice::Dark : SchemeChoice::Light);
            console.show(linkTo({view}));
            MainWindow &window = console.window();
            auto *page = window.findChild<QStackedWidget *>()->currentWidget();
            QVERIFY(qobject_cast<Page *>(page));
            if (QByteArrayView(views()[size_t(view)].key) == "learners") {
                auto *table = page->findChild<HairlineTable *>();
                QTRY_VERIFY(table->model()->rowCount() >= 12);
                // One beside the list, so that the form is looked at too.
                QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
            }
            deliverEvents();
            QCOMPARE(window.layoutDirection(),
                     language == Language::Hebrew ? Qt::RightToLeft : Qt::LeftToRight);
            QCOMPARE(schemeOf(window.palette()), dark ? Scheme::Dark : Scheme::Light);

            const QStringList findings = findingsIn(page, language);
            QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
        }
        QCOMPARE(LogWatch::messages(), QStringList());
    }
};

ULPAN_TEST(ViewsTest)
#include "views_test.moc"
