#include "models/imports/known_learners.h"

#include "models/base/text.h"
#include "models/imports/batch_bound.h"

namespace ulpan {

namespace {

constexpr qsizetype keysAStatement = 500;

QStringList unknownOf(const QStringList &keys, const QHash<qint64, size_t> &known)
{
    QStringList unknown;
    for (const QString &key : keys) {
        if (!known.contains(key.toLongLong()))
            unknown << key;
    }
    return unknown;
}

} // namespace

Result<KnownLearners> KnownLearners::find(Context &context, const Keys &keys, qint64 mostBytes)
{
    KnownLearners known;
    const auto look = [&](const Scope &scope, const char *wire, const QStringList &values) -> Result<void> {
        Result<void> done;
        // PostgreSQL's driver holds a whole answer.
        for (qsizetype at = 0; at < values.size() && done && known.m_whole; at += keysAStatement) {
            done = findRecords(context.database, scope, recordType<Learner>(), wire,
                               values.mid(at, keysAStatement), [&](const std::shared_ptr<void> &record) {
                                   known.add(std::move(*static_cast<Learner *>(record.get())),
                                             context.institution, mostBytes);
                               });
        }
        return done;
    };
    Result<void> looked = look(Caller::system().scope(), "login", keys.logins);
    // Whom a login has found already is nearly always whom the other keys of the row mean.
    if (looked)
        looked = look(context.scope, "external_id", unknownOf(keys.externalIds, known.m_byExternalId));
    if (looked)
        looked = look(context.scope, "id", unknownOf(keys.ids, known.m_byId));
    if (!looked)
        return looked.error();
    return known;
}

void KnownLearners::add(Learner &&learner, Id institution, qint64 mostBytes)
{
    m_whole = m_whole && m_bytes <= mostBytes;
    // What stands for the login of somebody who is nobody is nobody's login.
    if (!m_whole || learner.status == MemberStatus::Anonymised)
        return;
    m_bytes += heldBytes(learner);
    const size_t place = m_learners.size();
    m_byLogin.insert(caseFolded(learner.login), place);
    if (learner.institutionId == institution) {
        m_byId.insert(learner.id, place);
        if (learner.externalId)
            m_byExternalId.insert(*learner.externalId, place);
    }
    m_learners.push_back(std::move(learner));
}

template<class Key> const Learner *KnownLearners::at(const QHash<Key, size_t> &places, const Key &key) const
{
    const auto found = places.constFind(key);
    return found != places.constEnd() ? &m_learners[*found] : nullptr;
}

const Learner *KnownLearners::byLogin(const QString &login) const
{
    return at(m_byLogin, caseFolded(login));
}

const Learner *KnownLearners::byExternalId(qint64 externalId) const
{
    return at(m_byExternalId, externalId);
}

const Learner *KnownLearners::byId(Id id) const
{
    return at(m_byId, id);
}

Id KnownLearners::meant(const Learner &keys, Id institution) const
{
    const Learner *found = keys.login.isEmpty() ? nullptr : byLogin(keys.login);
    if (!found || found->institutionId != institution)
        found = keys.externalId ? byExternalId(*keys.externalId) : nullptr;
    return found ? found->id : 0;
}

} // namespace ulpan
