#pragma once

#include "models/base/crypto.h"
#include "models/base/installation_key.h"
#include "models/services/context.h"

namespace ulpan {

// What is tried: a login's password, a client's secret, a code of a second factor, the secret of a link; a
// mail asked for, by the account it goes to and by the address it is asked for from.
enum class AttemptKind : quint8
{
    SignIn,
    Client,
    Code,
    Link,
    Mail,
    Ask
};

// Slows guessing down and locks nobody out. Failures count for a name from an address; those from many
// addresses together slow the name down as well, but only where it has not succeeded in the last 30 days.
// Names that do not exist are treated as those that do. All of it stands in the database, so that it holds
// across processes. Times and counts are in attempt_throttle.cpp.
class AttemptThrottle
{
public:
    static constexpr qint64 knownDays = 30; // for which an address is remembered

    explicit AttemptThrottle(const InstallationKey &key) : m_key(key.forPurpose("attempts")) {}

    // TooMany "auth.too_many_failures" with the seconds to wait. `name` is empty where only the address
    // counts.
    [[nodiscard]] Result<void> check(Connection &database, Instant now, AttemptKind kind, const QString &name,
                                     const QString &address) const;
    // Notes a failure, in a transaction of its own: what failed is rolled back, this stays.
    [[nodiscard]] Result<void> failed(Store &store, Instant now, AttemptKind kind, const QString &name,
                                      const QString &address) const;
    // The same within a transaction.
    [[nodiscard]] Result<void> failed(Connection &database, Instant now, AttemptKind kind,
                                      const QString &name, const QString &address) const;
    // Forgets the failures of this name from this address, and remembers the address. Within a transaction.
    [[nodiscard]] Result<void> succeeded(Connection &database, Instant now, AttemptKind kind,
                                         const QString &name, const QString &address) const;
    // Whether succeeded() has anything to write.
    [[nodiscard]] Result<bool> isNews(Connection &database, Instant now, AttemptKind kind,
                                      const QString &name, const QString &address) const;

private:
    // Keyed hashes, so that neither logins nor addresses can be read in the table.
    struct Subjects
    {
        QString pair, account, address;
    };
    [[nodiscard]] Subjects subjectsOf(AttemptKind kind, const QString &name, const QString &address) const;
    [[nodiscard]] Result<bool> isKnown(Connection &database, Instant since, const Subjects &subjects) const;

    QByteArray m_key;
};

} // namespace ulpan
