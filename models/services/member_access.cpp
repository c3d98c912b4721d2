#include "models/services/member_access.h"

#include "models/base/characters.h"
#include "models/records/access.h"
#include "models/services/access_links.h"
#include "models/services/change_log.h"
#include "models/store/record_query.h"

namespace ulpan {

std::optional<Problem> passwordProblem(const QString &password, const char *field)
{
    if (password.size() > longestPassword)
        return Problem{QLatin1StringView(field), "field.too_long", {QString::number(longestPassword)}};
    if (visibleLength(password) < shortestPassword)
        return Problem{QLatin1StringView(field), "password.short"};
    // Who pastes such a password cannot type it at the next sign-in.
    return hiddenProblem(QLatin1StringView(field), password);
}

Result<std::optional<Learner>> findInTurn(Connection &database, const char *wire, const QString &value)
{
    const Scope everywhere = Caller::system().scope();
    Result<std::optional<Learner>> found = findOne<Learner>(database, everywhere, wire, value);
    if (!found || !*found)
        return found;
    const Id institution = (*found)->institutionId;
    if (Result<void> turn = takeTurn(database, institution); !turn)
        return turn.error();
    found = findOne<Learner>(database, everywhere, wire, value);
    // Who came to another institution meanwhile is another person, made under the same login.
    return found && *found && (*found)->institutionId != institution ? std::optional<Learner>() : found;
}

Result<void> replacePassword(Context &context, Id member, const QByteArray &hash, const QByteArray &butFor)
{
    Result<Cursor> set =
        context.database.run(QStringLiteral("update member set password_hash = ?, password_passing = 0 where id = ?"),
                             {QString::fromLatin1(hash), member});
    if (!set)
        return set.error();
    Result<void> ended = endSignIns(context, member, butFor);
    return ended ? noteAction(context, QStringLiteral("member.password_set"), QStringLiteral("learner"), member, {}) : ended;
}

Result<void> removePasswords(Context &context, const QHash<Id, QByteArray> &hashes)
{
    if (hashes.isEmpty())
        return {};
    const QList<Id> members = hashes.keys();
    qint64 removed = 0;
    Result<void> done = context.database.runEach(
        QStringLiteral("update member set password_hash = null where id = ? and password_hash = ?"), size_t(members.size()),
        [&](size_t i) {
            return QVariantList{members[qsizetype(i)], QString::fromLatin1(hashes[members[qsizetype(i)]])};
        },
        [&](size_t, const Cursor &cursor) { removed += cursor.rowsAffected(); });
    if (done && removed != members.size())
        return Error{ErrorKind::Precondition, "record.stale"};
    QStringList ids;
    for (const Id member : members)
        ids << QString::number(member);
    Condition condition;
    condition.addOneOf(context.database.engine(), QStringLiteral("member_id"), true, ids);
    if (done)
        done = removeTokens(context.database, context.institution, QStringLiteral("kind = 'sign-in' and ") + condition.parts.first(),
                            condition.values);
    return done ? AccessLinks::endAllButInvitations(context, ids) : done;
}

Result<void> endSignIns(Context &context, Id member, const QByteArray &butFor)
{
    // A null text would be compared as null, and nothing would end.
    Result<void> ended = removeTokens(context.database, context.institution,
                                      QStringLiteral("member_id = ? and kind = 'sign-in' and public_id <> ?"),
                                      {member, butFor.isEmpty() ? QStringLiteral("-") : QString::fromLatin1(butFor)});
    return ended ? AccessLinks::endAll(context, member) : ended;
}

Result<void> endAccess(Context &context, const QList<Id> &members)
{
    for (const Id member : members) {
        Result<void> ended = removeTokens(context.database, context.institution, QStringLiteral("member_id = ?"), {member});
        if (!ended)
            return ended;
        for (const char *sql : {"delete from access_link where member_id = ?",
                                "update client_credential set generation = generation + 1 where created_by = ?"}) {
            Result<Cursor> changed = context.database.run(QLatin1StringView(sql), {member});
            if (!changed)
                return changed.error();
        }
    }
    return {};
}

Result<void> actIn(Context &context, Id institution)
{
    if (context.institution == institution)
        return {};
    context.institution = institution;
    return takeTurn(context.database, institution);
}

Result<void> removeTokens(Connection &database, Id institution, const QString &condition, const QVariantList &values)
{
    Result<Cursor> gone = database.run(QStringLiteral("delete from access_token where ") + condition, values);
    if (!gone)
        return gone.error();
    const qint64 count = gone->rowsAffected();
    return count ? noteRemoved(database, recordType<AccessToken>(), institution, count) : Result<void>();
}

} // namespace ulpan
