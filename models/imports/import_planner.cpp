#include "models/imports/import_planner.h"

#include "models/base/text.h"
#include "models/imports/absent_learners.h"
#include "models/imports/batch_bound.h"
#include "models/imports/import_applier.h"
#include "models/services/caller_json.h"
#include "models/imports/gate_figures.h"
#include "models/imports/import_gates.h"
#include "models/imports/import_notes.h"
#include "models/imports/line_window.h"
#include "models/imports/nobodys_rows.h"
#include "models/imports/rows_ahead.h"

namespace ulpan {

namespace {

constexpr qsizetype mostNewEntities = 1000;

// Trying again by itself would read the whole file each time; a person makes room, then has it planned again.
Error lastingly(Error error)
{
    error.kind = ErrorKind::Conflict;
    return error;
}

} // namespace

void countPlanned(ImportJob &job, const ImportRow &row, int how)
{
    const auto figure = [&]() -> std::optional<qint64> & {
        switch (row.outcome) {
        case RowOutcome::Create:
            return job.toCreate;
        case RowOutcome::Update:
            return job.toUpdate;
        case RowOutcome::Unchanged:
            return job.unchanged;
        case RowOutcome::Rejected:
            return job.rejected;
        case RowOutcome::Skipped:
            return job.skipped;
        case RowOutcome::Deactivate:
            return job.toDeactivate;
        }
        Q_UNREACHABLE();
    };
    std::optional<qint64> &count = figure();
    count = *count + how;
    if (row.edited)
        job.edited = *job.edited + how;
}

Result<void> forgetRows(ImportProgress &progress, const ImportJob &job)
{
    for (const char *table : {"import_row", "import_password"}) {
        qint64 last = 0;
        Result<void> done = progress.read([&](Context &context) -> Result<void> {
            Result<qint64> line = LineWindow::lastLine(context.database, table, job.number);
            if (!line)
                return line.error();
            last = *line;
            return {};
        });
        for (qint64 above = 0; done && above < last && !progress.shouldStop();) {
            const qint64 upTo = above + progress.batchRows();
            done = progress.writeRows(progress.batchRows(), [&](Context &context) -> Result<void> {
                return context.database.perform(
                    QStringLiteral("delete from %1 where job_id = ? and line > ? and line <= ?")
                        .arg(QLatin1StringView(table)),
                    {job.number, above, upTo});
            });
            above = upTo;
        }
        if (!done)
            return done;
    }
    return {};
}

Result<void> addNewEntities(ImportJob &job, const QStringList &names, const QList<qint64> &lines)
{
    if (names.isEmpty())
        return {};
    QList<ImportGate> gates = readGates(job.gates);
    const QString name = QStringLiteral("new_entities");
    if (!findGate(gates, name))
        gates << ImportGate{
            name, {}, readImportOptions(job.options).createEntities && readCaller(job.caller).may(Ability::EntitiesWrite)};
    ImportGate &gate = *findGate(gates, name);
    QSet<QString> known;
    for (const QString &value : std::as_const(gate.values))
        known << folded(value);
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!known.contains(folded(names[i])))
            gate.values << names[i];
        known << folded(names[i]);
        if (gate.values.size() <= mostNewEntities)
            continue;
        const QString column = QString::number(ImportMapping::fromJson(job.mapping).columnOf(QStringLiteral("entity")));
        return Error{ErrorKind::Invalid,
                     "import.too_many_entities",
                     {},
                     {},
                     {QString::number(lines[std::min(i, lines.size() - 1)]), column, QString::number(mostNewEntities)}};
    }
    job.gates = gatesJson(gates);
    return {};
}

ImportPlanner::ImportPlanner(const ImportSpool &spool, KeptSurveys &surveys, ImportProgress &progress, ImportJob &job)
    : m_spool(spool), m_surveys(surveys), m_progress(progress), m_job(job), m_options(readImportOptions(job.options)),
      m_mapping(ImportMapping::fromJson(job.mapping)), m_corrected(spool, job)
{
}

Result<void> ImportPlanner::run()
{
    Result<void> done = begin();
    if (!done || m_progress.shouldStop())
        return done;
    Result<ImportFile> file = ImportFile::open(m_spool, m_job);
    if (!file)
        return file.error();
    done = checkMapping(m_mapping, file->header, m_options, file->headerLine);
    if (done)
        done = loadCorrections();
    std::optional<FileDuplicates> kept = m_surveys.take(m_job);
    if (kept)
        m_duplicates = std::move(*kept);
    m_progress.keepTurn();
    if (done && !kept)
        done = survey(*file);
    m_progress.endKeeping();
    if (done && !m_progress.shouldStop())
        done = planRows(*file);
    if (done && !m_progress.shouldStop()) {
        m_progress.keepTurn();
        if (m_options.mode == ImportMode::Synchronise)
            done = planAbsent();
        if (done && !m_progress.shouldStop())
            done = finish(*file);
        m_progress.endKeeping();
    }
    if (!m_progress.shouldStop())
        m_spool.endRoom(m_job.id);
    if (done && m_job.state == ImportState::Planning)
        m_surveys.keep(m_job, std::move(m_duplicates));
    return done;
}

Result<void> ImportPlanner::begin()
{
    if (m_job.state == ImportState::Received) {
        Result<void> begun = m_progress.write([&](Context &) -> Result<void> {
            m_job.state = ImportState::Planning;
            return {};
        });
        if (!begun)
            return begun;
    }
    // A job that is planned again still has the rows of its last plan.
    return *m_job.planOffset == 0 ? forgetRows(m_progress, m_job) : Result<void>();
}

Result<void> ImportPlanner::loadCorrections()
{
    return m_progress.read([&](Context &context) { return m_corrected.load(context.database); });
}

Result<const QStringList *> ImportPlanner::correctedAt(qint64 line)
{
    const QStringList *cells = nullptr;
    if (!m_corrected.contains(line))
        return cells;
    Result<void> read = m_progress.read([&](Context &context) -> Result<void> {
        Result<const QStringList *> found = m_corrected.at(context.database, line);
        if (!found)
            return found.error();
        cells = *found;
        return {};
    });
    if (!read)
        return read.error();
    return cells;
}

// Reading keeps the lease; the job is as it was.
Result<void> ImportPlanner::goOn()
{
    return m_progress.shouldStop() ? Error{ErrorKind::Conflict, "job.lease_lost"}
                                   : m_progress.write([](Context &) { return Result<void>(); });
}

Result<void> ImportPlanner::survey(ImportFile &file)
{
    Result<FileSurvey> survey = FileSurvey::read(file, m_mapping, [&](qint64 line) { return correctedAt(line); }, [&] { return goOn(); });
    if (!survey)
        return m_progress.shouldStop() ? Result<void>() : survey.error();
    // Only now their number is known.
    Result<void> room = m_spool.roomFor(m_job.id, survey->rows - *m_job.doneRows, file.device->size() - *m_job.planOffset);
    if (!room)
        return lastingly(room.error());
    m_duplicates = std::move(survey->duplicates);
    m_mapping = survey->mapping;
    QList<Error> notes = notesOf(file, m_mapping);
    notes << survey->notes();
    return m_progress.write([&](Context &) -> Result<void> {
        m_job.totalRows = survey->rows;
        m_job.mapping = m_mapping.json();
        // What was planned before this process was ended is not planned again.
        const bool goesOn = *m_job.planOffset > 0;
        const qint64 leftOut = goesOn ? leftOutRows(m_job.notes) : 0;
        m_job.notes = withUnusedPasswords(notesJson(notes), goesOn ? unusedPasswords(m_job.notes) : 0);
        m_job.notes = withLeftOutRows(m_job.notes, leftOut);
        return {};
    });
}

// How many of the rows may be held with the cells that they then have.
Result<size_t> ImportPlanner::putCorrected(const RowReader &rows, std::vector<FileRow> &batch)
{
    size_t count = batch.size();
    // They were read for a time in which nobody else was there.
    if (const size_t most = size_t(m_progress.batchRows()); count > 2 * most)
        count = most;
    if (m_corrected.size() == 0)
        return count;
    BatchBound bound{qint64(count)};
    for (size_t i = 0; i < count; ++i) {
        Result<const QStringList *> cells = correctedAt(batch[i].line);
        if (!cells)
            return cells.error();
        if (*cells) {
            batch[i] = rows.read({.cells = **cells, .line = batch[i].line, .offset = batch[i].offset});
            batch[i].corrected = true;
        }
        bound.add(batch[i].cells);
        if (bound.isFull())
            return i + 1;
    }
    return count;
}

Result<void> ImportPlanner::planRows(ImportFile &file)
{
    CsvReader reader(file.device.get(), file.dialect);
    reader.setGoOn([&] { return goOn(); });
    // The header first, so that position() is the first row's.
    Result<QStringList> header = reader.header();
    if (!header)
        return header.error();
    if (*m_job.planOffset > 0) {
        Result<void> resumed = reader.resume({*m_job.planOffset, *m_job.planLine});
        if (!resumed)
            return resumed;
    }
    EntityDirectory entities;
    Result<void> loaded = m_progress.read([&](Context &context) -> Result<void> {
        Result<EntityDirectory> directory = EntityDirectory::load(context);
        if (!directory)
            return directory.error();
        entities = std::move(*directory);
        return {};
    });
    if (!loaded)
        return loaded;
    const RowReader rows(m_mapping, m_options, file.dialect.delimiter, entities);
    RowPlanner planner(m_job, m_options, m_mapping, entities, m_duplicates);
    const auto goesOn = [this] { return goOn(); };
    RowsAhead ahead(reader, rows, m_spool.isBeside() ? RowsAhead::Where::Beside : RowsAhead::Where::Here);
    ahead.begin(m_progress.batchRows());
    for (bool more = *m_job.doneRows < *m_job.totalRows; more && !m_progress.shouldStop();) {
        Result<RowsAhead::Batch> read = ahead.take(goesOn);
        if (!read)
            return m_progress.shouldStop() ? Result<void>() : read.error();
        more = read->more;
        if (more)
            ahead.begin(m_progress.batchRows());
        std::vector<FileRow> &batch = read->rows;
        const Result<size_t> fitting = putCorrected(rows, batch);
        if (!fitting)
            return fitting.error();
        RowPlanner::Plan plan;
        Result<void> planned = m_progress.read([&](Context &context) -> Result<void> {
            Result<RowPlanner::Plan> made = planner.plan(context, std::span(batch).first(*fitting));
            if (!made)
                return made.error();
            plan = std::move(*made);
            return {};
        });
        m_progress.noteHeld(qint64(plan.rows.size()), plan.learnerBytes);
        if (planned && !batch.empty())
            planned = addNewEntities(m_job, plan.newEntities, plan.newEntityLines);
        CsvPosition next = read->next;
        const bool cutShort = planned && plan.rows.size() < batch.size();
        if (cutShort)
            next = {batch[plan.rows.size()].offset, batch[plan.rows.size()].line};
        if (planned)
            planned = keep(plan, next);
        if (planned && cutShort)
            planned = ahead.resume(next, goesOn);
        if (!planned)
            return planned;
        if (cutShort)
            ahead.begin(m_progress.batchRows());
        more = more || cutShort;
        // Rows with many faults take more than any row was thought to.
        Result<void> room = m_spool.roomLeft(m_job.id, *m_job.totalRows - *m_job.doneRows, file.device->size() - *m_job.planOffset);
        if (!room)
            return lastingly(room.error());
    }
    return {};
}

Result<void> ImportPlanner::keep(RowPlanner::Plan &plan, const CsvPosition &next)
{
    return m_progress.writeRows(qint64(plan.rows.size()), [&](Context &context) -> Result<void> {
        Result<void> inserted = insert<ImportRow>(context.database, context.now, plan.rows);
        if (inserted)
            inserted = keepPasswords(context.database, m_spool, m_job, plan.passwords);
        if (inserted)
            inserted = keepLargeRows(context.database, m_job, plan.largeRows);
        if (!inserted)
            return inserted;
        for (const ImportRow &row : plan.rows)
            countPlanned(m_job, row, 1);
        if (plan.unusedPasswords > 0)
            m_job.notes =
                withUnusedPasswords(m_job.notes, unusedPasswords(m_job.notes) + plan.unusedPasswords);
        if (plan.leftOut > 0)
            m_job.notes = withLeftOutRows(m_job.notes, leftOutRows(m_job.notes) + plan.leftOut);
        *m_job.doneRows += qint64(plan.rows.size());
        m_job.planOffset = next.offset;
        m_job.planLine = next.line;
        return {};
    });
}

// Whoever was found before this process was ended is not found again, so it simply begins anew.
Result<void> ImportPlanner::planAbsent()
{
    AbsentLearners absent(m_job, m_options);
    qint64 inScope = 0;
    for (bool more = true; more && !m_progress.shouldStop();) {
        AbsentLearners::Step step;
        Result<void> found = m_progress.read([&](Context &context) -> Result<void> {
            Result<AbsentLearners::Step> next = absent.next(context);
            if (!next)
                return next.error();
            step = std::move(*next);
            return {};
        });
        if (!found)
            return found;
        more = !step.last;
        inScope += step.inScope;
        for (size_t at = 0; at < qMax<size_t>(1, step.rows.size()) && !m_progress.shouldStop();) {
            const size_t count = qMin(step.rows.size() - at, size_t(m_progress.batchRows()));
            const std::span<ImportRow> rows = std::span(step.rows).subspan(at, count);
            Result<void> kept = m_progress.writeRows(qint64(count), [&](Context &context) -> Result<void> {
                m_job.inScope = inScope;
                m_job.toDeactivate = *m_job.toDeactivate + qint64(count);
                return insert<ImportRow>(context.database, context.now, rows);
            });
            if (!kept)
                return kept;
            at += qMax<size_t>(1, count);
        }
    }
    return {};
}

Result<void> ImportPlanner::finish(const ImportFile &)
{
    return m_progress.write([&](Context &context) -> Result<void> {
        if (Result<void> forgotten = forgetNobodies(context, m_job); !forgotten)
            return forgotten;
        Result<QList<ImportGate>> gated = gatesByFigures(context, m_job);
        if (!gated)
            return gated.error();
        QList<ImportGate> &gates = *gated;
        if (m_job.encodingDoubtful)
            gates << ImportGate{QStringLiteral("encoding"), {m_job.encoding}};
        m_job.gates = gatesJson(gates);
        const bool waits = !waitingGates(gates).isEmpty();
        Result<bool> may = m_progress.mayApply(context.database);
        if (!may)
            return may.error();
        // Somebody else may look at the plan and apply it.
        if (!waits && !m_options.dryRun && !*may)
            m_job.fault = faultJson({ErrorKind::Forbidden, "import.caller_gone"});
        if (waits || m_options.dryRun || !*may)
            m_job.state = waits ? ImportState::NeedsConfirmation : ImportState::Planned;
        else
            beginApplying(m_job);
        return {};
    });
}

} // namespace ulpan
