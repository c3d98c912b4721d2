#include "models/bulk/bulk_batch.h"

#include "models/services/record_service.h"
#include "models/services/session_trainers.h"

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

QByteArray valuesJson(FieldMask fields, const Learner &member, const QJsonArray *sessions)
{
    QByteArray out;
    JsonWriter json(out);
    writeFields(json, recordType<Learner>(), fields, &member);
    if (!sessions)
        return out;
    QJsonObject values = QJsonDocument::fromJson(out).object();
    values.insert(QStringLiteral("sessions"), *sessions);
    return QJsonDocument(values).toJson(QJsonDocument::Compact);
}

QJsonArray keptSessions(const QByteArray &json)
{
    // Most edits are of none, and what they keep need not be read again for that.
    return json.contains("\"sessions\":")
               ? QJsonDocument::fromJson(json).object().value(QLatin1StringView("sessions")).toArray()
               : QJsonArray();
}

// In the order in which they waited, so that they wait in it again.
std::vector<const BulkEditRow *> inOrderOfWaiting(std::span<const BulkEditRow> rows)
{
    std::vector<std::pair<qint64, const BulkEditRow *>> places;
    for (const BulkEditRow &row : rows) {
        qint64 place = 0;
        for (const QJsonValue &one : keptSessions(row.before))
            place = std::max(place, one[QLatin1StringView("place")].toInteger());
        places.emplace_back(place, &row);
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<const BulkEditRow *> ordered;
    for (const auto &[place, row] : places)
        ordered.push_back(row);
    return ordered;
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

// Takes a change up unless nobody would be left to own the institution, or there is no seat.
Result<void> BulkBatch::consider(const Learner &before, const Learner &after,
                                 std::span<const SessionStep> steps)
{
    const RecordType &type = recordType<Learner>();
    const bool differs = (differences(type, &before, &after) & type.content()).any();
    if (differs && before.role == Role::Owner) {
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
    const Result<bool> seated = m_seats.take(m_context, &before, after);
    if (!seated)
        return seated.error();
    if (!*seated) {
        refuse(before.id, m_seats.problem());
        return {};
    }
    BulkSessions::Moved moved;
    if (!steps.empty())
        moved = m_sessions.go(after, steps);
    if (!differs && !moved.any()) {
        ++m_unchanged;
        return {};
    }
    m_moves = m_moves || moved.any();
    m_before.push_back(before);
    m_after.push_back(after);
    m_moved.push_back(std::move(moved));
    return {};
}

Result<void> BulkBatch::plan(const BulkChange &change, BulkEditKind kind, bool named,
                             std::span<const Learner> members)
{
    const std::vector<SessionStep> steps = m_sessions.steps(change, named);
    const Result<void> loaded =
        steps.empty() ? Result<void>() : m_sessions.load({change.joins(), change.leaves()}, members);
    if (!loaded)
        return loaded;
    for (const Learner &before : members) {
        QList<Problem> problems;
        const Learner after = change.appliedTo(before, problems);
        if (kind == BulkEditKind::Edit) {
            if (!mayGive(m_context.caller, before.role) || !mayGive(m_context.caller, after.role))
                problems.prepend(roleProblem());
            problems << memberProblems(before, after);
        }
        if (const std::optional<Problem> problem = m_sessions.problem(after, steps))
            problems << *problem;
        if (!problems.isEmpty()) {
            refuse(before.id, problems.first());
            continue;
        }
        Result<void> considered = consider(before, after, steps);
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
    QList<Id> sessionIds;
    for (const BulkEditRow &row : rows) {
        for (const QByteArray *values : {&row.before, &row.after}) {
            for (const QJsonValue &session : keptSessions(*values))
                sessionIds << session[QLatin1StringView("id")].toInteger();
        }
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
    const Result<void> loaded = sessionIds.isEmpty() ? Result<void>() : m_sessions.load(sessionIds, members);
    if (!loaded)
        return loaded;
    for (const BulkEditRow *kept : inOrderOfWaiting(rows)) {
        const BulkEditRow &row = *kept;
        const Learner *now = known.value(row.memberId);
        const Change<Learner> was = keptValues(row.before), became = keptValues(row.after);
        if (!now) {
            refuse(row.memberId, {{}, "learner.not_found"});
            continue;
        }
        const std::optional<std::vector<SessionStep>> steps =
            m_sessions.stepsBack(row.memberId, keptSessions(row.before), keptSessions(row.after));
        if (!steps || (differences(type, now, &became.value) & became.set).any()) {
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
        if (const std::optional<Problem> problem = m_sessions.problem(back, *steps)) {
            refuse(row.memberId, *problem);
            continue;
        }
        Result<void> considered = consider(*now, back, *steps);
        if (!considered)
            return considered;
    }
    return {};
}

Result<void> BulkBatch::save()
{
    Result<void> saved = updateRecords(m_context, std::span(m_before), std::span(m_after));
    if (saved && m_moves)
        saved = m_sessions.write();
    QList<Id> suspended;
    for (size_t i = 0; i < m_after.size(); ++i) {
        if (m_after[i].status == MemberStatus::Suspended && m_before[i].status != MemberStatus::Suspended)
            suspended << m_after[i].id;
    }
    if (saved)
        saved = endAccess(m_context, suspended);
    return saved ? releaseTrainers(m_context, m_before, m_after) : saved;
}

Result<QSet<Id>> BulkBatch::noted(const BulkEdit &edit)
{
    Result<Cursor> row = m_context.database.run(
        QStringLiteral("select member_id from bulk_edit_row where edit_id = ? and member_id >= ? and member_id <= ?"),
        {edit.number, m_after.front().id, m_after.back().id});
    if (!row)
        return row.error();
    QSet<Id> members;
    while (row->next())
        members.insert(row->id(0));
    return members;
}

Result<void> BulkBatch::write(const BulkEdit &edit)
{
    const RecordType &type = recordType<Learner>();
    Result<void> saved = save();
    if (!saved || m_after.empty())
        return saved;
    // Whom somebody put back into an entity while it is merged is moved again; what they had at first stays noted.
    Result<QSet<Id>> before = edit.kind == BulkEditKind::Merge ? noted(edit) : QSet<Id>();
    if (!before)
        return before.error();
    std::vector<BulkEditRow> rows;
    for (size_t i = 0; i < m_after.size(); ++i) {
        if (before->contains(m_after[i].id))
            continue;
        const FieldMask changed = differences(type, &m_before[i], &m_after[i]) & type.content();
        const bool moved = m_moved[i].any();
        rows.push_back({.institutionId = edit.institutionId,
                        .editId = edit.number,
                        .memberId = m_after[i].id,
                        .before = valuesJson(changed, m_before[i], moved ? &m_moved[i].before : nullptr),
                        .after = valuesJson(changed, m_after[i], moved ? &m_moved[i].after : nullptr)});
    }
    return rows.empty() ? Result<void>() : insert<BulkEditRow>(m_context.database, m_context.now, rows);
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
