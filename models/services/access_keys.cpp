#include "models/services/access_service.h"
#include "models/services/change_log.h"

#include <QJsonObject>

namespace ulpan {

namespace {

constexpr const char *linkTokenType = "link+jwt";
constexpr QLatin1StringView linkAudience("ulpan-link");

} // namespace

std::span<const Choice> choices(KeyPurpose)
{
    static constexpr Choice keyPurposeChoices[] = {{"access", ""}, {"link", ""}};
    return keyPurposeChoices;
}

Result<JwtKey> AccessService::currentKey(Connection &database, KeyPurpose purpose) const
{
    Result<Cursor> cursor =
        database.run(QStringLiteral("select kid from signing_key where purpose = ? order by id desc limit 1"),
                     {QString::fromLatin1(nameOf(purpose))});
    if (!cursor)
        return cursor.error();
    if (!cursor->next())
        return internal(QStringLiteral("there is no signing key"));
    const QByteArray kid = cursor->text(0).toLatin1();
    const QByteArray secret = signingSecret(database, purpose, kid);
    if (secret.isEmpty())
        return Error{ErrorKind::Unavailable, "installation.key_mismatch"};
    return JwtKey{kid, secret};
}

QByteArray AccessService::signingSecret(Connection &database, KeyPurpose purpose, const QByteArray &kid) const
{
    // By purpose as well: a key that signs links must open nothing else.
    const QByteArray name = nameOf(purpose) + ':' + kid;
    {
        const std::lock_guard lock(m_keysMutex);
        if (const auto kept = m_keys.constFind(name); kept != m_keys.constEnd())
            return *kept;
    }
    Result<std::optional<SigningKey>> key =
        findOne<SigningKey>(database, Caller::system().scope(), "kid", QString::fromLatin1(kid));
    if (!key || !*key || (*key)->purpose != QLatin1StringView(nameOf(purpose)))
        return {};
    Result<QByteArray> secret = unseal(m_sealingKey, QByteArray::fromBase64((*key)->sealed.toLatin1()), kid);
    if (!secret)
        return {};
    const std::lock_guard lock(m_keysMutex);
    m_keys.insert(name, *secret);
    return *secret;
}

Result<void> AccessService::addSigningKey(Context &context, KeyPurpose purpose) const
{
    SigningKey key;
    key.kid = QString::fromLatin1(randomName(12));
    key.purpose = QString::fromLatin1(nameOf(purpose));
    Result<QByteArray> sealed = seal(m_sealingKey, randomBytes(32), key.kid.toLatin1());
    if (!sealed)
        return sealed.error();
    key.sealed = QString::fromLatin1(sealed->toBase64());
    return insert<SigningKey>(context.database, context.now, std::span(&key, 1));
}

Result<void> AccessService::ensureSigningKey(Context &context) const
{
    for (const KeyPurpose purpose : {KeyPurpose::Access, KeyPurpose::Link}) {
        Result<Cursor> cursor =
            context.database.run(QStringLiteral("select 1 from signing_key where purpose = ?"),
                                 {QString::fromLatin1(nameOf(purpose))});
        if (!cursor)
            return cursor.error();
        if (cursor->next())
            continue;
        Result<void> added = addSigningKey(context, purpose);
        if (!added)
            return added;
    }
    return {};
}

Result<void> AccessService::rotateSigningKey(Context &context, KeyPurpose purpose) const
{
    Result<void> added = addSigningKey(context, purpose);
    if (!added)
        return added;
    const QString name = QString::fromLatin1(nameOf(purpose));
    Result<Cursor> older = context.database.run(
        QStringLiteral("delete from signing_key where purpose = ? and id not in (select k.id from "
                       "signing_key k where k.purpose = ? order by k.id desc limit 2)"),
        {name, name});
    if (!older)
        return older.error();
    return noteAction(context, QStringLiteral("signing_key.rotated"), QStringLiteral("signing_key"), 0,
                      "{\"purpose\":\"" + nameOf(purpose) + "\"}");
}

Result<QByteArray> AccessService::linkToken(Connection &database, Instant now, QJsonObject claims,
                                            qint64 seconds) const
{
    Result<JwtKey> key = currentKey(database, KeyPurpose::Link);
    if (!key)
        return key.error();
    const qint64 issued = now.milliseconds / 1000;
    claims.insert(QStringLiteral("iss"), QString::fromLatin1(m_issuer));
    claims.insert(QStringLiteral("aud"), linkAudience);
    claims.insert(QStringLiteral("iat"), issued);
    claims.insert(QStringLiteral("exp"), issued + seconds);
    claims.insert(QStringLiteral("jti"), QString::fromLatin1(randomName(20)));
    return signJwt(*key, linkTokenType, claims);
}

Result<QJsonObject> AccessService::linkClaims(Connection &database, Instant now,
                                              const QByteArray &token) const
{
    Result<QJsonObject> claims = verifyJwt(token, linkTokenType, now, [&](const QByteArray &kid) {
        return signingSecret(database, KeyPurpose::Link, kid);
    });
    if (!claims)
        return claims;
    if (claims->value(QLatin1StringView("aud")) != linkAudience ||
        claims->value(QLatin1StringView("iss")) != QLatin1StringView(m_issuer))
        return Error{ErrorKind::Unauthenticated, "auth.required"};
    return claims;
}

} // namespace ulpan
