#include "models/records/learner.h"
#include "net/client/client.h"
#include "net/client/connection_watch.h"
#include "net/client/own_account_calls.h"
#include "tests/support/in_process_transport.h"
#include "tests/support/outcome.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QSignalSpy>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// The way to a backend, which can be cut.
class Wire : public Transport
{
public:
    explicit Wire(TestBackend &backend)
        : m_inner([this, &backend](HttpRequest request, Reply reply) {
              ++sent;
              backend.backend().dispatch(std::move(request), std::move(reply));
          })
    {
    }
    [[nodiscard]] QFuture<Result<HttpResponse>> send(Outgoing outgoing) override
    {
        if (!isCut)
            return m_inner.send(std::move(outgoing));
        ++tried;
        QPromise<Result<HttpResponse>> promise;
        promise.start();
        promise.addResult(Result<HttpResponse>(
            Error{ErrorKind::Unavailable, "connection.unreachable", {}, {}, {QStringLiteral("there")}}));
        promise.finish();
        return promise.future();
    }
    bool isCut = false;
    int sent = 0, tried = 0;

private:
    InProcessTransport m_inner;
};

struct Desk
{
    TestBackend backend{Engine::Sqlite};
    Wire *wire = new Wire(backend);
    Client client{std::unique_ptr<Transport>(wire), {}};

    Desk()
    {
        client.setToken(anew());
        client.setInstitution(QString::number(backend.place().institution));
    }
    QByteArray anew() { return backend.signedInAnew(Persona::Admin).value("Authorization").mid(7); }
};

} // namespace

// What becomes of calls when a sign-in or the network is lost.
class ClientSignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsWaitForANewSignIn()
    {
        Desk desk;
        desk.client.holdUntilSignedIn();
        QCOMPARE(reasonIn(outcomeOf(desk.client.signOut())), QByteArray("none"));
        const QSignalSpy needed(&desk.client, &Client::signInNeeded);
        Change<Learner> change;
        change.value.login = QStringLiteral("kept@example.org");
        change.value.lastname = QStringLiteral("Kept");
        change.value.firstname = QStringLiteral("What");
        change.value.entity = {desk.backend.place().entity};
        change.set = recordType<Learner>().mask({"login", "lastname", "firstname", "entity"});
        bool failed = false, made = false;
        QObject receiver;
        (void)whenDone(desk.client.create(change), &receiver, [&](const Result<Learner> &answer) {
            made = answer.has_value();
            failed = !answer;
        });
        // One that is dropped meanwhile is not sent again.
        PendingCall dropped =
            whenDone(desk.client.me(), &receiver, [&](const Result<Profile> &) { failed = true; });
        QTRY_COMPARE(needed.count(), 2);
        dropped.cancel();
        QCoreApplication::processEvents();
        QVERIFY(!made && !failed);
        const int before = desk.wire->sent;
        desk.client.setToken(desk.anew());
        QTRY_VERIFY(made);
        QVERIFY(!failed);
        QCOMPARE(desk.wire->sent, before + 1);
    }

    void givingUpEndsWhatWaits()
    {
        Desk desk;
        desk.client.holdUntilSignedIn();
        QCOMPARE(reasonIn(outcomeOf(desk.client.signOut())), QByteArray("none"));
        connect(&desk.client, &Client::signInNeeded, &desk.client, [&] { desk.client.giveUpWaiting(); });
        QCOMPARE(reasonIn(outcomeOf(desk.client.me())), QByteArray("auth.required"));
    }

    // A wrong password or code is no lost sign-in.
    void otherRefusalsDoNotWait()
    {
        Desk desk;
        desk.client.holdUntilSignedIn();
        const QSignalSpy needed(&desk.client, &Client::signInNeeded);
        const QString login = TestBackend::loginOf(Persona::Admin);
        QCOMPARE(reasonIn(outcomeOf(desk.client.signIn(login, QStringLiteral("wrong"), {}))),
                 QByteArray("auth.credentials_wrong"));
        QVERIFY(!outcomeOf(OwnAccountCalls(desk.client, desk.anew())
                               .changePassword(QStringLiteral("wrong"), QStringLiteral("a new sentence"))));
        QCOMPARE(needed.count(), 0);
    }

    void secondFactor()
    {
        Desk desk;
        const QString login = TestBackend::loginOf(Persona::Operator);
        const Result<SignIn> first =
            outcomeOf(desk.client.signIn(login, QLatin1StringView(personaPassword), QStringLiteral("desk")));
        QCOMPARE(reasonIn(first), QByteArray("none"));
        QVERIFY(first->token.isEmpty() && !first->challenge.isEmpty());
        QVERIFY(first->expiresAt > desk.backend.clock().now());
        QCOMPARE(reasonIn(outcomeOf(desk.client.completeSignIn(first->challenge, QStringLiteral("1"), {}))),
                 QByteArray("auth.code_wrong"));
        const Result<SignIn> second = outcomeOf(desk.client.completeSignIn(
            first->challenge, QString::fromLatin1(desk.backend.operatorsRecoveryCode()), {}));
        QCOMPARE(reasonIn(second), QByteArray("none"));
        QVERIFY(!second->token.isEmpty() && second->challenge.isEmpty());
        QCOMPARE(int(second->profile.role), int(Role::Operator));
    }

    void connectionIsTriedEverMoreSeldom()
    {
        Desk desk;
        TestClock clock;
        ConnectionWatch watch(desk.client, clock);
        const QSignalSpy changed(&watch, &ConnectionWatch::changed);
        desk.wire->isCut = true;
        QVERIFY(!outcomeOf(desk.client.me()));
        QVERIFY(watch.isLost());
        QCOMPARE(watch.error().reason, QByteArray("connection.unreachable"));
        const auto seconds = [&] { return (watch.nextTry().milliseconds - clock.now().milliseconds) / 1000; };
        int tried = desk.wire->tried;
        for (const int pause : {1, 2, 4, 8, 16, 30, 30}) {
            QTRY_COMPARE(seconds(), pause);
            clock.advance(std::chrono::milliseconds(pause * 1000 - 1));
            QCOMPARE(desk.wire->tried, tried);
            clock.advance(std::chrono::milliseconds(1));
            QCOMPARE(desk.wire->tried, ++tried);
            QTRY_VERIFY(watch.nextTry().milliseconds > clock.now().milliseconds);
        }
        desk.wire->isCut = false;
        watch.tryNow();
        QTRY_VERIFY(!watch.isLost());
        QVERIFY(changed.count() > 8);
        // The wait that was cut short does nothing any more.
        const int sent = desk.wire->sent;
        clock.advance(std::chrono::minutes(2));
        QCOMPARE(desk.wire->sent, sent);
        desk.wire->isCut = true;
        QVERIFY(!outcomeOf(desk.client.me()));
        QCOMPARE(seconds(), 1);
        desk.wire->isCut = false;
        // A call of somebody's that gets through is as good as a try.
        QVERIFY(outcomeOf(desk.client.me()));
        QVERIFY(!watch.isLost());
    }
};

ULPAN_TEST(ClientSignInTest)
#include "client_sign_in_test.moc"
