#include "models/csv/encoding_evidence.h"

#include "models/csv/common_names.h"

#include <cstring>

namespace ulpan {

namespace {

constexpr qsizetype longestTail = 1024;
constexpr qint64 wordsWithNames = 2000; // names are looked up in so many
constexpr qint64 wordsEnough = 200'000;
constexpr qint64 fewInvalid = 10; // bad bytes for each character of UTF-8, of a file put together from two
constexpr int wordPoints = 4, shortWordPoints = 2, namePoints = 8, languagePoints = 2;

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isHigh(char c)
{
    return uchar(c) >= 0x80;
}

bool isTokenByte(char c)
{
    return isHigh(c) || isAsciiLetter(c);
}

// How a byte reads as a part of words: as a letter in one of the two encodings, or as a sign in both.
enum class ByteKind : quint8
{
    Sign,
    Ascii,
    HebrewLetter, // in 1252 a letter, too
    HebrewPoint,  // or geresh; in 1252 a letter, too
    WesternOnly
};

ByteKind kindOf(char c)
{
    const uchar byte = uchar(c);
    if (isAsciiLetter(c))
        return ByteKind::Ascii;
    if (byte >= 0xe0 && byte <= 0xfa)
        return ByteKind::HebrewLetter;
    if (byte >= 0xc0 && byte <= 0xd8)
        return ByteKind::HebrewPoint;
    if (byte == 0xfd || byte == 0xfe) // marks of direction in 1255, rare letters in 1252
        return ByteKind::Sign;
    if (byte >= 0xd9)
        return ByteKind::WesternOnly;
    constexpr QByteArrayView westernSigns("\x8a\x8c\x8e\x9a\x9c\x9e\x9f");
    return westernSigns.contains(c) ? ByteKind::WesternOnly : ByteKind::Sign;
}

// What stands in texts of offices and, as bytes of another encoding, is nonsense: é is Ã© there. Other short
// sequences come about by chance (É» is a capital and a mark of quotation).
bool isOftenWritten(char32_t c)
{
    return (c >= 0xc0 && c < 0x180) || (c >= 0x5b0 && c < 0x5f5) || (c >= 0x2010 && c < 0x20ad);
}

bool isLetterByte(char c)
{
    return isAsciiLetter(c) || uchar(c) >= 0xc0;
}

} // namespace

bool EncodingEvidence::isSettled() const
{
    return m_words >= wordsEnough;
}

void EncodingEvidence::add(QByteArrayView block)
{
    qsizetype complete = block.size();
    while (complete > 0 && isTokenByte(block[complete - 1]))
        --complete;
    if (complete == 0 && m_tail.size() + block.size() <= longestTail) {
        m_tail.append(block);
        return;
    }
    // A word without end is no word; it is cut where a character of UTF-8 begins.
    if (complete == 0 || block.size() - complete > longestTail) {
        complete = block.size();
        while (complete > 0 && block.size() - complete < 3 && isHigh(block[complete - 1]))
            --complete;
    }
    if (m_tail.isEmpty()) {
        addComplete(block.first(complete), m_before);
    } else {
        m_tail.append(block.first(complete));
        addComplete(m_tail, m_before);
    }
    if (complete > 0)
        m_before = block[complete - 1];
    m_tail = QByteArray(block.data() + complete, block.size() - complete);
}

void EncodingEvidence::addComplete(QByteArrayView text, char before)
{
    const char *const begin = text.data(), *const end = begin + text.size();
    for (const char *at = begin; at < end;) {
        quint64 eight = 0;
        for (; end - at >= 8; at += 8) {
            std::memcpy(&eight, at, 8);
            if (eight & 0x8080808080808080u)
                break;
        }
        while (at < end && !isHigh(*at))
            ++at;
        if (at == end)
            return;
        const char *first = at;
        while (first > begin && isTokenByte(first[-1]))
            --first;
        while (at < end && isTokenByte(*at))
            ++at;
        const QByteArrayView token(first, at - first);
        addToken(token, first > begin ? first[-1] : before, at < end ? *at : ' ');
    }
}

void EncodingEvidence::addToken(QByteArrayView token, char before, char after)
{
    addUtf8(token);
    qsizetype word = 0;
    for (qsizetype i = 0; i <= token.size(); ++i) {
        if (i < token.size() && kindOf(token[i]) != ByteKind::Sign)
            continue;
        if (i > word)
            addWord(token.sliced(word, i - word));
        if (i < token.size())
            addSign(uchar(token[i]), i > 0 ? token[i - 1] : before,
                    i + 1 < token.size() ? token[i + 1] : after);
        word = i + 1;
    }
}

void EncodingEvidence::addUtf8(QByteArrayView token)
{
    char32_t character = 0;
    for (qsizetype i = 0; i < token.size();) {
        const int length = utf8Sequence(token.sliced(i), character);
        m_sequences += length > 1;
        m_written += length > 1 && isOftenWritten(character);
        m_invalid += length == 0;
        i += qMax(length, 1);
    }
}

void EncodingEvidence::addWord(QByteArrayView word)
{
    qsizetype letters = 0, points = 0, western = 0;
    for (const char c : word) {
        const ByteKind kind = kindOf(c);
        letters += kind == ByteKind::HebrewLetter;
        points += kind == ByteKind::HebrewPoint;
        western += kind == ByteKind::WesternOnly;
        m_controls += uchar(c) >= 0x80 && uchar(c) < 0xa0;
    }
    const bool mixed = letters + points + western < word.size();
    m_differing += letters + points + western;
    if (letters + points + western == 0)
        return;
    const bool isNameLooked = ++m_words <= wordsWithNames;
    // A point stands on a letter.
    const bool pointed = points > 0 && kindOf(word.front()) == ByteKind::HebrewPoint;
    if (western > 0 || mixed || pointed)
        m_western += isNameLooked && isCommonName(word, Encoding::Windows1252) ? namePoints : wordPoints;
    else if (letters >= 2 && isNameLooked && isCommonName(word, Encoding::Windows1255))
        m_hebrew += namePoints;
    else if (letters >= 2)
        m_hebrew += letters == 2 ? shortWordPoints : wordPoints;
}

void EncodingEvidence::addSign(uchar sign, char before, char after)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool inWord = isLetterByte(before) || isLetterByte(after);
    const bool atNumber = isDigit(before) || isDigit(after);
    m_controls += sign < 0xa0;
    switch (sign) {
    case 0x81:
    case 0x8d:
    case 0x8f:
    case 0x90:
    case 0x9d: // no character in either, or not in 1252
        return;
    case 0xa4: // ¤ in 1252, a currency in the others, before or after a number
        ++m_differing;
        ++(atNumber || before == ' ' ? m_latin9 : m_unclear);
        return;
    case 0xfd:
    case 0xfe:
    case 0xaa: // ª, and the sign of multiplication in 1255
    case 0xba: // º, and the sign of division in 1255
        ++m_differing;
        return;
    case 0xa6: // Š, š, ž, Œ, œ and Ÿ in 8859-15
    case 0xa8:
    case 0xb8:
    case 0xbc:
    case 0xbd:
    case 0xbe:
        ++(inWord && !atNumber ? m_latin9 : atNumber ? m_fractions : m_unclear);
        return;
    case 0xb4: // Ž in 8859-15, and what people type for an apostrophe in 1252
        ++m_unclear;
        return;
    default:
        return;
    }
}

EncodingGuess EncodingEvidence::guess(std::optional<Language> language) const
{
    if (!m_tail.isEmpty()) {
        EncodingEvidence whole = *this;
        whole.m_tail.clear();
        whole.addComplete(m_tail, m_before);
        return whole.guess(language);
    }
    // A few bad bytes among good characters are damage: the reader says where.
    if (m_invalid == 0 || m_sequences > m_invalid)
        return {Encoding::Utf8};
    EncodingGuess guess = singleByteGuess(language);
    if (m_written * fewInvalid >= m_invalid)
        guess.rival = Encoding::Utf8;
    return guess;
}

EncodingGuess EncodingEvidence::singleByteGuess(std::optional<Language> language) const
{
    const qint64 hebrew = m_hebrew + (language == Language::Hebrew ? languagePoints : 0);
    const qint64 western = m_western + (language && language != Language::Hebrew ? languagePoints : 0);
    const bool isHebrew = hebrew > western;
    const qint64 more = qMax(hebrew, western), less = qMin(hebrew, western);
    const bool doubtful = m_differing > 0 && (more < wordPoints || more < 4 * less);
    if (isHebrew)
        return {Encoding::Windows1255, doubtful ? std::optional(Encoding::Windows1252) : std::nullopt};
    EncodingGuess guess = westernGuess();
    if (doubtful)
        guess.rival = Encoding::Windows1255;
    return guess;
}

EncodingGuess EncodingEvidence::westernGuess() const
{
    const auto between = [](Encoding encoding, Encoding other, bool doubtful) {
        return EncodingGuess{encoding, doubtful ? std::optional(other) : std::nullopt};
    };
    if (m_controls > 0 || m_latin9 + m_fractions + m_unclear == 0)
        return {Encoding::Windows1252};
    if (m_latin9 > m_fractions)
        return between(Encoding::Iso8859_15, Encoding::Windows1252, m_fractions > 0);
    return between(Encoding::Windows1252, Encoding::Iso8859_15, m_latin9 > 0 || m_fractions == 0);
}

} // namespace ulpan
