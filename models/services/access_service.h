#pragma once

#include "models/base/crypto.h"
#include "models/base/installation_key.h"
#include "models/base/jwt.h"
#include "models/records/access.h"
#include "models/records/learner.h"
#include "models/services/access_links.h"
#include "models/services/attempt_throttle.h"
#include "models/services/credential_uses.h"
#include "models/services/second_factor.h"

#include <mutex>

namespace ulpan {

// A sign-in as it is answered, with the token shown this once; or, where a second factor is asked for, its
// challenge and no token.
struct SignedIn
{
    QByteArray token;
    Instant expiresAt; // of the token or the challenge
    Learner member;
    QByteArray challenge = {};
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
    QByteArray clientSecret, ltiSharedSecret; // empty: not renewed
};

enum class KeyPurpose : quint8
{
    Access,
    Link
};
[[nodiscard]] std::span<const Choice> choices(KeyPurpose);

// Who callers are: passwords, bearer tokens, client credentials and their JWTs. Safe to use from several
// threads.
class AccessService
{
public:
    // `issuer` is the environment's public URL; `test` marks its callers.
    AccessService(const InstallationKey &key, QByteArray issuer, bool test);

    // Unauthenticated "auth.credentials_wrong", the same and as costly for an unknown login and a wrong
    // password; TooMany "auth.too_many_failures"; with the right password Forbidden "institution.suspended". Outside a transaction: nobody waits for the writer while a
    // password is hashed.
    [[nodiscard]] Result<SignedIn> signIn(Context &context, const QString &login, const QString &password,
                                          const QString &device = {}) const;
    // Unauthenticated "auth.challenge_lapsed", "auth.code_wrong"; TooMany "auth.too_many_failures".
    [[nodiscard]] Result<SignedIn> completeSignIn(Context &context, const QString &challenge,
                                                  const QString &code, const QString &device = {}) const;
    // Ends the presented token, whichever kind it is; of a client's JWTs this one alone.
    [[nodiscard]] Result<void> signOut(Context &context) const;

    // Newest first, never with a secret.
    [[nodiscard]] Result<JsonPage> listTokens(Context &context, const ListQuery &query) const;
    // By its public id; NotFound "token.not_found" for what is no API token.
    [[nodiscard]] Result<AccessToken> apiToken(Context &context, const QString &token) const;
    // Invalid "token.ability_unknown", "token.expiry_past"; Forbidden "token.ability_beyond" naming what the
    // caller lacks. `memberId` 0: the installation's own.
    [[nodiscard]] Result<IssuedToken> createToken(Context &context, const QString &name,
                                                  const QString &abilities, Instant expiresAt,
                                                  Id memberId) const;
    // By its public id; NotFound "token.not_found". What can do more than the caller is ended and narrowed only by
    // who made it: Forbidden "token.wider".
    [[nodiscard]] Result<void> revokeToken(Context &context, const QString &token) const;
    // Takes away the abilities it did not use in the last 30 days; Conflict "token.unused" where it used
    // none.
    [[nodiscard]] Result<AccessToken> narrowToken(Context &context, const QString &token) const;
    // JSON: what the token was used for in the last 30 days, and from where.
    [[nodiscard]] Result<QByteArray> tokenUsage(Context &context, const QString &token) const;

    [[nodiscard]] Result<JsonPage> listCredentials(Context &context, const ListQuery &query) const;
    // Empty abilities: the usual ones. Errors as of createToken().
    [[nodiscard]] Result<IssuedCredential> createCredential(Context &context, const QString &name,
                                                            const QString &abilities = {}) const;
    [[nodiscard]] Result<ClientCredential> credential(Context &context, Id credential) const;
    // As tokenUsage(); its "id" is the client id. NotFound "credential.not_found".
    [[nodiscard]] Result<QByteArray> credentialUsage(Context &context, Id credential) const;
    // A new client secret ends all JWTs of the old one, and makes the caller the one who answers for it. `what` is "client_secret" or "lti_shared_secret";
    // Invalid "credential.what_unknown".
    [[nodiscard]] Result<IssuedCredential> rotateCredential(Context &context, Id credential,
                                                            const QString &what) const;
    // Forbidden as revokeToken().
    [[nodiscard]] Result<void> deleteCredential(Context &context, Id credential) const;

    // A JWT for an hour; Unauthenticated "auth.client_wrong", TooMany "auth.too_many_failures"; with the right secret
    // Forbidden "institution.suspended", "credential.maker_gone".
    [[nodiscard]] Result<QByteArray> clientToken(Context &context, const QString &clientId,
                                                 const QString &secret) const;
    static constexpr qint64 clientTokenSeconds = 3600;
    // A JWT that signs a person in by a link, and its claims: signed with another key, which fits nothing
    // else.
    [[nodiscard]] Result<QByteArray> linkToken(Connection &database, Instant now, QJsonObject claims,
                                               qint64 seconds) const;
    [[nodiscard]] Result<QJsonObject> linkClaims(Connection &database, Instant now,
                                                 const QByteArray &token) const;

    // Who presents this; Unauthenticated "auth.required" for anything wrong, expired or revoked.
    [[nodiscard]] Result<Caller> callerOf(Connection &database, Instant now,
                                          const QByteArray &presented) const;
    [[nodiscard]] CredentialUses &uses() const { return m_uses; }

    // A new member that may sign in; for `init` and for the first owner.
    [[nodiscard]] Result<Learner> createMember(Context &context, Role role, const QString &login,
                                               const QByteArray &passwordHash) const;
    // Makes the environment's signing keys where there are none.
    [[nodiscard]] Result<void> ensureSigningKey(Context &context) const;
    // Signs with a new key from here on; what the one before signed stays good, what older ones signed does
    // not.
    [[nodiscard]] Result<void> rotateSigningKey(Context &context,
                                                KeyPurpose purpose = KeyPurpose::Access) const;

private:
    [[nodiscard]] Result<void> endJwt(Context &context) const;
    [[nodiscard]] QString secretHash(const QByteArray &secret) const;
    [[nodiscard]] Result<IssuedToken> issue(Context &context, TokenKind kind, AccessToken token) const;
    [[nodiscard]] Result<SignedIn> issueSignIn(Context &context, Learner member, const QString &device) const;
    [[nodiscard]] Result<AbilitySet> grantable(const Context &context, const QString &abilities) const;
    // Whether the caller may end or narrow what has these abilities; `own`: the caller's member made it, `name`: its public id.
    [[nodiscard]] Result<void> mayEnd(const Context &context, const QString &abilities, bool own, const QString &name) const;
    [[nodiscard]] Result<QByteArray> toldUsage(Context &context, const QString &credential, const QString &abilities) const;
    [[nodiscard]] Result<QByteArray> sealedLtiSecret(const QByteArray &secret, const QString &clientId) const;
    [[nodiscard]] Result<JwtKey> currentKey(Connection &database, KeyPurpose purpose) const;
    [[nodiscard]] QByteArray signingSecret(Connection &database, KeyPurpose purpose,
                                           const QByteArray &kid) const;
    [[nodiscard]] Result<void> addSigningKey(Context &context, KeyPurpose purpose) const;
    [[nodiscard]] Result<Caller> tokenCaller(Connection &database, Instant now,
                                             const QByteArray &presented) const;
    [[nodiscard]] Result<Caller> clientCaller(Connection &database, Instant now,
                                              const QByteArray &presented) const;

    QByteArray m_tokenKey, m_sealingKey, m_issuer;
    bool m_test;
    AttemptThrottle m_throttle;
    SecondFactor m_factor;
    AccessLinks m_links;
    mutable CredentialUses m_uses;
    mutable std::mutex m_keysMutex;
    mutable QHash<QByteArray, QByteArray> m_keys; // signing secrets by kid and purpose
};

} // namespace ulpan
