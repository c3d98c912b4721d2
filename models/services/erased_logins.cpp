#include "models/services/erased_logins.h"

#include "models/base/crypto.h"
#include "models/base/text.h"

#include <QCryptographicHash>

namespace ulpan {

namespace {

constexpr int saltSize = 16;

QByteArray hashOfErased(const QByteArray &salt, const QString &login)
{
    return QCryptographicHash::hash(salt + caseFolded(login.trimmed()).toUtf8(), QCryptographicHash::Sha256)
        .toHex();
}

} // namespace

Result<ErasedLogins> ErasedLogins::of(Connection &database, Id job)
{
    Result<Cursor> found = database.run(
        QStringLiteral("select salt, login_hash from import_erased_login where job_id = ?"), {job});
    if (!found)
        return found.error();
    ErasedLogins logins;
    while (found->next())
        logins.m_hashes.append({found->bytes(0), found->bytes(1)});
    return logins;
}

bool ErasedLogins::contains(const QString &login) const
{
    return std::any_of(m_hashes.begin(), m_hashes.end(),
                       [&](const auto &kept) { return hashOfErased(kept.first, login) == kept.second; });
}

Result<void> ErasedLogins::add(Connection &database, Id job, const QString &login)
{
    const QByteArray salt = randomName(saltSize);
    return database.perform(
        QStringLiteral("insert into import_erased_login (job_id, salt, login_hash) values (?, ?, ?)"),
        {job, QString::fromLatin1(salt), QString::fromLatin1(hashOfErased(salt, login))});
}

Result<void> ErasedLogins::forget(Connection &database, Id job)
{
    return database.perform(QStringLiteral("delete from import_erased_login where job_id = ?"), {job});
}

} // namespace ulpan
