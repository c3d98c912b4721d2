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

Result<void> EntityService::remove(Context &context, Id id) const
{
    Result<Entity> entity = get(context, id);
    if (!entity)
        return entity.error();
    if (context.isStale(entity->version))
        return Error{ErrorKind::Precondition, "record.stale"};
    // Who is just being put into it is waited for, and who comes now finds it gone.
    if (context.database.engine() == Engine::Postgres) {
        Result<Cursor> locked = context.database.run(QStringLiteral("select id from entity where id = ? for update"), {id});
        if (!locked)
            return locked.error();
    }
    Result<Cursor> members = context.database.run(QStringLiteral("select count(*) from member where entity_id = ? and status <> 'anonymised'"), {id});
    if (!members)
        return members.error();
    if (members->next() && members->id(0) > 0)
        return Error{ErrorKind::Conflict, "entity.in_use", {}, {}, {members->text(0)}};
    Result<Cursor> left = context.database.run(QStringLiteral("update member set entity_id = null where entity_id = ?"), {id});
    if (!left)
        return left.error();
    return removeRecords(context, std::span(&*entity, 1));
}

Result<std::optional<Entity>> EntityService::findByName(Context &context, const QString &name) const
{
    return findOne<Entity>(context.database, context.scope, "name", name);
}

} // namespace ulpan
