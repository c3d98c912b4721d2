#pragma once

#include "models/store/store.h"

#include <QSet>

#include <functional>
#include <mutex>

namespace ulpan {

// Answers kept for a day under what a caller named them by, so that a request that is sent again is not carried out again. They
// are encrypted. Safe to use from several threads.
class KeptAnswers
{
public:
    static constexpr qint64 keptSeconds = 24 * 3600;
    // `key` has 32 bytes.
    explicit KeptAnswers(QByteArray key) : m_key(std::move(key)) {}

    struct Kept
    {
        QByteArray request; // what it answered, as keep() was told
        QByteArray answer;  // empty: it told of somebody who was made nobody since
    };
    // Null where nothing is kept. Unavailable "installation.key_mismatch" for what was kept under another key.
    [[nodiscard]] Result<std::optional<Kept>> find(Connection &database, Instant now, const QByteArray &scope) const;
    // `institution`: whose people it may tell of; 0 where that is not known. Conflict "idempotency.running" where another process kept
    // one meanwhile. Part of the transaction it is called in; what is over its time goes with it, a few at a time.
    [[nodiscard]] Result<void> keep(Connection &database, Instant now, const QByteArray &scope, const Kept &kept, Id institution) const;
    // Part of the transaction it is called in.
    [[nodiscard]] Result<void> forget(Connection &database, const QByteArray &scope) const;
    // Empties the answers that tell of somebody; that they were given stays, so that nothing is carried out again.
    [[nodiscard]] Result<void> forget(Connection &database, Instant now, Id institution, const std::function<bool(const QByteArray &)> &tells) const;

    // The right to be the only one who carries out what `scope` names, among all processes; ends with the object, which must be
    // destroyed on the thread that made it.
    class Claim
    {
    public:
        ~Claim();
        Q_DISABLE_COPY_MOVE(Claim)

    private:
        friend class KeptAnswers;
        Claim(KeptAnswers &owner, Store &store, QByteArray scope) : m_owner(owner), m_store(store), m_scope(std::move(scope)) {}
        KeptAnswers &m_owner;
        Store &m_store;
        QByteArray m_scope;
        bool m_isLocked = false; // in the database
    };
    // Conflict "idempotency.running".
    [[nodiscard]] Result<std::unique_ptr<Claim>> claim(Store &store, const QByteArray &scope);

private:
    QByteArray m_key;
    std::mutex m_mutex;
    QSet<QByteArray> m_running;
};

} // namespace ulpan
