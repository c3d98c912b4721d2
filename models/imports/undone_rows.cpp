#include "models/imports/undone_rows.h"

#include "models/imports/batch_bound.h"
#include "models/imports/row_json.h"
#include "models/services/member_rules.h"
#include "models/services/record_service.h"

namespace ulpan {

namespace {

// Of one field alone, without the braces and the name.
QByteArray fieldJson(const RecordType &type, size_t field, const Learner &learner)
{
    FieldMask one;
    one.set(field);
    QByteArray out;
    JsonWriter json(out);
    writeFields(json, type, one, &learner);
    out.chop(1);
    return out.mid(out.indexOf(':') + 1);
}

bool isMovedOnlyByRules(const Assignment &place)
{
    return place.source == AssignmentSource::System && place.state != AssignmentState::Removed;
}

} // namespace

UndoneRows::UndoneRows(Context &context, const ImportJob &job, std::span<const TableLink> links,
                       std::span<ImportRow> rows)
    : m_context(context), m_job(job), m_links(links), m_rows(rows), m_assignments(context)
{
}

Result<bool> UndoneRows::find()
{
    KnownLearners::Keys keys;
    for (const ImportRow &row : m_rows)
        keys.ids << QString::number(row.memberId);
    Result<KnownLearners> members = KnownLearners::find(m_context, keys, BatchBound::mostLearnerBytes);
    if (!members)
        return members.error();
    m_members = std::move(*members);
    return m_members.isWhole() || m_rows.size() <= 1;
}

Result<void> UndoneRows::load()
{
    QStringList ids;
    QList<Id> made;
    for (const ImportRow &row : m_rows) {
        ids << QString::number(row.memberId);
        if (row.outcome == RowOutcome::Create)
            made << row.memberId;
    }
    Result<MemberTraces> traces = MemberTraces::find(m_context, m_links, m_job.number, made);
    if (!traces)
        return traces.error();
    m_traces = std::move(*traces);
    Result<UndonePasswords> passwords = UndonePasswords::find(m_context, m_job, m_rows);
    if (!passwords)
        return passwords.error();
    m_passwords = std::move(*passwords);
    Result<void> loaded = loadSessions(ids);
    return loaded ? loadTargets() : loaded;
}

Result<void> UndoneRows::loadSessions(const QStringList &members)
{
    Result<std::vector<Assignment>> places =
        findAll<Assignment>(m_context.database, m_context.scope, "member", members);
    if (!places)
        return places.error();
    QStringList ids;
    for (const Assignment &place : *places) {
        m_places[place.member.id].push_back(place);
        if (isMovedOnlyByRules(place))
            ids << QString::number(place.session.id);
    }
    ids.removeDuplicates();
    if (ids.isEmpty())
        return {};
    Result<std::vector<Session>> sessions = findAll<Session>(m_context.database, m_context.scope, "id", ids);
    if (!sessions)
        return sessions.error();
    for (const Session &session : *sessions)
        m_sessions.insert(session.id, session);
    std::vector<Id> numbers;
    for (const QString &member : members)
        numbers.push_back(member.toLongLong());
    return m_assignments.read(*sessions, numbers);
}

// What values that go back refer to.
Result<void> UndoneRows::loadTargets()
{
    QStringList entities, externalIds;
    for (const ImportRow &row : m_rows) {
        if (row.outcome == RowOutcome::Create)
            continue;
        const Learner was = readPlanned(row.before).value;
        if (was.entity.id)
            entities << QString::number(was.entity.id);
        if (was.externalId)
            externalIds << QString::number(*was.externalId);
    }
    entities.removeDuplicates();
    if (!entities.isEmpty()) {
        Result<std::vector<Entity>> found =
            findAll<Entity>(m_context.database, m_context.scope, "id", entities);
        if (!found)
            return found.error();
        for (const Entity &entity : *found)
            m_entities.insert(entity.id, entity.name);
    }
    if (externalIds.isEmpty())
        return {};
    return findRecords(m_context.database, m_context.scope, recordType<Learner>(), "external_id", externalIds,
                       [this](const std::shared_ptr<void> &record) {
                           const Learner &holder = *static_cast<const Learner *>(record.get());
                           m_holders.insert(*holder.externalId, holder.id);
                       });
}

void UndoneRows::keep(size_t row, QList<KeptValue> values)
{
    m_rows[row].undo = RowUndo::Kept;
    m_rows[row].keptValues = keptJson(values);
}

void UndoneRows::refuse(size_t row, const QByteArray &reason)
{
    std::erase(m_leaving, row);
    std::erase_if(m_removed, [row](const auto &removed) { return removed.first == row; });
    for (size_t i = 0; i < m_restored.size(); ++i) {
        if (m_restored[i] != row)
            continue;
        m_restored.erase(m_restored.begin() + qsizetype(i));
        m_before.erase(m_before.begin() + qsizetype(i));
        m_after.erase(m_after.begin() + qsizetype(i));
        break;
    }
    m_passwords.leave(m_rows[row]);
    m_rows[row].restoredValues.clear();
    keep(row, {{.reason = reason}});
}

Result<void> UndoneRows::plan()
{
    Result<void> done = load();
    for (size_t row = 0; row < m_rows.size() && done; ++row) {
        const Learner *now = m_members.byId(m_rows[row].memberId);
        if (!now || now->status == MemberStatus::Anonymised)
            keep(row, {{.reason = "undo.member_gone"}});
        else if (m_rows[row].outcome == RowOutcome::Create)
            done = planRemoval(row, *now);
        else
            done = planReturn(row, *now);
    }
    return done;
}

bool UndoneRows::mayLeaveSessions(size_t row) const
{
    const QList<Id> own = readIds(m_rows[row].sessions);
    const auto places = m_places.constFind(m_rows[row].memberId);
    return places == m_places.constEnd() ||
           std::all_of(places->begin(), places->end(), [&](const Assignment &place) {
               return !own.contains(place.session.id) || isMovedOnlyByRules(place);
           });
}

void UndoneRows::leaveSessions(const ImportRow &row)
{
    const QList<Id> own = readIds(row.sessions);
    for (const Assignment &place : m_places.value(row.memberId)) {
        if (own.contains(place.session.id) && m_sessions.contains(place.session.id))
            m_assignments.withdraw(m_sessions[place.session.id], place.member.id);
    }
}

Result<void> UndoneRows::planRemoval(size_t row, const Learner &now)
{
    const QString role = QStringLiteral("role");
    if (!mayGive(m_context.caller, now.role)) {
        keep(row, {{.field = role, .reason = "auth.role_too_low"}});
        return {};
    }
    if (const KeptValue *trace = m_traces.of(now.id)) {
        keep(row, {*trace});
        return {};
    }
    const QList<Id> own = readIds(m_rows[row].sessions);
    for (const Assignment &place : m_places.value(now.id)) {
        if (own.contains(place.session.id) && isMovedOnlyByRules(place))
            continue;
        keep(row, {{.field = QStringLiteral("sessions"),
                    .by = place.by.name,
                    .byId = place.by.id,
                    .at = QString::fromLatin1(place.updatedAt.text()),
                    .reason = "undo.changed_since"}});
        return {};
    }
    Learner gone = now;
    gone.status = MemberStatus::Anonymised;
    const Result<bool> owned = m_owners.mayGo(m_context, now, gone);
    if (!owned)
        return owned.error();
    if (!*owned) {
        keep(row, {{.field = role, .reason = "role.last_owner"}});
        return {};
    }
    if (const Result<bool> freed = m_seats.take(m_context, &now, gone); !freed)
        return freed.error();
    m_rows[row].undo = RowUndo::Removed;
    m_leaving.push_back(row);
    m_removed.emplace_back(row, now);
    return {};
}

Result<QByteArray> UndoneRows::roleObstacle(const Learner &now, const Learner &was)
{
    if (!mayGive(m_context.caller, was.role))
        return QByteArray("auth.role_too_low");
    if (now.id == m_context.caller.member)
        return QByteArray("import.own_role");
    if (was.role == Role::Learner && !now.entity.id)
        return QByteArray("entity.required");
    Learner back = now;
    back.role = was.role;
    const Result<bool> owned = m_owners.mayGo(m_context, now, back);
    if (!owned)
        return owned.error();
    return *owned ? QByteArray() : QByteArray("role.last_owner");
}

QByteArray UndoneRows::obstacle(size_t row, const FieldInfo &field, const Learner &now, const Learner &was) const
{
    if (QByteArrayView(field.wire) == "entity" && was.entity.id && !m_entities.contains(was.entity.id))
        return "entity.not_found";
    // Nobody invites who has a password, and who waits for an invitation cannot sign in with one.
    if (QByteArrayView(field.wire) == "status" && was.status == MemberStatus::Invited && m_passwords.isChosen(m_rows[row]))
        return passwordChosen;
    if (QByteArrayView(field.wire) == "external_id" && was.externalId) {
        const Id holder = m_holders.value(*was.externalId);
        const bool given = std::any_of(m_after.begin(), m_after.end(), [&](const Learner &other) {
            return other.id == holder && other.externalId != was.externalId;
        });
        const bool removed = std::any_of(m_removed.begin(), m_removed.end(),
                                         [&](const auto &other) { return other.second.id == holder; });
        if (holder && holder != now.id && !given && !removed)
            return "learner.external_id_taken";
    }
    return {};
}

Result<void> UndoneRows::planReturn(size_t row, const Learner &now)
{
    const RecordType &type = recordType<Learner>();
    const Learner was = readPlanned(m_rows[row].before).value;
    const Change<Learner> became = readPlanned(m_rows[row].after);
    Learner back = now;
    QList<KeptValue> kept;
    FieldMask returned;
    if (!mayGive(m_context.caller, now.role)) {
        keep(row, {{.field = QStringLiteral("role"), .reason = "auth.role_too_low"}});
        return {};
    }
    const size_t role = type.indexOf("role"), entity = type.indexOf("entity");
    const bool meansRole = became.set.test(role) && now.role == became.value.role && now.role != was.role;
    Result<QByteArray> held = meansRole ? roleObstacle(now, was) : QByteArray();
    if (!held)
        return held.error();
    const bool staysLearner = now.role == Role::Learner && (!meansRole || !held->isEmpty());
    for (size_t i = 0; i < type.fields.size(); ++i) {
        const FieldInfo &field = type.fields[i];
        if (!became.set.test(i) || sameValue(field, &now, &was))
            continue;
        const bool same = sameValue(field, &now, &became.value);
        QByteArray reason = same ? obstacle(row, field, now, was) : QByteArray("undo.field_changed_since");
        if (same && i == role)
            reason = *held;
        else if (same && i == entity && staysLearner && !was.entity.id)
            reason = "entity.required";
        if (!reason.isEmpty()) {
            kept << KeptValue{
                .field = QLatin1StringView(field.wire), .value = fieldJson(type, i, now), .reason = reason};
            continue;
        }
        copyValue(field, &was, &back);
        returned.set(i);
    }
    back.entity.name = m_entities.value(back.entity.id, back.entity.name);
    const Result<bool> seated = m_seats.take(m_context, &now, back);
    if (!seated)
        return seated.error();
    if (!*seated) {
        const Problem problem = m_seats.problem();
        keep(row, {{.field = problem.field, .reason = problem.reason, .arguments = problem.arguments}});
        return {};
    }
    if (mayLeaveSessions(row))
        m_leaving.push_back(row);
    else
        kept << KeptValue{.field = QStringLiteral("sessions"), .reason = "undo.field_changed_since"};
    if (m_passwords.isImports(m_rows[row]))
        m_passwords.takeBack(m_rows[row]);
    else if (m_passwords.isChanged(m_rows[row]))
        kept << KeptValue{.field = QStringLiteral("password"), .reason = "undo.field_changed_since"};
    m_rows[row].undo = RowUndo::Restored;
    if (!kept.isEmpty()) {
        Result<void> named = nameAuthors(m_context, m_job.number, now.id, kept);
        if (!named)
            return named;
        keep(row, kept);
        if (returned.any())
            m_rows[row].restoredValues = plannedJson(returned, back);
    }
    if (returned.any()) {
        m_before.push_back(now);
        m_after.push_back(std::move(back));
        m_restored.push_back(row);
    }
    return {};
}

} // namespace ulpan
