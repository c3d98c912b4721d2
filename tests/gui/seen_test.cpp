#include "tests/support/gui_console.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace ulpan;
using namespace ulpan::tests;

class SeenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What other tests go by: a widget is seen where its children fill it, and not behind another.
    void aFilledWidgetIsSeenAndACoveredOneIsNot()
    {
        QWidget window;
        window.resize(200, 100);
        auto *filled = new QWidget(&window), *behind = new QWidget(&window), *before = new QWidget(&window);
        auto *content = new QWidget(filled);
        filled->setGeometry(0, 0, 100, 100);
        content->setGeometry(filled->rect());
        for (QWidget *each : {behind, before})
            each->setGeometry(100, 0, 100, 100);
        for (QWidget *each : {content, before})
            each->setAutoFillBackground(true);
        QVERIFY(!isSeen(filled));
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(filled->visibleRegion().isEmpty());
        QVERIFY(isSeen(filled));
        QVERIFY(isSeen(before));
        QVERIFY(!isSeen(behind));
        content->hide();
        QVERIFY(isSeen(filled));
        filled->hide();
        QVERIFY(!isSeen(filled));
    }
};

ULPAN_TEST(SeenTest)
#include "seen_test.moc"
