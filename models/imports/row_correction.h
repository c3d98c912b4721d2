#pragma once

#include "models/imports/file_survey.h"

namespace ulpan {

// A row of a planned file that a person corrects: planned again by itself, with those that it had a key in
// common with or has one now. What the whole file has to be read for is done by prepare(), outside the
// transaction of keep().
class RowCorrection
{
public:
    // Both outlive this.
    RowCorrection(const ImportSpool &spool, ImportJob &job);

    // `cells` is a list of all or an object by header, or by field where the header has another name.
    // NotFound "import.row_not_found"; Invalid with a problem of "cells"; Conflict
    // "import.too_many_corrections".
    [[nodiscard]] Result<void> prepare(Connection &database, qint64 line, const QJsonValue &cells);
    // Plans and writes the rows anew and sets the job's figures, gates and state, unless it was changed since
    // prepare(): the caller sees to that, and writes the job. The corrected row.
    [[nodiscard]] Result<ImportRow> keep(Context &context);

private:
    [[nodiscard]] Result<ImportRow> rowAt(Connection &database, qint64 line) const;
    [[nodiscard]] Result<void> surveyFile(Connection &database, ImportFile &file, const QStringList &before);
    [[nodiscard]] Result<void> findUnneeded(Connection &database);
    // What came of the rows that are planned again.
    struct Replanned
    {
        ImportRow corrected;
        QList<Id> meant;
        QStringList newEntities;
        qint64 unusedBefore = 0, unused = 0; // passwords
        qint64 leftOutBefore = 0, leftOut = 0;
    };
    [[nodiscard]] Result<Replanned> planAgain(Context &context);
    // As many of the rows as may be held at once.
    [[nodiscard]] Result<std::vector<FileRow>>
    read(Connection &database, CsvReader &file, const RowReader &reader, std::span<const ImportRow> before);
    [[nodiscard]] Result<void> replaceRows(Context &context, std::span<const ImportRow> before,
                                           RowPlanner::Plan &plan);
    [[nodiscard]] Result<qint64> unusedBefore(Connection &database, std::span<const ImportRow> before,
                                              std::span<const FileRow> rows) const;
    [[nodiscard]] Result<bool> saidTooMuch(Context &context, const RowReader &reader, const EntityDirectory &entities, qint64 offset) const;
    [[nodiscard]] Result<void> settleAbsent(Context &context, const QList<Id> &meant);
    [[nodiscard]] Result<void> settleGates(Context &context, const QStringList &newEntities);

    const ImportSpool &m_spool;
    ImportJob &m_job;
    ImportOptions m_options;
    ImportMapping m_mapping;
    qint64 m_line = 0;
    CorrectedRows m_corrected;
    QStringList m_own, m_after; // the row's cells as they were, and as they are to be
    FileDuplicates m_duplicates;
    QString m_ownPassword;           // as the row had it
    QList<Error> m_notes;            // of the file as it is now
    std::vector<ImportRow> m_before; // the rows that are planned again, as they were, without their texts
    QStringList m_named;             // new entities of these
    QStringList m_unneeded;          // new entities that no other row names
};

} // namespace ulpan
