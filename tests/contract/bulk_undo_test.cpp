#include "tests/support/bulk_calls.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// An undo of a change to many that finds nobody to give anything back to.
class BulkUndoTest : public QObject
{
    Q_OBJECT

    static Answer put(TestBackend &backend, const QByteArray &login, const QByteArray &tag)
    {
        const QByteArray id = backend
                                  .query(QStringLiteral("select id from member where login = ?"),
                                         {QString::fromLatin1(login + "@alpha.example.org")})
                                  .first()
                                  .toLatin1();
        return backend.send("PATCH " + bulkHome + "/members/" + id, backend.as(Persona::Admin),
                            R"({"filter":[")" + tag + R"("]})");
    }
    static QStringList undoings(TestBackend &backend)
    {
        return backend.query(QStringLiteral("select action from audit_entry where record = 'bulk_edit' and "
                                            "action <> 'bulk_edit.applied' order by id"));
    }

private Q_SLOTS:
    void usesNothingUp_data() { addEngineRows(); }
    void usesNothingUp()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        addLearners(backend, 2);
        const Answer edited =
            bulkEdit(backend, admin, R"({"filter":{"q":"last"},"change":{"tags":{"replace":["X"]}}})");
        QCOMPARE(bulkCounts(edited), (QList<int>{2, 2, 0, 0}));
        QCOMPARE(put(backend, "l0", "Y").status, 200);
        QCOMPARE(put(backend, "l1", "Y").status, 200);
        for (int time = 0; time < 2; ++time) {
            const Answer nobody = bulkUndo(backend, admin, edited);
            QVERIFY2(nobody.status == 200, nobody.text());
            QCOMPARE(textIn(nobody, "state"), QByteArray("applied"));
            QVERIFY(nobody.json()[QLatin1StringView("undone_at")].isNull());
            QCOMPARE(nobody.json()[QLatin1StringView("skipped")].toInt(), 2);
            QCOMPARE(bulkReasons(nobody, "skips"),
                     (QStringList{QStringLiteral("undo.changed_since 2"), QStringLiteral("undo.nobody 0")}));
            QCOMPARE(bulkReasonText(nobody, "undo.nobody", "skips"),
                     QStringLiteral("Nobody could be given back what they had, so this is not undone; it can "
                                    "be asked for again."));
        }
        // As soon as there is somebody, it is the undo, once.
        QCOMPARE(put(backend, "l1", "X").status, 200);
        const Answer undone = bulkUndo(backend, admin, edited);
        QCOMPARE(textIn(undone, "state"), QByteArray("undone"));
        QCOMPARE(undone.json()[QLatin1StringView("restored")].toInt(), 1);
        QCOMPARE(bulkReasons(undone, "skips"), QStringList{QStringLiteral("undo.changed_since 1")});
        QCOMPARE(bulkUndo(backend, admin, edited).reason(), QByteArray("undo.done"));
        QCOMPARE(undoings(backend),
                 (QStringList{QStringLiteral("bulk_edit.undo_left"), QStringLiteral("bulk_edit.undo_left"),
                              QStringLiteral("bulk_edit.undone")}));
    }

    // What has changed nobody has nothing to give back.
    void ofNobodyIsDone_data() { addEngineRows(); }
    void ofNobodyIsDone()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const Answer edited = bulkEdit(backend, admin, R"({"ids":[999999],"change":{"tags":{"add":["X"]}}})");
        QCOMPARE(textIn(bulkUndo(backend, admin, edited), "state"), QByteArray("undone"));
        QCOMPARE(bulkUndo(backend, admin, edited).reason(), QByteArray("undo.done"));
    }
};

ULPAN_TEST(BulkUndoTest)
#include "bulk_undo_test.moc"
