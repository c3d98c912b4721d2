#include "models/imports/import_engine.h"
#include "models/imports/import_file.h"
#include "models/imports/import_follow_ups.h"
#include "models/imports/import_report.h"
#include "models/imports/import_rules.h"
#include "models/imports/row_json.h"
#include "models/services/caller_json.h"
#include "models/services/change_log.h"

namespace ulpan {

namespace {

Error missingAbility(Ability ability)
{
    return {ErrorKind::Forbidden, "auth.ability_missing", {}, {}, {QString::fromLatin1(nameOf(ability))}};
}

// What an import did beside changing members takes more than changing members, forth and back.
Result<void> mayTouch(const Caller &caller, const ImportJob &job, bool entities)
{
    if (entities && !caller.may(Ability::EntitiesWrite))
        return missingAbility(Ability::EntitiesWrite);
    if (readImportOptions(job.options).assignation && !caller.may(Ability::SessionsWrite))
        return missingAbility(Ability::SessionsWrite);
    return {};
}

// What is paused is then the undo.
bool isUndoBegun(const ImportJob &job)
{
    return *job.undoLine > 0;
}

// Rows that were applied and not taken back yet.
Result<qint64> rowsToUndo(Connection &database, const ImportJob &job)
{
    Result<Cursor> counted =
        database.run(QStringLiteral("select count(*) from import_row where job_id = ? and line <= ? and line "
                                    "< ? and outcome in ('create', 'update', 'deactivate')"),
                     {job.number, *job.appliedLine, *job.undoLine});
    if (!counted)
        return counted.error();
    return counted->next() ? counted->id(0) : 0;
}

// Whether it stands where it can be taken back.
Result<void> checkUndo(const ImportJob &job, Instant now)
{
    using enum ImportState;
    switch (job.state) {
    case Applying:
    case Paused:
        return Error{ErrorKind::Conflict, "undo.too_early"};
    case Undoing:
    case Undone:
    case PartlyUndone:
        return Error{ErrorKind::Conflict, "undo.done"};
    case Received:
    case Planning:
    case Planned:
    case NeedsConfirmation:
        return Error{ErrorKind::Conflict, "undo.nothing"};
    case Applied:
    case Cancelled:
    case Failed:
        break;
    }
    if (*job.appliedLine == 0 && readIds(job.madeEntities).isEmpty())
        return Error{ErrorKind::Conflict, "undo.nothing"};
    if (job.finishedAt.plusSeconds(ImportEngine::undoDays * 24 * 3600) <= now)
        return Error{ErrorKind::Gone, "undo.lapsed"};
    return {};
}

} // namespace

Result<void> mayUndo(const Caller &caller, const ImportJob &job)
{
    return mayTouch(caller, job, !readIds(job.madeEntities).isEmpty());
}

Result<void> noteStep(Context &context, const QString &action, const ImportJob &job)
{
    const RecordType &type = recordType<ImportJob>();
    QByteArray summary;
    JsonWriter json(summary);
    writeFields(json, type, type.mask({"id", "file_name", "total_rows", "done_rows"}), &job);
    return noteAction(context, action, QLatin1StringView(type.name), job.number, summary);
}

Result<ImportJob> ImportEngine::pause(Context &context, const QString &id) const
{
    Result<ImportJob> job = take(context, id, {ImportState::Applying, ImportState::Undoing});
    if (!job)
        return job;
    Result<void> allowed = mayTouch(context.caller, *job, false);
    if (!allowed)
        return allowed.error();
    job->state = ImportState::Paused;
    job->secondsLeft.reset();
    Result<void> noted = noteStep(context, QStringLiteral("import.paused"), *job);
    return noted ? keepChanges(context, *job) : noted.error();
}

Result<ImportJob> ImportEngine::resume(Context &context, const QString &id) const
{
    using enum ImportState;
    Result<ImportJob> job = take(context, id, {Paused, Applied, Cancelled, Failed});
    if (!job)
        return job;
    if (job->state != Paused)
        return resumeFollowUps(context, *job);
    Result<void> allowed = mayUndo(context.caller, *job);
    if (!allowed)
        return allowed.error();
    if (allowed = isUndoBegun(*job) ? Result<void>() : mayApply(context, *job); !allowed)
        return allowed.error();
    (isUndoBegun(*job) ? job->undoCaller : job->caller) = callerJson(context.caller);
    job->fault.clear();
    job->state = isUndoBegun(*job) ? Undoing : Applying;
    Result<void> noted = noteStep(context, QStringLiteral("import.resumed"), *job);
    return noted ? keepChanges(context, *job) : noted.error();
}

// Of an import that has ended, what is still to be done.
Result<ImportJob> ImportEngine::resumeFollowUps(Context &context, ImportJob job) const
{
    Result<bool> any = goOnWithFollowUps(context.database, job);
    if (!any)
        return any.error();
    if (!*any)
        return stateError(job.state);
    job.caller = callerJson(context.caller);
    if (job.state != ImportState::Failed)
        job.fault.clear();
    Result<void> noted = noteStep(context, QStringLiteral("import.resumed"), job);
    return noted ? keepChanges(context, job) : noted.error();
}

Result<ImportJob> ImportEngine::undo(Context &context, const QString &id) const
{
    Result<ImportJob> job = get(context, id);
    if (!job)
        return job;
    Result<void> possible = checkUndo(*job, context.now);
    if (!possible)
        return possible.error();
    job = take(context, id, {ImportState::Applied, ImportState::Cancelled, ImportState::Failed});
    if (!job)
        return job;
    Result<void> allowed = mayUndo(context.caller, *job);
    if (!allowed)
        return allowed.error();
    if (*job->undoLine == 0)
        job->undoLine = *job->appliedLine + 1;
    Result<qint64> left = rowsToUndo(context.database, *job);
    if (!left)
        return left.error();
    job->state = ImportState::Undoing;
    job->undoCaller = callerJson(context.caller);
    job->fault.clear();
    job->doneRows = qMax<qint64>(0, *job->totalRows - *left);
    job->rowsPerSecond = 0;
    m_spool.remove(job->id);
    // Passwords that are left are dropped.
    if (Result<bool> dropped = goOnWithFollowUps(context.database, *job); !dropped)
        return dropped.error();
    return keepChanges(context, *job);
}

} // namespace ulpan
