#include "models/services/credential_uses.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

#include <future>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

Result<qint64> numberOf(Connection &database, const QString &sql)
{
    Result<Cursor> rows = database.run(sql);
    if (!rows)
        return rows.error();
    return rows->next() ? rows->id(0) : 0;
}

} // namespace

class CredentialUsesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Who asks while another connection has taken the uses but not committed them waits for that, or a token
    // would be narrowed by an ability that was just used.
    void whoAsksWaitsForWhatIsBeingWritten()
    {
        StoreFixture fixture(Engine::Postgres);
        Store &store = fixture.store();
        must(store.write([&](Connection &database) -> Result<void> {
            Result<Cursor> made = database.run(
                QStringLiteral(
                    "insert into client_credential (institution_id, client_id, abilities, secret_hash, "
                    "lti_secret, created_at) values (?, 'office', '', '', '', '')"),
                {fixture.institution()});
            return made ? Result<void>() : made.error();
        }));
        CredentialUses uses;
        Caller caller;
        caller.kind = Caller::Kind::Client;
        caller.credential = "office";
        QVERIFY(uses.note(caller, "learners.list", AbilitySet{Ability::MembersRead}, fixtureNow));

        std::future<Result<qint64>> asked;
        must(store.write([&](Connection &database) -> Result<void> {
            Result<void> written = uses.write(database, fixtureNow);
            if (!written)
                return written;
            asked = std::async(std::launch::async, [&] {
                const Result<qint64> told = store.write([&](Connection &other) -> Result<qint64> {
                    Result<void> nothing = uses.write(other, fixtureNow);
                    return nothing ? numberOf(other, QStringLiteral("select sum(uses) from credential_use"))
                                   : nothing.error();
                });
                store.forget();
                return told;
            });
            // Until it waits, or has answered without waiting.
            Result<qint64> waiting = 0;
            do {
                waiting = numberOf(
                    database, QStringLiteral("select count(*) from pg_locks where locktype = 'advisory' and "
                                             "not granted and database = (select oid from pg_database "
                                             "where datname = current_database())"));
            } while (waiting && *waiting == 0 &&
                     asked.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready);
            return waiting ? Result<void>() : waiting.error();
        }));
        QCOMPARE(must(asked.get()), qint64(1));
    }
};

ULPAN_TEST(CredentialUsesTest)
#include "credential_uses_test.moc"
