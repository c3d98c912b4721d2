#include "models/records/record_json.h"
#include "net/client/client.h"
#include "net/http/transport.h"
#include "tests/gui/bare_console.h"
#include "tests/support/fake_list.h"
#include "tests/support/gui_console.h"
#include "tests/support/test_main.h"
#include "tests/support/ui_watch.h"
#include "ui/forms/record_pane.h"
#include "ui/shell/fonts.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/search_field.h"

#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QPromise>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QThreadPool>
#include <QUrlQuery>
#include <QWheelEvent>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr qint64 few = 10'000;
constexpr qint64 many = 1'000'000;
// How much longer anything may take with many rows than with few, in processor time: what goes through the
// rows takes a hundred times as long. The benchmark asks how long it is.
constexpr double mostTimes = 4;
// Nothing so short is compared, in milliseconds of processor time: the next event may cost as much.
constexpr double shortest = 4;

// A learner with something in every column.
Learner fullLearner(qint64 number)
{
    Learner learner = learnerAt(number);
    const QStringList names = {QStringLiteral("נועה"), QStringLiteral("Zoé"), QStringLiteral("Dana"),
                               QStringLiteral("יוסף")};
    learner.firstname = names[number % names.size()];
    learner.entity = {1 + number % 12, QStringLiteral("קמפוס %1").arg(number % 12)};
    learner.code = QStringLiteral("C%1").arg(number);
    learner.jobTitle = QStringLiteral("Professeure");
    learner.contactEmail = {learner.login};
    learner.location = {QStringLiteral("Paris"), QStringLiteral("תל אביב")};
    learner.country = {QStringLiteral("FR")};
    learner.phone = QStringLiteral("+3361234567");
    learner.externalId = number;
    learner.lastActiveAt = learner.createdAt = learner.updatedAt =
        Instant::fromText("2026-03-01T21:30:00.000Z");
    learner.version = 1;
    return learner;
}

// A server with so many learners that answers from other threads, as a real one does: what the window's
// thread does is its own work alone.
class LearnersTransport : public Transport
{
public:
    explicit LearnersTransport(qint64 rows) : m_rows(rows) {}
    ~LearnersTransport() override { m_pool.waitForDone(); }

    [[nodiscard]] QFuture<Result<HttpResponse>> send(Outgoing outgoing) override
    {
        asked += outgoing.request.target.contains("/members?");
        auto promise = std::make_shared<QPromise<Result<HttpResponse>>>();
        promise->start();
        m_pool.start([promise, target = outgoing.request.target, learners = m_rows] {
            promise->addResult(
                Result<HttpResponse>(HttpResponse{200, {}, answer(QUrl::fromEncoded(target), learners)}));
            promise->finish();
        });
        return promise->future();
    }
    int asked = 0; // pages of the list

private:
    static QByteArray answer(const QUrl &asked, qint64 learners)
    {
        const QUrlQuery query(asked);
        const bool isList = asked.path().endsWith(u"/members");
        if (!isList && asked.path().contains(u"/members/"))
            return recordJson(fullLearner(asked.fileName().toLongLong() - 1));
        const qint64 total = !isList ? 0 : query.hasQueryItem(QStringLiteral("q")) ? learners / 15 : learners;
        const qint64 size = query.queryItemValue(QStringLiteral("per_page")).toLongLong();
        const qint64 first = (query.queryItemValue(QStringLiteral("page")).toLongLong() - 1) * size;
        QByteArrayList rows;
        for (qint64 row = first; row < std::min(total, first + size); ++row)
            rows << recordJson(fullLearner(row));
        return "{\"data\":[" + rows.join(',') + "],\"meta\":{\"total\":" + QByteArray::number(total) + "}}";
    }

    qint64 m_rows = 0;
    QThreadPool m_pool;
};

struct OnScreen
{
    int rows = 0;
    BareConsole bare;
    LearnersTransport *wire = nullptr;
    std::unique_ptr<Client> client;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<UiWatch> watch;

    OnScreen(qint64 learners, Language language, QSize size) : rows(int(learners))
    {
        ClientSession session{.institution = QStringLiteral("alpha"), .language = language};
        session.token = "t";
        auto made = std::make_unique<LearnersTransport>(learners);
        wire = made.get();
        client = std::make_unique<Client>(std::move(made), session);
        bare.context.client = client.get();
        bare.language.choose(language);
        window = std::make_unique<MainWindow>(bare.context);
        window->resize(size);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QVERIFY(window->open(QStringLiteral("ulpan:learners")));
        arrive();
        watch = std::make_unique<UiWatch>();
    }
    template<class T> [[nodiscard]] T *find() const { return window->findChild<T *>(); }
    [[nodiscard]] HairlineTable *table() const { return find<HairlineTable>(); }
    [[nodiscard]] RecordModel &model() const { return *static_cast<RecordModel *>(table()->model()); }
    [[nodiscard]] QScrollBar *bar() const { return table()->verticalScrollBar(); }
    [[nodiscard]] bool hasArrived() const
    {
        const int first = table()->rowAt(0), last = table()->rowAt(table()->viewport()->height() - 1);
        return first >= 0 && last >= 0 && model().recordAt(first) && model().recordAt(last);
    }
    void arrive() const
    {
        QVERIFY(QTest::qWaitFor([this] { return hasArrived(); }, 20'000));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) const
    {
        QTest::keyClick(table(), key, with);
        watch->settle();
    }
    void turnWheel(int steps) const
    {
        const QPointF place = table()->viewport()->rect().center();
        QWheelEvent event(place, table()->viewport()->mapToGlobal(place), {}, {0, -120 * steps}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(table()->viewport(), &event);
        watch->settle();
    }
    [[nodiscard]] QPoint handle() const
    {
        QStyleOptionSlider option;
        option.initFrom(bar());
        option.orientation = Qt::Vertical;
        option.minimum = bar()->minimum();
        option.maximum = bar()->maximum();
        option.pageStep = bar()->pageStep();
        option.sliderPosition = option.sliderValue = bar()->value();
        return bar()
            ->style()
            ->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, bar())
            .center();
    }
    // Takes the bar's handle somewhere, by so many movements.
    void drag(double share, int movements) const
    {
        const QPoint from = handle();
        const QPoint to(from.x(), int((bar()->height() - 1) * share));
        QTest::mousePress(bar(), Qt::LeftButton, {}, from);
        for (int movement = 1; movement <= movements; ++movement) {
            QTest::mouseMove(bar(), from + (to - from) * movement / movements);
            watch->settle();
        }
        QTest::mouseRelease(bar(), Qt::LeftButton, {}, to);
        watch->settle();
    }
};

struct Deed
{
    const char *name;
    void (*perform)(OnScreen &screen);
};

constexpr Deed deeds[] = {
    {"wheel",
     [](OnScreen &screen) {
         for (int turn = 0; turn < 60; ++turn)
             screen.turnWheel(turn < 40 ? 1 : 5);
         screen.arrive();
     }},
    {"Page Down",
     [](OnScreen &screen) {
         for (int press = 0; press < 40; ++press)
             screen.press(Qt::Key_PageDown);
         screen.arrive();
     }},
    {"Ctrl+End and Ctrl+Home",
     [](OnScreen &screen) {
         for (int round = 0; round < 4; ++round) {
             screen.press(round % 2 ? Qt::Key_Home : Qt::Key_End, Qt::ControlModifier);
             screen.arrive();
             QCOMPARE(screen.table()->currentIndex().row(), round % 2 ? 0 : screen.rows - 1);
         }
     }},
    {"drag of the bar",
     [](OnScreen &screen) {
         screen.drag(0.9, 60);
         screen.arrive();
         QVERIFY(screen.table()->rowAt(0) > screen.rows / 2);
         screen.drag(0.1, 60);
         screen.arrive();
     }},
    {"jumps",
     [](OnScreen &screen) {
         QRandomGenerator random(7);
         for (int jump = 0; jump < 20; ++jump) {
             screen.drag(0.05 + random.bounded(0.9), 1);
             screen.arrive();
         }
     }},
    {"letters typed in the table",
     [](OnScreen &screen) {
         auto *search = screen.find<SearchField>();
         // Far below what will be found.
         screen.drag(0.9, 1);
         screen.arrive();
         const int asked = screen.wire->asked;
         screen.press(Qt::Key_L);
         QVERIFY(search->hasFocus());
         QTest::keyClicks(search, QStringLiteral("evi"));
         QTRY_COMPARE(screen.model().rowCount(), screen.rows / 15);
         screen.arrive();
         // The first page, the one where the bar stands now, and their neighbours.
         QVERIFY2(screen.wire->asked - asked <= 6, qPrintable(QString::number(screen.wire->asked - asked)));
         QTest::keyClick(search, Qt::Key_Escape);
         QTRY_COMPARE(screen.model().rowCount(), screen.rows);
         screen.arrive();
         screen.table()->setFocus();
     }},
    {"search typed in",
     [](OnScreen &screen) {
         auto *search = screen.find<SearchField>();
         for (const char *text : {"levi 7", "levi"}) {
             typeInto(search, QString::fromLatin1(text));
             QTRY_COMPARE(screen.model().rowCount(), screen.rows / 15);
             screen.arrive();
             QTest::keyClick(search, Qt::Key_Escape);
             QTRY_COMPARE(screen.model().rowCount(), screen.rows);
             screen.arrive();
         }
         screen.table()->setFocus();
     }},
    {"all chosen, and sorted",
     [](OnScreen &screen) {
         screen.press(Qt::Key_A, Qt::ControlModifier);
         QHeaderView *header = screen.table()->horizontalHeader();
         const QPoint login(header->sectionViewportPosition(screen.model().columnOf("login")) +
                                header->sectionSize(0) / 2,
                            header->height() / 2);
         for (int round = 0; round < 2; ++round) {
             QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, login);
             screen.watch->settle();
             screen.arrive();
         }
         screen.press(Qt::Key_A, Qt::ControlModifier);
         screen.press(Qt::Key_Down);
         screen.press(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
         screen.arrive();
         screen.press(Qt::Key_Home, Qt::ControlModifier);
         screen.arrive();
     }},
    {"all chosen, and copied",
     [](OnScreen &screen) {
         screen.press(Qt::Key_A, Qt::ControlModifier);
         screen.press(Qt::Key_C, Qt::ControlModifier);
         screen.press(Qt::Key_Home, Qt::ControlModifier);
     }},
    {"rows walked with the pane open",
     [](OnScreen &screen) {
         screen.press(Qt::Key_Return);
         QTRY_VERIFY(isSeen(screen.find<RecordPane>()));
         for (int row = 0; row < 20; ++row)
             screen.press(Qt::Key_Down);
     }},
};

using Stalls = QList<UiWatch::Stall>; // the longest of each deed

Stalls stallsAmong(qint64 learners, Language language, QSize size)
{
    OnScreen screen(learners, language, size);
    Q_ASSERT(screen.model().rowCount() == screen.rows);
    screen.table()->setFocus();
    for (const Deed &deed : deeds) {
        screen.watch->begin(QLatin1StringView(deed.name));
        deed.perform(screen);
        screen.watch->settle();
    }
    return screen.watch->stalls();
}

QStringList longerThan(const Stalls &yardstick, const Stalls &ours)
{
    QStringList longer;
    for (const UiWatch::Stall &stall : ours) {
        const auto same = std::find_if(yardstick.begin(), yardstick.end(),
                                       [&](const auto &other) { return other.during == stall.during; });
        const double allowed =
            mostTimes * std::max(shortest, same == yardstick.end() ? 0 : same->milliseconds);
        if (stall.milliseconds > allowed)
            longer << QStringLiteral("%1, with few rows %2").arg(stall.text()).arg(allowed / mostTimes);
    }
    return longer;
}

} // namespace

class ScrollingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }
    void cleanup()
    {
        QAccessible::setActive(false);
        InterfaceLanguage back;
        deliverEvents();
    }

    void nothingStallsTheWindow_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isReadAloud");
        QTest::newRow("English") << Language::English << QSize(1280, 800) << false;
        QTest::newRow("Hebrew, full HD, for a screen reader")
            << Language::Hebrew << QSize(1920, 1080) << true;
    }
    void nothingStallsTheWindow()
    {
        QFETCH(Language, language);
        QFETCH(QSize, size);
        QFETCH(bool, isReadAloud);
        QAccessible::setActive(isReadAloud);
        QStringList longer;
        for (int attempt = 0; attempt < 3; ++attempt) { // anything else on the machine can lengthen one
            const Stalls yardstick = stallsAmong(few, language, size);
            longer = longerThan(yardstick, stallsAmong(many, language, size));
            if (longer.isEmpty())
                return;
        }
        QFAIL(qUtf8Printable(longer.join(u'\n')));
    }
};

ULPAN_TEST(ScrollingTest)
#include "scrolling_test.moc"
