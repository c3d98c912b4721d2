#include "tests/support/bulk_calls.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// An institution has as many learners who are not suspended as it has seats, whichever way they come.
class SeatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyComesWithoutASeat_data() { addEngineRows(); }
    void nobodyComesWithoutASeat()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        m_backend = &backend;
        QCOMPARE(create("before"), 201); // as many as there are, where nobody counts
        setSeats(taken() + 1);
        QCOMPARE(create("last"), 201);
        const Answer refused = createAnswer("over", "learner");
        QCOMPARE(refused.status, 402);
        QCOMPARE(refused.reason(), QByteArray("institution.seats_used_up"));
        QVERIFY2(refused.body.contains(R"("code":"request_failed")") && refused.body.contains("4 "), refused.text());
        QCOMPARE(createAnswer("trainer", "teacher").status, 201);
        const Answer provisioned = insertLearner("over");
        QCOMPARE(provisioned.status, 402);
        QVERIFY2(provisioned.body.contains(R"("code":"request_failed")"), provisioned.text());
        QCOMPARE(backend.query(QStringLiteral("select count(*) from member where login like 'over%'")), QStringList{QStringLiteral("0")});
        QCOMPARE(backend.query(QStringLiteral("select count(*) from entity where name = 'Made for over'")), QStringList{QStringLiteral("0")});
    }

    // A seat is free as soon as somebody is suspended, and taken again as soon as they are let in.
    void whoIsLetInAgainTakesASeat_data() { addEngineRows(); }
    void whoIsLetInAgainTakesASeat()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        m_backend = &backend;
        setSeats(taken());
        const Id dana = backend.place().learner;
        const Id learner = backend.memberOf(Persona::Learner);
        QCOMPARE(change(learner, R"({"firstname":"Other"})"), 200);
        QCOMPARE(change(learner, R"({"status":"suspended"})"), 200);
        QCOMPARE(insertLearner("in_between").status, 200);
        QCOMPARE(change(learner, R"({"status":"active"})"), 402);
        QCOMPARE(change(backend.memberOf(Persona::Support), R"({"role":"learner","entity":)" + QByteArray::number(backend.place().entity) + '}'), 402);
        QCOMPARE(change(learner, R"({"lastname":"Other"})"), 200);
        // Those for whom there is a seat are let in, the others told.
        QCOMPARE(change(dana, R"({"status":"suspended"})"), 200);
        const Answer edited = bulkEdit(backend, backend.as(Persona::Owner),
                                       R"({"ids":[)" + QByteArray::number(dana) + ',' + QByteArray::number(learner) + R"(],"change":{"status":"active"}})");
        QCOMPARE(bulkCounts(edited), (QList<int>{2, 1, 0, 1}));
        QCOMPARE(bulkReasons(edited), QStringList{QStringLiteral("institution.seats_used_up 1")});
        // More seats, or none at all to count.
        setSeats(taken() + 1);
        QCOMPARE(change(learner, R"({"status":"active"})"), 200);
        (void)backend.query(QStringLiteral("update institution set seats = null where slug = 'alpha'"));
        QCOMPARE(create("after"), 201);
    }

    // A key keeps the refusal, as every answer of what began.
    void isKeptUnderAKey()
    {
        TestBackend backend(Engine::Sqlite);
        m_backend = &backend;
        setSeats(0);
        const HttpHeaders owner = backend.as(Persona::Owner) + HttpHeaders{{"Idempotency-Key", "k"}};
        QCOMPARE(backend.send(people, owner, body("one", "learner")).status, 402);
        setSeats(100);
        QCOMPARE(backend.send(people, owner, body("one", "learner")).status, 402);
    }

private:
    static constexpr char people[] = "POST /api/institutions/alpha/members";

    [[nodiscard]] QByteArray body(const char *login, const char *role) const
    {
        const QByteArray entity = QByteArrayView(role) == "learner" ? ",\"entity\":" + QByteArray::number(m_backend->place().entity) : QByteArray();
        return QByteArray(R"({"login":")") + login + R"(@example.org","lastname":"B","firstname":"N","role":")" + role + '"' + entity + '}';
    }
    Answer createAnswer(const char *login, const char *role) { return m_backend->send(people, m_backend->as(Persona::Owner), body(login, role)); }
    int create(const char *login) { return createAnswer(login, "learner").status; }
    Answer insertLearner(const QByteArray &login)
    {
        return m_backend->send("POST /api/insertLearner", m_backend->withClient(m_backend->place()),
                               R"({"login":")" + login + R"(@example.org","lastname":"B","firstname":"N","civility":"mme","entity":{"identifier":"Made for )" + login +
                                   R"(","create":1}})");
    }
    int change(Id member, const QByteArray &fields)
    {
        return m_backend->send("PATCH /api/institutions/alpha/members/" + QByteArray::number(member), m_backend->as(Persona::Owner), fields).status;
    }
    [[nodiscard]] qint64 taken()
    {
        return m_backend->query(QStringLiteral("select count(*) from member where institution_id = (select id from institution where slug = 'alpha') and "
                                               "role = 'learner' and status in ('invited', 'active')")).first().toLongLong();
    }
    void setSeats(qint64 seats)
    {
        QCOMPARE(m_backend->send("PATCH /api/institutions/alpha", m_backend->as(Persona::Operator), "{\"seats\":" + QByteArray::number(seats) + '}').status, 200);
    }

    TestBackend *m_backend = nullptr;
};

ULPAN_TEST(SeatsTest)
#include "seats_test.moc"
