#pragma once

#include "models/imports/import_progress.h"
#include "models/records/import_row.h"
#include "models/store/table_links.h"

namespace ulpan {

// Takes an import back, from its last row to its first, as far as nobody has built on it since. Goes on where
// an earlier run was ended.
class ImportUndoer
{
public:
    // Both are the caller's and outlive this; the job is undoing.
    ImportUndoer(ImportProgress &progress, ImportJob &job);
    // Leaves the job undone or partly undone, or undoing when it should stop.
    [[nodiscard]] Result<void> run();

private:
    [[nodiscard]] Result<std::vector<ImportRow>> nextRows(int most);
    // Whether there are seats by now, for whom there was none when it was their turn, since others left later.
    [[nodiscard]] Result<bool> hasSeatsAgain();
    [[nodiscard]] Result<void> takeBack(Context &context, std::span<ImportRow> rows,
                                        const QByteArray &refusal);
    [[nodiscard]] Result<void> removeEntities();
    [[nodiscard]] Result<void> finish();

    ImportProgress &m_progress;
    ImportJob &m_job;
    std::vector<TableLink> m_links; // of the schema, read once
    QStringList m_keptEntities;
    qint64 m_reached = 0; // the line that the last batch ended at
    int m_races = 0;
    std::optional<qint64> m_againBelow; // where those who found no seat are tried once more, the last first; null: not yet
};

} // namespace ulpan
