#include "tests/crash/killed_imports.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>

#include <future>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QByteArray bodyOf(const QByteArray &answer)
{
    return answer.mid(answer.indexOf("\r\n\r\n") + 4);
}

} // namespace

// Two servers on one PostgreSQL are one: what either was told the other knows at once, and takes over what it leaves.
class TwoServersTest : public KilledImports
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin(Engine::Postgres);
        m_other = m_installation->besides();
    }
    void cleanup()
    {
        m_other.reset();
        m_installation.reset();
    }

    void aTokenThatEndsEndsEverywhere()
    {
        const QJsonObject made = m_installation->run(words("token create --institution nord --name u --abilities entities:read --json")).json();
        const QByteArray token = made[QLatin1StringView("token")].toString().toLatin1();
        ServerProcess one(*m_installation), other(*m_other);
        for (const ServerProcess *server : {&one, &other})
            QCOMPARE(server->get(path + "/entities", token).first, 200);
        const QString number = QString::fromLatin1(token).section(u'_', 1, 1);
        const CommandRun ended = m_installation->run(words("token revoke --institution nord") << number);
        QVERIFY2(ended.status == 0, qUtf8Printable(ended.text()));
        for (const ServerProcess *server : {&one, &other})
            QCOMPARE(server->get(path + "/entities", token).first, 401);
    }

    // A client that sends again what was cut off reaches whichever server the balancer chooses.
    void aKeyIsKeptForBoth()
    {
        const ServerProcess one(*m_installation), other(*m_other);
        const auto add = [&](const ServerProcess &server, const QByteArray &key) {
            return server.send("POST", path + "/entities", m_token, R"({"name":"Haifa"})", "application/json\r\nIdempotency-Key: " + key);
        };
        const auto [status, first] = add(one, "k1");
        QVERIFY2(status == 201, first.constData());
        const auto [again, second] = add(other, "k1");
        QVERIFY2(again == 201, second.constData());
        QCOMPARE(bodyOf(second), bodyOf(first));
        QCOMPARE(add(other, "k2").first, 409);
        // At one time.
        const auto race = [&](const ServerProcess &server) {
            return server.send("POST", path + "/entities", m_token, R"({"name":"Akko"})", "application/json\r\nIdempotency-Key: k3").first;
        };
        std::future<int> there = std::async(std::launch::async, [&] { return race(other); });
        const int here = race(one);
        const int theirs = there.get();
        QVERIFY2((here == 201 || here == 409) && (theirs == 201 || theirs == 409) && (here == 201 || theirs == 201),
                 qPrintable(QStringLiteral("%1 %2").arg(here).arg(theirs)));
        QCOMPARE(ask("select count(*) from entity where name = 'Akko'"), QStringLiteral("1"));
    }

    void aLimitIsOneForBoth()
    {
        constexpr int burst = 40, asked = 120;
        const QStringList limits = words("--rate-limit 60 --rate-burst 40");
        const ServerProcess one(*m_installation, limits), other(*m_other, limits);
        QElapsedTimer timer;
        timer.start();
        int allowed = 0;
        for (int i = 0; i < asked; ++i) {
            const int status = (i % 2 ? one : other).get(path + "/entities", m_token).first;
            QVERIFY2(status == 200 || status == 429, QByteArray::number(status).constData());
            allowed += status == 200;
        }
        // Each may give an eighth of the burst on its own account; one comes back in a second.
        const int most = burst + 2 * (burst / 8) + int(timer.elapsed() / 1000) + 1;
        QVERIFY2(allowed <= most && allowed >= burst, qPrintable(QStringLiteral("%1, at most %2").arg(allowed).arg(most)));
    }

    void theOtherGoesOnWithAnImport()
    {
        constexpr int learners = 6000;
        auto one = std::make_unique<ServerProcess>(*m_installation);
        const QByteArray import = upload(*one, people('a', learners));
        const QByteArray brought = "select count(*) from member where role = 'learner'";
        QTRY_VERIFY_WITH_TIMEOUT(ask(brought).toInt() > 0, 60'000);
        auto other = std::make_unique<ServerProcess>(*m_other);
        kill(one);
        QVERIFY2(ask(brought).toInt() < learners, "the import was done before the server was killed");
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(import), QStringLiteral("applied"), 120'000);
        QCOMPARE(ask(brought).toInt(), learners);
        QCOMPARE(ask("select count(*) from audit_entry where action = 'import.applied'"), QStringLiteral("1"));
        // And one of both takes it back while both run.
        one = std::make_unique<ServerProcess>(*m_installation);
        QCOMPARE(step(*one, import, "undo"), 202);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(import), QStringLiteral("undone"), 120'000);
        QCOMPARE(ask(brought).toInt(), 0);
        QCOMPARE(one->stop(), 0);
        QCOMPARE(other->stop(), 0);
    }

    // Both are asked to write the same version of one record.
    void theyDoNotOvertakeEachOther()
    {
        const ServerProcess one(*m_installation), other(*m_other);
        const auto [status, made] = one.send("POST", path + "/entities", m_token, R"({"name":"Haifa"})");
        QCOMPARE(status, 201);
        const QByteArray id = QByteArray::number(QJsonDocument::fromJson(bodyOf(made))[QLatin1StringView("id")].toInteger());
        for (int round = 0; round < 10; ++round) {
            const QByteArray version = ask("select version from entity where id = " + id).toLatin1();
            const auto write = [&, version](const ServerProcess &server, const char *name) {
                return server.send("PUT", path + "/entities/" + id, m_token, QByteArray("{\"name\":\"") + name + QByteArray::number(round) + "\"}",
                                   "application/json\r\nIf-Match: \"" + version + "\"").first;
            };
            std::future<int> there = std::async(std::launch::async, [&] { return write(other, "there"); });
            const std::pair<int, int> statuses = std::minmax(write(one, "here"), there.get());
            QCOMPARE(statuses, std::pair(200, 412));
            QCOMPARE(ask("select version from entity where id = " + id).toInt(), version.toInt() + 1);
        }
    }

private:
    std::unique_ptr<ServerInstallation> m_other;
};

ULPAN_TEST(TwoServersTest)
#include "two_servers_test.moc"
