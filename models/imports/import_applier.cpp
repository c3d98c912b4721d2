#include "models/imports/import_applier.h"

#include "models/imports/absent_learners.h"
#include "models/imports/applied_rows.h"
#include "models/imports/batch_bound.h"
#include "models/imports/import_report.h"
#include "models/imports/line_window.h"
#include "models/imports/row_json.h"
#include "models/json/json_writer.h"
#include "models/services/entity_service.h"

namespace ulpan {

namespace {

constexpr int mostRaces = 5;

// Most of the rows created get their learner's number and nothing more.
Result<void> noteMembers(Connection &database, std::span<const ImportRow> rows)
{
    if (database.engine() == Engine::Postgres) {
        QByteArray pairs;
        JsonWriter json(pairs);
        json.beginArray();
        for (const ImportRow &row : rows) {
            if (row.outcome == RowOutcome::Create)
                json.beginObject().key("i").integer(row.id).key("m").integer(row.memberId).endObject();
        }
        json.endArray();
        return database.perform(QStringLiteral("update import_row r set member_id = x.m from "
                                               "json_to_recordset(?::json) as x (i bigint, m bigint) "
                                               "where r.id = x.i"),
                                {QString::fromLatin1(pairs)});
    }
    SqliteCells members;
    for (const ImportRow &row : rows) {
        if (row.outcome == RowOutcome::Create) {
            members.number(row.id);
            members.number(row.memberId);
        }
    }
    Result<Connection::Written> noted = database.runRows(
        QStringLiteral("update import_row set member_id = x.c1 from ulpan_rows(?) x where import_row.id = x.c0"), members.rows(2));
    return noted ? Result<void>() : noted.error();
}

bool cameOtherwise(const ImportRow &planned, const ImportRow &row)
{
    return row.outcome != planned.outcome || row.before != planned.before || row.after != planned.after ||
           !row.sessions.isEmpty();
}

// A row that came to something else than was planned, or brought its learner into a session.
Result<void> noteOutcome(Connection &database, const ImportRow &row)
{
    const auto nullable = [](const QByteArray &text) {
        return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(QString::fromUtf8(text));
    };
    const QVariant member = row.memberId ? QVariant(row.memberId) : QVariant(QMetaType::fromType<qint64>());
    return database.perform(
        QStringLiteral(
            "update import_row set member_id = ?, outcome = ?, before_values = ?, after_values = ?, "
            "problems = ?, cells = ?, sessions = ? where id = ?"),
        {member, QString::fromLatin1(nameOf(row.outcome)), nullable(row.before), nullable(row.after),
         nullable(row.problems), nullable(row.cells), nullable(row.sessions), row.id});
}

// Who was made so since the plan, and of whom nothing is to be kept again.
Result<bool> isNobody(Connection &database, Id member)
{
    Result<Cursor> found = database.run(QStringLiteral("select 1 from member where id = ? and status = 'anonymised'"), {member});
    return found ? Result<bool>(found->next()) : found.error();
}

void countApplied(ImportJob &job, RowOutcome outcome)
{
    switch (outcome) {
    case RowOutcome::Create:
        ++*job.created;
        return;
    case RowOutcome::Update:
        ++*job.updated;
        return;
    case RowOutcome::Unchanged:
        ++*job.unchanged;
        return;
    case RowOutcome::Rejected:
        ++*job.rejected;
        return;
    case RowOutcome::Skipped:
        ++*job.skipped;
        return;
    case RowOutcome::Deactivate:
        ++*job.deactivated;
        return;
    }
}

} // namespace

void beginApplying(ImportJob &job)
{
    job.state = ImportState::Applying;
    job.doneRows = *job.totalRows - *job.toCreate - *job.toUpdate;
}

ImportApplier::ImportApplier(const ImportSpool &spool, ImportProgress &progress, ImportJob &job)
    : m_spool(spool), m_progress(progress), m_job(job), m_options(readImportOptions(job.options)),
      m_mapping(ImportMapping::fromJson(job.mapping)), m_preparer(job.institutionId, m_newEntities)
{
    m_progress.setNoting(m_options.events == ImportEvents::Each ? Noting::Events : Noting::Nothing);
}

Result<void> ImportApplier::run()
{
    Result<void> done = createEntities();
    int races = 0;
    while (done && !m_progress.shouldStop()) {
        Result<PreparedRows> rows = takeRows();
        if (!rows)
            return rows.error();
        if (rows->rows.empty())
            return finish();
        done = m_progress.writeRows(0, [&](Context &context) { return applyBatches(context, *rows); });
        if (!done)
            m_preparer.drop();
        // Somebody was quicker with a login or an external ID: all was rolled back, and looking first finds them.
        const bool race =
            !done && done.error().kind == ErrorKind::Conflict && done.error().reason.startsWith("learner.");
        races = race ? races + 1 : 0;
        if (race && races < mostRaces)
            done = {};
        m_looks = races > 0;
    }
    return done;
}

// The entities that the plan needs: each as it is by now, or a new one.
Result<void> ImportApplier::createEntities()
{
    QList<ImportGate> gates = readGates(m_job.gates);
    ImportGate *gate = findGate(gates, QStringLiteral("new_entities"));
    while (gate && gate->ids.size() < gate->values.size() && !m_progress.shouldStop()) {
        Result<void> made = m_progress.write([&](Context &context) -> Result<void> {
            const EntityService entities;
            QList<Id> madeNow;
            const qsizetype until = qMin(gate->values.size(), gate->ids.size() + ImportProgress::fewestRows);
            while (gate->ids.size() < until) {
                const QString &name = gate->values[gate->ids.size()];
                Result<std::optional<Entity>> found = entities.findByName(context, name);
                if (!found)
                    return found.error();
                if (*found) {
                    gate->ids << (*found)->id;
                    continue;
                }
                Change<Entity> change;
                change.value.name = name;
                change.set = recordType<Entity>().mask({"name"});
                Result<Entity> entity = entities.create(context, change);
                if (!entity)
                    return entity.error();
                gate->ids << entity->id;
                madeNow << entity->id;
            }
            m_job.gates = gatesJson(gates);
            m_job.madeEntities = idsJson(readIds(m_job.madeEntities) + madeNow);
            return {};
        });
        if (!made)
            return made;
    }
    for (qsizetype i = 0; gate && i < gate->ids.size(); ++i)
        m_newEntities.add({gate->ids[i], gate->values[i]});
    return {};
}

// Those that are to be applied next; none: all are.
Result<PreparedRows> ImportApplier::takeRows()
{
    if (!m_preparer.hasBegun()) {
        Result<void> read = m_progress.read([&](Context &context) { return prepareRows(context.database, *m_job.appliedLine); });
        if (!read)
            return read.error();
    }
    PreparedRows prepared = m_preparer.take();
    // They were read for a time in which nobody else was there.
    if (const size_t most = size_t(m_progress.batchRows()); prepared.rows.size() > 2 * most)
        prepared.keepFirst(most);
    return prepared;
}

Result<void> ImportApplier::prepareRows(Connection &database, qint64 above)
{
    Result<std::vector<ImportRow>> rows = nextRows(database, above);
    if (!rows)
        return rows.error();
    m_preparer.begin(std::move(*rows));
    return {};
}

// With what it takes to apply them.
Result<std::vector<ImportRow>> ImportApplier::nextRows(Connection &database, qint64 above)
{
    if (!m_lastLine) {
        Result<qint64> last = LineWindow::lastLine(database, "import_row", m_job.number);
        if (!last)
            return last.error();
        m_lastLine = *last;
    }
    std::vector<ImportRow> rows;
    const FieldInfo &outcome = *recordType<ImportRow>().find("outcome");
    BatchBound bound(m_progress.batchRows());
    // As text, SQLite's driver would turn it to UTF-16.
    const QString json = database.engine() == Engine::Sqlite ? QStringLiteral("cast(%1 as blob)") : QStringLiteral("%1");
    Result<void> read = LineWindow::forward(above, *m_lastLine, bound.rowsLeft(), [&](qint64 from, qint64 upTo) -> Result<bool> {
        // The expression keeps the engines from going by the index of outcomes.
        Result<Cursor> cursor = database.run(
            QStringLiteral("select r.id, r.line, r.file_offset, r.outcome, r.member_id, %1, %2 from import_row r where r.job_id = ? and "
                           "r.line > ? and r.line <= ? and r.outcome || '' in ('create', 'update', 'deactivate') order by r.line limit ?")
                .arg(json.arg(QLatin1StringView("r.before_values")), json.arg(QLatin1StringView("r.after_values"))),
            {m_job.number, from, upTo, bound.rowsLeft()});
        if (!cursor)
            return cursor.error();
        while (!bound.isFull() && cursor->next()) {
            ImportRow &row = rows.emplace_back();
            row.id = cursor->id(0);
            row.line = cursor->id(1);
            row.offset = cursor->id(2);
            (void)readText(outcome, cursor->text(3), &row);
            row.memberId = cursor->id(4);
            row.before = cursor->bytes(5);
            row.after = cursor->bytes(6);
            bound.add(row);
        }
        return bound.isFull();
    });
    if (!read)
        return read.error();
    return rows;
}

// One batch, and more of them where nobody waits. While one is written the next is prepared, for the next transaction too: whoever takes
// something out of a plan takes the lease with it.
Result<void> ImportApplier::applyBatches(Context &context, PreparedRows &rows)
{
    while (!rows.rows.empty()) {
        const qint64 last = *rows.rows.back().line;
        Result<void> begun = prepareRows(context.database, last);
        const Result<qint64> applied = begun ? applyRows(context, rows) : begun.error();
        if (!applied)
            return applied.error();
        if (*m_job.appliedLine < last)
            m_preparer.drop();
        if (!m_progress.noteBatch(*applied))
            return {};
        if (!m_preparer.hasBegun())
            begun = prepareRows(context.database, *m_job.appliedLine);
        if (!begun)
            return begun.error();
        rows = m_preparer.take();
    }
    return {};
}

// As in the file, or as corrected; null where they cannot be read any more.
std::optional<QStringList> ImportApplier::cellsOf(Context &context, const ImportRow &row)
{
    if (!m_reader) {
        Result<ImportFile> file = ImportFile::open(m_spool, m_job);
        if (!file)
            return {};
        m_file = std::move(*file);
        m_reader = std::make_unique<CsvReader>(m_file.device.get(), m_file.dialect);
    }
    if (!m_corrected) {
        m_corrected.emplace(m_spool, m_job);
        if (!m_corrected->load(context.database)) {
            m_corrected.reset();
            return {};
        }
    }
    const Result<const QStringList *> own = m_corrected->at(context.database, *row.line);
    if (!own)
        return {};
    if (*own)
        return **own;
    CsvRow cells;
    const bool read = m_reader->resume({*row.offset, *row.line}) && m_reader->next(cells).value_or(false);
    return read ? std::optional(cells.cells) : std::nullopt;
}

// How many of them there was room for.
Result<qint64> ImportApplier::applyRows(Context &context, PreparedRows &prepared)
{
    std::span<ImportRow> rows = prepared.rows;
    // Those whom the file lacks stand behind all that it has.
    const auto absent = std::find_if(rows.begin(), rows.end(), [](const ImportRow &row) {
        return row.outcome == RowOutcome::Deactivate;
    });
    std::span<ImportRow> ofFile = rows.first(size_t(absent - rows.begin()));
    const AppliedRows::Look look = m_looks ? AppliedRows::Look::First : AppliedRows::Look::Later;
    ImportSeats seats(m_job);
    auto applied = std::make_unique<AppliedRows>(context, m_options, seats, prepared, ofFile.size(), look);
    for (Result<bool> found = applied->find(); !found || !*found; found = applied->find()) {
        if (!found)
            return found.error();
        // What is left of the batch comes with the next.
        rows = ofFile = ofFile.first(ofFile.size() / 2);
        applied = std::make_unique<AppliedRows>(context, m_options, seats, prepared, ofFile.size(), look);
    }
    const std::vector<ImportRow> planned(rows.begin(), rows.end());
    Result<void> written = applied->write();
    m_progress.noteHeld(qint64(rows.size()), applied->learnerBytes());
    if (written)
        written = deactivateAbsent(context, m_options, rows.subspan(ofFile.size()));
    std::vector<LargeRow> large;
    for (size_t i = 0; i < rows.size() && written; ++i) {
        ImportRow &row = rows[i];
        if (row.outcome == RowOutcome::Rejected) {
            row.problems = problemsJson(applied->problemsOf(i), m_mapping);
            const Result<bool> nobody = isNobody(context.database, row.memberId);
            if (!nobody)
                return nobody.error();
            if (*nobody) {
                row.before.clear();
                row.after.clear();
            } else if (const std::optional<QStringList> cells = cellsOf(context, row)) {
                const QList<qsizetype> hidden = passwordColumns(m_mapping, m_job.columns);
                row.cells = shownCellsJson(*cells, hidden);
                if (QByteArray whole = cellsJson(*cells, hidden); whole != row.cells)
                    large.push_back({*row.line, std::move(whole)});
            }
        }
        countApplied(m_job, row.outcome);
        if (cameOtherwise(planned[i], row))
            written = noteOutcome(context.database, row);
    }
    if (written)
        written = keepLargeRows(context.database, m_job, large);
    if (written)
        written = noteMembers(context.database, rows);
    if (!written)
        return written.error();
    *m_job.doneRows += qint64(ofFile.size());
    m_job.appliedLine = rows.back().line;
    return qint64(rows.size());
}

Result<void> ImportApplier::finish()
{
    m_progress.setNoting(Noting::Each);
    Result<void> finished = m_progress.write([&](Context &context) -> Result<void> {
        m_job.state = ImportState::Applied;
        m_job.finishedAt = context.now;
        return noteEnd(context, m_job);
    });
    if (finished)
        m_spool.remove(m_job.id);
    return finished;
}

} // namespace ulpan
