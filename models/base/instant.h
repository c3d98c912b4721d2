#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>

#include <limits>

namespace ulpan {

// A moment in UTC, in milliseconds since 1970-01-01; null when unknown.
struct Instant
{
    static constexpr qint64 nullValue = std::numeric_limits<qint64>::min();
    qint64 milliseconds = nullValue;

    [[nodiscard]] bool isNull() const { return milliseconds == nullValue; }
    [[nodiscard]] Instant plusSeconds(qint64 seconds) const { return {milliseconds + seconds * 1000}; }
    // RFC 3339 with milliseconds and Z, the form of the wire and of both databases; empty when null.
    [[nodiscard]] QByteArray text() const;
    // Accepts RFC 3339 with any offset, from year 1 to 9999 as UTC; null when it cannot be read.
    [[nodiscard]] static Instant fromText(QByteArrayView text);
    [[nodiscard]] QDateTime toDateTime() const;

    auto operator<=>(const Instant &) const = default;
};

} // namespace ulpan
