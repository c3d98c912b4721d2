#include "models/bulk/bulk_editor.h"
#include "models/services/record_service.h"

#include <QJsonDocument>

// What a merge is asked for, and what it would do.

namespace ulpan {

Result<std::pair<Entity, Entity>> BulkEditor::mergeEnds(Context &context, Id entity, Id into) const
{
    Result<Entity> source = getRecord<Entity>(context, entity);
    if (!source)
        return source.error();
    if (into == entity)
        return invalid({{QStringLiteral("into"), "entity.merge_self"}});
    Result<std::optional<Entity>> target = findById<Entity>(context.database, context.scope, into);
    if (!target)
        return target.error();
    if (!*target)
        return invalid({{QStringLiteral("into"), "entity.not_found"}});
    if (context.isStale(source->version))
        return Error{ErrorKind::Precondition, "record.stale"};
    return std::pair(std::move(*source), std::move(**target));
}

Result<void> BulkEditor::mayMerge(Context &context, Id entity, Id into) const
{
    Result<Cursor> running = context.database.run(
        QStringLiteral("select source_entity_id, change from bulk_edit where institution_id = ? and kind = 'merge' and state = 'applying'"),
        {context.institution});
    if (!running)
        return running.error();
    while (running->next()) {
        const Id source = running->id(0);
        Result<BulkChange> change = BulkChange::fromJson(QJsonDocument::fromJson(running->bytes(1)).object());
        const Id target = change ? change->entity().value_or(0) : 0;
        if (source == entity || source == into || target == entity)
            return Error{ErrorKind::Conflict, "entity.merging"};
    }
    return {};
}

Result<MergePlan> BulkEditor::planMerge(Context &context, Id entity, Id into) const
{
    if (!context.caller.may(Ability::MembersWrite))
        return Error{ErrorKind::Forbidden, "auth.ability_missing", {}, {}, {QString::fromLatin1(nameOf(Ability::MembersWrite))}};
    Result<std::pair<Entity, Entity>> ends = mergeEnds(context, entity, into);
    if (!ends)
        return ends.error();
    Result<void> free = mayMerge(context, entity, into);
    if (!free)
        return free.error();
    MergePlan plan{.into = std::move(ends->second)};
    Result<Cursor> members = context.database.run(
        QStringLiteral("select count(*), count(case when role = 'learner' then 1 end) from member "
                       "where entity_id = ? and status <> 'anonymised'"),
        {entity});
    if (!members)
        return members.error();
    if (members->next()) {
        plan.moved = members->id(0);
        plan.learners = members->id(1);
    }
    Result<Cursor> assignments = context.database.run(
        QStringLiteral("select count(*) from assignment a join member m on m.id = a.member_id "
                       "where m.entity_id = ? and m.status <> 'anonymised' and a.state in ('assigned', 'waiting')"),
        {entity});
    if (!assignments)
        return assignments.error();
    if (assignments->next())
        plan.assignments = assignments->id(0);
    return plan;
}

} // namespace ulpan
