#pragma once

#include <QStringList>

namespace ulpan {

// A text as it is searched in: without case and accents, and before each word two blanks, so that an index of
// three characters knows where words begin. In scripts that write no blanks each character is a word.
[[nodiscard]] QString searchable(const QString &text);

// What is looked for, all of which must be found: a part of a text, or of one or two letters the beginning of
// a word.
[[nodiscard]] QStringList searchWords(const QString &query);

} // namespace ulpan
