#include "tests/crash/killed_work.h"
#include "tests/support/table_dump.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// TEST_KILL_SEED gives the moments of an earlier run again; TEST_KILL_ROWS and TEST_KILLS, with a
// QTEST_FUNCTION_TIMEOUT to match, a longer one.
int number(const char *variable, int usual)
{
    bool set = false;
    const int value = qEnvironmentVariableIntValue(variable, &set);
    return set ? value : usual;
}

// A moment to be killed at: in this state, when so many rows of it are done.
struct Moment
{
    QString state;
    qint64 rows = 0;
};

struct Standing
{
    QString state;
    qint64 done = 0;
};

} // namespace

// A server is killed again and again while it plans, applies and takes back an import: the next one goes on
// by itself and soon, every row is there once, and the undo leaves nothing behind.
class ImportKillsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesBeingKilled_data() { addEngineRows(); }
    void survivesBeingKilled()
    {
        QFETCH(Engine, engine);
        const int rows = number("TEST_KILL_ROWS", 5000);
        const int kills = number("TEST_KILLS", engine == Engine::Sqlite ? 24 : 12);
        const quint32 seed =
            quint32(number("TEST_KILL_SEED", int(QRandomGenerator::global()->generate() >> 1)));
        qInfo("TEST_KILL_SEED=%u TEST_KILL_ROWS=%d TEST_KILLS=%d", seed, rows, kills);
        QRandomGenerator random(seed);

        m_installation = std::make_unique<ServerInstallation>(engine);
        m_store.reset();
        begin();
        const QByteArray before = dump();
        auto server = std::make_unique<ServerProcess>(*m_installation);
        const auto [status, answer] =
            server->send("POST", "/api/institutions/nord/members/bulk?create_entities=1&assignation=1",
                         m_token, file(rows), "text/csv");
        QCOMPARE(status, 202);
        const QByteArray import = valueOf(answer, "id");

        const int back = kills / 3;
        killAt(server,
               moments(random, {QStringLiteral("planning"), QStringLiteral("applying")}, kills - back, rows));
        waitFor(QStringLiteral("applied"));
        const QString all = QString::number(rows);
        QCOMPARE(ask("select count(*) || '/' || count(distinct login) from member where login like 'p%'"),
                 all + u'/' + all);
        QCOMPARE(ask("select created || '/' || updated || '/' || done_rows from late_job"),
                 QStringLiteral("%1/%2/%3").arg(rows - known).arg(known).arg(rows));
        QCOMPARE(
            ask("select count(*) || '/' || count(distinct line) from late_row where member_id is not null"),
            all + u'/' + all);
        QCOMPARE(ask("select count(*) || '/' || count(distinct record_id) from late_event where type = "
                     "'member.created'"),
                 QStringLiteral("%1/%1").arg(rows - known));
        QCOMPARE(ask("select count(*) from late_audit where action = 'import.applied'"), QStringLiteral("1"));
        QCOMPARE(ask("select count(*) from assignment"), QString::number(rows / 10));

        QCOMPARE(
            server->send("POST", "/api/institutions/nord/imports/" + import + "/undo", m_token, "{}").first,
            202);
        killAt(server, moments(random, {QStringLiteral("undoing")}, back, rows));
        waitFor(QStringLiteral("undone"));
        QCOMPARE(dump(), before);
        QCOMPARE(ask("select removed || '/' || restored || '/' || kept from late_job"),
                 QStringLiteral("%1/%2/0").arg(rows - known).arg(known));
        QCOMPARE(ask("select count(*) || '/' || count(distinct record_id) from late_event where type = "
                     "'member.deleted'"),
                 QStringLiteral("%1/%1").arg(rows - known));
        QCOMPARE(ask("select count(*) from late_audit where action = 'import.undone'"), QStringLiteral("1"));
        QCOMPARE(ask("select count(*) from late_event where type = 'import.finished'"), QStringLiteral("2"));
        QCOMPARE(server->stop(), 0);
        m_store.reset();
        QCOMPARE(m_installation->run(words("check")).status, 0);
        qInfo("killed in: %s", qUtf8Printable(m_seen.join(u' ')));
        for (const char *state : {"planning", "applying", "undoing"})
            QVERIFY2(!m_seen.filter(QLatin1StringView(state)).isEmpty(), state);
        m_seen.clear();
    }

private:
    static constexpr int known = 50; // who was there before, and is changed

    void begin()
    {
        QCOMPARE(m_installation->run(words("institution create --name Nord --slug nord")).status, 0);
        const CommandRun token =
            m_installation->run(words("token create --institution nord --name t --abilities "
                                      "members:write,entities:write,sessions:write --json"));
        m_token = token.json()[QLatin1StringView("token")].toString().toLatin1();
        QFile people(m_installation->path(QStringLiteral("known.csv")));
        QVERIFY(people.open(QIODevice::WriteOnly));
        people.write("login,lastname,firstname,entity,phone\n");
        for (int i = 0; i < known; ++i)
            people.write("p" + QByteArray::number(i) + "@x.org,Levi,Dana,Lod,0\n");
        people.close();
        QCOMPARE(m_installation
                     ->run(words("import --institution nord --create-entities --confirm") +
                           QStringList{people.fileName()})
                     .status,
                 0);
        const ServerProcess server(*m_installation);
        QCOMPARE(server
                     .send("POST", "/api/institutions/nord/sessions", m_token,
                           R"({"name":"S","filter":"A1","location":"Haifa","status":"open"})")
                     .first,
                 201);
        m_store = std::move(*Store::open(m_installation->location()));
        // What is there by now is not to be counted among what is looked at.
        for (const auto &[name, table] :
             {std::pair("late_event", "event"), std::pair("late_audit", "audit_entry"),
              std::pair("late_row", "import_row"), std::pair("late_job", "import_job")}) {
            const QString last = ask(QByteArray("select max(id) from ") + table);
            QVERIFY(m_store->write([&](Connection &database) {
                return database.execute(QStringLiteral("create view %1 as select * from %2 where id > %3")
                                            .arg(QLatin1StringView(name), QLatin1StringView(table), last));
            }));
        }
    }

    static QByteArray file(int rows)
    {
        QByteArray file = "login,lastname,firstname,entity,phone,filter,location\n";
        for (int i = 0; i < rows; ++i) {
            file += "p" + QByteArray::number(i) + "@x.org,Levi,Dana,Haifa," + QByteArray::number(i + 1);
            file += i % 10 == 0 ? ",A1,Haifa\n" : ",,\n";
        }
        return file;
    }

    static QByteArray valueOf(const QByteArray &answer, const char *name)
    {
        return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4))
            .object()
            .value(QLatin1StringView(name))
            .toString()
            .toLatin1();
    }

    // In the order in which they come.
    static QList<Moment> moments(QRandomGenerator &random, const QStringList &states, int count, int rows)
    {
        QList<Moment> moments;
        for (qsizetype i = 0; i < states.size(); ++i) {
            const int share = count / int(states.size());
            QList<qint64> drawn;
            for (int k = 0; k < share; ++k)
                drawn << random.bounded(rows);
            std::sort(drawn.begin(), drawn.end());
            for (const qint64 done : drawn)
                moments << Moment{states[i], done};
        }
        return moments;
    }

    void killAt(std::unique_ptr<ServerProcess> &server, const QList<Moment> &moments)
    {
        static const QStringList order{QStringLiteral("received"), QStringLiteral("planning"),
                                       QStringLiteral("applying"), QStringLiteral("applied"),
                                       QStringLiteral("undoing"),  QStringLiteral("undone")};
        for (const Moment &moment : moments) {
            const QDeadlineTimer deadline(60'000);
            Standing now = standing();
            const auto reached = [&] {
                const qsizetype at = order.indexOf(now.state), wanted = order.indexOf(moment.state);
                return at > wanted || (at == wanted && now.done >= moment.rows);
            };
            while (!reached()) {
                QVERIFY2(!deadline.hasExpired(), qUtf8Printable(now.state));
                now = standing();
            }
            if (now.state == u"applied" || now.state == u"undone")
                return; // it was too quick for the rest
            server->process().kill();
            server->process().waitForFinished();
            QCOMPARE(server->process().exitStatus(), QProcess::CrashExit);
            const Standing killed = standing();
            m_seen << killed.state + u'@' + QString::number(killed.done);
            server = std::make_unique<ServerProcess>(*m_installation);
        }
    }

    // Nobody has to wait for the lease of who was killed.
    void waitFor(const QString &state)
    {
        QTRY_COMPARE_WITH_TIMEOUT(ask("select state from late_job"), state, 120'000);
    }

    Standing standing()
    {
        const QStringList parts = ask("select state || ' ' || done_rows from late_job").split(u' ');
        return {parts.value(0), parts.value(1).toLongLong()};
    }

    QString ask(const QByteArray &sql) { return QString::fromUtf8(list(QString::fromUtf8(sql)).value(0)); }
    QByteArrayList list(const QString &sql)
    {
        const Result<QByteArrayList> rows =
            m_store->look([&](Connection &database) -> Result<QByteArrayList> {
                Result<Cursor> cursor = database.run(sql);
                if (!cursor)
                    return cursor.error();
                QByteArrayList texts;
                while (cursor->next())
                    texts << cursor->bytes(0);
                return texts;
            });
        if (!rows)
            qFatal("%s: %s", qUtf8Printable(sql), qUtf8Printable(rows.error().detail));
        return *rows;
    }
    QByteArray dump()
    {
        return dumpTables(m_store->engine(), {"entity", "member", "member_tag", "assignment"},
                          [this](const QString &sql) { return list(sql); });
    }

    std::unique_ptr<ServerInstallation> m_installation;
    std::unique_ptr<Store> m_store;
    QByteArray m_token;
    QStringList m_seen;
};

ULPAN_TEST(ImportKillsTest)
#include "import_kills_test.moc"
