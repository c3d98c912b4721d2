#pragma once

#include "models/records/learner.h"
#include "models/services/context.h"

#include <QHash>

namespace ulpan {

// The members that are there under the keys of a batch of rows. A login is looked up in the whole
// environment, where it is unique; whose it is must be looked at before anything of it is told.
class KnownLearners
{
public:
    struct Keys
    {
        QStringList logins, externalIds, ids;
    };
    // Of no more than `mostBytes`, as heldBytes(), and one more.
    [[nodiscard]] static Result<KnownLearners> find(Context &context, const Keys &keys, qint64 mostBytes);

    // False where there are more than that, of whom none is to be relied on.
    [[nodiscard]] bool isWhole() const { return m_whole; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    // Null where there is none.
    [[nodiscard]] const Learner *byLogin(const QString &login) const;
    [[nodiscard]] const Learner *byExternalId(qint64 externalId) const;
    [[nodiscard]] const Learner *byId(Id id) const;
    // The institution's own member whom any of a row's keys names; 0 where none does.
    [[nodiscard]] Id meant(const Learner &keys, Id institution) const;

private:
    void add(Learner &&learner, Id institution, qint64 mostBytes);
    template<class Key>
    [[nodiscard]] const Learner *at(const QHash<Key, size_t> &places, const Key &key) const;

    qint64 m_bytes = 0;
    bool m_whole = true;
    std::vector<Learner> m_learners;
    QHash<QString, size_t> m_byLogin; // of any institution
    QHash<qint64, size_t> m_byExternalId, m_byId;
};

} // namespace ulpan
