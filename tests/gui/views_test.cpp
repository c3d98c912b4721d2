#include "tests/support/gui_console.h"
#include "tests/support/test_main.h"
#include "ui/shell/fonts.h"
#include "ui/shell/page.h"
#include "ui/widgets/hairline_table.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSet>
#include <QStackedWidget>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QStringList &qtMessages()
{
    static QStringList messages;
    return messages;
}

void noteMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    // The one thing the platform without a screen says by itself.
    if (!message.contains(QLatin1StringView("does not support propagateSizeHints")))
        qtMessages() << message;
}

QString nameOf(const QWidget *widget)
{
    return QStringLiteral("%1 %2 \"%3\"")
        .arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName(),
             widget->accessibleName());
}

bool isInput(const QWidget *widget)
{
    const bool kind = qobject_cast<const QAbstractButton *>(widget) ||
                      qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ||
                      qobject_cast<const QAbstractItemView *>(widget);
    // Parts that are reached with the input they belong to.
    const QWidget *parent = widget->parentWidget();
    const bool part = qobject_cast<const QComboBox *>(parent) || qobject_cast<const QLineEdit *>(parent) ||
                      qobject_cast<const QAbstractItemView *>(parent) ||
                      QByteArray(widget->metaObject()->className()).startsWith("QComboBox");
    return kind && !part && widget->isVisible() && widget->isEnabled();
}

// Every place the Tab key comes to before it is where it began.
QSet<QWidget *> reachedByTab(QWidget *window)
{
    QSet<QWidget *> reached;
    for (int presses = 0; presses < 500; ++presses) {
        QWidget *focus = QApplication::focusWidget();
        if (focus && reached.contains(focus))
            break;
        if (focus)
            reached << focus;
        QTest::keyClick(focus ? focus : window, Qt::Key_Tab);
    }
    return reached;
}

} // namespace

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
        qtMessages().clear();
        const QtMessageHandler before = qInstallMessageHandler(noteMessage);
        const auto restore = qScopeGuard([before] { qInstallMessageHandler(before); });
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

            const QSet<QWidget *> reached = reachedByTab(&window);
            QStringList findings;
            for (QWidget *widget : page->findChildren<QWidget *>()) {
                if (isInput(widget)) {
                    if (!reached.contains(widget) && !reached.contains(widget->focusProxy()))
                        findings << QStringLiteral("not reached by Tab: ") + ::nameOf(widget);
                    QAccessibleInterface *at = QAccessible::queryAccessibleInterface(widget);
                    if (!at || (at->text(QAccessible::Name).isEmpty() && widget->accessibleName().isEmpty()))
                        findings << QStringLiteral("without a name: ") + ::nameOf(widget);
                }
                if (widget->isVisible() && isClipped(widget))
                    findings << QStringLiteral("clipped: ") + ::nameOf(widget) +
                                    widget->property("text").toString();
            }
            QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
        }
        QCOMPARE(qtMessages(), QStringList());
    }
};

ULPAN_TEST(ViewsTest)
#include "views_test.moc"
