#include "models/csv/encoding.h"

#include <QtEndian>

#include <cstring>

namespace ulpan {

namespace {

char *putUtf8(char *out, char32_t character)
{
    if (character < 0x80) {
        *out++ = char(character);
    } else if (character < 0x800) {
        *out++ = char(0xc0 | (character >> 6));
        *out++ = char(0x80 | (character & 0x3f));
    } else if (character < 0x10000) {
        *out++ = char(0xe0 | (character >> 12));
        *out++ = char(0x80 | ((character >> 6) & 0x3f));
        *out++ = char(0x80 | (character & 0x3f));
    } else {
        *out++ = char(0xf0 | (character >> 18));
        *out++ = char(0x80 | ((character >> 12) & 0x3f));
        *out++ = char(0x80 | ((character >> 6) & 0x3f));
        *out++ = char(0x80 | (character & 0x3f));
    }
    return out;
}

void appendSingleBytes(QByteArrayView bytes, const std::array<char16_t, 128> &upper, QByteArray &text)
{
    const qsizetype before = text.size();
    text.resize(before + 3 * bytes.size());
    char *out = text.data() + before;
    const char *in = bytes.data(), *const end = in + bytes.size();
    while (in < end) {
        for (quint64 eight; end - in >= 8; in += 8, out += 8) {
            std::memcpy(&eight, in, 8);
            if (eight & 0x8080808080808080u)
                break;
            std::memcpy(out, &eight, 8);
        }
        if (in == end)
            break;
        const uchar byte = uchar(*in++);
        if (byte < 0x80)
            *out++ = char(byte);
        else if (const char16_t character = upper[byte - 0x80])
            out = putUtf8(out, character);
        else
            *out++ = '\xff';
    }
    text.resize(out - text.constData());
}

// Comes near, where an encoding has no such character; 0: nothing does.
char16_t nearest(char16_t character)
{
    switch (character) {
    case 0x2018:
    case 0x2019:
    case 0x02bc:
    case 0x05f3:
        return u'\'';
    case 0x201c:
    case 0x201d:
    case 0x05f4:
        return u'"';
    case 0x2010:
    case 0x2011:
    case 0x2013:
    case 0x2014:
    case 0x05be:
        return u'-';
    case 0x202f:
    case 0x2009:
        return 0x00a0;
    case 0x00a0:
        return u' ';
    default:
        return 0;
    }
}

std::optional<uchar> singleByteOf(char16_t character, const std::array<char16_t, 128> &upper)
{
    if (character < 0x80)
        return uchar(character);
    const auto found = std::find(upper.begin(), upper.end(), character);
    return found == upper.end() ? std::nullopt : std::optional(uchar(0x80 + (found - upper.begin())));
}

bool appendSingleByte(QByteArray &bytes, char16_t character, const std::array<char16_t, 128> &upper)
{
    if (const std::optional<uchar> byte = singleByteOf(character, upper)) {
        bytes.append(char(*byte));
        return true;
    }
    const char16_t other = nearest(character);
    const std::optional<uchar> byte = other ? singleByteOf(other, upper) : std::nullopt;
    bytes.append(byte ? char(*byte) : '?');
    return false;
}

} // namespace

void Transcoder::append(QByteArrayView bytes, QByteArray &text)
{
    if (m_encoding == Encoding::Utf8)
        text.append(bytes);
    else if (isSingleByte(m_encoding))
        appendSingleBytes(bytes, upperHalf(m_encoding), text);
    else if (m_rest.isEmpty())
        appendUtf16(bytes, text);
    else
        appendUtf16(std::exchange(m_rest, {}) + QByteArray(bytes.data(), bytes.size()), text);
}

void Transcoder::appendUtf16(QByteArrayView bytes, QByteArray &text)
{
    const bool little = m_encoding == Encoding::Utf16Le;
    const quint64 beyondAscii = qFromLittleEndian<quint64>(little ? "\x80\xff\x80\xff\x80\xff\x80\xff"
                                                                  : "\xff\x80\xff\x80\xff\x80\xff\x80");
    const qsizetype before = text.size();
    text.resize(before + 3 * (bytes.size() / 2) + 3);
    char *out = text.data() + before;
    const char *in = bytes.data(), *const end = in + bytes.size();
    const auto unit = [little](const char *at) {
        return little ? qFromLittleEndian<char16_t>(at) : qFromBigEndian<char16_t>(at);
    };
    while (end - in >= 2) {
        for (; end - in >= 8 && !(qFromLittleEndian<quint64>(in) & beyondAscii); in += 8) {
            for (int i = little ? 0 : 1; i < 8; i += 2)
                *out++ = in[i];
        }
        if (end - in < 2)
            break;
        const char16_t first = unit(in);
        if (!QChar::isSurrogate(first)) {
            out = putUtf8(out, first);
            in += 2;
            continue;
        }
        if (QChar::isHighSurrogate(first) && end - in < 4)
            break;
        const char16_t second = QChar::isHighSurrogate(first) ? unit(in + 2) : u'\0';
        const bool paired = QChar::isLowSurrogate(second);
        if (paired)
            out = putUtf8(out, QChar::surrogateToUcs4(first, second));
        else
            *out++ = '\xff';
        in += paired ? 4 : 2;
    }
    text.resize(out - text.constData());
    m_rest = QByteArray(in, end - in);
}

void Transcoder::finish(QByteArray &text)
{
    if (!m_rest.isEmpty())
        text.append('\xff');
    m_rest.clear();
}

qsizetype Transcoder::sizeInFile(QByteArrayView text) const
{
    if (m_encoding == Encoding::Utf8)
        return text.size();
    qsizetype characters = 0, pairs = 0;
    for (const char c : text) {
        characters += (uchar(c) & 0xc0) != 0x80;
        pairs += uchar(c) >= 0xf0 && uchar(c) != 0xff;
    }
    return isSingleByte(m_encoding) ? characters : 2 * (characters + pairs);
}

bool appendEncoded(QByteArray &bytes, QStringView text, Encoding encoding)
{
    if (encoding == Encoding::Utf8) {
        bytes.append(text.toUtf8());
        return true;
    }
    bool exact = true;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t character = text[i].unicode();
        if (isUtf16(encoding)) {
            const char low = char(character & 0xff), high = char(character >> 8);
            bytes.append(encoding == Encoding::Utf16Le ? low : high);
            bytes.append(encoding == Encoding::Utf16Le ? high : low);
        } else if (QChar::isHighSurrogate(character) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            bytes.append('?');
            exact = false;
            ++i;
        } else if (!appendSingleByte(bytes, character, upperHalf(encoding))) {
            exact = false;
        }
    }
    return exact;
}

bool canEncode(QStringView text, Encoding encoding)
{
    return !isSingleByte(encoding) || std::all_of(text.begin(), text.end(), [&](QChar c) {
        const char16_t near = nearest(c.unicode());
        return singleByteOf(c.unicode(), upperHalf(encoding)) ||
               (near && singleByteOf(near, upperHalf(encoding)));
    });
}

} // namespace ulpan
