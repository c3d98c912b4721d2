#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace ulpan;
using namespace ulpan::tests;

// What cannot be seen, or is taken for something else, is not kept, whichever way it is sent.
class CharactersTest : public QObject
{
    Q_OBJECT

    static QByteArray json(const QJsonObject &object)
    {
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    static QString reasonAt(const Answer &answer, const QString &field)
    {
        const QJsonValue error = answer.json()[QLatin1StringView("error")];
        for (const QJsonValue &detail : error[QLatin1StringView("details")].toArray()) {
            if (detail[QLatin1StringView("field")].toString() == field)
                return detail[QLatin1StringView("reason")].toString();
        }
        return {};
    }
    static QJsonObject with(QJsonObject object, const QString &field, const QJsonValue &value)
    {
        object.insert(field, value);
        return object;
    }

private Q_SLOTS:
    // Wherever something is named, and not written.
    void nothingIsCalledByNul_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QByteArray>("target");
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            for (const char *target : {"GET /api/institutions/a%00b", "GET /api/getClient?institution=%00",
                                       "DELETE /api/integrations/tokens/%00",
                                       "GET /api/institutions/nord/imports/%00",
                                       "GET /api/institutions/nord/import-mappings/%00"})
                QTest::addRow("%s %s", nameOf(engine), target) << engine << QByteArray(target);
        }
    }
    void nothingIsCalledByNul()
    {
        QFETCH(Engine, engine);
        QFETCH(QByteArray, target);
        TestBackend backend(engine);
        target.replace("nord", backend.place().slug);
        const Answer answer = backend.send(target, backend.as(Persona::Operator));
        QVERIFY2(answer.status == 400 || answer.status == 404, answer.text().constData());
    }

    void platformRefuses_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("names"); // the character in the message
        const auto row = [](const char *target, const char *field, const char16_t *value, const char *names) {
            QTest::addRow("%s %s %s", target, field, names)
                << QByteArray(target) << QString::fromLatin1(field) << QString::fromUtf16(value)
                << QString::fromLatin1(names);
        };
        for (const char *field : {"lastname", "phone", "job_title", "seniority", "filter", "location"}) {
            row("PATCH members", field, u"A\u202eB", "U+202E");
            row("PATCH members", field, u"A\u001bB", "U+001B");
        }
        row("PATCH members", "firstname", u"\u200b\u2060", "");
        row("PATCH members", "firstname", u"\u3164", "U+3164");
        row("PATCH members", "contact_email", u"\uff44ana@x.org", "U+FF44");
        row("POST members", "login", u"dan\u043e@x.org", "U+043E");
        row("POST members", "login", u"da\u2066no@x.org", "U+2066");
        row("POST members", "login", u"d\u1d0fno@x.org", "U+1D0F");
        row("POST members", "password", u"\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b", "");
        row("POST members", "password", u"long enough\u0007", "U+0007");
        row("POST members", "password", u"long enough\u200e", "U+200E");
        row("POST entities", "name", u"Par\u202dis", "U+202D");
        row("POST entities", "address", u"Par\u0009is", "U+0009");
        row("POST sessions", "filter", u"A\u202eB", "U+202E");
        row("PATCH institution", "name", u"Alp\ue123ha", "U+E123");
        row("PATCH institution", "city", u"Alp\u0008ha", "U+0008");
        row("POST tokens", "name", u"To\u202dken", "U+202D");
        row("POST credentials", "name", u"Cre\u2063d", "U+2063");
    }
    void platformRefuses()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, names);
        TestBackend backend(Engine::Sqlite);
        const QByteArray home = "/api/institutions/alpha";
        const QJsonObject person{{QStringLiteral("login"), QStringLiteral("new@x.org")},
                                 {QStringLiteral("lastname"), QStringLiteral("B")},
                                 {QStringLiteral("firstname"), QStringLiteral("N")},
                                 {QStringLiteral("entity"), backend.place().entity}};
        const QHash<QByteArray, std::pair<QByteArray, QJsonObject>> targets{
            {"PATCH members",
             {"PATCH " + home + "/members/" + QByteArray::number(backend.place().learner), {}}},
            {"POST members", {"POST " + home + "/members", person}},
            {"POST entities",
             {"POST " + home + "/entities", {{QStringLiteral("name"), QStringLiteral("Lyon")}}}},
            {"POST sessions",
             {"POST " + home + "/sessions",
              {{QStringLiteral("filter"), QStringLiteral("F")},
               {QStringLiteral("location"), QStringLiteral("L")}}}},
            {"PATCH institution", {"PATCH " + home, {}}},
            {"POST tokens",
             {"POST /api/integrations/tokens",
              {{QStringLiteral("name"), QStringLiteral("T")},
               {QStringLiteral("abilities"), QJsonArray{QStringLiteral("members:read")}}}}},
            {"POST credentials",
             {"POST /api/integrations/credentials", {{QStringLiteral("name"), QStringLiteral("C")}}}},
        };
        const auto [line, body] = targets[target];
        const Answer refused = backend.send(line, backend.as(Persona::Owner), json(with(body, field, value)));
        QVERIFY2(refused.status == 422, refused.text().constData());
        const QJsonValue messages = refused.json()[QLatin1StringView("errors")][field];
        QVERIFY2(messages.toArray().size() == 1, refused.text().constData());
        QVERIFY2(messages[0].toString().contains(names), refused.text().constData());
        // The same with something honest goes through; marks are what nobody types into a password.
        const bool isAddress = field == u"login" || field == u"contact_email";
        const QString honest = isAddress ? QStringLiteral("יוסי@דוגמה.ישראל")
                                         : (field == u"password" ? QString() : QStringLiteral("\u200f")) +
                                               QStringLiteral("שרה-לוי éà 12");
        const Answer accepted =
            backend.send(line, backend.as(Persona::Owner), json(with(body, field, honest)));
        QVERIFY2(accepted.status / 100 == 2, accepted.text().constData());
        QVERIFY(!accepted.body.contains("\u200f"));
    }

    // What reads UTF-8 takes a mark of byte order from the beginning of a text, and not everything does: it stands in none.
    void noTextBeginsWithAMarkOfByteOrder_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            const auto row = [&](const char *way, const char *type, const QByteArray &body) {
                QTest::addRow("%s, %s", way, nameOf(engine)) << engine << QByteArray(type) << body;
            };
            row("bytes", "application/json", "{\"firstname\":\"\xef\xbb\xbf\xef\xbb\xbf" "Dana\",\"filter\":[\"\xef\xbb\xbf" "A\"]}");
            row("escaped", "application/json", R"({"firstname":"\ufeffDana","filter":["\ufeffA"]})");
            row("a form", "application/x-www-form-urlencoded", "firstname=%EF%BB%BFDana&filter[]=%EF%BB%BFA");
        }
    }
    void noTextBeginsWithAMarkOfByteOrder()
    {
        QFETCH(Engine, engine);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        TestBackend backend(engine);
        const QByteArray member = "/api/institutions/alpha/members/" + QByteArray::number(backend.place().learner);
        const Answer changed = backend.send("PATCH " + member, backend.as(Persona::Owner) + HttpHeaders{{"Content-Type", type}}, body);
        QVERIFY2(changed.status == 200, changed.text().constData());
        const Answer shown = backend.send("GET " + member, backend.as(Persona::Owner));
        QVERIFY2(shown.body.contains(R"("firstname":"Dana")") && shown.body.contains(R"("filter":["A"])"), shown.text().constData());
        const QString length = engine == Engine::Sqlite ? QStringLiteral("length(cast(firstname as blob))") : QStringLiteral("octet_length(firstname)");
        QCOMPARE(backend.query(QStringLiteral("select %1 from member where id = %2").arg(length).arg(backend.place().learner)),
                 QStringList{QStringLiteral("4")});
        const Answer refused = backend.send("POST /api/institutions/alpha/members", backend.as(Persona::Owner),
                                            R"({"login":"new@x.org","lastname":"B","firstname":"N","password":"\ufefflong enough","entity":)" +
                                                QByteArray::number(backend.place().entity) + '}');
        QVERIFY2(refused.status == 422 && refused.body.contains("U+FEFF"), refused.text().constData());
    }

    void provisioningRefuses_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *field, const char16_t *value, const char *reason) {
            QTest::addRow("%s %s", field, reason)
                << QString::fromLatin1(field) << QString::fromUtf16(value) << QString::fromLatin1(reason);
        };
        row("lastname", u"\u2800", "field.invisible");
        row("jobTitle", u"a\u202eb", "field.invisible");
        row("phone", u"+33\u000b6", "field.control");
        row("filter", u"a\U000e0041b", "field.invisible");
        row("login", u"d\u0430na@x.org", "field.lookalike");
        row("password", u"long enough\u0000", "field.control");
        row("entity", u"Par\u202eis", "field.invisible");
    }
    void provisioningRefuses()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, reason);
        if (field == u"password")
            value.append(QChar(7));
        TestBackend backend(Engine::Sqlite);
        const bool isEntity = field == u"entity";
        QJsonObject learner{
            {QStringLiteral("entity"),
             QJsonObject{{QStringLiteral("identifier"), isEntity ? value : QStringLiteral("Paris")},
                         {QStringLiteral("create"), 1}}},
            {QStringLiteral("login"), QStringLiteral("new@x.org")},
            {QStringLiteral("civility"), QStringLiteral("m")},
            {QStringLiteral("lastname"), QStringLiteral("B")},
            {QStringLiteral("firstname"), QStringLiteral("N")}};
        if (!isEntity)
            learner.insert(field, value);
        const Answer refused =
            backend.send("POST /api/insertLearner", backend.withClient(backend.place()), json(learner));
        QVERIFY2(refused.status == 400, refused.text().constData());
        QVERIFY2(reasonAt(refused, isEntity ? QStringLiteral("entity[identifier]") : field) == reason,
                 refused.text().constData());
    }

    // Who signs in has pasted a login, and an earlier version let somebody in with one that would be refused
    // today.
    void whatIsOnlyComparedMayBeAnything()
    {
        TestBackend backend(Engine::Sqlite);
        const QString login =
            QStringLiteral("\u202a") + TestBackend::loginOf(Persona::Admin) + QStringLiteral("\u202c");
        const Answer signedIn =
            backend.send("POST /api/auth/sign-in", {},
                         json({{QStringLiteral("email"), login},
                               {QStringLiteral("password"), QLatin1StringView(personaPassword)}}));
        QVERIFY2(signedIn.status == 200, signedIn.text().constData());
    }

    // Tags that were let in before can be taken away.
    void badTagsCanBeRemoved()
    {
        TestBackend backend(Engine::Sqlite);
        const QByteArray id = QByteArray::number(backend.place().learner);
        (void)backend.query(QStringLiteral("update member set filter = ? where id = ?"),
                            {QStringLiteral("[\"a\u202eb\",\"c\"]"), backend.place().learner});
        const QJsonObject tags{{QStringLiteral("remove"), QJsonArray{QStringLiteral("a\u202eb")}}};
        const QByteArray body =
            json({{QStringLiteral("ids"), QJsonArray{backend.place().learner}},
                  {QStringLiteral("change"), QJsonObject{{QStringLiteral("tags"), tags}}}});
        const Answer edited =
            backend.send("POST /api/institutions/alpha/members/bulk-edit", backend.as(Persona::Admin), body);
        QVERIFY2(edited.status / 100 == 2, edited.text().constData());
        const Answer read =
            backend.send("GET /api/institutions/alpha/members/" + id, backend.as(Persona::Admin));
        QCOMPARE(read.json()[QLatin1StringView("filter")].toArray(), QJsonArray{QStringLiteral("c")});
    }

    void mappingsHaveNamesThatAddressesCanHold_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("status");
        QTest::newRow("words") << QByteArray("Mairie%20de%20Lyon") << 201;
        QTest::newRow("dot") << QByteArray("%2E") << 422;
        QTest::newRow("dots") << QByteArray("%2E%2E") << 422;
        QTest::newRow("override") << QByteArray("a%E2%80%AEb") << 422;
        QTest::newRow("tab") << QByteArray("a%09b") << 422;
    }
    void mappingsHaveNamesThatAddressesCanHold()
    {
        QFETCH(QByteArray, name);
        TestBackend backend(Engine::Sqlite);
        const Answer put = backend.send("PUT /api/institutions/alpha/import-mappings/" + name,
                                        backend.as(Persona::Admin), R"({"columns":{"Mail":"login"}})");
        QTEST(put.status, "status");
    }
};

ULPAN_TEST(CharactersTest)
#include "characters_test.moc"
