#pragma once

#include <QString>

namespace ulpan {

// Trimmed and NFC: how text is kept.
[[nodiscard]] QString normalised(const QString &text);
// Without case, accents and niqqud, and with œ as oe, ł as l and the like: how text is compared where a person
// would not see a difference.
[[nodiscard]] QString folded(const QString &text);
// Without case but with accents: how tags and logins are compared. The Turkish i is one letter with its dot and
// without, since changing capitals makes the one of the other.
[[nodiscard]] QString caseFolded(const QString &text);
// Of an address: characters that cannot be seen but change a comparison (characters.h), no-break spaces among them.
[[nodiscard]] bool hasInvisible(QStringView text);
[[nodiscard]] QString withoutInvisible(const QString &text);
// The form of an e-mail address, not its existence; in letters that could be taken for others it is none.
[[nodiscard]] bool isEmailForm(QStringView text);
// Wraps in FSI…PDI so that a name or code keeps its own direction inside a sentence.
[[nodiscard]] QString isolated(const QString &text);
// Wraps in LRI…PDI: technical text, always left to right.
[[nodiscard]] QString leftToRight(const QString &text);
// Takes the four isolate marks away again, for the clipboard.
[[nodiscard]] QString withoutIsolates(QString text);

} // namespace ulpan
