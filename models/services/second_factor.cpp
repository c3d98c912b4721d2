#include "models/services/second_factor.h"

#include "models/base/totp.h"

namespace ulpan {

namespace {

constexpr int totpSecretBytes = 20; // the length of SHA-1, as RFC 4226 wants it
constexpr int recoveryCodeCount = 10;
constexpr int recoveryCodeSize = 12; // of 32 letters: 60 bits

QByteArray sealingContext(Id member)
{
    return QByteArray::number(member);
}

// Codes are typed with blanks and hyphens, in either case.
QString plainCode(const QString &code)
{
    QString plain = code.toLower();
    return plain.removeIf([](QChar c) { return c.isSpace() || c == u'-'; });
}

QString freshRecoveryCode()
{
    const QString letters = QString::fromLatin1(base32(randomBytes(8)).left(recoveryCodeSize).toLower());
    return letters.left(4) + u'-' + letters.mid(4, 4) + u'-' + letters.mid(8);
}

} // namespace

Result<std::optional<SecondFactor::Kept>> SecondFactor::kept(Connection &database, Id member) const
{
    Result<Cursor> row = database.run(
        QStringLiteral("select secret, last_step, confirmed_at, created_at from second_factor where member_id = ?"),
        {member});
    if (!row)
        return row.error();
    if (!row->next())
        return std::optional<Kept>();
    Result<QByteArray> secret =
        unseal(m_sealingKey, QByteArray::fromBase64(row->text(0).toLatin1()), sealingContext(member));
    if (!secret)
        return secret.error();
    return std::optional(Kept{std::move(*secret), row->id(1), !row->text(2).isEmpty(), Instant::fromText(row->text(3).toLatin1())});
}

Result<SecondFactorSecret> SecondFactor::begin(Context &context, Id member, const QString &login,
                                               const QString &house) const
{
    Result<std::optional<Kept>> there = kept(context.database, member);
    if (!there)
        return there.error();
    if (*there && (*there)->confirmed)
        return Error{ErrorKind::Conflict, "second_factor.exists"};
    const QByteArray secret = randomBytes(totpSecretBytes);
    Result<QByteArray> sealed = seal(m_sealingKey, secret, sealingContext(member));
    if (!sealed)
        return sealed.error();
    Result<Cursor> written = context.database.run(
        QStringLiteral("insert into second_factor (member_id, secret, created_at) values (?, ?, ?) "
                       "on conflict (member_id) do update set secret = excluded.secret, last_step = 0, "
                       "created_at = excluded.created_at"),
        {member, QString::fromLatin1(sealed->toBase64()), QString::fromLatin1(context.now.text())});
    if (!written)
        return written.error();
    const QByteArray issuer = house.toUtf8().toPercentEncoding();
    SecondFactorSecret made;
    made.secret = base32(secret);
    made.uri = "otpauth://totp/" + issuer + ':' + login.toUtf8().toPercentEncoding() +
               "?secret=" + made.secret + "&issuer=" + issuer + "&algorithm=SHA1&digits=6&period=30";
    return made;
}

Result<bool> SecondFactor::acceptStep(Context &context, Id member, const Kept &kept,
                                      const QString &code) const
{
    const std::optional<qint64> step =
        totpMatch(kept.secret, plainCode(code).toLatin1(), context.now, kept.lastStep);
    if (!step)
        return false;
    Result<Cursor> used = context.database.run(
        QStringLiteral("update second_factor set last_step = ? where member_id = ? and last_step < ?"),
        {*step, member, *step});
    if (!used)
        return used.error();
    // Of two who send the same code at the same moment one is late.
    return used->rowsAffected() == 1;
}

Result<QStringList> SecondFactor::confirm(Context &context, Id member, const QString &code) const
{
    Result<std::optional<Kept>> there = kept(context.database, member);
    if (!there)
        return there.error();
    if (!*there)
        return Error{ErrorKind::Conflict, "second_factor.missing"};
    if ((*there)->confirmed)
        return Error{ErrorKind::Conflict, "second_factor.exists"};
    // Whoever has seen it on a screen that was left is not let in with it for ever.
    if ((*there)->begunAt.plusSeconds(secondsToConfirm) <= context.now)
        return Error{ErrorKind::Conflict, "second_factor.lapsed"};
    Result<bool> right = acceptStep(context, member, **there, code);
    if (!right)
        return right.error();
    if (!*right)
        return invalid({{QStringLiteral("code"), "auth.code_wrong"}});
    const QString now = QString::fromLatin1(context.now.text());
    for (const QString &sql :
         {QStringLiteral("update second_factor set confirmed_at = ? where member_id = ?"),
          QStringLiteral("update member set second_factor_since = ? where id = ?")}) {
        Result<Cursor> set = context.database.run(sql, {now, member});
        if (!set)
            return set.error();
    }
    return renewRecoveryCodes(context, member);
}

Result<bool> SecondFactor::accept(Context &context, Id member, const QString &code) const
{
    Result<std::optional<Kept>> there = kept(context.database, member);
    if (!there)
        return there.error();
    if (!*there || !(*there)->confirmed)
        return false;
    Result<bool> step = acceptStep(context, member, **there, code);
    if (!step || *step)
        return step;
    Result<Cursor> used = context.database.run(
        QStringLiteral("delete from recovery_code where member_id = ? and code_hash = ?"),
        {member, codeHash(member, code)});
    if (!used)
        return used.error();
    return used->rowsAffected() == 1;
}

Result<QStringList> SecondFactor::renewRecoveryCodes(Context &context, Id member) const
{
    Result<Cursor> gone =
        context.database.run(QStringLiteral("delete from recovery_code where member_id = ?"), {member});
    if (!gone)
        return gone.error();
    QStringList codes;
    for (int i = 0; i < recoveryCodeCount; ++i) {
        codes << freshRecoveryCode();
        Result<Cursor> kept = context.database.run(
            QStringLiteral("insert into recovery_code (member_id, code_hash, created_at) values (?, ?, ?)"),
            {member, codeHash(member, codes.last()), QString::fromLatin1(context.now.text())});
        if (!kept)
            return kept.error();
    }
    return codes;
}

Result<void> SecondFactor::remove(Context &context, Id member) const
{
    for (const QString &sql : {QStringLiteral("delete from recovery_code where member_id = ?"),
                               QStringLiteral("delete from second_factor where member_id = ?"),
                               QStringLiteral("update member set second_factor_since = null where id = ?")}) {
        Result<Cursor> done = context.database.run(sql, {member});
        if (!done)
            return done.error();
    }
    return {};
}

Result<SecondFactorState> SecondFactor::state(Connection &database, Id member) const
{
    Result<Cursor> row =
        database.run(QStringLiteral("select second_factor_since, (select count(*) from recovery_code c where "
                                    "c.member_id = m.id) from member m where m.id = ?"),
                     {member});
    if (!row)
        return row.error();
    if (!row->next())
        return SecondFactorState{};
    return SecondFactorState{!row->text(0).isEmpty(), int(row->id(1))};
}

QString SecondFactor::codeHash(Id member, const QString &code) const
{
    return QString::fromLatin1(
        hmacSha256(m_codeKey, QByteArray::number(member) + ':' + plainCode(code).toUtf8()).toHex());
}

} // namespace ulpan
