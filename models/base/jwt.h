#pragma once

#include "models/base/instant.h"
#include "models/base/result.h"

#include <QJsonObject>

#include <functional>

namespace ulpan {

// A symmetric key of this installation and the name it is found by.
struct JwtKey
{
    QByteArray kid;
    QByteArray secret;
};

// A JWT signed with HS256; `type` is the header's typ (RFC 9068: at+jwt).
[[nodiscard]] QByteArray signJwt(const JwtKey &key, const char *type, const QJsonObject &claims);

// The claims, when the algorithm is HS256 and nothing else, the type is the one asked for, `secretOf` knows the key's name (else it
// gives an empty array), the signature is right, it has not expired and was not issued more than 60 s in the future.
// Unauthenticated "auth.required" otherwise.
[[nodiscard]] Result<QJsonObject> verifyJwt(const QByteArray &token, const char *type, Instant now,
                                            const std::function<QByteArray(const QByteArray &kid)> &secretOf);

} // namespace ulpan
