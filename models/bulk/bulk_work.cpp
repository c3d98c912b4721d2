#include "models/bulk/bulk_editor.h"
#include "models/bulk/bulk_summary.h"
#include "models/services/caller_json.h"
#include "models/services/caller_rights.h"
#include "models/services/member_rules.h"
#include "models/services/record_service.h"
#include "models/store/json_sql.h"
#include "models/store/record_store.h"

#include <QElapsedTimer>
#include <QJsonDocument>

namespace ulpan {

namespace {

constexpr int fewestMembers = 50, mostMembers = 1000;
constexpr qint64 writerHeld = 40'000'000; // nanoseconds
constexpr int mostBulkRaces = 5;

// Where it stands and what came of it so far; what was asked can be long and never changes.
Result<void> saveProgress(Connection &database, Instant now, const BulkEdit &edit)
{
    const auto moment = [](Instant instant) {
        return instant.isNull() ? QVariant(QMetaType::fromType<QString>())
                                : QVariant(QString::fromLatin1(instant.text()));
    };
    Result<Cursor> saved =
        database.run(QStringLiteral("update bulk_edit set state = ?, last_id = ?, upper_id = ?, matched = ?, "
                                    "changed = ?, unchanged = ?, refused = ?, "
                                    "refusals = ?, restored = ?, skipped = ?, skips = ?, version = version + "
                                    "1, updated_at = ?, finished_at = ?, "
                                    "undone_at = ? where id = ?"),
                     {QString::fromLatin1(nameOf(edit.state)), *edit.lastId, *edit.upperId, *edit.matched,
                      *edit.changed, *edit.unchanged, *edit.refused, QString::fromUtf8(edit.refusals),
                      *edit.restored, *edit.skipped, QString::fromUtf8(edit.skips), moment(now),
                      moment(edit.finishedAt), moment(edit.undoneAt), edit.number});
    // Totals of lists by state are counted anew.
    return saved ? noteRemoved(database, recordType<BulkEdit>(), edit.institutionId, 0) : saved.error();
}

// Whom it found stands in the rows.
Result<void> forgetSearch(Connection &database, BulkEdit &edit)
{
    const QByteArray kept = BulkSelection::withoutSearch(edit.selection);
    if (kept == edit.selection)
        return {};
    edit.selection = kept;
    return database.perform(QStringLiteral("update bulk_edit set selection = ? where id = ?"),
                            {QString::fromUtf8(kept), edit.number});
}

Result<void> noteSummary(Context &context, const QString &action, const BulkEdit &edit,
                         std::initializer_list<const char *> counts)
{
    Result<QByteArray> summary = summaryOf(context, edit, counts);
    return summary ? noteAction(context, action, QLatin1StringView(recordType<BulkEdit>().name), edit.number, *summary)
                   : summary.error();
}

// How many it has changed of how many that were meant, and what can be done about it.
Result<Problem> howFar(Context &context, const BulkEdit &edit)
{
    if (edit.state == BulkEditState::Undoing)
        return Problem{QString(), "bulk_edit.undo_so_far", {QString::number(*edit.restored), QString::number(*edit.changed)}};
    Result<BulkSelection> selection = BulkSelection::fromJson(QJsonDocument::fromJson(edit.selection).object());
    Result<qint64> left = selection ? selection->count(context, *edit.lastId, *edit.upperId) : selection.error();
    if (!left)
        return left.error();
    Problem soFar = edit.kind == BulkEditKind::Merge ? Problem{QString(), "bulk_edit.merge_so_far"} : Problem{QString(), "bulk_edit.so_far"};
    soFar.arguments = {QString::number(*edit.changed), QString::number(*edit.matched + *left)};
    return soFar;
}

// Whether who asked has not lost what it takes since.
Result<bool> stillMay(const Caller &caller, const BulkEdit &edit)
{
    Result<BulkChange> change = BulkChange::fromJson(QJsonDocument::fromJson(edit.change).object());
    if (!change)
        return change.error();
    return caller.may(Ability::MembersWrite) &&
           (edit.kind == BulkEditKind::Edit || caller.may(Ability::EntitiesWrite)) && (!change->touchesSessions() || caller.may(Ability::SessionsWrite)) &&
           (!change->role() || mayGive(caller, *change->role()));
}

} // namespace

Result<void> BulkEditor::workUntil(JobLease &lease, QDeadlineTimer until) const
{
    Result<std::optional<BulkEdit>> found = m_store.look([&](Connection &database) {
        return findOne<BulkEdit>(database, Caller::system().scope(), "number", QString::number(lease.job()));
    });
    if (!found)
        return found.error();
    if (!*found)
        return {};
    BulkEdit edit = std::move(**found);
    Result<BulkSelection> selection =
        BulkSelection::fromJson(QJsonDocument::fromJson(edit.selection).object());
    if (!selection)
        return selection.error();
    int rows = fewestMembers * 4, races = 0;
    const auto unfinished = [&] {
        return edit.state == BulkEditState::Applying || edit.state == BulkEditState::Undoing;
    };
    while (unfinished() && !lease.shouldStop() && !until.hasExpired()) {
        const bool applying = edit.state == BulkEditState::Applying;
        const Caller kept = readCaller(applying ? edit.caller : edit.undoCaller);
        BulkEdit next = edit;
        qint64 worked = 0;
        Result<void> done = m_store.write([&](Connection &database) -> Result<void> {
            QElapsedTimer held;
            held.start();
            // Before the edit's own row, which a request that has the turn may be waiting for.
            Result<void> turn = takeTurn(database, edit.institutionId);
            Result<void> renewed = turn ? lease.renew(database) : turn;
            if (!renewed)
                return renewed;
            Result<Scope> scope = kept.scope(edit.institutionId);
            Result<Caller> caller = callerByNow(database, kept);
            Result<bool> may = caller ? stillMay(*caller, edit) : caller.error();
            if (!scope || !may)
                return scope ? may.error() : scope.error();
            Context context{*caller, *scope, edit.institutionId, m_store, database, m_clock.now()};
            context.noting = Noting::Events;
            Result<void> stepped = !*may      ? leave(context, next, {.why = Problem{QString(), "bulk_edit.caller_gone"}, .by = caller->member})
                                   : applying ? apply(context, next, *selection, rows)
                                              : takeBack(context, next, rows);
            worked = held.nsecsElapsed();
            return stepped ? saveProgress(database, context.now, next) : stepped;
        });
        // Somebody was quicker with one of these members, or with the entity: the batch was rolled back and
        // is looked at again.
        const bool race = !done && (done.error().reason == "record.stale" ||
                                    done.error().reason == "record.reference_gone");
        races = race ? races + 1 : 0;
        if (!done && (!race || races >= mostBulkRaces))
            return done;
        if (race)
            continue;
        edit = next;
        rows = int(
            std::clamp<qint64>(std::min<qint64>(writerHeld * rows / std::max<qint64>(1, worked), 2 * rows),
                               fewestMembers, mostMembers));
    }
    return {};
}

Result<void> BulkEditor::apply(Context &context, BulkEdit &edit, const BulkSelection &selection,
                               int rows) const
{
    Result<BulkChange> change = BulkChange::fromJson(QJsonDocument::fromJson(edit.change).object());
    if (!change)
        return change.error();
    Result<BulkSelection::Batch> found = selection.next(context, *edit.lastId, *edit.upperId, rows, true);
    if (!found)
        return found.error();
    if (!found->last)
        return finish(context, edit);
    BulkBatch batch(context);
    batch.tally() = BulkTally::fromJson(edit.refusals);
    for (const Id missing : std::as_const(found->missing))
        batch.refuse(missing, {{}, "learner.not_found"});
    Result<void> targets = checkTargets(context, *change);
    if (!targets && targets.error().kind != ErrorKind::Invalid)
        return targets;
    if (!targets) {
        // All were there when this began.
        Problem gone = targets.error().problems.first();
        gone.field.remove(QStringLiteral("change."));
        for (const Learner &member : found->members)
            batch.refuse(member.id, gone);
    }
    Result<void> done =
        targets ? batch.plan(*change, edit.kind, selection.byIds(), found->members) : Result<void>();
    if (done)
        done = batch.write(edit);
    if (!done)
        return done;
    *edit.matched += qint64(found->members.size()) + found->missing.size();
    *edit.changed += batch.changed();
    *edit.unchanged += batch.unchanged();
    *edit.refused += batch.refused();
    edit.refusals = batch.tally().json();
    edit.lastId = found->last;
    return {};
}

Result<void> BulkEditor::takeBack(Context &context, BulkEdit &edit, int rows) const
{
    const RecordType &type = recordType<BulkEditRow>();
    // Only a member's erasing empties a row, and the member is nobody then.
    Result<Cursor> cursor =
        context.database.run(QStringLiteral("select %1 from bulk_edit_row r where r.edit_id = ? and "
                                            "r.member_id > ? order by r.member_id limit ?")
                                 .arg(selectList(type)),
                             {edit.number, *edit.lastId, rows});
    if (!cursor)
        return cursor.error();
    std::vector<BulkEditRow> kept;
    QJsonArray ids;
    while (cursor->next()) {
        readRow(type, *cursor, &kept.emplace_back());
        ids.append(kept.back().memberId);
    }
    if (kept.empty())
        return finish(context, edit);
    Result<BulkSelection> selection = BulkSelection::fromJson({{QStringLiteral("ids"), ids}});
    if (!selection)
        return selection.error();
    Result<BulkSelection::Batch> found = selection->next(context, 0, kept.back().memberId, rows, true);
    if (!found)
        return found.error();
    BulkBatch batch(context);
    batch.tally() = BulkTally::fromJson(edit.skips);
    Result<void> done = batch.planBack(kept, found->members);
    if (done)
        done = batch.writeBack(edit);
    if (!done)
        return done;
    *edit.restored += batch.changed();
    *edit.skipped += batch.refused();
    edit.skips = batch.tally().json();
    edit.lastId = kept.back().memberId;
    return {};
}

Result<void> BulkEditor::finish(Context &context, BulkEdit &edit) const
{
    Result<void> forgotten = forgetSearch(context.database, edit);
    if (!forgotten)
        return forgotten;
    if (edit.state == BulkEditState::Undoing && *edit.changed > 0 && *edit.restored == 0) {
        BulkTally skips = BulkTally::fromJson(edit.skips);
        skips.note({{}, "undo.nobody"});
        edit.skips = skips.json();
        edit.state = BulkEditState::Applied;
        return noteSummary(context, QStringLiteral("bulk_edit.undo_left"), edit, {"restored", "skipped"});
    }
    if (edit.state == BulkEditState::Undoing) {
        edit.state = BulkEditState::Undone;
        edit.undoneAt = context.now;
        return noteSummary(context, QStringLiteral("bulk_edit.undone"), edit, {"restored", "skipped"});
    }
    edit.state = BulkEditState::Applied;
    edit.finishedAt = context.now;
    if (edit.kind == BulkEditKind::Edit)
        return noteSummary(context, QStringLiteral("bulk_edit.applied"), edit, {"matched", "changed", "unchanged", "refused"});
    return finishMerge(context, edit);
}

// What is done stays and can be taken back, what was taken back stays so, and the rest of either is for somebody to ask for.
Result<void> BulkEditor::leave(Context &context, BulkEdit &edit, const BulkEnd &end) const
{
    const bool undoing = edit.state == BulkEditState::Undoing;
    Result<Problem> soFar = howFar(context, edit);
    Result<void> forgotten = soFar ? forgetSearch(context.database, edit) : soFar.error();
    if (!forgotten)
        return forgotten;
    BulkTally tally = BulkTally::fromJson(undoing ? edit.skips : edit.refusals);
    tally.note(end.why, end.by);
    tally.note(*soFar);
    (undoing ? edit.skips : edit.refusals) = tally.json();
    edit.state = BulkEditState::Applied;
    if (undoing)
        return noteSummary(context, QStringLiteral("bulk_edit.undo_left"), edit, {"restored", "skipped"});
    edit.finishedAt = context.now;
    return noteSummary(context, QStringLiteral("bulk_edit.applied"), edit, {"matched", "changed", "unchanged", "refused"});
}

Result<BulkEdit> BulkEditor::cancel(Context &context, const QString &id) const
{
    Result<BulkEdit> edit = take(context, id);
    if (!edit)
        return edit;
    // Some moved and the entity still there would be neither.
    if (edit->kind == BulkEditKind::Merge)
        return Error{ErrorKind::Conflict, "bulk_edit.merge_runs"};
    if (context.isStale(edit->version))
        return Error{ErrorKind::Precondition, "record.stale"};
    const bool undoing = edit->state == BulkEditState::Undoing;
    if (!undoing && edit->state != BulkEditState::Applying)
        return Error{ErrorKind::Conflict, "bulk_edit.ended"};
    Result<void> revoked = JobLease::revoke(context.database, table(), edit->number);
    Result<Caller> asker =
        revoked ? callerByNow(context.database, readCaller(undoing ? edit->undoCaller : edit->caller)) : revoked.error();
    if (!asker)
        return asker.error();
    // What was done is the doing of who asked for it, as at its end; that it ended here is not.
    Context asked{*asker, context.scope, context.institution, m_store, context.database, context.now};
    Result<void> left = leave(asked, *edit, {.why = Problem{QString(), "bulk_edit.cancelled"}, .by = context.caller.member});
    if (left)
        left = saveProgress(context.database, context.now, *edit);
    if (left)
        left = undoing ? noteSummary(context, QStringLiteral("bulk_edit.cancelled"), *edit, {"restored", "skipped"})
                       : noteSummary(context, QStringLiteral("bulk_edit.cancelled"), *edit, {"changed"});
    return left ? get(context, id) : left.error();
}

// The entity goes when nobody is left in it; who came meanwhile is moved first.
Result<void> BulkEditor::finishMerge(Context &context, BulkEdit &edit) const
{
    Result<BulkChange> change = BulkChange::fromJson(QJsonDocument::fromJson(edit.change).object());
    if (!change)
        return change.error();
    if (context.database.engine() == Engine::Postgres) {
        Result<Cursor> locked = context.database.run(
            QStringLiteral("select id from entity where id = ? for update"), {edit.sourceEntityId});
        if (!locked)
            return locked.error();
    }
    Result<std::optional<Entity>> source =
        findById<Entity>(context.database, context.scope, edit.sourceEntityId);
    Result<std::optional<Entity>> target =
        findById<Entity>(context.database, context.scope, change->entity().value_or(0));
    if (!source || !target)
        return source ? target.error() : source.error();
    // One of them was deleted by somebody else: there is nothing left to do.
    if (!*source || !*target)
        return {};
    Result<Cursor> late = context.database.run(
        QStringLiteral("select max(id) from member where entity_id = ? and status <> 'anonymised'"),
        {edit.sourceEntityId});
    if (!late)
        return late.error();
    if (late->next() && late->id(0)) {
        edit.state = BulkEditState::Applying;
        edit.lastId = 0;
        edit.upperId = late->id(0);
        return {};
    }
    Result<Cursor> nobody =
        context.database.run(QStringLiteral("update member set entity_id = ? where entity_id = ?"),
                             {(*target)->id, (*source)->id});
    if (!nobody)
        return nobody.error();
    void *gone = &**source;
    Result<void> deleted = deleteRecords(context.database, recordType<Entity>(), std::span(&gone, 1));
    if (deleted)
        deleted = noteEvent(context, QStringLiteral("entity.deleted"), recordType<Entity>(), gone);
    return deleted ? noteAction(context, QStringLiteral("entity.merged"), QStringLiteral("entity"),
                                (*source)->id, mergeSummary(edit, **target), recordJson(**source))
                   : deleted;
}

} // namespace ulpan
