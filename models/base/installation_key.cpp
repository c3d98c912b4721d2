#include "models/base/installation_key.h"

#include "models/base/crypto.h"
#include "models/base/folder_fault.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <openssl/evp.h>

namespace ulpan {

namespace {

constexpr qsizetype keyBytes = 32;
constexpr qint64 largestFile = 4096; // far more than two keys and blanks around them
constexpr char wrapVersion[] = "ulpan-key-1";

Error keyFault(const QString &path)
{
    return {ErrorKind::Unavailable, "installation.key_unreadable", path, {}, {path}};
}

QByteArray readKey(const QByteArray &line)
{
    const auto decoded = QByteArray::fromBase64Encoding(line.trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded && (*decoded).size() == keyBytes ? *decoded : QByteArray();
}

// scrypt with 128 MiB: a backup lies about, and can be tried for as long as somebody likes.
QByteArray keyOfPassphrase(const QString &passphrase, const QByteArray &salt)
{
    const QByteArray secret = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray key(keyBytes, '\0');
    const int done = EVP_PBE_scrypt(secret.constData(), size_t(secret.size()),
                                    reinterpret_cast<const unsigned char *>(salt.constData()), size_t(salt.size()),
                                    1 << 17, 8, 1, 160 << 20, reinterpret_cast<unsigned char *>(key.data()), size_t(key.size()));
    return done == 1 ? key : QByteArray();
}

} // namespace

Result<InstallationKey> InstallationKey::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        InstallationKey fresh = random();
        Result<void> saved = fresh.save(path);
        return saved ? Result<InstallationKey>(fresh) : saved.error();
    }
    // Reading a pipe or a device may never end.
    if (!QFileInfo(path).isFile() || file.size() > largestFile)
        return keyFault(path);
    const QList<QByteArray> lines = file.open(QIODevice::ReadOnly) ? file.read(largestFile).trimmed().split('\n') : QList<QByteArray>();
    InstallationKey key(readKey(lines.value(0)));
    if (lines.size() == 2)
        key.m_previous = readKey(lines.at(1));
    const bool good = !key.m_bytes.isEmpty() && (lines.size() == 1 || (lines.size() == 2 && !key.m_previous.isEmpty()));
    return good ? Result<InstallationKey>(key) : keyFault(path);
}

InstallationKey InstallationKey::random()
{
    return InstallationKey(randomBytes(keyBytes));
}

InstallationKey InstallationKey::successor() const
{
    InstallationKey next = random();
    next.m_previous = m_bytes;
    return next;
}

Result<void> InstallationKey::save(const QString &path) const
{
    QByteArray text = m_bytes.toBase64() + '\n';
    if (!m_previous.isEmpty())
        text += m_previous.toBase64() + '\n';
    QSaveFile file(path);
    // The rights are set before the first byte, so that the key is at no moment readable by others.
    const bool saved = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(text) == text.size() && file.commit();
    if (saved)
        return {};
    const QString folder = QFileInfo(path).absolutePath();
    const QString fault = folderFault(folder);
    return fault.isEmpty() ? keyFault(path)
                           : Error{ErrorKind::Unavailable, "installation.folder", fault, {}, {folder}};
}

QByteArray InstallationKey::forPurpose(const QByteArray &purpose) const
{
    // What is sealed stands under the key itself, so that a change of the key can reach it; see sealedColumns().
    const bool sealing = purpose == "secrets" || purpose == "uploads" || purpose == "fingerprint" || purpose == "kept answers";
    if (m_ownSecret.isEmpty() || sealing)
        return hmacSha256(m_bytes, "ulpan:" + purpose);
    return purpose == "tokens" ? m_ownSecret : hmacSha256(m_ownSecret, "ulpan:" + purpose);
}

std::optional<InstallationKey> InstallationKey::previous() const
{
    return m_previous.isEmpty() ? std::nullopt : std::optional(InstallationKey(m_previous));
}

InstallationKey InstallationKey::withOwnSecret(QByteArray secret) const
{
    InstallationKey changed = *this;
    changed.m_ownSecret = std::move(secret);
    return changed;
}

Result<QByteArray> InstallationKey::wrapped(const QString &passphrase) const
{
    const QByteArray salt = randomBytes(16);
    const QByteArray key = keyOfPassphrase(passphrase, salt);
    if (key.isEmpty())
        return internal(QStringLiteral("no key could be made of the passphrase"));
    Result<QByteArray> sealed = seal(key, m_bytes, wrapVersion);
    if (!sealed)
        return sealed;
    return QByteArray(wrapVersion) + '$' + salt.toBase64() + '$' + sealed->toBase64() + '\n';
}

Result<InstallationKey> InstallationKey::unwrapped(const QByteArray &line, const QString &passphrase)
{
    const Error wrong{ErrorKind::Invalid, "backup.passphrase_wrong"};
    const QList<QByteArray> parts = line.trimmed().split('$');
    if (parts.size() != 3 || parts.at(0) != wrapVersion)
        return wrong;
    const QByteArray key = keyOfPassphrase(passphrase, QByteArray::fromBase64(parts.at(1)));
    Result<QByteArray> plain = key.isEmpty() ? Result<QByteArray>(wrong) : unseal(key, QByteArray::fromBase64(parts.at(2)), wrapVersion);
    return plain && plain->size() == keyBytes ? Result<InstallationKey>(InstallationKey(*plain)) : wrong;
}

} // namespace ulpan
