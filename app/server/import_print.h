#pragma once

#include "app/backend/import_finish.h"
#include "app/server/command_line.h"

#include <QJsonArray>
#include <QSaveFile>

namespace ulpan {

// What the import commands print, in the language of the surroundings.

// The sentence of {"reason", "arguments"}.
[[nodiscard]] QString importMessage(const Catalogue &catalogue, const QJsonValue &reason);

// The job's notes whose reason begins so, as {"code", "message"}.
[[nodiscard]] QJsonArray importNotes(const Catalogue &catalogue, const ImportJob &job,
                                     QLatin1StringView beginning = {});

// "Created: 3, Updated: 1" of the job's figures by their wire names.
[[nodiscard]] QString importFigures(const Catalogue &catalogue, const ImportJob &job,
                                    std::initializer_list<const char *> fields);

// The job and its state, the first two lines of what is printed for people.
void printImportState(const Catalogue &catalogue, const ImportJob &job);

// For people what was planned and done and, on standard error, what is waited for, noted and rejected; with
// --json one object.
void printImport(const CommandLine &line, Environment &environment, const Catalogue &catalogue,
                 const ImportJob &job);

// All rejected rows with their faults, as rejected.csv has them. Unavailable "file.unwritable".
[[nodiscard]] Result<void> writeRejected(Environment &environment, const Catalogue &catalogue, const ImportJob &job, QSaveFile &file);

// What is wrong with the import as a whole, once on standard error; with --json there is always an object to
// read. The exit status.
int refuseImport(const CommandLine &line, const Error &error, const ImportJob *job = nullptr);

} // namespace ulpan
