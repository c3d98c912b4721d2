#include "models/services/access_service.h"

#include "models/base/text.h"
#include "models/services/record_service.h"

namespace ulpan {

namespace {

constexpr qint64 signInSeconds = 12 * 3600;

} // namespace

AccessService::AccessService(InstallationKey key, QByteArray issuer, bool test)
    : m_tokenKey(key.forPurpose("tokens")), m_sealingKey(key.forPurpose("secrets")), m_issuer(std::move(issuer)), m_test(test)
{
}

QString AccessService::secretHash(const QByteArray &secret) const
{
    return QString::fromLatin1(hmacSha256(m_tokenKey, secret).toHex());
}

Result<SignedIn> AccessService::signIn(Context &context, const QString &login, const QString &password) const
{
    const Scope everywhere = Caller::system().scope();
    Result<std::optional<Learner>> member = findOne<Learner>(context.database, everywhere, "login", login);
    if (!member)
        return member.error();
    QByteArray hash;
    if (*member) {
        Result<Cursor> cursor = context.database.run(
            QStringLiteral("select m.password_hash from member m left join institution i on i.id = m.institution_id "
                           "where m.id = ? and coalesce(i.status, 'active') = 'active'"),
            {(*member)->id});
        if (!cursor)
            return cursor.error();
        if (cursor->next())
            hash = cursor->text(0).toLatin1();
    }
    const bool right = passwordMatches(password, hash);
    if (!right || (*member)->status != MemberStatus::Active)
        return Error{ErrorKind::Unauthenticated, "auth.credentials_wrong"};
    // The writer is taken only now: nobody waits for it while a password is hashed.
    return context.store.write([&](Connection &database) -> Result<SignedIn> {
        // The request came without a credential; the audit still says who it turned out to be.
        Caller known = context.caller;
        known.kind = Caller::Kind::Member;
        known.member = (*member)->id;
        known.name = (*member)->login;
        Context writing{known, everywhere, (*member)->institutionId, context.store, database, context.now};
        AccessToken token;
        token.institutionId = (*member)->institutionId;
        token.memberId = (*member)->id;
        token.expiresAt = context.now.plusSeconds(signInSeconds);
        Result<IssuedToken> issued = issue(writing, TokenKind::SignIn, token);
        if (!issued)
            return issued.error();
        Result<void> noted = noteAction(writing, QStringLiteral("member.signed_in"), QStringLiteral("learner"), (*member)->id, {});
        if (!noted)
            return noted.error();
        return SignedIn{issued->plain, issued->token.expiresAt, std::move(**member)};
    });
}

Result<void> AccessService::signOut(Context &context) const
{
    Result<Cursor> gone = context.database.run(QStringLiteral("delete from access_token where public_id = ?"), {QString::fromLatin1(context.caller.credential)});
    if (!gone)
        return gone.error();
    return noteAction(context, QStringLiteral("member.signed_out"), QStringLiteral("learner"), context.caller.member, {});
}

Result<IssuedToken> AccessService::issue(Context &context, TokenKind kind, AccessToken token) const
{
    token.kind = kind;
    token.publicId = QString::fromLatin1(randomName(12));
    const QByteArray body = QByteArray(kind == TokenKind::Api ? "ulp_" : "uls_") + token.publicId.toLatin1() + '_' + randomName(40);
    // The check sum lets a secret scanner tell a token from a name that looks like one.
    const QByteArray plain = body + hmacSha256("ulpan token", body).toHex().left(6);
    token.secretHash = secretHash(plain);
    Result<void> created = insert<AccessToken>(context.database, context.now, std::span(&token, 1));
    if (!created)
        return created.error();
    return IssuedToken{std::move(token), plain};
}

Result<IssuedToken> AccessService::createToken(Context &context, const QString &name, const QString &abilities, Instant expiresAt, Id memberId) const
{
    QStringList unknown;
    const AbilitySet asked = AbilitySet::fromText(abilities, &unknown);
    QList<Problem> problems;
    if (!unknown.isEmpty())
        problems << Problem{QStringLiteral("abilities"), "token.ability_unknown", {unknown.join(QStringLiteral(", "))}};
    AccessToken token;
    token.institutionId = context.institution;
    token.name = name;
    token.memberId = memberId;
    if (!memberId)
        token.role = QString::fromLatin1(nameOf(context.institution ? Role::Owner : Role::Operator));
    token.abilities = (asked & context.caller.abilities).text();
    token.expiresAt = expiresAt;
    const RecordType &type = recordType<AccessToken>();
    problems << normaliseAndCheck(type, type.writable(), &token);
    if (!problems.isEmpty())
        return invalid(problems);
    Result<IssuedToken> issued = issue(context, TokenKind::Api, token);
    if (!issued)
        return issued;
    Result<void> noted = noteAction(context, QStringLiteral("access_token.created"), QStringLiteral("access_token"), issued->token.id, recordJson(issued->token));
    if (!noted)
        return noted.error();
    return issued;
}

Result<IssuedCredential> AccessService::createCredential(Context &context, const QString &name) const
{
    IssuedCredential issued;
    issued.clientSecret = randomName(40);
    issued.ltiSharedSecret = randomName(40);
    ClientCredential &credential = issued.credential;
    credential.institutionId = context.institution;
    credential.clientId = QStringLiteral("client_") + QString::fromLatin1(randomName(16));
    credential.name = name;
    credential.abilities = AbilitySet::clientDefault().text();
    credential.secretHash = secretHash(issued.clientSecret);
    Result<QByteArray> sealed = seal(m_sealingKey, issued.ltiSharedSecret, credential.clientId.toLatin1());
    if (!sealed)
        return sealed.error();
    credential.ltiSecret = QString::fromLatin1(sealed->toBase64());
    Result<void> created = insert<ClientCredential>(context.database, context.now, std::span(&credential, 1));
    if (!created)
        return created.error();
    Result<void> noted = noteAction(context, QStringLiteral("client_credential.created"), QStringLiteral("client_credential"), credential.id, recordJson(credential));
    if (!noted)
        return noted.error();
    return issued;
}

Result<Learner> AccessService::createMember(Context &context, Role role, const QString &login, const QByteArray &passwordHash) const
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
    Result<Cursor> set = context.database.run(QStringLiteral("update member set password_hash = ? where id = ?"), {QString::fromLatin1(passwordHash), member.id});
    if (!set)
        return set.error();
    return member;
}

} // namespace ulpan
