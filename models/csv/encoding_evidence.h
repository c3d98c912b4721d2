#pragma once

#include "models/base/result.h"
#include "models/csv/encoding.h"

#include <QByteArray>
#include <QIODevice>

namespace ulpan {

// What a file's bytes say of its encoding.
struct EncodingGuess
{
    Encoding encoding = Encoding::Utf8;
    // Another in which the file reads as well as far as anybody can tell; null: there is no doubt.
    std::optional<Encoding> rival = {};
};

// Collects, block after block, what tells single-byte encodings from UTF-8 and from each other; memory does
// not grow.
//
// Whatever is valid UTF-8 is UTF-8, also with a few bad bytes; with many it may be. Otherwise words decide: letters of Windows-1252 stand among those of
// ASCII, while a word of Windows-1255 has none of them; names that are common in either count twice. What an
// encoding has no character for speaks against it, and the language of those who use the file counts a
// little. ISO-8859-15 differs from Windows-1252 in few places, which tell by what stands beside them.
class EncodingEvidence
{
public:
    void add(QByteArrayView block);
    // More blocks would change nothing that matters.
    [[nodiscard]] bool isSettled() const;
    // After the last block; `language`: of those who use the file, null where nobody knows.
    [[nodiscard]] EncodingGuess guess(std::optional<Language> language) const;

private:
    void addComplete(QByteArrayView text, char before);
    void addToken(QByteArrayView token, char before, char after);
    void addUtf8(QByteArrayView token);
    void addWord(QByteArrayView word);
    void addSign(uchar sign, char before, char after);
    [[nodiscard]] EncodingGuess singleByteGuess(std::optional<Language> language) const;
    [[nodiscard]] EncodingGuess westernGuess() const;

    QByteArray m_tail;                     // a word that may go on in the next block
    char m_before = ' ';                   // the tail
    qint64 m_words = 0;                    // with a byte beyond ASCII
    qint64 m_sequences = 0, m_invalid = 0; // of UTF-8
    qint64 m_written = 0;                  // of the sequences, those of characters that are often written
    qint64 m_western = 0, m_hebrew = 0;    // points
    qint64 m_differing = 0;                // bytes that 1252 and 1255 read differently
    qint64 m_controls = 0;                 // bytes 0x80 to 0x9f, which ISO-8859-15 has no characters for
    qint64 m_latin9 = 0, m_fractions = 0, m_unclear = 0; // places in which 8859-15 and 1252 differ
};

// The byte order of text in UTF-16 that has no mark; null where it is none or that is not certain.
[[nodiscard]] std::optional<Encoding> unmarkedUtf16(QByteArrayView sample);

// The encoding of a file that somebody calls `charset`; null: it is to be found out. It is read from where it stands, as a whole
// where a byte is to be a letter. Unsupported "request.charset" {charset} for a name that is not known,
// "request.charset_contradicted" {charset} where its beginning says that it is wrong (another byte order mark, no UTF-16), and
// "request.charset_utf8" {charset, line} where all of it is UTF-8 with letters of several bytes. Bytes that UTF-8 does not know
// are left to the reader, which tells their place.
[[nodiscard]] Result<std::optional<Encoding>> declaredEncoding(QIODevice &file, QByteArrayView charset);

} // namespace ulpan
