#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

using Methods = QSet<QByteArray>;

// By path, as the rows say.
QMap<QByteArray, Methods> knownMethods()
{
    QMap<QByteArray, Methods> known;
    for (const auto &page : operationPages()) {
        for (const Operation &operation : page) {
            for (const Dialect dialect : {Dialect::Platform, Dialect::Provisioning}) {
                const Endpoint &endpoint = operation.endpoint(dialect);
                if (!endpoint.path)
                    continue;
                Methods &methods = known[endpoint.path];
                methods << "OPTIONS" << name(endpoint.method);
                if (endpoint.method == HttpMethod::Get)
                    methods << "HEAD";
                if (endpoint.method == HttpMethod::Patch)
                    methods << "PUT";
            }
        }
    }
    return known;
}

Methods allowedBy(const Answer &answer)
{
    Methods methods;
    for (const QByteArray &method : answer.headers.value("Allow").split(','))
        methods << method.trimmed();
    return methods;
}

} // namespace

// What a path says of its methods is what it does.
class RoutesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPathNamesItsMethods_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<Methods>("methods");
        const QMap<QByteArray, Methods> known = knownMethods();
        for (auto path = known.begin(); path != known.end(); ++path)
            QTest::newRow(path.key()) << path.key() << path.value();
    }
    void aPathNamesItsMethods()
    {
        QFETCH(QByteArray, path);
        QFETCH(Methods, methods);
        QCOMPARE(allowedBy(m_backend.send("OPTIONS " + path)), methods);
        for (const QByteArray method : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "BREW"}) {
            const Answer answer = m_backend.send(method + ' ' + path);
            if (methods.contains(method)) {
                QVERIFY2(answer.status != 405 && answer.reason() != "route.not_found",
                         method + answer.text());
                continue;
            }
            QVERIFY2(answer.status == 405, method + answer.text());
            QCOMPARE(allowedBy(answer), methods);
        }
    }

    // What stands in a row's place is no word of another row.
    void whatIsSpelledOutIsNoValue()
    {
        const HttpHeaders owner = m_backend.as(Persona::Owner);
        for (const QByteArray name : {"bulk", "bulk-edit"}) {
            QCOMPARE(
                m_backend.send("GET /api/institutions/alpha/members/" + name, owner).headers.value("Allow"),
                QByteArray("POST, OPTIONS"));
            QCOMPARE(m_backend.send("POST /api/institutions/alpha/members/" + name, owner, "{}").status, 422);
        }
        QCOMPARE(m_backend.send("GET /api/institutions/alpha/members/bulks", owner).status, 404);
    }

private:
    TestBackend m_backend{Engine::Sqlite, [](BackendConfig &config) {
                              config.rateLimit = {1'000'000, 1'000'000};
                          }};
};

ULPAN_TEST(RoutesTest)
#include "routes_test.moc"
