#pragma once

#include "models/base/crypto.h"
#include "models/base/installation_key.h"
#include "models/services/context.h"

namespace ulpan {

enum class LinkPurpose : quint8
{
    Invitation,
    PasswordReset,
    Challenge
};
[[nodiscard]] std::span<const Choice> choices(LinkPurpose);

// A one-time secret that was found.
struct AccessLink
{
    Id id = 0;
    Id member = 0;
    qint64 attempts = 0;
};

// Secrets that work once and for a time: links of invitations and password resets, challenges of sign-ins.
// Only a keyed hash is kept.
class AccessLinks
{
public:
    explicit AccessLinks(const InstallationKey &key) : m_key(key.forPurpose("links")) {}

    // The secret, shown this once. `member` 0 makes one that fits nobody.
    [[nodiscard]] Result<QByteArray> make(Context &context, LinkPurpose purpose, Id member,
                                          qint64 seconds) const;
    // NotFound "link.unknown", Gone "link.lapsed".
    [[nodiscard]] Result<AccessLink> find(Connection &database, Instant now, LinkPurpose purpose,
                                          const QByteArray &secret) const;
    // Void from here on; Gone "link.lapsed" when somebody else was quicker.
    [[nodiscard]] Result<void> use(Context &context, Id link) const;
    // Voids what these members got by a password: sign-ins that were begun, and links to choose another.
    [[nodiscard]] static Result<void> endAllButInvitations(Context &context, const QStringList &members);
    // Voids all that the member has.
    [[nodiscard]] static Result<void> endAll(Context &context, Id member);

private:
    [[nodiscard]] QString hashOf(const QByteArray &secret) const
    {
        return QString::fromLatin1(hmacSha256(m_key, secret).toHex());
    }
    QByteArray m_key;
};

} // namespace ulpan
