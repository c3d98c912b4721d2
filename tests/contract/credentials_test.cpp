#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QJsonArray>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QByteArray text(const Answer &answer, const char *key)
{
    return answer.json()[QLatin1StringView(key)].toString().toLatin1();
}

QByteArray member(TestBackend &backend, Persona persona)
{
    return "/api/institutions/alpha/members/" + QByteArray::number(backend.memberOf(persona));
}

// Client credentials as somebody made them.
struct Made
{
    QByteArray path;
    Place place;

    Made(TestBackend &backend, const HttpHeaders &maker, const QByteArray &abilities)
    {
        const Answer answer = backend.send("POST /api/integrations/credentials", maker, R"({"name":"LMS","abilities":[)" + abilities + "]}");
        path = "/api/integrations/credentials/" + QByteArray::number(answer.json()[QLatin1StringView("id")].toInteger());
        place = {.clientId = text(answer, "client_id"), .clientSecret = text(answer, "client_secret")};
    }
    [[nodiscard]] Answer askForToken(TestBackend &backend) const
    {
        return backend.send("POST /api/token", {},
                            R"({"grant_type":"client_credentials","client_id":")" + place.clientId + R"(","client_secret":")" +
                                place.clientSecret + "\"}");
    }
};

} // namespace

// What client credentials and tokens may do follows whoever made them, and who may end them follows what they may do.
class CredentialsTest : public QObject
{
    Q_OBJECT

    static constexpr char all[] = R"("members:read","members:write","billing:manage","tokens:manage","sessions:read")";

private Q_SLOTS:
    // Credentials are an institution's, so that an operator says of which; those that are there say it themselves.
    void anOperatorNamesTheInstitution_data() { addEngineRows(); }
    void anOperatorNamesTheInstitution()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders nowhere = backend.as(Persona::Operator);
        const QString before = backend.query(QStringLiteral("select max(id) from audit_entry")).value(0);
        const Answer refused = backend.send("POST /api/integrations/credentials", nowhere + HttpHeaders{{"Idempotency-Key", "k"}},
                                            R"({"name":"LMS"})");
        QVERIFY2(refused.status == 400 && refused.reason() == "institution.needed", refused.text());
        const HttpHeaders alpha = nowhere + HttpHeaders{{"X-Institution", "alpha"}};
        const Made made(backend, alpha, R"("members:read")");
        QCOMPARE(made.askForToken(backend).status, 200);
        const Answer token = backend.send("POST /api/integrations/tokens", alpha, R"({"name":"T","abilities":["members:read"]})");
        const QByteArray tokenPath = "/api/integrations/tokens/" + text(token, "id");
        QCOMPARE(backend.send("POST " + made.path + "/rotate", nowhere, R"({"what":"client_secret"})").status, 200);
        QCOMPARE(backend.send("DELETE " + made.path, nowhere).status, 204);
        QCOMPARE(backend.send("DELETE " + tokenPath, nowhere).status, 204);
        const QString here = QString::number(backend.place().institution);
        QCOMPARE(backend.query(QStringLiteral("select action from audit_entry where record in ('client_credential', 'access_token') and "
                                              "institution_id = %1 and id > %2 order by id").arg(here, before)),
                 (QStringList{QStringLiteral("client_credential.created"), QStringLiteral("access_token.created"),
                              QStringLiteral("client_credential.rotated"), QStringLiteral("client_credential.deleted"),
                              QStringLiteral("access_token.revoked")}));
        QCOMPARE(backend.query(QStringLiteral("select total from record_total where record = 'client_credential' and institution_id = %1").arg(here)),
                 backend.query(QStringLiteral("select count(*) from client_credential where institution_id = %1").arg(here)));
    }

    void theyDoNoMoreThanTheirMaker_data() { addEngineRows(); }
    void theyDoNoMoreThanTheirMaker()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        // A second owner, so that the first can be demoted.
        const HttpHeaders operators = backend.as(Persona::Operator), owner = backend.as(Persona::Owner);
        QCOMPARE(backend.send("PATCH " + member(backend, Persona::Support), operators, R"({"role":"owner"})").status, 200);
        const Made made(backend, owner, all);
        const HttpHeaders client = backend.withClient(made.place);
        const auto abilities = [&](const HttpHeaders &who) {
            return backend.send("GET /api/auth/me", who).json()[QLatin1StringView("abilities")].toArray().toVariantList();
        };
        QCOMPARE(abilities(client).size(), 5);
        // Through others of its own making it gets no further than through itself.
        const Made grandchild(backend, client, R"("members:write","tokens:manage")");
        const QByteArray token =
            text(backend.send("POST /api/integrations/tokens", client, R"({"name":"T","abilities":["members:write"]})"), "token");
        const HttpHeaders children[] = {backend.withClient(grandchild.place), {{"Authorization", "Bearer " + token}}};
        const QByteArray create = "POST /api/institutions/alpha/members";
        const QByteArray body = R"({"login":"%@example.org","lastname":"B","firstname":"N","entity":)" + QByteArray::number(backend.place().entity) + '}';
        int people = 0;
        const auto creates = [&](const HttpHeaders &who) {
            return backend.send(create, who, QByteArray(body).replace('%', QByteArray::number(++people))).status;
        };
        QCOMPARE(creates(client), 201);
        for (const HttpHeaders &child : children)
            QCOMPARE(creates(child), 201);
        const HttpHeaders other = backend.signedInAnew(Persona::Support);
        QCOMPARE(backend.send("PATCH " + member(backend, Persona::Owner), other, R"({"role":"admin"})").status, 200);
        QVERIFY(!abilities(client).contains(QStringLiteral("billing:manage")));
        QCOMPARE(creates(client), 201);
        QCOMPARE(backend.send("PATCH " + member(backend, Persona::Owner), other, R"({"role":"teacher"})").status, 200);
        QCOMPARE(abilities(client), (QVariantList{QStringLiteral("members:read"), QStringLiteral("sessions:read")}));
        QCOMPARE(creates(client), 403);
        for (const HttpHeaders &child : children)
            QCOMPARE(creates(child), 403);
        // As a trainer they see the sessions they run and no more, and so do their programs.
        const Answer seen = backend.send("GET /api/institutions/alpha/members", client);
        QCOMPARE(seen.json()[QLatin1StringView("meta")][QLatin1StringView("total")].toInt(-1), 0);
        // What nobody of the institution made is nobody's to lose.
        QCOMPARE(backend.send("GET /api/institutions/alpha/members", backend.withClient(backend.place())).status, 200);
    }

    void theyEndWithTheirMaker_data() { addEngineRows(); }
    void theyEndWithTheirMaker()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders owner = backend.as(Persona::Owner);
        const Made made(backend, backend.as(Persona::Admin), R"("members:read")");
        const HttpHeaders client = backend.withClient(made.place);
        const auto status = [&](const HttpHeaders &who) { return backend.send("GET /api/auth/me", who).status; };
        QCOMPARE(status(client), 200);
        QCOMPARE(backend.send("PATCH " + member(backend, Persona::Admin), owner, R"({"status":"suspended"})").status, 200);
        QCOMPARE(status(client), 401);
        QCOMPARE(made.askForToken(backend).reason(), QByteArray("credential.maker_gone"));
        Made wrong = made;
        wrong.place.clientSecret = "wrong";
        QCOMPARE(wrong.askForToken(backend).reason(), QByteArray("auth.client_wrong"));
        // What has ended does not begin again; the secret serves again.
        QCOMPARE(backend.send("PATCH " + member(backend, Persona::Admin), owner, R"({"status":"active"})").status, 200);
        QCOMPARE(status(client), 401);
        const HttpHeaders fresh = backend.withClient(made.place);
        QCOMPARE(status(fresh), 200);
        QCOMPARE(backend.send("DELETE " + member(backend, Persona::Admin), owner).status, 204);
        QCOMPARE(status(fresh), 401);
        QCOMPARE(made.askForToken(backend).status, 403);
        // Who renews the secret takes it over.
        const Answer renewed = backend.send("POST " + made.path + "/rotate", owner, R"({"what":"client_secret"})");
        QCOMPARE(renewed.status, 200);
        Place place = made.place;
        place.clientSecret = text(renewed, "client_secret");
        QCOMPARE(status(backend.withClient(place)), 200);
        const Answer list = backend.send("GET /api/integrations/credentials", owner);
        const QByteArray maker = "\"created_by\":" + QByteArray::number(backend.memberOf(Persona::Owner)) + ',';
        QVERIFY2(list.body.contains(maker) && list.body.contains("\"created_by\":null"), list.text());
    }

    void whatIsWiderIsEndedByWhoMadeIt_data() { addEngineRows(); }
    void whatIsWiderIsEndedByWhoMadeIt()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders owner = backend.as(Persona::Owner), admin = backend.as(Persona::Admin);
        const auto idOf = [](const HttpHeaders &token) { return token.value("Authorization").split('_').at(1); };
        const HttpHeaders narrow = backend.withToken(Persona::Owner, QStringLiteral("tokens:manage members:read"));
        const HttpHeaders equal = backend.withToken(Persona::Support, QStringLiteral("members:read"));
        const HttpHeaders wide = backend.withToken(Persona::Owner, QStringLiteral("billing:manage members:read"));
        const Made client(backend, owner, R"("billing:manage")");
        for (const HttpHeaders &who : {narrow, admin}) {
            for (const QByteArray &request : {"DELETE /api/integrations/tokens/" + idOf(wide),
                                              "POST /api/integrations/tokens/" + idOf(wide) + "/narrow", "DELETE " + client.path}) {
                const Answer refused = backend.send(request, who);
                QVERIFY2(refused.reason() == "token.wider", refused.text());
                QVERIFY(refused.body.contains("billing:manage") && !refused.body.contains("members:read"));
            }
        }
        QCOMPARE(backend.send("DELETE /api/integrations/tokens/" + idOf(equal), narrow).status, 204);
        QCOMPARE(backend.send("GET /api/auth/me", wide).status, 200);
        // A program ends itself; a person ends what they made, also what they have not themselves any more.
        QCOMPARE(backend.send("DELETE /api/integrations/tokens/" + idOf(narrow), narrow).status, 204);
        QCOMPARE(backend.send("PATCH " + member(backend, Persona::Support), owner, R"({"role":"owner"})").status, 200);
        QCOMPARE(backend.send("PATCH " + member(backend, Persona::Owner), backend.as(Persona::Operator), R"({"role":"admin"})").status, 200);
        QCOMPARE(backend.send("DELETE /api/integrations/tokens/" + idOf(wide), owner).status, 204);
        QCOMPARE(backend.send("DELETE " + client.path, owner).status, 204);
    }

    // The number that the list shows is right after each way in which a token ends.
    void theListCountsWhatIsThere_data() { addEngineRows(); }
    void theListCountsWhatIsThere()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders owner = backend.as(Persona::Owner);
        const auto total = [&] {
            return backend.send("GET /api/integrations/tokens", owner).json()[QLatin1StringView("meta")][QLatin1StringView("total")].toInt(-1);
        };
        const HttpHeaders revoked = backend.withToken(Persona::Owner, QStringLiteral("members:read"));
        const HttpHeaders signedOut = backend.withToken(Persona::Owner, QStringLiteral("members:read"));
        (void)backend.withToken(Persona::Support, QStringLiteral("members:read"));
        QCOMPARE(total(), 3);
        QCOMPARE(backend.send("DELETE /api/integrations/tokens/" + revoked.value("Authorization").split('_').at(1), owner).status, 204);
        QCOMPARE(total(), 2);
        QCOMPARE(backend.send("POST /api/auth/sign-out", signedOut).status, 204);
        QCOMPARE(total(), 1);
        QCOMPARE(backend.send("PATCH " + member(backend, Persona::Support), owner, R"({"status":"suspended"})").status, 200);
        QCOMPARE(total(), 0);
    }
};

ULPAN_TEST(CredentialsTest)
#include "credentials_test.moc"
