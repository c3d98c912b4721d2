#pragma once

#include "models/base/result.h"

namespace ulpan {

// Thin faces over OpenSSL; nothing here is of our own invention.
[[nodiscard]] QByteArray randomBytes(int count);
// `count` random letters and digits: 5.95 bits each.
[[nodiscard]] QByteArray randomName(int count);
[[nodiscard]] QByteArray hmacSha256(const QByteArray &key, const QByteArray &data);
[[nodiscard]] bool equalInConstantTime(const QByteArray &a, const QByteArray &b);

// AES-256-GCM with a fresh nonce; `context` is authenticated but not kept and must be the same to open it again.
[[nodiscard]] Result<QByteArray> seal(const QByteArray &key, const QByteArray &plain, const QByteArray &context);
[[nodiscard]] Result<QByteArray> unseal(const QByteArray &key, const QByteArray &sealed, const QByteArray &context);

// scrypt (RFC 7914) with 16 MiB; takes about 50 ms, so never in a loop over rows.
[[nodiscard]] QByteArray hashPassword(const QString &password);
// An empty hash still costs one evaluation, so that an unknown login takes as long as a wrong password.
[[nodiscard]] bool passwordMatches(const QString &password, const QByteArray &hash);
// How many evaluations this process has made so far, by which a test sees that they cost the same.
[[nodiscard]] quint64 passwordHashEvaluations();

} // namespace ulpan
