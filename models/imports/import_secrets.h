#pragma once

#include "models/imports/import_spool.h"
#include "models/imports/row_planner.h"

namespace ulpan {

// What of a job's rows is kept sealed beside the rows themselves, because there may be passwords in it.

// The rows of a file as a person has corrected them, opened a few at a time: those of one file together may
// be larger than what a server should hold.
class CorrectedRows
{
public:
    // Both outlive this.
    CorrectedRows(const ImportSpool &spool, const ImportJob &job) : m_spool(spool), m_job(job) {}

    // Finds which rows there are; before all else.
    [[nodiscard]] Result<void> load(Connection &database);
    [[nodiscard]] qsizetype size() const { return m_lines.size(); }
    [[nodiscard]] bool contains(qint64 line) const { return m_lines.contains(line); }
    // Takes these for the cells of the row, whatever is kept.
    void replace(qint64 line, QStringList cells);
    // Null where nobody corrected it; until the next call.
    [[nodiscard]] Result<const QStringList *> at(Connection &database, qint64 line);

private:
    const ImportSpool &m_spool;
    const ImportJob &m_job;
    QSet<qint64> m_lines;
    QHash<qint64, QStringList> m_opened, m_replaced;
};

// How many rows of one file may be corrected one by one; who has more of them corrects the file.
inline constexpr int mostCorrections = 10'000;

[[nodiscard]] Result<void> keepCorrection(Connection &database, const ImportSpool &spool,
                                          const ImportJob &job, qint64 line, const QStringList &cells);

// What lists cannot show of them.
[[nodiscard]] Result<void> keepLargeRows(Connection &database, const ImportJob &job,
                                         std::span<const LargeRow> rows);

// The passwords of planned rows, to be hashed once the rows were applied.
[[nodiscard]] Result<void> keepPasswords(Connection &database, const ImportSpool &spool, const ImportJob &job,
                                         std::span<const PlannedPassword> passwords);
[[nodiscard]] Result<void> forgetPasswords(Connection &database, const ImportJob &job,
                                           const QList<qint64> &lines);
[[nodiscard]] Result<void> forgetCorrections(Connection &database, const ImportJob &job);

} // namespace ulpan
