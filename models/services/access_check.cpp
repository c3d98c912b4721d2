#include "models/services/access_service.h"

#include <QJsonObject>

namespace ulpan {

namespace {

const Error refused{ErrorKind::Unauthenticated, "auth.required"};

constexpr const char *accessTokenType = "at+jwt";
constexpr QLatin1StringView accessAudience("ulpan-api");

} // namespace

Result<Caller> AccessService::callerOf(Connection &database, Instant now, const QByteArray &presented) const
{
    const bool opaque = presented.startsWith("ulp_") || presented.startsWith("uls_");
    Result<Caller> caller = opaque ? tokenCaller(database, now, presented) : clientCaller(database, now, presented);
    if (caller)
        caller->test = m_test;
    return caller;
}

Result<Caller> AccessService::tokenCaller(Connection &database, Instant now, const QByteArray &presented) const
{
    const QList<QByteArray> parts = presented.split('_');
    if (parts.size() != 3)
        return refused;
    Result<Cursor> found = database.run(
        QStringLiteral("select t.secret_hash, t.expires_at, t.abilities, t.name, t.institution_id, t.member_id, coalesce(m.role, t.role), m.login, "
                       "coalesce(m.language, i.language) from access_token t left join member m on m.id = t.member_id left join institution i on i.id = t.institution_id "
                       "where t.public_id = ? and (t.member_id is null or m.status = 'active') and coalesce(i.status, 'active') = 'active'"),
        {QString::fromLatin1(parts.at(1))});
    if (!found)
        return found.error();
    if (!found->next() || !equalInConstantTime(found->text(0).toLatin1(), secretHash(presented).toLatin1()))
        return refused;
    const Instant expires = Instant::fromText(found->text(1).toLatin1());
    if (!expires.isNull() && expires <= now)
        return refused;
    Caller caller;
    const bool api = presented.startsWith("ulp_");
    caller.kind = api ? Caller::Kind::Token : Caller::Kind::Member;
    caller.member = found->id(5);
    caller.role = byName<Role>(found->text(6)).value_or(Role::Learner);
    caller.institution = found->id(4) ? std::optional(found->id(4)) : std::nullopt;
    caller.credential = parts.at(1);
    caller.name = api ? found->text(3) : found->text(7);
    caller.language = byName<Language>(found->text(8)).value_or(Language::English);
    caller.abilities = AbilitySet::of(caller.role);
    if (api) {
        // What the role has lost since, the token has lost too.
        caller.abilities = caller.abilities & AbilitySet::fromText(found->text(2));
        caller.abilities.insert(Ability::SignedIn);
        caller.abilities.insert(Ability::Anybody);
    }
    // A member of no institution who is no operator would see everything: nobody is made so, and this keeps it so.
    if (!caller.institution && caller.role != Role::Operator)
        return refused;
    return caller;
}

Result<Caller> AccessService::clientCaller(Connection &database, Instant now, const QByteArray &presented) const
{
    Result<QJsonObject> claims = verifyJwt(presented, accessTokenType, now, [&](const QByteArray &kid) { return signingSecret(database, kid); });
    if (!claims)
        return claims.error();
    if (claims->value(QLatin1StringView("aud")) != accessAudience || claims->value(QLatin1StringView("iss")) != QLatin1StringView(m_issuer))
        return refused;
    Result<Cursor> found = database.run(
        QStringLiteral("select c.institution_id, c.generation, c.abilities, c.name, i.language from client_credential c "
                       "join institution i on i.id = c.institution_id where c.client_id = ? and i.status = 'active'"),
        {claims->value(QLatin1StringView("sub")).toString()});
    if (!found)
        return found.error();
    if (!found->next() || found->id(1) != claims->value(QLatin1StringView("gen")).toInteger())
        return refused;
    Caller caller;
    caller.kind = Caller::Kind::Client;
    caller.role = Role::Admin;
    caller.institution = found->id(0);
    caller.abilities = AbilitySet::fromText(found->text(2));
    caller.abilities.insert(Ability::SignedIn);
    caller.abilities.insert(Ability::Anybody);
    caller.credential = claims->value(QLatin1StringView("sub")).toString().toLatin1();
    caller.name = found->text(3).isEmpty() ? QString::fromLatin1(caller.credential) : found->text(3);
    caller.language = byName<Language>(found->text(4)).value_or(Language::English);
    return caller;
}

Result<QByteArray> AccessService::clientToken(Context &context, const QString &clientId, const QString &secret) const
{
    Result<std::optional<ClientCredential>> found = findOne<ClientCredential>(context.database, Caller::system().scope(), "client_id", clientId);
    if (!found)
        return found.error();
    const QByteArray kept = *found ? (*found)->secretHash.toLatin1() : QByteArray(64, '0');
    if (!equalInConstantTime(kept, secretHash(secret.toUtf8()).toLatin1()) || !*found)
        return Error{ErrorKind::Unauthenticated, "auth.client_wrong"};
    Result<std::optional<Institution>> institution = findById<Institution>(context.database, Caller::system().scope(), (*found)->institutionId);
    if (!institution)
        return institution.error();
    if (!*institution || (*institution)->status != InstitutionStatus::Active)
        return Error{ErrorKind::Unauthenticated, "auth.client_wrong"};
    Result<JwtKey> key = currentKey(context.database);
    if (!key)
        return key.error();
    const qint64 now = context.now.milliseconds / 1000;
    const QJsonObject claims{
        {QStringLiteral("iss"), QString::fromLatin1(m_issuer)},
        {QStringLiteral("aud"), accessAudience},
        {QStringLiteral("sub"), clientId},
        {QStringLiteral("inst"), (*found)->institutionId},
        {QStringLiteral("gen"), (*found)->generation},
        {QStringLiteral("iat"), now},
        {QStringLiteral("exp"), now + clientTokenSeconds},
        {QStringLiteral("jti"), QString::fromLatin1(randomName(20))},
    };
    return signJwt(*key, accessTokenType, claims);
}

Result<JwtKey> AccessService::currentKey(Connection &database) const
{
    Result<Cursor> cursor = database.run(QStringLiteral("select kid from signing_key where purpose = 'access' order by id desc limit 1"));
    if (!cursor)
        return cursor.error();
    if (!cursor->next())
        return internal(QStringLiteral("there is no signing key"));
    const QByteArray kid = cursor->text(0).toLatin1();
    const QByteArray secret = signingSecret(database, kid);
    if (secret.isEmpty())
        return Error{ErrorKind::Unavailable, "installation.key_mismatch"};
    return JwtKey{kid, secret};
}

QByteArray AccessService::signingSecret(Connection &database, const QByteArray &kid) const
{
    {
        const QMutexLocker lock(&m_keysMutex);
        if (const auto kept = m_keys.constFind(kid); kept != m_keys.constEnd())
            return *kept;
    }
    Result<std::optional<SigningKey>> key = findOne<SigningKey>(database, Caller::system().scope(), "kid", QString::fromLatin1(kid));
    if (!key || !*key)
        return {};
    Result<QByteArray> secret = unseal(m_sealingKey, QByteArray::fromBase64((*key)->sealed.toLatin1()), kid);
    if (!secret)
        return {};
    const QMutexLocker lock(&m_keysMutex);
    m_keys.insert(kid, *secret);
    return *secret;
}

Result<void> AccessService::ensureSigningKey(Context &context) const
{
    Result<Cursor> cursor = context.database.run(QStringLiteral("select 1 from signing_key where purpose = 'access'"));
    if (!cursor)
        return cursor.error();
    if (cursor->next())
        return {};
    SigningKey key;
    key.kid = QString::fromLatin1(randomName(12));
    key.purpose = QStringLiteral("access");
    Result<QByteArray> sealed = seal(m_sealingKey, randomBytes(32), key.kid.toLatin1());
    if (!sealed)
        return sealed.error();
    key.sealed = QString::fromLatin1(sealed->toBase64());
    return insert<SigningKey>(context.database, context.now, std::span(&key, 1));
}

} // namespace ulpan
