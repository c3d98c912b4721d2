#pragma once

#include "models/base/caller.h"

#include <QJsonValue>

#include <optional>

namespace ulpan {

// How a number or a text is read, whoever reads it and wherever it was sent.

// The number of a record, which has one spelling: decimal digits, no sign, no zero in front, no blanks. 0 for
// all else.
[[nodiscard]] Id idFromText(QStringView text);
// Whether a text is decimal digits alone, and so means a number and never a name.
[[nodiscard]] bool isDigits(QStringView text);
// A whole number of 64 bits; a sign, zeros in front and blanks around it are let pass.
[[nodiscard]] std::optional<qint64> integerFromText(QStringView text);

// What was sent where one text or number can stand, as somebody would have written it; empty for null.
// Nothing for what is neither: a truth (nobody means person 1 by true, or the name 1), a list, an object, a
// number that has lost its last digits on the way.
[[nodiscard]] std::optional<QString> scalarText(const QJsonValue &value);
// The number of a record, blanks around it aside; 0 for all else, as for 11.9.
[[nodiscard]] Id idIn(const QJsonValue &value);

} // namespace ulpan
