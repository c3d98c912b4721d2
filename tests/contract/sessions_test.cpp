#include "models/services/assignment_service.h"
#include "tests/support/session_desk.h"
#include "tests/support/test_main.h"

#include <QJsonArray>

#include <thread>

using namespace ulpan;
using namespace ulpan::tests;

// Who comes into which session, by rule and by hand, and who does not.
class SessionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The learner's tags against a session's pair, as clients spell them; one learner and one session a row.
    void ruleMatches_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("filters"); // as posted, one a line
        QTest::addColumn<QString>("locations");
        QTest::addColumn<bool>("matches");
        struct Row
        {
            const char *name;
            const char16_t *filters, *locations;
            bool matches;
        };
        static constexpr Row rows[] = {
            {"as it is", u"Été 1", u"Haïfa", true},
            {"other case", u"ÉTÉ 1", u"HAÏFA", true},
            {"decomposed", u"E\u0301te\u0301 1", u"Hai\u0308fa", true},
            {"blanks around", u"  Été 1 ", u"\tHaïfa ", true},
            {"among others", u"A\nB\nété 1", u"Paris\nhaïfa", true},
            {"no accent", u"Ete 1", u"Haïfa", false},
            {"no accent there", u"Été 1", u"Haifa", false},
            {"blank within", u"Été  1", u"Haïfa", false},
            {"only the filter", u"Été 1", u"Paris", false},
            {"only the location", u"Été 2", u"Haïfa", false},
            {"no location", u"Été 1", u"", false},
            {"the other way round", u"Haïfa", u"Été 1", false},
            {"a part of it", u"Été", u"Haïfa", false},
        };
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            for (const Row &row : rows)
                QTest::addRow("%s, %s", nameOf(engine), row.name) << engine << QString::fromUtf16(row.filters)
                                                                  << QString::fromUtf16(row.locations) << row.matches;
        }
    }
    void ruleMatches()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, filters);
        QFETCH(QString, locations);
        QFETCH(bool, matches);
        SessionDesk desk(engine);
        const Id session = desk.session(QStringLiteral("Été 1"), QStringLiteral("Haïfa"));
        const Id learner = desk.insert(filters.split(u'\n'), locations.split(u'\n', Qt::SkipEmptyParts), true).learner;
        QCOMPARE(desk.stateOf(session, learner), matches ? QStringLiteral("assigned") : QString());
        // The rule run for the session finds the same people.
        const Id same = desk.insert(filters.split(u'\n'), locations.split(u'\n', Qt::SkipEmptyParts), false).learner;
        QCOMPARE(desk.stateOf(session, same), QString());
        QCOMPARE(desk.send("POST", session, "/assign").json()[QLatin1StringView("assigned")].toInt(), matches ? 1 : 0);
        QCOMPARE(desk.stateOf(session, same), matches ? QStringLiteral("assigned") : QString());
    }

    // In order of name: what each status lets in by rule and by hand.
    void statusSaysWhoComesIn_data() { addEngineRows(); }
    void statusSaysWhoComesIn()
    {
        QFETCH(Engine, engine);
        SessionDesk desk(engine);
        struct Row
        {
            const char *status;
            bool byRule, byHand;
        };
        static constexpr Row rows[] = {
            {"draft", false, true}, {"open", true, true}, {"running", true, true}, {"closed", false, false}, {"cancelled", false, false}};
        for (const Row &row : rows) {
            const QString filter = QLatin1StringView(row.status);
            const Id session = desk.session(filter, QStringLiteral("Haifa"), "\"status\":\"" + QByteArray(row.status) + '"');
            const Id learner = desk.insert({filter}, {QStringLiteral("Haifa")}, true).learner;
            QCOMPARE(desk.stateOf(session, learner), row.byRule ? QStringLiteral("assigned") : QString());
            const Id other = desk.insert({}, {}, false).learner;
            const Answer answer = desk.assign(session, {other});
            QVERIFY2(answer.status == (row.byHand ? 200 : 409), answer.text().constData());
            QCOMPARE(desk.stateOf(session, other), row.byHand ? QStringLiteral("assigned") : QString());
            QCOMPARE(desk.send("POST", session, "/assign").status, row.byRule ? 200 : 409);
        }
    }

    // Who was taken out stays out, whatever the program does, until somebody means just this session again.
    void whoWasTakenOutStaysOut_data() { addEngineRows(); }
    void whoWasTakenOutStaysOut()
    {
        QFETCH(Engine, engine);
        SessionDesk desk(engine);
        const QString removed = QStringLiteral("removed"), assigned = QStringLiteral("assigned");
        const Id session = desk.session(QStringLiteral("A"), QStringLiteral("Haifa"), R"("name":"The first")");
        const Id learner = desk.insert({QStringLiteral("A")}, {QStringLiteral("Haifa")}, true).learner;
        const auto takeOut = [&] {
            QCOMPARE(desk.remove(session, learner).status, 204);
            QCOMPARE(desk.stateOf(session, learner), removed);
        };
        QCOMPARE(desk.stateOf(session, learner), assigned);
        takeOut();
        // The tags stay.
        QCOMPARE(desk.query(QStringLiteral("select filter || location from member where id = %1").arg(learner)),
                 QStringList(QStringLiteral("[\"A\"][\"Haifa\"]")));
        const QJsonObject counts = desk.send("POST", session, "/assign").json();
        QCOMPARE(counts[QLatin1StringView("removed_before")].toInt(), 1);
        QCOMPARE(desk.stateOf(session, learner), removed);
        // Without its tags, and with another's.
        for (const QByteArray &body : {QByteArray(), QByteArray(R"("filter":["B"])"), QByteArray(R"("location":["Paris"])")}) {
            const Answer answer = desk.update(learner, body, true);
            QCOMPARE(answer.status, 200);
            QVERIFY2(answer.json()[QLatin1StringView("warning")].toString().contains(u"The first"), answer.body.constData());
            QCOMPARE(desk.stateOf(session, learner), removed);
        }
        for (const QByteArray &body : {QByteArray(R"("filter":["a"])"), QByteArray(R"("location":["HAIFA"])")}) {
            const Answer answer = desk.update(learner, body, true);
            QCOMPARE(answer.body, QByteArray(R"({"success":"1"})"));
            QCOMPARE(desk.stateOf(session, learner), assigned);
            takeOut();
        }
        // A filter sweeps up only who was never taken out; whoever is named is meant.
        // Without a value it would be no condition, and everybody would be put in.
        for (const char *filter : {R"({"role":[]})", R"({"entity":true})", R"({"entity":1.5})", R"({"q":null})"})
            QCOMPARE(desk.send("POST", session, "/members", QByteArray("{\"filter\":") + filter + '}').status, 422);
        QCOMPARE(desk.send("POST", session, "/members", R"({"filter":{"role":"learner","status":"invited"}})")
                     .json()[QLatin1StringView("counts")][QLatin1StringView("skipped")]
                     .toInt(),
                 1);
        QCOMPARE(desk.stateOf(session, learner), removed);
        QCOMPARE(desk.assign(session, {learner}).status, 200);
        QCOMPARE(desk.stateOf(session, learner), assigned);
    }

    void placesAreKeptAndTheListIsInOrder_data() { addEngineRows(); }
    void placesAreKeptAndTheListIsInOrder()
    {
        QFETCH(Engine, engine);
        SessionDesk desk(engine);
        const Id session = desk.session(QStringLiteral("A"), QStringLiteral("Haifa"), R"("capacity":2,"name":"Small")");
        std::vector<Id> people;
        for (int i = 0; i < 5; ++i) {
            const SessionDesk::Inserted inserted = desk.insert({QStringLiteral("A")}, {QStringLiteral("Haifa")}, true);
            people.push_back(inserted.learner);
            QCOMPARE(inserted.warning.isEmpty(), i < 2);
            if (i == 3)
                QCOMPARE(inserted.warning, QStringLiteral("The session Small is full; the learner is on its waiting list, in place 2."));
        }
        QCOMPARE(desk.roll(session), QStringLiteral("+ + 1 2 3"));
        // The switch is off: the place stays free, and by rule nobody overtakes who waits.
        QCOMPARE(desk.remove(session, people[0]).status, 204);
        QCOMPARE(desk.roll(session), QStringLiteral("- + 1 2 3"));
        people.push_back(desk.insert({QStringLiteral("A")}, {QStringLiteral("Haifa")}, true).learner);
        QCOMPARE(desk.roll(session), QStringLiteral("- + 1 2 3 4"));
        // A person chooses.
        QCOMPARE(desk.assign(session, {people[3]}).status, 200);
        QCOMPARE(desk.roll(session), QStringLiteral("- + 1 + 2 3"));
        QVERIFY(desk.assign(session, {people[2]}).body.contains(R"("outcome":"skipped","place":1,"reason":"assignment.waiting_already")"));
        // With the switch on they move up: at once, when somebody leaves, and when there are more places.
        QCOMPARE(desk.remove(session, people[1]).status, 204);
        QCOMPARE(desk.patch(session, R"({"moves_up":true})").status, 200);
        QCOMPARE(desk.roll(session), QStringLiteral("- - + + 1 2"));
        QCOMPARE(desk.remove(session, people[2]).status, 204);
        QCOMPARE(desk.roll(session), QStringLiteral("- - - + + 1"));
        QCOMPARE(desk.patch(session, R"({"capacity":null})").status, 200);
        QCOMPARE(desk.roll(session), QStringLiteral("- - - + + +"));
        // Fewer places put nobody out.
        QCOMPARE(desk.patch(session, R"({"capacity":1})").status, 200);
        QCOMPARE(desk.roll(session), QStringLiteral("- - - + + +"));
        const Answer list = desk.send("GET", session, "/members?state=assigned&per_page=2");
        QCOMPARE(list.json()[QLatin1StringView("meta")][QLatin1StringView("total")].toInt(), 3);
    }

    // Days that are not fixed yet come first, and are not lost between pages.
    void sessionsAreInOrderOfTheirDays_data() { addEngineRows(); }
    void sessionsAreInOrderOfTheirDays()
    {
        QFETCH(Engine, engine);
        SessionDesk desk(engine);
        for (const char *day : {"\"2026-05-01\"", "null", "\"2026-04-01\"", "null"})
            desk.session(QString::number(desk.query(QStringLiteral("select count(*) from session")).first().toInt()), QStringLiteral("Lod"),
                         "\"starts_on\":" + QByteArray(day));
        const auto days = [&](const QByteArray &sort) {
            QStringList result;
            QByteArray cursor = "";
            for (int page = 0; page < 9; ++page) {
                const QJsonObject answer = desk.backend()
                                               .send("GET /api/institutions/alpha/sessions?per_page=2&q=lod&sort=" + sort + "&cursor=" + cursor,
                                                     desk.backend().as(Persona::Admin))
                                               .json();
                for (const QJsonValue &row : answer[QLatin1StringView("data")].toArray())
                    result << row[QLatin1StringView("starts_on")].toString(QStringLiteral("-"));
                cursor = answer[QLatin1StringView("meta")][QLatin1StringView("next_cursor")].toString().toUtf8();
                if (cursor.isEmpty())
                    break;
            }
            return result.join(u' ');
        };
        QCOMPARE(days("starts_on"), QStringLiteral("- - 2026-04-01 2026-05-01"));
        QCOMPARE(days("-starts_on"), QStringLiteral("2026-05-01 2026-04-01 - -"));
    }

    void aMoveAddsFirst_data() { addEngineRows(); }
    void aMoveAddsFirst()
    {
        QFETCH(Engine, engine);
        SessionDesk desk(engine);
        const Id from = desk.session(QStringLiteral("A"), QStringLiteral("Haifa"), R"("capacity":2,"moves_up":true)");
        const Id to = desk.session(QStringLiteral("B"), QStringLiteral("Haifa"), R"("capacity":1)");
        std::vector<Id> people;
        for (int i = 0; i < 3; ++i)
            people.push_back(desk.insert({QStringLiteral("A")}, {QStringLiteral("Haifa")}, true).learner);
        const Id stranger = desk.insert({}, {}, false).learner;
        QCOMPARE(desk.roll(from), QStringLiteral("+ + 1"));
        // Only one has a place there; the others stay where they are, and who waited here takes the place left.
        const Answer moved = desk.move(from, to, {people[0], people[1], stranger, people[0]});
        QCOMPARE(moved.json()[QLatin1StringView("counts")][QLatin1StringView("moved")].toInt(), 1);
        QVERIFY2(moved.body.contains(R"("outcome":"failed","place":null,"reason":"session.full")"), moved.body.constData());
        QVERIFY(moved.body.contains(R"("reason":"assignment.not_found")"));
        QCOMPARE(desk.roll(from), QStringLiteral("- + +"));
        QCOMPARE(desk.roll(to), QStringLiteral("+"));
        QCOMPARE(desk.move(from, from, {people[1]}).status, 422);
        QCOMPARE(desk.patch(to, R"({"status":"closed"})").status, 200);
        QCOMPARE(desk.move(from, to, {people[1]}).status, 409);
    }

    // However many ask at once for a place, there is one person a place, and nobody is lost.
    void racesNeverOverfill_data() { addEngineRows(); }
    void racesNeverOverfill()
    {
        QFETCH(Engine, engine);
        SessionDesk desk(engine);
        const Id session = desk.session(QStringLiteral("A"), QStringLiteral("Haifa"), R"("capacity":3,"moves_up":true)");
        const Id other = desk.session(QStringLiteral("B"), QStringLiteral("Haifa"), R"("capacity":2)");
        constexpr int askers = 8;
        std::vector<Id> people;
        for (int i = 0; i < askers; ++i)
            people.push_back(desk.insert({}, {}, false).learner);
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < askers; ++i) {
            threads.emplace_back([&, i] {
                // By hand, by rule with a new entity, and from one session to the other.
                const bool right = desk.assign(session, {people[i]}).status == 200
                    && desk.insert({QStringLiteral("A")}, {QStringLiteral("Haifa")}, true, "New " + QByteArray::number(i)).learner > 0
                    && desk.move(session, other, {people[i]}).status == 200;
                wrong += !right;
                desk.forget();
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
        const auto count = [&](Id in, const char *state) {
            return desk.query(QStringLiteral("select count(*) from assignment where session_id = %1 and state = '%2'").arg(in).arg(QLatin1StringView(state)))
                .first()
                .toInt();
        };
        QCOMPARE(count(session, "assigned"), 3);
        QCOMPARE(count(other, "assigned"), 2);
        QCOMPARE(count(session, "assigned") + count(session, "waiting") + count(session, "removed"), 2 * askers);
        // The places on the list are 1, 2, 3 …
        const int waiting = count(session, "waiting");
        QCOMPARE(desk.query(QStringLiteral("select coalesce(sum(place), 0) from assignment where session_id = %1").arg(session)).first().toInt(),
                 waiting * (waiting + 1) / 2);
    }
};

ULPAN_TEST(SessionsTest)
#include "sessions_test.moc"
