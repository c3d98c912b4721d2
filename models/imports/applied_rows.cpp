#include "models/imports/applied_rows.h"

#include "models/imports/batch_bound.h"
#include "models/imports/row_json.h"
#include "models/services/new_learners.h"
#include "models/services/session_trainers.h"

namespace ulpan {

namespace {

const char *const changedSince = "import.changed_since_plan";

// What the second list has and the first has not.
QStringList additions(const QStringList &before, const QStringList &after)
{
    return joinedLists(before, after).mid(before.size());
}

} // namespace

AppliedRows::AppliedRows(Context &context, const ImportOptions &options, ImportSeats &seats, PreparedRows &rows, size_t count, Look look)
    : m_context(context), m_options(options), m_rows(std::span(rows.rows).first(count)), m_look(look), m_seats(seats), m_problems(count),
      m_inputs(rows.inputs), m_news(rows.news)
{
}

Result<bool> AppliedRows::find()
{
    KnownLearners::Keys keys;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Learner &value = m_inputs[i].change.value;
        if (m_rows[i].outcome == RowOutcome::Create && m_look == Look::Later)
            continue;
        if (m_rows[i].outcome == RowOutcome::Create)
            keys.logins << value.login;
        else
            keys.ids << QString::number(m_rows[i].memberId);
        if (value.externalId)
            keys.externalIds << QString::number(*value.externalId);
    }
    Result<KnownLearners> known = KnownLearners::find(m_context, keys, BatchBound::mostLearnerBytes);
    if (!known)
        return known.error();
    m_known = std::move(*known);
    return m_known.isWhole() || m_rows.size() <= 1;
}

void AppliedRows::reject(size_t row, const Problem &problem)
{
    m_rows[row].outcome = RowOutcome::Rejected;
    m_problems[row] << problem;
}

void AppliedRows::compareNew(size_t row)
{
    const Change<Learner> &change = m_inputs[row].change;
    const Learner *now = m_known.byLogin(change.value.login);
    if (!now) {
        m_new.push_back(row);
        return;
    }
    const FieldMask differing = differences(recordType<Learner>(), now, &change.value) & change.set;
    if (now->institutionId != m_context.institution) {
        reject(row, {QStringLiteral("login"), "learner.login_taken"});
    } else if (m_options.mode == ImportMode::Create) {
        m_rows[row].outcome = RowOutcome::Skipped;
        m_rows[row].memberId = now->id;
    } else if (differing.none()) {
        m_rows[row].outcome = RowOutcome::Unchanged;
        m_rows[row].memberId = now->id;
    } else {
        reject(row, {QStringLiteral("login"), changedSince});
    }
}

// Keeps of the plan what is still to be done, field by field.
void AppliedRows::merge(const Learner &now, size_t row)
{
    const RecordType &type = recordType<Learner>();
    Change<Learner> &change = m_inputs[row].change;
    const Learner before = readPlanned(m_rows[row].before).value;
    for (size_t i = 0; i < type.fields.size(); ++i) {
        const FieldInfo &field = type.fields[i];
        if (!change.set.test(i))
            continue;
        if (sameValue(field, &now, &change.value)) {
            change.set.reset(i);
        } else if (sameValue(field, &now, &before)) {
            continue;
        } else if (field.type == FieldType::List && m_options.lists == ImportLists::Add &&
                   !isBlank(field, &change.value)) {
            auto &list = valueOf<QStringList>(field, &change.value);
            list = joinedLists(valueOf<QStringList>(field, &now),
                               additions(valueOf<QStringList>(field, &before), list));
            change.set.set(i, !sameValue(field, &now, &change.value));
        } else {
            reject(row, {QLatin1StringView(field.wire), changedSince});
        }
    }
    if (m_rows[row].outcome == RowOutcome::Rejected)
        return;
    if (change.set.none()) {
        m_rows[row].outcome = RowOutcome::Unchanged;
        return;
    }
    m_changed.push_back(row);
    m_before.push_back(now);
}

void AppliedRows::compare(size_t row)
{
    const Learner &value = m_inputs[row].change.value;
    const Learner *now = nullptr;
    if (m_rows[row].outcome == RowOutcome::Update) {
        now = m_known.byId(m_rows[row].memberId);
        if (!now || now->status == MemberStatus::Anonymised) {
            reject(row, {QStringLiteral("login"), now ? changedSince : "learner.not_found"});
            return;
        }
    }
    const Learner *holder = value.externalId ? m_known.byExternalId(*value.externalId) : nullptr;
    const Learner *itself = now ? now : m_known.byLogin(value.login);
    if (holder && (!itself || holder->id != itself->id))
        reject(row, {QStringLiteral("external_id"), "learner.external_id_taken"});
    else if (now)
        merge(*now, row);
    else
        compareNew(row);
}

Result<void> AppliedRows::create()
{
    std::vector<LearnerInput> inputs;
    LearnerService::Checked checked;
    for (size_t row : m_new) {
        inputs.push_back(std::move(m_inputs[row]));
        checked.learners.push_back(std::move(m_news.learners[row]));
        checked.problems.push_back(std::move(m_news.problems[row]));
    }
    const Result<void> settled = settleNew(m_context, inputs, checked);
    if (!settled)
        return settled;
    std::vector<Learner> learners;
    std::vector<size_t> rows;
    for (size_t i = 0; i < m_new.size(); ++i) {
        if (const std::optional<Problem> above = roleProblem(m_context.caller, nullptr, checked.learners[i]))
            checked.problems[i] << *above;
        if (checked.problems[i].isEmpty()) {
            const Result<bool> seated = m_seats.take(m_context, nullptr, checked.learners[i]);
            if (!seated)
                return seated.error();
            if (!*seated)
                checked.problems[i] << m_seats.problem();
        }
        for (const Problem &problem : std::as_const(checked.problems[i]))
            reject(m_new[i], problem);
        if (!checked.problems[i].isEmpty())
            continue;
        learners.push_back(std::move(checked.learners[i]));
        rows.push_back(m_new[i]);
    }
    if (learners.empty())
        return {};
    Result<void> inserted = m_learners.insertChecked(m_context, learners);
    for (size_t i = 0; i < rows.size() && inserted; ++i)
        m_rows[rows[i]].memberId = learners[i].id;
    return inserted ? assign(learners, rows) : inserted;
}

Result<QList<Problem>> AppliedRows::faultsOfChange(const Learner &before, const Learner &after)
{
    if (const std::optional<Problem> problem = roleProblem(m_context.caller, &before, after))
        return QList<Problem>{*problem};
    const Result<bool> owned = m_owners.mayGo(m_context, before, after);
    if (!owned)
        return owned.error();
    if (!*owned)
        return QList<Problem>{{QStringLiteral("role"), "role.last_owner"}};
    const Result<bool> seated = m_seats.take(m_context, &before, after);
    if (!seated)
        return seated.error();
    return *seated ? QList<Problem>() : QList<Problem>{m_seats.problem()};
}

Result<void> AppliedRows::change()
{
    std::vector<LearnerInput> inputs;
    for (size_t row : m_changed)
        inputs.push_back(std::move(m_inputs[row]));
    Result<LearnerService::Checked> checked = m_learners.checkChanges(m_context, m_before, inputs);
    if (!checked)
        return checked.error();
    const RecordType &type = recordType<Learner>();
    std::vector<Learner> before, after;
    std::vector<size_t> rows;
    for (size_t i = 0; i < m_changed.size(); ++i) {
        if (checked->problems[i].isEmpty()) {
            Result<QList<Problem>> faults = faultsOfChange(m_before[i], checked->learners[i]);
            if (!faults)
                return faults.error();
            checked->problems[i] = std::move(*faults);
        }
        for (const Problem &problem : std::as_const(checked->problems[i]))
            reject(m_changed[i], problem);
        if (!checked->problems[i].isEmpty())
            continue;
        before.push_back(std::move(m_before[i]));
        after.push_back(std::move(checked->learners[i]));
        rows.push_back(m_changed[i]);
        // The plan may have meant more than was left to do, and its undo must not take back another's change.
        const FieldMask changed = differences(type, &before.back(), &after.back()) & type.content();
        m_rows[m_changed[i]].before = plannedJson(changed, before.back());
        m_rows[m_changed[i]].after = plannedJson(changed, after.back());
    }
    if (before.empty())
        return {};
    Result<void> updated = m_learners.updateChecked(m_context, before, after);
    if (updated)
        updated = releaseTrainers(m_context, before, after);
    return updated ? assign(after, rows) : updated;
}

// `rows` are theirs, in the same order.
Result<void> AppliedRows::assign(std::span<const Learner> learners, std::span<const size_t> rows)
{
    if (!m_options.assignation)
        return {};
    Result<std::vector<std::pair<Id, Id>>> placed = m_assignments.assignImported(m_context, learners);
    if (!placed)
        return placed.error();
    QHash<Id, QList<Id>> sessions;
    for (const auto &[member, session] : *placed)
        sessions[member] << session;
    for (size_t i = 0; i < learners.size() && !sessions.isEmpty(); ++i) {
        if (const auto own = sessions.constFind(learners[i].id); own != sessions.constEnd())
            m_rows[rows[i]].sessions = idsJson(*own);
    }
    return {};
}

Result<void> AppliedRows::write()
{
    for (size_t row = 0; row < m_rows.size(); ++row)
        compare(row);
    Result<void> created = create();
    return created ? change() : created;
}

} // namespace ulpan
