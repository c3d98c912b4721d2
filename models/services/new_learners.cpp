#include "models/services/new_learners.h"

#include "models/services/member_rules.h"
#include "models/services/record_service.h"

#include <QSet>

namespace ulpan {

namespace {

// What the program says of a new member's status, unless the caller has said it.
void setStatus(const LearnerInput &input, Learner &member, QList<Problem> &problems)
{
    const MemberStatus usual = input.passwordHash.isEmpty() ? MemberStatus::Invited : MemberStatus::Active;
    const bool meant = input.change.set.test(recordType<Learner>().indexOf("status"));
    if (meant && member.status != usual && (member.status == MemberStatus::Invited || member.status == MemberStatus::Anonymised))
        problems << Problem{QStringLiteral("status"), "status.by_program"};
    if (!meant)
        member.status = usual;
}

// That of the institution, read at most once for many.
Result<Language> homeLanguage(Context &context, std::optional<Language> &known)
{
    if (!known) {
        Result<Institution> institution = getRecord<Institution>(context, context.institution);
        if (!institution)
            return institution.error();
        known = institution->language;
    }
    return *known;
}

} // namespace

void checkNew(Id institution, const LearnerInput &input, Learner &learner, QList<Problem> &problems)
{
    const RecordType &type = recordType<Learner>();
    copyValues(type, input.change.set & type.writable(), &input.change.value, &learner);
    learner.institutionId = institution;
    setStatus(input, learner, problems);
    problems << normaliseAndCheck(type, type.writable(), &learner);
    if (learner.role != Role::Learner) {
        forgiveEntity(learner, problems);
        Learner nobody;
        nobody.status = learner.status;
        problems << memberProblems(nobody, learner);
    } else {
        problems << numberProblems(learner);
    }
}

Result<QHash<Id, Entity>> entitiesOf(Context &context, std::span<const LearnerInput> inputs)
{
    QSet<Id> named;
    for (const LearnerInput &input : inputs)
        named << input.change.value.entity.id;
    named.remove(0);
    QHash<Id, Entity> result;
    if (named.isEmpty())
        return result;
    QStringList ids;
    for (const Id id : std::as_const(named))
        ids << QString::number(id);
    Result<std::vector<Entity>> found = findAll<Entity>(context.database, context.scope, "id", ids);
    if (!found)
        return found.error();
    for (Entity &entity : *found)
        result.insert(entity.id, std::move(entity));
    return result;
}

Result<void> settleNew(Context &context, std::span<const LearnerInput> inputs, LearnerService::Checked &checked)
{
    const size_t language = recordType<Learner>().indexOf("language");
    Result<QHash<Id, Entity>> entities = entitiesOf(context, inputs);
    if (!entities)
        return entities.error();
    std::optional<Language> home;
    for (size_t i = 0; i < inputs.size(); ++i) {
        Learner &learner = checked.learners[i];
        const auto entity = entities->constFind(learner.entity.id);
        if (entity != entities->constEnd()) {
            learner.entity.name = entity->name;
            if (!inputs[i].change.set.test(language))
                learner.language = entity->language;
        } else if (learner.entity.id) {
            checked.problems[i] << Problem{QStringLiteral("entity"), "entity.not_found"};
        } else if (!inputs[i].change.set.test(language)) {
            Result<Language> spoken = homeLanguage(context, home);
            if (!spoken)
                return spoken.error();
            learner.language = *spoken;
        }
    }
    return {};
}

} // namespace ulpan
