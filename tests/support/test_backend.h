#pragma once

#include "app/backend/backend.h"
#include "tests/support/test_clock.h"

#include <QJsonObject>
#include <QTemporaryDir>

namespace ulpan::tests {

class PostgresDatabase;
struct World;

// Adds the column "engine" and a row for each: the same test runs on both.
void addEngineRows();
[[nodiscard]] const char *nameOf(Engine engine);

// Who is there in every test: an operator, one of each role in the first institution, an admin in the other.
enum class Persona : quint8
{
    Operator,
    Owner,
    Admin,
    Support,
    Teacher,
    Learner,
    OtherAdmin
};
inline constexpr Persona allPersonas[] = {Persona::Operator,  Persona::Owner,   Persona::Admin,
                                          Persona::Support,   Persona::Teacher, Persona::Learner,
                                          Persona::OtherAdmin};
// The password of all of them.
inline constexpr char personaPassword[] = "correct horse 42";

// What an institution of the tests has.
struct Place
{
    Id institution = 0;
    QByteArray slug;
    Id entity = 0;
    Id learner = 0; // a learner without a password
    Id session = 0; // open, with nobody in it; the first institution's teacher runs theirs
    QByteArray clientId, clientSecret;
};

// An answer with its body read to the end.
struct Answer
{
    int status = 0;
    HttpHeaders headers;
    QByteArray body;

    [[nodiscard]] QJsonObject json() const;
    // error.reason, or empty.
    [[nodiscard]] QByteArray reason() const;
    // Status, headers and body, for a message.
    [[nodiscard]] QByteArray text() const;
};

// The real backend over a database of its own, SQLite in memory-backed files or PostgreSQL, with people and
// institutions in it and a clock that stands still. Both are copied from a template that each process makes
// once.
class TestBackend
{
public:
    // `adjust` may change what the backend is opened with.
    explicit TestBackend(Engine engine, const std::function<void(BackendConfig &)> &adjust = {});
    ~TestBackend();

    [[nodiscard]] Backend &backend() { return *m_backend; }
    [[nodiscard]] Environment &live() { return m_backend->environment(false); }
    [[nodiscard]] Store &store() { return live().store(); }
    [[nodiscard]] TestClock &clock() { return *m_clock; }
    [[nodiscard]] const Place &place() const;
    [[nodiscard]] const Place &otherPlace() const;

    // The Authorization header of a persona who is signed in.
    [[nodiscard]] HttpHeaders as(Persona persona) const;
    // The same with a token of its own, which may be ended.
    [[nodiscard]] HttpHeaders signedInAnew(Persona persona);
    // That of an API token made now by the persona's member.
    [[nodiscard]] HttpHeaders withToken(Persona persona, const QString &abilities, Instant expires = {});
    // That of the JWT which the institution's client credentials give.
    [[nodiscard]] HttpHeaders withClient(const Place &place);
    [[nodiscard]] static QString loginOf(Persona persona);
    [[nodiscard]] Id memberOf(Persona persona) const;

    // "GET /api/institutions?page=2". A body without a Content-Type is sent as JSON.
    [[nodiscard]] Answer send(const QByteArray &methodAndTarget, HttpHeaders headers = {},
                              const QByteArray &body = {});
    // From where what follows is sent; without it from nowhere.
    void comeFrom(const char *address) { m_peer = QHostAddress(QLatin1StringView(address)); }
    // The text of the last mail, and the secret of the link in it.
    [[nodiscard]] QString lastMail();
    [[nodiscard]] QByteArray lastLink();
    // A recovery code of the operator's, each time another.
    [[nodiscard]] QByteArray operatorsRecoveryCode();
    // The first column of a statement's rows, on the live environment.
    [[nodiscard]] QStringList query(const QString &sql, const QVariantList &values = {});

private:
    [[nodiscard]] const World &world() const;
    QTemporaryDir m_folder;
    std::unique_ptr<PostgresDatabase> m_liveDatabase, m_testDatabase;
    std::shared_ptr<TestClock> m_clock = std::make_shared<TestClock>();
    std::unique_ptr<Backend> m_backend;
    int m_recoveryCodesUsed = 0;
    QHostAddress m_peer;
};

// A secret as authenticator programs are given it.
[[nodiscard]] QByteArray fromBase32(const QByteArray &text);
[[nodiscard]] HttpHeaders operator+(HttpHeaders headers, const HttpHeaders &more);

// A store with the schema and nothing else, for tests below the backend.
class TestStore
{
public:
    explicit TestStore(Engine engine, bool migrated = true);
    ~TestStore();
    [[nodiscard]] Store &operator*() { return *m_store; }
    [[nodiscard]] Store *operator->() { return m_store.get(); }
    [[nodiscard]] QString location() const { return m_location; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<PostgresDatabase> m_database;
    QString m_location;
    std::unique_ptr<Store> m_store;
};

} // namespace ulpan::tests
