#include "models/services/member_eraser.h"

#include "models/services/assignment_batch.h"
#include "models/services/change_log.h"
#include "models/services/erased_traces.h"
#include "models/services/erasing_sql.h"
#include "models/services/member_access.h"
#include "models/services/search_keeper.h"
#include "models/services/session_trainers.h"

namespace ulpan {

namespace {

// A login with a blank in it is nobody's and can never be given.
QString nobodysLogin(Id member)
{
    return nobodysName + u' ' + QString::number(member);
}

// What the member's own row keeps. Precondition "record.stale" where somebody changed it meanwhile.
Result<void> eraseOwnRow(Context &context, const Learner &member)
{
    const QString login = nobodysLogin(member.id);
    Result<Cursor> erased = context.database.run(
        QStringLiteral("update member set former_institution_id = institution_id, institution_id = null, "
                       "login = ?, login_key = ?, civility = null, "
                       "lastname = null, lastname_key = null, firstname = null, firstname_key = null, "
                       "code = null, job_title = null, seniority = null, level = null, contact_email = '[]', "
                       "phone = null, filter = '[]', location = '[]', country = '[]', external_id = "
                       "null, password_hash = null, second_factor_since = null, password_passing = 0, "
                       "search_text = null, tag_keys = null, last_active_at = null, "
                       "status = 'anonymised', version = version + 1, updated_at = ? where id = ? and "
                       "version = ? and institution_id = ?"),
        {login, login, QString::fromLatin1(context.now.text()), member.id, member.version,
         context.institution});
    if (!erased)
        return erased.error();
    return erased->rowsAffected() == 1 ? Result<void>() : Error{ErrorKind::Precondition, "record.stale"};
}

// Where the member has or waits for a place.
Result<std::vector<Session>> sessionsOf(Context &context, Id member)
{
    Result<Cursor> found = context.database.run(
        QStringLiteral("select session_id from assignment where member_id = ? and state <> 'removed'"),
        {member});
    if (!found)
        return found.error();
    QStringList ids;
    while (found->next())
        ids << found->text(0);
    if (ids.isEmpty())
        return std::vector<Session>();
    return findAll<Session>(context.database, *Caller::system().scope(context.institution), "id", ids);
}

Learner nobodyOf(const Context &context, const Learner &member)
{
    Learner nobody;
    nobody.id = member.id;
    nobody.institutionId = context.institution;
    nobody.login = nobodysLogin(member.id);
    nobody.entity = member.entity;
    nobody.testUser = member.testUser;
    nobody.language = member.language;
    nobody.role = member.role;
    nobody.status = MemberStatus::Anonymised;
    nobody.version = member.version + 1;
    nobody.createdAt = member.createdAt;
    nobody.updatedAt = context.now;
    return nobody;
}

} // namespace

Result<void> eraseMember(Context &within, const Learner &member, const KeptAnswers *answers)
{
    // What the request depends on is the member's version, and of none of what changes with them.
    Context context{within.caller, within.scope, within.institution, within.store, within.database,
                    within.now,    {},           within.noting};
    Result<std::vector<Session>> sessions = sessionsOf(context, member.id);
    if (!sessions)
        return sessions.error();
    Result<void> done = leaveTrainers(context, member.id);
    if (done)
        done = eraseOwnRow(context, member);
    if (done)
        done = eraseTraces(context, member, answers);
    for (size_t i = 0; done && i < sessions->size(); ++i)
        done = moveUp(context, (*sessions)[i]);
    if (done)
        done = SearchKeeper::noteErased(context);
    // The last, since what the tokens were used for is found by them.
    if (done)
        done = endAccess(context, {member.id});
    if (done)
        done = noteAction(context, QStringLiteral("member.anonymised"), QStringLiteral("learner"), member.id,
                          {});
    const Learner nobody = nobodyOf(context, member);
    return done ? noteEvent(context, QStringLiteral("member.deleted"), recordType<Learner>(), &nobody) : done;
}

} // namespace ulpan
