#include "models/base/work_thread.h"
#include "tests/support/test_main.h"

#include <QSet>

#include <numeric>

using namespace ulpan;

class WorkThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksBesideAndTellsHere()
    {
        constexpr int works = 50;
        QList<int> told;
        QSet<QThread *> workedOn, toldOn;
        QString name;
        WorkThread thread(QStringLiteral("beside"));
        for (int i = 0; i < works; ++i) {
            thread.run([&, i]() -> Mailbox::Letter {
                return [&, i, worker = QThread::currentThread()] {
                    told << i;
                    workedOn << worker;
                    toldOn << QThread::currentThread();
                    name = worker->objectName();
                };
            });
        }
        while (told.size() < works)
            QVERIFY(thread.await(std::chrono::minutes(1)));
        QList<int> inOrder(works);
        std::iota(inOrder.begin(), inOrder.end(), 0);
        QCOMPARE(told, inOrder);
        QCOMPARE(toldOn, QSet<QThread *>{QThread::currentThread()});
        QCOMPARE(workedOn.size(), 1);
        QVERIFY(!workedOn.contains(QThread::currentThread()));
        QCOMPARE(name, QStringLiteral("beside"));
    }

    void waitsNoLongerThanItIsAsked()
    {
        WorkThread thread(QStringLiteral("idle"));
        QVERIFY(!thread.await(std::chrono::milliseconds(1)));
    }
};

ULPAN_TEST(WorkThreadTest)
#include "work_thread_test.moc"
