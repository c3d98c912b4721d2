#pragma once

#include "models/base/choice.h"

#include <array>

namespace ulpan {

// How a file's bytes stand for characters. CsvSource turns every one of them into UTF-8, so that nothing
// behind it knows of others.
enum class Encoding : quint8
{
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1252,
    Windows1255,
    Iso8859_15
};
[[nodiscard]] std::span<const Choice> choices(Encoding);
// By its name or by another that programs use (cp1252, Latin-9, UTF16); null for anything else. Latin-1 is
// Windows-1252, as everywhere.
[[nodiscard]] std::optional<Encoding> encodingFromText(QStringView text);

[[nodiscard]] constexpr bool isUtf16(Encoding encoding)
{
    return encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be;
}
[[nodiscard]] constexpr bool isSingleByte(Encoding encoding)
{
    return encoding >= Encoding::Windows1252;
}
// Of a single-byte encoding: the characters of the bytes from 0x80 on; 0 where there is none.
[[nodiscard]] const std::array<char16_t, 128> &upperHalf(Encoding encoding);

// Decodes strict UTF-8 (no overlong forms, no surrogates) into `text`, whose memory is used again.
// Gives -1, or the index of the first byte that is not valid; `text` is then unspecified.
[[nodiscard]] qsizetype decodeUtf8(QByteArrayView bytes, QString &text);
// The length of the valid UTF-8 sequence that `bytes` begin with, its character in `character`; 0: none.
[[nodiscard]] int utf8Sequence(QByteArrayView bytes, char32_t &character);

// Turns the bytes of one text into UTF-8, piece by piece. What its encoding does not know becomes 0xff, which
// no UTF-8 holds.
class Transcoder
{
public:
    explicit Transcoder(Encoding encoding) : m_encoding(encoding) {}
    void append(QByteArrayView bytes, QByteArray &text);
    // At the end of the text: half a character that was left over.
    void finish(QByteArray &text);
    // Forgets what was left over.
    void reset() { m_rest.clear(); }
    // How many bytes of the file a text that this gave stands for.
    [[nodiscard]] qsizetype sizeInFile(QByteArrayView text) const;

private:
    void appendUtf16(QByteArrayView bytes, QByteArray &text);

    Encoding m_encoding;
    QByteArray m_rest; // at most 3 bytes of UTF-16
};

// Writes text in an encoding; what it cannot say is replaced by what comes near, at worst by a question mark.
// False when something was.
[[nodiscard]] bool appendEncoded(QByteArray &bytes, QStringView text, Encoding encoding);
// Whether that needs no question mark.
[[nodiscard]] bool canEncode(QStringView text, Encoding encoding);

} // namespace ulpan
