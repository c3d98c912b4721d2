#pragma once

#include "models/imports/entity_directory.h"
#include "models/imports/import_file.h"
#include "models/imports/import_gates.h"
#include "models/imports/import_progress.h"
#include "models/imports/import_secrets.h"
#include "models/imports/prepared_rows.h"
#include "models/records/import_row.h"

namespace ulpan {

// Gives a planned job the state in which it is applied.
void beginApplying(ImportJob &job);

// Applies a planned job: what the plan says and nothing else. A learner who was changed since the plan in a
// field that the plan changes too is left alone, and the row rejected. Goes on where an earlier run was
// ended.
class ImportApplier
{
public:
    // All are the caller's and outlive this.
    ImportApplier(const ImportSpool &spool, ImportProgress &progress, ImportJob &job);
    // Leaves the job applied, or applying when it should stop.
    [[nodiscard]] Result<void> run();

private:
    [[nodiscard]] Result<void> createEntities();
    [[nodiscard]] Result<void> prepareRows(Connection &database, qint64 above);
    [[nodiscard]] Result<std::vector<ImportRow>> nextRows(Connection &database, qint64 above);
    [[nodiscard]] Result<PreparedRows> takeRows();
    [[nodiscard]] Result<void> applyBatches(Context &context, PreparedRows &rows);
    [[nodiscard]] Result<qint64> applyRows(Context &context, PreparedRows &prepared);
    [[nodiscard]] std::optional<QStringList> cellsOf(Context &context, const ImportRow &row);
    [[nodiscard]] Result<void> finish();

    const ImportSpool &m_spool;
    ImportProgress &m_progress;
    ImportJob &m_job;
    ImportOptions m_options;
    ImportMapping m_mapping;
    EntityDirectory m_newEntities;
    RowsPreparer m_preparer;
    std::optional<qint64> m_lastLine;
    bool m_looks = false; // for learners to be created who may be there by now
    ImportFile m_file;    // opened when a row is rejected
    std::optional<CorrectedRows> m_corrected; // found then
    std::unique_ptr<CsvReader> m_reader;
};

} // namespace ulpan
