#include "models/base/totp.h"
#include "models/services/member_eraser.h"
#include "tests/support/meanwhile.h"
#include "tests/support/test_main.h"

#include <QJsonArray>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr char anotherPassword[] = "another horse 77";

enum class Happening : quint8 { MadeNobody, Suspended, SignedOut, PasswordReset, Renamed };

} // namespace

// What becomes of a person's call about their own account where, while it was on its way (a password takes long to hash), they were made
// nobody, suspended, or signed out everywhere.
class OwnAccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNothingOfWhomItIsNoLonger_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<Happening>("happening");
        QTest::addColumn<int>("status");
        const auto add = [](const char *call, const char *what, Happening happening, int status) {
            for (const Engine engine : {Engine::Sqlite, Engine::Postgres})
                QTest::addRow("%s, %s, %s", call, what, nameOf(engine)) << engine << QByteArray(call) << happening << status;
        };
        for (const char *call : {"password", "second-factor/enrol", "second-factor/confirm", "second-factor/recovery-codes", "second-factor/disable"}) {
            add(call, "made nobody", Happening::MadeNobody, 401);
            add(call, "suspended", Happening::Suspended, 401);
            add(call, "signed out", Happening::SignedOut, 401);
        }
        add("password", "another password", Happening::PasswordReset, 422);
        add("second-factor/enrol", "another password", Happening::PasswordReset, 422);
        add("password", "renamed", Happening::Renamed, 204);
        add("second-factor/enrol", "renamed", Happening::Renamed, 200);
        add("password/forgot", "made nobody", Happening::MadeNobody, 204);
        add("password/forgot", "suspended", Happening::Suspended, 204);
        add("password/reset", "made nobody", Happening::MadeNobody, 410);
        add("password/reset", "suspended", Happening::Suspended, 410);
        add("second-factor", "made nobody", Happening::MadeNobody, 401);
        add("second-factor", "suspended", Happening::Suspended, 401);
        add("sign-in", "made nobody", Happening::MadeNobody, 401);
    }

    void writesNothingOfWhomItIsNoLonger()
    {
        QFETCH(Engine, engine);
        QFETCH(QByteArray, call);
        QFETCH(Happening, happening);
        QFETCH(int, status);
        TestBackend backend(engine);
        const Id admin = backend.memberOf(Persona::Admin);
        HttpHeaders headers = backend.signedInAnew(Persona::Admin);
        const QByteArray body = bodyOf(backend, headers, call);
        if (call == "sign-in" || call == "second-factor" || call.startsWith("password/"))
            headers = {};
        const QStringList before = kept(backend, admin);
        Answer answer;
        const Result<void> happened = changedMeanwhile(
            backend.store(), backend.place().institution, [&] { answer = backend.send("POST /api/auth/" + call, headers, body); },
            [&](Connection &database) { return happen(backend, database, happening, admin); });
        QVERIFY2(happened, happened ? "" : qUtf8Printable(happened.error().detail));
        QVERIFY2(answer.status == status, answer.text().constData());
        if (happening == Happening::MadeNobody)
            QCOMPARE(kept(backend, admin), QStringList{QStringLiteral("0 - 0 0 0 0 0 0")});
        else if (status >= 400 || call == "password/forgot")
            QCOMPARE(kept(backend, admin), left(before, happening));
        else
            QVERIFY(kept(backend, admin) != before);
    }

private:
    static QByteArray json(const char *key, const QByteArray &value) { return QByteArray("\"") + key + "\":\"" + value + '"'; }

    // Does before the call what it needs to be a good one.
    static QByteArray bodyOf(TestBackend &backend, const HttpHeaders &who, const QByteArray &call)
    {
        const QByteArray login = TestBackend::loginOf(Persona::Admin).toUtf8();
        const QByteArray password = json("password", personaPassword), email = json("email", login);
        if (call == "password")
            return '{' + json("current_password", personaPassword) + ',' + json("password", anotherPassword) + '}';
        if (call == "sign-in")
            return '{' + email + ',' + password + '}';
        if (call == "password/forgot")
            return '{' + email + '}';
        if (call == "password/reset") {
            (void)backend.send("POST /api/auth/password/forgot", {}, '{' + email + '}');
            const QByteArray link = backend.lastLink();
            (void)backend.query(QStringLiteral("delete from mail"));
            return '{' + json("token", link) + ',' + json("password", anotherPassword) + '}';
        }
        if (call == "second-factor/enrol")
            return '{' + password + '}';
        const Answer begun = backend.send("POST /api/auth/second-factor/enrol", who, '{' + password + '}');
        const QByteArray secret = fromBase32(begun.json()[QLatin1StringView("secret")].toString().toLatin1());
        const QByteArray first = '{' + json("code", totpCode(secret, totpStep(backend.clock().now()))) + '}';
        if (call == "second-factor/confirm")
            return first;
        const Answer confirmed = backend.send("POST /api/auth/second-factor/confirm", who, first);
        const QByteArray code = json("code", confirmed.json()[QLatin1StringView("recovery_codes")][0].toString().toLatin1());
        (void)backend.query(QStringLiteral("delete from mail"));
        if (call == "second-factor") {
            const Answer asked = backend.send("POST /api/auth/sign-in", {}, '{' + email + ',' + password + '}');
            return '{' + json("challenge", asked.json()[QLatin1StringView("challenge")].toString().toLatin1()) + ',' + code + '}';
        }
        return '{' + (call == "second-factor/disable" ? password + ',' : QByteArray()) + code + '}';
    }

    static Result<void> happen(TestBackend &backend, Connection &database, Happening happening, Id member)
    {
        const auto run = [&](const char *sql) -> Result<void> {
            Result<Cursor> done = database.run(QLatin1StringView(sql), {member});
            return done ? Result<void>() : done.error();
        };
        switch (happening) {
        case Happening::Suspended: return run("update member set status = 'suspended' where id = ?");
        case Happening::SignedOut: return run("delete from access_token where member_id = ? and kind = 'sign-in'");
        case Happening::PasswordReset: return run("update member set password_hash = 'x' where id = ?");
        case Happening::Renamed: return run("update member set firstname = 'Another' where id = ?");
        case Happening::MadeNobody: break;
        }
        const Caller system = Caller::system();
        const Id institution = backend.place().institution;
        Context context{system, *system.scope(institution), institution, backend.store(), database, backend.clock().now()};
        Result<std::optional<Learner>> found = findById<Learner>(database, context.scope, member);
        return found && *found ? eraseMember(context, **found, nullptr) : internal(QStringLiteral("nobody is there"));
    }

    // What there is of the person: passwords, second factor, codes, links, sign-ins, mails, what names them in the audit.
    static QStringList kept(TestBackend &backend, Id member)
    {
        const QString id = QString::number(member), login = TestBackend::loginOf(Persona::Admin);
        return backend.query(QStringLiteral("select (select count(password_hash) from member where id = %1) || ' ' || "
                                            "(select coalesce(password_hash, '-') from member where id = %1) || ' ' || "
                                            "(select count(*) from second_factor where member_id = %1) || ' ' || "
                                            "(select count(*) from recovery_code where member_id = %1) || ' ' || "
                                            "(select count(*) from access_link where member_id = %1 and used_at is null) || ' ' || "
                                            "(select count(*) from mail where recipient = '%2' or member_id = %1) || ' ' || "
                                            "(select count(*) from audit_entry where actor_name = '%2') || ' ' || "
                                            "(select count(*) from access_token where member_id = %1)")
                                 .arg(id, login));
    }
    // What happened, and nothing else.
    static QStringList left(const QStringList &rows, Happening happening)
    {
        QStringList facts = rows.value(0).split(u' ');
        if (happening == Happening::SignedOut)
            facts.last() = QStringLiteral("0");
        if (happening == Happening::PasswordReset)
            facts[1] = QStringLiteral("x");
        return {facts.join(u' ')};
    }
};

ULPAN_TEST(OwnAccountTest)
#include "own_account_test.moc"
