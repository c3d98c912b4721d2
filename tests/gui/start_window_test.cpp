#include "tests/gui/console_office.h"
#include "tests/support/test_main.h"
#include "ui/shell/connection_list.h"
#include "ui/shell/fonts.h"

#include <QLabel>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

const KeptConnection school{QStringLiteral("-"), QStringLiteral("Collège Saint-Exupéry"),
                            QUrl(QStringLiteral("https://school.example.org:8443")), QStringLiteral("AB:CD"),
                            QString()};

// What is asked for before there is a connection, on a screen of 1,280 by 800.
struct StartOnScreen
{
    BareConsole bare;
    KeptConnections kept{bare.settings};
    StartWindow start{kept};
    Client client{nullptr, {}};

    explicit StartOnScreen(Language language)
    {
        bare.language.choose(language);
        start.sayWaiting(school);
        start.resize(1280, 800);
        start.show();
        QVERIFY(QTest::qWaitForWindowExposed(&start));
    }
    [[nodiscard]] QList<std::function<QWidget *()>> narrowPages()
    {
        return {[this]() -> QWidget * {
                    start.offerConnections();
                    return start.findChild<ConnectionList *>()->parentWidget();
                },
                [this]() -> QWidget * {
                    start.askSignIn(client, true, false);
                    return start.findChild<SignInForm *>();
                },
                [this]() -> QWidget * {
                    start.askCertificate({QString(95, QLatin1Char('A')), QStringLiteral("Créteil")});
                    return start.findChild<CertificateQuestion *>();
                }};
    }
    static void settle()
    {
        deliverEvents();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QStringList findings() const
    {
        QStringList findings;
        for (const QWidget *widget : start.findChildren<QWidget *>()) {
            if (widget->isVisible() && isClipped(widget))
                findings << QStringLiteral("clipped: ") + widget->property("text").toString();
        }
        for (const QScrollArea *area : start.findChildren<QScrollArea *>()) {
            if (area->isVisible() && area->horizontalScrollBar()->isVisible())
                findings << QStringLiteral("scrolled sideways");
        }
        return findings;
    }
};

} // namespace

// What is seen before there is a window.
class StartWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        setTextScale(100);
        InterfaceLanguage back;
        deliverEvents();
    }

    // Also while it is open, and back again.
    void followsTheSizeOfText_data()
    {
        QTest::addColumn<Language>("language");
        for (const Language language : {Language::Hebrew, Language::French, Language::English})
            QTest::newRow(ulpan::nameOf(language)) << language;
    }
    void followsTheSizeOfText()
    {
        QFETCH(Language, language);
        StartOnScreen screen(language);
        for (const std::function<QWidget *()> &page : screen.narrowPages()) {
            QWidget *content = page();
            StartOnScreen::settle();
            QVERIFY(isSeen(content));
            const auto isAsWideAs = [content](int least, int most) {
                return content->width() >= least && content->width() <= most;
            };
            for (const int percent : {100, 200, 150, 100}) {
                setTextScale(percent);
                StartOnScreen::settle();
                QVERIFY2(isAsWideAs(420 * percent / 100, 480 * percent / 100),
                         qPrintable(QStringLiteral("%1 at %2 %").arg(content->width()).arg(percent)));
                QCOMPARE(screen.findings(), QStringList());
            }
        }
    }
};

ULPAN_TEST(StartWindowTest)
#include "start_window_test.moc"
