#pragma once

#include "models/imports/file_survey.h"
#include "models/imports/import_progress.h"
#include "models/imports/import_secrets.h"
#include "models/imports/kept_surveys.h"

namespace ulpan {

// Plans a job: surveys its file, then decides row after row what becomes of it. Goes on where an earlier run
// was ended.
class ImportPlanner
{
public:
    // All are the caller's and outlive this.
    ImportPlanner(const ImportSpool &spool, KeptSurveys &surveys, ImportProgress &progress, ImportJob &job);
    // Leaves the job planned, waiting for a confirmation or applying, or being planned when it should stop.
    // An error that is the file's own is for the job to keep.
    [[nodiscard]] Result<void> run();

private:
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> loadCorrections();
    [[nodiscard]] Result<void> goOn();
    [[nodiscard]] Result<void> survey(ImportFile &file);
    [[nodiscard]] Result<void> planRows(ImportFile &file);
    [[nodiscard]] Result<size_t> putCorrected(const RowReader &rows, std::vector<FileRow> &batch);
    [[nodiscard]] Result<const QStringList *> correctedAt(qint64 line);
    [[nodiscard]] Result<void> keep(RowPlanner::Plan &plan, const CsvPosition &next);
    [[nodiscard]] Result<void> planAbsent();
    [[nodiscard]] Result<void> finish(const ImportFile &file);

    const ImportSpool &m_spool;
    KeptSurveys &m_surveys;
    ImportProgress &m_progress;
    ImportJob &m_job;
    ImportOptions m_options;
    ImportMapping m_mapping;
    FileDuplicates m_duplicates;
    CorrectedRows m_corrected;
};

// Adds a planned row to the job's figures, or takes it away with `how` -1.
void countPlanned(ImportJob &job, const ImportRow &row, int how);

// Adds to the gate of new entities what rows need, each named first in the line at its place in `lines`; further names are of the last
// one. Invalid "import.too_many_entities" with the line of the first that is too much.
[[nodiscard]] Result<void> addNewEntities(ImportJob &job, const QStringList &names, const QList<qint64> &lines);

// Deletes the planned rows of a job, in bounded transactions.
[[nodiscard]] Result<void> forgetRows(ImportProgress &progress, const ImportJob &job);

} // namespace ulpan
