#pragma once

#include "models/csv/csv_dialect.h"

#include <QStringList>

namespace ulpan {

// The canonical value that a cell most likely means, or empty where there is none to propose: civility m or
// mme; role learner, teacher, support, admin or owner; language en, fr or he; testUser 1 or 0. Other fields
// have none.
[[nodiscard]] QString proposeValue(QStringView field, QStringView text);

// The items of a list cell, divided at | and ;, less whichever is the file's delimiter: trimmed, without
// empty ones and without those that differ from an earlier one in case only.
[[nodiscard]] QStringList splitList(const QString &cell, Delimiter delimiter);

// A cell as the importer takes it: ="00123" is 00123, as spreadsheets are made to keep zeros; the formula
// guard is taken off.
[[nodiscard]] QString importedCell(const QString &cell);
// A number in scientific notation (3.36E+10, 1,23E+10): a spreadsheet has thrown its last digits away.
[[nodiscard]] bool isLostNumber(QStringView text);
// What a spreadsheet shows instead of a value: #REF!, #N/A, #NOM?, #####, Err:502 …
[[nodiscard]] bool isSpreadsheetError(QStringView text);
// A whole number without the spaces that group its digits, of whatever kind; other text as it is.
[[nodiscard]] QString plainNumber(const QString &text);
// Line breaks, with the spaces around them, as one space: fields have one line.
[[nodiscard]] QString inOneLine(const QString &text);
// No-break and thin spaces as plain ones, as in a phone number.
[[nodiscard]] QString plainSpaces(QString text);

} // namespace ulpan
