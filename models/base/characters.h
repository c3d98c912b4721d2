#pragma once

#include "models/base/error.h"

#include <QStringView>

namespace ulpan {

// Which characters a text that is kept may hold, so that what people see is what is compared. Joiners and
// variation selectors belong to the letters of some scripts and to emoji; there they are no fault.

// A text of one line, of several (their breaks and tabs are allowed), or an address, in which nothing is
// allowed that is not seen.
enum class CharacterRule : quint8
{
    Line,
    Lines,
    Address
};

// Without what people paste without knowing and what changes nothing that is seen: marks that say which way a
// text runs or where a line may break, the embeddings and isolates that programs put around a number or a name,
// joiners that join nothing. What turns letters about (U+202D, U+202E) stays, to be refused.
[[nodiscard]] QString withoutSoftMarks(const QString &text);
// The first character that cannot be seen, or that no two computers show alike: a control character, a mark, a
// filler, half of a letter, a private one.
[[nodiscard]] std::optional<char32_t> hiddenCharacter(QStringView text,
                                                      CharacterRule rule = CharacterRule::Line);
// Without all of them; those that end a line or set a column apart leave a blank.
[[nodiscard]] QString withoutHidden(const QString &text, CharacterRule rule = CharacterRule::Line);
// "field.control" or "field.invisible", with the code of the first that is hidden and its place, from 1.
[[nodiscard]] std::optional<Problem> hiddenProblem(const QString &field, QStringView text,
                                                   CharacterRule rule = CharacterRule::Line);
// Whether there is anything to see at all.
[[nodiscard]] bool isVisible(QStringView text);
// Characters as a person counts them who sees them: neither hidden ones nor blanks at the ends.
[[nodiscard]] qsizetype visibleLength(QStringView text);
// Of an address, the first character that only looks like an ordinary one (wide Latin, small capitals), a mark that makes another
// letter of one or is not seen on it (a slash through an o, a second dot), a letter of an alphabet that looks like that of the
// letters beside it (a Cyrillic o among Latin ones), or the first letter of a domain's label that is of another alphabet and looks
// Latin as a whole, unless the domain ends in that alphabet. A language's own letters are ordinary, also where somebody's whole name
// looks Latin (the Russian Sara) or a letter lacks its dot.
[[nodiscard]] std::optional<char32_t> lookalikeCharacter(QStringView address);
// Of an address, the first character beyond ASCII that is neither letter nor digit.
[[nodiscard]] std::optional<char32_t> symbolInAddress(QStringView address);
// "U+200F".
[[nodiscard]] QString codePoint(char32_t character);

} // namespace ulpan
