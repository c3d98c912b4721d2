#include "tests/support/bulk_calls.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// What a member's history tells of changes to many that run at once.
class BulkHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The one that ends last came to this member first.
    void standsInTheOrderOfTheChanges_data() { addEngineRows(); }
    void standsInTheOrderOfTheChanges()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        addLearners(backend, 700);
        (void)bulkEdit(backend, admin, R"({"ids":[],"change":{"tags":{"add":["Long"]}}})");
        (void)backend.query(
            QStringLiteral("update bulk_edit set state = 'applying', finished_at = null, upper_id = 1000000, "
                           "selection = '{\"filter\":{\"role\":\"learner\"}}'"));
        (void)backend.query(QStringLiteral("delete from audit_entry where record = 'bulk_edit'"));
        {
            StoppingClock clock(2);
            BulkEditor begun(backend.store(), clock);
            QVERIFY(workOnJob(backend.store(), begun, QStringLiteral("one"), clock.stopping).value_or(false));
        }
        const QByteArray dana = QByteArray::number(backend.place().learner);
        const auto step = [&] { backend.clock().advance(std::chrono::seconds(1)); };
        step();
        QCOMPARE(bulkCounts(bulkEdit(backend, admin,
                                     "{\"ids\":[" + dana + R"(],"change":{"tags":{"add":["Short"]}}})")),
                 (QList<int>{1, 1, 0, 0}));
        step();
        QCOMPARE(
            backend.send("PATCH " + bulkHome + "/members/" + dana, admin, R"({"filter":["Own"]})").status,
            200);
        step();
        BulkEditor ended(backend.store(), backend.clock());
        const std::atomic<bool> stopping = false;
        QVERIFY(workOnJob(backend.store(), ended, QStringLiteral("two"), stopping).value_or(false));

        QStringList became, moments;
        const QJsonArray history =
            backend.send("GET " + bulkHome + "/members/" + dana + "/history?per_page=3", admin)
                .json()[QLatin1StringView("data")]
                .toArray();
        for (const QJsonValue &entry : history) {
            became << entry[QLatin1StringView("after")][QLatin1StringView("filter")]
                          .toVariant()
                          .toStringList()
                          .join(u' ');
            moments << entry[QLatin1StringView("created_at")].toString().mid(17, 2);
        }
        QCOMPARE(became, (QStringList{QStringLiteral("Own"), QStringLiteral("A Long Short"),
                                      QStringLiteral("A Long")}));
        QCOMPARE(moments, (QStringList{QStringLiteral("02"), QStringLiteral("01"), QStringLiteral("00")}));
    }
};

ULPAN_TEST(BulkHistoryTest)
#include "bulk_history_test.moc"
