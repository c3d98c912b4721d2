#include "tests/support/test_backend.h"

#include "models/base/totp.h"
#include "tests/support/postgres.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

#include <future>
#include <map>

namespace ulpan::tests {

// What the template's database holds and who has which token in it.
struct World
{
    Place places[2];
    std::map<Persona, QByteArray> tokens;
    std::map<Persona, Id> members;
    QStringList recoveryCodes; // of the operator, who cannot do without a second factor
};

namespace {

constexpr QLatin1StringView personaNames[] = {
    QLatin1StringView("operator"),    QLatin1StringView("owner"),   QLatin1StringView("admin"),
    QLatin1StringView("support"),     QLatin1StringView("teacher"), QLatin1StringView("learner"),
    QLatin1StringView("other-admin"),
};

// Files in memory where the machine has them, so that a commit waits for no disk.
QString folderPattern()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath()) +
           QStringLiteral("/ulpan-test-XXXXXX");
}

// A test without its world is worth nothing: any fault ends the program.
template<class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", result.error().reason.constData(), qUtf8Printable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

Role roleOf(Persona persona)
{
    switch (persona) {
    case Persona::Operator:
        return Role::Operator;
    case Persona::Owner:
        return Role::Owner;
    case Persona::Admin:
    case Persona::OtherAdmin:
        return Role::Admin;
    case Persona::Support:
        return Role::Support;
    case Persona::Teacher:
        return Role::Teacher;
    case Persona::Learner:
        return Role::Learner;
    }
    Q_UNREACHABLE();
}

Place makePlace(Environment &environment, const char *slug, const char *title)
{
    Place place;
    place.slug = slug;
    Change<Institution> institution;
    institution.value.name = QString::fromUtf8(title);
    institution.value.slug = QLatin1StringView(slug);
    institution.set = recordType<Institution>().mask({"name", "slug"});
    place.institution = must(environment.asSystem({}, [&](Context &context) {
                            return environment.institutions().create(context, institution);
                        })).id;
    return must(environment.asSystem(QLatin1StringView(slug), [&](Context &context) -> Result<Place> {
        Change<Entity> entity;
        entity.value.name = QStringLiteral("Haifa");
        entity.set = recordType<Entity>().mask({"name"});
        place.entity = must(EntityService().create(context, entity)).id;
        LearnerInput learner;
        Learner &person = learner.change.value;
        person.login = QStringLiteral("dana@%1.example.org").arg(QLatin1StringView(slug));
        person.entity = {place.entity};
        person.civility = Civility::Mme;
        person.lastname = QStringLiteral("Levi");
        person.firstname = QStringLiteral("Dana");
        person.filter = {QStringLiteral("A")};
        person.externalId = 7;
        learner.change.set = recordType<Learner>().mask(
            {"login", "entity", "civility", "lastname", "firstname", "filter", "external_id"});
        place.learner = must(environment.learners().create(context, learner)).id;
        Change<Session> session;
        session.value.filter = QStringLiteral("Course");
        session.value.location = QStringLiteral("Haifa");
        session.value.status = SessionStatus::Open;
        session.set = recordType<Session>().mask({"filter", "location", "status"});
        place.session = must(environment.sessions().create(context, session)).id;
        const IssuedCredential issued =
            must(environment.access().createCredential(context, QStringLiteral("Tests")));
        place.clientId = issued.credential.clientId.toLatin1();
        place.clientSecret = issued.clientSecret;
        return place;
    }));
}

// Gives the member a second factor; the recovery codes.
QStringList enrolled(Environment &environment, const Learner &member, const QByteArray &token, Instant now)
{
    Caller self = Caller::system();
    self.kind = Caller::Kind::Member;
    self.member = member.id;
    self.credential = token.split('_').at(1);
    self.pending = "auth.second_factor_needed";
    Store &store = environment.store();
    const SecondFactorSecret made = must(store.look([&](Connection &database) {
        Context own{self, self.scope(), 0, store, database, now};
        return environment.accounts().enrol(own, QLatin1StringView(personaPassword));
    }));
    const QStringList codes = must(store.look([&](Connection &database) {
        Context own{self, self.scope(), 0, store, database, now};
        return environment.accounts().confirmEnrolment(
            own, QString::fromLatin1(totpCode(fromBase32(made.secret), totpStep(now))));
    }));
    // Every test begins with an empty outbox.
    must(store.write([](Connection &database) { return database.execute(QStringLiteral("delete from mail")); }));
    return codes;
}

World makeWorld(Backend &backend)
{
    World world;
    Environment &environment = backend.environment(false);
    world.places[0] = makePlace(environment, "alpha", "Alpha");
    world.places[1] = makePlace(environment, "beta", "Beta");
    const QByteArray hash = hashPassword(QLatin1StringView(personaPassword));
    for (const Persona persona : allPersonas) {
        const QByteArray &slug = world.places[persona == Persona::OtherAdmin].slug;
        const QString home = persona == Persona::Operator ? QString() : QString::fromLatin1(slug);
        const QString login = TestBackend::loginOf(persona);
        const Learner member = must(environment.asSystem(home, [&](Context &context) {
            return environment.access().createMember(context, roleOf(persona), login, hash);
        }));
        world.members[persona] = member.id;
        const Caller nobody;
        Store &store = environment.store();
        world.tokens[persona] =
            must(store.look([&](Connection &database) {
                Context context{nobody, nobody.scope(), 0, store, database, backend.clock().now()};
                return environment.access().signIn(context, login, QLatin1StringView(personaPassword));
            })).token;
        if (persona == Persona::Operator)
            world.recoveryCodes = enrolled(environment, member, world.tokens[persona], backend.clock().now());
    }
    Change<Session> session;
    session.value.trainers = '[' + QByteArray::number(world.members[Persona::Teacher]) + ']';
    session.set = recordType<Session>().mask({"trainers"});
    (void)must(environment.asSystem(QString::fromLatin1(world.places[0].slug), [&](Context &context) {
        return environment.sessions().update(context, world.places[0].session, session);
    }));
    return world;
}

struct Template
{
    std::unique_ptr<QTemporaryDir> folder = std::make_unique<QTemporaryDir>(folderPattern());
    std::unique_ptr<PostgresDatabase> live, test;
    World world;

    explicit Template(Engine engine)
    {
        BackendConfig config{.dataFolder = folder->path()};
        if (engine == Engine::Postgres) {
            live = std::make_unique<PostgresDatabase>();
            test = std::make_unique<PostgresDatabase>();
            config.database = live->url();
            config.testDatabase = test->url();
        }
        const std::unique_ptr<Backend> backend = must(Backend::open(config, std::make_shared<TestClock>()));
        world = makeWorld(*backend);
    }
};

std::map<Engine, std::unique_ptr<Template>> &templates()
{
    static std::map<Engine, std::unique_ptr<Template>> made;
    return made;
}

const Template &templateOf(Engine engine)
{
    std::unique_ptr<Template> &made = templates()[engine];
    if (!made) {
        // The databases are dropped while there still is an application, which Qt Sql needs.
        if (templates().size() == 1)
            qAddPostRoutine([] { templates().clear(); });
        made = std::make_unique<Template>(engine);
    }
    return *made;
}

void copyFiles(const QString &from, const QString &to)
{
    for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files)) {
        if (file.fileName() != u"lock" && !QFile::copy(file.filePath(), to + u'/' + file.fileName()))
            qFatal("%s cannot be copied", qUtf8Printable(file.filePath()));
    }
}

} // namespace

QByteArray fromBase32(const QByteArray &text)
{
    QByteArray bytes;
    quint32 buffer = 0;
    int bits = 0;
    for (const char c : text) {
        // As it is shown.
        if (c == ' ')
            continue;
        buffer = (buffer << 5) | quint32(QByteArrayLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567").indexOf(c));
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.append(char(buffer >> bits));
        }
    }
    return bytes;
}

void addEngineRows()
{
    QTest::addColumn<Engine>("engine");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres})
        QTest::newRow(nameOf(engine)) << engine;
}

const char *nameOf(Engine engine)
{
    return engine == Engine::Sqlite ? "sqlite" : "postgres";
}

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QByteArray Answer::reason() const
{
    return json()[QLatin1StringView("error")][QLatin1StringView("reason")].toString().toLatin1();
}

QByteArray Answer::text() const
{
    QByteArray out = QByteArray::number(status) + '\n';
    for (const auto &[name, value] : headers.lines())
        out += name + ": " + value + '\n';
    return out + '\n' + body;
}

TestBackend::TestBackend(Engine engine, const std::function<void(BackendConfig &)> &adjust)
    : m_folder(folderPattern())
{
    const Template &original = templateOf(engine);
    copyFiles(original.folder->path(), m_folder.path());
    BackendConfig config{.dataFolder = m_folder.path()};
    // Tests send much while the clock stands still; those of the limit set their own.
    config.rateLimit = {1'000'000, 1'000'000};
    if (engine == Engine::Postgres) {
        m_liveDatabase = std::make_unique<PostgresDatabase>(original.live->name());
        m_testDatabase = std::make_unique<PostgresDatabase>(original.test->name());
        config.database = m_liveDatabase->url();
        config.testDatabase = m_testDatabase->url();
    }
    if (adjust)
        adjust(config);
    m_backend = must(Backend::open(config, m_clock));
}

TestBackend::~TestBackend() = default;

const World &TestBackend::world() const
{
    return templateOf(m_liveDatabase ? Engine::Postgres : Engine::Sqlite).world;
}

const Place &TestBackend::place() const
{
    return world().places[0];
}

const Place &TestBackend::otherPlace() const
{
    return world().places[1];
}

HttpHeaders TestBackend::as(Persona persona) const
{
    return {{"Authorization", "Bearer " + world().tokens.at(persona)}};
}

HttpHeaders TestBackend::signedInAnew(Persona persona)
{
    const Answer answer =
        send("POST /api/auth/sign-in", {},
             "{\"email\":\"" + loginOf(persona).toLatin1() + "\",\"password\":\"" + personaPassword + "\"}");
    const QString challenge = answer.json()[QLatin1StringView("challenge")].toString();
    const Answer signedIn = challenge.isEmpty()
                                ? answer
                                : send("POST /api/auth/second-factor", {},
                                       "{\"challenge\":\"" + challenge.toLatin1() + "\",\"code\":\"" +
                                           operatorsRecoveryCode() + "\"}");
    return {{"Authorization", "Bearer " + signedIn.json()[QLatin1StringView("token")].toString().toLatin1()}};
}

HttpHeaders TestBackend::withToken(Persona persona, const QString &abilities, Instant expires)
{
    const QString home =
        persona == Persona::Operator
            ? QString()
            : QString::fromLatin1((persona == Persona::OtherAdmin ? otherPlace() : place()).slug);
    const IssuedToken issued = must(live().asSystem(home, [&](Context &context) {
        return live().access().createToken(context, QStringLiteral("Test"), abilities, expires,
                                           memberOf(persona));
    }));
    return {{"Authorization", "Bearer " + issued.plain}};
}

HttpHeaders TestBackend::withClient(const Place &place)
{
    const Answer answer = send("POST /api/token", {{"Content-Type", "application/x-www-form-urlencoded"}},
                               "grant_type=client_credentials&client_id=" + place.clientId +
                                   "&client_secret=" + place.clientSecret);
    return {{"Authorization",
             "Bearer " + answer.json()[QLatin1StringView("access_token")].toString().toLatin1()}};
}

QString TestBackend::loginOf(Persona persona)
{
    return personaNames[size_t(persona)] + QStringLiteral("@example.org");
}

Id TestBackend::memberOf(Persona persona) const
{
    return world().members.at(persona);
}

Answer TestBackend::send(const QByteArray &methodAndTarget, HttpHeaders headers, const QByteArray &body)
{
    const QList<QByteArray> parts = methodAndTarget.split(' ');
    if (!headers.contains("Host"))
        headers.add("Host", "localhost");
    if (!body.isEmpty() && !headers.contains("Content-Type"))
        headers.add("Content-Type", "application/json");
    std::promise<HttpResponse> promise;
    std::future<HttpResponse> future = promise.get_future();
    m_backend->dispatch({.method = httpMethod(parts.value(0)),
                         .target = parts.value(1),
                         .headers = std::move(headers),
                         .body = body,
                         .peer = m_peer},
                        [&promise](HttpResponse response) { promise.set_value(std::move(response)); });
    HttpResponse response = future.get();
    Answer answer{response.status, response.headers, response.bytes()};
    if (const auto *source = std::get_if<BodySource>(&response.body)) {
        for (QByteArray piece = must((*source)()); !piece.isEmpty(); piece = must((*source)()))
            answer.body += piece;
    }
    return answer;
}

QByteArray TestBackend::operatorsRecoveryCode()
{
    return world().recoveryCodes.value(m_recoveryCodesUsed++).toLatin1();
}

QString TestBackend::lastMail()
{
    Mail mail;
    mail.publicId = query(QStringLiteral("select public_id from mail order by id desc limit 1")).value(0);
    mail.body = query(QStringLiteral("select body from mail order by id desc limit 1")).value(0);
    return must(live().outbox().textOf(mail));
}

QByteArray TestBackend::lastLink()
{
    const QString text = lastMail();
    return text.mid(text.indexOf(QLatin1StringView("token=")) + 6).section(u'\n', 0, 0).toLatin1();
}

QStringList TestBackend::query(const QString &sql, const QVariantList &values)
{
    return must(store().look([&](Connection &database) -> Result<QStringList> {
        Cursor cursor = must(database.run(sql, values));
        QStringList rows;
        while (cursor.next())
            rows << cursor.text(0);
        return rows;
    }));
}

HttpHeaders operator+(HttpHeaders headers, const HttpHeaders &more)
{
    for (const auto &[name, value] : more.lines())
        headers.add(name, value);
    return headers;
}

TestStore::TestStore(Engine engine, bool migrated) : m_folder(folderPattern())
{
    if (engine == Engine::Postgres)
        m_database = std::make_unique<PostgresDatabase>();
    m_location = m_database ? m_database->url() : m_folder.filePath(QStringLiteral("test.sqlite"));
    m_store = must(Store::open(m_location));
    if (migrated)
        must(m_store->migrate());
}

TestStore::~TestStore() = default;

} // namespace ulpan::tests
