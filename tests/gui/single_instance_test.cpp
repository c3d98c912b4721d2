#include "app/console/single_instance.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>

using namespace ulpan;
using namespace ulpan::tests;

class SingleInstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyOneOfManyStartsIsTheFirst()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.path());
        const QSignalSpy called(&first, &SingleInstance::called);
        constexpr int others = 4;
        std::atomic_int begun = 0;
        std::vector<std::unique_ptr<QThread>> starts;
        QVERIFY(first.begin({}));
        for (int i = 0; i < others; ++i) {
            starts.emplace_back(QThread::create([&] {
                SingleInstance instance(folder.path());
                begun += instance.begin(QStringLiteral("ulpan:learners"));
            }));
            starts.back()->start();
        }
        for (const auto &start : starts)
            QTRY_VERIFY_WITH_TIMEOUT(start->isFinished(), 20'000);
        QCOMPARE(begun, 0);
        QCOMPARE(called.count(), others);
        QCOMPARE(called.first().first().toString(), QStringLiteral("ulpan:learners"));
    }

    // As when one is starting still: it has taken its place and is not heard yet.
    void whoIsNotHeardYetIsWaitedFor()
    {
        const QTemporaryDir folder;
        std::atomic_int begun = -1;
        const std::unique_ptr<QThread> second(QThread::create([&] {
            SingleInstance instance(folder.path());
            begun = instance.begin(QStringLiteral("ulpan:learners"));
        }));
        SingleInstance first(folder.path());
        QVERIFY(first.begin({}));
        const QSignalSpy called(&first, &SingleInstance::called);
        second->start();
        // Whose event loop does not run in the meantime.
        QVERIFY(!second->wait(500));
        QTRY_VERIFY(second->isFinished());
        QCOMPARE(begun, 0);
        QCOMPARE(called.count(), 1);
    }

    void placeIsFreeAgain()
    {
        const QTemporaryDir folder;
        for (int i = 0; i < 2; ++i) {
            SingleInstance instance(folder.path());
            QVERIFY(instance.begin({}));
        }
        const QTemporaryDir elsewhere;
        SingleInstance one(folder.path()), other(elsewhere.path());
        QVERIFY(one.begin({}) && other.begin({}));
    }
};

ULPAN_TEST(SingleInstanceTest)
#include "single_instance_test.moc"
