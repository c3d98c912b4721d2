#include "models/services/entity_service.h"

#include "models/services/record_service.h"

namespace ulpan {

Result<JsonPage> EntityService::list(Context &context, const ListQuery &query) const
{
    return listPage(context.store, context.database, context.scope, recordType<Entity>(), query);
}

Result<Entity> EntityService::get(Context &context, Id id) const
{
    return getRecord<Entity>(context, id);
}

Result<Entity> EntityService::create(Context &context, const Change<Entity> &change) const
{
    const RecordType &type = recordType<Entity>();
    Entity fresh;
    fresh.institutionId = context.institution;
    if (!change.set.test(type.indexOf("language"))) {
        Result<Institution> institution = getRecord<Institution>(context, context.institution);
        if (!institution)
            return institution.error();
        fresh.language = institution->language;
    }
    QList<Problem> problems;
    Result<Entity> entity = changedRecord(context, fresh, change, problems);
    if (!entity)
        return entity;
    problems << normaliseAndCheck(type, type.mask({"name"}) & ~change.set, &*entity);
    if (!problems.isEmpty())
        return invalid(problems);
    Result<void> created = createRecords(context, std::span(&*entity, 1));
    if (!created)
        return created.error();
    return entity;
}

Result<Entity> EntityService::update(Context &context, Id id, const Change<Entity> &change) const
{
    Result<Entity> before = get(context, id);
    if (!before)
        return before;
    QList<Problem> problems;
    Result<Entity> after = changedRecord(context, *before, change, problems);
    if (!after)
        return after;
    if (!problems.isEmpty())
        return invalid(problems);
    Result<void> updated = updateRecords(context, std::span(&*before, 1), std::span(&*after, 1));
    if (!updated)
        return updated.error();
    return after;
}

Result<std::optional<Entity>> EntityService::findByName(Context &context, const QString &name) const
{
    return findOne<Entity>(context.database, context.scope, "name", name);
}

} // namespace ulpan
