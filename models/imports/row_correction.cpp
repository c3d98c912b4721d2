#include "models/imports/row_correction.h"

#include "models/base/text.h"
#include "models/imports/cell_overlay.h"
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
    m_own = before;
    Result<void> surveyed = surveyFile(database, *file, before);
    for (const ImportRow &one : std::vector<ImportRow>(std::move(m_before))) {
        Result<ImportRow> old = surveyed ? rowAt(database, *one.line) : surveyed.error();
        if (!old)
            return old.error();
        if (const QString name = newEntityOf(*old); !name.isEmpty() && !m_named.contains(name))
            m_named << name;
        for (QByteArray *text : {&old->cells, &old->before, &old->after, &old->problems, &old->edits})
            text->clear();
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
    m_named.clear();
    for (const qint64 line : std::as_const(lines))
        m_before.push_back({.line = line});
    return {};
}

Result<void> RowCorrection::findUnneeded(Connection &database)
{
    m_unneeded.clear();
    const QString place =
        database.engine() == Engine::Sqlite ? QStringLiteral("instr") : QStringLiteral("strpos");
    for (const QString &name : std::as_const(m_named)) {
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

} // namespace ulpan
