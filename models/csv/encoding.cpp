#include "models/csv/encoding.h"

#include <QCoreApplication>

#include <cstring>

namespace ulpan {

namespace {

// The length of the valid sequence that begins with a byte over 0x7f, its character in `character`; 0 when
// there is none.
int utf8Sequence(const uchar *in, const uchar *end, char32_t &character)
{
    static constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const int length = *in >= 0xf8 ? 0 : *in >= 0xf0 ? 4 : *in >= 0xe0 ? 3 : *in >= 0xc2 ? 2 : 0;
    if (length == 0 || end - in < length)
        return 0;
    character = *in & (0x7fu >> length);
    for (int i = 1; i < length; ++i) {
        if ((in[i] & 0xc0) != 0x80)
            return 0;
        character = (character << 6) | (in[i] & 0x3fu);
    }
    const bool surrogate = character >= 0xd800 && character <= 0xdfff;
    return character < smallest[length] || character > 0x10ffff || surrogate ? 0 : length;
}

} // namespace

std::span<const Choice> choices(Encoding)
{
    static constexpr Choice encodingChoices[] = {
        {"utf-8", QT_TRANSLATE_NOOP("Choice", "UTF-8")},
    };
    return encodingChoices;
}

qsizetype decodeUtf8(QByteArrayView bytes, QString &text)
{
    const uchar *const begin = reinterpret_cast<const uchar *>(bytes.data());
    const uchar *const end = begin + bytes.size();
    text.resize(bytes.size());
    char16_t *const first = reinterpret_cast<char16_t *>(text.data());
    char16_t *out = first;
    for (const uchar *in = begin; in < end;) {
        for (quint64 eight; end - in >= 8; in += 8, out += 8) {
            std::memcpy(&eight, in, 8);
            if (eight & 0x8080808080808080u)
                break;
            for (int i = 0; i < 8; ++i)
                out[i] = in[i];
        }
        while (in < end && *in < 0x80)
            *out++ = *in++;
        if (in == end)
            break;
        char32_t character = 0;
        const int length = utf8Sequence(in, end, character);
        if (length == 0)
            return in - begin;
        if (character > 0xffff) {
            *out++ = QChar::highSurrogate(character);
            *out++ = QChar::lowSurrogate(character);
        } else {
            *out++ = char16_t(character);
        }
        in += length;
    }
    text.resize(out - first);
    return -1;
}

} // namespace ulpan
