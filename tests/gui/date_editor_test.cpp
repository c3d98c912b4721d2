#include "models/records/learner.h"
#include "tests/gui/bare_console.h"
#include "tests/support/gui_console.h"
#include "tests/support/test_main.h"
#include "ui/forms/date_editor.h"
#include "ui/shell/fonts.h"

#include <QCalendarWidget>
#include <QDateTimeEdit>
#include <QTableView>

using namespace ulpan;
using namespace ulpan::tests;

// Dates as people of the chosen language write and pick them.
class DateEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void weekBeginsWhereItDoesThere_data()
    {
        QTest::addColumn<Language>("first");
        QTest::addColumn<Language>("then");
        QTest::newRow("French, then Hebrew") << Language::French << Language::Hebrew;
        QTest::newRow("Hebrew, then English") << Language::Hebrew << Language::English;
    }
    void weekBeginsWhereItDoesThere()
    {
        QFETCH(Language, first);
        QFETCH(Language, then);
        const auto beginOf = [](Language language) {
            return language == Language::Hebrew ? Qt::Sunday : Qt::Monday;
        };
        InterfaceLanguage language;
        language.choose(first);
        DateEditor editor(*recordType<Learner>().find("created_at"));
        auto *edit = qobject_cast<QDateTimeEdit *>(editor.input());
        QVERIFY(edit && edit->calendarPopup());
        const auto topLeft = [&] {
            auto *days = edit->calendarWidget()->findChild<QTableView *>();
            // The row above the days names them.
            return days->model()->index(0, 0).data().toString();
        };
        QCOMPARE(edit->calendarWidget()->firstDayOfWeek(), beginOf(first));
        QCOMPARE(topLeft(), InterfaceLanguage::locale(first).dayName(beginOf(first), QLocale::ShortFormat));
        // What is open already follows, also the picker.
        language.choose(then);
        deliverEvents();
        editor.retranslate();
        QCOMPARE(edit->calendarWidget()->firstDayOfWeek(), beginOf(then));
        QCOMPARE(topLeft(), InterfaceLanguage::locale(then).dayName(beginOf(then), QLocale::ShortFormat));
        QCOMPARE(edit->calendarWidget()->layoutDirection(), InterfaceLanguage::locale(then).textDirection());
    }
};

ULPAN_TEST(DateEditorTest)
#include "date_editor_test.moc"
