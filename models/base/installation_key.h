#pragma once

#include "models/base/result.h"

#include <optional>

namespace ulpan {

// The installation's key: 32 bytes from which one key a purpose is derived. While it is being changed for another
// it carries the one before it, too, with which what is not yet sealed anew can be read.
class InstallationKey
{
public:
    // Reads the file, or makes it with mode 0600 where there is none. Unavailable "installation.key_unreadable", as for
    // what is no regular file or larger than a key can be.
    [[nodiscard]] static Result<InstallationKey> fromFile(const QString &path);
    [[nodiscard]] static InstallationKey random();
    // A fresh key that carries this one as the one before it.
    [[nodiscard]] InstallationKey successor() const;
    // Takes the place of the file at once or not at all. Unavailable "installation.key_unreadable", or
    // "installation.folder" {folder} where its folder cannot be written.
    [[nodiscard]] Result<void> save(const QString &path) const;

    // For "secrets" and "uploads", which are sealed anew when the key changes, a key made of this one; for all else, hashes
    // above all, one made of the environment's own secret where it was given, so that it outlives this key.
    [[nodiscard]] QByteArray forPurpose(const QByteArray &purpose) const;
    // Names the key without giving it away.
    [[nodiscard]] QByteArray fingerprint() const { return forPurpose("fingerprint").toHex().left(32); }
    [[nodiscard]] std::optional<InstallationKey> previous() const;
    [[nodiscard]] InstallationKey withoutPrevious() const { return InstallationKey(m_bytes); }
    // The same as an environment uses it, which keeps a secret of its own; for "tokens" that is the key itself.
    [[nodiscard]] InstallationKey withOwnSecret(QByteArray secret) const;

    // One line of text that gives the key back with the passphrase alone; takes about a quarter of a second.
    [[nodiscard]] Result<QByteArray> wrapped(const QString &passphrase) const;
    // Invalid "backup.passphrase_wrong".
    [[nodiscard]] static Result<InstallationKey> unwrapped(const QByteArray &line, const QString &passphrase);

private:
    explicit InstallationKey(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    QByteArray m_bytes, m_previous;
    QByteArray m_ownSecret;
};

} // namespace ulpan
