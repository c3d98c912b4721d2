#include "models/records/entity.h"
#include "models/records/institution.h"
#include "models/records/learner.h"
#include "net/client/import_calls.h"
#include "net/client/integration_calls.h"
#include "net/http/network_transport.h"
#include "tests/support/in_process_transport.h"
#include "tests/support/outcome.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

#include <future>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// A client of a backend of its own, signed in as one of the personas.
struct Setting
{
    TestBackend backend{Engine::Sqlite};
    std::promise<void> *lost = nullptr; // told of an answer that gets lost; null: none does
    Client client;

    explicit Setting(Persona persona = Persona::Admin)
        : client(std::make_unique<InProcessTransport>([this](HttpRequest request, Reply reply) {
                     if (lost)
                         reply = [told = lost](const HttpResponse &) { told->set_value(); };
                     backend.backend().dispatch(std::move(request), std::move(reply));
                 }),
                 {})
    {
        client.setToken(backend.as(persona).value("Authorization").mid(7));
        client.setInstitution(QString::number(backend.place().institution));
    }
};

Change<Learner> newLearner(const Place &place, const char *login)
{
    Change<Learner> change;
    change.value.login = QString::fromUtf8(login);
    change.value.entity = {place.entity};
    change.value.civility = Civility::M;
    change.value.lastname = QStringLiteral("כהן");
    change.value.firstname = QStringLiteral("André");
    change.value.filter = {QStringLiteral("A|B"), QStringLiteral("ב")};
    change.value.testUser = true;
    change.value.externalId = 900;
    change.set = recordType<Learner>().mask(
        {"login", "entity", "civility", "lastname", "firstname", "filter", "test_user", "external_id"});
    return change;
}

QStringList namesIn(const RecordPage &page)
{
    QStringList names;
    for (const AnyRecord &record : page.rows)
        names << textOf(*record.type->find(record.type->nameField), record.data.get());
    return names;
}

} // namespace

class ClientCallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhoItIs()
    {
        Setting setting;
        const Result<Profile> me = outcomeOf(setting.client.me());
        QCOMPARE(reasonIn(me), QByteArray("none"));
        QCOMPARE(me->member, setting.backend.memberOf(Persona::Admin));
        QCOMPARE(me->name, TestBackend::loginOf(Persona::Admin));
        QCOMPARE(int(me->role), int(Role::Admin));
        QCOMPARE(me->institution, setting.backend.place().institution);
        QCOMPARE(me->abilities.text(), AbilitySet::of(Role::Admin).text());
    }

    void signsInAndOut()
    {
        Setting setting;
        Client &client = setting.client;
        client.setToken({});
        const QString login = TestBackend::loginOf(Persona::Owner);
        const QSignalSpy needed(&client, &Client::signInNeeded);
        QCOMPARE(reasonIn(outcomeOf(client.signIn(login, QStringLiteral("wrong"), {}))),
                 QByteArray("auth.credentials_wrong"));
        QCOMPARE(needed.count(), 0);
        const Result<SignIn> signIn =
            outcomeOf(client.signIn(login, QLatin1StringView(personaPassword), QStringLiteral("desk")));
        QCOMPARE(reasonIn(signIn), QByteArray("none"));
        QCOMPARE(int(signIn->profile.role), int(Role::Owner));
        QVERIFY(signIn->expiresAt > setting.backend.clock().now());
        client.setToken(signIn->token);
        QCOMPARE(outcomeOf(client.me())->name, login);
        QCOMPARE(reasonIn(outcomeOf(client.signOut())), QByteArray("none"));
        QCOMPARE(reasonIn(outcomeOf(client.me())), QByteArray("auth.required"));
        QCOMPARE(needed.count(), 1);
    }

    void listsEveryKindOfRecord_data()
    {
        QTest::addColumn<const RecordType *>("type");
        QTest::addColumn<QString>("name");
        QTest::newRow("institutions") << &recordType<Institution>() << QStringLiteral("Alpha");
        QTest::newRow("entities") << &recordType<Entity>() << QStringLiteral("Haifa");
        QTest::newRow("learners") << &recordType<Learner>() << QStringLiteral("dana@alpha.example.org");
    }

    void listsEveryKindOfRecord()
    {
        QFETCH(const RecordType *, type);
        QFETCH(QString, name);
        Setting setting;
        const Result<RecordPage> page = outcomeOf(setting.client.list(*type, {}));
        QCOMPARE(reasonIn(page), QByteArray("none"));
        QCOMPARE(page->total, page->rows.size());
        QVERIFY2(namesIn(*page).contains(name), qPrintable(namesIn(*page).join(u' ')));
        const QString id = textOf(*type->find("id"), page->rows.first().data.get());
        const Result<AnyRecord> one = outcomeOf(setting.client.get(*type, id));
        QCOMPARE(reasonIn(one), QByteArray("none"));
        QVERIFY(differences(*type, one->data.get(), page->rows.first().data.get()).none());
    }

    void asksForPageSortFilterAndText()
    {
        Setting setting;
        Client &client = setting.client;
        for (const char *login : {"b@x.org", "a@x.org", "c@x.org"}) {
            Change<Learner> change = newLearner(setting.backend.place(), login);
            change.set.reset(recordType<Learner>().indexOf("external_id"));
            QCOMPARE(reasonIn(outcomeOf(client.create(change))), QByteArray("none"));
        }
        ListQuery query{.page = 2,
                        .perPage = 2,
                        .sort = {{"login", true}},
                        .filters = {{"test_user", QStringLiteral("1")}},
                        .search = QStringLiteral(" כהן ")};
        const Result<RecordPage> page = outcomeOf(client.list(recordType<Learner>(), query));
        QCOMPARE(reasonIn(page), QByteArray("none"));
        QCOMPARE(page->total, 3);
        QCOMPARE(namesIn(*page), QStringList{QStringLiteral("a@x.org")});
        query.search = QStringLiteral("a&b=c#+%");
        QCOMPARE(outcomeOf(client.list(recordType<Learner>(), query))->total, 0);
        query.filters = {{"no&such", QStringLiteral("1")}};
        const Result<RecordPage> refused = outcomeOf(client.list(recordType<Learner>(), query));
        QCOMPARE(int(refused.error().kind), int(ErrorKind::Invalid));
    }

    void createsAndChangesALearner()
    {
        Setting setting;
        Client &client = setting.client;
        const Change<Learner> sent = newLearner(setting.backend.place(), "new@example.org");
        const Result<Learner> created =
            outcomeOf(client.create(sent, {{QStringLiteral("password"), QStringLiteral("long enough 1")}}));
        QCOMPARE(reasonIn(created), QByteArray("none"));
        const FieldMask unlike = differences(recordType<Learner>(), &*created, &sent.value) & sent.set;
        QVERIFY(unlike.none());
        QCOMPARE(created->entity.name, QStringLiteral("Haifa"));
        QCOMPARE(reasonIn(outcomeOf(client.signIn(sent.value.login, QStringLiteral("long enough 1"), {}))),
                 QByteArray("none"));

        Change<Learner> change{*created, recordType<Learner>().mask({"job_title", "external_id"})};
        change.value.jobTitle = QStringLiteral("Teacher");
        change.value.externalId.reset();
        change.value.lastname = QStringLiteral("not sent");
        const Result<Learner> changed = outcomeOf(client.update(change));
        QCOMPARE(reasonIn(changed), QByteArray("none"));
        QCOMPARE(changed->jobTitle, QStringLiteral("Teacher"));
        QVERIFY(!changed->externalId);
        QCOMPARE(changed->lastname, created->lastname);
        QVERIFY(changed->version > created->version);
    }

    void createsAndChangesAnyRecord()
    {
        Setting setting(Persona::Operator);
        Client &client = setting.client;
        Institution institution;
        institution.name = QStringLiteral("Gamma");
        institution.slug = QStringLiteral("gamma");
        const RecordType &type = recordType<Institution>();
        const Result<AnyRecord> created =
            outcomeOf(client.create(AnyRecord::of(institution), type.mask({"name", "slug"})));
        QCOMPARE(reasonIn(created), QByteArray("none"));
        client.setInstitution(QStringLiteral("gamma"));
        Entity entity;
        entity.name = QStringLiteral("תל אביב");
        const Result<AnyRecord> place =
            outcomeOf(client.create(AnyRecord::of(entity), recordType<Entity>().mask({"name"})));
        QCOMPARE(reasonIn(place), QByteArray("none"));
        Entity renamed = place->as<Entity>();
        renamed.city = QStringLiteral("Jaffa");
        const Result<AnyRecord> changed =
            outcomeOf(client.update(AnyRecord::of(renamed), recordType<Entity>().mask({"city"})));
        QCOMPARE(reasonIn(changed), QByteArray("none"));
        QCOMPARE(changed->as<Entity>().city, QStringLiteral("Jaffa"));
        QCOMPARE(outcomeOf(client.get<Entity>(renamed.id))->city, QStringLiteral("Jaffa"));
    }

    // Nobody knows what came of it: the same again is the same one; once it was answered it is another one.
    void makesWhatIsAskedForAgainOnce()
    {
        Setting setting;
        IntegrationKeys keys(setting.client);
        const AbilitySet abilities = AbilitySet::fromText(QStringLiteral("members:read"));
        const auto ask = [&](const char *name) {
            return keys.createToken(QString::fromLatin1(name), abilities, {});
        };
        const auto named = [&](const char *name) {
            return setting.backend
                .query(QStringLiteral("select count(*) from access_token where name = ?"), {QString::fromLatin1(name)})
                .value(0);
        };
        std::promise<void> answered;
        setting.lost = &answered;
        QFuture<Result<IssuedSecrets>> left = ask("Payroll");
        QVERIFY(answered.get_future().wait_for(std::chrono::seconds(20)) == std::future_status::ready);
        left.cancel();
        setting.lost = nullptr;
        QCOMPARE(named("Payroll"), QStringLiteral("1"));
        QCOMPARE(reasonIn(outcomeOf(ask("Canteen"))), QByteArray("none"));
        const Result<IssuedSecrets> again = outcomeOf(ask("Payroll"));
        QCOMPARE(reasonIn(again), QByteArray("none"));
        QVERIFY(!again->token.isEmpty());
        QCOMPARE(named("Payroll"), QStringLiteral("1"));
        QCOMPARE(reasonIn(outcomeOf(ask("Payroll"))), QByteArray("none"));
        QCOMPARE(named("Payroll"), QStringLiteral("2"));
    }

    // What was refused may be sent once more when nothing is in its way any more.
    void refusalIsNoLastWord()
    {
        Setting setting;
        const Change<Learner> learner = newLearner(setting.backend.place(), "twice@alpha.example.org");
        const auto setSeats = [&](const QByteArray &seats) {
            const Answer set = setting.backend.send("PATCH /api/institutions/alpha", setting.backend.as(Persona::Operator),
                                                    "{\"seats\":" + seats + '}');
            QVERIFY2(set.status == 200, set.text());
        };
        setSeats("2");
        const Result<Learner> refused = outcomeOf(setting.client.create(learner));
        QVERIFY(!refused);
        QCOMPARE(reasonOf(refused.error()), QByteArray("institution.seats_used_up"));
        setSeats("100");
        QCOMPARE(reasonIn(outcomeOf(setting.client.create(learner))), QByteArray("none"));
    }

    void noticesThatSomebodyWasQuicker()
    {
        Setting setting;
        Client &client = setting.client;
        const Result<Entity> seen = outcomeOf(client.get<Entity>(setting.backend.place().entity));
        QCOMPARE(reasonIn(seen), QByteArray("none"));
        Change<Entity> mine{*seen, recordType<Entity>().mask({"city"})}, theirs = mine;
        theirs.value.city = QStringLiteral("theirs");
        mine.value.city = QStringLiteral("mine");
        QCOMPARE(reasonIn(outcomeOf(client.update(theirs))), QByteArray("none"));
        const Result<Entity> refused = outcomeOf(client.update(mine));
        QCOMPARE(int(refused.error().kind), int(ErrorKind::Precondition));
        QCOMPARE(refused.error().reason, QByteArray("record.stale"));
        QCOMPARE(outcomeOf(client.get<Entity>(seen->id))->city, QStringLiteral("theirs"));
        mine.value.version = 0;
        QCOMPARE(outcomeOf(client.update(mine))->city, QStringLiteral("mine"));
    }

    void namesTheFieldThatIsWrongInTheChosenLanguage()
    {
        Setting setting;
        Client &client = setting.client;
        Change<Learner> change = newLearner(setting.backend.place(), "no-address");
        const auto problemIn = [&](Language language) {
            client.setLanguage(language);
            const Result<Learner> refused = outcomeOf(client.create(change));
            return refused ? Problem{} : refused.error().problems.value(0);
        };
        for (const Language language : {Language::English, Language::French, Language::Hebrew}) {
            const Problem problem = problemIn(language);
            const QString expected = setting.backend.backend().catalogue().reason(language, "field.email");
            QCOMPARE(problem, (Problem{QStringLiteral("login"), "server.said", {expected}}));
        }
    }

    void neverMixesTheEnvironments()
    {
        Setting setting(Persona::Operator);
        ClientSession session = setting.client.session();
        session.environment = EnvironmentKind::Test;
        setting.client.setSession(session);
        const Result<Profile> stranger = outcomeOf(setting.client.me());
        QCOMPARE(int(stranger.error().kind), int(ErrorKind::Unauthenticated));
    }

    void seesOnlyItsOwnInstitution()
    {
        Setting setting;
        setting.client.setInstitution(QString::number(setting.backend.otherPlace().institution));
        const Result<RecordPage> foreign = outcomeOf(setting.client.list(recordType<Learner>(), {}));
        QCOMPARE(int(foreign.error().kind), int(ErrorKind::NotFound));
    }

    // The console's own backend: over a socket, with the token that only this process knows.
    void crossesARealSocket()
    {
        TestBackend backend(Engine::Sqlite, [](BackendConfig &config) { config.local = true; });
        const Result<QByteArray> url = backend.backend().serve();
        QVERIFY2(url, reasonIn(url).constData());
        Client client(std::make_unique<NetworkTransport>(QUrl::fromEncoded(*url)),
                      {backend.backend().ownerToken(), QStringLiteral("alpha")});
        QCOMPARE(reasonIn(outcomeOf(client.me())), QByteArray("none"));
        const Result<Learner> created =
            outcomeOf(client.create(newLearner(backend.place(), "socket@example.org")));
        QCOMPARE(reasonIn(created), QByteArray("none"));
        const Result<RecordPage> page =
            outcomeOf(client.list(recordType<Learner>(), {.search = QStringLiteral("socket")}));
        QCOMPARE(reasonIn(page), QByteArray("none"));
        QCOMPARE(namesIn(*page), QStringList{QStringLiteral("socket@example.org")});
        Change<Learner> stale{*created, recordType<Learner>().mask({"job_title"})};
        stale.value.version = created->version + 7;
        QCOMPARE(reasonIn(outcomeOf(client.update(stale))), QByteArray("record.stale"));
        client.setToken("ulp_wrong");
        QCOMPARE(reasonIn(outcomeOf(client.me())), QByteArray("auth.required"));
    }

    void uploadsAnImportOverARealSocket()
    {
        TestBackend backend(Engine::Sqlite, [](BackendConfig &config) { config.local = true; });
        const Result<QByteArray> url = backend.backend().serve();
        QVERIFY2(url, reasonIn(url).constData());
        Client client(std::make_unique<NetworkTransport>(QUrl::fromEncoded(*url)),
                      {backend.backend().ownerToken(), QStringLiteral("alpha")});
        ImportCalls imports(client);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("élèves.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("login,lastname,firstname,entity\r\n");
        for (int i = 0; i < 20'000; ++i)
            file.write("person" + QByteArray::number(i) + "@example.org,Levi,Dana,Haifa\r\n");
        file.close();
        qint64 done = 0, size = 0;
        const Result<ImportJob> job =
            outcomeOf(imports.upload(file.fileName(), {.dryRun = true}, [&](qint64 sent, qint64 total) {
                done = sent;
                size = total;
            }));
        QCOMPARE(reasonIn(job), QByteArray("none"));
        QVERIFY(size > file.size());
        QCOMPARE(done, size);
        QCOMPARE(job->fileName, QStringLiteral("élèves.csv"));
        QCOMPARE(job->columns.size(), 4);
        QCOMPARE(outcomeOf(imports.job(job->id))->id, job->id);
        const Result<RecordPage> history = outcomeOf(client.list(recordType<ImportJob>(), {}));
        QCOMPARE(reasonIn(history), QByteArray("none"));
        QCOMPARE(history->total, 1);
        const Result<ImportJob> cancelled = outcomeOf(imports.step(job->id, ImportStep::Cancel));
        QCOMPARE(reasonIn(cancelled), QByteArray("none"));
        QCOMPARE(int(cancelled->state), int(ImportState::Cancelled));
    }
};

ULPAN_TEST(ClientCallsTest)
#include "client_calls_test.moc"
