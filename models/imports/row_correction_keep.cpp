#include "models/base/text.h"
#include "models/imports/absent_learners.h"
#include "models/imports/batch_bound.h"
#include "models/imports/gate_figures.h"
#include "models/imports/import_notes.h"
#include "models/imports/import_planner.h"
#include "models/imports/row_correction.h"

namespace ulpan {

Result<std::vector<FileRow>> RowCorrection::read(Connection &database, CsvReader &file,
                                                 const RowReader &reader, std::span<const ImportRow> before)
{
    std::vector<FileRow> rows;
    BatchBound bound(qint64(before.size()));
    for (size_t i = 0; i < before.size() && !bound.isFull(); ++i) {
        const qint64 line = *before[i].line, offset = *before[i].offset;
        Result<const QStringList *> corrected = m_corrected.at(database, line);
        if (!corrected)
            return corrected.error();
        CsvRow row{.cells = *corrected ? **corrected : QStringList(), .line = line, .offset = offset};
        if (!*corrected) {
            Result<void> found = file.resume({offset, line});
            Result<bool> readRow = found ? file.next(row) : found.error();
            if (!readRow)
                return readRow.error();
            // Of a plan that an older version made, the place may lie before blank rows.
            row.line = line;
        }
        bound.add(row.cells);
        rows.push_back(reader.read(row));
        rows.back().corrected = m_corrected.contains(line);
    }
    return rows;
}

Result<RowCorrection::Replanned> RowCorrection::planAgain(Context &context)
{
    Result<ImportFile> file = ImportFile::open(m_spool, m_job);
    if (!file)
        return file.error();
    Result<EntityDirectory> entities = EntityDirectory::load(context);
    if (!entities)
        return entities.error();
    CsvReader cells(file->device.get(), file->dialect);
    const RowReader reader(m_mapping, m_options, file->dialect.delimiter, *entities);
    RowPlanner planner(m_job, m_options, m_mapping, *entities, m_duplicates);
    Replanned replanned;
    for (std::span<const ImportRow> left = m_before; !left.empty();) {
        Result<std::vector<FileRow>> rows = read(context.database, cells, reader, left);
        if (!rows)
            return rows.error();
        Result<RowPlanner::Plan> plan = planner.plan(context, *rows);
        if (plan)
            rows->resize(plan->rows.size());
        const std::span<const ImportRow> before = left.first(rows->size());
        Result<qint64> unused =
            plan ? unusedBefore(context.database, before, *rows) : Result<qint64>(plan.error());
        Result<void> replaced = unused ? replaceRows(context, before, *plan) : unused.error();
        if (!replaced)
            return replaced.error();
        replanned.unusedBefore += *unused;
        replanned.unused += plan->unusedPasswords;
        replanned.leftOut += plan->leftOut;
        for (size_t i = 0; i < before.size(); ++i) {
            if (before[i].outcome == RowOutcome::Rejected)
                continue;
            Result<bool> saidSo = plan->saysTooMuch[i];
            if (before[i].line == m_line)
                saidSo = saidTooMuch(context, reader, *entities, *before[i].offset);
            if (!saidSo)
                return saidSo.error();
            replanned.leftOutBefore += *saidSo;
        }
        for (const QString &name : std::as_const(plan->newEntities)) {
            if (!replanned.newEntities.contains(name))
                replanned.newEntities << name;
        }
        for (ImportRow &row : plan->rows) {
            replanned.meant << row.memberId;
            if (row.line == m_line)
                replanned.corrected = std::move(row);
        }
        left = left.subspan(rows->size());
    }
    return replanned;
}

Result<ImportRow> RowCorrection::keep(Context &context)
{
    Result<Replanned> again = planAgain(context);
    if (!again)
        return again.error();
    const qint64 unused = qMax<qint64>(0, unusedPasswords(m_job.notes) - again->unusedBefore + again->unused);
    const qint64 leftOut = qMax<qint64>(0, leftOutRows(m_job.notes) - again->leftOutBefore + again->leftOut);
    m_job.notes = withLeftOutRows(withUnusedPasswords(notesJson(m_notes), unused), leftOut);
    Result<void> kept = keepCorrection(context.database, m_spool, m_job, m_line, m_after);
    if (kept)
        kept = settleAbsent(context, again->meant);
    if (kept)
        kept = settleGates(context, again->newEntities);
    if (!kept)
        return kept.error();
    m_job.mapping = m_mapping.json();
    return std::move(again->corrected);
}

// Of the row that is corrected, as it was.
Result<bool> RowCorrection::saidTooMuch(Context &context, const RowReader &reader, const EntityDirectory &entities, qint64 offset) const
{
    FileRow row = reader.read({.cells = m_own, .line = m_line, .offset = offset});
    // A planner of its own, since one remembers whom its rows take a role.
    RowPlanner planner(m_job, m_options, m_mapping, entities, m_duplicates);
    const Result<RowPlanner::Plan> plan = planner.plan(context, std::span(&row, 1));
    return plan ? Result<bool>(plan->saysTooMuch.front()) : plan.error();
}

// How many of the rows, as they were planned, have a password that is not taken over.
Result<qint64> RowCorrection::unusedBefore(Connection &database, std::span<const ImportRow> before,
                                           std::span<const FileRow> rows) const
{
    qint64 unused = 0;
    for (size_t i = 0; i < before.size(); ++i) {
        const ImportRow &row = before[i];
        const QString &password = row.line == m_line ? m_ownPassword : rows[i].password;
        if (password.isEmpty() || (row.outcome != RowOutcome::Update && row.outcome != RowOutcome::Unchanged))
            continue;
        Result<Cursor> taken =
            database.run(QStringLiteral("select 1 from import_password where job_id = ? and line = ?"),
                         {m_job.number, *row.line});
        if (!taken)
            return taken.error();
        unused += !taken->next();
    }
    return unused;
}

Result<void> RowCorrection::replaceRows(Context &context, std::span<const ImportRow> before,
                                        RowPlanner::Plan &plan)
{
    QList<qint64> lines;
    for (const ImportRow &row : before) {
        lines << *row.line;
        countPlanned(m_job, row, -1);
        Result<void> gone =
            context.database.perform(QStringLiteral("delete from import_row where id = ?"), {row.id});
        if (!gone)
            return gone;
    }
    for (const ImportRow &row : plan.rows)
        countPlanned(m_job, row, 1);
    Result<void> forgotten = forgetPasswords(context.database, m_job, lines);
    if (forgotten)
        forgotten = insert<ImportRow>(context.database, context.now, plan.rows);
    if (forgotten)
        forgotten = keepLargeRows(context.database, m_job, plan.largeRows);
    return forgotten ? keepPasswords(context.database, m_spool, m_job, plan.passwords) : forgotten;
}

// Whom a corrected row means is not missing any more, and whom it meant before may be.
Result<void> RowCorrection::settleAbsent(Context &context, const QList<Id> &meant)
{
    if (m_options.mode != ImportMode::Synchronise)
        return {};
    QList<Id> before;
    for (const ImportRow &row : m_before) {
        if (row.memberId && !meant.contains(row.memberId))
            before << row.memberId;
    }
    for (const Id member : meant) {
        Result<Cursor> gone = context.database.run(
            QStringLiteral(
                "delete from import_row where job_id = ? and member_id = ? and outcome = 'deactivate'"),
            {m_job.number, member});
        if (!gone)
            return gone.error();
        m_job.toDeactivate = *m_job.toDeactivate - gone->rowsAffected();
    }
    Result<std::vector<ImportRow>> absent = AbsentLearners(m_job, m_options).among(context, before);
    if (!absent)
        return absent.error();
    m_job.toDeactivate = *m_job.toDeactivate + qint64(absent->size());
    return insert<ImportRow>(context.database, context.now, *absent);
}

Result<void> RowCorrection::settleGates(Context &context, const QStringList &newEntities)
{
    QList<ImportGate> gates = readGates(m_job.gates);
    if (ImportGate *gate = findGate(gates, QStringLiteral("new_entities"))) {
        gate->values.removeIf([&](const QString &value) {
            return std::any_of(m_unneeded.cbegin(), m_unneeded.cend(),
                               [&](const QString &name) { return folded(name) == folded(value); });
        });
        if (gate->values.isEmpty())
            gates.removeIf([](const ImportGate &one) { return one.name == u"new_entities"; });
    }
    m_job.gates = gatesJson(gates);
    Result<void> added = addNewEntities(m_job, newEntities, {m_line});
    if (!added)
        return added;
    Result<QList<ImportGate>> now = gatesByFigures(context, m_job);
    if (!now)
        return now.error();
    m_job.gates = gatesJson(*now);
    m_job.state = waitingGates(*now).isEmpty() ? ImportState::Planned : ImportState::NeedsConfirmation;
    return {};
}

} // namespace ulpan
