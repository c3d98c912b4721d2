#pragma once

#include <QByteArrayView>

namespace ulpan {

// Of what names of headers, media types and their parameters are made.
[[nodiscard]] inline bool isTokenByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

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
