#include "models/services/learner_service.h"

#include "models/base/halves.h"
#include "models/services/member_eraser.h"
#include "models/services/member_rules.h"
#include "models/services/new_learners.h"
#include "models/services/record_service.h"
#include "models/services/session_trainers.h"

namespace ulpan {

namespace {

Result<void> checkEntity(Context &context, Learner &learner, QList<Problem> &problems)
{
    Result<std::optional<Entity>> entity = findById<Entity>(context.database, context.scope, learner.entity.id);
    if (!entity)
        return entity.error();
    if (*entity)
        learner.entity.name = (*entity)->name;
    else
        problems << Problem{QStringLiteral("entity"), "entity.not_found"};
    return {};
}

} // namespace

Result<JsonPage> LearnerService::list(Context &context, const ListQuery &query) const
{
    return listPage(context.store, context.database, context.scope, recordType<Learner>(), query);
}

Result<Learner> LearnerService::get(Context &context, Id id) const
{
    Result<Learner> learner = getRecord<Learner>(context, id);
    if (learner && learner->status == MemberStatus::Anonymised)
        return notFound("learner.not_found");
    return learner;
}

Result<LearnerService::Checked> LearnerService::check(Context &context, std::span<const LearnerInput> inputs) const
{
    Checked checked{std::vector<Learner>(inputs.size()), std::vector<QList<Problem>>(inputs.size())};
    inHalves(inputs.size(), [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i)
            checkNew(context.institution, inputs[i], checked.learners[i], checked.problems[i]);
    });
    const Result<void> settled = settleNew(context, inputs, checked);
    return settled ? Result<Checked>(std::move(checked)) : settled.error();
}

Result<void> LearnerService::insertChecked(Context &context, std::span<Learner> learners, std::span<const QByteArray> passwordHashes) const
{
    Result<void> created = createRecords(context, learners);
    if (!created)
        return created;
    for (size_t i = 0; i < passwordHashes.size(); ++i) {
        if (passwordHashes[i].isEmpty())
            continue;
        Result<void> set = replacePassword(context, learners[i].id, passwordHashes[i]);
        if (!set)
            return set;
    }
    return {};
}

Result<LearnerService::Checked> LearnerService::checkChanges(Context &context, std::span<const Learner> before,
                                                             std::span<const LearnerInput> inputs) const
{
    Result<QHash<Id, Entity>> entities = entitiesOf(context, inputs);
    if (!entities)
        return entities.error();
    Checked checked;
    for (size_t i = 0; i < inputs.size(); ++i) {
        QList<Problem> problems;
        Result<Learner> after = changedRecord(context, before[i], inputs[i].change, problems);
        if (!after)
            return after.error();
        forgiveEntity(*after, problems);
        problems << roleFieldProblems(before[i], *after) << numberProblems(*after);
        // An entity that is still to be made has only a name.
        if (after->entity.id && after->entity.id == before[i].entity.id) {
            after->entity.name = before[i].entity.name;
        } else if (after->entity.id) {
            const auto entity = entities->constFind(after->entity.id);
            if (entity != entities->constEnd())
                after->entity.name = entity->name;
            else
                problems << Problem{QStringLiteral("entity"), "entity.not_found"};
        }
        checked.learners.push_back(std::move(*after));
        checked.problems.push_back(std::move(problems));
    }
    return checked;
}

Result<void> LearnerService::updateChecked(Context &context, std::span<Learner> before, std::span<Learner> after) const
{
    return updateRecords(context, before, after);
}

Result<Learner> LearnerService::create(Context &context, const LearnerInput &input) const
{
    if (!mayGive(context.caller, input.change.value.role))
        return Error{ErrorKind::Forbidden, "auth.role_too_low"};
    Result<Checked> checked = check(context, std::span(&input, 1));
    if (!checked)
        return checked.error();
    if (!checked->problems.front().isEmpty())
        return invalid(checked->problems.front());
    Result<void> seated = keepSeats(context, nullptr, checked->learners.front());
    if (!seated)
        return seated.error();
    Result<void> created = insertChecked(context, checked->learners, std::span(&input.passwordHash, 1));
    if (!created)
        return created.error();
    return std::move(checked->learners.front());
}

Result<Learner> LearnerService::update(Context &context, Id id, const LearnerInput &input) const
{
    Result<Learner> before = get(context, id);
    if (!before)
        return before;
    // Nobody changes somebody who may do more: a password set for an owner would be an owner's sign-in.
    if (!mayGive(context.caller, before->role))
        return Error{ErrorKind::Forbidden, "auth.role_too_low"};
    QList<Problem> problems;
    Result<Learner> after = changedRecord(context, *before, input.change, problems);
    if (!after)
        return after;
    if (!mayGive(context.caller, after->role))
        return Error{ErrorKind::Forbidden, "auth.role_too_low"};
    forgiveEntity(*after, problems);
    problems << memberProblems(*before, *after);
    if (after->entity.id == before->entity.id) {
        after->entity.name = before->entity.name;
    } else if (after->entity.id) {
        Result<void> entity = checkEntity(context, *after, problems);
        if (!entity)
            return entity.error();
    }
    if (!problems.isEmpty())
        return invalid(problems);
    Result<void> owned = keepAnOwner(context, std::span(&*before, 1), std::span(&*after, 1));
    if (owned)
        owned = keepSeats(context, &*before, *after);
    if (!owned)
        return owned.error();
    if (!input.passwordHash.isEmpty()) {
        after->status = after->status == MemberStatus::Invited ? MemberStatus::Active : after->status;
        Result<void> set = replacePassword(context, id, input.passwordHash);
        if (!set)
            return set.error();
    }
    Result<void> updated = updateRecords(context, std::span(&*before, 1), std::span(&*after, 1));
    if (updated && after->status == MemberStatus::Suspended && before->status != MemberStatus::Suspended)
        updated = endAccess(context, {id});
    if (updated)
        updated = releaseTrainers(context, std::span(&*before, 1), std::span(&*after, 1));
    if (!updated)
        return updated.error();
    return after;
}

Result<void> LearnerService::anonymise(Context &context, Id id) const
{
    Result<Learner> before = get(context, id);
    if (!before)
        return before.error();
    if (!mayGive(context.caller, before->role))
        return Error{ErrorKind::Forbidden, "auth.role_too_low"};
    if (context.isStale(before->version))
        return Error{ErrorKind::Precondition, "record.stale"};
    Learner after = *before;
    after.status = MemberStatus::Anonymised;
    Result<void> owned = keepAnOwner(context, std::span(&*before, 1), std::span(&after, 1));
    if (!owned)
        return owned;
    // The audit has to say who did it.
    if (context.caller.member == id)
        return Error{ErrorKind::Conflict, "learner.oneself"};
    return eraseMember(context, *before, m_answers);
}

} // namespace ulpan
