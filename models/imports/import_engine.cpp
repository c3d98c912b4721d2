#include "models/imports/import_engine.h"

#include "models/base/characters.h"
#include "models/base/crypto.h"
#include "models/imports/import_applier.h"
#include "models/records/learner.h"
#include "models/services/caller_json.h"
#include "models/store/folded_sql.h"
#include "models/imports/import_gates.h"
#include "models/imports/import_reading.h"
#include "models/imports/import_report.h"
#include "models/imports/import_rules.h"
#include "models/imports/import_secrets.h"

#include <QSet>

namespace ulpan {

namespace {

const char *const jobTable = "import_job";

// A file that cannot be imported at all is a fault of the field it came in.
Error asFileProblem(Error error)
{
    if (error.kind == ErrorKind::Invalid && error.problems.isEmpty())
        error.problems << Problem{QStringLiteral("file"), error.reason, error.arguments};
    if (error.reason == "import.file_gone")
        error.kind = ErrorKind::Conflict;
    return error;
}

} // namespace

ImportEngine::ImportEngine(Store &store, const Clock &clock, const ImportSpool &spool)
    : m_store(store), m_clock(clock), m_spool(spool)
{
}

Result<ImportJob> ImportEngine::keep(const ImportUpload &upload) const
{
    const ImportOptions options = withOptions({}, upload.options);
    ImportJob job;
    job.id = QStringLiteral("imp_") + QString::fromLatin1(randomName(20));
    // Without what would make it look like another name.
    job.fileName = withoutHidden(upload.fileName).trimmed().left(recordType<ImportJob>().find("file_name")->maximum());
    job.options = importOptionsJson(options);
    job.gates = "[]";
    job.institutionId = upload.institution;
    Result<void> kept = m_spool.keep(job.id, *upload.content, m_clock.now());
    if (!kept)
        return kept.error();
    kept = m_store.look([&](Connection &database) -> Result<void> {
        Result<ImportFile> file = openForJob(m_spool, database, job, options, false);
        if (!file)
            return file.error();
        if (Result<void> room = m_spool.roomFor(job.id, file->estimatedRows, file->device->size()); !room)
            return room;
        const Scope scope = *Caller::system().scope(upload.institution);
        return describe(database, scope, *file, upload.mapping, false, job);
    });
    if (!kept) {
        m_spool.remove(job.id);
        return asFileProblem(kept.error());
    }
    return job;
}

Result<ImportJob> ImportEngine::receive(Context &context, ImportJob kept) const
{
    Result<ImportOptions> options = checkedOptions(context, readImportOptions(kept.options));
    if (!options)
        return options.error();
    kept.options = importOptionsJson(*options);
    kept.institutionId = context.institution;
    kept.caller = callerJson(context.caller);
    kept.createdBy = {context.caller.member, {}};
    if (context.caller.kind == Caller::Kind::Token || context.caller.kind == Caller::Kind::Client)
        kept.uploadedWith = context.caller.name;
    Result<void> inserted = insert<ImportJob>(context.database, context.now, std::span(&kept, 1));
    if (!inserted)
        return inserted.error();
    // With the name of who uploaded it.
    return get(context, kept.id);
}

Result<JsonPage> ImportEngine::list(Context &context, const ListQuery &query) const
{
    ListQuery newestFirst = query;
    if (newestFirst.sort.isEmpty())
        newestFirst.sort << ListQuery::SortKey{"created_at", true};
    return listPage(m_store, context.database, context.scope, recordType<ImportJob>(), newestFirst);
}

Result<ImportJob> ImportEngine::get(Context &context, const QString &id) const
{
    Result<std::optional<ImportJob>> found = findOne<ImportJob>(context.database, context.scope, "id", id);
    if (!found)
        return found.error();
    if (!*found)
        return notFound("import.not_found");
    return std::move(**found);
}

Result<JsonPage> ImportEngine::rows(Context &context, const QString &id, const ListQuery &query) const
{
    Result<ImportJob> job = get(context, id);
    if (!job)
        return job.error();
    ListQuery ofJob = query;
    ofJob.search.clear(); // it is looked for here, in columns of the row's own
    // Counts are remembered until a row is added, but rows change without that: the version tells them apart.
    QString condition = QStringLiteral("r.job_id + ? = ?");
    QVariantList values{job->version, job->version + job->number};
    for (qsizetype i = 0; i < ofJob.filters.size(); ++i) {
        if (ofJob.filters[i].field != "field")
            continue;
        const QString sent = ofJob.filters.takeAt(i--).value;
        const FieldInfo *known = recordType<Learner>().find(sent.toUtf8());
        if (!known)
            known = recordType<Learner>().findRpc(importFieldSpelling(sent).toUtf8());
        if (!known && sent != u"password")
            return invalid({{QStringLiteral("field"), "import.field_unknown", {sent}}});
        const QString field = known ? QString::fromLatin1(known->wire) : sent;
        const QString place = context.database.engine() == Engine::Sqlite ? QStringLiteral("instr") : QStringLiteral("strpos");
        condition += QStringLiteral(" and (%1(coalesce(r.after_values, ''), ?) > 0 or %1(coalesce(r.problems, ''), ?) > 0)").arg(place);
        values << QStringLiteral("\"%1\":").arg(field) << QStringLiteral("\"field\":\"%1\"").arg(field);
    }
    if (const FoldedMatch match = foldedMatch(context.database.engine(),
                                              {QStringLiteral("r.login"), QStringLiteral("r.lastname"), QStringLiteral("r.firstname")}, query.search);
        !match.sql.isEmpty()) {
        condition += QStringLiteral(" and ") + match.sql;
        values << match.values;
    }
    ofJob.filters << ListQuery::Filter{"job_id", QString::number(job->number)};
    if (ofJob.sort.isEmpty())
        ofJob.sort << ListQuery::SortKey{"line", false};
    return listPage(m_store, context.database, context.scope, recordType<ImportRow>(), ofJob, condition, values);
}

Result<QByteArray> ImportEngine::sample(Context &context, const QString &id, const QString &encoding,
                                        const QString &delimiter) const
{
    Result<ImportJob> job = get(context, id);
    if (!job)
        return job.error();
    ImportOptions options = readImportOptions(job->options);
    options.encoding = encoding.isEmpty() ? options.encoding : encoding;
    options.delimiter = delimiter.isEmpty() ? options.delimiter : delimiter;
    const bool known = options.encoding.isEmpty();
    const ImportJob kept = *job;
    Result<ImportFile> file = openForJob(m_spool, context.database, *job, options, known);
    if (!file)
        return asFileProblem(file.error());
    Result<void> described = describe(context.database, context.scope, *file, {}, known, *job);
    if (!described)
        return described.error();
    return sampleJson(*file, *job, kept);
}

Result<ImportJob> ImportEngine::take(Context &context, const QString &id,
                                     std::initializer_list<ImportState> states) const
{
    Result<ImportJob> job = get(context, id);
    if (!job)
        return job;
    // It may have moved on before it was ours.
    Result<void> revoked = JobLease::revoke(context.database, jobTable, job->number);
    if (!revoked)
        return revoked.error();
    job = get(context, id);
    if (!job)
        return job;
    if (context.isStale(job->version))
        return Error{ErrorKind::Precondition, "record.stale"};
    if (std::find(states.begin(), states.end(), job->state) == states.end())
        return stateError(job->state);
    return job;
}

Result<ImportJob> ImportEngine::keepChanges(Context &context, ImportJob job) const
{
    Result<void> updated = update<ImportJob>(context.database, context.now, std::span(&job, 1));
    if (!updated)
        return updated.error();
    return job;
}

Result<ImportJob> ImportEngine::change(Context &context, const QString &id, const ImportChange &change) const
{
    using enum ImportState;
    Result<ImportJob> job = take(context, id, {Received, Planning, Planned, NeedsConfirmation, Failed});
    if (!job)
        return job;
    if (*job->appliedLine > 0)
        return stateError(job->state);
    const ImportOptions before = readImportOptions(job->options);
    ImportOptions options = before;
    options.dryRun = true; // who changes a plan wants to see the new one first
    Result<ImportOptions> checked = checkedOptions(context, withOptions(options, change.options));
    if (!checked)
        return checked.error();
    options = std::move(*checked);
    // Reading it all again would hold up every other writer.
    const bool known = options.encoding.isEmpty() && before.encoding.isEmpty();
    Result<ImportFile> file = openForJob(m_spool, context.database, *job, options, known);
    if (!file)
        return asFileProblem(file.error());
    const QStringList columns = job->columns;
    Result<void> described = describe(context.database, context.scope, *file, change.mapping, known, *job);
    // Corrections belong to columns.
    if (described && job->columns != columns)
        described = forgetCorrections(context.database, *job);
    if (!described)
        return described.error();
    job->options = importOptionsJson(options);
    job->state = Received;
    job->gates = "[]";
    job->fault.clear();
    job->finishedAt = {};
    for (auto *figure : {&job->totalRows, &job->doneRows, &job->rowsPerSecond, &job->toCreate, &job->toUpdate,
                         &job->unchanged, &job->rejected, &job->skipped, &job->toDeactivate, &job->inScope, &job->edited, &job->planOffset, &job->planLine})
        *figure = 0;
    return keepChanges(context, *job);
}

Result<ImportJob> ImportEngine::cancel(Context &context, const QString &id) const
{
    using enum ImportState;
    Result<ImportJob> job =
        take(context, id, {Received, Planning, Planned, NeedsConfirmation, Applying, Paused});
    if (!job)
        return job;
    // What is paused then is its undo.
    if (*job->undoLine > 0)
        return stateError(job->state);
    job->state = Cancelled;
    job->secondsLeft.reset();
    job->finishedAt = context.now;
    Result<void> noted = noteEnd(context, *job);
    if (!noted)
        return noted.error();
    job = keepChanges(context, *job);
    if (job)
        m_spool.remove(job->id);
    return job;
}

} // namespace ulpan
