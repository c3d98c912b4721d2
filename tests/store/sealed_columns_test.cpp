#include "models/base/crypto.h"
#include "models/services/installation_secrets.h"
#include "models/store/json_sql.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// What is kept of secrets that nobody has to read again, and what is nobody's business without being one.
const QStringList plainColumns = {
    QStringLiteral("import_job.caller"),
    QStringLiteral("import_job.made_entities"),
    QStringLiteral("import_job.undo_caller"),
    QStringLiteral("import_row.sessions"),
    QStringLiteral("import_row.password_set"),
    QStringLiteral("bulk_edit.selection"),
    QStringLiteral("bulk_edit.caller"),
    QStringLiteral("bulk_edit.undo_caller"),
    QStringLiteral("access_link.secret_hash"),
    QStringLiteral("access_token.secret_hash"),
    QStringLiteral("client_credential.secret_hash"),
    QStringLiteral("member.password_hash"),
    QStringLiteral("member.password_passing"),
    QStringLiteral("institution.mail_passwords"),
    QStringLiteral("import_job.passwords_total"),
    QStringLiteral("import_job.passwords_done"),
};

QString keyPath()
{
    return QStringLiteral("/data/key");
}

} // namespace

// The table of sealed columns, and what is done by it.
class SealedColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A secret that is in no list would be lost at the first change of the key.
    void tableIsComplete()
    {
        StoreFixture fixture(Engine::Sqlite);
        QStringList known = plainColumns;
        for (const SealedColumn &column : sealedColumns())
            known << QStringLiteral("%1.%2").arg(QLatin1StringView(column.table), QLatin1StringView(column.column));
        QStringList found = fixture.query(QStringLiteral(
            "select m.name || '.' || c.name from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' "
            "and (c.name like '%sealed%' or c.name like '%secret%' or c.name like '%password%')"));
        for (const RecordType *type : storedTypes()) {
            for (const FieldInfo &field : type->fields) {
                const bool number = field.type == FieldType::Identifier || field.type == FieldType::Integer;
                if (field.is(Secret) && !number)
                    found << QStringLiteral("%1.%2").arg(QLatin1StringView(type->table), columnOf(field));
            }
        }
        for (const QString &column : std::as_const(found))
            QVERIFY2(known.contains(column), qUtf8Printable(column + QStringLiteral(" is neither in sealedColumns() nor known to be none")));
        for (const QString &column : std::as_const(known))
            QVERIFY2(found.contains(column), qUtf8Printable(column + QStringLiteral(" is no column any more")));
    }

    // A change of the key reaches only what stands under the key itself, not what an environment's own secret derives.
    void areSealedUnderTheKeyItself()
    {
        const InstallationKey key = InstallationKey::random();
        const InstallationKey ofEnvironment = key.withOwnSecret(QByteArray(32, 'x'));
        for (const SealedColumn &column : sealedColumns())
            QVERIFY2(ofEnvironment.forPurpose(column.purpose) == key.forPurpose(column.purpose), column.table);
        QVERIFY(ofEnvironment.forPurpose("links") != key.forPurpose("links"));
    }

    void aDatabaseKeepsItsTokenKey_data() { addEngineRows(); }
    void aDatabaseKeepsItsTokenKey()
    {
        QFETCH(Engine, engine);
        TestStore store(engine);
        const InstallationKey key = InstallationKey::random();
        const QByteArray own = must(environmentKey(*store, fixtureNow, key, keyPath())).forPurpose("tokens");
        QVERIFY(own != key.forPurpose("tokens"));
        QCOMPARE(must(environmentKey(*store, fixtureNow, key, keyPath())).forPurpose("tokens"), own);
        QCOMPARE(must(environmentKey(*store, fixtureNow, key, keyPath())).forPurpose("secrets"), key.forPurpose("secrets"));
        const Result<InstallationKey> other = environmentKey(*store, fixtureNow, InstallationKey::random(), keyPath());
        QVERIFY(!other);
        QCOMPARE(other.error().reason, QByteArray("installation.key_other"));
        QCOMPARE(other.error().arguments, QStringList{keyPath()});
    }

    // Before the environment had a secret of its own, tokens were hashed with what the key derives.
    void anOlderDatabaseGoesOnWithTheDerivedOne_data() { addEngineRows(); }
    void anOlderDatabaseGoesOnWithTheDerivedOne()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        const InstallationKey key = InstallationKey::random();
        addCredential(fixture, key, 1);
        must(fixture.store().write([&](Connection &database) { return addSigningKey(database, fixtureNow, key, QStringLiteral("access")); }));
        QVERIFY(!environmentKey(fixture.store(), fixtureNow, InstallationKey::random(), keyPath()));
        QCOMPARE(must(environmentKey(fixture.store(), fixtureNow, key, keyPath())).forPurpose("tokens"), key.forPurpose("tokens"));
    }

    void aChangeOfTheKeyKeepsEverySecret_data() { addEngineRows(); }
    void aChangeOfTheKeyKeepsEverySecret()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        const InstallationKey key = InstallationKey::random();
        const QByteArray tokens = must(environmentKey(fixture.store(), fixtureNow, key, keyPath())).forPurpose("tokens");
        for (int i = 0; i < 3; ++i)
            addCredential(fixture, key, i);
        must(fixture.store().write([&](Connection &database) { return addSigningKey(database, fixtureNow, key, QStringLiteral("access")); }));
        const InstallationKey next = key.successor();
        // Broken off after the first of the columns, as a killed process would leave it.
        must(resealColumn(fixture.store(), sealedColumns().front(), key, next));
        must(changeEnvironmentKey(fixture.store(), fixtureNow, next));
        must(changeEnvironmentKey(fixture.store(), fixtureNow, next)); // does nothing
        for (const SealedColumn &column : sealedColumns()) {
            QCOMPARE(must(countUnreadable(fixture.store(), column, next)), 0);
            const bool used = fixture.query(QStringLiteral("select 1 from %1").arg(QLatin1StringView(column.table))).size() > 0;
            QCOMPARE(must(countUnreadable(fixture.store(), column, key)) > 0, used);
        }
        QCOMPARE(must(environmentKey(fixture.store(), fixtureNow, next.withoutPrevious(), keyPath())).forPurpose("tokens"), tokens);
        QVERIFY(!environmentKey(fixture.store(), fixtureNow, key, keyPath()));
        QCOMPARE(fixture.query(QStringLiteral("select count(*) from signing_key")), QStringList{QStringLiteral("2")});
        // What the old signing keys signed has expired a month later.
        const Instant later = fixtureNow.plusSeconds(40 * 24 * 3600);
        must(fixture.store().write([&](Connection &database) { return addSigningKey(database, later, next, QStringLiteral("access")); }));
        QCOMPARE(fixture.query(QStringLiteral("select count(*) from signing_key")), QStringList{QStringLiteral("2")});
    }

    void aLostKeyLeavesNothingUnreadable_data() { addEngineRows(); }
    void aLostKeyLeavesNothingUnreadable()
    {
        QFETCH(Engine, engine);
        StoreFixture fixture(engine);
        const InstallationKey key = InstallationKey::random(), fresh = InstallationKey::random();
        (void)must(environmentKey(fixture.store(), fixtureNow, key, keyPath()));
        addCredential(fixture, key, 1);
        QCOMPARE(must(adoptKey(fixture.store(), fixtureNow, fresh)).size(), 2);
        QVERIFY(environmentKey(fixture.store(), fixtureNow, fresh, keyPath()));
        for (const SealedColumn &column : sealedColumns())
            QCOMPARE(must(countUnreadable(fixture.store(), column, fresh)), 0);
        QCOMPARE(fixture.query(QStringLiteral("select lti_secret from client_credential")), QStringList{QString()});
    }

private:
    static void addCredential(StoreFixture &fixture, const InstallationKey &key, int number)
    {
        const QString client = QStringLiteral("client_%1").arg(number);
        const QByteArray sealed = must(seal(key.forPurpose("secrets"), "lti", client.toLatin1())).toBase64();
        must(fixture.store().write([&](Connection &database) {
            return database.perform(
                QStringLiteral("insert into client_credential (institution_id, client_id, abilities, "
                               "secret_hash, lti_secret, "
                               "created_at) values (?, ?, 'x', 'x', ?, '2026-01-01T00:00:00.000Z')"),
                {fixture.institution(), client, QString::fromLatin1(sealed)});
        }));
    }
};

ULPAN_TEST(SealedColumnsTest)
#include "sealed_columns_test.moc"
