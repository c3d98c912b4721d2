#include "models/imports/known_learners.h"

#include "models/base/text.h"
#include "models/imports/batch_bound.h"

namespace ulpan {

namespace {

constexpr qsizetype keysAStatement = 500;

template<class Key> const Learner *pointerTo(const QHash<Key, Learner> &learners, const Key &key)
{
    const auto found = learners.constFind(key);
    return found != learners.constEnd() ? &*found : nullptr;
}

} // namespace

Result<KnownLearners> KnownLearners::find(Context &context, const Keys &keys, qint64 mostBytes)
{
    KnownLearners known;
    const auto look = [&](const Scope &scope, const char *wire, const QStringList &values,
                          auto keep) -> Result<void> {
        Result<void> done;
        // PostgreSQL's driver holds a whole answer.
        for (qsizetype at = 0; at < values.size() && done && known.m_whole; at += keysAStatement) {
            done = findRecords(context.database, scope, recordType<Learner>(), wire, values.mid(at, keysAStatement),
                               [&](const std::shared_ptr<void> &record) {
                                   Learner &learner = *static_cast<Learner *>(record.get());
                                   known.m_whole = known.m_whole && known.m_bytes <= mostBytes;
                                   if (!known.m_whole)
                                       return;
                                   known.m_bytes += heldBytes(learner);
                                   keep(std::move(learner));
                               });
        }
        return done;
    };
    Result<void> looked = look(Caller::system().scope(), "login", keys.logins, [&](Learner learner) {
        known.m_byLogin.insert(caseFolded(learner.login), std::move(learner));
    });
    if (looked)
        looked = look(context.scope, "external_id", keys.externalIds, [&](Learner learner) {
            known.m_byExternalId.insert(*learner.externalId, std::move(learner));
        });
    if (looked)
        looked = look(context.scope, "id", keys.ids,
                      [&](Learner learner) { known.m_byId.insert(learner.id, std::move(learner)); });
    if (!looked)
        return looked.error();
    return known;
}

const Learner *KnownLearners::byLogin(const QString &login) const
{
    return pointerTo(m_byLogin, caseFolded(login));
}

const Learner *KnownLearners::byExternalId(qint64 externalId) const
{
    return pointerTo(m_byExternalId, externalId);
}

const Learner *KnownLearners::byId(Id id) const
{
    return pointerTo(m_byId, id);
}

Id KnownLearners::meant(const Learner &keys, Id institution) const
{
    const Learner *found = keys.login.isEmpty() ? nullptr : byLogin(keys.login);
    if (!found || found->institutionId != institution)
        found = keys.externalId ? byExternalId(*keys.externalId) : nullptr;
    return found ? found->id : 0;
}

} // namespace ulpan
