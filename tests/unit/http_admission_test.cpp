#include "net/server/http_admission.h"
#include "net/server/http_patience.h"
#include "tests/support/test_main.h"

using namespace ulpan;

namespace {

using Verdict = HttpAdmission::Verdict;

} // namespace

// Who may come, and how long they may take.
class HttpAdmissionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAddresses()
    {
        HttpAdmission admission(10);
        const QHostAddress one(QStringLiteral("192.0.2.1")), other(QStringLiteral("192.0.2.2"));
        HttpAdmission::Place first, second, third;
        QCOMPARE(admission.admit(one, 2, first), Verdict::Admitted);
        QCOMPARE(admission.admit(one, 2, second), Verdict::Admitted);
        QCOMPARE(admission.admit(one, 2, third), Verdict::TooManyOfAddress);
        QCOMPARE(admission.admit(other, 2, third), Verdict::Admitted);
        third.giveBack();
        first.vouch();
        first.vouch(); // counts once
        QCOMPARE(admission.admit(one, 2, third), Verdict::Admitted);
        first.giveBack(); // has been counted out already
        HttpAdmission::Place fourth;
        QCOMPARE(admission.admit(one, 2, fourth), Verdict::TooManyOfAddress);
        second.giveBack();
        second.giveBack();
        QCOMPARE(admission.admit(one, 2, fourth), Verdict::Admitted);
        QCOMPARE(admission.admit(one, 2, first), Verdict::TooManyOfAddress);
    }

    void countsNetworksOfIpv6()
    {
        HttpAdmission admission(10);
        HttpAdmission::Place first, second;
        QCOMPARE(admission.admit(QHostAddress(QStringLiteral("2001:db8::1")), 1, first), Verdict::Admitted);
        QCOMPARE(admission.admit(QHostAddress(QStringLiteral("2001:db8::ffff:2")), 1, second),
                 Verdict::TooManyOfAddress);
        QCOMPARE(admission.admit(QHostAddress(QStringLiteral("2001:db8:0:1::1")), 1, second),
                 Verdict::Admitted);
    }

    void countsAll()
    {
        HttpAdmission admission(5);
        std::vector<HttpAdmission::Place> places(5);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(admission.isCrowded(), i >= 4);
            QCOMPARE(admission.admit(QHostAddress(quint32(i + 1)), 1, places[size_t(i)]), Verdict::Admitted);
        }
        HttpAdmission::Place late;
        QCOMPARE(admission.admit(QHostAddress(quint32(9)), 1, late), Verdict::Full);
        places[0].vouch(); // still there
        QCOMPARE(admission.admit(QHostAddress(quint32(9)), 1, late), Verdict::Full);
        {
            const HttpAdmission::Place taken = std::move(places[1]);
            QCOMPARE(admission.admit(QHostAddress(quint32(9)), 1, late), Verdict::Full);
        }
        QCOMPARE(admission.admit(QHostAddress(quint32(9)), 1, late), Verdict::Admitted);
        places.clear();
        late.giveBack();
        QVERIFY(!admission.isCrowded());
    }

    void bearsBodiesThatKeepComing_data()
    {
        QTest::addColumn<QList<int>>("bytes");
        QTest::addColumn<int>("borne");
        QTest::newRow("steady") << QList<int>(60, 1024) << -1;
        QTest::newRow("a little less") << QList<int>(60, 1023) << 10;
        QTest::newRow("nothing") << QList<int>(60, 0) << 10;
        QTest::newRow("in gusts") << QList<int>{0, 0, 0, 0, 0, 0, 0, 10240, 0, 0, 10240, 0} << -1;
        QTest::newRow("a lot, then nothing")
            << QList<int>{1'000'000'000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0} << 20;
    }
    void bearsBodiesThatKeepComing()
    {
        QFETCH(const QList<int>, bytes);
        QFETCH(const int, borne);
        const HttpLimits limits;
        HttpPatience patience(limits, 0);
        patience.begin(HttpPatience::Wait::Body, 0);
        int over = -1;
        for (qsizetype second = 1; second <= bytes.size() && over < 0; ++second) {
            patience.received(bytes[second - 1]);
            if (patience.isOver(second * 1000, false))
                over = int(second);
        }
        QCOMPARE(over, borne);
    }

    void knowsItsTimes()
    {
        using Wait = HttpPatience::Wait;
        const HttpLimits limits;
        HttpPatience patience(limits, 1000);
        const auto isOverAt = [&](Wait wait, qint64 time) {
            patience.begin(wait, 1000);
            return patience.isOver(1000 + time, false);
        };
        for (const auto &[wait, time] :
             {std::pair(Wait::Head, 10'000), {Wait::Idle, 60'000}, {Wait::Linger, 5'000}}) {
            QVERIFY(!isOverAt(wait, time - 1));
            QVERIFY(isOverAt(wait, time));
        }
        QVERIFY(!isOverAt(Wait::Forever, 1'000'000'000));
        patience.begin(Wait::Idle, 1000);
        patience.moved(50'000);
        QVERIFY(!patience.isOver(79'999, true)); // an answer still leaves: nothing else is asked
        QVERIFY(patience.isOver(80'000, true));
        QVERIFY(patience.isOver(79'999, false));
    }
};

ULPAN_TEST(HttpAdmissionTest)
#include "http_admission_test.moc"
