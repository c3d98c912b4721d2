#pragma once

#include <QStringList>

namespace ulpan {

// A text of the catalogue as it is in each language of the program, whichever is shown; without mnemonics.
[[nodiscard]] QStringList inEveryLanguage(const char *context, const char *source);

} // namespace ulpan
