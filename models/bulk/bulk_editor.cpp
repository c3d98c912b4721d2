#include "models/bulk/bulk_editor.h"

#include "models/base/crypto.h"
#include "models/services/caller_json.h"
#include "models/services/caller_rights.h"
#include "models/services/member_rules.h"
#include "models/services/record_service.h"
#include "models/store/record_store.h"

#include <QJsonDocument>

namespace ulpan {

namespace {

// Milliseconds. One request waits for what it began; more of them would take the threads of everybody else's requests.
constexpr int longestAnswer = 10'000, shortAnswer = 50;
constexpr int tryOutRows = 1000;

Problem noEntity()
{
    return {QStringLiteral("change.entity"), "entity.not_found"};
}

Result<void> lockEdit(Connection &database, Id number)
{
    if (database.engine() == Engine::Sqlite)
        return {};
    return database.perform(QStringLiteral("select id from bulk_edit where id = ? for update"), {number});
}

Error lacks(Ability ability)
{
    return {ErrorKind::Forbidden, "auth.ability_missing", {}, {}, {QString::fromLatin1(nameOf(ability))}};
}

Result<void> mayAsk(const Caller &caller, const BulkChange &change)
{
    if (change.touchesSessions() && !caller.may(Ability::SessionsWrite))
        return lacks(Ability::SessionsWrite);
    if (change.role() && !mayGive(caller, *change.role()))
        return Error{ErrorKind::Forbidden, "auth.role_too_low"};
    return {};
}

// Whether every member whom the edit changed may be changed by the caller, too, and have back the role they had: an undo is there
// once, and who could do only a part of it would take it from those who can do the whole.
Result<void> mayUndoAll(Context &context, const BulkEdit &edit, const BulkChange &change)
{
    QStringList above;
    for (const Role role : {Role::Teacher, Role::Support, Role::Admin, Role::Owner}) {
        if (!mayGive(context.caller, role))
            above << QStringLiteral("'%1'").arg(QLatin1StringView(nameOf(role)));
    }
    if (above.isEmpty())
        return {};
    const QString roles = above.join(u',');
    QString sql = QStringLiteral("select 1 from member m join bulk_edit_row r on r.edit_id = ? and r.member_id = m.id "
                                 "where m.institution_id = ? and m.role in (%1)").arg(roles);
    QVariantList values{edit.number, edit.institutionId};
    if (change.role()) {
        const QLatin1StringView json(context.database.engine() == Engine::Sqlite ? "" : "::json");
        sql += QStringLiteral(" union all select 1 from bulk_edit_row where edit_id = ? and before_values%1 ->> 'role' in (%2)").arg(json, roles);
        values << edit.number;
    }
    Result<Cursor> found = context.database.run(sql + QStringLiteral(" limit 1"), values);
    if (!found)
        return found.error();
    return found->next() ? Result<void>(Error{ErrorKind::Forbidden, "auth.role_too_low"}) : Result<void>();
}

} // namespace

Result<void> BulkEditor::checkTargets(Context &context, BulkChange &change) const
{
    Result<void> entity = checkEntity(context, change);
    if (!entity && entity.error().kind != ErrorKind::Invalid)
        return entity;
    Result<void> sessions = BulkSessions::check(context, change);
    if (!entity && !sessions && sessions.error().kind == ErrorKind::Invalid)
        return invalid(entity.error().problems + sessions.error().problems);
    return sessions ? entity : sessions;
}

Result<void> BulkEditor::checkEntity(Context &context, BulkChange &change) const
{
    const std::optional<Id> entity = change.entity();
    if (!entity || !*entity)
        return {};
    Result<std::optional<Entity>> found = findById<Entity>(context.database, context.scope, *entity);
    if (!found)
        return found.error();
    if (!*found)
        return invalid({noEntity()});
    change.nameEntity((*found)->name);
    return {};
}

Result<BulkEdit> BulkEditor::begin(Context &context, BulkEdit edit, const BulkSelection &selection) const
{
    Result<Id> upper = selection.upperId(context);
    if (!upper)
        return upper.error();
    edit.institutionId = context.institution;
    edit.id = QStringLiteral("undo_") + QString::fromLatin1(randomName(20));
    edit.selection = selection.json();
    edit.caller = callerJson(context.caller);
    edit.createdBy = {context.caller.member, {}};
    edit.refusals = "[]";
    edit.skips = "[]";
    edit.upperId = *upper;
    Result<void> inserted = insert<BulkEdit>(context.database, context.now, std::span(&edit, 1));
    if (!inserted)
        return inserted.error();
    // With the name of who asked.
    return get(context, edit.id);
}

Result<BulkEdit> BulkEditor::edit(Context &context, const BulkSelection &selection,
                                  const BulkChange &change, const Alongside<BulkEdit> &also) const
{
    return workNow(context, [&](Context &writing) -> Result<BulkEdit> {
        Result<void> allowed = mayAsk(writing.caller, change);
        BulkChange checked = change;
        if (allowed)
            allowed = checkTargets(writing, checked);
        if (!allowed)
            return allowed.error();
        BulkEdit fresh;
        fresh.change = checked.json();
        return begin(writing, fresh, selection);
    }, also);
}

Result<BulkEdit> BulkEditor::tryOut(Context &context, const BulkSelection &selection,
                                    const BulkChange &change) const
{
    Result<void> allowed = mayAsk(context.caller, change);
    BulkChange checked = change;
    if (allowed)
        allowed = checkTargets(context, checked);
    if (!allowed)
        return allowed.error();
    Result<Id> upper = selection.upperId(context);
    if (!upper)
        return upper.error();
    BulkEdit edit;
    BulkBatch batch(context);
    for (Id last = 0;;) {
        Result<BulkSelection::Batch> found = selection.next(context, last, *upper, tryOutRows, false);
        if (!found)
            return found.error();
        if (!found->last)
            break;
        last = found->last;
        for (const Id missing : std::as_const(found->missing))
            batch.refuse(missing, {{}, "learner.not_found"});
        Result<void> planned = batch.plan(checked, BulkEditKind::Edit, selection.byIds(), found->members);
        if (!planned)
            return planned.error();
        *edit.matched += qint64(found->members.size()) + found->missing.size();
    }
    edit.changed = batch.changed();
    edit.unchanged = batch.unchanged();
    edit.refused = batch.refused();
    edit.refusals = batch.tally().json();
    return edit;
}

Result<BulkEdit> BulkEditor::merge(Context &context, Id entity, Id into, const Alongside<BulkEdit> &also) const
{
    if (!context.caller.may(Ability::MembersWrite))
        return lacks(Ability::MembersWrite);
    return workNow(context, [&](Context &writing) -> Result<BulkEdit> {
        Result<std::pair<Entity, Entity>> ends = mergeEnds(writing, entity, into);
        if (!ends)
            return ends.error();
        Result<void> free = mayMerge(writing, entity, into);
        if (!free)
            return free.error();
        Result<BulkSelection> selection = BulkSelection::fromJson(
            {{QStringLiteral("filter"), QJsonObject{{QStringLiteral("entity"), QString::number(entity)}}}});
        Result<BulkChange> change = BulkChange::fromJson({{QStringLiteral("entity"), into}});
        if (!selection || !change)
            return selection ? change.error() : selection.error();
        BulkEdit fresh;
        fresh.kind = BulkEditKind::Merge;
        fresh.change = change->json();
        fresh.sourceEntityId = entity;
        return begin(writing, fresh, *selection);
    }, also);
}

Result<JsonPage> BulkEditor::list(Context &context, const ListQuery &query) const
{
    ListQuery newestFirst = query;
    if (newestFirst.sort.isEmpty())
        newestFirst.sort << ListQuery::SortKey{"created_at", true};
    return listPage(m_store, context.database, context.scope, recordType<BulkEdit>(), newestFirst);
}

Result<BulkEdit> BulkEditor::get(Context &context, const QString &id) const
{
    Result<std::optional<BulkEdit>> found = findOne<BulkEdit>(context.database, context.scope, "undo", id);
    if (!found)
        return found.error();
    if (!*found)
        return notFound("undo.not_found");
    return std::move(**found);
}

Result<BulkEdit> BulkEditor::take(Context &context, const QString &id) const
{
    const Result<BulkEdit> edit = get(context, id);
    const Result<void> locked = edit ? lockEdit(context.database, edit->number) : edit.error();
    return locked ? get(context, id) : locked.error();
}

Result<BulkEdit> BulkEditor::undo(Context &context, const QString &id, const Alongside<BulkEdit> &also) const
{
    return workNow(context, [&](Context &writing) -> Result<BulkEdit> {
        Result<BulkEdit> edit = take(writing, id);
        // The entity that they were in is gone.
        if (edit && edit->kind == BulkEditKind::Merge)
            return Error{ErrorKind::Conflict, "undo.merge"};
        if (!edit)
            return edit;
        if (writing.isStale(edit->version))
            return Error{ErrorKind::Precondition, "record.stale"};
        Result<BulkChange> change = BulkChange::fromJson(QJsonDocument::fromJson(edit->change).object());
        if (!change)
            return change.error();
        if (change->touchesSessions() && !writing.caller.may(Ability::SessionsWrite))
            return lacks(Ability::SessionsWrite);
        Result<void> whole = mayUndoAll(writing, *edit, *change);
        if (!whole)
            return whole.error();
        if (edit->state == BulkEditState::Undoing || edit->state == BulkEditState::Undone)
            return Error{ErrorKind::Conflict, "undo.done"};
        if (edit->state == BulkEditState::Applying)
            return Error{ErrorKind::Conflict, "undo.too_early"};
        if (edit->finishedAt.plusSeconds(undoDays * 24 * 3600) <= writing.now)
            return Error{ErrorKind::Gone, "undo.lapsed"};
        edit->state = BulkEditState::Undoing;
        edit->undoCaller = callerJson(writing.caller);
        // An undo that was left goes on where it stood; one that has given nobody anything back looks at all of them again.
        BulkTally skips;
        if (*edit->restored > 0)
            skips = BulkTally::fromJson(edit->skips).withoutNotes();
        else
            edit->lastId = edit->skipped = 0;
        edit->skips = skips.json();
        Result<void> updated = update<BulkEdit>(writing.database, writing.now, std::span(&*edit, 1));
        if (!updated)
            return updated.error();
        return edit;
    }, also);
}

Result<BulkEdit> BulkEditor::workNow(Context &context,
                                     const std::function<Result<BulkEdit>(Context &)> &step,
                                     const Alongside<BulkEdit> &also) const
{
    const std::atomic<bool> stopping = false;
    const QString owner = QString::fromLatin1(randomName(16));
    std::optional<JobLease> lease;
    Result<BulkEdit> begun = writeAsCaller(context, Ability::MembersWrite, [&](Context &writing) -> Result<BulkEdit> {
        Result<BulkEdit> edit = step(writing);
        if (!edit)
            return edit;
        Result<JobLease> held = JobLease::hold(writing.database, *this, edit->number, owner, stopping);
        if (!held)
            return held.error();
        lease = *held;
        // From here on it is done by whoever works on jobs, whatever becomes of this process.
        Result<void> kept = doAlongside(also, writing.database, *edit);
        return kept ? edit : Result<BulkEdit>(kept.error());
    });
    if (!begun)
        return begun;
    const bool waits = !m_isWaitedFor.exchange(true);
    Result<void> worked = workUntil(*lease, QDeadlineTimer(waits ? longestAnswer : shortAnswer));
    if (waits)
        m_isWaitedFor = false;
    if (!worked && worked.error().reason != "job.lease_lost")
        return worked.error();
    return m_store.write([&](Connection &database) -> Result<BulkEdit> {
        Result<void> released = lease->release(database);
        if (!released)
            return released.error();
        Result<std::optional<BulkEdit>> edit =
            findOne<BulkEdit>(database, context.scope, "number", QString::number(begun->number));
        if (!edit)
            return edit.error();
        if (!*edit)
            return notFound("undo.not_found");
        Result<void> kept = doAlongside(also, database, **edit);
        return kept ? Result<BulkEdit>(std::move(**edit)) : kept.error();
    });
}

} // namespace ulpan
