#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QJsonArray>

#include <atomic>

using namespace ulpan;
using namespace ulpan::tests;

// A file gives no role that its sender could not give with POST …/members.
class ImportRolesContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }

    void givesWhatAFormWouldGive_data()
    {
        QTest::addColumn<QByteArray>("credential");
        for (const char *credential : {"admin", "owner", "admin's token", "owner's narrow token", "client"}) {
            for (const char *role : {"learner", "teacher", "support", "admin", "owner"})
                QTest::addRow("%s: %s", credential, role) << QByteArray(credential);
        }
    }
    void givesWhatAFormWouldGive()
    {
        QFETCH_GLOBAL(Engine, engine);
        QFETCH(QByteArray, credential);
        const QByteArray role = QByteArray(QTest::currentDataTag()).split(' ').last();
        TestBackend backend(engine);
        const HttpHeaders who =
            credential == "admin"    ? backend.as(Persona::Admin)
            : credential == "owner"  ? backend.as(Persona::Owner)
            : credential == "client" ? backend.withClient(backend.place())
            : credential == "admin's token"
                ? backend.withToken(Persona::Admin,
                                    QStringLiteral("members:write members:read courses:read progress:read "
                                                   "sessions:read sessions:write"))
                : backend.withToken(Persona::Owner, QStringLiteral("members:write members:read"));
        const QByteArray entity = QByteArray::number(backend.place().entity);
        const QByteArray place = role == "learner" ? ",\"entity\":" + entity : QByteArray();
        const Answer form = backend.send("POST /api/institutions/alpha/members", who,
                                         "{\"login\":\"form@x.org\",\"lastname\":\"L\",\"firstname\":\"F\",\"role\":\"" + role + "\"" + place + "}");
        QVERIFY2(form.status == 201 || form.status == 403, form.text().constData());
        const QByteArray file = "login,lastname,firstname,role\nfile@x.org,L,F," + role + '\n';
        const Answer sent = backend.send("POST /api/institutions/alpha/members/bulk?entity=" + entity,
                                         who + HttpHeaders{{"Content-Type", "text/csv"}}, file);
        QVERIFY2(sent.status == 202, sent.text().constData());
        const std::atomic<bool> stopping = false;
        while (workOnJob(backend.store(), backend.live().imports(), QStringLiteral("test"), stopping)
                   .value_or(false)) {
        }
        const QByteArray path = "GET /api/institutions/alpha/imports/" +
                                sent.json().value(QStringLiteral("id")).toString().toLatin1();
        QCOMPARE(backend.send(path, who).json().value(QStringLiteral("created")).toInt(),
                 int(form.status == 201));
        const Answer rows =
            backend.send(path + "/rows?outcome=rejected", who + HttpHeaders{{"Accept-Language", "fr"}});
        QCOMPARE(rows.body.contains("\"field\":\"role\""), form.status == 403);
        QCOMPARE(rows.body.contains("vous ne pouvez pas l’attribuer"), form.status == 403);
    }
};

ULPAN_TEST(ImportRolesContractTest)
#include "import_roles_test.moc"
