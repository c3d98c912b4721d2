#include "models/base/text.h"
#include "models/services/access_service.h"
#include "models/services/change_log.h"
#include "models/services/member_access.h"

namespace ulpan {

namespace {

constexpr qint64 challengeSeconds = 5 * 60;
constexpr qint64 mostCodes = 5; // that may be tried for one challenge

struct SignInRow
{
    QByteArray hash;
    bool secondFactor = false, suspended = false; // the latter: the institution
    bool operator==(const SignInRow &) const = default;
};

// The password's hash, empty where nobody may sign in with one. Held: nobody changes it until the transaction ends.
Result<SignInRow> signInRow(Connection &database, Id member, bool held = false)
{
    const bool locks = held && database.engine() == Engine::Postgres;
    Result<Cursor> cursor = database.run(
        QStringLiteral("select m.password_hash, m.second_factor_since, case when coalesce(i.status, 'active') = "
                       "'active' then 0 else 1 end from member m left join institution i "
                       "on i.id = m.institution_id where m.id = ? and m.status = 'active'") +
            QLatin1StringView(locks ? " for update of m" : ""),
        {member});
    if (!cursor)
        return cursor.error();
    return cursor->next() ? SignInRow{cursor->text(0).toLatin1(), !cursor->text(1).isEmpty(), cursor->id(2) != 0}
                          : SignInRow{};
}

} // namespace

Result<SignedIn> AccessService::signIn(Context &context, const QString &typed, const QString &password,
                                       const QString &device) const
{
    // No login has marks that cannot be seen; what was pasted from a mail or a chat may have.
    const QString login = withoutInvisible(typed);
    const QString &address = context.caller.address;
    Result<void> allowed =
        m_throttle.check(context.database, context.now, AttemptKind::SignIn, login, address);
    if (!allowed)
        return allowed.error();
    Result<std::optional<Learner>> member =
        findOne<Learner>(context.database, Caller::system().scope(), "login", login);
    if (!member)
        return member.error();
    Result<SignInRow> row = signInRow(context.database, *member ? (*member)->id : 0);
    if (!row)
        return row.error();
    if (!passwordMatches(password, row->hash)) {
        Result<void> noted =
            m_throttle.failed(context.store, context.now, AttemptKind::SignIn, login, address);
        return noted ? Error{ErrorKind::Unauthenticated, "auth.credentials_wrong"} : noted.error();
    }
    if (row->suspended)
        return Error{ErrorKind::Forbidden, "institution.suspended"};
    // The writer is taken only now: nobody waits for it while a password is hashed.
    return context.store.write([&](Connection &database) -> Result<SignedIn> {
        Context writing{
            context.caller, Caller::system().scope(), (*member)->institutionId, context.store, database,
            context.now};
        Result<void> turn = takeTurn(database, (*member)->institutionId);
        if (!turn)
            return turn.error();
        // The password may have been changed, or its owner suspended, while it was hashed.
        Result<SignInRow> now = signInRow(database, (*member)->id, true);
        if (!now)
            return now.error();
        if (*now != *row)
            return Error{ErrorKind::Unauthenticated, "auth.credentials_wrong"};
        if (row->secondFactor) {
            Result<QByteArray> challenge =
                m_links.make(writing, LinkPurpose::Challenge, (*member)->id, challengeSeconds);
            if (!challenge)
                return challenge.error();
            return SignedIn{{}, context.now.plusSeconds(challengeSeconds), std::move(**member), *challenge};
        }
        return issueSignIn(writing, std::move(**member), device);
    });
}

Result<SignedIn> AccessService::issueSignIn(Context &context, Learner member, const QString &device) const
{
    Result<void> remembered = m_throttle.succeeded(context.database, context.now, AttemptKind::SignIn,
                                                   member.login, context.caller.address);
    if (!remembered)
        return remembered.error();
    Result<Cursor> lapsed = context.database.run(
        QStringLiteral("delete from access_token where kind = 'sign-in' and expires_at < ?"),
        {QString::fromLatin1(context.now.text())});
    if (!lapsed)
        return lapsed.error();
    // To within an hour, so that one who signs in again and again is not written each time; no version of the
    // record and no audit.
    Result<Cursor> active =
        context.database.run(QStringLiteral("update member set last_active_at = ? where id = ? and "
                                            "(last_active_at is null or last_active_at <= ?)"),
                             {QString::fromLatin1(context.now.text()), member.id,
                              QString::fromLatin1(context.now.plusSeconds(-3600).text())});
    if (!active)
        return active.error();
    // The request came without a credential; the audit still says who it turned out to be.
    Caller known = context.caller;
    known.kind = Caller::Kind::Member;
    known.member = member.id;
    known.name = personName(member);
    Context signing{known,         Caller::system().scope(), member.institutionId,
                    context.store, context.database,         context.now};
    AccessToken token;
    token.institutionId = member.institutionId;
    token.name = device.left(120);
    token.memberId = member.id;
    token.expiresAt = context.now.plusSeconds(CredentialUses::signInSeconds);
    Result<IssuedToken> issued = issue(signing, TokenKind::SignIn, token);
    if (!issued)
        return issued.error();
    Result<void> noted =
        noteAction(signing, QStringLiteral("member.signed_in"), QStringLiteral("learner"), member.id, {});
    if (!noted)
        return noted.error();
    return SignedIn{issued->plain, issued->token.expiresAt, std::move(member)};
}

Result<SignedIn> AccessService::completeSignIn(Context &context, const QString &challenge,
                                               const QString &code, const QString &device) const
{
    const Error lapsed{ErrorKind::Unauthenticated, "auth.challenge_lapsed"};
    const QString &address = context.caller.address;
    Result<void> allowed = m_throttle.check(context.database, context.now, AttemptKind::Link, {}, address);
    if (!allowed)
        return allowed.error();
    Result<AccessLink> link =
        m_links.find(context.database, context.now, LinkPurpose::Challenge, challenge.toLatin1());
    if (!link && link.error().kind == ErrorKind::NotFound) {
        Result<void> noted = m_throttle.failed(context.store, context.now, AttemptKind::Link, {}, address);
        return noted ? lapsed : noted.error();
    }
    if (!link)
        return link.error().kind == ErrorKind::Gone ? lapsed : link.error();
    const QString name = QString::number(link->member);
    allowed = m_throttle.check(context.database, context.now, AttemptKind::Code, name, address);
    if (!allowed)
        return allowed.error();
    // A wrong code is an answer here, not a failure: its count must stay when the transaction ends.
    Result<std::optional<SignedIn>> signedIn =
        context.store.write([&](Connection &database) -> Result<std::optional<SignedIn>> {
            Context writing{context.caller, Caller::system().scope(), 0, context.store, database,
                            context.now};
            Result<std::optional<Learner>> member = findInTurn(database, "id", name);
            if (!member)
                return member.error();
            Result<Cursor> counted =
                database.run(QStringLiteral("update access_link set attempts = attempts + 1 where id = ? and "
                                            "attempts < ? and used_at is null"),
                             {link->id, mostCodes});
            if (!counted)
                return counted.error();
            if (counted->rowsAffected() != 1)
                return lapsed;
            Result<SignInRow> row = signInRow(database, link->member);
            if (!row)
                return row.error();
            if (!*member || !row->secondFactor || row->suspended)
                return lapsed;
            writing.institution = (*member)->institutionId;
            Result<bool> right = m_factor.accept(writing, link->member, code);
            if (!right)
                return right.error();
            if (!*right) {
                Result<void> noted =
                    m_throttle.failed(database, context.now, AttemptKind::Code, name, address);
                return noted ? Result<std::optional<SignedIn>>(std::nullopt) : noted.error();
            }
            Result<void> used = m_links.use(writing, link->id);
            if (used)
                used = m_throttle.succeeded(database, context.now, AttemptKind::Code, name, address);
            if (!used)
                return used.error();
            Result<SignedIn> issued = issueSignIn(writing, std::move(**member), device);
            return issued ? Result<std::optional<SignedIn>>(std::move(*issued)) : issued.error();
        });
    if (!signedIn)
        return signedIn.error();
    if (!*signedIn)
        return Error{ErrorKind::Unauthenticated, "auth.code_wrong"};
    return std::move(**signedIn);
}

} // namespace ulpan
