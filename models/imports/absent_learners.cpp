#include "models/imports/absent_learners.h"

#include "models/imports/row_json.h"
#include "models/services/learner_service.h"
#include "models/services/member_rules.h"

namespace ulpan {

namespace {

constexpr int learnersAStep = 4000;

FieldMask statusAlone()
{
    return recordType<Learner>().mask({"status"});
}

} // namespace

AbsentLearners::AbsentLearners(const ImportJob &job, const ImportOptions &options) : m_job(job)
{
    for (const QString &entity : options.scopeEntities)
        m_entities << entity.toLongLong();
}

Result<std::vector<ImportRow>> AbsentLearners::find(Context &context, const QString &which,
                                                    const QVariantList &values)
{
    if (m_line == 0) {
        Result<Cursor> last = context.database.run(
            QStringLiteral("select coalesce(max(line), 0) from import_row where job_id = ?"), {m_job.number});
        if (!last)
            return last.error();
        m_line = last->next() ? last->id(0) : 0;
    }
    Result<Cursor> cursor = context.database.run(
        QStringLiteral("select m.id, m.login, m.lastname, m.firstname, m.status from member m where %1 and "
                       "m.role = 'learner' and m.status in ('invited', 'active') and m.id <> ? and not "
                       "exists (select 1 from import_row r where r.member_id = m.id and r.job_id = ?) "
                       "order by m.id")
            .arg(which),
        QVariantList(values) << context.caller.member << m_job.number);
    if (!cursor)
        return cursor.error();
    std::vector<ImportRow> rows;
    while (cursor->next()) {
        Learner before, after;
        before.status = byName<MemberStatus>(cursor->text(4)).value_or(MemberStatus::Active);
        after.status = MemberStatus::Suspended;
        rows.push_back({.institutionId = m_job.institutionId,
                        .jobId = m_job.number,
                        .line = ++m_line,
                        .outcome = RowOutcome::Deactivate,
                        .memberId = cursor->id(0),
                        .login = cursor->text(1),
                        .lastname = cursor->text(2),
                        .firstname = cursor->text(3),
                        .before = plannedJson(statusAlone(), before),
                        .after = plannedJson(statusAlone(), after)});
    }
    return rows;
}

Result<qint64> AbsentLearners::count(Context &context, Id until) const
{
    Result<Cursor> cursor = context.database.run(
        QStringLiteral("select count(*) from member m where m.entity_id = ? and m.id > ? and m.id <= ? and "
                       "m.role = 'learner' and m.status in ('invited', 'active')"),
        {m_entities.first(), m_after, until});
    if (!cursor)
        return cursor.error();
    return cursor->next() ? cursor->id(0) : 0;
}

Result<AbsentLearners::Step> AbsentLearners::next(Context &context)
{
    Step step{.last = m_entities.isEmpty()};
    if (step.last)
        return step;
    Result<Cursor> end = context.database.run(
        QStringLiteral("select max(id) from (select id from member where entity_id = ? and id > ? "
                       "order by id limit ?) as step"),
        {m_entities.first(), m_after, learnersAStep});
    if (!end)
        return end.error();
    const Id until = end->next() ? end->id(0) : 0;
    if (until == 0) {
        m_entities.removeFirst();
        m_after = 0;
        return step;
    }
    Result<qint64> inScope = count(context, until);
    if (!inScope)
        return inScope.error();
    step.inScope = *inScope;
    Result<std::vector<ImportRow>> rows =
        find(context, QStringLiteral("m.entity_id = ? and m.id > ? and m.id <= ?"),
             {m_entities.first(), m_after, until});
    if (!rows)
        return rows.error();
    step.rows = std::move(*rows);
    m_after = until;
    return step;
}

Result<std::vector<ImportRow>> AbsentLearners::among(Context &context, const QList<Id> &members)
{
    std::vector<ImportRow> absent;
    for (const Id member : members) {
        for (const Id entity : std::as_const(m_entities)) {
            Result<std::vector<ImportRow>> rows =
                find(context, QStringLiteral("m.id = ? and m.entity_id = ?"), {member, entity});
            if (!rows)
                return rows;
            for (ImportRow &row : *rows)
                absent.push_back(std::move(row));
        }
    }
    return absent;
}

Result<void> deactivateAbsent(Context &context, const ImportOptions &options, std::span<ImportRow> rows)
{
    QStringList ids;
    for (const ImportRow &row : rows)
        ids << QString::number(row.memberId);
    Result<std::vector<Learner>> found =
        ids.isEmpty() ? std::vector<Learner>() : findAll<Learner>(context.database, context.scope, "id", ids);
    if (!found)
        return found.error();
    QHash<Id, const Learner *> byId;
    for (const Learner &learner : *found)
        byId.insert(learner.id, &learner);
    std::vector<Learner> before, after;
    QList<Id> members;
    for (ImportRow &row : rows) {
        const Learner *now = byId.value(row.memberId);
        const MemberStatus planned = readPlanned(row.before).value.status;
        // Who was made something else, let go of, or accepted an invitation meanwhile was not looked at.
        const bool asPlanned = now && now->role == Role::Learner && now->status == planned &&
                               options.scopeEntities.contains(QString::number(now->entity.id));
        if (!asPlanned) {
            row.outcome = RowOutcome::Unchanged;
            continue;
        }
        before.push_back(*now);
        after.push_back(*now);
        after.back().status = MemberStatus::Suspended;
        members << now->id;
    }
    Result<void> updated = LearnerService().updateChecked(context, before, after);
    return updated ? endAccess(context, members) : updated;
}

} // namespace ulpan
