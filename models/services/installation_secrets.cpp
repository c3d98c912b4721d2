#include "models/services/installation_secrets.h"

#include "models/base/crypto.h"

namespace ulpan {

namespace {

constexpr const char *fingerprintFact = "key_fingerprint";
constexpr const char *changeFact = "key_change"; // the fingerprint of the key that all is being sealed under
constexpr const char *tokenSecret = "tokens";
// The longest that something signed may be valid: links that were sent by e-mail.
constexpr qint64 longestSignedSeconds = 31 * 24 * 3600;

Result<QString> firstText(Connection &database, const QString &sql, const QVariantList &values = {})
{
    Result<Cursor> cursor = database.run(sql, values);
    if (!cursor)
        return cursor.error();
    return cursor->next() ? cursor->text(0) : QString();
}

Result<QString> factOf(Connection &database, const char *name)
{
    return firstText(database, QStringLiteral("select value from environment_fact where name = ?"), {QLatin1StringView(name)});
}

Result<void> keepFact(Connection &database, Instant now, const char *name, const QByteArray &value)
{
    return database.perform(
        QStringLiteral(
            "insert into environment_fact (name, value, updated_at) values (?, ?, ?) "
            "on conflict (name) do update set value = excluded.value, updated_at = excluded.updated_at"),
        {QLatin1StringView(name), QString::fromLatin1(value), QString::fromLatin1(now.text())});
}

Result<QString> boundFingerprint(Connection &database)
{
    return factOf(database, fingerprintFact);
}

Result<void> bind(Connection &database, Instant now, const InstallationKey &key)
{
    return keepFact(database, now, fingerprintFact, key.fingerprint());
}

Result<QByteArray> openSecret(Connection &database, const InstallationKey &key, const char *name)
{
    Result<QString> sealed = firstText(database, QStringLiteral("select sealed from environment_secret where name = ?"), {QLatin1StringView(name)});
    if (!sealed)
        return sealed.error();
    if (sealed->isEmpty())
        return QByteArray();
    return unseal(key.forPurpose("secrets"), QByteArray::fromBase64(sealed->toLatin1()), name);
}

Result<void> keepSecret(Connection &database, Instant now, const InstallationKey &key, const char *name, const QByteArray &plain)
{
    Result<QByteArray> sealed = seal(key.forPurpose("secrets"), plain, name);
    if (!sealed)
        return sealed.error();
    return database.perform(
        QStringLiteral("insert into environment_secret (name, sealed, created_at) values (?, ?, ?)"),
        {QLatin1StringView(name), QString::fromLatin1(sealed->toBase64()), QString::fromLatin1(now.text())});
}

// A database from before the fingerprint says by its signing key whether the key is its own.
Result<bool> knowsKey(Connection &database, const InstallationKey &key)
{
    Result<Cursor> cursor = database.run(QStringLiteral("select kid, sealed from signing_key order by id desc limit 1"));
    if (!cursor)
        return cursor.error();
    return !cursor->next() || unseal(key.forPurpose("secrets"), QByteArray::fromBase64(cursor->text(1).toLatin1()), cursor->text(0).toLatin1()).has_value();
}

// Where tokens were made before the environment had a secret of its own, the key they were hashed with goes on.
Result<QByteArray> firstTokenKey(Connection &database, const InstallationKey &key)
{
    Result<QString> old = firstText(database, QStringLiteral("select 1 from access_token union select 1 from client_credential"));
    if (!old)
        return old.error();
    return old->isEmpty() ? randomBytes(32) : key.forPurpose(tokenSecret);
}

Result<void> retireSigningKeys(Connection &database, Instant now, const InstallationKey &key)
{
    Result<Cursor> cursor = database.run(QStringLiteral("select distinct purpose from signing_key"));
    if (!cursor)
        return cursor.error();
    QStringList purposes;
    while (cursor->next())
        purposes << cursor->text(0);
    for (const QString &purpose : purposes) {
        Result<void> added = addSigningKey(database, now, key, purpose);
        if (!added)
            return added;
    }
    return {};
}

} // namespace

Result<InstallationKey> environmentKey(Store &store, Instant now, const InstallationKey &key, const QString &path)
{
    const Error other{ErrorKind::Unavailable, "installation.key_other", {}, {}, {path}};
    const auto look = [&](Connection &database) -> Result<QByteArray> {
        Result<QString> bound = boundFingerprint(database);
        if (!bound)
            return bound.error();
        if (bound->isEmpty())
            return QByteArray();
        if (bound->toLatin1() != key.fingerprint())
            return other;
        Result<QString> changing = factOf(database, changeFact);
        if (!changing)
            return changing.error();
        if (!changing->isEmpty())
            return Error{ErrorKind::Unavailable, "installation.key_changing", {}, {}, {path}};
        return openSecret(database, key, tokenSecret);
    };
    Result<QByteArray> tokens = store.read(look);
    if (!tokens)
        return tokens.error();
    // Only the first start of an environment writes; two processes may both find nothing here, but one comes first.
    if (tokens->isEmpty()) {
        tokens = store.write([&](Connection &database) -> Result<QByteArray> {
            if (database.engine() == Engine::Postgres) {
                Result<void> locked = database.execute(QStringLiteral("lock table environment_secret in exclusive mode"));
                if (!locked)
                    return locked.error();
            }
            Result<QByteArray> kept = look(database);
            if (!kept || !kept->isEmpty())
                return kept;
            Result<bool> known = knowsKey(database, key);
            if (!known)
                return known.error();
            if (!*known)
                return other;
            Result<QByteArray> first = firstTokenKey(database, key);
            if (!first)
                return first;
            Result<void> done = keepSecret(database, now, key, tokenSecret, *first);
            if (done)
                done = bind(database, now, key);
            return done ? first : done.error();
        });
        if (!tokens)
            return tokens.error();
    }
    return key.withOwnSecret(*tokens);
}

Result<void> noteKeyChange(Store &store, Instant now, const InstallationKey &key)
{
    return store.write([&](Connection &database) -> Result<void> {
        Result<QString> bound = boundFingerprint(database);
        if (!bound)
            return bound.error();
        const bool isDone = bound->toLatin1() == key.fingerprint();
        return isDone ? Result<void>() : keepFact(database, now, changeFact, key.fingerprint());
    });
}

Result<void> changeEnvironmentKey(Store &store, Instant now, const InstallationKey &key)
{
    const std::optional<InstallationKey> before = key.previous();
    Result<QString> bound = store.look(&boundFingerprint);
    if (!bound)
        return bound.error();
    if (!before || bound->toLatin1() == key.fingerprint())
        return {};
    for (const SealedColumn &column : sealedColumns()) {
        Result<void> done = resealColumn(store, column, *before, key);
        if (!done)
            return done;
    }
    return store.write([&](Connection &database) -> Result<void> {
        Result<void> done = retireSigningKeys(database, now, key);
        if (done)
            done = bind(database, now, key);
        return done ? database.perform(QStringLiteral("delete from environment_fact where name = ?"), {QLatin1StringView(changeFact)}) : done;
    });
}

Result<void> addSigningKey(Connection &database, Instant now, const InstallationKey &key, const QString &purpose)
{
    Result<Cursor> gone = database.run(
        QStringLiteral("delete from signing_key where purpose = ? and id < (select max(id) from signing_key newer where newer.purpose = ? and newer.created_at < ?)"),
        {purpose, purpose, QString::fromLatin1(now.plusSeconds(-longestSignedSeconds).text())});
    if (!gone)
        return gone.error();
    const QByteArray kid = randomName(12);
    Result<QByteArray> sealed = seal(key.forPurpose("secrets"), randomBytes(32), kid);
    if (!sealed)
        return sealed.error();
    return database.perform(
        QStringLiteral("insert into signing_key (kid, purpose, sealed, created_at) values (?, ?, ?, ?)"),
        {QString::fromLatin1(kid), purpose, QString::fromLatin1(sealed->toBase64()),
         QString::fromLatin1(now.text())});
}

Result<QStringList> adoptKey(Store &store, Instant now, const InstallationKey &key)
{
    QStringList anew;
    for (const SealedColumn &column : sealedColumns()) {
        Result<qint64> lost = countUnreadable(store, column, key);
        if (!lost)
            return lost.error();
        if (*lost > 0 && column.anew)
            anew << QLatin1StringView(column.anew);
    }
    Result<void> adopted = store.write([&](Connection &database) -> Result<void> {
        for (const SealedColumn &column : sealedColumns()) {
            Result<void> forgotten = forgetUnreadable(database, column, key);
            if (!forgotten)
                return forgotten;
        }
        // Without the secret they were hashed with, nobody can present one that is known.
        Result<QString> tokens = firstText(database, QStringLiteral("select 1 from environment_secret where name = ?"), {QLatin1StringView(tokenSecret)});
        if (!tokens)
            return tokens.error();
        if (tokens->isEmpty()) {
            Result<Cursor> ended = database.run(QStringLiteral("delete from access_token"));
            if (!ended)
                return ended.error();
            Result<void> kept = keepSecret(database, now, key, tokenSecret, randomBytes(32));
            if (!kept)
                return kept;
        }
        Result<Cursor> uploads = database.run(QStringLiteral("delete from import_file"));
        return uploads ? bind(database, now, key) : uploads.error();
    });
    return adopted ? Result<QStringList>(anew) : adopted.error();
}

} // namespace ulpan
