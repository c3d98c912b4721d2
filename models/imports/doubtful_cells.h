#pragma once

#include "models/imports/import_file.h"

namespace ulpan {

// Of a file whose encoding is doubtful: some cells that read differently in the encodings that fit, as JSON
// [{"line", "column", "readings": {encoding: text}}], one of each text, those of the hidden columns left out;
// an empty list where there is no doubt. Reads the file from its beginning and goes back there.
[[nodiscard]] Result<QByteArray> doubtfulCells(ImportFile &file, const QList<qsizetype> &hidden);

} // namespace ulpan
