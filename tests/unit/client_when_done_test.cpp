#include "models/base/when_done.h"
#include "tests/support/test_main.h"

#include <QPromise>
#include <QThread>

using namespace ulpan;

namespace {

using Number = Result<int>;

struct StartedPromise : QPromise<Number>
{
    StartedPromise() { start(); }
    void give(int value)
    {
        addResult(Number(value));
        finish();
    }
};

// Everything that is on its way to objects of this thread arrives.
void deliverAll()
{
    for (int round = 0; round < 3; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace

class WhenDoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversOnceOnTheReceiversThread()
    {
        StartedPromise promise;
        QList<int> given;
        const QThread *where = nullptr;
        (void)whenDone(promise.future(), this, [&](const Number &number) {
            given << *number;
            where = QThread::currentThread();
        });
        const std::unique_ptr<QThread> other(QThread::create([&promise] { promise.give(7); }));
        other->start();
        QVERIFY(other->wait());
        QVERIFY(given.isEmpty());
        QTRY_COMPARE(given, QList<int>{7});
        deliverAll();
        QCOMPARE(given, QList<int>{7});
        QCOMPARE(where, QThread::currentThread());
        QVERIFY(findChildren<QFutureWatcherBase *>().isEmpty());
    }

    void deliversErrors()
    {
        StartedPromise promise;
        QByteArray reason;
        (void)whenDone(promise.future(), this, [&](const Number &number) { reason = number.error().reason; });
        promise.addResult(Number(notFound("learner.not_found")));
        promise.finish();
        QTRY_COMPARE(reason, QByteArray("learner.not_found"));
    }

    void dyingReceiverCancels()
    {
        StartedPromise promise;
        bool isCalled = false;
        auto receiver = std::make_unique<QObject>();
        (void)whenDone(promise.future(), receiver.get(), [&](const Number &) { isCalled = true; });
        QVERIFY(!promise.isCanceled());
        receiver.reset();
        QVERIFY(promise.isCanceled());
        promise.give(1);
        deliverAll();
        QVERIFY(!isCalled);
    }

    void deadReceiverHearsNothingOfWhatWasReady()
    {
        StartedPromise promise;
        bool isCalled = false;
        auto receiver = std::make_unique<QObject>();
        (void)whenDone(promise.future(), receiver.get(), [&](const Number &) { isCalled = true; });
        promise.give(1);
        receiver.reset();
        deliverAll();
        QVERIFY(!isCalled);
    }

    void cancelledCallIsSilent()
    {
        StartedPromise promise;
        bool isCalled = false;
        PendingCall pending = whenDone(promise.future(), this, [&](const Number &) { isCalled = true; });
        PendingCall copy = pending;
        pending.cancel();
        QVERIFY(promise.isCanceled());
        copy.cancel();
        promise.give(1);
        deliverAll();
        QVERIFY(!isCalled);
        QVERIFY(findChildren<QFutureWatcherBase *>().isEmpty());
    }

    void brokenPromiseIsSilent()
    {
        bool isCalled = false;
        {
            StartedPromise promise;
            (void)whenDone(promise.future(), this, [&](const Number &) { isCalled = true; });
        }
        deliverAll();
        QVERIFY(!isCalled);
    }

    void functionMayEndItsReceiver()
    {
        StartedPromise promise;
        auto *receiver = new QObject;
        const QPointer<QObject> alive(receiver);
        (void)whenDone(promise.future(), receiver, [receiver](const Number &) { delete receiver; });
        promise.give(1);
        QTRY_VERIFY(!alive);
    }
};

ULPAN_TEST(WhenDoneTest)
#include "client_when_done_test.moc"
