#include "app/console/quiet_wait.h"
#include "net/client/client.h"
#include "tests/support/in_process_transport.h"
#include "tests/support/test_clock.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr int rest = int(QuietWait::stillness.count());

// A server that answers when it is told to.
struct SlowServer
{
    std::vector<Reply> asked;
    TestClock clock;
    Client client{std::make_unique<InProcessTransport>(
                      [this](HttpRequest, const Reply &reply) { asked.push_back(reply); }),
                  {"token", QStringLiteral("7")}};
    QuietWait quiet{client, clock};
    QByteArray ended;

    void begin()
    {
        quiet.begin([this](bool isStill) { ended += isStill ? "still" : "given up"; });
    }
    void answer()
    {
        asked.back()(HttpResponse{200, {}, QByteArray("{}")});
        QTRY_VERIFY(!client.isBusy());
    }
    void pass(int milliseconds) { clock.advance(std::chrono::milliseconds(milliseconds)); }
};

} // namespace

// When a window is still, however slow its server is.
class QuietWaitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restsWhereNothingIsAsked()
    {
        SlowServer server;
        server.begin();
        server.pass(rest - 1);
        QCOMPARE(server.ended, QByteArray());
        server.pass(1);
        QCOMPARE(server.ended, QByteArray("still"));
        server.pass(60'000);
        QCOMPARE(server.ended, QByteArray("still"));
    }

    void waitsForTheAnswer()
    {
        SlowServer server;
        const auto call = server.client.me();
        server.begin();
        server.pass(20'000);
        QCOMPARE(server.ended, QByteArray());
        server.answer();
        server.pass(rest - 1);
        QCOMPARE(server.ended, QByteArray());
        server.pass(1);
        QCOMPARE(server.ended, QByteArray("still"));
    }

    // As a search that begins after the last letter, or a job that is asked for once more.
    void waitsForWhatIsAskedMeanwhile()
    {
        SlowServer server;
        const auto first = server.client.me();
        server.begin();
        server.answer();
        server.pass(300);
        const auto second = server.client.me();
        server.pass(5000);
        QCOMPARE(server.ended, QByteArray());
        server.answer();
        server.pass(rest);
        QCOMPARE(server.ended, QByteArray("still"));
    }

    void goesOnOnceWhatWasAskedIsLeft()
    {
        SlowServer server;
        auto call = server.client.me();
        server.begin();
        server.pass(2 * rest);
        call.cancel();
        QTRY_VERIFY(!server.client.isBusy());
        server.pass(2 * rest);
        QCOMPARE(server.ended, QByteArray("still"));
    }

    void givesUpInTheEnd()
    {
        SlowServer server;
        const auto call = server.client.me();
        server.begin();
        server.pass(int(QuietWait::limit.count()) + 100);
        QCOMPARE(server.ended, QByteArray("given up"));
    }
};

ULPAN_TEST(QuietWaitTest)
#include "quiet_wait_test.moc"
