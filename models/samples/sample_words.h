#pragma once

#include "models/base/choice.h"

#include <QStringList>

namespace ulpan {

// What people of one language are called and do, in the sample file. A name is followed by a slash and how it
// is written in a login, where that is not plain from its letters.
struct SampleWords
{
    Language language;
    const char *country;
    const char *women, *men, *families; // words between vertical bars
    const char *jobs;                   // of men, and behind a slash of women where that is another word
    const char *seniority; // with %1 for years
    const char *phone;     // each x is a digit
};
[[nodiscard]] std::span<const SampleWords> sampleWords();

} // namespace ulpan
