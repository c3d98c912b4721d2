#include "models/imports/row_correction.h"

#include "models/base/text.h"
#include "models/imports/absent_learners.h"
#include "models/imports/cell_overlay.h"
#include "models/imports/gate_figures.h"
#include "models/imports/import_notes.h"
#include "models/imports/import_planner.h"
#include "models/imports/row_json.h"
#include "models/store/json_sql.h"

namespace ulpan {

namespace {

constexpr qsizetype mostRelated = 1000; // rows that are planned again because of one

// The entity that a row would make; empty where it makes none.
QString newEntityOf(const ImportRow &row)
{
    const Reference entity = readPlanned(row.after).value.entity;
    return entity.id == 0 ? entity.name : QString();
}

Result<void> ranWell(const Result<Cursor> &cursor)
{
    return cursor ? Result<void>() : cursor.error();
}

} // namespace

RowCorrection::RowCorrection(const ImportSpool &spool, ImportJob &job)
    : m_spool(spool), m_job(job), m_options(readImportOptions(job.options)),
      m_mapping(ImportMapping::fromJson(job.mapping)), m_corrected(spool, job)
{
}

Result<ImportRow> RowCorrection::rowAt(Connection &database, qint64 line) const
{
    const RecordType &type = recordType<ImportRow>();
    Result<Cursor> cursor = database.run(
        QStringLiteral(
            "select %1 from import_row r where r.job_id = ? and r.line = ? and r.outcome <> 'deactivate'")
            .arg(selectList(type)),
        {m_job.number, line});
    if (!cursor)
        return cursor.error();
    if (!cursor->next())
        return notFound("import.row_not_found");
    ImportRow row;
    readRow(type, *cursor, &row);
    return row;
}

Result<void> RowCorrection::prepare(Connection &database, qint64 line, const QJsonValue &cells)
{
    m_line = line;
    Result<ImportRow> row = rowAt(database, line);
    if (!row)
        return row.error();
    Result<void> loaded = m_corrected.load(database);
    if (!loaded)
        return loaded;
    if (m_corrected.size() >= mostCorrections && !m_corrected.contains(line))
        return Error{
            ErrorKind::Conflict, "import.too_many_corrections", {}, {}, {QString::number(mostCorrections)}};
    Result<ImportFile> file = ImportFile::open(m_spool, m_job);
    if (!file)
        return file.error();
    Result<const QStringList *> corrected = m_corrected.at(database, line);
    if (!corrected)
        return corrected.error();
    QStringList before = *corrected ? **corrected : QStringList();
    if (!*corrected) {
        CsvReader reader(file->device.get(), file->dialect);
        CsvRow own;
        Result<void> found = reader.resume({*row->offset, line});
        Result<bool> readRow = found ? reader.next(own) : found.error();
        if (!readRow)
            return readRow.error();
        before = own.cells;
    }
    Result<QStringList> after = withCorrectedCells(cells, before, m_job.columns, m_mapping);
    if (!after)
        return after.error();
    m_after = std::move(*after);
    m_corrected.replace(line, m_after);
    m_ownPassword = before.value(m_mapping.columnOf(QStringLiteral("password")) - 1).trimmed();
    Result<void> surveyed = surveyFile(database, *file, before);
    for (const ImportRow &one : std::vector<ImportRow>(std::move(m_before))) {
        Result<ImportRow> old = surveyed ? rowAt(database, *one.line) : surveyed.error();
        if (!old)
            return old.error();
        m_before.push_back(std::move(*old));
    }
    return surveyed ? findUnneeded(database) : surveyed;
}

// Which rows have a key in common with this one, as it was or as it is now.
Result<void> RowCorrection::surveyFile(Connection &database, ImportFile &file, const QStringList &before)
{
    WatchedKeys watched;
    for (const QStringList &cells : {before, m_after}) {
        const QMap<QString, QString> keys = keysOf(m_mapping, cells);
        for (auto key = keys.begin(); key != keys.end(); ++key)
            watched[key.key()] << key.value();
    }
    if (!file.device->seek(0))
        return Error{ErrorKind::Unavailable, "csv.unreadable", file.device->errorString()};
    Result<FileSurvey> survey = FileSurvey::read(
        file, m_mapping, [&](qint64 line) { return m_corrected.at(database, line); },
        [] { return Result<void>(); }, watched);
    if (!survey)
        return survey.error();
    m_duplicates = std::move(survey->duplicates);
    m_mapping = survey->mapping;
    m_notes = notesOf(file, m_mapping) + survey->notes();
    QList<qint64> lines(survey->watchedLines.cbegin(), survey->watchedLines.cend());
    lines.removeAll(m_line);
    std::sort(lines.begin(), lines.end());
    lines = lines.mid(0, mostRelated) << m_line;
    std::sort(lines.begin(), lines.end());
    m_before.clear();
    for (const qint64 line : std::as_const(lines))
        m_before.push_back({.line = line});
    return {};
}

Result<void> RowCorrection::findUnneeded(Connection &database)
{
    m_unneeded.clear();
    const QString place =
        database.engine() == Engine::Sqlite ? QStringLiteral("instr") : QStringLiteral("strpos");
    for (const ImportRow &row : m_before) {
        const QString name = newEntityOf(row);
        if (name.isEmpty() || m_unneeded.contains(name))
            continue;
        // As row_json writes it.
        Learner probe;
        probe.entity.name = name;
        const QByteArray written = plannedJson(recordType<Learner>().mask({"entity"}), probe);
        Result<Cursor> cursor = database.run(
            QStringLiteral(
                "select line from import_row where job_id = ? and outcome in ('create', 'update') and "
                "%1(after_values, ?) > 0 limit ?")
                .arg(place),
            {m_job.number, QString::fromUtf8(written.mid(1, written.size() - 2)),
             qint64(m_before.size()) + 1});
        if (!cursor)
            return cursor.error();
        bool others = false;
        while (cursor->next()) {
            const qint64 line = cursor->id(0);
            others = others || std::none_of(m_before.begin(), m_before.end(),
                                            [&](const ImportRow &one) { return one.line == line; });
        }
        if (!others)
            m_unneeded << name;
    }
    return {};
}

Result<std::vector<FileRow>> RowCorrection::read(Connection &database, ImportFile &file,
                                                 const RowReader &rows)
{
    CsvReader reader(file.device.get(), file.dialect);
    std::vector<FileRow> result;
    for (const ImportRow &before : m_before) {
        Result<const QStringList *> corrected = m_corrected.at(database, *before.line);
        if (!corrected)
            return corrected.error();
        CsvRow row{.cells = *corrected ? **corrected : QStringList(), .line = *before.line, .offset = *before.offset};
        if (!*corrected) {
            Result<void> found = reader.resume({*before.offset, *before.line});
            Result<bool> readRow = found ? reader.next(row) : found.error();
            if (!readRow)
                return readRow.error();
            // Of a plan that an older version made, the place may lie before blank rows.
            row.line = *before.line;
        }
        result.push_back(rows.read(row));
        result.back().corrected = m_corrected.contains(*before.line);
    }
    return result;
}

Result<ImportRow> RowCorrection::keep(Context &context)
{
    Result<ImportFile> file = ImportFile::open(m_spool, m_job);
    if (!file)
        return file.error();
    Result<EntityDirectory> entities = EntityDirectory::load(context);
    if (!entities)
        return entities.error();
    const RowReader reader(m_mapping, m_options, file->dialect.delimiter, *entities);
    const RowPlanner planner(m_job, m_options, m_mapping, *entities, m_duplicates);
    Result<std::vector<FileRow>> rows = read(context.database, *file, reader);
    if (!rows)
        return rows.error();
    Result<RowPlanner::Plan> plan = planner.plan(context, *rows);
    if (!plan)
        return plan.error();
    Result<qint64> unused = unusedBefore(context.database, *rows);
    if (!unused)
        return unused.error();
    unused = qMax<qint64>(0, unusedPasswords(m_job.notes) - *unused + plan->unusedPasswords);
    m_job.notes = withUnusedPasswords(notesJson(m_notes), *unused);
    Result<void> kept = replaceRows(context, *plan);
    if (kept)
        kept = keepCorrection(context.database, m_spool, m_job, m_line, m_after);
    if (kept)
        kept = settleAbsent(context, *plan);
    if (kept)
        kept = settleGates(context, *plan);
    if (!kept)
        return kept.error();
    m_job.mapping = m_mapping.json();
    const auto own = std::find_if(plan->rows.begin(), plan->rows.end(),
                                  [&](const ImportRow &row) { return row.line == m_line; });
    return std::move(*own);
}

// How many of the rows, as they were planned, have a password that is not taken over.
Result<qint64> RowCorrection::unusedBefore(Connection &database, std::span<const FileRow> rows) const
{
    qint64 unused = 0;
    for (size_t i = 0; i < m_before.size(); ++i) {
        const ImportRow &row = m_before[i];
        const QString &password = row.line == m_line ? m_ownPassword : rows[i].password;
        if (password.isEmpty() || (row.outcome != RowOutcome::Update && row.outcome != RowOutcome::Unchanged))
            continue;
        Result<Cursor> taken = database.run(
            QStringLiteral("select 1 from import_password where job_id = ? and line = ?"), {m_job.number, *row.line});
        if (!taken)
            return taken.error();
        unused += !taken->next();
    }
    return unused;
}

Result<void> RowCorrection::replaceRows(Context &context, RowPlanner::Plan &plan)
{
    QList<qint64> lines;
    for (const ImportRow &row : m_before) {
        lines << *row.line;
        countPlanned(m_job, row, -1);
        Result<void> gone =
            ranWell(context.database.run(QStringLiteral("delete from import_row where id = ?"), {row.id}));
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
Result<void> RowCorrection::settleAbsent(Context &context, const RowPlanner::Plan &plan)
{
    if (m_options.mode != ImportMode::Synchronise)
        return {};
    QList<Id> meant, before;
    for (const ImportRow &row : plan.rows)
        meant << row.memberId;
    for (const ImportRow &row : m_before) {
        if (row.memberId && !meant.contains(row.memberId))
            before << row.memberId;
    }
    for (const Id member : std::as_const(meant)) {
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

Result<void> RowCorrection::settleGates(Context &context, const RowPlanner::Plan &plan)
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
    Result<void> added = addNewEntities(m_job, plan.newEntities, m_line);
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
