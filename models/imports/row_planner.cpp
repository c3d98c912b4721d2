#include "models/imports/row_planner.h"

#include "models/base/text.h"
#include "models/imports/batch_bound.h"
#include "models/imports/row_json.h"
#include "models/services/erased_plans.h"

namespace ulpan {

// A row on its way from the file into the plan.
struct RowPlanner::Draft
{
    FileRow &file;
    ImportRow row;
    const Learner *before = nullptr; // the learner that is meant; null: none is there
    bool decided = false;            // nothing more to check
    FieldMask meant = {};            // the fields that the input sets
    Learner after = {};              // as the row would have it
    FieldMask changed = {};          // what that changes
    Reference newEntity = {};
    bool setsPassword = false;
    bool leftOut = false; // of a member who is no learner, what only learners have
    bool erased = false; // somebody who was made nobody since the file came; nothing of them is kept
};

namespace {

constexpr qsizetype mostProblemsOfField = 10; // each value of a list may have one

// Whether the cell's value is not in the record, because nothing could be made of it.
bool isUnread(const Problem &problem)
{
    static constexpr QByteArrayView reasons[] = {"import.spreadsheet_error", "import.lost_number", "field.integer", "field.choice", "field.flag"};
    return std::find(std::begin(reasons), std::end(reasons), problem.reason) != std::end(reasons);
}

// What would only follow from a cell that could not be read is left out, because it would confuse.
void addProblem(FileRow &row, const Problem &problem)
{
    qsizetype known = 0;
    for (const Problem &other : std::as_const(row.problems)) {
        if (other.field != problem.field)
            continue;
        if (other == problem || isUnread(other) || ++known == mostProblemsOfField)
            return;
    }
    row.problems << problem;
}

} // namespace

RowPlanner::RowPlanner(const ImportJob &job, const ImportOptions &options, const ImportMapping &mapping,
                       const EntityDirectory &entities, const FileDuplicates &duplicates)
    : m_job(job), m_options(options), m_mapping(mapping), m_duplicates(duplicates),
      m_match(matchOf(options, mapping)), m_hidden(passwordColumns(mapping, job.columns)),
      m_defaultEntity(options.entity.isEmpty() ? Reference() : entities.find(options.entity))
{
}

Result<KnownLearners> RowPlanner::findKnown(Context &context, std::span<FileRow> &rows) const
{
    KnownLearners::Keys keys;
    for (const FileRow &row : rows) {
        if (!row.change.value.login.isEmpty())
            keys.logins << row.change.value.login;
        if (row.change.value.externalId)
            keys.externalIds << QString::number(*row.change.value.externalId);
        if (row.learnerId && m_match == ImportMatch::LearnerId)
            keys.ids << QString::number(row.learnerId);
    }
    Result<KnownLearners> known = KnownLearners::find(context, keys, BatchBound::mostLearnerBytes);
    if (!known || known->isWhole() || rows.size() <= 1)
        return known;
    rows = rows.first(rows.size() / 2);
    return findKnown(context, rows);
}

// Finds the learner that the row means, and what follows from that alone.
void RowPlanner::compare(const KnownLearners &known, Draft &draft) const
{
    FileRow &file = draft.file;
    const Learner &value = file.change.value;
    QString field = QStringLiteral("login");
    if (m_match == ImportMatch::Login) {
        draft.before = value.login.isEmpty() ? nullptr : known.byLogin(value.login);
    } else if (m_match == ImportMatch::ExternalId) {
        field = QStringLiteral("external_id");
        draft.before = value.externalId ? known.byExternalId(*value.externalId) : nullptr;
    } else {
        field = QStringLiteral("id");
        draft.before = file.learnerId ? known.byId(file.learnerId) : nullptr;
        if (file.learnerId && !draft.before)
            addProblem(file, {field, "learner.not_found"});
    }
    const bool foreign = draft.before && draft.before->institutionId != m_job.institutionId;
    if (foreign || (!draft.before && m_match != ImportMatch::Login && known.byLogin(value.login))) {
        draft.before = nullptr;
        file.problems << Problem{QStringLiteral("login"), "learner.login_taken"};
    } else if (draft.before && m_options.mode == ImportMode::Create) {
        draft.row.outcome = RowOutcome::Skipped;
        draft.decided = true;
    } else if (!draft.before && m_options.mode == ImportMode::Update) {
        addProblem(file, {field, "learner.not_found"});
    }
    if (!draft.before)
        return;
    ImportRow &row = draft.row;
    row.memberId = draft.before->id;
    // A file that names nobody still shows whom it means.
    if (row.login.isEmpty())
        row.login = draft.before->login;
    if (row.lastname.isEmpty() && row.firstname.isEmpty()) {
        row.lastname = draft.before->lastname;
        row.firstname = draft.before->firstname;
    }
}

void RowPlanner::checkKeys(const KnownLearners &known, Draft &draft) const
{
    FileRow &file = draft.file;
    const auto once = [&](const DuplicateKeys &keys, const QString &key, const char *field) {
        const qint64 other = key.isEmpty() ? 0 : keys.otherLine(key, file.line);
        if (other)
            file.problems << Problem{QLatin1StringView(field), "import.duplicate", {QString::number(other)}};
    };
    const Learner &value = file.change.value;
    once(m_duplicates.logins, caseFolded(value.login), "login");
    if (file.learnerId)
        once(m_duplicates.learnerIds, QString::number(file.learnerId), "id");
    if (!value.externalId)
        return;
    once(m_duplicates.externalIds, QString::number(*value.externalId), "external_id");
    const Learner *holder = known.byExternalId(*value.externalId);
    if (holder && (!draft.before || holder->id != draft.before->id))
        file.problems << Problem{QStringLiteral("external_id"), "learner.external_id_taken"};
}

LearnerInput RowPlanner::inputOf(Draft &draft) const
{
    const RecordType &type = recordType<Learner>();
    LearnerInput input{draft.file.change};
    Learner &value = input.change.value;
    FieldMask &set = input.change.set;
    const Role was = draft.before ? draft.before->role : Role::Learner;
    const bool learns = (set.test(type.indexOf("role")) ? value.role : was) == Role::Learner;
    // A file has the same columns for everybody.
    if (!learns)
        draft.leftOut = leaveOutLearnersOnly(input.change);
    if (learns && (!draft.before || (was != Role::Learner && !draft.before->entity.id))) {
        if (value.entity.name.isEmpty() && value.entity.id == 0 && !m_options.entity.isEmpty()) {
            value.entity = m_defaultEntity;
            set.set(type.indexOf("entity"));
            if (EntityDirectory::isMissingNumber(m_defaultEntity))
                addProblem(draft.file, {QStringLiteral("entity"), "entity.not_found"});
        }
    }
    if (!draft.before) {
        if (learns && m_options.testUser && !set.test(type.indexOf("test_user"))) {
            value.testUser = true;
            set.set(type.indexOf("test_user"));
        }
    } else {
        // A login never changes, not even in the case of its letters.
        if (caseFolded(value.login) == caseFolded(draft.before->login))
            set.reset(type.indexOf("login"));
        for (size_t i = 0; i < type.fields.size(); ++i) {
            const FieldInfo &field = type.fields[i];
            // An empty list is there only to clear.
            if (m_options.lists == ImportLists::Add && set.test(i) && field.type == FieldType::List &&
                !isBlank(field, &value))
                valueOf<QStringList>(field, &value) = joinedLists(valueOf<QStringList>(field, draft.before),
                                                                  valueOf<QStringList>(field, &value));
        }
    }
    // A password is for who has none yet, so that the same file changes nothing the second time.
    draft.setsPassword = !draft.file.password.isEmpty() &&
                         (!draft.before || draft.before->status == MemberStatus::Invited);
    if (draft.setsPassword) {
        value.status = MemberStatus::Active;
        set.set(type.indexOf("status"));
    }
    draft.meant = set;
    return input;
}

// Takes over what the learners' rules say.
void RowPlanner::settle(Draft &draft, Learner &&checked, const QList<Problem> &found) const
{
    draft.after = std::move(checked);
    const Learner &after = draft.after;
    const RecordType &type = recordType<Learner>();
    const bool newEntity = after.entity.id == 0 && !after.entity.name.isEmpty();
    // Of somebody who is not there to be updated nothing more is missing.
    const bool missing = !draft.before && m_options.mode == ImportMode::Update;
    for (const Problem &problem : found) {
        if ((!newEntity || problem.field != u"entity") && !(missing && problem.reason == "field.required"))
            addProblem(draft.file, problem);
    }
    draft.changed = (draft.before ? differences(type, draft.before, &after) : draft.meant) & type.writable();
    // What is empty needs no saying of a learner who is new.
    for (size_t i = 0; i < type.fields.size() && !draft.before; ++i)
        draft.changed.set(i, draft.changed.test(i) &&
                                 (!isBlank(type.fields[i], &after) ||
                                  (newEntity && type.fields[i].type == FieldType::Reference)));
    // It has no number yet by which it would differ from none.
    if (newEntity) {
        draft.changed.set(type.indexOf("entity"));
        draft.newEntity = after.entity;
    }
}

// Whom an earlier file lacked and this one has is what they were before that.
void RowPlanner::letInAgain(const HandEdits &edits, Draft &draft) const
{
    if (m_options.mode != ImportMode::Synchronise || draft.before->status != MemberStatus::Suspended ||
        draft.after.role != Role::Learner)
        return;
    if (const std::optional<MemberStatus> status = edits.deactivatedFrom(draft.before->id)) {
        draft.after.status = *status;
        draft.changed.set(recordType<Learner>().indexOf("status"));
    }
}

Result<void> RowPlanner::heedEdits(Context &context, std::vector<Draft> &drafts) const
{
    const RecordType &type = recordType<Learner>();
    const auto isAsked = [&](const Draft &draft) {
        const bool suspended = m_options.mode == ImportMode::Synchronise && draft.before &&
                               draft.before->status == MemberStatus::Suspended;
        return draft.before && !draft.decided && draft.file.problems.isEmpty() &&
               (draft.changed.any() || suspended);
    };
    QList<Id> members;
    for (const Draft &draft : drafts) {
        if (isAsked(draft))
            members << draft.before->id;
    }
    Result<HandEdits> edits = HandEdits::load(context, members);
    if (!edits)
        return edits.error();
    const bool keeps = m_options.edited == ImportEdited::Keep;
    for (Draft &draft : drafts) {
        if (!isAsked(draft))
            continue;
        const FieldMask edited = edits->find(*draft.before, draft.after, draft.changed, m_options.lists);
        if (edited.any()) {
            Result<QByteArray> described = edits->describe(context, *draft.before, edited, keeps);
            if (!described)
                return described.error();
            draft.row.edited = true;
            draft.row.edits = std::move(*described);
        }
        if (keeps) {
            edits->keep(*draft.before, edited, m_options.lists, draft.after, draft.changed);
            if (edited.test(type.indexOf("entity")))
                draft.newEntity = {};
            // Who stays what they are cannot have what only the others have.
            if (edited.test(type.indexOf("role"))) {
                const QList<Problem> found = roleFieldProblems(*draft.before, draft.after);
                for (const Problem &problem : found)
                    addProblem(draft.file, problem);
            }
        }
        letInAgain(*edits, draft);
    }
    return {};
}

Result<bool> RowPlanner::mayLoseOwner(Context &context, const Draft &draft)
{
    if (draft.before->role != Role::Owner || draft.after.role == Role::Owner || !draft.file.problems.isEmpty())
        return true;
    if (!m_owners) {
        LeavingOwners owners;
        if (Result<void> loaded = owners.loadPlanned(context, m_job.number); !loaded)
            return loaded.error();
        m_owners = std::move(owners);
    }
    return m_owners->mayGo(context, *draft.before, draft.after);
}

// Nobody gives by a file what they may not give by hand.
Result<void> RowPlanner::heedRoles(Context &context, std::vector<Draft> &drafts)
{
    for (Draft &draft : drafts) {
        if (draft.decided || (draft.before && draft.changed.none()))
            continue;
        if (const std::optional<Problem> problem = roleProblem(context.caller, draft.before, draft.after))
            addProblem(draft.file, *problem);
        if (!draft.before)
            continue;
        const Result<bool> owned = mayLoseOwner(context, draft);
        if (!owned)
            return owned.error();
        if (!*owned)
            addProblem(draft.file, {QStringLiteral("role"), "role.last_owner"});
    }
    return {};
}

void RowPlanner::conclude(Draft &draft) const
{
    if (draft.before)
        draft.row.before = plannedJson(draft.changed, *draft.before);
    draft.row.outcome = !draft.before         ? RowOutcome::Create
                        : draft.changed.any() ? RowOutcome::Update
                                              : RowOutcome::Unchanged;
    if (draft.changed.any())
        draft.row.after = plannedJson(draft.changed, draft.after);
}

void RowPlanner::finish(const KnownLearners &known, Draft &draft, Plan &plan) const
{
    ImportRow &row = draft.row;
    const FileRow &file = draft.file;
    const bool writes = row.outcome == RowOutcome::Create || row.outcome == RowOutcome::Update;
    if (!file.problems.isEmpty()) {
        row.outcome = RowOutcome::Rejected;
        row.before.clear();
        row.after.clear();
        row.problems = problemsJson(file.problems, m_mapping, draft.erased ? QStringList() : file.cells);
        row.cells = draft.erased ? QByteArray() : shownCellsJson(file.cells, m_hidden);
        if (QByteArray whole = cellsJson(file.cells, m_hidden); whole != row.cells && !draft.erased)
            plan.largeRows.push_back({file.line, std::move(whole)});
        // Whom a faulty row may mean is not missing from the file.
        if (!row.memberId && !draft.erased)
            row.memberId = known.meant(file.change.value, m_job.institutionId);
    } else if (row.outcome == RowOutcome::Unchanged) {
        row.before.clear();
    } else if (!draft.newEntity.name.isEmpty() && !plan.newEntities.contains(draft.newEntity.name)) {
        plan.newEntities << draft.newEntity.name;
        plan.newEntityLines << file.line;
    }
    if (draft.setsPassword && writes && file.problems.isEmpty())
        plan.passwords.push_back({file.line, file.password});
    const bool compared = row.outcome == RowOutcome::Update || row.outcome == RowOutcome::Unchanged;
    plan.saysTooMuch.push_back(draft.leftOut);
    plan.leftOut += draft.leftOut && file.problems.isEmpty();
    plan.unusedPasswords += compared && !draft.setsPassword && !file.password.isEmpty();
    plan.rows.push_back(std::move(row));
}

// Unless the login is another's by now.
bool RowPlanner::isErased(const ErasedLogins &erased, const KnownLearners &known, Draft &draft)
{
    const QString &login = draft.file.change.value.login;
    draft.erased = !erased.isEmpty() && !known.byLogin(login) && erased.contains(login);
    if (!draft.erased)
        return false;
    draft.decided = true;
    draft.file.problems = {{QStringLiteral("login"), personErased}};
    for (QString *name : {&draft.row.login, &draft.row.lastname, &draft.row.firstname})
        name->clear();
    return true;
}

Result<RowPlanner::Plan> RowPlanner::plan(Context &context, std::span<FileRow> rows)
{
    Result<KnownLearners> known = findKnown(context, rows);
    const Result<ErasedLogins> erased = ErasedLogins::of(context.database, m_job.number);
    if (!known || !erased)
        return known ? erased.error() : known.error();
    std::vector<Draft> drafts;
    drafts.reserve(rows.size());
    std::vector<LearnerInput> creations, changes;
    std::vector<Learner> before;
    for (FileRow &file : rows) {
        const Learner &value = file.change.value;
        drafts.push_back({.file = file});
        Draft &draft = drafts.back();
        draft.row = {.institutionId = m_job.institutionId,
                     .jobId = m_job.number,
                     .line = file.line,
                     .offset = file.offset,
                     .login = shownCell(value.login.trimmed()),
                     .lastname = shownCell(value.lastname.trimmed()),
                     .firstname = shownCell(value.firstname.trimmed()),
                     .corrected = file.corrected};
        if (isErased(*erased, *known, draft))
            continue;
        compare(*known, draft);
        if (draft.decided)
            continue;
        checkKeys(*known, draft);
        if (draft.before) {
            before.push_back(*draft.before);
            changes.push_back(inputOf(draft));
        } else {
            creations.push_back(inputOf(draft));
        }
    }
    Result<LearnerService::Checked> created = m_learners.check(context, creations);
    if (!created)
        return created.error();
    Result<LearnerService::Checked> changed = m_learners.checkChanges(context, before, changes);
    if (!changed)
        return changed.error();
    Plan plan{.learnerBytes = known->bytes()};
    size_t nextCreated = 0, nextChanged = 0;
    for (Draft &draft : drafts) {
        if (!draft.decided) {
            LearnerService::Checked &checked = draft.before ? *changed : *created;
            const size_t at = draft.before ? nextChanged++ : nextCreated++;
            settle(draft, std::move(checked.learners[at]), checked.problems[at]);
        }
    }
    Result<void> heeded = heedEdits(context, drafts);
    if (heeded)
        heeded = heedRoles(context, drafts);
    if (!heeded)
        return heeded.error();
    for (Draft &draft : drafts) {
        if (!draft.decided)
            conclude(draft);
        finish(*known, draft, plan);
    }
    return plan;
}

} // namespace ulpan
