#pragma once

#include "models/base/choice.h"

namespace ulpan {

// How a file's bytes stand for characters. CsvSource turns every one of them into UTF-8, so that nothing
// behind it knows of others.
enum class Encoding : quint8
{
    Utf8
};
[[nodiscard]] std::span<const Choice> choices(Encoding);

// Decodes strict UTF-8 (no overlong forms, no surrogates) into `text`, whose memory is used again.
// Gives -1, or the index of the first byte that is not valid; `text` is then unspecified.
[[nodiscard]] qsizetype decodeUtf8(QByteArrayView bytes, QString &text);

} // namespace ulpan
