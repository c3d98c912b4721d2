#pragma once

#include "models/services/context.h"

#include <QHash>

#include <mutex>

namespace ulpan {

// What callers used their credentials for, gathered in memory and written together, so that no request waits
// for it: last uses, the sliding end of sign-ins, and what tokens and clients did on each day. Safe to use
// from several threads.
class CredentialUses
{
public:
    static constexpr qint64 signInSeconds = 12 * 3600; // for which a sign-in lasts from its last use
    static constexpr qint64 extensionSeconds = 5 * 60; // at most once in which it is extended
    static constexpr qint64 secondsBetweenWrites = 60;

    // Notes one request that was let through; `used` are the abilities it needed. True once a minute: then
    // write() is due.
    [[nodiscard]] bool note(const Caller &caller, const char *operation, AbilitySet used, Instant now);
    // Writes what has gathered, in a transaction of the caller's; what others are writing stands there before it
    // returns.
    [[nodiscard]] Result<void> write(Connection &database, Instant now);

private:
    [[nodiscard]] static Result<void> waitForOthers(Connection &database);
    struct Use
    {
        QByteArray operation, address;
        AbilitySet abilities = {};
        qint64 count = 0;
    };
    struct Gathered
    {
        Caller::Kind kind = Caller::Kind::Nobody;
        Instant last = {};
        QHash<QByteArray, Use> uses = {}; // by operation and address
    };
    [[nodiscard]] static Result<void> writeOne(Connection &database, const QByteArray &credential,
                                               const Gathered &gathered);

    std::mutex m_mutex;
    QHash<QByteArray, Gathered> m_gathered; // by credential
    Instant m_written = {};
};

} // namespace ulpan
