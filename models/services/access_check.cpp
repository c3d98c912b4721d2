#include "models/services/access_service.h"

#include <QJsonObject>

namespace ulpan {

namespace {

const Error refused{ErrorKind::Unauthenticated, "auth.required"};

constexpr const char *accessTokenType = "at+jwt";
constexpr QLatin1StringView accessAudience("ulpan-api");

// What somebody who signed in must do before anything else is open to them; empty: nothing.
QByteArray pendingStep(Role role, bool required, bool hasSecondFactor, bool passwordPassing)
{
    if (passwordPassing)
        return "auth.password_passing";
    const bool asked = role == Role::Operator || (required && role >= Role::Admin);
    return asked && !hasSecondFactor ? QByteArray("auth.second_factor_needed") : QByteArray();
}

struct ClientRow
{
    QByteArray secretHash = QByteArray(64, '0');
    Id institution = 0, generation = 0; // 0: there is no such client
    bool suspended = false, makerGone = false;
};

Result<ClientRow> clientRow(Connection &database, const QString &clientId)
{
    Result<Cursor> found =
        database.run(QStringLiteral("select c.secret_hash, c.institution_id, c.generation, "
                                    "case when i.status = 'active' then 0 else 1 end, "
                                    "case when coalesce(m.status, 'active') = 'active' then 0 else 1 end from "
                                    "client_credential c join institution i on i.id = c.institution_id "
                                    "left join member m on m.id = c.created_by where c.client_id = ?"),
                     {clientId});
    if (!found)
        return found.error();
    return found->next() ? ClientRow{found->text(0).toLatin1(), found->id(1), found->id(2), found->id(3) != 0,
                                     found->id(4) != 0}
                         : ClientRow{};
}

} // namespace

Result<Caller> AccessService::callerOf(Connection &database, Instant now, const QByteArray &presented) const
{
    const bool opaque = presented.startsWith("ulp_") || presented.startsWith("uls_");
    Result<Caller> caller =
        opaque ? tokenCaller(database, now, presented) : clientCaller(database, now, presented);
    if (caller)
        caller->test = m_test;
    return caller;
}

Result<Caller> AccessService::tokenCaller(Connection &database, Instant now,
                                          const QByteArray &presented) const
{
    const QList<QByteArray> parts = presented.split('_');
    if (parts.size() != 3)
        return refused;
    Result<Cursor> found =
        database.run(QStringLiteral("select t.secret_hash, t.expires_at, t.abilities, t.name, "
                                    "t.institution_id, t.member_id, coalesce(m.role, t.role), m.login, "
                                    "coalesce(m.language, i.language), m.second_factor_since, "
                                    "m.password_passing, i.require_second_factor, m.firstname, m.lastname "
                                    "from access_token t left join member m on m.id = t.member_id left join "
                                    "institution i on i.id = t.institution_id "
                                    "where t.public_id = ? and (t.member_id is null or m.status = 'active') "
                                    "and coalesce(i.status, 'active') = 'active'"),
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
    caller.name = api ? found->text(3) : personName({.login = found->text(7), .lastname = found->text(13), .firstname = found->text(12)});
    caller.language = byName<Language>(found->text(8)).value_or(Language::English);
    caller.abilities = AbilitySet::of(caller.role);
    if (api) {
        // What the role has lost since, the token has lost too.
        caller.abilities = caller.abilities & AbilitySet::fromText(found->text(2));
        caller.abilities.insert(Ability::SignedIn);
        caller.abilities.insert(Ability::Anybody);
    } else {
        caller.pending = pendingStep(caller.role, found->id(11), !found->text(9).isEmpty(), found->id(10));
        if (!caller.pending.isEmpty())
            caller.abilities = {Ability::SignedIn, Ability::Anybody};
    }
    // A member of no institution who is no operator would see everything: nobody is made so, and this keeps
    // it so.
    if (!caller.institution && caller.role != Role::Operator)
        return refused;
    return caller;
}

Result<Caller> AccessService::clientCaller(Connection &database, Instant now,
                                           const QByteArray &presented) const
{
    QByteArray kid;
    Result<QJsonObject> claims = verifyJwt(presented, accessTokenType, now, [&](const QByteArray &named) {
        kid = named;
        return signingSecret(database, KeyPurpose::Access, named);
    });
    if (!claims)
        return claims.error();
    if (claims->value(QLatin1StringView("aud")) != accessAudience ||
        claims->value(QLatin1StringView("iss")) != QLatin1StringView(m_issuer))
        return refused;
    const QString name = claims->value(QLatin1StringView("jti")).toString();
    // The key is asked for again, because another process may have rotated it away since it was remembered
    // here.
    Result<Cursor> found = database.run(
        QStringLiteral(
            "select c.institution_id, c.generation, c.abilities, c.name, i.language, c.created_by, m.role "
            "from client_credential c "
            "join institution i on i.id = c.institution_id join signing_key k on k.kid = ? and k.purpose = "
            "'access' left join member m on m.id = c.created_by "
            "where c.client_id = ? and i.status = 'active' and coalesce(m.status, 'active') = 'active' "
            "and not exists (select 1 from ended_jwt e where e.jti = ?)"),
        {QString::fromLatin1(kid), claims->value(QLatin1StringView("sub")).toString(), name});
    if (!found)
        return found.error();
    if (!found->next() || found->id(1) != claims->value(QLatin1StringView("gen")).toInteger())
        return refused;
    Caller caller;
    caller.kind = Caller::Kind::Client;
    caller.role = Role::Admin;
    caller.institution = found->id(0);
    caller.abilities = AbilitySet::fromText(found->text(2));
    caller.member = found->id(5);
    if (caller.member) {
        // What its maker has lost since, it has lost too.
        const Role maker = byName<Role>(found->text(6)).value_or(Role::Learner);
        caller.role = std::min(caller.role, maker);
        caller.abilities = caller.abilities & AbilitySet::of(maker);
    }
    caller.abilities.insert(Ability::SignedIn);
    caller.abilities.insert(Ability::Anybody);
    caller.credential = claims->value(QLatin1StringView("sub")).toString().toLatin1();
    caller.jwt = name.toLatin1();
    caller.jwtEnds = Instant{claims->value(QLatin1StringView("exp")).toInteger() * 1000};
    caller.name = found->text(3).isEmpty() ? QString::fromLatin1(caller.credential) : found->text(3);
    caller.language = byName<Language>(found->text(4)).value_or(Language::English);
    return caller;
}

Result<QByteArray> AccessService::clientToken(Context &context, const QString &clientId,
                                              const QString &secret) const
{
    const QString &address = context.caller.address;
    Result<void> allowed =
        m_throttle.check(context.database, context.now, AttemptKind::Client, clientId, address);
    if (!allowed)
        return allowed.error();
    Result<ClientRow> row = clientRow(context.database, clientId);
    if (!row)
        return row.error();
    if (!equalInConstantTime(row->secretHash, secretHash(secret.toUtf8()).toLatin1()) || !row->institution) {
        Result<void> noted =
            m_throttle.failed(context.store, context.now, AttemptKind::Client, clientId, address);
        return noted ? Error{ErrorKind::Unauthenticated, "auth.client_wrong"} : noted.error();
    }
    // Only who knows the secret is told.
    if (row->suspended || row->makerGone)
        return Error{ErrorKind::Forbidden, row->suspended ? "institution.suspended" : "credential.maker_gone"};
    Result<bool> news =
        m_throttle.isNews(context.database, context.now, AttemptKind::Client, clientId, address);
    if (!news)
        return news.error();
    if (*news) {
        Result<void> remembered = context.store.write([&](Connection &database) {
            return m_throttle.succeeded(database, context.now, AttemptKind::Client, clientId, address);
        });
        if (!remembered)
            return remembered.error();
    }
    Result<JwtKey> key = currentKey(context.database, KeyPurpose::Access);
    if (!key)
        return key.error();
    const qint64 now = context.now.milliseconds / 1000;
    const QJsonObject claims{
        {QStringLiteral("iss"), QString::fromLatin1(m_issuer)},
        {QStringLiteral("aud"), accessAudience},
        {QStringLiteral("sub"), clientId},
        {QStringLiteral("inst"), row->institution},
        {QStringLiteral("gen"), row->generation},
        {QStringLiteral("iat"), now},
        {QStringLiteral("exp"), now + clientTokenSeconds},
        {QStringLiteral("jti"), QString::fromLatin1(randomName(20))},
    };
    return signJwt(*key, accessTokenType, claims);
}

} // namespace ulpan
