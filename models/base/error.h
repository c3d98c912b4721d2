#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace ulpan {

// What went wrong, in few enough words that every edge can map them; `status()` in net/http chooses the number.
enum class ErrorKind : quint8
{
    Malformed,
    Invalid,
    Unauthenticated,
    Forbidden,
    NotFound,
    NotAllowed,
    Conflict,
    Precondition,
    PaymentRequired,
    TooLarge,
    UriTooLong,
    HeadersTooLarge,
    Unsupported,
    RangeNotSatisfiable,
    Misdirected,
    Gone,
    TooMany,
    TimedOut,
    Unavailable,
    Upstream,
    UpstreamTimeout,
    Internal,
};

// One fault of one field; `field` is the wire name, `reason` a row of the table in reasons.cpp, `arguments` fill its %1, %2.
struct Problem
{
    QString field;
    QByteArray reason;
    QStringList arguments = {};

    bool operator==(const Problem &) const = default;
};

// A failure: a closed kind, a stable dotted reason that is translated at the edge, and an English detail for the log only.
struct [[nodiscard]] Error
{
    ErrorKind kind = ErrorKind::Internal;
    QByteArray reason = QByteArrayLiteral("server.internal");
    QString detail = {};
    QList<Problem> problems = {};
    QStringList arguments = {};
    int retryAfter = 0; // seconds after which it is worth another try; 0: nothing is known
};

[[nodiscard]] Error invalid(QList<Problem> problems);
[[nodiscard]] Error notFound(QByteArray reason);
[[nodiscard]] Error internal(QString detail);

// The English source text of a reason, marked for translation in the context "Reason"; null for an unknown one.
[[nodiscard]] const char *reasonText(QByteArrayView reason);
// All reasons, for the tests that hold the table complete.
[[nodiscard]] QList<QByteArray> allReasons();

} // namespace ulpan
