#include "models/bulk/bulk_batch.h"

#include "models/services/member_rules.h"
#include "models/services/record_service.h"

#include <QJsonDocument>

namespace ulpan {

namespace {

Change<Learner> keptValues(const QByteArray &json)
{
    Change<Learner> change;
    QList<Problem> ours;
    readFields(recordType<Learner>(), Naming::Platform, QJsonDocument::fromJson(json).object(), &change.value,
               change.set, ours);
    return change;
}

QByteArray valuesJson(FieldMask fields, const Learner &member)
{
    QByteArray out;
    JsonWriter json(out);
    writeFields(json, recordType<Learner>(), fields, &member);
    return out;
}

Problem roleProblem()
{
    return {QStringLiteral("role"), "auth.role_too_low"};
}

} // namespace

void BulkBatch::refuse(Id member, const Problem &problem)
{
    ++m_refused;
    m_tally.add(member, problem);
}

// Takes a change up unless nobody would be left to own the institution.
Result<void> BulkBatch::consider(const Learner &before, const Learner &after)
{
    if ((differences(recordType<Learner>(), &before, &after) & recordType<Learner>().content()).none()) {
        ++m_unchanged;
        return {};
    }
    if (before.role == Role::Owner) {
        m_owners.push_back(before);
        m_formerOwners.push_back(after);
        const Result<void> owned = keepAnOwner(m_context, m_owners, m_formerOwners);
        if (!owned) {
            m_owners.pop_back();
            m_formerOwners.pop_back();
            if (owned.error().kind != ErrorKind::Conflict)
                return owned;
            refuse(before.id, {QStringLiteral("role"), owned.error().reason});
            return {};
        }
    }
    m_before.push_back(before);
    m_after.push_back(after);
    return {};
}

Result<void> BulkBatch::plan(const BulkChange &change, BulkEditKind kind, std::span<const Learner> members)
{
    for (const Learner &before : members) {
        QList<Problem> problems;
        const Learner after = change.appliedTo(before, problems);
        if (kind == BulkEditKind::Edit) {
            if (!mayGive(m_context.caller, before.role) || !mayGive(m_context.caller, after.role))
                problems.prepend(roleProblem());
            problems << memberProblems(before, after);
        }
        if (!problems.isEmpty()) {
            refuse(before.id, problems.first());
            continue;
        }
        Result<void> considered = consider(before, after);
        if (!considered)
            return considered;
    }
    return {};
}

Result<void> BulkBatch::planBack(std::span<const BulkEditRow> rows, std::span<const Learner> members)
{
    const RecordType &type = recordType<Learner>();
    QHash<Id, const Learner *> known;
    for (const Learner &member : members)
        known.insert(member.id, &member);
    QStringList entityIds;
    for (const BulkEditRow &row : rows) {
        if (const Id entity = keptValues(row.before).value.entity.id)
            entityIds << QString::number(entity);
    }
    entityIds.removeDuplicates();
    QHash<Id, QString> entities;
    if (!entityIds.isEmpty()) {
        Result<std::vector<Entity>> found =
            findAll<Entity>(m_context.database, m_context.scope, "id", entityIds);
        if (!found)
            return found.error();
        for (const Entity &entity : *found)
            entities.insert(entity.id, entity.name);
    }
    for (const BulkEditRow &row : rows) {
        const Learner *now = known.value(row.memberId);
        const Change<Learner> was = keptValues(row.before), became = keptValues(row.after);
        if (!now) {
            refuse(row.memberId, {{}, "learner.not_found"});
            continue;
        }
        if ((differences(type, now, &became.value) & became.set).any()) {
            refuse(row.memberId, {{}, "undo.changed_since"});
            continue;
        }
        Learner back = *now;
        copyValues(type, was.set, &was.value, &back);
        if (was.value.entity.id && !entities.contains(was.value.entity.id)) {
            refuse(row.memberId, {QStringLiteral("entity"), "entity.not_found"});
            continue;
        }
        back.entity.name = entities.value(back.entity.id, back.entity.name);
        if (!mayGive(m_context.caller, now->role) || !mayGive(m_context.caller, back.role)) {
            refuse(row.memberId, roleProblem());
            continue;
        }
        Result<void> considered = consider(*now, back);
        if (!considered)
            return considered;
    }
    return {};
}

Result<void> BulkBatch::save()
{
    Result<void> saved = updateRecords(m_context, std::span(m_before), std::span(m_after));
    QList<Id> suspended;
    for (size_t i = 0; i < m_after.size(); ++i) {
        if (m_after[i].status == MemberStatus::Suspended && m_before[i].status != MemberStatus::Suspended)
            suspended << m_after[i].id;
    }
    return saved ? endAccess(m_context, suspended) : saved;
}

Result<void> BulkBatch::write(const BulkEdit &edit)
{
    const RecordType &type = recordType<Learner>();
    Result<void> saved = save();
    if (!saved || m_after.empty())
        return saved;
    std::vector<BulkEditRow> rows;
    for (size_t i = 0; i < m_after.size(); ++i) {
        const FieldMask changed = differences(type, &m_before[i], &m_after[i]) & type.content();
        rows.push_back({.institutionId = edit.institutionId,
                        .editId = edit.number,
                        .memberId = m_after[i].id,
                        .before = valuesJson(changed, m_before[i]),
                        .after = valuesJson(changed, m_after[i])});
    }
    return insert<BulkEditRow>(m_context.database, m_context.now, rows);
}

Result<void> BulkBatch::writeBack(const BulkEdit &edit)
{
    Result<void> saved = save();
    if (!saved)
        return saved;
    return m_context.database.runEach(
        QStringLiteral("update bulk_edit_row set restored = 1 where edit_id = ? and member_id = ?"),
        m_after.size(),
        [&](size_t i) {
            return QVariantList{edit.number, m_after[i].id};
        },
        [](size_t, const Cursor &) {});
}

} // namespace ulpan
