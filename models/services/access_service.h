#pragma once

#include "models/base/crypto.h"
#include "models/base/installation_key.h"
#include "models/base/jwt.h"
#include "models/records/access.h"
#include "models/records/learner.h"
#include "models/services/context.h"

#include <QMutex>

namespace ulpan {

// A sign-in as it is answered, with the token shown this once.
struct SignedIn
{
    QByteArray token;
    Instant expiresAt;
    Learner member;
};

// An API token or client credential just made, with the secrets shown this once.
struct IssuedToken
{
    AccessToken token;
    QByteArray plain;
};
struct IssuedCredential
{
    ClientCredential credential;
    QByteArray clientSecret, ltiSharedSecret;
};

// Who callers are: passwords, bearer tokens, client credentials and their JWTs. Safe to use from several threads.
class AccessService
{
public:
    // `issuer` is the environment's public URL; `test` marks its callers.
    AccessService(InstallationKey key, QByteArray issuer, bool test);

    // Unauthenticated "auth.credentials_wrong", the same and as costly for an unknown login and a wrong password.
    [[nodiscard]] Result<SignedIn> signIn(Context &context, const QString &login, const QString &password) const;
    // Ends the presented token, whichever kind it is; a JWT ends by itself.
    [[nodiscard]] Result<void> signOut(Context &context) const;
    // The abilities are narrowed to what the maker's role has; Invalid "token.ability_unknown". `memberId` 0: the installation's own.
    [[nodiscard]] Result<IssuedToken> createToken(Context &context, const QString &name, const QString &abilities, Instant expiresAt, Id memberId) const;
    [[nodiscard]] Result<IssuedCredential> createCredential(Context &context, const QString &name) const;

    // A JWT for an hour; Unauthenticated "auth.client_wrong".
    [[nodiscard]] Result<QByteArray> clientToken(Context &context, const QString &clientId, const QString &secret) const;
    static constexpr qint64 clientTokenSeconds = 3600;

    // Who presents this; Unauthenticated "auth.required" for anything wrong, expired or revoked.
    [[nodiscard]] Result<Caller> callerOf(Connection &database, Instant now, const QByteArray &presented) const;

    // A new member that may sign in; for `init` and for the first owner.
    [[nodiscard]] Result<Learner> createMember(Context &context, Role role, const QString &login, const QByteArray &passwordHash) const;
    // Makes the environment's signing key where there is none.
    [[nodiscard]] Result<void> ensureSigningKey(Context &context) const;

private:
    [[nodiscard]] QString secretHash(const QByteArray &secret) const;
    [[nodiscard]] Result<IssuedToken> issue(Context &context, TokenKind kind, AccessToken token) const;
    [[nodiscard]] Result<JwtKey> currentKey(Connection &database) const;
    [[nodiscard]] QByteArray signingSecret(Connection &database, const QByteArray &kid) const;
    [[nodiscard]] Result<Caller> tokenCaller(Connection &database, Instant now, const QByteArray &presented) const;
    [[nodiscard]] Result<Caller> clientCaller(Connection &database, Instant now, const QByteArray &presented) const;

    QByteArray m_tokenKey, m_sealingKey, m_issuer;
    bool m_test;
    mutable QMutex m_keysMutex;
    mutable QHash<QByteArray, QByteArray> m_keys; // signing secrets by kid
};

} // namespace ulpan
