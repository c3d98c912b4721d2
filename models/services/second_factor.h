#pragma once

#include "models/base/crypto.h"
#include "models/base/installation_key.h"
#include "models/services/context.h"

namespace ulpan {

// What an authenticator program is given, shown this once.
struct SecondFactorSecret
{
    QByteArray secret; // base32
    QByteArray uri;    // otpauth://…
};

// What a member's second factor is like.
struct SecondFactorState
{
    bool enabled = false;
    int recoveryCodes = 0; // left
};

// Codes of an authenticator program (TOTP) and ten recovery codes, for members who want them or must. The
// secret is sealed under the installation's key, of recovery codes only a keyed hash is kept. What counts
// wrong codes is with the callers.
class SecondFactor
{
public:
    explicit SecondFactor(const InstallationKey &key)
        : m_sealingKey(key.forPurpose("secrets")), m_codeKey(key.forPurpose("recovery"))
    {
    }

    // Conflict "second_factor.exists"; a begun enrolment that was not confirmed is replaced.
    [[nodiscard]] Result<SecondFactorSecret> begin(Context &context, Id member, const QString &login,
                                                   const QString &house) const;
    // With a code of the new secret; the answer is the recovery codes. Conflict "second_factor.missing",
    // Invalid "auth.code_wrong".
    [[nodiscard]] Result<QStringList> confirm(Context &context, Id member, const QString &code) const;
    // Whether the code is one of the member's, used up by this.
    [[nodiscard]] Result<bool> accept(Context &context, Id member, const QString &code) const;
    // New ones in place of the old.
    [[nodiscard]] Result<QStringList> renewRecoveryCodes(Context &context, Id member) const;
    [[nodiscard]] Result<void> remove(Context &context, Id member) const;
    [[nodiscard]] Result<SecondFactorState> state(Connection &database, Id member) const;

private:
    static constexpr qint64 secondsToConfirm = 3600;
    struct Kept
    {
        QByteArray secret;
        qint64 lastStep = 0;
        bool confirmed = false;
        Instant begunAt;
    };
    [[nodiscard]] Result<std::optional<Kept>> kept(Connection &database, Id member) const;
    // Whether the code is right for its step and the step is now used up.
    [[nodiscard]] Result<bool> acceptStep(Context &context, Id member, const Kept &kept,
                                          const QString &code) const;
    [[nodiscard]] QString codeHash(Id member, const QString &code) const;

    QByteArray m_sealingKey, m_codeKey;
};

} // namespace ulpan
