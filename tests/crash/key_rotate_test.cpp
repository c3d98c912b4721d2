#include "models/base/crypto.h"
#include "models/base/installation_key.h"
#include "models/services/sealed_columns.h"
#include "models/store/store.h"
#include "tests/crash/killed_work.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// A change of the key that is killed half-way loses no secret, and the next program that starts goes on with it.
class KeyRotateCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnWhereItWasKilled_data() { addEngineRows(); }
    void goesOnWhereItWasKilled()
    {
        QFETCH(Engine, engine);
        const ServerInstallation installation(engine);
        QCOMPARE(installation.run(words("institution create --name Nord --slug nord")).status, 0);
        const std::unique_ptr<Store> store = std::move(*Store::open(installation.location()));
        const InstallationKey before = keyOf(installation);
        addCredentials(*store, before);
        // A connection of ours would be in the way of a process that has to be alone.
        const QString first = secretOf(*store, "min"), last = secretOf(*store, "max");
        store->forget();
        KilledWork rotate(installation, words("key rotate"));
        const bool killed = rotate.killWhen([&] { return installation.query(secretSql("min")).first() != first; });
        QVERIFY2(killed, rotate.said().constData());
        // The first is sealed anew and the last not, and both keys are there.
        QCOMPARE(installation.query(secretSql("max")).first(), last);
        QVERIFY(keyOf(installation).previous());
        QCOMPARE(keyOf(installation).previous()->fingerprint(), before.fingerprint());
        // Another machine of the installation has the old key alone, and is not to seal anything under it.
        const InstallationKey both = keyOf(installation);
        QVERIFY(before.save(installation.folder() + QStringLiteral("/key")));
        for (const char *command : {"check", "institution create --name Late --slug late", "key rotate"}) {
            const CommandRun refused = installation.run(words(command));
            QVERIFY2(refused.status == 1 && refused.err.contains("has begun to change the key"), qUtf8Printable(refused.text()));
        }
        QVERIFY(both.save(installation.folder() + QStringLiteral("/key")));
        {
            ServerProcess server(installation);
            QCOMPARE(server.stop(), 0);
        }
        const InstallationKey after = keyOf(installation);
        QVERIFY(!after.previous());
        QVERIFY(after.fingerprint() != before.fingerprint());
        for (const SealedColumn &column : sealedColumns())
            QCOMPARE(*countUnreadable(*store, column, after), 0);
        store->forget();
        QCOMPARE(installation.run(words("key rotate")).status, 0);
    }

private:
    static QString secretSql(const char *which)
    {
        return QStringLiteral("select lti_secret from client_credential where id = (select %1(id) from client_credential)").arg(QLatin1StringView(which));
    }
    static QString secretOf(Store &store, const char *which)
    {
        return *store.look([&](Connection &database) -> Result<QString> {
            Result<Cursor> cursor = database.run(secretSql(which));
            return cursor && cursor->next() ? cursor->text(0) : QString();
        });
    }
    static InstallationKey keyOf(const ServerInstallation &installation)
    {
        return *InstallationKey::fromFile(installation.folder() + QStringLiteral("/key"));
    }
    static void addCredentials(Store &store, const InstallationKey &key)
    {
        constexpr size_t count = 30'000;
        const QByteArray sealing = key.forPurpose("secrets");
        const Result<void> added = store.write([&](Connection &database) {
            return database.runEach(
                QStringLiteral("insert into client_credential (institution_id, client_id, abilities, secret_hash, lti_secret, created_at) "
                               "values (1, ?, 'x', 'x', ?, '2026-01-01T00:00:00.000Z')"),
                count,
                [&](size_t i) {
                    const QString id = QStringLiteral("client_%1").arg(i);
                    return QVariantList{id, QString::fromLatin1(seal(sealing, "a shared secret", id.toLatin1())->toBase64())};
                },
                [](size_t, const Cursor &) {});
        });
        if (!added)
            qFatal("%s", qUtf8Printable(added.error().detail));
    }
};

ULPAN_TEST(KeyRotateCrashTest)
#include "key_rotate_test.moc"
