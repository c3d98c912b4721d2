#pragma once

#include "models/csv/csv_reader.h"
#include "models/imports/import_mapping.h"
#include "models/imports/import_spool.h"

namespace ulpan {

// An uploaded file, open: its device, how it is written, and its header.
struct ImportFile
{
    std::unique_ptr<QIODevice> device;
    CsvDialect dialect;
    QStringList header;
    qint64 headerLine = 1;
    QString title; // what stands above the header; null: nothing
    int unnamedColumns = 0;
    QList<QStringList> sample; // the first rows, as far as they can be read
    qint64 estimatedRows = 0;  // as many as there would be if all were like these

    // Detects what the options do not say; `language` is the institution's. Invalid with a reason of CsvReader or of detectDialect(), or
    // "field.choice" for an encoding or a delimiter that there is none of.
    [[nodiscard]] static Result<ImportFile> open(const ImportSpool &spool, const QString &name,
                                                 const ImportOptions &options,
                                                 std::optional<Language> language);
    // Opens it as the job says it is written, without a sample.
    [[nodiscard]] static Result<ImportFile> open(const ImportSpool &spool, const ImportJob &job);
};

[[nodiscard]] ImportOptions readImportOptions(const QByteArray &json);
[[nodiscard]] QByteArray importOptionsJson(const ImportOptions &options);

// A reason with its arguments, as notes and faults are kept: {"reason", "arguments"}, and of a fault also
// "line" and "column".
[[nodiscard]] QByteArray faultJson(const Error &error);
[[nodiscard]] QByteArray notesJson(const QList<Error> &notes);

// What a person should know of a file that is fit to be imported.
[[nodiscard]] QList<Error> notesOf(const ImportFile &file, const ImportMapping &mapping);

// What a person looks at before the plan: how the file is read, its columns, where they go, and its first
// rows. `kept` is the job as it is; `job` describes this reading, which may be another one. Where it cuts the
// columns otherwise and there are passwords, nobody can tell where they are: every cell is "***" then.
[[nodiscard]] QByteArray sampleJson(const ImportFile &file, const ImportJob &job, const ImportJob &kept);

} // namespace ulpan
