#include "models/csv/encoding.h"

#include <QCoreApplication>

#include <cstring>

namespace ulpan {

std::span<const Choice> choices(Encoding)
{
    static constexpr Choice encodingChoices[] = {
        {"utf-8", QT_TRANSLATE_NOOP("Choice", "UTF-8")},
        {"utf-16le", QT_TRANSLATE_NOOP("Choice", "UTF-16, low byte first (Excel's Unicode text)")},
        {"utf-16be", QT_TRANSLATE_NOOP("Choice", "UTF-16, high byte first")},
        {"windows-1252", QT_TRANSLATE_NOOP("Choice", "Windows-1252 (Western European)")},
        {"windows-1255", QT_TRANSLATE_NOOP("Choice", "Windows-1255 (Hebrew)")},
        {"iso-8859-15", QT_TRANSLATE_NOOP("Choice", "ISO-8859-15 (Western European)")},
    };
    return encodingChoices;
}

std::optional<Encoding> encodingFromText(QStringView text)
{
    static constexpr std::pair<const char *, Encoding> otherNames[] = {
        {"utf8", Encoding::Utf8},
        {"utf16le", Encoding::Utf16Le},
        {"utf16", Encoding::Utf16Le},
        {"utf16be", Encoding::Utf16Be},
        {"windows1252", Encoding::Windows1252},
        {"cp1252", Encoding::Windows1252},
        {"iso88591", Encoding::Windows1252},
        {"latin1", Encoding::Windows1252},
        {"windows1255", Encoding::Windows1255},
        {"cp1255", Encoding::Windows1255},
        {"iso88598i", Encoding::Windows1255},
        {"iso885915", Encoding::Iso8859_15},
        {"latin9", Encoding::Iso8859_15},
    };
    QString key;
    for (QChar c : text) {
        if (c.isLetterOrNumber())
            key.append(c.toLower());
    }
    for (const auto &[name, encoding] : otherNames) {
        if (key == QLatin1StringView(name))
            return encoding;
    }
    return std::nullopt;
}

int utf8Sequence(QByteArrayView bytes, char32_t &character)
{
    static constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const uchar *const in = reinterpret_cast<const uchar *>(bytes.data());
    const int length = *in < 0x80    ? 1
                       : *in >= 0xf8 ? 0
                       : *in >= 0xf0 ? 4
                       : *in >= 0xe0 ? 3
                       : *in >= 0xc2 ? 2
                                     : 0;
    if (length == 0 || bytes.size() < length)
        return 0;
    character = length == 1 ? *in : *in & (0x7fu >> length);
    for (int i = 1; i < length; ++i) {
        if ((in[i] & 0xc0) != 0x80)
            return 0;
        character = (character << 6) | (in[i] & 0x3fu);
    }
    const bool surrogate = character >= 0xd800 && character <= 0xdfff;
    return character < smallest[length] || character > 0x10ffff || surrogate ? 0 : length;
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
        const int length = utf8Sequence(QByteArrayView(in, end - in), character);
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
