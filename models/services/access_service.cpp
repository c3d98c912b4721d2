#include "models/services/access_service.h"

#include "models/services/member_access.h"
#include "models/services/record_service.h"

namespace ulpan {

AccessService::AccessService(const InstallationKey &key, QByteArray issuer, bool test)
    : m_tokenKey(key.forPurpose("tokens")), m_sealingKey(key.forPurpose("secrets")),
      m_issuer(std::move(issuer)), m_test(test), m_throttle(key), m_factor(key), m_links(key)
{
}

QString AccessService::secretHash(const QByteArray &secret) const
{
    return QString::fromLatin1(hmacSha256(m_tokenKey, secret).toHex());
}

Result<IssuedToken> AccessService::issue(Context &context, TokenKind kind, AccessToken token) const
{
    token.kind = kind;
    token.publicId = QString::fromLatin1(randomName(12));
    const QByteArray body = QByteArray(kind == TokenKind::Api ? "ulp_" : "uls_") + token.publicId.toLatin1() +
                            '_' + randomName(40);
    // The check sum lets a secret scanner tell a token from a name that looks like one.
    const QByteArray plain = body + hmacSha256("ulpan token", body).toHex().left(6);
    token.secretHash = secretHash(plain);
    Result<void> created = insert<AccessToken>(context.database, context.now, std::span(&token, 1));
    if (!created)
        return created.error();
    return IssuedToken{std::move(token), plain};
}

Result<void> AccessService::endJwt(Context &context) const
{
    const Caller &caller = context.caller;
    Result<Cursor> ended = context.database.run(QStringLiteral("delete from ended_jwt where expires_at <= ?"),
                                                {QString::fromLatin1(context.now.text())});
    if (ended)
        ended = context.database.run(
            QStringLiteral("insert into ended_jwt (jti, expires_at) values (?, ?) on conflict (jti) do nothing"),
            {QString::fromLatin1(caller.jwt), QString::fromLatin1(caller.jwtEnds.text())});
    if (!ended)
        return ended.error();
    Result<std::optional<ClientCredential>> client = findOne<ClientCredential>(
        context.database, context.scope, "client_id", QString::fromLatin1(caller.credential));
    if (!client)
        return client.error();
    return noteAction(context, QStringLiteral("client_credential.signed_out"), QStringLiteral("client_credential"),
                      *client ? (*client)->id : 0, {});
}

Result<void> AccessService::signOut(Context &context) const
{
    if (context.caller.kind == Caller::Kind::Token)
        return revokeToken(context, QString::fromLatin1(context.caller.credential));
    if (context.caller.kind == Caller::Kind::Client)
        return endJwt(context);
    Result<void> gone = removeTokens(context.database, context.caller.institution.value_or(0),
                                     QStringLiteral("public_id = ?"), {QString::fromLatin1(context.caller.credential)});
    if (!gone)
        return gone;
    return noteAction(context, QStringLiteral("member.signed_out"), QStringLiteral("learner"),
                      context.caller.member, {});
}

Result<Learner> AccessService::createMember(Context &context, Role role, const QString &login,
                                            const QByteArray &passwordHash) const
{
    const RecordType &type = recordType<Learner>();
    Learner member;
    member.institutionId = role == Role::Operator ? 0 : context.institution;
    member.login = login;
    member.role = role;
    member.status = passwordHash.isEmpty() ? MemberStatus::Invited : MemberStatus::Active;
    QList<Problem> problems = normaliseAndCheck(type, type.mask({"login"}), &member);
    if (!problems.isEmpty())
        return invalid(problems);
    Result<void> created = createRecords(context, std::span(&member, 1));
    if (!created)
        return created.error();
    if (passwordHash.isEmpty())
        return member;
    Result<Cursor> set =
        context.database.run(QStringLiteral("update member set password_hash = ? where id = ?"),
                             {QString::fromLatin1(passwordHash), member.id});
    if (!set)
        return set.error();
    return member;
}

} // namespace ulpan
