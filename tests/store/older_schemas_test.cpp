#include "models/services/installation_secrets.h"
#include "models/store/database_copy.h"
#include "models/store/migrator.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// What stood in a database of the first released schemas, with parents, children and lists.
const QStringList firstRows = {
    QStringLiteral("insert into institution (id, name, slug, created_at, updated_at) values (7, 'École', 'ecole', 't', 't')"),
    QStringLiteral("insert into entity (id, institution_id, name, name_key, created_at, updated_at) values (3, 7, 'חיפה', 'חיפה', 't', 't')"),
    QStringLiteral("insert into member (id, institution_id, login, login_key, entity_id, lastname, filter, status, created_at, updated_at, password_hash) "
                   "values (11, 7, 'Dana@x.org', 'dana@x.org', 3, 'לוי', '[\"A\",\"b\"]', 'active', 't', 't', 'kept')"),
    QStringLiteral("insert into member (id, login, login_key, role, status, created_at, updated_at) values (12, 'op@x.org', 'op@x.org', 'operator', 'active', 't', 't')"),
    QStringLiteral("insert into record_total (institution_id, record, total, changes) values (7, 'learner', 1, 1)"),
    QStringLiteral("insert into access_token (id, institution_id, public_id, kind, member_id, secret_hash, created_at) values (5, 7, 'pub', 'api', 11, 'hash', 't')"),
    QStringLiteral("insert into client_credential (id, institution_id, client_id, abilities, secret_hash, lti_secret, created_at) values (6, 7, 'client', 'a', 'h', '', 't')"),
    QStringLiteral("insert into audit_entry (institution_id, action, record, actor_kind, actor_name, created_at) values (7, 'learner.updated', 'learner', 'system', 's', 't')"),
    QStringLiteral("insert into event (institution_id, public_id, type, payload, created_at) values (7, 'evt', 'learner.updated', '{\"event\":\"learner.updated\",\"data\":{\"level\":\"learner.\"}}', 't')"),
};
const QStringList importRows = {
    QStringLiteral("insert into import_job (id, institution_id, public_id, state, caller, created_at, updated_at) values (2, 7, 'imp', 'applied', '{\"member\":11,\"name\":\"Dana\"}', 't', 't')"),
    QStringLiteral("insert into import_row (institution_id, job_id, line, outcome, member_id, login, created_at) values (7, 2, 1, 'created', 11, 'Dana@x.org', 't')"),
};

void makeSchema(Store &store, int version)
{
    must(store.write([&](Connection &database) -> Result<void> {
        must(database.execute(QStringLiteral("create table schema_version (version integer primary key, name text not null, applied_at text not null)")));
        for (const Migration &migration : allMigrations()) {
            if (migration.version > version)
                continue;
            for (const QString &statement : migrationStatements(migration.sql, database.engine()))
                must(database.execute(statement));
            (void)must(database.run(QStringLiteral("insert into schema_version (version, name, applied_at) values (?, ?, '2026-01-01 00:00:00')"),
                                    {migration.version, migration.name}));
        }
        for (const QString &row : firstRows + (version >= 2 ? importRows : QStringList()))
            must(database.execute(row));
        return {};
    }));
}

QString answer(Store &store, const QString &sql)
{
    return must(store.look([&](Connection &database) -> Result<QString> {
        Cursor cursor = must(database.run(sql));
        return cursor.next() ? cursor.text(0) : QString();
    }));
}

} // namespace

// A database of each released schema comes to the newest one with all that was in it.
class OlderSchemasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepTheirContent_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<int>("version");
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            for (const int version : {1, 2})
                QTest::addRow("%s %d", nameOf(engine), version) << engine << version;
        }
    }
    void keepTheirContent()
    {
        QFETCH(Engine, engine);
        QFETCH(int, version);
        TestStore store(engine, false);
        makeSchema(*store, version);
        must(store->migrate());
        must(store->migrate());
        QCOMPARE(must(store->schemaVersion()), allMigrations().last().version);
        QCOMPARE(must(databaseFaults(*store)), QStringList());
        QCOMPARE(answer(*store, QStringLiteral("select m.login || ' ' || m.lastname || ' ' || m.filter || ' ' || m.password_hash || ' ' || e.name || ' ' || i.name "
                                               "from member m join entity e on e.id = m.entity_id join institution i on i.id = m.institution_id where m.id = 11")),
                 QStringLiteral("Dana@x.org לוי [\"A\",\"b\"] kept חיפה École"));
        QCOMPARE(answer(*store, QStringLiteral("select role from member where id = 12")), QStringLiteral("operator"));
        QCOMPARE(answer(*store, QStringLiteral("select secret_hash || member_id from access_token where public_id = 'pub'")), QStringLiteral("hash11"));
        for (const char *table : {"client_credential", "audit_entry", "event"})
            QCOMPARE(answer(*store, QStringLiteral("select count(*) from %1").arg(QLatin1StringView(table))), QStringLiteral("1"));
        QCOMPARE(answer(*store, QStringLiteral("select action || ' ' || record from audit_entry")), QStringLiteral("member.updated learner"));
        QCOMPARE(answer(*store, QStringLiteral("select type || ' ' || payload from event")),
                 QStringLiteral("member.updated {\"event\":\"member.updated\",\"data\":{\"level\":\"learner.\"}}"));
        QCOMPARE(answer(*store, QStringLiteral("select count(*) from import_row")), QString::number(version - 1));
        if (version >= 2)
            QCOMPARE(answer(*store, QStringLiteral("select created_by_id from import_job")), QStringLiteral("11"));
        QCOMPARE(answer(*store, QStringLiteral("select total from record_total where record = 'learner' and institution_id = 7")), QStringLiteral("1"));
        // Its tokens were hashed with what the key derives, and go on so.
        const InstallationKey key = InstallationKey::random();
        QCOMPARE(must(environmentKey(*store, fixtureNow, key, QStringLiteral("key"))).forPurpose("tokens"), key.forPurpose("tokens"));
    }

    // Names are sorted by keys since, which whoever was there before has, too.
    void namesGetTheirKeys_data() { addEngineRows(); }
    void namesGetTheirKeys()
    {
        QFETCH(Engine, engine);
        TestStore store(engine, false);
        makeSchema(*store, 29);
        must(store->write([](Connection &database) -> Result<void> {
            // More than are read at once, of which some have no name at all.
            for (int id = 100; id < 2300; ++id)
                (void)must(database.run(QStringLiteral("insert into member (id, institution_id, login, login_key, lastname, firstname, created_at, updated_at) "
                                                       "values (?, 7, ?, ?, ?, ?, 't', 't')"),
                                        {id, QString::number(id), QString::number(id), id % 3 ? QVariant(QStringLiteral("\u00c9t\u00e9 %1").arg(id)) : QVariant(QMetaType::fromType<QString>()),
                                         id % 2 ? QVariant(QStringLiteral("No\u00eb")) : QVariant(QMetaType::fromType<QString>())}));
            (void)must(database.run(QStringLiteral("insert into session (id, institution_id, name, filter, filter_key, location, location_key, created_at, updated_at) "
                                                   "values (5, 7, 'S\u00e9ance', 'x', 'x', 'y', 'y', 't', 't')")));
            return {};
        }));
        must(store->migrate());
        QCOMPARE(answer(*store, QStringLiteral("select name_key from institution where id = 7")), QStringLiteral("ecole"));
        QCOMPARE(answer(*store, QStringLiteral("select name_key from session where id = 5")), QStringLiteral("seance"));
        QCOMPARE(answer(*store, QStringLiteral("select lastname_key from member where id = 11")), QStringLiteral("\u05dc\u05d5\u05d9"));
        QCOMPARE(answer(*store, QStringLiteral("select count(*) from member where id >= 100 and (lastname is null) = (lastname_key is null) "
                                               "and (firstname is null) = (firstname_key is null) and coalesce(lastname_key, 'ete ' || id) = 'ete ' || id "
                                               "and coalesce(firstname_key, 'noe') = 'noe'")),
                 QStringLiteral("2200"));
        QCOMPARE(must(databaseFaults(*store)), QStringList());
    }

    void shortNamesAreSearched_data() { addEngineRows(); }
    void shortNamesAreSearched()
    {
        QFETCH(Engine, engine);
        TestStore store(engine, false);
        makeSchema(*store, 31);
        must(store->write([](Connection &database) {
            return database.execute(QStringLiteral("update institution set slug = 'collines', search_text = '  ecole' where id = 7"));
        }));
        must(store->migrate());
        QCOMPARE(answer(*store, QStringLiteral("select count(*) from institution where search_text like '%  ecole%' and search_text like '%  collines%'")),
                 QStringLiteral("1"));
        QCOMPARE(must(databaseFaults(*store)), QStringList());
    }

    // Keys of letters that are folded since, where nobody else has the key already.
    void lettersAreFoldedAnew_data() { addEngineRows(); }
    void lettersAreFoldedAnew()
    {
        QFETCH(Engine, engine);
        TestStore store(engine, false);
        makeSchema(*store, 17);
        must(store->write([](Connection &database) -> Result<void> {
            const auto member = [&](int id, const char *login, const char *name, const char *tags, const char *keys) {
                (void)must(database.run(
                    QStringLiteral("insert into member (id, institution_id, login, login_key, lastname, search_text, filter, tag_keys, status, created_at, updated_at) "
                                   "values (?, 7, ?, ?, ?, ?, ?, ?, 'active', 't', 't')"),
                    {id, QString::fromUtf8(login), QString::fromUtf8(login), QString::fromUtf8(name), QString::fromUtf8(name), QString::fromUtf8(tags),
                     QString::fromUtf8(keys)}));
            };
            member(21, "al\u0131@x.org", "\u0142ukasz", "[\"s\u0131n\u0131f\",\"S\u0131nif\"]", "[\"filter:s\u0131n\u0131f\",\"filter:s\u0131nif\"]");
            member(22, "al\u0130@x.org", "s\u0153ur", "[]", "[]");
            member(23, "d\u0131na@x.org", "x", "[]", "[]");
            member(24, "dina@x.org", "x", "[]", "[]");
            for (const auto &[id, name] : {std::pair(31, "c\u0153ur"), std::pair(32, "s\u00f8r"), std::pair(33, "sor")})
                (void)must(database.run(QStringLiteral("insert into entity (id, institution_id, name, name_key, created_at, updated_at) values (?, 7, ?, ?, 't', 't')"),
                                        {id, QString::fromUtf8(name), QString::fromUtf8(name)}));
            (void)must(database.run(QStringLiteral("insert into session (id, institution_id, name, filter, filter_key, location, location_key, created_at, updated_at) "
                                                   "values (5, 7, 'S', 'x', ?, 'y', ?, 't', 't')"),
                                    {QStringLiteral("\u0130lk"), QStringLiteral("i\u0307zmir")}));
            return {};
        }));
        must(store->migrate());
        const auto all = [&](const char *sql) {
            const char *joined = engine == Engine::Sqlite ? "select group_concat(k, '|') from (%1) s" : "select string_agg(k, '|') from (%1) s";
            return answer(*store, QString::fromLatin1(joined).arg(QLatin1StringView(sql)));
        };
        QCOMPARE(all("select login_key as k from member where id > 20 order by id"),
                 QStringLiteral("ali@x.org|al\u0130@x.org|d\u0131na@x.org|dina@x.org"));
        QCOMPARE(all("select name_key as k from entity where id > 30 order by id"), QStringLiteral("coeur|s\u00f8r|sor"));
        QCOMPARE(all("select filter_key || ' ' || location_key as k from session"), QStringLiteral("ilk izmir"));
        QCOMPARE(all("select tag as k from member_tag where member_id = 21 order by tag"), QStringLiteral("filter:sinif"));
        QVERIFY(answer(*store, QStringLiteral("select search_text from member where id = 21")).contains(QStringLiteral("lukasz")));
        QVERIFY(answer(*store, QStringLiteral("select search_text from member where id = 22")).contains(QStringLiteral("soeur")));
        QCOMPARE(must(databaseFaults(*store)), QStringList());
    }
};

ULPAN_TEST(OlderSchemasTest)
#include "older_schemas_test.moc"
