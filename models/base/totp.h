#pragma once

#include "models/base/instant.h"

#include <optional>

namespace ulpan {

// Time-based one-time passwords as authenticator programs make them: RFC 6238 with SHA-1, 6 digits and steps
// of 30 seconds.
inline constexpr qint64 totpStepSeconds = 30;

[[nodiscard]] QByteArray totpCode(const QByteArray &secret, qint64 step);
[[nodiscard]] qint64 totpStep(Instant now);
// The step a code belongs to, one before or behind included; null for a wrong code and for steps up to
// `lastStep`, used already.
[[nodiscard]] std::optional<qint64> totpMatch(const QByteArray &secret, const QByteArray &code, Instant now,
                                              qint64 lastStep);
// RFC 4648 without padding, as people type it.
[[nodiscard]] QByteArray base32(const QByteArray &bytes);

} // namespace ulpan
