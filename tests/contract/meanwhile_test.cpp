#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <thread>

using namespace ulpan;
using namespace ulpan::tests;

// What somebody was let in for while it was open to them, and what becomes of it where that ends before they have the writer.
class MeanwhileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsWrittenForWhomWasStoppedMeanwhile_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("change");
        QTest::addColumn<int>("status");
        const QByteArray alpha = "/api/institutions/alpha/";
        const QString suspended = QStringLiteral("update member set status = 'suspended' where id = ?"),
                      demoted = QStringLiteral("update member set role = 'support' where id = ?"),
                      renamed = QStringLiteral("update member set firstname = 'Another' where id = ?");
        const QByteArray token = R"({"name":"Nightly","abilities":["members:read"]})";
        QTest::newRow("token, suspended") << QByteArray("POST /api/integrations/tokens") << token << suspended << 401;
        QTest::newRow("token, demoted") << QByteArray("POST /api/integrations/tokens") << token << demoted << 403;
        QTest::newRow("token, only renamed") << QByteArray("POST /api/integrations/tokens") << token << renamed << 201;
        QTest::newRow("bulk edit, suspended") << "POST " + alpha + "members/bulk-edit"
                                              << QByteArray(R"({"filter":{},"change":{"tags":{"add":["New"]}}})") << suspended
                                              << 401;
        QTest::newRow("import, suspended") << "POST " + alpha + "members/bulk"
                                           << QByteArray("login,lastname,firstname,entity\na@alpha.example,A,B,Any\n") << suspended << 401;
        QTest::newRow("sign-in, suspended") << QByteArray("POST /api/auth/sign-in") << QByteArray() << suspended << 401;
        QTest::newRow("sign-in, another password") << QByteArray("POST /api/auth/sign-in") << QByteArray()
                                                   << QStringLiteral("update member set password_hash = 'x' where id = ?") << 401;
        QTest::newRow("sign-in, only renamed") << QByteArray("POST /api/auth/sign-in") << QByteArray() << renamed << 200;
    }

    // On SQLite, where it can be seen that somebody waits for the writer.
    void nothingIsWrittenForWhomWasStoppedMeanwhile()
    {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, body);
        QFETCH(QString, change);
        QFETCH(int, status);
        TestBackend backend(Engine::Sqlite);
        Store &store = backend.store();
        const Id admin = backend.memberOf(Persona::Admin);
        HttpHeaders headers = backend.signedInAnew(Persona::Admin);
        if (call.endsWith("sign-in")) {
            headers = {};
            body = "{\"email\":\"" + TestBackend::loginOf(Persona::Admin).toUtf8() + "\",\"password\":\"" + personaPassword + "\"}";
        }
        if (call.endsWith("/bulk"))
            headers.set("Content-Type", "text/csv");
        const auto rows = [&] {
            return backend.query(QStringLiteral("select (select count(*) from access_token) || ' ' || (select count(*) from import_job) || ' ' || "
                                                "(select count(*) from bulk_edit) || ' ' || (select count(*) from audit_entry)"));
        };
        const QStringList before = rows();
        // Whoever waited before this test did so longer ago.
        QTRY_VERIFY(store.isCalmFor(std::chrono::milliseconds(50)));
        Answer answer;
        std::thread asking;
        const Result<void> stopped = store.write([&](Connection &database) -> Result<void> {
            asking = std::thread([&] {
                answer = backend.send(call, headers, body);
                store.forget();
            });
            for (QDeadlineTimer patience(20'000); store.isCalmFor(std::chrono::milliseconds(50)) && !patience.hasExpired();)
                std::this_thread::yield();
            Result<Cursor> changed = database.run(change, {admin});
            return changed ? Result<void>() : changed.error();
        });
        asking.join();
        QVERIFY(stopped);
        QVERIFY2(answer.status == status, answer.text().constData());
        if (status >= 400)
            QCOMPARE(rows(), before);
        else
            QVERIFY(rows() != before);
    }
};

ULPAN_TEST(MeanwhileTest)
#include "meanwhile_test.moc"
