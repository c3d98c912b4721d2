#pragma once

#include "models/csv/code_lengths.h"
#include "models/imports/import_file.h"
#include "models/imports/import_secrets.h"
#include "models/imports/row_planner.h"

namespace ulpan {

// Keys whose rows are looked for, by the field: login without case, externalID and learnerID as numbers.
using WatchedKeys = QMap<QString, QSet<QString>>;
// The keys of a row by field; those it has none of are absent.
[[nodiscard]] QMap<QString, QString> keysOf(const ImportMapping &mapping, const QStringList &cells);

// The cells of a row as corrected; null: as in the file.
using CorrectedAt = std::function<Result<const QStringList *>(qint64 line)>;

// What only the whole file can tell, read before the first row is planned, so that a fault on its last line
// writes nothing.
struct FileSurvey
{
    qint64 rows = 0, blankRows = 0;
    FileDuplicates duplicates;
    QSet<qint64> watchedLines; // that have one of the watched keys
    QMap<QString, QStringList> unknownTexts; // some of those that stand for no value, by field
    CodeLengths codes;
    ImportMapping mapping; // with a value for every text that needs one, as far as one can be proposed

    // What a person should know of it.
    [[nodiscard]] QList<Error> notes() const;
    // Rows that were corrected are read so.
    // `goOn` is called after each mebibyte; its error ends the survey.
    [[nodiscard]] static Result<FileSurvey> read(ImportFile &file, const ImportMapping &mapping,
                                                 const CorrectedAt &corrected,
                                                 const std::function<Result<void>()> &goOn,
                                                 const WatchedKeys &watched = {});
};

} // namespace ulpan
