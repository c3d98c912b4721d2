#include "models/base/jwt.h"

#include <QJsonDocument>

#include <cjose/cjose.h>

#include <algorithm>
#include <memory>

namespace ulpan {

namespace {

constexpr qint64 clockSkewSeconds = 60;

using JoseKey = std::unique_ptr<cjose_jwk_t, decltype(&cjose_jwk_release)>;
using JoseSignature = std::unique_ptr<cjose_jws_t, decltype(&cjose_jws_release)>;
using JoseHeader = std::unique_ptr<cjose_header_t, decltype(&cjose_header_release)>;

JoseKey joseKey(const QByteArray &secret)
{
    cjose_err error;
    return {cjose_jwk_create_oct_spec(reinterpret_cast<const uint8_t *>(secret.constData()), size_t(secret.size()), &error), &cjose_jwk_release};
}

// The part's bytes; null when it is not the one way to write them, so that no byte of a token can be changed unseen.
QByteArray canonicalPart(const QByteArray &part)
{
    constexpr auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QByteArray bytes = QByteArray::fromBase64(part, options);
    return bytes.toBase64(options) == part ? bytes : QByteArray();
}

} // namespace

QByteArray signJwt(const JwtKey &key, const char *type, const QJsonObject &claims)
{
    cjose_err error;
    const JoseHeader header(cjose_header_new(&error), &cjose_header_release);
    cjose_header_set(header.get(), CJOSE_HDR_ALG, CJOSE_HDR_ALG_HS256, &error);
    cjose_header_set(header.get(), "typ", type, &error);
    cjose_header_set(header.get(), CJOSE_HDR_KID, key.kid.constData(), &error);
    const QByteArray payload = QJsonDocument(claims).toJson(QJsonDocument::Compact);
    const JoseKey secret = joseKey(key.secret);
    const JoseSignature signature(cjose_jws_sign(secret.get(), header.get(), reinterpret_cast<const uint8_t *>(payload.constData()),
                                                 size_t(payload.size()), &error),
                                  &cjose_jws_release);
    const char *compact = nullptr;
    if (!signature || !cjose_jws_export(signature.get(), &compact, &error))
        qFatal("a token cannot be signed: %s", error.message);
    return compact;
}

Result<QJsonObject> verifyJwt(const QByteArray &token, const char *type, Instant now,
                              const std::function<QByteArray(const QByteArray &kid)> &secretOf)
{
    const auto refuse = [](const char *why) { return Error{ErrorKind::Unauthenticated, "auth.required", QLatin1StringView(why)}; };
    const QList<QByteArray> parts = token.split('.');
    // All of them before any is looked into: libcjose ends the process over a part that is no base64.
    if (parts.size() != 3 || std::any_of(parts.begin(), parts.end(), [](const QByteArray &part) { return canonicalPart(part).isEmpty(); }))
        return refuse("not a JWT");
    const QJsonObject header = QJsonDocument::fromJson(canonicalPart(parts.at(0))).object();
    if (header.value(QLatin1StringView("alg")) != QLatin1StringView("HS256") || header.value(QLatin1StringView("typ")) != QLatin1StringView(type))
        return refuse("JWT of another algorithm or type");
    const QByteArray secret = secretOf(header.value(QLatin1StringView("kid")).toString().toLatin1());
    if (secret.isEmpty())
        return refuse("JWT of an unknown key");
    cjose_err error;
    const JoseKey key = joseKey(secret);
    const JoseSignature signature(cjose_jws_import(token.constData(), size_t(token.size()), &error), &cjose_jws_release);
    if (!signature || !cjose_jws_verify(signature.get(), key.get(), &error))
        return refuse("JWT with a wrong signature");
    const QJsonObject claims = QJsonDocument::fromJson(canonicalPart(parts.at(1))).object();
    const qint64 seconds = now.milliseconds / 1000;
    if (claims.value(QLatin1StringView("exp")).toInteger(0) <= seconds)
        return refuse("JWT expired");
    if (claims.value(QLatin1StringView("iat")).toInteger(seconds + clockSkewSeconds + 1) > seconds + clockSkewSeconds)
        return refuse("JWT from the future");
    return claims;
}

} // namespace ulpan
