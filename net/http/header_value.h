#pragma once

#include <QByteArrayView>

namespace ulpan {

// A header's value without the blanks around it, of which the grammar knows two: whoever trims a vertical tab reads "\vchunked" where
// others do not.
[[nodiscard]] inline QByteArrayView withoutBlanks(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

} // namespace ulpan
