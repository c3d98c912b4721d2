#include "models/imports/import_undoer.h"

#include "models/imports/batch_bound.h"
#include "models/imports/import_file.h"
#include "models/imports/import_report.h"
#include "models/imports/line_window.h"
#include "models/imports/row_json.h"
#include "models/imports/undone_rows.h"
#include "models/services/entity_service.h"
#include "models/store/json_sql.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ulpan {

namespace {

constexpr int mostUndoRaces = 5;
const char *const mailsNote = "undo.mails";
const char *const mailsWithdrawnNote = "undo.mails_withdrawn";

// Adds to the note of that reason, which counts.
void addToNote(ImportJob &job, const char *reason, qint64 more)
{
    const QLatin1StringView name(reason);
    QJsonArray notes = QJsonDocument::fromJson(job.notes).array();
    qint64 count = more;
    for (qsizetype i = 0; i < notes.size(); ++i) {
        if (notes.at(i)[QLatin1StringView("reason")].toString() != name)
            continue;
        count += notes.at(i)[QLatin1StringView("arguments")][0].toString().toLongLong();
        notes.removeAt(i);
        break;
    }
    notes.append(QJsonObject{{QStringLiteral("reason"), name},
                             {QStringLiteral("arguments"), QJsonArray{QString::number(count)}}});
    job.notes = QJsonDocument(notes).toJson(QJsonDocument::Compact);
}

void addNote(ImportJob &job, const char *reason, const QStringList &arguments)
{
    QJsonArray notes = QJsonDocument::fromJson(job.notes).array();
    notes.append(QJsonObject{{QStringLiteral("reason"), QLatin1StringView(reason)},
                             {QStringLiteral("arguments"), QJsonArray::fromStringList(arguments)}});
    job.notes = QJsonDocument(notes).toJson(QJsonDocument::Compact);
}

void countUndone(ImportJob &job, std::span<const ImportRow> rows)
{
    for (const ImportRow &row : rows) {
        if (row.undo == RowUndo::Removed)
            ++*job.removed;
        else if (row.undo == RowUndo::Restored)
            ++*job.restored;
        else
            ++*job.kept;
    }
}

} // namespace

ImportUndoer::ImportUndoer(ImportProgress &progress, ImportJob &job) : m_progress(progress), m_job(job)
{
    const ImportOptions options = readImportOptions(job.options);
    m_progress.setNoting(options.events == ImportEvents::Each ? Noting::Events : Noting::Nothing);
}

Result<std::vector<ImportRow>> ImportUndoer::nextRows(int most)
{
    std::vector<ImportRow> rows;
    BatchBound bound(most);
    const RecordType &type = recordType<ImportRow>();
    const qint64 last = std::min(m_againBelow.value_or(*m_job.undoLine) - 1, *m_job.appliedLine);
    const QLatin1StringView keptOut(m_againBelow ? "and r.undo = 'kept' and r.kept_values like '%\"institution.seats_used_up\"%' " : "");
    Result<void> read = m_progress.read([&](Context &context) -> Result<void> {
        return LineWindow::backward(last, most, [&](qint64 above, qint64 upTo) -> Result<bool> {
            // The expression keeps the engines from going by the index of outcomes.
            Result<Cursor> cursor = context.database.run(
                QStringLiteral("select %1 from import_row r where r.job_id = ? and r.line > ? and r.line <= ? "
                               "and r.outcome || '' in ('create', 'update', 'deactivate') %2order by r.line desc "
                               "limit ?")
                    .arg(selectList(type), keptOut),
                {m_job.number, above, upTo, bound.rowsLeft()});
            if (!cursor)
                return cursor.error();
            while (!bound.isFull() && cursor->next()) {
                readRow(type, *cursor, &rows.emplace_back());
                bound.add(rows.back());
            }
            return bound.isFull();
        });
    });
    if (!read)
        return read.error();
    return rows;
}

Result<void> ImportUndoer::takeBack(Context &context, std::span<ImportRow> rows, const QByteArray &refusal)
{
    if (m_links.empty()) {
        Result<std::vector<TableLink>> links = tableLinks(context.database);
        if (!links)
            return links.error();
        m_links = std::move(*links);
    }
    auto undone = std::make_unique<UndoneRows>(context, m_job, m_links, rows);
    for (Result<bool> found = undone->find(); !found || !*found; found = undone->find()) {
        if (!found)
            return found.error();
        // What is left of the batch comes with the next.
        rows = rows.first(rows.size() / 2);
        undone = std::make_unique<UndoneRows>(context, m_job, m_links, rows);
    }
    Result<void> done = undone->plan();
    m_progress.noteHeld(qint64(rows.size()), undone->learnerBytes());
    if (done && !refusal.isEmpty())
        undone->refuse(0, refusal);
    if (done)
        done = undone->write();
    if (!done)
        return done;
    if (undone->mailed())
        addToNote(m_job, mailsNote, undone->mailed());
    if (undone->withdrawn())
        addToNote(m_job, mailsWithdrawnNote, undone->withdrawn());
    if (m_againBelow)
        *m_job.kept -= qint64(rows.size());
    else
        *m_job.doneRows += qint64(rows.size());
    countUndone(m_job, rows);
    m_reached = *rows.back().line;
    if (!m_againBelow)
        m_job.undoLine = m_reached;
    return {};
}

Result<bool> ImportUndoer::hasSeatsAgain()
{
    Result<bool> has = false;
    Result<void> looked = m_progress.read([&](Context &context) -> Result<void> {
        if (*m_job.kept == 0)
            return {};
        Result<Seats> seats = seatsOf(context);
        has = seats && seats->all && seats->taken < *seats->all;
        return seats ? Result<void>() : seats.error();
    });
    return looked ? has : looked.error();
}

Result<void> ImportUndoer::run()
{
    int oneByOne = 0;   // rows still to be taken so, because one of a batch met a unique index
    QByteArray refusal; // why the row that stands next stays as it is
    while (!m_progress.shouldStop()) {
        Result<std::vector<ImportRow>> rows = nextRows(oneByOne > 0 ? 1 : m_progress.batchRows());
        if (!rows)
            return rows.error();
        if (rows->empty()) {
            const Result<bool> again = m_againBelow ? Result<bool>(false) : hasSeatsAgain();
            if (!again)
                return again.error();
            if (!*again)
                break;
            m_againBelow = *m_job.appliedLine + 1;
            continue;
        }
        Result<void> done = m_progress.writeRows(
            qint64(rows->size()), [&](Context &context) { return takeBack(context, *rows, refusal); });
        refusal.clear();
        if (done) {
            if (m_againBelow)
                m_againBelow = m_reached;
            oneByOne = std::max(0, oneByOne - 1);
            m_races = 0;
            continue;
        }
        const QByteArray reason = done.error().reason;
        const bool taken = done.error().kind == ErrorKind::Conflict && reason.startsWith("learner.");
        const bool raced = reason == "record.stale" || reason == "record.reference_gone";
        if (!taken && (!raced || ++m_races > mostUndoRaces))
            return done;
        if (taken && rows->size() == 1)
            refusal = reason;
        if (taken)
            oneByOne = std::max(oneByOne, int(rows->size()));
    }
    if (m_progress.shouldStop())
        return {};
    Result<void> removed = removeEntities();
    return removed && !m_progress.shouldStop() ? finish() : removed;
}

// Those that the import made and where nobody is.
Result<void> ImportUndoer::removeEntities()
{
    const EntityService entities;
    const QList<Id> made = readIds(m_job.madeEntities);
    for (const Id id : made) {
        if (m_progress.shouldStop())
            return {};
        QString kept;
        Result<void> removed = m_progress.write([&](Context &context) -> Result<void> {
            Result<Entity> entity = entities.get(context, id);
            if (!entity)
                return entity.error().kind == ErrorKind::NotFound ? Result<void>() : entity.error();
            Result<void> gone = entities.remove(context, id);
            if (gone || gone.error().reason != "entity.in_use")
                return gone;
            kept = entity->name;
            return {};
        });
        if (!removed)
            return removed;
        if (!kept.isEmpty())
            m_keptEntities << kept;
    }
    return {};
}

Result<void> ImportUndoer::finish()
{
    m_progress.setNoting(Noting::Each);
    return m_progress.write([&](Context &context) -> Result<void> {
        if (!m_keptEntities.isEmpty())
            addNote(m_job, "undo.entities_kept", {m_keptEntities.join(QStringLiteral(", "))});
        const bool all = *m_job.kept == 0 && m_keptEntities.isEmpty();
        m_job.state = all ? ImportState::Undone : ImportState::PartlyUndone;
        m_job.undoneAt = context.now;
        return noteUndo(context, m_job);
    });
}

} // namespace ulpan
