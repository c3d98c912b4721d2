#include "tests/fuzz/fuzz_mutator.h"

#include <algorithm>
#include <iterator>

namespace ulpan::tests {

namespace {

constexpr qsizetype longestInput = 64 * 1024;
constexpr int mostChanges = 6;
constexpr int mostRepeats = 300;

// What stands at the edges of numbers, of encodings and of the grammars that are read.
// clang-format off
constexpr QByteArrayView edges[] = {
    "0", "-1", "1", "255", "256", "32768", "65536", "2147483647", "2147483648", "4294967296",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1e308", "0x10", "007", "00",
    "\r\n", "\r\n\r\n", "\n", "\r", "\t", " ", "\"", "\"\"", "\\", "'", ",", ";", "=", "&", "%", "%00",
    "%2F", "%zz", "/", "..", "?", "#", ":", "[", "]", "[]", "{", "}", "{}", "null", "true", "*", "-", "--",
    "+", "$", "|", "\xff", "\x80", "\xc0\x80", "\xed\xa0\x80", "\xed\xb0\x80", "\xf4\x90\x80\x80",
    "\xef\xbb\xbf", "\xff\xfe", "\xfe\xff", "\xe2\x80\xae", "\xe2\x80\x8e", "\xc2\xa0", "\xc3\xa9",
    "\xd7\xa9", "\xf0\x9f\x98\x80", "\xe2\x80\x8d", "\xcc\x81", "\\u0000", "\\ud800", "\\udc00",
};
// clang-format on
constexpr qsizetype edgeNumbers = 17; // the first of them
constexpr QByteArrayView nulByte("\0", 1);

enum class ByteKind : quint8
{
    Letter,
    Digit,
    Space,
    Mark,
    Beyond
};

ByteKind kindOfByte(char c)
{
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_')
        return ByteKind::Letter;
    if (c >= '0' && c <= '9')
        return ByteKind::Digit;
    if (uchar(c) >= 0x80)
        return ByteKind::Beyond;
    return uchar(c) <= ' ' ? ByteKind::Space : ByteKind::Mark;
}

// Runs of letters, of digits and of bytes beyond ASCII; every mark is a word.
void addWords(const QByteArray &bytes, QByteArrayList &words)
{
    qsizetype begin = 0;
    for (qsizetype i = 1; i <= bytes.size(); ++i) {
        const ByteKind kind = kindOfByte(bytes.at(begin));
        if (i < bytes.size() && kind != ByteKind::Mark && kind == kindOfByte(bytes.at(i)))
            continue;
        words << bytes.mid(begin, std::min<qsizetype>(i - begin, 64));
        begin = i;
    }
}

} // namespace

FuzzMutator::FuzzMutator(QByteArrayList corpus, quint64 seed) : m_corpus(std::move(corpus)), m_random(seed)
{
    if (m_corpus.isEmpty())
        m_corpus << QByteArray();
    for (const QByteArray &bytes : std::as_const(m_corpus)) {
        if (!bytes.isEmpty())
            addWords(bytes, m_words);
    }
    std::sort(m_words.begin(), m_words.end());
    m_words.erase(std::unique(m_words.begin(), m_words.end()), m_words.end());
    for (const QByteArrayView edge : edges)
        m_words << edge.toByteArray();
    m_words << nulByte.toByteArray();
}

qsizetype FuzzMutator::below(qsizetype limit)
{
    return limit > 0 ? qsizetype(m_random() % quint64(limit)) : 0;
}

QByteArray FuzzMutator::piece(const QByteArray &bytes)
{
    const qsizetype from = below(bytes.size() + 1);
    const qsizetype most = below(4) ? 32 : bytes.size();
    return bytes.mid(from, below(most + 1));
}

void FuzzMutator::changeNumber(QByteArray &bytes)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto from = std::find_if(bytes.cbegin() + below(bytes.size() + 1), bytes.cend(), isDigit);
    const auto to = std::find_if_not(from, bytes.cend(), isDigit);
    bytes.replace(from - bytes.cbegin(), to - from, QByteArray(edges[below(edgeNumbers)].toByteArray()));
}

void FuzzMutator::change(QByteArray &bytes)
{
    const qsizetype at = below(bytes.size() + 1);
    switch (below(9)) {
    case 0:
        if (at < bytes.size())
            bytes[at] = char(bytes.at(at) ^ (1 << below(8)));
        break;
    case 1:
        if (at < bytes.size())
            bytes[at] = char(below(256));
        break;
    case 2:
        bytes.remove(at, 1 + below(below(4) ? 4 : 64));
        break;
    case 3:
        bytes.insert(at, any(m_words));
        break;
    case 4:
        bytes.replace(at, 1 + below(8), any(m_words));
        break;
    case 5:
        bytes.insert(at, piece(any(m_corpus)));
        break;
    case 6:
        bytes.insert(at, piece(bytes));
        break;
    case 7:
        changeNumber(bytes);
        break;
    default: {
        const QByteArray one = below(2) ? any(m_words) : piece(bytes).left(16);
        bytes.insert(at, one.repeated(1 + below(below(8) ? 4 : mostRepeats)));
        break;
    }
    }
    bytes.truncate(longestInput);
}

QByteArray FuzzMutator::next()
{
    QByteArray bytes = any(m_corpus);
    for (qsizetype i = 1 + below(mostChanges); i > 0; --i)
        change(bytes);
    return bytes;
}

} // namespace ulpan::tests
