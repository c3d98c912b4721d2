#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// The mails of the live environment with their sealed bodies, newest first.
QStringList sealedBodies(TestBackend &backend)
{
    return backend.query(QStringLiteral("select body from mail order by id desc"));
}

QByteArray inviteOf(Id member)
{
    return "POST /api/institutions/alpha/members/" + QByteArray::number(member) + "/invite";
}

} // namespace

// The ways into an account.
class AccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anInvitationIsMailed_data() { addEngineRows(); }
    void anInvitationIsMailed()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const QByteArray invite = inviteOf(backend.place().learner);
        QCOMPARE(backend.send(invite, admin).status, 204);
        QCOMPARE(backend.query(QStringLiteral("select recipient || ' ' || template || ' ' || state || ' ' || "
                                              "language || ' ' || subject from mail")),
                 QStringList(
                     QStringLiteral("dana@alpha.example.org invitation waiting en Your account at Alpha")));
        // Neither the link nor its words can be read in the database.
        const QByteArray body = QByteArray::fromBase64(sealedBodies(backend).first().toLatin1());
        QVERIFY(!body.contains("token=") && !body.contains("Choose"));
        QCOMPARE(
            backend.query(QStringLiteral("select count(*) from access_link where purpose = 'invitation'")),
            QStringList(QStringLiteral("1")));
        QCOMPARE(backend.query(QStringLiteral("select action from audit_entry order by id desc limit 1")),
                 QStringList(QStringLiteral("member.invited")));
        // Live keeps no outbox to look into.
        QCOMPARE(backend.send("GET /api/test/outbox", backend.as(Persona::Owner)).status, 404);
        const Answer active = backend.send(inviteOf(backend.memberOf(Persona::Learner)), admin);
        QCOMPARE(active.status, 409);
        QCOMPARE(active.reason(), QByteArray("learner.active_already"));
        QCOMPARE(backend.send(inviteOf(backend.otherPlace().learner), admin).status, 404);
    }

    // A mail is made with what it tells of, or not at all.
    void aMailIsPartOfItsTransaction()
    {
        TestBackend backend(Engine::Sqlite);
        const Result<void> undone =
            backend.live().asSystem(QStringLiteral("alpha"), [&](Context &context) -> Result<void> {
                const Result<Learner> member =
                    backend.live().learners().get(context, backend.place().learner);
                const Result<void> invited = backend.live().accounts().invite(context, *member);
                return invited ? Result<void>(internal(QStringLiteral("undo"))) : invited;
            });
        QVERIFY(!undone);
        QVERIFY(sealedBodies(backend).isEmpty());
    }

    void theTestEnvironmentKeepsItsMails_data() { addEngineRows(); }
    void theTestEnvironmentKeepsItsMails()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        Environment &test = backend.backend().environment(true);
        Change<Institution> institution;
        institution.value.name = QStringLiteral("אולפן חיפה");
        institution.value.slug = QStringLiteral("haifa");
        institution.set = recordType<Institution>().mask({"name", "slug"});
        QVERIFY(test.asSystem(
            {}, [&](Context &context) { return test.institutions().create(context, institution); }));
        const QByteArray hash = hashPassword(QLatin1StringView(personaPassword));
        QVERIFY(test.asSystem(QStringLiteral("haifa"), [&](Context &context) -> Result<void> {
            for (const Role role : {Role::Owner, Role::Admin}) {
                const QString login =
                    QStringLiteral("%1@haifa.example.org").arg(QLatin1StringView(nameOf(role)));
                const Result<Learner> member = test.access().createMember(context, role, login, hash);
                if (!member)
                    return member.error();
            }
            Result<Learner> guest = test.access().createMember(context, Role::Teacher,
                                                               QStringLiteral("guest@haifa.example.org"), {});
            if (!guest)
                return guest.error();
            guest->firstname = QStringLiteral("דנה");
            guest->language = Language::French;
            return test.accounts().invite(context, *guest);
        }));
        const auto signedIn = [&](const char *login) {
            const Answer answer =
                backend.send("POST /test/api/auth/sign-in", {},
                             QByteArray(R"({"email":")") + login + R"(@haifa.example.org","password":")" +
                                 personaPassword + "\"}");
            return HttpHeaders{{"Authorization",
                                "Bearer " + answer.json()[QLatin1StringView("token")].toString().toLatin1()}};
        };
        const Answer kept = backend.send("GET /test/api/test/outbox", signedIn("owner"));
        QVERIFY2(kept.status == 200, kept.text());
        QCOMPARE(kept.json()[QLatin1StringView("meta")][QLatin1StringView("total")].toInt(), 1);
        // Its links sign people in: nobody on the way keeps them, nor is there a length that tells of them.
        const Answer packed = backend.send("GET /test/api/test/outbox", signedIn("owner") + HttpHeaders{{"Accept-Encoding", "gzip"}});
        QCOMPARE(packed.headers.value("Cache-Control"), QByteArray("no-store"));
        QVERIFY(!packed.headers.contains("Content-Encoding"));
        const QJsonObject mail = kept.json()[QLatin1StringView("data")][0].toObject();
        QCOMPARE(mail[QLatin1StringView("to")].toString(), QStringLiteral("guest@haifa.example.org"));
        QCOMPARE(mail[QLatin1StringView("state")].toString(), QStringLiteral("kept"));
        QCOMPARE(mail[QLatin1StringView("language")].toString(), QStringLiteral("fr"));
        const QString text = mail[QLatin1StringView("text")].toString();
        // A Hebrew name in a French sentence is isolated; the link, on a line of its own, is not touched.
        QVERIFY2(text.startsWith(QStringLiteral("Bonjour \u2068דנה\u2069,\n\n\u2068אולפן חיפה\u2069 vous a")),
                 qUtf8Printable(text));
        QVERIFY2(text.contains(QRegularExpression(
                     QStringLiteral("\n\nhttp://test\\.localhost/invitation\\?token=[0-9A-Za-z]{40}\n\n"))),
                 qUtf8Printable(text));
        QCOMPARE(backend.send("GET /test/api/test/outbox", signedIn("admin")).reason(),
                 QByteArray("auth.role_too_low"));
    }

    void aNewLearnerIsMailedTheWayIn_data() { addEngineRows(); }
    void aNewLearnerIsMailedTheWayIn()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders client = backend.withClient(backend.place());
        const auto insertLearner = [&](const QByteArray &login) {
            return backend.send("POST /api/insertLearner",
                                client + HttpHeaders{{"Content-Type", "application/x-www-form-urlencoded"}},
                                "entity[identifier]=Haifa&login=" + login +
                                    "&civility=mme&lastname=Bar&firstname=Noa&sendingConnectionEmail=1");
        };
        const auto signIn = [&](const QByteArray &login, const QByteArray &password) {
            return backend.send("POST /api/auth/sign-in", {},
                                "{\"email\":\"" + login + "\",\"password\":\"" + password + "\"}");
        };
        QCOMPARE(insertLearner("one@example.org").status, 200);
        const QByteArray accept = "{\"token\":\"" + backend.lastLink() + "\",\"password\":\"long enough 1\"}";
        QCOMPARE(backend.send("POST /api/auth/invitation", {}, accept).status, 204);
        QCOMPARE(backend.send("POST /api/auth/invitation", {}, accept).status, 410);
        QCOMPARE(signIn("one@example.org", "long enough 1").status, 200);
        const QString activeSql =
            QStringLiteral("select last_active_at from member where login = 'one@example.org'");
        QCOMPARE(backend.query(activeSql), QStringList{QString::fromLatin1(backend.clock().now().text())});
        // Where the institution wants it, the password goes with it, and is good until the first sign-in.
        QCOMPARE(backend
                     .send("PATCH /api/institutions/alpha", backend.as(Persona::Owner),
                           R"({"mail_passwords":true})")
                     .status,
                 200);
        const Answer made = insertLearner("two@example.org");
        QCOMPARE(made.status, 200);
        const QString mail = backend.lastMail();
        static const QRegularExpression word(QStringLiteral("\n\nYour password:\n(\\w{12})\n\n"));
        // In Hebrew, too, nothing that is copied has a mark or a full stop beside it.
        QVERIFY2(mail.contains(QStringLiteral("\n\nYour login:\ntwo@example.org\n\n")), qUtf8Printable(mail));
        const QByteArray password = word.match(mail).captured(1).toLatin1();
        QVERIFY2(!password.isEmpty(), qUtf8Printable(mail));
        QVERIFY(!made.body.contains(password));
        const Answer first = signIn("two@example.org", password);
        QCOMPARE(first.json()[QLatin1StringView("user")][QLatin1StringView("pending")].toString(),
                 QStringLiteral("auth.password_passing"));
        const HttpHeaders self{
            {"Authorization", "Bearer " + first.json()[QLatin1StringView("token")].toString().toLatin1()}};
        QCOMPARE(backend.send("GET /api/institutions", self).reason(), QByteArray("auth.password_passing"));
        QCOMPARE(backend
                     .send("POST /api/auth/password", self,
                           "{\"current_password\":\"" + password + "\",\"password\":\"long enough 2\"}")
                     .status,
                 204);
        QVERIFY(backend.send("GET /api/auth/me", self).json()[QLatin1StringView("pending")].isNull());
        QCOMPARE(signIn("two@example.org", password).status, 401);
    }

    // Whether there is such an account shows in nothing.
    void aForgottenPasswordIsReset_data() { addEngineRows(); }
    void aForgottenPasswordIsReset()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders elsewhere = backend.signedInAnew(Persona::Teacher);
        const auto forgot = [&](const char *login) {
            return backend.send("POST /api/auth/password/forgot", {},
                                QByteArray("{\"email\":\"") + login + "\"}");
        };
        QCOMPARE(forgot("nobody@example.org").status, 204);
        // Nothing is left of it once what cannot be seen is taken out.
        QCOMPARE(forgot("\xef\xbb\xbf").status, 422);
        QCOMPARE(backend.query(QStringLiteral("select id from mail")), QStringList());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(forgot("teacher@example.org").status, 204);
        // Nobody's mailbox is filled for them.
        QCOMPARE(backend.query(QStringLiteral("select count(*) from mail")),
                 QStringList(QStringLiteral("3")));
        const QByteArray link = backend.lastLink();
        const QByteArray reset = "{\"token\":\"" + link + "\",\"password\":\"long enough 1\"}";
        QCOMPARE(backend.send("POST /api/auth/invitation", {}, reset).status, 404);
        backend.clock().advance(std::chrono::hours(1));
        QCOMPARE(backend.send("POST /api/auth/password/reset", {}, reset).reason(),
                 QByteArray("link.lapsed"));
        QCOMPARE(forgot("teacher@example.org").status, 204);
        QCOMPARE(backend
                     .send("POST /api/auth/password/reset", {},
                           "{\"token\":\"" + backend.lastLink() + "\",\"password\":\"long enough 1\"}")
                     .status,
                 204);
        QCOMPARE(backend.send("GET /api/auth/me", elsewhere).status, 401);
        QCOMPARE(backend.query(QStringLiteral("select template from mail order by id desc limit 1")),
                 QStringList(QStringLiteral("password_changed")));
    }

    void aChangedPasswordEndsTheOtherSignIns_data() { addEngineRows(); }
    void aChangedPasswordEndsTheOtherSignIns()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders here = backend.signedInAnew(Persona::Support),
                          there = backend.signedInAnew(Persona::Support);
        const HttpHeaders token = backend.withToken(Persona::Support, QStringLiteral("members:read"));
        const auto change = [&](const char *current) {
            return backend.send("POST /api/auth/password", here,
                                QByteArray("{\"current_password\":\"") + current +
                                    "\",\"password\":\"long enough 1\"}");
        };
        const Answer wrong = change("wrong horse 42");
        QCOMPARE(wrong.status, 422);
        QVERIFY(wrong.body.contains("\"current_password\":["));
        QCOMPARE(change(personaPassword).status, 204);
        QCOMPARE(backend.send("GET /api/auth/me", here).status, 200);
        QCOMPARE(backend.send("GET /api/auth/me", there).status, 401);
        QCOMPARE(backend.send("GET /api/auth/me", token).status, 200);
    }

    // A token of the command line belongs to nobody and shows in no list of members.
    void aPasswordIsLongEnoughAndNotTooLong_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<bool>("good");
        QTest::newRow("blanks") << QByteArray("          ") << false;
        QTest::newRow("blanks around") << QByteArray("   short   ") << false;
        QTest::newRow("100,000") << QByteArray(100'000, 'x') << false;
        QTest::newRow("1,001") << QByteArray(1001, 'x') << false;
        QTest::newRow("1,000") << QByteArray(1000, 'x') << true;
        QTest::newRow("a sentence") << QByteArray(" eight of them ") << true;
    }
    void aPasswordIsLongEnoughAndNotTooLong()
    {
        QFETCH(QByteArray, password);
        QFETCH(bool, good);
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const QByteArray entity = QByteArray::number(backend.place().entity);
        const auto refused = [](const Answer &answer) { return answer.body.contains("\"password\":[") || answer.body.contains("password: "); };
        const QByteArray given = "\"password\":\"" + password + "\"";
        const Answer answers[] = {
            backend.send("POST /api/institutions/alpha/members", admin,
                         R"({"login":"p@example.org","lastname":"B","firstname":"N","entity":)" + entity + ',' + given + '}'),
            backend.send("PATCH /api/institutions/alpha/members/" + QByteArray::number(backend.place().learner), admin, '{' + given + '}'),
            backend.send("POST /api/insertLearner", admin,
                         R"({"login":"q@example.org","civility":"m","lastname":"B","firstname":"N","entity":{"identifier":)" + entity + "}," + given + '}'),
            backend.send("POST /api/auth/password", admin, R"({"current_password":"correct horse 42",)" + given + '}')};
        for (const Answer &answer : answers) {
            QVERIFY2(good ? answer.status < 300 : answer.status == 422 || answer.status == 400, answer.text());
            QVERIFY2(good || refused(answer), answer.text());
        }
    }

    // In every language what is copied from a mail stands alone on its line, without marks and full stops.
    void whatIsCopiedStandsAlone()
    {
        const Catalogue catalogue;
        Learner member;
        member.login = QStringLiteral("noa@example.org");
        for (const Language language : {Language::Hebrew, Language::French, Language::English}) {
            member.language = language;
            for (const Choice &choice : choices(MailTemplate())) {
                const MailTemplate about = *byName<MailTemplate>(QString::fromLatin1(choice.name));
                const MailText mail = mailText(catalogue, {about, member, "https://ulpan.example.org/x?token=abc", QStringLiteral("Ab3.xyz")}, QStringLiteral("College"));
                const QStringList lines = mail.body.split(u'\n');
                QVERIFY2(lines.contains(member.login) && lines.contains(QStringLiteral("Ab3.xyz")), qUtf8Printable(mail.body));
                QCOMPARE(mail.body.count(member.login), 1);
                QVERIFY2(!mail.body.contains(QStringLiteral("%")), qUtf8Printable(mail.body));
            }
        }
    }

    // What is pasted from a mail or a chat carries marks that nobody sees.
    void aPastedLoginIsUnderstood()
    {
        TestBackend backend(Engine::Sqlite);
        for (const char *login : {"\u2068admin@example.org\u2069", " \u200eadmin@example.org\u200f ", "\u202badmin@example.org\u202c", "\u2066admin@example.org\u2069\u202e"}) {
            const Answer in = backend.send("POST /api/auth/sign-in", {},
                                           QByteArray("{\"email\":\"") + login + "\",\"password\":\"" + personaPassword + "\"}");
            QVERIFY2(in.status == 200, in.text());
            QCOMPARE(backend.send("POST /api/auth/password/forgot", {}, QByteArray("{\"email\":\"") + login + "\"}").status, 204);
        }
        QCOMPARE(backend.query(QStringLiteral("select distinct recipient from mail")), QStringList{QStringLiteral("admin@example.org")});
    }

    void aNameIsOneLine_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("body");
        const QByteArray member = R"({"login":"n@example.org","lastname":"L","firstname":"F","entity":1)";
        for (const char *name : {"A\\nB", "A\\rB", "A\\tB", "A\\u0007B", "A\\u0085B", "A\\u2028B"}) {
            QTest::addRow("lastname %s", name) << QByteArray("POST /api/institutions/alpha/members") << member + ",\"lastname\":\"" + name + "\"}";
            QTest::addRow("firstname %s", name) << QByteArray("POST /api/institutions/alpha/members") << member + ",\"firstname\":\"" + name + "\"}";
            QTest::addRow("entity %s", name) << QByteArray("POST /api/institutions/alpha/entities") << QByteArray("{\"name\":\"") + name + "\"}";
            QTest::addRow("institution %s", name) << QByteArray("PATCH /api/institutions/alpha") << QByteArray("{\"name\":\"") + name + "\"}";
            QTest::addRow("token %s", name) << QByteArray("POST /api/integrations/tokens") << QByteArray("{\"abilities\":[\"members:read\"],\"name\":\"") + name + "\"}";
        }
        QTest::newRow("login") << QByteArray("POST /api/institutions/alpha/members") << member + R"(,"login":"a\nb@example.org"})";
        QTest::newRow("login with a mark") << QByteArray("POST /api/institutions/alpha/members") << member + R"(,"login":"a\u2069b@example.org"})";
    }
    void aNameIsOneLine()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, body);
        TestBackend backend(Engine::Sqlite);
        const Answer refused = backend.send(request, backend.as(Persona::Owner), body);
        QVERIFY2(refused.status == 422, refused.text());
        const bool login = body.contains("@example.org\"}") && body.contains("\"login\":\"a");
        QVERIFY2(login || refused.body.contains("control character"), refused.text());
    }

    void anInstallationsTokenHasNoMember_data() { addEngineRows(); }
    void anInstallationsTokenHasNoMember()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const QStringList before = backend.query(QStringLiteral("select count(*) from member"));
        const Result<IssuedToken> issued =
            backend.live().asSystem(QStringLiteral("alpha"), [&](Context &context) {
                return backend.live().access().createToken(context, QStringLiteral("Nightly"),
                                                           QStringLiteral("members:read"), {}, 0);
            });
        QVERIFY(issued);
        const HttpHeaders token{{"Authorization", "Bearer " + issued->plain}};
        const Answer me = backend.send("GET /api/auth/me", token);
        QVERIFY2(me.status == 200, me.text());
        QVERIFY(me.json()[QLatin1StringView("id")].isNull());
        QCOMPARE(me.json()[QLatin1StringView("role")].toString(), QStringLiteral("owner"));
        QCOMPARE(backend.send("GET /api/institutions/alpha/members", token).status, 200);
        QCOMPARE(backend.send("GET /api/institutions/beta/members", token).status, 404);
        QCOMPARE(backend.query(QStringLiteral("select count(*) from member")), before);
    }
};

ULPAN_TEST(AccountsTest)
#include "accounts_test.moc"
